#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One program owns a vault; hearthctl beside it works through it."""
import json
import os
import pty
import re
import select
import signal
import socket
import stat
import subprocess
import time

import hearth
from hearth import Acceptance, FakeModel

LINES = [{"conversation": f"c{i % 3}", "id": str(i), "role": "user", "timestamp": "2024-05-08T13:56:00Z",
          "text": f"Line {i}: the kiln is fired at cone ten."} for i in range(30)]


def end(process):
    """Ends a program as a person would, and takes its outputs."""
    process.send_signal(signal.SIGTERM)
    out, err = process.communicate(timeout=30)
    return hearth.Done(process.returncode, out.decode(), err.decode())


class Owned(Acceptance):
    """A vault with an owner: the window, or a hearthctl that waits for lines."""

    def owned(self, program="hearthctl", lines=LINES):
        home = self.machine().init()
        home.import_lines(lines)
        home.owner = self.start_owner(home, program)
        return home

    def start_owner(self, home, program="hearthctl"):
        if program == "hearth":
            owner = subprocess.Popen([os.path.join(hearth.BIN, "hearth"), "--vault", home.vault,
                                      "--passphrase-file", home.passphrase], stdin=subprocess.PIPE,
                                     stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                     env={**home.env, "QT_QPA_PLATFORM": "offscreen"})
        else:
            owner = home.start("search", "-")
        self.addCleanup(hearth.kill, owner)
        self.assertTrue(hearth.wait_until(lambda: self.sockets(home)), f"{program} does not serve")
        return owner

    def sockets(self, home):
        folder = os.path.join(home.env["XDG_RUNTIME_DIR"], "hearth")
        return [os.path.join(folder, name) for name in os.listdir(folder)] if os.path.isdir(folder) else []

    def without_passphrase(self, home, *args, cwd=None):
        """As somebody runs it who has not written the passphrase into a file, from a script."""
        return subprocess.run([os.path.join(hearth.BIN, "hearthctl"), "--vault", home.vault, "--json",
                               *map(str, args)], stdin=subprocess.DEVNULL, capture_output=True, env=home.env,
                              cwd=cwd or home.outside, timeout=60)


class BesideTheWindow(Owned):
    def test_everything_works_through_an_open_window_without_the_passphrase(self):
        home = self.owned("hearth")
        stats = self.without_passphrase(home, "stats")
        self.assertEqual((stats.returncode, stats.stderr), (0, b""))
        self.assertEqual(json.loads(stats.stdout)["messages"], len(LINES))
        added = home.do("memory", "add", "The kiln is fired on Fridays.")
        self.assertIn(added["id"], [memory["id"] for memory in home.do("memory", "list")["memories"]])
        more = [{**LINES[0], "conversation": "new", "id": "n1", "text": "A glaze of ash and clay."}]
        self.assertEqual(home.import_lines(more, "more.jsonl")["added"], 1)
        hits = home.do("search", "glaze ash")["hits"]
        self.assertEqual([hit["externalId"] for hit in hits], ["n1"])
        answer = home.do("chat", "When is the kiln fired?", "--provider", "offline")
        self.assertTrue(answer["complete"])
        through = home.do("export", "--format", "jsonl", as_json=False)
        self.assertEqual(end(home.owner).code, 0)
        self.assertEqual(self.sockets(home), [])
        self.assertEqual(home.do("export", "--format", "jsonl", as_json=False), through)
        self.assertEqual(home.do("verify")["bad"], [])

    def test_a_killed_window_leaves_a_socket_that_is_in_nobodys_way(self):
        home = self.owned("hearth")
        hearth.kill(home.owner)
        self.assertEqual(len(self.sockets(home)), 1)
        self.assertEqual(home.do("stats")["messages"], len(LINES))
        self.assertEqual(self.sockets(home), [])
        self.start_owner(home, "hearth")
        self.assertEqual(self.without_passphrase(home, "stats").returncode, 0)


class ThroughTheOwner(Owned):
    def test_the_socket_is_the_persons_alone(self):
        home = self.owned()
        path, = self.sockets(home)
        self.assertEqual(stat.S_IMODE(os.stat(path).st_mode), 0o600)
        self.assertEqual(stat.S_IMODE(os.stat(os.path.dirname(path)).st_mode), 0o700)
        self.assertRegex(os.path.basename(path), f"^{hearth.UUID.pattern}\\.sock$")
        end(home.owner)

    def test_answers_and_exit_codes_are_those_of_a_vault_opened_directly(self):
        home = self.machine().init()
        home.import_lines(LINES)
        asked = [["stats"], ["verify"], ["search", "kiln"], ["memory", "list"], ["conversations", "list"],
                 ["export", "--format", "markdown"], ["memory", "show", "no-id"], ["import", "nowhere.jsonl"],
                 ["providers", "list"]]

        def all_of(as_json):
            done = [home.run(*words, as_json=as_json) for words in asked]
            return [(one.code, "latency" if "latencyMs" in one.out else sizeless(one.out), one.err) for one in done]

        def sizeless(text):  # An open vault has a log beside it, which counts.
            return re.sub(r'"bytes": ?\d+|[\d.]+ [kMG]?B\b', "size", text)

        alone = all_of(True), all_of(False)
        self.start_owner(home)
        self.assertEqual((all_of(True), all_of(False)), alone)

    def test_relative_paths_are_those_of_the_one_who_asks(self):
        home = self.owned()
        home.file("here.jsonl", json.dumps({**LINES[0], "id": "x1", "text": "Right here."}))
        self.assertEqual(home.do("import", "here.jsonl")["added"], 1)
        home.do("export", "--format", "jsonl", "-o", "out.jsonl")
        with open(os.path.join(home.outside, "out.jsonl"), encoding="utf-8") as out:
            self.assertIn("Right here.", out.read())

    def test_the_owner_is_found_from_any_folder_however_it_was_told_where_the_vault_is(self):
        home = self.machine().init()
        near = os.path.relpath(home.vault, home.outside)
        owner = subprocess.Popen(home.command(["search", "-"], vault=near), stdin=subprocess.PIPE,
                                 stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=home.env, cwd=home.outside)
        self.addCleanup(hearth.kill, owner)
        self.assertTrue(hearth.wait_until(lambda: self.sockets(home)))
        self.assertEqual(self.without_passphrase(home, "stats", cwd="/").returncode, 0)
        end(owner)

    def test_queries_line_by_line_go_through_the_owner_too(self):
        home = self.owned()
        done = home.run("search", "-", stdin="cone ten\nzeppelin\n")
        self.assertEqual(done.code, 0, done.err)
        self.assertEqual([bool(answer["hits"]) for answer in done.documents()], [True, False])

    def test_an_answer_streams_through_the_owner_as_it_is_said(self):
        home = self.owned()
        with FakeModel(home, "--answer", "one two three four five six", "--delay-ms", "200") as model:
            chat = home.start("chat", "Count", *model.as_custom(), as_json=False)
            first = os.read(chat.stdout.fileno(), 100).decode()
            self.assertNotIn("six", first)
            rest = chat.communicate(timeout=30)[0].decode()
        self.assertEqual(" ".join((first + rest).split()), "one two three four five six")
        self.assertEqual(chat.returncode, 0)

    def test_a_conversation_at_a_terminal_goes_on_in_one_thread(self):
        home = self.owned()
        person, terminal = pty.openpty()
        with FakeModel(home, "--answer", "Understood.") as model:
            chat = subprocess.Popen(home.command(["chat", *model.as_custom()], as_json=False), stdin=terminal,
                                    stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=home.env)
            os.close(terminal)
            for line in (b"First\n", b"Second\n"):
                os.write(person, line)
                self.assertTrue(select.select([chat.stdout], [], [], 20)[0], "no answer came")
                self.assertIn(b"Understood.", chat.stdout.readline())
            os.write(person, b"\x04")
            self.assertEqual(chat.wait(timeout=20), 0)
            chat.stdout.close()
        os.close(person)
        newest = home.do("conversations", "list")["conversations"][0]
        self.assertEqual(newest["messages"], 4)

    def test_several_clients_at_once(self):
        home = self.owned()
        clients = [home.start("memory", "add", f"Fact number {i} is known.") for i in range(6)]
        for client in clients:
            _, err = client.communicate(timeout=60)
            self.assertEqual(client.returncode, 0, err)
        self.assertEqual(len(home.do("memory", "list")["memories"]), 6)

    def test_ctrl_c_stops_the_command_in_the_owner(self):
        home = self.owned()
        with FakeModel(home, "--answer", "word " * 200, "--delay-ms", "50") as model:
            chat = home.start("chat", "Talk on", *model.as_custom(), as_json=False)
            os.read(chat.stdout.fileno(), 1)
            chat.send_signal(signal.SIGINT)
            started = time.monotonic()
            _, err = chat.communicate(timeout=20)
            self.assertLess(time.monotonic() - started, 5)
            self.assertEqual(chat.returncode, 1)
            self.assert_sentence(err.decode().split(". ")[0] + ".")
        shown = home.do("conversations", "show", home.do("conversations", "list")["conversations"][0]["id"])
        self.assertEqual([message["role"] for message in shown["messages"]], ["user", "assistant"])
        self.assertFalse(shown["messages"][1]["complete"])

    def test_a_reader_that_goes_away_stops_its_export(self):
        home = self.owned(lines=[{**line, "text": line["text"] + " word" * 20000} for line in LINES])
        export = home.start("export", as_json=False)
        export.stdout.read(10)
        export.stdout.close()
        self.assertNotEqual(export.wait(timeout=20), 0)
        export.stdin.close()
        export.stderr.close()
        self.assertEqual(home.do("stats")["messages"], len(LINES))


class WhenTheOwnerEnds(Owned):
    def test_what_only_read_is_done_again_by_the_one_who_asked(self):
        home = self.owned()
        search = home.start("search", "-")
        search.stdin.write(b"kiln\n")
        search.stdin.flush()
        self.assertTrue(json.loads(search.stdout.readline())["hits"])
        hearth.kill(home.owner)
        search.stdin.write(b"cone\n")
        search.stdin.flush()
        self.assertTrue(json.loads(search.stdout.readline())["hits"])
        # It owns the vault now, and serves in its turn.
        self.assertEqual(self.without_passphrase(home, "stats").returncode, 0)
        search.communicate(timeout=20)
        self.assertEqual(search.returncode, 0)

    def test_killed_in_the_middle_of_a_change_the_client_says_so(self):
        home = self.owned()
        with FakeModel(home, "--answer", "word " * 200, "--delay-ms", "50") as model:
            chat = home.start("chat", "Talk on", *model.as_custom(), as_json=False)
            os.read(chat.stdout.fileno(), 1)
            hearth.kill(home.owner)
            _, err = chat.communicate(timeout=20)
        self.assertEqual(chat.returncode, 1)
        self.assertIn("hearthctl (process", err.decode())
        self.assertIn("run it again", err.decode())
        # What was typed is kept.
        self.assertEqual(home.do("search", "talk")["hits"][0]["text"], "Talk on")

    def test_an_owner_that_is_done_waits_for_those_who_work_through_it(self):
        home = self.owned()
        with FakeModel(home, "--answer", "one two three four five six", "--delay-ms", "200") as model:
            chat = home.start("chat", "Count", *model.as_custom(), as_json=False)
            first = os.read(chat.stdout.fileno(), 100)
            home.owner.stdin.close()  # Nothing more to search for.
            rest, err = chat.communicate(timeout=20)
        self.assertEqual((chat.returncode, " ".join((first + rest).decode().split())),
                         (0, "one two three four five six"), err)
        self.assertEqual(home.owner.wait(timeout=20), 0)


class WhatDoesNotGoThrough(Owned):
    def test_a_time_of_ones_own_needs_the_vault_closed_and_is_told_so(self):
        home = self.owned()
        message = self.assert_fails(home.run("--now", "2024-06-01T00:00:00Z", "--wait", "0", "stats"), 3, "locked")
        self.assertIn("hearthctl (process", message)
        self.assertIn("--now", message)

    def test_an_owner_with_a_time_of_its_own_serves_nobody(self):
        home = self.machine().init()
        owner = home.start("--now", "2024-06-01T00:00:00Z", "search", "-")
        owner.stdin.write(b"anything\n")
        owner.stdin.flush()
        self.assertTrue(owner.stdout.readline())
        self.assertEqual(self.sockets(home), [])
        self.assertIn("hearthctl", self.assert_fails(home.run("--wait", "0", "stats"), 3, "locked"))
        hearth.kill(owner)

    def test_without_a_runtime_folder_nothing_breaks_and_others_wait(self):
        home = self.machine().init()
        del home.env["XDG_RUNTIME_DIR"]
        holder = home.start("search", "-")
        holder.stdin.write(b"anything\n")
        holder.stdin.flush()
        self.assertTrue(holder.stdout.readline(), "it did not open the vault")
        message = self.assert_fails(home.run("--wait", "0.3", "stats"), 3, "locked")
        self.assertIn("hearthctl (process", message)
        holder.communicate(timeout=20)
        self.assertEqual(home.do("stats")["messages"], 0)

    def test_a_runtime_folder_that_others_can_see_is_not_used(self):
        home = self.machine().init()
        folder = os.path.join(home.env["XDG_RUNTIME_DIR"], "hearth")
        os.makedirs(folder, exist_ok=True)
        os.chmod(folder, 0o755)
        self.assertEqual(home.do("stats")["messages"], 0)
        self.assertEqual(os.listdir(folder), [])

    def test_garbage_on_the_socket_does_the_owner_no_harm(self):
        home = self.owned()
        path, = self.sockets(home)
        for garbage in (b"GET / HTTP/1.1\r\n\r\n", b"\x00" * 1000, b"x" * 100_000, b"[" * 100_000 + b"\n", b""):
            with socket.socket(socket.AF_UNIX) as stranger:
                stranger.connect(path)
                stranger.sendall(garbage)
        many = [socket.socket(socket.AF_UNIX) for _ in range(100)]
        for one in many:
            one.connect(path)
        for one in many:
            one.close()
        self.assertTrue(hearth.wait_until(lambda: home.run("stats").code == 0))
        self.assertEqual(end(home.owner).err, "")


if __name__ == "__main__":
    hearth.main()
