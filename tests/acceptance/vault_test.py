#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Making and opening a vault, wrong keys, damage, wrong words on the command line."""
import hashlib
import os
import shutil
import subprocess

import hearth
from hearth import Acceptance


def digest(folder):
    found = {}
    for directory, _, names in os.walk(folder):
        for name in names:
            with open(os.path.join(directory, name), "rb") as file:
                found[name] = hashlib.sha256(file.read()).hexdigest()
    return found


class Making(Acceptance):
    def test_init_prints_the_id_and_twelve_words_once(self):
        home = self.machine()
        done = home.run("init", "--kdf", "interactive")
        self.assertEqual(done.code, 0, done.err)
        self.assert_keys(done.json(), "vaultId", "recoveryPhrase")
        self.assert_id(done.json()["vaultId"])
        words = done.json()["recoveryPhrase"].split(" ")
        self.assertEqual(len(words), 12)
        self.assertTrue(all(word.isascii() and word.islower() for word in words), words)
        self.assertEqual(done.err, "")
        for name in ("vault.db", "vault.keys"):
            self.assertTrue(os.path.exists(os.path.join(home.vault, name)), name)

    def test_two_vaults_have_two_phrases(self):
        self.assertNotEqual(self.machine().init().recovery_phrase, self.machine().init().recovery_phrase)

    def test_init_refuses_where_a_vault_is_and_leaves_it_alone(self):
        home = self.machine().init()
        before = digest(home.vault)
        self.assert_sentence(self.assert_fails(home.run("init", "--kdf", "interactive"), 1, "conflict"))
        self.assertEqual(digest(home.vault), before)

    def test_init_refuses_where_any_file_of_a_vault_is(self):
        for name in ("vault.db", "vault.keys"):
            home = self.machine()
            os.makedirs(home.vault)
            with open(os.path.join(home.vault, name), "wb") as file:
                file.write(b"what is left of another vault")
            before = digest(home.vault)
            self.assert_fails(home.run("init", "--kdf", "interactive"), 1, "conflict")
            self.assertEqual(digest(home.vault), before, name)

    def test_without_a_folder_the_vault_lies_in_the_data_home(self):
        home = self.machine()
        program = os.path.join(hearth.BIN, "hearthctl")
        subprocess.run([program, "--passphrase-file", home.passphrase, "init", "--kdf", "interactive"], check=True,
                       env=home.env, capture_output=True, timeout=30)
        vaults = os.listdir(os.path.join(home.env["XDG_DATA_HOME"], "hearth"))
        self.assertEqual(len(vaults), 1)
        self.assertTrue(os.path.exists(os.path.join(home.env["XDG_DATA_HOME"], "hearth", vaults[0], "vault.db")))

    def test_for_people_the_phrase_is_printed_and_no_json(self):
        home = self.machine()
        done = home.run("init", "--kdf", "interactive", as_json=False)
        self.assertEqual(done.code, 0, done.err)
        self.assertNotIn("{", done.out)
        self.assertGreaterEqual(len(done.out.split()), 12)

    def test_only_the_owner_may_read_the_files(self):
        home = self.machine().init()
        for name in os.listdir(home.vault):
            self.assertEqual(os.stat(os.path.join(home.vault, name)).st_mode & 0o077, 0, name)


class Opening(Acceptance):
    @classmethod
    def setUpClass(cls):
        cls.home = cls.shared_machine().init()

    def test_a_wrong_passphrase_is_exit_3_and_one_sentence(self):
        wrong = self.home.file("wrong", "incorrect horse")
        done = self.home.run("stats", passphrase=wrong, as_json=False)
        self.assertEqual((done.code, done.out), (3, ""))
        self.assert_sentence(done.err)
        self.assertEqual(done.err.strip().count("."), 1, done.err)
        self.assert_sentence(self.assert_fails(self.home.run("stats", passphrase=wrong), 3, "authFailed"))

    def test_one_trailing_newline_is_not_part_of_the_passphrase(self):
        self.home.do("stats", passphrase=self.home.file("with-newline", hearth.PASSPHRASE + "\n"))
        two = self.home.file("with-two", hearth.PASSPHRASE + "\n\n")
        self.assertEqual(self.home.run("stats", passphrase=two).code, 3)

    def test_the_twelve_words_open_it_too(self):
        self.home.do("stats", passphrase=self.home.file("phrase", self.home.recovery_phrase + "\n"))
        words = self.home.recovery_phrase.split()
        other = " ".join(words[1:] + words[:1])
        if other != self.home.recovery_phrase:
            self.assertEqual(self.home.run("stats", passphrase=self.home.file("other", other)).code, 3)

    def test_it_never_prompts_when_nobody_can_answer(self):
        command = [os.path.join(hearth.BIN, "hearthctl"), "--vault", self.home.vault, "stats"]
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, env=self.home.env, timeout=15)
        self.assertEqual(done.returncode, 3)
        self.assert_sentence(done.stderr.decode())

    def test_no_vault_is_said_with_what_to_do(self):
        done = self.home.run("stats", vault=self.home.path("nowhere"), as_json=False)
        self.assertEqual(done.code, 1)
        self.assertIn("init", done.err)
        self.assertFalse(os.path.exists(self.home.path("nowhere")), "a look must not make anything")

    def test_a_second_program_waits_and_is_then_refused_by_name(self):
        # With a time of its own it serves nobody; owner_test.py has those who do.
        holder = self.home.start("--now", "2024-06-01T00:00:00Z", "search", "-")
        try:
            holder.stdin.write(b"anything\n")
            holder.stdin.flush()
            self.assertTrue(holder.stdout.readline(), "the first program did not open the vault")
            message = self.assert_fails(self.home.run("--wait", "0", "verify"), 3, "locked")
            self.assertIn("hearthctl", message)
        finally:
            hearth.kill(holder)
        self.home.do("stats")  # death gives the vault back

    def test_stats_and_verify_have_their_shapes(self):
        stats = self.home.do("stats")
        self.assert_keys(stats, "conversations", "messages", "memories", "attachments", "bytes", "lastBackupAt",
                         "version")
        self.assertEqual((stats["conversations"], stats["messages"], stats["memories"]), (0, 0, 0))
        self.assertGreater(stats["bytes"], 0)
        report = self.home.do("verify")
        self.assert_keys(report, "pages", "bad", "integrity")
        self.assertEqual((report["bad"], report["integrity"]), ([], "ok"))
        self.assertGreater(report["pages"], 0)


class Damage(Acceptance):
    @classmethod
    def setUpClass(cls):
        cls.home = cls.shared_machine().init()
        cls.home.import_lines([{"conversation": f"c{i % 7}", "id": str(i), "role": "user",
                                "timestamp": "2024-05-08T13:56:00Z", "text": f"line number {i} " + "words " * 40}
                               for i in range(400)])

    def damaged(self, name, change):
        """A copy of the vault in which `change` was done to the bytes of one file."""
        copy = self.home.path("copy")
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(self.home.vault, copy)
        path = os.path.join(copy, name)
        with open(path, "r+b") as file:
            content = bytearray(file.read())
            change(content)
            file.seek(0)
            file.truncate()
            file.write(content)
        return copy

    def test_a_flipped_bit_in_any_page_is_exit_4(self):
        size = os.path.getsize(os.path.join(self.home.vault, "vault.db"))
        pages = size // 4096
        for page in sorted({1, 2, 3, pages // 2, pages}):
            for offset in (20 if page == 1 else 0, 2048, 4060, 4090):  # text, text, nonce, tag
                def flip(content, at=(page - 1) * 4096 + offset):
                    content[at] ^= 0x10
                copy = self.damaged("vault.db", flip)
                done = self.home.run("verify", vault=copy)
                self.assertEqual(done.code, 4, f"page {page}, offset {offset}: {done.out}{done.err}")
                if done.out.strip():
                    self.assertIn(page, [bad["page"] for bad in done.json()["bad"]])
                self.assertTrue(done.error()["message"])

    def test_verify_goes_on_after_a_bad_page_to_list_all(self):
        pages = os.path.getsize(os.path.join(self.home.vault, "vault.db")) // 4096
        wanted = [pages // 3, pages // 2, pages - 1]

        def flip(content):
            for page in wanted:
                content[(page - 1) * 4096 + 100] ^= 1
        done = self.home.run("verify", vault=self.damaged("vault.db", flip))
        self.assertEqual(done.code, 4)
        listed = [bad["page"] for bad in done.json()["bad"]]
        self.assertEqual(sorted(set(wanted) - set(listed)), [])

    def test_swapped_cut_and_foreign_files_are_exit_4(self):
        def swap(content):
            fourth, fifth = slice(4096 * 3, 4096 * 4), slice(4096 * 4, 4096 * 5)
            content[fourth], content[fifth] = content[fifth], content[fourth]

        def cut(content):
            del content[len(content) // 2:]

        def foreign(content):
            content[:] = b"SQLite format 3\0" + bytes(8176)
        for change in (swap, cut, foreign):
            done = self.home.run("verify", vault=self.damaged("vault.db", change))
            self.assertEqual(done.code, 4, change.__name__ + done.out + done.err)

    def test_one_damaged_copy_of_the_keys_is_survived(self):
        def flip(content):
            content[len(content) // 2] ^= 1
        self.assertEqual(self.home.run("stats", vault=self.damaged("vault.keys", flip)).code, 0)

    def test_both_copies_of_the_keys_damaged_is_exit_4(self):
        for harm in ("flip", "empty"):
            copy = self.damaged("vault.db", lambda content: None)
            for name in os.listdir(copy):
                if not name.startswith("vault.keys"):
                    continue
                with open(os.path.join(copy, name), "r+b") as file:
                    content = bytearray(file.read())
                    file.seek(0)
                    file.truncate()
                    if harm == "flip":
                        content[len(content) // 2] ^= 1
                        file.write(content)
            done = self.home.run("stats", vault=copy, as_json=False)
            self.assertEqual(done.code, 4, harm + done.err)
            self.assertNotIn("passphrase does not", done.err)

    def test_a_flipped_bit_never_changes_what_is_read(self):
        whole = self.home.do("export", "--format", "jsonl", as_json=False)
        pages = os.path.getsize(os.path.join(self.home.vault, "vault.db")) // 4096
        for page in range(2, pages, max(1, pages // 8)):
            def flip(content, at=(page - 1) * 4096 + 777):
                content[at] ^= 0x40
            done = self.home.run("export", "--format", "jsonl", vault=self.damaged("vault.db", flip), as_json=False)
            self.assertIn((done.code, done.code == 0 and done.out != whole), [(0, False), (4, False)], f"page {page}")


class Usage(Acceptance):
    @classmethod
    def setUpClass(cls):
        cls.home = cls.shared_machine()

    def bad_usage(self, *args):
        done = self.home.run(*args, as_json=False)
        self.assertEqual((done.code, done.out), (2, ""), f"{args}: {done.err}")
        self.assertTrue(done.err.strip())
        return done.err

    def test_a_misspelt_command_gets_a_suggestion(self):
        self.assertIn("search", self.bad_usage("serch", "tea"))
        self.assertIn("import", self.bad_usage("imprt", "file"))
        self.assertIn("list", self.bad_usage("memory", "lst"))

    def test_wrong_words_are_exit_2(self):
        self.bad_usage()
        self.bad_usage("search")
        self.bad_usage("search", "tea", "--limmit", "3")
        self.bad_usage("search", "tea", "--limit", "many")
        self.bad_usage("search", "tea", "--since", "yesterday-ish")
        self.bad_usage("--now", "soon", "stats")
        self.bad_usage("init", "--kdf", "weak")
        self.bad_usage("export", "--format", "yaml-please")
        self.bad_usage("conversations", "rename")

    def test_bad_usage_has_the_shape_of_an_error_too(self):
        self.assert_fails(self.home.run("serch", "tea"), 2)
        self.assert_fails(self.home.run("search", "tea", "--limit", "many"), 2)

    def test_help_and_version_ask_for_nothing(self):
        for program in ("hearthctl", "hearth"):
            for option in ("--help", "--version"):
                path = os.path.join(hearth.BIN, program)
                done = subprocess.run([path, option], capture_output=True, env=self.home.env, timeout=15, text=True)
                self.assertEqual(done.returncode, 0, f"{program} {option}: {done.stderr}")
                self.assertTrue(done.stdout.strip())
        overview = self.home.run("--help", as_json=False).out
        for command in ("init", "import", "export", "conversations", "search", "recall", "resume", "chat", "memory",
                        "maintain", "stats", "verify"):
            self.assertIn(command, overview)
            self.assertEqual(self.home.run(command, "--help", as_json=False).code, 0, command)


if __name__ == "__main__":
    hearth.main()
