// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/threads/thread_fold.h"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "core/base/text.h"

using namespace hearth;
using namespace hearth::memory;
using chat::Role;

namespace {

const ThreadReader& reader() {
    static const Redactor redactor;
    static const ThreadReader shared(redactor);
    return shared;
}

ThreadFold foldOf(const std::vector<std::pair<Role, std::string>>& turns) {
    ThreadFold fold;
    std::int64_t at = 1'715'176'560'000;
    for (const auto& [role, text] : turns) reader().add(fold, {role, Timestamp(at += kMinute), text});
    return fold;
}

ThreadDigest summed(const ThreadFold& fold, std::string_view title) {
    return reader().digest(fold, title, ManualClock(Timestamp(0)));
}

const std::vector<std::pair<Role, std::string>> kKitchen = {
    {Role::User, "I want to renovate the kitchen before Christmas."},
    {Role::Assistant, "Nice. Which part of it matters most to you?"},
    {Role::User, "The floor. I'm not sure whether tiles or oak are better."},
    {Role::Assistant, "Oak is warmer, tiles are easier to clean."},
    {Role::User, "We decided to take oak for the floor. We still need to find a carpenter."},
    {Role::Assistant, "Good choice. Shall I list carpenters near you?"}};

}  // namespace

TEST_CASE("a thread says what it is about, what was decided and what is open") {
    const auto digest = summed(foldOf(kKitchen), "");
    CHECK(digest.summary.starts_with("I want to renovate the kitchen before Christmas."));
    REQUIRE(digest.decisions.size() == 1);
    CHECK(digest.decisions[0] == "We decided to take oak for the floor.");
    CHECK(digest.state == "decided");
    CHECK(digest.openQuestions ==
          std::vector<std::string>{"We still need to find a carpenter.", "Shall I list carpenters near you?"});
    CHECK(digest.position == "We still need to find a carpenter.");
}

TEST_CASE("a summary is made of the thread's own sentences only") {
    std::string all;
    for (const auto& [role, text] : kKitchen) all += text + " ";
    const auto digest = summed(foldOf(kKitchen), "Kitchen");
    for (const auto& list : {digest.decisions, digest.openQuestions, std::vector<std::string>{digest.position}})
        for (const auto& sentence : list) CHECK(all.find(sentence) != std::string::npos);
}

TEST_CASE("a question that was answered is not open") {
    const auto digest =
        summed(foldOf({{Role::User, "How long do beans cook?"}, {Role::Assistant, "About an hour."}}), "");
    CHECK(digest.openQuestions.empty());
    CHECK(summed(foldOf({{Role::User, "How long do beans cook?"}}), "").openQuestions.size() == 1);
}

TEST_CASE("what is open or decided names what it is about, also where the sentence itself only points back") {
    const auto digestOf = [](const std::vector<std::pair<Role, std::string>>& turns) {
        return summed(foldOf(turns), "Kitchen");
    };
    CHECK(digestOf({{Role::User, "Should the sink be under the window? Still undecided about that."}}).openQuestions ==
          std::vector<std::string>{"Should the sink be under the window? Still undecided about that."});
    CHECK(digestOf({{Role::Assistant, "Do you want the tap in brass or in steel?"},
                    {Role::User, "We haven't decided yet."},
                    {Role::Assistant, "Fine."}})
              .openQuestions ==
          std::vector<std::string>{"Do you want the tap in brass or in steel? We haven't decided yet."});
    CHECK(digestOf({{Role::User, "Quartz would not stain. We decided on that."}}).decisions ==
          std::vector<std::string>{"Quartz would not stain. We decided on that."});
    CHECK(digestOf({{Role::User, "The oven is new. Not sure which hood we want."}}).openQuestions ==
          std::vector<std::string>{"Not sure which hood we want."});
}

TEST_CASE("an answer that ends with a question about nothing leaves nothing open") {
    const auto open = [](const char* asked) {
        return summed(foldOf({{Role::User, "I fell off my bike again."}, {Role::Assistant, asked}}), "").openQuestions;
    };
    CHECK(open("Ouch. How do you feel?").empty());
    CHECK(open("Is there anything else?").empty());
    CHECK(open("Do you want a plan for the knee exercises?").size() == 1);
}

TEST_CASE("a thread is about what its person spoke of, not about the answers' phrases") {
    std::vector<std::pair<Role, std::string>> turns;
    for (int i = 0; i < 4; ++i) {
        turns.emplace_back(Role::User, "How long should the siding of my railway be?");
        turns.emplace_back(Role::Assistant, "That makes sense, a longer siding never hurts a railway.");
    }
    const auto digest = summed(foldOf(turns), "Planning");
    for (const auto& subtopic : digest.subtopics) CHECK(subtopic.find("sense") == std::string::npos);
    CHECK_FALSE(digest.subtopics.empty());
}

TEST_CASE("a thread's state follows its words") {
    const auto state = [](const char* last) {
        return summed(foldOf({{Role::User, "I am thinking about a garden shed."}, {Role::User, last}}), "").state;
    };
    CHECK(state("It could be red or green.") == "brainstorming");
    CHECK(state("I've built the frame already.") == "implementing");
    CHECK(state("The shed is all done, thank you.") == "completed");
    CHECK(state("Never mind, it is not worth it.") == "abandoned");
    CHECK(state("We decided to paint it green.") == "decided");
}

TEST_CASE("personal data reaches neither summary nor prompt") {
    const auto fold = foldOf({{Role::User, "Please remember to write to ana@example.com about the shed."},
                              {Role::User, "We decided to call +351 912 345 678 tomorrow."}});
    const auto digest = summed(fold, "Mail to ana@example.com");
    for (const auto& text :
         {digest.summary, digest.precomputed, digest.position, digest.topic, dumpJson(foldToJson(fold))}) {
        CHECK(text.find("ana@example") == std::string::npos);
        CHECK(text.find("912 345") == std::string::npos);
    }
}

TEST_CASE("what a prompt gets of a thread is dated and stays within 600 tokens") {
    std::vector<std::pair<Role, std::string>> turns;
    for (int i = 0; i < 60; ++i)
        turns.emplace_back(Role::User, "We decided to take option number " + std::to_string(i) + " for the " +
                                           std::string(150, 'x') + " in the house. We still need to check part " +
                                           std::to_string(i) + ".");
    const auto digest = summed(foldOf(turns), std::string(500, 't'));
    CHECK(digest.precomputed.size() <= 2400);
    CHECK(digest.precomputed.find("8 May 2024") != std::string::npos);
    CHECK(digest.decisions.size() <= 12);
    CHECK(digest.engagement > 0.5);
    CHECK(digest.engagement <= 1);
}

TEST_CASE("what is handed over decides nothing, and leaves nothing open") {
    const auto digest = summed(
        foldOf({{Role::User,
                 "Translate this into German: \"Dear colleagues, we have decided to close the Lyon office in March. We "
                 "still need to find out who can move to Paris. Regards, Jacques\""}}),
        "");
    CHECK(digest.decisions.empty());
    CHECK(digest.openQuestions.empty());
    CHECK(digest.summary == "Translate this into German");
}

TEST_CASE("what somebody settles is told in whatever words, what they only mean to look at is not") {
    const auto decided = [](const char* said) {
        const auto digest = summed(foldOf({{Role::User, "Oak or pine for the shelves?"}, {Role::User, said}}), "");
        return digest.decisions.empty() ? std::string() : digest.decisions.front();
    };
    CHECK(decided("ok let's skip Bovec and do three nights in Bled.") ==
          "Let's skip Bovec and do three nights in Bled.");
    CHECK(decided("I went with the explicit format.") == "I went with the explicit format.");
    CHECK(decided("OK we're going for the five years then.") == "We're going for the five years then.");
    CHECK(decided("I'm going to ask for 30 days.") == "I'm going to ask for 30 days.");
    CHECK(decided("I'm not doing it on my own so the podcast is off.") ==
          "I'm not doing it on my own so the podcast is off.");
    CHECK(decided("Tiles: grey metro, decided.") == "Tiles: grey metro, decided.");
    CHECK(decided("Ok oak it is!") == "Oak or pine for the shelves? Oak it is!");
    CHECK(decided("Pine then") == "Oak or pine for the shelves? Pine then");
    for (const char* idle :
         {"I'll have a look at the shelves.", "Let's see what the carpenter says.", "See you then.",
          "I'll try that on the shelves tonight.", "I haven't decided on the shelves.", "What if we decided on oak?",
          "Yes, it is.", "I'm going to bed now, shelves or not.", "Well then, the shelves.",
          "If we go with oak the shelves cost more.", "Should we go with oak?"})
        CHECK(decided(idle).empty());
}

TEST_CASE("what is said firmly is told before what was only meant, the newest first") {
    const auto digest = summed(foldOf({{Role::User, "We decided to take oak for the floor."},
                                       {Role::User, "I picked the brass handles."},
                                       {Role::User, "I'll paint the ceiling white at the weekend."}}),
                               "");
    CHECK(digest.decisions == std::vector<std::string>{"I picked the brass handles.",
                                                       "We decided to take oak for the floor.",
                                                       "I'll paint the ceiling white at the weekend."});
}

TEST_CASE("of a sentence that goes on and on, the clause that settles something is told") {
    const auto digest = summed(
        foldOf({{Role::User,
                 "okay so I'm just walking the dog and thinking out loud right so the thing with the allotment is that "
                 "the shed roof has had it and I talked to Derek yesterday so I've decided I'm doing it with Derek on "
                 "the first weekend of October and then what I don't know is what to do with the old felt"}}),
        "");
    CHECK(digest.decisions ==
          std::vector<std::string>{"I've decided I'm doing it with Derek on the first weekend of October"});
    CHECK(digest.openQuestions == std::vector<std::string>{"What I don't know is what to do with the old felt"});
    CHECK(digest.position == "What I don't know is what to do with the old felt");
}

TEST_CASE("a doubt about that one is told with the question that it is about") {
    const auto digest = summed(foldOf({{Role::User, "Should we overpay 200 a month or save it?"},
                                       {Role::Assistant, "Keep three months of expenses first."},
                                       {Role::User, "We have a month's worth. Haven't decided on that one."}}),
                               "");
    CHECK(digest.openQuestions ==
          std::vector<std::string>{"Should we overpay 200 a month or save it? Haven't decided on that one."});
}

TEST_CASE(
    "what is open is closed by a decision, by what is said of it at length, or by nobody coming back to a doubt") {
    const auto open = [](const std::vector<std::string>& later) {
        std::vector<std::pair<Role, std::string>> turns = {
            {Role::User, "I'm not sure whether storms should hit everyone or just the leader."}};
        for (const auto& text : later) turns.emplace_back(Role::User, text);
        return summed(foldOf(turns), "").openQuestions.size();
    };
    CHECK(open({"Fine."}) == 1);
    CHECK(open({"We went with the leader for storms."}) == 0);
    CHECK(open({"Storms only hit the leader, that was fun last night."}) == 0);
    CHECK(open({"The cards look good.", "The ring has 24 spaces.", "The wool is white.", "The gulls are grey."}) == 0);
    // What was said to be undone stays so.
    CHECK(summed(foldOf({{Role::User, "The price is still to be decided."},
                         {Role::User, "The cards look good."},
                         {Role::User, "The ring has 24 spaces."},
                         {Role::User, "The wool is white."},
                         {Role::User, "The gulls are grey."}}),
                 "")
              .openQuestions.size() == 1);
}

TEST_CASE("a thread is left off at the last thing that can be read alone, and at no error message or thanks") {
    const auto left = [](const std::vector<std::string>& said) {
        std::vector<std::pair<Role, std::string>> turns;
        for (const auto& text : said) turns.emplace_back(Role::User, text);
        return summed(foldOf(turns), "").position;
    };
    CHECK(left({"I put it all into a helper for the three scripts.", "perfect, thanks a lot for that!"}) ==
          "I put it all into a helper for the three scripts.");
    CHECK(left({"The models are done now.", "Error: django.db.utils.ProgrammingError: relation does not exist"}) ==
          "The models are done now.");
    CHECK(left({"Nobody asked mum what she wants. Gonna do that tomorrow"}) ==
          "Nobody asked mum what she wants. Gonna do that tomorrow");
    // Of two messages, not as if they had been one.
    CHECK(left({"Do I get a discount for living alone?", "Applied for it"}) ==
          "Do I get a discount for living alone? … Applied for it");
}

TEST_CASE("what is said in a game is no thread's end, and settles nothing") {
    ThreadFold fold = foldOf({{Role::User, "Let's play: you're a baker in Paris and I'm your wife Colette."}});
    const std::string before = summed(fold, "").position;
    reader().add(fold, {Role::User, Timestamp(1'715'177'560'000),
                        "We decided to sell two hundred baguettes a day from now on.", true});
    CHECK(summed(fold, "").position == before);
    CHECK(summed(fold, "").decisions.empty());
    CHECK(fold.userMessages == 2);
}

TEST_CASE("reading on after a pause gives what reading at once gives") {
    CHECK(rc::check([](const std::vector<std::pair<bool, std::uint8_t>>& picks) {
        static const std::vector<std::string> kSaid = {"We decided to take oak.",
                                                       "Is oak good for floors?",
                                                       "I am not sure which oil to use.",
                                                       "Haven't decided on that one, I'll buy the brush.",
                                                       "Should we oil it twice?",
                                                       "Never mind the oil.",
                                                       "It works now!",
                                                       "Anna Berg from Oslo called about the oak floor.",
                                                       "ok"};
        ThreadFold whole;
        ThreadFold piecewise;
        std::int64_t at = 0;
        for (const auto& [user, pick] : picks) {
            const Turn turn{user ? Role::User : Role::Assistant, Timestamp(at += kHour), kSaid[pick % kSaid.size()]};
            reader().add(whole, turn);
            piecewise = foldFromJson(foldToJson(piecewise));
            reader().add(piecewise, turn);
        }
        RC_ASSERT(foldToJson(whole) == foldToJson(piecewise));
    }));
}

TEST_CASE("a damaged memory of a thread starts anew instead of failing") {
    CHECK(foldFromJson(Json::parse(R"({"lead":3,"decisions":"x","names":[1],"messages":"many"})")).messages == 0);
    CHECK(foldFromJson(Json()).lead.empty());
}

TEST_CASE("a thread's subtopics are the distinct things that it speaks of, the most said first") {
    ThreadFold fold;
    Timestamp at{0};
    const auto say = [&](std::string_view text) {
        at = at.plus(kMinute);
        reader().add(fold, {chat::Role::User, at, text});
    };
    say("We need new kitchen cabinets before the summer.");
    say("The kitchen cabinets should be oak, and the budget is tight.");
    say("How do we keep the budget below nine thousand?");
    say("The plumber from Meridian can come in May.");
    say("Ask the plumber whether Meridian does the floor heating.");
    say("Floor heating was what Ana wanted. Write to ana@example.org about the budget, or to bob@example.org.");
    const ThreadDigest digest = summed(fold, "House");
    REQUIRE_FALSE(digest.subtopics.empty());
    CHECK(digest.subtopics.size() <= 5);
    CHECK(digest.subtopics.front() == "budget");
    const auto has = [&](std::string_view term) {
        return std::find(digest.subtopics.begin(), digest.subtopics.end(), term) != digest.subtopics.end();
    };
    CHECK(has("kitchen cabinets"));
    CHECK(has("floor heating"));
    // One topic, one term: the plumber and his firm are spoken of together.
    CHECK((has("plumber") != has("Meridian")));
    CHECK_FALSE(has("kitchen"));
    CHECK_FALSE(has("email"));
    SECTION("what the whole thread is about is none of them") {
        for (const auto& term : summed(fold, "Kitchen cabinets").subtopics)
            CHECK(term.find("cabinet") == std::string::npos);
    }
    SECTION("read on from what was stored, they are the same") {
        ThreadFold stored = foldFromJson(foldToJson(fold));
        CHECK(summed(stored, "House").subtopics == digest.subtopics);
        CHECK(foldToJson(stored) == foldToJson(fold));
    }
}

TEST_CASE("a thread that says a thing once has no subtopics, and a long one is not remembered word by word") {
    ThreadFold fold;
    reader().add(fold,
                 {chat::Role::User, Timestamp(0), "The kiln needs a new thermocouple, a thermocouple of type K."});
    CHECK(summed(fold, "").subtopics.empty());
    for (int i = 0; i < 2000; ++i)
        reader().add(fold,
                     {chat::Role::User, Timestamp(i * kMinute), "Wort" + std::to_string(i) + "x steht allein hier."});
    CHECK(fold.terms.size() <= 240);
}

TEST_CASE("what is headed as open is open, also as a question, until something is decided of it") {
    const std::vector<std::pair<Role, std::string>> turns = {
        {Role::User, "The attic is done. Open: which mover? Still open: the insurance of the piano."},
        {Role::Assistant, "Ask both for a quote in writing."},
        {Role::User, "Is the shop in Ledeberg still open? The open kitchen is lovely."},
        {Role::Assistant, "It closes at six."}};
    const auto open = summed(foldOf(turns), "").openQuestions;
    CHECK(open == std::vector<std::string>{"Still open: the insurance of the piano.", "Open: which mover?"});
    auto settled = turns;
    settled.emplace_back(Role::User, "We decided on Mertens as the mover.");
    CHECK(summed(foldOf(settled), "").openQuestions ==
          std::vector<std::string>{"Still open: the insurance of the piano."});
}
