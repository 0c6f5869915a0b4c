// SPDX-License-Identifier: AGPL-3.0-or-later
// A chat that is kept nowhere: nothing of it is stored or learned, and nothing that is remembered is put into it. Who
// talks holds what was said so far. Source: docs/MEMORY.md, "Temporary chat".
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/engine/engine.h"

namespace hearth::engine {

struct TemporaryTurn {
    chat::Role role = chat::Role::User;
    std::string text;
    std::vector<PreparedAttachment> attachments = {};  ///< A user's; sent again with every question that follows.
};

struct TemporaryAnswer {
    std::string text;
    std::string provider;
    std::string model;
    chat::CallInfo call;
    std::optional<TurnFailure> failure;  ///< Present when the answer broke off; `text` is what came.
};

/// Asks a model for the next answer. Of the request count the text, the attachments and who answers. Neither rows nor
/// ledgers are written. Blocks until the answer ended. Errors: InvalidArgument for an empty text, a route that is
/// refused, or where no model is connected: without one an answer comes from memory, which has no part in this.
Result<TemporaryAnswer> chatTemporarily(Engine& engine, const std::vector<TemporaryTurn>& before,
                                        const TurnRequest& request, const std::function<void(std::string_view)>& onText,
                                        const CancelToken& cancel);

}  // namespace hearth::engine
