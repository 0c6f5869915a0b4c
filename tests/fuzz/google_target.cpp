// SPDX-License-Identifier: AGPL-3.0-or-later
// Any bytes as an answer of Gemini.
#include "core/llm/google.h"
#include "tests/fuzz/reply_fixture.h"

using namespace hearth;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    return fuzz::checkReply(
        data, size, [](llm::ReplyBuilder& builder) { return std::make_unique<llm::GoogleReader>(builder, "m"); });
}
