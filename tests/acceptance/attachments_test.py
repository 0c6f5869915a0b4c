#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Pictures and files that go with messages: what reaches the model, what lies on the disk, what is refused."""
import base64
import os
import struct
import zlib

import hearth
from hearth import Acceptance, FakeModel


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width, height, note=b"PNGmarkerstoat"):
    rows = b"".join(b"\0" + bytes((x * 5 + y) & 255 for x in range(width * 3)) for y in range(height))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)) +
            chunk(b"tEXt", b"Location\0" + note) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def pdf(text):
    stream = f"BT /F1 24 Tf 72 700 Td ({text}) Tj ET" if text else "0 0 9 9 re f"
    parts = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
             "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
             "/Resources << /Font << /F1 5 0 R >> >> >>", f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
             "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    whole, table = "%PDF-1.4\n", ""
    for number, part in enumerate(parts, 1):
        table += f"{len(whole):010} 00000 n \n"
        whole += f"{number} 0 obj\n{part}\nendobj\n"
    return (whole + f"xref\n0 6\n0000000000 65535 f \n{table}trailer\n<< /Size 6 /Root 1 0 R >>\n"
            f"startxref\n{len(whole)}\n%%EOF\n").encode()


class Attachments(Acceptance):
    def setUp(self):
        self.home = self.machine().init()

    def prompt_of(self, request):
        """The last user message of a request: its text, and its pictures."""
        content = request["messages"][-1]["content"]
        if isinstance(content, str):
            return content, []
        return ("".join(part.get("text", "") for part in content),
                [part["image_url"]["url"] for part in content if part["type"] == "image_url"])

    def test_two_models_that_are_compared_get_the_same_files_and_one_that_fails_costs_the_other_nothing(self):
        picture = self.home.file("kiln.png", png(40, 30))
        notes = self.home.file("notes.txt", "Celadon wants reduction.")
        with FakeModel(self.home, "--answer", "A kiln.") as one, FakeModel(self.home, "--status", "529") as two:
            self.home.do("providers", "use", "ollama", "--base-url", two.host, "--model", "second")
            self.home.do("providers", "use", "custom", "--base-url", one.host + "/v1", "--model", "first")
            compared = self.home.do("compare", "What is it?", "--models", "custom", "--models", "ollama", "--image",
                                    picture, "--file", notes)
            text, pictures = self.prompt_of(one.requests()[-1])
            asked = two.requests()[-1]["messages"][-1]
        self.assertEqual([answer["content"] for answer in compared["answers"]], ["A kiln.", ""])
        self.assertIn("overloaded", compared["answers"][1]["failure"])
        self.assertIn("Celadon wants reduction.", text)
        self.assertEqual(len(pictures), 1)
        self.assertIn("Celadon wants reduction.", asked["content"])
        self.assertEqual(len(asked["images"]), 1)

    def test_a_picture_reaches_the_model_scaled_and_without_what_it_said_of_itself(self):
        picture = self.home.file("Alhambra.png", png(3000, 1500))
        with FakeModel(self.home) as model:
            answer = self.home.do("chat", "What is on it?", "--image", picture, *model.as_custom())
            text, pictures = self.prompt_of(model.requests()[-1])
        self.assertTrue(answer["complete"])
        self.assertIn("What is on it?", text)
        self.assertIn("Alhambra.png", text)
        self.assertEqual(len(pictures), 1)
        kind, data = pictures[0].split(",", 1)
        self.assertEqual(kind, "data:image/png;base64")
        sent = base64.b64decode(data)
        self.assertEqual(struct.unpack(">II", sent[16:24]), (1568, 784))
        self.assertNotIn(b"PNGmarkerstoat", sent)
        listed = self.home.do("attachments", "list")["attachments"]
        self.assertEqual([(one["name"], one["mediaType"], one["stored"]) for one in listed],
                         [("Alhambra.png", "image/png", True)])
        left = self.home.do("egress")["egress"][0]
        self.assertEqual([(one["attachmentId"], one["name"], one["bytes"]) for one in left["files"]],
                         [(listed[0]["id"], "Alhambra.png", len(sent))])
        self.assertIn("with Alhambra.png, ", self.home.do("egress", as_json=False))
        saved = self.home.path("tmp", "again.png")
        # Standard output cannot be a picture and one JSON document at once.
        refused = self.home.run("attachments", "save", listed[0]["id"])
        self.assertIn("-o FILE", self.assert_fails(refused, 2, "usage"))
        self.assertEqual(refused.out, "")
        self.home.do("attachments", "save", listed[0]["id"], "-o", saved)
        with open(saved, "rb") as file:
            self.assertEqual(file.read(), sent)
        os.remove(saved)
        self.assertEqual(self.home.do("stats")["attachments"], 1)

    def test_files_are_told_as_data_and_found_again(self):
        files = ["--file", self.home.file("kiln.py", "temperature = 1260  # ZIRCONmarker\n"),
                 "--file", self.home.file("paper.pdf", pdf("Celadon PDFmarkerlynx")),
                 "--file", self.home.file("old.txt", "Gr\u00fc\u00dfe LATINmarkerfox".encode("latin-1"))]
        with FakeModel(self.home, "--answer", "Three files.") as model:
            self.home.do("chat", "What do these say?", *files, *model.as_custom())
            text, pictures = self.prompt_of(model.requests()[-1])
        self.assertEqual(pictures, [])
        for part in ('<data name="attached file kiln.py (python)">', "ZIRCONmarker",
                     '<data name="attached file paper.pdf (PDF)">', "Celadon PDFmarkerlynx",
                     "Gr\u00fc\u00dfe LATINmarkerfox"):
            self.assertIn(part, text)
        for word in ("ZIRCONmarker", "PDFmarkerlynx", "LATINmarkerfox"):
            self.assertIn(word, self.home.do("search", word)["hits"][0]["text"])

    def test_nothing_of_a_file_lies_in_clear_and_forgetting_removes_it(self):
        files = ["--image", self.home.file("FILEmarkermole.png", png(40, 30)),
                 "--file", self.home.file("notes.txt", "TEXTmarkerheron\n" * 20),
                 "--file", self.home.file("paper.pdf", pdf("PDFmarkerlynx"))]
        answer = self.home.do("chat", "Keep these", *files, "--provider", "offline")
        markers = ["FILEmarkermole", "PNGmarkerstoat", "TEXTmarkerheron", "PDFmarkerlynx", "IHDR", "%PDF-1.4"]
        self.assertEqual(self.home.find_traces(markers), [])
        blobs = [os.path.join(folder, name) for folder, _, names in os.walk(os.path.join(self.home.vault, "blobs"))
                 for name in names]
        self.assertEqual(len(blobs), 3)
        question = self.home.do("conversations", "show", answer["conversationId"])["messages"][0]["id"]
        self.home.do("forget", "message", question, "--yes")
        self.assertEqual([path for path in blobs if os.path.exists(path)], [])
        self.assertEqual(self.home.do("stats")["attachments"], 0)
        self.assertEqual(self.home.do("verify")["bad"], [])

    def test_a_backup_holds_them_and_verify_misses_what_is_gone(self):
        self.home.do("chat", "Keep it", "--image", self.home.file("kiln.png", png(60, 40)), "--provider", "offline")
        key = self.home.do("attachments", "list")["attachments"][0]["id"]
        backup = self.home.path("backup")
        self.home.do("backup", backup)
        for folder, _, names in os.walk(os.path.join(self.home.vault, "blobs")):
            for name in names:
                os.remove(os.path.join(folder, name))
        done = self.home.run("verify")
        self.assertEqual(done.code, 4, done.out)
        self.assertIn(key, done.json()["bad"][0]["reason"])
        self.assert_fails(self.home.run("attachments", "save", key, "-o", self.home.path("tmp", "x")), 1)
        self.home.do("restore", backup)
        self.home.do("attachments", "save", key, "-o", self.home.path("tmp", "x"))
        self.assertEqual(self.home.do("verify")["bad"], [])

    def test_what_cannot_be_sent_is_refused_with_its_name_and_a_sentence_and_nothing_is_stored(self):
        for option, name, content in [("--image", "notes.txt", b"no picture"), ("--file", "data.bin", b"\x00\x01\x02"),
                                      ("--file", "empty.txt", b""), ("--file", "long.txt", b"word " * 100000),
                                      ("--file", "scan.pdf", pdf("")), ("--file", "broken.pdf", b"%PDF-1.4 nothing"),
                                      ("--image", "half.png", png(50, 50)[:60])]:
            done = self.home.run("chat", "Look", option, self.home.file(name, content), "--provider", "offline")
            self.assertEqual(done.code, 1, name)
            self.assertTrue(done.error()["message"].startswith(name + ": "), done.err)
            self.assert_sentence(done.error()["message"][len(name) + 2:])
        self.assert_fails(self.home.run("chat", "Look", "--image", self.home.path("nowhere.png")), 1)
        many = [part for number in range(11) for part in ("--file", self.home.file(f"{number}.txt", "text"))]
        self.assert_fails(self.home.run("chat", "Look", *many, "--provider", "offline"), 1)
        self.assertEqual(self.home.do("stats")["messages"], 0)

    def test_a_temporary_chat_sends_and_keeps_nothing(self):
        with FakeModel(self.home) as model:
            self.home.do("chat", "Look", "--temporary", "--image", self.home.file("kiln.png", png(60, 40)),
                         *model.as_custom())
            self.assertEqual(len(self.prompt_of(model.requests()[-1])[1]), 1)
        self.assertFalse(os.path.exists(os.path.join(self.home.vault, "blobs")))
        self.assertEqual(self.home.do("stats")["attachments"], 0)

    def test_another_program_that_has_the_vault_open_takes_the_files(self):
        holder = self.home.start("search", "-")
        try:
            holder.stdin.write(b"anything\n")
            holder.stdin.flush()
            self.assertTrue(holder.stdout.readline())
            self.home.do("chat", "Look", "--image", self.home.file("kiln.png", png(60, 40)), "--provider", "offline")
            key = self.home.do("attachments", "list")["attachments"][0]["id"]
            saved = self.home.path("tmp", "kiln.png")
            self.home.do("attachments", "save", key, "-o", saved)
            with open(saved, "rb") as file:
                self.assertEqual(file.read()[:4], b"\x89PNG")
        finally:
            hearth.kill(holder)


if __name__ == "__main__":
    hearth.main()
