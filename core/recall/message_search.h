// SPDX-License-Identifier: AGPL-3.0-or-later
// From a question to messages as a person sees them: ranked, filtered against the rows as they are now, explained.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "core/index/vector_scan.h"
#include "core/recall/message_ranking.h"
#include "core/recall/passage.h"
#include "core/recall/recall.h"

namespace hearth::recall {

/// What may be found. Hidden messages and conversations in the trash never are.
struct MessageFilter {
    std::optional<Timestamp> since;
    std::optional<Timestamp> until;
    std::optional<ConversationId> conversation;
    std::optional<std::string> label;
    std::optional<ConversationId> asking;  ///< Its newest messages are left out: they stand in the prompt.
    bool forPrompt = false;                ///< Leaves out conversations whose memory is off.
    bool forRemoteModel = false;           ///< Leaves out conversations that are local only, and counts them.
};

struct MessageSearch {
    Question question;
    MessageFilter filter;
    std::size_t limit = 20;
    std::size_t readTexts = 64;
    std::span<const index::VectorMatch> near = {};  ///< The nearest by meaning, by the keys of their rows.
    bool similarWords = false;                      ///< A word that nothing holds is replaced by those like it.
    double minCoverage = 0;  ///< 0–1: how much of the question's rare words must stand in or beside a message.
    std::function<bool()> outOfTime;
};

struct FoundMessage {
    Hit hit;
    double coverage = 0;  ///< 0–1, of the question's words by rarity.
};

struct FoundMessages {
    std::vector<FoundMessage> messages;  ///< Best first.
    std::vector<WeightedTerm> terms;     ///< The question's words with their rarity in this vault.
    int localOnlyLeftOut = 0;
    bool complete = true;  ///< False when the deadline passed before the texts were read.
};

/// Errors: Corrupt. Pre: not inside another read of the vault.
Result<FoundMessages> findMessages(const index::TextIndex& index, MessageSearch search);

}  // namespace hearth::recall
