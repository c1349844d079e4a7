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
# In the order in which lists show them: newest first, so that --max gives the newest.
SCHEDULER_MEMORY_QUEUE = "scrapy.squeues.FifoMemoryQueue"
SCHEDULER_DISK_QUEUE = "scrapy.squeues.PickleFifoDiskQueue"
DOWNLOAD_DELAY = 1.0
DOWNLOAD_DELAY_JITTER = 0.5
AUTOTHROTTLE_ENABLED = True
AUTOTHROTTLE_START_DELAY = 1.0
AUTOTHROTTLE_TARGET_CONCURRENCY = 1.0
AUTOTHROTTLE_MAX_DELAY = 120.0
DOWNLOAD_TIMEOUT = 30
DOWNLOAD_MAXSIZE = 16_000_000
DOWNLOAD_WARNSIZE = 0
DOWNLOAD_VERIFY_CERTIFICATES = True
RETRY_TIMES = 2
REDIRECT_MAX_TIMES = 6

COOKIES_ENABLED = False
TELNETCONSOLE_ENABLED = False
REMOTE_CONTROL_ENABLED = False
# A page may name any scheme; only these two are fetched.
DOWNLOAD_HANDLERS = {"file": None, "ftp": None, "s3": None, "data": None}
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
}
ITEM_PIPELINES = {
    "newsbot.pipelines.AuthorPipeline": 100,
    "newsbot.pipelines.DatePipeline": 200,
    "newsbot.pipelines.ScopePipeline": 250,
    "newsbot.pipelines.TitlePipeline": 300,
    "newsbot.pipelines.BodyPipeline": 400,
    "newsbot.pipelines.ValidationPipeline": 500,
    "newsbot.pipelines.RecordPipeline": 900,
}
EXTENSIONS = {
    "newsbot.extensions.DemoServing": 10,
    "newsbot.extensions.Losses": 15,
    "newsbot.extensions.Progress": 20,
}
FEED_EXPORT_ENCODING = "utf-8"
FEED_EXPORTERS: dict[str, Any] = dict.fromkeys(("jsonl", "jsonlines", "jl"), "newsbot.exporters.RecordExporter")

NEWSBOT_ALLOW: list[str] = []
"""HOST:PORT pairs that may be fetched although they are not public, beside those of the definitions."""
