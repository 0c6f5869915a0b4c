// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/provenance/exchange.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "core/base/check.h"
#include "core/base/text.h"
#include "core/index/language.h"
#include "core/index/stopwords.h"
#include "core/memory/language/words.h"

namespace hearth::memory {

namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t kLongestInvitation = 200;  ///< Bytes: who asks for a text says little else.
constexpr std::size_t kAnswerLookedAt = 600;     ///< Bytes.

bool matches(const re2::RE2& pattern, std::string_view text) {
    return re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), pattern);
}

/// Where a quotation ends that a text begins with, with its closing mark; 0 where it begins with none.
std::size_t endOfQuotation(std::string_view text) {
    constexpr auto kMarks =
        std::to_array<std::pair<std::string_view, std::string_view>>({{"\"", "\""}, {"“", "”"}, {"«", "»"}});
    for (const auto& [opening, closing] : kMarks) {
        if (!text.starts_with(opening)) continue;
        const std::size_t end = text.find(closing, opening.size());
        return end == npos ? text.size() : end + closing.size();
    }
    return 0;
}

/// "\"Papers, please.\"", "“I have lived in Porto since May.”": opens with more than a word in quotation marks.
bool opensWithSpeech(std::string_view answer) {
    constexpr std::size_t kShortest = 4;  ///< Words, where something follows.
    const std::size_t end = endOfQuotation(answer);
    return end > 0 && (end >= answer.size() || wordsOf(answer.substr(0, end)).size() >= kShortest);
}

/// "*The guard steps aside.*": an action, where two stars would be bold type and a star with a space a list.
bool opensWithAction(std::string_view answer) {
    return answer.size() > 2 && answer[0] == '*' && isLetter(answer[1]) && answer.find('*', 1) != npos;
}

/// A message in English whose answer, about as long, is in another tongue.
bool isInOtherTongue(std::string_view message, std::string_view answer) {
    constexpr std::size_t kShortest = 3;  ///< Words.
    constexpr std::size_t kTimes = 3;
    return answer.size() <= kTimes * message.size() && message.size() <= kTimes * answer.size() &&
           wordsOf(answer).size() >= kShortest && index::languageOf(answer) != index::Language::English;
}

/// The first letters of the words that say what a text is about, sorted.
std::vector<std::string> topicsOf(std::string_view text) {
    constexpr std::size_t kStem = 5;  ///< Bytes: "living" and "lived" differ in more, "worked" and "working" do not.
    std::vector<std::string> topics;
    for (const auto word : wordsOf(text)) {
        std::string folded = lowerAscii(word);
        std::erase(folded, '\'');
        if (folded.size() > 1 && !index::isStopword(folded)) topics.push_back(folded.substr(0, kStem));
    }
    std::sort(topics.begin(), topics.end());
    topics.erase(std::unique(topics.begin(), topics.end()), topics.end());
    return topics;
}

/// "At forty I am making a new start.": some part of the answer says "I", nobody is spoken to, and what the message
/// spoke of stands in it again.
bool speaksForWriter(std::string_view message, std::string_view answer, const std::vector<TextPart>& said) {
    constexpr std::size_t kMostParts = 6;
    constexpr std::size_t kShared = 2;
    std::vector<std::string> known;
    for (std::size_t i = 0; i < std::min(said.size(), kMostParts); ++i) {
        const TextPart& part = said[i];
        // "You said: I moved to Riga."
        const bool repeats = i > 0 && said[i - 1].stop == ':' && said[i - 1].has(Cue::You);
        if (!part.has(Cue::Me) || part.has(Cue::You) || repeats || part.stop == '?') continue;
        if (known.empty()) known = topicsOf(message);
        std::size_t shared = 0;
        for (const auto& topic : topicsOf(answer.substr(part.begin, part.end - part.begin)))
            if (std::binary_search(known.begin(), known.end(), topic)) shared += isDigit(topic[0]) ? kShared : 1;
        if (shared >= kShared) return true;
    }
    return false;
}

/// "Sure! Here's a tighter version:", "Corrected:", "In French: …"
bool isLabelled(const std::vector<TextPart>& said) {
    constexpr std::size_t kLongest = 9;  ///< Words.
    constexpr std::size_t kWithin = 2;   ///< Parts: politeness stands before it at most.
    if (said.size() < 2) return false;
    return std::any_of(said.begin(), said.begin() + kWithin, [](const TextPart& part) {
        if (part.stop != ':' || part.words > kLongest) return false;
        return part.has(Cue::TextNoun) || part.has(Cue::Manner) || part.tongue > 0 || part.headIs(Cue::Task) ||
               part.headIs(Cue::WeakTask);
    });
}

/// Whether some part speaks of a text or of work on one.
bool speaksOfText(const std::vector<TextPart>& parts) {
    return std::any_of(parts.begin(), parts.end(), [](const TextPart& part) {
        return part.has(Cue::TextNoun) || part.has(Cue::Task) || part.tongue > 0 || part.has(Cue::Manner);
    });
}

/// "Health, with work behind it.": one short sentence.
bool saysLittle(std::string_view answer) {
    constexpr std::size_t kMost = 60;  ///< Bytes.
    return answer.size() <= kMost && answer.find(". ") == npos && answer.find("\n") == npos;
}

}  // namespace

Exchange::Exchange(const ExchangeWords& words)
    : m_announces(words.announces), m_invites(words.invites), m_asksOf(words.asksOf) {
    HEARTH_CHECK(m_announces.ok() && m_announces.NumberOfCapturingGroups() <= 1 && m_invites.ok() &&
                 m_invites.NumberOfCapturingGroups() <= 1 && m_asksOf.ok());
}

bool Exchange::invites(std::string_view answer) const {
    return answer.size() <= kLongestInvitation && matches(m_invites, answer) && !matches(m_asksOf, answer);
}

bool Exchange::announces(std::string_view message, const std::vector<TextPart>& parts, std::string_view answer) const {
    if (answer.size() > kLongestInvitation || matches(m_asksOf, answer)) return false;
    const auto is = [&](auto tells) { return std::any_of(parts.begin(), parts.end(), tells); };
    re2::StringPiece ofAText;
    const bool waits = re2::RE2::PartialMatch(re2::StringPiece(answer.data(), answer.size()), m_invites, &ofAText);
    if (waits && !ofAText.empty() && speaksOfText(parts)) return true;
    if (!waits && !saysLittle(answer)) return false;
    re2::StringPiece surely;
    if (!re2::RE2::PartialMatch(re2::StringPiece(message.data(), message.size()), m_announces, &surely)) return false;
    const bool asked = is([](const TextPart& part) { return part.stop == '?'; });
    const bool own = is([](const TextPart& part) { return part.has(Cue::Own); });
    return !surely.empty() || (!asked && (!own || speaksOfText(parts)));
}

bool Exchange::treatsAsText(std::string_view message, std::string_view answer, const TextCues& cues) {
    answer = trim(answer.substr(0, kAnswerLookedAt));
    if (answer.empty()) return false;
    if (opensWithSpeech(answer) || opensWithAction(answer) || isInOtherTongue(message, answer)) return true;
    const auto said = cues.partsOf(answer);
    return isLabelled(said) || speaksForWriter(message, answer, said);
}

bool Exchange::speaksAPart(std::string_view answer) {
    answer = trim(answer);
    return !answer.empty() && (endOfQuotation(answer) >= answer.size() || opensWithAction(answer));
}

}  // namespace hearth::memory
