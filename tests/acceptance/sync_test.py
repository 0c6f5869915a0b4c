#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Several machines of one person keep one memory, through a real hearthd that cannot read it."""
import json
import time

import hearth
from machines import FACT, LINES, Machines

EVERY_WORD = ["kiln", "celadon", "wollastonite", "Pottery notebook", "Trondheim", "favourite glaze", "Line 7"]


class TwoMachines(Machines):
    def test_what_one_machine_holds_the_other_finds_and_the_server_cannot_read(self):
        server = self.server()
        desk = self.enabled(server, LINES + [FACT])
        desk.do("maintain")
        desk.do("sync", "now")
        laptop = self.joined(desk)
        laptop.do("sync", "now")
        self.assertEqual(self.export(laptop), self.export(desk))
        hits = laptop.do("search", "wollastonite celadon", "--limit", "5")["hits"]
        self.assertEqual(len(hits), 5)
        learned = [[(memory["id"], memory["content"]) for memory in home.do("memory", "list", "--all")["memories"]]
                   for home in (desk, laptop)]
        self.assertTrue(learned[0])
        self.assertEqual(sorted(learned[0]), sorted(learned[1]))
        # Reading the same conversations on the other machine learns nothing twice.
        laptop.do("maintain")
        self.in_step(desk, laptop)
        again = laptop.do("memory", "list", "--all")["memories"]
        self.assertEqual(sorted((memory["id"], memory["content"]) for memory in again), sorted(learned[0]))

        laptop.do("chat", "The cone for the Vesterbro workshop is six.", "--provider", "offline")
        laptop.do("sync", "now")
        desk.do("sync", "now")
        hits = desk.do("search", "Vesterbro workshop")["hits"]
        self.assertIn("Vesterbro", hits[0]["text"])

        titled = desk.do("conversations", "list")["conversations"][0]["id"]
        desk.do("conversations", "rename", titled, "What the desk calls it")
        time.sleep(0.01)
        laptop.do("conversations", "rename", titled, "What the laptop calls it")
        self.in_step(laptop, desk)
        for home in (desk, laptop):
            titles = {one["id"]: one["title"] for one in home.do("conversations", "list")["conversations"]}
            self.assertEqual(titles[titled], "What the laptop calls it")
        self.assertEqual(server.holds(EVERY_WORD + ["Vesterbro", "What the laptop"]), [])

    def test_status_says_how_it_stands_and_devices_have_names(self):
        server = self.server()
        alone = self.machine().init()
        self.assertEqual(alone.do("sync", "status"), {**alone.do("sync", "status"), "state": "off", "pending": 0,
                                                      "head": 0, "devices": []})
        desk = self.enabled(server, LINES)
        laptop = self.joined(desk)
        laptop.do("sync", "now")
        done = desk.do("sync", "now")
        self.assertEqual(done["state"], "synced", done)
        status = desk.do("sync", "status")
        self.assert_keys(status, "state", "pending", "head", "devices")
        self.assertEqual((status["state"], status["pending"]), ("synced", 0))
        self.assertGreater(status["head"], 0)
        self.assertEqual([one["id"] for one in status["devices"]], [desk.device, laptop.device])
        for one in status["devices"]:
            self.assert_keys(one, "id", "name", "lastSeen")
            self.assertTrue(one["name"])
            self.assert_time(one["lastSeen"])
        desk.do("conversations", "rename", desk.do("conversations", "list")["conversations"][0]["id"], "Waits")
        waiting = desk.do("sync", "status")
        self.assertEqual(waiting["state"], "waiting")
        self.assertGreater(waiting["pending"], 0)
        desk.do("sync", "rename", laptop.device, "The grey laptop")
        self.in_step(desk, laptop)
        names = {one["id"]: one["name"] for one in laptop.do("sync", "devices")["devices"]}
        self.assertEqual(names[laptop.device], "The grey laptop")
        self.assertEqual(server.holds(["The grey laptop"]), [])

    def test_what_is_forgotten_on_one_machine_leaves_the_files_of_the_other(self):
        server = self.server()
        desk = self.enabled(server, LINES + [FACT])
        desk.do("maintain")
        laptop = self.joined(desk)
        laptop.do("sync", "now")
        laptop.do("maintain")
        found = desk.do("search", "Trondheim")["hits"][0]
        look = desk.run("forget", "conversation", found["conversationId"], "--dry-run")
        (other,) = look.json()["otherDevices"]
        receipt = desk.do("forget", "conversation", found["conversationId"], "--yes")
        # What the other one wrote since it last synced may bring it back.
        self.assertEqual(receipt["otherDevices"], [other])
        self.in_step(desk, laptop)
        laptop.do("maintain")
        self.assertEqual(laptop.do("search", "Trondheim")["hits"], [])
        remembered = json.dumps(laptop.do("memory", "list", "--all"))
        self.assertNotIn("Trondheim", remembered)
        self.assertEqual(laptop.do("verify")["bad"], [])


if __name__ == "__main__":
    hearth.main()
