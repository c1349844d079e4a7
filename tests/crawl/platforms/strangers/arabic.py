"""An Arabic paper: its own digits and months, titles in its addresses."""

import json
from urllib.parse import quote

from tests.crawl.newspaper.answer import Answer, document, page
from tests.crawl.newspaper.story import Story
from tests.crawl.platforms.press import Press, Query, e, feed, prose, teaser, whole

PAGE = 10


ARABIC = "صحيفة الملح"


_MONTHS_AR = (
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "مايو",
    "يونيو",
    "يوليو",
    "أغسطس",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
)


_DIGITS_AR = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def arabic_path(story: Story) -> str:
    words = "-".join("".join(sign for sign in word if sign.isalnum()) for word in story.title.split())
    return quote(f"/opinion/{story.number}/{words}")


def arabic(press: Press, path: str, query: Query) -> Answer | None:
    """From right to left, titles in the address, days in Arabic digits and months, التالي behind each list."""

    def digits(text: object) -> str:
        return str(text).translate(_DIGITS_AR)

    def when(one: Story) -> str:
        return digits(f"{one.date.day} {_MONTHS_AR[one.date.month - 1]} {one.date.year}")

    def shell(title: str, content: str, head: str = "") -> Answer:
        read = "".join(
            f'<li><span>{digits(n)}</span><a href="{one.path}">{e(one.title)}</a></li>'
            for n, one in enumerate(press.slice(2, 5), 1)
        )
        return page(
            f"""<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{e(title)} | {ARABIC}</title>{head}<link rel="alternate" type="application/rss+xml" href="/rss/opinion"></head><body><header><a href="/" class="logo">{ARABIC}</a><nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/opinion">رأي</a></li><li><a href="/video">فيديو</a></li><li><a href="/photos">صور</a></li><li><a href="/writers">كتاب</a></li><li><a href="/about">من نحن</a></li><li><a href="/contact">اتصل بنا</a></li></ul></nav></header><main>{content}</main><aside><h3>الأكثر قراءة</h3><ol>{read}</ol><h3>إعلان</h3><a href="https://ads.example.net/villa">شقق للبيع بالتقسيط</a></aside><footer><a href="/privacy">سياسة الخصوصية</a><p>جميع الحقوق محفوظة © {ARABIC} {digits(2025)}</p></footer></body></html>""",
            "page",
        )

    story = press.at(path) or press.at(quote(path))
    if story:
        at = press.stories.index(story)
        more = "".join(f'<li><a href="{one.path}">{e(one.title)}</a></li>' for one in press.slice(at + 1, 3))
        ld = {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": story.title,
            "datePublished": story.date.isoformat(),
            "publisher": {"@type": "Organization", "name": ARABIC},
        }
        return shell(
            story.title,
            f"""<article><nav class="crumbs"><a href="/">الرئيسية</a> / <a href="/opinion">رأي</a></nav><h1>{e(story.title)}</h1>{f'<h2 class="sub">{e(story.subtitle)}</h2>' if story.subtitle else ""}<div class="meta"><span class="writer">بقلم: <a href="/writers/{story.number % 6}">{e(" و".join(story.authors))}</a></span> <span class="date">{when(story)}</span></div><div class="share"><a href="https://www.facebook.com/sharer.php?u=x">مشاركة</a></div><div class="article-body">{prose(story)}</div><p class="note">المقالات المنشورة تعبر عن آراء أصحابها ولا تعبر بالضرورة عن رأي الصحيفة</p></article><section class="related"><h3>مقالات ذات صلة</h3><ul>{more}</ul></section>""",
            f'<link rel="canonical" href="{press.base}{story.path}"><script type="application/ld+json">{json.dumps(ld)}</script>',
        )
    if path == "/rss/opinion":
        return document(feed(press, press.stories[:20]), "feed")
    if path == "/":
        items = "".join(
            f'<div class="card"><h2><a href="{one.path}">{e(one.title)}</a></h2><p>{teaser(one)}</p></div>'
            for one in press.stories[:6]
        )
        return shell("الرئيسية", f'{items}<a href="/opinion">المزيد</a>')
    if path == "/opinion":
        number = whole(query.get("page"))
        some = press.slice(number * PAGE, PAGE)
        items = "".join(
            f'<div class="row"><h3><a href="{one.path}">{e(one.title)}</a></h3><span class="by">{e(one.authors[0])}</span><span class="date">{when(one)}</span><p>{teaser(one)}</p></div>'
            for one in some
        )
        before = f'<li class="prev"><a href="/opinion?page={number - 1}">السابق</a></li>' if number else ""
        after = (
            f'<li class="next"><a href="/opinion?page={number + 1}">التالي</a></li>'
            if (number + 1) * PAGE < len(press.stories)
            else ""
        )
        pages = "".join(
            f'<li><a href="/opinion?page={n}">{digits(n + 1)}</a></li>'
            for n in range(-(-len(press.stories) // PAGE))
            if n != number
        )
        return shell("رأي", f'<h1>رأي</h1>{items}<ul class="pager">{before}{pages}{after}</ul>') if some else None
    if path == "/writers":
        return shell(
            "كتاب",
            "<h1>كتاب</h1><ul>"
            + "".join(f'<li><a href="/writers/{n}">كاتب {digits(n)}</a></li>' for n in range(6))
            + "</ul>",
        )
    if path.startswith("/writers/"):
        some = tuple(one for one in press.stories if one.number % 6 == whole(path[9:]))[:PAGE]
        return shell(
            "كاتب",
            "<h1>كاتب</h1>"
            + "".join(f'<div class="row"><h3><a href="{one.path}">{e(one.title)}</a></h3></div>' for one in some),
        )
    if path in ("/about", "/contact", "/privacy", "/video", "/photos"):
        return shell(
            "من نحن",
            "<h1>من نحن</h1><p>تأسست الصحيفة في بيت للقوارب، ولها أربعة محررين يجيد واحد منهم التجديف. نرحب برسائل القراء وننشر بعضها.</p>",
        )
    return None
