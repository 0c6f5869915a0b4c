// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/reading/answer_styles.h"

#include <algorithm>
#include <string>

#include "core/base/check.h"

namespace hearth::memory {

AnswerStyles::AnswerStyles(const Language& language)
    : m_language(language), m_talk(language.answerTalk), m_refused(language.answerRefused) {
    HEARTH_CHECK(m_talk.ok() && m_refused.ok());
    for (const auto& style : language.answerStyles) {
        m_styles.push_back(std::make_unique<const re2::RE2>("(?i)\\b(?:" + std::string(style.words) + ")"));
        HEARTH_CHECK(m_styles.back()->ok());
    }
}

std::optional<std::size_t> AnswerStyles::askedAt(const re2::RE2& style, std::string_view words) const {
    const re2::StringPiece input(words.data(), words.size());
    re2::StringPiece found;
    std::optional<std::size_t> last;
    std::size_t from = 0;
    while (from < words.size() && style.Match(input, from, words.size(), re2::RE2::UNANCHORED, &found, 1)) {
        const auto begin = static_cast<std::size_t>(found.data() - words.data());
        if (!re2::RE2::PartialMatch(re2::StringPiece(words.data(), begin), m_refused)) last = begin;
        from = begin + std::max<std::size_t>(1, found.size());
    }
    return last;
}

const AnswerStyle* AnswerStyles::asked(std::string_view words) const {
    const AnswerStyle* found = nullptr;
    std::size_t latest = 0;
    for (std::size_t i = 0; i < m_styles.size(); ++i) {
        const auto at = askedAt(*m_styles[i], words);
        if (!at) continue;
        const AnswerStyle& style = m_language.answerStyles[i];
        if (found != nullptr && found->topic != style.topic) return nullptr;
        if (found == nullptr || *at > latest) {
            found = &style;
            latest = *at;
        }
    }
    return found;
}

const AnswerStyle* AnswerStyles::refused(std::string_view words) const {
    if (asked(words) != nullptr) return nullptr;
    for (std::size_t i = 0; i < m_styles.size(); ++i)
        if (re2::RE2::PartialMatch({words.data(), words.size()}, *m_styles[i])) return &m_language.answerStyles[i];
    return nullptr;
}

void AnswerStyles::settle(Statement& statement, std::string_view words) const {
    const std::string_view family = familyOf(statement.attribute);
    const bool mayBe = family == "answers" || family == "instruction" || family == "preference" ||
                       family == "opinion" || family == kSaidFamily;
    if (!mayBe || statement.subject != kUserSubject || statement.kind == Kind::Relation || statement.corrects) return;
    // "Use metric" is known to be about answers.
    if (family != "answers" && !re2::RE2::PartialMatch({words.data(), words.size()}, m_talk)) return;
    const AnswerStyle* const style = asked(words);
    if (style == nullptr) return;
    statement.kind = Kind::Preference;
    statement.attribute = "answers/" + std::string(style->topic);
    statement.value = style->value;
    statement.openlyRead = false;
    statement.ends.reset();
    statement.over.clear();
    statement.about.clear();
    statement.turns = statement.stops = false;
}

}  // namespace hearth::memory
