#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What was attached on one machine is read on the other, and the server that carried it cannot read it."""
import os

import hearth
from attachments_test import png
from machines import Machines

NOTES = "temperature = 1260  # ZIRCONmarker\n" * 40


class FilesBetweenMachines(Machines):
    def saved(self, home, key):
        target = home.path("tmp", "saved")
        home.do("attachments", "save", key, "-o", target)
        with open(target, "rb") as file:
            content = file.read()
        os.remove(target)
        return content

    def listed(self, home):
        return {one["name"]: one for one in home.do("attachments", "list")["attachments"]}

    def test_a_text_and_a_picture_that_one_machine_sent_are_the_same_on_the_other(self):
        server = self.server()
        desk = self.enabled(server)
        desk.do("chat", "Keep these", "--file", desk.file("kiln.py", NOTES), "--image",
                desk.file("Alhambra.png", png(300, 200)), "--provider", "offline")
        waiting = desk.do("sync", "status")
        self.assertEqual(waiting["files"], {"toSend": 2, "toReceive": 0})
        self.assertEqual(waiting["state"], "waiting")
        laptop = self.joined(desk)
        laptop.do("sync", "now")
        here = self.listed(laptop)
        self.assertEqual({(one["stored"], one["away"]) for one in here.values()}, {(False, True)})
        self.assertEqual(laptop.do("sync", "status")["files"], {"toSend": 0, "toReceive": 2})
        # Away is no damage, and is said in a sentence.
        self.assertEqual(laptop.do("verify")["bad"], [])
        self.assertTrue(laptop.do("doctor")["sound"])
        told = laptop.do("sync", "status", as_json=False)
        self.assertIn("2 files are still on their way (0 to be sent, 2 to come)", told)
        refused = laptop.run("attachments", "save", here["kiln.py"]["id"], "-o", laptop.path("tmp", "x"))
        self.assertIn("another device", self.assert_fails(refused, 1))

        self.assertEqual(desk.do("sync", "now")["files"], {"toSend": 0, "toReceive": 0})
        # Opened before the next meeting, it is fetched at once.
        self.assertEqual(self.saved(laptop, here["kiln.py"]["id"]).decode(), NOTES)
        self.assertEqual(laptop.do("sync", "now")["files"], {"toSend": 0, "toReceive": 0})
        for name in ("kiln.py", "Alhambra.png"):
            key = here[name]["id"]
            self.assertEqual(self.saved(laptop, key), self.saved(desk, key))
            self.assertEqual((self.listed(laptop)[name]["stored"], self.listed(laptop)[name]["away"]), (True, False))
        self.assertEqual(self.saved(laptop, here["Alhambra.png"]["id"])[:4], b"\x89PNG")
        self.assertEqual(server.holds(["ZIRCONmarker", "kiln.py", "Alhambra", "IHDR", here["kiln.py"]["id"]]), [])
        self.assertEqual(laptop.do("verify")["bad"], [])


if __name__ == "__main__":
    hearth.main()
