# SPDX-License-Identifier: AGPL-3.0-or-later
"""What people of the part `train-7` say beside who they are, and how a statement enters a sentence (see facts)."""
from memory_set.texts.train_7 import (facts_costs, facts_dates, facts_doing, facts_friends, facts_guests, facts_hours,
                                      facts_liking, facts_others, facts_plans, facts_projects, facts_self,
                                      facts_tastes, facts_things, facts_work)

FACTS = {**facts_self.FACTS, **facts_work.FACTS, **facts_hours.FACTS, **facts_things.FACTS, **facts_costs.FACTS,
         **facts_tastes.FACTS, **facts_liking.FACTS, **facts_doing.FACTS, **facts_plans.FACTS, **facts_dates.FACTS,
         **facts_projects.FACTS, **facts_others.FACTS, **facts_friends.FACTS, **facts_guests.FACTS}

# How a statement enters a sentence: {s} is the clause. The clause alone is the stating span.
LEADS = ["{s}", "{s}", "{s}", "{s}", "{s}", "{s}", "{s}", "{s}", "{s}", "{s}", "{s}", "{s}", "{s}", "so yeah basically {s}",
         "oh by the way, {s}", "hi there, {s}", "hello again from me, {s}", "just as background, {s}",
         "for a bit of context, {s}",
         "I should have said at the start, {s}", "if I'm honest {s}", "the thing is that {s}", "ok, basically {s}",
         "sorry, I forgot to tell you that {s}", "I'm not sure I said, but {s}", "not that it matters, but {s}",
         "as it happens, {s}", "right, well, {s}", "well you see, {s}", "morning, {s}", "it might help to know that {s}",
         "in case you're wondering, {s}", "this might sound daft but {s}", "yeah so {s}"]

SUBORDINATE = ["{s}, so what would you [do|suggest]?", "would it matter much that {s}?",
               "because {s}, I need something simple.", "the only reason I ask is that {s}.", "do bear in mind that {s}.",
               "seeing as {s}, is it [still worth it|worth bothering]?", "{s}, if that makes any difference at all.",
               "{s}, which doesn't help.", "since {s}, what are my options here?", "what's your advice given that {s}?",
               "would it change your answer if I told you that {s}?", "{s}, so can you take that into account?",
               "{s}, hence me asking."]

JOINS = ["{a} and {b}", "{a}, and {b}", "{a} and also {b}", "{a}. {B}", "{a}, plus {b}", "{a}. Oh, and {b}", "{a}, {b}",
         "{a} but {b}", "{a}. Also {b}", "{a} so yeah, and {b}"]

# Before a corrected statement, when it is said right after the wrong one.
CORRECTION_LEADS = ["sorry no, {s}", "no hold on, {s}", "oh hang on, {s}", "whoops sorry, {s}", "let me correct that, {s}",
                    "sorry, my fault, {s}", "ignore that last bit, {s}", "oh wait, {s}", "ugh, wrong, {s}",
                    "actually no, sorry, {s}"]
