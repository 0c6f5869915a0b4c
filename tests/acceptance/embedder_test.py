#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Finding by meaning: an embedder is chosen, works in the background, is killed and goes on, and forgets."""
import contextlib
import http.server
import json
import threading
import time

import hearth
from hearth import Acceptance, kill, wait_until
from samples import line

MEANT = {"car": 0, "automobile": 0, "vehicle": 0, "roses": 1, "flowers": 1, "tea": 2, "brew": 2}
SAID = [line("garage", "g1", "user", "My car makes a strange noise when it is cold.", "2024-03-05T09:00:00Z", "Garage"),
        line("garden", "r1", "user", "The roses want water every evening.", "2024-04-05T09:00:00Z", "Garden"),
        line("secret", "s1", "user", "The brew is hidden behind the wall.", "2024-04-06T09:00:00Z", "Secret")]


class Words(http.server.BaseHTTPRequestHandler):
    """An embedding endpoint like OpenAI's for which words of one meaning are one number."""

    def do_POST(self):
        texts = json.loads(self.rfile.read(int(self.headers["content-length"])))["input"]
        self.server.given.extend(texts)
        time.sleep(self.server.pause)
        data = []
        for number, text in enumerate(texts):
            vector = [0.05] * 8
            for word, place in MEANT.items():
                if word in text.lower():
                    vector[place] = 1
            data.append({"index": number, "embedding": vector})
        body = json.dumps({"data": data, "usage": {"total_tokens": 5 * len(texts)}}).encode()
        self.send_response(200)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        with contextlib.suppress(BrokenPipeError):  # who asked was killed
            self.wfile.write(body)

    def log_message(self, *_):
        pass


class Embedder(Acceptance):
    def setUp(self):
        self.home = self.machine().init()
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Words)
        self.server.given, self.server.pause = [], 0
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.addCleanup(self.server.server_close)
        self.addCleanup(self.server.shutdown)

    def choose(self):
        return self.home.do("embedder", "set", "custom", "--model", "words", "--base-url",
                            f"http://127.0.0.1:{self.server.server_port}/v1")

    def found(self, question):
        return [hit["externalId"] for hit in self.home.do("search", question)["hits"]]

    def test_what_means_the_same_is_found_once_a_model_was_chosen_and_no_longer_when_it_is_off(self):
        self.home.import_lines(SAID)
        self.assertEqual(self.found("vehicle"), [])
        self.assertIsNone(self.home.do("embedder")["chosen"])
        self.assertEqual(self.choose()["chosen"]["model"], "words")
        self.home.do("maintain")
        listed = self.home.do("embedder")
        self.assert_keys(listed, "chosen", "vectorsOf", "messages", "memories", "waiting", "available")
        self.assertEqual((listed["messages"], listed["waiting"]), (3, 0))
        self.assertEqual(self.found("vehicle")[0], "g1")
        self.assertEqual(self.found("flowers")[0], "r1")
        self.server.pause = 0.2  # As long as a model on one's own machine may take.
        answer = self.home.do("chat", "Any trouble with the vehicle?", "--provider", "offline")
        self.server.pause = 0
        self.assertIn("strange noise", answer["content"], "a conversation finds by meaning, too")
        asked = len(self.server.given)
        self.home.do("maintain")
        self.assertEqual(len(self.server.given), asked, "nothing is embedded twice")
        self.assertIsNone(self.home.do("embedder", "off")["chosen"])
        self.assertEqual(self.found("flowers"), [])

    def test_killed_while_it_works_it_goes_on_where_it_was(self):
        self.home.import_lines([line("long", f"m{number}", "user", f"My car has the number {number}.",
                                     "2024-03-05T09:00:00Z", "Long") for number in range(200)])
        self.home.do("maintain")
        self.choose()
        self.server.pause = 0.05
        work = self.home.start("maintain")
        self.assertTrue(wait_until(lambda: len(self.server.given) >= 96))
        kill(work)
        there = self.home.do("embedder")["messages"]
        self.assertGreater(there, 0)
        self.assertLess(there, 200)
        self.server.pause = 0
        self.home.do("maintain")
        self.assertEqual(self.home.do("embedder")["messages"], 200)
        self.assertLessEqual(len(self.server.given), 200 + 100, "at most what was in work is made again")

    def test_what_is_forgotten_is_not_found_by_its_meaning_and_leaves_no_vector(self):
        self.home.import_lines(SAID)
        self.choose()
        self.home.do("maintain")
        secret = [hit for hit in self.home.do("search", "brew")["hits"] if hit["externalId"] == "s1"][0]
        self.home.do("forget", "message", secret["messageId"], "--yes")
        self.assertEqual(self.home.do("embedder")["messages"], 2)
        self.assertEqual(self.found("tea"), [])

    def test_a_temporary_chat_asks_no_embedder_and_one_that_is_away_hinders_nobody(self):
        self.home.import_lines(SAID)
        self.choose()
        self.home.do("maintain")
        self.server.given.clear()
        with hearth.FakeModel(self.home) as model:
            self.home.do("chat", "Any trouble with the automobile?", "--temporary", *model.as_custom())
        self.assertEqual(self.server.given, [])
        self.server.shutdown()
        self.server.server_close()
        self.assertEqual(self.found("roses")[0], "r1")

    def test_a_folder_that_is_no_model_is_refused_in_a_sentence(self):
        message = self.assert_fails(self.home.run("embedder", "path", self.home.outside), 1)
        self.assert_sentence(message)
        self.assert_fails(self.home.run("embedder", "set", "nobody"), 1)
        self.assertIsNone(self.home.do("embedder")["chosen"])


if __name__ == "__main__":
    hearth.main()
