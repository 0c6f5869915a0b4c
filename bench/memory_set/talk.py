# SPDX-License-Identifier: AGPL-3.0-or-later
"""A person's conversations: requests of the day, statements among them, and what only looks like one."""
import datetime
import re

from memory_set import grammar
from memory_set.families import base_values
from memory_set.grammar import capital, expand, mark
from memory_set.private import KINDS, Private
from memory_set.statements import Sayer, usable

JUNK = re.compile(r"<<(.*?)>>(?!>)", re.DOTALL)

# Slots of texts that are no memories, and the pools of their values.
JUNK_SLOTS = {"city": "cities", "other_city": "cities", "company": "companies", "job": "jobs", "name": "anyone",
              "woman": "women", "man": "men", "other_name": "anyone", "pet": "pet_names", "species": "species",
              "diet": "diets", "allergen": "allergens", "like": "likes", "dislike": "dislikes", "car": "cars",
              "dish": "dishes", "colour": "colours", "instrument": "instruments", "language": "languages",
              "editor": "editors", "database": "databases", "amount": "amounts", "goal": "goals", "drink": "drinks",
              "project": "projects", "sport": "sports", "degree": "degrees"}

# Slots of texts that are no memories and name something true: a change thought of, or something of the same name.
OWN_SLOTS = {"own_city": ("residence", "city"), "own_company": ("employer", "company"), "own_car": ("car", "car"),
             "own_job": ("job", "job"), "own_pet": ("pet", "pet"), "own_diet": ("diet", "diet"),
             "own_editor": ("editor", "editor"), "own_sport": ("exercise", "sport"),
             "own_instrument": ("instrument", "instrument"), "own_boss": ("manager", "name"),
             "own_drink": ("drink", "drink"), "own_project": ("focus", "project"), "own_like": ("likes", "like")}


class Talk:
    def __init__(self, person):
        self.person, self.pool, self.r = person, person.pool, person.r
        self.sayer = Sayer(person)
        self.private = Private(person.pool.numbers, person.r)
        self.messages = []
        self.traps = {}
        self.queue = [event for event in person.events]
        self.conversations = 0
        self.time = None

    # --- the weeks ---

    def run(self):
        """All conversations of the months, in the order of time."""
        for week in range((self.person.days + 6) // 7):
            days = sorted(self.r.choices(range(week * 7, min(week * 7 + 7, self.person.days)),
                                         k=self.r.randrange(4, 8)))
            for day in days:
                if not self.person.silent(day):
                    self.converse(day)
        return self.messages

    def due(self, day):
        """At most two events whose day has come, of truths whose predecessor was said."""
        found = []
        while self.queue and self.queue[0].day <= day and len(found) < 2:
            event = self.queue.pop(0)
            if self.sayable(event, self.person.start + datetime.timedelta(days=day)):
                found.append(event)
        return found

    def sayable(self, event, today):
        truth, previous = event.truth, event.truth.previous
        if not usable(self.person, event) or (event.kind == "restate" and (not truth.sources or truth.retired_by)):
            return False
        day = (today - self.person.start).days
        if truth.family == "theme" and self.person.theme_on(day)["id"] != truth.text("theme"):
            return False
        if previous is None:
            return True
        soon = today + datetime.timedelta(days=1)
        over = previous.spec.dated == "plan" and previous.day is not None and previous.day <= soon
        return bool(previous.sources) and not over

    # --- one conversation ---

    def converse(self, day):
        r = self.r
        self.conversations += 1
        self.conversation = f"{self.person.identifier}-c{self.conversations:03d}"
        start = datetime.datetime.combine(self.person.start + datetime.timedelta(days=day),
                                          datetime.time(r.randrange(8, 20), r.randrange(60), r.randrange(60)))
        self.time = max(start, self.time + datetime.timedelta(minutes=20)) if self.time else start
        self.theme = self.person.theme_on(day) if r.random() < 0.72 else None
        self.general = r.choice([name for name in self.pool.general if name != "chat"])
        self.title = self.theme["id"].capitalize() if self.theme else self.general.capitalize()
        self.turn = 0
        self.asked = set()
        for step in self.steps(self.due(day)):
            step()

    def steps(self, events):
        """The turns of a conversation: statements at random places among requests."""
        r = self.r
        steps = [self.request for _ in range(r.choice([1, 2, 2, 3, 4]))]
        if r.random() < 0.22:
            steps.insert(r.randrange(len(steps) + 1), self.trap)
        if r.random() < 0.08:
            steps.insert(r.randrange(len(steps) + 1), self.restated)
        if r.random() < 0.10:
            steps.insert(r.randrange(len(steps) + 1), self.give_private)
        if r.random() < 0.09:
            steps.insert(r.randrange(len(steps) + 1), self.lookalike)
        places = sorted(r.randrange(len(steps) + 1) for _ in events)
        if len(events) == 2 and r.random() < 0.4 and self.can_join(events):
            steps.insert(places[0], lambda: self.state_two(events))
            return steps
        for place, event in reversed(list(zip(places, events))):
            steps.insert(place, lambda event=event: self.state(event))
        return steps

    def can_join(self, events):
        one, two = events
        kinds = ("say", "restate", "change", "end")
        free = not one.at_once and not two.at_once and one.truth not in (two.truth, two.truth.previous)
        return free and one.kind in kinds and two.kind in kinds

    def post(self, role, marked):
        text, spans = grammar.spans(marked)
        self.time += datetime.timedelta(seconds=self.r.randrange(15, 150))
        identifier = f"{self.person.identifier}-m{len(self.messages) + 1:04d}"
        message = {"conversation": self.conversation, "title": self.title, "id": identifier, "role": role,
                   "timestamp": self.time.strftime("%Y-%m-%dT%H:%M:%SZ"),
                   "text": text}
        if role == "user":
            message["speaker"] = self.person.name
            self.turn += 1
        self.messages.append(dict(message, spans=spans, at=self.time))

    def ask_text(self):
        options = self.theme["ask"] if self.theme else self.pool.general[self.general][0]
        if self.turn and self.r.random() < 0.4:
            options = self.theme["follow"] if self.theme and self.r.random() < 0.6 else self.pool.follow_ups
        text = self.r.choice([option for option in options if option not in self.asked] or options)
        self.asked.add(text)
        return grammar.write_as(expand(text, self.r, {}), self.person.manner, self.r)

    def reply_text(self):
        lines = self.theme["reply"] if self.theme else self.pool.general[self.general][1]
        return " ".join(self.r.sample(lines, self.r.randrange(2, min(5, len(lines)))))

    def request(self):
        if self.r.random() < 0.1:
            self.post("user", grammar.write_as(self.r.choice(self.pool.general["chat"][0]), self.person.manner, self.r))
            self.post("assistant", self.r.choice(self.pool.general["chat"][1]))
            return
        text = self.ask_text()
        if self.r.random() < 0.04:
            text = self.passing() + " " + text
        self.post("user", text)
        self.post("assistant", self.reply_text())

    def passing(self):
        return mark("g:passing", self.r.choice(self.pool.passing))

    # --- statements ---

    def state(self, event):
        today = self.time.date()
        statement = self.sayer.say(event, today, first_turn=self.turn == 0)
        if statement is None:
            return
        if statement.question:
            self.add_question(statement.question)
        if statement.form == "pair":
            first, second = statement.clauses
            self.post("user", self.sayer.styled(mark("s", capital(first))))
            self.post("assistant", self.r.choice(self.pool.general["chat"][1]))
            self.post("user", self.sayer.styled(mark("s", capital(second))))
        elif statement.question:
            self.post("user", self.sayer.sentence(statement, event.kind))
        else:
            self.post("user", self.framed(self.sayer.sentence(statement, event.kind), statement))
        self.record([event], statement.form)
        self.acknowledge(event)
        if event.at_once and self.sayable(event.at_once, today):
            self.state(event.at_once)

    def state_two(self, events):
        made = []
        for event in events:
            statement = self.sayer.say(event, self.time.date(), clause_only=True)
            if statement is None:
                continue
            made.append((event, statement))
        if len(made) < 2:
            for event, _ in made:
                self.state(event)
            return
        (one, first), (two, second) = made
        self.post("user", self.framed(self.sayer.joined(first, second), first))
        self.record([one, two], "compound")
        self.post("assistant", self.reply_text())

    def add_question(self, question):
        """The assistant's last message ends with a question that the statement answers."""
        last = self.messages[-1]
        base = mark_again(last["text"], last["spans"])
        text, spans = grammar.spans(base + " " + question)
        last["text"], last["spans"] = text, spans

    def framed(self, sentence, statement):
        """The sentence alone, or with a request before or after it."""
        r = self.r
        shape = r.random()
        if shape < 0.3:
            return sentence
        if r.random() < 0.06 and not statement.sentences and "?" not in grammar.strip(sentence):
            return self.with_private(sentence) + "\n" + self.ask_text()
        if shape < 0.55:
            return self.ask_text() + r.choice([" ", " ", "\n\n", "\n"]) + sentence
        if shape < 0.9:
            return sentence + self.gap_after(sentence) + self.ask_text()
        if shape < 0.95:
            return self.passing() + " " + sentence
        return self.ask_text() + " " + sentence + self.gap_after(sentence) + self.ask_text()

    def gap_after(self, sentence):
        """A new line where the sentence has no stop."""
        return self.r.choice([" ", " ", "\n\n", "\n"] if grammar.strip(sentence)[-1] in ".?!" else ["\n\n", "\n"])

    def with_private(self, sentence):
        """The stating sentence goes on with personal data, which the memory must not hold."""
        body = re.sub(r"[.!]⟪/s⟫.*$", "", sentence.replace("⟪s⟫", ""), flags=re.DOTALL).replace("⟪/s⟫", "")
        frame = self.r.choice(self.pool.with_fact)
        slots = {}
        for kind in ("email", "phone", "street_address"):
            slots[kind] = mark("raw", mark(f"p:{kind}", self.private.make(kind, self.person.name)[0]))
        return mark("s", expand(frame, self.r, dict(slots, s=body)))

    def record(self, events, form):
        """The spans just posted become sources, of the truths that were to be said and of those mentioned."""
        said = {event.truth: len({source["saying"] for source in event.truth.sources}) for event in events}
        for message in self.messages[-6:]:
            for tag, start, end in message["spans"]:
                if tag[:2] not in ("c:", "x:") or message.get(("taken", tag, start)):
                    continue
                message[("taken", tag, start)] = True
                owner = next(known for known in self.person.truths if known.identifier == tag[2:])
                # A mention is a saying of its own.
                saying = said.get(owner, len({source["saying"] for source in owner.sources}))
                self.add_source(owner, message, (tag, start, end), {"form": form if owner in said else "mention",
                                                                    "saying": saying})
        for event in events:
            if event.kind in ("change", "end", "fix") and event.truth.previous.retired_by is None:
                self.retire(event.truth)

    def add_source(self, owner, message, place, how):
        tag, start, end = place
        sentence = next(((s, e) for t, s, e in message["spans"] if t == "s" and s <= start and end <= e), (start, end))
        if tag.startswith("c:") and owner.learned is None:
            owner.learned = message["at"]
        owner.sources.append({"messageId": message["id"], "start": start, "end": end, "sentenceStart": sentence[0],
                              "sentenceEnd": sentence[1],
                              "context": tag.startswith("x:"), **how})

    def retire(self, truth):
        old = truth.previous
        old.retired_by = truth
        if truth.how == "correction" and truth.learned - old.learned < datetime.timedelta(minutes=30):
            old.grade = "may"
        if truth.how != "correction" and old.valid_until is None:
            day = truth.learned.date()
            old.valid_until = truth.valid_from or (day, day)

    def recallable(self, truth):
        """Whether the assistant has words to say this back."""
        return truth.family in self.pool.recall and not truth.negated and "dislike" not in truth.values

    def acknowledge(self, event):
        """The assistant's turn after a statement; at times it says the fact back, which is no new memory."""
        text = self.reply_text()
        if self.r.random() < 0.2 and event.kind in ("say", "restate", "change") and self.recallable(event.truth):
            recall = self.pool.recall[event.truth.family]
            echo = expand(recall, self.r, {slot: value for slot, (value, _) in event.truth.values.items()})
            text = mark("j:restated", f"Good to know that {echo}.") + " " + text
        self.post("assistant", text)

    # --- what is no memory ---

    def junk_slots(self):
        slots = {slot: self.person.spare(pool) for slot, pool in JUNK_SLOTS.items()}
        if slots["job"]:
            slots["job_bare"] = re.sub(r"^an? ", "", slots["job"])
        slots.update({slot: self.own(family, value) for slot, (family, value) in OWN_SLOTS.items()})
        return slots

    def own(self, family, slot):
        """What is true of the person now, for what only looks like a change of it; None when nothing was said."""
        known = [truth for truth in self.person.truths if truth.family == family and truth.sources
                 and not truth.retired_by and not truth.negated]
        return known[-1].text(slot) if known else None

    def trap(self):
        reason = self.next_reason()
        options = self.r.sample(self.pool.traps[reason], len(self.pool.traps[reason]))
        slots = self.junk_slots()
        for turns in options:
            if any(grammar.missing(text, slots) for text in turns):
                continue
            for number, text in enumerate(turns):
                tagged = JUNK.sub(lambda match: mark(f"j:{reason}", match.group(1)), text)
                self.post("assistant" if number % 2 else "user", expand(tagged, self.r, slots))
            return

    def next_reason(self):
        """Every reason in turn, in a shuffled order."""
        if not self.traps.get("left"):
            self.traps["left"] = self.r.sample(sorted(self.pool.traps), len(self.pool.traps))
        return self.traps["left"].pop()

    def restated(self):
        known = [truth for truth in self.person.truths
                 if self.recallable(truth) and truth.sources and not truth.retired_by]
        if not known:
            return
        facts = [expand(self.pool.recall[truth.family], self.r,
                        {slot: value for slot, (value, _) in truth.values.items()})
                 for truth in self.r.sample(known, min(len(known), self.r.randrange(1, 4)))]
        joined = facts[0] if len(facts) == 1 else ", ".join(facts[:-1]) + " and " + facts[-1]
        user, reply = self.r.choice(self.pool.restated)
        self.post("user", grammar.write_as(user, self.person.manner, self.r))
        tagged = JUNK.sub(lambda match: mark("j:restated", match.group(1)), reply)
        self.post("assistant", expand(tagged, self.r, {"facts": joined}))

    # --- personal data and what resembles it ---

    def give_private(self):
        kind = self.r.choice(KINDS)
        name = self.r.choice(self.person.relations).name if self.person.relations else self.person.name
        text, id_name = self.private.make(kind, name)
        template = self.r.choice(self.pool.private[kind])
        slots = {"x": mark("raw", mark(f"p:{kind}", text)), "name": name, "id_name": id_name}
        sentence = mark("g:personal", capital(expand(template, self.r, slots)))
        self.post("user", grammar.write_as(sentence, self.person.manner if self.person.manner != "hasty" else "plain",
                                           self.r))
        self.post("assistant", self.r.choice(self.pool.general["chat"][1]))

    def lookalike(self):
        slots = self.private.resembling()
        if self.r.random() < 0.15:
            template, tag = self.r.choice(self.pool.private_network), "l:private_network"
        else:
            template, resembles = self.r.choice(self.pool.lookalikes)
            tag = f"l:{resembles}"
        tagged = JUNK.sub(lambda match: mark(tag, match.group(1)), template)
        self.post("user", expand(tagged, self.r, slots))
        self.post("assistant", self.reply_text())


def mark_again(text, spans):
    """The marked form of a text with spans (the inverse of grammar.spans, for nested spans)."""
    opening, closing = {}, {}
    for tag, start, end in spans:
        opening.setdefault(start, []).append(f"⟪{tag}⟫")
        closing.setdefault(end, []).insert(0, f"⟪/{tag}⟫")
    return "".join("".join(closing.get(at, [])) + "".join(opening.get(at, [])) + text[at:at + 1]
                   for at in range(len(text) + 1))
