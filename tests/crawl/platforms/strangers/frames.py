"""A site of 1999 in frames, written by hand."""

from tests.crawl.newspaper.answer import Answer
from tests.crawl.newspaper.story import Story
from tests.crawl.platforms.press import ABOUT, NAME, Press, Query, e, long_day, names, teaser, whole
from tests.crawl.platforms.strangers.tongues import plain

HOME_STORIES = 6


def _old(text: str, content_type: str = "text/html") -> Answer:
    return Answer(
        kind="page", body=text.encode("iso-8859-1", "xmlcharrefreplace"), headers={"Content-Type": content_type}
    )


def frames_path(story: Story) -> str:
    short = story.slug.replace("-", "")[:7]
    return f"/essays/{story.date:%y}/{short}{story.number % 100}.htm"


def frames(press: Press, path: str, query: Query) -> Answer | None:
    """A frameset, a menu, pages of years with lists; paragraphs that nobody closed, sizes instead of headings."""

    def sheet(title: str, content: str) -> Answer:
        return _old(
            f"""<HTML>
<HEAD><TITLE>{e(title)}</TITLE>
<META NAME="GENERATOR" CONTENT="Mozilla/4.04 [en] (Win95; I) [Netscape]">
</HEAD>
<BODY BGCOLOR="#FFFFEE" TEXT="#000000" LINK="#990000" BACKGROUND="/images/paper.gif">
{content}
</BODY></HTML>"""
        )

    def prose(one: Story) -> str:
        lines = []
        for kind, text in one.blocks:
            if kind == "heading":
                lines.append(f"<P><B>{e(text)}</B>")
            elif kind == "quote":
                lines.append(f"<BLOCKQUOTE>{e(text)}</BLOCKQUOTE>")
            elif kind == "list":
                lines.append("<UL>" + "".join(f"<LI>{e(line)}\n" for line in text.split("\n")) + "</UL>")
            else:
                lines.append(f"<P>{e(text)}")
        return "\n\n".join(lines)

    story = press.at(path)
    if story:
        shelf = [one for one in press.stories if one.date.year == story.date.year]
        at = shelf.index(story)
        turn = f'<A HREF="{shelf[at + 1].path.rsplit("/", 1)[1]}">Previous essay</A> | ' if at + 1 < len(shelf) else ""
        return sheet(
            story.title,
            f"""<CENTER><TABLE WIDTH=560 BORDER=0 CELLPADDING=4><TR><TD>
<FONT SIZE=+3 FACE="Times New Roman"><B>{e(story.title)}</B></FONT><BR>
<FONT SIZE=-1><I>by <A HREF="mailto:{plain(story.authors[0].split()[0])}@saltmarsh.example">{names(story)}</A></I></FONT><BR>
<FONT SIZE=-1>{long_day(story.date)}</FONT>
<HR NOSHADE SIZE=1>
{prose(story)}
<HR NOSHADE SIZE=1>
<FONT SIZE=-2>{turn}<A HREF="../../archive/{story.date.year}.htm">Back to {story.date.year}</A> | <A HREF="/main.htm">Home</A><BR>
&copy; {story.date.year} {NAME}. Best viewed with Netscape Navigator at 800 x 600.</FONT>
</TD></TR></TABLE></CENTER>""",
        )
    years = sorted({one.date.year for one in press.stories}, reverse=True)
    if path in ("/", "/index.htm"):
        return _old(
            f"""<HTML><HEAD><TITLE>{NAME}</TITLE></HEAD>
<FRAMESET COLS="140,*" BORDER=0 FRAMEBORDER=NO><FRAME SRC="menu.htm" NAME="menu" SCROLLING=NO NORESIZE><FRAME SRC="main.htm" NAME="main">
<NOFRAMES><BODY>Your browser does not show frames. Please get a newer one.</BODY></NOFRAMES></FRAMESET></HTML>"""
        )
    if path == "/menu.htm":
        return sheet(
            "Menu",
            '<IMG SRC="images/logo.gif" WIDTH=120 HEIGHT=60><P><FONT SIZE=-1><A HREF="main.htm" TARGET="main">What\'s New</A><BR><A HREF="archive.htm" TARGET="main">Archive</A><BR><A HREF="about.htm" TARGET="main">About</A><BR><A HREF="links.htm" TARGET="main">Links</A><BR><A HREF="/cgi-bin/guestbook.pl" TARGET="main">Guestbook</A><BR><A HREF="mailto:editor@saltmarsh.example">E-mail</A></FONT>',
        )
    if path == "/main.htm":
        rows = "".join(
            f'<TR><TD VALIGN=TOP><FONT SIZE=-1>{one.date.month}/{one.date.day}</FONT></TD><TD><A HREF="{one.path[1:]}"><B>{e(one.title)}</B></A> <FONT SIZE=-1>by {names(one)}. {teaser(one)}</FONT></TD></TR>'
            for one in press.stories[:HOME_STORIES]
        )
        return sheet(
            NAME,
            f'<H1>{NAME}</H1><P>{ABOUT[0]}<H3>What\'s New</H3><TABLE>{rows}</TABLE><P><IMG SRC="/cgi-bin/counter.pl?page=main"> visitors since 1997',
        )
    if path == "/archive.htm":
        return sheet(
            "Archive",
            "<H2>Archive</H2><UL>"
            + "".join(f'<LI><A HREF="archive/{year}.htm">{year}</A>' for year in years)
            + "</UL>",
        )
    if path == "/about.htm":
        return sheet("About", "<H2>About us</H2>" + "".join(f"<P>{line}" for line in ABOUT))
    if path == "/links.htm":
        return sheet(
            "Links",
            '<H2>Links</H2><UL><LI><A HREF="http://www.suck.example/">Suck</A><LI><A HREF="http://www.geocities.example/Athens/1234/">Petra\'s page of tides</A></UL>',
        )
    if path == "/cgi-bin/guestbook.pl":
        return sheet(
            "Guestbook",
            "<H2>Guestbook</H2><P><B>Petra</B> (petra@tides.example) wrote on March 3, 2001:<P>What a lovely page! I have rowed that bay since I was a girl.<HR><FORM METHOD=POST><TEXTAREA NAME=c></TEXTAREA></FORM>",
        )
    year = whole(path.removeprefix("/archive/").removesuffix(".htm"))
    if path.startswith("/archive/") and year in years:
        items = "".join(
            f'<LI><A HREF="..{one.path}">{e(one.title)}</A>, {names(one)} <FONT SIZE=-1>({one.date:%b} {one.date.day})</FONT>\n'
            for one in press.stories
            if one.date.year == year
        )
        return sheet(f"{year}", f'<H2>Essays of {year}</H2><UL>{items}</UL><P><A HREF="../archive.htm">Other years</A>')
    return None
