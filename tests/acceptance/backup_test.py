#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Backups, snapshots, restore and repair, as a person meets them: by hearthctl, with kills, full disks and damage."""
import hashlib
import os
import random
import shutil
import subprocess
import time

import hearth
from hearth import Acceptance


def messages(count, start=0):
    return [{"conversation": f"c{i % 20}", "id": str(i), "role": "user", "timestamp": "2024-05-08T13:56:00Z",
             "text": f"line number {i} " + "words " * (20 + i % 300)} for i in range(start, start + count)]


class WithVault(Acceptance):
    def setUp(self):
        self.home = self.machine().init()
        self.home.import_lines(messages(400))
        self.count = 400

    def more(self, count=50):
        self.home.import_lines(messages(count, self.count))
        self.count += count

    def held(self, vault=None):
        return self.home.do("stats", vault=vault)["messages"]

    def damage(self, vault, pages, name="vault.db"):
        with open(os.path.join(vault, name), "r+b") as file:
            for page in pages:
                file.seek((page - 1) * 4096 + 1000)
                byte = file.read(1)
                file.seek((page - 1) * 4096 + 1000)
                file.write(bytes([byte[0] ^ 1]))

    def pages(self, vault):
        return os.path.getsize(os.path.join(vault, "vault.db")) // 4096


class Backups(WithVault):
    def test_a_backup_is_a_vault_that_opens_with_the_same_passphrase(self):
        place = self.home.path("media", "backup")
        self.assertIsNone(self.home.do("stats")["lastBackupAt"])
        made = self.home.do("backup", place)
        self.assert_keys(made, "directory", "at", "bytes")
        self.assert_time(made["at"])
        self.assertEqual(self.held(place), 400)
        self.assertEqual(self.home.do("verify", vault=place)["bad"], [])
        self.assertEqual(self.home.do("stats")["lastBackupAt"], made["at"])
        self.more()
        self.home.do("backup", place)
        self.assertEqual(self.held(place), 450)

    def test_a_relative_folder_is_meant_from_where_one_stands(self):
        made = self.home.do("backup", "here")
        self.assertEqual(made["directory"], os.path.realpath(os.path.join(self.home.outside, "here")))

    def test_a_folder_with_other_things_is_refused_and_left_alone(self):
        place = self.home.path("media")
        os.makedirs(place)
        with open(os.path.join(place, "letter"), "w", encoding="utf-8") as file:
            file.write("dear")
        self.assert_sentence(self.assert_fails(self.home.run("backup", place), 1, "conflict").split(". ")[0] + ".")
        self.assertIn("letter", os.listdir(place))
        self.assertFalse(os.path.exists(os.path.join(place, "vault.db")))
        self.assert_fails(self.home.run("backup", os.path.join(self.home.vault, "inside")), 1, "invalidArgument")

    def test_killed_at_any_moment_the_earlier_backup_is_whole_and_the_next_one_works(self):
        place = self.home.path("media", "backup")
        self.home.do("backup", place)
        self.more()
        dice = random.Random(20261120)
        whole = self.home.timed("backup", self.home.path("media", "another"))
        for _ in range(6):
            process = self.home.start("backup", place)
            time.sleep(whole * 1.1 * dice.random())
            hearth.kill(process)
            self.assertIn(self.held(place), (400, 450))
            self.assertEqual(self.held(), 450)
        self.home.do("backup", place)
        self.assertEqual(self.held(place), 450)
        self.assertEqual([name for name in os.listdir(place) if name.startswith(("incoming", "arriving"))], [])

    def test_killed_in_the_first_backup_there_is_a_whole_one_or_none(self):
        dice = random.Random(7)
        whole = self.home.timed("backup", self.home.path("media", "another"))
        for number in range(4):
            place = self.home.path("media", f"backup{number}")
            process = self.home.start("backup", place)
            time.sleep(whole * 1.1 * dice.random())
            hearth.kill(process)
            if os.path.exists(os.path.join(place, "vault.db")):
                self.assertEqual(self.held(place), 400)
            self.home.do("backup", place)
            self.assertEqual(self.held(place), 400)

    def test_a_full_disk_is_said_and_leaves_nothing_half(self):
        place = self.home.path("small")
        os.makedirs(place)
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", place], capture_output=True).returncode:
            self.skipTest("only root can make a small disk")
        self.addCleanup(subprocess.run, ["umount", place], check=True)
        self.assertGreater(os.path.getsize(os.path.join(self.home.vault, "vault.db")), 1 << 19)
        self.assert_fails(self.home.run("backup", os.path.join(place, "backup")), 1, "full")
        self.assertEqual(os.listdir(place), [])
        self.assertIsNone(self.home.do("stats")["lastBackupAt"])

    def test_a_damaged_vault_gives_no_backup_and_the_earlier_one_stays(self):
        place = self.home.path("media")
        self.home.do("backup", place)
        self.damage(self.home.vault, [self.pages(self.home.vault) - 2])
        self.assertEqual(self.home.run("backup", place).code, 4)
        self.assertEqual(self.held(place), 400)

    def test_maintain_takes_one_snapshot_a_day_and_keeps_seven(self):
        for day in range(1, 10):
            self.home.do("--now", f"2026-11-{day:02}T10:00:00Z", "maintain")
            self.home.do("--now", f"2026-11-{day:02}T18:00:00Z", "maintain")
        listed = self.home.do("snapshots")["snapshots"]
        self.assertEqual([snapshot["name"] for snapshot in listed], [f"2026-11-{day:02}" for day in range(9, 2, -1)])
        self.assert_keys(listed[0], "name", "kind", "at", "bytes")
        self.assertEqual(self.held(os.path.join(self.home.vault, "snapshots", "2026-11-05")), 400)


class Restore(WithVault):
    def setUp(self):
        super().setUp()
        self.place = self.home.path("media", "backup")
        self.home.do("backup", self.place)
        self.more()

    def test_the_backup_takes_the_place_and_what_was_there_is_kept(self):
        done = self.home.do("restore", self.place)
        self.assert_keys(done, "from", "at", "kept")
        self.assertEqual(self.held(), 400)
        self.assertEqual(self.held(done["kept"]), 450)
        kept = self.home.do("snapshots")["snapshots"][0]["name"]
        self.home.do("restore", "--snapshot", kept)
        self.assertEqual(self.held(), 450)

    def test_on_a_new_machine_it_makes_the_vault(self):
        new = self.home.path("new", "vault")
        self.assertIsNone(self.home.do("restore", self.place, vault=new)["kept"])
        self.assertEqual(self.held(new), 400)
        self.assertEqual(len(self.home.do("search", "line", vault=new)["hits"]) > 0, True)

    def test_a_wrong_passphrase_and_a_damaged_backup_change_nothing(self):
        wrong = self.home.file("wrong", "incorrect")
        self.assert_fails(self.home.run("restore", self.place, passphrase=wrong), 3, "authFailed")
        self.damage(self.place, [self.pages(self.place) // 2])
        self.assert_fails(self.home.run("restore", self.place), 4, "corrupt")
        self.assert_fails(self.home.run("restore", self.home.path("nowhere")), 1, "notFound")
        self.assert_fails(self.home.run("restore", "--snapshot", "2001-01-01"), 1, "notFound")
        self.assert_fails(self.home.run("restore"), 1, "invalidArgument")
        self.assertEqual(self.held(), 450)
        self.assertEqual(self.home.do("snapshots")["snapshots"], [])

    def test_killed_at_any_moment_the_old_or_the_new_is_there_and_nothing_is_lost(self):
        dice = random.Random(4)
        whole = self.home.timed("restore", self.place, vault=self.home.path("elsewhere"))
        for _ in range(8):
            process = self.home.start("restore", self.place)
            time.sleep(whole * 1.1 * dice.random())
            hearth.kill(process)
            now = self.held()
            self.assertIn(now, (400, 450))
            if now == 400:
                kept = self.home.do("snapshots")["snapshots"][0]
                self.assertEqual(self.held(os.path.join(self.home.vault, "snapshots", kept["name"])), 450)
                self.home.do("restore", "--snapshot", kept["name"])
                shutil.rmtree(os.path.join(self.home.vault, "snapshots"))
        self.assertEqual(self.held(), 450)

    def test_it_waits_for_nobody_to_have_the_vault_open(self):
        holder = self.home.start("search", "-")
        try:
            holder.stdin.write(b"anything\n")
            holder.stdin.flush()
            self.assertTrue(holder.stdout.readline())
            self.assert_fails(self.home.run("--wait", "0", "restore", self.place), 3, "locked")
        finally:
            hearth.kill(holder)


class Doctor(WithVault):
    def digest(self):
        with open(os.path.join(self.home.vault, "vault.db"), "rb") as file:
            return hashlib.sha256(file.read()).hexdigest()

    def test_with_nothing_wrong_it_changes_nothing(self):
        before = self.digest()
        self.assertTrue(self.home.do("doctor")["sound"])
        self.assertEqual(self.digest(), before)
        self.assertNotIn("snapshots", os.listdir(self.home.vault))

    def test_a_vault_that_does_not_open_any_more_is_repaired(self):
        self.damage(self.home.vault, [1, 2, self.pages(self.home.vault) // 2])
        self.assertEqual(self.home.run("stats").code, 4)
        self.assertEqual(self.home.run("verify").code, 4)
        report = self.home.do("doctor")
        self.assertEqual(report["damagedPages"], [1, 2, self.pages(report["kept"]) // 2])
        table = {table["name"]: table for table in report["tables"]}["messages"]
        self.assertGreater(table["read"], 380)
        self.assertEqual(self.held(), table["read"])
        self.assertEqual(self.home.do("verify")["bad"], [])
        self.home.do("maintain")
        self.assertGreater(len(self.home.do("search", "line number")["hits"]), 0)
        for_people = self.home.run("doctor", as_json=False)
        self.assertEqual(for_people.code, 0)
        self.assertIn("Nothing is wrong", for_people.out)

    def test_without_any_key_file_it_says_what_would_help(self):
        place = self.home.path("media")
        self.home.do("backup", place)
        for name in ("vault.keys", "vault.keys.b"):
            os.remove(os.path.join(self.home.vault, name))
        self.assertIn("backup", self.assert_fails(self.home.run("doctor"), 4, "corrupt"))
        shutil.copy(os.path.join(place, "vault.keys"), self.home.vault)
        self.assertTrue(self.home.do("doctor")["sound"])
        self.assertEqual(self.held(), 400)

    def test_into_another_folder_the_damaged_one_stays(self):
        self.damage(self.home.vault, [self.pages(self.home.vault) - 3])
        report = self.home.do("doctor", "--into", self.home.path("repaired"))
        self.assertIsNone(report["kept"])
        self.assertEqual(self.home.run("verify").code, 4)
        self.assertEqual(self.home.do("verify", vault=report["made"])["bad"], [])


if __name__ == "__main__":
    hearth.main()
