// SPDX-License-Identifier: AGPL-3.0-or-later
// What each refusal of a provider becomes.
#include "core/llm/failures.h"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "core/base/text.h"

using namespace hearth;
using namespace hearth::llm;

namespace {

HttpResponse response(int status, std::string body = "",
                      std::vector<std::pair<std::string, std::string>> headers = {}) {
    return {status, std::move(headers), std::move(body)};
}

std::optional<Milliseconds> waitFor(std::vector<std::pair<std::string, std::string>> headers) {
    return retryAfter(response(429, "", std::move(headers)));
}

}  // namespace

TEST_CASE("each status says what the caller can do") {
    struct Row {
        int status;
        ErrorCode code;
        bool retryable;
    };
    for (const Row& row : {Row{400, ErrorCode::InvalidArgument, false}, Row{401, ErrorCode::AuthFailed, false},
                           Row{402, ErrorCode::Full, false}, Row{403, ErrorCode::AuthFailed, false},
                           Row{404, ErrorCode::NotFound, false}, Row{405, ErrorCode::InvalidArgument, false},
                           Row{408, ErrorCode::Unavailable, true}, Row{409, ErrorCode::Conflict, true},
                           Row{413, ErrorCode::InvalidArgument, false}, Row{422, ErrorCode::InvalidArgument, false},
                           Row{429, ErrorCode::Unavailable, true}, Row{500, ErrorCode::Unavailable, true},
                           Row{502, ErrorCode::Unavailable, true}, Row{503, ErrorCode::Unavailable, true},
                           Row{504, ErrorCode::Unavailable, true}, Row{529, ErrorCode::Unavailable, true},
                           Row{301, ErrorCode::InvalidArgument, false}, Row{307, ErrorCode::InvalidArgument, false}}) {
        const ChatFailure failure = failureFromResponse(response(row.status));
        INFO(row.status);
        CHECK(failure.error.code == row.code);
        CHECK(failure.retryable == row.retryable);
        CHECK(failure.httpStatus == row.status);
        CHECK(failure.providerMessage.empty());
    }
}

TEST_CASE("what the provider said is found in every provider's envelope") {
    for (const char* body :
         {R"({"type":"error","error":{"type":"rate_limit_error","message":"Slow down"},"request_id":"r"})",
          R"({"error":{"message":"Slow down","type":"requests","param":null,"code":"rate_limit_exceeded"}})",
          R"({"error":"Slow down"})", R"({"detail":"Slow down"})", R"({"message":"Slow down"})",
          R"({"error":{"code":429,"message":"Slow down","status":"RESOURCE_EXHAUSTED"}})", "Slow\n  down"})
        CHECK(providerMessage(body) == "Slow down");
    for (const char* body :
         {"", "<html><h1>Bad gateway</h1></html>", " <!DOCTYPE html>", "{}", "[]", "null", "{\"error\":{}}"})
        CHECK(providerMessage(body).empty());
}

TEST_CASE("keys that a provider repeats do not come through") {
    for (const char* key : {"sk-ant-api03-abcdefgh12345678", "sk-proj-ABCDEFGH", "sk-abcd****************wxyz",
                            "AIzaSyA1234567890abcdefg", "gsk_abcdefghijklmnop"}) {
        const std::string message =
            providerMessage(dumpJson({{"error", {{"message", std::string("Bad key: ") + key}}}}));
        CHECK(message == "Bad key: (key)");
    }
    // Words that only begin like one stay.
    const std::string plain = "skateboarding keyboards, skeletons and risky things";
    CHECK(providerMessage(dumpJson({{"error", plain}})) == plain);
}

TEST_CASE("a long or damaged message is cut and mended") {
    CHECK(countCharacters(providerMessage(dumpJson({{"error", std::string(5000, 'x')}}))) <= 501);
    CHECK(isUtf8(providerMessage("plain \xFF\xFE bytes")));
}

TEST_CASE("the log gets the kind of error and never its sentence") {
    const ChatFailure failure = failureFromResponse(
        response(400, R"({"error":{"type":"invalid_request_error","message":"my secret question was refused"}})"));
    CHECK(failure.error.detail == "HTTP 400 invalid_request_error");
    const ChatFailure odd =
        failureFromResponse(response(400, R"({"error":{"type":"my secret question","message":"x"}})"));
    CHECK(odd.error.detail == "HTTP 400");
}

TEST_CASE("a spent quota is full, not a reason to wait") {
    for (
        const char* body :
        {R"({"error":{"message":"You exceeded your current quota","type":"insufficient_quota","code":"insufficient_quota"}})",
         R"({"type":"error","error":{"type":"rate_limit_error","message":"x","details":{"error_code":"enforced_spend_limit_reached"}}})"}) {
        const ChatFailure failure = failureFromResponse(response(429, body));
        CHECK(failure.error.code == ErrorCode::Full);
        CHECK_FALSE(failure.retryable);
    }
}

TEST_CASE("a server's word on trying again is obeyed") {
    CHECK_FALSE(failureFromResponse(response(500, "", {{"x-should-retry", "false"}})).retryable);
    CHECK(failureFromResponse(response(400, "", {{"x-should-retry", "true"}})).retryable);
    CHECK(failureFromResponse(response(503, "", {{"x-should-retry", "maybe"}})).retryable);
}

TEST_CASE("Retry-After is understood in seconds, fractions, milliseconds and dates") {
    CHECK(waitFor({{"retry-after", "2"}}) == 2000);
    CHECK(waitFor({{"retry-after", " 0.25 "}}) == 250);
    CHECK(waitFor({{"retry-after", "0"}}) == 0);
    CHECK(waitFor({{"retry-after-ms", "1500"}, {"retry-after", "9"}}) == 1500);
    CHECK(waitFor({{"retry-after", "Fri, 20 Nov 2026 10:00:30 GMT"}, {"date", "Fri, 20 Nov 2026 10:00:00 GMT"}}) ==
          30000);
    CHECK(waitFor({{"retry-after", "Fri, 20 Nov 2026 09:59:00 GMT"}, {"date", "Fri, 20 Nov 2026 10:00:00 GMT"}}) == 0);
    CHECK(waitFor({{"retry-after", "Fri, 01 Jan 2027 00:00:00 GMT"}, {"date", "Thu, 31 Dec 2026 23:59:59 GMT"}}) ==
          1000);
}

TEST_CASE("a Retry-After that makes no sense is as good as none") {
    CHECK_FALSE(waitFor({}).has_value());
    for (const char* value : {"", "soon", "-3", "nan", "inf", "1e300", "3 minutes", "Fri, 20 Nov 2026 10:00:30 GMT",
                              "Fri, 99 Nov 2026 10:00:30 GMT", "Fri, 20 Xyz 2026 10:00:30 GMT"})
        CHECK_FALSE(waitFor({{"retry-after", value}}).has_value());
}

TEST_CASE("errors inside a stream are typed like those outside") {
    const auto codeOf = [](const char* type) {
        return failureFromStream({{"type", type}, {"message", "m"}}).error.code;
    };
    CHECK(codeOf("overloaded_error") == ErrorCode::Unavailable);
    CHECK(codeOf("api_error") == ErrorCode::Unavailable);
    CHECK(codeOf("authentication_error") == ErrorCode::AuthFailed);
    CHECK(codeOf("billing_error") == ErrorCode::Full);
    CHECK(codeOf("not_found_error") == ErrorCode::NotFound);
    CHECK(codeOf("request_too_large") == ErrorCode::InvalidArgument);
    CHECK(failureFromStream("just text").providerMessage == "just text");
    CHECK(failureFromStream(nullptr).error.code == ErrorCode::Unavailable);
}

TEST_CASE("who does not answer is overloaded, asked too often, at fault or not to be reached, which is told apart") {
    struct Row {
        Absence absence;
        ChatFailure failure;
    };
    const auto body = [](const char* type) { return dumpJson({{"error", {{"type", type}, {"message", "m"}}}}); };
    const auto google = [](const char* status) { return dumpJson({{"error", {{"status", status}}}}); };
    const auto rows = {
        Row{Absence::Overloaded, failureFromResponse(response(529, body("overloaded_error")))},
        Row{Absence::Overloaded, failureFromResponse(response(529, body("api_error")))},
        Row{Absence::Overloaded, failureFromResponse(response(529, "<html>busy</html>"))},
        Row{Absence::Overloaded, failureFromResponse(response(503))},
        Row{Absence::Overloaded, failureFromResponse(response(503, google("UNAVAILABLE")))},
        Row{Absence::Overloaded, failureFromStream({{"type", "overloaded_error"}, {"message", "m"}})},
        Row{Absence::TooManyRequests, failureFromResponse(response(429))},
        Row{Absence::TooManyRequests, failureFromResponse(response(429, body("requests")))},
        Row{Absence::TooManyRequests, failureFromResponse(response(429, google("RESOURCE_EXHAUSTED")))},
        Row{Absence::TooManyRequests, failureFromStream({{"code", "rate_limit_exceeded"}})},
        Row{Absence::OwnFault, failureFromResponse(response(500, body("api_error")))},
        Row{Absence::OwnFault, failureFromResponse(response(502, "<html>Bad gateway</html>"))},
        Row{Absence::OwnFault, failureFromResponse(response(504))},
        Row{Absence::OwnFault, failureFromStream({{"type", "server_error"}})},
        Row{Absence::Elsewhere, failureFromResponse(response(302))},
        Row{Absence::Foreign, brokenStream("the reply is not JSON")},
        Row{Absence::Foreign, brokenStream("a line of the stream is not JSON")},
        Row{Absence::Unreached, failureFromResponse(response(408))},
        Row{Absence::Unreached, failureFromStream(nullptr)},
        Row{Absence::Unreached, brokenStream("the stream ended before its end mark")},
        Row{Absence::Unreached, failureFromTransport(fail(ErrorCode::Unavailable, "connection refused"))},
    };
    for (const Row& row : rows) {
        INFO(row.failure.error.detail);
        const bool elsewhere = row.absence == Absence::Elsewhere;
        CHECK(row.failure.error.code == (elsewhere ? ErrorCode::InvalidArgument : ErrorCode::Unavailable));
        CHECK(absenceOf(row.failure.error) == row.absence);
    }
}

TEST_CASE("what the network says is retryable only when it did not answer") {
    CHECK(failureFromTransport(fail(ErrorCode::Unavailable, "connection refused")).retryable);
    CHECK_FALSE(failureFromTransport(fail(ErrorCode::Cancelled, "")).retryable);
    CHECK_FALSE(failureFromTransport(fail(ErrorCode::Unsupported, "a web page")).retryable);
}

TEST_CASE("any error body is survived") {
    CHECK(rc::check("random bodies", [](const std::string& body) {
        for (int status : {400, 429, 500}) {
            const ChatFailure failure = failureFromResponse(response(status, body, {{"retry-after", body}}));
            RC_ASSERT(isUtf8(failure.providerMessage));
            RC_ASSERT(failure.error.detail.size() < 100);
        }
    }));
}
