#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where messages go, what they cost, and what happens when servers misbehave."""
import csv
import io
import os

import hearth
from hearth import Acceptance, FakeModel


class Gateway(Acceptance):
    def setUp(self):
        self.home = self.machine().init()

    def settings(self, text):
        path = os.path.join(self.home.env["XDG_CONFIG_HOME"], "hearth", "hearth.toml")
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)

    def use(self, model, name="test-model"):
        self.home.do("providers", "use", "custom", "--base-url", model.host + "/v1", "--model", name)

    def route(self, *args):
        return self.home.do("providers", "route", *args)


class Connections(Gateway):
    def test_one_with_a_wrong_address_is_named_by_it_and_can_be_taken_off_the_list(self):
        wrong = "http://127.0.0.1:9"
        self.home.do("providers", "use", "ollama", "--base-url", wrong)
        tested = self.home.run("providers", "test", "ollama", as_json=False)
        self.assertEqual(tested.code, 1)
        self.assertIn(wrong, tested.err)
        with FakeModel(self.home) as model:
            self.home.do("providers", "use", "ollama", "--base-url", model.host)
            self.assertEqual(self.home.do("providers", "test", "ollama")["baseUrl"], model.host)
        self.assertIn("--base-url", self.home.run("providers", "remove", "ollama", as_json=False).err)
        left = self.home.do("providers", "remove", "ollama", "--base-url", wrong)["connections"]
        self.assertEqual([one["baseUrl"] for one in left], [model.host])
        self.assertEqual(self.home.do("providers", "remove", "ollama")["connections"], [])
        self.assertEqual(self.home.run("providers", "remove", "ollama").code, 1)


class Routes(Gateway):
    def setUp(self):
        super().setUp()
        self.home.do("providers", "use", "ollama", "--model", "general")
        self.home.do("providers", "assign", "precision", "custom", "--base-url", "http://127.0.0.1:9/v1",
                     "--model", "exact")

    def test_a_dry_run_says_where_a_message_would_go_by_which_rule_and_why(self):
        near = self.route("Help me solve our hiring problem")
        self.assert_keys(near, "rule", "why", "to", "chain", "leftOut")
        self.assertEqual((near["rule"], near["to"]["model"]), ("default", "general"))
        exact = self.route("Solve the equation 3x + 5 = 20")
        self.assertEqual((exact["rule"], exact["to"]["model"]), ("mathematics", "exact"))
        self.assertEqual([one["model"] for one in exact["chain"]], ["exact", "general"])
        self.assert_sentence(exact["why"])
        self.assertEqual(self.route("Anything", "--image")["rule"], "image")
        self.assertEqual(self.route("Anything", "--tokens", "50001")["rule"], "long context")
        self.assertEqual(self.route("Anything", "--tokens", "50000")["rule"], "default")
        self.assertEqual(self.home.do("conversations", "list")["conversations"], [], "a dry run stores nothing")
        self.assertIn("mathematics", self.home.do("providers", "route", "What is 17 * 23?", as_json=False))

    def test_an_assignment_is_taken_back_and_the_file_of_this_machine_stands_above_it(self):
        self.settings('[routing]\nprecision = "ollama/from-file"\nlong_above = 100\n')
        self.assertEqual(self.route("What is 17 * 23?")["to"]["model"], "from-file")
        self.assertEqual(self.route("Anything", "--tokens", "101")["rule"], "long context")
        self.settings("")
        self.home.do("providers", "assign", "precision", "--undo")
        self.assertEqual(self.route("What is 17 * 23?")["to"]["model"], "general")
        self.settings('[routing]\ncolour = "red"\n')
        message = self.assert_fails(self.home.run("providers", "route", "Hello"), 1, "invalidArgument")
        self.assertIn("hearth.toml", message.lower())

    def test_local_only_goes_nowhere_else_and_a_remote_choice_is_refused_with_a_sentence(self):
        self.home.do("providers", "assign", "vision", "openai")
        self.home.do("providers", "use", "anthropic")
        route = self.route("Hello", "--local-only")
        self.assertEqual((route["rule"], route["to"]["provider"]), ("local only", "ollama"))
        route = self.route("Hello", "--local-only", "--image")
        self.assertEqual((route["rule"], route["to"]["model"]), ("local only: image", "general"))
        self.assertTrue(all(not one["remote"] for one in route["chain"]))
        refused = self.home.run("chat", "Hello", "--provider", "anthropic", "--local-only")
        self.assert_sentence(self.assert_fails(refused, 1, "invalidArgument"))


class Misbehaving(Gateway):
    def test_the_next_connection_answers_and_the_answer_says_who_was_tried(self):
        with FakeModel(self.home, "--status", "503") as broken, FakeModel(self.home, "--answer", "Second.") as good:
            self.home.do("providers", "use", "ollama", "--base-url", good.host, "--model", "second")
            self.use(broken, "first")
            answer = self.home.do("chat", "Anyone?")
            told = self.home.run("chat", "Who is it?", as_json=False)
        self.assertEqual(told.out, "Second.\n")
        self.assertIn("custom did not answer", told.err)
        self.assertEqual((answer["content"], answer["provider"], answer["fallbacks"]), ("Second.", "ollama", ["custom"]))
        self.assertEqual([(one["provider"], one["outcome"]) for one in answer["chain"]],
                         [("custom", "failed"), ("ollama", "answered")])
        self.assertEqual(answer["route"], "default")
        call = self.home.do("conversations", "show", answer["conversationId"])["messages"][1]["call"]
        self.assertEqual((call["route"], call["chain"]), ("default", answer["chain"]))
        shown = self.home.do("conversations", "show", answer["conversationId"], as_json=False)
        self.assertIn("by the rule: default, instead of custom", shown)

    def test_when_all_fail_each_is_named_with_what_it_said_and_nothing_is_lost(self):
        with FakeModel(self.home, "--status", "401") as one, FakeModel(self.home, "--status", "402") as two:
            self.home.do("providers", "use", "ollama", "--base-url", two.host, "--model", "second")
            self.use(one, "first")
            done = self.home.run("chat", "Anyone?")
        self.assertNotEqual(done.code, 0)
        message = done.error()["message"]
        self.assert_sentence(message)
        for part in ("custom", "ollama", "hearthctl providers key custom", "kept"):
            self.assertIn(part, message)
        answer = done.json()
        shown = self.home.do("conversations", "show", answer["conversationId"])["messages"]
        self.assertEqual(shown[0]["text"], "Anyone?")

    def test_a_server_that_is_overloaded_is_not_said_to_be_out_of_reach(self):
        for status, said in (("529", "is overloaded just now"), ("500", "Something went wrong at custom itself")):
            with FakeModel(self.home, "--status", status) as model:
                message = self.home.run("chat", "Anyone?", *model.as_custom()).error()["message"]
            self.assertIn(said, message)
            self.assertIn("in a minute", message)
            self.assertTrue(message.endswith(" are kept."), message)
            self.assertNotIn("reached", message)

    def test_lines_of_the_log_are_seen_only_where_they_are_asked_for(self):
        with FakeModel(self.home, "--answer", "Fine.") as model:
            self.use(model)
            quiet = self.home.run("chat", "I prefer green tea over coffee.", as_json=False)
            told = self.home.run("--verbose", "chat", "I moved to Porto in May.", as_json=False)
        self.assertEqual((quiet.code, told.code), (0, 0))
        self.assertEqual((quiet.out, told.out), ("Fine.\n", "Fine.\n"))
        self.assertNotIn("not JSON", quiet.err)
        self.assertIn("not JSON", told.err, "nothing was logged, so this shows nothing")

    def test_a_long_wait_is_an_error_with_its_time_at_once(self):
        with FakeModel(self.home, "--status", "429", "--retry-after", "3600") as model:
            self.use(model)
            done = self.home.run("chat", "Now?", timeout=8)
            self.assertEqual(len(model.requests()), 1)
        self.assertRegex(done.error()["message"], r"3600 s, at \d{4}-\d\d-\d\dT")

    def test_what_broke_off_is_continued_by_another_model_beside_it(self):
        with FakeModel(self.home, "--answer", "one two three four", "--cut-after", "2") as model:
            self.use(model)
            done = self.home.run("chat", "Count")
        broken = done.json()
        self.assertEqual((done.code, broken["complete"], broken["content"]), (1, False, "one two"))
        self.assertIn("continued", done.error()["message"])
        with FakeModel(self.home, "--answer", " three four") as model:
            whole = self.home.do("continue", broken["messageId"], *model.as_custom())
        self.assertEqual((whole["content"], whole["complete"]), ("one two three four", True))
        shown = self.home.do("conversations", "show", broken["conversationId"])["messages"]
        self.assertEqual((shown[-1]["text"], shown[-1]["siblings"]), ("one two three four", 2))
        self.assert_fails(self.home.run("continue", whole["messageId"]), 1, "invalidArgument")

    def test_a_key_is_in_no_file_and_no_output_whatever_the_server_does_with_it(self):
        key = "MARKERkeyweasel0123456789"
        with FakeModel(self.home, "--status", "401", "--echo-key") as model:
            self.use(model)
            outputs = []
            for args, env in ((["chat", "Hello"], {"HEARTH_CUSTOM_API_KEY": key}),
                              (["providers", "key", "custom", "--key-file", self.home.file("key", key + "\n")], {}),
                              (["chat", "Hello"], {}), (["providers", "list"], {}), (["usage"], {}), (["egress"], {}),
                              (["providers", "test", "custom", "--base-url", model.host + "/v1"], {})):
                done = self.home.run(*args, env=env)
                outputs.append(done.out + done.err)
            self.assertIn("(key)", outputs[0], "the server did not repeat the key, so this shows nothing")
        self.assertNotIn("weasel", "".join(outputs))
        self.assertEqual(self.home.find_traces(["MARKERkeyweasel"]), [])
        self.assertTrue(self.home.do("providers", "list")["connections"][0]["hasKey"])
        self.home.do("providers", "drop-key", "custom")
        self.assertFalse(self.home.do("providers", "list")["connections"][0]["hasKey"])


class Money(Gateway):
    def setUp(self):
        super().setUp()
        self.model = FakeModel(self.home, "--answer", "Fine.")
        self.addCleanup(self.model.__exit__)
        self.use(self.model)

    def test_usage_is_summed_by_day_model_and_conversation_and_written_as_a_table(self):
        first = self.home.do("chat", "One")["conversationId"]
        self.home.do("chat", "Two", "--conversation", first)
        self.home.do("chat", "Three")
        self.home.do("providers", "memory", "off")
        for by, count in (("day", 1), ("model", 1), ("conversation", 2)):
            usage = self.home.do("usage", "--by", by)
            self.assertEqual(len(usage["usage"]), count, by)
            self.assertEqual(sum(one["calls"] for one in usage["usage"]), usage["total"]["calls"])
        self.assertGreaterEqual(usage["total"]["calls"], 3)
        path = os.path.join(self.home.outside, "usage.csv")
        self.home.do("usage", "--csv", path)
        with open(path, newline="", encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        self.assertEqual(len(rows), usage["total"]["calls"])
        self.assertEqual({row["model"] for row in rows}, {"test-model"})
        printed = self.home.run("usage", "--by", "model", "--csv", "-", as_json=False)
        self.assertEqual(len(list(csv.reader(io.StringIO(printed.out)))), 2)
        self.assertEqual(self.home.do("usage", "--to", "2020-01-01")["total"]["calls"], 0)
        self.assertEqual(len(self.home.do("egress", "--limit", "1")["egress"]), 1)
        self.assertFalse(self.home.do("egress")["egress"][0]["remote"])

    def test_prices_are_the_persons_and_the_budget_stops_what_costs_money(self):
        self.home.do("providers", "memory", "off")
        listed = self.home.do("models", "set", "custom/test-model", "--input", "1000", "--output", "1000", "--cached",
                              "1000", "--context", "4096")
        mine = [one for one in listed["models"] if one["name"] == "custom/test-model"][0]
        self.assertEqual((mine["input"], mine["context"], mine["changed"]), (1000, 4096, True))
        self.assertRegex(mine["taken"], r"^\d{4}-\d\d-\d\d$")
        self.assertGreater(self.home.do("chat", "One")["costUsd"], 0)
        spent = self.home.do("budget")["spentUsd"]
        self.assertGreater(spent, 0)
        self.assertEqual(self.home.do("budget", str(spent * 1.1))["level"], "near")
        self.assertIn("80 %", self.home.do("budget", as_json=False))
        self.assertEqual(self.home.do("budget", str(spent / 2))["level"], "spent")
        sent = len(self.model.requests())
        message = self.assert_fails(self.home.run("chat", "Two"), 1, "full")
        self.assertIn("--over-budget", message)
        self.assertEqual(len(self.model.requests()), sent)
        over = self.home.run("chat", "Three", "--over-budget", as_json=False)
        self.assertEqual((over.code, over.out), (0, "Fine.\n"))
        self.assertIn("dollars of this month are spent", over.err)
        self.home.do("models", "reset", "custom/test-model")
        self.assertEqual(self.home.do("chat", "Four")["costUsd"], 0, "a model on this machine costs nothing")
        self.assertIsNone(self.home.do("budget", "--off")["limitUsd"])


class Answers(Gateway):
    def test_two_models_answer_one_message_beside_each_other(self):
        with FakeModel(self.home, "--answer", "Yes.") as one, FakeModel(self.home, "--answer", "No.") as two:
            self.home.do("providers", "use", "ollama", "--base-url", two.host, "--model", "second")
            self.use(one, "first")
            compared = self.home.do("compare", "Agreed?", "--models", "custom", "--models", "ollama/second")
            again = self.home.do("regenerate", compared["answers"][0]["messageId"], "--provider", "ollama")
        self.assertEqual([answer["content"] for answer in compared["answers"]], ["Yes.", "No."])
        self.assertEqual(again["content"], "No.")
        shown = self.home.do("conversations", "show", compared["conversationId"])["messages"]
        self.assertEqual((len(shown), shown[1]["siblings"]), (2, 3))

    def test_a_conversation_keeps_the_model_that_was_chosen_for_it(self):
        with FakeModel(self.home, "--answer", "Here.") as model:
            self.use(model)
            self.home.do("providers", "memory", "off")
            first = self.home.do("chat", "One")["conversationId"]
            self.home.do("conversations", "model", first, "--model", "special")
            answer = self.home.do("chat", "Two", "--conversation", first)
            self.assertEqual((answer["route"], model.requests()[-1]["model"]), ("conversation", "special"))
            self.home.do("conversations", "model", first, "--undo")
            self.assertEqual(self.home.do("chat", "Three", "--conversation", first)["route"], "default")
            self.assert_fails(self.home.run("conversations", "model", first, "nobody"), 1, "invalidArgument")

    def test_prompts_are_saved_by_name_and_stand_in_the_conversations_that_use_them(self):
        self.home.do("prompts", "save", "Teacher", "Explain as to a child.")
        with FakeModel(self.home) as model:
            self.use(model)
            first = self.home.do("chat", "One")["conversationId"]
            used = self.home.do("conversations", "prompt", first, "--named", "Teacher")
            self.assertEqual(used["systemPrompt"], "Explain as to a child.")
            self.home.do("providers", "memory", "off")
            self.home.do("chat", "Two", "--conversation", first)
            self.assertIn("Explain as to a child.", str(model.requests()[-1]["messages"]))
            self.assertIsNone(self.home.do("conversations", "prompt", first, "--undo")["systemPrompt"])
        self.assertEqual(self.home.do("prompts", "list")["prompts"],
                         [{"name": "Teacher", "text": "Explain as to a child."}])
        self.assertEqual(self.home.do("prompts", "delete", "Teacher")["prompts"], [])
        self.assert_fails(self.home.run("prompts", "delete", "Teacher"), 1, "notFound")


if __name__ == "__main__":
    hearth.main()
