// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/provenance/handed_over.h"

#include <algorithm>
#include <bit>

#include "core/memory/language/words.h"

namespace hearth::memory {

namespace {

constexpr std::size_t kShortPart = 12;    ///< Words of a part that may be the frame around a text.
constexpr std::size_t kMostBytes = 4096;  ///< What is longer is told by its beginning.
constexpr std::uint64_t kNoPair = static_cast<std::uint64_t>(Cue::Polite) |
                                  static_cast<std::uint64_t>(Cue::Indefinite) |
                                  static_cast<std::uint64_t>(Cue::Definite) | static_cast<std::uint64_t>(Cue::Any);

/// A letter for each class of words, as the signs name it.
char letterOf(std::uint64_t cue) { return static_cast<char>('A' + std::countr_zero(cue)); }

template <typename Use>
void eachCue(std::uint64_t cues, const Use& use) {
    for (cues &= ~static_cast<std::uint64_t>(Cue::Any); cues != 0; cues &= cues - 1) use(cues & (~cues + 1));
}

void addCues(const TextPart& part, char place, const std::string& kind, std::vector<std::string>& signs) {
    const std::string at(1, place);
    eachCue(part.cues, [&](std::uint64_t cue) {
        const char letter = letterOf(cue);
        signs.push_back(at + kind + "/" + letter);
        signs.push_back(at + "/" + letter);
        if ((cue & kNoPair) != 0) return;
        eachCue(part.cues & ~kNoPair & ~((cue << 1U) - 1),
                [&](std::uint64_t other) { signs.push_back(kind.substr(1) + "&" + letter + letterOf(other)); });
    });
    eachCue(part.head, [&](std::uint64_t cue) {
        signs.push_back(at + ">" + letterOf(cue));
        signs.push_back(kind + ">" + letterOf(cue));
    });
}

void addWords(std::string_view text, char place, bool me, std::vector<std::string>& signs) {
    const auto words = wordsOf(text);
    std::string first;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string word = isDigit(words[i][0]) ? "#" : lowerAscii(words[i]);
        signs.push_back("a " + word);
        signs.push_back((me ? "m " : "o ") + word);
        if (!me && words.size() < kShortPart) signs.push_back(std::string(1, place) + " " + word);
        if (i == 0) signs.push_back("1 " + word);
        if (i == 1) signs.push_back("2 " + first + " " + word);
        if (i + 1 == words.size()) signs.push_back("e " + word);
        if (i == 0) first = word;
    }
    if (!words.empty() && words.size() < 5 && !me) signs.push_back(std::string("short") + place);
}

std::string counted(const char* what, std::size_t number, std::size_t most) {
    return what + std::to_string(std::min(number, most));
}

/// What the message is as a whole.
void addShape(std::string_view message, const std::vector<TextPart>& parts, std::vector<std::string>& signs) {
    std::size_t mine = 0;
    std::size_t told = 0;
    std::size_t others = 0;
    for (const auto& part : parts) {
        mine += part.opensWith(Cue::Me) ? 1 : 0;
        told += part.opensWith(Cue::You) ? 1 : 0;
        others += part.opensWith(Cue::Refers) || part.opensWith(Cue::Definite) ? 1 : 0;
    }
    signs.push_back(counted("lines", parts.back().line + 1, 6));
    signs.push_back(counted("parts", parts.size(), 8));
    signs.push_back(counted("mine", mine, 4));
    signs.push_back(counted("told", told, 3));
    signs.push_back(counted("others", others, 3));
    signs.push_back(counted("quotes", static_cast<std::size_t>(std::count(message.begin(), message.end(), '"')), 3));
    if (message.find("\n\n") != std::string_view::npos) signs.emplace_back("gap");
    if (parts.back().line == 0) return;
    const auto kindOf = [](const TextPart& part) {
        return std::string(1, part.stop == 0 ? '.' : part.stop) + (part.has(Cue::Me) ? 'm' : 'o');
    };
    const std::size_t last = parts.back().line;
    const auto firstEnd = std::find_if(parts.begin(), parts.end(), [](const TextPart& part) { return part.line > 0; });
    signs.push_back("top" + kindOf(*(firstEnd - 1)));
    const auto lastBegin =
        std::find_if(parts.begin(), parts.end(), [&](const auto& part) { return part.line == last; });
    signs.push_back("end" + kindOf(parts.back()) + (lastBegin + 1 == parts.end() ? "1" : "2"));
}

}  // namespace

HandedOver::HandedOver(const Language& language)
    : m_weights(language.handedWeights, language.handedKinds.size()), m_kinds(language.handedKinds) {}

std::vector<std::string> HandedOver::signsOf(std::string_view message, const std::vector<TextPart>& parts) {
    std::vector<std::string> signs;
    if (parts.empty()) return signs;
    for (std::size_t i = 0; i < parts.size() && parts[i].end <= kMostBytes; ++i) {
        const TextPart& part = parts[i];
        const char place = parts.size() == 1 ? 'S' : i == 0 ? 'F' : i + 1 == parts.size() ? 'Z' : 'M';
        const bool me = part.has(Cue::Me);
        const char end = part.stop == '?' || part.stop == ':' ? part.stop : '.';
        const std::string kind{end, me ? 'm' : 'o'};
        signs.push_back(place + kind);
        if (end == ':' && i + 1 < parts.size() && parts[i + 1].line != part.line) signs.push_back("below" + kind);
        addCues(part, place, kind, signs);
        addWords(message.substr(part.begin, part.end - part.begin), place, me, signs);
    }
    addShape(message, parts, signs);
    std::sort(signs.begin(), signs.end());
    signs.erase(std::unique(signs.begin(), signs.end()), signs.end());
    return signs;
}

double HandedOver::score(std::string_view message, const std::vector<TextPart>& parts) const {
    return leadOf(m_weights.sums(signsOf(message, parts)));
}

bool HandedOver::isPlayful(std::string_view message, const std::vector<TextPart>& parts) const {
    const auto sums = m_weights.sums(signsOf(message, parts));
    if (sums.size() < 2) return false;
    const auto likeliest = std::max_element(sums.begin() + 1, sums.end()) - sums.begin();
    const std::string_view kind = m_kinds[static_cast<std::size_t>(likeliest)];
    return kind == "role_play" || kind == "sarcasm";
}

}  // namespace hearth::memory
