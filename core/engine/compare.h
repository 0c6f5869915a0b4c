// SPDX-License-Identifier: AGPL-3.0-or-later
// One message, several models: their answers stand beside each other as siblings.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/engine/engine.h"

namespace hearth::engine {

struct ModelChoice {
    std::string provider;
    std::optional<std::string> model;
    std::optional<std::string> baseUrl;
};

inline constexpr std::size_t kMostCompared = 4;

/// Called on the threads that run the turns, one for each answer; both members may be empty.
struct CompareListener {
    std::function<void(std::size_t which, const chat::Message& question, const chat::Message& answer)> onStarted;
    std::function<void(std::size_t which, std::string_view delta)> onText;
};

struct Comparison {
    std::vector<TurnResult> answers;  ///< In the order of the choices; each with its own failure.
};

/// Asks all of them at once. Of the request count the text, the conversation and what it allows; nobody answers for
/// another. Afterwards the first one's answer is the visible one.
/// Errors: InvalidArgument for fewer than two or more than kMostCompared choices, and what Engine::chat refuses, for
/// any of them, before anything is stored.
Result<Comparison> compareModels(Engine& engine, const TurnRequest& request, const std::vector<ModelChoice>& choices,
                                 const CompareListener& listener, const CancelToken& cancel);

/// The one of several answers that the conversation goes on with; the others stay beside it. Errors: NotFound.
Status keepAnswer(Engine& engine, const MessageId& answer);

}  // namespace hearth::engine
