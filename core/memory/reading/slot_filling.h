// SPDX-License-Identifier: AGPL-3.0-or-later
// Slot filling: from a rule that matched a clause to the statements it makes, each with value, attribute, validity and
// one clear sentence.
#pragma once

#include <re2/re2.h>

#include <string>
#include <vector>

#include "core/memory/language/values.h"
#include "core/memory/provenance/provenance.h"
#include "core/memory/reading/extraction.h"

namespace hearth::memory {

/// Words of one language that decide what a rule's finding says.
struct SlotWords {
    WordList descriptions;        ///< How a value for a name begins that describes and names nothing: "a",
    WordList notDescriptions;     ///< but not these: "at ".
    WordList ownsThing;           ///< Denied, having is told and not owning: "own a ",
    std::string_view ownVerb;     ///< of these the verb
    std::string_view haveVerb;    ///< and the one in its place.
    WordList notJobs;             ///< How what is no work begins: "the ".
    WordList notHours;            ///< How what are no hours of work begins: "back ".
    WordList birthdays;           ///< Predicates with these keep their times, which are their values: "born".
    std::string_view birthdayIs;  ///< So begins one whose day may be told by today's: "own birthday be".
    WordList turning;             ///< A predicate of an age to come begins so: "turn ".
    WordList was;                 ///< "was", "were".
    std::string_view since;       ///< Before the time from which something is so: "since ".
    std::string_view preferOver;  ///< For the phrase `prefer`, where what is liked less is said, too.
    std::string_view prefer;
    std::string_view because;               ///< " because ": before the reason of a decision.
    WordList topicOf;                       ///< " for ": what a choice is about stands behind both that were there.
    std::string_view named;                 ///< The phrase for a relation and its name.
    WordList pupils;                        ///< Relations who may go to school: "son".
    std::string_view schooling = kNothing;  ///< RE2 over a predicate: of a pupil it says so: "be at Oak Lane Primary",
    std::string_view attends;               ///< and the phrase for it.
};

/// Everything about a clause that its statements share.
struct ClausePlace {
    const Said* said;
    const Sentence* sentence;
    const Clause* clause = nullptr;
    TimeReading past = {};    ///< Bare months and weekdays taken for past ones,
    TimeReading future = {};  ///< and for coming ones.
    bool greeted = false;     ///< After "hi".
    bool alone = true;        ///< Nothing was found in the clause yet.
    bool ahead = false;       ///< The clause speaks of what is to come.
    Casing casing = Casing::Usual;
    double adjustment = 0;
    bool supposed = false;  ///< Under a condition: only what its words surely tell is meant.
    bool begins = false;    ///< Its time is that of a beginning: "start as a trainee on 6 July".
};

/// What the sentences of one message share.
struct SharedReading {
    const Said* said = nullptr;
    Casing casing = Casing::Usual;
    std::vector<Redaction> redactions = {};
    std::vector<ForeignPart> foreign = {};
    std::vector<Subject> people = {};
    std::vector<Statement> statements = {};
    bool answered = false;  ///< The statements tell what was asked and answered: no words of the message do.
};

/// Where a sentence of the message stands, before anything is read of it.
inline ClausePlace placeOf(const Sentence& sentence, const SharedReading& message) {
    return {.said = message.said, .sentence = &sentence, .casing = message.casing};
}

/// What one rule caught in one clause.
struct Caught {
    const FactRule* rule;
    std::string value;
    std::string key;
    std::string other;
};

/// The times of a predicate; the day of a birthday is its value and stays where it is told by its name.
TimeReading timesIn(const Language& language, const TimeWords& times, const std::string& predicate, Timestamp said,
                    Direction direction, Heard heard);
/// Whether "was" or "were" stands in it: a predicate may have "be" for it.
bool saysWas(const Language& language, std::string_view text);
/// Whether the rule may speak of whom the clause is about, what it needs is there, and "not" leaves it worth keeping.
bool applies(const FactRule& rule, const ClausePlace& place);
/// The groups v, k and w of a match; none where the pattern does not match.
std::optional<Caught> capture(const FactRule& rule, const re2::RE2& pattern, const std::string& predicate);
/// The statements of one rule in one clause.
void state(const Language& language, const Caught& caught, const ClausePlace& place, std::vector<Statement>& out);
/// "my sister Ana": that there is a sister of that name.
/// The same of a relation and a name; its place and quality are the caller's.
Statement relationNamed(const Language& language, std::string_view speaker, const std::string& relation,
                        const std::string& name, const re2::RE2& onlyOne);
double relationQuality(const ClausePlace& place);
std::optional<Statement> relationOf(const Language& language, const ClausePlace& place, const re2::RE2& onlyOne);
/// "Our cat Bramble died": that there is a cat Bramble is not said beside it.
void tellOfTheDead(const ClausePlace& place, std::size_t first, std::vector<Statement>& statements);
/// "I left Acme and work at Initech": of two statements of one sentence that end and begin the same, one is left.
void joinChanges(std::vector<Statement>& statements, std::size_t first);
/// Adds the reason that the next clause gives to the decisions of this one.
void addReason(std::string_view message, const Clause& clause, const Clause& next, std::size_t first,
               std::vector<Statement>& out, const Language& language);

}  // namespace hearth::memory
