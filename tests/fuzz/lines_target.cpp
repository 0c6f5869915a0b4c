// SPDX-License-Identifier: AGPL-3.0-or-later
// Any bytes as server-sent events and as lines of JSON: cuts do not matter, and no line holds an end of line.
#include <string>
#include <utility>
#include <vector>

#include "core/llm/ndjson.h"
#include "core/llm/sse.h"
#include "tests/fuzz/fixture.h"

using namespace hearth;

namespace {

using Pieces = std::vector<std::pair<std::string, std::string>>;

template <typename Parser, typename Sink>
void feed(Parser& parser, std::string_view bytes, std::size_t step, const Sink& sink) {
    Status status;
    for (std::size_t at = 0; at < bytes.size() && status.ok(); at += step)
        status = parser.feed(bytes.substr(at, step), sink);
    if (status.ok()) status = parser.finish(sink);
    if (!status.ok()) fuzz::broken("bytes of no size are refused");
}

Pieces events(std::string_view bytes, std::size_t step) {
    Pieces all;
    llm::SseParser parser;
    feed(parser, bytes, step, [&](const llm::SseEvent& event) -> Status {
        if (event.type.find_first_of("\r\n") != std::string::npos) fuzz::broken("a name is one line");
        all.emplace_back(event.type, event.data);
        return {};
    });
    return all;
}

Pieces lines(std::string_view bytes, std::size_t step) {
    Pieces all;
    llm::NdjsonParser parser;
    feed(parser, bytes, step, [&](std::string_view line) -> Status {
        if (line.find_first_of("\r\n") != std::string_view::npos) fuzz::broken("a line is one line");
        all.emplace_back("", line);
        return {};
    });
    return all;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    const std::size_t step = 1 + data[0] % 32;
    if (events(bytes, size) != events(bytes, step)) fuzz::broken("where events are cut does not matter");
    if (lines(bytes, size) != lines(bytes, step)) fuzz::broken("where lines are cut does not matter");
    return 0;
}
