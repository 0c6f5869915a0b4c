// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/predicates.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/base/text.h"
#include "core/memory/clauses.h"
#include "core/memory/forms.h"
#include "core/memory/words.h"

namespace hearth::memory {

namespace {

constexpr std::size_t kLongestOpening = 7;  ///< In words.
constexpr std::size_t kMostOpenings = 5;

bool isPunctuation(char c) {
    return c == ',' || c == ':' || c == ';' || c == '-' || c == '.' || c == '!' || c == '(' || c == ')';
}

std::string_view withoutPunctuation(std::string_view word) {
    while (!word.empty() && isPunctuation(word.back())) word.remove_suffix(1);
    return word;
}

std::string joined(const std::vector<std::string>& words, std::size_t from) {
    std::string text;
    for (std::size_t i = from; i < words.size(); ++i) {
        if (words[i].empty()) continue;
        if (!text.empty()) text += ' ';
        text += words[i];
    }
    return text;
}

std::vector<std::string> spaced(std::string_view text) {
    std::vector<std::string> words;
    for (const auto word : split(text, ' '))
        if (!word.empty()) words.emplace_back(word);
    return words;
}

bool isBe(std::string_view word) {
    const std::string lower = lowerAscii(word);
    return lower == "is" || lower == "are" || lower == "was";
}

/// "own name is not Bob": the first form of being in its base form, a denial after it taken out.
void finishPossessive(std::vector<std::string>& words, Clause& clause) {
    const auto be = std::find_if(words.begin(), words.end(), isBe);
    if (be == words.end()) return;
    *be = "be";
    if (be + 1 == words.end() || lowerAscii(*(be + 1)) != "not") return;
    clause.denied = true;
    words.erase(be + 1);
}

bool isGreeting(std::string_view opening) {
    return opening.starts_with("hi") || opening.starts_with("hey") || opening.starts_with("hello");
}

/// "anymore", "any more", "any longer" at the end.
bool dropAnymore(std::vector<std::string>& words) {
    if (words.empty()) return false;
    const std::string last = lowerAscii(withoutPunctuation(words.back()));
    if (last == "anymore") {
        words.pop_back();
        return true;
    }
    if (words.size() < 2 || (last != "more" && last != "longer") || lowerAscii(words[words.size() - 2]) != "any")
        return false;
    words.resize(words.size() - 2);
    return true;
}

/// "Won't eat anything green" is "do not eat anything green"; of one evening it tells nothing that lasts.
void refuseVerb(std::vector<std::string>& words) {
    static constexpr auto kRefused = std::to_array<std::string_view>({"eat", "drink", "touch", "wear"});
    static constexpr auto kOnce = std::to_array<std::string_view>(
        {"today", "tonight", "tomorrow", "this", "there", "now", "until", "till", "again", "before", "it", "that"});
    if (words.size() < 4 || words[0] != "will" || lowerAscii(words[1]) != "not" ||
        !isAmong(kRefused, lowerAscii(words[2])) ||
        std::any_of(words.begin() + 3, words.end(),
                    [](const std::string& word) { return isAmong(kOnce, lowerAscii(withoutPunctuation(word))); }))
        return;
    words[0] = "do";
}

}  // namespace

PredicateWords::PredicateWords(const Language& language)
    : m_language(language),
      m_openings(language.openings.begin(), language.openings.end()),
      m_adverbs(language.adverbs.begin(), language.adverbs.end()),
      m_contractions(language.contractions.begin(), language.contractions.end()),
      m_baseForms(language.baseForms.begin(), language.baseForms.end()) {}

Opened PredicateWords::open(std::string_view text) const {
    Opened opened;
    for (std::size_t round = 0; round < kMostOpenings; ++round) {
        while (!text.empty() && (isSpace(text.front()) || isPunctuation(text.front()))) text.remove_prefix(1);
        std::size_t best = 0;
        std::string found;
        std::size_t at = 0;
        for (std::size_t words = 0; words < kLongestOpening && at < text.size(); ++words) {
            const std::size_t space = std::min(text.find(' ', at), text.size());
            const std::string candidate = lowerAscii(withoutPunctuation(text.substr(0, space)));
            const bool comma = space > 0 && isPunctuation(text[space - 1]);
            // "no," opens a sentence; "no cake" does not. "Second, I …" and "second I …" do; "second year" does not.
            const std::size_t next = std::min(space + 1, text.size());
            const std::string behind = lowerAscii(withoutPunctuation(text.substr(next, text.find(' ', next) - next)));
            if (m_openings.contains(std::string_view(candidate)) ||
                (comma && m_openings.contains(std::string_view(candidate + ","))) ||
                ((comma || isAmong(m_language.firstPerson, behind)) &&
                 m_openings.contains(std::string_view(candidate + " …")))) {
                best = space;
                found = candidate;
            }
            if (comma) break;
            at = space + 1;
        }
        if (best == 0) break;
        opened.greeting = opened.greeting || isGreeting(found);
        opened.changed = opened.changed || std::find(m_language.changeMarkers.begin(), m_language.changeMarkers.end(),
                                                     found) != m_language.changeMarkers.end();
        text.remove_prefix(best);
    }
    text = withoutPictographs(text);
    while (!text.empty() && (isSpace(text.back()) || text.back() == ',' || text.back() == ';' || text.back() == '(' ||
                             text.back() == '-' || text.back() == '!' || text.back() == '?' || text.back() == '.'))
        text.remove_suffix(1);
    opened.rest = std::string(text);
    return opened;
}

std::string PredicateWords::expand(std::string_view text) const {
    std::string result;
    const auto words = spaced(text);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        const std::string_view bare = withoutPunctuation(word);
        const std::string tail = word.substr(bare.size());
        const std::string lower = lowerAscii(bare);
        std::string full(bare);
        const bool shortened = lower.size() > 2 && (lower.ends_with("s") || lower.ends_with("'d"));
        const auto told = shortened ? longForm(m_language, words, i) : std::string_view();
        if (!told.empty() && (told != "is" || !m_contractions.contains(std::string_view(lower)))) {
            const std::size_t cut = lower.size() - (lower[lower.size() - 2] == '\'' ? 2 : 1);
            full = std::string(bare.substr(0, cut)) + " " + std::string(told);
        } else if (const auto whole = m_contractions.find(lower); whole != m_contractions.end()) {
            full = whole->second;
        } else {
            for (const auto& [ending, expansion] : m_language.contractionEndings)
                if (lower.size() > ending.size() && lower.ends_with(ending)) {
                    full = std::string(bare.substr(0, bare.size() - ending.size())) + std::string(expansion);
                    break;
                }
        }
        if (!result.empty()) result += ' ';
        result += full + tail;
    }
    return result;
}

std::string PredicateWords::baseForm(std::string_view verb, bool user) const {
    const std::string lower = lowerAscii(verb);
    if (const auto irregular = m_baseForms.find(lower); irregular != m_baseForms.end())
        return std::string(irregular->second);
    if (user || lower.size() < 4 || lower.ends_with("ss") || !lower.ends_with("s")) return lower;
    for (const auto ending : {"sses", "shes", "ches", "xes", "oes", "zzes"})
        if (lower.ends_with(ending)) return lower.substr(0, lower.size() - 2);
    return lower.substr(0, lower.size() - 1);
}

bool PredicateWords::speaksOfChange(std::string_view text) const {
    const std::string lower = lowerAscii(text);
    for (const auto marker : m_language.changeMarkers)
        for (std::size_t at = lower.find(marker); at != std::string::npos; at = lower.find(marker, at + 1)) {
            const std::size_t end = at + marker.size();
            if ((at == 0 || lower[at - 1] == ' ') && (end == lower.size() || lower[end] == ' ')) return true;
        }
    return false;
}

void PredicateWords::dropAdverbs(std::vector<std::string>& words, std::size_t from) const {
    while (from + 1 < words.size() && m_adverbs.contains(lowerAscii(withoutPunctuation(words[from]))))
        words.erase(words.begin() + static_cast<std::ptrdiff_t>(from));
}

void PredicateWords::finish(std::string_view text, Clause& clause) const {
    std::vector<std::string> words = spaced(text);
    if (words.empty()) return;
    clause.changed = clause.changed || speaksOfChange(text);
    const bool anymore = dropAnymore(words);
    if (words.empty()) return;
    if (words[0] == "own") {
        finishPossessive(words, clause);
    } else if (clause.subject.who == Subject::Who::Nobody) {
        for (auto& word : words)
            if (isBe(word)) word = "be";
    } else {
        finishVerb(words, clause);
    }
    if (anymore) (clause.denied ? clause.ended : clause.denied) = true;
    if (clause.ended) clause.denied = true;
    clause.predicate = joined(words, 0);
}

void PredicateWords::finishVerb(std::vector<std::string>& words, Clause& clause) const {
    dropAdverbs(words, 0);
    if (words.size() > 2 && lowerAscii(words[0]) == "do" && isAmong(formWords().emphasised, lowerAscii(words[1])))
        words.erase(words.begin());
    if (words.size() > 2 && lowerAscii(words[0]) == "no" && lowerAscii(words[1]) == "longer") {
        clause.ended = true;
        words.erase(words.begin(), words.begin() + 2);
    }
    words[0] = baseForm(words[0], clause.subject.who == Subject::Who::User);
    dropAdverbs(words, 1);
    if (words.size() > 3 && words[0] == "have" && lowerAscii(words[1]) == "not" && lowerAscii(words[2]) == "got") {
        clause.denied = true;
        words.erase(words.begin() + 1);
    }
    if (words.size() > 2 && words[0] == "have" && lowerAscii(words[1]) == "got") words.erase(words.begin() + 1);
    refuseVerb(words);
    if (words.size() > 1 && lowerAscii(words[1]) == "not" && (words[0] == "do" || words[0] == "be")) {
        clause.denied = true;
        words.erase(words.begin() + 1);
        if (words[0] == "do" && words.size() > 1) words.erase(words.begin());
        dropAdverbs(words, 0);
    } else if (words.size() > 2 && lowerAscii(words[1]) == "no" && lowerAscii(words[2]) == "longer") {
        clause.ended = true;
        words.erase(words.begin() + 1, words.begin() + 3);
    }
}

}  // namespace hearth::memory
