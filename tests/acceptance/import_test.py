#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Importing what people really have, and nothing twice."""
import json
import os

import hearth
import samples
from hearth import Acceptance
from samples import chatgpt_talk, line


class Import(Acceptance):
    def setUp(self):
        self.home = self.machine().init()

    def bring(self, content, name="conversations.json", options=()):
        path = self.home.file(name, content if isinstance(content, (str, bytes)) else json.dumps(content))
        return self.home.do("import", path, *options)

    def hits(self, query, *options):
        return self.home.do("search", query, *options)["hits"]

    def found(self, query, word):
        return any(word in hit["text"] for hit in self.hits(query))

    def export(self, home=None):
        return (home or self.home).do("export", "--format", "jsonl", as_json=False)

    def counts(self, report):
        self.assert_keys(report, "conversations", "messages", "added", "alreadyThere", "skipped")
        for skipped in report["skipped"]:
            self.assert_keys(skipped, "where", "reason")
        counted = [report[name] for name in ("conversations", "messages", "added", "alreadyThere")]
        return *counted, len(report["skipped"])


class ChatGpt(Import):
    def test_one_file(self):
        talks = [chatgpt_talk("one", "Tea", ["Which tea is greenest?", "Sencha is.", "Thank you", "Gladly"]),
                 chatgpt_talk("two", "Trams", ["When does the tram leave?", "At noon."])]
        self.assertEqual(self.counts(self.bring(talks)), (2, 6, 6, 0, 0))
        self.assertEqual(self.counts(self.bring(talks)), (2, 6, 0, 6, 0))
        self.assertEqual(self.home.do("stats")["messages"], 6)
        hit = self.hits("greenest tea")[0]
        self.assertEqual(hit["createdAt"], "2024-05-01T07:53:20.000Z")
        self.assertEqual(hit["role"], "user")

    def test_many_files_a_folder_and_the_zip_give_the_same(self):
        parts = [[chatgpt_talk(f"k{i}", f"Talk {i}", [f"question {i}", f"answer {i}"], samples.BASE + 1000 * i)]
                 for i in range(3)]
        files = {f"conversations-{i:03}.json": part for i, part in enumerate(parts)}
        files["conversations.json.index"] = "not an export"
        files["user.json"] = {"id": "user-1"}
        files["chat.html"] = "<html>questionable</html>"
        packed = self.home.do("import", samples.archive(self.home, "export.zip", files))
        self.assertEqual(self.counts(packed)[:4], (3, 6, 6, 0))
        folder = os.path.join(self.home.outside, "unpacked")
        os.makedirs(folder)
        for name, content in files.items():
            with open(os.path.join(folder, name), "w", encoding="utf-8") as out:
                out.write(content if isinstance(content, str) else json.dumps(content))
        self.assertEqual(self.counts(self.home.do("import", folder))[1:4], (6, 0, 6))
        self.assertEqual(self.counts(self.bring(parts[0] + parts[1] + parts[2]))[1:4], (6, 0, 6))
        other = self.machine().init()
        self.home, first = other, self.home
        self.bring(parts[2] + parts[0] + parts[1])
        self.assertEqual(self.export(first), self.export(other), "the order of files must not matter")

    def test_branches_are_kept_and_the_visible_one_is_shown(self):
        self.bring([samples.branched()])
        conversation = self.home.do("conversations", "list")["conversations"][0]
        shown = [message["text"] for message in self.home.do("conversations", "show", conversation["id"])["messages"]]
        self.assertIn("How many storks nest here?", shown)
        self.assertIn("It is a Dalmatian pelican.", shown)
        self.assertNotIn("How many herons nest here?", shown)
        self.assertTrue(self.found("herons nest", "herons"), "the other branch is lost")
        self.assertTrue(self.found("pelican photo", "pelican"), "the words beside a picture are lost")

    def test_hidden_nodes_stay_out_of_sight_and_search(self):
        self.bring([samples.branched()])
        everything = self.export() + self.home.do("export", "--format", "markdown", as_json=False)
        for word in ("zebrafinches", "quokkasystem"):
            self.assertFalse(self.found(word, word), word)
            self.assertNotIn(word, everything)

    def test_a_missing_time_is_taken_from_before(self):
        self.bring([samples.branched()])
        self.assertEqual(self.hits("storks nested last year")[0]["createdAt"], "2024-05-01T07:55:20.000Z")

    def test_one_bad_record_never_loses_the_rest(self):
        good = chatgpt_talk("good", "Good", ["where is the lighthouse?", "on the cape"])
        no_id = chatgpt_talk("anon", "Nameless", ["what about windmills?", "in the polder"])
        del no_id["id"], no_id["conversation_id"]
        bad = [{"id": "x", "title": "no mapping", "mapping": None}, {"id": "y", "title": "nothing"}, 17, None, "text"]
        report = self.bring([good, *bad, no_id])
        self.assertEqual(self.counts(report)[1:3], (4, 4))
        self.assertGreaterEqual(len(report["skipped"]), 3)
        self.assertTrue(self.found("lighthouse", "lighthouse") and self.found("windmills", "windmills"))
        again = self.bring([good, *bad, no_id])
        self.assertEqual(again["added"], 0, "a conversation without an id came twice")

    def test_damaged_trees_end(self):
        cycle = chatgpt_talk("cycle", "Cycle", ["alpha round", "beta round", "gamma round"])
        cycle["mapping"]["cycle-0"]["parent"] = "cycle-2"
        cycle["mapping"]["cycle-2"]["children"] = ["cycle-0"]
        orphan = chatgpt_talk("orphan", "Orphan", ["delta alone", "epsilon alone"])
        orphan["mapping"]["orphan-1"]["parent"] = "nobody"
        dangling = chatgpt_talk("dangling", "Dangling", ["zeta first", "eta newest"])
        dangling["current_node"] = "gone"
        self.bring([cycle, orphan, dangling, chatgpt_talk("fine", "Fine", ["theta fine", "iota fine"])])
        self.assertTrue(self.found("theta", "theta") and self.found("epsilon", "epsilon"))
        listed = {entry["title"]: entry["id"] for entry in self.home.do("conversations", "list")["conversations"]}
        shown = self.home.do("conversations", "show", listed["Dangling"])["messages"]
        self.assertEqual([message["text"] for message in shown], ["zeta first", "eta newest"])

    def test_a_download_that_was_cut_keeps_what_came(self):
        talks = [chatgpt_talk(f"t{i}", f"Talk {i}", [f"harbour {i}", f"answer {i}"]) for i in range(3)]
        whole = json.dumps(talks)
        report = self.bring(whole[:len(whole) - 200])
        self.assertEqual((report["conversations"], report["added"]), (2, 4))
        self.assertGreaterEqual(len(report["skipped"]), 1)

    def test_a_later_export_adds_only_what_is_new(self):
        self.bring([chatgpt_talk("grow", "Growing", ["first word", "second word"])])
        longer = ["first word", "second word", "third word", "fourth word"]
        report = self.bring([chatgpt_talk("grow", "Growing", longer)])
        self.assertEqual(self.counts(report)[1:4], (4, 2, 2))
        listed = self.home.do("conversations", "list")["conversations"]
        self.assertEqual(len(listed), 1)
        self.assertEqual(len(self.home.do("conversations", "show", listed[0]["id"])["messages"]), 4)


class Claude(Import):
    TALK = samples.claude("c0ffee00-0000-4000-8000-000000000001", "Pottery", [
        samples.claude_message("c0ffee00-0000-4000-8000-000000000002", "human", "Which clay is whitest?",
                               "2024-06-01T10:00:00.123456Z"),
        samples.claude_message("c0ffee00-0000-4000-8000-000000000003", "assistant", "Kaolin.",
                               "2024-06-01T10:00:05.000000Z"),
        samples.claude_message("c0ffee00-0000-4000-8000-000000000004", "human", "", "2024-06-01T10:01:00.000000Z",
                               [{"file_name": "paste.txt", "file_type": "txt", "file_size": 20,
                                 "extracted_content": "glaze recipe with feldspar"}], [])])

    def test_flat_messages_keep_their_words_times_and_pasted_text(self):
        report = self.bring([self.TALK])
        self.assertEqual(self.counts(report), (1, 3, 3, 0, 0))
        self.assertEqual(self.hits("whitest clay")[0]["createdAt"], "2024-06-01T10:00:00.123Z")
        self.assertTrue(self.hits("feldspar glaze"), "a long paste is the user's words too")
        self.assertEqual(self.bring([self.TALK])["added"], 0)

    def test_the_zip_with_projects(self):
        files = {"conversations.json": [self.TALK], "users.json": [{"uuid": "u", "full_name": "Somebody"}],
                 "projects.json": [{"uuid": "p1", "name": "Kiln house", "description": "plans",
                                    "prompt_template": "", "created_at": "2024-05-01T10:00:00.000000Z",
                                    "docs": [{"uuid": "d1", "filename": "bricks.md",
                                              "content": "firebricks last ten winters",
                                              "created_at": "2024-05-02T10:00:00.000000Z"}]}]}
        path = samples.archive(self.home, "data.zip", files)
        self.home.do("import", path)
        self.assertTrue(self.found("whitest clay", "clay"))
        self.assertTrue(self.hits("firebricks winters"), "a project's document is lost")
        self.assertEqual(self.home.do("import", path)["added"], 0)

    def test_one_bad_record_is_reported(self):
        report = self.bring([{"uuid": "broken"}, 5, self.TALK])
        self.assertEqual(report["added"], 3)
        self.assertGreaterEqual(len(report["skipped"]), 1)


class Lines(Import):
    def test_lines_keep_id_speaker_title_and_time(self):
        self.home.import_lines([line("c1", "D1:1", "user", "the ferry sails at dawn", "2024-05-08T13:56:00Z",
                                     "Ferries", "Ana"),
                                line("c1", "D1:2", "assistant", "noted", "2024-05-08T13:57:00Z")])
        hit = self.hits("ferry dawn")[0]
        self.assertEqual((hit["externalId"], hit["speaker"], hit["role"], hit["createdAt"]),
                         ("D1:1", "Ana", "user", "2024-05-08T13:56:00.000Z"))
        self.assertEqual(self.home.do("conversations", "list")["conversations"][0]["title"], "Ferries")

    def test_bad_lines_are_skipped_and_named(self):
        good = json.dumps(line("c1", "a", "user", "granite quarry", "2024-05-08T13:56:00Z"))
        report = self.bring("\n".join([good, "{broken", '{"conversation": "c1"}', "", good.replace('"a"', '"b"')]),
                            "lines.jsonl")
        self.assertEqual(report["added"], 2)
        self.assertEqual(len(report["skipped"]), 2)
        self.assertIn("2", report["skipped"][0]["where"])

    def test_without_ids_the_same_lines_add_nothing(self):
        lines = [line("c1", None, "user", "no ids here", "2024-05-08T13:56:00Z"),
                 line("c1", None, "user", "no ids here", "2024-05-08T13:56:00Z"),
                 line("c1", None, "assistant", "indeed none", "2024-05-08T13:57:00Z")]
        self.assertEqual(self.home.import_lines(lines)["added"], 3)
        again = self.home.import_lines(lines)
        self.assertEqual((again["added"], again["alreadyThere"]), (0, 3))

    def test_content_counts_and_not_the_name(self):
        self.assertEqual(self.bring(json.dumps(line("c", "1", "user", "hi there", "2024-05-08T13:56:00Z")) + "\n",
                                    "holiday.txt")["added"], 1)
        self.assertEqual(self.bring([chatgpt_talk("one", "T", ["a question", "an answer"])], "notes.dat")["added"], 2)

    def test_what_is_no_export_gets_a_sentence(self):
        strangers = {"a.json": b'{"hello": 1}', "b.txt": b"Dear diary, today",
                     "c.png": b"\x89PNG\r\n\x1a\n" + bytes(64),
                     "d.json": b"", "e.zip": b"PK\x05\x06" + bytes(18), "f.json": b"[1, 2, 3]"}
        for name, content in strangers.items():
            done = self.home.run("import", self.home.file(name, content), as_json=False)
            self.assertEqual(done.code, 1, f"{name}: {done.out}{done.err}")
            self.assertRegex(done.err, r"(?i)chatgpt|claude|export", name)
        self.assert_fails(self.home.run("import", self.home.path("no-such-file")), 1)
        self.assertEqual(self.home.do("stats")["messages"], 0)

    def test_a_format_that_the_file_has_not_is_refused(self):
        path = self.home.file("x.jsonl", json.dumps(line("c", "1", "user", "hi", "2024-05-08T13:56:00Z")))
        self.assert_fails(self.home.run("import", path, "--format", "claude"), 1)


if __name__ == "__main__":
    hearth.main()
