// SPDX-License-Identifier: AGPL-3.0-or-later
// What is stored of tools and of a provider's own blocks comes back as it was, and damage is found.
#include "core/llm/content.h"

#include "core/llm/provider.h"
#include "tests/support/law.h"

using namespace hearth;
using namespace hearth::llm;

namespace {

std::string joined(const std::vector<std::string>& pieces) {
    std::string text;
    for (const std::string& piece : pieces) text += piece;
    return text;
}

rc::Gen<std::string> anyText() {
    const auto pieces = rc::gen::element<std::string>("a", "ß", "🙂", " ", "\"", "\\", "\n", "{", "]", ":", ",", "0");
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(pieces),
                        [](const std::vector<std::string>& all) { return joined(all); });
}

/// Nested values of every kind that JSON has.
Json anyJson(int depth) {
    switch (*rc::gen::inRange(0, depth > 0 ? 7 : 5)) {
        case 0: return nullptr;
        case 1: return *rc::gen::arbitrary<bool>();
        case 2: return *rc::gen::arbitrary<std::int64_t>();
        case 3: return *rc::gen::inRange(-1000, 1000) / 8.0;
        case 4: return *anyText();
        case 5: {
            Json list = Json::array();
            for (int left = *rc::gen::inRange(0, 4); left > 0; --left) list.push_back(anyJson(depth - 1));
            return list;
        }
        default: {
            Json object = Json::object();
            for (int left = *rc::gen::inRange(0, 4); left > 0; --left)
                object[std::to_string(*rc::gen::inRange(0, 9))] = anyJson(depth - 1);
            return object;
        }
    }
}

Json anyObject() { return {{"value", anyJson(3)}}; }

/// What a database would give back: text, read again.
Json stored(const Json& value) { return parseJson(dumpJson(value)).value(); }

}  // namespace

TEST_CASE("a stored tool call is read as it was written") {
    test::checkLaw([] {
        const ToolCall call{*anyText(), *anyText(), anyObject()};
        RC_ASSERT(toolCallFromJson(stored(toJson(call))).value() == call);
    });
    const ToolCall garbled{"call_1", "memory_search", "{\"query\": "};
    CHECK(toolCallFromJson(stored(toJson(garbled))).value() == garbled);
}

TEST_CASE("a stored tool result is read as it was written") {
    test::checkLaw([](bool isError) {
        const ToolResult result{"call_1", "memory_search", *anyText(), isError};
        RC_ASSERT(toolResultFromJson(stored(toJson(result))).value() == result);
    });
}

TEST_CASE("stored blocks of a provider come back byte for byte") {
    test::checkLaw([] {
        const OpaqueBlocks opaque{"anthropic", "claude-haiku-5-5", Json::array({anyObject(), anyJson(2)})};
        const auto again = opaqueBlocksFromJson(stored(toJson(opaque)));
        RC_ASSERT(again.value() == opaque);
        RC_ASSERT(dumpJson(again->blocks) == dumpJson(opaque.blocks));
    });
}

TEST_CASE("what lacks something or is of another type is damaged, not guessed at") {
    const Json call = toJson(ToolCall{"1", "n", {{"a", 1}}});
    const Json result = toJson(ToolResult{"1", "n", "t", false});
    const Json opaque = toJson(OpaqueBlocks{"google", "m", Json::array()});
    const auto isCorrupt = [](const auto& read) { return !read.ok() && read.error().code == ErrorCode::Corrupt; };
    for (const char* key : {"id", "name", "arguments"})
        for (const Json& bad : {Json(nullptr), Json(7)}) {
            Json broken = call;
            broken[key] = bad;
            CHECK(isCorrupt(toolCallFromJson(broken)));
        }
    for (const char* key : {"id", "name", "text"}) {
        Json broken = result;
        broken.erase(key);
        CHECK(isCorrupt(toolResultFromJson(broken)));
    }
    for (const char* key : {"provider", "model", "blocks"}) {
        Json broken = opaque;
        broken.erase(key);
        CHECK(isCorrupt(opaqueBlocksFromJson(broken)));
    }
    for (const Json& none : {Json(nullptr), Json::array(), Json("text")}) {
        CHECK(isCorrupt(toolCallFromJson(none)));
        CHECK(isCorrupt(toolResultFromJson(none)));
        CHECK(isCorrupt(opaqueBlocksFromJson(none)));
    }
}

TEST_CASE("a reply goes back as a turn with its calls and its blocks") {
    ChatReply reply;
    reply.text = "Let me look.";
    reply.toolCalls = {{"call_1", "memory_search", {{"query", "kiln"}}}};
    reply.opaque = OpaqueBlocks{"anthropic", "m", Json::array({{{"type", "thinking"}}})};
    const Turn turn = turnOf(reply);
    CHECK(turn.role == TurnRole::Assistant);
    CHECK(turn.text == reply.text);
    CHECK(turn.toolCalls == reply.toolCalls);
    CHECK(turn.opaque == reply.opaque);
}
