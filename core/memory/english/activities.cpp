// SPDX-License-Identifier: AGPL-3.0-or-later
// English: what people do, aim at, plan and decide, as whole clauses (see english/clause_facts.cpp), and last of all
// lasting statements that no other rule knows.
#include <array>

#include "core/memory/english/kinds.h"
#include "core/memory/english/patterns.h"
#include "core/memory/english/tables.h"

namespace hearth::memory {

namespace {

#define INSTRUMENT KIND_INSTRUMENT
#define SPORT "(?:" KIND_SPORT "|row|climb|box|fence|cycle|skate|hike|meditate)"
#define MODE                                                                                                       \
    "(?:bike|bicycle|e-bike|cargo "                                                                                \
    "bike|car|train|tram|bus|metro|subway|underground|tube|ferry|boat|foot|scooter|moped|"                         \
    "motorbike|motorcycle|public transport|carpool|skateboard|taxi|cable car|light rail|s-bahn|u-bahn|trolleybus|" \
    "van|night bus|(?:city|company|local|school) (?:bus|train)|express|commuter "                                  \
    "train|minibus|rollerblades|coach|monorail|kick scooter)"

/// How the assistant should answer: of each such matter one way at a time.
#define ANSWERS(topic, words)                                                                                          \
    {                                                                                                                  \
        "^(?:always |only |just |now |in general )?(?:want|like|prefer|need|would like|would "                         \
        "prefer|expect|appreciate)(?: always| only| to "                                                               \
        "(?:get|have|see|read))? (?P<v>" words                                                                         \
        ")(?:,? (?:from you|in (?:your|the|all) (?:answers|replies|responses|explanations)|better|best|more|from now " \
        "on|these days|now|please|in general|instead|"                                                                 \
        "over .+|to .+|rather than .+|when you .+|by default|at all times|everywhere|always|only|for everything|with " \
        "me))*$",                                                                                                      \
            "answers/" topic, Slot::One, Shape::Text, "prefer {v}", Kind::Preference, 2, 0.86, About::User             \
    }

constexpr auto A = About::Anyone;
constexpr auto N = Needs::Nothing;

#define WAKES_AT                                                                                                     \
    "^(?:get up|wake up|wake|rise|be up|get out of bed|be out of bed|be awake|start my day|own alarm "               \
    "(?:be|rings|goes "                                                                                              \
    "off|is|is "                                                                                                     \
    "set|be set|goes)|(?:have )?(?:set|moved|changed|put|shifted) (?:my|own|the) alarm(?: clock)?)(?: now| always| " \
    "already)?(?: set)? (?:at|by|for|around|before|from .+? to|from|to) "                                            \
    "(?P<v>\\d{1,2}(?:[:.]\\d\\d)?(?: "                                                                              \
    "?[ap]\\.?m\\.?)?|half (?:past )?\\w+|(?:quarter|five|ten|twenty(?:-five)?) (?:to|past) \\w+|\\w+(?:-thirty| "   \
    "thirty| "                                                                                                       \
    "fifteen| o'clock)?)"
#define SOME_DAYS "(?:mon|tues|wednes|thurs|fri|satur|sun)days"

constexpr auto kFacts = std::to_array<FactRule>({
    // Tools and ways of answering.
    {"^(?:use|be using|do (?:all )?(?:of )?(?:my|own) (?:coding|programming|editing) in|write (?:all )?(?:my|own) code "
     "(?:in|with)|code in|program in|edit (?:everything "
     ")?(?:in|with)|work in|"
     "prefer|develop in|swear by|switched to|have switched to|moved to|have moved to|went back to|live in) "
     "(?P<v>(?i:" HEARTH_EDITOR
     "))(?: (?:for|as|to|over|every|these|now|all|at|when|since|on|in|exclusively)\\b.*)?(?:, (?:not|no longer) "
     "(?P<w>.+))?$",
     "editor", Slot::One, Shape::Thing, "use {v} as editor", Kind::Preference, 2, 0.86},
    {"^own (?:\\w+ )?(?:code |text )?(?:editor|ide)(?: of choice)? (?:be|is) (?:now )?(?P<v>[^,]+)", "editor",
     Slot::One, Shape::Thing, "use {v} as editor", Kind::Preference, 2, 0.86},
    {"^(?:keep|store|write|manage|track|take|make|organi[sz]e|collect|have|do|put) (?:all )?(?:my |our |own "
     ")?(?P<k>notes|"
     "todos|to-dos|tasks|recipes|passwords|photos|budget|calendar|bookmarks|journal|diary|documents|ideas|lists)(?: "
     "now)? "
     "(?:in|with|on|using|into) (?P<v>(?-i:\\p{Lu})[^,]*?)(?: (?:now|these days|for|since|because)\\b.*)?$",
     "app/{k}", Slot::One, Shape::Thing, "keep own {k} in {v}", Kind::Preference, 2, 0.84},
    {"^keep (?:all )?(?:my |our |own )(?P<k>notes) (?:in|on) (?P<v>(?:an? |the |my |our |own )[^,]+)$", "app/{k}",
     Slot::One, Shape::Thing, "keep own {k} in {v}", Kind::Preference, 2, 0.82},
    {"^(?:moved|switched|migrated|transferred|have moved|have switched|took) (?:all )?(?:my |our |own "
     ")(?P<k>notes|todos|"
     "to-dos|tasks|recipes|passwords|photos|budget|calendar|bookmarks|journal|diary|documents|ideas|lists|note-taking)("
     "?: "
     "over)? from (?P<w>[^,]+?) (?:over )?(?:in)?to (?P<v>[^,]+)",
     "app/{k}", Slot::One, Shape::Thing, "=moved their {k} from {w} to {v}", Kind::Preference, 2, 0.88},
    {"^use (?P<v>(?-i:\\p{Lu})[^,]*?) (?:for|to take|to keep|to store|to manage) (?:all )?(?:my |our |own "
     ")?(?P<k>notes|todos|"
     "to-dos|tasks|recipes|passwords|photos|budget|calendar|note-taking|notetaking|journal|diary|documents|lists)\\b.*",
     "app/{k}", Slot::One, Shape::Thing, "use {v} for {k}", Kind::Preference, 2, 0.84},
    {"^own (?P<k>notes|todos|to-dos|tasks|recipes|passwords|photos|budget|journal|diary|documents|ideas|lists) "
     "(?:be|is|are|"
     "live|lives|go|goes|stay|sit|end up)(?: all| now)? (?:in|into|on|to) (?P<v>(?-i:\\p{Lu})[^,]*)",
     "app/{k}", Slot::One, Shape::Thing, "keep own {k} in {v}", Kind::Preference, 2, 0.84},
    {"^(?:prefer|want|like|take|book|choose|pick|ask for|go for|reserve|would like|need|sit in|sit on)(?: always| to "
     "have| to sit in| to sit on| to sit at| to get)? "
     "(?:the "
     "|an? )?(?P<v>" KIND_SEAT ")\\b(?:,? (?:these days|now|when|"
     "on|better|over|not|instead|rather|from now|whenever|in|if|to)\\b.*)?$",
     "seat", Slot::One, Shape::Text, "~", Kind::Preference, 2, 0.86},
    ANSWERS("length",
            "(?:short|long|brief|detailed|concise|thorough|terse|lengthy|in-depth|compact|verbose|extensive|elaborate|"
            "crisp|one-line|succinct)\\b[\\w, -]*?"
            "(?:answers?|repl(?:y|ies)|responses?|explanations?|summar(?:y|ies)|texts?|messages)"),
    ANSWERS("layout",
            "(?:bullet points?|bullets|bulleted lists?|(?:plain |short |running |flowing "
            ")?paragraphs?|prose|tables|numbered lists?|lists|headings|plain text|"
            "markdown|step by step|steps)(?: instructions)?"),
    ANSWERS("units",
            "(?:metric|imperial|celsius|fahrenheit|kilomet(?:res|ers)|miles|us|si)(?: units?| system| measurements?)?"),
    ANSWERS("tone",
            "(?:an? )?(?:formal|informal|casual|friendly|neutral|serious|playful|polite|direct|dry|warm)(?: tone| "
            "language| style| answers| wording| replies)"),
    ANSWERS("spelling", "(?:british|american|canadian|australian|us|uk)(?: english)? spelling"),
    ANSWERS("clock", "(?:the )?(?:24|12)-?hour (?:clock|times?|format)"),
    {"^(?:be |type |work |code )?on (?:an? |my )?(?:new )?(?P<v>" HEARTH_LAPTOP ")(?: now)?$", "laptop", Slot::One,
     Shape::Thing, "use {a} {v}", Kind::Fact, 2, 0.82},
    {"^(?:have )?(?:switched|moved|changed|migrated|went|gone) from (?P<w>" HEARTH_EDITOR
     ") (?:over )?to (?P<v>" HEARTH_EDITOR ")\\b.*",
     "editor", Slot::One, Shape::Thing, "=switched from {w} to {v} as editor", Kind::Preference, 2, 0.88},
    {"^(?:have )?(?:switched|moved|changed|went|gone) from (?:being )?(?P<w>" HEARTH_DIET
     ") to (?:being )?(?P<v>" HEARTH_DIET ")\\b.*",
     "diet", Slot::One, Shape::Text, "=went from {w} to {v}", Kind::Preference, 2, 0.88},

    // Habits.
    {"^(?:commute|get to work|get to the office|go to work|travel to work|come to work|make my way to work|have "
     "switched to "
     "commuting|switched to commuting|have started commuting|started commuting|started to commute|have changed to "
     "commuting|be "
     "commuting|get around|now commute|now go to work|get to my job)(?: now)? (?:by|on|with|via) (?:the |my |an? |own "
     ")?(?P<v>" MODE ")\\b.*",
     "commute", Slot::One, Shape::Text, "commute by {v}", Kind::Fact, 2, 0.84},
    {"^(?:take|catch|ride|use|drive|be taking|switched to|have switched to) (?:the |my |an? |own )?(?P<v>" MODE
     ")(?: in| over| down| up)? (?:to|for) (?:get to )?(?:work|the office|my job|my commute|the commute|commuting|town "
     "for work|our "
     "office)\\b.*",
     "commute", Slot::One, Shape::Text, "commute by {v}", Kind::Fact, 2, 0.84},
    {"^(?:now )?(?:go|come|travel|get)(?: in| there| over)? (?:by|on) (?:the )?(?P<v>" MODE
     ")(?: (?:now|these days|nowadays|instead|again))*$",
     "commute", Slot::One, Shape::Text, "~", Kind::Fact, 2, 0.8},
    {"^(?P<v>walk|cycle|bike|drive|run|row|skate) (?:in )?to (?:work|the office|my job)\\b.*", "commute", Slot::One,
     Shape::Text, "{v} to work", Kind::Fact, 2, 0.84},
    {"^(?:stopped|quit|gave up|have stopped|have given up|be done) (?:commuting|going to work|driving to work)(?: by "
     "(?:the )?"
     "(?P<w>\\w+))? and (?:now )?(?:go|travel|come|take|commute|ride|be going)(?: by| the| on)* (?P<v>" MODE ")\\b.*",
     "commute", Slot::One, Shape::Text, "commute by {v}", Kind::Fact, 2, 0.86},
    {"^own commute (?:be|is) (?:now )?(?:by |on |via )?(?:the |an? |my )?(?P<v>" MODE
     "\\b.*|walk.*|cycl.*|(?:an?|two|three|\\d+) .+)",
     "commute", Slot::One, Shape::Text, "own commute be by {v}", Kind::Fact, 2, 0.84},
    {"^(?:start|begin|kick off) (?:the|my|every|each|own) (?:day|morning|mornings|days) (?:with|on) (?:an? )?(?:cup of "
     "|mug of "
     "|pot of |glass of )?(?P<v>.+)",
     "morning drink", Slot::One, Shape::Thing, "start the day with {v}", Kind::Preference, 2, 0.82},
    {"^have (?:stopped|quit|given up) (?P<v>[a-z]+ing (?:every (?:single )?morning|in the mornings?|each (?:single "
     ")?morning|at breakfast|first thing|before work))\\b.*",
     "gave up", Slot::Each, Shape::Thing, "~", Kind::Fact, 2, 0.82, About::Anyone, Needs::Nothing, -1, true},
    {"^(?:drink|have|need|take|sip|make myself|pour myself)(?: always)? (?:an? |my )?(?:cup of |mug of |pot of |glass "
     "of )?(?P<v>"
     ".+?) (?:every (?:single )?morning|in the mornings?|each (?:single )?morning|for breakfast|at breakfast|with "
     "breakfast|first thing|before "
     "work|"
     "when i (?:get|wake) up|to (?:wake up|start the day))\\b.*",
     "morning drink", Slot::One, Shape::Thing, "~", Kind::Preference, 2, 0.82},
    {"^(?:drink|sip)(?: always)? (?:an? |my )?(?:cup of |mug of |pot of |glass of )?(?P<v>" KIND_DRINK
     ") (?:every|each) (?:single )?day\\b.*",
     "morning drink", Slot::One, Shape::Thing, "~", Kind::Preference, 2, 0.82},
    {"^own (?:morning|breakfast|first) (?:drink|cup|beverage|brew) (?:be|is) (?:now )?(?:an? )?(?P<v>[^,]+)",
     "morning drink", Slot::One, Shape::Thing, "own morning drink be {v}", Kind::Preference, 2, 0.84},
    {"^(?:go |do |be doing |have been doing |have been going to |have gone to |have been at |play |practi[cs]e |train "
     "|have |have changed to |changed to |switched to |have switched to "
     "|take |be "
     "into |started |went |attend |have started |be back to |manage |fit in |be )?(?:an? |my |some |own )?(?P<k>" SPORT
     ")(?: (?:class|classes|training|session|sessions|practice|lessons))?,? (?:about |at least |for "
     ")?(?P<v>" HEARTH_FREQUENCY ")\\b.*",
     "routine/{k}", Slot::One, Shape::Text, "~", Kind::Fact, 2, 0.82},
    {"^(?:be|be up|be down|be now)(?: at| to)? (?P<v>" HEARTH_FREQUENCY
     ")(?: now)? (?:with|of|for|on) (?:my |the |own )?(?P<k>" SPORT ")\\b.*",
     "routine/{k}", Slot::One, Shape::Text, "~", Kind::Fact, 2, 0.82},
    {"^own (?:\\w+ )?(?:instrument|main instrument) (?:be|is) (?:now )?(?:the |an? )?(?P<v>[^,]+)", "plays", Slot::Each,
     Shape::Thing, "play the {v}", Kind::Fact, 2, 0.84},
    {"^(?:play|practi[cs]e|have played|have been playing|be learning|learn|study|have taken up|took up|be learning to "
     "play|"
     "started|have started|rehearse|can play|do play)(?: on)? (?:the |my |own |an? )?(?P<v>" INSTRUMENT ")\\b(?: .*)?$",
     "plays", Slot::Each, Shape::Thing, "~", Kind::Fact, 2, 0.82},
    {"^(?:take|have|attend|go to|started|get|be taking|give) (?:weekly |regular |my )?(?P<v>" INSTRUMENT
     ") (?:lessons?|classes|practice|tuition)\\b.*",
     "plays", Slot::Each, Shape::Thing, "~", Kind::Fact, 2, 0.82},
    {"^(?:volunteer|help(?: out)?|lend a hand|be a volunteer|pitch in|do volunteer work|do shifts|work as a "
     "volunteer|be "
     "volunteering)(?: now)? (?:at|in|with|for|on) (?P<v>(?:the |an? |my |our )?.+?)(?: "
     "(?:on|every|each|once|twice|two|three|most|"
     "in the)\\b.*)?$",
     "volunteers", Slot::Each, Shape::Thing, "~", Kind::Fact, 2, 0.84},
    {WAKES_AT "\\b.*? (?P<k>(?:on|at) (?:the )?(?:weekends?|weekdays|" SOME_DAYS "(?:(?:,| and|,? or|,? and) " SOME_DAYS
              ")*))\\b.*",
     "wakes/{k}", Slot::One, Shape::Text, "wake up at {v} {k}", Kind::Fact, 2, 0.82},
    {WAKES_AT "\\b.*", "wakes", Slot::One, Shape::Text, "wake up at {v}", Kind::Fact, 2, 0.82},
    {"^(?:be|have been) (?:off|free of|clean of|done with|over|finished with|clear of|without)(?: all)? "
     "(?P<v>(?:smoking|alcohol|"
     "cigarettes|sugar|caffeine|coffee|meat|drinking|[\\w-]+ drinks?|social "
     "media|soda|sweets|drugs|gambling|nicotine|vaping|"
     "crisps|chocolate|fast food|junk food|dairy|bread|wine|beer|[\\w-]+ games?|[\\w-]+ "
     "food|pills|gluten|snacks|[\\w-]+ing)\\b.*?)(?: "
     "(?:for good|for ever|forever|now|completely|altogether|entirely))*$",
     "gave up", Slot::Each, Shape::Thing, "=has given up {v}", Kind::Fact, 2, 0.84, A, N, -1},

    // Goals.
    {"^(?:be learning|learn|be studying|be teaching myself|be working on my|be brushing up|have started "
     "learning|started "
     "learning|be taking lessons in|picked up|have taken up|took up) (?:some |my )?(?P<v>(?-i:\\p{Lu})\\pL+)\\b(?: "
     "(?:and|to|for|at|on|with|"
     "since|up)\\b.*|, .*)?$",
     "learning", Slot::Each, Shape::Thing, "~", Kind::Goal, 2, 0.84},
    {"^(?:want|hope|would like|aim|plan|be hoping|intend|need|be trying)(?: to)?(?: get| bring| take| push| raise| "
     "bump)? (?:my|own) "
     "(?P<v>(?-i:\\p{Lu})\\pL+) (?:up )?to .+",
     "learning", Slot::Each, Shape::Thing, "~", Kind::Goal, 2, 0.84},
    {"^(?:want|hope|aim|would like|be aiming)(?: to)? (?:reach|get to|pass|hit|achieve|for)? "
     "?(?:[abc][12]\\b|fluency|conversational "
     "level)(?: level)? in (?P<v>(?-i:\\p{Lu})\\pL+)",
     "learning", Slot::Each, Shape::Thing, "~", Kind::Goal, 2, 0.84},
    {"^own (?:\\w+ )?(?:goal|aim|target|ambition) (?:be|is) (?:now )?(?:to (?:reach|get to) )?(?:(?:an? "
     ")?[abc][12]\\b|fluency)(?: level)? "
     "in (?P<v>(?-i:\\p{Lu})\\pL+).*",
     "learning", Slot::Each, Shape::Thing, "~", Kind::Goal, 2, 0.86},
    {"^(?:be training for|train for|be preparing for|be working (?:towards?|up to)|signed up for|have signed up "
     "for|entered|have "
     "entered|want to (?:run|finish|do|complete|ride|race|swim|win)|hope to (?:run|finish|do|complete|ride)|be going "
     "to run|be "
     "registered for|have registered for|be getting ready for|have set my sights on|aim for|aim to "
     "(?:run|finish|do)|would like to (?:"
     "run|finish|do)|plan to (?:run|finish|do)) (?:an? |the |my (?:first |next )?|own |another )?(?P<v>" HEARTH_RACE
     ")\\b.*",
     "goal race", Slot::One, Shape::Text, "~", Kind::Goal, 2, 0.84},
    {"^own (?:[\\w-]+ ){0,2}(?:goal|aim|target|plan|dream|race plan|ambition|race)(?: for [\\w ]+?)? (?:be|is) (?:now "
     ")?(?:to (?:run|"
     "finish|do|complete) )?(?:an? |the |my first )?(?P<v>" HEARTH_RACE ")\\b.*",
     "goal race", Slot::One, Shape::Text, "~", Kind::Goal, 2, 0.86},
    {"^(?:raised|upped|changed|lowered|moved|shifted|have raised|increased|have changed|cut|switched|scaled) "
     "(?:my|our|own|the) (?:\\w+ "
     ")?(?:goal|target|aim|plan|sights|ambition)(?: (?:up|down))? from (?:an? |the )?(?P<w>.+?) (?:up |down )?to "
     "(?:an? |the )?(?P<v>" HEARTH_RACE ")\\b.*",
     "goal race", Slot::One, Shape::Text, "~", Kind::Goal, 2, 0.88},
    {"^(?:save|be saving|be saving up|want to save|hope to save|need|need to save|be putting (?:money "
     ")?(?:aside|away|by)|aim to save|"
     "plan to save|want to put aside|be setting aside|would like to save|want to have|be going to save|must save|try "
     "to save)(?: up)? (?P<v>" HEARTH_MONEY ")(?: (?:up|aside|together|in total|altogether))? (?:for|towards|to "
     "(?:buy|pay for|afford|get)) (?:an? |the |my |our |own "
     ")?(?P<k>[^,]+?)(?: by .*|, .*)?$",
     "savings/{k}", Slot::One, Shape::Text, "~", Kind::Goal, 2, 0.86},
    {"^(?:save|be saving|be saving up|be putting (?:some )?(?:money )?(?:aside|away|by)|be setting money aside|have "
     "started saving|started "
     "saving) (?:up )?(?:for|towards) (?:an? |the |my |our |own )?(?P<k>[^,]+?)(?:,|:| -| and need| with a "
     "target of| \\() ?(?P<v>" HEARTH_MONEY ").*",
     "savings/{k}", Slot::One, Shape::Text, "~", Kind::Goal, 2, 0.86},
    {"^own (?:savings?|saving) (?:goal|target|aim|plan) (?:for (?:an? |the |my |our )?(?P<k>[^,]+?) )?(?:be|is)(?: "
     "now)? (?P<v>" HEARTH_MONEY ")(?: now)?(?: for (?:an? |the |my |our )?[^,]+?)?(?: now)?(?:, .*)?$",
     "savings/{k}", Slot::One, Shape::Text, "~", Kind::Goal, 2, 0.88},
    {"^(?:raised|upped|changed|lowered|have raised|increased|bumped|cut) (?:my|our|own|the) (?:savings?|saving) "
     "(?:goal|target) (?:for (?:an? "
     "|the |my |our )?(?P<k>[^,]+?) )?(?:from .+? )?to (?P<v>" HEARTH_MONEY ").*",
     "savings/{k}", Slot::One, Shape::Text, "~", Kind::Goal, 2, 0.88},
    {"^(?:have )?set (?:myself|ourselves) (?:the|a) (?:goal|target|aim|challenge) (?:to|of) (?P<v>.+)", "goal",
     Slot::Each, Shape::Activity, "own goal be to {v}", Kind::Goal, 2, 0.88},
    {"^own (?:[\\w-]+ ){0,2}(?:goal|dream|aim|ambition|target|resolution|wish|plan)(?: (?:for|this) [\\w ]+?)? "
     "(?:be|is) (?:to |still to |that i )?"
     "(?P<v>[a-z].+)",
     "goal", Slot::Each, Shape::Activity, "own goal be to {v}", Kind::Goal, 2, 0.86},
    {"^(?:be )?(?:still )?dream(?:ing)? of (?:the (?:day|moment|time) (?:when|that|on which) i )?(?P<v>.+?)(?:, .*)?$",
     "goal", Slot::Each, Shape::Activity, "dream of {v}", Kind::Goal, 2, 0.8},

    // Decisions and projects.
    {"^(?:have )?(?:changed|change) (?:my|our|own|their) minds? (?:about|on|regarding) (?:the |my |our |own "
     ")?(?P<k>[^,]+?)(?:,| and|:)+ (?:we |i "
     ")?(?:now )?(?:be )?(?:go|going|went|take|took|use|chose|picked|stick|will go|will take)(?: with| for)? "
     "(?P<v>[^,]+?)(?: after all| "
     "now| instead)*(?:,? (?:not|instead of|rather than) (?P<w>.+))?$",
     "decision/{k}", Slot::One, Shape::Text, "~", Kind::Decision, 1, 0.88},
    {"^(?:dropped|ditched|scrapped|abandoned|rejected|have dropped) (?P<w>.+?) and (?:decided on|chose|went with|go "
     "with|picked|settled on|"
     "opted for|took) (?P<v>.+?) (?:for|as) (?:the |my |our |own )?(?P<k>[^,]+)",
     "decision/{k}", Slot::One, Shape::Text, "~", Kind::Decision, 1, 0.88},
    {"^(?:have )?(?:finally |now )?(?:decided on|decided for|chose|chosen|picked|settled on|opted for|gone with|gone "
     "for|went with|went for|agreed "
     "on|selected|voted for|plumped for|be going with|go with|take) (?P<v>.*?[^,;])(?: (?:over|rather than|instead "
     "of|not|and not|against) (?P<w>[^,]+?)"
     ")? (?:for|as) (?:the |my |our |own )?(?P<k>[^,]+?)(?:,? (?:because|since|as|then|so) .*| and "
     "(?:we|i|have|paid|it|"
     "that|they|all|now|are|were|was|is|booked|ordered|signed)\\b.*|, .*)?$",
     "decision/{k}", Slot::One, Shape::Text, "~", Kind::Decision, 1, 0.84},
    {"^(?:have )?(?:finally |now |all )?(?:decided|agreed)(?: that)?,? (?:we|i|to)(?: will)? (?:use|take|go with|go "
     "for|choose|pick|have|book|"
     "get|buy|hire) (?P<v>.+?) (?:for|as) (?:the |my |our |own )?(?P<k>[^,]+?)(?:,? (?:because|since|as|then|so) .*)?$",
     "decision/{k}", Slot::One, Shape::Text, "~", Kind::Decision, 1, 0.86},
    {"^(?:be|have been|have started|started|have begun|began)(?: still| busy| now| currently| just)?(?: to)? "
     "?(?:working on|work on|building|"
     "build|developing|develop|writing|write|making|coding|designing|design|creating|create|programming|hacking "
     "on|maintaining|tinkering with|"
     "restoring|restore|renovating|renovate|rip out|ripping out|training "
     "for|preparing|organi[sz]ing|composing|compose|recording|planting|"
     "setting "
     "up|migrating|launching|editing|knitting|sewing|assembling|remodelling|rebuilding|redoing|drafting|planning) "
     "(?P<v>(?:an? |the |our |my |own |some )?.+)",
     "project", Slot::Each, Shape::Thing, "~", Kind::Goal, 1, 0.74, About::User, Needs::Alone},
    {"^(?:have )?(?:taken (?:over|up|on)|took (?:over|on|up)|begun|began|started|launched|kicked off|embarked on) "
     "(?P<v>(?:an? |the |our |my |own )"
     "[a-z].+)",
     "project", Slot::Each, Shape::Thing, "~", Kind::Goal, 1, 0.74, About::User, Needs::Alone},
    {"^(?:be (?:the |an? )?(?:\\w+ )?(?:developer|maintainer|author|creator|founder|lead) of|work on|be working "
     "on|maintain|be building|be writing|be "
     "developing|lead) (?P<v>(?-i:\\p{Lu})[\\pL\\d'-]*)(?:, .*| .*)?$",
     "project", Slot::Each, Shape::Thing, "~", Kind::Goal, 1, 0.84, About::User},
    {"^(?:be |have been |have started |started |have begun "
     ")(?:building|writing|making|developing|coding|designing|creating|programming) (?P<k>(?:an? |my "
     "|the )[^,]+?)(?: called| named|,) (?P<v>(?-i:\\p{Lu})[\\pL\\d'-]*)\\b.*",
     "project", Slot::Each, Shape::Thing, "~", Kind::Goal, 1, 0.86, About::User},
    {"^own (?:[\\w'-]+ ){1,3}(?:has|have|be|belongs? to|started|began|begun)(?: been)?(?: begun| started| under way| "
     "underway| on| in full swing)(?: .*)?$",
     "project", Slot::Each, Shape::Whole, "~", Kind::Goal, 1, 0.76, About::User, Needs::Alone},
    {"^the database of (?P<k>.+?) (?:be|is) (?P<v>" HEARTH_DATABASE
     ")(?:,? (?:not|instead of|no longer|rather than) (?P<w>[\\w ]+?))?(?: now)?$",
     "database/{k}", Slot::One, Shape::Text, "=The database of {k} is {v}", Kind::Decision, 1, 0.84, About::Nobody},

    {"^be (?P<v>(?-i:\\p{Lu}\\p{Ll}{2,}))$", "name", Slot::One, Shape::Name, "be called {v}", Kind::Fact, 2, 0.8,
     About::User, Needs::Alone},
    // A statement that lasts, whatever it says.
    {"^(?P<v>(?:keep|collect|grow|breed|run|lead|manage|teach|study|speak|play|practi[cs]e|sing|paint|write|cook|bake|"
     "garden|fish|hunt|knit|sew|sail|volunteer|belong "
     "to|donate|sponsor|attend|cycle|swim|meditate|chair|coach|mentor|foster|celebrate) .+)",
     "said", Slot::Each, Shape::Text, "~", Kind::Fact, 3, 0.7, A, Needs::Alone},
});

}  // namespace

std::span<const FactRule> englishActivities() { return kFacts; }

}  // namespace hearth::memory
