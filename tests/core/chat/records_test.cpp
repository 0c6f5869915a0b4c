// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/chat/import/records.h"

#include <rapidcheck.h>
#include <algorithm>
#include <catch2/catch.hpp>

#include "core/base/text.h"
#include "core/chat/import/mend.h"
#include "tests/support/law.h"

using namespace hearth;
using namespace hearth::chat;

namespace {

/// Bytes in memory, given out in pieces of a size of one's choice; fails or breaks where it is told to.
class MemoryStream final : public ByteStream {
public:
    explicit MemoryStream(std::string bytes, std::size_t piece = 7) : m_bytes(std::move(bytes)), m_piece(piece) {}
    Result<std::size_t> read(std::span<char> out) override {
        if (failAtEnd && m_at == m_bytes.size()) return fail(*failAtEnd, "test");
        const std::size_t count = std::min({out.size(), m_piece, m_bytes.size() - m_at});
        std::copy_n(m_bytes.begin() + static_cast<std::ptrdiff_t>(m_at), count, out.begin());
        m_at += count;
        return count;
    }
    std::optional<ErrorCode> failAtEnd;

private:
    std::string m_bytes;
    std::size_t m_piece;
    std::size_t m_at = 0;
};

/// The objects' `"n"`, and the problems as "number:reason".
struct Seen {
    std::vector<int> values;
    std::vector<std::string> problems;
};

Seen readAll(RecordReader& reader) {
    Seen seen;
    Record record;
    for (int i = 0; i < 100'000; ++i) {
        const auto more = reader.next(record);
        REQUIRE(more.ok());
        if (!*more) return seen;
        if (record.problem)
            seen.problems.push_back(std::to_string(record.number) + ":" + *record.problem);
        else
            seen.values.push_back(record.value.at("n").get<int>());
    }
    FAIL("the reader does not end");
    return seen;
}

bool hasN(const Json& value) { return value.contains("n"); }

Seen objects(const std::string& text, std::size_t piece = 7) {
    MemoryStream stream(text, piece);
    return readAll(*objectReader(stream, hasN));
}

Seen lines(const std::string& text, std::size_t piece = 7) {
    MemoryStream stream(text, piece);
    return readAll(*lineReader(stream));
}

using Numbers = std::vector<int>;

}  // namespace

TEST_CASE("records are found however they are spaced and wherever the bytes are split") {
    const std::string text = "\xEF\xBB\xBF [\n {\"n\":1} ,{\"n\": 2,\"a\":[{\"x\":\"}],{\\\"\"}]}\n\n,{\"n\":3}]\n";
    for (std::size_t piece = 1; piece < 12; ++piece) {
        const Seen seen = objects(text, piece);
        CHECK(seen.values == Numbers{1, 2, 3});
        CHECK(seen.problems.empty());
    }
    CHECK(objects("{\"n\":1}\n{\"n\":2}").values == Numbers{1, 2});
    CHECK(objects("").values.empty());
    CHECK(objects("[]").problems.empty());
}

TEST_CASE("a record with a missing brace does not swallow those behind it") {
    const Seen seen = objects(R"([{"n":1,"a":{"b":1}},{"n":2,"a":{"b":1},{"n":3,"a":{}},{"n":4}])");
    CHECK(seen.values == Numbers{1, 3, 4});
    CHECK(seen.problems == std::vector<std::string>{"2:is damaged"});
}

TEST_CASE("a record with a missing quote does not swallow those behind it") {
    const Seen seen = objects(R"([{"n":1,"a":"x"},{"n":2,"a":"x},{"n":3,"a":"y"},{"n":4,"a":"z"}])");
    CHECK(seen.values == Numbers{1, 3, 4});
    CHECK(seen.problems.size() == 1);
}

TEST_CASE("a record with a brace too many is one problem, not one for each of its pieces") {
    const Seen seen = objects(R"([{"n":1},{"n":2,"a":{"b":1}}},"c":{"d":{"e":1}},"f":{}},{"n":3},{"n":4}])");
    CHECK(seen.values == Numbers{1, 2, 3, 4});
    CHECK(seen.problems.size() == 1);
}

TEST_CASE("values that are no objects are reported and stepped over") {
    const Seen seen = objects(R"([null,{"n":1},17,{"n":2},nonsense])");
    CHECK(seen.values == Numbers{1, 2});
    CHECK(seen.problems.size() == 3);
}

TEST_CASE("a file cut at any byte gives the whole records before the cut and says that it was cut") {
    const std::string text = R"([{"n":1,"t":"ä\"{"},{"n":2,"a":[1,{"b":"]"}]},{"n":3}])";
    const std::size_t firstEnd = text.find("},{\"n\":2") + 1;
    const std::size_t secondEnd = text.find(",{\"n\":3");
    for (std::size_t cut = 0; cut <= text.size(); ++cut) {
        const Seen seen = objects(text.substr(0, cut));
        const std::size_t whole = cut >= text.size() - 1 ? 3U : cut >= secondEnd ? 2U : cut >= firstEnd ? 1U : 0U;
        CHECK(seen.values.size() == whole);
        CHECK(seen.problems.size() <= 1);
        if (cut > secondEnd + 2 && cut < text.size() - 1)
            CHECK(seen.problems == std::vector<std::string>{"3:is cut off: the file ends inside it"});
    }
}

TEST_CASE("any bytes at all are read to their end without harm") {
    hearth::test::checkLaw([](const std::string& noise) {
        const std::string text = "[{\"n\":1}," + noise;
        MemoryStream stream(text, 3);
        const auto reader = objectReader(stream, hasN);
        Record record;
        for (std::size_t i = 0; i <= text.size() + 3; ++i) {
            const auto more = reader->next(record);
            RC_ASSERT(more.ok());
            if (i == 0) RC_ASSERT(record.value.at("n") == 1);
            if (!*more) return;
        }
        RC_FAIL("the reader does not end");
    });
}

TEST_CASE("noise made of brackets, quotes and commas is read to its end, too") {
    hearth::test::checkLaw([] {
        const auto noise =
            *rc::gen::container<std::string>(rc::gen::element('{', '}', '[', ']', '"', ',', ':', '\\', 'n', '1'));
        MemoryStream stream("[{\"n\":1}," + noise + ",{\"n\":2}]", 5);
        const auto reader = objectReader(stream, hasN);
        Record record;
        for (std::size_t i = 0; i <= noise.size() + 8; ++i) {
            const auto more = reader->next(record);
            RC_ASSERT(more.ok());
            if (!*more) return;
        }
        RC_FAIL("the reader does not end");
    });
}

TEST_CASE("nesting deeper than any conversation is refused without being built, and what follows is read") {
    const std::string deep = "{\"n\":" + std::string(100'000, '[') + std::string(100'000, ']') + "}";
    const Seen seen = objects("[{\"n\":1}," + deep + ",{\"n\":3}]", 4096);
    CHECK(seen.values == Numbers{1, 3});
    CHECK(seen.problems == std::vector<std::string>{"2:is larger than any conversation"});
    const Seen inLines = lines("{\"n\":1}\n" + deep + "\n{\"n\":3}\n", 4096);
    CHECK(inLines.values == Numbers{1, 3});
    CHECK(inLines.problems.size() == 1);
}

TEST_CASE("a disk that fails is an error, a damaged archive ends the file with a report") {
    for (const bool asLines : {false, true}) {
        MemoryStream broken("{\"n\":1}\n{\"n\":2}\n");
        broken.failAtEnd = ErrorCode::Unavailable;
        const auto reader = asLines ? lineReader(broken) : objectReader(broken, hasN);
        Record record;
        CHECK(*reader->next(record));
        CHECK(*reader->next(record));
        CHECK(reader->next(record).error().code == ErrorCode::Unavailable);

        MemoryStream damaged("{\"n\":1}\n{\"n\":2}\n");
        damaged.failAtEnd = ErrorCode::Corrupt;
        const Seen seen = readAll(*(asLines ? lineReader(damaged) : objectReader(damaged, hasN)));
        CHECK(seen.values == Numbers{1, 2});
        CHECK(seen.problems.size() == 1);
    }
}

TEST_CASE("JSON with small damages is mended: bad UTF-8, half surrogates, bare control characters, NaN") {
    const auto text = [](std::string_view json) { return parseMended(json)->at("t").get<std::string>(); };
    CHECK(text("{\"t\":\"caf\xE9\"}") == "caf\xEF\xBF\xBD");
    CHECK(text(R"({"t":"half \ud83d of"})") == "half \xEF\xBF\xBD of");
    CHECK(text(R"({"t":"low \ude00"})") == "low \xEF\xBF\xBD");
    CHECK(text(R"({"t":"whole \ud83d\ude00, half \ud83d"})") == "whole 😀, half \xEF\xBF\xBD");
    CHECK(text("{\"t\":\"two\nlines\tand \x01\"}") == "two\nlines\tand \x01");
    CHECK(text("{\"t\":\"NaN stays\",\"x\":NaN,\"y\":-Infinity,\"z\":Infinity}") == "NaN stays");
    CHECK(text("{\"t\":\"\\\\ud83d is no escape\",\"x\":NaN}") == "\\ud83d is no escape");
    CHECK(parseMended("{\"t\":").error().code == ErrorCode::InvalidArgument);
    CHECK(parseMended(R"({"t":"\u12)").error().code == ErrorCode::InvalidArgument);
}

TEST_CASE("mending never changes JSON that is sound") {
    hearth::test::checkLaw([](const std::vector<std::string>& texts) {
        Json value = Json::array();
        for (const std::string& text : texts) value.push_back(toUtf8(text));
        for (const bool ascii : {false, true}) {
            const std::string json = value.dump(-1, ' ', ascii);
            RC_ASSERT(mendJson(json) == json);
        }
    });
}

TEST_CASE("times out of any sensible range count as no times") {
    const Json times =
        Json::parse(R"({"far":1e300,"neg":-1e300,"ok":1700000000.125,"int":1700000000,"text":"1","null":null})");
    CHECK_FALSE(secondsAt(times, "far"));
    CHECK_FALSE(secondsAt(times, "neg"));
    CHECK_FALSE(secondsAt(times, "text"));
    CHECK_FALSE(secondsAt(times, "null"));
    CHECK(secondsAt(times, "ok") == Timestamp(1700000000125));
    CHECK(secondsAt(times, "int") == Timestamp(1700000000000));
    CHECK(timeAt(Json{{"t", "2024-01-01T00:00:00.123456Z"}}, "t") == Timestamp(1704067200123));
    CHECK_FALSE(timeAt(Json{{"t", "soon"}}, "t"));
}

TEST_CASE("NUL characters, at which full text search would stop, are taken out") {
    CHECK(cleanText(std::string_view("a\0b", 3)) == "ab");
}
