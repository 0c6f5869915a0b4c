// SPDX-License-Identifier: AGPL-3.0-or-later
// English: how a letter begins and ends, and how somebody speaks again below a text that they handed over
// (provenance/cover_notes.h).
#include "core/memory/provenance/cover_notes.h"
#include "core/memory/english/tables.h"

namespace hearth::memory {

namespace {

constexpr std::string_view kSalutes =
    "(?i)^(?:(?:from|subject|re|fwd?): ?\\S|(?:dear|hello|hi|hey|hiya|good (?:morning|afternoon|evening|day)|to) "
    "[^.:?]+[,:!]$|"
    "(?:dear|hello|hi|hey) (?:(?-i:[A-Z])|all|everyone|team|sir)[\\w.' -]*, )";

constexpr std::string_view kCloses =
    "(?i)^(?:(?:kind|warm|warmest|best|with kind|many|all my|lots of) (?:regards|wishes|love|thanks)|thanks|thank "
    "you|best|"
    "yours|regards|sincerely|respectfully|faithfully|yours (?:faithfully|truly|sincerely)|cheers|love|xx+)[,.! x]*"
    "(?-i:(?:[A-Z][\\w.'-]*,? ?)*)[,.! x]*$";

constexpr std::string_view kReturns =
    "(?i)^\\W*(?:btw|by the way|anyway|oh and|and btw|on another note|unrelated|also btw|fyi|for context|"
    "(?:that|this|it)(?:'s| is| was)? (?:(?:just )?came|from|what|all|it|arrived|was sent|landed|in my)|that's it|end "
    "(?:of "
    ")?(?:quote|mail|text|letter)|(?:so )?(?:what|how) (?:do|should|would|can|shall|could) (?:i|you|we)|can you|could "
    "you|"
    "please|he's|she's|should i)\\b";

constexpr std::string_view kOthers =
    "(?i)\\b(?:he|she|him|her|they|them|his|their|who|reply|replies|respond|answer|tell him|write back)\\b";

constexpr std::string_view kLeadIns =
    "(?i)^\\W*(?:(?:by the way|btw|anyway|oh|also|and|but|so|quick (?:one|thing)|fyi|for context|just so you know|i "
    "should "
    "(?:add|say)|first|hi|hello|hey|ok|okay)\\b[,:!]? *)+";

constexpr std::string_view kAssistant =
    "(?i)^\\W*(?:(?:dear|hello|hi|hey|hiya|good (?:morning|afternoon|evening|day)) )+(?:my |mr |mrs |ms )?"
    "(?:a\\.?i\\.?|assistant|chat ?gpt|gpt|claude|gemini|copilot|hearth|computer|machine|robot|chat ?bot|bot|"
    "helper|program(?:me)?|artificial intelligence)(?:[,.!:;]| ?[-–])";

}  // namespace

const CoverNoteWords& englishCoverNotes() {
    static constexpr CoverNoteWords kWords{kSalutes, kCloses, kReturns, kOthers, kLeadIns, kAssistant};
    return kWords;
}

}  // namespace hearth::memory
