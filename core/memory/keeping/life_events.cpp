// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/keeping/life_events.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>

#include "core/memory/keeping/reworded_updates.h"
#include "core/memory/language/shared_for.h"
#include "core/memory/language/words.h"
#include "core/memory/reading/value_senses.h"

namespace hearth::memory {

namespace {

constexpr auto kOfTheLiving = std::to_array<std::string_view>(
    {"residence", "home",       "employer", "job title",   "work hours", "working mode", "employment", "school",
     "diet",      "health",     "habit",    "routine",     "commute",    "car",          "vehicle",    "volunteers",
     "plays",     "practises",  "learning", "goal",        "plan",       "trip",         "visit",      "event",
     "opinion",   "preference", "age",      "manager",     "hobby",      "wakes",        "owns",       "trait",
     "project",   "goal race",  "allergy",  "cannot have", "laptop",     "number of kid"});
/// Kinds of names that are no places.
constexpr std::string_view kMadeThings = "program|stream|social|phone|laptop|bank|shop|car";
constexpr auto kOfWork = std::to_array<std::string_view>(
    {"employer", "job title", "work hours", "working mode", "manager", "team size", "salary", "commute"});
struct AnimalWords {
    explicit AnimalWords(const Language& language) : animal("(?i)\\b(?:" + std::string(language.animal) + ")\\b") {}
    re2::RE2 animal;
};

struct TogetherWords {
    explicit TogetherWords(const Language& language) : together(language.events->together) {}
    re2::RE2 together;
};

bool hasWord(std::string_view text, std::string_view word) {
    return (" " + keyOf(text) + " ").find(" " + std::string(word) + " ") != std::string::npos;
}

std::string_view lastWord(std::string_view key) {
    const std::size_t space = key.rfind(' ');
    return space == std::string_view::npos ? key : key.substr(space + 1);
}

/// "Dad drives a trotro", kept as it was said: so until then.
bool tellsPresent(const Language& language, const Standing& one, std::string_view subject) {
    if (familyOf(one.attribute) != kSaidFamily) return false;
    const std::size_t behind = wordsOf(subject).size();
    const auto words = wordsOf(one.content);
    if (words.size() <= behind) return false;
    const std::string verb = lowerAscii(words[behind]);
    return verb.size() > 1 && isThirdPerson(language, verb) && !isAmong(language.events->notNow, verb);
}

/// Whether a memory of the writer says that they have the animal of that name; `kind`: the one that is called by
/// nothing but what it is.
bool isPet(const Standing& one, const std::string& name, const re2::RE2& animal) {
    const std::string_view family = familyOf(one.attribute);
    if (family == "pet") return keyOf(one.value) == name || hasWord(one.value, name);
    if (family != kSaidFamily) return false;
    // "Adopted a pony, Rosie": who that is, its animal tells.
    if (one.relation) return keyOf(one.value) == name && re2::RE2::PartialMatch(one.content, animal);
    return keyOf(one.value) == name || (hasWord(one.content, name) && re2::RE2::PartialMatch(one.content, animal));
}

/// "The dog died", of somebody with one dog.
const Standing* onlyAnimal(const std::vector<Standing>& standing, const std::string& kind) {
    const Standing* found = nullptr;
    for (const auto& one : standing) {
        if (familyOf(one.attribute) != "pet" || !hasWord(one.content, kind)) continue;
        if (found != nullptr) return nullptr;
        found = &one;
    }
    return found;
}

void endLife(const Language& language, const Statement& statement, const std::vector<Standing>& mine,
             const std::vector<Standing>& theirs, std::vector<MemoryId>& ended) {
    const std::string name = keyOf(statement.subject);
    const auto words = sharedFor<AnimalWords>(language);
    bool named = false;
    for (const auto& one : mine) {
        if (one.own || !isPet(one, name, words->animal)) continue;
        ended.push_back(one.id);
        named = true;
    }
    if (!named && re2::RE2::FullMatch(name, words->animal))
        if (const Standing* only = onlyAnimal(mine, name); only != nullptr && !only->own) ended.push_back(only->id);
    for (const auto& one : theirs)
        if (!one.own && !one.past &&
            (isAmong(kOfTheLiving, familyOf(one.attribute)) || tellsPresent(language, one, statement.subject)))
            ended.push_back(one.id);
}

/// "My husband Tom", and what tells of being together with Tom.
void endPartnership(const Language& language, const Statement& statement, const std::vector<Standing>& mine,
                    std::vector<MemoryId>& ended) {
    const auto words = sharedFor<TogetherWords>(language);
    const std::string whom = statement.ends ? keyOf(*statement.ends) : std::string();
    const std::string_view last = lastWord(whom);
    for (const auto& one : mine) {
        if (one.own || one.past) continue;
        const std::string_view family = familyOf(one.attribute);
        // Who is divorced may well have a girlfriend by now.
        const bool partner = isAmong(whom.empty() ? language.events->spouses : language.events->partners, family);
        const bool meant = whom.empty() || keyOf(one.value) == last || family == last || hasWord(whom, family);
        const bool said = !whom.empty() && family == kSaidFamily && hasWord(one.content, last) &&
                          re2::RE2::PartialMatch(one.content, words->together);
        if ((partner && meant) || said) ended.push_back(one.id);
    }
}

struct WeddingWords {
    explicit WeddingWords(const Language& language) : engaged(language.events->engaged), wed(language.events->wed) {}
    re2::RE2 engaged;
    re2::RE2 wed;
};

bool tellsOfWedding(const Language& language, const Statement& statement) {
    const bool two = statement.kind == Kind::Relation || statement.attribute == "relationship status";
    return two && statement.subject == kUserSubject && statement.value != kNoValue &&
           re2::RE2::PartialMatch(statement.content, sharedFor<WeddingWords>(language)->wed);
}

/// Who is married is engaged no more, and whom one married was a girlfriend until then.
void endCourtship(const Language& language, const Statement& statement, const std::vector<Standing>& mine,
                  std::vector<MemoryId>& ended) {
    const EventWords& words = *language.events;
    const auto told = sharedFor<WeddingWords>(language);
    const bool named = statement.kind == Kind::Relation;
    const std::string whom = named ? keyOf(statement.value) : statement.ends ? keyOf(*statement.ends) : std::string();
    for (const auto& one : mine) {
        const std::string_view family = familyOf(one.attribute);
        const bool partner = isAmong(words.partners, family) && !isAmong(words.spouses, family);
        if (one.own || one.past || !partner || re2::RE2::PartialMatch(one.content, told->wed)) continue;
        const bool meant = !whom.empty() && (keyOf(one.value) == whom || hasWord(whom, family));
        if (meant || isAmong(words.betrothed, family) || re2::RE2::PartialMatch(one.content, told->engaged))
            ended.push_back(one.id);
    }
}

void endWork(const std::vector<Standing>& theirs, std::vector<MemoryId>& ended) {
    for (const auto& one : theirs)
        if (!one.own && !one.past && isAmong(kOfWork, familyOf(one.attribute))) ended.push_back(one.id);
}

bool endsWork(const EventWords& words, const Statement& statement, Timestamp at) {
    const bool ahead = statement.validFrom && *statement.validFrom > at;
    const bool lost = std::any_of(words.jobs.begin(), words.jobs.end(),
                                  [&](std::string_view job) { return hasWord(statement.value, job); });
    return !ahead && (lost || isAmong(words.outOfWork, statement.value));
}

/// "I work at a bakery now", "my girlfriend Ana": who has work or a partner is without it no more. Who is retired may
/// work all the same.
void endLack(const EventWords& words, const Statement& statement, const std::vector<Standing>& theirs,
             std::vector<MemoryId>& ended) {
    const std::string_view family = familyOf(statement.attribute);
    const bool works = isAnyOf(statement.attribute, {"employer", "job title"});
    const bool partner = statement.kind == Kind::Relation && isAmong(words.partners, family);
    for (const auto& one : theirs) {
        if (one.own || one.past) continue;
        const bool jobless =
            one.attribute == "employment" && isAmong(words.outOfWork, one.value) && one.value != words.resting;
        const bool alone = one.attribute == "relationship status" && one.value == words.alone;
        if ((works && jobless) || (partner && alone)) ended.push_back(one.id);
    }
}

struct MovingWords {
    explicit MovingWords(const Language& language) : to(language.events->movesTo) {}
    re2::RE2 to;
};

/// Who lives there moves there no more.
void endMove(const Language& language, const Statement& statement, const std::vector<Standing>& theirs,
             std::vector<MemoryId>& ended) {
    const auto words = sharedFor<MovingWords>(language);
    for (const auto& one : theirs) {
        std::string where;
        const bool plans = isAnyOf(familyOf(one.attribute), {"plan", "goal", kSaidFamily});
        if (plans && !one.own && !one.past && re2::RE2::PartialMatch(one.value, words->to, &where) &&
            keyOf(where) == keyOf(statement.value))
            ended.push_back(one.id);
    }
}

struct BirthWords {
    explicit BirthWords(const Language& language)
        : born(language.events->born), expecting(language.events->expecting) {}
    re2::RE2 born;
    re2::RE2 expecting;
};

bool tellsOfBirth(const Language& language, const Statement& statement, Timestamp at) {
    const bool ahead = statement.validFrom && *statement.validFrom > at;
    return !ahead && statement.value != kNoValue &&
           re2::RE2::PartialMatch(statement.content, sharedFor<BirthWords>(language)->born);
}

/// Whose child is born expects it no more.
void endExpecting(const Language& language, const std::vector<Standing>& theirs, std::vector<MemoryId>& ended) {
    const auto words = sharedFor<BirthWords>(language);
    for (const auto& one : theirs)
        if (!one.own && !one.past && !one.relation && re2::RE2::PartialMatch(one.content, words->expecting) &&
            !re2::RE2::PartialMatch(one.content, words->born))
            ended.push_back(one.id);
}

/// "We're moving to Braga next spring": until then one lives where one did.
bool movesAhead(const Language& language, const Statement& statement, Timestamp at) {
    std::string where;
    const bool ahead = statement.validFrom && *statement.validFrom > at;
    return ahead && statement.kind == Kind::Plan && familyOf(statement.attribute) == "plan" &&
           re2::RE2::PartialMatch(statement.value, sharedFor<MovingWords>(language)->to, &where) &&
           !ValueSenses::shared(language)->isNamed(where, kMadeThings);
}

void endHome(const Statement& statement, const std::vector<Standing>& theirs, std::vector<MemoryId>& ended) {
    for (const auto& one : theirs)
        if (!one.own && !one.past && one.attribute == "residence" && !hasWord(statement.value, keyOf(one.value)))
            ended.push_back(one.id);
}

bool isJourney(const Standing& one) { return familyOf(one.attribute) == "trip"; }

}  // namespace

Result<std::vector<MemoryId>> endedByEvent(store::Database& database, const Language& language,
                                           const Statement& statement, Timestamp at) {
    std::vector<MemoryId> ended;
    const bool life = statement.attribute == "life";
    const bool work = statement.attribute == "employment" && endsWork(*language.events, statement, at);
    const bool parted = statement.attribute == "relationship status" && statement.subject == kUserSubject &&
                        isAmong(language.events->parted, statement.value);
    const bool moves = movesAhead(language, statement, at);
    const bool now = statement.value != kNoValue && (!statement.validFrom || *statement.validFrom <= at) &&
                     (!statement.validUntil || *statement.validUntil > at);
    const bool has = now && (isAnyOf(statement.attribute, {"employer", "job title"}) ||
                             (statement.kind == Kind::Relation && statement.subject == kUserSubject));
    const bool lives = now && statement.attribute == "residence";
    const bool birth = tellsOfBirth(language, statement, at);
    const bool wed = now && tellsOfWedding(language, statement);
    if (!life && !work && !parted && !moves && !has && !lives && !birth && !wed) return ended;
    HEARTH_TRY(const auto theirs, standingBefore(database, statement.subject, at));
    if (lives) endMove(language, statement, theirs, ended);
    if (birth) endExpecting(language, theirs, ended);
    if (has) endLack(*language.events, statement, theirs, ended);
    if (work) endWork(theirs, ended);
    if (moves) endHome(statement, theirs, ended);
    if (parted) endPartnership(language, statement, theirs, ended);
    if (wed) endCourtship(language, statement, theirs, ended);
    if (!life) return ended;
    HEARTH_TRY(const auto mine, standingBefore(database, kUserSubject, at));
    endLife(language, statement, mine, theirs, ended);
    return ended;
}

std::vector<const Standing*> succeeded(const Language& language, const Statement& statement,
                                       const std::vector<Standing>& mine, const std::vector<Standing>& theirs) {
    const std::string_view family = familyOf(statement.attribute);
    std::vector<const Standing*> found;
    if (statement.kind != Kind::Relation || !statement.turns || !isAmong(language.events->hired, family)) return found;
    for (const auto& one : mine) {
        const bool another =
            familyOf(one.attribute) == family && one.relation && keyOf(one.value) != keyOf(statement.value);
        if (another && !one.own && !one.past) found.push_back(&one);
    }
    if (found.size() > 1) found.clear();
    for (const auto& one : theirs)
        if (!one.own && !one.past) found.push_back(&one);
    return found;
}

const Standing* planMeant(const Language& language, const Statement& statement, const std::vector<Standing>& standing) {
    const std::string_view family = familyOf(statement.attribute);
    const bool event = family == "event";
    if (statement.kind != Kind::Plan || statement.subject != kUserSubject || (!event && family != "visit"))
        return nullptr;
    const auto words = wordsOf(statement.content);
    const bool journey = std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return isAmong(language.events->journeys, lowerAscii(word));
    });
    const std::string shorter = " " + std::string(qualifierOf(statement.attribute));
    const Standing* found = nullptr;
    for (const auto& one : standing) {
        if (one.own || one.lapsed || one.value == kNoValue) continue;
        if (one.attribute == statement.attribute) return nullptr;
        // "House viewing" and "interview at google" are the viewing and the interview.
        const std::string other = " " + std::string(qualifierOf(one.attribute)) + " ";
        const auto behind = wordsOf(other.starts_with(shorter + " ") ? other.substr(shorter.size()) : std::string());
        const bool longer =
            familyOf(one.attribute) == "event" &&
            (other.ends_with(shorter + " ") || (!behind.empty() && language.stopWords->contains(behind.front())));
        if (!(event ? longer : journey && isJourney(one))) continue;
        if (found != nullptr && found->attribute != one.attribute) return nullptr;
        found = &one;
    }
    return found;
}

}  // namespace hearth::memory
