# SPDX-License-Identifier: AGPL-3.0-or-later
"""What kinds of facts there are: their slots, which values a memory must hold, and how they may go on."""
import dataclasses


@dataclasses.dataclass(frozen=True)
class Family:
    kind: str                 # as in MEMORY.md and issue 4
    slots: dict               # slot -> pool of values; "date", "weekday" and names are made
    must: tuple               # slots of which a correct memory holds a key string
    arcs: dict                # how the fact goes on, with weights: say, change, end, fix
    changing: tuple = ()      # slots that differ after a change or a correction
    object: str = ""          # the slot that tells two facts of the family apart; without it a person has one at a time
    negated: bool = False     # the statement itself is a negation
    count: tuple = (1, 1)     # facts a person has, from and to
    chance: float = 0.6       # of a person having any
    dated: str = ""           # "plan": the date lies ahead; "yearly": a day without a year


def family(kind, slots, must, arcs, **more):
    return Family(kind, slots, tuple(must.split()), arcs, **more)


MOSTLY = {"say": 6, "change": 4}

FAMILIES = {
    "residence": family("place", {"city": "cities"}, "city", {"say": 2, "change": 6, "fix": 1, "change2": 2},
                        changing=("city",), chance=1.0),
    "hometown": family("place", {"city": "cities"}, "city", {"say": 5, "fix": 1}, changing=("city",)),
    "lived_before": family("place", {"city": "cities"}, "city", {"say": 1}, object="city", chance=0.5),
    "home": family("place", {"home": "homes"}, "home", MOSTLY, changing=("home",), chance=0.4),
    "name": family("identity", {}, "self", {"say": 1}, chance=0.7),
    "nickname": family("identity", {"nickname": "nicknames"}, "nickname", MOSTLY, changing=("nickname",), chance=0.4),
    "birthday": family("identity", {"date": ""}, "date", {"say": 4, "fix": 2}, changing=("date",), dated="yearly"),
    "language": family("identity", {"language": "languages"}, "language", {"say": 1}, object="language"),
    "degree": family("identity", {"degree": "degrees"}, "degree", {"say": 1}, chance=0.5),
    "allergy": family("identity", {"allergen": "allergens"}, "allergen", {"say": 6, "end": 2}, object="allergen",
                      count=(1, 2)),
    "condition": family("identity", {"condition": "conditions"}, "condition", {"say": 5, "end": 1}, object="condition",
                        chance=0.5),
    "employer": family("work", {"company": "companies"}, "company", {"say": 3, "change": 5, "end": 2, "fix": 1},
                       changing=("company",), chance=0.9),
    "job": family("work", {"job": "jobs"}, "job", {"say": 5, "change": 4, "fix": 1}, changing=("job",), chance=0.9),
    "work_hours": family("work", {"work_hours": "work_hours"}, "work_hours", MOSTLY, changing=("work_hours",),
                         chance=0.5),
    "commute": family("habit", {"transport": "transports"}, "transport", MOSTLY, changing=("transport",), chance=0.5),
    "team_size": family("work", {"team_size": "team_sizes"}, "team_size", MOSTLY, changing=("team_size",), chance=0.3),
    "pet": family("possession", {"species": "species", "pet": "pet_names"}, "species pet", {"say": 6, "end": 2},
                  object="pet", count=(1, 2), chance=0.7),
    "car": family("possession", {"car": "cars"}, "car", {"say": 3, "change": 4, "end": 2, "fix": 1}, changing=("car",)),
    "laptop": family("possession", {"laptop": "laptops"}, "laptop", MOSTLY, changing=("laptop",), chance=0.5),
    "bike": family("possession", {"bike": "bikes"}, "bike", {"say": 3, "end": 2}, object="bike", chance=0.4),
    "subscription": family("possession", {"service": "services"}, "service", {"say": 2, "end": 3}, object="service",
                           count=(1, 2), chance=0.5),
    "rent": family("possession", {"rent": "rents"}, "rent", {"say": 3, "change": 4, "fix": 1}, changing=("rent",),
                   chance=0.5),
    "diet": family("preference", {"diet": "diets"}, "diet", {"say": 3, "change": 4, "end": 2}, changing=("diet",),
                   chance=0.7),
    "favourite_food": family("preference", {"dish": "dishes"}, "dish", MOSTLY, changing=("dish",)),
    "favourite_colour": family("preference", {"colour": "colours"}, "colour", MOSTLY, changing=("colour",)),
    "object_colour": family("possession", {"object": "objects", "colour": "colours"}, "object colour",
                            {"say": 4, "change": 3}, changing=("colour",), object="object",
                            count=(1, 2), chance=0.5),
    "music": family("preference", {"band": "bands"}, "band", MOSTLY, changing=("band",), chance=0.5),
    "editor": family("preference", {"editor": "editors"}, "editor", {"say": 3, "change": 4, "fix": 1},
                     changing=("editor",), chance=0.5),
    "notes": family("preference", {"note_app": "note_apps"}, "note_app", MOSTLY, changing=("note_app",), chance=0.4),
    "seat": family("preference", {"seat": "seats"}, "seat", MOSTLY, changing=("seat",), chance=0.3),
    "likes": family("preference", {"like": "likes"}, "like", {"say": 6, "end": 2}, object="like", count=(2, 3),
                    chance=1.0),
    "dislikes": family("preference", {"dislike": "dislikes"}, "dislike", {"say": 5, "change": 2}, object="dislike",
                       negated=True, count=(1, 3), chance=1.0),
    "style": family("preference", {"style": "styles"}, "style", {"say": 3, "change": 3}, changing=("style",),
                    object="style_about", count=(1, 2)),
    "exercise": family("habit", {"sport": "sports", "times": "times"}, "sport times", {"say": 3, "change": 4, "end": 2},
                       changing=("times",), object="sport", chance=0.8),
    "wake": family("habit", {"hour": "hours_up"}, "hour", MOSTLY, changing=("hour",), chance=0.5),
    "drink": family("habit", {"drink": "drinks"}, "drink", {"say": 3, "change": 3, "end": 2}, changing=("drink",)),
    "instrument": family("habit", {"instrument": "instruments"}, "instrument", {"say": 4, "end": 2},
                         object="instrument", count=(1, 2)),
    "volunteer": family("habit", {"charity": "charities", "weekday": ""}, "charity weekday",
                        {"say": 3, "change": 2, "end": 2}, changing=("weekday",), object="charity",
                        chance=0.4),
    "gave_up": family("habit", {"habit_left": "habits_left"}, "habit_left", {"say": 1}, object="habit_left",
                      negated=True, chance=0.5),
    "goal": family("goal", {"goal": "goals"}, "goal", {"say": 5, "end": 2}, object="goal", count=(1, 2), chance=0.9),
    "goal_race": family("goal", {"distance": "distances"}, "distance", {"say": 2, "change": 4, "end": 2},
                        changing=("distance",), chance=0.5),
    "goal_save": family("goal", {"saving": "savings_for", "amount": "amounts"}, "saving amount",
                        {"say": 3, "change": 4}, changing=("amount",), object="saving", chance=0.5),
    "goal_learn": family("goal", {"language": "languages", "level": "levels"}, "language", {"say": 3, "end": 2},
                         object="language", chance=0.5),
    "trip": family("plan", {"city": "cities", "date": ""}, "city date", {"say": 3, "change": 3, "end": 2},
                   changing=("date",), object="city", count=(1, 2), chance=0.8, dated="plan"),
    "event": family("plan", {"event": "events", "date": ""}, "event date", {"say": 3, "change": 3, "end": 1, "fix": 1},
                    changing=("date",), object="event", chance=0.8,
                    dated="plan"),
    "decision": family("decision", {}, "choice", {"say": 3, "change": 2, "accept": 1}, changing=("choice",),
                       object="topic", count=(2, 3), chance=1.0),
    "focus": family("project", {"project": "projects", "project_kind": "project_kinds"}, "project",
                    {"say": 4, "end": 1}, object="project", count=(1, 2), chance=0.7),
    "project_db": family("decision", {"project": "", "database": "databases"}, "project database",
                         {"say": 3, "change": 4, "fix": 1}, changing=("database",),
                         object="project", chance=0.8),
    "relation": family("relation", {}, "name rel", {"say": 1}, object="name", count=(4, 6), chance=1.0),
    "manager": family("relation", {"name": "anyone"}, "name", {"say": 3, "change": 4}, changing=("name",)),
    # What a stretch of life is about: said by the themes of the noise.
    "theme": family("project", {}, "theme", {"say": 1}, object="theme"),
    # Of others: the subject is one of the person's relations.
    "t_residence": family("place", {"city": "cities"}, "city", {"say": 4, "change": 4, "fix": 1}, changing=("city",),
                          count=(2, 3), chance=1.0),
    "t_job": family("work", {"job": "jobs"}, "job", MOSTLY, changing=("job",), count=(1, 2)),
    "t_employer": family("work", {"company": "companies"}, "company", {"say": 4, "change": 3, "end": 2},
                         changing=("company",), chance=0.7),
    "t_birthday": family("identity", {"date": ""}, "date", {"say": 5, "fix": 1}, changing=("date",), dated="yearly",
                         count=(1, 2), chance=0.7),
    "t_diet": family("preference", {"diet": "diets"}, "diet", {"say": 4, "change": 2, "end": 1}, changing=("diet",),
                     chance=0.5),
    "t_allergy": family("identity", {"allergen": "allergens"}, "allergen", {"say": 5, "end": 1}, object="allergen",
                        chance=0.5),
    "t_likes": family("preference", {"like": "likes"}, "like", {"say": 1}, object="like", count=(1, 2), chance=0.8),
    "t_dislikes": family("preference", {"dislike": "dislikes"}, "dislike", {"say": 1}, object="dislike", negated=True),
    "t_pet": family("possession", {"species": "species", "pet": "pet_names"}, "species pet", {"say": 4, "end": 1},
                    object="pet", chance=0.5),
    "t_visit": family("plan", {"date": ""}, "date", {"say": 3, "change": 2, "end": 1}, changing=("date",), dated="plan",
                      chance=0.6),
    "t_age": family("identity", {"age": "ages"}, "age", MOSTLY, changing=("age",), chance=0.6),
    "t_instrument": family("habit", {"instrument": "instruments"}, "instrument", {"say": 3, "end": 1},
                           object="instrument", chance=0.5),
}

# What a retiring statement without a new value turns into, when that is another attribute.
BECOMES = {"dislikes": "likes"}

WOMEN = ["sister", "daughter", "aunt"]
MEN = ["brother", "son", "uncle"]
ANYONE = ["friend", "neighbour", "colleague", "cousin", "flatmate", "dentist"]

# The strings of which a memory of something negated or ended holds one.
NEGATION = ["not", "never", "no", "none", "without", "no longer", "anymore", "stop", "stopped", "stopping", "quit",
            "quitting", "gave up", "given up", "give up", "gave", "give", "ended", "cancelled", "called off", "dropped",
            "dislikes", "dislike", "hates", "hate", "detests", "detest", "bear", "stand", "avoids", "avoid", "former",
            "used to", "until", "sold", "died", "dead", "passed away", "lost", "left", "off", "over", "gone", "shelved",
            "on ice", "withdrew", "pulled out", "lapse", "let go", "let me go", "laid off", "kicked", "done with",
            "done w/", "behind me", "behind", "abandoned", "cleared up", "stolen", "stole", "got rid of", "rid of",
            "new home", "another family", "away", "clean of", "puts me off", "get out of", "cut out", "dont", "doesnt",
            "isnt", "cant", "wont", "havent", "hasnt", "arent", "wasnt", "cannot"]


def base_values(text_or_pair):
    """(text, key strings) of an entry of a pool."""
    if isinstance(text_or_pair, tuple):
        return text_or_pair[0], list(text_or_pair[1])
    text = text_or_pair
    for start in ("the ", "a ", "an ", "my ", "old "):
        if text.startswith(start):
            return text_or_pair, [text[len(start):]]
    return text_or_pair, [text]
