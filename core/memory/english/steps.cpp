// SPDX-License-Identifier: AGPL-3.0-or-later
// English: what single steps know, put together: each table is described in the header of its step.
#include "core/memory/english/tables.h"

namespace hearth::memory {

void addEnglishSteps(Language& language) {
    language.apart = &englishApart();
    language.coverNotes = &englishCoverNotes();
    language.clauses = &englishClauses();
    language.partialDates = &englishPartialDates();
    language.events = &englishLifeEvents();
    language.exchange = &englishExchange();
    language.threads = &englishThreads();
    language.grammar = &englishGrammar();
    language.fragments = &englishFragments();
    language.namedEnds = &englishNamedEnds();
    language.segments = &englishSegments();
    language.people = &englishPeople();
    language.phrases = &englishPhrases();
    language.rolePlay = &englishRolePlay();
    language.predicates = &englishPredicates();
    language.requestWords = &englishRequests();
    language.retoldWords = &englishRetold();
    language.enumerations = &englishEnumerations();
    language.runOnWords = &englishRunOns();
    language.sentences = &englishSentences();
    language.disfluencies = &englishDisfluencies();
    language.describedPeople = &englishDescribedPeople();
    language.slotFilling = &englishSlots();
    language.antecedents = &englishAntecedents();
    language.tense = &englishTense();
    language.times = &englishTimes();
    language.values = &englishValueWords();
}

}  // namespace hearth::memory
