"""Page furniture in English."""

from newsbot.words.furniture.model import Furniture, framed, listed

EN = Furniture(
    photo=listed("""
        photo credit, photo by, photograph by, photographs by, photo, photos, photograph, image credit, image by,
        image, images, picture, pic, credit, credits, illustration by, illustration, file photo, photo illustration,
        screenshot
    """),
    featured=listed("""
        featured image, featured photo, feature image, lead image, cover image, cover photo, main image, header
        image, banner image, main photo, top photo, top image
    """),
    newsletter=(
        "(?:please )?(?:subscribe|sign[ -]?up)(?: here| now| today| free)?(?: to| for) (?:our|the|this|my|a) .{0,120}",
        "(?:please )?(?:subscribe|sign[ -]?up)(?: here| now| today| for free)?",
        r"(?:subscribe|sign[ -]?up) .{0,60}\b(?:newsletter|updates?|alerts?|briefing|inbox|e-?mails?)\b.{0,100}",
        r"get .{3,90} (?:delivered |sent |straight |directly |right )?(?:to|in|into) your (?:inbox|e-?mail)"
        r"\b.{0,60}",
        r"get (?:the|our) (?:daily|weekly|morning|free)\b.{0,60}(?:update|newsletter|briefing)\b.{0,40}",
        r".{0,60}\bnewsletters?\b ?(?:sign[ -]?up|subscription)",
        "(?:the |our |daily |weekly |free )*newsletters?",
        r"enter your e-?mail(?: address)?\b.{0,80}",
        "(?:your )?e-?mail address",
        r"join our (?:mailing list|newsletter)\b.{0,60}",
        "follow us on .{2,80}",
        r"follow .{2,50} on (?:x|twitter|facebook|instagram|google news|whatsapp|telegram)\b.{0,40}",
        r"thank you for (?:signing up|subscribing)\b.{0,80}",
        r"you (?:can|may) unsubscribe at any time\b.{0,80}",
        r"join (?:us|our channel) on (?:whatsapp|telegram)\b.{0,60}",
        r"download (?:our|the) .{0,30}\bapp\b.{0,60}",
    ),
    read_more=(
        r"(?:read|see|view|learn|find out) more\b.{0,200}",
        r"(?:also |further |more |recommended |related |must )(?:read|reading)s?\b ?:.{0,200}",
        "(?:also|must|further|recommended|related) read(?:ing)?s?",
        r"(?:see|watch|listen) also\b.{0,200}",
        r"read(?: also| next| this| the full (?:story|article)| full (?:story|article))\b ?[:>|].{0,200}",
        "read:.{0,200}",
        "read(?: also| next| the full (?:story|article)| full (?:story|article))",
        r"related(?: \w+)?:.{0,200}",
        r"more on this(?: story| topic)?\b.{0,80}",
        "click here (?:to|for) .{3,120}",
        r"continue reading\b.{0,120}",
        r"keep reading\b.{0,80}",
        r"up next\b.{0,120}",
        "(?:don['’]t|do not) miss:?.{0,120}",
        "recommended for you",
        "watch:.{0,200}",
        "listen:.{0,200}",
    ),
    toolbar=(
        r"skip to [\w ]{3,30}",
        "print(?:er)?[- ]friendly(?: (?:version|page|format|view))?(?: ?[|·•].{0,200})?",
        "(?:share|print|email|e-mail|save|bookmark|copy|tweet|pin|listen(?: to)?|gift|download)(?: (?:this|"
        "the))?(?: (?:article|story|post|page|link))?",
        "(?:share|send)(?: this(?: article| story| post)?)? (?:on|via|by|with|to) .{2,60}",
        "share(?: this)?:?(?: (?:facebook|twitter|x|whatsapp|linkedin|email|e-mail|copy link|telegram|reddit|"
        "print|pinterest))+",
        "(?:facebook|twitter|whatsapp|linkedin|telegram|reddit|pinterest|instagram|youtube|tumblr|pocket|"
        "flipboard|messenger|line)",
        "menu",
        "close(?: menu)?",
        "search",
        "(?:log|sign)[ -]?(?:in|out)",
        "back to top",
        r"scroll (?:down|to continue)\b.{0,40}",
        "text size",
        "(?:link )?copied(?: to clipboard)?!?",
        "loading",
        "(?:play|pause|mute|unmute)(?: video| audio)?",
        r"comments? ?\(?\d+\)?",
        r"\d+ (?:comments?|shares?)",
        "(?:show|view|post|leave|add|join)(?: all| a| the)? (?:comments?|conversation)",
        "javascript (?:is|must be|needs to be) .{3,100}",
        r"(?:this )?video (?:is )?(?:unavailable|playing|player)\b.{0,30}",
        r"\d+ min(?:ute)?s?(?: read)?",
        "(?:previous|next)(?: article| post| story)?",
        r"report (?:a |an )?(?:typo|error|mistake)\b.{0,60}",
    ),
    disclaimer=(
        r"(?:all |the |any )?(?:views|opinions)(?: and (?:views|opinions))?(?: that are)? (?:expressed|stated|"
        r"presented|contained)\b[^.]{0,160}\b(?:own|alone|those of|not (?:necessarily )?(?:represent|reflect|"
        r"endorse)|do(?:es)? not)\b[^.]{0,160}\.",
        r"(?:the )?views (?:are|here are) (?:his|her|their|the author['’]?s?['’]?) own\.",
        r"(?:this|the) (?:article|piece|column|op-ed|commentary|post) (?:does|represents?|reflects?)"
        r"\b[^.]{0,60}\b(?:views?|opinions?) of\b[^.]{0,120}\.",
        r"the opinions? (?:is|are) (?:his|her|their) own\.",
    ),
    paywall=(
        r"(?:please )?(?:subscribe|sign in|log in|register|join)\b.{0,60}\bto (?:continue|keep|finish|read|unlock|"
        r"access)\b.{0,80}",
        r"(?:to|for) (?:continue|keep) reading\b.{0,100}(?:subscribe|register|sign|log)\b.{0,60}",
        r"already (?:a subscriber|subscribed|a member|have an account)\b.{0,60}",
        r"(?:this|the rest of this) (?:article|story|content) is (?:only |exclusively )?(?:available |"
        r"reserved )?(?:to|for) (?:\w+ )?(?:subscribers|members)\b.{0,60}",
        "(?:this is )?(?:subscriber|member|premium)[- ](?:only|exclusive)(?: content| article)?",
        r"subscribe (?:now )?(?:for|from) (?:only |just )?[$€£]\d.{0,80}",
        "(?:become a (?:member|subscriber)) for .{3,80}",
        r"(?:start|try) (?:your |a )?(?:free )?(?:trial|unlimited access)\b.{0,60}",
        r"you(?:['’]ve| have) (?:reached|read|used)\b.{0,40}\b(?:limit|free articles?)\b.{0,60}",
        r"unlock (?:this article|unlimited)\b.{0,80}",
        r"create (?:a|your) free account to\b.{0,80}",
        r"(?:do you )?(?:want|would you like|like) to (?:keep|continue|go on) reading\?.{0,160}",
        r"(?:do you )?(?:want|would you like) to (?:read (?:on|more|the rest)|know (?:how|what)\b[^?]{3,40}"
        r")\?.{0,80}\b(?:subscri|trial|member|sign|log|regist).{0,120}",
        r"to (?:read|view|see) the (?:full|whole|complete|rest of (?:the|this)) (?:story|article)\b.{0,40}"
        r"\b(?:subscribe|register|sign|log|become)\b.{0,160}",
        r"(?:create|open) an account or (?:sign|log)[ -]?in to (?:continue|keep|read)\b.{0,80}",
        r"if you(?:['’]re| are)\b.{0,60}\balready a (?:subscriber|member)\b.{0,100}",
    ),
    offer=(
        r"(?:try|get|start|take out|choose) (?:our|your|a|one of our)\b.{0,30}\b(?:digital|premium|plus|online|"
        r"print|free|trial|weekly|monthly)\b.{0,12}\b(?:subscriptions?|memberships?)\b.{0,120}",
        r"subscribe (?:now |today )?(?:and|to) (?:get|enjoy|unlock)\b.{0,60}\b(?:access|articles)\b.{0,80}",
    ),
    advertisement=framed(
        r"advertise?ments?(?:(?:[.:]| ?[-–—|])? (?:scroll|continue|story|article)\b.{0,60})?",
        r"(?:the |this )?(?:story|article|content|post|text) continues? below\b.{0,40}",
        r"(?:the |this )?(?:story|article|content|post|text) continues? after (?:the |this |an? )?(?:"
        r"advertise?ment|advert|ad|video|gallery|photo|picture|break|jump)\b.{0,20}",
        r"continues? (?:below|after) (?:the |this )?(?:advertisement|advert|ad)s?\b.{0,20}",
        r"(?:this |the )?advertise?ment has not loaded\b.{0,80}",
        "sponsored(?: content)?|paid (?:advertise?ment|content)",
        "ad|(?:report|hide|skip|close) (?:this )?(?:ad|advertise?ment)",
    ),
    end=(
        "about the authors?",
        "about the writers?",
        "author bio(?:graphy)?",
        r"(?:related|recommended|similar|popular|latest|trending|featured|more)(?: \w+)? (?:articles?|stories|"
        r"posts?|news|reading|content|coverage|topics?|videos?|links)",
        "related",
        "more (?:from|by|on|in|about) [^.?!]{2,60}",
        r"you (?:may|might) (?:also )?(?:like|enjoy|be interested in)\b.{0,40}",
        r"(?:most|editors?['’]?s?) (?:read|popular|viewed|picks?|shared|recent)\b.{0,20}",
        r"(?:reader )?comments?(?: \(?\d+\)?)?",
        "leave a (?:reply|comment)",
        "(?:post|add|write) a comment",
        "join the (?:conversation|discussion)",
        "read next",
        "up next",
        "recommended(?: for you)?",
        "what to read next",
        "share this(?: article| story| post)?",
        "filed under:?.{0,80}",
        "(?:tags|topics|categories|keywords):?(?: .{0,120})?",
        r"(?:©|\(c\)|copyright)\s?.{0,100}",
        "all rights reserved.{0,40}",
        "(?:get )?behind the headlines",
    ),
    older=listed("""
        older posts, older entries, older articles, older stories, older, next page, next, more articles, more
        stories, load more, show more, view more, more posts, previous posts, earlier posts, », ›, →, >, >>
    """),
    byline=(
        r"(?:the following|this) (?:article|piece|text|essay|post|column|commentary|op-ed) (?:is|"
        r"was) (?:an? )?(?:[\w-]+ ){0,4}?by (?P<name>[^\W\d_](?:[^,.\n]|(?<=\b[A-Z])\.|(?<=\b[DMJS]r)\.){2,60})"
        r"(?:, (?:[^.\n]|\.(?=\w)|(?<=\.\w)\.){2,160})?\.",
    ),
    login=(
        r"(?:log|sign)[ -]?in\b.{0,40}",
        r"(?:create (?:an )?account|register)\b.{0,40}",
        r"(?:reset|forgot(?:ten)?)\b.{0,20}password\b.{0,20}",
    ),
    not_found=(
        r"(?:error )?404\b.{0,60}",
        r"(?:page|article|content|file) not found\b.{0,40}",
        "not found",
        r"(?:oops|sorry)\b.{0,80}",
        r"nothing (?:was )?found\b.{0,40}",
        r".{0,40}page (?:can['’]?t|cannot|could not) be found\b.{0,40}",
        "410 gone",
    ),
    search=(r"search(?: results?)?\b.{0,80}", r"(?:you searched|results) for\b.{0,80}"),
    consent=(
        r".{0,40}\b(?:cookies?|privacy) (?:consent|settings|preferences|policy|notice|choices)\b.{0,40}",
        r"we (?:value|care about) your privacy\b.{0,40}",
        r"before you continue\b.{0,40}",
    ),
    common=listed("""
        the, of, and, to, in, is, that, for, was, with, as, on, it, his, are, by, this, have, from, not, but, at,
        has, which, their, had, been, would
    """),
)
