// SPDX-License-Identifier: AGPL-3.0-or-later
// A vault in which models were asked before the window opens it, and pictures of what is shown, in both themes.
#pragma once

#include "tests/ui/shell/memory_desk.h"

namespace hearth::test {

/// One call of a model.
struct Call {
    Milliseconds ago = 0;
    std::string provider = "anthropic";
    std::string model = "claude-haiku-5-5";
    std::optional<double> costUsd = 0.01;
    std::optional<ConversationId> conversation = std::nullopt;
    std::int64_t inputTokens = 1200;
    std::int64_t outputTokens = 300;
};
/// Writes it into both ledgers, as of so long ago.
void ask(store::Vault& vault, const Call& call);

/// The window in light and dark, as HEARTH_SHOTS/<name>-light.png and -dark.png; nothing without that folder.
void shootBoth(Session& run, const QString& name);

}  // namespace hearth::test
