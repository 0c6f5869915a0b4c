# SPDX-License-Identifier: AGPL-3.0-or-later
"""The parts of the set, each by another author: their words, values and texts in one shape."""
import importlib
import os
import re

from memory_set import grammar

TEXTS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "texts")
PARTS = sorted(name.replace("_", "-") for name in os.listdir(TEXTS)
               if os.path.exists(os.path.join(TEXTS, name, "facts.py")))


def is_held_back(part):
    return part.startswith("held-back")


class Pool:
    def __init__(self, part):
        def load(name):
            return importlib.import_module(f"memory_set.texts.{part.replace('-', '_')}.{name}")
        self.part = part
        self.numbers = "held-back" if is_held_back(part) else "train"
        values, facts, more = load("values"), load("facts"), load("facts_more")
        noise, traps, private = load("noise"), load("traps"), load("private")
        self.values = dict(values.VALUES, project_kinds=values.PROJECT_KINDS)
        self.decisions, self.styles = values.DECISIONS, values.STYLES
        self.facts = {**facts.FACTS, **more.FACTS}
        self.leads, self.subordinate, self.joins = more.LEADS, more.SUBORDINATE, more.JOINS
        self.correction_leads = more.CORRECTION_LEADS
        self.themes, self.general, self.follow_ups = noise.THEMES, noise.GENERAL, noise.FOLLOW_UPS
        self.traps, self.restated, self.recall, self.passing = traps.TRAPS, traps.RESTATED, traps.RECALL, traps.PASSING
        self.private, self.with_fact = private.PRIVATE, private.WITH_FACT
        self.lookalikes, self.private_network = private.LOOKALIKES, private.PRIVATE_NETWORK

    def phrases(self):
        """Every text of this part that a person or the assistant may say about facts, noise and traps."""
        found = []

        def walk(thing):
            if isinstance(thing, str):
                found.append(thing)
            elif isinstance(thing, dict):
                for value in thing.values():
                    walk(value)
            elif isinstance(thing, (list, tuple)):
                for value in thing:
                    walk(value)
        walk([self.facts, self.leads[4:], self.subordinate, self.correction_leads, self.general, self.follow_ups])
        walk([self.traps, self.restated, self.recall, self.passing, self.private, self.with_fact])
        walk([[text for text, _ in self.lookalikes], self.private_network])
        for theme in self.themes:
            walk([theme["state"], theme["ask"], theme["reply"], theme["follow"]])
        return found

    def expansions(self):
        """Every text that the phrases can become, small and without punctuation; what is only a slot is left out."""
        texts = {re.sub(r"[^\w{}]+", " ", text.lower()).strip() for phrase in self.phrases()
                 for text in grammar.expansions(phrase)}
        return {text for text in texts if re.sub(r"\{\w+\}", "", text).strip()}

    def value_names(self):
        """pool -> the texts of its values, small."""
        return {name: {(value if isinstance(value, str) else value[0]).lower() for value in values} for name,
                values in self.values.items()}
