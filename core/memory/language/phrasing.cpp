// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/language/phrasing.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/text.h"
#include "core/memory/language/grammar.h"
#include "core/memory/language/words.h"

namespace hearth::memory {

namespace {

void replaceAll(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

/// "a" or "an", or nothing before a plural, an article, a possessive or a name of a make ("iPhone").
std::string_view articleFor(const PhraseWords& phrases, std::string_view value) {
    if (startsWithAny(lowerAscii(value), phrases.taken)) return {};
    std::string_view head = value;
    for (const auto behind : phrases.behindHead) head = head.substr(0, head.find(behind));
    const auto words = wordsOf(head);
    if (words.empty() || isAmong(phrases.uncounted, words.back()) ||
        (endsWithAny(words.back(), phrases.severalEnds) && !endsWithAny(words.back(), phrases.notSeveralEnds)))
        return {};
    return phrases.vowels.find(value[0]) != std::string_view::npos ? phrases.articleBeforeVowel : phrases.article;
}

/// Conjugates the first word: "live in Porto" → "lives in Porto", "does not live", "no longer lives".
std::string conjugated(const Language& language, std::string_view phrase, Truth truth) {
    const PhraseWords& phrases = *language.phrases;
    const std::size_t space = std::min(phrase.find(' '), phrase.size());
    const std::string verb(phrase.substr(0, space));
    const std::string rest(phrase.substr(space));
    if (truth == Truth::Holds) return thirdPerson(language, verb) + rest;
    if (verb == "be") return std::string(truth == Truth::Ended ? phrases.isEnded : phrases.isDenied) + rest;
    if (truth == Truth::Ended) return std::string(phrases.ended) + thirdPerson(language, verb) + rest;
    return std::string(phrases.denied) + verb + rest;
}

/// The same of several: "live in Porto", "are vegan", "do not live", "no longer live".
std::string conjugatedOfSeveral(const PhraseWords& phrases, std::string_view phrase, Truth truth) {
    const std::size_t space = std::min(phrase.find(' '), phrase.size());
    const std::string_view rest = phrase.substr(space);
    if (phrase.substr(0, space) != "be")
        return std::string(truth == Truth::Holds   ? ""
                           : truth == Truth::Ended ? phrases.ended
                                                   : phrases.deniedOfSeveral) +
               std::string(phrase);
    const std::string_view are = trim(phrases.are);
    return std::string(truth == Truth::Holds   ? are
                       : truth == Truth::Ended ? phrases.areEnded
                                               : phrases.areDenied) +
           std::string(rest);
}

/// "favourite colour be blue" → "favourite colour is blue"; plural nouns take "are".
std::string possessive(const PhraseWords& phrases, std::string text, Truth truth) {
    std::size_t at = text.find(" be ");
    if (at == std::string::npos && text.ends_with(" be")) at = text.size() - 3;
    if (at == std::string::npos) return text;
    const std::string_view owned = std::string_view(text).substr(0, at);
    const bool plural = endsWithAny(owned, phrases.ownedSeveralEnds) && !endsWithAny(owned, phrases.notOwnedSeveral);
    std::string verb(plural ? phrases.are : phrases.is);
    if (truth == Truth::Denied) verb += phrases.notSo;
    if (truth == Truth::Ended) verb += phrases.notAnyMore;
    return text.replace(at, 3, verb);
}

/// "Own a boat" is to have one, and "own boat be blue" tells of it.
bool isOwning(const PhraseWords& phrases, std::string_view pattern) {
    const std::string_view thing = pattern.substr(std::min(pattern.find(' ') + 1, pattern.size()));
    const std::string_view first = thing.substr(0, thing.find(' '));
    return first == phrases.article || first == phrases.articleBeforeVowel;
}

/// Whether a text begins with these words, in capitals or not.
bool foldsTo(std::string_view text, std::string_view lead) {
    return text.size() > lead.size() && lowerAscii(text.substr(0, lead.size())) == lead;
}

/// A subject that a model begins with and its verb in one, and the verb as we word it.
constexpr auto kShortened = std::to_array<std::pair<std::string_view, std::string_view>>({{"i'm ", "is "},
                                                                                          {"i\u2019m ", "is "},
                                                                                          {"i've ", "has "},
                                                                                          {"i\u2019ve ", "has "},
                                                                                          {"they're ", "is "},
                                                                                          {"they\u2019re ", "is "},
                                                                                          {"they've ", "has "},
                                                                                          {"they\u2019ve ", "has "}});

/// "really like jazz" → "really likes jazz"; what stands in the past or never changes is taken as it is.
std::string conjugatedHere(const Language& language, std::string_view predicate) {
    static constexpr auto kFixed =
        std::to_array<std::string_view>({"can", "can't", "cannot", "could", "will", "won't", "would", "should", "must",
                                         "may", "might", "was", "had", "did", "used"});
    static constexpr auto kForms =
        std::to_array<std::pair<std::string_view, std::string_view>>({{"am", "is"},
                                                                      {"are", "is"},
                                                                      {"were", "was"},
                                                                      {"do", "does"},
                                                                      {"don't", "does not"},
                                                                      {"aren't", "is not"},
                                                                      {"haven't", "has not"}});
    static constexpr auto kAdverbs =
        std::to_array<std::string_view>({"also", "always", "never", "often", "still", "just", "now", "no", "longer"});
    std::string told;
    const std::string shifted = inThirdPerson(language, predicate);
    std::string_view rest = shifted;
    while (!rest.empty()) {
        const std::size_t space = std::min(rest.find_first_of(" .,"), rest.size());
        const std::string verb = lowerAscii(rest.substr(0, space));
        const bool adverb =
            isAmong(kAdverbs, verb) || isAmong(language.adverbs, verb) || (verb.size() > 4 && verb.ends_with("ly"));
        if (adverb && space + 1 < rest.size()) {
            told += verb + " ";
            rest.remove_prefix(space + 1);
            continue;
        }
        const auto form =
            std::find_if(kForms.begin(), kForms.end(), [&](const auto& one) { return one.first == verb; });
        const bool past = verb.ends_with("ed") || isAmong(language.pastVerbs, verb) || isAmong(kFixed, verb);
        // Some write "They lives".
        const bool there =
            verb == "is" || verb == "has" || verb == "does" || (verb.ends_with('s') && !verb.ends_with("ss"));
        told += form != kForms.end() ? std::string(form->second) : past || there ? verb : thirdPerson(language, verb);
        return told + std::string(rest.substr(space));
    }
    return told;
}

}  // namespace

std::string thirdPerson(const Language& language, std::string_view verb) {
    for (const auto& [base, third] : language.phrases->thirdPersons)
        if (verb == base) return std::string(third);
    return verb.empty() ? std::string() : withEnding(verb, language.phrases->thirdEnds);
}

std::string ownedThing(const Language& language, std::string_view owner, std::string_view thing) {
    std::string text(language.phrases->owned);
    replaceAll(text, "{t}", thing);
    replaceAll(text, "{o}", owner);
    return text;
}

std::string asSaid(const Language& language, std::string_view predicate) {
    const std::string shifted = inThirdPerson(language, predicate);
    const std::string verb = lowerAscii(shifted.substr(0, shifted.find(' ')));
    const auto& told = language.phrases->toldVerbs;
    // "Need" ends like a past form.
    const bool present = std::any_of(told.begin(), told.end(), [&](const auto& one) {
        return one.first == verb && one.second == thirdPerson(language, verb);
    });
    const bool past = endsWithAny(verb, language.pastEnds) || isAmong(language.pastVerbs, verb);
    return past && !present ? "=" + shifted : shifted;
}

std::string sentenceOf(const Language& language, const Phrase& phrase) {
    std::string pattern(phrase.pattern);
    const std::string value = inThirdPerson(language, phrase.value);
    replaceAll(pattern, "{a}", articleFor(*language.phrases, value));
    replaceAll(pattern, "{k}", phrase.key);
    replaceAll(pattern, "{w}", inThirdPerson(language, phrase.other));
    if (pattern.find("{v3}") != std::string::npos)
        replaceAll(pattern, "{v3}", conjugated(language, value, Truth::Holds));
    replaceAll(pattern, "{v}", value);
    pattern = collapseSpaces(pattern);
    std::string sentence;
    if (pattern.starts_with("own ") && !isOwning(*language.phrases, pattern)) {
        const std::string owned = possessive(*language.phrases, pattern.substr(4), phrase.truth);
        sentence = phrase.subject.empty() ? owned : ownedThing(language, phrase.subject, owned);
    } else {
        const std::string told = pattern.starts_with("=") ? pattern.substr(1)
                                 : phrase.several ? conjugatedOfSeveral(*language.phrases, pattern, phrase.truth)
                                                  : conjugated(language, pattern, phrase.truth);
        sentence = phrase.subject.empty() ? told : std::string(phrase.subject) + " " + told;
    }
    if (!phrase.label.empty()) sentence += " " + std::string(phrase.label);
    while (!sentence.empty() && (sentence.back() == '.' || sentence.back() == ',' || sentence.back() == ' '))
        sentence.pop_back();
    return capitalised(sentence) + ".";
}

std::string withoutThePerson(const Language& language, std::string_view statement) {
    const auto startsWith = [&](std::string_view lead) { return foldsTo(statement, lead); };
    for (const std::string_view owner : {"the user's ", "the user\u2019s ", "user's ", "the person's ", "my "})
        if (startsWith(owner)) return "Their " + inThirdPerson(language, statement.substr(owner.size()));
    for (const std::string_view lead : {"the user ", "the person ", "user ", "person "})
        if (startsWith(lead)) return capitalised(statement.substr(lead.size()));
    for (const auto& [lead, verb] : kShortened)
        if (startsWith(lead))
            return capitalised(std::string(verb) + inThirdPerson(language, statement.substr(lead.size())));
    for (const std::string_view lead : {"they ", "i "})
        if (startsWith(lead)) return capitalised(conjugatedHere(language, statement.substr(lead.size())));
    return std::string(statement);
}

std::string quoted(const Language& language, std::string_view words) {
    std::string text(language.phrases->quotes);
    const std::size_t at = text.find("{}");
    return at == std::string::npos ? std::string(words) : text.replace(at, 2, words);
}

/// A content in the person's own words without the marks around these: Ana: “She is my boss.” is "Ana: She is my boss."
/// Empty where it is in others.
static std::string unquoted(const Language& language, std::string_view content) {
    const std::string_view quotes = language.phrases->quotes;
    const std::size_t middle = std::min(quotes.find("{}"), quotes.size());
    const std::string_view open = quotes.substr(0, middle);
    const std::size_t at = open.empty() ? std::string_view::npos : content.find(open);
    if (at == std::string_view::npos) return {};
    std::string words = std::string(content.substr(0, at)) + std::string(content.substr(at + open.size()));
    const std::string_view close = quotes.substr(middle + 2);
    if (words.ends_with(close)) words.resize(words.size() - close.size());
    return words;
}

std::string asWritten(const Language& language, std::string_view content) {
    if (std::string own = unquoted(language, content); !own.empty()) return own;
    std::string said;
    const auto words = wordsOf(content);
    const char* at = content.data();
    for (const auto word : words) {
        const std::string lower = lowerAscii(word);
        const auto own = std::find_if(language.pronounShift.begin(), language.pronounShift.end(),
                                      [&](const auto& shift) { return lower == shift.second; });
        said.append(at, word.data());
        said += own == language.pronounShift.end() ? word : own->first;
        at = word.data() + word.size();
    }
    return said.append(at, content.data() + content.size());
}

}  // namespace hearth::memory
