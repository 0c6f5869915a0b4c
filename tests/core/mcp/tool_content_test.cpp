// SPDX-License-Identifier: AGPL-3.0-or-later
#include <catch2/catch.hpp>

#include "core/base/text.h"
#include "core/mcp/client.h"

using namespace hearth;
using namespace hearth::mcp;

TEST_CASE("texts of a result are kept and what is no text is named instead") {
    const auto read = resultText(Json::parse(R"({"content":[
        {"type":"text","text":"first"},
        {"type":"image","mimeType":"image/png","data":"AAAABBBB"},
        {"type":"resource","resource":{"uri":"file:///a.txt","text":"inside"}},
        {"type":"resource","resource":{"uri":"file:///a.bin","mimeType":"application/x","blob":"AAAA"}},
        {"type":"resource_link","name":"report","uri":"https://r.example"},
        {"type":"something-new"}, 7, null]})"));
    CHECK_FALSE(read.isError);
    CHECK(read.text ==
          "first\n\n[image, image/png, about 6 bytes: not shown, only text is]\n\nfile:///a.txt\ninside\n\n"
          "file:///a.bin\n[resource, application/x, about 3 bytes: not shown, only text is]\n\n"
          "report https://r.example");
}

TEST_CASE("a result without text shows its structured content, and an error says so") {
    CHECK(resultText({{"structuredContent", {{"degrees", 21}}}}).text == "{\"degrees\":21}");
    CHECK(resultText({{"content", "no list"}}).text.empty());
    CHECK(resultText(Json()).text.empty());
    CHECK(resultText({{"isError", true}, {"content", {{{"type", "text"}, {"text", "no"}}}}}).isError);
}

TEST_CASE("bytes that are no text do no harm") {
    const std::string broken = "caf\xe9";
    CHECK(isUtf8(resultText({{"content", {{{"type", "text"}, {"text", broken}}}}}).text));
}

TEST_CASE("tools that cannot be called are left out, and the others get a schema that every provider takes") {
    const auto tools = readTools(Json::parse(R"({"tools":[
        {"name":"good","description":"d","inputSchema":{"type":"object","properties":{"q":{"type":"string"}}}},
        {"name":"bare"}, {"name":"typeless","inputSchema":{"properties":{}}},
        {"name":"text","inputSchema":"no schema"}, {"name":""}, {"description":"nameless"}, 7]})"));
    REQUIRE(tools.size() == 4);
    CHECK(tools[0].schema["properties"]["q"]["type"] == "string");
    for (const auto& tool : tools) CHECK(tool.schema["type"] == "object");
    const Json huge = {{"type", "object"}, {"description", std::string(40'000, 'x')}};
    CHECK(readTools({{"tools", {{{"name", "huge"}, {"inputSchema", huge}}}}}).empty());
    const auto wordy = readTools({{"tools", {{{"name", "wordy"}, {"description", std::string(9000, 'w')}}}}});
    CHECK(countCharacters(wordy.front().description) <= 4001);
}
