// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/language/ascii_stand_ins.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/memory/language/words.h"

namespace hearth::memory {

namespace {

constexpr std::string_view kFiller = "xzqjkv";  ///< No ending of a word of any rule is made of these.

bool isAscii(char c) { return (static_cast<unsigned char>(c) & 0x80) == 0; }

/// Bytes of a letter of a European alphabet that begins at `at`; 0 where none does.
std::size_t letterAt(std::string_view text, std::size_t at) {
    if (isAscii(text[at])) return isLetter(text[at]) ? 1 : 0;
    const auto lead = static_cast<unsigned char>(text[at]);
    const auto next = static_cast<unsigned char>(at + 1 < text.size() ? text[at + 1] : 0);
    // U+00C0 to U+024F, U+0300 to U+036F (accents apart), U+0370 to U+052F; the signs for times and divided are none.
    if (lead >= 0xC3 && lead <= 0xC9) return lead == 0xC3 && (next == 0x97 || next == 0xB7) ? 0 : 2;
    if (lead >= 0xCC && lead <= 0xD4) return 2;
    return lead == 0xE1 && next >= 0xB8 && next <= 0xBB ? 3 : 0;  // U+1E00 to U+1EFF.
}

void replaceAll(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

}  // namespace

std::string StandIns::standInFor(std::string_view word, std::string_view text) {
    const auto known =
        std::find_if(m_words.begin(), m_words.end(), [&](const auto& pair) { return pair.first == word; });
    if (known != m_words.end()) return known->second;
    const auto plain = static_cast<std::size_t>(
        std::find_if(word.begin(), word.end(), [](char c) { return !isAscii(c); }) - word.begin());
    const std::string folded = foldCase(word);
    std::string lead(word.substr(0, plain));
    if (plain == 0) lead = folded == word ? "q" : "Q";
    constexpr std::size_t kTries = 36;
    for (std::size_t attempt = 0; attempt < kTries && lead.size() < word.size(); ++attempt) {
        std::string standIn = lead;
        for (std::size_t number = attempt; standIn.size() < word.size(); number /= kFiller.size())
            standIn += kFiller[number % kFiller.size()];
        const bool taken = std::any_of(m_words.begin(), m_words.end(), [&](const auto& pair) {
            return lowerAscii(pair.second) == lowerAscii(standIn);
        });
        if (taken || text.find(standIn) != std::string_view::npos) continue;
        m_words.emplace_back(word, standIn);
        return standIn;
    }
    return std::string(word);
}

std::string StandIns::put(std::string_view text) {
    if (std::all_of(text.begin(), text.end(), isAscii)) return std::string(text);
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        bool foreign = false;
        while (end < text.size()) {
            const std::size_t size = letterAt(text, end);
            if (size == 0 || end + size > text.size()) break;
            foreign = foreign || size > 1;
            end += size;
        }
        if (end == at) {
            result += text[at++];
            continue;
        }
        const std::string_view word = text.substr(at, end - at);
        const auto& kept = m_language.accented;
        const bool known = std::find(kept.begin(), kept.end(), foldCase(word)) != kept.end();
        result += foreign && !known ? standInFor(word, text) : std::string(word);
        at = end;
    }
    return result;
}

void StandIns::restore(std::string& text) const {
    for (const auto& [word, standIn] : m_words) {
        replaceAll(text, standIn, word);
        replaceAll(text, capitalised(standIn), capitalised(word));
        replaceAll(text, lowerAscii(standIn), foldCase(word));
    }
}

void StandIns::restore(Statement& statement) const {
    if (m_words.empty()) return;
    for (std::string* text : {&statement.content, &statement.subject, &statement.attribute, &statement.value})
        restore(*text);
    if (statement.corrects) restore(*statement.corrects);
    if (statement.ends) restore(*statement.ends);
    for (auto& phrase : statement.over) {
        for (auto& word : phrase.words) restore(word.key);
        restore(phrase.doer);
    }
    for (auto& word : statement.about) restore(word);
}

}  // namespace hearth::memory
