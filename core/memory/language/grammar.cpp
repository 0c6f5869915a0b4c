// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/language/grammar.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/memory/language/words.h"

namespace hearth::memory {

namespace {

std::string_view bare(std::string_view word) {
    while (!word.empty() && !isLetter(word.back()) && !isDigit(word.back())) word.remove_suffix(1);
    return word;
}

bool endsHere(std::string_view word) { return bare(word).size() < word.size(); }

/// The first word behind `at` that is no adverb; empty when a stop comes first.
std::string wordBehind(const GrammarWords& forms, const std::vector<std::string>& words, std::size_t at,
                       std::size_t& found) {
    if (endsHere(words[at])) return {};
    for (found = at + 1; found < words.size(); ++found) {
        std::string word = lowerAscii(bare(words[found]));
        if (!isAmong(forms.between, word) || found + 1 >= words.size() || endsHere(words[found])) return word;
    }
    return {};
}

/// "At my brother's", "to Dale's": somebody's place, whatever follows.
bool isPlaceOf(const GrammarWords& forms, const std::vector<std::string>& words, std::size_t at) {
    constexpr std::size_t kBack = 3;
    for (std::size_t back = 1; back <= kBack && back <= at; ++back)
        if (isAmong(forms.atPlaces, lowerAscii(words[at - back]))) return true;
    return false;
}

bool isNumber(const GrammarWords& forms, std::string_view word) {
    return isDigit(word[0]) || isAmong(forms.numbers, lowerAscii(word));
}

/// Whether a noun's "'s" is its verb: "my sister's a nurse", "Theo's 4 now", "my son's allergic to bees".
bool isVerb(const GrammarWords& forms, const std::vector<std::string>& words, std::size_t next, const std::string& word,
            bool person) {
    const bool last = next + 1 >= words.size() || endsHere(words[next]);
    const std::string after = last ? std::string() : lowerAscii(bare(words[next + 1]));
    if (isAmong(forms.predicates, word) || (!last && isAmong(forms.titles, word))) return true;
    if (person && isAmong(forms.places, word)) return true;
    const bool closes = last || isAmong(forms.afterClosing, after);
    const bool counts = isNumber(forms, word);
    return closes && (counts || isAmong(forms.closing, word));
}

/// "Dan's", "my mum's": a name, or what somebody is to the writer.
bool isPerson(const Language& language, std::string_view owner) {
    const std::string lower = lowerAscii(owner);
    return isUpper(owner[0]) || std::any_of(language.wordClasses.begin(), language.wordClasses.end(),
                                            [&](const auto& one) { return one.second == "rel" && one.first == lower; });
}

/// "they", after at most one adverb: what follows is told of them.
bool afterThey(const GrammarWords& forms, const std::vector<std::string>& told) {
    for (std::size_t back = 1; back <= 2 && back <= told.size(); ++back) {
        const std::string word = lowerAscii(told[told.size() - back]);
        if (isAmong(forms.they, word)) return true;
        if (!isAmong(forms.between, word)) return false;
    }
    return false;
}

}  // namespace

std::string_view longForm(const Language& language, const std::vector<std::string>& words, std::size_t at) {
    const GrammarWords& forms = *language.grammar;
    const std::string lower = lowerAscii(bare(words[at]));
    const bool pronoun = isAmong(forms.pronounForms, lower);
    const bool owning = lower.size() > 3 && endsWithAny(lower, language.ownerEnds);
    const bool past = lower.size() > 2 && endsWithAny(lower, forms.shortHad);
    if (!pronoun && !owning && !past) return {};
    std::size_t next = 0;
    const std::string word = wordBehind(forms, words, at, next);
    if (word.empty()) return {};
    if (past) return isAmong(forms.perfects, word) && !isAmong(forms.notHad, word) ? forms.had : std::string_view();
    const bool last = next + 1 >= words.size() || endsHere(words[next]);
    // "It's decided since May", "who's gone".
    const bool passive =
        isAmong(forms.passives, word) && (last || isAmong(forms.afterPassives, lowerAscii(bare(words[next + 1]))));
    if (!passive && isAmong(forms.perfects, word)) return forms.has;
    if (passive && !pronoun) return forms.is;
    if (pronoun || isAmong(forms.notOwning, lower) || isPlaceOf(forms, words, at)) return {};
    const std::string_view owner = bare(words[at]).substr(0, lower.size() - 2);
    return isVerb(forms, words, next, word, isPerson(language, owner)) ? forms.is : std::string_view();
}

std::string_view withoutOwner(const Language& language, std::string_view word) {
    for (const auto end : language.ownerEnds)
        if (word.ends_with(end)) return word.substr(0, word.size() - end.size());
    return word;
}

std::string inThirdPerson(const Language& language, std::string_view text) {
    const GrammarWords& forms = *language.grammar;
    std::vector<std::string> told;
    std::string result;
    std::size_t at = 0;
    const auto words = wordsOf(text);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto begin = static_cast<std::size_t>(words[i].data() - text.data());
        const std::size_t end = begin + words[i].size();
        result += text.substr(at, begin - at);
        at = end;
        std::string word(words[i]);
        const auto shift = std::find_if(language.pronounShift.begin(), language.pronounShift.end(),
                                        [&](const auto& one) { return one.first == word; });
        const bool initial = word.size() == 1 && end + 1 < text.size() && text[end] == '.' && isLetter(text[end + 1]);
        // "Me and my brother own a boat": who does something is "they".
        const bool opens = i == 0 && i + 1 < words.size() && isAmong(forms.joining, lowerAscii(words[1]));
        const bool joined = (end < text.size() && text[end] == '/') || (begin > 0 && text[begin - 1] == '/');
        const bool am = isAmong(forms.am, word);
        // "At 9 am".
        const bool hour = am && i > 0 && isNumber(forms, words[i - 1]) && text[begin - 1] == ' ';
        if (am && !joined && !hour) {
            const bool asks = i + 1 < words.size() && isAmong(forms.asking, lowerAscii(words[i + 1]));
            word = asks || afterThey(forms, told) ? forms.areAll : forms.areOne;
        } else if (isAmong(forms.was, word) && afterThey(forms, told) && i > 0 &&
                   !isAmong(forms.they, lowerAscii(words[i - 1]))) {
            word = forms.wereAll;
        } else if (opens && isAmong(forms.me, lowerAscii(word))) {
            word = forms.asThey;
        } else if (shift != language.pronounShift.end() && !initial && !am) {
            word = shift->second;
        }
        result += word;
        told.push_back(std::move(word));
    }
    result += text.substr(std::min(at, text.size()));
    return result;
}

std::string_view companionIn(const Language& language, std::string_view head) {
    const auto words = wordsOf(head);
    if (words.size() < 3) return {};
    const GrammarWords& forms = *language.grammar;
    const auto isWriter = [&](std::string_view word) { return isAmong(forms.writers, lowerAscii(word)); };
    const auto between = [&](std::size_t first, std::size_t last) {
        const char* const end = words[last].data() + words[last].size();
        return std::string_view(words[first].data(), static_cast<std::size_t>(end - words[first].data()));
    };
    if (isWriter(words.front()) && isAmong(forms.joining, lowerAscii(words[1]))) return between(2, words.size() - 1);
    if (isWriter(words.back()) && isAmong(forms.joining, lowerAscii(words[words.size() - 2])))
        return between(0, words.size() - 3);
    return {};
}

std::string withSmallHead(const Language& language, std::string_view text) {
    std::string told(text);
    const std::string head = lowerAscii(text.substr(0, text.find(' ')));
    if (isAmong(language.possessives, head)) told.replace(0, head.size(), head);
    return told;
}

std::string_view deniedIn(const Language& language, std::string_view value, bool denied, std::string_view& instead) {
    const GrammarWords& forms = *language.grammar;
    instead = {};
    std::size_t listed = 0;
    for (std::size_t comma = value.find(", "); comma != std::string_view::npos; comma = value.find(", ", comma + 1)) {
        const std::string_view rest = value.substr(comma + 2);
        const auto words = wordsOf(rest.substr(0, rest.find(", ")));
        if (words.empty()) continue;
        const bool excepts =
            isAmong(forms.excepting, lowerAscii(words.front())) || isAmong(forms.excepting, lowerAscii(words.back()));
        const bool joined = holdsAny(rest, forms.listing);
        const bool last = rest.find(", ") == std::string_view::npos;
        if (excepts) instead = rest;
        // A comma alone joins three, not two.
        if (excepts || (denied && !joined && last && listed == 0)) return value.substr(0, comma);
        ++listed;
    }
    return value;
}

bool isNoJob(const Language& language, std::string_view value) {
    const GrammarWords& forms = *language.grammar;
    std::string_view head = value;
    for (const auto before : language.beforePlaces) head = head.substr(0, head.find(" " + std::string(before) + " "));
    for (const auto of : forms.ofWhat) head = head.substr(0, head.find(of));
    const auto words = wordsOf(head);
    if (words.empty()) return true;
    const std::string last = lowerAscii(words.back());
    const std::string first = lowerAscii(words[words.size() > 1 && isAmong(forms.articles, words[0]) ? 1 : 0]);
    return isAmong(forms.noJobs, last) || isAmong(forms.noJobHeads, first) || isAmong(language.adverbs, first);
}

bool isTitled(const Language& language, std::string_view value) {
    const auto words = wordsOf(value);
    return words.size() > 1 && isAmong(language.grammar->titles, lowerAscii(words.front()));
}

std::string_view withoutStress(const Language& language, std::string_view predicate) {
    const GrammarWords& forms = *language.grammar;
    const auto words = wordsOf(predicate);
    const bool stressed = words.size() > 2 && isAmong(forms.stressing, lowerAscii(words[0])) &&
                          isAmong(forms.emphasised, lowerAscii(words[1])) && predicate.data() == words[0].data();
    return stressed ? predicate.substr(static_cast<std::size_t>(words[1].data() - predicate.data())) : predicate;
}

bool isOfSeveral(const Language& language, std::string_view predicate) {
    const auto words = wordsOf(predicate);
    if (words.size() < 2) return false;
    const std::string first = lowerAscii(words[0]);
    const std::string second = lowerAscii(words[1]);
    const GrammarWords& forms = *language.grammar;
    if (isAmong(forms.together, first)) return !isAmong(forms.notTogether, second);
    if (!isAmong(forms.areSeveral, first)) return false;
    // "We are four", but "we are two hours away".
    const bool counted = isAmong(forms.numbers, second) || (isDigit(second[0]) && second.size() == 1);
    const auto end = static_cast<std::size_t>(words[1].data() + words[1].size() - predicate.data());
    return isAmong(forms.together, second) || (counted && (words.size() == 2 || predicate[end] != ' '));
}

}  // namespace hearth::memory
