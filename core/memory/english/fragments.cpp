// SPDX-License-Identifier: AGPL-3.0-or-later
// English: by what words a sentence shows that it is only a piece of one (reading/fragments.h).
#include "core/memory/reading/fragments.h"

#include "core/memory/english/tables.h"

namespace hearth::memory {

namespace {

#define DAY "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
#define MONTH "(?:January|February|March|April|May|June|July|August|September|October|November|December|[A-Z][a-z]{2})"

/// "The one that he is with" ends with a preposition, "as it is" with a verb: neither hangs.
constexpr std::string_view kHanging =
    "(?i)(?:[ ,](?:and|or|but|nor|the|an?|than|because|their|whose|every|very|between|whenever|although|unless)"
    "|\\b(?:in|of|with|for|to|by|from|on|at) (?:whom|which)"
    "|^(?:the |their |her |his )?\\S+ (?:is|are|was|were) (?:not|an?|the|so|very))[.,;:]*$";
constexpr std::string_view kHeadless = "^(?:They|It|He|She|We|I|Them|This|That), |^(?:So|And|But|Or|Which|Because)[.,]";
constexpr std::string_view kBareName =
    "(?i)(?:(?:an?|the|this|some|one) )?(?:\\pL+ ){0,2}?(?:guy|man|woman|lady|girl|boy|person|place|thing|bloke|one)"
    "(?: (?:named|called) (?-i:\\p{Lu})\\S+| from [\\pL' -]+)?\\."
    "|(?:on )?(?:(?:this|next|last|the) )?" DAY "(?:,? (?:the )?\\d{1,2}(?:st|nd|rd|th)?)?(?: (?:of )?" MONTH
    ")?(?: 20\\d\\d)?\\.";

}  // namespace

const FragmentWords& englishFragments() {
    static constexpr FragmentWords kWords{.hanging = kHanging, .headless = kHeadless, .bareName = kBareName};
    return kWords;
}

}  // namespace hearth::memory
