# SPDX-License-Identifier: AGPL-3.0-or-later
"""What bench/typed_lives counts, and that the files of its lives are well formed."""

import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "bench" / "typed_lives"
PROGRAM = sys.argv.pop()

LIVES = """I live in Leeds. || I moved to York.
    change home; over: in leeds; stands: york
I live in Leeds. || My sister Ana lives in York.
    trap home; keeps: in leeds; never: ^lives in york
What's a good cheese? || Write a poem about rain.
    change food; over: cheddar; stands: brie
I live in Leeds. || What's a good cheese?
    change home; over: in leeds; stands: york
"""


def run(text):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "lives.txt"
        path.write_text(text, encoding="utf-8")
        return subprocess.run([PROGRAM, str(path)], capture_output=True, text=True, check=False)


class TypedLives(unittest.TestCase):
    def test_each_life_is_counted_by_what_became_of_it(self):
        told = json.loads(run(LIVES).stdout)
        self.assertEqual(told["changes"], {"understood": 1, "nothingKept": 1, "newLostOldStands": 1})
        self.assertEqual(told["traps"], {"left": 1})
        self.assertEqual((told["neverSaid"], told["alsoEndedByAChange"]), (0, 0))

    def test_a_life_without_what_is_expected_of_it_is_refused_with_its_line(self):
        for wrong in ("I live in Leeds.\n    change home; over: leeds\n", "I live in Leeds.\n    trap home\n",
                      "I live in Leeds.\n    guess home; keeps: leeds\n", "I live in Leeds.\n    trap home; kept: leeds\n"):
            with self.subTest(wrong):
                told = run(wrong)
                self.assertEqual(told.returncode, 1)
                self.assertIn(wrong.splitlines()[1].strip(), told.stderr)

    def test_every_life_of_the_files_says_what_is_expected(self):
        for path in FOLDER.rglob("*.txt"):
            lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
            self.assertEqual(len(lines) % 2, 0, path.name)
            for typed, expected in zip(lines[::2], lines[1::2]):
                with self.subTest(f"{path.name}: {typed}"):
                    self.assertFalse(typed.startswith(" "))
                    self.assertRegex(expected, r"^    (change [\w-]+;.* stands: |trap [\w-]+;.* keeps: )")


if __name__ == "__main__":
    unittest.main()
