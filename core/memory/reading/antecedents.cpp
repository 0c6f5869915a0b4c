// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/reading/antecedents.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/memory/language/phrasing.h"
#include "core/memory/language/words.h"
#include "core/memory/reading/open_values.h"

namespace hearth::memory {

namespace {

constexpr std::size_t kMostThings = 10;
constexpr std::size_t kLongestThing = 5;  ///< Words.
constexpr std::size_t kFurthest = 6;      ///< Words before the one that points.

std::string_view between(std::string_view first, std::string_view last) {
    return {first.data(), static_cast<std::size_t>(last.data() + last.size() - first.data())};
}

/// Whether one blank alone stands between two words.
bool isNext(std::string_view word, std::string_view next) { return next.data() == word.data() + word.size() + 1; }

std::string replaced(std::string_view text, std::string_view part, std::string_view with) {
    std::string result(text);
    return result.replace(static_cast<std::size_t>(part.data() - text.data()), part.size(), with);
}

std::string joined(const std::vector<std::string_view>& words) {
    std::string text;
    for (const auto word : words) text += (text.empty() ? "" : " ") + std::string(word);
    return text;
}

}  // namespace

/// "live" → "lives", "are" → "is".
std::string Antecedents::ofOne(std::string_view verb) const {
    const std::string lower = lowerAscii(verb);
    for (const auto& [several, one] : m_words.ofOne)
        if (lower == several) return std::string(one);
    const bool past = endsWithAny(lower, m_language.pastEnds) || isAmong(m_words.pastVerbs, lower);
    return past ? lower : thirdPerson(m_language, lower);
}

bool Antecedents::isStop(std::string_view word) const {
    const std::string lower = lowerAscii(word);
    for (const WordList list :
         {m_language.smallWords, m_language.emptyWords, m_language.interrogatives, m_language.beingWords,
          m_language.clauseVerbs, m_language.finiteVerbs, m_language.adverbs})
        if (isAmong(list, lower)) return true;
    return false;
}

std::vector<std::string> Antecedents::thingsIn(std::string_view text) const {
    struct Run {
        std::size_t first;
        std::size_t last;
    };
    std::vector<Run> runs;
    const auto words = wordsOf(text);
    // "Learn to drive"
    const auto stops = [&](std::size_t i) {
        const bool meant = i > 0 && isAmong(m_words.meant, lowerAscii(words[i - 1]));
        return isStop(words[i]) && !(meant && isAmong(m_language.clauseVerbs, lowerAscii(words[i])));
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (stops(i)) continue;
        std::size_t last = i;
        while (last + 1 < words.size() && !stops(last + 1) && isNext(words[last], words[last + 1]) &&
               !(isUpper(words[last][0]) && endsWithAny(words[last + 1], m_language.mannerEnds)))
            ++last;
        if (last - i < kLongestThing) runs.push_back({i, last});
        i = last;
    }
    std::vector<std::string> things;
    const auto from = [&](const Run& run) {
        const bool article = run.first > 0 && isAmong(m_words.articles, lowerAscii(words[run.first - 1]));
        return article ? run.first - 1 : run.first;
    };
    for (std::size_t i = 0; i < runs.size() && things.size() < kMostThings; ++i) {
        things.emplace_back(between(words[from(runs[i])], words[runs[i].last]));
        if (i + 1 == runs.size()) break;
        const std::size_t link = runs[i].last + 1;
        if (from(runs[i + 1]) == link + 1 && isAmong(m_words.links, lowerAscii(words[link])))
            things.emplace_back(between(words[from(runs[i])], words[runs[i + 1].last]));
    }
    return things;
}

bool Antecedents::isBare(std::string_view text) const {
    constexpr std::size_t kMost = 7;
    const auto words = wordsOf(text);
    return !words.empty() && words.size() <= kMost && std::none_of(words.begin(), words.end(), [&](auto word) {
        const std::string lower = lowerAscii(word);
        // "US spelling"
        const bool speaks = isAmong(m_language.writer, lower) && (word.size() == 1 || !isUpper(word[1]));
        // "Birch since May"
        const bool named = isUpper(word[0]) && word.data() != text.data();
        return speaks || (!named && isAmong(m_language.finiteVerbs, lower)) || isAmong(m_language.thirdPerson, lower) ||
               isAmong(m_words.pointing, lower);
    });
}

std::vector<std::string> Antecedents::taken(std::string_view before, std::string_view sentence) const {
    const auto words = wordsOf(sentence);
    for (std::size_t i = 0; i < words.size() && i < kFurthest; ++i) {
        const std::string lower = lowerAscii(words[i]);
        const bool followed = i + 1 < words.size() && isNext(words[i], words[i + 1]);
        const bool alone = isAmong(m_words.pointing, lower) ||
                           (isAmong(m_words.mayPoint, lower) &&
                            (!followed || isAmong(m_language.finiteVerbs, lowerAscii(words[i + 1]))));
        const bool written = i == 0 && isAmong(m_words.possessive, lower) && followed && isStop(words[1]);
        if (!alone && !written) continue;
        // "Crowds, I hate it": what it means stands in the sentence itself.
        const std::string_view lead = sentence.substr(0, static_cast<std::size_t>(words[i].data() - sentence.data()));
        if (lead.find_first_of(",;:!.") != std::string_view::npos && !thingsIn(lead).empty()) return {};
        auto things = thingsIn(before);
        const std::string person = isAmong(m_words.doers, lower) ? personIn(before) : std::string();
        if (!person.empty())
            std::erase_if(things, [&](const auto& one) { return one.find(person) == std::string::npos; });
        std::vector<std::string> told;
        for (const auto& thing : things) {
            // "They live in Leeds": of one who was named, "lives".
            if (i == 0 && isAmong(m_words.several, lower) && followed && !endsWithAny(thing, m_language.pluralEnds))
                told.push_back(thing + " " + ofOne(words[1]) +
                               std::string(sentence.substr(words[0].size() + 1 + words[1].size())));
            else
                told.push_back(replaced(sentence, words[i], written ? thing + std::string(m_words.is) : thing));
        }
        return told;
    }
    return {};
}

std::string Antecedents::personIn(std::string_view before) const {
    std::string only;
    const auto words = wordsOf(before);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!isUpper(words[i][0]) || words[i].size() < 2 || isStop(words[i]) || isNoName(m_language, words[i]) ||
            isAmong(m_language.notPeople, words[i]))
            continue;
        const bool led = i > 0 && isAmong(m_language.beforePlaces, lowerAscii(words[i - 1]));
        const bool begins =
            i == 0 && (words.size() < 2 || !(isStop(words[1]) || endsWithAny(words[1], m_language.mannerEnds)));
        if (begins) continue;
        std::size_t last = i;
        while (last + 1 < words.size() && isUpper(words[last + 1][0]) && isNext(words[last], words[last + 1])) ++last;
        // "At St Oswald's": all of it is a place.
        if (led) {
            i = last;
            continue;
        }
        if (!only.empty()) return {};
        only = between(words[i], words[last]);
        i = last;
    }
    return only;
}

std::string_view Antecedents::pieceOf(std::string_view answer) const {
    while (!answer.empty()) {
        const std::size_t stop = answer.find_first_of(",.;!?");
        const std::string_view piece = trim(answer.substr(0, stop));
        const std::string lower = lowerAscii(piece);
        const bool empty =
            piece.empty() || isAmong(m_words.agreeing, lower) || isAmong(m_language.denyingAnswers, lower);
        if (!empty || stop == std::string_view::npos) return empty ? std::string_view() : piece;
        answer = trim(answer.substr(stop + 1));
    }
    return {};
}

std::string Antecedents::asTheirs(std::string_view question) const {
    std::string told;
    std::string last;
    for (const auto word : wordsOf(question)) {
        std::string lower = lowerAscii(word);
        if (isAmong(m_words.now, lower)) continue;
        const bool doer = last.empty() || isAmong(m_language.interrogatives, last) || isStop(last);
        std::string mine(word);
        if (isAmong(m_words.you, lower)) mine = doer ? m_words.youDo : m_words.youAre;
        for (const auto& [from, to] : m_words.asked)
            if (lower == from) mine = to;
        for (const auto& [from, to] : m_language.answerShift)
            if (mine == from) mine = to;
        if (!mine.empty()) told += (told.empty() ? "" : " ") + mine;
        last = std::move(lower);
    }
    return told;
}

void Antecedents::confirmed(std::string_view question, const std::string& piece, std::vector<std::string>& out) const {
    const auto words = wordsOf(question);
    const std::string first = lowerAscii(words.front());
    const bool turned = isAmong(m_language.interrogatives, first);
    const std::string_view body = turned ? question.substr(words.front().size() + 1) : question;
    const bool being = turned && isAmong(m_language.beingWords, first);
    std::string told(body);
    const bool own = being && isAmong(m_words.i, lowerAscii(words[1]));
    if (own) told = std::string(m_words.iAm) + std::string(body.substr(words[1].size()));
    const auto things = thingsIn(told);
    if (being && !own && !things.empty() && told.starts_with(things.front()))
        told.insert(things.front().size(), " " + first);
    // A day stands for a day, and for nothing else.
    const bool dated = hasDigit(piece) && std::any_of(things.begin(), things.end(),
                                                      [](const std::string& thing) { return hasDigit(thing); });
    for (const auto& thing : things) {
        const std::size_t at = told.rfind(thing);
        if (at == std::string::npos || (turned && at == 0) || dated != hasDigit(thing)) continue;
        // "… on October 10?" "On May 3": said once.
        const auto lead = wordsOf(std::string_view(told).substr(0, at));
        const bool twice = !lead.empty() && lowerAscii(lead.back()) == lowerAscii(piece.substr(0, piece.find(' ')));
        // "Still drinking tea?" "Coffee now.": the doing stays.
        const std::size_t doing = thing.find(' ');
        if (doing != std::string::npos && endsWithAny(std::string_view(thing).substr(0, doing), m_language.doingEnds))
            out.push_back(std::string(told).replace(at + doing + 1, thing.size() - doing - 1, piece));
        std::string one = told;
        out.push_back(one.replace(at, thing.size(), twice ? piece.substr(piece.find(' ') + 1) : piece));
    }
}

void Antecedents::named(std::string_view question, const std::string& piece, std::vector<std::string>& out) const {
    std::vector<std::string_view> kind;
    std::vector<std::string_view> rest;
    bool verb = false;
    for (const auto word : wordsOf(question)) {
        const std::string lower = lowerAscii(word);
        const bool asks = isAmong(m_language.interrogatives, lower) || isAmong(m_language.beingWords, lower);
        verb = verb || (asks && !kind.empty());
        if (asks || isAmong(m_language.writer, lower) || isAmong(m_words.pointing, lower)) continue;
        (verb ? rest : kind).push_back(word);
    }
    std::string topic = kind.empty()   ? joined(rest)
                        : rest.empty() ? joined(kind)
                                       : joined(kind) + std::string(m_words.of) + joined(rest);
    if (topic.empty()) return;
    // "Where do you like to sit?": "I like to sit in the back".
    if (const std::size_t doer = question.find(m_words.doer); doer != std::string_view::npos)
        out.push_back(std::string(question.substr(doer + 1)) + " " + piece);
    const auto head = lowerAscii(topic.substr(0, topic.find(' ')));
    const std::string is = std::string(m_words.is) + " ";
    const bool owned = isAmong(m_words.articles, head) || isUpper(topic[0]) || isAmong(m_language.possessives, head);
    out.push_back((owned ? std::string() : std::string(m_words.my)) + topic + is + piece);
    if (!rest.empty() && !kind.empty()) out.push_back(joined(rest) + is + piece);
}

std::vector<std::string> Antecedents::answering(std::string_view question, std::string_view answer) const {
    std::string piece(pieceOf(answer));
    if (piece.empty()) return {};
    const std::string head = piece.substr(0, piece.find(' '));
    const bool plain = head.size() > 1 && isLetter(head[1]) && !isUpper(head[1]) && isStop(head);
    if (plain || isAmong(m_words.articles, lowerAscii(head))) piece[0] = lowerAscii(piece.substr(0, 1))[0];
    const std::string asked = asTheirs(question);
    const auto words = wordsOf(asked);
    if (words.size() < 2) return {};
    std::vector<std::string> told;
    if (!isBare(piece)) {
        told = taken(asked, piece);
        // "Are you still working on Nightjar?" "I stopped."
        constexpr std::size_t kFewWords = 4;
        if (told.empty() && wordsOf(piece).size() <= kFewWords)
            for (const auto& thing : thingsIn(asked)) told.push_back(piece + " " + thing);
        return told;
    }
    const bool open = isAmong(m_words.openQuestions, lowerAscii(words.front()));
    open ? named(asked, piece, told) : confirmed(asked, piece, told);
    return told;
}

}  // namespace hearth::memory
