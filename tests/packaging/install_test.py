#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Installs into an empty folder and looks at it as a desktop would: entry, icon and description fit each other.

    install_test.py CMAKE BUILD-DIRECTORY
"""
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as xml

ID = "org.hearth.Hearth"
CMAKE, BUILD = sys.argv[1:3]


class Install(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.root = cls.folder.name
        subprocess.run([CMAKE, "--install", BUILD, "--prefix", cls.root], check=True, capture_output=True, timeout=100)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def path(self, *parts):
        return os.path.join(self.root, *parts)

    def entry(self):
        with open(self.path("share/applications", ID + ".desktop"), encoding="utf-8") as file:
            return dict(line.strip().split("=", 1) for line in file if "=" in line)

    def valid(self, *command):
        done = subprocess.run(command, capture_output=True, text=True, timeout=60)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        return done.stdout + done.stderr

    def test_the_desktop_entry_is_valid_and_starts_an_installed_program(self):
        self.assertEqual(self.valid("desktop-file-validate", self.path("share/applications", ID + ".desktop")), "")
        program = self.path("bin", self.entry()["Exec"].split()[0])
        self.assertTrue(os.access(program, os.X_OK), program + " was not installed")

    def test_the_icon_of_the_entry_is_an_installed_drawing(self):
        icon = self.path("share/icons/hicolor/scalable/apps", self.entry()["Icon"] + ".svg")
        self.assertTrue(xml.parse(icon).getroot().tag.endswith("svg"))

    def test_software_centres_can_read_the_description(self):
        metainfo = self.path("share/metainfo", ID + ".metainfo.xml")
        self.valid("appstreamcli", "validate", "--no-net", metainfo)
        root = xml.parse(metainfo).getroot()
        self.assertEqual(root.findtext("id"), ID)
        self.assertEqual(root.findtext("launchable"), ID + ".desktop")
        for binary in root.iterfind("provides/binary"):
            self.assertTrue(os.path.exists(self.path("bin", binary.text)), binary.text + " was not installed")
        version = self.valid(self.path("bin/hearthctl"), "--version").split()
        self.assertIn(root.find("releases/release").get("version"), version)

    def test_every_program_of_a_person_has_a_manual_page_that_man_can_read(self):
        programs = sorted(os.listdir(self.path("bin")))
        self.assertEqual(sorted(os.listdir(self.path("share/man/man1"))), [name + ".1" for name in programs])
        for name in programs:
            page = self.path("share/man/man1", name + ".1")
            with open(page, encoding="utf-8") as file:
                self.assertIn(f".TH {name.upper()} 1", file.read())
            if shutil.which("man"):
                environment = {**os.environ, "MANWIDTH": "80", "LC_ALL": "C.UTF-8", "PAGER": "cat"}
                done = subprocess.run(["man", "--warnings", "-l", page], capture_output=True, text=True,
                                      env=environment, timeout=60)
                self.assertEqual((done.returncode, done.stderr), (0, ""), name)

    def test_every_program_of_a_person_is_completed_by_tab(self):
        programs = sorted(os.listdir(self.path("bin")))
        for folder, pattern in (("bash-completion/completions", "{}"), ("zsh/vendor-completions", "_{}"),
                                ("fish/vendor_completions.d", "{}.fish")):
            self.assertEqual(sorted(os.listdir(self.path("share", folder))),
                             sorted(pattern.format(name) for name in programs))
            for name in programs:
                with open(self.path("share", folder, pattern.format(name)), encoding="utf-8") as file:
                    self.assertIn(name, file.readline())

    def test_the_licence_comes_along(self):
        found = [os.path.join(d, f) for d, _, files in os.walk(self.path("share/doc")) for f in files if f == "LICENSE"]
        self.assertEqual(len(found), 1)
        with open(found[0], encoding="utf-8") as licence:
            self.assertIn("GNU AFFERO GENERAL PUBLIC LICENSE", licence.readline())


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
