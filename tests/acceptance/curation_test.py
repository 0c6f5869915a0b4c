#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the memory does by itself is shown, can be taken back, and what is forgotten is gone, as a person meets it."""
import json
import os

import hearth
from hearth import Acceptance
from samples import line


class Curation(Acceptance):
    def setUp(self):
        self.home = self.machine().init()
        self.home.import_lines([
            line("c1", "c1-1", "user", "I live in Berlin.", "2026-05-01T13:01:00Z", "Moving"),
            line("c1", "c1-2", "user", "I live in Porto now.", "2026-05-02T13:02:00Z", "Moving"),
            line("c2", "c2-1", "user", "We decided to take the Zanzibarine ferry.", "2026-05-03T13:03:00Z", "Zanzibarine"),
            line("c2", "c2-2", "user", "I love the Zanzibarine coast.", "2026-05-03T13:04:00Z", "Zanzibarine"),
        ])
        self.home.do("maintain")

    def memories(self, *more):
        return [memory["content"] for memory in self.home.do("memory", "list", *more)["memories"]]

    def test_a_change_is_listed_and_taken_back(self):
        self.assertNotIn("Lives in Berlin.", self.memories())
        changes = self.home.do("memory", "changes")["changes"]
        superseded = [change for change in changes if change["kind"] == "superseded"]
        self.assertEqual([change["content"] for change in superseded], ["Lives in Berlin."])
        self.home.do("memory", "undo", superseded[0]["id"])
        self.assertIn("Lives in Berlin.", self.memories())
        self.home.do("maintain")
        self.assertIn("Lives in Berlin.", self.memories())

    def test_a_conflict_waits_for_an_answer(self):
        self.home.do("memory", "add", "The garden tank holds 9000 litres.")
        self.home.do("memory", "add", "The garden tank holds 12000 litres.")
        self.home.do("maintain")
        conflicts = self.home.do("memory", "conflicts")["conflicts"]
        self.assertEqual(len(conflicts), 1)
        self.home.do("memory", "resolve", conflicts[0]["id"], "new")
        self.assertIn("The garden tank holds 12000 litres.", self.memories())
        self.assertNotIn("The garden tank holds 9000 litres.", self.memories())

    def test_candidates_wait_until_they_are_judged(self):
        self.assertEqual(self.home.do("memory", "review"), {"review": False, "waiting": 0})
        self.home.do("memory", "review", "on")
        self.home.import_lines([
            line("c3", "c3-1", "user", "I moved to Lisbon.", "2026-05-05T13:01:00Z", "Moving again"),
            line("c4", "c4-1", "user", "I love black olives.", "2026-05-06T13:01:00Z", "Olives"),
        ], "more.jsonl")
        self.home.do("maintain")
        before = self.memories("--all")
        self.assertFalse([content for content in before if "Lisbon" in content or "olives" in content])
        waiting = self.home.do("memory", "candidates")["candidates"]
        self.assertEqual([one["content"] for one in waiting], ["Loves black olives.", "Lives in Lisbon."])
        self.assertEqual([one["content"] for one in waiting[1]["replaces"]], ["Lives in Porto."])
        self.assert_fails(self.home.run("memory", "accept"), 1)
        self.assertEqual(self.home.do("memory", "reject", waiting[0]["id"]), {"rejected": 1})
        self.home.do("memory", "accept", "--all")
        self.assertIn("Lives in Lisbon.", self.memories())
        self.assertNotIn("Lives in Porto.", self.memories())
        self.home.do("memory", "review", "off")
        self.home.import_lines([line("c5", "c5-1", "user", "I love black olives.", "2026-05-07T13:01:00Z")], "last.jsonl")
        self.home.do("maintain")
        self.assertNotIn("Loves black olives.", self.memories("--all"))
        self.assertEqual(len(self.home.do("memory", "candidates", "--rejected")["candidates"]), 1)

    def test_days_are_summed_up_and_the_health_is_told(self):
        days = self.home.do("memory", "periods")["periods"]
        self.assertEqual([day["start"][:10] for day in days], ["2026-05-03", "2026-05-02", "2026-05-01"])
        self.assertEqual(self.home.do("memory", "periods", "month")["periods"][0]["messages"], 4)
        self.assertEqual(self.home.do("memory", "health")["conflicts"], 0)

    def test_messages_that_a_wrong_clock_dated_ahead_are_named(self):
        self.assertIsNone(self.home.do("memory", "health")["ahead"])
        said = json.dumps(line("c6", "c6-1", "user", "I live in Faro.", "2094-05-07T13:01:00Z"))
        self.home.do("--now", "2094-05-07T14:00:00Z", "import", self.home.file("ahead.jsonl", said + "\n"))
        self.assertEqual(self.home.do("memory", "health")["ahead"],
                         {"messages": 1, "from": "2094-05-07T13:01:00.000Z", "to": "2094-05-07T13:01:00.000Z"})
        self.assertIn("Dated in the future: 1 message, from", self.home.do("memory", "health", as_json=False))

    def test_what_looks_the_same_and_is_not_is_named_until_the_person_says_so(self):
        for said in ("The kiln is fired on Fridays.", "On Fridays the kiln is fired."):
            self.home.do("memory", "add", said)
        health = self.home.do("memory", "health")
        (pair,) = health["duplicates"]
        self.assertEqual({health["contents"][one] for one in pair},
                         {"The kiln is fired on Fridays.", "On Fridays the kiln is fired."})
        self.assertIn("On Fridays the kiln is fired.", self.home.do("memory", "health", as_json=False))
        self.assert_fails(self.home.run("memory", "distinct", pair[0], pair[0]), 1)
        self.home.do("memory", "distinct", pair[1], pair[0])
        self.assertEqual(self.home.do("memory", "health")["duplicates"], [])

    def test_forgetting_asks_first_and_then_leaves_nothing(self):
        self.assert_fails(self.home.run("forget", "topic", "Zanzibarine"), 1)
        look = self.home.do("forget", "topic", "Zanzibarine", "--dry-run")
        self.assertEqual(look["counts"]["conversations"], 1)
        self.assertEqual(len(self.home.do("conversations", "list")["conversations"]), 2)
        done = self.home.do("forget", "topic", "Zanzibarine", "--yes")
        self.assertIsNotNone(done["finishedAt"])
        self.assertEqual(len(self.home.do("conversations", "list")["conversations"]), 1)
        self.assertEqual(self.home.do("search", "ferry")["hits"], [])
        self.assertEqual([one["kind"] for one in self.home.do("forget", "list")["receipts"]], ["topic"])
        self.assertNotIn("Zanzibarine", self.home.do("export", "--format", "jsonl", as_json=False))

    def test_what_goes_with_a_conversation_is_counted_and_listed(self):
        journey = next(one["id"] for one in self.home.do("conversations", "list")["conversations"]
                       if one["title"] == "Zanzibarine")
        before = set(self.memories("--all"))
        look = self.home.do("forget", "conversation", journey, "--dry-run")
        told = self.home.do("forget", "conversation", journey, "--dry-run", as_json=False)
        done = self.home.do("forget", "conversation", journey, "--yes")
        gone = before - set(self.memories("--all"))
        self.assertEqual(len(gone), 2)
        self.assertEqual({one["content"] for one in look["memories"]}, gone)
        for counts in (look["counts"], done["counts"]):
            self.assertEqual((counts["messages"], counts["memories"]), (2, 2))
        for content in gone:
            self.assertIn(content, told)

    def test_what_nothing_speaks_of_is_not_forgotten(self):
        self.assertEqual(self.home.do("forget", "topic", "zebra", "--yes")["counts"], {})
        self.assertIn("Nothing in this vault speaks of it",
                      self.home.do("forget", "topic", "zebra", "--yes", as_json=False))
        self.assertEqual(self.home.do("forget", "list")["receipts"], [])

    def test_a_wrong_number_in_the_settings_is_named(self):
        folder = self.home.path("config", "hearth")
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, "hearth.toml"), "w") as file:
            file.write("[memory]\ntier1_dayz = 3\n")
        self.assertIn("tier1_dayz", self.assert_fails(self.home.run("memory", "prune"), 1))


if __name__ == "__main__":
    hearth.main()
