// SPDX-License-Identifier: AGPL-3.0-or-later
// A conversation as providers take it: roles alternate, each call is answered, and foreign blocks are left out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/llm/provider.h"

namespace hearth::llm {

/// The request's turns, put right for `provider`: no empty ones, a user's first, neighbours of one role joined where
/// nothing is lost by it. Opaque blocks of other providers and models are gone. Each call has its result in the turn
/// after it (one that says so where it was never run), and no result stands alone. Ids of calls from elsewhere are
/// unique and made of what every provider takes. Cost: copies images.
std::vector<Turn> turnsFor(std::string_view provider, const ChatRequest& request);

/// Where the recalled context goes: the index of the last user turn that says or shows something; the number of turns
/// when there is none.
std::size_t newestUserTurn(const std::vector<Turn>& turns);

/// The text of a turn with the recalled context before it, for formats where a message is one text.
std::string withContext(std::string_view context, std::string_view text);

/// The arguments for formats that take an object only.
Json argumentsObject(const ToolCall& call);
/// The arguments as one text of JSON.
std::string argumentsText(const ToolCall& call);

/// The tools in the form of Chat Completions, which others took over.
Json functionTools(const std::vector<Tool>& tools);

/// What an image of the size that is sent counts as, between the ways in which providers count.
inline constexpr std::int64_t kImageTokens = 1024;
/// How many tokens the whole prompt is, estimated, images with it.
std::int64_t estimatePrompt(const ChatRequest& request);

}  // namespace hearth::llm
