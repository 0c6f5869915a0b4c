#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a person does with conversations: find, export, put in order, throw away."""
import json
import re

import hearth
import samples
from hearth import Acceptance
from samples import line


def talks():
    """Three conversations of three months, some words in common."""
    found = []
    for month, (key, title, texts) in enumerate([
            ("garden", "Garden", ["I planted quinces by the wall", "Quinces like sun", "The quinces bloom"]),
            ("kitchen", "Kitchen", ["My quince jelly set well", "Add lemon to the jelly", "Lemon it is"]),
            ("travel", "Travel", ["The train to Porto leaves at nine", "Take the window seat", "Grüße aus Köln"]),
    ], 3):
        for index, text in enumerate(texts):
            found.append(line(key, f"{key}-{index}", "user" if index != 1 else "assistant", text,
                              f"2024-{month:02}-10T09:0{index}:00Z", title, "Ana" if index != 1 else None))
    return found


class Search(Acceptance):
    @classmethod
    def setUpClass(cls):
        cls.home = cls.shared_machine().init()
        cls.home.import_lines(talks())
        cls.ids = {entry["title"]: entry["id"] for entry in cls.home.do("conversations", "list")["conversations"]}

    def hits(self, *args):
        return self.home.do("search", *args)["hits"]

    def test_hits_have_their_shape_and_come_best_first_one_a_message(self):
        answer = self.home.do("search", "quince jelly")
        self.assert_keys(answer, "hits", "latencyMs")
        for hit in answer["hits"]:
            self.assert_keys(hit, *hearth.HIT)
            self.assert_id(hit["messageId"])
            self.assert_id(hit["conversationId"])
            self.assert_time(hit["createdAt"])
        self.assertEqual(answer["hits"][0]["text"], "My quince jelly set well")
        scores = [hit["score"] for hit in answer["hits"]]
        self.assertEqual(scores, sorted(scores, reverse=True))
        self.assertEqual(len({hit["messageId"] for hit in answer["hits"]}), len(scores))
        self.assertEqual(answer["hits"][0]["speaker"], "Ana")

    def test_the_very_words_of_a_message_find_it_first(self):
        for message in talks():
            hits = self.hits(message["text"])
            self.assertEqual(hits[0]["text"], message["text"])
            self.assertEqual(hits[0]["speaker"], message.get("speaker"))
            scores = [hit["score"] for hit in hits]
            self.assertEqual(scores, sorted(scores, reverse=True), message["text"])

    def test_filters_narrow_what_is_found(self):
        self.assertEqual(len(self.hits("quince jelly lemon", "--limit", "1")), 1)
        early = self.hits("quince", "--until", "2024-03-31T00:00:00Z")
        self.assertTrue(early and all(hit["createdAt"] < "2024-04" for hit in early))
        late = self.hits("quince", "--since", "2024-04-01")
        self.assertTrue(late and all(hit["createdAt"] >= "2024-04" for hit in late))
        inside = self.hits("quince", "--conversation", self.ids["Kitchen"])
        self.assertEqual({hit["conversationId"] for hit in inside}, {self.ids["Kitchen"]})
        self.home.do("conversations", "label", self.ids["Garden"], "orchard")
        self.assertEqual({hit["conversationId"] for hit in self.hits("quince", "--label", "orchard")},
                         {self.ids["Garden"]})
        self.assertEqual(self.hits("quince", "--label", "nobody-has-this"), [])

    def test_a_list_of_queries_gives_a_document_a_line(self):
        done = self.home.run("search", "-", "--limit", "2", stdin="quince\nPorto train\nxylophone zebra\n")
        self.assertEqual(done.code, 0, done.err)
        documents = done.documents()
        self.assertEqual(len(documents), 3)
        self.assertIn("Porto", documents[1]["hits"][0]["text"])
        self.assertEqual([hit for hit in documents[2]["hits"] if "xylophone" in hit["text"]], [])

    def test_letters_are_found_however_they_are_written(self):
        for query in ("grüße köln", "GRÜSSE KÖLN", "Gru\u0308ße Ko\u0308ln"):
            self.assertIn("Köln", self.hits(query)[0]["text"], query)

    def test_no_query_breaks_the_search(self):
        for query in ('"; DROP TABLE messages; --', "NEAR(quince, 2) AND OR NOT", "quince*", '"unclosed', "(((",
                      "%%", "🍐", "quince " * 2000, "'"):
            self.assertEqual(self.home.run("search", query).code, 0, query[:30])
        self.assertTrue(self.hits("quince"))

    def test_for_people_the_words_are_printed(self):
        self.assertIn("quince jelly", self.home.do("search", "quince jelly", as_json=False))


class Conversations(Acceptance):
    def setUp(self):
        self.home = self.machine().init()
        self.home.import_lines(talks())

    def listed(self, *args):
        return self.home.do("conversations", "list", *args)["conversations"]

    def titles(self, *args):
        return [entry["title"] for entry in self.listed(*args)]

    def id_of(self, title):
        return next(entry["id"] for entry in self.listed() if entry["title"] == title)

    def test_the_list_is_newest_first_and_a_word_alone_lists(self):
        self.assertEqual(self.titles(), ["Travel", "Kitchen", "Garden"])
        self.assertEqual(self.home.do("conversations"), self.home.do("conversations", "list"))
        for entry in self.listed():
            self.assert_keys(entry, "id", "title", "createdAt", "updatedAt")
            self.assert_id(entry["id"])
            self.assert_time(entry["updatedAt"])
        self.assertEqual(self.listed()[0]["updatedAt"], "2024-05-10T09:02:00.000Z")

    def test_one_is_shown_as_it_was_said(self):
        shown = self.home.do("conversations", "show", self.id_of("Kitchen"))["messages"]
        self.assertEqual([message["text"] for message in shown],
                         ["My quince jelly set well", "Add lemon to the jelly", "Lemon it is"])
        self.assertEqual([message["role"] for message in shown], ["user", "assistant", "user"])
        self.assertEqual(shown[0]["createdAt"], "2024-04-10T09:00:00.000Z")

    def test_titles_labels_folders_pins_and_the_archive_last(self):
        kitchen = self.id_of("Kitchen")
        self.home.do("conversations", "rename", kitchen, "Jelly & jam")
        self.assertIn("Jelly & jam", self.titles())
        self.home.do("conversations", "label", kitchen, "food")
        self.assertEqual(self.titles("--label", "food"), ["Jelly & jam"])
        self.home.do("conversations", "move", kitchen, "Home")
        self.assertEqual(next(entry for entry in self.listed() if entry["id"] == kitchen)["folder"], "Home")
        self.home.do("conversations", "pin", kitchen)
        self.assertEqual(self.titles()[0], "Jelly & jam")
        self.home.do("conversations", "archive", self.id_of("Travel"))
        self.assertNotIn("Travel", self.titles())
        self.assertEqual(self.titles("--archived"), ["Travel"])
        self.assertTrue(self.home.do("search", "Porto train")["hits"], "what is archived is still found")

    def test_what_is_deleted_is_gone_from_view_and_comes_back_from_the_trash(self):
        garden = self.id_of("Garden")
        self.home.do("conversations", "delete", garden)
        self.assertNotIn("Garden", self.titles())
        self.assertEqual([hit for hit in self.home.do("search", "planted quinces wall")["hits"]
                          if hit["conversationId"] == garden], [])
        self.home.do("conversations", "delete", garden, "--undo")
        self.assertIn("Garden", self.titles())
        self.assertIn("wall", self.home.do("search", "planted quinces wall")["hits"][0]["text"])

    def test_what_does_not_exist_is_said(self):
        nobody = "01890a5d-ac96-774b-bcce-b302099a8057"
        for words in (["show", nobody], ["rename", nobody, "x"], ["delete", nobody], ["pin", nobody]):
            self.assert_fails(self.home.run("conversations", *words), 1, "notFound")
        self.assertIn(self.home.run("conversations", "show", "not-an-id").code, (1, 2))


class Export(Acceptance):
    @classmethod
    def setUpClass(cls):
        cls.home = cls.shared_machine().init()
        cls.home.import_lines(talks())
        cls.home.do("import", cls.home.file("gpt.json", json.dumps([samples.branched()])))

    def lines(self, home=None):
        return (home or self.home).do("export", "--format", "jsonl", as_json=False)

    def test_lines_are_sorted_by_time_and_keep_every_field(self):
        messages = [json.loads(text) for text in self.lines().splitlines()]
        for message in messages:
            self.assert_keys(message, "conversation", "role", "timestamp", "text")
        times = [message["timestamp"] for message in messages]
        self.assertEqual(times, sorted(times))
        ferry = next(message for message in messages if message["text"] == "My quince jelly set well")
        self.assertEqual((ferry["conversation"], ferry["id"], ferry["title"], ferry["speaker"], ferry["role"]),
                         ("kitchen", "kitchen-0", "Kitchen", "Ana", "user"))
        self.assertTrue(ferry["timestamp"].startswith("2024-04-10T09:00:00"))

    def test_out_and_in_again_gives_the_same_bytes(self):
        first = self.lines()
        again = self.machine().init()
        report = again.do("import", again.file("export.jsonl", first))
        self.assertEqual((report["skipped"], report["added"]), ([], len(first.splitlines())))
        self.assertEqual(self.lines(again), first)

    def test_two_machines_with_the_same_data_export_the_same_bytes(self):
        other = self.machine().init()
        other.do("import", other.file("gpt.json", json.dumps([samples.branched()])))
        half = talks()
        # The newest conversation first, then the others in two files, the second going on where the first stopped.
        other.import_lines(half[6:])
        other.import_lines(half[:4])
        other.import_lines(half[:6])
        for form in ("json", "markdown", "jsonl"):
            self.assertEqual(other.do("export", "--format", form, as_json=False),
                             self.home.do("export", "--format", form, as_json=False), form)

    def test_json_and_markdown_hold_every_word(self):
        whole = json.loads(self.home.do("export", "--format", "json", as_json=False))
        self.assertEqual(whole, json.loads(self.home.do("export", as_json=False)), "json is the default")
        markdown = self.home.do("export", "--format", "markdown", as_json=False)
        for message in talks():
            self.assertIn(message["text"], markdown)
            self.assertIn(json.dumps(message["text"], ensure_ascii=False), json.dumps(whole, ensure_ascii=False))
        for title in ("Garden", "Kitchen", "Travel"):
            self.assertRegex(markdown, re.compile(rf"^#+ .*{title}", re.MULTILINE))

    def test_a_file_holds_what_would_have_been_printed(self):
        target = self.home.path("home", "out.jsonl")
        self.home.do("export", "--format", "jsonl", "-o", target)
        with open(target, encoding="utf-8") as file:
            self.assertEqual(file.read(), self.lines())
        self.assert_fails(self.home.run("export", "-o", self.home.path("no", "such", "folder")), 1)

    def test_an_empty_vault_exports_nothing_and_says_so_in_every_form(self):
        empty = self.machine().init()
        json.loads(empty.do("export", "--format", "json", as_json=False))
        self.assertEqual(self.lines(empty), "")


if __name__ == "__main__":
    hearth.main()
