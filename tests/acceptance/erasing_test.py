#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is forgotten leaves the server too: its sealed copy goes when a second machine has confirmed a snapshot."""
import glob
import os
import sqlite3

import hearth
from machines import FACT, LINES, Machines

BODY, SIGNATURE = 156, 64  # docs/WIRE_FORMAT.md, "Envelope"
ENOUGH = 48                # bytes of a sealed body that no other has


class Erasing(Machines):
    def sealed(self, server):
        """Bodies of the envelopes with content that the server holds."""
        (path,) = [name for name in glob.glob(os.path.join(server.folder, "*"))
                   if open(name, "rb").read(15) == b"SQLite format 3"]
        database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        try:
            rows = database.execute("SELECT bytes FROM ops WHERE kind = 0 ORDER BY server_seq").fetchall()
        finally:
            database.close()
        return [bytes(row[0])[BODY:-SIGNATURE] for row in rows if not bytes(row[0]).startswith(b"HEARTH-HOL-1")]

    def left(self, server, bodies):
        """How many of them lie in any file of the server."""
        content = b"".join(open(os.path.join(folder, name), "rb").read()
                           for folder, _, names in os.walk(server.folder) for name in names)
        return sum(body[:ENOUGH] in content for body in bodies)

    def pair(self):
        server = self.server()
        desk = self.enabled(server, LINES + [FACT])
        laptop = self.joined(desk)
        self.in_step(desk, laptop)
        return server, desk, laptop

    def forget_facts(self, home):
        (found,) = {one["conversationId"] for one in home.do("search", "Trondheim")["hits"]}
        home.do("forget", "conversation", found, "--yes")

    def test_what_was_forgotten_is_in_no_file_of_the_server(self):
        server, desk, laptop = self.pair()
        before = self.sealed(server)
        self.assertTrue(before)
        self.assertEqual(self.left(server, before), len(before))
        self.assertIs(desk.do("sync", "status")["erasing"], False)
        self.forget_facts(desk)
        self.assertIs(desk.do("sync", "status")["erasing"], True)
        self.assertIs(desk.do("sync", "now")["erasing"], True)
        self.assertIn("another device", desk.do("sync", "status", as_json=False))
        self.assertEqual(self.left(server, before), len(before))
        self.assertIs(laptop.do("sync", "now")["erasing"], False)
        self.assertIs(desk.do("sync", "now")["erasing"], False)
        self.assertEqual(self.left(server, before), 0)
        self.assertNotIn("another device", desk.do("sync", "status", as_json=False))
        # Who comes now, and whoever goes on, holds everything else.
        desk.do("chat", "The wheel squeaks.", "--provider", "offline")
        tablet = self.joined(laptop)
        self.in_step(desk, laptop, tablet)
        self.assertEqual(tablet.do("search", "Trondheim")["hits"], [])
        self.assertTrue(tablet.do("search", "celadon")["hits"])

    def test_who_was_away_comes_back_to_a_log_that_is_empty(self):
        server, desk, laptop = self.pair()
        tablet = self.joined(desk)
        self.in_step(desk, laptop, tablet)
        tablet.do("chat", "The kiln door sticks.", "--provider", "offline")
        desk.do("chat", "The wheel squeaks.", "--provider", "offline")
        self.forget_facts(laptop)
        before = self.sealed(server)
        for home in (laptop, desk, laptop, desk):
            home.do("sync", "now")
        self.assertIs(desk.do("sync", "status")["erasing"], False)
        self.assertEqual(self.left(server, before), 0)
        back = tablet.do("sync", "now")
        self.assertEqual(back["notices"], [])
        self.assertEqual(tablet.do("search", "Trondheim")["hits"], [])
        self.in_step(desk, laptop, tablet)
        for home in (desk, laptop, tablet):
            self.assertTrue(home.do("search", "kiln door")["hits"])
            self.assertTrue(home.do("search", "wheel squeaks")["hits"])

    def test_one_machine_alone_confirms_its_own(self):
        server = self.server()
        desk = self.enabled(server, LINES + [FACT])
        desk.do("sync", "now")
        before = self.sealed(server)
        self.forget_facts(desk)
        self.assertIs(desk.do("sync", "now")["erasing"], False)
        self.assertEqual(self.left(server, before), 0)
        laptop = self.joined(desk)
        self.in_step(desk, laptop)


if __name__ == "__main__":
    hearth.main()
