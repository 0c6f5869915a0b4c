// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/provenance/layout_cues.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/text.h"
#include "core/memory/language/words.h"

namespace hearth::memory {

namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t kShortQuote = 3;  ///< Words: what is quoted and no longer is a title or a name.

constexpr auto kQuotes =
    std::to_array<std::pair<std::string_view, std::string_view>>({{"\"", "\""}, {"“", "”"}, {"«", "»"}, {"„", "“"}});

/// Where a text ends that begins at `from`: with its closing quotation mark, where it stands in some; else the message.
std::size_t endOfHandedOver(std::string_view message, std::size_t from) {
    while (from < message.size() && isSpace(message[from])) ++from;
    for (const auto& [opening, closing] : kQuotes) {
        if (!message.substr(from).starts_with(opening)) continue;
        const std::size_t end = message.find(closing, from + opening.size());
        return end == std::string_view::npos ? message.size() : end + closing.size();
    }
    return message.size();
}

std::string_view textOf(std::string_view message, const TextPart& part) {
    return trim(message.substr(part.begin, part.end - part.begin));
}

bool isCapital(std::string_view word) {
    return word.size() > 1 &&
           std::all_of(word.begin(), word.end(), [](char c) { return isUpper(c) || !(c >= 'a' && c <= 'z'); }) &&
           std::any_of(word.begin(), word.end(), isUpper);
}

/// Words of which each begins with a capital and says nothing else: "Ana", "Ana Holt".
bool areNames(const std::vector<std::string_view>& words, const TextCues& cues) {
    constexpr std::size_t kMost = 3;
    return !words.empty() && words.size() <= kMost &&
           std::all_of(words.begin(), words.end(), [&](std::string_view word) {
               // The capitals of Latin letters with marks begin with one of three bytes; a face does not.
               const auto first = static_cast<unsigned char>(word[0]);
               return (isUpper(word[0]) || (first >= 0xC3 && first <= 0xC5)) && cues.of(word) == 0;
           });
}

}  // namespace

std::string_view speakerOf(std::string_view message, const TextPart& part, const TextCues& cues) {
    if (part.stop != ':') return {};
    std::string_view label = textOf(message, part);
    label.remove_suffix(1);
    while (!label.empty() && !isLetter(label[0])) label.remove_prefix(1);
    label = trim(label.substr(0, label.find('(')));
    return areNames(wordsOf(label), cues) ? label : std::string_view();
}

namespace {

/// "BO: I sold it. MIA: The car?", "Bo: I left. Mia: You said so. Bo: I did.": people speak by turns inside a line.
bool speaksByTurns(std::string_view message, const std::vector<TextPart>& parts, const TextCues& cues) {
    std::vector<std::string_view> speakers;
    bool repeated = false;
    std::size_t shouted = 0;
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
        const std::string_view speaker = speakerOf(message, parts[i], cues);
        if (speaker.empty()) continue;
        repeated = repeated || std::find(speakers.begin(), speakers.end(), speaker) != speakers.end();
        shouted += isCapital(speaker) ? 1 : 0;
        speakers.push_back(speaker);
    }
    return speakers.size() > 1 && (repeated || shouted > 1);
}

/// "… We've bought a house! Ring me. Mo": a name alone at the end of a line of several sentences, one of which calls.
bool isSigned(std::string_view message, const std::vector<TextPart>& parts, const TextCues& cues) {
    std::size_t first = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i].line != parts[first].line) first = i;
        const bool last = i + 1 == parts.size() || parts[i + 1].line != parts[i].line;
        if (!last || i < first + 2 || parts[i].stop != 0) continue;
        if (parts[i - 1].stop != '.' && parts[i - 1].stop != '!') continue;
        const std::string_view name = textOf(message, parts[i]);
        const auto words = wordsOf(name);
        if (!areNames(words, cues) || !isLetter(name.back())) continue;
        const bool calls = std::any_of(
            parts.begin() + static_cast<std::ptrdiff_t>(first), parts.begin() + static_cast<std::ptrdiff_t>(i),
            [](const TextPart& part) { return part.stop == '!' || (part.stop != '?' && part.has(Cue::You)); });
        if (calls || name.find(',') != npos) return true;
    }
    return false;
}

bool is(std::uint64_t cues, Cue cue) { return (cues & static_cast<std::uint64_t>(cue)) != 0; }

/// "… See you there. Love, Gran": a line's last part is a closing word and a name.
bool closesInLine(std::string_view message, const std::vector<TextPart>& parts, const TextCues& cues) {
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const bool last = i + 1 == parts.size() || parts[i + 1].line != parts[i].line;
        if (!last || parts[i].stop != 0 || parts[i - 1].line != parts[i].line || parts[i - 1].stop == '?') continue;
        const std::string_view text = textOf(message, parts[i]);
        const auto words = wordsOf(text);
        if (words.size() < 2 || words.size() > 3 || text.find(',') == npos) continue;
        // Who is thanked may be the one that listens.
        const std::uint64_t first = cues.of(words[0]);
        const bool closing = is(first, Cue::Closes) || (is(first, Cue::Thanks) && !is(first, Cue::Polite));
        if (closing && cues.of(words.back()) == 0) return true;
    }
    return false;
}

/// "Got this. Hi Bo, I've moved …": somebody is greeted by name behind other words.
bool greetsInside(std::string_view message, const std::vector<TextPart>& parts, const TextCues& cues) {
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const auto words = wordsOf(textOf(message, parts[i]));
        if (words.size() < 3 || !is(cues.of(words[0]), Cue::Greets) || !areNames({words[1]}, cues)) continue;
        if (message.substr(static_cast<std::size_t>(words[1].data() - message.data()) + words[1].size())
                .starts_with(","))
            return true;
    }
    return false;
}

/// "I cannot come, my knee is bust - more formal please", "… (in French)": a task behind a dash or in brackets at the
/// end.
bool endsWithTask(std::string_view message, const TextCues& cues) {
    constexpr std::size_t kLongest = 8;  ///< Words.
    const std::string_view body = trim(message);
    std::size_t from = body.ends_with(")") ? body.rfind('(') : npos;
    for (const std::string_view dash : {" - ", " – ", " — ", " -- "})
        if (const std::size_t at = body.rfind(dash); at != npos && from == npos) from = at;
    if (from == npos || from == 0) return false;
    const auto words = wordsOf(body.substr(from));
    if (words.empty() || words.size() > kLongest) return false;
    bool task = is(cues.of(words[0]), Cue::Task);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::uint64_t told = cues.of(words[i]);
        if (is(told, Cue::Me) || is(told, Cue::Own)) return false;
        task =
            task || is(told, Cue::Manner) || (i > 0 && is(told, Cue::Tongue) && is(cues.of(words[i - 1]), Cue::Into));
    }
    return task;
}

/// "LAST WILL. I leave …", "INT. KITCHEN - NIGHT. …": words in capitals above a text that has none.
bool hasCapitalTitle(std::string_view message, const std::vector<TextPart>& parts) {
    std::size_t capitals = 0;
    for (const auto& part : parts) {
        const auto words = wordsOf(textOf(message, part));
        const bool capital = !words.empty() && std::all_of(words.begin(), words.end(), isCapital);
        if (!capital) return capitals > 1;
        if (part.stop == '!' || part.stop == '?' || part.has(Cue::Own) || part.has(Cue::Me)) return false;
        capitals += words.size();
    }
    return false;
}

/// "[Bo enters, wet.] …": a sentence in brackets before everything else, of somebody else.
bool opensWithDirection(std::string_view message, const TextCues& cues) {
    constexpr std::size_t kShortest = 3;
    const std::string_view body = trim(message);
    const std::size_t close = body.starts_with("[") ? body.find(']') : npos;
    if (close == npos || close + 1 >= body.size()) return false;
    const auto words = wordsOf(body.substr(0, close));
    return words.size() >= kShortest && std::none_of(words.begin(), words.end(), [&](std::string_view word) {
               return (cues.of(word) & static_cast<std::uint64_t>(Cue::Me)) != 0;
           });
}

/// "YeS i ToTaLlY aGrEe": said to mock.
bool mocksByCase(std::string_view message) {
    constexpr std::size_t kWords = 3;
    std::size_t mocking = 0;
    for (const auto word : wordsOf(message)) {
        std::size_t rises = 0;
        for (std::size_t i = 1; i < word.size(); ++i)
            rises += isUpper(word[i]) && word[i - 1] >= 'a' && word[i - 1] <= 'z' ? 1 : 0;
        mocking += rises > 1 || (rises == 1 && word.size() < 5) ? 1 : 0;
    }
    return mocking >= kWords;
}

/// "present tense -> past tense …", "… >>> formal": from one wording to another.
bool pointsAtWording(std::string_view message, const std::vector<TextPart>& parts) {
    return std::any_of(parts.begin(), parts.end(), [&](const TextPart& part) {
        if (!part.has(Cue::Manner) && !part.has(Cue::Tongue) && !part.headIs(Cue::Task)) return false;
        const std::string_view text = textOf(message, part);
        return text.find("->") != npos || text.find("→") != npos || text.find(">>") != npos || text.find("=>") != npos;
    });
}

}  // namespace

bool hasForeignLayout(std::string_view message, const std::vector<TextPart>& parts, const TextCues& cues) {
    if (parts.empty()) return false;
    return hasCapitalTitle(message, parts) || opensWithDirection(message, cues) || mocksByCase(message) ||
           pointsAtWording(message, parts) || endsWithTask(message, cues) || closesInLine(message, parts, cues) ||
           greetsInside(message, parts, cues) ||
           (parts.size() > 2 && (speaksByTurns(message, parts, cues) || isSigned(message, parts, cues)));
}

std::size_t namedAbove(const std::vector<TextPart>& parts, std::size_t at) {
    const TextPart& part = parts[at];
    const bool points =
        (part.opensWith(Cue::Refers) && !part.opensWith(Cue::Indefinite)) || part.opensWith(Cue::Points);
    if (at == 0 || !points || part.has(Cue::Me) || part.mention == Mention::None || part.mention == Mention::Bare)
        return 0;
    // What the writer makes may be told so: "I'm writing a book. It's a memoir."
    const bool made =
        std::any_of(parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(at), [](const auto& above) {
            return above.mention != Mention::None || above.has(Cue::Creates) || above.has(Cue::ThingNoun);
        });
    return made ? 0 : part.begin;
}

std::size_t dictatedAt(std::string_view message, const TextPart& part, const TextCues& cues) {
    constexpr std::size_t kFewest = 15;  ///< Words: who is short has no room for a text.
    constexpr std::size_t kNear = 3;     ///< Words between what points and what it points at.
    const auto words = wordsOf(message.substr(part.begin, part.end - part.begin));
    if (words.size() < kFewest) return 0;
    std::size_t pointed = npos;
    std::size_t handed = npos;
    bool one = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::uint64_t told = cues.of(words[i]);
        if (is(told, Cue::Hands) || is(told, Cue::TextNoun) || is(told, Cue::ThingNoun)) handed = i;
        // "This" alone or before a name for a text: "this morning" is none.
        if (is(told, Cue::Points)) pointed = i;
        // "This one is from Brenda, clean it up"
        one = one || (pointed != npos && i == pointed + 1 && is(told, Cue::Refers));
        if (one && (is(told, Cue::Task) || is(told, Cue::WeakTask))) pointed = handed = i;
        const bool both = pointed != npos && handed != npos;
        const bool near = both && std::max(pointed, handed) - std::min(pointed, handed) < kNear;
        const bool speaks =
            is(told, Cue::Me) && lowerAscii(words[i]).starts_with("i") && i > std::max(pointed, handed) + 1;
        if ((near && speaks) || (both && is(told, Cue::Greets)))
            return static_cast<std::size_t>(words[i].data() - message.data());
    }
    return 0;
}

std::size_t endOfInline(std::string_view message, std::size_t from) {
    const std::size_t line = std::min(message.find('\n', from), message.size());
    const std::size_t quoted = endOfHandedOver(message, from);
    if (quoted < message.size()) return std::max(quoted, line);
    const std::size_t paragraph = std::min(message.find("\n\n", from), message.size());
    const std::string_view rest = trim(message.substr(line));
    return rest.find('\n') == std::string_view::npos ? line : paragraph;
}

void addQuotes(std::string_view message, std::vector<ForeignPart>& parts) {
    for (const auto& [opening, closing] : kQuotes) {
        std::size_t from = message.find(opening);
        while (from != std::string_view::npos) {
            const std::size_t begin = from + opening.size();
            const std::size_t end = message.find(closing, begin);
            if (end == std::string_view::npos) break;
            if (wordsOf(message.substr(begin, end - begin)).size() > kShortQuote) parts.push_back({begin, end});
            from = message.find(opening, end + closing.size());
        }
    }
}

}  // namespace hearth::memory
