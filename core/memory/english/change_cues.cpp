// SPDX-License-Identifier: AGPL-3.0-or-later
// English words that say that something changed or stopped.
#include <array>

#include "core/memory/english/tables.h"

namespace hearth::memory {

namespace {

constexpr std::string_view kTurnCues =
    "(?i)\\b(?:but in the end|but eventually|from (?:[A-Za-z]{0,3}[€$£])?\\d[\\d.,]{2,}[^,;.!?]{0,16}? to|put (?:the "
    "|my |our |his |her |its |their )(?:[\\w-]+ ){1,3}?off|(?:put|brought|bring|push|pushed) "
    "(?:it|(?:the|my|our|his|her) (?:[\\w-]+ ){1,3}?)(?: ?back| ?forward| ?out)|postpone|reschedule|split up|pulled "
    "out|laid off|downsized|upsized|tell a lie|fingers slipped|erratum|typo|typing mistake|ignore (?:the|my) last|put "
    "that right|correct (?:me|myself)|sorry,? wrong|scratch that|my mistake|misspoke|mistyped|terminated|grew "
    "out|grown out|shot of|fell through|fallen through|no longer|no more|any ?more|any longer|never again|gave "
    "(?:[\\w-]+ ){0,4}?(?:up|away)|given (?:[\\w-]+ ){0,3}?(?:up|away)|giv(?:e|ing) "
    "up|quit|quitting|stop|stopped|stopping|drop|dropped|dropping|ditched|scrapped|switch|switched|switching|change[ds]"
    "?|changing|move[ds]?|moving|shift|shifted|shifting|transferred|relocated|relocation|swap|swapped|trade[ds]?|"
    "replace[ds]?|replacing|exchanged|instead|in place of|rather than|and not|not the|not (?:on "
    ")?(?:\\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|these days|nowadays|now|today|from (?:here|now|then) "
    "on|going forward|meanwhile|meantime|since then|call(?:ed|ing) "
    "off|cancell?(?:ed|ing)?|lapse[ds]?|pushed|postponed|rescheduled|delayed|brought forward|shunted|bumped|put "
    "back|turned|gone (?:right |clean |completely )?off|went (?:right |clean |completely )?off|is off|over "
    "(?:with|it)|(?:am|are) over (?:it|him|her|them|that|this|my|our|the|all)|are over$|is over|used "
    "to|formerly|previously|former|promoted|passed away|died|dead|sold|got rid|gotten rid|stole|stolen|handed|let "
    "go|taken back|took back|taken over|took over|revised|overruled|overturned|reversed|chang\\w+ (?:my |our |his |her "
    "|their )?minds?|off the table|history|behind (?:me|us|him|her)|grew on|grown "
    "on|convert|converted|outgrew|outgrown|wore out|worn "
    "out|goodbye|retired|left|leaving|renamed|became|become|started to|new|reshuffle|actually|correction|meant|slept "
    "on|second thoughts|lost (?:my|our|the|his|her)|finished with|done with|through with|removed|got a "
    "start|hired|landed|joined|packed up|packed in|closed on|moved in|up and|bought|got (?:myself|ourselves)|does not "
    "do it|did (?:me|my)|latest|update[ds]?|finally|already|at last|no interest|bigger|instead of|threw in|thrown "
    "in|have enough|had enough|seen enough|could not face|not having|re-?homed|wind(?:ing)? "
    "down|shelved|abandoned|parked|back to|once was|no bother|not working|will not work|hung up|hanging up|turning "
    "[\\w-]+|is [\\w-]+ now|has gone|have gone|are gone|is gone|was [\\w-]+ before|upped (?:sticks|stakes)|pulled up "
    "(?:sticks|stakes)|(?:jumped|made the (?:jump|switch|leap|move))|talked (?:me|us|him|her|them) into|ended up|after "
    "all|u-?turn|new decision|knocked (?:[\\w'-]+ ){0,4}?on the head|cleared up|healed|in remission|off "
    "(?:my|the|our|his|her|their) (?:[\\w-]+ )?list|called it a day|closed (?:it|them) down)\\b";

constexpr std::string_view kStopCues =
    "(?i)\\b(?:but in the end|but eventually|pulled out|laid off|terminated|grew out|grown out|shot of|fell "
    "through|fallen through|no longer|no more|any ?more|any longer|never again|gave (?:[\\w-]+ "
    "){0,4}?(?:up|away)|given (?:[\\w-]+ ){0,3}?(?:up|away)|giv(?:e|ing) "
    "up|quit|quitting|stopped|dropped|ditched|scrapped|switched|swapped|traded|replace[ds]?|exchanged|instead|in place "
    "of|and not|called off|cancell?ed|lapse[ds]?|pushed|postponed|rescheduled|shunted|bumped|gone (?:right |clean "
    "|completely )?off|went (?:right |clean |completely )?off|over (?:with|it)|(?:am|are) over "
    "(?:it|him|her|them|that|this|my|our|the|all)|are over$|is over|passed away|died|sold|got rid|gotten "
    "rid|stole|stolen|let go|taken back|took back|overruled|chang\\w+ (?:my |our |his |her |their )?minds?|off the "
    "table|history|behind (?:me|us|him|her)|grew on|grown on|convert|converted|outgrew|outgrown|wore out|worn "
    "out|goodbye|retired|left|handed|does not do it|did (?:me|my "
    "(?:back|knees?|ankles?|wrists?|shoulders?|neck|head))|finished with|done with|through with|removed|no "
    "interest|had enough|seen enough|could not face|no bother|not working|will not work|dead|started to|used to|moved "
    "on|shelved|abandoned|revised|reversed|after all|u-?turn|knocked (?:[\\w'-]+ ){0,4}?on the head|cleared "
    "up|healed|in remission|off (?:my|the|our|his|her|their) (?:[\\w-]+ )?list|called it a day|closed (?:it|them) "
    "down)\\b";

constexpr auto kDenials = std::to_array<std::string_view>({"not", "no", "never", "No", "Stopped", "Gave"});

}  // namespace

void addEnglishChangeCues(Language& language) {
    language.turnCues = kTurnCues;
    language.stopCues = kStopCues;
    language.denials = kDenials;
}

}  // namespace hearth::memory
