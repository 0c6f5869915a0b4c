#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The English source of the translations holds every sentence of the window, and both forms of what counts something.

    complete_test.py LUPDATE ROOT
"""
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as xml

LUPDATE, ROOT = sys.argv[1:3]
SOURCE = os.path.join(ROOT, "translations", "hearth_en.ts")


def messages(path):
    """(context, sentence, comment, counts something) → message."""
    found = {}
    for context in xml.parse(path).getroot().iterfind("context"):
        for message in context.iterfind("message"):
            key = (context.findtext("name"), message.findtext("source"), message.findtext("comment") or "",
                   message.get("numerus") == "yes")
            found[key] = message
    return found


class Translations(unittest.TestCase):
    def test_every_sentence_of_the_window_is_in_the_source_and_no_other(self):
        with tempfile.TemporaryDirectory() as folder:
            copy = os.path.join(folder, "hearth_en.ts")
            shutil.copy(SOURCE, copy)
            folders = [os.path.join(ROOT, "ui"), os.path.join(ROOT, "app", "hearth")]
            done = subprocess.run([LUPDATE, "-silent", "-no-obsolete", "-locations", "none", "-source-language", "en",
                                   "-I", ROOT, *folders, "-ts", copy],
                                  check=True, capture_output=True, text=True, timeout=100)
            self.assertNotIn("unknown namespace", done.stderr, "such a sentence would never be translated")
            now, kept = set(messages(copy)), set(messages(SOURCE))
        advice = "run: cmake --build build/release --target update_translations"
        self.assertEqual(sorted(now - kept), [], "not in translations/hearth_en.ts; " + advice)
        self.assertEqual(sorted(kept - now), [], "no longer said by the window; " + advice)
        self.assertGreater(len(kept), 50)

    def test_what_counts_something_has_both_forms(self):
        counting = {key: message for key, message in messages(SOURCE).items() if key[3]}
        for key, message in counting.items():
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.iterfind("numerusform")]
            self.assertEqual(len(forms), 2, key)
            self.assertNotEqual(translation.get("type"), "unfinished", f"{key}: fill in \"one\" and \"many\"")
            self.assertTrue(all(forms), key)
            self.assertRegex(forms[1], "%L?n", key)  # %Ln is the same number as the locale writes it

    def test_no_sentence_hides_a_count_in_brackets(self):
        lazy = [key[1] for key in messages(SOURCE) if "(s)" in key[1] and not key[3]]
        self.assertEqual(lazy, [], "say it with %n and two forms")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
