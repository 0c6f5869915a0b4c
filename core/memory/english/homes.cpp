// SPDX-License-Identifier: AGPL-3.0-or-later
// English: places that are bought, found and moved into. Where one lives changes on the day that is told for it, and
// not when the papers are signed.
#include <array>

#include "core/memory/english/patterns.h"
#include "core/memory/english/tables.h"

namespace hearth::memory {

namespace {

#define ADVERBS "(?:have |just |finally |also |both |now |already )*"
#define GOT                                                                                                           \
    "(?:bought|got|found|taken|took|secured|landed|closed on|(?:signed|exchanged|got)(?: the| a| our| my)?(?: lease|" \
    " contracts?| papers| tenancy)?(?: for| on)|(?:put|paid) (?:a|the|our|my) deposit (?:down )?on)"
#define A_HOME                                                                                                     \
    "(?:an? |our |my |the "                                                                                        \
    ")?(?:(?:new|little|small|big|bigger|smaller|lovely|nice|old|tiny|first|own|terraced|detached|"                \
    "semi-detached|shared|rented|cosy|cheap|furnished|[\\w-]+[- ]bed(?:room(?:ed)?)?) )*(?:house|flat|place|home|" \
    "apartment|room|studio|cottage|bungalow|maisonette|condo|terrace|townhouse)"
#define TOWN_NAME "((?:the )?(?-i:\\p{Lu})[\\pL'-]+(?: (?-i:\\p{Lu})[\\pL'-]+){0,2})"
#define GETS_A_HOME "^(?:(i|we) )?" ADVERBS GOT " " A_HOME " (?:in|near) " TOWN_NAME
#define THEN "(?:,| -| \xE2\x80\x93| \xE2\x80\x94|;)? ?(?:and |which |so )?"
#define ON "(?:on |in |from |at |around |about )?"
/// A day, a month or a season to come, and no stretch: "from 3 to 5 May".
#define MONTH_WORD "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w*"
#define A_DAY                                                           \
    "((?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)?(?: " MONTH_WORD         \
    ")?(?: \\d{4})?|(?:early |mid |late |next |this |coming |"          \
    "the end of |the beginning of )*(?:" MONTH_WORD                     \
    "|(?:mon|tues|wednes|thurs|fri|satur|sun)day|spring|summer|autumn|" \
    "fall|winter|week|month|year|weekend)(?: \\d{1,2}(?:st|nd|rd|th)?)?(?: \\d{4})?)(?: hopefully|, .*)?$"

constexpr auto kRecasts = std::to_array<Recast>({
    {GETS_A_HOME THEN "(?:i |we )?(?:(?:am|are|will|will be|can|get to|hope to|should) )*(?:move|moving)(?: in)?"
                      "(?: there| over)? " ON A_DAY,
     "I live in \\2 from \\3", Tells::Spans},
    {GETS_A_HOME THEN
     "(?:with )?(?:(?:i|we) (?:will )?(?:get|pick up|collect|have) )?(?:the |our |my )?keys(?: are| come| "
     "will be| is)? " ON A_DAY,
     "I live in \\2 from \\3", Tells::Spans},
    {GETS_A_HOME THEN "(?:the )?(?:completion|completing|handover|takeover)(?: date| day)?(?: is| will be)? " ON A_DAY,
     "I live in \\2 from \\3", Tells::Spans},
    {GETS_A_HOME THEN "(?:(?:it is|is) )?(?:ours |mine |free |available |starting )?(?:from|as of|starting) " A_DAY,
     "I live in \\2 from \\3", Tells::Spans},
    {GETS_A_HOME "(?:,? and|,| -)? (?:i |we )?" ADVERBS "moved in( .*)?$", "I moved to \\2\\3", Tells::Spans},
});

}  // namespace

std::span<const Recast> englishHomes() { return kRecasts; }

}  // namespace hearth::memory
