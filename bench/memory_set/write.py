# SPDX-License-Identifier: AGPL-3.0-or-later
"""Writes a measuring set to a folder: <person>/chats.jsonl, <person>/truth.json, and set.json with what is in it."""
import collections
import json
import os
import random

from memory_set.families import NEGATION
from memory_set.life import Person
from memory_set.pools import Pool
from memory_set.talk import Talk
from memory_set.truth import Record

FIELDS = ["conversation", "title", "id", "role", "speaker", "timestamp", "text"]


def make_person(pool, seed, number, months):
    """(messages, truth document) of one life."""
    person = Person(pool, random.Random(f"{pool.part}:{seed}:{number}"), number, months)
    messages = Talk(person).run()
    return messages, Record(person, messages).document()


def count(document, messages, totals):
    totals["messages"] += len(messages)
    users = [message for message in messages if message["role"] == "user"]
    stating = {source["messageId"] for truth in document["truths"] for source in truth["sources"]
               if not source["context"]}
    totals["user messages"] += len(users)
    totals["user messages that state nothing"] += sum(message["id"] not in stating for message in users)
    totals["conversations"] += len({message["conversation"] for message in messages})
    for name in ("truths", "notMemories", "unjudged", "personalData", "lookAlikes", "restated", "mustNotRetire", "asOf",
                 "shifts", "quiet"):
        totals[name] += len(document[name])
    for truth in document["truths"]:
        totals[f"truths: {truth['kind']}"] += 1
        totals["truths: of others" if truth["subject"] != "self" else "truths: of oneself"] += 1
        if truth["how"]:
            totals[f"superseding: {truth['how']}"] += 1
        totals["truths: negated"] += truth["negated"]
        for source in truth["sources"]:
            totals[f"sources: {source['form']}"] += not source["context"]
    for name, key in (("notMemories", "reason"), ("personalData", "kind"), ("lookAlikes", "resembles"),
                      ("asOf", "mode")):
        for entry in document[name]:
            totals[f"{name}: {entry[key]}"] += 1


def write_json(path, value):
    with open(path, "w", encoding="utf-8") as out:
        json.dump(value, out, ensure_ascii=False, indent=1)
        out.write("\n")


def write_set(output, part, seed, people, months):
    """The totals that set.json holds as well."""
    pool = Pool(part)
    totals = collections.Counter()
    for number in range(1, people + 1):
        messages, document = make_person(pool, seed, number, months)
        folder = os.path.join(output, document["person"])
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, "chats.jsonl"), "w", encoding="utf-8") as out:
            for message in messages:
                out.write(json.dumps({field: message[field] for field in FIELDS if field in message},
                                     ensure_ascii=False) + "\n")
        write_json(os.path.join(folder, "truth.json"), document)
        count(document, messages, totals)
    totals = {name: totals[name] for name in sorted(totals)}
    write_json(os.path.join(output, "set.json"), {"part": part, "seed": seed, "people": people, "months": months,
                                                  "negationWords": NEGATION, "counts": totals})
    return totals
