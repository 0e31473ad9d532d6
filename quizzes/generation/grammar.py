"""Subject, verb and rest of a plain English statement, and the same turned into question order.

Pure and deliberately timid: ``parse`` returns None whenever the main verb is not beyond doubt, so that the
caller falls back on a gap instead of risking a bad sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from quizzes.generation import verbs
from quizzes.generation.words import ADVERBS, CONJUNCTIONS, DETERMINERS, MARK, PREPOSITIONS, PRONOUNS, SUBORDINATORS

_APPOSITION = re.compile(r"^(?P<noun>[^,]{2,60}), (?P<aside>[^,]{2,80}), (?=(?P<next>[\w’'-]+))")

#: Words besides articles and figures that open an object.
_OBJECTS = frozenset({"that", "to", MARK, "its", "over", "more", "nearly", "about"})

#: Adverbs that tie a statement to the text before it, or to the day of writing: a question goes without them.
_LINKING = frozenset("also thus therefore then now further however still currently meanwhile again likewise".split())

#: Nouns that are verbs before an infinitive: "Japan plans to ...", but not "exports to ...".
_BEFORE_TO = frozenset({"plan", "need", "want", "aim", "pledge", "promise", "hope", "offer", "wish", "help", "vote"})


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement taken apart. ``auxiliary`` is "" when the verb stands alone; ``verb`` is its word as written."""

    subject: str
    auxiliary: str
    adverbs: str
    verb: str
    rest: str

    @property
    def predicate(self) -> str:
        """Everything after the subject, in its own order."""
        return _join(self.adverbs if not self.auxiliary else "", self.auxiliary, self._inner(), self.verb, self.rest)

    def _inner(self) -> str:
        return self.adverbs if self.auxiliary else ""

    def inverted(self, subject: str, rest: str, *, done: bool = False) -> str:
        """Question order with another rest: "did Tokyo accept ..."; "was the plan adopted ...".

        ``done`` turns "has moved" into "did move", as a question for a past day needs it.
        """
        past = done
        done = done and verbs.base_of_participle(self.verb.lower()) != ""
        if self.auxiliary in ("has", "have") and self.verb == "been" and past:
            return _join("was" if self.auxiliary == "has" else "were", subject, self.adverbs, rest)
        if self.auxiliary in verbs.HAVE and done:
            return _join("did", subject, self.adverbs, verbs.base_of_participle(self.verb.lower()), rest)
        if self.auxiliary:
            return _join(self.auxiliary, subject, self.adverbs, self.verb, rest)
        form = verbs.form_of(self.verb)
        helper = {"past": "did", "third": "does", "had": "did", "has": "does"}.get(
            self.verb if self.verb in verbs.HAVE else form, "do"
        )
        base = "have" if self.verb in verbs.HAVE else verbs.base_of(self.verb)
        return _join(helper, subject, self.adverbs, base, rest)


def _join(*parts: str) -> str:
    return " ".join(p for p in parts if p)


def _bare(token: str) -> str:
    return token.strip('“”‘’"(),.;:').lower()


def _is_adverb(word: str) -> bool:
    return word in ADVERBS or (word.endswith("ly") and len(word) > 4 and word not in {"july", "supply", "italy"})


def _plural(word: str) -> bool:
    return (word.endswith("s") and not word.endswith(("ss", "us", "is"))) or word in {
        "people",
        "police",
        "women",
        "men",
    }


def _verb_here(tokens: list[str], i: int) -> str:
    """The form of the word at ``i`` when it can be the finite verb there, else ""."""
    word = _bare(tokens[i])
    form = verbs.form_of(word)
    if not form or tokens[i][:1].isupper():
        return ""
    back = i - 1
    while back > 0 and _is_adverb(_bare(tokens[back])):
        back -= 1
    before = _bare(tokens[back])
    after = _bare(tokens[i + 1]) if i + 1 < len(tokens) else ""
    if form == "aux":
        return "aux"
    if before in DETERMINERS | PREPOSITIONS | CONJUNCTIONS or re.search(r"['’]s?$", tokens[i - 1]):
        return ""
    object_next = after in DETERMINERS or after[:1].isdigit() or after in _OBJECTS
    if after == "to" and verbs.nounish(word) and word.rstrip("s") not in _BEFORE_TO:
        object_next = False
    if form == "third" and after in PREPOSITIONS and _one_name(tokens[:i]) and _later_verb(tokens, i + 1) < 0:
        return "third"  # "the Fund pays for ...", but not "Ministry plans for ... were"
    if form == "third":
        return "third" if not verbs.nounish(word) or (object_next and not _plural(before)) else ""
    if form == "base":
        ready = object_next or after in PREPOSITIONS
        sure = not verbs.nounish(word) or (object_next and back < i - 1) or word in verbs.PLAIN_VERBS
        return "base" if _plural(before) and ready and sure else ""
    return "past"


def _one_name(tokens: list[str]) -> bool:
    """Whether the words are one name in the singular: "the Harbour Agreement"."""
    small = {"the", "of", "for", "and"}
    named = all(t[:1].isupper() or t.lower() in small for t in tokens) and tokens[-1][:1].isupper()
    return named and not _plural(_bare(tokens[-1]))


def _find_verb(tokens: list[str]) -> int:
    """Index of the main verb, or -1 when there is none or it is in doubt."""
    limit = min(len(tokens), 24)
    for i in range(1, limit):
        if _bare(tokens[i]) in SUBORDINATORS - {"before", "after", "since", "as"} and _bare(tokens[i]) != "that":
            return -1
        if _bare(tokens[i]) == "that":
            return -1
        form = _verb_here(tokens, i)
        if not form:
            continue
        word = _bare(tokens[i])
        if form == "past" and verbs.is_participle(word) and _doubt_before(tokens, i):
            return -1
        if word in _UNCHANGING and _bare_subject(tokens, i):
            return -1
        if form == "past" and verbs.is_participle(word) and not verbs.only_past(word):
            after = _bare(tokens[i + 1]) if i + 1 < len(tokens) else ""
            if after in PREPOSITIONS | {"to"} or after == MARK or _is_adverb(after):
                later = _later_verb(tokens, i + 1)
                if later >= 0:
                    return later if after in {"by", "in", "on", "at", "under"} else -1
                if after == "by":
                    return -1
        return i
    return -1


#: Past forms that equal the infinitive: after a bare noun ("tariffs set at ...") they are as often participles.
_UNCHANGING = frozenset("set put cut hit shut split cost spread let".split())


def _bare_subject(tokens: list[str], i: int) -> bool:
    first, after = tokens[0], _bare(tokens[i + 1]) if i + 1 < len(tokens) else ""
    sure = _bare(first) in DETERMINERS or first[:1].isupper() or re.search(r"[’']s?$", first)
    return after in PREPOSITIONS and not sure


def _doubt_before(tokens: list[str], i: int) -> bool:
    """Whether a word before ``i`` may be the real verb, so that the form at ``i`` is a participle."""
    for j in range(1, i):
        word, before = _bare(tokens[j]), _bare(tokens[j - 1])
        if tokens[j][:1].isupper() or before in DETERMINERS | PREPOSITIONS | {"to"}:
            continue
        if verbs.form_of(word) in ("base", "third") and not verbs.nounish(word):
            return True
    return False


def _later_verb(tokens: list[str], start: int) -> int:
    """A second finite verb after a possible participle, not one that belongs to a clause of its own."""
    for j in range(start, len(tokens)):
        word = _bare(tokens[j])
        if word in SUBORDINATORS - {"as", "since", "before", "after"} or word in CONJUNCTIONS:
            return -1
        if _verb_here(tokens, j):
            return j
        if tokens[j].endswith((",", ";", ":")):
            return -1
    return -1


def parse(text: str) -> Statement | None:
    """Takes a statement apart, or returns None when its main verb or its subject is in doubt."""
    text = _without_apposition(text)
    tokens = text.split()
    at = _find_verb(tokens)
    if at < 1:
        return None
    start = at
    while start > 1 and _is_adverb(_bare(tokens[start - 1])) and not tokens[start - 1].endswith(","):
        start -= 1
    subject = " ".join(tokens[:start])
    if not _good_subject(subject):
        return None
    adverbs = [t for t in tokens[start:at] if _bare(t) not in _LINKING]
    word = _bare(tokens[at])
    if tokens[at][-1] in ",;:":
        return None
    if word not in verbs.AUXILIARIES:
        return Statement(subject, "", " ".join(adverbs), word, " ".join(tokens[at + 1 :]))
    return _with_auxiliary(subject, adverbs, tokens, at)


def _without_apposition(text: str) -> str:
    """ "Ann Lee, a former judge, argues" becomes "Ann Lee argues": only where a verb follows the aside."""
    match = _APPOSITION.match(text)
    if not match or MARK in match["aside"] or match["noun"].split()[0].lower() in PREPOSITIONS:
        return text
    follows = verbs.form_of(match["next"].lower())
    first = match["aside"].split()[0].lower()
    if follows not in ("aux", "past", "third") or first in CONJUNCTIONS or verbs.form_of(first) == "aux":
        return text
    return f"{match['noun']} {text[match.end() :]}"


def _with_auxiliary(subject: str, adverbs: list[str], tokens: list[str], at: int) -> Statement | None:
    word, k = _bare(tokens[at]), at + 1
    while k < len(tokens) and (_is_adverb(_bare(tokens[k])) or _bare(tokens[k]) == "not"):
        k += 1
    following = _bare(tokens[k]) if k < len(tokens) else ""
    inner = " ".join(adverbs + [t for t in tokens[at + 1 : k] if _bare(t) not in _LINKING])
    if word in verbs.HAVE and not (verbs.is_participle(following) or following in {"been", "had", "done", "gone"}):
        return Statement(subject, "", " ".join(adverbs), word, " ".join(tokens[at + 1 :]))
    if word in verbs.BE and not (verbs.is_participle(following) or following.endswith("ing")):
        return Statement(subject, word, inner, "", " ".join(tokens[k:]))
    return Statement(subject, word, inner, _token_word(tokens, k), " ".join(tokens[k + 1 :]))


def _token_word(tokens: list[str], k: int) -> str:
    return tokens[k] if k < len(tokens) else ""


def _good_subject(subject: str) -> bool:
    tokens = subject.split()
    first = _bare(tokens[0])
    if first in PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS or (first in PRONOUNS and tokens[0] not in ("US", "These")):
        return False
    if first.endswith("ing") and tokens[0] != tokens[0].capitalize():
        return False
    if "," in subject and not re.fullmatch(r"[^,]+(?:, [^,]+)+,? and [^,]+", subject):
        return False
    return not any(c in subject for c in ";:()") and len(tokens) <= 18


_PREFIX = re.compile(
    r"^(?:in|on|at|during|under|for|after|before|since|by|within|across|throughout|between|from)\s[^,]{1,70}?"
    r"(?:,\s+|(?<=\d{4})\s+|(?<=" + MARK + r")\s+)(?P<main>.+)$",
    re.I,
)


def stands(text: str) -> Statement | None:
    """The statement, a time or place put before it left aside; None when its main verb is in doubt."""
    text = text.strip()
    match = _PREFIX.match(text)
    return parse(match["main"]) if match else parse(text)
