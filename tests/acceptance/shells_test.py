#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Completion by Tab in zsh and fish, asked of the shells themselves. Exit code 77: skipped, because neither is here."""
import os
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

import hearth
from hearth import BIN, Acceptance

ASKED = {"hearthctl": "completion", "hearthd": "completion", "hearth": "--completion"}


def script_for(program, shell):
    return subprocess.run([os.path.join(BIN, program), ASKED[program], shell], capture_output=True, check=True)


class Shell(Acceptance):
    """A home in which the programs lie in ~/bin, with the shell's scripts."""

    shell = ""

    def setUp(self):
        if not shutil.which(self.shell):
            self.skipTest(f"there is no {self.shell} here")
        self.home = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.home)
        os.mkdir(os.path.join(self.home, "bin"))
        for program in ASKED:
            os.symlink(os.path.abspath(os.path.join(BIN, program)), os.path.join(self.home, "bin", program))
            with open(os.path.join(self.home, self.script_name(program)), "wb") as script:
                script.write(script_for(program, self.shell).stdout)
        open(os.path.join(self.home, "export one.json"), "w").close()
        self.env = {**os.environ, "HOME": self.home, "TERM": "dumb", "LC_ALL": "C.UTF-8",
                    "PATH": os.path.join(self.home, "bin") + os.pathsep + os.environ["PATH"]}

    def script_name(self, program):
        return program


class Fish(Shell):
    shell = "fish"

    def offered(self, typed):
        sources = "".join(f"source {program}; " for program in ASKED)
        done = subprocess.run([shutil.which("fish"), "--no-config", "-c", f"{sources}complete -C '{typed}'"],
                              cwd=self.home, env=self.env, capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return [line.split("\t")[0] for line in done.stdout.splitlines()]

    def test_commands_options_and_values(self):
        self.assertEqual(self.offered("hearthctl sea"), ["search"])
        self.assertEqual(self.offered("hearthctl memory conf"), ["conflicts"])
        self.assertEqual(self.offered("hearthctl search --lim"), ["--limit"])
        self.assertEqual(self.offered("hearthctl export --format "), ["json", "jsonl", "markdown"])
        self.assertEqual(self.offered("hearthctl export --format=j"), ["--format=json", "--format=jsonl"])
        self.assertEqual(self.offered("hearthctl search qui"), [])
        self.assertEqual(self.offered("hearthd admin "), ["backup", "token"])
        self.assertEqual(self.offered("hearth --pass"), ["--passphrase-file"])

    def test_files_and_a_program_called_by_its_place(self):
        self.assertEqual(self.offered("hearthctl import exp"), ["export one.json"])
        self.assertEqual(self.offered("hearthctl import ~/exp"), ["~/export one.json"])
        self.assertEqual(self.offered("hearth --vault=b"), ["--vault=bin/"])
        self.assertEqual(self.offered("~/bin/hearthctl sea"), ["search"])

    def test_a_program_that_is_gone_is_no_trouble(self):
        os.remove(os.path.join(self.home, "bin", "hearthctl"))
        self.env["PATH"] = "/usr/bin:/bin"
        self.assertEqual(self.offered("hearthctl sea"), [])


class Zsh(Shell):
    shell = "zsh"

    def script_name(self, program):
        return "_" + program

    def setUp(self):
        super().setUp()
        process, self.terminal = pty.fork()
        if process == 0:
            os.chdir(self.home)
            os.execve(shutil.which("zsh"), ["zsh", "-f", "-i"], self.env)
        self.addCleanup(os.waitpid, process, 0)
        self.addCleanup(os.close, self.terminal)
        self.type("PS1='%# '; bindkey -e; stty columns 200; fpath=($HOME $fpath); autoload -U compinit; compinit -u -D\n")
        self.type("echo rea''dy\n", until="ready")

    def type(self, text, until=None):
        """What is written to the terminal after `text`, for a moment or until it holds `until`."""
        os.write(self.terminal, text.encode())
        seen = ""
        end = time.monotonic() + (20 if until else 0.2)
        while time.monotonic() < end and not (until and until in seen):
            if select.select([self.terminal], [], [], 0.05)[0]:
                written = os.read(self.terminal, 65536).decode(errors="replace")
                seen += re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]|[\x07\r]", "", written)
        if until:
            self.assertIn(until, seen)
        return seen

    def assert_goes_on(self, typed, rest):
        self.type("\x15")
        self.type(typed + "\t", until=rest)

    def test_commands_options_values_and_files(self):
        self.assert_goes_on("hearthctl sea", "hearthctl search")
        self.assert_goes_on("hearthctl memory conf", "conflicts")
        self.assert_goes_on("hearthctl search --lim", "--limit")
        self.assert_goes_on("hearthctl export --format m", "--format markdown")
        self.assert_goes_on("hearthctl export --format=m", "--format=markdown")
        self.assert_goes_on("hearthctl import exp", "export\\ one.json")
        self.assert_goes_on("hearth --vault=b", "--vault=bin/")
        self.assert_goes_on("~/bin/hearthctl sea", "hearthctl search")
        self.assert_goes_on("hearthd adm", "hearthd admin")

    def test_what_is_offered_has_its_help_beside_it(self):
        self.type("\x15")
        self.type("hearthd admin \t", until="token")
        self.type("\x15")
        offered = self.type("hearthctl completion \t", until="fish")
        self.assertNotIn("--", offered)


if __name__ == "__main__":
    if not shutil.which("zsh") and not shutil.which("fish"):
        print("SKIPPED: there is neither zsh nor fish")
        sys.exit(77)
    hearth.main()
