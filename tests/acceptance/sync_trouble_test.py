#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Machines leave and come back; what goes wrong between them and their server stops nothing but sync."""
import time

import hearth
from machines import FACT, LINES, Machines


class LeavingAndComingBack(Machines):
    def test_a_machine_that_was_removed_keeps_what_it_had_and_learns_nothing_more(self):
        server = self.server()
        desk = self.enabled(server, LINES)
        laptop = self.joined(desk)
        laptop.do("sync", "now")
        before = self.export(laptop)
        desk.do("sync", "now")
        desk.do("sync", "revoke", laptop.device)
        desk.do("chat", "The Aarhus exhibition opens in June.", "--provider", "offline")
        desk.do("sync", "now")
        refused = laptop.run("sync", "now")
        self.assertEqual(refused.code, 3, refused.out)
        self.assert_sentence(refused.error()["message"].split(". ")[0].rstrip(".") + ".")
        self.assertEqual(self.export(laptop), before)
        self.assertEqual(laptop.do("sync", "status")["state"], "attention")
        left = {one["id"]: one for one in desk.do("sync", "devices")["devices"]}
        self.assertTrue(left[laptop.device]["removed"])
        # Who is there goes on under a new key, and somebody new reads everything.
        desk.do("sync", "rotate")
        tablet = self.joined(desk)
        self.in_step(desk, tablet)
        self.assertTrue(tablet.do("search", "Aarhus exhibition")["hits"])

    def test_twelve_words_bring_everything_back_to_an_empty_vault(self):
        server = self.server()
        desk = self.enabled(server, LINES + [FACT])
        desk.do("sync", "now")
        found = self.machine().init()
        phrase = found.file("phrase", desk.recovery_phrase)
        done = found.do("sync", "recover", server.url, "--phrase-file", phrase)
        self.assertEqual(done["vaultId"], desk.account)
        self.assert_id(done["deviceId"])
        found.do("sync", "now")
        self.assertEqual(self.export(found), self.export(desk))
        wrong = self.machine().init()
        self.assert_fails(wrong.run("sync", "recover", server.url, "--phrase-file",
                                    wrong.file("phrase", wrong.recovery_phrase)), 1)

    def test_only_an_empty_vault_joins(self):
        server = self.server()
        desk = self.enabled(server)
        full = self.machine().init()
        full.import_lines(LINES)
        invite = desk.start("sync", "invite", "--yes")
        self.addCleanup(lambda: hearth.kill(invite))
        code = self.line_of(invite)["code"]
        message = self.assert_fails(full.run("sync", "join", code, "--yes"), 1)
        self.assertIn("empty", message)
        self.assertEqual(full.do("stats")["messages"], len(LINES))
        self.assert_fails(full.run("sync", "join", "no such code", "--yes"), 1)

    def test_without_a_person_and_without_yes_nobody_is_let_in(self):
        desk = self.enabled(self.server())
        self.assert_fails(desk.run("sync", "invite"), 1)


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
        for delay in (0.05, 0.25, 0.6):
            running = desk.start("sync", "now")
            time.sleep(delay)
            hearth.kill(running)
        running = desk.start("sync", "now")
        time.sleep(0.15)
        server.kill()
        running.communicate(timeout=60)
        server.start()
        desk.do("sync", "now")
        laptop = self.joined(desk)
        for delay in (0.08, 0.4):
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
