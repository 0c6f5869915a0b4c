// SPDX-License-Identifier: AGPL-3.0-or-later
// The lines of the owner's socket, whatever comes in.
#include "core/engine/service_protocol.h"

#include "tests/support/law.h"

using namespace hearth;
using namespace hearth::engine;

namespace {

/// Feeds the text in pieces of up to `step` bytes.
std::vector<std::string> cut(LineCutter& cutter, const std::string& text, std::size_t step) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size(); at += step) {
        const Status fed = cutter.feed(std::string_view(text).substr(at, step), [&](std::string_view line) -> Status {
            lines.emplace_back(line);
            return {};
        });
        REQUIRE(fed.ok());
    }
    return lines;
}

Result<ServiceEvent> roundTrip(const ServiceEvent& event) {
    const std::string line = encode(event);
    CHECK(line.find('\n') == line.size() - 1);
    return decodeEvent(std::string_view(line).substr(0, line.size() - 1));
}

}  // namespace

TEST_CASE("lines come out whole however the bytes came in") {
    test::checkLaw([](const std::vector<std::string>& texts) {
        std::string sent;
        std::vector<std::string> expected;
        for (std::string text : texts) {
            std::erase(text, '\n');
            expected.push_back(text);
            sent += text + '\n';
        }
        LineCutter cutter(1000);
        RC_ASSERT(cut(cutter, sent, *rc::gen::inRange<std::size_t>(1, 9)) == expected);
    });
}

TEST_CASE("a line that never ends is refused at the limit, not kept") {
    LineCutter cutter(10);
    const auto ignore = [](std::string_view) -> Status { return {}; };
    CHECK(cutter.feed("0123456789", ignore).ok());
    CHECK(cutter.feed("x", ignore).error().code == ErrorCode::Full);
    LineCutter fresh(10);
    CHECK(fresh.feed("01234567890\n", ignore).error().code == ErrorCode::Full);
}

TEST_CASE("what a client says is understood, and is one line") {
    const ServiceCall call{7, "search", {{"query", "two\nlines"}}};
    const std::string line = encode(call);
    CHECK(line.find('\n') == line.size() - 1);
    const auto heard = decodeClientLine(line);
    REQUIRE(heard.ok());
    const auto* again = std::get_if<ServiceCall>(&*heard);
    REQUIRE(again != nullptr);
    CHECK((again->id == 7 && again->command == "search" && again->request == call.request));
    const auto stop = decodeClientLine(encode(ServiceCancel{9}));
    REQUIRE(stop.ok());
    CHECK(std::get<ServiceCancel>(*stop).id == 9);
}

TEST_CASE("a client of another protocol is told apart from one that talks nonsense") {
    CHECK(decodeClientLine(R"({"protocol":2,"id":1,"command":"stats","request":{}})").error().code ==
          ErrorCode::Unsupported);
    for (const char* line :
         {"", "GET / HTTP/1.1", "[]", "{}", "null", R"({"protocol":1})", R"({"protocol":1,"id":"x","command":"stats"})",
          R"({"protocol":1,"id":1,"command":5,"request":{}})",
          R"({"protocol":1,"id":1,"command":"stats","request":[]})",
          R"({"protocol":1,"id":1.5,"command":"stats","request":{}})", "{\"protocol\":1,\"id\":1"})
        CHECK(decodeClientLine(line).error().code == ErrorCode::InvalidArgument);
}

TEST_CASE("deep nesting and random bytes do no harm") {
    CHECK_FALSE(decodeClientLine(std::string(200'000, '[')).ok());
    const std::string deep = std::string(200'000, '[') + std::string(200'000, ']');
    CHECK_FALSE(decodeClientLine(deep).ok());
    test::checkLaw([](const std::string& line) {
        RC_ASSERT_FALSE(decodeClientLine(line).ok());
        RC_ASSERT_FALSE(decodeEvent(line).ok());
        RC_ASSERT_FALSE(decodeGreeting(line).ok());
    });
}

TEST_CASE("events say the same after the way") {
    CHECK(std::get<ServiceEvent::Progress>(roundTrip({1, ServiceEvent::Progress{{{"done", 3}}}})->what).event["done"] ==
          3);
    CHECK(std::get<ServiceEvent::Text>(roundTrip({2, ServiceEvent::Text{"héllo\n"}})->what).delta == "héllo\n");
    CHECK(std::holds_alternative<ServiceEvent::Closing>(roundTrip({3, ServiceEvent::Closing{}})->what));
    test::checkLaw("output is byte-equal, UTF-8 or not", [](const std::string& bytes) {
        RC_ASSERT(std::get<ServiceEvent::Output>(roundTrip({4, ServiceEvent::Output{bytes}})->what).bytes == bytes);
    });
    const CommandOutput broken{{{"complete", false}}, Failure{ErrorCode::Full, "No room."}};
    const auto end = roundTrip({5, ServiceEvent::End{broken}});
    REQUIRE(end.ok());
    const CommandOutput& output = std::get<ServiceEvent::End>(end->what).output;
    CHECK(output.value == broken.value);
    CHECK((output.failure->code == ErrorCode::Full && output.failure->message == "No room."));
    CHECK(std::get<ServiceEvent::End>(roundTrip({6, ServiceEvent::End{}})->what).output.value.is_null());
}

TEST_CASE("a failure of a kind that this program does not know yet is still a failure") {
    const auto event = decodeEvent(R"({"id":1,"value":null,"failure":{"code":"ofTomorrow","message":"No."}})");
    REQUIRE(event.ok());
    CHECK(std::get<ServiceEvent::End>(event->what).output.failure->code == ErrorCode::Internal);
}

TEST_CASE("the owner says who it is and which folder it has") {
    const ServiceGreeting greeting{1, "0.1.0", "hearth (process 12)", "/home/ana/vault"};
    const auto again = decodeGreeting(encode(greeting));
    REQUIRE(again.ok());
    CHECK((again->protocol == 1 && again->version == "0.1.0" && again->owner == greeting.owner &&
           again->directory == greeting.directory));
}
