"""Scrapy's settings for a polite news crawler. Sources: Scrapy's manual and what was measured of 2.19."""

from typing import Any

from newsbot.version import VERSION

BOT_NAME = "newsbot"
SPIDER_LOADER_CLASS = "newsbot.spiders.SiteLoader"
USER_AGENT = f"newsbot/{VERSION}"
ROBOTSTXT_USER_AGENT = "newsbot"
ROBOTSTXT_OBEY = True

# One request at a time a host, a pause between two; AutoThrottle slows down with the site.
CONCURRENT_REQUESTS = 1
CONCURRENT_REQUESTS_PER_DOMAIN = 1
# The frontier lives in the state of the site, so that no crash loses a request; articles come in the order in which
# lists show them, newest first, so that --max gives the newest.
SCHEDULER = "newsbot.scheduler.FrontierScheduler"
DOWNLOAD_DELAY = 1.0
DOWNLOAD_DELAY_JITTER = 0.5
# The pauses are those of newsbot.middlewares.Patience, which slows down with the site by itself.
AUTOTHROTTLE_ENABLED = False
# For the whole of a request, from the look-up of the name to the last byte.
DOWNLOAD_TIMEOUT = 30
# Of a body as it comes, and of what it unpacks to.
DOWNLOAD_MAXSIZE = 16_000_000
DOWNLOAD_WARNSIZE = 0
DOWNLOAD_VERIFY_CERTIFICATES = True
REDIRECT_MAX_TIMES = 6
METAREFRESH_IGNORE_TAGS = ["script", "noscript"]

COOKIES_ENABLED = False
TELNETCONSOLE_ENABLED = False
REMOTE_CONTROL_ENABLED = False
# A page may name any scheme; only these two are fetched.
DOWNLOAD_HANDLERS = {
    **dict.fromkeys(("http", "https"), "newsbot.downloading.Downloading"),
    **dict.fromkeys(("file", "ftp", "s3", "data")),
}
TWISTED_DNS_RESOLVER = "newsbot.resolver.GuardedResolver"
REFERRER_POLICY = "same-origin"
# 1 to 4 costs a third less CPU than the usual 100, which makes as many tasks for every response.
CONCURRENT_ITEMS = 4
# The spider looks at every status itself, so that each missing article has its reason.
HTTPERROR_ALLOW_ALL = True
MEMUSAGE_LIMIT_MB = 1024
LOG_LEVEL = "INFO"
STATS_DUMP = False

DOWNLOADER_MIDDLEWARES = {
    "newsbot.middlewares.AddressGuard": 50,
    "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware": None,
    "newsbot.middlewares.RobotsGuard": 100,
    "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": None,
    "newsbot.middlewares.Patience": 550,
    "scrapy.downloadermiddlewares.retry.RetryMiddleware": None,
    "newsbot.middlewares.Decompression": 590,
    "scrapy.downloadermiddlewares.httpcompression.HttpCompressionMiddleware": None,
}
ITEM_PIPELINES = {
    "newsbot.pipelines.AuthorPipeline": 100,
    "newsbot.pipelines.DatePipeline": 200,
    "newsbot.pipelines.TitlePipeline": 300,
    "newsbot.pipelines.ScopePipeline": 350,
    "newsbot.pipelines.BodyPipeline": 400,
    "newsbot.pipelines.ValidationPipeline": 500,
    "newsbot.pipelines.RecordPipeline": 900,
}
EXTENSIONS = {
    "newsbot.discretion.Discretion": 5,
    "newsbot.extensions.DemoServing": 10,
    "newsbot.extensions.Losses": 15,
    "newsbot.extensions.Progress": 20,
}
FEED_EXPORT_ENCODING = "utf-8"
FEED_EXPORTERS: dict[str, Any] = dict.fromkeys(("jsonl", "jsonlines", "jl"), "newsbot.exporters.RecordExporter")

NEWSBOT_ALLOW: list[str] = []
"""HOST:PORT pairs that may be fetched although they are not public, beside those of the definitions."""
NEWSBOT_ROBOTS_SECONDS = 86_400.0
"""How long a robots.txt is kept before it is read again (RFC 9309 section 2.4: 24 hours)."""
NEWSBOT_CRAWL_DELAY_MAX = 300.0
"""Seconds of pause between two pages up to which a site's wish is granted; one that asks for more is not crawled."""
NEWSBOT_RETRY_AFTER_MAX = 300.0
"""Seconds of Retry-After up to which newsbot waits; a page that asks for more is left to the next crawl."""
NEWSBOT_RETRY_SECONDS = 0.0
"""Wait before the second try of a page, doubled for each further one; 0 takes twice the pause, 0.5 s at least."""
NEWSBOT_OUT: str | None = None
"""Folder for the state of sites and their record files under `scrapy crawl`; None keeps no state."""
