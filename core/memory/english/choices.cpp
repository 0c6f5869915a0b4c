// SPDX-License-Identifier: AGPL-3.0-or-later
// English: what a choice is about where only the sentence before says so, what lost against what was chosen, and how
// one says that an aim is none any more.
#include <array>
#include <vector>

#include "core/memory/english/patterns.h"
#include "core/memory/english/tables.h"

namespace hearth::memory {

namespace {

/// What the sentence before is about; whatever else it says stands behind a comma.
#define TOPIC "((?:the |my |our |this |that )?[^,.!?;:]+?)(?:[,.!?;:][^\\x1F]*)? ?\\x1F "
#define CHOOSER                                                                                                      \
    "(?:so |and |well |right |ok |okay |now |yes |turns out )*(?:i am |we are |i have |we have |i will |we will |i " \
    "|we )(?:now |finally |actually |just )*"
/// What is chosen: who goes "with Ana to the bank" chooses nothing.
#define NOT_TO "(?:[^t\\s,.!?;:][^\\s,.!?;:]*|t(?:[^o\\s,.!?;:][^\\s,.!?;:]*)?|to[^\\s,.!?;:]+)"
#define CHOSEN "(" NOT_TO "(?: " NOT_TO ")*?)(?: (?:now|instead|after all|then|this time))*(?:[,.!?;:].*)?$"
#define CHOOSES                                                                                                       \
    "(?:(?:going|go|went|gone|sticking|staying|ended up|ending up|landed up) "                                        \
    "with|(?:gone|went|opted|settled|plumped) "                                                                       \
    "for|(?:decided|settled|landed|agreed) on|(?:taking|take|took|taken|chose|chosen|choose|choosing|picked|picking|" \
    "having|getting|using|booked|ordered)|(?:switched|changed|moved over|gone over|went over|swapped) (?:over )?to) "

constexpr auto kChosenThen = std::to_array<Recast>({
    // "I've done a U-turn on the pension. We're going with monthly payments."
    {"\\b(?:u-?turn (?:on|about|over)|(?:chang(?:ed|ing)|made up) (?:my|our|their) minds? "
     "(?:on|about|regarding|over)|second thoughts (?:on|about)|(?:slept on|re-?thought|reconsidered|reopened|gone back "
     "on|went back on)|(?:made|taken|took|reached|come to) (?:an?|the|our|my) (?:final )?(?:decision|choice) "
     "(?:on|about|for|regarding|over)) " TOPIC CHOOSER CHOOSES CHOSEN,
     "I decided on \\2 for \\1", Tells::Spans},
    {"\\b(?:u-?turn (?:on|about|over)|(?:chang(?:ed|ing)|made up) (?:my|our|their) minds? "
     "(?:on|about|regarding|over)|second thoughts (?:on|about)|(?:slept on|re-?thought|reconsidered|reopened|gone back "
     "on|went back on)) " TOPIC
     "(?:so |and |well |now )*(?:it is|it will be|it is going to be) ((?:the |an? |my |our )?[^,.!?;:]+?) "
     "(?:now|instead|after all)(?:[,.!?;:].*)?$",
     "I decided on \\2 for \\1", Tells::Spans},
    // "About the hall, don't laugh. We take cork now."
    {"^(?:so |and |well |right |ok |okay |oh |quick one |quick update )*(?:about |on |regarding |as for |remember |you "
     "know |you remember |update on |news on |an update on )?((?:the|my|our|this|that) "
     "[^,.!?;:]+?)(?:[,.!?;:][^\\x1F]*)? "
     "?\\x1F " CHOOSER CHOOSES "(" NOT_TO "(?: " NOT_TO ")*?) (?:now|instead|after all)(?:[,.!?;:].*)?$",
     "I decided on \\2 for \\1", Tells::Spans},
});

constexpr auto kLostBehind = std::to_array<std::string_view>(
    {"over", "instead of", "rather than", "not", "against", "beat", "beats", "ahead of", "as opposed to", "no to",
     "ruled out", "dropped", "ditched", "rejected", "scrapped", "turned down", "decided against"});
constexpr auto kLostBefore = std::to_array<std::string_view>(
    {"is out", "are out", "was out", "lost", "is off table", "are off table", "came second", "did not make it",
     "did not win", "is no more", "will not work", "would not work"});

constexpr std::string_view kDeniedAim =
    "(?i)^(?:i |we )?(?:will (?:not|never)(?: be able to)?|(?:am|are) (?:not|never) going to|(?:do not|no longer) "
    "(?:want|plan|intend|aim|hope|wish) to|(?:have )?(?:given up|gave up|stopped) (?:trying|wanting|hoping|(?:on "
    ")?(?:the "
    "|my |our )?(?:plan|dream|idea|goal|aim|hope)) (?:to|of)) (?:ever |now )*(.+?)(?:,? (?:after all|any ?more|any "
    "longer|now|then|ever)|,? (?:because|since|as it|so) .*|[,;:.] .*)*$";

constexpr auto kAimWords = std::to_array<std::string_view>({"want", "wanted", "goal", "aim", "dream", "hope", "plan",
                                                            "mission", "target", "save", "saving", "try", "trying",
                                                            "wish", "ambition", "determined", "resolution"});

/// What is proposed, and for what.
#define PROPOSED "((?:an? |the )?[^,;:.!?]+?)"
#define MATTER "((?:the |your |our |my |this |(?-i:\\p{Lu})[\\pL'-]*'s )[^,;:.!?]+?)"
#define IS_CHOSEN "\\1 \x1F I decided on \\1 for \\2"
#define IS_CHOSEN_AFTER "\\2 \x1F I decided on \\2 for \\1"

constexpr auto kProposals = std::to_array<Recast>({
    {"^(?:for|on|about|regarding|as for) " MATTER ",? (?:my (?:suggestion|pick|advice|recommendation|choice|vote) "
     "(?:is|would be|goes to)|(?:i would|i) (?:take|go with|go "
     "for|use|pick|choose|suggest|recommend)) " PROPOSED "(?: (?:rather than|over|instead of|not) .*)?$",
     IS_CHOSEN_AFTER},
    {"^(?:i would|i) (?:take|go with|go for|use|pick|choose|suggest|recommend) " PROPOSED " for " MATTER
     "(?: (?:rather than|over|instead of|not) .*)?$",
     IS_CHOSEN},
    {"^my (?:suggestion|pick|advice|recommendation|choice|vote) (?:for|on|about|regarding) " MATTER
     "(?:,? (?:is|would be)|:) " PROPOSED "$",
     IS_CHOSEN_AFTER},
    {"^(?:how about|what about|why not|what would you say to|would you consider) " PROPOSED " for " MATTER "$",
     IS_CHOSEN},
    {"^" PROPOSED
     " (?:looks|sounds|seems|is|would be|feels) (?:like )?(?:the |a )?(?:safer|safest|better|best|right|stronger|"
     "simpler|cheaper|wiser|sounder|obvious|sensible|good)(?: (?:way|choice|option|bet|pick|call|fit|one|idea))? "
     "for " MATTER "$",
     IS_CHOSEN},
    {"^(?:it|this|that) (?:sounds|looks|seems) (?:to me )?(?:as if|like|that) " PROPOSED
     " (?:would|might|may) (?:suit|fit|serve) you (?:better|best|well) for " MATTER "$",
     IS_CHOSEN},
});

constexpr std::string_view kAccepting =
    "(?i)^\\W*(?:yes|yeah|yep|ok|okay|fine|good|great|right|perfect|deal|agreed|sure|alright|all right|thanks|thank "
    "you|cool|"
    "done|same|settled|decided|sold|lovely|convinced|then|so|let us|we will|i will)\\b|\\b(?:it is|it will "
    "be|then|decided|settled|"
    "agreed)\\W*$";
constexpr std::string_view kAgreeing =
    "(?i)\\b(?:i|we|let us)(?: will| shall)? (?:do|take|go with|use|have|pick) (?:that|it|this|that "
    "one)\\b|^\\W*(?:deal|agreed|"
    "sold|settled|decided|done)\\W*$";
/// What is thought about is not taken yet.
constexpr std::string_view kLeavingOpen =
    "(?i)\\b(?:not|never|maybe|perhaps|might|may|thinking|think (?:about|it over|on "
    "it)|consider|undecided|unsure|still|no idea|rather|"
    "but|however|why|how|what|if|would|could|depends|wait|later|torn|between|either|or|until|unless|show me|tell "
    "me|explain|"
    "compare)\\b";

#define YES                                                                                                           \
    "(?:(?:yes|yeah|yep|sure|ok|finally|indeed|we have|i have|i did|we did|decided|settled|we went with|i went with|" \
    "we chose|i chose|it is|its|it will be)[,.:;!]* )*"
#define CHOSEN_NOW                                                                            \
    "((?:an? |the )?[^,.!?;]+?)(?:,? (?:mainly |mostly |simply |just )?(?:because|since|as) " \
    "([^.!?]+))?(?:[,.!?;].*)?$"

constexpr auto kSettledThen = std::to_array<Recast>({
    {"(?:make|made) up (?:your|my) minds? (?:about|on|for|regarding) " MATTER
     "(?: yet| now| in the end| after all)? \\x1F " YES CHOSEN_NOW,
     "I decided on \\2 for \\1 because \\3"},
    {"(?:did|have|has) (?:you|they)(?: all| both)? "
     "(?:decide|decided|settle|settled|choose|chosen|agree|agreed|land|landed) (?:on |about "
     "|for |regarding )+" MATTER "(?: yet| now| in the end| after all)? \\x1F " YES CHOSEN_NOW,
     "I decided on \\2 for \\1 because \\3"},
    {"^(?:is|are) " MATTER " (?:settled|decided|final|sorted|fixed|clear)(?: now| yet)? \\x1F " YES CHOSEN_NOW,
     "I decided on \\2 for \\1 because \\3"},
    {"^[^?.!]+ or [^?.!]+ for " MATTER " \\x1F " YES CHOSEN_NOW, "I decided on \\2 for \\1 because \\3"},
    {"^(?:so )?(?:is it|it is|its) (?:still )?[^?.!]+? for " MATTER
     " \\x1F no,? (?:i|we)(?: have)? (?:changed|switched|moved|gone|went|swapped|gone over) (?:over )?(?:to|for|with) "
     "([^,.!?;]+).*$",
     "I decided on \\2 for \\1", Tells::Spans},
    // What else is told by a short answer.
    {"(?:which|what) colou?r\\b[^?.!]* (?:for|on) (?:the|your|my|our) ([^?.!]+?) \\x1F " YES
     "(?:(?:i|we) (?:painted it|took|picked) )?([^,.!?"
     ";]+).*$",
     "My \\1 is \\2", Tells::Spans},
    {"^how much are you (?:putting by|putting aside|saving|setting aside|putting away)[^?.!]* for ((?:an? |the |your "
     "|our )?[^?.!]+?) \\x1F "
     "(?:it has |it is |its )?(?:gone (?:up |down )?to |now |up to |about )*(" HEARTH_MONEY ")(?:[ .!].*)?$",
     "I am saving \\2 for \\1", Tells::Spans},
    {"\\b(?:is it|is the goal) still [^?.!]*\\d[^?.!]*? for ((?:an? |the |your |our )?[^?.!]+?) \\x1F no,? (?:it is "
     "|its )?(?:now )?(" HEARTH_MONEY ")(?: now)?(?:[ .!].*)?$",
     "I am saving \\2 for \\1", Tells::Spans},
    {"\\b(?:savings?|saving) (?:goal|target|aim) \\x1F (?:it is |its )?(" HEARTH_MONEY
     "|[\\pL-]+ (?:grand|thousand|hundred)),? (?:and )?(?:it is |its "
     ")?(?:for|towards) ([^,.!?;]+).*$",
     "I am saving \\1 for \\2", Tells::Spans},
    {"\\b(?:for|about|to) (?-i:(\\p{Lu}[\\pL'-]*\\pL))'s visit \\x1F (?:.*\\b)?it is ([^,;:.]*\\d[^,;:.]*?)(?: "
     "now)?[.!]*$",
     "\\1 is coming on \\2", Tells::Spans},
    {"^(?:when|what day|which day) (?:does|is|will) (?-i:(\\p{Lu}[\\pL'-]*\\pL)) "
     "(?:arrive|come|coming|arriving|visit|visiting|land|get)\\b[^\\x1F]* "
     "\\x1F (?:.*\\b)?(?:visit|it|that|stay)(?: is|s) (?:cancelled|off|called off|canceled)\\b.*$",
     "\\1's visit is cancelled", Tells::Spans},
    {"\\b(?:set|ready|packed|excited|off) (?:for|to) (?-i:(\\p{Lu}[\\pL'-]*(?: \\p{Lu}[\\pL'-]*)?)) \\x1F "
     "(?:.*\\b)?(?:it is|is|have) (?:off|cancelled|"
     "canceled|called (?:it )?off|cancelled it)\\b.*$",
     "My trip to \\1 is cancelled", Tells::Spans},
    {"\\b(?:leave|leaving|going|travel\\w*|fly\\w*|trip|off)\\b[^\\x1F]* \\x1F (?:on )?([^,.!?;]*\\d[^,.!?;]*?),? to "
     "(?-i:(\\p{Lu}[\\pL'-]*(?: \\p{Lu}"
     "[\\pL'-]*)?))(?:[,.!?;].*)?$",
     "I am going to \\2 on \\1", Tells::Spans},
    {"^is (?-i:(\\p{Lu}[^?.!]*?)) still (?:in the budget|on the list|running|active|going|worth it|on)\\b[^\\x1F]* "
     "\\x1F (?:no,? )?(?:it is |its |i |we "
     "|have )*(?:cancelled|gone|over|stopped)\\b.*$",
     "I cancelled my \\1 subscription", Tells::Spans},
    {"\\b(?:working on|building|writing|developing) (?-i:(\\p{Lu}[\\pL\\d-]*)) \\x1F no,? (?:i|we)(?: have)? "
     "(?:stopped|quit|gave up|given up|dropped it|"
     "let it go)\\b.*$",
     "I stopped working on \\1", Tells::Spans},
    {"^how (?:is|are) (?:the|your) (?-i:(\\p{Lu}[\\pL-]*)) (?:going|coming (?:on|along)|doing) \\x1F "
     "(?:(?:no|oh|well),? )?(?:i|we)(?: have)? (?:gave up|given "
     "up|stopped|quit|dropped it)\\b.*$",
     "I stopped learning \\1", Tells::Spans},
    {"\\beditors?\\b[^\\x1F]* \\x1F (?:.*\\b)?(?:stayed|stuck|ended up|went|gone|settled) (?:with|on) "
     "((?-i:\\p{Lu})[^,.!?;]*).*$",
     "My editor is \\1", Tells::Spans},
    {"\\bdatabase\\b[^\\x1F]* \\x1F ([\\pL\\d-]{3,}) (?:has|uses|runs on|is on|sits on) (" HEARTH_DATABASE ")[.!]*$",
     "The database of \\1 is \\2", Tells::Spans},
});

std::vector<Recast> allChosenThen() {
    std::vector<Recast> told(kChosenThen.begin(), kChosenThen.end());
    told.insert(told.end(), englishOverTwo().begin(), englishOverTwo().end());
    return told;
}

}  // namespace

void addEnglishChoices(Language& language) {
    static const std::vector<Recast> kAll = allChosenThen();
    language.chosenThen = kAll;
    language.proposals = kProposals;
    language.settledThen = kSettledThen;
    language.accepting = kAccepting;
    language.agreeing = kAgreeing;
    language.leavingOpen = kLeavingOpen;
    language.lostBehind = kLostBehind;
    language.lostBefore = kLostBefore;
    language.deniedAim = kDeniedAim;
    language.aimWords = kAimWords;
}

}  // namespace hearth::memory
