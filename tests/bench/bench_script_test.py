#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""scripts/bench writes down what the programs say and hides no failure; the programs here are stand-ins."""
import json
import os
import re
import stat
import subprocess
import sys
import tempfile
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


class BenchScript(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        os.makedirs(os.path.join(self.folder.name, "bin"))

    def path(self, *parts):
        return os.path.join(self.folder.name, *parts)

    def program(self, name, printed, code=0):
        with open(self.path("bin", name), "w", encoding="utf-8") as file:
            file.write(f"#!/bin/sh\necho \"$@\" >> '{self.path(name)}.asked'\ncat <<'END'\n{printed}\nEND\nexit {code}\n")
        os.chmod(self.path("bin", name), stat.S_IRWXU)

    def bench(self, *words):
        return subprocess.run([sys.executable, os.path.join(ROOT, "scripts/bench"), *words], capture_output=True, text=True,
                              timeout=60, env={**os.environ, "HEARTH_BUILD": self.folder.name})

    def test_every_figure_is_a_line_and_the_document_is_kept(self):
        self.program("sync_bench", json.dumps({"newMessagesPerSecond": 51234.5, "right": True, "note": "no number"}))
        done = self.bench(self.path("out"), "--small", "--only", "sync_bench")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        with open(self.path("out", "table.md"), encoding="utf-8") as file:
            table = file.read()
        self.assertIn("| sync_bench | newMessagesPerSecond | 51,23", table)
        self.assertIn("| sync_bench | right | yes |", table)
        self.assertNotIn("note", table)
        with open(self.path("out", "sync_bench.json"), encoding="utf-8") as file:
            self.assertEqual(json.load(file)["note"], "no number")
        with open(self.path("sync_bench.asked"), encoding="utf-8") as file:
            self.assertEqual(file.read(), "--messages 2000 --updates 2000\n")

    def test_a_document_a_line_is_understood(self):
        self.program("recall_latency", '{"messages": 1, "steps": {"fast": {"p50": 1.25}}}\n{"messages": 2}')
        done = self.bench(self.path("out"), "--small", "--only", "recall_latency")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        with open(self.path("out", "table.md"), encoding="utf-8") as file:
            self.assertIn("| recall_latency | 0.steps.fast.p50 | 1.25 |", file.read())

    def test_a_program_that_fails_is_named_and_the_others_run(self):
        self.program("sync_bench", "wrong answer", code=1)
        self.program("gateway", "not JSON")
        self.program("sync_join", '{"seconds": 2}')
        done = self.bench(self.path("out"), "--small", "--only", "sync_bench", "--only", "gateway", "--only", "sync_join")
        self.assertEqual(done.returncode, 1)
        self.assertIn("sync_bench: failed with exit code 1\nwrong answer", done.stdout)
        self.assertIn("gateway: failed, what it printed is no JSON", done.stdout)
        with open(self.path("out", "table.md"), encoding="utf-8") as file:
            table = file.read()
        self.assertIn("| sync_join | seconds | 2 |", table)
        self.assertIn("| gateway | | failed |", table)

    def test_what_is_not_built_is_left_out_with_a_line(self):
        done = self.bench(self.path("out"), "--small")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertIn("sync_bench: left out, it is not built", done.stdout)
        self.assertIn("sync_join_packed: left out, it has nothing small to do", done.stdout)

    def test_a_name_that_is_none_is_wrong_usage(self):
        done = self.bench("--only", "sync_bnch")
        self.assertEqual(done.returncode, 2)
        self.assertIn("--list", done.stderr)

    def test_the_list_holds_every_program_that_prints_figures(self):
        listed = {line.split()[1] for line in self.bench("--list").stdout.splitlines()}
        with open(os.path.join(ROOT, "bench/CMakeLists.txt"), encoding="utf-8") as file:
            built = set(re.findall(r"hearth_program\((\w+)", file.read()))
        # These two give others what they learn from, and measure nothing.
        self.assertEqual(built - listed, {"memory_stretches", "memory_signs"})


if __name__ == "__main__":
    unittest.main()
