#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Code that must not compile. Each sample file is good C++ until one of its cases is switched on:

    #if CASE == 1  // error: deleted|private
    …
    #endif

The file must compile with no case, so that a failure has the reason it names, and must fail with each case, with a
message that matches the words after `error:`.

    compile_fail.py ROOT COMPILER SAMPLE.cpp
    compile_fail.py --self-test ROOT COMPILER
"""
import os
import re
import subprocess
import sys
import tempfile

CASE = re.compile(r"^#if CASE == (\d+)  // error: (.+)$", re.MULTILINE)


def compile_sample(root, compiler, sample, case):
    flags = ["-std=c++20", "-fsyntax-only", "-Wall", "-Wextra", "-Werror", "-Wno-unused-variable",
             "-Wno-unused-parameter", "-I", root, f"-DCASE={case}"]
    return subprocess.run([compiler, *flags, sample], capture_output=True, text=True, timeout=120)


def problems(root, compiler, sample):
    with open(sample, encoding="utf-8") as source:
        cases = CASE.findall(source.read())
    if not cases:
        return [f"{sample}: no cases"]
    good = compile_sample(root, compiler, sample, 0)
    if good.returncode != 0:
        return [f"{sample}: does not compile without a case:\n{good.stderr}"]
    found = []
    for number, reason in cases:
        bad = compile_sample(root, compiler, sample, number)
        if bad.returncode == 0:
            found.append(f"{sample}: case {number} compiles and must not")
        elif not re.search(reason, bad.stderr):
            found.append(f"{sample}: case {number} fails for another reason than \"{reason}\":\n{bad.stderr}")
    return found


def self_test(root, compiler):
    """A case that compiles, one that fails for another reason and a broken file are each noticed."""
    samples = {"#if CASE == 1  // error: deleted\nint x;\n#endif\n": "compiles and must not",
               "#if CASE == 1  // error: deleted\nint x = y;\n#endif\n": "another reason",
               "int x = y;\n#if CASE == 1  // error: deleted\n#endif\n": "without a case",
               "int x;\n": "no cases"}
    missed = []
    with tempfile.TemporaryDirectory() as folder:
        sample = os.path.join(folder, "sample.cpp")
        for text, expected in samples.items():
            with open(sample, "w", encoding="utf-8") as out:
                out.write(text)
            if expected not in "".join(problems(root, compiler, sample)):
                missed.append(f"the check did not say \"{expected}\" of:\n{text}")
    return missed


def main():
    found = self_test(*sys.argv[2:]) if sys.argv[1] == "--self-test" else problems(*sys.argv[1:])
    print("\n".join(found) or "as it must be")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
