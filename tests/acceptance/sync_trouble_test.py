#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What goes wrong between machines and their server stops nothing but sync, and loses nothing."""
import time

import hearth
from machines import LINES, Machines


class Trouble(Machines):
    def test_a_server_that_is_away_stops_nothing_but_sync(self):
        server = self.server()
        desk = self.enabled(server, LINES)
        server.kill()
        done = desk.run("sync", "now")
        message = self.assert_fails(done, 1, "unavailable")
        self.assertIn("server", message)
        said = desk.do("chat", "The wheel squeaks.", "--provider", "offline")
        self.assertTrue(said["complete"])
        self.assertEqual(desk.do("sync", "status")["state"], "offline")
        server.start()
        self.assertEqual(desk.do("sync", "now")["state"], "synced")

    def test_a_token_lets_one_vault_in_and_a_wrong_one_nobody(self):
        server = self.server()
        home = self.machine().init()
        self.assert_fails(home.run("sync", "enable", server.url, "--token", "not-a-token"), 3)
        self.assertEqual(home.do("sync", "status")["state"], "off")
        self.assert_fails(home.run("sync", "enable", "ftp://example.org", "--token", "x"), 1)
        self.assert_fails(home.run("sync", "now"), 1)
        home.do("sync", "enable", server.url, "--token", server.token())
        self.assert_fails(home.run("sync", "enable", server.url, "--token", server.token()), 1)

    def test_killed_in_the_middle_both_sides_go_on_and_lose_nothing(self):
        server = self.server()
        many = [{**LINES[i % 40], "id": f"m{i}", "conversation": f"c{i % 50}",
                 "text": f"Entry {i} of the glaze diary, " + "ash and clay " * 20} for i in range(4000)]
        desk = self.enabled(server, many)
        for delay in (0.15, 0.4, 0.8):
            running = desk.start("sync", "now")
            time.sleep(delay)
            hearth.kill(running)
        running = desk.start("sync", "now")
        time.sleep(0.3)
        server.kill()
        running.communicate(timeout=60)
        server.start()
        desk.do("sync", "now")
        laptop = self.joined(desk)
        for delay in (0.2, 0.6):
            running = laptop.start("sync", "now")
            time.sleep(delay)
            hearth.kill(running)
        laptop.do("sync", "now")
        self.assertEqual(laptop.do("stats")["messages"], len(many))
        self.assertEqual(self.export(laptop), self.export(desk))
        self.assertEqual(laptop.do("verify")["integrity"], "ok")
        self.assertEqual(server.holds(["glaze diary", "ash and clay"]), [])


if __name__ == "__main__":
    hearth.main()
