// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/reading/recast.h"

#include <re2/re2.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/base/check.h"
#include "core/base/text.h"
#include "core/memory/language/patterns.h"
#include "core/memory/language/words.h"

namespace hearth::memory {

namespace {

/// The automaton of the segments needs more than RE2 gives by itself; without it each search is slow.
constexpr std::int64_t kSegmentMemory = std::int64_t{64} << 20;

std::vector<std::string_view> sourcesOf(const std::vector<Recast>& recasts) {
    std::vector<std::string_view> sources;
    for (const auto& recast : recasts) sources.push_back(recast.pattern);
    return sources;
}

/// "Vegan now" is "I am vegan now", and "Joins us in May, my nephew" is told of him: what began the sentence stands
/// within it then, and its capital is no name's.
bool takesFirstWordInside(std::string_view rewrite) {
    return rewrite.starts_with("I am \\1") || rewrite.starts_with("I \\1") ||
           rewrite.starts_with("I no longer have \\1") || rewrite == "\\2 \\1" ||
           rewrite.starts_with("My appointment at the \\1");
}

std::string withoutCapital(std::string_view text) {
    std::string plain(text);
    if (plain.size() > 1 && isUpper(plain[0]) && !isUpper(plain[1])) plain[0] = lowerAscii(plain.substr(0, 1))[0];
    return plain;
}

bool isCarried(const Recast& recast) { return recast.tells == Tells::Carried || recast.tells == Tells::Asked; }

std::vector<Recast> recastsThat(std::span<const Recast> recasts, bool (*are)(const Recast&)) {
    std::vector<Recast> chosen;
    std::copy_if(recasts.begin(), recasts.end(), std::back_inserter(chosen), are);
    return chosen;
}

struct Table {
    explicit Table(std::span<const Recast> given) : Table(std::vector<Recast>(given.begin(), given.end())) {}
    explicit Table(std::vector<Recast> given)
        : recasts(std::move(given)), patterns(sourcesOf(recasts), re2::RE2::UNANCHORED) {}
    std::string rewritten(int index, std::string_view text) const {
        const auto at = static_cast<std::size_t>(index);
        std::string result;
        const bool inside = takesFirstWordInside(recasts[at].rewrite);
        if (inside && re2::RE2::Extract(withoutCapital(text), patterns.at(index, text), recasts[at].rewrite, &result))
            return collapseSpaces(result);
        const re2::StringPiece input(text.data(), text.size());
        if (!re2::RE2::Extract(input, patterns.at(index, text), recasts[at].rewrite, &result)) return {};
        return collapseSpaces(result);
    }
    /// Whether it matches one that makes nothing of it, behind which nothing else is asked.
    bool endsHere(int index, std::string_view text) const {
        return *recasts[static_cast<std::size_t>(index)].rewrite == '\0' &&
               re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), patterns.at(index, text));
    }
    std::vector<Recast> recasts;
    PatternTable patterns;
};

}  // namespace

struct Recaster::Patterns {
    explicit Patterns(const Language& language)
        : carried(recastsThat(language.recasts, isCarried)),
          said(recastsThat(language.recasts, [](const Recast& recast) { return !isCarried(recast); })),
          inverted(language.inverted),
          answers(language.answers),
          openAnswers(language.openAnswers),
          announcing(language.announced),
          choosing(language.chosenThen),
          naming(language.namedThen),
          presupposed(language.presupposed),
          proposing(language.proposals),
          settling(language.settledThen),
          accepting(language.accepting),
          agreeing(language.agreeing),
          leavingOpen(language.leavingOpen),
          segment(language.segment, Case::AsWritten, kSegmentMemory),
          denying(language.denyingAnswers),
          writer(language.writer),
          shift(language.answerShift) {
        HEARTH_CHECK(accepting.ok() && agreeing.ok() && leavingOpen.ok());
    }
    Table carried;  ///< The few that are told inside another clause: every sentence is held against them first.
    Table said;
    Table inverted;
    Table answers;
    Table openAnswers;
    Table announcing;
    Table choosing;
    Table naming;
    Table presupposed;
    Table proposing;
    Table settling;
    re2::RE2 accepting;
    re2::RE2 agreeing;
    re2::RE2 leavingOpen;
    Pattern segment;
    WordList denying;
    WordList writer;
    WordMap shift;
};

Recaster::Recaster(const Language& language) : m_patterns(std::make_unique<const Patterns>(language)) {}
Recaster::~Recaster() = default;
Recaster::Recaster(Recaster&&) noexcept = default;

std::string Recaster::plain(std::string_view sentence, bool spanning) const {
    constexpr int kRounds = 2;  ///< "Tea is what they made me like": what it is turned into may be turned round too.
    std::string plain;
    for (int round = 0; round < kRounds; ++round) {
        const std::string from = round == 0 ? std::string(sentence) : plain;
        std::string told;
        for (const int index : m_patterns->inverted.patterns.candidates(from)) {
            const Tells tells = m_patterns->inverted.recasts[static_cast<std::size_t>(index)].tells;
            if (spanning && tells != Tells::Spans) continue;
            told = m_patterns->inverted.rewritten(index, from);
            if (!told.empty()) break;
        }
        // What stays as it is only looks turned round.
        if (told.empty() || told == from) break;
        plain = std::move(told);
    }
    return plain;
}

Recaster::Told Recaster::tell(std::string_view sentence, bool spanning) const {
    Told told;
    for (const int index : m_patterns->said.patterns.candidates(sentence)) {
        const Tells tells = m_patterns->said.recasts[static_cast<std::size_t>(index)].tells;
        if (spanning && tells != Tells::Spans) continue;
        if (told.instead && tells != Tells::Also) continue;
        std::string text = m_patterns->said.rewritten(index, sentence);
        if (text.empty()) continue;
        told.instead = told.instead || tells != Tells::Also;
        told.sentences.push_back(std::move(text));
    }
    return told;
}

std::string Recaster::carried(std::string_view sentence, bool question) const {
    for (const int index : m_patterns->carried.patterns.candidates(sentence)) {
        const bool asked = m_patterns->carried.recasts[static_cast<std::size_t>(index)].tells == Tells::Asked;
        if (question && !asked) continue;
        if (std::string told = m_patterns->carried.rewritten(index, sentence); !told.empty()) return told;
    }
    return {};
}

std::vector<std::string_view> Recaster::segments(std::string_view sentence) const {
    std::vector<std::string_view> parts;
    const re2::StringPiece text(sentence.data(), sentence.size());
    re2::StringPiece groups[2];
    std::size_t from = 0;
    std::size_t begin = 0;
    while (m_patterns->segment.in(sentence).Match(text, from, text.size(), re2::RE2::UNANCHORED, groups, 2)) {
        const auto end = static_cast<std::size_t>(groups[0].data() - text.data());
        from = static_cast<std::size_t>(groups[1].data() - text.data());
        const std::string_view part = sentence.substr(begin, end - begin);
        // "Me and my wife live in Hull": both do.
        if (isAmong(m_patterns->writer, lowerAscii(part))) continue;
        parts.push_back(part);
        begin = from;
    }
    parts.push_back(sentence.substr(begin));
    return parts;
}

std::string Recaster::answered(std::string_view question, std::string_view answer) const {
    const std::string both = std::string(question) + " \x1F " + std::string(answer);
    for (const int index : m_patterns->answers.patterns.candidates(both))
        if (std::string told = m_patterns->answers.rewritten(index, both); !told.empty()) return told;
    return {};
}

std::string Recaster::openlyAnswered(std::string_view question, std::string_view answer) const {
    const auto words = wordsOf(answer);
    const WordList denying = m_patterns->denying;
    if (words.empty() || std::find(denying.begin(), denying.end(), lowerAscii(words[0])) != denying.end()) return {};
    const std::string both = std::string(question) + " \x1F " + std::string(answer);
    for (const int index : m_patterns->openAnswers.patterns.candidates(both)) {
        std::string told = m_patterns->openAnswers.rewritten(index, both);
        if (told.empty()) continue;
        for (const auto& [from, to] : m_patterns->shift) told = replaceWord(told, from, to);
        return told;
    }
    return {};
}

std::string Recaster::announced(std::string_view before, std::string_view value, bool bare) const {
    const std::string both = std::string(before) + " \x1F " + std::string(value);
    for (const int index : m_patterns->announcing.patterns.candidates(both)) {
        const bool spans = m_patterns->announcing.recasts[static_cast<std::size_t>(index)].tells == Tells::Spans;
        if (!bare && !spans) continue;
        if (std::string told = m_patterns->announcing.rewritten(index, both); !told.empty()) return told;
    }
    return {};
}

std::string Recaster::chosenThen(std::string_view before, std::string_view choice) const {
    const std::string both = std::string(before) + " \x1F " + std::string(choice);
    for (const int index : m_patterns->choosing.patterns.candidates(both))
        if (std::string told = m_patterns->choosing.rewritten(index, both); !told.empty()) return told;
    for (const int index : m_patterns->naming.patterns.candidates(both)) {
        if (m_patterns->naming.endsHere(index, both)) break;
        if (std::string told = m_patterns->naming.rewritten(index, both); !told.empty()) return told;
    }
    return {};
}

std::vector<std::string> Recaster::presuppositions(std::string_view sentence) const {
    std::vector<std::string> told;
    for (const int index : m_patterns->presupposed.patterns.candidates(sentence)) {
        if (m_patterns->presupposed.endsHere(index, sentence)) break;
        std::string plain = m_patterns->presupposed.rewritten(index, sentence);
        if (!plain.empty()) told.push_back(std::move(plain));
    }
    return told;
}

std::string Recaster::accepted(std::string_view proposal, std::string_view answer) const {
    const re2::StringPiece said(answer.data(), answer.size());
    const bool open = re2::RE2::PartialMatch(said, m_patterns->leavingOpen);
    std::string told;
    for (const int index : m_patterns->proposing.patterns.candidates(proposal)) {
        if (open) break;
        const std::string both = m_patterns->proposing.rewritten(index, proposal);
        const std::size_t cut = both.find('\x1F');
        if (cut == std::string::npos || !re2::RE2::PartialMatch(said, m_patterns->accepting)) continue;
        const std::string value = " " + keyOf(both.substr(0, cut)) + " ";
        const bool named = (" " + keyOf(answer) + " ").find(value) != std::string::npos;
        if (named || re2::RE2::PartialMatch(said, m_patterns->agreeing))
            told = trim(std::string_view(both).substr(cut + 1));
        break;
    }
    const std::string both = std::string(proposal) + " \x1F " + std::string(answer);
    for (const int index : m_patterns->settling.patterns.candidates(both)) {
        if (!told.empty()) break;
        const Tells tells = m_patterns->settling.recasts[static_cast<std::size_t>(index)].tells;
        if (open && tells != Tells::Spans) continue;
        told = m_patterns->settling.rewritten(index, both);
    }
    for (const auto& [from, to] : m_patterns->shift) told = replaceWord(told, from, to);
    return told;
}

}  // namespace hearth::memory
