#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The measuring set of the memory engine keeps its promises, and its checker sees a set that breaks them."""
import contextlib
import filecmp
import glob
import itertools
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

BENCH = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "bench")
sys.path.insert(0, BENCH)
from memory_set import changes, private  # noqa: E402
from memory_set.check import check_set, satisfies  # noqa: E402
from memory_set.pools import PARTS, Pool, is_held_back  # noqa: E402
from memory_set.write import write_set  # noqa: E402

PEOPLE, MONTHS = 6, 5


def files(folder):
    return sorted(os.path.relpath(os.path.join(root, name), folder) for root, _,
                  names in os.walk(folder) for name in names)


class MemorySet(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.root = tempfile.mkdtemp()
        cls.totals = {part: write_set(cls.folder(part), part, 1, PEOPLE, MONTHS) for part in PARTS}

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.root)

    @classmethod
    def folder(cls, name):
        return os.path.join(cls.root, name)

    @contextlib.contextmanager
    def damaged(self, change):
        """A copy of the train set in which `change(messages, document)` touched the first person."""
        copy = self.folder("damaged")
        shutil.copytree(self.folder("train"), copy)
        chats, truth = (os.path.join(copy, "person-01", name) for name in ("chats.jsonl", "truth.json"))
        with open(chats, encoding="utf-8") as lines:
            messages = [json.loads(line) for line in lines]
        with open(truth, encoding="utf-8") as source:
            document = json.load(source)
        change(messages, document)
        with open(chats, "w", encoding="utf-8") as out:
            out.writelines(json.dumps(message) + "\n" for message in messages)
        with open(truth, "w", encoding="utf-8") as out:
            json.dump(document, out)
        try:
            yield copy
        finally:
            shutil.rmtree(copy)

    def assert_seen(self, change, words):
        with self.damaged(change) as copy:
            self.assertTrue(any(words in fault for fault in check_set(copy)), f"the check did not see: {words}")

    def test_the_same_arguments_give_the_same_bytes(self):
        again = self.folder("again")
        command = [sys.executable, os.path.join(BENCH, "make_memory_set"), "--seed", "1", "--people", str(PEOPLE),
                   "--months", str(MONTHS), "--output", again]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=dict(os.environ, PYTHONHASHSEED="77"))
        names = files(self.folder("train"))
        self.assertEqual(names, files(again))
        self.assertEqual(filecmp.cmpfiles(self.folder("train"), again, names, shallow=False)[0], names)

    def test_another_seed_gives_other_lives(self):
        other = self.folder("other")
        write_set(other, "train", 2, 1, MONTHS)
        self.assertFalse(filecmp.cmp(os.path.join(other, "person-01", "chats.jsonl"),
                                     os.path.join(self.folder("train"), "person-01", "chats.jsonl"), shallow=False))

    def test_every_part_is_without_fault(self):
        for part in PARTS:
            with self.subTest(part):
                self.assertEqual(check_set(self.folder(part)), [])

    def test_the_check_sees_spans_that_point_elsewhere(self):
        self.assert_seen(lambda messages, document: document["truths"][0]["sources"][0].update(start=0, end=1),
                         "does not point at")
        self.assert_seen(lambda messages, document: document["notMemories"][0].update(byteEnd=1),
                         "the bytes do not point at")

    def test_the_check_sees_a_superseding_against_time(self):
        def turned(messages, document):
            old = next(truth for truth in document["truths"] if truth["supersededBy"])
            old["supersededBy"]["at"] = old["learnedAt"]
        self.assert_seen(turned, "its superseding does not fit")

    def test_the_check_sees_a_statement_that_is_junk_as_well(self):
        def both(messages, document):
            document["notMemories"].append(dict(document["truths"][0]["sources"][0], reason="question"))
        self.assert_seen(both, "both a statement and none")

    def test_the_check_sees_a_value_that_nobody_said(self):
        self.assert_seen(lambda messages, document: document["truths"][0]["must"].append(["Atlantis"]), "does not hold")

    def test_the_check_sees_a_number_that_may_be_somebodys(self):
        def real(messages, document):
            document["personalData"].append(dict(messageId=messages[0]["id"], start=0, end=2, byteStart=0, byteEnd=2,
                                                 text=messages[0]["text"][:2], kind="phone"))
        self.assert_seen(real, "is no test phone")

    def test_the_check_sees_a_question_about_a_time_before_the_answer(self):
        def early(messages, document):
            next(question for question in document["asOf"] if question["mode"] == "learnedBy"
                 and question["expected"])["time"] = "2020-01-01T00:00:00Z"
        self.assert_seen(early, "expected before it was learned")

    def test_no_part_shares_a_text_with_another(self):
        pools = {part: Pool(part).expansions() for part in PARTS}
        for part, texts in pools.items():
            self.assertGreater(len(texts), 1000, part)
        for part, other in itertools.combinations(PARTS, 2):
            self.assertEqual(pools[part] & pools[other], set(), f"{part}, {other}")

    def test_what_is_held_back_shares_no_value_with_what_is_not(self):
        names = {part: Pool(part).value_names() for part in PARTS}
        for part, other in itertools.product(PARTS, PARTS):
            if is_held_back(part) or not is_held_back(other):
                continue
            for name, values in names[part].items():
                self.assertEqual(values & names[other][name], set(), f"{part}, {other}: {name}")
        for table in (private.CARDS, private.IBANS, private.NATIONAL_IDS, private.KEY_FORMS, private.STREETS,
                      private.DOMAINS, private.PASSWORDS):
            self.assertEqual(set(table["train"]) & set(table["held-back"]), set())

    def test_all_parts_know_the_same_attributes_and_the_same_reasons(self):
        train = Pool("train")
        for other in map(Pool, PARTS):
            self.assertEqual(sorted(train.facts), sorted(other.facts), other.part)
            self.assertEqual(sorted(train.traps), sorted(other.traps), other.part)
            self.assertEqual(sorted(train.private), sorted(other.private), other.part)

    def test_card_and_account_numbers_are_well_formed(self):
        for part in ("train", "held-back"):
            self.assertTrue(all(private.luhn(number) for number in private.CARDS[part]))
            self.assertTrue(all(private.mod97(number) for number in private.IBANS[part]))
        self.assertFalse(private.luhn("4111111111111112"))
        self.assertFalse(private.mod97("DE88370400440532013000"))

    def test_most_messages_state_nothing(self):
        for totals in self.totals.values():
            self.assertGreaterEqual(totals["user messages that state nothing"], 0.7 * totals["user messages"])

    def test_every_kind_of_thing_occurs(self):
        for totals in self.totals.values():
            for kind in ("identity", "preference", "relation", "work", "place", "possession", "habit", "goal", "plan",
                         "decision", "project"):
                self.assertGreater(totals[f"truths: {kind}"], 0, kind)
            for how in ("update", "correction", "ended"):
                self.assertGreater(totals[f"superseding: {how}"], 0, how)
            for form in ("say", "free", "since", "answer", "pair", "compound", "mention", "change", "end", "fix"):
                self.assertGreater(totals[f"sources: {form}"], 0, form)
            for reason in list(Pool("train").traps) + ["restated"]:
                self.assertGreater(totals[f"notMemories: {reason}"], 0, reason)
            for name in ("shifts", "quiet", "mustNotRetire", "restated", "asOf: learnedBy", "asOf: trueAt"):
                self.assertGreater(totals[name], 0, name)

    def test_a_memory_is_judged_by_what_it_holds(self):
        truth = {"must": [["Ana"], ["Lisbon", "Lisboa"]], "negated": False}
        self.assertTrue(satisfies(truth, "The user's sister Ana lives in lisboa."))
        self.assertFalse(satisfies(truth, "The user lives in Lisbon."))
        self.assertFalse(satisfies({"must": [["tea"]], "negated": False}, "The user likes steam engines."))
        self.assertFalse(satisfies({"must": [["tea"]], "negated": True}, "The user drinks tea."))
        self.assertTrue(satisfies({"must": [["tea"]], "negated": True}, "The user no longer drinks tea."))


class Changes(unittest.TestCase):
    """Pairs of what is said and what becomes of it."""

    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)

    def written(self, name, path):
        output = os.path.join(self.folder, name)
        changes.write_set(path, output)
        return output

    def document(self, folder, number=1):
        with open(os.path.join(folder, f"person-{number:02d}", "truth.json"), encoding="utf-8") as file:
            return json.load(file)

    def text(self, text):
        path = os.path.join(self.folder, "some.txt")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def test_every_file_is_whole(self):
        paths = glob.glob(os.path.join(BENCH, "memory_set", "changes", "**", "*.txt"), recursive=True)
        self.assertGreater(len(paths), 4)
        for path in paths:
            with self.subTest(os.path.basename(path)):
                people = changes.read(path)
                self.assertEqual(len(people), 12)
                self.assertGreater(sum(kind == "replaced" for person in people for kind, _ in person), 120)

    def test_what_is_held_back_is_named_so(self):
        folder = os.path.join(BENCH, "memory_set", "changes")
        self.assertEqual(changes.part_of(os.path.join(folder, "held_back", "mixed.txt")), "held-back-changes-mixed")
        self.assertEqual(changes.part_of(os.path.join(folder, "clubs.txt")), "train-changes-clubs")

    def test_the_same_file_gives_the_same_bytes(self):
        path = os.path.join(BENCH, "memory_set", "changes", "clubs.txt")
        one, other = self.written("one", path), self.written("other", path)
        self.assertEqual(filecmp.cmpfiles(one, other, files(one), shallow=False)[0], files(one))

    def test_an_entry_becomes_its_truths(self):
        folder = self.written("set", self.text("# p\nreplaced\n- I live in [Porto].\n- [Braga] it is now.\nended\n"
                                               "- I [row].\n- The [oars] are sold.\nrepeated\n- No [nuts].\n"
                                               "- You know about the [nuts].\nalone\n- The cat is [Mango].\n"))
        truths = self.document(folder)["truths"]
        self.assertEqual([(truth["supersededBy"] or {}).get("how") for truth in truths],
                         ["update", None, "ended", None, None, None])
        self.assertEqual(truths[0]["supersededBy"]["id"], truths[1]["id"])
        self.assertEqual([len(truth["sources"]) for truth in truths], [1, 1, 1, 1, 2, 1])
        self.assertEqual(truths[0]["sources"][0]["text"], "I live in Porto.")
        self.assertEqual(truths[0]["must"], [["Porto"]])

    def test_an_entry_that_is_not_whole_is_told(self):
        for broken in ("# p\nreplaced\n- I live in [Porto].\n", "# p\nalone\n- No word is marked.\n", "# p\nlost\n"):
            with self.assertRaises(SystemExit):
                changes.read(self.text(broken))


if __name__ == "__main__":
    unittest.main()
