"""The stock phrases by which pages frame a text: what a line must look like to be furniture, a reference, a heading.

Pure data: compiled patterns, none of them about a particular site.
"""

from __future__ import annotations

import re
from typing import Final

_LABELS = (
    "sources?|photos?|images?|pictures?|credits?|captions?|cover|photo by|photo credit|image credit",
    "(?:peer[- ])?reviewed by|edited by|translated by|series editors?|reading time|typesetting|design",
    "categor(?:y|ies)|tags?|topics?|filed under|keywords|share|related|more in|read more|see also|labels",
)
_BUTTONS = (
    r"related (?:posts?|articles?|content|stories)|leave a (?:reply|comment)|share (?:this|on|via)\b(?: \w+){0,3}",
    r"spread the (?:love|word)|comments?|print|download(?: the)?(?: pdf| report)?|back to top|table of contents",
    r"latest (?:books?|news|posts)|previous|next|search|menu|home|log ?in|sign (?:in|up)|advertisement|get in touch",
    r"(?:contact|follow) us|connect with us|popular links|back|more info|ok|learn more|cite this",
    r"read (?:more|next)|view pdf",
    r"(?:accept|reject|allow|decline|manage|necessary|essential)(?: all| only)?(?: cookies| preferences| settings)?",
    r"cookies?(?: settings| preferences| notice| policy)?|save (?:preferences|settings)|close|got it|donate|subscribe",
    r"more|about (?:us|the authors?)?|newsletters?|follow|listen|watch|save|bookmark|copy|cite|related|topics",
    r"recommended|tweet|post|send",
    r"skip to (?:main )?(?:content|site navigation|footer(?: content)?|navigation|search(?: page)?)",
    r"e-?mail|facebook|twitter|linkedin|whatsapp|copy link|\d+ min(?:ute)?s? read",
)
_ANYWHERE = (
    r"powered by|all rights reserved|privacy (?:policy|statement)|terms of use|terms (?:and|&) conditions",
    r"subscribe to|click here|rate your experience|required fields|enter a valid email|your email|©|\(c\) \d{4}",
    r"^copyright|\d+/\d+ characters|^(?:e-?)?issn\b|^isbn\b|^doi\b|\bissn\b.*\d{4}-\d{3}[\dx]",
    r"^(?:https?://|www\.)\S+(?: \d{1,3})?$",
    r"thank you for your feedback|not satisfied|join our (?:mailing list|newsletter)|delivered to your inbox",
    r"^(?:sign up (?:for|to)|get the latest|read the full|download (?:the|this|full))\b",
    r"^(?:(?:view|see) all|browse (?:all|by))\b|^(?:tel|phone|fax|telephone|e-?mail)\.?:",
    r"\b[\w.-]{1,60}@[\w-]{1,60}\.\w{2}|did you like|can be improved|help us improve|rss feed",
)
#: "Home / Topics / Vaccines": the path to a page.
BREADCRUMB: Final = re.compile(r"^[^.!?]{1,40}(?: (?:/|>|»|›|::) [^.!?]{1,40}){2,}$")
#: "Home | About | Donate": labels of a menu in one line.
LABEL_ROW: Final = re.compile(r"^[^.!?|\d]{1,30}(?: ?\| ?[^.!?|\d]{1,30}){3,}$")
#: Short lines with one of these are buttons, labels, credits or notices.
FURNITURE: Final = re.compile(
    rf"^(?:{'|'.join(_LABELS)})\s?:|^(?:{'|'.join(_BUTTONS)})\W*$|{'|'.join(_ANYWHERE)}",
    re.IGNORECASE,
)

_NOTICES = (
    r"(?:the |all |any )?(?:views?|opinions?)(?: and (?:views|opinions|conclusions))? "
    r"(?:expressed|represented|contained|presented)\b",
    r"disclaimer\b|reproduced (?:with|by) permission|this work is licensed|the authors? declares?\b",
    r"this (?:article|essay|piece|post|commentary|paper|text) (?:was|has been) (?:first|originally) published",
    r"\*+\s?\w+lated by",
)
#: Paragraphs of any length that begin so (or speak of cookies) are legal notices.
NOTICE: Final = re.compile(
    rf"^(?:{'|'.join(_NOTICES)})|\b(?:site|website|we) uses? cookies\b|\bcookies\b.*\bprivacy policy\b",
    re.IGNORECASE,
)

#: Headings of what stands behind the text and is not of its subject.
BACK_MATTER: Final = re.compile(
    r"^(?:acknowledge?ments?|disclaimer|contact(?: us| details| information)?|imprint|colophon|legal notice|copyright"
    r"|(?:how to cite|(?:suggested|recommended) citation)\b.*|funding(?: statement)?|conflicts? of interests?"
    r"|(?:declaration of|competing) interests?|data availability(?: statement)?|about us"
    r"|(?:about|on) (?:the |this |our )?(?:authors?|contributors?|editors?|speakers?|writers?|institute|institution"
    r"|cent(?:re|er)|projects?|series|program(?:me)?|publishers?|organi[sz]ation|foundation|think tank|network"
    r"|(?:policy )?briefs?|papers?|reports?|publications?)(?: and .*)?|(?:the )?authors?"
    r"|author (?:bio(?:graph(?:y|ies))?|profile|information)s?"
    r"|(?:authors?.{0,3} )?biograph(?:y|ies)|notes? on (?:the )?(?:authors?|contributors?))\s*:?$",
    re.IGNORECASE,
)
_POSTS = (
    r"fellow|professor|researcher|analyst|lecturer|director|advis[eo]r|economist|writer|journalist|scholar"
    r"|candidate|chair"
    r"|correspondent|head|officer|student|editor|historian|scientist|epidemiologist|physician|consultant|lawyer|expert"
    r"|coordinator|manager|engineer|president|secretary|specialist|associate|member|teacher|columnist|reader"
)
_TITLES = r"(?:dr|prof|professor|mr|ms|mrs|sir|dame|associate professor|assistant professor)\.?"
#: "Ana Silva is a senior fellow at ...": the first words of an author's short life; ``name`` is who it is about.
LIFE: Final = re.compile(
    rf"^(?:{_TITLES}\s+)*(?P<name>[A-ZÀ-ÞŌŪ][\w’'-]+"
    rf"(?:\s+(?:[A-Z]\.|de|da|van|von|der|den|bin|al|el|la|[A-ZÀ-ÞŌŪ][\w’'-]+)){{1,4}})"
    rf"(?:,? (?:PhD|MD|DPhil|OBE|CBE))*(?: \([^)]{{1,60}}\))?,?"
    rf" (?:is|was|are|works|serves|holds|leads|directs|teaches)\b"
    rf"(?=.{{0,200}}\b(?i:{_POSTS}|at the|for the)\b)"
)
#: "Introduction ........ 3": a line of a table of contents.
CONTENTS_LINE: Final = re.compile(r"(?:\.\s?){4,}\s*\d{0,3}$")

#: A heading under which references stand.
REFERENCE_HEADING: Final = re.compile(
    r"^(?:\d+\.?\s+)?(?:references?|bibliography|works cited|literature(?: cited)?|end ?notes?|foot ?notes?|notes"
    r"|sources|further reading|recommended reading|citations?)\s*:?$",
    re.IGNORECASE,
)
#: What a reference looks like: a mark or number, an address, a year, pages.
REFERENCE: Final = re.compile(
    r"^\[\^?\d{1,3}\]|^\(?\d{1,3}[.)\]]\s|https?://|\bdoi\b|\b(?:19|20)\d\d[a-z]?[).,;]|\bpp?\.\s?\d|\bibid\b|\bvol\."
    r"|^[¹²³\d]{1,3}\s?[A-Z“‘]",
    re.IGNORECASE,
)
#: A reference that carries its mark and so is known wherever it stands.
MARKED_REFERENCE: Final = re.compile(r"^\[\^?\d{1,3}\][.:]?\s")

#: A heading under which key points stand.
KEY_HEADING: Final = re.compile(
    r"^(?:(?:the )?key (?:points?|issues?|findings?|messages?|takeaways?|facts?|judge?ments?|insights?|figures?)"
    r"|highlights|at a glance|in brief|main (?:points|findings|messages)|takeaways|the bottom line|executive summary"
    r"|(?:in )?summary|summary points|what to know|what you need to know)\s*:?$",
    re.IGNORECASE,
)

#: "POLICY BRIEF", "Working Paper No. 12": what a text is, not what it is about.
KIND: Final = re.compile(
    r"^(?:(?:policy|issues?|research|working|discussion|briefing|occasional|technical|position|white|background|strategic"
    r"|special)\s+)?(?:briefs?|briefings?|papers?|notes?|reports?|commentary|analysis|insights?|perspectives?|memo"
    r"|commentary (?:&|and) analysis|viewpoints?"
    r"|series|opinion|fact ?sheet|explainer|bulletin|update)(?:\s+series)?\W*(?:(?:no\.?|number|#)?\s*[\d/.-]+)?$",
    re.IGNORECASE,
)
#: "CO25066", "WP/24/17": the number of a text in its series.
CODE: Final = re.compile(r"^[A-Z]{1,6}[-/ ]?\d{2,}(?:[-/]\d{1,4})*$")
#: A line that numbers a publication in its series.
SERIES: Final = re.compile(
    r"\b(?:(?:policy|working|discussion)? ?(?:briefs?|papers?)|briefing|commentary|issue|report|bulletin|insights?"
    r"|series|vol(?:ume)?\.?|no\.?)\b.*\d",
    re.IGNORECASE,
)
