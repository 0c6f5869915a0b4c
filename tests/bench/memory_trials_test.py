# SPDX-License-Identifier: AGPL-3.0-or-later
"""What bench/memory_trials counts, and that the files of its people are well formed."""

import importlib.machinery
import importlib.util
import pathlib
import subprocess
import sys
import unittest

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "bench" / "memory_trials"


def program():
    """memory_trials as a module; its name has no ending by which import would find it."""
    sys.dont_write_bytecode = True
    loader = importlib.machinery.SourceFileLoader("memory_trials", str(FOLDER / "memory_trials"))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("memory_trials", loader))
    loader.exec_module(module)
    return module


trials = program()


def memory(content, source="nuno-u01", active=True, until=None, since=None, superseded=None):
    """A memory as `memory list --json` prints it."""
    return {"content": content, "active": active, "validFrom": since, "validUntil": until, "supersededBy": superseded,
            "sources": [{"externalId": source, "start": 0, "end": 9}]}


def nuno(**truth):
    """A person with one message and the given truth."""
    return {"name": "nuno", "truth": {"person": "Nuno", "holds": [], "gone": [], "never": []} | truth,
            "texts": {"nuno-u01": "Home in Basel,\nby the way."}, "ids": {"u01": "nuno-u01", "nuno-u01": "nuno-u01"}}


class People(unittest.TestCase):
    def test_the_files_of_all_people_are_well_formed(self):
        for folder in ("people", "held_back"):
            told = subprocess.run([str(FOLDER / "memory_trials"), "--check", "--people", str(FOLDER / folder)],
                                  capture_output=True, text=True, check=False)
            self.assertEqual((told.returncode, told.stderr), (0, ""))


class Matching(unittest.TestCase):
    def holds(self, text, *must, against=()):
        return trials.fulfils({"must": list(must), "not": list(against)}, text)

    def test_each_group_must_have_a_string(self):
        self.assertTrue(self.holds("Lives in Basel.", ["basel"], ["live", "home"]))
        self.assertFalse(self.holds("Wants a train to Basel.", ["basel"], ["live", "home"]))

    def test_a_string_begins_at_a_word(self):
        self.assertTrue(self.holds("Studies nursing.", ["nurs"]))
        self.assertFalse(self.holds("Has an expert in the house.", ["pert"]))
        self.assertFalse(self.holds("The 21 December", ["1 dec"]))
        self.assertTrue(self.holds("Lives in (Basel).", ["basel"]))

    def test_others_at_the_beginning(self):
        truth = {"others": [["rita", "sister"], ["o'neill", "boss"]]}
        home = {"what": "lives in Basel", "must": [["basel"]]}
        hers = {"what": "Rita lives in Bern", "must": [["rita", "sister"], ["bern"]]}
        self.assertTrue(trials.matches(home, truth, "Lives in Basel with Rita."))
        for text in ("Rita lives in Basel.", "His sister lives in Basel.", "The user's sister has a flat in Basel."):
            self.assertFalse(trials.matches(home, truth, text), text)
        self.assertTrue(trials.matches(hers, truth, "Rita lives in Bern."))
        self.assertTrue(trials.matches({"must": [["rita"], ["bern"]]}, truth, "Sister Rita lives in Bern."))
        self.assertFalse(trials.matches(hers, truth, "O\u2019Neill lives in Bern, not Rita."))

    def test_a_space_behind_ends_the_word(self):
        self.assertFalse(self.holds("Knows them now.", ["no "]))
        self.assertTrue(self.holds("They said no.", ["no "]))
        self.assertFalse(self.holds("It ends on December 12.", ["december 1 "]))
        self.assertTrue(self.holds("It wasn't so; it was.", ["was "]))
        self.assertFalse(self.holds("It wasn't so.", ["was "]))

    def test_case_quotes_hyphens_and_accents(self):
        self.assertTrue(self.holds("DOESN\u2019T like half\u2011board", ["doesn't"], ["half board"]))
        self.assertTrue(self.holds("Travaille a\u0300 Orle\u0301ans", ["orléans"]))
        self.assertTrue(self.holds("Живе в Олаві", ["олав"]))
        self.assertTrue(self.holds("Ends 2026-06-12", ["2026-06-12"]))

    def test_not_stands_for_any_negation(self):
        for text in ("Does not eat pork.", "Doesn't eat pork.", "Eats no pork.", "Never eats pork."):
            self.assertTrue(self.holds(text, ["pork"], ["@not"]), text)
        self.assertFalse(self.holds("Knows how to cook pork nowadays.", ["pork"], ["@not"]))

    def test_against(self):
        self.assertFalse(self.holds("His exam is on 12 June 2025.", ["12 jun"], against=["2025"]))
        self.assertFalse(self.holds("Doesn't live in Basel.", ["basel"], against=["@not"]))

    def test_the_days_of_a_memory_are_read(self):
        text = trials.memory_text(memory("Exam.", since="2026-06-01T00:00:00.000Z", until="2026-06-13T00:00:00.000Z"))
        self.assertTrue(self.holds(text, ["2026-06-12"], ["2026-06-01"]))
        self.assertFalse(self.holds(text, ["2026-06-13"]))


class Judging(unittest.TestCase):
    HOME = {"id": "E1", "messages": ["u01"], "what": "lives in Basel", "must": [["basel"], ["live", "home"]]}
    PLAN = {"id": "E2", "messages": ["u01"], "what": "exam in June 2026", "must": [["exam"], ["2026"]], "past": True}

    def judge(self, memories, **truth):
        return trials.judge(nuno(**truth), memories, "2026-11-22")

    def test_right_and_missed(self):
        self.assertEqual(self.judge([memory("Lives in Basel.")], holds=[self.HOME])["right"], 1)
        result = self.judge([memory("Basel.")], holds=[self.HOME])
        self.assertEqual((result["missed"], result["other"]), (1, 1))
        self.assertEqual(result["failures"]["missed"][0]["instead"], ["Basel."])

    def test_only_active_memories_count(self):
        result = self.judge([memory("Lives in Basel.", active=False, superseded="x")], holds=[self.HOME])
        self.assertEqual((result["right"], result["active"]), (0, 0))

    def test_a_past_plan_may_have_ended_by_its_day(self):
        ended = memory("Exam.", active=False, until="2026-06-13T00:00:00.000Z")
        self.assertEqual(self.judge([ended], holds=[self.PLAN])["right"], 1)
        self.assertEqual(self.judge([ended | {"supersededBy": "x"}], holds=[self.PLAN])["right"], 0)
        self.assertEqual(self.judge([ended], holds=[self.PLAN | {"past": False}])["right"], 0)

    def test_optional_is_neither_missed_nor_other(self):
        result = self.judge([memory("Lives in Basel.")], holds=[self.HOME | {"optional": True}])
        self.assertEqual((result["expected"], result["missed"], result["other"], result["optionalHeld"]), (0, 0, 0, 1))
        self.assertEqual(self.judge([], holds=[self.HOME | {"optional": True}])["missed"], 0)

    def test_stale_and_junk(self):
        gone = {"id": "G1", "ended_by": "u01", "must": [["bus driver"]], "not": ["former"]}
        never = {"id": "N1", "message": "u01", "must": [["three houses"]]}
        result = self.judge([memory("Is a bus driver."), memory("Has three houses.")], gone=[gone], never=[never])
        self.assertEqual((result["gone"], result["stale"], result["never"], result["junk"]), (1, 1, 1, 1))
        self.assertEqual(self.judge([memory("Is a former bus driver.")], gone=[gone])["stale"], 0)

    def test_sum(self):
        result = self.judge([memory("Lives in Basel.")], holds=[self.HOME])
        self.assertEqual(trials.summed([result, result])["right"], 2)


class Files(unittest.TestCase):
    def test_the_people_are_well_formed(self):
        for name in trials.names_in(FOLDER / "people"):
            with self.subTest(name):
                person = trials.read_person(FOLDER / "people", name)
                self.assertEqual(trials.doubtful(person["truth"]), [])

    def test_what_is_wrong_is_said(self):
        ids = {"u01": "nuno-u01"}
        good = {"person": "Nuno", "holds": [Judging.HOME], "gone": [], "never": []}
        self.assertEqual(trials.truth_wrong(good, ids), [])
        for wrong in ({"messages": ["u02"]}, {"must": []}, {"must": ["basel"]}, {"not": "berlin"}, {"ended": "u01"}):
            self.assertTrue(trials.truth_wrong(good | {"holds": [Judging.HOME | wrong]}, ids), wrong)
        self.assertTrue(trials.truth_wrong({"person": "Nuno"}, ids))

    def test_words_against_themselves(self):
        gone = {"id": "G1", "ended_by": "u01", "must": [["basel"]]}
        self.assertTrue(trials.doubtful({"holds": [Judging.HOME], "gone": [gone], "never": []}))
        self.assertTrue(trials.doubtful({"holds": [Judging.HOME | {"what": "lives in Bern"}], "gone": [], "never": []}))


if __name__ == "__main__":
    unittest.main()
