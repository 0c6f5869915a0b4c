// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/recall/intent.h"

#include <catch2/catch.hpp>
#include <string>

using namespace hearth::recall;

TEST_CASE("asking to go on is understood in the words people use") {
    for (const char* text :
         {"Pick up where we left off", "let's pick this back up where we stopped", "Where did we leave off?",
          "where were we? what were we working on", "What have we been doing", "Continue our last session",
          "catch me up", "continue", "Let's resume please", "where I left off"})
        CHECK(intentOf(text) == Intent::ResumeSession);
}

TEST_CASE("sentences that only contain such words are not taken for it") {
    for (const char* text : {"continue the story about the dragon", "Resume of my career in one page",
                             "Please continue this list with five more fruits", "He left off the salt"})
        CHECK(intentOf(text) != Intent::ResumeSession);
}

TEST_CASE("questions are told apart by what they look for") {
    CHECK(intentOf("What is still open?") == Intent::ListOpenQuestions);
    CHECK(intentOf("list the unresolved issues") == Intent::ListOpenQuestions);
    CHECK(intentOf("What did we decide about the database?") == Intent::RecallDecision);
    CHECK(intentOf("When did I move to Porto?") == Intent::RecallWhen);
    CHECK(intentOf("Who is Ana?") == Intent::RecallPerson);
    CHECK(intentOf("What did we say about tea?") == Intent::RecallTopic);
    CHECK(intentOf("What do you know about me?") == Intent::RecallProfile);
    CHECK(intentOf("Write a poem") == Intent::None);
    CHECK(intentName(Intent::ResumeSession) == "resume_session");
}

TEST_CASE("questions about how things were ask for history") {
    CHECK(asksForHistory("What did I use to prefer? I used to drink tea"));
    CHECK(asksForHistory("What was my opinion six months ago, and now?"));
    CHECK_FALSE(asksForHistory("What do I prefer?"));
}

TEST_CASE("a pattern is tried in linear time on hostile input") {
    CHECK(intentOf(std::string(200000, 'a') + " where did we") == Intent::None);
}
