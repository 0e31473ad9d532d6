"""Sentences that the model reads wrongly in a known way, put right. Pure.

Each mending looks for one shape that cannot be meant as it was read, and leaves every other tree as it is.
"""

from __future__ import annotations

from dataclasses import replace

from content.syntax.tree import Word


def mended(words: list[Word]) -> list[Word]:
    """The words of a sentence with their heads put right."""
    return _main_behind(_with_signers(_one_subject(_main_at_end(_with_verb(words)))))


def _main_at_end(words: list[Word]) -> list[Word]:
    """ "The bank, founded by Lund, lends ...", "whose head Lund spoke, lends": the verb of the aside was the root."""
    aside = next((w for w in words if w.head == w.place), None)
    if (
        aside is None
        or aside.tag not in ("VBD", "VBN")
        or any(w.head == aside.place and w.label == "cc" for w in words)
    ):
        return words
    main = next((w for w in words if w.head == aside.place and w.label == "conj" and w.tag in _IN_A_TENSE), None)
    subjects = [w for w in words if w.head == aside.place and w.label == "nsubj" and w.place < aside.place]
    if main is None or not subjects or words[main.place - 1].text != ",":
        return words
    if any(w.head == main.place and w.label.startswith("nsubj") for w in words):
        return words
    subject = subjects[0]
    relative = any(w.tag in ("WP$", "WDT") for w in words[subject.place : aside.place])
    if not relative and words[aside.place - 1].text != ",":
        return words
    told = list(words)
    for word in words:
        if word.head == aside.place and (
            word.place < subject.place or (word.place > main.place and word.label == "punct")
        ):
            told[word.place] = replace(word, head=main.place)
    for word in words[subject.place + 1 : aside.place]:
        if relative and word.label == "appos" and word.head == subject.place:
            told[word.place] = replace(word, head=aside.place, label="nsubj")  # "whose head Lund"
    told[main.place] = replace(main, head=main.place, label="ROOT")
    told[subject.place] = replace(subject, head=main.place)
    told[aside.place] = replace(
        aside, head=subject.place, label="relcl" if relative else "acl", tag=aside.tag if relative else "VBN"
    )
    return told


_IN_A_TENSE = frozenset({"VBZ", "VBP", "VBD", "MD"})


def _main_behind(words: list[Word]) -> list[Word]:
    """ "Two days after Lund spoke, the port raised its dues": the clause in front was taken for the main one."""
    root = next((w for w in words if w.head == w.place), None)
    if root is None:
        return words
    below = [w for w in words if w.head == root.place and w.place != root.place]
    mark = next((w for w in below if w.label in ("mark", "advmod") and w.low in _SUBORDINATING), None)
    main = next(
        (w for w in below if w.label == "ccomp" and w.place > root.place and w.tag in ("VBD", "VBZ", "VBP")), None
    )
    if mark is None or main is None or mark.place > root.place:
        return words
    subject = next((w for w in words if w.head == main.place and w.label in ("nsubj", "nsubjpass")), None)
    if subject is None or not any(w.text == "," for w in words[root.place : subject.place]):
        return words
    told = [
        replace(w, head=main.place)
        if w.head == root.place and (w.place < mark.place - _SPAN_BEFORE or w.place > main.place)
        else w
        for w in words
    ]
    told[main.place] = replace(main, head=main.place, label="ROOT")
    told[root.place] = replace(root, head=main.place, label="advcl")
    return told


#: "Two days" in "two days after": so many words may stand between a date in front and the clause it is counted from.
_SPAN_BEFORE = 1
_SUBORDINATING = frozenset("after before when while because although though since once".split())


def _one_subject(words: list[Word]) -> list[Word]:
    """A verb with two subjects: the second behind "and" is the fellow of the noun before it; the first is an aside
    between commas, or belongs to a statement of its own before a colon.
    """
    told = list(words)
    for verb in words:
        subjects = [w for w in words if w.head == verb.place and w.label == "nsubj"]
        if len(subjects) != 2:
            continue
        if any(w.text in (":", ";") for w in words[subjects[0].place : subjects[1].place]):
            told[subjects[0].place] = replace(subjects[0], label="parataxis")
            continue
        aside = subjects[0].place > 1 and _starts_behind_a_comma(words, subjects[0])
        if aside and _starts_behind_a_comma(words, subjects[1]):
            told[subjects[0].place] = replace(subjects[0], label="parataxis")  # ", an assumption that ..., the port"
            continue
        joint = _and_before(words, subjects[1])
        if joint is not None and words[joint.place - 1].tag.startswith("NN") and verb.is_verb:
            told[subjects[1].place] = replace(subjects[1], head=joint.place - 1, label="conj")
    return told


def _with_signers(words: list[Word]) -> list[Word]:
    """ "Although the pact signed by Lund and Ruiz opened ...": the second signer was taken for the one who opened.

    A participle with a subject, no auxiliary and its doers behind "by" belongs to that subject, which has the verb.
    """
    told = list(words)
    for second in words:
        verb, joint = words[second.head], _and_before(words, second)
        if second.label != "nsubj" or not verb.is_verb or joint is None:
            continue
        first = words[joint.place - 1]
        agent = words[first.head]
        done = words[agent.head]
        subject = next((w for w in words if w.head == done.place and w.label == "nsubj"), None)
        helped = any(w.head == done.place and w.label in ("aux", "auxpass") for w in words)
        if agent.label != "agent" or subject is None or helped or done.tag != "VBN" or verb.place == done.place:
            continue
        told[second.place] = replace(second, head=first.place, label="conj")
        told[subject.place] = replace(subject, head=verb.place)
        told[done.place] = replace(done, head=subject.place, label="acl")
        if verb.head == done.place:
            told[verb.place] = replace(verb, head=verb.place if done.label == "ROOT" else done.head, label=done.label)
        for mark in words:
            if mark.head == done.place and mark.label == "mark":
                told[mark.place] = replace(mark, head=verb.place)
    return told


def _starts_behind_a_comma(words: list[Word], noun: Word) -> bool:
    """Whether a noun with its article and adjectives follows a comma."""
    first = noun.place
    while first and words[first - 1].head == noun.place and words[first - 1].label != "punct":
        first -= 1
    return first > 0 and words[first - 1].text == ","


def _and_before(words: list[Word], noun: Word) -> Word | None:
    """The "and" right before a noun with what stands in front of it ("and Secretary of State Antony Blinken")."""
    inside = {noun.place}
    for word in reversed(words[: noun.place]):
        if word.head in inside or words[word.head].head in inside:
            inside.add(word.place)
        else:
            return word if word.label == "cc" and word.low == "and" and word.place else None
    return None


def _with_verb(words: list[Word]) -> list[Word]:
    """A sentence whose root is a noun, with the one past verb that hangs on an aside behind it put at the root.

    "The union's report, Towards a Coastal Strategy, called for ...": the verb was taken for a participle of the title.
    """
    root = next((w for w in words if w.head == w.place), None)
    if root is None or not root.tag.startswith("NN"):
        return words
    if any(w.tag in ("VBZ", "VBP", "MD") or (w.tag == "VBD" and w.label != "acl") for w in words):
        return words
    verb = next((w for w in words if w.tag == "VBD" and w.place > root.place and words[w.place - 1].text == ","), None)
    if verb is None or words[root.place + 1].text != ",":
        return words
    told = {
        root.place: replace(root, label="nsubj", head=verb.place),
        verb.place: replace(verb, label="ROOT", head=verb.place),
    }
    last = words[-1]
    if last.label == "punct" and last.head == root.place:
        told[last.place] = replace(last, head=verb.place)
    return [told.get(w.place, w) for w in words]
