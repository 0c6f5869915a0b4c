#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Tools in a chat: servers pasted in from another program's configuration, allowed by a person, called by a model."""
import http.server
import json
import os
import sys
import threading

import hearth
from hearth import Acceptance

SERVER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support", "mcp_server.py")


class AskingModel:
    """An OpenAI-compatible model that asks for the tools it was told to, and then says what it was given."""

    def __init__(self, *calls):
        self.calls, self.heard = list(calls), []
        model = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def log_message(self, *_):
                pass

            def do_POST(self):
                body = json.loads(self.rfile.read(int(self.headers["content-length"])))
                model.heard.append(body)
                events = [json.dumps(event) for event in model.events(body)] + ["[DONE]"]
                data = "".join(f"data: {event}\n\n" for event in events).encode()
                self.send_response(200)
                self.send_header("Content-Type", "text/event-stream")
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.options = ("--provider", "custom", "--model", "m",
                        "--base-url", f"http://127.0.0.1:{self.server.server_address[1]}/v1")

    def events(self, body):
        results = [message["content"] for message in body["messages"] if message["role"] == "tool"]
        if "tools" in body and not results and self.calls:
            calls = [{"index": at, "id": f"c{at}", "type": "function",
                      "function": {"name": name, "arguments": json.dumps(arguments)}}
                     for at, (name, arguments) in enumerate(self.calls)]
            yield {"choices": [{"index": 0, "delta": {"tool_calls": calls}}]}
            yield {"choices": [{"index": 0, "delta": {}, "finish_reason": "tool_calls"}]}
        else:
            yield {"choices": [{"index": 0, "delta": {"content": " / ".join(results) or "nothing"}}]}
            yield {"choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]}

    def close(self):
        self.server.shutdown()
        self.server.server_close()


class Tools(Acceptance):
    def setUp(self):
        self.home = self.machine().init()
        self.log = self.home.path("server.log")

    def configuration(self, *options, env=None):
        server = {"command": sys.executable, "args": [SERVER, "--log", self.log, *options],
                  "env": {"TOKEN": "s3cret-t0ken", **(env or {})}}
        return json.dumps({"mcpServers": {"test": server}})

    def connect(self, *options):
        return self.home.do("tools", "add", self.home.file("servers.json", self.configuration(*options)))

    def model(self, *calls):
        model = AskingModel(*calls)
        self.addCleanup(model.close)
        return model

    def heard(self, method):
        with open(self.log, encoding="utf-8") as log:
            return [note for note in map(json.loads, log) if note.get("method") == method]

    def test_a_configuration_is_pasted_in_and_its_secrets_are_never_printed_or_in_a_file(self):
        shown = self.connect()["servers"][0]
        self.assertEqual((shown["name"], shown["env"], shown["remote"]), ("test", ["TOKEN"], False))
        done = self.home.run("tools", "add", "-", stdin=self.configuration(env={"MORE": "s3cret-two"}))
        self.assertEqual((done.code, done.json()["servers"][0]["env"]), (0, ["MORE", "TOKEN"]))
        for folder, _, files in os.walk(self.home.root):
            for name in files:
                with open(os.path.join(folder, name), "rb") as file:
                    self.assertNotIn(b"s3cret", file.read(), name)
        for as_json in (True, False):
            done = self.home.run("tools", "servers", as_json=as_json)
            self.assertNotIn("s3cret", done.out + done.err)
        self.assertEqual(self.home.do("tools", "remove", "test")["servers"], [])
        self.assertEqual(self.home.run("tools", "remove", "test").code, 1)

    def test_tools_are_listed_and_called_only_when_a_person_allowed_them(self):
        self.connect("--era", "modern")
        listed = {tool["server"] + "/" + tool["tool"]: tool for tool in self.home.do("tools", "list")["tools"]}
        self.assertEqual(listed["test/echo"]["permission"], "ask")
        self.assertIn("hearth/memory_search", listed)
        model = self.model(("test__echo", {"text": "hello"}))
        refused = self.home.do("chat", "Say hello", "--tools", *model.options)
        self.assertFalse(refused["toolCalls"][0]["allowed"])
        self.assertEqual(self.heard("tools/call"), [])
        once = self.home.do("chat", "Say hello", "--tools", "--allow", "test/echo", *model.options)
        self.assertIn("echo: hello", once["content"])
        self.home.do("tools", "allow", "test/echo")
        always = self.home.do("chat", "Say hello", "--tools", *model.options)
        self.assertEqual([(call["tool"], call["arguments"], call["allowed"]) for call in always["toolCalls"]],
                         [("echo", {"text": "hello"}, True)])
        self.home.do("tools", "forbid", "test/echo")
        self.home.do("chat", "Say hello", "--tools", "--allow", "test/echo", *model.options)
        self.assertEqual(len(self.heard("tools/call")), 2)
        without = self.home.do("chat", "Say hello", *model.options)
        self.assertNotIn("tools", model.heard[-1])
        self.assertNotIn("toolCalls", without)

    def test_a_person_sees_what_was_called_and_what_came_of_it(self):
        self.connect()
        model = self.model(("test__echo", {"text": "hello"}), ("test__fail", {}))
        done = self.home.run("chat", "Say hello", "--tools", "--allow", "test/echo", "--allow", "test/fail",
                             *model.options, as_json=False)
        self.assertEqual(done.code, 0, done.err)
        self.assertIn('[called test/echo {"text":"hello"}]', done.err)
        conversation = self.home.do("conversations", "list")["conversations"][0]["id"]
        parts = self.home.do("conversations", "show", conversation)["messages"][1]["parts"]
        self.assertEqual([part["kind"] for part in parts],
                         ["toolCall", "toolCall", "toolResult", "toolResult", "text"])
        self.assertTrue(parts[3]["data"]["isError"])
        shown = self.home.run("conversations", "show", conversation, as_json=False).out
        self.assertIn('[called test__echo {"text":"hello"}]', shown)
        self.assertIn("[it failed: there is no such city]", shown)

    def test_whatever_a_server_does_the_chat_goes_on_and_the_server_is_gone_afterwards(self):
        self.connect("--stubborn")
        names = ("die", "garbage", "inject", "picture", "huge")
        model = self.model(*((f"test__{name}", {}) for name in names))
        allowed = [word for name in names for word in ("--allow", f"test/{name}")]
        answer = self.home.do("chat", "Do it all", "--tools", *allowed, *model.options)
        self.assertTrue(answer["complete"])
        self.assertEqual([call["isError"] for call in answer["toolCalls"]], [True, True, False, False, False])
        results = [message["content"] for message in model.heard[-1]["messages"] if message["role"] == "tool"]
        for result in results:
            self.assertEqual((result.count("<data "), result.count("</data>")), (1, 1), result[:80])
            self.assertTrue(result.endswith("\n</data>"), result[-80:])
        with open(self.log, encoding="utf-8") as log:
            pids = [note["pid"] for note in map(json.loads, log) if "pid" in note]
        self.assertGreater(len(pids), 1)
        for pid in pids:
            self.assertFalse(os.path.exists(f"/proc/{pid}"), "a server outlived the program that started it")

    def test_a_server_that_is_not_there_is_named_and_the_chat_goes_on(self):
        missing = json.dumps({"mcpServers": {"gone": {"command": "/nonexistent/server", "env": {"K": "s3cret"}}}})
        self.home.do("tools", "add", self.home.file("missing.json", missing))
        model = self.model()
        answer = self.home.do("chat", "Hello", "--tools", *model.options)
        self.assertEqual(answer["toolNotices"][0]["server"], "gone")
        self.assertIn("gone", answer["toolNotices"][0]["message"])
        self.assertNotIn("s3cret", json.dumps(answer))

    def test_wrong_configurations_are_refused_in_a_sentence(self):
        for text in ("nonsense", "{}", '{"mcpServers":{"a":{"url":"http://far.example/"}}}',
                     '{"mcpServers":{"a/b":{"command":"x"}}}'):
            done = self.home.run("tools", "add", self.home.file("wrong.json", text))
            self.assertEqual(done.code, 1, text)
            self.assertTrue(done.error()["message"])
        self.assertEqual(self.home.do("tools", "servers")["servers"], [])


if __name__ == "__main__":
    hearth.main()
