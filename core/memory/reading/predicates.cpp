// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/reading/predicates.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/base/text.h"
#include "core/memory/language/grammar.h"
#include "core/memory/language/words.h"
#include "core/memory/reading/clauses.h"

namespace hearth::memory {

namespace {

constexpr std::size_t kLongestOpening = 7;  ///< In words.
constexpr std::size_t kMostOpenings = 5;

// How predicates are written, in every language (FactRule).
constexpr std::string_view kBe = "be";
constexpr std::string_view kOwn = "own";

bool isPunctuation(char c) {
    return c == ',' || c == ':' || c == ';' || c == '-' || c == '.' || c == '!' || c == '(' || c == ')';
}

std::string_view withoutPunctuation(std::string_view word) {
    while (!word.empty() && isPunctuation(word.back())) word.remove_suffix(1);
    return word;
}

/// A dash that stands alone behind a few words is a mark of theirs: "small remark - …".
std::string_view withoutMarks(std::string_view words) {
    while (!words.empty() && (isPunctuation(words.back()) || isSpace(words.back()))) words.remove_suffix(1);
    return words;
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

/// Whether a predicate begins as a form has it. `base`: its first word is in its base form already.
bool hasHead(const HeadForm& form, const std::vector<std::string>& words) {
    if (words.size() < form.shortest || words.size() < form.words.size()) return false;
    for (std::size_t i = 0; i < form.words.size(); ++i)
        if (form.words[i] != "*" && lowerAscii(words[i]) != form.words[i]) return false;
    return true;
}

void dropHead(const HeadForm& form, std::vector<std::string>& words, Clause& clause) {
    if (form.denial == Denial::Denied) clause.denied = true;
    if (form.denial == Denial::Ended) clause.ended = true;
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(form.first),
                words.begin() + static_cast<std::ptrdiff_t>(form.last));
}

}  // namespace

/// "own name is not Bob": the first form of being in its base form, a denial after it taken out.
void PredicateWords::finishPossessive(std::vector<std::string>& words, Clause& clause) const {
    const auto be = std::find_if(words.begin(), words.end(),
                                 [&](const std::string& word) { return isAmong(m_forms.being, lowerAscii(word)); });
    if (be == words.end()) return;
    *be = kBe;
    if (be + 1 == words.end() || !isAmong(m_forms.denials, lowerAscii(*(be + 1)))) return;
    clause.denied = true;
    words.erase(be + 1);
}

/// "anymore", "any more", "any longer" at the end.
bool PredicateWords::dropAnymore(std::vector<std::string>& words) const {
    if (words.empty()) return false;
    for (const auto phrase : m_forms.anymore) {
        const auto ends = split(phrase, ' ');
        if (words.size() < ends.size() || lowerAscii(withoutPunctuation(words.back())) != ends.back()) continue;
        const auto from = words.end() - static_cast<std::ptrdiff_t>(ends.size());
        const bool all =
            std::equal(ends.begin(), ends.end() - 1, from,
                       [](std::string_view end, const std::string& word) { return lowerAscii(word) == end; });
        if (!all) continue;
        words.erase(from, words.end());
        return true;
    }
    return false;
}

/// "Won't eat anything green" is "do not eat anything green"; of one evening it tells nothing that lasts.
void PredicateWords::refuseVerb(std::vector<std::string>& words) const {
    const std::size_t verb = m_forms.refusing.size();
    if (verb == 0 || words.size() < verb + 2 || !isAmong(m_forms.refused, lowerAscii(words[verb]))) return;
    if (!std::equal(m_forms.refusing.begin(), m_forms.refusing.end(), words.begin(),
                    [](std::string_view one, const std::string& word) { return lowerAscii(word) == one; }))
        return;
    if (std::any_of(words.begin() + static_cast<std::ptrdiff_t>(verb) + 1, words.end(), [&](const std::string& word) {
            return isAmong(m_forms.once, lowerAscii(withoutPunctuation(word)));
        }))
        return;
    words[0] = m_forms.refusal;
}

PredicateWords::PredicateWords(const Language& language)
    : m_language(language),
      m_forms(*language.predicates),
      m_openings(language.openings.begin(), language.openings.end()),
      m_adverbs(language.adverbs.begin(), language.adverbs.end()),
      m_contractions(language.contractions.begin(), language.contractions.end()),
      m_baseForms(language.baseForms.begin(), language.baseForms.end()) {
    m_openings.insert(language.leadIns.begin(), language.leadIns.end());
}

Opened PredicateWords::open(std::string_view text) const {
    Opened opened;
    for (std::size_t round = 0; round < kMostOpenings; ++round) {
        while (!text.empty() && (isSpace(text.front()) || isPunctuation(text.front()))) text.remove_prefix(1);
        std::size_t best = 0;
        std::string found;
        std::size_t at = 0;
        for (std::size_t words = 0; words < kLongestOpening && at < text.size(); ++words) {
            const std::size_t space = std::min(text.find(' ', at), text.size());
            const std::string candidate = lowerAscii(withoutMarks(text.substr(0, space)));
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
        opened.greeting = opened.greeting || startsWithAny(found, m_forms.greetings);
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
        const bool shortened = lower.size() > 2 && (endsWithAny(lower, m_language.thirdEnds) ||
                                                    endsWithAny(lower, m_language.grammar->shortHad));
        const auto told = shortened ? longForm(m_language, words, i) : std::string_view();
        if (!told.empty() && (told != m_language.grammar->is || !m_contractions.contains(std::string_view(lower)))) {
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
    if (user || lower.size() < m_forms.shortestVerb) return lower;
    return withEnding(lower, m_forms.baseEnds);
}

bool PredicateWords::speaksOfChange(std::string_view text) const {
    const std::string lower = lowerAscii(text);
    for (const auto marker : m_language.changeMarkers)
        for (std::size_t at = lower.find(marker); at != std::string::npos; at = lower.find(marker, at + 1)) {
            const std::size_t end = at + marker.size();
            // "New York", "Now TV": within a sentence a capital makes it a name.
            const bool named = at > 0 && isUpper(text[at]);
            if (!named && (at == 0 || lower[at - 1] == ' ') && (end == lower.size() || lower[end] == ' ')) return true;
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
    if (words[0] == kOwn) {
        finishPossessive(words, clause);
    } else if (clause.subject.who == Subject::Who::Nobody) {
        for (auto& word : words)
            if (isAmong(m_forms.being, lowerAscii(word))) word = kBe;
    } else {
        finishVerb(words, clause);
    }
    if (anymore) (clause.denied ? clause.ended : clause.denied) = true;
    if (clause.ended) clause.denied = true;
    clause.predicate = joined(words, 0);
}

void PredicateWords::finishVerb(std::vector<std::string>& words, Clause& clause) const {
    dropAdverbs(words, 0);
    if (words.size() > 2 && isAmong(m_forms.stressing, lowerAscii(words[0])) &&
        isAmong(m_language.grammar->emphasised, lowerAscii(words[1])))
        words.erase(words.begin());
    for (const HeadForm& form : m_forms.asSaid)
        if (hasHead(form, words)) dropHead(form, words, clause);
    words[0] = baseForm(words[0], clause.subject.who == Subject::Who::User);
    dropAdverbs(words, 1);
    for (const HeadForm& form : m_forms.shortened)
        if (hasHead(form, words)) dropHead(form, words, clause);
    refuseVerb(words);
    const auto denying = std::find_if(m_forms.denying.begin(), m_forms.denying.end(),
                                      [&](const HeadForm& form) { return hasHead(form, words); });
    if (denying == m_forms.denying.end()) return;
    dropHead(*denying, words, clause);
    if (denying->denial == Denial::Denied) dropAdverbs(words, 0);
}

}  // namespace hearth::memory
