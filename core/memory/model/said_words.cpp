// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/model/said_words.h"
#include "core/memory/english/english.h"

#include <algorithm>

#include "core/memory/language/language.h"
#include "core/memory/language/tokens.h"
#include "core/memory/language/words.h"

namespace hearth::memory {

namespace {

/// In small letters, without what says whose it is.
std::string bareWord(std::string_view word) {
    std::string lower = lowerAscii(word);
    for (const std::string_view ending : {"'s", "\u2019s", "'", "\u2019"})
        if (lower.size() > ending.size() && lower.ends_with(ending)) {
            lower.resize(lower.size() - ending.size());
            break;
        }
    return lower;
}

/// "Two EpiPens" tells what "my EpiPen" said, and the other way round.
bool isAmongThese(const std::string& word, const std::set<std::string>& said) {
    const bool one = word.ends_with('s') && said.contains(word.substr(0, word.size() - 1));
    return one || said.contains(word) || said.contains(word + "s");
}

/// "I" has a capital and is no name.
bool isOfWriter(std::string_view word) { return isAmong(english().firstPerson, lowerAscii(straightened(word))); }

}  // namespace

std::set<std::string> saidWords(std::string_view text) {
    std::set<std::string> words;
    for (const auto word : wordsOf(text)) {
        const std::string lower = bareWord(word);
        // "The 25th" says 25.
        if (const std::size_t digits = lower.find_first_not_of("0123456789"); digits > 0)
            words.insert(lower.substr(0, digits));
        words.insert(lower);
    }
    return words;
}

std::set<std::string> saidUpTo(std::size_t message, const UnreadEnd& end) {
    std::set<std::string> words;
    // The assistant's only where this answers it.
    for (std::size_t i = 0; i <= message; ++i)
        if (end.task.messages[i].role == chat::Role::User || i + 1 == message) words.merge(saidWords(end.texts[i]));
    return words;
}

std::set<std::string> saidInThread(const UnreadEnd& end) {
    std::set<std::string> words = saidWords(end.task.title);
    words.merge(saidWords(end.task.summarySoFar));
    for (std::size_t i = 0; i < end.texts.size(); ++i) {
        words.merge(saidWords(end.texts[i]));
        words.merge(saidWords(end.task.messages[i].at.day()));
    }
    return words;
}

std::set<std::string> knownWords(const std::vector<KnownMemory>& known) {
    std::set<std::string> words;
    for (const KnownMemory& line : known) words.merge(saidWords(line.content));
    return words;
}

std::set<std::string> knownNames(const std::vector<KnownMemory>& known) {
    std::set<std::string> names;
    for (const KnownMemory& line : known) {
        bool first = true;
        for (const auto word : wordsOf(line.content)) {
            if (isUpper(word[0]) && !first) names.insert(bareWord(word));
            first = false;
        }
        for (const auto word : wordsOf(line.subject))
            if (isUpper(word[0])) names.insert(bareWord(word));
    }
    return names;
}

void addDay(const std::optional<Timestamp>& moment, std::set<std::string>& words) {
    if (!moment) return;
    for (const Timestamp day : {*moment, moment->plus(-kDay)})
        for (const std::string& text : {day.day(), day.rfc3339().substr(0, 10)}) words.merge(saidWords(text));
}

std::set<std::string> unsaidIn(std::string_view sentence, const std::set<std::string>& said,
                               const std::set<std::string>& names) {
    std::set<std::string> unsaid;
    bool first = true;
    for (const auto word : wordsOf(sentence)) {
        std::string lower = bareWord(word);
        const bool name = isUpper(word[0]) && (!first || names.contains(lower)) && !isOfWriter(word);
        if ((isDigit(word[0]) || name) && !isAmongThese(lower, said)) unsaid.insert(std::move(lower));
        first = false;
    }
    return unsaid;
}

bool isSaidThere(std::string_view statement, const std::set<std::string>& said) {
    return unsaidIn(statement, said).empty();
}

bool isAllSaid(std::string_view text, const std::set<std::string>& said, const std::set<std::string>& names) {
    constexpr std::string_view kStops = ".!?:\n";
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t stop = std::min(text.find_first_of(kStops, begin), text.size());
        if (!unsaidIn(text.substr(begin, stop - begin), said, names).empty()) return false;
        begin = stop + 1;
    }
    return true;
}

std::vector<std::size_t> linesThatTell(std::set<std::string> words, const std::vector<KnownMemory>& known) {
    std::vector<std::set<std::string>> told;
    for (const KnownMemory& line : known) told.push_back(saidWords(line.content + " " + line.subject));
    std::vector<std::size_t> lines;
    while (!words.empty()) {
        std::size_t most = 0;
        std::size_t best = 0;
        for (std::size_t i = 0; i < told.size(); ++i) {
            const auto count = static_cast<std::size_t>(std::count_if(
                words.begin(), words.end(), [&](const std::string& word) { return isAmongThese(word, told[i]); }));
            if (count < most || count == 0) continue;
            most = count;
            best = i;
        }
        if (most == 0) break;
        std::erase_if(words, [&](const std::string& word) { return isAmongThese(word, told[best]); });
        lines.push_back(best);
    }
    return lines;
}

}  // namespace hearth::memory
