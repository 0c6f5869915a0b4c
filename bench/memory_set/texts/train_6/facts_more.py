# SPDX-License-Identifier: AGPL-3.0-or-later
"""What people of the part `train-6` say beside who they are, and how a statement enters a sentence (see facts)."""
from memory_set.texts.train_6 import facts_doing, facts_others, facts_plans, facts_tastes, facts_things, facts_work

FACTS = {**facts_work.FACTS, **facts_things.FACTS, **facts_tastes.FACTS, **facts_doing.FACTS, **facts_plans.FACTS,
         **facts_others.FACTS}

# How a statement enters a sentence: {s} is the clause. The clause alone is the stating span.
LEADS = ["{s}", "{s}", "{s}", "{s}", "{s}", "{s}", "{s}", "{s}", "oh, and this: {s}", "just so it's clear, {s}",
         "so you can picture it, {s}", "don't laugh but {s}", "sorry, should have said, {s}",
         "while the kettle boils, {s}",
         "the nub of it is that {s}", "ok background first, {s}", "I may as well admit that {s}", "I'll be honest, {s}",
         "you won't know this but {s}", "fun fact, {s}", "hello again, {s}", "by the by, {s}", "I ought to mention {s}",
         "look here my friend, {s}", "anyhow, to come to the point, {s}", "the thing to know is that {s}",
         "small news, {s}", "before you answer, {s}",
         "it so happens that {s}", "my dear machine, {s}", "to cut it short, {s}", "for the file, {s}"]

SUBORDINATE = ["now that you know {s}, [what would you do|what next]?",
               "{s}, so what's the smart way here?", "seeing that {s}, [does the advice change|is that still right]?",
               "{s}, in case that matters for the answer.", "I'm only asking because {s}.",
               "what do you suggest, considering that {s}?", "{s}, which is why I'm up at this hour typing to you.",
               "please remember that {s}, and then start over.", "{s}, so go easy on me.",
               "does it make a difference that {s}?", "as {s}, I need something that fits.",
               "given {s}, which of them is cheaper?"]

JOINS = ["{a} and {b}", "{a}, and {b}", "{a}, also {b}", "{a} plus {b}", "{a}. {B}", "{a}, oh and {b}",
         "{a}; {b}", "{a}, {b}", "{a} while {b}", "{a}. Also, {b}"]

# Before a corrected statement, when it is said right after the wrong one.
CORRECTION_LEADS = ["sorry, wrong, {s}", "hang on a sec I mean {s}", "small correction from me, {s}", "oops no, {s}",
                    "I tell a lie, {s}",
                    "wait no no, {s}", "ach, {s}", "let me mend that, {s}", "beg pardon, {s}"]
