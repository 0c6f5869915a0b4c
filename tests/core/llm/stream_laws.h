// SPDX-License-Identifier: AGPL-3.0-or-later
// What holds of every wire format: cuts do not matter, what came is kept, and no bytes are too odd.
#pragma once

#include <rapidcheck.h>
#include <catch2/catch.hpp>
#include <string>

#include "core/base/text.h"
#include "tests/core/llm/scripted_transport.h"

namespace hearth::llm {

/// The text that every stream of these tests says, in these pieces.
inline const std::vector<std::string> kPieces = {"Celadon, ", "größer 🙂"};
inline constexpr std::string_view kSaid = "Celadon, größer 🙂";

/// `hear` takes a body and the size of the pieces in which the network brings it. Pre: the body says kPieces.
template <typename Hear>
void streamsWhole(const std::string& body, const std::string& model, const Hear& hear) {
    for (std::size_t chunk = 0; chunk <= 64; ++chunk) {
        const Heard heard = hear(body, chunk);
        REQUIRE(heard.outcome.complete());
        CHECK(heard.pieces == kPieces);
        CHECK(heard.outcome.reply.text == kSaid);
        CHECK(heard.thought == heard.outcome.reply.thinking);
        CHECK(heard.outcome.reply.model == model);
        CHECK(heard.outcome.reply.stop == StopReason::EndOfTurn);
    }
}

/// Cut at any byte before `end`, where its end mark begins.
template <typename Hear>
void keepsWhatCame(const std::string& body, std::size_t end, const Hear& hear) {
    for (std::size_t length = 0; length < end; ++length) {
        const Heard heard = hear(body.substr(0, length), 0);
        REQUIRE(heard.outcome.failure.has_value());
        CHECK(heard.outcome.failure->error.code == ErrorCode::Unavailable);
        CHECK(kSaid.starts_with(heard.outcome.reply.text));
        CHECK(heard.said() == heard.outcome.reply.text);
        CHECK(isUtf8(heard.outcome.reply.text));
        CHECK(heard.outcome.reply.toolCalls.empty());
        CHECK_FALSE(heard.outcome.reply.opaque.has_value());
    }
}

/// With bytes of it changed, and on bytes of no kind at all.
template <typename Hear>
void survivesAnything(const std::string& body, const Hear& hear) {
    CHECK(rc::check("mutated streams", [&] {
        std::string changed = body;
        const auto count = *rc::gen::inRange(1, 12);
        for (int i = 0; i < count; ++i)
            changed[*rc::gen::inRange<std::size_t>(0, body.size())] = *rc::gen::arbitrary<char>();
        const Heard whole = hear(changed, 0);
        const Heard cut = hear(changed, *rc::gen::inRange<std::size_t>(1, 40));
        RC_ASSERT(whole.outcome.reply.text == cut.outcome.reply.text);
        RC_ASSERT(whole.outcome.reply.toolCalls == cut.outcome.reply.toolCalls);
        RC_ASSERT(whole.outcome.complete() == cut.outcome.complete());
        for (const std::string& piece : whole.pieces) RC_ASSERT(isUtf8(piece));
    }));
    CHECK(rc::check("random bytes",
                    [&](const std::string& bytes) { RC_ASSERT(hear(bytes, 0).said() == hear(bytes, 1).said()); }));
}

}  // namespace hearth::llm
