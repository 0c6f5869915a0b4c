// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/mcp/tool_names.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "tests/support/law.h"

using namespace hearth;
using namespace hearth::mcp;

namespace {
bool isValid(const std::string& name) {
    return !name.empty() && name.size() <= 64 && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}
}  // namespace

TEST_CASE("a plain tool is called by its server's name and its own") {
    CHECK(toolNames({{"files", "read_file"}, {"web-search", "search"}}) ==
          std::vector<std::string>{"files__read_file", "web-search__search"});
}

TEST_CASE("tools that would look the same are told apart, in whatever company they are") {
    const std::vector<ToolPath> tools = {{"a", "b c"},
                                         {"a", "b.c"},
                                         {"a", "b_c"},
                                         {"a_", "_b"},
                                         {"a__", "b"},
                                         {"a", "__b"},
                                         {"süd", "ä"},
                                         {"süd", "ö"},
                                         {std::string(80, 'x'), "one"},
                                         {std::string(80, 'x'), "two"}};
    const auto names = toolNames(tools);
    CHECK(std::set<std::string>(names.begin(), names.end()).size() == tools.size());
    for (std::size_t i = 0; i < tools.size(); ++i) {
        INFO(names[i]);
        CHECK(isValid(names[i]));
        CHECK(toolNames({tools[i]}).front() == names[i]);
    }
    CHECK(names[2] == "a__b_c");
}

TEST_CASE("names are valid whatever servers call their tools") {
    test::checkLaw([](const std::string& server, const std::string& tool) {
        RC_ASSERT(isValid(toolNames({{server, tool}}).front()));
    });
}
