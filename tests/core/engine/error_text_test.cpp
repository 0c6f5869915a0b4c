// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/error_text.h"

#include <catch2/catch.hpp>
#include <set>

#include "sync/pairing.h"

using namespace hearth;
using namespace hearth::engine;

namespace {
constexpr ErrorCode kAll[] = {ErrorCode::InvalidArgument, ErrorCode::NotFound,  ErrorCode::Locked,
                              ErrorCode::AuthFailed,      ErrorCode::Corrupt,   ErrorCode::Conflict,
                              ErrorCode::Unavailable,     ErrorCode::Full,      ErrorCode::Unsupported,
                              ErrorCode::OutOfMemory,     ErrorCode::Cancelled, ErrorCode::Internal};
}

TEST_CASE("every failure of every operation is a sentence") {
    for (const char* operation :
         {"open", "init", "import", "search", "chat", "backup", "restore", "doctor", "sync enable", "sync join",
          "sync recover", "sync invite", "sync now", "sync revoke"}) {
        for (ErrorCode code : kAll) {
            const std::string text = errorText(fail(code, "detail"), operation);
            INFO(operation << " " << errorCodeName(code) << ": " << text);
            CHECK(text.size() > 6);
            CHECK(text.back() == '.');
            CHECK_FALSE((text[0] >= 'a' && text[0] <= 'z'));
        }
    }
}

TEST_CASE("every notice of sync is a sentence, and every way in which a pairing ends") {
    for (int kind = 0; kind <= static_cast<int>(SyncNoticeKind::PhraseUsed); ++kind)
        for (const std::int64_t amount : {1, 7}) {
            const std::string text = syncNoticeText({static_cast<SyncNoticeKind>(kind), std::nullopt, amount}, "Desk");
            INFO(text);
            CHECK(text.size() > 20);
            CHECK(text.back() == '.');
        }
    std::set<std::string> sentences;
    for (int fault = 0; fault <= static_cast<int>(sync::PairingFault::Changed); ++fault)
        sentences.insert(errorText(sync::pairingError(static_cast<sync::PairingFault>(fault)), "sync join"));
    CHECK(sentences.size() == 9);
    for (const std::string& sentence : sentences) CHECK(sentence.find("pairing") == std::string::npos);
}

TEST_CASE("exit codes tell a wrong key from damage") {
    CHECK(exitCode(ErrorCode::AuthFailed) == 3);
    CHECK(exitCode(ErrorCode::Locked) == 3);
    CHECK(exitCode(ErrorCode::Corrupt) == 4);
    for (ErrorCode code : kAll)
        if (code != ErrorCode::AuthFailed && code != ErrorCode::Locked && code != ErrorCode::Corrupt)
            CHECK(exitCode(code) == 1);
}

TEST_CASE("a broken answer says who failed, what it said, and that nothing is lost") {
    const TurnFailure failure{fail(ErrorCode::Unavailable, "the connection was lost"), "anthropic", "overloaded",
                              19000};
    const std::string text = turnFailureText(failure);
    CHECK(text.find("anthropic") != std::string::npos);
    CHECK(text.find("Overloaded.") != std::string::npos);
    CHECK(text.find("19 s") != std::string::npos);
    CHECK(text.ends_with("Your message and what had come of the answer are kept."));
}

TEST_CASE("conversations that were not read say who failed, what it said, and how many were read before") {
    ModelRound round;
    round.conversations = 2;
    round.left = 3;
    round.failure = TurnFailure{fail(ErrorCode::Full, "HTTP 402"), "custom", "no credit", std::nullopt};
    const std::string text = roundFailureText(round);
    CAPTURE(text);
    for (const char* part : {"custom", "budget is used up", "No credit.", "until then: 2;", "waiting: 3;"})
        CHECK(text.find(part) != std::string::npos);
    CHECK(text.find("disk") == std::string::npos);
    CHECK(text.find("message") == std::string::npos);
}

TEST_CASE("a turn that the budget stops says how to go on") {
    const std::string text = errorText(fail(ErrorCode::Full, std::string(kBudgetSpent)), "chat");
    CHECK(text.find("nothing was sent") != std::string::npos);
    CHECK(text.find("--over-budget") != std::string::npos);
    CHECK(errorText(fail(ErrorCode::Full, "the disk"), "chat").find("budget") == std::string::npos);
}

TEST_CASE("every failure of a connection says what to do about it") {
    for (ErrorCode code : kAll) {
        TurnFailure failure{fail(code, "detail"), "custom", "", std::nullopt};
        failure.tries = {{"custom", "m", fail(code, "detail"), "busy", std::nullopt},
                         {"ollama", "n", fail(code, "detail"), "", Timestamp(0)}};
        const std::string text = turnFailureText(failure);
        INFO(text);
        CHECK(text.ends_with("kept."));
        if (code == ErrorCode::Cancelled) continue;
        CHECK(text.starts_with("No model answered."));
        CHECK(text.find("custom") < text.find("ollama"));
        CHECK(text.find("1970-01-01T00:00:00.000Z") != std::string::npos);
    }
}

TEST_CASE("an address that is no model's, or leads elsewhere, is what a person is told to look at") {
    for (const Error& error : {fail(ErrorCode::InvalidArgument, "HTTP 302: redirects are not followed"),
                               fail(ErrorCode::Unavailable, "the reply is not JSON")}) {
        const std::string text = turnFailureText({error, "custom", "", std::nullopt});
        INFO(text);
        CHECK(text.find("hearthctl providers use custom --base-url") != std::string::npos);
        CHECK(text.find("say less") == std::string::npos);
        CHECK(text.find("could not be reached") == std::string::npos);
    }
}

TEST_CASE("a server that is overloaded is not said to be out of reach, and what to do says when") {
    struct Row {
        const char* detail;
        const char* said;
    };
    for (const Row& row :
         {Row{"HTTP 529 overloaded_error", "is overloaded just now"}, Row{"HTTP 503", "is overloaded just now"},
          Row{"an error in the stream: overloaded_error", "is overloaded just now"},
          Row{"HTTP 429 rate_limit_error", "was asked too often"},
          Row{"HTTP 500 api_error", "went wrong at anthropic itself"},
          Row{"HTTP 502", "went wrong at anthropic itself"},
          Row{"connection refused", "could not be reached or broke off"}}) {
        const TurnFailure failure{fail(ErrorCode::Unavailable, row.detail), "anthropic", "", std::nullopt};
        const std::string text = turnFailureText(failure);
        INFO(text);
        CHECK(text.find(row.said) != std::string::npos);
        CHECK(text.find("choose another model") != std::string::npos);
        const bool reached = std::string_view(row.detail).find("refused") == std::string_view::npos;
        CHECK((text.find("could not be reached") == std::string::npos) == reached);
        CHECK((text.find("in a minute") != std::string::npos) == reached);
    }
}

TEST_CASE("a vault that opened with something missing says how much, and where the damaged log is") {
    CHECK(openNotice({}).empty());
    const std::string text = openNotice({7, "vault.db-wal.damaged-2", false});
    CHECK(text.find("7 changes are missing") != std::string::npos);
    CHECK(text.find("vault.db-wal.damaged-2") != std::string::npos);
    CHECK(openNotice({1, "x", true}).find("1 change is missing") != std::string::npos);
    CHECK(openNotice({0, "", true}).find("earlier copy") != std::string::npos);
}

TEST_CASE("a folder without a sentence encoder is said to be one, with what is missing in it") {
    const std::string text = errorText(fail(ErrorCode::NotFound, "config.json"), "embedder path");
    CHECK(text.find("config.json is missing") != std::string::npos);
    CHECK(text.find("Nothing was changed") != std::string::npos);
}
