# SPDX-License-Identifier: AGPL-3.0-or-later
"""A softmax regression over signs, and the tables of C++ that it is written to (core/memory/language/class_weights.h).

Told apart by class, signs weigh more surely than where all classes but one are thrown together: what speaks for a home says
nothing for an allergy, and each has to beat only what is neither. A sign counts where at least two authors use it.
"""
import collections
import math
import os
import random
import re

TABLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "core", "memory", "english", "learned")
LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ["
ALWAYS = ""  # The sign that every text has.
KEPT = 0.1   # Weights below say little.
LEFT_OUT = 0.2  # Of the signs of a text, each time that it is learned from: so no few of them carry it.
TIMES = 3     # It learns anew, each time in another order; the mean of all is what was learned.
WIDTH = 108  # Bytes of a line of a table.

HEAD = """// SPDX-License-Identifier: AGPL-3.0-or-later
// English: {what}, in tenths (part {number} of {files}, see {header}).
// Written by bench/{learner}; not to be edited by hand.
{first}#include "core/memory/english/tables.h"

namespace hearth::memory {{

std::string_view english{name}Weights{number}() {{
    return {body};
}}

"""
NAMES = """WordList english{name}Classes() {{
    static constexpr auto kClasses = std::to_array<std::string_view>({{{names}}});
    return kClasses;
}}

"""


def totals(weights, signs, classes):
    columns = [weights[sign] for sign in signs if sign in weights]
    return [sum(column) for column in zip(*columns)] if columns else [0.0] * classes


def chances(sums):
    most = max(sums)
    powers = [math.exp(one - most) for one in sums]
    whole = sum(powers)
    return [one / whole for one in powers]


def known_signs(rows, fewest):
    """Those of rows of (author, class, signs, count) that two authors have."""
    authors, uses = collections.defaultdict(set), collections.Counter()
    for author, _, signs, count in rows:
        for sign in signs:
            authors[sign].add(author)
            uses[sign] += count
    return {sign for sign in uses if len(authors[sign]) > 1 and uses[sign] >= fewest}


def learn(rows, classes, fewest, weigh, rounds=6, step=0.25):
    """Weights of each sign for each class, from rows of (author, class, signs, count); class 0 is "none of these"."""
    known = known_signs(rows, fewest)
    rows = [(right, [sign for sign in signs if sign in known], weigh(right, count)) for _, right, signs, count in rows]
    each = [learn_once(rows, known, classes, rounds, step, seed) for seed in range(TIMES)]
    means = {sign: [sum(column) / TIMES for column in zip(*(weights[sign] for weights in each))] for sign in known}
    pruned = {sign: [tenths(one, sign) for one in own] for sign, own in means.items()}
    return {sign: own for sign, own in pruned.items() if any(own)}


def learn_once(rows, known, classes, rounds, step, seed):
    weights = {sign: [0.0] * classes for sign in known}
    squares = dict.fromkeys(known, 0.05)
    shuffler = random.Random(seed)
    rows = list(rows)
    for _ in range(rounds):
        shuffler.shuffle(rows)
        for right, all_signs, weight in rows:
            signs = [sign for sign in all_signs if not sign or shuffler.random() >= LEFT_OUT]
            each = chances(totals(weights, signs, classes))
            slopes = [(number, (chance - (number == right)) * weight) for number, chance in enumerate(each)]
            slopes = [(number, slope) for number, slope in slopes if abs(slope) > 0.0005]
            square = sum(slope * slope for _, slope in slopes)
            for sign in signs:
                squares[sign] += square
                pace, own = step / math.sqrt(squares[sign]), weights[sign]
                for number, slope in slopes:
                    own[number] -= pace * slope
    return weights


def tenths(weight, sign):
    """As it is written: less where all signs of a text speak together, and nothing where it says little."""
    weight *= 1 - LEFT_OUT
    return round(weight, 1) if abs(weight) >= KEPT or sign == ALWAYS else 0.0


def lead(sums):
    """By how much the likeliest class leads what is none of them."""
    return max(sums[1:]) - sums[0]


def write(weights, names, name, files, what, header, learner):
    """NAME_weights_1.cpp and on, in small letters; `names` are those of the classes in order."""
    assert len(names) <= len(LETTERS)
    lines, line = [], ""
    for sign, own in sorted(weights.items()):
        told = "".join(f"{LETTERS[number]}{round(one * 10)}" for number, one in enumerate(own) if one)
        piece = sign.replace("\\", "\\\\").replace('"', '\\"') + f"|{told};"
        if len(line.encode()) + len(piece.encode()) > WIDTH:
            lines, line = lines + [line], ""
        line += piece
    lines.append(line)
    share = -(-len(lines) // files)
    listed = ", ".join(f'"{one}"' for one in names)
    stem = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()
    for number in range(files):
        body = "\n".join(f'           "{text}"' for text in lines[number * share:(number + 1) * share]).lstrip()
        with open(os.path.join(TABLES, f"{stem}_weights_{number + 1}.cpp"), "w", encoding="utf-8") as out:
            out.write(HEAD.format(what=what, number=number + 1, files=files, header=header, learner=learner, name=name,
                                  body=body, first="" if number else "#include <array>\n\n"))
            if number == 0:
                out.write(NAMES.format(name=name, names=listed))
            out.write("}  // namespace hearth::memory\n")
