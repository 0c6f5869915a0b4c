// SPDX-License-Identifier: AGPL-3.0-or-later
// The parts of the English tables, kept in several files so that each stays readable.
#pragma once

#include "core/memory/language/language.h"

namespace hearth::memory {

// What single steps know.
const AroundWords& englishAroundTexts();
const ClauseWords& englishClauses();
const DayTellingWords& englishDayTelling();
const EventWords& englishLifeEvents();
const ExchangeWords& englishExchange();
const FoldWords& englishFolds();
const FormWords& englishForms();
const NamedEndWords& englishNamedEnds();
const PartWords& englishParts();
const PeopleWords& englishPeople();
const PhraseWords& englishPhrases();
const PlayWords& englishPlaying();
const PredicateForms& englishPredicates();
const RequestWords& englishRequests();
const RetoldWords& englishRetold();
const RunOnWords& englishRunOns();
const FragmentWords& englishFragments();
const RosterWords& englishRosters();
const SentenceMarks& englishSentences();
const SlipWords& englishSlips();
const SomebodyWords& englishSomebody();
const StatingWords& englishStating();
const TakingUpWords& englishTakingUp();
const TenseWords& englishTense();
const TimeTables& englishTimes();
const ValueWords& englishValueWords();
std::span<const FactRule> englishFacts();
/// Whole clauses, asked before those.
std::span<const FactRule> englishPlans();
std::span<const FactRule> englishMoreFacts();
std::span<const FactRule> englishDoings();
/// What happens in a life and what it ends.
std::span<const FactRule> englishEvents();
std::span<const Recast> englishEventRecasts();
/// Everyday matters told in passing; asked beside the general facts.
std::span<const FactRule> englishEveryday();
std::span<const Recast> englishEverydayRecasts();
/// What people say of themselves beside what they ask.
std::span<const FactRule> englishOneself();
std::span<const Recast> englishOneselfRecasts();
/// What is said of people in a turn of phrase; tried before what is only turned round.
std::span<const Recast> englishPersonTurned();
/// What only looks as if it were.
std::span<const Recast> englishPersonLooks();
/// Sets how a sentence gives the reason of the one before.
void addEnglishEvents(Language& language);
/// What is known by the kind of its value.
std::span<const Matter> englishMatters();
/// Sets what may be stated in any construction, and the words that tell what lasts.
void addEnglishMatters(Language& language);
std::string_view englishTold1();
std::string_view englishTold2();
std::string_view englishTold3();
std::string_view englishTold4();
std::string_view englishTold5();
std::string_view englishTold6();
std::string_view englishTold7();
std::string_view englishTold8();
std::string_view englishTold9();
std::string_view englishTold10();
std::string_view englishTold11();
std::string_view englishTold12();
std::string_view englishTold13();
std::string_view englishTold14();
std::string_view englishTold15();
WordList englishToldClasses();
std::string_view englishHanded1();
std::string_view englishHanded2();
std::string_view englishHanded3();
std::string_view englishHanded4();
std::string_view englishHanded5();
std::string_view englishHanded6();
std::string_view englishHanded7();
std::string_view englishHanded8();
std::string_view englishHanded9();
std::string_view englishHanded10();
WordList englishHandedClasses();
std::string_view englishNouns1();
std::string_view englishNouns2();
std::string_view englishNouns3();
std::string_view englishPairs1();
std::string_view englishPairs2();
std::string_view englishPairs3();
/// What two memories may be to each other, in the order of PairChances.
WordList englishPairsClasses();
/// What is left out or said in passing.
std::span<const Recast> englishAsides();
/// What somebody likes, eats, plays and does not bear, told the other way round; and what a question takes for granted
/// of it.
std::span<const Recast> englishTastes();
std::span<const Recast> englishTastesAsked();
/// What stands before a comma and is loved or hated behind it; held against a sentence last.
std::span<const Recast> englishThenSaid();
/// What is said of a thing that the sentence before named.
std::span<const Recast> englishPointed();
/// Roundabout ways of saying what was chosen, what one has, uses and lays aside.
std::span<const Recast> englishRoundabout();
/// What a question of the writer's takes for granted.
std::span<const Recast> englishGranted();
/// What a sentence says together with the one before it.
std::span<const Recast> englishOverTwo();
/// Sets the ways of saying things that are written out before the rules see them.
void addEnglishRecasts(Language& language);
/// Sets what answers mean, and where statements and names stand in a sentence.
void addEnglishAnswers(Language& language);
/// Sets the words around values that no construction shows.
void addEnglishOpenReading(Language& language);
/// Sets the words of change, and those that tell nothing of what a sentence speaks of.
void addEnglishTurning(Language& language);
/// Sets the words around what is over.
void addEnglishOver(Language& language);
/// Choices that need the sentence before, and aims that are given up.
void addEnglishChoices(Language& language);
/// Sets what a sentence takes for granted, alone and of what the one before names.
void addEnglishGranted(Language& language);
/// Sets how one puts right what one said before.
void addEnglishCorrections(Language& language);
/// Sets the words that tell nothing specific.
void addEnglishIdle(Language& language);
/// Sets what tells that a line holds for a time only.
void addEnglishPassing(Language& language);
/// Sets how the assistant may be asked to answer.
void addEnglishStyles(Language& language);
void addEnglishWishes(Language& language);
/// Sets what single steps know.
void addEnglishSteps(Language& language);
/// Sets ends of words, and short lists that several steps share.
void addEnglishWordEnds(Language& language);
/// Sets what a value must not look like to retire another.
void addEnglishEvidence(Language& language);
/// Facts that names tell by what they are names of: a bank, a phone company, a laptop. Asked before all others.
std::span<const FactRule> englishNamed();
/// Sets what well-known names are names of.
void addEnglishNames(Language& language);
/// Sets in which senses words are no value.
void addEnglishSenses(Language& language);
/// Sets the lists that values are held against.
void addEnglishValues(Language& language);
/// Sets what is said the other way round, and what points back.
void addEnglishTurned(Language& language);
/// A few words before a mark that only lead up to what is told.
void addEnglishLeads(Language& language);
/// Sets what is put beside a fact to tell why it is told.
void addEnglishAsides(Language& language);
/// Sets the patterns that tell whose words a text is, and whether they are meant.
void addEnglishProvenance(Language& language);

}  // namespace hearth::memory
