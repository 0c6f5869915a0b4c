#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who can open a vault: slots added, changed and taken away; a new database key; and what a stranger still cannot do."""
import os
import random
import shutil
import subprocess
import time

import hearth
import samples
from hearth import Acceptance

NEW = "a better passphrase than the first"


class Slots(Acceptance):
    def setUp(self):
        self.home = self.machine().init()
        self.home.import_lines([samples.line("c1", "m1", "user", "The lighthouse is painted blue.",
                                             "2026-01-02T03:04:05Z")])
        self.new = self.home.file("new-passphrase", NEW)
        self.words = self.home.file("words", self.home.recovery_phrase)

    def opens(self, passphrase=None):
        done = self.home.run("stats", passphrase=passphrase)
        if done.code != 0:
            self.assert_fails(done, 3, "authFailed")
        return done.code == 0

    def slots(self):
        return self.home.do("slots")["slots"]

    def test_a_new_vault_has_a_passphrase_and_a_phrase(self):
        slots = self.slots()
        self.assertEqual([slot["kind"] for slot in slots], ["passphrase", "phrase"])
        self.assertEqual([slot["kdf"] for slot in slots], ["interactive", None])
        for slot in slots:
            self.assert_id(slot["id"])
        self.assertEqual(self.slots(), slots)

    def test_a_second_passphrase_is_added_and_taken_away(self):
        added = self.home.do("slots", "add", "passphrase", "--new-passphrase-file", self.new, "--kdf", "interactive")
        self.assertTrue(self.opens(self.new))
        self.assertTrue(self.opens())
        removed = self.home.do("slots", "remove", added["slot"]["id"])
        self.assertTrue(removed["olderCopiesOpen"])
        self.assertFalse(self.opens(self.new))
        self.assertTrue(self.opens())

    def test_a_changed_passphrase_opens_and_the_old_one_does_not(self):
        self.home.do("slots", "change-passphrase", "--new-passphrase-file", self.new, "--kdf", "interactive")
        self.assertFalse(self.opens())
        self.assertTrue(self.opens(self.new))
        self.assertTrue(self.opens(self.words))
        self.assertEqual(len(self.home.do("slots", passphrase=self.new)["slots"]), 2)

    def test_a_new_phrase_is_twelve_words_and_the_old_ones_are_void(self):
        words = self.home.do("slots", "new-phrase")["recoveryPhrase"]
        self.assertEqual(len(words.split(" ")), 12)
        self.assertTrue(self.opens(self.home.file("now", words)))
        self.assertFalse(self.opens(self.words))

    def test_the_last_two_ways_in_stay(self):
        for slot in self.slots():
            message = self.assert_fails(self.home.run("slots", "remove", slot["id"]), 1, "conflict")
            self.assert_sentence(message)
        self.assertEqual(len(self.slots()), 2)

    def test_what_cannot_be_understood_is_refused(self):
        self.assert_fails(self.home.run("slots", "add", "password"), 2)
        self.assert_fails(self.home.run("slots", "add"), 2)
        self.assert_fails(self.home.run("slots", "add", "passphrase"), 1, "invalidArgument")
        self.assert_fails(self.home.run("slots", "change-passphrase", "--new-passphrase-file", "/nowhere"), 2)
        self.assert_fails(self.home.run("slots", "remove", "nonsense"), 1, "invalidArgument")
        self.assert_fails(self.home.run("slots", "remove", "00000000-0000-0000-0000-000000000000"), 1, "notFound")

    def test_without_a_keychain_it_cannot_be_added_and_opens_nothing(self):
        env = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=" + self.home.path("no-bus")}
        done = self.home.run("slots", "add", "keychain", env=env)
        self.assert_sentence(self.assert_fails(done, 1, "unavailable"))
        self.assertEqual(len(self.slots()), 2)
        words = [os.path.join(hearth.BIN, "hearthctl"), "--vault", self.home.vault, "--keychain", "--json", "stats"]
        done = self.run_words(words, {**self.home.env, **env})
        self.assertIn("phrase", self.assert_fails(done, 3, "authFailed"))

    def run_words(self, words, env):
        done = subprocess.run(words, capture_output=True, env=env, timeout=60, check=False)
        return hearth.Done(done.returncode, done.stdout.decode(), done.stderr.decode())

    def test_no_passphrase_goes_into_a_file_in_clear(self):
        self.home.do("slots", "change-passphrase", "--new-passphrase-file", self.new, "--kdf", "interactive")
        words = self.home.do("slots", "new-phrase", passphrase=self.new)["recoveryPhrase"]
        self.home.do("rekey", passphrase=self.new)
        self.assertEqual(self.home.find_traces([NEW, words, "lighthouse is painted"]), [])

    def test_for_people_the_way_on_is_named(self):
        said = self.home.do("slots", "new-phrase", as_json=False)
        self.assertIn("hearthctl rekey", said)
        self.assertNotIn("{", said)


class Rekey(Acceptance):
    def filled(self, messages):
        home = self.machine().init()
        home.import_lines([samples.line(f"c{number % 7}", f"m{number}", "user", f"Note {number}: " + "word " * 60,
                                        "2026-01-02T03:04:05Z") for number in range(messages)])
        return home

    def test_a_new_key_keeps_everything_and_makes_old_slots_useless(self):
        home = self.filled(50)
        before = home.path("before")
        shutil.copytree(home.vault, before)
        self.assertEqual(home.do("rekey")["generation"], 2)
        self.assertEqual(home.do("stats")["messages"], 50)
        self.assertEqual(home.do("verify")["bad"], [])
        self.assertEqual(sorted(os.listdir(home.vault)), sorted(os.listdir(before)))
        for name in ("vault.keys", "vault.keys.b"):
            shutil.copy(os.path.join(before, name), os.path.join(home.vault, name))
        self.assert_fails(home.run("stats"), 4, "corrupt")
        # A copy from before is a vault of its own.
        self.assertEqual(home.run("stats", vault=before).json()["messages"], 50)

    def test_killed_at_any_moment_nothing_is_lost(self):
        home = self.filled(400)
        dice = random.Random(20261120)
        whole = home.timed("rekey")
        for _ in range(10):
            process = home.start("rekey")
            time.sleep(whole * (0.1 + dice.random()))
            hearth.kill(process)
            self.assertEqual(home.do("stats")["messages"], 400)
        self.assertEqual(home.do("verify")["bad"], [])
        self.assertEqual([name for name in os.listdir(home.vault) if "rekey" in name], [])

    def test_a_wrong_passphrase_changes_nothing(self):
        home = self.filled(5)
        wrong = home.file("wrong", "not it")
        kept = {name: os.stat(os.path.join(home.vault, name)).st_mtime_ns for name in ("vault.db", "vault.keys")}
        self.assert_fails(home.run("rekey", passphrase=wrong), 3, "authFailed")
        for name, time_ns in kept.items():
            self.assertEqual(os.stat(os.path.join(home.vault, name)).st_mtime_ns, time_ns)


if __name__ == "__main__":
    hearth.main()
