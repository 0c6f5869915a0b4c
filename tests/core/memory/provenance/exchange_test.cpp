// SPDX-License-Identifier: AGPL-3.0-or-later
// What the messages around one tell of whose words it is: the announcement before it, and the answer to it.
#include <catch2/catch.hpp>

#include "core/memory/english/english.h"
#include "core/memory/provenance/exchange.h"
#include "tests/core/memory/memory_fixture.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

/// What is kept of a chat, the person's and the assistant's messages by turns, read after each message or at the end.
Contents keptOf(const std::vector<std::string>& said, bool often) {
    MemoryFixture f;
    const auto thread = f.thread();
    for (std::size_t i = 0; i < said.size(); ++i) {
        f.say(thread, said[i], i % 2 == 0 ? chat::Role::User : chat::Role::Assistant);
        if (often) f.audit(thread);
    }
    f.audit(thread);
    return f.contents();
}

Contents keptOf(const std::vector<std::string>& said) {
    CHECK(keptOf(said, true) == keptOf(said, false));
    return keptOf(said, false);
}

bool treatsAsText(std::string_view message, std::string_view answer) {
    static const TextCues cues(english());
    return Exchange::treatsAsText(message, answer, cues);
}

}  // namespace

TEST_CASE("an answer that gives a message back, translates it or plays a part took it for a text") {
    const std::string said = "My brother Cillian works as a baker in Limerick.";
    CHECK(treatsAsText(said, "\"My brother Cillian bakes bread in Limerick.\""));
    CHECK(treatsAsText(said, "Mon frère Cillian est boulanger à Limerick."));
    CHECK(treatsAsText(said, "I have a brother, Cillian, who is a baker."));
    CHECK(treatsAsText(said, "Here's a shorter version: Cillian bakes in Limerick."));
    CHECK(treatsAsText(said, "Sure! Here's the corrected text:\n\nCillian bakes in Limerick."));
    CHECK(treatsAsText(said, "*The guard lowers his spear.* Pass, then."));
    CHECK_FALSE(treatsAsText(said, "A baker in Limerick! I'm sure your brother Cillian likes early hours."));
    CHECK_FALSE(treatsAsText(said, "\"Baker\" is a fine word for it."));
    CHECK_FALSE(treatsAsText(said, "- Rise early\n- Bake"));
    CHECK_FALSE(treatsAsText(said, ""));
}

TEST_CASE("texts that I announce and send one by one are not about me") {
    CHECK(keptOf({"I'm going to type some sentences and I'd like each one back in French.", "Fire away.",
                  "I live in Turku with my two brothers.", "Je vis à Turku avec mes deux frères.",
                  "My wife Aino is a nurse.", "Ma femme Aino est infirmière."}) == Contents{});
    CHECK(keptOf({"I have to sort these interviews by theme, one by one.", "First one, please.",
                  "I left Arla because my back was finished.", "Health, with work behind it.",
                  "I moved to Turku for love.", "Love."}) == Contents{});
    CHECK(keptOf({"Can you proofread something? It's a colleague's letter.", "Happy to, paste it in.",
                  "I live in Turku and I work as a nurse.", "Clean, I would change nothing."}) == Contents{});
}

TEST_CASE("what I say after the texts, or where none was announced, is mine") {
    CHECK(keptOf({"I'm going to type a sentence, give it back in French.", "Fire away.", "I live in Oslo.",
                  "Je vis à Oslo.", "Thanks! What is the capital of Peru?", "Lima.", "I live in Turku.",
                  "A fine town by the river."}) == Contents{"Lives in Turku."});
    CHECK(keptOf({"Can I ask you something?", "Of course, go ahead.", "I live in Turku.", "Good."}) ==
          Contents{"Lives in Turku."});
    CHECK(keptOf({"Help me with a letter to my landlord.", "Sure. Where do you live?", "I live in Turku.", "Good."}) ==
          Contents{"Lives in Turku."});
}

TEST_CASE("what is planned for today or tomorrow is over before it is of use") {
    MemoryFixture f;
    const auto thread = f.thread();
    f.say(thread, "I have a test on fractions tomorrow and I don't get it. Why does one flip the second one?");
    f.audit(thread);
    CHECK(f.contents() == Contents{});
}

TEST_CASE("what I asked myself my next message does not answer") {
    CHECK(keptOf({"Which foreign languages do you speak?", "All of them, after a fashion.", "haha true", "Good."}) ==
          Contents{});
    CHECK(keptOf({"Hello!", "Which languages do you speak?", "Basque and Finnish", "Good."}).size() == 2);
}
