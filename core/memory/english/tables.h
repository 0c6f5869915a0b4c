// SPDX-License-Identifier: AGPL-3.0-or-later
// The parts of the English tables, kept in several files so that each stays readable.
#pragma once

#include "core/memory/language/language.h"

namespace hearth::memory {

// What single steps know.
const ApartWords& englishApart();
const CoverNoteWords& englishCoverNotes();
const ClauseWords& englishClauses();
const PartialDateWords& englishPartialDates();
const EventWords& englishLifeEvents();
const ExchangeWords& englishExchange();
const ThreadWords& englishThreads();
const GrammarWords& englishGrammar();
const NamedEndWords& englishNamedEnds();
const SegmentWords& englishSegments();
const struct JoinedFactWords& englishJoinedFacts();
const PeopleWords& englishPeople();
const PhraseWords& englishPhrases();
const RolePlayWords& englishRolePlay();
const PredicateForms& englishPredicates();
const RequestWords& englishRequests();
const RetoldWords& englishRetold();
const RunOnWords& englishRunOns();
const FragmentWords& englishFragments();
const EnumerationWords& englishEnumerations();
const SentenceMarks& englishSentences();
const DisfluencyWords& englishDisfluencies();
const DescribedPeopleWords& englishDescribedPeople();
const SlotWords& englishSlots();
const AntecedentWords& englishAntecedents();
const TenseWords& englishTense();
const TimeTables& englishTimes();
const ValueWords& englishValueWords();
std::span<const FactRule> englishFacts();
/// Whole clauses, asked before those.
std::span<const FactRule> englishPlans();
std::span<const FactRule> englishClauseFacts();
std::span<const FactRule> englishActivities();
/// What happens in a life and what it ends.
std::span<const FactRule> englishEvents();
std::span<const Recast> englishEventRecasts();
/// Everyday matters told in passing; asked beside the general facts.
std::span<const FactRule> englishEveryday();
std::span<const Recast> englishEverydayRecasts();
/// What people say of themselves beside what they ask.
std::span<const FactRule> englishSelfDescriptions();
std::span<const Recast> englishSelfDescriptionRecasts();
/// What is said of people in a turn of phrase; tried before what is only turned round.
std::span<const Recast> englishPersonalIdioms();
/// What only looks as if it were.
std::span<const Recast> englishNoIdioms();
/// Sets how a sentence gives the reason of the one before.
void addEnglishEvents(Language& language);
/// What is known by the kind of its value.
std::span<const Matter> englishMatters();
/// Sets what programs of bench learned.
void addEnglishLearned(Language& language);
/// Sets what may be stated in any construction, and the words that tell what lasts.
void addEnglishMatters(Language& language);
std::string_view englishMatterWeights1();
std::string_view englishMatterWeights2();
std::string_view englishMatterWeights3();
std::string_view englishMatterWeights4();
std::string_view englishMatterWeights5();
std::string_view englishMatterWeights6();
std::string_view englishMatterWeights7();
std::string_view englishMatterWeights8();
std::string_view englishMatterWeights9();
std::string_view englishMatterWeights10();
std::string_view englishMatterWeights11();
std::string_view englishMatterWeights12();
std::string_view englishMatterWeights13();
std::string_view englishMatterWeights14();
std::string_view englishMatterWeights15();
WordList englishMatterClasses();
std::string_view englishHandedOverWeights1();
std::string_view englishHandedOverWeights2();
std::string_view englishHandedOverWeights3();
std::string_view englishHandedOverWeights4();
std::string_view englishHandedOverWeights5();
std::string_view englishHandedOverWeights6();
std::string_view englishHandedOverWeights7();
std::string_view englishHandedOverWeights8();
std::string_view englishHandedOverWeights9();
std::string_view englishHandedOverWeights10();
WordList englishHandedOverClasses();
std::string_view englishNouns1();
std::string_view englishNouns2();
std::string_view englishNouns3();
std::string_view englishPlaces();
std::string_view englishPairWeights1();
std::string_view englishPairWeights2();
std::string_view englishPairWeights3();
/// What two memories may be to each other, in the order of PairChances.
WordList englishPairClasses();
/// What stands in front of its sentence.
std::span<const Recast> englishFronting();
/// What somebody likes, eats, plays and does not bear, told the other way round; and what a question takes for granted
/// of it.
std::span<const Recast> englishTastes();
std::span<const Recast> englishTastesAsked();
/// What stands before a comma and is loved or hated behind it; held against a sentence last.
std::span<const Recast> englishThenSaid();
/// What is said of a thing that the sentence before named.
std::span<const Recast> englishAnaphora();
/// Roundabout ways of saying what was chosen, what one has, uses and lays aside.
std::span<const Recast> englishParaphrases();
/// What a question of the writer's takes for granted.
std::span<const Recast> englishQuestionPresuppositions();
/// What a sentence says together with the one before it.
std::span<const Recast> englishOverTwo();
/// Sets the ways of saying things that are written out before the rules see them.
void addEnglishRecasts(Language& language);
/// Sets what answers mean, and where statements and names stand in a sentence.
void addEnglishAnswers(Language& language);
/// Sets the words around values that no construction shows.
void addEnglishLastingForms(Language& language);
void addEnglishOpenReading(Language& language);
/// Sets the words that say that something changed or stopped.
void addEnglishChangeCues(Language& language);
/// Sets the words that tell nothing of what a sentence speaks of.
void addEnglishStopWords(Language& language);
/// Sets the words around what is over.
void addEnglishEndCues(Language& language);
/// Choices that need the sentence before, and aims that are given up.
void addEnglishChoices(Language& language);
/// Sets what a sentence takes for granted, alone and of what the one before names.
void addEnglishPresuppositions(Language& language);
/// Sets how one puts right what one said before.
void addEnglishCorrections(Language& language);
/// Sets the words that tell nothing specific.
void addEnglishUninformativeWords(Language& language);
/// Sets what tells that a line holds for a time only.
void addEnglishExpiry(Language& language);
/// Sets how the assistant may be asked to answer.
void addEnglishAnswerStyles(Language& language);
void addEnglishWishes(Language& language);
/// Sets what single steps know.
void addEnglishSteps(Language& language);
/// Sets ends of words, and short lists that several steps share.
void addEnglishWordEnds(Language& language);
/// Sets what a value must not look like to retire another.
void addEnglishEvidence(Language& language);
/// What things cost, what may be spent on them, what one pays and charges.
std::span<const FactRule> englishCosts();
/// Places that are bought, found and moved into.
std::span<const Recast> englishHomes();
/// Facts that names tell by what they are names of: a bank, a phone company, a laptop. Asked before all others.
std::span<const FactRule> englishNamed();
/// Sets what well-known names are names of.
void addEnglishNames(Language& language);
/// Sets in which senses words are no value.
void addEnglishValueSenses(Language& language);
/// Sets the lists that values are held against.
void addEnglishValues(Language& language);
/// Sets all that is said the other way round.
void addEnglishClefts(Language& language);
/// Sets what points back at what was said before.
void addEnglishAnaphora(Language& language);
/// A few words before a mark that only lead up to what is told.
void addEnglishLeadIns(Language& language);
/// Sets what is put beside a fact to tell why it is told.
void addEnglishAsides(Language& language);
/// Sets the patterns that tell whose words a text is, and whether they are meant.
void addEnglishProvenance(Language& language);

}  // namespace hearth::memory
