#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Nothing that was said lies in clear in any file, and nothing is lost when the program is killed."""
import json
import os
import signal

import hearth
import samples
from hearth import Acceptance, FakeModel, kill, wait_until
from samples import line


class Secrecy(Acceptance):
    def test_nothing_said_lies_in_clear_anywhere(self):
        home = self.machine().init()
        talk = samples.chatgpt_talk("leak", "TITLEmarkerwhale",
                                    ["I prefer IMPORTmarkerotter tea.", "ANSWERmarkerlynx noted."])
        talk["mapping"]["leak-0"]["message"]["metadata"]["attachments"] = [{"id": "f", "name": "FILEmarkermole.pdf"}]
        paste = {"file_name": "PASTEmarkername.txt", "file_type": "txt", "file_size": 9,
                 "extracted_content": "PASTEmarkerbadger"}
        claude = samples.claude("leak-c", "CLAUDEmarkerstoat", [
            samples.claude_message("leak-c-1", "human", "", "2024-06-01T10:00:00Z", [paste], [])])
        home.do("import", samples.archive(home, "gpt.zip", {"conversations.json": [talk, samples.branched()]}))
        home.do("import", home.file("claude.json", json.dumps([claude])))
        home.import_lines([line("j", "1", "user", "I live in LINEmarkerheron.", "2024-05-08T13:56:00Z",
                                speaker="NAMEmarkerfox")])
        home.do("maintain")
        home.do("search", "SEARCHmarkergull IMPORTmarkerotter")
        home.do("recall", "RECALLmarkercrane tea")
        home.do("memory", "add", "My cat is MEMORYmarkercat")
        conversation = home.do("conversations", "list")["conversations"][0]["id"]
        home.do("conversations", "label", conversation, "LABELmarkerwren")
        everything = home.do("export", "--format", "json", as_json=False)
        home.do("conversations", "rename", conversation, "RENAMEmarkerowl")
        with FakeModel(home, "--answer", "MODELmarkerswan says hello") as model:
            home.do("chat", "QUESTIONmarkerduck please", *model.as_custom())
        with FakeModel(home, "--answer", "BROKENmarkereagle one two three four", "--cut-after", "2") as model:
            home.run("chat", "BREAKmarkerhawk now", *model.as_custom())
        home.do("chat", "OFFLINEmarkertern", "--provider", "offline")
        home.run("import", home.file("bad.json", '{"BADmarkerrook": 1}'))
        everything += home.do("export", "--format", "json", as_json=False)
        markers = [f"{word}marker{animal}" for word, animal in [
            ("TITLE", "whale"), ("IMPORT", "otter"), ("ANSWER", "lynx"), ("PASTE", "badger"), ("CLAUDE", "stoat"),
            ("LINE", "heron"), ("NAME", "fox"), ("MODEL", "swan"), ("QUESTION", "duck"), ("BROKEN", "eagle"),
            ("BREAK", "hawk"), ("OFFLINE", "tern"), ("RENAME", "owl")]]
        lost = [marker for marker in markers if marker not in everything]
        self.assertEqual(lost, [], "a marker was not stored, so its absence would show nothing")
        more = ["FILEmarkermole", "PASTEmarkername", "SEARCHmarkergull", "RECALLmarkercrane", "MEMORYmarkercat",
                "LABELmarkerwren", "BADmarkerrook", "zebrafinches", hearth.PASSPHRASE, home.recovery_phrase,
                "test-model"]
        self.assertEqual(home.find_traces(markers + more), [])

    def test_a_crash_leaves_no_image_of_memory(self):
        home = self.machine().init()
        holder = home.start("search", "-")
        try:
            holder.stdin.write(b"anything\n")
            holder.stdin.flush()
            self.assertTrue(holder.stdout.readline())
            with open(f"/proc/{holder.pid}/limits", encoding="utf-8") as limits:
                core = [line.split()[4:6] for line in limits if line.startswith("Max core file size")]
            self.assertEqual(core, [["0", "0"]])
        finally:
            kill(holder)

    def test_the_search_for_traces_can_find_one(self):
        home = self.machine()
        with open(home.path("tmp", "slip"), "w", encoding="utf-16-le") as file:
            file.write("xx PLAINmarkertoad xx")
        self.assertEqual(home.find_traces(["PLAINmarkertoad"]), [("PLAINmarkertoad", "tmp/slip")])


class Killed(Acceptance):
    def test_a_killed_import_leaves_no_trace_and_goes_on_without_doubles(self):
        home = self.machine().init()
        count = 12000
        lines = [line(f"c{i // 50}", f"m{i}", "user", f"KILLmarkerstork {i} said something about topic {i % 97}",
                      f"2024-05-{1 + i % 28:02}T10:00:00Z") for i in range(count)]
        path = home.file("large.jsonl", "\n".join(map(json.dumps, lines)))
        wal = os.path.join(home.vault, "vault.db-wal")

        def grown(to):
            return os.path.exists(wal) and os.path.getsize(wal) > to
        for size in (300_000, 1_500_000):
            process = home.start("import", path)
            stopped = wait_until(lambda limit=size: grown(limit) or process.poll() is not None)
            self.assertTrue(stopped and process.poll() is None, "the import was over before it could be killed")
            kill(process)
            self.assertEqual(home.find_traces(["KILLmarkerstork"]), [])
            self.assertEqual(home.do("verify")["bad"], [])
        report = home.do("import", path)
        self.assertEqual((report["messages"], report["added"] + report["alreadyThere"]), (count, count))
        self.assertGreater(report["alreadyThere"], 0, "what was committed before the kill was lost")
        stats = home.do("stats")
        self.assertEqual((stats["messages"], stats["conversations"]), (count, count // 50))
        self.assertEqual(home.do("search", "topic 42", "--limit", "5")["hits"][0]["role"], "user")
        self.assertEqual(home.find_traces(["KILLmarkerstork"]), [])

    def interrupted_chat(self, how):
        home = self.machine().init()
        words = " ".join(f"STREAMmarkerword{i}" for i in range(200))
        with FakeModel(home, "--answer", words, "--delay-ms", "25") as model:
            process = home.start("chat", "KILLmarkerquestion?", *model.as_custom(), as_json=False)
            came = b""
            while came.count(b"STREAMmarker") < 45:
                piece = os.read(process.stdout.fileno(), 4096)
                self.assertTrue(piece, f"the stream ended after {came!r}")
                came += piece
            process.send_signal(how)
            code = process.wait(timeout=15)
            for stream in (process.stdin, process.stdout, process.stderr):
                stream.close()
        self.assertEqual(home.find_traces(["STREAMmarker", "KILLmarker"]), [])
        conversation = home.do("conversations", "list")["conversations"][0]["id"]
        stored = home.do("conversations", "show", conversation)["messages"]
        self.assertEqual([message["role"] for message in stored], ["user", "assistant"])
        self.assertEqual(stored[0]["text"], "KILLmarkerquestion?")
        self.assertTrue(stored[1]["text"], "what had come of the answer is lost")
        self.assertTrue(words.startswith(stored[1]["text"]))
        self.assertFalse(stored[1]["complete"])
        self.assertEqual(home.do("verify")["bad"], [])
        return code, len(stored[1]["text"].split()), came.count(b"STREAMmarker")

    def test_killed_while_an_answer_streams_the_question_and_what_came_are_there(self):
        _, kept, _ = self.interrupted_chat(signal.SIGKILL)
        self.assertGreaterEqual(kept, 5, "of a second of streaming almost nothing was kept")

    def test_stopped_while_an_answer_streams_everything_seen_is_kept(self):
        code, kept, seen = self.interrupted_chat(signal.SIGINT)
        self.assertNotEqual(code, 0)
        self.assertGreaterEqual(kept, seen - 1)


if __name__ == "__main__":
    hearth.main()
