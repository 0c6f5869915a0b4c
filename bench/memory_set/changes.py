# SPDX-License-Identifier: AGPL-3.0-or-later
"""Pairs of what a person says and what becomes of it (`changes/*.txt`), as a measuring set.

A file has persons ("# name"), each with entries: a line that says what the second saying does to the first (`replaced`,
`ended`, `repeated`, `beside`; `alone` has one saying), and the sayings, each a message behind "- ". Words in square
brackets are those of which what is kept must hold one. What else of such a message is kept is not judged.
"""
import datetime
import json
import os
import random
import re

from memory_set.families import NEGATION

KINDS = ("replaced", "ended", "repeated", "beside", "alone")
START = datetime.datetime(2025, 1, 6, 9, 0, tzinfo=datetime.timezone.utc)
FIRST_DAYS = 120  # In which everything is said for the first time,
LATER_DAYS = (14, 160)  # and after how many days it is taken up again.


def read(path):
    """[[(kind, [saying, ...]), ...] of each person]."""
    people = []
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            line = line.strip()
            if line.startswith("# "):
                people.append([])
            elif line in KINDS:
                people[-1].append((line, []))
            elif line.startswith("- "):
                people[-1][-1][1].append(line[2:])
            elif line:
                raise SystemExit(f"{path}:{number}: neither a person, a kind nor a saying: {line}")
    for kind, sayings in (entry for person in people for entry in person):
        if len(sayings) != (1 if kind == "alone" else 2) or not all(words_of(saying) for saying in sayings):
            raise SystemExit(f"{path}: an entry is not whole: {kind} {sayings}")
    return people


def words_of(saying):
    return re.findall(r"\[([^\]]+)\]", saying)


def plain(saying):
    return re.sub(r"\[([^\]]+)\]", r"\1", saying)


class Life:
    """One person's messages, and the truths behind them."""

    def __init__(self, name):
        self.name, self.said, self.truths = name, [], []

    def say(self, saying, day, draw):
        at = START + datetime.timedelta(days=day, minutes=draw.randrange(12 * 60))
        self.said.append((at, saying))
        return at, saying

    def add(self, entry, draw):
        kind, sayings = entry
        day = draw.uniform(0, FIRST_DAYS)
        first = self.say(sayings[0], day, draw)
        self.truths.append({"sources": [first], "next": None})
        if kind == "alone":
            return
        second = self.say(sayings[1], day + draw.uniform(*LATER_DAYS), draw)
        if kind == "repeated":
            self.truths[-1]["sources"].append(second)
            return
        self.truths.append({"sources": [second], "next": None})
        if kind != "beside":
            self.truths[-2]["next"] = ("ended" if kind == "ended" else "update", len(self.truths) - 1)

    def messages(self):
        """In order of time, each a conversation of its own."""
        self.said.sort(key=lambda one: one[0])
        self.ids = {one: f"{self.name}-m{number:03d}" for number, one in enumerate(self.said, 1)}
        return [{"conversation": self.ids[one].replace("-m", "-c"), "title": "", "id": self.ids[one], "role": "user",
                 "timestamp": one[0].strftime("%Y-%m-%dT%H:%M:%SZ"), "text": plain(one[1])} for one in self.said]

    def source(self, one):
        text = plain(one[1])
        span = {"start": 0, "end": len(text), "byteStart": 0, "byteEnd": len(text.encode())}
        return {"messageId": self.ids[one], **span, "text": text, "sentence": span, "context": False, "form": "say"}

    def truth(self, number, truth):
        after = truth["next"] and {"id": f"{self.name}-t{truth['next'][1]:03d}", "how": truth["next"][0]}
        words = [word for one in truth["sources"] for word in words_of(one[1])]
        return {"id": f"{self.name}-t{number:03d}", "kind": "", "attribute": "", "subject": "self", "must": [words],
                "negated": False, "grade": "must", "sources": [self.source(one) for one in truth["sources"]],
                "learnedAt": truth["sources"][0][0].strftime("%Y-%m-%dT%H:%M:%SZ"), "supersededBy": after,
                "retirableByShift": []}

    def document(self):
        until = max(at for at, _ in self.said) + datetime.timedelta(days=1)
        return {"person": self.name, "until": until.strftime("%Y-%m-%dT%H:%M:%SZ"),
                "truths": [self.truth(number, truth) for number, truth in enumerate(self.truths)],
                **{name: [] for name in ("notMemories", "unjudged", "personalData", "asOf", "shifts", "quiet")}}


def part_of(path):
    """What is held back is not there to be learned from (bench/learn_pairs)."""
    kind = "held-back" if os.path.basename(os.path.dirname(os.path.abspath(path))) == "held_back" else "train"
    return f"{kind}-changes-{os.path.splitext(os.path.basename(path))[0]}"


def write_set(path, output):
    """How many people it has. The same file gives the same bytes."""
    people, part = read(path), part_of(path)
    for number, entries in enumerate(people, 1):
        draw = random.Random(f"{part}:{number}")
        life = Life(f"person-{number:02d}")
        for entry in entries:
            life.add(entry, draw)
        folder = os.path.join(output, life.name)
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, "chats.jsonl"), "w", encoding="utf-8") as out:
            out.writelines(json.dumps(message, ensure_ascii=False) + "\n" for message in life.messages())
        with open(os.path.join(folder, "truth.json"), "w", encoding="utf-8") as out:
            json.dump(life.document(), out, ensure_ascii=False, indent=1)
    with open(os.path.join(output, "set.json"), "w", encoding="utf-8") as out:
        json.dump({"part": part, "people": len(people), "negationWords": NEGATION}, out, indent=1)
    return len(people)
