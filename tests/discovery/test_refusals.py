"""Addresses that are never articles, and unusual ones that are."""

from urllib.parse import urlsplit

import pytest

from newsbot.discovery import may_be_article
from newsbot.discovery.refusals import is_no_article, segments
from newsbot.sites import undescribed

ORIGIN = "https://www.example.com"
SITE = undescribed(ORIGIN + "/")


def refused(address: str) -> bool:
    parts = urlsplit(ORIGIN + address)
    return is_no_article(parts, segments(parts))


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("/about/statutes.pdf/view", id="a page of a file"),
        pytest.param("/images/boathouse.JPG/view/", id="a page of a picture"),
        pytest.param("/opinion/who-pays-for-the-bridge/sendto_form", id="a form to tell others"),
        pytest.param("/1234.html?mode=reply", id="a form to answer"),
        pytest.param("/1234.html?view=comments", id="the comments alone"),
        pytest.param("/modules.php?name=Your_Account&op=userinfo&username=ann", id="a person"),
    ],
)
def test_other_views_of_pages_and_people_are_refused(address: str) -> None:
    assert refused(address)


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("/2018/07/after-the-flood/", id="month and slug"),
        pytest.param("/opinion/the-view", id="a name that ends with view"),
        pytest.param("/news.asp?mode=read&id=123", id="a number and how it is shown"),
        pytest.param("/2018/07/help/", id="a word of standing pages as a slug"),
        pytest.param("/story/help/", id="the same below a folder of articles"),
        pytest.param("/1927", id="a number that is no year of the web"),
        pytest.param("/page/184632", id="a number behind page that no list has"),
        pytest.param("/node/4711", id="node"),
        pytest.param("/?p=12", id="number in the query"),
        pytest.param("/?cat=5&id=123", id="category and number in the query"),
        pytest.param("/view.php?cat=news&id=123", id="category word and number"),
        pytest.param("/?id=123&tag=harbour&sort=date", id="number, tag and order"),
        pytest.param("/index.php?option=com_content&view=article&id=77:who-pays&catid=3&Itemid=9", id="Joomla"),
        pytest.param("/modules.php?name=News&file=article&sid=123", id="PHP-Nuke"),
        pytest.param("/?q=node/1234", id="Drupal without clean addresses"),
        pytest.param("/?q=content/who-pays", id="Drupal by its name"),
        pytest.param("/story.php?s=20391", id="a number called s"),
        pytest.param("/board/view.asp?bbs_id=opinion&num=3301&search=", id="board"),
        pytest.param("/2024/05/who-pays-for-the-bridge/?s=20&t=x", id="slug with what a sharing reader left"),
        pytest.param("/who-pays-for-the-bridge?sort=oldest", id="slug with the order of its comments"),
        pytest.param("/comment/opinion/article/3012/who-pays-for-it", id="comment as a section"),
        pytest.param("/voices/comment/who-pays-for-the-bridge-b1762.html", id="comment within a section"),
        pytest.param("/opinion/columnists/lee/bs-ed-media-year-20201223-story.html", id="columnist's folder"),
        pytest.param("/print/d-161500790.html", id="print edition"),
        pytest.param("/members/health/keep-your-teeth-so/", id="members' magazine"),
        pytest.param("/users/ann/posts/who-pays-for-the-bridge", id="a user's post"),
        pytest.param("/r/harbour/comments/1bbbwk/who_pays_for_the_bridge/", id="thread"),
        pytest.param("/feeds/5ncy5p8s/entries/ujfb125.html", id="entry of a letter"),
        pytest.param("/cgi-bin/article.cgi?id=2231", id="script"),
        pytest.param("/category/opinion/2019/03/who-pays", id="dated below its category"),
        pytest.param("/category/news/who-pays-for-the-bridge/", id="slug below its category"),
        pytest.param("/author/ann/who-pays-for-the-bridge", id="slug below its author"),
        pytest.param("/themen/a-new-vice-president", id="long name below topics"),
        pytest.param("/columnas/el-zar-del-puerto", id="column in Spanish"),
        pytest.param("/privacy-is-dead-says-minister/", id="a headline that begins with privacy"),
        pytest.param("/cookies-that-grandma-made/", id="a headline that begins with cookies"),
        pytest.param("/terms-of-peace/", id="a headline that begins with terms"),
        pytest.param("/datenschutz-im-netz-was-jetzt-gilt/", id="a German headline that begins with datenschutz"),
        pytest.param("/archive/2013/who-pays", id="below the archive"),
        pytest.param("/opinions/2019/1/9/who-pays", id="day without zeros"),
        pytest.param("/Who-pays/!5928990/", id="number behind an exclamation mark"),
        pytest.param("/www/opinion/2023/01/164_244210.html", id="numbers alone"),
        pytest.param("/a/30657941.html", id="letter and number"),
        pytest.param("/texts/2003-05-06-letter-to-a-son.txt", id="plain text with a day"),
        pytest.param("/новости/кто-платит/", id="Cyrillic"),
        pytest.param("/%E7%A4%BE%E8%AF%84/%E6%B4%AA%E6%B0%B4.html", id="Chinese, quoted"),
    ],
)
def test_address_of_an_article_is_not_refused(address: str) -> None:
    assert not refused(address)


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("/", id="home"),
        pytest.param("/index.html", id="home by its file"),
        pytest.param("/index.php?PHPSESSID=0123456789abcdef0123456789abcdef", id="home for one visitor"),
        pytest.param("/?utm_source=feed", id="home with a sender"),
        pytest.param("/tag/bridge/", id="tag"),
        pytest.param("/tag/who-pays-for-the-bridge/", id="long tag"),
        pytest.param("/tag/bridge/2019/", id="tag and year"),
        pytest.param("/etiqueta/puente/", id="tag in Spanish"),
        pytest.param("/标签/桥", id="tag in Chinese"),
        pytest.param("/тег/мост/", id="tag in Russian"),
        pytest.param("/category/news/page/3/", id="page of a category"),
        pytest.param("/category/news/local/", id="category in a category"),
        pytest.param("/author/ann-lee/", id="author"),
        pytest.param("/profile/ann-lee", id="profile"),
        pytest.param("/user/1234", id="user by number"),
        pytest.param("/by/ann-maria-lee/", id="by"),
        pytest.param("/section/life-and-style/", id="section"),
        pytest.param("/topics/harbour", id="topic"),
        pytest.param("/2013/", id="year"),
        pytest.param("/2013/06/21", id="day"),
        pytest.param("/archive/2013/06", id="archive of a month"),
        pytest.param("/?m=201306", id="archive of a month in the query"),
        pytest.param("/?cat=5", id="category in the query"),
        pytest.param("/?cat=5&paged=2", id="page of a category in the query"),
        pytest.param("/?author=3", id="author in the query"),
        pytest.param("/?tag=bridge", id="tag in the query"),
        pytest.param("/?s=who+pays", id="search"),
        pytest.param("/search?q=bridge", id="search by its path"),
        pytest.param("/news/?orderby=title&order=asc", id="order of a list"),
        pytest.param("/list.asp?cat_id=5&sort=new", id="number of a category"),
        pytest.param("/page/12/", id="page of a list"),
        pytest.param("/news/page-3", id="page of a list by hyphen"),
        pytest.param("/2019/03/who-pays/feed/", id="feed of an article"),
        pytest.param("/2019/03/who-pays/amp/", id="AMP"),
        pytest.param("/amp/2019/03/who-pays/", id="AMP in front"),
        pytest.param("/2019/03/who-pays/?output=amp", id="AMP in the query"),
        pytest.param("/2019/03/who-pays/print", id="print"),
        pytest.param("/print/4711", id="print in front"),
        pytest.param("/news/who-pays-for-the-bridge?print=1", id="print in the query"),
        pytest.param("/?p=12&action=print", id="print by its action"),
        pytest.param("/2019/03/who-pays/?share=twitter", id="share"),
        pytest.param("/2019/03/who-pays/?replytocom=77", id="reply"),
        pytest.param("/2019/03/who-pays/comment-page-2/", id="comments"),
        pytest.param("/2019/03/who-pays/attachment/bridge-at-night-in-winter/", id="attachment"),
        pytest.param("/?attachment_id=99", id="attachment in the query"),
        pytest.param("/uploads/2019/03/report.pdf", id="file"),
        pytest.param("/robots.txt", id="robots"),
        pytest.param("/sitemap-news-2019-03.xml", id="sitemap"),
        pytest.param("/login/?redirect_to=%2F", id="login"),
        pytest.param("/wp-admin/edit.php", id="administration"),
        pytest.param("/about-us/", id="about"),
        pytest.param("/en/about/", id="about below a language"),
        pytest.param("/help/", id="help at the root"),
        pytest.param("/pages/help", id="help below pages"),
        pytest.param("/company/jobs/", id="jobs below company"),
        pytest.param("/impressum.html", id="imprint"),
        pytest.param("/privacy-statement/", id="privacy"),
        pytest.param("/cookie-policy/", id="cookies"),
        pytest.param("/terms-of-service/", id="terms"),
        pytest.param("/politica-de-privacidad/", id="privacy in Spanish"),
        pytest.param("/politique-de-confidentialite/", id="privacy in French"),
        pytest.param("/datenschutzerklaerung/", id="privacy in German"),
        pytest.param("/会社概要/", id="company in Japanese"),
    ],
)
def test_address_of_no_article_is_refused(address: str) -> None:
    assert refused(address)


def test_another_host_and_broken_addresses_may_be_no_article() -> None:
    assert [
        may_be_article("https://other.example.org/2018/07/after-the-flood/", SITE),
        may_be_article("http://[broken/2018/07/after-the-flood/", SITE),
        may_be_article(ORIGIN + "/2018/07/after-the-flood/", SITE),
    ] == [False, False, True]
