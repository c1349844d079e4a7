"""A Chinese paper on DedeCMS: list_1_2.html, parts with _2, GBK."""

from tests.crawl.newspaper.answer import Answer
from tests.crawl.newspaper.story import Story
from tests.crawl.platforms.press import Press, Query, e, teaser, whole

PAGE = 10
PAPER = "盐滩评论"
_FOLDERS = {"社会": "shehui", "文化": "wenhua", "经济": "jingji", "时政": "shizheng", "科技": "keji"}


def dede_path(story: Story) -> str:
    return f"/a/{_FOLDERS[story.section]}/{story.date:%Y/%m%d}/{story.number}.html"


def dede(press: Press, path: str, query: Query) -> Answer | None:
    """The default templates: a table-like menu, 上一篇 and 下一篇, hot articles, lists told by the number of their column."""

    def shell(title: str, content: str) -> Answer:
        menu = "".join(f"<li><a href='/a/{there}/'>{name}</a></li>" for name, there in _FOLDERS.items())
        hot = "".join(f'<li><a href="{one.path}">{e(one.title)}</a></li>' for one in press.slice(6, 6))
        text = f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312" /><title>{e(title)}_{PAPER}</title></head><body><div class="header_top"><a href="/">设为首页</a> <a href="/plus/heightsearch.php">高级搜索</a> <a href="/data/sitemap.html">网站地图</a> <a href="/tags.php">TAG标签</a></div><div class="header"><div class="pleft"><div class="pic"><a href="/">{PAPER}</a></div></div></div><div class="w980 center clear"><div class="navmenu"><ul><li><a href='/'><span>主页</span></a></li>{menu}</ul></div></div><div class="w960 center clear mt1"><div class="pleft">{content}</div><div class="pright"><div class="hot mt1"><dl class="tbox"><dt><strong>热点内容</strong></dt><dd><ul class="c1 ico2">{hot}</ul></dd></dl></div></div></div><div class="footer w960 center mt1 clear"><p class="powered">Powered by <a href="http://www.dedecms.example/">DedeCMS</a></p><div class="copyright">Copyright &copy; 2002-2025 {PAPER} 版权所有</div></div></body></html>"""
        return Answer(
            kind="page", body=text.encode("gb18030", "xmlcharrefreplace"), headers={"Content-Type": "text/html"}
        )

    for at, one in enumerate(press.stories):
        stem = one.path.removesuffix(".html")
        if path != one.path and not path.startswith(f"{stem}_"):
            continue
        number = whole(path.removeprefix(stem).removesuffix(".html").removeprefix("_")) or 1
        if number > one.pages:
            return None
        last = stem.rsplit("/", 1)[1]
        pages = ""
        if one.pages > 1:
            numbers = "".join(
                f"<li class='thisclass'><a href='#'>{n}</a></li>"
                if n == number
                else f"<li><a href='{last}{f'_{n}' if n > 1 else ''}.html'>{n}</a></li>"
                for n in range(1, one.pages + 1)
            )
            before = (
                f"<li><a href='{last}{f'_{number - 1}' if number > 2 else ''}.html'>上一页</a></li>"
                if number > 1
                else "<li><a href='#'>上一页</a></li>"
            )
            after = (
                f"<li><a href='{last}_{number + 1}.html'>下一页</a></li>"
                if number < one.pages
                else "<li><a href='#'>下一页</a></li>"
            )
            pages = f'<div class="dede_pages"><ul class="pagelist"><li><a>共{one.pages}页: </a></li>{before}{numbers}{after}</ul></div>'
        newer, older = (
            press.stories[at - 1] if at else None,
            press.stories[at + 1] if at + 1 < len(press.stories) else None,
        )
        turn = "".join(
            f"<li>{label}：{f'<a href={other.path}>{e(other.title)}</a>' if other else '没有了'} </li>"
            for label, other in (("上一篇", older), ("下一篇", newer))
        )
        text = "".join(f"<p>　　{e(line)}</p>" for _, line in one.part(number))
        return shell(
            one.title,
            f"""<div class="place"><strong>当前位置:</strong> <a href='/'>主页</a> > <a href='/a/{_FOLDERS[one.section]}/'>{one.section}</a> > </div><div class="viewbox"><div class="title"><h2>{e(one.title)}</h2></div><div class="info"><small>时间:</small>{one.date:%Y-%m-%d %H:%M}<small>来源:</small>未知 <small>作者:</small>{e("、".join(one.authors))} <small>点击:</small>{one.number}次</div>{f'<div class="intro">{e(one.subtitle)}</div>' if one.subtitle else ""}<div class="content"><table width='100%'><tr><td>{text}</td></tr></table></div>{pages}<div class="boxoff"><strong>------分隔线----------------------------</strong></div><div class="handle"><div class="context"><ul>{turn}</ul></div><div class="actbox"><ul><li id="act-fav"><a href="/plus/stow.php?aid={one.number}">收藏</a></li><li id="act-err"><a href="/plus/erraddsave.php?aid={one.number}">挑错</a></li><li id="act-pus"><a href="/plus/recommend.php?aid={one.number}">推荐</a></li><li id="act-pnt"><a href="#" onClick="window.print();">打印</a></li></ul></div></div></div>""",
        )
    if path == "/":
        blocks = "".join(
            f'<dl class="tbox light"><dt class="light"><strong><a href="/a/{there}/">{name}</a></strong><span class="more"><a href="/a/{there}/">更多...</a></span></dt><dd class="light"><ul class="d1 ico3">{"".join(f"<li><span class=date>{one.date:%m-%d}</span><a href={one.path}>{e(one.title)}</a></li>" for one in [s for s in press.stories if s.section == name][:4])}</ul></dd></dl>'
            for name, there in _FOLDERS.items()
        )
        return shell("首页", blocks)
    parts = [part for part in path.split("/") if part]
    name = next((name for name, there in _FOLDERS.items() if parts[:2] == ["a", there]), None)
    if name and len(parts) < 4:
        column = list(_FOLDERS).index(name) + 1
        number = whole(parts[2].removeprefix(f"list_{column}_").removesuffix(".html")) if len(parts) == 3 else 1
        shown = [one for one in press.stories if one.section == name]
        some = shown[(number - 1) * PAGE : number * PAGE] if number else []
        if not some:
            return None
        count = -(-len(shown) // PAGE)
        items = "".join(
            f'<li><a href="{one.path}" class="title">{e(one.title)}</a><span class="info"><small>日期：</small>{one.date:%Y-%m-%d %H:%M:%S} <small>点击：</small>{one.number}</span><p class="intro">{teaser(one)}</p></li>'
            for one in some
        )
        numbers = "".join(
            f'<li class="thisclass">{n}</li>' if n == number else f"<li><a href='list_{column}_{n}.html'>{n}</a></li>"
            for n in range(1, count + 1)
        )
        after = (
            f"<li><a href='list_{column}_{number + 1}.html'>下一页</a></li><li><a href='list_{column}_{count}.html'>末页</a></li>"
            if number < count
            else ""
        )
        return shell(
            name,
            f'<div class="listbox"><ul class="e2">{items}</ul></div><div class="dede_pages"><ul class="pagelist"><li>首页</li>{numbers}{after}<li><span class="pageinfo">共 <strong>{count}</strong>页<strong>{len(shown)}</strong>条</span></li></ul></div>',
        )
    if path in (
        "/data/sitemap.html",
        "/tags.php",
        "/plus/heightsearch.php",
        "/plus/stow.php",
        "/plus/erraddsave.php",
        "/plus/recommend.php",
    ):
        return shell("提示", "<p>请先登录后再进行操作。</p>")
    return None
