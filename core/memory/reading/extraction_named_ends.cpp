// SPDX-License-Identifier: AGPL-3.0-or-later
// Sentences that say of something, by its name alone, that it is over: "Lisbon is off", "the Volvo died".
#include <algorithm>

#include "core/memory/language/grammar.h"
#include "core/memory/language/named_ends.h"
#include "core/memory/language/words.h"
#include "core/memory/reading/extraction_internals.h"

namespace hearth::memory {

namespace {

constexpr double kQuality = 0.82;

/// What a sentence says by one of the language's ways.
struct SaidOver {
    NamedEnding ending;
    std::string said;
};

std::string groupOf(const re2::RE2& pattern, const std::vector<re2::StringPiece>& groups, const char* name) {
    const auto& names = pattern.NamedCapturingGroups();
    const auto at = names.find(name);
    if (at == names.end() || groups[static_cast<std::size_t>(at->second)].data() == nullptr) return {};
    return std::string(groups[static_cast<std::size_t>(at->second)]);
}

std::optional<SaidOver> saidOver(const PatternTable& ways, const std::string& text) {
    for (const int way : ways.candidates(text)) {
        const re2::RE2& pattern = ways.at(way, text);
        std::vector<re2::StringPiece> groups(static_cast<std::size_t>(1 + pattern.NumberOfCapturingGroups()));
        if (!pattern.Match(text, 0, text.size(), re2::RE2::UNANCHORED, groups.data(), static_cast<int>(groups.size())))
            continue;
        return SaidOver{
            {static_cast<std::size_t>(way), groupOf(pattern, groups, "w"), groupOf(pattern, groups, "k"), false},
            groupOf(pattern, groups, "s")};
    }
    return std::nullopt;
}

/// "Scrap that", "me and Ana are done": no thing by its name.
bool namesNobodysThing(const Language& language, const std::string& name) {
    const auto words = wordsOf(name);
    const auto isOwn = [&](std::string_view word) { return isAmong(language.firstPerson, lowerAscii(word)); };
    const auto isSmall = [&](std::string_view word) { return language.stopWords->contains(lowerAscii(word)); };
    return !words.empty() &&
           (std::any_of(words.begin(), words.end(), isOwn) || std::all_of(words.begin(), words.end(), isSmall));
}

/// "My parents have sold their Golf": another's thing, where the sentence does not speak of the writer's.
bool isTheirs(const Language& language, std::string_view text, std::string_view name) {
    const std::size_t at = text.find(name);
    if (name.empty() || at == std::string_view::npos) return false;
    const auto before = wordsOf(text.substr(0, at));
    return before.size() > 1 && isAmong(language.thirdPerson, lowerAscii(before.back())) &&
           !isAmong(language.writer, lowerAscii(before.front()));
}

/// What is told before it is asked about: "dropped the class" of "dropped the class, how do I tell my advisor?".
std::string_view beforeAsking(std::string_view question) {
    const std::size_t comma = question.find_last_of(",;");
    return comma == std::string_view::npos ? std::string_view() : question.substr(0, comma);
}

}  // namespace

static Statement inOwnWords(const Language& language, const std::string& said) {
    Statement statement;
    statement.content = capitalised(inThirdPerson(language, said)) + ".";
    statement.attribute = std::string(kSaidFamily) + "/" + keyOf(said);
    statement.value = said;
    return statement;
}

void Extractor::markNamedEnd(const ClausePlace& place, std::size_t before, SharedReading& message) const {
    const Sentence& sentence = *place.sentence;
    if (place.supposed || !place.said->speaker.empty()) return;
    const std::string text = plainOf(sentence.question ? beforeAsking(sentence.text) : sentence.text);
    if (re2::RE2::PartialMatch(text, rules().undone)) return;
    auto over = saidOver(rules().namedEnds, text);
    if (!over || namesNobodysThing(m_language, over->ending.name) || isTheirs(m_language, text, over->ending.name))
        return;
    // "My Volvo died" names no car "Volvo died".
    const auto& families = m_language.namedEnds->ends[over->ending.way].families;
    std::erase_if(message.statements, [&, number = std::size_t{0}](const Statement& one) mutable {
        return number++ >= before && one.value != kNoValue && !one.ends && isAmong(families, familyOf(one.attribute)) &&
               keyOf(one.value).find(keyOf(over->ending.name)) != std::string::npos;
    });
    const auto from = message.statements.begin() + static_cast<std::ptrdiff_t>(before);
    const auto told = std::find_if(from, message.statements.end(), [&](const Statement& one) {
        const std::string name = " " + keyOf(over->ending.name) + " ";
        std::string content = " " + keyOf(one.content) + " ";
        // "Standup's at 9.30."
        std::replace(content.begin(), content.end(), '\'', ' ');
        return name.size() > 2 ? content.find(name) != std::string::npos : one.subject == kUserSubject;
    });
    if (told != message.statements.end()) {
        told->namedEnd = std::move(over->ending);
        return;
    }
    Stretch stretch = stretchOf(over->said, place, message);
    stretch.sure = true;
    Statement statement = rules().open.kept(stretch, rules().times).value_or(inOwnWords(m_language, over->said));
    statement.namedEnd = std::move(over->ending);
    statement.namedEnd->only = true;
    statement.quality = kQuality;
    statement.begin = sentence.begin;
    statement.end = sentence.end;
    message.statements.push_back(std::move(statement));
}

}  // namespace hearth::memory
