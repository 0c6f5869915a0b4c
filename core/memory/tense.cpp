// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/tense.h"

#include <algorithm>
#include <initializer_list>

#include "core/base/text.h"
#include "core/memory/words.h"

namespace hearth::memory {

namespace {

constexpr std::size_t kBeside = 3;  ///< Words between "have" or "be" and its participle.

bool isBreak(char c) {
    return c == ',' || c == ';' || c == ':' || c == '.' || c == '!' || c == '?' || c == '(' || c == ')';
}

bool isOneOf(std::string_view word, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

Tense::Tense(std::string_view text, bool wasHeard) : m_text(text) {
    for (const std::string_view word : wordsOf(text))
        m_words.push_back({static_cast<std::size_t>(word.data() - text.data()), lowerAscii(word)});
    for (std::size_t i = 0; i < m_words.size(); ++i) mark(i, wasHeard);
}

bool Tense::isPast(std::size_t index) const {
    const TenseWords& words = englishTense();
    const std::string& word = m_words[index].lower;
    if (isAmong(words.past, word)) return true;
    return word.size() > 4 && word.ends_with("ed") && !isAmong(words.notPast, word);
}

/// "Had to be put down": it was.
bool Tense::hadToBe(std::size_t index) const {
    return index >= 3 && m_words[index - 1].lower == "be" && m_words[index - 2].lower == "to" &&
           m_words[index - 3].lower == "had";
}

void Tense::mark(std::size_t index, bool wasHeard) {
    const TenseWords& words = englishTense();
    const Word& word = m_words[index];
    const std::string before = index > 0 ? m_words[index - 1].lower : std::string();
    const auto lead = [&](WordList list) {
        for (std::size_t back = 1; back <= kBeside && back <= index; ++back)
            if (isAmong(list, m_words[index - back].lower)) return true;
        return false;
    };
    if (isPast(index)) {
        // "To cut", "the set": no past.
        if (before == "to" || isOneOf(before, {"the", "a", "an", "my", "own"})) return;
        Kind kind = Kind::Past;
        if (lead(words.having)) {
            kind = Kind::Perfect;
        } else if (lead(words.being) && !wasHeard && !hadToBe(index)) {
            kind = isAmong(words.over, word.lower) || word.lower == "got" ? Kind::Perfect : Kind::Ahead;
        }
        m_marks.push_back({word.begin, kind, isAmong(words.arranging, word.lower), isAmong(words.setting, word.lower)});
        return;
    }
    if (isAmong(words.being, word.lower)) {
        const bool over = index + 1 < m_words.size() && isAmong(words.over, m_words[index + 1].lower);
        m_marks.push_back({word.begin, wasHeard ? Kind::Past : over ? Kind::Perfect : Kind::Ahead});
    } else if (isAmong(words.ahead, word.lower) || isAmong(words.having, word.lower)) {
        m_marks.push_back({word.begin, Kind::Ahead});
    } else if (isAmong(words.lasting, word.lower) && before != "to" && !isAmong(words.naming, before)) {
        m_marks.push_back({word.begin, Kind::Lasting});
    } else if (isAmong(words.present, word.lower) && before != "to" && !isAmong(words.naming, before)) {
        m_marks.push_back({word.begin, Kind::Ahead});
    }
}

/// The verb that a time belongs to: the last before it in its clause, else the first after it there, else the last
/// before it at all.
std::optional<std::size_t> Tense::governing(std::size_t begin, std::size_t end) const {
    std::size_t first = 0;
    std::size_t last = m_text.size();
    for (std::size_t i = 0; i < begin; ++i)
        if (isBreak(m_text[i])) first = i + 1;
    for (std::size_t i = m_text.size(); i > end; --i)
        if (isBreak(m_text[i - 1])) last = i - 1;
    for (const Word& word : m_words)
        if (word.begin > first && word.begin < begin && isAmong(englishTense().joints, word.lower)) first = word.begin;
    std::optional<std::size_t> before;
    std::optional<std::size_t> after;
    std::optional<std::size_t> far;
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        const std::size_t at = m_marks[i].begin;
        if (at < begin) (at >= first ? before : far) = i;
        if (at >= end && at < last && !after) after = i;
    }
    return before ? before : after ? after : far;
}

bool Tense::namesPlan() const {
    return std::any_of(m_words.begin(), m_words.end(),
                       [](const Word& word) { return isAmong(englishTense().planNouns, word.lower); });
}

std::optional<Looks> Tense::at(std::size_t begin, std::size_t end, std::string_view preposition, bool planned) const {
    if (isOneOf(preposition, {"since", "ever since", "back in"})) return Looks::Back;
    const auto found = governing(begin, end);
    const bool onward = preposition.starts_with("start") || preposition == "from" || preposition == "as of";
    const bool limit = onward || isOneOf(preposition, {"to", "for", "until", "till", "by", "before"});
    if (!found) return limit || namesPlan() ? std::optional(Looks::Ahead) : std::nullopt;
    const Mark& verb = m_marks[*found];
    if (verb.sets || (verb.arranges && (planned || limit))) return Looks::Ahead;
    switch (verb.kind) {
        case Kind::Ahead: return Looks::Ahead;
        case Kind::Lasting: return planned || limit ? Looks::Ahead : Looks::Back;
        case Kind::Perfect: return namesPlan() && verb.begin < begin ? Looks::Ahead : Looks::Back;
        case Kind::Past: break;
    }
    return preposition == "to" ? Looks::Ahead : Looks::Back;
}

bool Tense::isLength(std::size_t begin) const {
    const TenseWords& words = englishTense();
    const Word* last = nullptr;
    const Mark* verb = nullptr;
    for (const Word& word : m_words) {
        if (word.begin >= begin) break;
        if (word.lower == "been") return false;
        last = &word;
    }
    for (const Mark& mark : m_marks)
        if (mark.begin < begin) verb = &mark;
    if (last == nullptr) return false;
    const auto isMarked = [&](std::initializer_list<std::string_view> list) {
        return std::any_of(m_words.begin(), m_words.end(),
                           [&](const Word& word) { return word.begin < begin && isOneOf(word.lower, list); });
    };
    if (isMarked({"will", "shall", "gonna"})) return true;
    if (verb != nullptr && verb->kind == Kind::Past) return true;
    return isAmong(words.staying, last->lower) || isMarked({"going", "staying", "visiting", "lasts", "last", "closed"});
}

}  // namespace hearth::memory
