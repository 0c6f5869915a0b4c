// SPDX-License-Identifier: AGPL-3.0-or-later
// What every wire format of a model's answer promises, whatever bytes a server sends.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "core/base/text.h"
#include "core/llm/reply.h"
#include "core/llm/streaming.h"
#include "tests/fuzz/fixture.h"

namespace hearth::fuzz {

struct Told {
    std::string said;
    std::string thought;
    bool whole = false;
    llm::ChatReply reply;
};

/// Reads a reply that comes in pieces of `step` bytes.
template <typename MakeReader>
Told tell(std::string_view bytes, std::size_t step, const MakeReader& makeReader) {
    Told told;
    const auto listen = [](std::string& all) {
        return [&all](std::string_view delta) {
            if (!isUtf8(delta)) broken("a sink gets whole characters");
            all += delta;
        };
    };
    const llm::ChatSinks sinks{listen(told.said), listen(told.thought)};
    llm::ReplyBuilder builder(sinks);
    const auto reader = makeReader(builder);
    Status status;
    for (std::size_t at = 0; at < bytes.size() && status.ok(); at += step)
        status = reader->feed(bytes.substr(at, step));
    if (status.ok()) status = reader->finish();
    told.whole = status.ok();
    if (told.whole != (!builder.failure() && reader->ended())) broken("a reply is whole when its end mark came");
    told.reply = builder.take();
    return told;
}

/// Pre: the first byte says in which pieces the rest comes.
template <typename MakeReader>
int checkReply(const std::uint8_t* data, std::size_t size, const MakeReader& makeReader) {
    if (size == 0) return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    const Told whole = tell(bytes, std::max<std::size_t>(1, bytes.size()), makeReader);
    const Told cut = tell(bytes, 1 + data[0] % 32, makeReader);
    if (whole.said != whole.reply.text || whole.thought != whole.reply.thinking) broken("what is said is kept");
    if (whole.said != cut.said || whole.thought != cut.thought || whole.whole != cut.whole)
        broken("where the network cuts a reply does not matter");
    if (whole.reply.toolCalls != cut.reply.toolCalls || whole.reply.opaque != cut.reply.opaque)
        broken("where the network cuts a call does not matter");
    for (const llm::ToolCall& call : whole.reply.toolCalls)
        if (!call.arguments.is_object() && !call.arguments.is_string()) broken("arguments are an object or a text");
    // What goes back to the provider, and into the vault, can be written and read again.
    if (whole.reply.opaque) dumpJson(llm::toJson(*whole.reply.opaque));
    return 0;
}

}  // namespace hearth::fuzz
