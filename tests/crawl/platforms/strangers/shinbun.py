"""A Japanese newspaper in Shift_JIS."""

from tests.crawl.newspaper.answer import Answer
from tests.crawl.newspaper.story import Story
from tests.crawl.platforms.press import Press, Query, e, prose, whole

PAGE = 10


JAPANESE = "塩原新聞デジタル"


_SECTIONS_JA = {"社会": "national", "文化": "culture", "経済": "business", "政治": "politics", "科学": "tech_science"}


def _encoded(text: str, codec: str, content_type: str = "text/html") -> Answer:
    return Answer(kind="page", body=text.encode(codec, "xmlcharrefreplace"), headers={"Content-Type": content_type})


def shinbun_path(story: Story) -> str:
    return f"/articles/DA3S{story.number:08}.html"


def shinbun(press: Press, path: str, query: Query) -> Answer | None:
    """Lists of sections with 次へ, a ranking, notices of the paper, days in signs of its own; Shift_JIS in a meta element alone."""

    def shell(title: str, content: str, head: str = "") -> Answer:
        menu = "".join(f'<li><a href="/{there}/list/">{name}</a></li>' for name, there in _SECTIONS_JA.items())
        ranking = "".join(
            f'<li><a href="{one.path}?iref=com_rnavi_arank_nr0{n}"><span class="Rank">{n}</span>{e(one.title)}</a></li>'
            for n, one in enumerate(press.slice(3, 5), 1)
        )
        return _encoded(
            f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html lang="ja"><head><meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS" /><title>{e(title)}：{JAPANESE}</title>{head}</head><body><div id="Header"><a href="/"><img src="/images/logo.gif" alt="{JAPANESE}" /></a><ul class="Utility"><li><a href="/login/">ログイン</a></li><li><a href="/shimen/">紙面ビューアー</a></li><li><a href="/info/koudoku/">購読のお申し込み</a></li></ul><ul id="GlobalNav"><li><a href="/">トップ</a></li>{menu}<li><a href="/shasetsu/">社説</a></li></ul></div><div id="Main">{content}</div><div id="Sub"><div class="Ranking"><h2>アクセスランキング</h2><ul>{ranking}</ul></div><div class="PR"><h2>ＰＲ情報</h2><ul><li><a href="https://pr.example.net/onsen">冬の温泉宿、早割で半額に</a></li></ul></div><div class="Notice"><h2>お知らせ</h2><ul><li><a href="/info/news/maintenance.html">システムメンテナンスのお知らせ</a></li></ul></div></div><div id="Footer"><ul><li><a href="/info/privacy.html">プライバシー</a></li><li><a href="/info/copyright.html">著作権</a></li></ul><p>{JAPANESE}に掲載の記事・写真の無断転載を禁じます。すべての内容は日本の著作権法により保護されています。</p></div></body></html>""",
            "cp932",
        )

    def when(one: Story) -> str:
        return f"{one.date.year}年{one.date.month}月{one.date.day}日{one.date.hour}時{one.date.minute:02}分"

    story = press.at(path)
    if story:
        at = press.stories.index(story)
        more = "".join(
            f'<li><a href="{one.path}?iref=pc_rellink_0{n}">{e(one.title)}</a>（{one.date.month}/{one.date.day}）</li>'
            for n, one in enumerate(press.slice(at + 1, 3), 1)
        )
        return shell(
            story.title,
            f"""<p class="BreadCrumb"><a href="/">{JAPANESE}</a> &gt; <a href="/{_SECTIONS_JA[story.section]}/list/">{e(story.section)}</a> &gt; 記事</p><div class="ArticleTitle"><h1>{e(story.title)}</h1>{f'<p class="SubTitle">{e(story.subtitle)}</p>' if story.subtitle else ""}<p class="Author">{e("、".join(story.authors))}</p><p class="LastUpdated">{when(story)}</p><ul class="Sns"><li><a href="https://twitter.com/intent/tweet?url=x">ツイート</a></li><li><a href="https://b.hatena.ne.jp/entry/x">ブックマーク</a></li><li><a href="{story.path}?print=1">印刷</a></li></ul></div><div class="ArticleText">{prose(story)}</div><div class="Related"><h2>関連記事</h2><ul>{more}</ul></div><div class="Banner"><a href="/info/koudoku/">無料会員に登録すると、月３本まで有料記事が読めます</a></div>""",
            f'<meta property="og:title" content="{e(story.title)}" /><meta property="og:type" content="article" /><link rel="canonical" href="{press.base}{story.path}" />',
        )
    if path == "/":
        items = "".join(
            f'<li><a href="{one.path}?iref=comtop_7_0{n}">{e(one.title)}</a> <span class="Time">({one.date.hour}:{one.date.minute:02})</span></li>'
            for n, one in enumerate(press.stories[:12])
        )
        return shell("ニュース", f'<div class="TopNews"><h2>新着ニュース</h2><ul>{items}</ul></div>')
    parts = [part for part in path.split("/") if part]
    name = next((name for name, there in _SECTIONS_JA.items() if parts == [there, "list"]), None)
    if name:
        shown = [one for one in press.stories if one.section == name]
        number = whole(query.get("page")) or 1
        some = shown[(number - 1) * PAGE : number * PAGE]
        items = "".join(
            f'<li><a href="{one.path}?iref=pc_{parts[0]}_list_n"><span class="Title">{e(one.title)}</span></a> <span class="Date">{one.date.month}月{one.date.day}日 {one.date.hour}:{one.date.minute:02}</span></li>'
            for one in some
        )
        last = -(-len(shown) // PAGE)
        before = f'<a href="?page={number - 1}">前へ</a>' if number > 1 else ""
        after = f'<a href="?page={number + 1}">次へ</a>' if number < last else ""
        pages = " ".join(f'<a href="?page={n}">{n}</a>' if n != number else f"<em>{n}</em>" for n in range(1, last + 1))
        return (
            shell(
                name,
                f'<h1>{name}の記事一覧</h1><ul class="List">{items}</ul><div class="Pager">{before} {pages} {after}</div>',
            )
            if some
            else None
        )
    if path in (
        "/login/",
        "/shimen/",
        "/info/koudoku/",
        "/shasetsu/",
        "/info/privacy.html",
        "/info/copyright.html",
        "/info/news/maintenance.html",
    ):
        return shell(
            "お知らせ",
            "<h1>お知らせ</h1><p>２０２５年１０月４日午前２時から午前５時まで、システムメンテナンスのため一部のサービスがご利用いただけません。</p><p>ご不便をおかけしますが、ご理解くださいますようお願いいたします。</p>",
        )
    return None
