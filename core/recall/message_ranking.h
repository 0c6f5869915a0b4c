// SPDX-License-Identifier: AGPL-3.0-or-later
// The order of messages for a question: words, neighbours, thread, best passage, spelling, and who spoke when.
// Source: docs/RECALL.md, "Ranking". Every part is divided by its maximum in the question before they are added.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/index/bm25.h"
#include "core/recall/question.h"

namespace hearth::recall {

/// One set for all kinds of vaults; people talking to people and to an assistant were measured with it.
struct RankingWeights {
    float previous = 0.2F;
    float beforePrevious = 0.2F;
    float next = 0.1F;
    float afterNext = 0.1F;
    float answerToPerson = 0.7F;     ///< The turn after one in which somebody asks, unless the assistant speaks.
    float answerToAssistant = 0.2F;  ///< Assistants end most answers with a question of little weight.
    float answerToStatement = 0.1F;
    float thread = 0.6F;
    float passage = 0.15F;
    float spelling = 0.2F;
    float speakerNamed = 1.3F;
    float timeNamed = 1.6F;
    float timeAsked = 1.2F;
    float ownWords = 3.0F;  ///< The user's in threads that have an assistant; the assistant's when these are asked for.
};

/// What a score is made of, each part with its weight; the factors multiply their sum.
struct ScoreParts {
    float words = 0;
    float neighbours = 0;
    float answers = 0;
    float thread = 0;
    float passage = 0;
    float spelling = 0;
    float factor = 1;
    bool speakerNamed = false;
    bool timeNamed = false;
    bool timeAsked = false;
    bool ownWords = false;

    float sum() const { return (words + neighbours + answers + thread + passage + spelling) * factor; }
};

struct RankedMessage {
    index::DocumentNumber document = 0;
    float score = 0;      ///< On the scale of ScoreParts::sum.
    float wordScore = 0;  ///< BM25 as it is, not divided.
    ScoreParts parts;
};

struct RankingRequest {
    std::function<bool(index::DocumentNumber)> allowed;  ///< Empty: all.
    std::size_t candidates = 256;     ///< How many of the best by words are looked at with their neighbours.
    std::size_t readTexts = 64;       ///< How many of these are read for passages and spelling; 0: none.
    std::function<bool()> outOfTime;  ///< Empty: never. Asked between texts; what was ranked so far is returned.
    RankingWeights weights;
};

struct Ranking {
    std::vector<RankedMessage> messages;  ///< Best first; ties by newer message.
    std::vector<std::uint32_t> holding;   ///< For each term of the question, how many messages hold it.
    double bestWordScore = 0;             ///< The greatest BM25: what `words` and `neighbours` are divided by.
    bool complete = true;                 ///< False when time ran out before the texts were read.
};

/// Errors: Corrupt. Cost: linear in the postings of the question's terms, plus a read a text.
Result<Ranking> rankMessages(const index::IndexReader& reader, const Question& question, const RankingRequest& request);

}  // namespace hearth::recall
