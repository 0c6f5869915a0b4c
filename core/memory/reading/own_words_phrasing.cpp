// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/reading/own_words_phrasing.h"

#include <re2/re2.h>

#include <algorithm>

#include "core/base/check.h"
#include "core/base/text.h"
#include "core/memory/language/grammar.h"
#include "core/memory/language/phrasing.h"
#include "core/memory/language/shared_for.h"
#include "core/memory/language/words.h"

namespace hearth::memory {

namespace {

/// What leads up to a statement, of one language.
struct Leads {
    explicit Leads(const Language& language)
        : words(*language.retoldWords),
          reason(words.reason),
          front(words.front),
          frontIs(words.frontIs),
          clauseEnd(words.clauseEnd),
          leftOut(words.leftOut),
          together(words.together),
          secondVerb(words.secondVerb),
          verbAhead(words.verbAhead),
          verbAt(words.verbAt),
          likes(words.likes) {
        HEARTH_CHECK(reason.ok() && front.ok() && frontIs.ok() && clauseEnd.ok() && leftOut.ok() && together.ok() &&
                     secondVerb.ok() && verbAhead.ok() && verbAt.ok() && likes.ok());
    }

    const RetoldWords& words;
    re2::RE2 reason;
    re2::RE2 front;
    re2::RE2 frontIs;
    re2::RE2 clauseEnd;
    re2::RE2 leftOut;
    re2::RE2 together;
    re2::RE2 secondVerb;
    re2::RE2 verbAhead;
    re2::RE2 verbAt;
    re2::RE2 likes;
};

const Leads& leadsOf(const Language& language) { return *sharedFor<Leads>(language); }

re2::StringPiece pieceOf(std::string_view text) { return {text.data(), text.size()}; }

/// Where the first clause of a predicate ends.
std::size_t clauseEndIn(const Language& language, std::string_view predicate) {
    re2::StringPiece end;
    const re2::StringPiece text = pieceOf(predicate);
    if (!leadsOf(language).clauseEnd.Match(text, 0, text.size(), re2::RE2::UNANCHORED, &end, 1))
        return predicate.size();
    return static_cast<std::size_t>(end.data() - text.data());
}

std::string insertedAt(std::string_view text, std::size_t at, std::string_view words) {
    return collapseSpaces(std::string(text.substr(0, at)) + " " + std::string(words) +
                          (at < text.size() && text[at] != ',' && text[at] != ';' ? " " : "") +
                          std::string(text.substr(at)));
}

bool isVerb(const Language& language, std::string_view word) {
    const std::string lower = lowerAscii(word);
    return isAmong(language.finiteVerbs, lower) || isAmong(language.pastVerbs, lower);
}

bool hasVerb(const Language& language, std::string_view text) {
    const auto words = wordsOf(text);
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return isVerb(language, word); });
}

/// "Sister", "brothers".
bool isKin(const Language& language, std::string_view word) {
    const std::string lower = lowerAscii(word);
    const auto isNamed = [&](std::string_view kin) {
        return std::any_of(language.wordClasses.begin(), language.wordClasses.end(),
                           [&](const auto& one) { return one.second == "rel" && one.first == kin; });
    };
    return isNamed(lower) ||
           std::any_of(language.pluralEnds.begin(), language.pluralEnds.end(), [&](std::string_view end) {
               return lower.ends_with(end) && isNamed(std::string_view(lower).substr(0, lower.size() - end.size()));
           });
}

/// What the writer says of themselves with words before "I", as a predicate in the writer's words ("write … every
/// evening"); empty where it is none.
std::string predicateWithin(const Language& language, std::string_view text) {
    re2::StringPiece front;
    re2::StringPiece predicate;
    if (!re2::RE2::FullMatch(pieceOf(text), leadsOf(language).front, &front, &predicate)) return {};
    std::string before(front.data(), front.size());
    if (re2::RE2::PartialMatch(before, leadsOf(language).frontIs) || hasVerb(language, before)) return {};
    if (before.empty()) return std::string(predicate);
    // "On Sundays", but "Easter": a preposition has its capital from the sentence.
    before[0] = lowerAscii(before.substr(0, 1))[0];
    const std::string_view told(predicate.data(), predicate.size());
    return insertedAt(told, clauseEndIn(language, told), before);
}

/// "Since my dentist works there" without its first word.
std::string_view withoutReason(const Language& language, std::string_view text) {
    re2::StringPiece rest;
    if (!re2::RE2::FullMatch(pieceOf(text), leadsOf(language).reason, &rest)) return text;
    return {rest.data(), rest.size()};
}

/// "Doing a degree in law" → "is doing a degree in law"; empty where nothing is left out.
std::string withLeftOut(const Language& language, std::string_view text) {
    re2::StringPiece first;
    if (!re2::RE2::PartialMatch(pieceOf(text), leadsOf(language).leftOut, &first)) return {};
    const std::string verb = lowerAscii({first.data(), first.size()});
    const std::size_t end = static_cast<std::size_t>(first.data() - text.data()) + first.size();
    // "Living in Iqaluit means …" tells what that does.
    if (hasVerb(language, text.substr(end, clauseEndIn(language, text) - std::min(end, clauseEndIn(language, text)))))
        return {};
    const auto found =
        std::find_if(language.retoldWords->leftOutVerbs.begin(), language.retoldWords->leftOutVerbs.end(),
                     [&](const auto& one) { return one.first == verb; });
    std::string told;
    if (found != language.retoldWords->leftOutVerbs.end()) told = found->second;
    if (isAmong(language.retoldWords->doingVerbs, verb)) told = std::string(language.retoldWords->doing) + " " + verb;
    if (told.empty()) return {};
    const auto begin = static_cast<std::size_t>(first.data() - text.data());
    return std::string(text.substr(0, begin)) + told + std::string(text.substr(end));
}

/// A predicate, its verb in the third person, with whom it is done: "lives in Porto" → "lives with Ana in Porto".
/// Empty where it needs them both before it ("are both vegan").
std::string besideWhom(const Language& language, std::string_view predicate, std::string_view whom) {
    const RetoldWords& retold = *language.retoldWords;
    const std::size_t end = clauseEndIn(language, predicate);
    const std::string_view clause = predicate.substr(0, end);
    if (re2::RE2::PartialMatch(pieceOf(clause), leadsOf(language).together)) return {};
    const std::string with = std::string(retold.withWhom) + " " + std::string(whom);
    if (const std::size_t found = clause.find(retold.jointly);
        !retold.jointly.empty() && found != std::string_view::npos)
        return insertedAt(predicate, found + retold.jointly.size(), with);
    const auto words = wordsOf(clause);
    std::size_t next = 1;
    while (next < words.size()) {
        const std::string word = lowerAscii(words[next]);
        const bool beside = isAmong(retold.besideVerbs, lowerAscii(words[next - 1])) &&
                            !isAmong(retold.behindVerbs, word) &&
                            (isVerb(language, word) || endsWithAny(word, language.doingEnds) ||
                             endsWithAny(word, language.pastEnds) || isAmong(retold.besideVerbs, word));
        if (!beside) break;
        ++next;
    }
    const bool alone = next >= words.size() || isAmong(retold.behindVerbs, lowerAscii(words[next]));
    if (!alone || words.empty()) return insertedAt(predicate, end, with);
    const auto at = static_cast<std::size_t>(words[next - 1].data() + words[next - 1].size() - predicate.data());
    return insertedAt(predicate, at, with);
}

/// Whether a word before a verb asks for its base form: "to", but not in "goes to the gym and teaches".
bool governs(const Language& language, const std::vector<std::string_view>& before) {
    const RetoldWords& retold = *language.retoldWords;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const std::string word = lowerAscii(before[i]);
        if (!isAmong(retold.governing, word)) continue;
        const bool placed = isAmong(retold.towards, word) && i + 1 < before.size() &&
                            (isUpper(before[i + 1][0]) || isAmong(retold.places, lowerAscii(before[i + 1])));
        if (!placed) return true;
    }
    return false;
}

/// Whether the words behind a joint are a verb and what goes with it: "walk the dog", "sing in a choir".
bool isSecondVerb(const Language& language, std::string_view verb, std::string_view before, std::string_view ahead) {
    const RetoldWords& retold = *language.retoldWords;
    const Leads& leads = leadsOf(language);
    if (isAmong(retold.secondVerbs, verb)) return true;
    if (!isAmong(retold.maybeVerbs, verb)) return false;
    if (re2::RE2::PartialMatch(pieceOf(ahead), leads.verbAhead)) return true;
    return re2::RE2::PartialMatch(pieceOf(ahead), leads.verbAt) &&
           !re2::RE2::PartialMatch(pieceOf(before), leads.likes);
}

/// The verbs behind "and" like the first: "is 34 and have two dogs" → "… and has two dogs".
std::string withVerbsAlike(const Language& language, std::string text) {
    std::size_t from = 0;
    re2::StringPiece groups[3];
    while (from < text.size()) {
        const re2::StringPiece input = pieceOf(text);
        if (!leadsOf(language).secondVerb.Match(input, from, text.size(), re2::RE2::UNANCHORED, groups, 3)) break;
        const auto at = static_cast<std::size_t>(groups[2].data() - input.data());
        const std::string verb = lowerAscii({groups[2].data(), groups[2].size()});
        const std::string_view before = std::string_view(text).substr(0, at);
        from = at + verb.size();
        if (governs(language, wordsOf(before)) ||
            !isSecondVerb(language, verb, before, std::string_view(text).substr(from)))
            continue;
        const std::string form = thirdPerson(language, verb);
        text.replace(at, verb.size(), form);
        from = at + form.size();
    }
    return text;
}

/// Whether a sentence about the writer begins with a verb in the third person: "Plays the fiddle".
bool beginsWithVerb(const Language& language, std::string_view content) {
    const RetoldWords& retold = *language.retoldWords;
    const std::string first = lowerAscii(content.substr(0, content.find(' ')));
    if (!isThirdPerson(language, first)) return false;
    const auto isForm = [&](std::string_view verb) { return thirdPerson(language, verb) == first; };
    return isAmong(language.finiteVerbs, first) ||
           std::any_of(retold.secondVerbs.begin(), retold.secondVerbs.end(), isForm) ||
           std::any_of(retold.maybeVerbs.begin(), retold.maybeVerbs.end(), isForm);
}

/// Who does it together with the writer: "Ana and I have been together since May".
std::string_view companionOf(const Language& language, const Stretch& stretch) {
    const std::string_view text = stretch.text;
    if (stretch.rest.empty() || stretch.rest.size() >= text.size() || !text.ends_with(stretch.rest)) return {};
    constexpr std::size_t kLongest = 4;  ///< Words.
    const std::string_view with = companionIn(language, text.substr(0, text.size() - stretch.rest.size()));
    const auto words = wordsOf(with);
    // "My friend gave me a plant and I killed it": that is a clause of its own.
    const bool clause = std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        const std::string lower = lowerAscii(word);
        return isAmong(language.finiteVerbs, lower) || isAmong(language.pastVerbs, lower) ||
               endsWithAny(lower, language.pastEnds) || isAmong(language.writer, lower);
    });
    return clause || words.size() > kLongest ? std::string_view() : with;
}

/// A predicate of the writer's with its verb in the third person: "still live here" → "still lives here".
std::string inThirdForm(const Language& language, std::string predicate) {
    const PhraseWords& phrases = *language.phrases;
    std::size_t at = 0;
    std::string verb = predicate.substr(0, predicate.find(' '));
    // "I too hold hands": what stands before the verb keeps its form.
    while (isAmong(phrases.plain, lowerAscii(verb)) && at + verb.size() < predicate.size()) {
        at += verb.size() + 1;
        verb = predicate.substr(at, predicate.find(' ', at) - at);
    }
    const std::string lower = lowerAscii(verb);
    const bool third = endsWithAny(lower, language.thirdEnds) && isAmong(language.finiteVerbs, lower);
    const bool past = third || endsWithAny(lower, language.pastEnds) || isAmong(language.pastVerbs, lower);
    const auto told = std::find_if(phrases.toldVerbs.begin(), phrases.toldVerbs.end(),
                                   [&](const auto& one) { return one.first == lower; });
    const std::string form = told != phrases.toldVerbs.end() ? std::string(told->second)
                             : past                          ? lower
                                                             : thirdPerson(language, lower);
    return withVerbsAlike(language, predicate.substr(0, at) + form + predicate.substr(at + verb.size()));
}

/// What the writer says of themselves, without a subject: "live in Porto" → "Lives in Porto".
std::string toldOfWriter(const Language& language, std::string_view predicate) {
    return capitalised(inThirdForm(language, inThirdPerson(language, withoutStress(language, predicate))));
}

/// The words of a stretch that does not begin with whom it is about.
std::string toldWhole(const Language& language, const Stretch& stretch, std::string_view rest,
                      const std::string& subject) {
    if (subject.empty()) {
        rest = withoutReason(language, rest);
        const std::string own = predicateWithin(language, rest);
        if (!own.empty() && !isOfSeveral(language, own)) return toldOfWriter(language, own);
        if (std::string full = withLeftOut(language, rest); !full.empty() && !stretch.text.ends_with("?"))
            return capitalised(inThirdPerson(language, full));
    }
    const std::string shifted = inThirdPerson(language, rest);
    const bool named =
        subject.empty() || (" " + keyOf(shifted) + " ").find(" " + keyOf(subject) + " ") != std::string::npos;
    return capitalised(named ? shifted : subject + ": " + shifted);
}

/// A sentence within begins with a capital: "… for kids? they are three" → "… for kids? They are three".
std::string withCapitals(const Language& language, std::string text) {
    for (std::size_t i = 2; i < text.size(); ++i) {
        const bool stop = text[i - 2] == '.' || text[i - 2] == '?' || text[i - 2] == '!';
        if (stop && text[i - 1] == ' ' && startsWithAny(std::string_view(text).substr(i), language.retoldWords->heads))
            text.replace(i, std::string::npos, capitalised(text.substr(i)));
    }
    return text;
}

}  // namespace

std::string retold(const Language& language, const Stretch& stretch, const std::string& rest) {
    const auto words = wordsOf(rest);
    const std::string subject =
        stretch.subject.who == Subject::Who::User ? "" : capitalised(spokenNameOf(language, stretch.subject));
    if (stretch.rest.empty() || words.empty() || stretch.subject.who == Subject::Who::Nobody)
        return toldWhole(language, stretch, rest, stretch.subject.who == Subject::Who::Nobody ? "" : subject);
    const bool own = stretch.subject.who == Subject::Who::User;
    if (const std::string_view with = own ? companionOf(language, stretch) : std::string_view(); !with.empty()) {
        std::string whom = inThirdPerson(language, withSmallHead(language, with));
        std::string_view predicate = rest;
        // "My two" of "my two brothers live …".
        if (isKin(language, words.front()) && words.size() > 1) {
            whom += " " + std::string(words.front());
            predicate.remove_prefix(static_cast<std::size_t>(words[1].data() - rest.data()));
        }
        const std::string beside = besideWhom(language, toldOfWriter(language, predicate), whom);
        if (!beside.empty()) return beside;
        return capitalised(inThirdPerson(
            language, std::string(language.phrases->weTogether) + withSmallHead(language, with) + " " + rest));
    }
    if (own && isOfSeveral(language, rest)) return std::string(language.phrases->they) + inThirdPerson(language, rest);
    if (own && !rest.starts_with("own ")) return toldOfWriter(language, rest);
    std::string shifted = inThirdPerson(language, own ? withoutStress(language, rest) : rest);
    if (shifted.starts_with("own ")) {
        shifted.erase(0, 4);
        return capitalised(subject.empty() ? shifted : ownedThing(language, subject, shifted));
    }
    return capitalised(subject.empty() ? shifted : subject + " " + shifted);
}

std::string inOwnWords(const Stretch& stretch, const std::string& rest) {
    constexpr std::string_view kOwn = "own ";
    std::string_view tail = stretch.rest;
    std::string_view words = rest;
    if (tail.starts_with(kOwn) && words.starts_with(kOwn)) {
        tail.remove_prefix(kOwn.size());
        words.remove_prefix(kOwn.size());
    }
    if (!stretch.text.ends_with(tail)) return {};
    const std::string_view head =
        tail.empty() ? std::string_view() : std::string_view(stretch.text).substr(0, stretch.text.size() - tail.size());
    return capitalised(std::string(head) + std::string(words));
}

/// How often somebody does something who is "they": "the agent is Ana, they have been with her …".
static std::ptrdiff_t countOfDoers(const Language& language, std::string_view text) {
    const auto words = wordsOf(text);
    return std::count_if(words.begin(), words.end(),
                         [&](std::string_view word) { return isAmong(language.grammar->they, lowerAscii(word)); });
}

/// How many words of a text stand for the writer, or for several others, when it is told in the third person.
static std::ptrdiff_t countOfThey(const Language& language, std::string_view text) {
    const auto& shifts = language.pronounShift;
    const auto words = wordsOf(text);
    return std::count_if(words.begin(), words.end(), [&](std::string_view word) {
        const std::string lower = lowerAscii(word);
        return std::any_of(shifts.begin(), shifts.end(), [&](const auto& shift) { return shift.second == lower; });
    });
}

static bool readsBadly(const Language& language, std::string_view told, std::string_view ownWords) {
    constexpr std::size_t kEasy = 12;  ///< Words in which nobody loses the thread,
    constexpr std::size_t kLong = 18;  ///< and of a sentence that is long whoever it speaks of.
    const std::size_t words = wordsOf(ownWords).size();
    const std::ptrdiff_t others = countOfThey(language, ownWords);
    const std::ptrdiff_t writer = countOfThey(language, told) - others;
    const bool does = countOfDoers(language, told) > countOfDoers(language, ownWords);
    return words > kLong || does || (writer > 0 && others > 0) || writer > 2 || (writer > 1 && words > kEasy);
}

std::string toldReadably(const Language& language, const Statement& statement) {
    const std::string& own = statement.ownWords;
    if (own.empty() || !readsBadly(language, statement.content, own)) return statement.content;
    const bool named = statement.subject == kUserSubject ||
                       (" " + keyOf(own) + " ").find(" " + keyOf(statement.subject) + " ") != std::string::npos;
    return (named ? std::string() : capitalised(statement.subject) + ": ") + quoted(language, own);
}

/// "Daughter want to be a vet": of one, the verb has the form of one.
static std::string withVerbOfOne(const Language& language, std::string_view subject, std::string content) {
    const std::size_t at = subject.size() + 1;
    const bool several = endsWithAny(subject, language.pluralEnds) || subject.find(' ') != std::string_view::npos;
    if (several || content.size() <= at || !content.starts_with(capitalised(std::string(subject)) + " "))
        return content;
    const std::size_t end = std::min(content.find_first_of(" .,", at), content.size());
    const std::string verb = content.substr(at, end - at);
    if (isAmong(language.retoldWords->secondVerbs, verb)) content.replace(at, verb.size(), thirdPerson(language, verb));
    return content;
}

std::string evened(const Language& language, std::string_view subject, std::string content) {
    if (subject == kUserSubject && beginsWithVerb(language, content))
        content = withVerbsAlike(language, std::move(content));
    if (subject != kUserSubject) content = withVerbOfOne(language, subject, std::move(content));
    std::string told;
    const std::string_view text = content;
    const char* at = text.data();
    for (const auto word : wordsOf(text)) {
        const std::string lower = lowerAscii(word);
        const auto own = std::find_if(language.retoldWords->written.begin(), language.retoldWords->written.end(),
                                      [&](const auto& one) { return one.first == lower; });
        told.append(at, word.data());
        const std::string_view behind = text.substr(static_cast<std::size_t>(word.data() - text.data()) + word.size());
        const bool abbreviated = behind.size() > 1 && behind[0] == '.' && isLetter(behind[1]);  // "i.e."
        told += own == language.retoldWords->written.end() || abbreviated ? word : own->second;
        at = word.data() + word.size();
    }
    return told.append(at, text.data() + text.size());
}

std::string finishedTelling(const Language& language, std::string text) {
    while (!text.empty() && (text.back() == '.' || text.back() == ',' || text.back() == ' ' || text.back() == '!' ||
                             text.back() == ';' || text.back() == ':'))
        text.pop_back();
    return withCapitals(language, text) + ".";
}

}  // namespace hearth::memory
