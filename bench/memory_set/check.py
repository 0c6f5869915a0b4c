# SPDX-License-Identifier: AGPL-3.0-or-later
"""Holds a written set against its promises: spans, times, numbers, and that its own sentences pass its judgement."""
import json
import os
import re

from memory_set.families import NEGATION
from memory_set.private import luhn, mod97


def holds(content, key):
    """Whether a memory's content has the key, at the start of a word, whatever the case."""
    return re.search(r"(?<![^\W_])" + re.escape(key), content, re.IGNORECASE) is not None


def negative(content):
    """Whether the content says that something is not, or no longer, so."""
    return "n't" in content.lower() or any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", content, re.IGNORECASE)
                                           for word in NEGATION)


def satisfies(truth, content):
    """Whether a memory of this content is a correct memory of the truth (its sources are judged apart)."""
    right = all(any(holds(content, key) for key in group) for group in truth["must"])
    return right and (not truth["negated"] or negative(content))


class Check:
    def __init__(self, folder):
        self.folder, self.faults = folder, []
        with open(os.path.join(folder, "chats.jsonl"), encoding="utf-8") as lines:
            self.messages = {message["id"]: message for message in map(json.loads, lines)}
        with open(os.path.join(folder, "truth.json"), encoding="utf-8") as source:
            self.document = json.load(source)
        self.truths = {truth["id"]: truth for truth in self.document["truths"]}

    def fault(self, what):
        self.faults.append(f"{self.document['person']}: {what}")

    def run(self):
        self.check_spans()
        self.check_times()
        self.check_overlaps()
        self.check_sayings()
        self.check_private()
        self.check_questions()
        return self.faults

    def places(self):
        for truth in self.document["truths"]:
            yield from truth["sources"]
        for name in ("notMemories", "unjudged", "personalData", "lookAlikes"):
            yield from self.document[name]

    def check_spans(self):
        for place in self.places():
            text = self.messages[place["messageId"]]["text"]
            if text[place["start"]:place["end"]] != place["text"] or not place["text"]:
                self.fault(f"{place['messageId']}: the span does not point at {place['text']!r}")
            if text.encode()[place["byteStart"]:place["byteEnd"]].decode(errors="replace") != place["text"]:
                self.fault(f"{place['messageId']}: the bytes do not point at {place['text']!r}")
            if "sentence" in place and re.search(r"\{\w+\}", text):
                self.fault(f"{place['messageId']}: a slot was left in a statement")
            sentence = place.get("sentence")
            if sentence and not sentence["start"] <= place["start"] <= place["end"] <= sentence["end"]:
                self.fault(f"{place['messageId']}: the clause leaves its sentence")
        for message in self.messages.values():
            if any(mark in message["text"] for mark in ("⟪", "<<<", "{city}", "{name}", "{who}", "{s}", "{x}", "[|")):
                self.fault(f"{message['id']}: a mark or a slot was left in the text")

    def check_times(self):
        for truth in self.document["truths"]:
            stated = [self.messages[source["messageId"]]["timestamp"] for source in truth["sources"]
                      if not source["context"]]
            if truth["learnedAt"] != min(stated):
                self.fault(f"{truth['id']}: learned at another time than its first source")
            by = truth["supersededBy"]
            if truth["activeAtEnd"] != (by is None) and not (truth["activeAtEnd"] is None
                                                             and truth["retirableByShift"]):
                self.fault(f"{truth['id']}: active and superseded at once")
            if by is None:
                continue
            new = self.truths[by["id"]]
            fits = new["supersedes"] == truth["id"] and by["at"] == new["learnedAt"] and by["how"] == new["how"]
            if not fits or not truth["learnedAt"] < by["at"]:
                self.fault(f"{truth['id']}: its superseding does not fit")
            if max(stated) >= by["at"]:
                self.fault(f"{truth['id']}: stated again after it was superseded")
            if new["subject"] != truth["subject"] or (new["attribute"] != truth["attribute"]
                                                      and {new["attribute"],
                                                           truth["attribute"]} != {"likes", "dislikes"}):
                self.fault(f"{truth['id']}: superseded by another subject or attribute")
            if new["validFrom"] and new["how"] == "update" and truth["learnedAt"][:10] > new["validFrom"]["earliest"]:
                self.fault(f"{new['id']}: true before what it retires was said")
        for entry in self.document["mustNotRetire"]:
            stays = self.truths[entry["mustStay"]]["supersededBy"]
            if stays and stays["id"] == entry["by"]:
                self.fault(f"{entry['mustStay']}: retired by what must not retire it")

    def check_overlaps(self):
        stated = {}
        for truth in self.document["truths"]:
            for source in truth["sources"]:
                stated.setdefault(source["messageId"], []).append((source["sentence"]["start"],
                                                                   source["sentence"]["end"]))
        for place in self.document["notMemories"] + self.document["unjudged"] + self.document["lookAlikes"]:
            for start, end in stated.get(place["messageId"], []):
                if place["start"] < end and start < place["end"]:
                    self.fault(f"{place['messageId']}: {place['text']!r} is both a statement and none")

    def check_sayings(self):
        """The words of the person themselves must be a correct memory, or the judgement is wrong."""
        for truth in self.document["truths"]:
            sayings = {}
            for source in truth["sources"]:
                if not (source["context"] and source["form"] == "free"):
                    sayings.setdefault(source["saying"], []).append(source["text"])
            for texts in sayings.values():
                content = " ".join(texts)
                if truth["subject"] != "self" and not holds(content, truth["subject"]["name"]):
                    self.fault(f"{truth['id']}: {content!r} does not name its subject")
                if not satisfies(truth, content):
                    negated = " negated" if truth["negated"] else ""
                    self.fault(f"{truth['id']}: {content!r} does not hold {truth['must']}{negated}")

    def check_private(self):
        shapes = {"card": lambda text: luhn(re.sub(r"\D", "", text)), "iban": lambda text: mod97(text.replace(" ", "")),
                  "email": lambda text: "@" in text and "example." in text,
                  "phone": lambda text: re.search(r"555.01\d\d$|7946 0|7700 900", text) is not None,
                  "ip": lambda text: text.startswith(("203.0.113.", "198.51.100.", "192.0.2."))}
        for place in self.document["personalData"]:
            if not shapes.get(place["kind"], bool)(place["text"]):
                self.fault(f"{place['messageId']}: {place['text']!r} is no test {place['kind']}")
        for place in self.document["lookAlikes"]:
            digits = re.sub(r"\D", "", place["text"])
            if place["resembles"] == "card" and luhn(digits) or place["resembles"] == "iban" and mod97(place["text"]):
                self.fault(f"{place['messageId']}: {place['text']!r} is more than a look-alike")

    def check_questions(self):
        for question in self.document["asOf"]:
            for identifier in question["expected"]:
                truth = self.truths[identifier]
                if question["mode"] == "learnedBy" and not truth["learnedAt"] <= question["time"]:
                    self.fault(f"{question['id']}: expected before it was learned")
                by = truth["supersededBy"]
                if question["mode"] == "learnedBy" and by and by["at"] <= question["time"]:
                    self.fault(f"{question['id']}: expected after it was superseded")
                begun = truth["validFrom"] and truth["validFrom"]["earliest"]
                if question["mode"] == "trueAt" and begun and begun > question["time"][:10]:
                    self.fault(f"{question['id']}: expected before it was true")
            for identifier in question["notExpected"]:
                truth = self.truths[identifier]
                gone = truth["supersededBy"] and truth["supersededBy"]["at"] <= question["time"]
                if question["mode"] == "learnedBy" and truth["learnedAt"] <= question["time"] and not gone:
                    self.fault(f"{question['id']}: {identifier} stands at that time")


def check_set(folder):
    """Faults of every person in the set, as lines."""
    faults = []
    for name in sorted(os.listdir(folder)):
        if os.path.isdir(os.path.join(folder, name)):
            faults += Check(os.path.join(folder, name)).run()
    return faults
