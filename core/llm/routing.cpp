// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/llm/routing.h"

#include <array>
#include <utility>

#include "core/llm/routing_patterns.h"

namespace hearth::llm {

namespace {

/// A longer message is judged by its beginning.
constexpr std::size_t kReadBytes = 16 * 1024;

constexpr std::array<std::pair<Purpose, std::string_view>, 4> kPurposes = {{{Purpose::Default, "default"},
                                                                            {Purpose::Vision, "vision"},
                                                                            {Purpose::LongContext, "long"},
                                                                            {Purpose::Precision, "precision"}}};

bool asks(Matter matter, const RoutingQuestion& question) {
    return isAbout(matter, question.text.substr(0, kReadBytes));
}

constexpr std::array kMatches = {
    RuleMatch{"chosen", Purpose::Default, "This model was chosen for the message."},
    RuleMatch{"conversation", Purpose::Default, "This model was chosen for the conversation."},
    RuleMatch{"image", Purpose::Vision, "The message has an image."},
    RuleMatch{"vision question", Purpose::Vision, "The message asks about an image."},
    RuleMatch{"long context", Purpose::LongContext, "The conversation is long."},
    RuleMatch{"mathematics", Purpose::Precision, "The message asks for mathematics."},
    RuleMatch{"data analysis", Purpose::Precision, "The message asks for an analysis of data."},
    RuleMatch{"default", Purpose::Default, "No other rule applies."},
};

constexpr std::array<bool (*)(const RoutingQuestion&), kMatches.size()> kFires = {
    [](const RoutingQuestion& question) { return question.choice == Choice::Request; },
    [](const RoutingQuestion& question) { return question.choice == Choice::Conversation; },
    [](const RoutingQuestion& question) { return question.hasImage; },
    [](const RoutingQuestion& question) { return asks(Matter::Images, question); },
    [](const RoutingQuestion& question) { return question.contextTokens > question.longAbove; },
    [](const RoutingQuestion& question) { return asks(Matter::Mathematics, question); },
    [](const RoutingQuestion& question) { return asks(Matter::Data, question); },
    [](const RoutingQuestion&) { return true; },
};

}  // namespace

std::string_view purposeName(Purpose purpose) {
    for (const auto& [value, name] : kPurposes)
        if (value == purpose) return name;
    return {};
}

std::optional<Purpose> purposeNamed(std::string_view name) {
    for (const auto& [value, known] : kPurposes)
        if (known == name) return value;
    return std::nullopt;
}

std::span<const RuleMatch> routingRules() { return kMatches; }

RuleMatch matchRule(const RoutingQuestion& question) {
    for (std::size_t i = 0; i + 1 < kMatches.size(); ++i)
        if (kFires[i](question)) return kMatches[i];
    return kMatches.back();
}

}  // namespace hearth::llm
