# SPDX-License-Identifier: AGPL-3.0-or-later
"""How a person says that something is true: the clause, the sentence around it, and the times in it."""
import datetime
import re

from memory_set import dates, grammar
from memory_set.grammar import capital, expand, mark

EMOJI = ["🙂", "😅", "🎉", "👍", "🙈", "✨", "😬"]


class Statement:
    """What one turn says: user messages in order, what the assistant asked before, and which truths it states."""

    def __init__(self, truth, form, clauses, question=None, sentences=False):
        self.truth, self.form, self.clauses, self.question, self.sentences = truth, form, clauses, question, sentences


def templates(person, event):
    """(form, template) that may say this event."""
    truth = event.truth
    if truth.family == "theme":
        theme = next(theme for theme in person.pool.themes if theme["id"] == truth.text("theme"))
        return [("say", text) for text in theme["state"]]
    family = truth.previous.family if event.kind in ("change", "end", "fix") else truth.family
    forms = person.pool.facts[family]
    if event.kind in ("change", "end", "fix", "accept"):
        told = [(event.kind, entry) for entry in forms[event.kind]]
        return told + [(name, entry) for name in ("free", "answer", "pair")
                       for entry in forms.get(f"{event.kind}_{name}", [])]
    names = ["say", "free", "since", "answer", "pair"]
    if truth.previous is not None and truth.how == "update":
        names = ["say", "free"]
    return [(name, entry) for name in names for entry in forms.get(name, [])]


def usable(person, event):
    """Whether the pool has words for the event; an arc without them is cut short."""
    truth = event.truth
    family = truth.previous.family if event.kind in ("change", "end", "fix") else truth.family
    plain = truth.family == "theme" or event.kind in ("say", "restate")
    return plain or bool(person.pool.facts[family].get(event.kind))


class Sayer:
    """Says the events of one person on given days."""

    def __init__(self, person):
        self.person, self.r = person, person.r

    def make_dates(self, truth, today):
        """Days that were left open until somebody says them."""
        if "date" in truth.values and truth.day is None:
            before = truth.previous.day if truth.previous is not None else None
            ended = truth.how == "ended"
            while truth.day is None or (truth.day == before and not ended):
                if ended:
                    truth.day = before
                elif truth.spec.dated == "plan":
                    truth.day = today + datetime.timedelta(days=self.r.randrange(16, 75))
                else:
                    truth.day = datetime.date(1990, 1, 1) + datetime.timedelta(days=self.r.randrange(0, 365))
            truth.values["date"] = (dates.said(truth.day, self.r), dates.accepted(truth.day))
        if "weekday" in truth.values and not truth.values["weekday"][0]:
            if truth.how == "ended":
                truth.values["weekday"] = truth.previous.values["weekday"]
            else:
                old = truth.previous.text("weekday")[:-1] if truth.previous is not None else None
                day = self.r.choice([name for name in dates.WEEKDAYS if name != old])
                truth.values["weekday"] = (day + "s", [day])

    def slots(self, event, today, times):
        """Values by slot. `times` receives the ranges behind {since}, {ago} and {until}."""
        truth = event.truth
        self.make_dates(truth, today)
        slots = {name: text for name, (text, _) in truth.values.items()}
        if truth.family == "decision":
            slots.setdefault("reason", None)  # a decision turned round has none
        if "weekday" in slots:
            slots["weekday_one"] = slots["weekday"][:-1]
        if truth.previous is not None:
            slots.update({f"old_{name}": text for name, (text, _) in truth.previous.values.items()})
        after = truth.previous.learned.date() if truth.previous is not None and truth.previous.learned else None
        makers = {"since": lambda: dates.since(today, self.r, after), "ago": lambda: dates.ago(today, self.r, after),
                  "until": lambda: dates.until(today, self.r)}
        for name, make in makers.items():
            if name == "since" and after is None and truth.valid_from:
                made = None  # said before with another time; not again
            else:
                made = make()
            times[name] = made
            slots[name] = None if made is None else mark("v", mark(f"when:{name}", made[0]))
        if truth.subject is not None:
            slots["who"] = self.mention(truth.subject)
            slots["bare"] = truth.subject.name if truth.subject.truth.sources else None
        return slots

    def mention(self, relation):
        """"Ana", or "my sister Ana", which says the relation too."""
        if relation.truth.sources and self.r.random() < 0.6:
            return mark("v", relation.name)
        return mark(f"c:{relation.truth.identifier}", "my " + mark("v", f"{relation.rel} {relation.name}"))

    def say(self, event, today, clause_only=False, first_turn=False):
        """The statement of an event; None when no template fits."""
        options = [(form, entry) for form, entry in templates(self.person, event)
                   if not (clause_only and form not in ("say", "change", "end"))
                   and not (first_turn and form in ("answer", "accept"))]
        self.r.shuffle(options)
        options.sort(key=self.weight)
        times = {}
        slots = self.slots(event, today, times)
        for form, entry in options:
            parts = [entry] if isinstance(entry, str) else list(entry)
            if any(grammar.missing(part, slots) for part in parts):
                continue
            return self.build(event, form, parts, slots, times)
        return None

    def weight(self, option):
        """What is rare among the templates, above all a time, is drawn more often than one of many clauses."""
        form, entry = option
        timed = any(slot in part for part in ([entry] if isinstance(entry, str) else entry)
                    for slot in ("{ago}", "{since}"))
        return self.r.random() ** (2.5 if timed else {"say": 1.0, "free": 1.2, "answer": 1.4,
                                                      "pair": 1.8}.get(form, 1.0))

    def build(self, event, form, parts, slots, times):
        truth = event.truth
        texts = [expand(part, self.r, slots) for part in parts]
        for key in truth.values["theme"][1] if truth.family == "theme" else []:
            texts = [re.sub(rf"\b{key}\w*", lambda match: mark("v", match.group(0)), text) for text in texts]
        self.note_times(event, form, " ".join(texts), times)
        tag = f"c:{truth.identifier}"
        if form in ("answer", "accept"):
            question = mark(f"x:{truth.identifier}", capital(texts[0]))
            return Statement(truth, form, [mark(tag, texts[1])], question=question, sentences=True)
        if form == "pair":
            return Statement(truth, form, [mark(tag, text) for text in texts], sentences=True)
        return Statement(truth, form, [mark(tag, texts[0])], sentences=form == "free")

    def note_times(self, event, form, text, times):
        truth = event.truth
        for name in ("since", "ago", "until"):
            if f"⟪when:{name}⟫" not in text or times[name] is None:
                continue
            span = (times[name][1], times[name][2])
            if name == "until":
                truth.valid_until = span
            elif event.kind == "end":
                truth.valid_from = span
            elif truth.valid_from is None:
                truth.valid_from = span

    # --- sentences ---

    def sentence(self, statement, kind):
        """The statement as one marked sentence (or more, when its template has several), in the person's own manner."""
        clause = statement.clauses[0]
        if statement.sentences:
            text = capital(clause)
        else:
            frames = self.person.pool.leads
            if re.search("[:;] |, not|, plus|^wrong", grammar.strip(clause)):
                frames = ["{s}"]  # what has a stop of its own stands alone
            elif kind == "fix":
                frames = self.person.pool.correction_leads
            elif kind in ("say", "restate") and self.r.random() < 0.22:
                frames = self.person.pool.subordinate
            frame = self.r.choice(frames)
            text = self.finish(capital(expand(frame, self.r, {"s": clause})))
        return self.styled(mark("s", text))

    def joined(self, one, two):
        """Two clauses in one sentence."""
        frame = self.r.choice(self.person.pool.joins)
        first, second = one.clauses[0], two.clauses[0]
        text = frame.replace("{a}", first).replace("{b}", second).replace("{B}", capital(second))
        return self.styled(mark("s", self.finish(capital(text))))

    def finish(self, text):
        if text.rstrip("⟫")[-1:] in ".?!" or grammar.strip(text)[-1:] in ".?!":
            return text
        return text + self.r.choice([".", ".", ".", ".", "!", ""])

    def styled(self, text):
        text = grammar.write_as(text, self.person.manner, self.r)
        if self.person.manner in ("chatty", "lower") and self.r.random() < 0.2:
            text += " " + self.r.choice(EMOJI)
        return text
