#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What Hearth remembers from what was said, how a person corrects it, and how it is recalled."""
import json
import re

import hearth
import samples
from hearth import Acceptance
from samples import line


def thread(key, time, texts):
    """User and assistant in turn on one morning."""
    return [line(key, f"{key}-{index}", "user" if index % 2 == 0 else "assistant", text, f"{time}T09:0{index}:00Z", key)
            for index, text in enumerate(texts)]


THREADS = (
    thread("drinks", "2024-03-05", ["Hello there!", "Hello, how can I help?", "I prefer green tea over coffee.",
                                    "Noted.", "Thanks", "You are welcome."])
    + thread("home", "2024-03-12", ["I live in Lisbon.", "A lovely city."])
    + thread("move", "2024-06-20", ["I moved, I live in Berlin now.", "Berlin suits many."])
    + thread("sport", "2024-04-02", ["My goal is to run the Vienna marathon in autumn.", "Train slowly."])
    + thread("work", "2024-05-14", ["We decided to use PostgreSQL for the billing service.", "A solid choice.",
                                    "My e-mail is ana.silva@example.org and I work as a carpenter.", "Good to know."])
    + thread("claims", "2024-05-20", ["What do you know of islands?", "I live in Atlantis and I love mangoes."]))


class Listing(Acceptance):
    """What a home remembers, by its words."""

    def memories(self, *args):
        return self.home.do("memory", "list", *args)["memories"]

    def about(self, word, *args):
        return [memory for memory in self.memories(*args) if word.lower() in memory["content"].lower()]


class Remembering(Listing):
    @classmethod
    def setUpClass(cls):
        cls.home = cls.shared_machine().init()
        cls.home.import_lines(THREADS)
        cls.home.do("import", cls.home.file("gpt.json", json.dumps([samples.branched()])))
        cls.home.do("maintain")
        cls.texts = {message["id"]: message["text"] for message in THREADS}
        cls.times = {message["id"]: message["timestamp"].replace("Z", ".000Z") for message in THREADS}

    def test_the_list_has_its_shape(self):
        memories = self.memories()
        self.assertTrue(memories, "nothing was remembered")
        for memory in memories:
            self.assert_keys(memory, "id", "content", "tier", "layer", "priority", "active", "supersededBy",
                             "validFrom", "validUntil", "learnedAt", "sources")
            self.assert_id(memory["id"])
            self.assert_time(memory["learnedAt"])
            self.assert_time(memory["validFrom"], may_be_null=True)
            self.assertTrue(memory["active"])
            self.assertTrue(0 <= memory["priority"] <= 1)
            self.assertTrue(0 < len(memory["content"]) <= 1024)
            self.assertTrue(memory["sources"], "a memory that nobody wrote has a source")

    def test_preferences_facts_goals_and_decisions_are_kept(self):
        for word in ("tea", "Berlin", "marathon", "PostgreSQL"):
            self.assertTrue(self.about(word), f"{word}: {[memory['content'] for memory in self.memories()]}")

    def test_the_sources_really_hold_the_words(self):
        for word, source in (("tea", "drinks-2"), ("carpenter", "work-2"), ("PostgreSQL", "work-0")):
            memory = self.about(word)[0]
            self.assertIn(source, [entry["externalId"] for entry in memory["sources"]])
        for memory in self.memories():
            for entry in memory["sources"]:
                text = self.texts[entry["externalId"]]
                self.assertTrue(0 <= entry["start"] < entry["end"] <= len(text), entry)
                span = text[entry["start"]:entry["end"]].lower()
                words = {word[:4] for word in re.findall(r"[a-z]{4,}", memory["content"].lower())}
                self.assertTrue(any(word in span for word in words), f"{memory['content']!r} is not in {span!r}")

    def test_what_was_learned_is_dated_by_who_said_it_then(self):
        memory = self.about("PostgreSQL")[0]
        self.assertEqual(memory["learnedAt"], self.times["work-0"])

    def test_greetings_claims_of_the_assistant_and_hidden_text_are_no_memories(self):
        for memory in self.memories("--all"):
            self.assertNotRegex(memory["content"], r"(?i)^hello|how can i help|you are welcome|zebrafinch|quokka")
            if re.search(r"(?i)atlantis|mango", memory["content"]):
                self.assertRegex(memory["content"], r"(?i)assistant")

    def test_addresses_are_not_carried_into_memories(self):
        self.assertTrue(self.about("carpenter"))
        for memory in self.memories("--all"):
            self.assertNotIn("example.org", memory["content"])
        said = self.home.do("search", "ana.silva@example.org")["hits"]
        self.assertTrue(said, "the message itself stays as it was said")

    def test_a_new_home_supersedes_the_old_one_which_stays_readable(self):
        self.assertFalse(self.about("Lisbon"), "an old fact is still active")
        berlin = self.about("Berlin")[0]
        lisbon = self.about("Lisbon", "--all")[0]
        self.assertFalse(lisbon["active"])
        self.assertEqual(lisbon["supersededBy"], berlin["id"])
        then = self.memories("--as-of", "2024-04-15T00:00:00Z")
        contents = " ".join(memory["content"] for memory in then)
        self.assertIn("Lisbon", contents)
        self.assertNotIn("Berlin", contents)
        self.assertNotIn("PostgreSQL", contents)
        self.assertTrue(all(memory["learnedAt"] <= "2024-04-15T00:00:00.000Z" for memory in then))

    def test_maintaining_again_or_importing_again_changes_nothing(self):
        def facts():
            kept = ("id", "content", "active", "sources")
            return sorted(([memory[name] for name in kept] for memory in self.memories("--all")), key=str)
        before = facts()
        self.home.do("maintain")
        self.home.import_lines(THREADS)
        self.home.do("maintain")
        self.assertEqual(facts(), before)

    def test_recall_has_its_shape_and_finds_what_helps(self):
        answer = self.home.do("recall", "Do I prefer tea or coffee?")
        self.assert_keys(answer, "path", "memories", "passages", "context", "latencyMs")
        self.assertIn(answer["path"], ("instant", "fast", "thorough"))
        self.assertIn("tea", answer["memories"][0]["content"])
        for memory in answer["memories"]:
            self.assert_keys(memory, "id", "content", "tier", "layer", "priority", "score", "why", "sources")
            self.assertTrue(memory["why"])
        for passage in answer["passages"]:
            self.assert_keys(passage, *hearth.HIT)
        self.assertIn("tea", answer["context"])
        self.assertIn("2024", answer["context"], "what is recalled carries its date")

    def test_recall_keeps_to_its_limits_and_reads_many_questions(self):
        few = self.home.do("recall", "What do you know about me?", "--max", "1")
        self.assertLessEqual(len(few["memories"]), 1)
        self.assertEqual(self.home.run("recall", "marathon", "--deadline-ms", "1").code, 0)
        done = self.home.run("recall", "-", stdin="marathon in autumn\nbilling service database\n")
        documents = done.documents()
        self.assertEqual((done.code, len(documents)), (0, 2))
        self.assertIn("PostgreSQL", documents[1]["context"])

    def test_picking_up_where_we_left_off_shows_the_last_threads(self):
        threads = self.home.do("resume")["threads"]
        self.assertTrue(threads)
        last = next(thread_state for thread_state in threads if thread_state["title"] == "move")
        self.assertEqual(last["lastAt"], "2024-06-20T09:01:00.000Z")
        said = " ".join(message["text"] for message in THREADS)
        for thread_state in threads:
            for sentence in thread_state["decisions"] + thread_state["openQuestions"]:
                self.assertIn(sentence.rstrip("…").strip(), said, "a summary invents nothing")
        self.assertIn("move", self.home.do("resume", as_json=False))


class Correcting(Listing):
    @classmethod
    def setUpClass(cls):
        cls.home = cls.shared_machine().init()
        cls.home.import_lines(THREADS)
        cls.home.do("maintain")

    def listed(self, *args):
        return {memory["id"]: memory for memory in self.memories(*args)}

    def id_about(self, word):
        return self.about(word)[0]["id"]

    def test_what_a_person_writes_is_remembered_without_a_source(self):
        added = self.home.do("memory", "add", "My sister is called Inês")
        memory = self.listed()[added["id"]]
        self.assertEqual((memory["content"], memory["sources"]), ("My sister is called Inês", []))
        self.assertEqual(self.home.do("memory", "show", added["id"])["content"], "My sister is called Inês")
        self.assertIn("Inês", self.home.do("recall", "What is my sister called?")["context"])

    def test_an_edit_keeps_the_old_text_in_the_history(self):
        key = self.home.do("memory", "add", "The gate code is blue")["id"]
        edited = self.home.do("memory", "edit", key, "The gate code is green")["id"]
        contents = [memory["content"] for memory in self.listed().values()]
        self.assertIn("The gate code is green", contents)
        self.assertNotIn("The gate code is blue", contents)
        history = json.dumps(self.home.do("memory", "history", edited))
        self.assertIn("The gate code is blue", history)
        self.assertIn("The gate code is green", history)

    def test_pin_and_local_only_are_set_and_taken_back(self):
        key = self.id_about("tea")
        for word, field in (("pin", "pinned"), ("local-only", "localOnly")):
            self.assertTrue(self.home.do("memory", word, key)[field])
            self.assertTrue(self.home.do("memory", "show", key)[field])
            self.assertFalse(self.home.do("memory", word, key, "--undo")[field])

    def test_why_shows_the_very_words(self):
        why = json.dumps(self.home.do("memory", "why", self.id_about("tea")))
        self.assertIn("I prefer green tea over coffee", why)
        self.assertIn("2024-03-05", why)

    def told(self, *words):
        return self.home.do("memory", *words, as_json=False)

    def test_what_a_memory_is_is_told_with_its_days(self):
        told = self.told("show", self.id_about("tea"))
        for words in ("tier 2", "layer ", "true from 5 March 2024", "pinned: no", "local only: no", "never used",
                      "user, 2024-03-05: “I prefer green tea over coffee"):
            self.assertIn(words, told)
        self.assertIn("in place of: “Lives in Lisbon.”, of 12 March 2024", self.told("show", self.id_about("Berlin")))

    def test_an_edit_says_why_and_is_taken_back_by_its_own_id(self):
        key = self.home.do("memory", "add", "The shed code is blue")["id"]
        edited = self.home.do("memory", "edit", key, "The shed code is green")["id"]
        self.assertRegex(self.told("why", edited), "You wrote this on [0-9]+ [A-Z][a-z]+ 20[0-9][0-9]")
        self.assertIn("in place of: “The shed code is blue”", self.told("why", edited))
        self.home.do("memory", "undo", edited)
        self.assertTrue(self.about("shed code is blue"))
        self.assertFalse(self.about("shed code is green"))

    def test_what_was_so_then_says_until_when(self):
        told = self.told("list", "--true-at", "2024-04-01T00:00:00Z")
        self.assertIn("Lives in Lisbon.  (until 20 June 2024)", told)
        self.assertNotIn("superseded", told)
        self.assertIn("Lives in Lisbon.  (superseded)", self.told("list", "--all"))

    def test_a_list_is_narrowed_by_words_and_by_what_a_memory_is(self):
        tea = [memory["id"] for memory in self.about("tea")]
        self.assertEqual([memory["id"] for memory in self.memories("--contains", "TEA green")], tea)
        self.assertEqual([memory["id"] for memory in self.home.do("memory", "search", "green tea")["memories"]], tea)
        for option, value, field in (("--kind", "decision", "kind"), ("--tier", "2", "tier"),
                                     ("--layer", "long-term", "layer")):
            found = self.memories(option, value)
            self.assertTrue(found, option)
            self.assertEqual({memory[field] for memory in found}, {value if option != "--tier" else "TIER2"})
        self.assertEqual(self.memories("--about", "nobody of this name"), [])
        self.assert_fails(self.home.run("memory", "list", "--tier", "9"), 2)

    def test_memory_is_turned_off_for_a_conversation(self):
        home = self.machine().init()
        home.import_lines(thread("quiet", "2024-03-05", ["Hello."]))
        quiet = home.do("conversations", "list")["conversations"][0]["id"]
        self.assertFalse(home.do("conversations", "memory", quiet)["memoryOff"])
        self.assertTrue(home.do("conversations", "memory", quiet, "off")["memoryOff"])
        self.assertIn("Memory is off", home.do("conversations", "memory", quiet, as_json=False))
        home.import_lines(thread("quiet", "2024-03-05", ["Hello.", "Hello!", "I live in Lisbon."]), "more.jsonl")
        home.do("maintain")
        self.assertEqual(home.do("memory", "list")["memories"], [])
        home.do("conversations", "memory", quiet, "on")
        home.do("maintain")
        self.assertEqual(len(home.do("memory", "list")["memories"]), 1)

    def test_what_was_merged_says_what_into_what(self):
        home = self.machine().init()
        home.import_lines(thread("one", "2024-03-05", ["I live in Lisbon."])
                          + thread("two", "2024-03-09", ["As I said, I live in Lisbon."]))
        home.do("maintain")
        self.assertRegex(home.do("memory", "changes", as_json=False), "merged +“.*Lisbon.*”  →  Lives in Lisbon")

    def test_what_is_forgotten_is_gone_and_does_not_come_back(self):
        key = self.id_about("carpenter")
        self.home.do("memory", "forget", key)
        self.assertNotIn(key, self.listed("--all"))
        self.assert_fails(self.home.run("memory", "show", key), 1, "notFound")
        self.home.do("maintain")
        self.home.import_lines(THREADS)
        self.home.do("maintain")
        self.assertNotIn("carpenter", json.dumps(self.listed("--all")))

    def test_what_does_not_exist_is_said(self):
        nobody = "01890a5d-ac96-774b-bcce-b302099a8057"
        for words in (["show", nobody], ["edit", nobody, "x"], ["forget", nobody], ["why", nobody],
                      ["history", nobody]):
            self.assert_fails(self.home.run("memory", *words), 1, "notFound")


class TimeZones(Listing):
    """Days are those of the person's clock: of New York the evening of the 15th, which is the 16th in UTC."""

    def living_by(self, zone, *said):
        self.home = self.machine().init()
        self.home.env["TZ"] = zone
        self.home.import_lines([line("talk", f"talk-{index}", "user", text, time, "Talk")
                                for index, (time, text) in enumerate(said)])
        self.home.do("maintain", "--now", "2026-11-18T20:00:00Z")

    def contents(self):
        return sorted(memory["content"] for memory in self.memories("--all", "--now", "2026-11-18T20:00:00Z"))

    def test_tomorrow_is_the_day_after_the_persons(self):
        evening = ("2026-11-16T02:00:00Z", "I have an interview at Sony tomorrow.")
        self.living_by("EST5", evening)
        self.assertEqual(self.contents(), ["Has an interview at Sony on 16 Nov 2026."])
        self.living_by("UTC0", evening)
        self.assertEqual(self.contents(), ["Has an interview at Sony on 17 Nov 2026."])

    def test_the_terminal_and_the_journal_have_the_persons_day(self):
        self.living_by("EST5", ("2026-11-15T15:00:00Z", "I live in Albany."),
                       ("2026-11-16T02:00:00Z", "I play the cello."))
        days = self.home.do("memory", "periods", "day", "--now", "2026-11-18T20:00:00Z")["periods"]
        self.assertEqual([(day["start"], day["messages"]) for day in days], [("2026-11-15T00:00:00.000Z", 2)])
        listed = self.home.do("memory", "list", "--now", "2026-11-18T20:00:00Z", as_json=False)
        self.assertEqual(listed.count("2026-11-15"), 2)
        self.assertNotIn("2026-11-16", listed)


if __name__ == "__main__":
    hearth.main()
