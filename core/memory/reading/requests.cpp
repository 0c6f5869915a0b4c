// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/reading/requests.h"

#include "core/base/check.h"
#include "core/base/text.h"

namespace hearth::memory {

namespace {

constexpr double kTellsOfThem = 0.0;  ///< Lead (matters.h) from which words that may be a request tell what one does.

bool matches(std::string_view text, const re2::RE2& pattern) {
    return pattern.Match(re2::StringPiece(text.data(), text.size()), 0, text.size(), re2::RE2::ANCHOR_START, nullptr,
                         0);
}

}  // namespace

Requests::Requests(const Language& language)
    : m_words(*language.requestWords),
      m_matters(MatterWords::shared(language)),
      m_asking(m_words.asking),
      m_alone(m_words.alone),
      m_requesting(m_words.requesting),
      m_maybe(m_words.maybe) {
    HEARTH_CHECK(m_asking.ok() && m_alone.ok() && m_requesting.ok() && m_maybe.ok());
}

Requests::Kind Requests::kindOf(std::string_view text, double least) const {
    if (matches(text, m_asking)) return Kind::Question;
    if (matches(text, m_requesting)) return Kind::Request;
    // "I run a shop, make the candles myself": what somebody does.
    const bool maybe =
        matches(text, m_maybe) && m_matters->lead(std::string(m_words.maybeHead) + std::string(text)) < least;
    return maybe ? Kind::Request : Kind::None;
}

Requests::Kind Requests::at(std::string_view message, const std::vector<Token>& tokens, std::size_t at) const {
    if (at == 0 || tokens[at].quoted) return Kind::None;
    const bool joined = isAmong(m_words.joints, tokens[at - 1].lower);
    if (!tokens[at].afterBreak && !joined) return Kind::None;
    const std::string text =
        collapseSpaces(straightened(message.substr(tokens[at].begin, tokens.back().end - tokens[at].begin)));
    if (tokens[at].afterBreak && matches(text, m_alone)) return Kind::Request;
    const Kind kind = kindOf(text, kTellsOfThem);
    // "They come and help me", "I bake bread and give it away".
    const bool goesOn = !tokens[at].afterBreak && !isAmong(m_words.leading, tokens[at - 1].lower);
    return kind == Kind::Request && goesOn ? Kind::None : kind;
}

bool Requests::opens(std::string_view message, const std::vector<Token>& tokens, double least) const {
    return !tokens.empty() && kindOf(collapseSpaces(straightened(message.substr(
                                         tokens.front().begin, tokens.back().end - tokens.front().begin))),
                                     least) != Kind::None;
}

}  // namespace hearth::memory
