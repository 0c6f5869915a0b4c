// SPDX-License-Identifier: AGPL-3.0-or-later
// What a message needs of a model: rules in order, each with a name that the person sees. Which connection serves a
// need is the engine's business.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hearth::llm {

/// What a model is wanted for. Stored by name in settings, never renamed.
enum class Purpose { Default, Vision, LongContext, Precision };
std::string_view purposeName(Purpose purpose);  ///< "default", "vision", "long", "precision"
std::optional<Purpose> purposeNamed(std::string_view name);

/// With more tokens than these in the assembled prompt, a long-context model answers.
inline constexpr std::int64_t kLongContextAbove = 50'000;

/// Who said which model answers.
enum class Choice { Nobody, Request, Conversation };

struct RoutingQuestion {
    std::string_view text;  ///< What the person typed.
    Choice choice = Choice::Nobody;
    bool hasImage = false;
    std::int64_t contextTokens = 0;
    std::int64_t longAbove = kLongContextAbove;
};

/// A rule that fired.
struct RuleMatch {
    std::string_view name;  ///< Stored with answers and ledgers, never renamed: "chosen", "image", "mathematics".
    Purpose purpose = Purpose::Default;
    std::string_view why;  ///< A sentence for people.
};

/// The first rule that fires; the last, "default", always does. Cost: linear in the text's first 16 KiB.
RuleMatch matchRule(const RoutingQuestion& question);

/// All of them, in the order in which they are asked.
std::span<const RuleMatch> routingRules();

/// A connection's model for a purpose, as resources/models.json proposes it: "google", "gemini-3.8-flash".
struct Proposal {
    std::string provider;
    std::string model;
};
/// Best first.
std::vector<Proposal> proposalsFor(Purpose purpose);

}  // namespace hearth::llm
