// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/provenance/text_cues.h"

#include <algorithm>
#include <array>

#include "core/memory/language/words.h"

namespace hearth::memory {

namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t kLongestWord = 24;
constexpr std::size_t kReach = 4;  ///< Words between an article and the noun it stands before.

constexpr std::uint64_t bit(Cue cue) { return static_cast<std::uint64_t>(cue); }

bool isWordByte(char c) { return isLetter(c) || isDigit(c); }

bool joins(std::string_view text, std::size_t at) {
    if (at + 1 >= text.size() || !isWordByte(text[at + 1])) return false;
    return text[at] == '\'' || text[at] == '-' || text[at] == '.' || text[at] == '&';
}

/// The bytes after which a part may end at `at`: a mark that is followed by space, the line's end or a quotation.
std::size_t markAt(std::string_view line, std::size_t at) {
    const char c = line[at];
    if (c != '.' && c != '?' && c != '!' && c != ':' && c != ';') return 0;
    std::size_t after = at + 1;
    while (after < line.size() && (line[after] == '.' || line[after] == '?' || line[after] == '!')) ++after;
    const bool ends = after >= line.size() || isSpace(line[after]) || line[after] == '"' || line[after] == '\'' ||
                      line[after] == ')' || line[after] == '`';
    return ends || line.substr(after).starts_with("”") ? after - at : 0;
}

/// The bytes of a dash between spaces at `at`.
std::size_t dashAt(std::string_view line, std::size_t at) {
    if (line[at] != ' ') return 0;
    for (const std::string_view dash : {" - ", " – ", " — ", " -- "})
        if (line.substr(at).starts_with(dash)) return dash.size();
    return 0;
}

/// Words that end with a full stop and end no sentence: "Mr.", "no.", "1."
bool isAbbreviated(std::string_view line, std::size_t dot) {
    std::size_t begin = dot;
    while (begin > 0 && isWordByte(line[begin - 1])) --begin;
    const std::size_t length = dot - begin;
    return line[dot] == '.' && (length == 1 || (length == 2 && (isUpper(line[begin]) || isDigit(line[begin]))));
}

}  // namespace

/// What was seen of the words just before one.
struct TextCues::Before {
    std::size_t indefinite = kReach;  ///< Words since "a"; kReach: longer ago.
    std::size_t definite = kReach;    ///< Since "the", "this", "whose".
    std::size_t own = kReach;         ///< Since "my".
    std::size_t pointing = kReach;    ///< Since "this".
    std::size_t practised = kReach;   ///< Since "mock".
    std::size_t owner = kReach;       ///< Since "friend's".
    std::uint64_t previous = 0;

    void step(std::uint64_t cues, bool possessive) {
        for (auto* since : {&indefinite, &definite, &own, &pointing, &practised, &owner})
            *since = std::min(*since + 1, kReach);
        if ((cues & bit(Cue::Indefinite)) != 0) indefinite = 0;
        if ((cues & (bit(Cue::Definite) | bit(Cue::Points))) != 0 || possessive) definite = 0;
        if (possessive && (cues & bit(Cue::Me)) == 0) owner = 0;
        if ((cues & bit(Cue::Mine)) != 0) own = 0;
        if ((cues & bit(Cue::Points)) != 0) pointing = 0;
        if ((cues & bit(Cue::Practises)) != 0) practised = 0;
        previous = cues;
    }

    Mention mention(std::size_t number) const {
        const std::size_t nearest = std::min({indefinite, definite, own});
        if (nearest == kReach) return number < 3 ? Mention::Bare : Mention::None;
        if (nearest == definite) return Mention::Definite;
        return nearest == own ? Mention::Own : Mention::Indefinite;
    }
};

TextCues::TextCues(const Language& language) {
    for (const auto& [cue, words] : language.cues) {
        for (std::size_t at = 0; at < words.size();) {
            const std::size_t end = std::min(words.find(' ', at), words.size());
            if (end > at) m_cues[words.substr(at, end - at)] |= bit(cue);
            at = end + 1;
        }
    }
}

std::uint64_t TextCues::of(std::string_view word) const {
    if (word.empty() || word.size() > kLongestWord) return 0;
    std::array<char, kLongestWord> folded{};
    std::transform(word.begin(), word.end(), folded.begin(),
                   [](char c) { return isUpper(c) ? static_cast<char>(c - 'A' + 'a') : c; });
    const std::string_view lower(folded.data(), word.size());
    const auto found = m_cues.find(lower);
    if (found != m_cues.end()) return found->second;
    if (lower.size() > 3 && lower.ends_with("s") && !lower.ends_with("ss")) {
        const auto singular = m_cues.find(lower.substr(0, lower.size() - (lower.ends_with("'s") ? 2 : 1)));
        if (singular != m_cues.end()) return singular->second;
    }
    const std::size_t hyphen = lower.find_last_of("-.");
    return hyphen == std::string_view::npos || hyphen + 1 == lower.size() ? 0 : of(word.substr(hyphen + 1));
}

void TextCues::readWords(std::string_view message, TextPart& part) const {
    Before before;
    for (std::size_t at = part.begin; at < part.end;) {
        if (!isWordByte(message[at])) {
            // What is quoted has words of its own.
            const std::size_t closed = message[at] == '"' ? message.substr(0, part.end).find('"', at + 1) : npos;
            part.quotes = part.quotes || closed != npos;
            at = closed == npos ? at + 1 : closed + 1;
            continue;
        }
        std::size_t end = at;
        while (end < part.end && (isWordByte(message[end]) || joins(message, end))) ++end;
        const std::string_view word = message.substr(at, end - at);
        at = end;
        const std::uint64_t cues = of(word);
        addWord(cues, before, part);
        before.step(cues, word.ends_with("'s"));
    }
}

void TextCues::addWord(std::uint64_t cues, const Before& before, TextPart& part) {
    constexpr std::uint64_t kOpening = bit(Cue::Polite) | bit(Cue::You) | bit(Cue::Me) | bit(Cue::Wants);
    // "Give me …" says nothing of the one who asks.
    if (part.words == 1 && cues == bit(Cue::Me)) cues = 0;
    const auto is = [&](Cue cue) { return (cues & bit(cue)) != 0; };
    const auto after = [&](Cue cue) { return (before.previous & bit(cue)) != 0; };
    if (part.head == 0) {
        if (part.opens == 0 && !is(Cue::Polite)) part.opens = cues | bit(Cue::Any);
        part.asksYou = part.asksYou || is(Cue::You);
        if ((cues & kOpening) == 0) part.head = cues | bit(Cue::Any);
    }
    if (part.head != 0) ++part.words;
    if (part.words == 2) part.second = cues | bit(Cue::Any);
    if (is(Cue::TextNoun)) part.mention = std::max(part.mention, before.mention(part.words));
    part.others = part.others || (is(Cue::TextNoun) && before.owner < 2);
    if (is(Cue::ThingNoun)) {
        part.things = part.things || before.pointing < 3;
        part.bareThing = part.bareThing || (part.words < 4 && before.indefinite == kReach && before.own == kReach);
    }
    if (is(Cue::Tongue) && (part.words == 1 || after(Cue::Into))) part.tongue = std::max(part.tongue, 1);
    if (is(Cue::Tongue) && (part.words == 1 || (part.words == 2 && after(Cue::Into)))) part.tongue = 2;
    if (is(Cue::OfTongue) && after(Cue::Tongue)) part.tongue = 2;
    // What is rehearsed stands just behind the word for it: "mock interview", "case study".
    if (is(Cue::Staged) && (before.practised < 2)) part.played = true;
    part.cues |= cues;
    part.last = cues;
}

bool TextCues::leads(const TextPart& part, std::string_view after) const {
    constexpr std::uint64_t kText = bit(Cue::TextNoun) | bit(Cue::Hands) | bit(Cue::Manner) | bit(Cue::Tongue) |
                                    bit(Cue::Task) | bit(Cue::Announces);
    if (part.headIs(Cue::Task)) return true;
    const auto words = wordsOf(after.substr(0, kLongestWord));
    const bool speaks = !words.empty() && (of(words[0]) & bit(Cue::Me)) != 0;
    return speaks && !part.has(Cue::Me) && !part.has(Cue::Own) && (part.cues & kText) != 0;
}

std::vector<TextPart> TextCues::partsOf(std::string_view message) const {
    std::vector<TextPart> parts;
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < message.size();) {
        const std::size_t end = std::min(message.find('\n', begin), message.size());
        const std::string_view line = message.substr(begin, end - begin);
        const std::size_t known = parts.size();
        std::size_t from = 0;
        const auto close = [&](std::size_t to, char stop) {
            TextPart part{.begin = begin + from, .end = begin + to, .stop = stop, .line = number};
            readWords(message, part);
            // "A guest put it like this. I quit."
            const bool points = stop == '.' && part.lastIs(Cue::Points) && part.has(Cue::Refers) &&
                                !part.has(Cue::Me) && !part.headIs(Cue::WeakTask) && !part.headIs(Cue::Task);
            if ((part.lastIs(Cue::Announces) || points) && part.words > 1) part.stop = ':';
            if (to > from) parts.push_back(part);
            from = to;
        };
        for (std::size_t at = 0; at < line.size(); ++at) {
            if (const std::size_t dash = dashAt(line, at); dash > 0) {
                TextPart lead{.begin = begin + from, .end = begin + at};
                readWords(message, lead);
                if (leads(lead, line.substr(at + dash))) close(at + dash, ':');
                at += dash - 1;
                continue;
            }
            const std::size_t mark = markAt(line, at);
            if (mark == 0 || isAbbreviated(line, at)) continue;
            close(at + mark, line[at + mark - 1]);
            at += mark - 1;
        }
        if (from < line.size()) close(line.size(), 0);
        if (parts.size() > known) ++number;
        begin = end + 1;
    }
    return parts;
}

}  // namespace hearth::memory
