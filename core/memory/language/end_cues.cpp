// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/language/end_cues.h"

#include <algorithm>
#include <array>

#include "core/base/check.h"
#include "core/memory/language/shared_for.h"
#include "core/memory/language/words.h"

namespace hearth::memory {

EndCues::EndCues(const Language& language)
    : m_leads(language.overLeads),
      m_tails(language.overTails),
      m_between(language.overBetween),
      m_close(language.overClose),
      m_plans(language.planLeads),
      m_still(language.stillWords),
      m_choices(language.choiceWords) {
    HEARTH_CHECK(m_leads.ok() && m_tails.ok() && m_between.ok() && m_close.ok() && m_plans.ok() && m_still.ok());
    HEARTH_CHECK(m_choices.ok());
}

bool EndCues::tellsOfChoice(std::string_view text) const {
    return re2::RE2::PartialMatch({text.data(), text.size()}, m_choices);
}

std::shared_ptr<const EndCues> EndCues::shared(const Language& language) { return sharedFor<EndCues>(language); }

std::string withoutStill(const re2::RE2& stillWords, std::string_view text) {
    std::string bare(text);
    re2::StringPiece found;
    std::size_t from = 0;
    while (from < text.size() &&
           stillWords.Match({text.data(), text.size()}, from, text.size(), re2::RE2::UNANCHORED, &found, 1)) {
        const auto begin = static_cast<std::size_t>(found.data() - text.data());
        bare.replace(begin, found.size(), found.size(), ' ');
        from = std::max(begin + found.size(), from + 1);
    }
    return bare;
}

namespace {

constexpr std::size_t kLongestPhrase = 7;  ///< Words.
constexpr std::string_view kPhraseEnds = ",;:!?()";

/// Where a phrase that begins at `from` must end: at a mark that parts clauses, and not at one inside a number.
std::size_t phraseEnd(std::string_view text, std::size_t from) {
    for (std::size_t at = from; at < text.size(); ++at) {
        const bool inside = at > 0 && at + 1 < text.size() && isDigit(text[at - 1]) && isDigit(text[at + 1]);
        const bool stop = text[at] == '.' && (at + 1 == text.size() || isSpace(text[at + 1]));
        if (!inside && (stop || kPhraseEnds.find(text[at]) != std::string_view::npos)) return at;
    }
    return text.size();
}

std::size_t phraseBegin(std::string_view text, std::size_t to) {
    for (std::size_t at = to; at > 0; --at) {
        const bool inside = at > 1 && at < text.size() && isDigit(text[at - 2]) && isDigit(text[at]);
        if (!inside && kPhraseEnds.find(text[at - 1]) != std::string_view::npos) return at;
    }
    return 0;
}

/// Who does it: what the clause says before the words that tell of an end.
std::string doerBefore(std::string_view text, std::size_t first, std::size_t mark) {
    static constexpr auto kJoints = std::to_array<std::string_view>({" and ", " but ", " so ", " because ", " then "});
    std::string_view before = text.substr(first, mark - first);
    for (const auto joint : kJoints)
        if (const std::size_t at = before.rfind(joint); at != std::string_view::npos) before.remove_prefix(at + 1);
    return keyOf(before);
}

OverPhrase phraseOf(std::string_view text, bool ahead) {
    OverPhrase phrase;
    phrase.ahead = ahead;
    auto& words = phrase.words;
    for (const auto word : wordsOf(text))
        if (std::string key = keyOf(word); !key.empty())
            words.push_back({std::move(key), isUpper(word[0]) && word != "I"});
    if (words.size() <= kLongestPhrase) return phrase;
    if (ahead) words.erase(words.begin(), words.end() - static_cast<std::ptrdiff_t>(kLongestPhrase));
    words.resize(kLongestPhrase);
    return phrase;
}

}  // namespace

std::vector<OverPhrase> EndCues::read(std::string_view whole) const {
    std::vector<OverPhrase> phrases;
    const std::string bare = withoutStill(m_still, whole);
    const std::string_view text = bare;
    const re2::StringPiece input(text.data(), text.size());
    for (const re2::RE2* marks : {&m_leads, &m_tails, &m_between}) {
        std::array<re2::StringPiece, 3> found;
        const int groups = marks == &m_between ? std::min(3, 1 + m_between.NumberOfCapturingGroups()) : 1;
        std::size_t from = 0;
        while (from < text.size() &&
               marks->Match(input, from, text.size(), re2::RE2::UNANCHORED, found.data(), groups)) {
            const auto begin = static_cast<std::size_t>(found[0].data() - text.data());
            const std::size_t end = begin + found[0].size();
            const std::size_t first = phraseBegin(text, begin);
            const re2::StringPiece between = found[1].data() != nullptr ? found[1] : found[2];
            OverPhrase phrase = marks == &m_between ? phraseOf({between.data(), between.size()}, false)
                                : marks == &m_tails ? phraseOf(text.substr(first, begin - first), true)
                                                    : phraseOf(text.substr(end, phraseEnd(text, end) - end), false);
            phrase.close = marks != &m_tails && re2::RE2::PartialMatch(found[0], m_close);
            phrase.ofAPlan = re2::RE2::PartialMatch(found[0], m_plans);
            phrase.doer = doerBefore(text, first, begin);
            if (!phrase.words.empty()) phrases.push_back(std::move(phrase));
            from = std::max(end, begin + 1);
        }
    }
    return phrases;
}

}  // namespace hearth::memory
