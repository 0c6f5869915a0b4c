// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/language/tense.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/memory/language/words.h"

namespace hearth::memory {

namespace {

constexpr std::size_t kBeside = 3;  ///< Words between "have" or "be" and its participle.

bool isBreak(char c) {
    return c == ',' || c == ';' || c == ':' || c == '.' || c == '!' || c == '?' || c == '(' || c == ')';
}

}  // namespace

Tense::Tense(const TenseWords& tense, std::string_view text, Heard heard)
    : m_tense(tense), m_text(text), m_denied(heard.denied) {
    for (const std::string_view word : wordsOf(text))
        m_words.push_back({static_cast<std::size_t>(word.data() - text.data()), lowerAscii(word)});
    for (std::size_t i = 0; i < m_words.size(); ++i) mark(i, heard.was);
}

bool Tense::isPast(std::size_t index) const {
    const std::string& word = m_words[index].lower;
    if (isAmong(m_tense.past, word)) return true;
    return word.size() > 4 && endsWithAny(word, m_tense.pastEnds) && !isAmong(m_tense.notPast, word);
}

/// "Had to be put down": it was.
bool Tense::hadToBe(std::size_t index) const {
    const WordList row = m_tense.hadToBe;
    if (row.empty() || index < row.size()) return false;
    for (std::size_t i = 0; i < row.size(); ++i)
        if (m_words[index - row.size() + i].lower != row[i]) return false;
    return true;
}

/// "Has to be renewed", "need to get my passport renewed": it will be. "Had to" was.
bool Tense::isToBeDone(std::size_t index) const {
    constexpr std::size_t kAway = 4;
    for (std::size_t back = 1; back <= kAway && back + 1 < index; ++back) {
        const std::size_t at = index - back;
        if (!isAmong(m_tense.toHaveDone, m_words[at].lower) || !isAmong(m_tense.infinitive, m_words[at - 1].lower))
            continue;
        // "Seems to have moved".
        const bool perfect = back == 1 && isAmong(m_tense.having, m_words[at].lower);
        return !perfect && !isPast(at - 2);
    }
    return false;
}

/// "Is having her hip replaced": it will be.
bool Tense::isHavingDone(std::size_t index) const {
    for (std::size_t i = 1; i < index; ++i)
        if (isAmong(m_tense.havingDone, m_words[i].lower) && isAmong(m_tense.being, m_words[i - 1].lower)) return true;
    return false;
}

void Tense::mark(std::size_t index, bool wasHeard) {
    const TenseWords& words = m_tense;
    const Word& word = m_words[index];
    const std::string before = index > 0 ? m_words[index - 1].lower : std::string();
    const auto lead = [&](WordList list) {
        for (std::size_t back = 1; back <= kBeside && back <= index; ++back)
            if (isAmong(list, m_words[index - back].lower)) return true;
        return false;
    };
    // "Moving in on the 15th", without "I am"; "would like to visit you in May".
    const bool opens = index == 0 && endsWithAny(word.lower, words.goingOn) && m_words.size() > 1 &&
                       isAmong(words.afterGoingOn, m_words[1].lower);
    const bool wishes = index + 1 < m_words.size() && isAmong(words.would, word.lower) &&
                        isAmong(words.wished, m_words[index + 1].lower);
    if (opens || wishes) {
        m_marks.push_back({word.begin, Kind::Ahead});
        return;
    }
    if (isPast(index)) {
        // "To cut", "the set": no past.
        if (isAmong(words.noPast, before)) return;
        Kind kind = Kind::Past;
        if (!wasHeard && isToBeDone(index)) {
            kind = Kind::Ahead;
        } else if (lead(words.having)) {
            kind = Kind::Perfect;
        } else if (lead(words.being) && !wasHeard && !hadToBe(index)) {
            kind = isAmong(words.over, word.lower) || isAmong(words.wonOver, word.lower) ? Kind::Perfect : Kind::Ahead;
        } else if (!wasHeard && isHavingDone(index)) {
            kind = Kind::Ahead;
        }
        m_marks.push_back({word.begin, kind, isAmong(words.arranging, word.lower), isAmong(words.setting, word.lower)});
        return;
    }
    if (isAmong(words.being, word.lower)) {
        const bool over = index + 1 < m_words.size() && isAmong(words.over, m_words[index + 1].lower);
        m_marks.push_back({word.begin, wasHeard ? Kind::Past : over ? Kind::Perfect : Kind::Ahead});
    } else if (isAmong(words.ahead, word.lower) || isAmong(words.having, word.lower)) {
        m_marks.push_back({word.begin, Kind::Ahead});
    } else if (isAmong(words.lasting, word.lower) && !isAmong(words.infinitive, before) &&
               !isAmong(words.naming, before)) {
        m_marks.push_back({word.begin, Kind::Lasting});
    } else if (isAmong(words.present, word.lower) && !isAmong(words.infinitive, before) &&
               !isAmong(words.naming, before)) {
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
        if (word.begin > first && word.begin < begin && isAmong(m_tense.joints, word.lower)) first = word.begin;
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

bool Tense::namesPlan(std::size_t begin, std::size_t end) const {
    return std::any_of(m_words.begin(), m_words.end(), [&](const Word& word) {
        const bool beside = word.begin < begin || word.begin >= end;
        return beside && isAmong(m_tense.planNouns, word.lower);
    });
}

std::optional<Looks> Tense::at(std::size_t begin, std::size_t end, std::string_view preposition, bool planned) const {
    if (isAmong(m_tense.lookBack, preposition)) return Looks::Back;
    const auto found = governing(begin, end);
    const bool limit = isAmong(m_tense.limits, preposition);
    if (!found) return limit || namesPlan(begin, end) ? std::optional(Looks::Ahead) : std::nullopt;
    const Mark& verb = m_marks[*found];
    if (verb.sets || (verb.arranges && (planned || limit))) return Looks::Ahead;
    switch (verb.kind) {
        case Kind::Ahead: return Looks::Ahead;
        case Kind::Lasting: return planned || limit ? Looks::Ahead : Looks::Back;
        case Kind::Perfect: return namesPlan(begin, end) && verb.begin < begin ? Looks::Ahead : Looks::Back;
        case Kind::Past: break;
    }
    return isAmong(m_tense.towards, preposition) ? Looks::Ahead : Looks::Back;
}

bool Tense::anyBefore(std::size_t begin, WordList list) const {
    return std::any_of(m_words.begin(), m_words.end(),
                       [&](const Word& word) { return word.begin < begin && isAmong(list, word.lower); });
}

bool Tense::isLength(std::size_t begin) const {
    const Word* last = nullptr;
    const Mark* verb = nullptr;
    for (const Word& word : m_words) {
        if (word.begin >= begin) break;
        last = &word;
    }
    for (const Mark& mark : m_marks)
        if (mark.begin < begin) verb = &mark;
    if (last == nullptr || anyBefore(begin, m_tense.soFar)) return false;
    if (anyBefore(begin, m_tense.willBe)) return true;
    if (verb != nullptr && verb->kind == Kind::Past) return true;
    return isAmong(m_tense.staying, last->lower) || anyBefore(begin, m_tense.goingAway);
}

/// "Am only in …".
bool Tense::isSomewhere(std::size_t being) const {
    std::size_t next = being + 1;
    while (next < m_words.size() && isAmong(m_tense.besides, m_words[next].lower)) ++next;
    return next < m_words.size() && isAmong(m_tense.somewhere, m_words[next].lower);
}

/// "Must wear", "have to wear".
bool Tense::obliges(std::size_t index) const {
    const std::string& word = m_words[index].lower;
    return isAmong(m_tense.obliging, word) || (isAmong(m_tense.obligingTo, word) && index + 1 < m_words.size() &&
                                               isAmong(m_tense.infinitive, m_words[index + 1].lower));
}

bool Tense::lastsFromNow(std::size_t begin) const {
    for (const WordList list : {m_tense.soFar, m_tense.willBe, m_tense.setOut})
        if (anyBefore(begin, list)) return false;
    bool presently = m_denied || anyBefore(begin, m_tense.denying);
    for (auto verb = m_marks.rbegin(); verb != m_marks.rend(); ++verb) {
        if (verb->begin >= begin) continue;
        const auto isIt = [&](const Word& word) { return word.begin == verb->begin; };
        const auto at = static_cast<std::size_t>(std::find_if(m_words.begin(), m_words.end(), isIt) - m_words.begin());
        if (isAmong(m_tense.being, m_words[at].lower) && verb->kind != Kind::Past && isSomewhere(at)) return true;
        // "Have not eaten": whatever the participle is.
        const bool undone = isAmong(m_tense.having, m_words[at].lower) && at + 1 < m_words.size() &&
                            isAmong(m_tense.denying, m_words[at + 1].lower);
        if (undone || verb->kind == Kind::Past || verb->kind == Kind::Perfect) return false;
        presently = presently || obliges(at);
    }
    return presently;
}

}  // namespace hearth::memory
