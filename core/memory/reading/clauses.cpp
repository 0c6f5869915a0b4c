// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/reading/clauses.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <optional>

#include "core/base/text.h"
#include "core/memory/language/patterns.h"
#include "core/memory/language/tokens.h"
#include "core/memory/language/words.h"
#include "core/memory/reading/described_people.h"
#include "core/memory/reading/predicates.h"

namespace hearth::memory {

namespace {

/// "my sister and I", "Ana and I", "me and …".
bool namesSomebody(const ClauseWords& words, const std::string& word) {
    return isAmong(words.ownHeads, word) || !isAmong(words.starting, word);
}

/// Whether the clause that starts here is one of being or having.
bool hasLendableVerb(const ClauseWords& words, const std::vector<Token>& tokens, std::size_t start) {
    for (std::size_t i = start; i < tokens.size() && i < start + 4; ++i)
        if (isAmong(words.lendable, tokens[i].lower)) return true;
    return false;
}

/// Clauses as ranges of tokens.
struct Range {
    std::size_t first;
    std::size_t last;  ///< Exclusive.
    bool withoutSubject;
    bool withoutVerb;  ///< "… and a dog": the verb too is that of the clause before.
    bool reason;
};

std::vector<Range> cut(const std::vector<Token>& tokens, const Language& language) {
    const ClauseWords& words = *language.clauses;
    std::vector<Range> ranges;
    std::size_t start = 0;
    bool withoutSubject = false;
    bool withoutVerb = false;
    bool reason = false;
    const auto close = [&](std::size_t at, bool bare, bool verbless, bool nextReason) {
        if (at > start) ranges.push_back({start, at, withoutSubject, withoutVerb, reason});
        start = at;
        withoutSubject = bare;
        withoutVerb = verbless;
        reason = nextReason;
    };
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        const bool conjunction = isAmong(words.conjunctions, tokens[i].lower);
        if (tokens[i].quoted || i == start || (!conjunction && !tokens[i].afterBreak)) continue;
        std::size_t next = conjunction ? i + 1 : i;
        if (next >= tokens.size()) break;
        const std::string& word = tokens[next].lower;
        const std::string& joint = tokens[i].lower;
        const bool since = isAmong(words.maybeReasons, joint);
        const bool reasons = isAmong(words.reasons, joint);
        const bool question =
            tokens[i].afterBreak && isAmong(language.interrogatives, word) && next + 1 < tokens.size();
        if (isAmong(words.starting, word) || tokens[i].strongBreak || question || reasons) {
            if (since && !isAmong(words.starting, word)) continue;
            // "my sister and I" is one subject; "Ana, my sister, …" is one clause.
            if (isAmong(words.selfLast, word) && isAmong(words.lists, joint) && i - start <= 3 &&
                namesSomebody(words, tokens[start].lower))
                continue;
            if (i == start + 1 && isAmong(words.selves, tokens[start].lower)) continue;
            close(i, false, false, since || reasons);
        } else if (conjunction && !since && isAmong(language.clauseVerbs, word)) {
            close(i, true, false, false);
        } else if (conjunction && isAmong(words.lists, joint) && isAmong(words.things, word) &&
                   (withoutVerb || hasLendableVerb(words, tokens, start))) {
            close(i, true, true, false);
        } else if (isAmong(words.parting, joint) || (isAmong(words.partingBehind, joint) && tokens[i].afterBreak)) {
            close(i, false, false, false);
        }
    }
    close(tokens.size(), false, false, false);
    return ranges;
}

/// How a relation's name follows: "my sister Ana", "my sister's name is Ana", "my boss is Clara".
struct NamePatterns {
    explicit NamePatterns(const ClauseWords& words)
        : name(words.name), called(words.called), given(words.given), nationality(words.nationality) {}
    Pattern name;
    Pattern called;
    Pattern given;
    Pattern nationality;
};

}  // namespace

struct ClauseReader::Patterns {
    explicit Patterns(const Language& language)
        : openings(language),
          kin(filled(language, language.clauses->kin)),
          animal(filled(language, language.clauses->animal)),
          both(filled(language, language.clauses->both)),
          people(language),
          somebody(language),
          names(*language.clauses),
          bareName(language.clauses->bareName),
          together(language.clauses->together) {}
    PredicateWords openings;
    Pattern kin;
    Pattern animal;
    Pattern both;
    People people;
    DescribedPeople somebody;
    NamePatterns names;
    Pattern bareName;
    Pattern together;
};

ClauseReader::ClauseReader(const Language& language)
    : m_language(language), m_patterns(std::make_unique<Patterns>(language)) {}
ClauseReader::~ClauseReader() = default;
ClauseReader::ClauseReader(ClauseReader&&) noexcept = default;

namespace {

/// The text of a clause with personal data replaced and white space and apostrophes made plain.
std::string plainText(std::string_view message, std::size_t begin, std::size_t end,
                      std::span<const Redaction> redactions) {
    std::string text;
    std::size_t at = begin;
    for (const auto& redaction : redactions) {
        if (redaction.end <= begin || redaction.begin >= end) continue;
        if (redaction.begin > at) text += message.substr(at, redaction.begin - at);
        text += placeholderFor(redaction.kind);
        at = std::max(at, redaction.end);
    }
    if (at < end) text += message.substr(at, end - at);
    return collapseSpaces(straightened(text));
}

/// The same when a boundary would fall inside personal data: the clause grows to hold it whole.
void keepWhole(std::size_t& begin, std::size_t& end, std::span<const Redaction> redactions) {
    for (const auto& redaction : redactions) {
        if (redaction.begin < begin && redaction.end > begin) begin = redaction.begin;
        if (redaction.begin < end && redaction.end > end) end = redaction.end;
    }
}

}  // namespace

/// A clause with its place, without the conjunction that it begins with.
static Clause placed(const ClauseWords& words, const std::vector<Token>& tokens, const Range& range,
                     const Sentence& sentence) {
    Clause clause;
    const bool joint = range.last - range.first > 1 && isAmong(words.joints, tokens[range.first].lower);
    clause.begin = tokens[range.first + (joint ? 1 : 0)].begin;
    clause.end = range.last < tokens.size() ? tokens[range.last].begin : sentence.end;
    clause.reason = range.reason;
    return clause;
}

/// Finds the subject at the front of `text` and takes it off; what is left is the raw predicate.
static bool takeUser(const ClauseWords& words, std::string& text, Subject& subject, const Pattern& together) {
    std::string rest;
    if (re2::RE2::FullMatch(text, together.in(text), &rest)) {
        text = rest;
    } else {
        if (!startsWithAny(lowerAscii(text), words.userHeads)) return false;
        text = text.substr(text.find(' ') + 1);
    }
    subject = {Subject::Who::User, std::string(kUserSubject), "", false, {}};
    return true;
}

/// "Her name is Ana", "the name is Ana": whoever was spoken of without one has it now.
static bool takeGivenName(const std::string& text, Subject& subject, const Pattern& givenName) {
    std::string name;
    if (subject.name != subject.relation || !re2::RE2::FullMatch(text, givenName.in(text), &name)) return false;
    subject.name = name;
    return subject.introduced = true;
}

/// After a relation: an optional name, then possessive or predicate.
static void takeName(const Language& language, std::string& rest, Subject& subject, const Pattern& name) {
    std::string found;
    re2::StringPiece input(rest);
    if (re2::RE2::PartialMatch(input, name.in(rest), &found)) {
        subject.introduced = true;
        subject.name = found;
        std::size_t at = rest.find(found) + found.size();
        for (const auto end : language.ownerEnds)
            if (found.ends_with(end)) at -= end.size(), subject.name = found.substr(0, found.size() - end.size());
        rest = rest.substr(at);
    }
    while (!rest.empty() && (rest[0] == ',' || rest[0] == ' ')) rest.erase(0, 1);
}

/// "My wife and kids are vegan": what is said of the two is said of neither alone.
static bool takeBoth(std::string& text, Subject& subject, const Pattern& both) {
    std::string who;
    std::string rest;
    if (!re2::RE2::FullMatch(text, both.in(text), &who, &rest)) return false;
    subject = {Subject::Who::Acquaintance, who, who, false, {}};
    subject.several = true;
    text = rest;
    return true;
}

static bool takeRelation(const Language& language, std::string& text, Subject& subject, const Pattern& pattern,
                         const NamePatterns& names) {
    std::string relation;
    if (!re2::RE2::PartialMatch(text, pattern.in(text), &relation)) return false;
    const std::size_t at = text.find(relation) + relation.size();
    std::string rest = text.substr(at);
    relation = lowerAscii(relation);
    subject = {Subject::Who::Acquaintance, relation, relation, false, {}};
    std::string called;
    std::string bare;
    if (re2::RE2::PartialMatch(rest, names.called.in(rest), &called, &bare) &&
        (!called.empty() || !re2::RE2::PartialMatch(bare, names.nationality.in(bare)))) {
        subject.introduced = true;
        subject.name = called.empty() ? bare : called;
        text.clear();
        return true;
    }
    takeName(language, rest, subject, names.name);
    const std::string_view owned = language.clauses->owned;
    text = !owned.empty() && rest.starts_with(owned) ? "own " + rest.substr(owned.size()) : rest;
    return true;
}

/// What follows a name though it does not look like a third person: "is", "moved", "can", "no longer".
static bool mayFollowName(const std::string& rest, const std::string& verb, const Language& language) {
    return isAmong(language.pastVerbs, verb) || (verb.size() > 4 && endsWithAny(verb, language.pastEnds)) ||
           std::any_of(language.afterNames.begin(), language.afterNames.end(), [&](std::string_view words) {
               return rest.starts_with(words) && rest.size() > words.size() && rest[words.size()] == ' ';
           });
}

/// "With strawberries my tongue swells", "Ate haggis", "My GP says": a word with a capital since it begins a sentence,
/// and no name, whatever ends with "s" behind it.
static bool isNoHead(const std::string& name, const std::string& verb, const Language& language) {
    const std::string first = lowerAscii(name.substr(0, name.find(' ')));
    const bool finite = isAmong(language.finiteVerbs, verb);
    for (const WordList list : {language.firstPerson, language.writer, language.beforePlaces, language.denials})
        if (isAmong(list, first)) return true;
    // "Will lives in Leeds", and "Will power is …".
    if (isAmong(language.emptyWords, first)) return !isAmong(language.finiteVerbs, first) || !finite;
    for (const WordList list : {language.openings, language.pastVerbs, language.clauseVerbs, language.noValueNames})
        if (isAmong(list, first)) return !finite;
    const bool plain = isAmong(language.smallWords, first) || language.stopWords->contains(first);
    return plain && !finite && !isAmong(language.afterNames, verb);
}

/// "Ana lives in Berlin", "Ana's birthday is …": a bare capitalised name before a verb in the third person.
static bool takeBareName(std::string& text, Subject& subject, const Pattern& pattern,
                         const std::vector<Subject>& people, const Language& language) {
    std::string name;
    std::string possessive;
    std::string rest;
    if (!re2::RE2::FullMatch(text, pattern.in(text), &name, &possessive, &rest)) return false;
    const auto known =
        std::find_if(people.begin(), people.end(), [&](const Subject& person) { return person.name == name; });
    if (startsWithAny(rest, language.clauses->isMine)) return false;
    const std::string verb = rest.substr(0, rest.find(' '));
    const bool thirdPerson = verb.size() > 2 && isThirdPerson(language, verb) && !isAmong(language.emptyWords, verb);
    if (known == people.end() && isNoHead(name, verb, language)) return false;
    // "Just started at Kestrel": an adverb with a capital is nobody.
    if (known == people.end() && (isAmong(language.notPeople, name) || isAmong(language.adverbs, lowerAscii(name)) ||
                                  (possessive.empty() && !thirdPerson && !mayFollowName(rest, verb, language))))
        return false;
    subject = known == people.end() ? Subject{Subject::Who::Named, name, "", false, {}} : *known;
    subject.introduced = false;
    text = possessive.empty() ? rest : "own " + rest;
    return true;
}

/// "A friend of mine, Sindre, moved": whoever words describe.
static bool takeDescribed(const std::optional<Described>& described, std::string& text, Subject& subject) {
    if (!described) return false;
    subject = described->subject;
    text = described->rest;
    return true;
}

std::string ClauseReader::takeSubject(std::string text, Subject& subject, const std::vector<Subject>& people) const {
    const Patterns& patterns = *m_patterns;
    const ClauseWords& words = *m_language.clauses;
    text = patterns.people.withOwner(std::move(text));
    if (!people.empty()) {
        Subject last = people.back();
        if (takeGivenName(text, last, patterns.names.given)) return subject = last, "";
    }
    const bool own = takeUser(words, text, subject, patterns.together);
    const auto described = own ? std::nullopt : patterns.somebody.read(text);
    // "My friend from school, Luca, …": what stands between is who he is.
    if (described && described->further) return subject = described->subject, described->rest;
    if (own || patterns.people.takePronoun(text, subject, people) || takeBoth(text, subject, patterns.both) ||
        takeRelation(m_language, text, subject, patterns.kin, patterns.names) ||
        takeRelation(m_language, text, subject, patterns.animal, patterns.names) ||
        takeDescribed(described, text, subject) || takeBareName(text, subject, patterns.bareName, people, m_language)) {
        patterns.people.takeOwned(text, subject);
        return text;
    }
    if (!startsWithAny(lowerAscii(text), words.owners)) return text;
    subject = {Subject::Who::User, std::string(kUserSubject), "", false, {}};
    return "own " + text.substr(text.find(' ') + 1);
}

std::string ClauseReader::withoutSubject(std::string text, Subject& subject, std::vector<Subject>& people) const {
    m_patterns->people.note(text, people);
    std::string rest = takeSubject(std::move(text), subject, people);
    noteSubject(subject, people);
    return rest;
}

std::optional<Subject> ClauseReader::mentioned(std::string_view text) const {
    return m_patterns->people.mentioned(text);
}

std::string ClauseReader::withNamed(std::string text, const std::vector<Subject>& people) const {
    return m_patterns->people.withNamed(std::move(text), people);
}

std::vector<Clause> ClauseReader::read(std::string_view message, const Sentence& sentence,
                                       std::span<const Redaction> redactions, std::vector<Subject>& people) const {
    std::vector<Clause> clauses;
    const std::vector<Token> tokens = tokensOf(message, sentence);
    Subject previous;
    std::string previousVerb;
    Clause carried;
    for (const auto& range : cut(tokens, m_language)) {
        if (tokens[range.first].quoted) continue;
        Clause clause = placed(*m_language.clauses, tokens, range, sentence);
        keepWhole(clause.begin, clause.end, redactions);
        // "Mum came, she lives with us, gran died": she is none of those who come up later.
        m_patterns->people.note(message.substr(sentence.begin, clause.end - sentence.begin), people);
        const Opened opened = m_patterns->openings.open(plainText(message, clause.begin, clause.end, redactions));
        clause.greeting = carried.greeting = carried.greeting || opened.greeting;
        clause.changed = carried.changed = carried.changed || opened.changed;
        if (opened.rest.empty()) continue;
        const std::string firstWord = lowerAscii(opened.rest.substr(0, opened.rest.find(' ')));
        const bool last = range.last == tokens.size();
        clause.asks = sentence.question && (last || isAmong(m_language.interrogatives, firstWord));
        std::string text = m_patterns->openings.expand(opened.rest);
        if (range.withoutSubject && previous.who != Subject::Who::Nobody) {
            clause.subject = previous;
            clause.subject.introduced = false;
            if (range.withoutVerb) text = previousVerb + " " + text;
        } else {
            text = takeSubject(std::move(text), clause.subject, people);
        }
        noteSubject(clause.subject, people);
        previous = clause.subject;
        m_patterns->openings.finish(text, clause);
        previousVerb = clause.predicate.substr(0, clause.predicate.find(' '));
        clauses.push_back(std::move(clause));
    }
    return clauses;
}

}  // namespace hearth::memory
