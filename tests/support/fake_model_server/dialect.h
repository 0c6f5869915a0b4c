// SPDX-License-Identifier: AGPL-3.0-or-later
// How an answer looks on the wire in each dialect that the fake model server speaks.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"

namespace hearth::fakemodel {

enum class Dialect { OpenAi, Ollama, Anthropic };

/// An answer, cut into the pieces that will be streamed.
struct Answer {
    Dialect dialect = Dialect::OpenAi;
    std::string model;
    std::vector<std::string> tokens;
    std::size_t promptTokens = 0;
};

std::string_view contentType(Dialect dialect);

/// What comes before the first token; empty where the dialect has nothing there.
std::string opening(const Answer& answer);
std::string tokenEvent(const Answer& answer, std::size_t index);
/// Stop reason, usage and the end mark.
std::string closing(const Answer& answer);
/// The whole reply as one document, for `"stream": false`.
std::string wholeReply(const Answer& answer);
/// `told` is repeated in the message.
std::string errorBody(Dialect dialect, int status, const std::string& told = "");
std::string modelList(Dialect dialect, const std::vector<std::string>& models);

/// The last non-empty line of the last user message: what a person typed, without what was recalled before it.
std::string lastUserLine(const Json& request);
/// Cut before each space, so that the pieces joined are the text again.
std::vector<std::string> cutIntoTokens(std::string_view text);

}  // namespace hearth::fakemodel
