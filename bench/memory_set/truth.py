# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a perfect memory would hold of one person's conversations, as data that a scorer can judge."""
import datetime

DAY = datetime.timedelta(days=1)


def iso(value):
    return value.strftime("%Y-%m-%dT%H:%M:%SZ") if isinstance(value, datetime.datetime) else value.isoformat()


def period(span):
    return None if span is None else {"earliest": iso(span[0]), "latest": iso(span[1])}


def span(message, start, end):
    """A place in a message: in characters (code points), in bytes of UTF-8, and its text."""
    text = message["text"]
    return {"messageId": message["id"], "start": start, "end": end, "byteStart": len(text[:start].encode()),
            "byteEnd": len(text[:end].encode()),
            "text": text[start:end]}


def must(truth):
    """Groups of strings; a correct memory holds one of each."""
    groups = [truth.values[slot][1] for slot in truth.spec.must if slot in truth.values and truth.values[slot][1]]
    if truth.family == "theme":
        groups = [truth.values["theme"][1]]
    if truth.negated and truth.how == "ended":
        groups = groups[-1:] if truth.family in ("pet", "t_pet") else [] if truth.family == "t_visit" else groups[:1]
    if truth.subject is not None:
        groups = [[truth.subject.name]] + groups
    return groups


class Record:
    """Builds truth.json of one person."""

    def __init__(self, person, messages):
        self.person, self.messages = person, messages
        self.by_id = {message["id"]: message for message in messages}
        self.truths = [truth for truth in person.truths if any(not source["context"] for source in truth.sources)]
        self.end = messages[-1]["at"]

    def source_entry(self, source):
        message = self.by_id[source["messageId"]]
        entry = span(message, source["start"], source["end"])
        sentence = span(message, source["sentenceStart"], source["sentenceEnd"])
        entry["sentence"] = {name: sentence[name] for name in ("start", "end", "byteStart", "byteEnd")}
        entry.update(role=message["role"], context=source["context"], form=source["form"], saying=source["saying"])
        return entry

    def superseded_entry(self, new):
        if new is None:
            return None
        return {"id": new.identifier, "messageId": self.first_source(new)["messageId"], "at": iso(new.learned),
                "how": new.how}

    def truth_entry(self, truth):
        what, shifts = truth.spec.object, self.shift_of(truth)
        return {
            "id": truth.identifier, "kind": truth.spec.kind, "attribute": truth.attribute,
            "subject": "self" if truth.subject is None else {"name": truth.subject.name, "relation": truth.subject.rel},
            "object": truth.values[what][0] if what and what in truth.values else None,
            "values": {slot: {"text": text, "accepted": keys} for slot, (text, keys) in truth.values.items() if keys},
            "must": must(truth), "negated": truth.negated, "grade": truth.grade, "date": self.date_of(truth),
            "sources": [self.source_entry(source) for source in truth.sources],
            "learnedAt": iso(truth.learned), "validFrom": period(truth.valid_from),
            "validUntil": period(truth.valid_until),
            "supersedes": truth.previous.identifier if truth.previous is not None else None, "how": truth.how or None,
            "supersededBy": self.superseded_entry(truth.retired_by), "retirableByShift": shifts,
            "activeAtEnd": None if truth.retired_by is None and shifts else truth.retired_by is None,
        }

    def date_of(self, truth):
        if truth.day is None or truth.how == "ended":
            return None
        return truth.day.strftime("--%m-%d") if truth.spec.dated == "yearly" else iso(truth.day)

    def first_source(self, truth):
        return next(source for source in truth.sources if not source["context"])

    def shift_of(self, truth):
        """The shift that may retire this truth, because it is the state of a project then left."""
        if truth.spec.kind != "project":
            return []
        return [f"shift-{number}" for number, (begin, _, _) in enumerate(self.person.stretches)
                if number and truth.learned.date() < self.person.start + begin * DAY]

    # --- spans that are no statements ---

    def tagged(self, prefix, name):
        found = []
        for message in self.messages:
            for tag, start, end in message["spans"]:
                if tag.startswith(prefix + ":"):
                    found.append(dict(span(message, start, end), **{name: tag[2:], "role": message["role"]}))
        return found

    # --- questions about times ---

    def questions(self):
        found = []
        for place, truth in enumerate(self.truths):
            if truth.grade == "may":
                continue
            old = truth.previous
            if old is not None and old.grade == "must" and old in self.truths:
                found += self.around(old, truth)
            elif truth.retired_by is None and place % 4 == 0:
                self.ask(found, "learnedBy", truth.learned - 3 * DAY, truth, [], [truth])
        for number, question in enumerate(found):
            question["id"] = f"{self.person.identifier}-q{number:03d}"
        return found

    def around(self, old, new):
        found = []
        gap = new.learned - old.learned
        plan = old.spec.dated == "plan"
        if gap > 4 * DAY and gap < 60 * DAY:
            self.ask(found, "learnedBy", old.learned + gap / 2, old, [old], [new])
        after = new.learned + 2 * DAY
        stands = after < self.end and (new.retired_by is None or new.retired_by.learned > after + DAY)
        if stands and not (plan and new.day and new.day <= after.date()):
            self.ask(found, "learnedBy", after, new, [new], [old])
        if new.how == "ended" and new.valid_from and (new.learned.date() - new.valid_from[1]).days >= 4:
            noon = datetime.datetime.combine(new.valid_from[1] + 2 * DAY, datetime.time(12))
            self.ask(found, "trueAt", noon, old, [], [old])
        if new.how == "update" and new.valid_from and not plan:
            begun, learned = new.valid_from[1], new.learned.date()
            middle = begun + (learned - begun) / 2
            if (learned - begun).days >= 4 and middle > old.learned.date():
                noon = datetime.datetime.combine(middle, datetime.time(12))
                self.ask(found, "trueAt", noon, new, [new], [old])
                if noon - old.learned < 60 * DAY:
                    self.ask(found, "learnedBy", noon, old, [old], [new])
            before = new.valid_from[0] - DAY
            if before > old.learned.date() and (not old.valid_from or old.valid_from[1] < before):
                self.ask(found, "trueAt", datetime.datetime.combine(before, datetime.time(12)), old, [old], [new])
        return found

    def ask(self, found, mode, time, about, expected, unexpected):
        if time < self.messages[0]["at"] - 30 * DAY:
            return
        time = time.replace(minute=0, second=0)
        subject = "self" if about.subject is None else about.subject.name
        found.append({"mode": mode, "time": iso(time), "knownAt": iso(self.end), "attribute": about.attribute,
                      "subject": subject, "expected": [truth.identifier for truth in expected],
                      "notExpected": [truth.identifier for truth in unexpected]})

    # --- shifts ---

    def shifts(self):
        found, stretches = [], self.person.stretches
        for number in range(1, len(stretches)):
            begin, _, theme = stretches[number]
            before = stretches[number - 1][2]
            day = self.person.start + begin * DAY
            found.append({"id": f"shift-{number}", "day": iso(day), "detectableFrom": iso(day + 2 * DAY),
                          "detectableUntil": iso(day + 10 * DAY),
                          "from": {"label": before["id"], "words": before["words"]},
                          "to": {"label": theme["id"], "words": theme["words"]}})
        return found

    def quiet(self):
        """Stretches in which a detected shift is a false one: from two weeks into a theme to its end."""
        found = []
        for begin, end, theme in self.person.stretches:
            if end - begin > 20:
                found.append({"from": iso(self.person.start + (begin + 14) * DAY),
                              "until": iso(self.person.start + (end - 1) * DAY), "theme": theme["id"]})
        return found

    def silence(self):
        if self.person.silence is None:
            return None
        begin, end = self.person.silence
        return {"from": iso(self.person.start + begin * DAY), "until": iso(self.person.start + end * DAY)}

    # --- what must not retire each other ---

    def alike(self):
        """For each retirement the standing truths that share words or the attribute with it, and must stay."""
        found = []
        for new in self.truths:
            if new.previous is None or new.previous not in self.truths:
                continue
            moved = self.keys(new) | self.keys(new.previous)
            for other in self.truths:
                gone = other.retired_by is not None and other.retired_by.learned <= new.learned
                if gone or other.learned >= new.learned or self.chained(other, new):
                    continue
                same = other.attribute in (new.attribute, new.previous.attribute)
                if same or self.keys(other) & moved:
                    found.append({"by": new.identifier, "mustStay": other.identifier,
                                  "because": "same attribute" if same else "same words"})
        return found

    def keys(self, truth):
        return {key for _, keys in truth.values.values() for key in keys}

    def chained(self, one, other):
        while other is not None:
            if other is one:
                return True
            other = other.previous
        return False

    def document(self):
        sayings = {truth: {source["saying"] for source in truth.sources if not source["context"]}
                   for truth in self.truths}
        return {
            "person": self.person.identifier, "name": self.person.name, "manner": self.person.manner,
            "part": self.person.pool.part, "from": iso(self.messages[0]["at"]), "until": iso(self.end),
            "truths": [self.truth_entry(truth) for truth in self.truths],
            "notMemories": self.tagged("j", "reason"), "unjudged": self.tagged("g", "reason"),
            "personalData": self.tagged("p", "kind"), "lookAlikes": self.tagged("l", "resembles"),
            "restated": [{"truth": truth.identifier, "sayings": len(said)} for truth, said in sayings.items()
                         if len(said) > 1],
            "mustNotRetire": self.alike(), "asOf": self.questions(), "shifts": self.shifts(), "quiet": self.quiet(),
            "silence": self.silence(),
        }
