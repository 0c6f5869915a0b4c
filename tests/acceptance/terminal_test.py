#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a newcomer at a terminal leans on: help, the manual page, completion by Tab, words about wrong usage."""
import json
import os
import re
import shutil
import subprocess

import hearth
from hearth import BIN, Acceptance
from samples import line


ASKED = {"hearthctl": "completion", "hearthd": "completion", "hearth": "--completion"}


def script_for(program, shell):
    """The run of a program that is asked for its script."""
    env = {name: value for name, value in os.environ.items() if name != "DISPLAY"}
    return subprocess.run([os.path.join(BIN, program), ASKED[program], shell], capture_output=True, text=True, env=env)


def tabbed(typed):
    """What bash offers when Tab is pressed behind `typed`, asked of bash itself."""
    words = typed.split(" ")
    script = script_for(words[0], "bash")
    assert script.returncode == 0, script.stderr
    ask = (script.stdout + '\nCOMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"\n'
           f'_{words[0]}; printf "%s\\n" "${{COMPREPLY[@]}}"')
    path = os.path.abspath(BIN) + os.pathsep + os.environ.get("PATH", "")
    done = subprocess.run(["bash", "-c", ask, "bash", *words], capture_output=True, env={**os.environ, "PATH": path})
    assert done.returncode == 0, done.stderr
    return [line for line in done.stdout.decode().splitlines() if line]


def said(*words):
    """What hearthctl prints when it is asked for help."""
    done = subprocess.run([os.path.join(BIN, "hearthctl"), *words], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, ""), done
    return done.stdout


def words_of(page):
    return re.findall(r"^  ([a-z]+) ", page, re.M)


class Help(Acceptance):
    def test_every_command_has_one_line_under_what_it_is_for(self):
        page = said("--help")
        listed = words_of(page)
        self.assertEqual(sorted(listed), sorted(set(listed)))
        self.assertEqual(sorted(listed), sorted(tabbed("hearthctl ")))
        topics = re.findall(r"^([A-Z][a-z ]+)$", page, re.M)
        self.assertEqual(topics[:2], ["To begin", "Conversations"])
        self.assertLess(max(map(len, page.splitlines())), 101)
        for line in page.splitlines():
            self.assertNotRegex(line, r"^  [a-z]+ *$", "a command without a word about it")

    def test_a_group_lists_its_commands_however_it_is_asked(self):
        page = said("memory", "--help")
        self.assertEqual(page, said("help", "memory"))
        for name in tabbed("hearthctl memory "):
            if not name.startswith("-"):
                self.assertRegex(page, rf"(?m)^  {name}[ A-Z\[\]-]*  \S")
        self.assertRegex(page, r"edit ID TEXT +give")

    def test_a_command_says_what_it_takes_however_it_is_asked(self):
        page = said("memory", "edit", "--help")
        self.assertEqual(page, said("help", "memory", "edit"))
        self.assertIn("hearthctl memory edit", page)
        self.assertIn("hearthctl --help", page)
        self.assertIn("--limit N", said("help", "search"))

    def test_help_alone_is_the_overview_and_finds_what_was_mistyped(self):
        self.assertEqual(said("help"), said("--help"))
        self.assertEqual(said("help", "help"), said("--help"))
        done = self.shared_machine().run("help", "memry", as_json=False)
        self.assertEqual(done.code, 2)
        self.assertIn('"memory"', done.err)

    def test_tab_goes_on_behind_help_and_completion(self):
        self.assertEqual(tabbed("hearthctl help memory conf"), ["conflicts"])
        self.assertEqual(tabbed("hearthctl completion "), ["bash", "fish", "zsh"])


class Completion(Acceptance):
    def test_commands_come_by_their_first_letters(self):
        self.assertEqual(tabbed("hearthctl sea"), ["search"])
        self.assertIn("memory", tabbed("hearthctl "))
        self.assertEqual(tabbed("hearthctl memory conf"), ["conflicts"])

    def test_options_of_the_command_and_those_of_all(self):
        offered = tabbed("hearthctl search --")
        self.assertIn("--limit", offered)
        self.assertIn("--json", offered)
        self.assertNotIn("--image", offered)

    def test_the_values_that_an_option_takes(self):
        self.assertEqual(tabbed("hearthctl export --format "), ["json", "jsonl", "markdown"])
        self.assertEqual(tabbed("hearthctl --json export --format ma"), ["markdown"])
        # "--format=ma", as bash takes it apart.
        self.assertEqual(tabbed("hearthctl export --format = ma"), ["markdown"])
        self.assertEqual(tabbed("hearthctl export --format ="), ["json", "jsonl", "markdown"])

    def test_an_option_with_a_value_before_the_command_is_stepped_over(self):
        self.assertEqual(tabbed("hearthctl --vault somewhere exp"), ["export"])

    def test_files_where_a_file_is_wanted(self):
        here = os.path.dirname(os.path.abspath(__file__))
        self.assertIn(os.path.join(here, "terminal_test.py"), tabbed(f"hearthctl import {here}/terminal_t"))
        self.assertIn(os.path.join(here, "terminal_test.py"),
                      tabbed(f"hearthctl --passphrase-file {here}/terminal_t"))

    def test_nothing_where_words_are_a_persons_own(self):
        self.assertEqual(tabbed("hearthctl search qui"), [])

    def test_every_shell_has_a_script_and_others_are_told_which(self):
        for program in ASKED:
            for shell, mark in (("bash", f"complete -F _{program} {program}"), ("zsh", f"#compdef {program}"),
                                ("fish", f"complete -c {program} ")):
                done = script_for(program, shell)
                self.assertEqual((done.returncode, done.stderr), (0, ""))
                self.assertIn(mark, done.stdout)
                self.assertNotRegex(done.stdout, "@[A-Z]@")
                found = shutil.which(shell)
                if found:
                    path = self.shared_machine().file("completion." + shell, done.stdout)
                    self.assertEqual(subprocess.run([found, "-n", path]).returncode, 0, program + " " + shell)
            done = script_for(program, "csh")
            self.assertEqual(done.returncode, 2)
            self.assertIn("bash", done.stderr)


class OtherCompletions(Acceptance):
    """The window and the server complete too, from the options that they take."""

    def test_the_servers_commands_and_their_options(self):
        self.assertEqual(tabbed("hearthd "), ["admin", "completion", "manual", "sync"])
        self.assertEqual(tabbed("hearthd admin "), ["backup", "token"])
        self.assertEqual(tabbed("hearthd completion "), ["bash", "fish", "zsh"])
        offered = tabbed("hearthd sync --listen 127.0.0.1:0 --")
        self.assertIn("--certificate", offered)
        self.assertIn("--help", offered)
        self.assertEqual(tabbed("hearthd admin token --d"), ["--data"])
        self.assertEqual(tabbed("hearthd sync --listen "), [])

    def test_the_servers_files(self):
        here = os.path.dirname(os.path.abspath(__file__))
        mine = os.path.join(here, "terminal_test.py")
        self.assertIn(mine, tabbed(f"hearthd sync --certificate {here}/terminal_t"))
        self.assertIn(mine, tabbed(f"hearthd admin backup --data somewhere {here}/terminal_t"))
        self.assertEqual(tabbed(f"hearthd admin token {here}/terminal_t"), [])

    def test_the_windows_options_and_files(self):
        here = os.path.dirname(os.path.abspath(__file__))
        self.assertEqual(tabbed("hearth --p"), ["--passphrase-file"])
        self.assertIn("--vault", tabbed("hearth "))
        self.assertIn(os.path.join(here, "terminal_test.py"), tabbed(f"hearth --vault {here}/terminal_t"))
        self.assertEqual(tabbed("hearth --completion "), ["bash", "fish", "zsh"])


class Manual(Acceptance):
    def setUp(self):
        done = subprocess.run([os.path.join(BIN, "hearthctl"), "manual"], capture_output=True, check=True)
        self.page = done.stdout.decode()

    def test_it_names_every_command_of_the_help(self):
        listed = said("--help")
        self.assertIn("search", words_of(listed))
        for name in words_of(listed):
            self.assertIn(f"\\fBhearthctl {name}", self.page)

    def test_it_says_exit_codes_files_and_environment(self):
        for section in ("EXIT STATUS", "FILES", "ENVIRONMENT", "EXAMPLES"):
            self.assertIn(f".SH {section}", self.page)

    def test_man_reads_it_without_a_complaint(self):
        man = shutil.which("man")
        if man is None:
            self.skipTest("there is no man here")
        path = self.shared_machine().file("hearthctl.1", self.page)
        done = subprocess.run([man, "--warnings", "-l", path], capture_output=True,
                              env={**os.environ, "MANWIDTH": "80", "LC_ALL": "C.UTF-8", "PAGER": "cat"})
        self.assertEqual((done.returncode, done.stderr.decode()), (0, ""))
        self.assertIn("SYNOPSIS", done.stdout.decode())


class OtherManuals(Acceptance):
    """The window and the server print their pages too, from the options that they take."""

    def page_and_help(self, program, *asked, of=()):
        path = os.path.join(BIN, program)
        env = {name: value for name, value in os.environ.items() if name != "DISPLAY"}
        page = subprocess.run([path, *asked], capture_output=True, check=True, env=env).stdout.decode()
        listed = "".join(subprocess.run([path, *words, "--help"], capture_output=True, check=True, env=env)
                         .stdout.decode() for words in of)
        return page.replace("\\-", "-"), set(re.findall(r"--[a-z-]+", listed))

    def test_the_window_names_every_option(self):
        page, options = self.page_and_help("hearth", "--manual", of=[()])
        self.assertIn("--vault", options)
        for option in options:
            self.assertIn(f"\\fB{option}\\fR", page)

    def test_the_server_names_every_command_and_option(self):
        commands = [("sync",), ("admin", "token"), ("admin", "backup")]
        page, options = self.page_and_help("hearthd", "manual", of=commands)
        for words in commands:
            self.assertIn("\\fBhearthd " + " ".join(words), page)
        self.assertIn("--quota", options)
        for option in options - {"--help"}:
            self.assertIn(f"\\fB{option}\\fR", page)


class Nothing(Acceptance):
    def test_a_list_without_anything_in_it_says_so(self):
        home = self.shared_machine().init()
        for words in (["conversations"], ["memory"], ["attachments"], ["snapshots"], ["search", "quince"], ["prompts"]):
            done = home.run(*words, as_json=False)
            self.assertEqual(done.code, 0)
            self.assertRegex(done.out, r"^(There are no|No|Nothing) [a-z ]+\.\n$", words)


class Sentences(Acceptance):
    """What is printed for people is made of words, not of fields."""

    def setUp(self):
        self.home = self.machine().init()

    def told(self, *words):
        return self.home.do(*words, as_json=False)

    def remember(self, text):
        return self.home.do("memory", "add", text)["id"]

    def test_what_was_done_to_a_memory_is_said(self):
        self.assertIn("Forgotten", self.told("memory", "forget", self.remember("Fires with gas.")))
        self.assertIn("pruning", self.told("memory", "keep", self.remember("Runs a pottery.")))
        self.assertRegex(self.told("maintain"), "1 memory, 0 new")
        self.assertIn("1 memory", self.told("forget", "list"))

    def test_a_conversation_is_found_again_by_what_the_lists_show(self):
        answer = self.home.do("chat", "Shall I glaze the tall vases before Monday?")
        self.home.do("maintain")
        id = answer["conversationId"]
        for words in (["search", "tall vases"], ["resume"]):
            self.assertTrue(self.told(*words).startswith(id + "  "), words)
        self.assertIn(answer["messageId"], self.told("conversations", "show", id))
        self.assertIn("glazes", self.told("labels", "dismiss", id, "glazes"))
        self.assertRegex(self.told("conversations", "importance", id, "--value", "7"), "^7 of 10")

    def test_an_export_names_its_file_and_an_import_what_comes_next(self):
        out = self.home.path("all.md")
        self.assertEqual(self.told("export", "--format", "markdown", "-o", out), f"Written: {out}\n")
        said_once = line("kiln", "k1", "user", "The kiln is cold.", "2024-05-01T08:00:00Z")
        path = self.home.file("a.jsonl", json.dumps(said_once) + "\n")
        self.assertIn("hearthctl maintain", self.told("import", path))
        self.assertNotIn("hearthctl maintain", self.told("import", path))

    def test_something_that_is_no_id_is_told_from_one_that_names_nothing(self):
        self.assertIn("36", self.home.run("memory", "show", "123", as_json=False).err)
        self.assertIn("FOLDER", said("help", "backup") + said("help", "doctor"))


class WrongUsage(Acceptance):
    def test_a_mistyped_option_names_the_nearest(self):
        done = self.shared_machine().run("search", "quince", "--limt", "3", as_json=False)
        self.assertEqual(done.code, 2)
        self.assertIn("--limit", done.err)

    def test_it_leads_to_the_help_of_what_was_meant(self):
        for typed, hint in ((["search", "quince", "--limt", "3"], "See: hearthctl help search"),
                            (["memory", "edit", "x"], "See: hearthctl help memory edit"),
                            (["labels"], "See: hearthctl help labels"),
                            ([], "See: hearthctl --help"),
                            (["manul"], 'did you mean "manual"?'),
                            (["slots", "change"], 'did you mean "slots change-passphrase"? See: hearthctl help slots'),
                            (["--wait", "-1", "stats"], "--wait takes a number of seconds."),
                            (["export", "--format", "jsn"], 'did you mean "json"?')):
            done = self.shared_machine().run(*typed, as_json=False)
            self.assertEqual(done.code, 2, typed)
            self.assertIn(hint, done.err, typed)
            self.assertEqual(len(done.err.splitlines()), 1, done.err)

    def test_the_window_and_the_server_name_the_nearest_too(self):
        for words, hint in ((["hearthd", "sync", "--dta", "x"], 'did you mean "--data"? See: hearthd sync --help'),
                            (["hearthd", "snyc"], 'did you mean "sync"? See: hearthd --help'),
                            (["hearthd", "admin", "tokn"], 'did you mean "token"? See: hearthd admin --help'),
                            (["hearthd", "admin", "token"], "--data is required. See: hearthd admin token --help"),
                            (["hearthd"], "See: hearthd --help"),
                            (["hearth", "--vualt", "x"], 'did you mean "--vault"? See: hearth --help'),
                            (["hearth", "word"], "See: hearth --help")):
            env = {name: value for name, value in os.environ.items() if name != "DISPLAY"}
            done = subprocess.run([os.path.join(BIN, words[0]), *words[1:]], capture_output=True, text=True, env=env)
            self.assertEqual((done.returncode, done.stdout), (2, ""), words)
            self.assertIn(hint, done.stderr, words)
            self.assertEqual(len(done.stderr.splitlines()), 1, done.stderr)

    def test_a_new_vault_without_a_passphrase_says_how_to_give_one(self):
        home = hearth.Home()
        self.addCleanup(home.close)
        program = os.path.join(BIN, "hearthctl")
        ask = [program, "--vault", home.vault, "init"]
        done = subprocess.run(ask, stdin=subprocess.DEVNULL, capture_output=True, text=True, env=home.env)
        self.assertEqual((done.returncode, os.path.exists(home.vault)), (1, False))
        self.assertIn("--passphrase-file", done.stderr)
        self.assertNotIn("locked", done.stderr)


class ServersOwner(Acceptance):
    def setUp(self):
        self.home = self.shared_machine()
        self.data = os.path.join(self.home.path("server"), self.id())

    def hearthd(self, *words):
        return subprocess.run([os.path.join(BIN, "hearthd"), *words], capture_output=True, text=True, timeout=30,
                              env=self.home.env)

    def test_a_token_of_a_folder_without_a_server_says_so(self):
        first = self.hearthd("admin", "token", "--data", self.data)
        self.assertEqual(first.returncode, 0)
        self.assertIn("no server has kept anything in this folder yet", first.stderr)
        again = self.hearthd("admin", "token", "--data", self.data)
        self.assertEqual((again.returncode, again.stderr), (0, ""))

    def test_a_copy_that_cannot_be_written_and_damaged_files_have_their_sentences(self):
        self.hearthd("admin", "token", "--data", self.data)
        done = self.hearthd("admin", "backup", "--data", self.data, "/nowhere/copy.db")
        self.assertEqual(done.returncode, 1)
        self.assertIn("the copy cannot be written", done.stderr)
        with open(os.path.join(self.data, "hearthd.db"), "r+b") as file:
            file.write(b"no database" * 100)
        done = self.hearthd("sync", "--listen", "127.0.0.1:0", "--data", self.data)
        self.assertEqual(done.returncode, 4)
        self.assertIn("put a backup in their place", done.stderr)


class PassphraseOfTheEnvironment(Acceptance):
    def test_a_file_that_the_environment_names_opens_the_vault(self):
        home = self.shared_machine().init()
        program = [os.path.join(BIN, "hearthctl"), "--vault", home.vault, "stats"]

        def ask(words, given="", **named):
            return subprocess.run(words, input=given, capture_output=True, text=True, env={**home.env, **named})

        self.assertEqual(ask(program).returncode, 3)
        self.assertEqual(ask(program, HEARTH_PASSPHRASE_FILE=home.passphrase).returncode, 0)
        wrong = home.file("wrong", "not the passphrase")
        self.assertEqual(ask(program, HEARTH_PASSPHRASE_FILE=wrong).returncode, 3)
        # What stands on the command line counts.
        words = [*program, "--passphrase-file", home.passphrase]
        self.assertEqual(ask(words, HEARTH_PASSPHRASE_FILE=wrong).returncode, 0)
        self.assertEqual(ask([*program, "--passphrase-file", "-"], hearth.PASSPHRASE).returncode, 0)


if __name__ == "__main__":
    hearth.main()
