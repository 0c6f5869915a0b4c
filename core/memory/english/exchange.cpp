// SPDX-License-Identifier: AGPL-3.0-or-later
// English: how a text is announced that comes in the next messages, and how it is asked for.
#include "core/memory/provenance/exchange.h"
#include "core/memory/english/tables.h"

namespace hearth::memory {

namespace {

constexpr std::string_view kAnnounces =
    "(?i)(?:("
    // "I'll paste …", "let me read you …", "may I show it?", "I give you the case"
    "\\b(?:i'?ll|i will|i'?m (?:now )?(?:going to|about to|gonna)|i am (?:going|about) to|let me|may i|can i|shall i|"
    "could i|if i|i(?:'d| would) like to|i want to) (?:now |just |then |also )?(?:paste|send|type|forward|dictate|drop|"
    "quote|upload|copy|read (?:you|out|to you|from)|give (?:you|it|them)|show (?:you|it|them)|feed)\\b|\\bi (?:paste|"
    "type|dictate|quote|give you|show you|read you|send you)\\b|\\bi(?:'m| am) (?:pasting|sending you|typing "
    "(?:what|the|it|"
    "them|some)|reading you|forwarding)\\b|"
    // Nobody means it.
    "\\bnone of (?:this|it) is real\\b|\\bis(?:n't| not) me\\b|\\bnot as me\\b|\\b(?:in|as) (?:his|her|their|someone's|"
    "somebody's) place\\b|\\bi(?:'ll| will)? (?:answer|reply|speak|write|talk) (?:as|in (?:his|her|their) "
    "(?:place|name))\\b)|"
    // What comes next.
    "\\b(?:gets|is|are) (?:pasted|sent|dictated|typed) (?:next|here|now|goes|from)\\b|\\byou(?:'ll| will) (?:get|have|"
    "see|hear) (?:\\w+ )?(?:two|three|four|five|six|some|several|a few)\\b|\\bwhat(?:ever)? (?:follows|gets "
    "pasted|comes "
    "(?:now|next)|i (?:paste|send|type|say|read|give))\\b|\\b(?:the |each |every )?(?:next|following|coming) "
    "(?:few )?(?:messages?|texts?|snippets?|paragraphs?|sentences?|bits?|pieces?|lot|ones? (?:into|in|is|are|as|same)|"
    "one's|ones?,)(?:\\b|\\W)|\\bafter this "
    "(?:message|one|line)\\b|\\bin (?:the|my) next (?:message|one|line)\\b|\\bhere comes? (?:what|the|a|my|one|some|it|"
    "they)\\b|\\b(?:first|next) (?:lot|one|half|bit|part|piece) (?:coming|comes|first|now)\\b|\\bcom(?:e|es|ing) "
    "(?:one "
    "by one|in pieces|in parts|next|now)\\b|"
    // By turns.
    "\\bone (?:by one|at a time|after (?:the other|another))\\b|\\bline by line\\b|\\bsentence by sentence\\b|\\bin "
    "(?:two|three|four|\\d|several|a few) (?:bits|halves|goes|pieces|messages|chunks)\\b|\\bin pieces\\b|"
    "\\bfor the next (?:\\w+ )?(?:minutes|messages|few|lines|texts)\\b|\\b(?:one|a) (?:sentence|line|word) each\\b|"
    "\\bturn by turn\\b|\\byou (?:ask|start|begin|fire|quiz|give|say|interview|open|just "
    "(?:ask|fire))\\b[^.!?]{0,40}[,;.] "
    "(?:and )?i(?:'ll| will)? (?:answer|reply|respond|play|follow|go on|continue|give|type|say)\\b|\\bi(?:'ll| will)? "
    "(?:answer|reply|play|give|type|say|open)\\b[^.!?]{0,40}[,;.] (?:and )?you(?:'ll| will|'re| are)? "
    "(?:ask|say|tell|give|"
    "answer|the|my|reply|correct|stop|judge|guess|only|just|be|play)\\b|\\bmade[- ]up (?:person|man|woman|candidate|"
    "applicant|user|character|someone|somebody|name|people|story)\\b)";

constexpr std::string_view kInvites =
    "(?i)^\\W*(?:(?:sure|yes|of course|certainly|happy to|glad to|gladly|fine|good|ok(?:ay)?|got "
    "(?:it|that)|understood|"
    "all right|alright|noted|done|great|absolutely|right|please|go on|with pleasure|i can(?: do that| try)?|no problem)"
    "[,.!:; -]+)*(?:"
    // What has an object, whatever follows; group 1: that of a text.
    "((?:please )?(?:paste|share|send|forward|drop|type|quote|show) "
    "(?:it|them|me|over|both|away|in|the|your|what|that|as)\\b|"
    "let(?:'s| me| us) (?:have|see|hear|read) (?:it|them|the|what|your|that|both)\\b|(?:hand|give|bring|read) "
    "(?:it|them|me)\\b)|"
    "(?:fire away|go ahead|let (?:it|them) come|i(?:'m| am) (?:all ears|listening|ready)|ready when you are|ready to "
    "\\w+|ready for (?:it|them|the)|i(?:'ll| shall| will) (?:wait|listen|read)|i only listen|over to you|my ears are "
    "open|"
    "paste away|(?:score sheet|stamps|notebook)\\b)|"
    // What says nothing else.
    "(?:(?:and |now )?(?:the )?(?:first|next|other|second|third|rest)(?: \\w+)?(?:,? "
    "please)?|ready|begin|start|go|shoot|"
    "listening|try me|say it|send|paste|please do|please|agreed|understood|with pleasure|of course|certainly|fine by "
    "me|"
    "go (?:on|for it)|what (?:is|does) (?:it|he|she) (?:say|write))(?:,? please)?\\W*$)";

constexpr std::string_view kAsksOf =
    "(?i)\\b(?:do|did|are|were|have|would|will|can|could|is|was) (?:you|your)\\b[^.!]{0,80}\\?|\\b(?:tell|describe) "
    "(?:me|"
    "to me)\\b.{0,20}\\byou|\\b(?:tell me (?:more|about)|about you(?:rself)?)\\b|\\byour \\w+\\W*\\?";

}  // namespace

const ExchangeWords& englishExchange() {
    static constexpr ExchangeWords kWords{kAnnounces, kInvites, kAsksOf};
    return kWords;
}

}  // namespace hearth::memory
