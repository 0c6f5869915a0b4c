// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/reading/wishes.h"

#include "core/base/check.h"
#include "core/base/text.h"
#include "core/memory/language/phrasing.h"
#include "core/memory/language/words.h"

namespace hearth::memory {

namespace {

constexpr double kQuality = 0.86;

std::string among(std::string_view words) { return "(?i)(?:" + std::string(words) + ")"; }

bool holds(const re2::RE2& pattern, std::string_view text) {
    return re2::RE2::PartialMatch({text.data(), text.size()}, pattern);
}

bool startsWith(const re2::RE2& pattern, std::string_view text) {
    const re2::StringPiece input(text.data(), text.size());
    return pattern.Match(input, 0, input.size(), re2::RE2::ANCHOR_START, nullptr, 0);
}

}  // namespace

Wishes::Wishes(const Language& language)
    : m_language(language),
      m_styles(language),
      m_mayWish(among(language.mayWish)),
      m_leading("^" + among(language.wishEdges) + "[,:!]? "),
      m_trailing("[,:]? " + among(language.wishEdges) + "$"),
      m_stands(among(language.wishStands)),
      m_onlyStands("^" + among(language.wishOnlyStands) + "[.!]*$"),
      m_manner(among(language.wishManner)),
      m_talk(among(language.wishTalk)),
      m_bound(among(language.wishBound)),
      m_never(among(language.wishNever)),
      m_yours(among(language.wishYours)),
      m_tail(among(language.wishTail)) {
    for (const re2::RE2* const one : {&m_mayWish, &m_leading, &m_trailing, &m_stands, &m_onlyStands, &m_manner, &m_talk,
                                      &m_bound, &m_never, &m_yours, &m_tail})
        HEARTH_CHECK(one->ok());
    for (const auto& form : language.wishForms) {
        m_forms.push_back(std::make_unique<const re2::RE2>("(?i)^(?:" + std::string(form.text) + ")$"));
        HEARTH_CHECK(m_forms.back()->ok());
    }
    for (const auto& topic : language.wishTopics) {
        m_topics.push_back(std::make_unique<const re2::RE2>("(?i)\\b(?:" + std::string(topic.words) + ")"));
        HEARTH_CHECK(m_topics.back()->ok());
    }
}

bool Wishes::maybe(std::string_view sentence) const { return holds(m_mayWish, sentence); }

std::size_t Wishes::tailOf(std::string_view sentence) const {
    re2::StringPiece found;
    const re2::StringPiece input(sentence.data(), sentence.size());
    if (!m_tail.Match(input, 0, input.size(), re2::RE2::UNANCHORED, &found, 1)) return sentence.size();
    return static_cast<std::size_t>(found.data() - sentence.data());
}

std::optional<Statement> Wishes::read(WishText text) const {
    while (!text.sentence.empty() && std::string_view(".!? ").find(text.sentence.back()) != std::string_view::npos)
        text.sentence.pop_back();
    while (re2::RE2::Replace(&text.sentence, m_leading, "") || re2::RE2::Replace(&text.sentence, m_trailing, "")) {
    }
    if (holds(m_never, text.sentence)) return std::nullopt;
    const Asked asked = askedIn(text.sentence);
    if (asked.form == nullptr || !stands(text, asked)) return std::nullopt;
    Statement statement;
    statement.kind = Kind::Preference;
    statement.tier = 2;
    statement.quality = kQuality;
    const Truth truth = asked.form->denied ? Truth::Denied : asked.form->lifted ? Truth::Ended : Truth::Holds;
    statement.content = sentenceOf(m_language, {.pattern = asked.form->phrase, .value = asked.words, .truth = truth});
    settle(asked, text.sentence, statement);
    return statement;
}

Wishes::Asked Wishes::askedIn(const std::string& sentence) const {
    for (std::size_t i = 0; i < m_forms.size(); ++i) {
        std::string condition;
        std::string words;
        const bool conditional = m_forms[i]->NumberOfCapturingGroups() == 2;
        if (conditional ? !re2::RE2::FullMatch(sentence, *m_forms[i], &condition, &words)
                        : !re2::RE2::FullMatch(sentence, *m_forms[i], &words))
            continue;
        const WishForm& form = m_language.wishForms[i];
        // A sentence begins with a capital, and what it says in its middle does not: "Metric only".
        if (words.size() > 1 && isLetter(words[1]) && !isUpper(words[1]) &&
            (!form.fragment || startsWith(m_manner, words) || startsWith(m_mayWish, words)))
            words[0] = lowerAscii(words.substr(0, 1))[0];
        re2::RE2::GlobalReplace(&words, m_yours, "\\1");
        if (conditional) words += " " + lowerAscii(condition.substr(0, 1)) + condition.substr(1);
        return {&form, std::move(words)};
    }
    return {};
}

bool Wishes::stands(const WishText& text, const Asked& asked) const {
    const bool fragment = asked.form->fragment;
    const bool told = isAmong(m_language.writer, lowerAscii(asked.words.substr(0, asked.words.find(' '))));
    if (fragment && (told || !text.whole || !holds(m_manner, text.sentence))) return false;
    if (holds(m_stands, text.sentence) || holds(m_onlyStands, text.next)) return true;
    if (text.question || holds(m_bound, text.sentence)) return false;
    return fragment ? text.alone : asked.form->lifted || holds(m_talk, text.sentence);
}

void Wishes::settle(const Asked& asked, const std::string& sentence, Statement& statement) const {
    const std::string words = keyOf(asked.words);
    if (const AnswerStyle* style = m_styles.asked(sentence); style != nullptr && !asked.form->lifted) {
        statement.attribute = "answers/" + std::string(style->topic);
        statement.value = style->value;
        return;
    }
    statement.value = asked.form->lifted || asked.form->denied ? std::string(kNoValue) : words;
    if (const AnswerStyle* style = m_styles.refused(sentence)) {
        statement.attribute = "answers/" + std::string(style->topic);
        return;
    }
    for (std::size_t i = 0; i < m_topics.size(); ++i) {
        if (!holds(*m_topics[i], asked.words)) continue;
        statement.attribute = "answers/" + std::string(m_language.wishTopics[i].topic);
        return;
    }
    statement.attribute = "answers/" + words;
}

}  // namespace hearth::memory
