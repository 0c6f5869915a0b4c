// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/reading/people.h"

#include <re2/re2.h>

#include <algorithm>

#include "core/base/text.h"
#include "core/memory/language/patterns.h"
#include "core/memory/language/phrasing.h"
#include "core/memory/language/words.h"

namespace hearth::memory {

namespace {

enum class Gender { Male, Female, Unknown };

/// By the last word of the relation: "late husband".
Gender genderOf(const Language& language, std::string_view relation) {
    const std::string_view last = relation.substr(relation.rfind(' ') + 1);
    if (isAmong(language.maleRelations, last)) return Gender::Male;
    return isAmong(language.femaleRelations, last) ? Gender::Female : Gender::Unknown;
}

/// Somebody of another: their name, or whose they are.
Subject ownedBy(const Language& language, const std::string& owner, const std::string& relation,
                const std::string& name) {
    return {Subject::Who::Acquaintance, name.empty() ? ownedThing(language, owner, relation) : name, relation, false,
            owner};
}

void noteOnce(const Subject& subject, std::vector<Subject>& people) {
    const bool known = std::any_of(people.begin(), people.end(), [&](const Subject& person) {
        return person.relation == subject.relation && person.owner == subject.owner &&
               (subject.name == subject.relation || person.name == subject.name);
    });
    if (!known) people.push_back(subject);
}

/// A clause begins so behind "Tom's wife": "teaches", "moved", "no longer".
bool beginsPredicate(const Language& language, const std::string& rest) {
    const std::string verb = lowerAscii(rest.substr(0, rest.find(' ')));
    for (const WordList list : {language.finiteVerbs, language.pastVerbs, language.clauseVerbs, language.afterNames})
        if (isAmong(list, verb)) return true;
    return verb.size() > 3 && (endsWithAny(verb, language.pastEnds) || isThirdPerson(language, verb));
}

}  // namespace

std::string filled(const Language& language, std::string_view pattern) {
    using Filling = std::pair<std::string_view, std::string_view>;
    std::string text(pattern);
    for (const auto& [mark, words] : {Filling{"{relation}", language.relation}, Filling{"{animal}", language.animal},
                                      Filling{"{kin}", language.people->bareKin}})
        for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + words.size()))
            text.replace(at, mark.size(), words);
    return text;
}

std::string spokenNameOf(const Language& language, const Subject& subject) {
    if (subject.owner.empty() || subject.name.ends_with(subject.relation)) return subject.name;
    const std::string relation = ownedThing(language, subject.owner, subject.relation);
    return subject.name == relation ? relation : relation + " " + subject.name;
}

struct People::Patterns {
    explicit Patterns(const Language& language)
        : writers(filled(language, language.people->writers)),
          kin(filled(language, language.people->kin)),
          onesOwn(language.people->onesOwn),
          firstborn(language.people->firstborn),
          had(filled(language, language.people->had)),
          theirs(filled(language, language.people->theirs)),
          others(filled(language, language.people->others)),
          owned(filled(language, language.people->owned)),
          dear(language.people->dear),
          named(language.people->named),
          afterHer(language.people->afterHer) {}
    Pattern writers;
    Pattern kin;
    Pattern onesOwn;
    Pattern firstborn;
    Pattern had;
    Pattern theirs;
    Pattern others;
    Pattern owned;
    Pattern dear;  ///< "Poor Shep": somebody with a name.
    Pattern named;
    Pattern afterHer;
};

People::People(const Language& language)
    : m_language(language), m_patterns(std::make_unique<const Patterns>(language)) {}
People::~People() = default;
People::People(People&&) noexcept = default;

void People::note(std::string_view sentence, std::vector<Subject>& people) const {
    using Who = Subject::Who;
    const re2::StringPiece text(sentence.data(), sentence.size());
    std::string relation;
    std::string name;
    for (re2::StringPiece rest = text;
         re2::RE2::FindAndConsume(&rest, m_patterns->writers.in(rest), &relation, &name);) {
        relation = lowerAscii(relation);
        noteOnce({Who::Acquaintance, name.empty() ? relation : name, relation, false, {}}, people);
    }
    for (const Pattern* pattern : {&m_patterns->had, &m_patterns->kin})
        for (re2::StringPiece rest = text; re2::RE2::FindAndConsume(&rest, pattern->in(rest), &relation);) {
            relation = lowerAscii(relation);
            noteOnce({Who::Acquaintance, relation, relation, false, {}}, people);
        }
    std::string ownersRelation;
    std::string owner;
    std::string pronoun;
    // "My boss Clara has a son, he is twelve."
    for (re2::StringPiece rest = text;
         re2::RE2::FindAndConsume(&rest, m_patterns->theirs.in(rest), &ownersRelation, &name, &owner, &relation);) {
        if (owner.empty()) owner = name.empty() ? lowerAscii(ownersRelation) : name;
        relation = lowerAscii(relation);
        if (genderOf(m_language, relation) != Gender::Unknown)
            noteOnce(ownedBy(m_language, owner, relation, {}), people);
    }
    owner.clear();
    for (re2::StringPiece rest = text; re2::RE2::FindAndConsume(&rest, m_patterns->others.in(rest), &ownersRelation,
                                                                &owner, &pronoun, &relation, &name);) {
        relation = lowerAscii(relation);
        if (isAmong(m_language.notPeople, name)) name.clear();
        if (owner.empty()) owner = lowerAscii(ownersRelation);
        if (const bool male = isAmong(m_language.people->he, lowerAscii(pronoun)); !pronoun.empty())
            if (const auto found = meant(male, relation, people)) owner = found->name;
        if (!owner.empty() || !name.empty()) noteOnce(ownedBy(m_language, owner, relation, name), people);
        owner.clear();
    }
    for (re2::StringPiece rest = text; re2::RE2::FindAndConsume(&rest, m_patterns->dear.in(rest), &name);) {
        const auto isIt = [&](const Subject& person) { return person.name == name; };
        if (std::none_of(people.begin(), people.end(), isIt)) people.push_back({Who::Named, name, "", false, {}});
    }
}

std::optional<Subject> People::mentioned(std::string_view text) const {
    std::optional<Subject> last;
    std::string relation;
    std::string name;
    re2::StringPiece rest(text.data(), text.size());
    while (re2::RE2::FindAndConsume(&rest, m_patterns->writers.in(rest), &relation, &name)) {
        relation = lowerAscii(relation);
        last = Subject{Subject::Who::Acquaintance, name.empty() ? relation : name, relation, false, {}};
    }
    return last;
}

std::optional<Subject> People::meant(bool male, std::string_view next, const std::vector<Subject>& people) const {
    std::optional<Subject> sure;
    std::vector<Subject> maybe;
    for (const auto& person : people) {
        const Gender gender = genderOf(m_language, person.relation);
        if (gender == (male ? Gender::Female : Gender::Male)) continue;
        // "His wife": she is known already, and not whose wife she is.
        if (!next.empty() && !person.owner.empty() && next.starts_with(person.relation)) continue;
        if (gender == Gender::Unknown) {
            maybe.push_back(person);
        } else {
            if (sure && sure->name != person.name) return std::nullopt;
            sure = person;
        }
    }
    if (!sure && !maybe.empty()) sure = maybe.back();
    // "Dan's dad had a stroke. He is in rehab.": hardly Dan.
    const bool several = sure && std::any_of(maybe.begin(), maybe.end(), [&](const Subject& person) {
                             return person.name != sure->name && person.name != sure->owner;
                         });
    return several ? std::nullopt : sure;
}

bool People::takePronoun(std::string& text, Subject& subject, const std::vector<Subject>& people) const {
    const std::string word = lowerAscii(text.substr(0, text.find(' ')));
    const PeopleWords& words = *m_language.people;
    const bool possessive = isAmong(words.owning, word);
    const bool male = isAmong(words.heHeads, word);
    if (!male && !isAmong(words.sheHeads, word)) return false;
    const std::string next = text.find(' ') == std::string::npos ? "" : text.substr(text.find(' ') + 1);
    const auto found = meant(male, possessive ? next : std::string(), people);
    text = found ? next : std::string();
    subject = found.value_or(Subject{});
    subject.introduced = false;
    if (possessive && !text.empty()) text = "own " + text;
    return true;
}

std::string People::withOwner(std::string text) const {
    std::string kin;
    const auto heads = [&](const Pattern& pattern) {
        if (!re2::RE2::PartialMatch(text, pattern.in(text), &kin)) return false;
        const std::string behind = text.substr(text.find(kin) + kin.size());
        return beginsPredicate(m_language, std::string(trim(behind)));
    };
    // "The wife is away", "my eldest has moved out".
    if (heads(m_patterns->onesOwn)) return std::string(m_language.people->myOne) + text.substr(text.find(kin));
    if (heads(m_patterns->firstborn)) return kin + std::string(m_language.people->childOf) + text.substr(kin.size());
    const bool bare =
        re2::RE2::PartialMatch(text, m_patterns->kin.in(text), &kin) && lowerAscii(text).starts_with(lowerAscii(kin));
    if (!bare || text.size() <= kin.size() + 2) return text;
    // "Mam, Bridie, is 71".
    const std::size_t close =
        text[kin.size()] == ',' && isUpper(text[kin.size() + 2]) ? text.find(", ", kin.size() + 2) : std::string::npos;
    if (close != std::string::npos && beginsPredicate(m_language, text.substr(close + 2)))
        return std::string(m_language.people->myOne) + text;
    if (text[kin.size()] != ' ') return text;
    const std::string behind = text.substr(kin.size() + 1);
    return beginsPredicate(m_language, behind) || isUpper(behind[0]) ? std::string(m_language.people->myOne) + text
                                                                     : text;
}

std::string People::withNamed(std::string text, const std::vector<Subject>& people) const {
    const PeopleWords& words = *m_language.people;
    const std::string_view said = text;
    const auto all = wordsOf(said);
    // "I think she likes her job": whose it is stands within.
    const auto isHead = [&](std::string_view word) {
        const std::string lower = lowerAscii(word);
        return (isAmong(words.he, lower) || isAmong(words.she, lower)) && !isAmong(words.him, lower) &&
               !isAmong(words.his, lower) && !isAmong(words.her, lower);
    };
    if (std::any_of(all.begin(), all.end(), isHead) || mentioned(text)) return text;
    for (const auto word : all) {
        const std::string lower = lowerAscii(word);
        const bool her = isAmong(words.her, lower);
        if (word.data() == said.data() || !(her || isAmong(words.him, lower) || isAmong(words.his, lower))) continue;
        const Gender other = her ? Gender::Male : Gender::Female;
        std::vector<const Subject*> meant;
        for (const auto& person : people)
            if (genderOf(m_language, person.relation) != other) meant.push_back(&person);
        if (meant.size() != 1 || meant.front()->unknown) return text;
        const auto at = static_cast<std::size_t>(word.data() - said.data());
        const re2::StringPiece behind(word.data() + word.size(), said.size() - at - word.size());
        const bool owner =
            isAmong(words.his, lower) || (her && !re2::RE2::PartialMatch(behind, m_patterns->afterHer.in(behind)));
        const Subject& one = *meant.front();
        const bool nameless = one.owner.empty() && one.name == one.relation;
        std::string whom = nameless ? std::string(words.myOne) + one.name : spokenNameOf(m_language, one);
        if (owner) whom = trim(ownedThing(m_language, whom, ""));
        return text.replace(at, word.size(), whom);
    }
    return text;
}

void People::takeOwned(std::string& text, Subject& subject) const {
    if (subject.who != Subject::Who::Acquaintance && subject.who != Subject::Who::Named) return;
    std::string relation;
    std::string name;
    std::string possessive;
    std::string rest;
    if (!re2::RE2::FullMatch(text, m_patterns->owned.in(text), &relation, &name, &possessive, &rest)) return;
    // "Her sister is called Ana" is told of her.
    if (re2::RE2::FullMatch(rest, m_patterns->named.in(rest))) return;
    if (possessive.empty() && !beginsPredicate(m_language, rest)) return;
    subject = ownedBy(m_language, subject.name, lowerAscii(relation), name);
    text = possessive.empty() ? rest : "own " + rest;
}

void noteSubject(const Subject& subject, std::vector<Subject>& people) {
    // None of several is "he".
    if (subject.several || (subject.who != Subject::Who::Acquaintance && subject.who != Subject::Who::Named)) return;
    // Whoever had no name yet may have been given one.
    std::erase_if(people, [&](const Subject& person) {
        return person.name == subject.name ||
               (subject.owner.empty() && person.name == person.relation && person.relation == subject.relation);
    });
    people.push_back(subject);
}

std::vector<Subject> spokenOfBefore(std::size_t begin, std::string_view text, std::vector<Subject> people) {
    const std::string lower = lowerAscii(text);
    std::erase_if(people, [&](const Subject& person) {
        const std::size_t named = lower.find(lowerAscii(person.name));
        const std::size_t at = person.relation.empty() ? named : std::min(named, lower.find(person.relation));
        return at != std::string::npos && at > begin;
    });
    return people;
}

}  // namespace hearth::memory
