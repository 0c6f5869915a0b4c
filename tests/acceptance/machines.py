# SPDX-License-Identifier: AGPL-3.0-or-later
"""A server, and machines of one person beside it."""
import json
import os
import re
import select
import socket
import subprocess

import hearth
from hearth import Acceptance

LINES = [{"conversation": f"c{i % 4}", "title": f"Pottery notebook {i % 4}", "id": str(i),
          "role": "user" if i % 2 == 0 else "assistant", "timestamp": f"2024-05-{8 + i % 20:02}T13:56:00Z",
          "text": f"Line {i}: the kiln is fired with celadon glaze of wollastonite."} for i in range(40)]
FACT = {"conversation": "facts", "title": "Facts", "id": "f1", "role": "user", "timestamp": "2024-06-01T10:00:00Z",
        "text": "My favourite glaze is wollastonite celadon and I live in Trondheim."}


class Server:
    """hearthd on a free port of loopback, with a folder of its own."""

    def __init__(self, home):
        self.home, self.folder = home, home.path("server")
        os.makedirs(self.folder, mode=0o700)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.process = None
        self.start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def start(self):
        self.process = subprocess.Popen([os.path.join(hearth.BIN, "hearthd"), "sync", "--listen",
                                         f"127.0.0.1:{self.port}", "--data", self.folder], stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL, env=self.home.env)
        line = self.process.stdout.readline().decode()
        assert re.match(r"listening on port \d+", line), line

    def kill(self):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()

    def token(self):
        done = subprocess.run([os.path.join(hearth.BIN, "hearthd"), "admin", "token", "--data", self.folder],
                              capture_output=True, env=self.home.env, timeout=30, check=True)
        return done.stdout.decode().splitlines()[-1].strip()

    def holds(self, markers):
        """(marker, file) for every marker that lies in clear in a file of the server."""
        found = []
        for folder, _, names in os.walk(self.folder):
            for name in names:
                with open(os.path.join(folder, name), "rb") as file:
                    content = file.read()
                found += [(marker, name) for marker in markers
                          if marker.encode() in content or marker.encode("utf-16-le") in content]
        return found


class Machines(Acceptance):
    """A server, and as many machines as a test wants."""

    def server(self):
        home = hearth.Home()
        self.addCleanup(home.close)
        server = Server(home)
        self.addCleanup(server.kill)
        return server

    def enabled(self, server, lines=None):
        home = self.machine().init()
        if lines:
            home.import_lines(lines)
        done = home.do("sync", "enable", server.url, "--token", server.token())
        self.assert_id(done["vaultId"])
        self.assert_id(done["deviceId"])
        if done["recoveryPhrase"]:
            home.recovery_phrase = done["recoveryPhrase"]
        home.account, home.device = done["vaultId"], done["deviceId"]
        return home

    def line_of(self, process, seconds=30):
        self.assertTrue(select.select([process.stdout], [], [], seconds)[0], "nothing was printed in time")
        line = process.stdout.readline()
        if not line:
            self.fail(process.stderr.read().decode())
        return json.loads(line)

    def joined(self, home):
        """A second machine of the same person."""
        other = self.machine().init()
        invite = home.start("sync", "invite", "--yes")
        try:
            offer = self.line_of(invite)
            self.assert_time(offer["expiresAt"])
            done = other.do("sync", "join", offer["code"], "--yes")
            taken = self.line_of(invite)
            _, err = invite.communicate(timeout=30)
            self.assertEqual(invite.returncode, 0, err)
        finally:
            if invite.poll() is None:
                hearth.kill(invite)
        self.assertEqual(taken["deviceId"], done["deviceId"])
        self.assertTrue(taken["name"])
        self.assertEqual(done["vaultId"], home.account)
        other.account, other.device = done["vaultId"], done["deviceId"]
        return other

    def export(self, home):
        return home.do("export", "--format", "jsonl", as_json=False)

    def in_step(self, *homes):
        """Everybody tells, everybody hears."""
        for _ in range(2):
            for home in homes:
                home.do("sync", "now")
        exports = [self.export(home) for home in homes]
        for other in exports[1:]:
            self.assertEqual(other, exports[0])
