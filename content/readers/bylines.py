"""By-lines: who wrote a text, and for which body. Pure."""

from __future__ import annotations

import re

from content.readers.furniture import is_kind

BYLINE = re.compile(
    r"^(?:(?:written |posted |published |prepared )?by:?|authors?:)\s+(?P<names>[^\W\d_].*)$", re.IGNORECASE
)
_NAME = re.compile(
    r"^[A-ZÀ-ÞŌŪ][\w’'-]+(?:\s+(?:[A-Z]\.|de|da|van|von|bin|al|el|la|le|del|di|den|der"
    r"|[A-ZÀ-ÞŌŪ][\w’'-]+)){1,4}$",
    re.IGNORECASE,
)
#: What stands before a name and is no part of it.
_TITLE = re.compile(
    r"^(?:(?:dr|prof|professor|mr|ms|mrs|sir|dame|rev|hon|amb|ambassador|col|colonel|gen|general|lt|maj|major|capt"
    r"|captain|adm|admiral|cdr|commander)\.?\s+)+",
    re.IGNORECASE,
)
#: "The Issue", "In Brief", "Sharing the Seasons": headings that are no names.
_NO_NAME = re.compile(
    r"^(?:the|a|an|in|on|our|what|why|how)\b|\s(?:the|a|an|of|for|to|in|on|with|from|after|under|our|its)\s",
    re.IGNORECASE,
)
#: Marks of footnotes behind a name.
_MARKS = " *†‡§¹²³⁴⁵⁶"
#: What a by-line says about its author.
_POST = re.compile(
    r"\b(?:editor|correspondent|reporter|writer|fellow|analyst|professor|columnist|director|staff|associate|researcher"
    r"|lecturer|scholar|economist|advis[eo]r|specialist|manager|lead)$",
    re.I,
)
#: Last words of names of bodies, which publish and are no authors.
BODY = re.compile(
    r"\b(?:organi[sz]ation|institute?|instituto|istituto|institut|zentrum|centro|stiftung|institution|bank|centre|center|council|foundation|university|agency|department"
    r"|ministry|office|commission|association|federation|society|network|group|forum|fund|programme|program|school|college"
    r"|press|observatory|project|initiative|academy|trust|alliance|laboratory|lab|authority|committee|chamber|union|league"
    r"|research|studies)\b",
    re.IGNORECASE,
)
#: Last words of names of series and papers: "Sahara Policy Notes".
PUBLICATION = re.compile(
    r"\b(?:briefs?|briefings?|papers?|notes?|reports?|review|series|insights?|quarterly|journal|bulletin|perspectives?"
    r"|outlook|monitor|policy|commentary|analysis|dispatch|digest|watch|update)$",
    re.IGNORECASE,
)
_CAPITALISED = re.compile(r"^[^a-z]*[A-ZÀ-ÞŌŪ]")
#: Where the names of a by-line may end and the body begin.
_CUT = re.compile(r",\s+|\s+\((?=[A-Z])|\s+(?:of|at|from) (?:the )?(?=[A-Z])")
_AND = re.compile(r"\s*(?:,|;|&|\band\b)\s*")


#: "Research Fellow, Economic Security": the field of a post, no second author.
_FIELD = re.compile(rf"(?P<post>, [^,]*{_POST.pattern[:-1]}), (?!and\b|&)[^,&]+$", re.IGNORECASE)
#: A part of a body, which does not publish.
_DEPARTMENT = re.compile(r"\b(?:programme|program|project|department|division|unit|team)$", re.IGNORECASE)


def by_line(text: str) -> tuple[tuple[str, ...], str]:
    """The authors and the body of "By Dr Ana Silva and Bo Ek, Institute of River Studies"; ((), "") for no by-line."""
    match = BYLINE.match(text)
    if match is None:
        return (), ""
    told = re.sub(r"\s*\(ret(?:d|ired)?\.?\)", "", match["names"], flags=re.IGNORECASE).strip()
    if names := names_in(told):
        return names, ""
    for cut in reversed(list(_CUT.finditer(told))):
        names, body = names_in(told[: cut.start()]), told[cut.end() :].strip(" .)")
        if names and not any(map(BODY.search, names)) and BODY.search(body) and len(body.split()) <= 12:
            return names, body
    return (), ""


def signed(text: str) -> tuple[tuple[str, ...], str]:
    """The authors and the body of a by-line without "by": "Dr Ana Silva, Senior Fellow, Institute of River Studies"."""
    first, *rest = re.split(r",\s+", text.strip())
    posts = [part for part in rest if _POST.search(part)]
    bodies = [part for part in rest if BODY.search(part) and part not in posts]
    if not rest or not (posts or (_TITLE.match(first) and bodies)) or len(posts) + len(bodies) < len(rest):
        return (), ""
    names = names_in(first)
    bodies = [body for body in bodies if not _DEPARTMENT.search(body)]
    return (names, ", ".join(bodies)) if names and not any(map(BODY.search, names)) else ((), "")


def names_in(text: str) -> tuple[str, ...]:
    """The names in a line that holds nothing else: "Ana Silva, Li Wei and Bo Ek"; else ()."""
    told = [part.strip(_MARKS) for part in _AND.split(_FIELD.sub(r"\g<post>", text.split(" | ")[0].strip(" .,|")))]
    parts = [_TITLE.sub("", part) for part in told if part and not _POST.search(part)]
    if (
        parts
        and not any(_NO_NAME.search(part) or PUBLICATION.search(part) for part in parts)
        and not is_kind(text)
        and all(_NAME.match(part) and _all_capitalised(part) for part in parts)
    ):
        return tuple(parts)
    return ()


def _all_capitalised(name: str) -> bool:
    particles = {"de", "da", "van", "von", "bin", "al", "el", "la", "le", "del", "di", "den", "der"}
    return all(_CAPITALISED.match(word) for word in name.split() if word not in particles)
