// SPDX-License-Identifier: AGPL-3.0-or-later
// English: what programs of bench learned and wrote into learned/, as the tables of the language: what a stretch speaks
// of, whose words a message is, what two memories are to each other, and classes of nouns.
#include <array>

#include "core/memory/english/tables.h"

namespace hearth::memory {

void addEnglishLearned(Language& language) {
    static const std::array<std::string_view, 15> kMatters = {
        englishMatterWeights1(),  englishMatterWeights2(),  englishMatterWeights3(),  englishMatterWeights4(),
        englishMatterWeights5(),  englishMatterWeights6(),  englishMatterWeights7(),  englishMatterWeights8(),
        englishMatterWeights9(),  englishMatterWeights10(), englishMatterWeights11(), englishMatterWeights12(),
        englishMatterWeights13(), englishMatterWeights14(), englishMatterWeights15()};
    language.matterFamilies = englishMatterClasses();
    language.matterWeights = kMatters;
    static const std::array<std::string_view, 10> kHandedOver = {
        englishHandedOverWeights1(), englishHandedOverWeights2(), englishHandedOverWeights3(),
        englishHandedOverWeights4(), englishHandedOverWeights5(), englishHandedOverWeights6(),
        englishHandedOverWeights7(), englishHandedOverWeights8(), englishHandedOverWeights9(),
        englishHandedOverWeights10()};
    language.handedKinds = englishHandedOverClasses();
    language.handedWeights = kHandedOver;
    static const std::array<std::string_view, 3> kPairs = {englishPairWeights1(), englishPairWeights2(),
                                                           englishPairWeights3()};
    language.pairWeights = kPairs;
    static const std::array<std::string_view, 3> kNouns = {englishNouns1(), englishNouns2(), englishNouns3()};
    language.nounClasses = kNouns;
}

}  // namespace hearth::memory
