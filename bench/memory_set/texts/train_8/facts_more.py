# SPDX-License-Identifier: AGPL-3.0-or-later
"""What people of the part `train-8` say beside who they are, and how a statement enters a sentence (see facts)."""
from memory_set.texts.train_8 import (facts_ages, facts_animals, facts_choices, facts_doing, facts_ears, facts_family,
                                      facts_food, facts_friends, facts_goals, facts_health, facts_leisure,
                                      facts_office, facts_plans, facts_rooms, facts_savings, facts_self, facts_tastes,
                                      facts_things, facts_tools, facts_visits, facts_work)

FACTS = {**facts_ages.FACTS, **facts_animals.FACTS, **facts_choices.FACTS, **facts_doing.FACTS, **facts_ears.FACTS,
         **facts_family.FACTS, **facts_food.FACTS, **facts_friends.FACTS, **facts_goals.FACTS, **facts_health.FACTS,
         **facts_leisure.FACTS, **facts_office.FACTS, **facts_plans.FACTS, **facts_rooms.FACTS, **facts_savings.FACTS,
         **facts_self.FACTS, **facts_tastes.FACTS, **facts_things.FACTS, **facts_tools.FACTS, **facts_visits.FACTS,
         **facts_work.FACTS}

# How a statement enters a sentence: {s} is the clause. The clause alone is the stating span.
LEADS = ["{s}", "{s}", "{s}", "{s}", "{s}", "{s}", "{s}", "{s}", "by the way, before I forget, {s}",
         "so you are in the picture, {s}", "for your info {s}", "forgot to tell you, {s}",
         "as you may remember or not, {s}", "ah and one thing, {s}", "good evening, {s}", "update from my side: {s}",
         "hi hi, {s}", "to give you context, {s}", "look, my friend, {s}", "what you don't know yet is that {s}",
         "quick note from the bus, {s}", "I must tell you that {s}", "actually, you know what, {s}",
         "before I ask, {s}", "just fyi {s}", "small thing but {s}", "you should know {s}", "ok so, me again, {s}",
         "between us, {s}", "kindly be informed that {s}", "first of all, {s}", "well well, {s}"]

SUBORDINATE = ["{s}, [what do you advise|what would you advise]?", "{s}, so how do I do this properly?",
               "can you help, {s} and I'm a bit lost with it.", "{s}, that's why I'm asking you and not my boss.",
               "because {s}, I need the short way.", "since {s}, [is your first answer still good|does your answer hold]?",
               "I tell you this only so you know: {s}.", "{s}, maybe that helps you to answer.",
               "if I consider that {s}, which option is better?", "{s}, you can use that for the letter.",
               "knowing that {s}, please correct the text above.", "{s}, and so my question is a bit urgent."]

JOINS = ["{a} and {b}", "{a}, and {b}", "{a}, also {b}", "{a} and by the way {b}", "{a}. {B}", "{a}, and then {b}",
         "{a}; {b}", "{a}, {b}", "{a}. And {b}", "{a}. Besides, {b}"]

# Before a corrected statement, when it is said right after the wrong one.
CORRECTION_LEADS = ["sorry sorry, {s}", "no no wait, {s}", "ay no, {s}", "mistake from me, {s}", "scratch that, {s}",
                    "typo, {s}", "I said it wrong, {s}", "I correct myself, {s}", "uy mali, {s}",
                    "let me say it again, {s}"]
