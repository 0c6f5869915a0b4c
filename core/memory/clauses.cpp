// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/clauses.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <optional>

#include "core/base/check.h"
#include "core/base/text.h"
#include "core/memory/predicates.h"
#include "core/memory/tokens.h"
#include "core/memory/words.h"

namespace hearth::memory {

namespace {

/// First-person words, and what may follow a comma as a new subject.
bool startsSubject(const std::string& word) {
    static constexpr auto kSubjects = std::to_array<std::string_view>(
        {"i",   "i'm", "im",  "i've", "ive",   "i'd",  "i'll",    "we", "we're", "we've",  "we'll",   "we'd", "my",
         "our", "he",  "she", "he's", "she's", "they", "they're", "it", "it's",  "that's", "there's", "you",  "let's"});
    return isAmong(kSubjects, word);
}

/// "my sister and I", "Ana and I", "me and …".
bool namesSomebody(const std::string& word) {
    return word == "my" || word == "our" || word == "me" || !startsSubject(word);
}

bool isConjunction(const std::string& word) {
    static constexpr auto kWords = std::to_array<std::string_view>(
        {"and", "but", "so", "because", "although", "though", "while", "whereas", "plus", "yet", "since", "as", "&"});
    return isAmong(kWords, word);
}

/// "a", "two": what may follow "and" and still be governed by the verb before.
bool startsThing(const std::string& word) {
    static constexpr auto kWords =
        std::to_array<std::string_view>({"a", "an", "one", "two", "three", "four", "five", "allergic", "vegan",
                                         "vegetarian", "married", "divorced", "single", "retired"});
    return isAmong(kWords, word);
}

/// Whether the clause that starts here is one of being or having.
bool hasLendableVerb(const std::vector<Token>& tokens, std::size_t start) {
    static constexpr auto kVerbs = std::to_array<std::string_view>(
        {"am", "is", "have", "has", "i'm", "im", "we're", "she's", "he's", "i've", "own", "owns"});
    for (std::size_t i = start; i < tokens.size() && i < start + 4; ++i)
        if (isAmong(kVerbs, tokens[i].lower)) return true;
    return false;
}

/// Conjunctions that are no part of the clause they begin.
bool isJoint(const std::string& word) {
    return word == "and" || word == "but" || word == "so" || word == "plus" || word == "yet" || word == "&";
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
        const bool conjunction = isConjunction(tokens[i].lower);
        if (tokens[i].quoted || i == start || (!conjunction && !tokens[i].afterBreak)) continue;
        std::size_t next = conjunction ? i + 1 : i;
        if (next >= tokens.size()) break;
        const std::string& word = tokens[next].lower;
        const bool since = tokens[i].lower == "since" || tokens[i].lower == "as";
        const bool question =
            tokens[i].afterBreak && isAmong(language.interrogatives, word) && next + 1 < tokens.size();
        if (startsSubject(word) || tokens[i].strongBreak || question || tokens[i].lower == "because") {
            if (since && !startsSubject(word)) continue;
            // "my sister and I" is one subject; "Ana, my sister, …" is one clause.
            if (word == "i" && tokens[i].lower == "and" && i - start <= 3 && namesSomebody(tokens[start].lower))
                continue;
            if (i == start + 1 && (tokens[start].lower == "me" || tokens[start].lower == "myself")) continue;
            close(i, false, false, since || tokens[i].lower == "because");
        } else if (conjunction && !since && isAmong(language.clauseVerbs, word)) {
            close(i, true, false, false);
        } else if (conjunction && tokens[i].lower == "and" && startsThing(word) &&
                   (withoutVerb || hasLendableVerb(tokens, start))) {
            close(i, true, true, false);
        } else if (tokens[i].lower == "but" || (tokens[i].lower == "so" && tokens[i].afterBreak)) {
            close(i, false, false, false);
        }
    }
    close(tokens.size(), false, false, false);
    return ranges;
}

/// How a relation's name follows: "my sister Ana", "my sister's name is Ana", "my boss is Clara".
struct NamePatterns {
    re2::RE2 name{"^,? ?(\\p{Lu}[\\pL'’\\-]*\\pL(?: \\p{Lu}[\\pL\\-]+)?),?(?: |'s |$)"};
    re2::RE2 called{
        "^(?:'s)? (?:name is|is called|is named|goes by) (\\p{Lu}[\\pL'\\-]+(?: \\p{Lu}[\\pL'\\-]+)?)$|^ is "
        "(\\p{Lu}\\pL+(?: \\p{Lu}\\pL+)?)$"};
    re2::RE2 given{"(?i)^(?:the|his|her|their) name (?:is|would be|'s) (?-i:(\\p{Lu}[\\pL'\\-]*\\pL))$"};
    re2::RE2 nationality{"(?:ese|ish|ian|ean|can|ch|ek|ss|utch|erman)$"};
};

}  // namespace

struct ClauseReader::Patterns {
    explicit Patterns(const Language& language)
        : openings(language),
          kin("(?i)^(?:my|our) (?:new |current |lovely )?(" + std::string(language.relation) + ")\\b"),
          animal("(?i)^(?:my|our) (?:\\w+ ){0,2}?(" + std::string(language.animal) + ")\\b"),
          people(language) {
        HEARTH_CHECK(kin.ok() && animal.ok());
    }
    PredicateWords openings;
    re2::RE2 kin;
    re2::RE2 animal;
    People people;
    NamePatterns names;
    re2::RE2 bareName{"^(\\p{Lu}[\\pL\\-]+(?: \\p{Lu}[\\pL\\-]+)?)('s)? (.+)$"};
    re2::RE2 together{
        "(?i)^(?:(?:(?:me and )?(?:my|our) [\\w -]{2,24}?|\\p{Lu}\\pL+)(?: \\p{Lu}\\pL+)? (?:and|n|&) "
        "(?:i|me|myself)|(?:me|myself) (?:and|n|&) (?:(?:my|our) [\\pL-]+|[\\pL-]+)(?: (?-i:\\p{Lu})\\pL+)?) (.+)$"};
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
static Clause placed(const std::vector<Token>& tokens, const Range& range, const Sentence& sentence) {
    Clause clause;
    const bool joint = range.last - range.first > 1 && isJoint(tokens[range.first].lower);
    clause.begin = tokens[range.first + (joint ? 1 : 0)].begin;
    clause.end = range.last < tokens.size() ? tokens[range.last].begin : sentence.end;
    clause.reason = range.reason;
    return clause;
}

/// Finds the subject at the front of `text` and takes it off; what is left is the raw predicate.
static bool takeUser(std::string& text, Subject& subject, const re2::RE2& together) {
    std::string rest;
    if (re2::RE2::FullMatch(text, together, &rest)) {
        text = rest;
    } else {
        const std::string lower = lowerAscii(text.substr(0, 3));
        if (!lower.starts_with("i ") && !lower.starts_with("we ")) return false;
        text = text.substr(text.find(' ') + 1);
    }
    subject = {Subject::Who::User, std::string(kUserSubject), "", false, {}};
    return true;
}

/// "Her name is Ana", "the name is Ana": whoever was spoken of without one has it now.
static bool takeGivenName(const std::string& text, Subject& subject, const re2::RE2& givenName) {
    std::string name;
    if (subject.name != subject.relation || !re2::RE2::FullMatch(text, givenName, &name)) return false;
    subject.name = name;
    return subject.introduced = true;
}

/// After a relation: an optional name, then possessive or predicate.
static void takeName(std::string& rest, Subject& subject, const re2::RE2& name) {
    std::string found;
    re2::StringPiece input(rest);
    if (re2::RE2::PartialMatch(input, name, &found)) {
        subject.introduced = true;
        subject.name = found;
        std::size_t at = rest.find(found) + found.size();
        if (found.ends_with("'s")) at -= 2, subject.name = found.substr(0, found.size() - 2);
        rest = rest.substr(at);
    }
    while (!rest.empty() && (rest[0] == ',' || rest[0] == ' ')) rest.erase(0, 1);
}

static bool takeRelation(std::string& text, Subject& subject, const re2::RE2& pattern, const NamePatterns& names) {
    std::string relation;
    if (!re2::RE2::PartialMatch(text, pattern, &relation)) return false;
    const std::size_t at = text.find(relation) + relation.size();
    std::string rest = text.substr(at);
    relation = lowerAscii(relation);
    subject = {Subject::Who::Acquaintance, relation, relation, false, {}};
    std::string called;
    std::string bare;
    if (re2::RE2::PartialMatch(rest, names.called, &called, &bare) &&
        (!called.empty() || !re2::RE2::PartialMatch(bare, names.nationality))) {
        subject.introduced = true;
        subject.name = called.empty() ? bare : called;
        text.clear();
        return true;
    }
    takeName(rest, subject, names.name);
    text = rest.starts_with("'s ") ? "own " + rest.substr(3) : rest;
    return true;
}

/// What follows a name though it does not look like a third person: "is", "moved", "can", "no longer".
static bool mayFollowName(const std::string& rest, const std::string& verb, const Language& language) {
    return isAmong(language.pastVerbs, verb) || (verb.size() > 4 && verb.ends_with("ed")) ||
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
    const bool plain = isAmong(language.smallWords, first) || language.thinWords->contains(first);
    return plain && !finite && !isAmong(language.afterNames, verb);
}

/// "Ana lives in Berlin", "Ana's birthday is …": a bare capitalised name before a verb in the third person.
static bool takeBareName(std::string& text, Subject& subject, const re2::RE2& pattern,
                         const std::vector<Subject>& people, const Language& language) {
    std::string name;
    std::string possessive;
    std::string rest;
    if (!re2::RE2::FullMatch(text, pattern, &name, &possessive, &rest)) return false;
    const auto known =
        std::find_if(people.begin(), people.end(), [&](const Subject& person) { return person.name == name; });
    if (rest.starts_with("is my ") || rest.starts_with("are my ")) return false;
    const std::string verb = rest.substr(0, rest.find(' '));
    const bool thirdPerson =
        verb.size() > 2 && verb.back() == 's' && !verb.ends_with("ss") && !isAmong(language.emptyWords, verb);
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

std::string ClauseReader::takeSubject(std::string text, Subject& subject, const std::vector<Subject>& people) const {
    const Patterns& patterns = *m_patterns;
    text = patterns.people.withOwner(std::move(text));
    if (!people.empty()) {
        Subject last = people.back();
        if (takeGivenName(text, last, patterns.names.given)) return subject = last, "";
    }
    if (takeUser(text, subject, patterns.together) || patterns.people.takePronoun(text, subject, people) ||
        takeRelation(text, subject, patterns.kin, patterns.names) ||
        takeRelation(text, subject, patterns.animal, patterns.names) ||
        takeBareName(text, subject, patterns.bareName, people, m_language)) {
        patterns.people.takeOwned(text, subject);
        return text;
    }
    const std::string lower = lowerAscii(text.substr(0, 4));
    if (!lower.starts_with("my ") && lower != "our ") return text;
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

std::vector<Clause> ClauseReader::read(std::string_view message, const Sentence& sentence,
                                       std::span<const Redaction> redactions, std::vector<Subject>& people) const {
    std::vector<Clause> clauses;
    const std::vector<Token> tokens = tokensOf(message, sentence);
    Subject previous;
    std::string previousVerb;
    Clause carried;
    for (const auto& range : cut(tokens, m_language)) {
        if (tokens[range.first].quoted) continue;
        Clause clause = placed(tokens, range, sentence);
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
