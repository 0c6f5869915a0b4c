# SPDX-License-Identifier: AGPL-3.0-or-later
"""Texts with marks: choices and slots are expanded, a person's way of writing is put on, and marks become spans.

A marked text carries `⟪tag⟫ … ⟪/tag⟫`. The tag `v` protects a value from misspelling, `raw` protects a text
altogether; every other tag is a span that somebody asks for later.
"""
import re

from memory_set.families import NEGATION

MARK = re.compile(r"⟪(/?)([^⟫]*)⟫")
SLOT = re.compile(r"\{(\w+)\}")


def mark(tag, text):
    return f"⟪{tag}⟫{text}⟪/{tag}⟫"


def strip(text):
    return MARK.sub("", text)


def spans(marked):
    """The plain text, and (tag, start, end) of every mark in characters, by start."""
    plain, opened, found, at, length = [], [], [], 0, 0
    for match in MARK.finditer(marked):
        piece = marked[at:match.start()]
        plain.append(piece)
        length += len(piece)
        at = match.end()
        closing, tag = match.groups()
        if not closing:
            opened.append((tag, length))
            continue
        index = max(i for i, entry in enumerate(opened) if entry[0] == tag)
        found.append((tag, opened.pop(index)[1], length))
    plain.append(marked[at:])
    assert not opened, marked
    return "".join(plain), sorted(found, key=lambda entry: (entry[1], -entry[2], entry[0]))


def split_choices(inner):
    """The parts of `a|b[c|d]` at the bars that are not nested."""
    parts, depth, start = [], 0, 0
    for at, character in enumerate(inner):
        depth += (character == "[") - (character == "]")
        if character == "|" and depth == 0:
            parts.append(inner[start:at])
            start = at + 1
    parts.append(inner[start:])
    return parts


def innermost(text):
    """The first bracket group with a bar in it, as (start, end), or None; groups without a bar are plain text."""
    stack = []
    for at, character in enumerate(text):
        if character == "[":
            stack.append(at)
        elif character == "]" and stack:
            start = stack.pop()
            if not stack and len(split_choices(text[start + 1:at])) > 1:
                return start, at + 1
    return None


def missing(text, slots):
    """Slots that the text needs without a choice, and that have no value."""
    bare = text
    while innermost(bare):
        start, end = innermost(bare)
        bare = bare[:start] + bare[end:]
    return [name for name in SLOT.findall(bare) if name in slots and slots[name] is None]


def expand(template, r, slots):
    """Choices chosen and slots filled, each value marked `v`. A choice whose slot has no value is not chosen."""
    text = template
    while innermost(text):
        start, end = innermost(text)
        options = [part for part in split_choices(text[start + 1:end - 1]) if not missing(part, slots)]
        text = text[:start] + r.choice(options) + text[end:]

    def fill(match):
        value = slots.get(match.group(1))
        return match.group(0) if value is None else value if "⟪" in value else mark("v", value)
    return article(SLOT.sub(fill, text))


def expansions(template):
    """Every text that the choices allow; slots stay."""
    found = innermost(template)
    if not found:
        return [template]
    start, end = found
    return [text for part in split_choices(template[start + 1:end - 1])
            for text in expansions(template[:start] + part + template[end:])]


def article(text):
    """`a Opel` becomes `an Opel`."""
    vowel = r"[AIai]|[Ee](?!u)|O(?!ne)|o(?!n[ce])|HP|un(?!i)"
    text = re.sub(rf"\b([Aa]) ((?:⟪[^⟫]*⟫)*)(?={vowel})", r"\1n \2", text)
    return re.sub(r"(?<=[a-z])'s('s\b)", r"\1", text)


def capital(text):
    """The first letter large, past the marks."""
    at = 0
    for match in MARK.finditer(text):
        if match.start() != at:
            break
        at = match.end()
    return text[:at] + text[at:at + 1].upper() + text[at + 1:]


# --- ways of writing --------------------------------------------------------------------------------------------

SHORT = [(r"\byou\b", "u"), (r"\bbecause\b", "cuz"), (r"\bplease\b", "pls"), (r"\bwith\b", "w/"), (r"\band\b", "&"),
         (r"\bgoing to\b", "gonna"),
         (r"\byour\b", "ur"), (r"\babout\b", "abt")]
WORD = re.compile(r"[a-z]{6,}")
# Words that turn a statement round, and abbreviated negations, stay as they are: a reader must understand them too.
OTHERS = {"instead", "nothing", "doesnt", "couldnt", "wouldnt", "arent"}
KEEP_SPELLED = {word for phrase in NEGATION for word in phrase.split()} | OTHERS


def outside(text, change):
    """`change` applied to the pieces of a marked text that no `v` and no `raw` protects."""
    result, depth, at = [], 0, 0
    for match in MARK.finditer(text):
        piece = text[at:match.start()]
        result.append(change(piece) if depth == 0 else piece)
        if match.group(2) in ("v", "raw"):
            depth += -1 if match.group(1) else 1
        result.append(match.group(0))
        at = match.end()
    result.append(change(text[at:]) if depth == 0 else text[at:])
    return "".join(result)


def lower(text):
    """Everything small, values too, but not what is raw."""
    result, raw, at = [], 0, 0
    for match in MARK.finditer(text):
        result.append(text[at:match.start()] if raw else text[at:match.start()].lower())
        if match.group(2) == "raw":
            raw += -1 if match.group(1) else 1
        result.append(match.group(0))
        at = match.end()
    result.append(text[at:] if raw else text[at:].lower())
    return "".join(result)


def misspell(text, r):
    words = [match for match in WORD.finditer(text) if match.group(0) not in KEEP_SPELLED]
    if not words:
        return text
    match = r.choice(words)
    at = match.start() + r.randrange(1, len(match.group(0)) - 2)
    if r.random() < 0.5:
        return text[:at] + text[at + 1] + text[at] + text[at + 2:]
    return text[:at] + text[at + 1:]


def write_as(text, manner, r):
    """The text as a person of this manner types it."""
    if manner == "plain" or r.random() < 0.25:
        return text
    if manner == "lower":
        text = lower(text)
    if manner in ("lower", "hasty") and r.random() < 0.6:
        text = outside(text, lambda piece: piece.replace("'", ""))
    if manner == "hasty":
        text = outside(text, lambda piece: misspell(piece, r) if r.random() < 0.4 else piece)
    if manner == "chatty":
        for pattern, short in r.sample(SHORT, 3):
            text = outside(text, lambda piece, p=pattern, s=short: re.sub(p, s, piece))
    return text
