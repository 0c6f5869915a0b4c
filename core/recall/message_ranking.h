// SPDX-License-Identifier: AGPL-3.0-or-later
// The order of messages for a question: words, the turns around, thread, best passage, spelling, and who spoke when.
// Source: docs/RECALL.md, "Ranking". Every part is divided by its maximum in the question before they are added.
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/index/bm25.h"
#include "core/recall/question.h"

namespace hearth::recall {

/// One set for all kinds of vaults; people talking to people and to an assistant were measured with it.
struct RankingWeights {
    float previous = 0.1F;
    float next = 0.1F;
    float window = 0.9F;              ///< Of the words that stand in the message or in the turns around it.
    float answerToPerson = 1.0F;      ///< The turn after one in which somebody asks, unless the assistant speaks.
    float answerToAssistant = 0.15F;  ///< Assistants end most answers with a question of little weight.
    float thread = 1.0F;
    float passage = 0.1F;
    float spelling = 0.2F;
    float speakerNamed = 1.25F;
    float timeNamed = 1.5F;
    float timeAsked = 1.35F;
    float meaning = 0.5F;   ///< Without vectors it changes nothing. Measured with stand-ins: docs/BENCHMARKS.md.
    float ownWords = 3.4F;  ///< The user's in threads that have an assistant; the assistant's when these are asked for.
};

/// How much a word counts for a message when it stands in a turn around it, from the seventh before to the third after:
/// what a conversation is about is named once and then taken for granted.
inline constexpr std::array<float, 11> kWindow = {0.25F, 0.32F, 0.4F, 0.5F, 0.6F, 0.75F, 0.9F, 1.0F, 0.7F, 0.4F, 0.4F};
inline constexpr std::size_t kBefore = 7;  ///< Where the message itself stands in its window.

/// What a score is made of, each part with its weight; the factors multiply their sum.
struct ScoreParts {
    float words = 0;
    float neighbours = 0;
    float window = 0;
    float answers = 0;
    float thread = 0;
    float passage = 0;
    float spelling = 0;
    float meaning = 0;
    float factor = 1;
    bool speakerNamed = false;
    bool timeNamed = false;
    bool timeAsked = false;
    bool ownWords = false;

    float sum() const {
        return (words + neighbours + window + answers + thread + passage + spelling + meaning) * factor;
    }
};

struct RankedMessage {
    index::DocumentNumber document = 0;
    float score = 0;      ///< On the scale of ScoreParts::sum.
    float wordScore = 0;  ///< BM25 as it is, not divided.
    float meaning = 0;    ///< VectorMatch::lift; 0 when it is not among the nearest.
    ScoreParts parts;
};

/// A message that is near the question in meaning.
struct NearMessage {
    index::DocumentNumber document = 0;
    float lift = 0;  ///< See VectorMatch.
};

struct RankingRequest {
    std::span<const NearMessage> near = {};              ///< By document number. Candidates beside those by words.
    std::function<bool(index::DocumentNumber)> allowed;  ///< Empty: all.
    std::size_t candidates = 256;     ///< How many are looked at, besides the neighbours of each, and kept.
    std::size_t readTexts = 64;       ///< How many of these are read for passages and spelling; 0: none.
    std::function<bool()> outOfTime;  ///< Empty: never. Asked between texts; what was ranked so far is returned.
    RankingWeights weights;
};

struct Ranking {
    std::vector<RankedMessage> messages;  ///< The best `candidates`, best first; ties by newer message.
    std::vector<std::uint32_t> holding;   ///< For each term of the question, how many messages hold it.
    double bestWordScore = 0;             ///< The greatest BM25: what `words` and `neighbours` are divided by.
    bool complete = true;                 ///< False when time ran out before the texts were read.
};

/// Errors: Corrupt. Cost: linear in the postings of the question's terms, twice, plus a read a text.
Result<Ranking> rankMessages(const index::IndexReader& reader, const Question& question, const RankingRequest& request);

}  // namespace hearth::recall
