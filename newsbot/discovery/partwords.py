"""What links to another part of an article say.

NEXT   PAGE   WHOLE   ALL      texts, folded          NUMBER      a pattern of numbers, "page 2", "【2】"
"""

import re

from newsbot.text import fold
from newsbot.words.furniture.model import listed


def _folded(text: str) -> frozenset[str]:
    return frozenset(fold(words) for words in listed(text))


# Brackets of all scripts: Chinese papers write 【2】.
OPENING = r"[\[(（【〔「『〖［]?\s?"
CLOSING = r"\s?[\])）】〕」』〗］]?"
NUMBER = re.compile(
    rf"{OPENING}(?:(?:page|part|seite|teil|partie|p[aá]gina|parte|pagina|страница|стр\.?|часть|第|صفحة)\s?)?"
    rf"(?P<number>\d{{1,2}})\s?(?:페이지|쪽|ページ目?|页|頁)?{CLOSING}",
    re.IGNORECASE,
)
NEXT = _folded("""
    next page, next, next part, continue, continued, continue reading, continue to next page, go to next page, more,
    nächste seite, weiter, weiterlesen, zur nächsten seite, page suivante, suivant, lire la suite, la suite,
    página siguiente, siguiente, siguiente página, pagina successiva, successiva, continua, avanti, segue,
    próxima página, próxima, página seguinte, следующая страница, далее, дальше, следующая, 다음,
    다음 페이지, 다음페이지, 次へ, 次のページ, 次ページ, 下一页, 下一頁, 下页, التالي, الصفحة التالية
""")
# Those that speak of pages: an article is followed by no other under such words.
PAGE = frozenset(
    words for words in NEXT if re.search(r"\bpage\b|seite|p[aá]gina|страница|페이지|ページ|页|頁|الصفحة", words)
)
WHOLE = _folded("""
    single page, view single page, view as single page, one page, view on one page, read on one page, on one page,
    show on one page, full article, view full article, read full article, full text, view article on one page,
    print on one page, single-page view, auf einer seite, auf einer seite lesen, artikel auf einer seite,
    artikel auf einer seite lesen, komplettansicht, alles auf einer seite, lire sur une seule page, sur une page,
    afficher sur une page, article complet, en una página, ver en una sola página, una sola página, artículo completo,
    versione completa, pagina unica, su una pagina, em uma página, página única, одной страницей, на одной странице,
    전체보기, 한 페이지로 보기, 全文表示, 1ページで読む, 全ページを表示, 全文, 阅读全文, 单页阅读,
    在本页阅读全文, 在本頁閱讀全文
""")
# Said of comments and pictures too: believed only where there are other parts and the address says it.
ALL = _folded("view all, show all, all, all pages, alle, tout afficher, ver todo, view all pages")
# What stands around the words, folded: "»" has become a quotation mark.
EDGES = ' \t"›→>:….·|‹←<▶►≫'
