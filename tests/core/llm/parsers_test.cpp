// SPDX-License-Identifier: AGPL-3.0-or-later
// Server-sent events and JSON lines, however the network cuts them.
#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <tuple>

#include "core/llm/ndjson.h"
#include "core/llm/sse.h"

using namespace hearth;
using namespace hearth::llm;

namespace {

using Events = std::vector<std::pair<std::string, std::string>>;

/// The stream cut after every byte whose index is in `cuts`.
template <typename Feed>
void feedInPieces(const std::string& stream, const std::vector<std::size_t>& cuts, const Feed& feed) {
    std::size_t from = 0;
    for (std::size_t cut : cuts) {
        feed(std::string_view(stream).substr(from, cut - from));
        from = cut;
    }
    feed(std::string_view(stream).substr(from));
}

Events eventsOf(const std::string& stream, const std::vector<std::size_t>& cuts = {}) {
    Events events;
    SseParser parser;
    const SseParser::Sink sink = [&](const SseEvent& event) -> Status {
        events.emplace_back(event.type, event.data);
        return {};
    };
    feedInPieces(stream, cuts, [&](std::string_view piece) { REQUIRE(parser.feed(piece, sink).ok()); });
    REQUIRE(parser.finish(sink).ok());
    return events;
}

std::vector<std::string> linesOf(const std::string& stream, const std::vector<std::size_t>& cuts = {}) {
    std::vector<std::string> lines;
    NdjsonParser parser;
    const NdjsonParser::Sink sink = [&](std::string_view line) -> Status {
        lines.emplace_back(line);
        return {};
    };
    feedInPieces(stream, cuts, [&](std::string_view piece) { REQUIRE(parser.feed(piece, sink).ok()); });
    REQUIRE(parser.finish(sink).ok());
    return lines;
}

std::vector<std::size_t> everyByte(const std::string& stream) {
    std::vector<std::size_t> cuts;
    for (std::size_t at = 1; at < stream.size(); ++at) cuts.push_back(at);
    return cuts;
}

/// Text made of the bytes that parsers care about, so that random streams are not all noise.
rc::Gen<std::string> anyStream() {
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
                            "\r", "\n", "\r\n", "data", "data:", ":", " ", "event: x", "{\"a\":1}", "\xEF\xBB\xBF",
                            "\xF0\x9F", "\x99\x82", "[DONE]", "id: 7", std::string(1, '\0'), "é")),
                        [](const std::vector<std::string>& parts) {
                            std::string stream;
                            for (const std::string& part : parts) stream += part;
                            return stream;
                        });
}

}  // namespace

TEST_CASE("events are read whether lines end in LF, CRLF or CR") {
    const Events expected = {{"", "one"}, {"ping", "two\nthree"}};
    for (const std::string end : {"\n", "\r\n", "\r"}) {
        const std::string stream =
            "data: one" + end + end + "event: ping" + end + "data: two" + end + "data:three" + end + end;
        CHECK(eventsOf(stream) == expected);
        CHECK(eventsOf(stream, everyByte(stream)) == expected);
    }
}

TEST_CASE("what is not data in an event stream is ignored") {
    CHECK(eventsOf(": keep-alive\n\n") == Events{});
    CHECK(eventsOf("id: 7\nretry: 100\nunknown\ndata: x\n\n") == Events{{"", "x"}});
    CHECK(eventsOf("event: lonely\n\ndata: x\n\n") == Events{{"", "x"}});
    CHECK(eventsOf("data\n\n") == Events{{"", ""}});
    CHECK(eventsOf("data:  two spaces\n\n") == Events{{"", " two spaces"}});
    CHECK(eventsOf("\xEF\xBB\xBF"
                   "data: after the mark\n\n") == Events{{"", "after the mark"}});
}

TEST_CASE("an event that no blank line closed counts when its lines are whole, and not otherwise") {
    CHECK(eventsOf("data: whole\n") == Events{{"", "whole"}});
    CHECK(eventsOf("data: half") == Events{});
}

TEST_CASE("characters survive a cut in their middle") {
    const std::string stream = "data: Größe 漢字 🙂\n\n";
    for (std::size_t cut = 1; cut < stream.size(); ++cut)
        CHECK(eventsOf(stream, {cut}) == Events{{"", "Größe 漢字 🙂"}});
}

TEST_CASE("JSON lines are read with every line end, and the last may lack one") {
    const std::vector<std::string> expected = {"{\"a\":1}", "{\"b\":2}"};
    for (const std::string stream :
         {"{\"a\":1}\n{\"b\":2}\n", "{\"a\":1}\r\n\r\n{\"b\":2}", "\n \n{\"a\":1}\r{\"b\":2}\r"})
        CHECK(linesOf(stream, everyByte(stream)) == expected);
}

TEST_CASE("a line that never ends is refused, not hoarded") {
    LineCutter lines(16);
    const LineCutter::Sink ignore = [](std::string_view) -> Status { return {}; };
    CHECK(lines.feed("0123456789\n0123456789", ignore).ok());
    const Status status = lines.feed("0123456789", ignore);
    REQUIRE_FALSE(status.ok());
    CHECK(status.error().code == ErrorCode::Unsupported);
}

TEST_CASE("an event of endless data lines is refused") {
    SseParser parser;
    const std::string line = "data: " + std::string(std::size_t{1} << 20, 'x') + "\n";
    Status status;
    for (int count = 0; count < 20 && status.ok(); ++count)
        status = parser.feed(line, [](const SseEvent&) -> Status { return {}; });
    CHECK_FALSE(status.ok());
}

TEST_CASE("an error of the listener stops the reading at once") {
    int heard = 0;
    SseParser parser;
    const Status status = parser.feed("data: 1\n\ndata: 2\n\n", [&](const SseEvent&) -> Status {
        ++heard;
        return fail(ErrorCode::Cancelled, "enough");
    });
    CHECK_FALSE(status.ok());
    CHECK(heard == 1);
}

TEST_CASE("where a stream is cut never changes what is read") {
    CHECK(rc::check("events and lines", [] {
        const std::string stream = *anyStream();
        auto cuts = *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, stream.size() + 1));
        std::sort(cuts.begin(), cuts.end());
        RC_ASSERT(eventsOf(stream, cuts) == eventsOf(stream));
        RC_ASSERT(linesOf(stream, cuts) == linesOf(stream));
    }));
}

TEST_CASE("any bytes at all are survived") {
    CHECK(rc::check("random bytes", [](const std::string& bytes) {
        eventsOf(bytes, everyByte(bytes));
        for (const std::string& line : linesOf(bytes, everyByte(bytes)))
            RC_ASSERT(line.find('\n') == std::string::npos);
    }));
}
