"""A Chinese portal that a generator writes; GB2312 by name."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from tests.crawl.newspaper.answer import Answer
from tests.crawl.newspaper.story import Story
from tests.crawl.platforms.press import Press, Query, e, whole
from tests.crawl.platforms.strangers.shelves import Shelf

PAGE = 10


PARTED_EVERY = 5


CHINESE = "盐滩网"


def _encoded(text: str, codec: str, content_type: str = "text/html") -> Answer:
    return Answer(kind="page", body=text.encode(codec, "xmlcharrefreplace"), headers={"Content-Type": content_type})


def parted(shelf: Shelf) -> Shelf:
    """The same shelf, where every fifth story has two parts."""

    def made(base: str, count: int, path: Callable[[Story], str]) -> Press:
        found = shelf(base, count, path)
        return Press(
            base=base,
            stories=tuple(
                replace(one, pages=2) if n % PARTED_EVERY == 2 else one for n, one in enumerate(found.stories)
            ),
        )

    return made


def people_path(story: Story) -> str:
    return f"/n1/{story.date:%Y/%m%d}/c1003-{4_000_000 + story.number}.html"


def people(press: Press, path: str, query: Query) -> Answer | None:
    """Written by a generator: index2.html and on, dates in folders, articles in parts with -2 behind the number, GB2312 by name."""
    sections = sorted({one.section for one in press.stories})

    def shell(title: str, content: str) -> Answer:
        menu = "".join(
            f'<a href="/GB/{1000 + n}/index.html" target="_blank">{name}</a>|' for n, name in enumerate(sections)
        )
        return _encoded(
            f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="content-type" content="text/html;charset=GB2312"/><title>{e(title)}--{CHINESE}</title></head><body><div class="top"><a href="/" class="logo">{CHINESE}</a><a href="/GB/index.html">首页</a>|{menu}<a href="/video/">视频</a>|<a href="/img/">图片</a>|<a href="http://bbs.example.net/">论坛</a></div>{content}<div class="copyright"><a href="/about/index.html">关于我们</a>|<a href="/about/zhaopin.html">招聘英才</a>|<a href="/about/ads.html">广告服务</a><p>{CHINESE}版权所有，未经书面授权禁止使用</p><p>Copyright &copy; 1997-2025 by {CHINESE}. all rights reserved</p></div></body></html>""",
            "gb18030",
        )

    for one in press.stories:
        stem = one.path.removesuffix(".html")
        if not path.startswith(stem):
            continue
        number = whole(path.removeprefix(stem).removesuffix(".html").removeprefix("-")) or 1
        if number > one.pages or path not in (one.path, f"{stem}-{number}.html"):
            return None
        parts = "".join(f"<p>{e(text)}</p>" for _, text in one.part(number))
        last = stem.rsplit("/", 1)[1]
        links = (
            "".join(f'<a href="{last}{f"-{n}" if n > 1 else ""}.html">【{n}】</a>' for n in range(1, one.pages + 1))
            if one.pages > 1
            else ""
        )
        after = (
            f'<a href="{last}-{number + 1}.html"><img src="/img/next_page.jpg" alt="下一页"/></a>'
            if number < one.pages
            else ""
        )
        more = "".join(
            f'<li><a href="{other.path}" target="_blank">{e(other.title)}</a></li>'
            for other in press.stories[:4]
            if other is not one
        )
        sub = f'<h4 class="sub">{e(one.subtitle)}</h4>' if one.subtitle else ""
        return shell(
            one.title,
            f"""<div class="path"><a href="/">{CHINESE}</a>&gt;&gt;<a href="/GB/{1000 + sections.index(one.section)}/index.html">{one.section}</a></div><div class="text_title"><h1>{e(one.title)}</h1>{sub}<p class="author">{e("、".join(one.authors))}</p><div class="box01"><div class="fl">{one.date.year}年{one.date.month:02}月{one.date.day:02}日{one.date:%H:%M}  来源：<a href="http://paper.example.net/">盐滩日报</a></div><div class="fr">分享到：</div></div></div><div class="box_con" id="rwb_zw">{parts}<div class="zdfy clearfix">{links}{after}</div><div class="edit clearfix">(责编：赵明、钱亮)</div></div><div class="fr"><h2>热门排行</h2><ul>{more}</ul><h2>相关新闻</h2></div>""",
        )

    def items_of(shown: Sequence[Story]) -> str:
        return "".join(
            f'<li><a href="{one.path}" target="_blank">{e(one.title)}</a> <em>{one.date:%Y-%m-%d %H:%M}</em></li>'
            for one in shown
        )

    if path in ("/", "/GB/index.html"):
        return shell("首页", f'<div class="headingNews"><ul>{items_of(press.stories[:14])}</ul></div>')
    parts_of = path.split("/")
    if path.startswith("/GB/") and len(parts_of) == 4 and parts_of[3].startswith("index"):
        at = whole(parts_of[2]) - 1000
        shown = [one for one in press.stories if 0 <= at < len(sections) and one.section == sections[at]]
        number = whole(parts_of[3].removeprefix("index").removesuffix(".html")) or 1
        some = shown[(number - 1) * PAGE : number * PAGE]
        last_page = -(-len(shown) // PAGE)
        links = "".join(
            f'<a href="index{n if n > 1 else ""}.html"{" class=common_current_page" if n == number else ""}>{n}</a>'
            for n in range(1, last_page + 1)
        )
        after = f'<a href="index{number + 1}.html">下一页</a>' if number < last_page else ""
        return (
            shell(
                sections[at],
                f'<h2>{sections[at]}</h2><ul class="list_16">{items_of(some)}</ul><div class="page_n">{links}{after}</div>',
            )
            if some
            else None
        )
    if path in ("/about/index.html", "/about/zhaopin.html", "/about/ads.html", "/video/", "/img/"):
        return shell(
            "关于我们",
            "<h1>关于我们</h1><p>盐滩网创办于一九九七年，由盐滩日报社主办，编辑部设在码头旁的老仓库里，欢迎读者来信。</p>",
        )
    return None
