# SPDX-License-Identifier: AGPL-3.0-or-later
"""One invented life: who the person is, what becomes true when, and what the weeks are about."""
import dataclasses
import datetime

from memory_set import families
from memory_set.families import FAMILIES, base_values

MANNERS = ["plain", "plain", "plain", "lower", "hasty", "chatty"]

# Facts of one attribute that like to borrow their value from another, so that words alone do not tell them apart.
SHARES = {
    "t_residence": ("residence", 0.6), "t_employer": ("employer", 0.4), "t_job": ("job", 0.3), "t_diet": ("diet", 0.6),
    "t_allergy": ("allergy", 0.5), "t_likes": ("likes", 0.3), "object_colour": ("favourite_colour", 0.5),
    "trip": ("t_residence", 0.3), "t_instrument": ("instrument", 0.4), "hometown": ("residence", 0.2),
}
ORDER = ["residence", "relation", "t_residence"]
NEXT_AGE = {"two": "three", "four": "five", "six": "seven", "seven": "eight", "eight": "nine", "nine": "ten",
            "eleven": "twelve", "thirteen": "fourteen",
            "fifteen": "sixteen", "seventeen": "eighteen", "thirty-two": "thirty-three", "forty-one": "forty-two"}
DIGITS = {"three": "3", "five": "5", "seven": "7", "eight": "8", "nine": "9", "ten": "10", "twelve": "12",
          "fourteen": "14", "sixteen": "16", "eighteen": "18",
          "thirty-three": "33", "forty-two": "42"}


@dataclasses.dataclass(eq=False)
class Truth:
    """Something that a perfect memory holds from its first source on."""
    identifier: str
    family: str
    subject: object            # None is the person, else a Relation
    values: dict               # slot -> (text, key strings)
    negated: bool = False
    previous: object = None    # the truth that it retires
    how: str = ""              # update, correction, ended
    grade: str = "must"        # "may": neither missed nor wrong
    sources: list = dataclasses.field(default_factory=list)
    learned: object = None
    valid_from: object = None  # (earliest, latest)
    valid_until: object = None
    retired_by: object = None
    day: object = None         # of a plan or a birthday
    forms: list = dataclasses.field(default_factory=list)

    @property
    def spec(self):
        return FAMILIES[self.family]

    @property
    def attribute(self):
        return self.family[2:] if self.family.startswith("t_") else self.family

    def text(self, slot):
        return self.values[slot][0]


@dataclasses.dataclass(eq=False)
class Relation:
    rel: str
    name: str
    truth: object = None


@dataclasses.dataclass(eq=False)
class Event:
    day: int
    kind: str                  # say, restate, change, end, fix
    truth: Truth
    at_once: object = None     # a correction in the next breath


class Person:
    def __init__(self, pool, r, number, months):
        self.pool, self.r, self.number = pool, r, number
        self.identifier = f"person-{number:02d}"
        self.days = round(months * 30.4)
        self.start = datetime.date(2024, 1, 8) + datetime.timedelta(days=r.randrange(0, 200))
        self.density = min(1.0, 0.25 + months / 8)
        self.manner = r.choice(MANNERS)
        self.left = {name: r.sample(list(values), len(values)) for name, values in pool.values.items()}
        self.left["decisions"] = r.sample(pool.decisions, len(pool.decisions))
        self.left["style_list"] = r.sample(pool.styles, len(pool.styles))
        self.truths, self.events, self.relations = [], [], []
        self.name = self.draw("women" if r.random() < 0.5 else "men")
        self.plan_themes()
        self.plan_facts()
        self.events.sort(key=lambda event: event.day)

    # --- values ---

    def draw(self, pool):
        """A value that nobody else in this life has; None when the pool is empty."""
        if pool == "anyone":
            pool = self.r.choice(["women", "men"])
        return self.left[pool].pop() if self.left[pool] else None

    def spare(self, pool):
        """A value that is true of nothing in this life, for what is no memory; None when there is none."""
        if pool == "anyone":
            pool = self.r.choice(["women", "men"])
        return base_values(self.r.choice(self.left[pool]))[0] if self.left[pool] else None

    def shared(self, family, slot):
        if family not in SHARES or self.r.random() > SHARES[family][1]:
            return None
        found = [truth.values[slot] for truth in self.truths if truth.family == SHARES[family][0]
                 and slot in truth.values and not truth.negated]
        return self.r.choice(found) if found else None

    def value(self, family, slot, pool):
        if pool == "":
            return ("", [])
        shared = self.shared(family, slot)
        if shared:
            return shared
        drawn = self.draw(pool)
        return None if drawn is None else base_values(drawn)

    # --- facts ---

    def truth(self, family, subject, values, **more):
        made = Truth(f"{self.identifier}-t{len(self.truths):03d}", family, subject, values, **more)
        self.truths.append(made)
        return made

    def plan_facts(self):
        names = [name for name in FAMILIES if name in self.pool.facts]
        for name in sorted(names, key=lambda name: (ORDER.index(name) if name in ORDER else len(ORDER),
                                                    names.index(name))):
            spec = FAMILIES[name]
            if name == "goal_race" and any(theme["id"] == "marathon training" for _, _, theme in self.stretches):
                continue  # two marathons in one life are one too many to tell apart
            if self.r.random() > spec.chance * (self.density if spec.chance < 1 else 1):
                continue
            for _ in range(self.r.randint(*spec.count)):
                self.plan_arc(name, spec)

    def first_values(self, name, spec):
        """(values of a new fact, what later values need) or None when no value is left."""
        if name == "name":
            return {"self": (self.name, [self.name])}, None
        if name == "relation":
            return self.relation_values(), None
        if name == "decision":
            return self.decision_values()
        if name == "style":
            if not self.left["style_list"]:
                return None
            style = self.left["style_list"].pop()
            return {"style": style["one"], "style_about": (style["about"], [])}, style
        values = {slot: self.value(name, slot, pool) for slot, pool in spec.slots.items()}
        if name == "project_db":
            projects = [truth for truth in self.truths if truth.family == "focus"]
            taken = [truth.text("project") for truth in self.truths if truth.family == "project_db"]
            free = [truth for truth in projects if truth.text("project") not in taken]
            if not free:
                return None
            values["project"] = free[0].values["project"]
        if None in values.values():
            return None
        return values, None

    def relation_values(self):
        rels = [rel for rel in families.WOMEN + families.MEN + families.ANYONE
                if rel not in [known.rel for known in self.relations]]
        rel = self.r.choice(rels)
        pool = "women" if rel in families.WOMEN else "men" if rel in families.MEN else "anyone"
        name = self.draw(pool)
        self.relations.append(Relation(rel, name))
        return {"rel": (rel, [rel]), "name": (name, [name])}

    def decision_values(self):
        if not self.left["decisions"]:
            return None
        made = self.left["decisions"].pop()
        values = {slot: base_values(made[slot]) for slot in ("topic", "choice", "over", "reason")}
        values["reason"] = (made["reason"], [made["why"]])
        return values, made

    def next_values(self, truth, rest):
        """The values after a change, or None."""
        values = dict(truth.values)
        for slot in truth.spec.changing:
            if truth.family == "decision":
                values["choice"], values["over"] = base_values(rest["over"]), base_values(rest["choice"])
                values.pop("reason")
            elif truth.family == "style":
                values["style"] = rest["two"]
            elif slot == "age":
                following = NEXT_AGE.get(truth.text("age"))
                values["age"] = (following, [following, DIGITS[following]]) if following else None
            elif slot in ("date", "weekday"):
                values[slot] = ("", [])
            else:
                values[slot] = self.value(truth.family, slot, truth.spec.slots[slot])
            if values[slot] is None or (values[slot][0] and values[slot] == truth.values.get(slot)):
                return None
        return values

    def subject_for(self, name):
        """Whom a fact about another is about: somebody of whom the family says nothing yet."""
        taken = [truth.subject for truth in self.truths if truth.family == name]
        free = [relation for relation in self.relations if relation not in taken]
        if name == "t_age":
            free = [relation for relation in free if relation.rel in ("son", "daughter", "cousin")]
        return self.r.choice(free) if free else None

    def plan_arc(self, name, spec):
        subject = self.subject_for(name) if name.startswith("t_") else None
        if name.startswith("t_") and subject is None:
            return
        first = self.first_values(name, spec)
        if first is None:
            return
        values, rest = first
        truth = self.truth(name, subject, values, negated=spec.negated)
        if name == "relation":
            self.relations[-1].truth = truth
        arc = self.r.choices(list(spec.arcs), weights=list(spec.arcs.values()))[0]
        day = self.r.randrange(0, max(1, int(self.days * (0.45 if arc != "say" else 0.85))))
        event = Event(day, "accept" if arc == "accept" else "say", truth)
        self.events.append(event)
        if arc == "fix":
            self.plan_fix(event, rest)
            return
        steps = {"change": ["change"], "change2": ["change", "change"], "end": ["end"]}.get(arc, [])
        for step in steps:
            day, truth = self.plan_step(step, truth, day, rest)
            if truth is None:
                return
        self.plan_restating(truth, day, self.days)

    def gap(self, truth):
        return self.r.randrange(4, 10) if truth.spec.dated == "plan" else self.r.randrange(14, 60)

    def plan_step(self, step, truth, day, rest):
        later = day + self.gap(truth)
        if later >= self.days - 3:
            return day, None
        renewed = step == "change" and truth.family not in families.BECOMES
        values = self.next_values(truth, rest) if renewed else dict(truth.values)
        if values is None:
            return day, None
        self.plan_restating(truth, day, later)
        ended = step == "end"
        family = truth.family if ended else families.BECOMES.get(truth.family, truth.family)
        following = self.truth(family, truth.subject, values, negated=ended, previous=truth,
                               how="ended" if ended else "update")
        if family != truth.family:
            following.values = {"like": truth.values["dislike"], "dislike": truth.values["dislike"]}
        self.events.append(Event(later, step, following))
        return later, following

    def plan_fix(self, event, rest):
        values = self.next_values(event.truth, rest)
        if values is None:
            return
        fixed = self.truth(event.truth.family, event.truth.subject, values, previous=event.truth, how="correction")
        if self.r.random() < 0.6:
            event.at_once = Event(event.day, "fix", fixed)
        else:
            self.events.append(Event(event.day + self.r.randrange(1, 4), "fix", fixed))

    def plan_restating(self, truth, day, until):
        last = min(until, day + 6) if truth.spec.dated == "plan" else until
        if last - day > 4 and self.r.random() < 0.3 and not (truth.how == "ended"):
            self.events.append(Event(self.r.randrange(day + 1, last - 1), "restate", truth))

    # --- what the weeks are about ---

    def plan_themes(self):
        """Stretches of (first day, day after the last, theme), and one silence in some lives."""
        r = self.r
        shifts = r.choices([0, 1, 2], weights=[3, 4, 3])[0]
        while shifts and self.days / (shifts + 1) < 35:
            shifts -= 1
        length = self.days / (shifts + 1)
        edges = [0] + [round(length * (i + 1) + r.uniform(-0.12, 0.12) * length) for i in range(shifts)] + [self.days]
        themes = r.sample(self.pool.themes, shifts + 1)
        self.stretches = list(zip(edges, edges[1:], themes))
        self.silence = None
        first, last, _ = max(self.stretches, key=lambda stretch: stretch[1] - stretch[0])
        if last - first > 60 and r.random() < 0.4:
            begin = r.randrange(first + 20, last - 36)
            self.silence = (begin, begin + r.randrange(9, 15))
        self.theme_truths = []
        for begin, _, theme in self.stretches:
            truth = self.truth("theme", None, {"theme": (theme["id"], theme["must"])})
            self.events.append(Event(begin, "say", truth))
            self.events.append(Event(begin + r.randrange(8, 20), "restate", truth))
            self.theme_truths.append(truth)

    def theme_on(self, day):
        return next((theme for begin, end, theme in self.stretches if begin <= day < end), self.stretches[-1][2])

    def silent(self, day):
        return self.silence is not None and self.silence[0] <= day < self.silence[1]
