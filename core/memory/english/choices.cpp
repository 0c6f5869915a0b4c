// SPDX-License-Identifier: AGPL-3.0-or-later
// English: what a choice is about where only the sentence before says so, what lost against what was chosen, and how
// one says that an aim is none any more.
#include <array>

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

}  // namespace

void addEnglishChoices(Language& language) {
    language.chosenThen = kChosenThen;
    language.lostBehind = kLostBehind;
    language.lostBefore = kLostBefore;
    language.deniedAim = kDeniedAim;
    language.aimWords = kAimWords;
}

}  // namespace hearth::memory
