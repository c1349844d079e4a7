"""A Korean local paper on the system that most of them have: articleView.html?idxno=."""

import json

from tests.crawl.newspaper.answer import Answer, document, page
from tests.crawl.newspaper.story import Story
from tests.crawl.platforms.press import Press, Query, e, feed, prose, teaser, whole

PAGE = 20
PAPER = "소금포신문"


def ndsoft_path(story: Story) -> str:
    return f"/news/articleView.html?idxno={story.number}"


def ndsoft(press: Press, path: str, query: Query) -> Answer | None:
    """Lists told by codes of sections in the query; the views of an article are told by other pages; feeds below /rss."""
    sections = sorted({one.section for one in press.stories})

    def shell(title: str, content: str, head: str = "") -> Answer:
        menu = "".join(
            f'<li class="secline" data-code="S1N{n}"><a href="/news/articleList.html?sc_section_code=S1N{n}&amp;view_type=sm" target="_top">{name}</a></li>'
            for n, name in enumerate(sections, 1)
        )
        most = "".join(
            f'<div class="item"><a href="/news/articleView.html?idxno={one.number}" target="_top" class="auto-boxs"><em class="auto-number">{n}</em><span class="auto-titles">{e(one.title)}</span></a></div>'
            for n, one in enumerate(press.slice(3, 5), 1)
        )
        return page(
            f"""<!DOCTYPE html><html lang="ko"><head><meta charset="utf-8"><title>{e(title)} - {PAPER}</title>{head}</head><body><div id="user-wrap"><header id="user-header"><div class="auto-article"><a href="/" class="logo">{PAPER}</a><ul class="user-etc"><li><a href="/member/login.html">로그인</a></li><li><a href="/member/">회원가입</a></li><li><a href="/com/jb.html">기사제보</a></li><li><a href="/news/pdf.html">PDF보기</a></li></ul></div><nav id="user-nav"><ul id="nav-list"><li><a href="/news/articleList.html?view_type=sm">전체기사</a></li>{menu}<li><a href="/bbs/list.html?table=bbs_1">자유게시판</a></li></ul></nav></header><main><section id="section-container">{content}</section><aside class="grid side"><div class="header"><h2>많이 본 기사</h2></div>{most}<a href="https://banner.example.net/a"><img alt="배너"></a></aside></main><footer id="user-footer"><ul><li><a href="/com/com-1.html">매체소개</a></li><li><a href="/com/kd.html">구독신청</a></li><li><a href="/com/emailbody.html">이메일무단수집거부</a></li></ul><address>{PAPER} 주소: 소금포 부두길 1 등록번호: 000-00-00000 발행·편집인: 김하늘</address></footer></div></body></html>""",
            "page",
        )

    if path == "/news/articleView.html":
        story = next((one for one in press.stories if str(one.number) == query.get("idxno")), None)
        if story is None:
            return None
        at = press.stories.index(story)
        ld = {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "mainEntityOfPage": {"@type": "WebPage", "@id": press.base + story.path},
            "headline": story.title,
            "datePublished": story.date.isoformat(),
            "dateModified": story.date.isoformat(),
            "author": {"@type": "Person", "name": story.authors[0]},
            "publisher": {"@type": "Organization", "name": PAPER},
        }
        more = "".join(
            f'<li><a href="/news/articleView.html?idxno={one.number}">{e(one.title)}</a></li>'
            for one in press.slice(at + 1, 3)
        )
        return shell(
            story.title,
            f"""<section id="articleView"><header class="article-view-header"><ul class="breadcrumbs"><li><a href="/">홈</a></li><li><a href="/news/articleList.html?sc_section_code=S1N{sections.index(story.section) + 1}&amp;view_type=sm">{story.section}</a></li></ul><h3 class="heading">{e(story.title)}</h3>{f'<h4 class="subheading">{e(story.subtitle)}</h4>' if story.subtitle else ""}<ul class="infomation"><li><i class="icon-user-o"></i> 기자명 {e(story.authors[0])} 기자</li><li><i class="icon-clock-o"></i> 입력 {story.date:%Y.%m.%d %H:%M}</li><li>댓글 0</li></ul></header><div class="article-sns-group"><button>페이스북(으)로 기사보내기</button><a href="/news/articlePrint.html?idxno={story.number}">프린트</a></div><article id="article-view-content-div" class="article-veiw-body view-page font-size17" itemprop="articleBody">{prose(story)}<div class="view-copyright">저작권자 © {PAPER} 무단전재 및 재배포 금지</div></article><article class="writer"><strong class="name"><a href="/news/articleList.html?sc_area=I&amp;sc_word=writer{story.number % 5}&amp;view_type=sm">{e(story.authors[0])} 기자</a></strong><span>writer{story.number % 5}@salt.example</span><a href="/news/articleList.html?sc_area=I&amp;sc_word=writer{story.number % 5}&amp;view_type=sm">다른기사 보기</a></article></section><div class="related"><h4>관련기사</h4><ul>{more}</ul></div><div id="comments"><h4>댓글 0</h4></div>""",
            f'<link rel="canonical" href="{press.base}{story.path}"><meta property="og:type" content="article"><meta property="og:title" content="{e(story.title)}"><meta property="article:published_time" content="{story.date.isoformat()}"><script type="application/ld+json">{json.dumps(ld)}</script>',
        )
    if path == "/rss/allArticle.xml":
        return document(feed(press, press.stories[:50]), "feed")
    if path == "/":
        items = "".join(
            f'<div class="item"><a href="/news/articleView.html?idxno={one.number}"><h2 class="auto-titles">{e(one.title)}</h2><p class="auto-conts">{teaser(one)}</p></a></div>'
            for one in press.stories[:12]
        )
        return shell(
            "홈", items, f'<link rel="alternate" type="application/rss+xml" href="{press.base}/rss/allArticle.xml">'
        )
    if path == "/news/articleList.html":
        number = whole(query.get("page")) or 1
        code = query.get("sc_section_code", "")
        shown = [one for one in press.stories if not code or f"S1N{sections.index(one.section) + 1}" == code]
        if query.get("sc_area") == "I":
            shown = [one for one in press.stories if f"writer{one.number % 5}" == query.get("sc_word")]
        some = shown[(number - 1) * PAGE : number * PAGE]
        rest = "".join(
            f"&amp;{name}={e(query[name])}" for name in ("sc_section_code", "sc_area", "sc_word") if name in query
        )
        items = "".join(
            f'<li class="altlist-item"><h2 class="altlist-subject"><a href="/news/articleView.html?idxno={one.number}" target="_top">{e(one.title)}</a></h2><p class="altlist-summary">{teaser(one)}</p><div class="altlist-info"><div class="altlist-info-item">{one.section}</div><div class="altlist-info-item">{one.authors[0]} 기자</div><div class="altlist-info-item">{one.date:%m-%d %H:%M}</div></div></li>'
            for one in some
        )
        last = -(-len(shown) // PAGE)
        links = "".join(
            f'<li class="pagination-item{" is-current" if n == number else ""}"><a href="/news/articleList.html?page={n}&amp;total={len(shown)}{rest}&amp;view_type=sm">{n}</a></li>'
            for n in range(1, last + 1)
        )
        after = (
            f'<li class="pagination-next"><a href="/news/articleList.html?page={number + 1}&amp;total={len(shown)}{rest}&amp;view_type=sm">다음</a></li>'
            if number < last
            else ""
        )
        return (
            shell(
                "기사목록",
                f'<h1>기사 (전체 {len(shown)}건)</h1><section id="section-list"><ul class="altlist">{items}</ul></section><ul class="pagination">{links}{after}</ul>',
            )
            if some
            else None
        )
    if path == "/news/articlePrint.html":
        story = next((one for one in press.stories if str(one.number) == query.get("idxno")), None)
        return (
            page(
                f"<html><head><title>{e(story.title)}</title></head><body><h1>{e(story.title)}</h1>{prose(story)}</body></html>",
                "variant",
            )
            if story
            else None
        )
    if path.startswith(("/member/", "/com/", "/bbs/", "/news/pdf")):
        return shell(
            "안내",
            f"<h3>안내</h3><p>{PAPER}은 부두 옆 창고에서 시작했으며 편집인은 네 사람이고 그 가운데 한 사람이 노를 저을 줄 안다. 독자의 편지를 환영한다.</p>",
        )
    return None
