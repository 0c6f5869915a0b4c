// SPDX-License-Identifier: AGPL-3.0-or-later
// In which conversations a model is told of tools: none by default, remembered on this device.
#include "tests/core/engine/tool_fixture.h"

using namespace hearth;
using namespace hearth::test;
using engine::ToolUse;

TEST_CASE("tools are off in a conversation until the person turns them on, there and nowhere else") {
    ToolChat chat;
    auto& store = chat.engine->tools().store();
    const auto one = chat.engine->conversations().create("Weather").value().id;
    const auto other = chat.engine->conversations().create("Kilns").value().id;
    CHECK(store.useIn(one).value() == ToolUse::Off);
    REQUIRE(store.setUse(one, ToolUse::On).ok());
    CHECK(store.useIn(one).value() == ToolUse::On);
    CHECK(store.useIn(other).value() == ToolUse::Off);
    REQUIRE(store.setUse(one, ToolUse::Off).ok());
    CHECK(store.useIn(one).value() == ToolUse::Off);
}

TEST_CASE("what was said of tools in a conversation stays on this device, and leaves with the conversation") {
    ToolChat chat;
    auto& store = chat.engine->tools().store();
    const auto one = chat.engine->conversations().create("Weather").value().id;
    const auto other = chat.engine->conversations().create("Kilns").value().id;
    const auto before = chat.count("SELECT count(*) FROM sync_cells");
    REQUIRE(store.setUse(one, ToolUse::On).ok());
    CHECK(chat.count("SELECT count(*) FROM sync_cells") == before);

    REQUIRE(chat.engine->vault()
                .write([&](store::Database& db) { return db.run("DELETE FROM conversations WHERE id = ?1", one); })
                .ok());
    REQUIRE(store.setUse(other, ToolUse::On).ok());
    CHECK(store.useIn(one).value() == ToolUse::Off);
    CHECK(store.useIn(other).value() == ToolUse::On);
}
