// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/endings.h"

#include <algorithm>

#include "core/memory/turning.h"
#include "core/memory/words.h"

namespace hearth::memory {

namespace {

constexpr double kMost = 0.5;  ///< Of what the one that says less is about.

/// What one thinks of a thing stays when one gives up doing it.
bool isTaste(const Standing& one) {
    const std::string_view family = familyOf(one.attribute);
    return family == "opinion" || family == "preference";
}

using Words = std::vector<std::string>;

bool has(const Words& words, const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

double partOf(const Words& words, const Words& others) {
    const auto shared = std::count_if(words.begin(), words.end(), [&](const auto& word) { return has(others, word); });
    return words.empty() ? 0 : static_cast<double>(shared) / static_cast<double>(words.size());
}

/// One that has a word of what the statement is about.
struct Candidate {
    const Standing* memory;
    Words words;
};

/// Contents are folded only where a word may be in them.
std::vector<Candidate> candidatesFor(const Language& language, const std::vector<Standing>& standing,
                                     const Words& about) {
    std::vector<Candidate> candidates;
    for (const auto& one : standing) {
        const std::string lower = lowerAscii(one.content);
        const bool may = std::any_of(about.begin(), about.end(), [&](const std::string& word) {
            const bool plain =
                std::all_of(word.begin(), word.end(), [](char c) { return static_cast<signed char>(c) > 0; });
            return !plain || lower.find(word) != std::string::npos;
        });
        if (may) candidates.push_back({&one, tellingWords(language, one.content)});
    }
    return candidates;
}

/// How telling the shared words are: one that few memories have tells more.
double weigh(const Words& about, const Candidate& one, const std::vector<Candidate>& all) {
    double weight = 0;
    for (const auto& word : about) {
        if (!has(one.words, word)) continue;
        weight += 1.0 / static_cast<double>(std::count_if(
                            all.begin(), all.end(), [&](const Candidate& other) { return has(other.words, word); }));
    }
    return weight;
}

/// Those who are spoken of, as keyOf writes them: subjects, and relations with a name.
Result<Words> peopleKnown(store::Database& database, const std::vector<Standing>& standing) {
    HEARTH_TRY(
        auto rows,
        database.query("WITH RECURSIVE known(name) AS (SELECT MIN(subject) FROM memories WHERE subject > '' UNION "
                       "ALL SELECT (SELECT MIN(subject) FROM memories WHERE subject > name) FROM known WHERE "
                       "name IS NOT NULL) SELECT name FROM known WHERE name IS NOT NULL AND name <> ?1",
                       kUserSubject));
    Words people;
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) break;
        people.push_back(keyOf(rows.text(0)));
    }
    for (const auto& one : standing)
        if (one.relation) people.push_back(keyOf(one.value));
    std::sort(people.begin(), people.end());
    people.erase(std::unique(people.begin(), people.end()), people.end());
    return people;
}

void names(const Words& people, std::string_view text, Words& named) {
    const std::string key = " " + keyOf(text) + " ";
    for (const auto& person : people)
        if (!person.empty() && key.find(" " + person + " ") != std::string::npos) named.push_back(person);
}

/// Without whom it names, and without what a rule found it to say: that is what holds from now on.
Words aboutOf(const Language& language, const Words& people, const Statement& statement) {
    Words about = statement.about;
    if (statement.ends) return about;
    const bool open = statement.openlyRead || familyOf(statement.attribute) == kSaidFamily;
    for (const auto& person : people)
        for (const auto word : wordsOf(person)) std::erase(about, word);
    if (open) return about;
    const Words value = tellingWords(language, statement.value);
    std::erase_if(about, [&](const std::string& word) { return has(value, word); });
    return about;
}

/// Whether both name the same people, and a memory of which it is known what it is about is about what is turned.
bool speaksOf(const Language& language, const Words& people, const Statement& statement, const Standing& one) {
    Words mine;
    Words theirs;
    names(people, statement.content, mine);
    names(people, one.content, theirs);
    if (mine != theirs) return false;
    const std::string_view family = familyOf(one.attribute);
    if (family == kSaidFamily || isFreelyWorded(family)) return true;
    const auto qualifier = qualifierOf(one.attribute);
    const Words thing =
        tellingWords(language, qualifier.empty() || isLoose(one.attribute) ? one.value : std::string(qualifier));
    return std::max(partOf(thing, statement.about), partOf(statement.about, thing)) >= kMost;
}

}  // namespace

Result<std::vector<Standing>> standingBefore(store::Database& database, std::string_view subject, Timestamp moment) {
    HEARTH_TRY(auto rows, database.query("SELECT id, content, attribute, value, kind, pinned = 1 OR origin = 'user' "
                                         "FROM memories WHERE subject = ?1 AND "
                                         "deleted_at IS NULL AND superseded_by IS NULL AND learned_at < ?2 AND "
                                         "value <> ?3 ORDER BY learned_at DESC, id LIMIT 400",
                                         subject, moment, kNoValue));
    std::vector<Standing> standing;
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return standing;
        HEARTH_TRY(const MemoryId id, rows.id<MemoryId>(0));
        standing.push_back({id, std::string(rows.text(1)), std::string(rows.text(2)), std::string(rows.text(3)),
                            rows.text(4) == kindName(Kind::Relation), rows.flag(5)});
    }
}

const Standing* endedByName(const std::vector<Standing>& standing, const std::string& over) {
    const Standing* found = nullptr;
    bool several = false;
    for (const auto& one : standing) {
        if (keyOf(one.value) != over && qualifierOf(one.attribute) != over) continue;
        if (found == nullptr || (isTaste(*found) && !isTaste(one))) {
            found = &one;
            several = false;
        } else if (found->attribute != one.attribute) {
            several = several || isTaste(*found) == isTaste(one);
        }
    }
    // Two that could be meant: which one is over is not for the engine to say.
    return several ? nullptr : found;
}

Result<const Standing*> endedByWords(store::Database& database, const Language& language,
                                     const std::vector<Standing>& standing, const Statement& statement) {
    const Standing* found = nullptr;
    if (statement.about.empty() || !statement.stops) return found;
    const auto candidates = candidatesFor(language, standing, statement.about);
    if (candidates.empty()) return found;
    HEARTH_TRY(const Words people, peopleKnown(database, standing));
    const Words about = aboutOf(language, people, statement);
    double most = 0;
    bool several = false;
    for (const auto& candidate : candidates) {
        const Standing& one = *candidate.memory;
        const double all = partOf(about, candidate.words);
        const bool enough = statement.ends ? all == 1 : std::max(all, partOf(candidate.words, about)) >= kMost;
        if (one.relation || one.own || about.empty() || !enough) continue;
        const double weight = weigh(about, candidate, candidates);
        if (weight < most || !speaksOf(language, people, statement, one)) continue;
        several = weight == most && found != nullptr && found->attribute != one.attribute;
        found = &one;
        most = weight;
    }
    return several ? nullptr : found;
}

const Standing* looseOf(const std::vector<Standing>& standing, const Statement& statement) {
    if (!statement.stops || statement.value == kNoValue || !qualifierOf(statement.attribute).empty()) return nullptr;
    const Standing* found = nullptr;
    for (const auto& one : standing) {
        if (familyOf(one.attribute) != statement.attribute) continue;
        if (found != nullptr || one.own || !isLoose(one.attribute)) return nullptr;
        found = &one;
    }
    return found == nullptr || keyOf(found->value) == keyOf(statement.value) ? nullptr : found;
}

}  // namespace hearth::memory
