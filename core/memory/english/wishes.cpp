// SPDX-License-Identifier: AGPL-3.0-or-later
// English: how people tell an assistant, once and for all, what its answers should be like.
#include <array>

#include "core/memory/english/tables.h"

namespace hearth::memory {

namespace {

#define DOING                                                                                                          \
    "(?:add|address|answer|apologi[sz]e|ask|assume|avoid|be|begin|challenge|check|cite|close|comment|convert|correct|" \
    "criticise|criticize|describe|end|explain|finish|flatter|focus|format|give|go easy|greet|hold|include|indent|"     \
    "keep|label|leave|let me know|limit|link|list|make|mark|mention|mind|name|number|offer|open|phrase|point out|"     \
    "praise|present|propose|push back|put|quiz|quote|recommend|refer|remember|remind|reply|respond|round|say|send|"    \
    "show|sign|skip|speak|spell|spell out|start|stay|stick|suggest|summari[sz]e|talk|teach|tell|test|translate|treat|" \
    "type|use|warn|word|work|wrap|write)"
#define ASKED                                                                                                          \
    "(?:i (?:would |really |just )*(?:like|love|prefer|want|need)(?: it)?(?: if)? you (?:to |would |could )?|"         \
    "(?:can|could|would|will) (?:you|u) |can (?:i|we) ask you to |you (?:should|must|have to|need to|are to|may|can) " \
    "|"                                                                                                                \
    "(?:remember|try|be sure|make sure|feel free) (?:to |you ))"
#define MANNER_NOUN                                                                                               \
    "(?:emojis?|emoticons?|smileys?|hash ?tags?|exclamation marks?|small ?talk|flattery|flattering|disclaimers?|" \
    "jargon|filler|basics|bullets?|bullet points?|bulleted lists?|lists?|tables?|headings?|headers|paragraphs?|"  \
    "sentences?|prose|steps?|step by step|answers?|repl(?:y|ies)|responses?|explanations?|snippets?|spellings?|"  \
    "metric|imperial|celsius|fahrenheit|units|jokes?|dialogues?|criticism|encouragement|praise|compliments|"      \
    "markdown|dashes|em dashes|abbreviations|acronyms|slang|swearing|columns|type hints|comments|sources|links|"  \
    "examples|words|vocabulary|tone|english|summar(?:y|ies)|details?|24[ -]?h(?:ours?)?|am/pm)"

constexpr auto kWishForms = std::to_array<WishForm>({
    {.text = "(?P<w>" MANNER_NOUN ") (?:are|is) (?:fine|ok|okay|allowed|welcome)(?: again| now| after all)*",
     .phrase = "be fine with {v}"},
    {.text = "(?P<w>(?:short|shorter|brief|concise|long|longer|detailed) (?:answers|replies|responses|explanations)(?: "
             "only)?)",
     .phrase = "want {v}",
     .fragment = true},
    {.text = "you (?:can|may) (?:now |also )?(?:stop|drop|skip|forget|ditch|lose|leave out)(?: with| using| about|"
             " doing)? (?P<w>.+?)(?: now| again)?",
     .phrase = "want {v}",
     .lifted = true},
    {.text = "(?:drop|ditch|bin|scrap|lose|forget|enough with|no need for) (?P<w>(?:the|those|all the|your) .+)",
     .phrase = "want {v}",
     .lifted = true},
    {.text = "you (?:do not (?:really )?(?:have|need) to|need not|no longer (?:have|need) to) (?P<w>.+)",
     .phrase = "need you to {v}",
     .denied = true},
    {.text = "(?:there is )?no need to (?P<w>.+)", .phrase = "need you to {v}", .denied = true},
    {.text = "(?:do not|never) (?:ever )?(?P<w>" DOING "\\b.*?)(?:,? ever)?", .phrase = "ask not to {v}"},
    {.text = ASKED "(?:please |always |also |kindly )*not (?:to )?(?P<w>.+)", .phrase = "ask not to {v}"},
    {.text = ASKED "(?:please |also |kindly )*(?P<w>.+)", .phrase = "ask to {v}"},
    {.text = "(?:i (?:would )?(?:rather|prefer (?:it )?(?:if|when))) (?P<w>you .+)", .phrase = "prefer that {v}"},
    {.text = "(?P<w>(?:(?:always|just|only|also|rather|instead|never again) )*(?:stop|quit) (?:\\w+ing\\b|with ).*)",
     .phrase = "ask to {v}"},
    {.text = "(?:do )?(?P<w>(?:(?:always|just|only|also|rather|instead) )*" DOING "\\b.+)", .phrase = "ask to {v}"},
    {.text = "(?:from (?:now|here|today)(?: on(?:wards?)?)?|in (?:the )?future|going forward|in general|as a rule|by "
             "default|generally)[,:]? (?:please |pls |plz |kindly )*(?P<w>(?:(?:always|just|only|also|rather|instead|"
             "never) )*" DOING "\\b.+)",
     .phrase = "ask to {v} from now on"},
    {.text = "(?P<k>when(?:ever)? (?:you|i|we) [^,]{3,60}?),? (?P<w>(?:(?:always|just|only|also) )?" DOING "\\b.+)",
     .phrase = "ask to {v}"},
    {.text = "it (?:really |always )?helps(?: me)?(?: a lot| most)? (?:if|when) (?:i get|i have|you give me|you "
             "use|you write|i "
             "see) (?P<w>.+)",
     .phrase = "want {v}"},
    {.text =
         "(?:from (?:now|here|today)(?: on(?:wards?)?)?|in (?:the )?future|going forward|henceforth|as a rule)[,:]? "
         "(?P<w>(?:(?:only|just|"
         "no|not|no more|plain|short|longer|shorter|larger|simple|more|less) )?(?:[\\w'-]+,? ){0,5}[\\w'-]+?)(?: "
         "when(?:ever)? "
         "you (?:are )?(?:answer|answering|reply|replying|write|writing|explain)(?: (?:to )?me)?)?",
     .phrase = "want {v} from now on",
     .fragment = true},
    {.text = "(?P<w>(?:no|no more|not|only|just|more|less|fewer|larger|longer|shorter|smaller|bigger|simpler|max\\.?|"
             "maximum|at most|always) (?:[\\w'/-]+,? ){0,6}[\\w'/-]+)",
     .phrase = "want {v}",
     .fragment = true},
    {.text = "(?P<w>(?:[\\w'/-]+,? ){1,6}(?:only|always|instead|from now on|ever|any ?more))",
     .phrase = "want {v}",
     .fragment = true},
});

constexpr auto kWishTopics = std::to_array<AnswerStyle>({
    {"emoji", "", "emojis?|emoticons?|smileys?"},
    {"hashtags", "", "hash ?tags?"},
    {"columns", "", "columns?\\b|line (?:length|width)"},
    {"correcting", "", "correct\\b|corrections?\\b|mistakes?\\b|proofread"},
    {"signing", "", "sign\\b|sign(?:ing)? off|end (?:\\w+ )?with|close (?:\\w+ )?with|finish (?:\\w+ )?with"},
    {"layout", "",
     "tables?\\b|dots\\b|lists?\\b|bullets?\\b|dialogues?\\b|markdown\\b|headings?\\b|step by step|steps\\b"},
    {"length", "",
     "(?:max\\.?|maximum|at most|under|up to|no more than|within) \\w+ (?:sentences?|words?|lines?|paragraphs?)|"
     "(?:one|two|three|\\d+) (?:sentences?|paragraphs?|lines?)\\b|just (?:give me )?the answer|(?:longer|shorter|"
     "larger|smaller) (?:explanations?|paragraphs?|sentences?|answers?)"},
    {"spelling", "", "spelling\\b|spellings\\b"},
    {"language", "",
     "(?:in|use|speak|talk) (?:\\w+ )?(?:english|german|french|spanish|italian|portuguese|dutch|polish|ukrainian|"
     "russian|swedish|norwegian|danish|finnish|turkish|arabic|hindi|japanese|chinese|korean|greek|czech|hungarian)"},
    {"tone", "",
     "honest|harsh|encourag\\w+|gentle|blunt|polite|flatter\\w*|strict|criticism|formal|informal|kind|praise|sugar-?"
     "coat|apologi[sz]\\w+|sorry"},
    {"persona", "", "(?:talk|speak|act|write|answer|reply)(?:ing)? (?:to (?:me|them) )?(?:like|as) an?\\b"},
    {"workings", "", "(?:workings?|work)\\b"},
    {"sources", "", "sources?\\b|links?\\b|citations?\\b|references?\\b"},
    {"questions", "", "quiz(?:zes)?\\b|one question|ask (?:me )?(?:before|first)|asked me|you ask\\b"},
    {"jokes", "", "jokes?\\b|joking\\b"},
    {"comments", "", "comments?\\b"},
});

constexpr std::string_view kMayWish =
    "\\b(?:helps|henceforth|prefer|don't|dont|needn't|you|your|please|pls|plz|always|never|no|not|only|just|max|ever|"
    "every time|each time|from "
    "now on|in "
    "future|in the future|going forward|in general|as a rule|by default|any ?more|when|whenever|with me|to "
    "me|stop|quit|"
    "drop|ditch|bin|scrap|lose|forget|keep|from "
    "now|larger|longer|shorter|more|less|fewer|answer|reply|answers|replies|responses|explanations|correct|instead|"
    "give "
    "me|explain|fine|ok|okay|allowed|welcome)\\b";

constexpr std::string_view kEdges =
    "(?:please|pls|plz|thanks|thank you|thx|ta|btw|by the way|ok|okay|lol|haha|and|also|oh|so|but|well|you know what|"
    "man|mate|real talk)";

#define ON                                                                                                         \
    "(?:from (?:now|here|today|this point)(?: on(?:wards?)?)?|in (?:the )?future|going forward|in general|as a "   \
    "rule|by "                                                                                                     \
    "default|for good|permanently|at all times|every (?:single )?time|each time|all the time|unless i (?:say|ask|" \
    "tell)\\b.*)"

constexpr std::string_view kWishStands =
    "^i (?:(?:would |really |just )*(?:like|love|prefer|want|need) (?:it if )?you (?:to )?|prefer )(?:always "
    ")?(?:use|stick "
    "to|keep to|write in|answer in|reply in|answer with|reply with|speak|give me|write) (?:[\\w'-]+ ){0,2}" MANNER_NOUN
    "$|"
    "^it (?:really |always )?helps(?: me)?(?: a lot| most)? (?:if|when) (?:i get|i have|i see|you [a-z]+(?: me)?) "
    "(?:[\\w'-]+ "
    "){0,3}(?:" MANNER_NOUN
    "|corrected)$|"
    "\\bfrom you\\b|^(?:can|could|would|will) (?:you|u) (?:please )?(?:stop|quit) (?:(?:the|all|doing|using|with|"
    "giving me|putting|writing|everything|in|as|your) )*(?:" MANNER_NOUN
    "|quiz(?:zes|zing)?|dots)\\b|^i always (?:want|like|prefer|need)\\b|\\bafter "
    "all$|^(?:always|never)\\b|\\b(?:you|please|and|just|me|them) "
    "(?:always|never)\\b|\\balways(?:$|,)|\\bno\\b.*\\bever\\b|"
    "\\b(?:any ?more|any longer|no longer|no more)\\b|\\b" ON "(?:$|,)|^" ON
    "\\b|^when(?:ever)? (?:you|i|we)\\b|\\bwith "
    "me$|\\b(?:your|the|all) (?:answers|replies|responses|explanations|snippets)\\b|\\binstead of (?:\\w+ "
    ")?\\w+ing\\b|\\ball (?:\\w+ )?you (?:give|write|"
    "send|show)\\b";

constexpr std::string_view kOnlyStands =
    "(?:(?:and )?(?:always|in general|generally|as a rule|from now on|every time|each time|by default|for good|"
    "permanently|at all times|in future))";

constexpr std::string_view kWishManner = "\\b" MANNER_NOUN "\\b";

constexpr std::string_view kWishTalk =
    "^you (?:can|may|could) (?:now |also )?(?:give(?: me)?|write(?: me)?|use|send(?: me)?|go (?:back )?to) (?:(?:a bit|"
    "much|somewhat) )?(?:longer|shorter|simpler|fuller|more detailed|short|long|detailed) (?:answers|replies|"
    "explanations|messages)\\b|"
    "^keep (?:all )?(?:(?:your|the) )?(?:answers|replies|explanations|messages|what you (?:write|tell|send)(?: me)?) "
    "(?:short|brief|simple|plain|long)|"
    "^(?:(?:can|could|would|will) (?:you|u) )?(?:give me|write(?: me)?|use|send(?: me)?) (?:longer|shorter|simpler|"
    "fuller|more detailed) (?:answers|replies|explanations|paragraphs|sentences)|"
    "^(?:(?:always|just|also|rather) )*(?:apologi[sz]e|flatter|address me|talk (?:to me|like)|speak (?:to me|like)|"
    "write to me|answer (?:me )?(?:in|like|with)|reply (?:to me )?(?:in|with)|respond (?:in|with)|explain (?:things|"
    "stuff|everything|it all)|quiz me|correct (?:me|my)\\b|be (?:so |more |less |a bit |very |too )*(?:honest|polite|"
    "harsh|blunt|direct|formal|brief|kind|gentle|strict|critical|patient|sarcastic|informal|encouraging))\\b|^(?:do "
    "not|"
    "stop|quit|no more|enough with) (?:(?:use|using|put|putting|give me|giving me|with|write|writing|add|adding|the|so "
    "many|any|so much) )*(?:" MANNER_NOUN
    "|apologi[sz]\\w+|flatter\\w*|sugar-?coat\\w*|being|correcting me|asking me|"
    "telling me|repeat\\w*|preach\\w*|lectur\\w+)\\b|^use (?:no|fewer|less|more) " MANNER_NOUN
    "|\\bhave to be so\\b|\\bone question at a time\\b|\\bwith me$|\\b(?:suggest|recommend) (?:\\w+ ){0,3}(?:to "
    "me$|anything\\b)|^" MANNER_NOUN
    " (?:are|is) (?:fine|ok|okay|allowed|welcome)\\b|^(?:short|shorter|brief|concise|long|longer|detailed) "
    "(?:answers|replies|responses|explanations)(?: only)?$|^(?:stop|quit) (?:talking|speaking|acting|writing) (?:to me "
    ")?like\\b|"
    "^you (?:ask|check|tell me|warn me|explain)\\b|\\bif you (?:ask|check)\\b|\\brather you\\b|\\bneed to correct\\b";

constexpr std::string_view kWishBound =
    "\\b(?:this|that|these|those|here|it|its|them|him|her|today|tonight|for now|below|above|the (?:letter|mail|e-?mail|"
    "text|recipe|poem|story|essay|list|table|post|report|speech|code|function|script|article|paragraph|chapter|plan|"
    "first|second|next|last|note|card|title|draft|version|answer|summary|message|bio|flyer|ad|caption)|(?:a|an) "
    "(?:\\w+ "
    ")?(?:letter|mail|e-?mail|text|recipe|poem|story|essay|list|table|post|report|speech|script|article|plan|note|card|"
    "title|draft|version|answer|summary|message|bio|flyer|ad|caption|example|few))\\b";

constexpr std::string_view kWishNever =
    "\\b(?:hidden|to yourself|secret)\\b|\\b(?:them|him|those|these)\\b|\\b(?:mention|say|write|explain|note|add|tell "
    "\\w+) that\\b|^\\w+ "
    "(?:was|were|is|are|has|had|did|went|got)\\b|^(?:never (?:mind|give up|say "
    "never|again|heard|had|been|was|did|got|knew|thought|ever|in|a|the|one|before)|not "
    "(?:sure|really|yet|"
    "bad|now|that|too|much|a|the|my|so|very|at all|today|everyone|all)|no (?:idea|problem|worries|rush|need$|thanks|"
    "doubt|wonder|matter|one|way|chance|hurry|luck|clue)|only (?:i|my|the|one|when|if|a)|just (?:a|the|one|my|got|had|"
    "wondering|curious|kidding|checking)|more (?:of|or)|always "
    "(?:had|been|was|wanted|wants|needs|likes|prefers|a|the|my|has|is|will))\\b|^(?:\\w+ "
    ")?(?:i|we|my|our|he|she|they|his|her|their|it) "
    "(?:am|is|are|was|were|have|has|had|do|does|did|will|go|get|take|eat|"
    "drink|read|use|play|work|live|keep|still|never|always)\\b|\\b(?:my|his|her|their) (?:wife|husband|boss|son|"
    "daughter|mother|mum|mom|father|dad|sister|brother|kids?)\\b|\\?$|\\bremind me\\b.*\\b(?:tomorrow|today|at \\d|on "
    "\\w+day)|\\b(?:wondering|guess|suppose)\\b";

constexpr std::string_view kWishYours =
    "\\byour ((?:\\w+ )?(?:answers?|repl(?:y|ies)|responses?|explanations?|messages?))\\b";

constexpr std::string_view kWishTail =
    ",? (?:would|will|could|can) you$|,? would you\\?$|(?: -| –| —) |(?:,|;| -| –| —|:)? "
    "?\\b(?:because|since|cause|cuz|coz|'cause|as) (?:i|my|we|our|it|they|the|that)\\b|(?:,|;| -| "
    "–| "
    "—|:) (?:i|i'm|i've|my|we|our|it|it's|they|the|that|he|she|customers|people|here)\\b";

}  // namespace

void addEnglishWishes(Language& language) {
    language.wishForms = kWishForms;
    language.wishTopics = kWishTopics;
    language.mayWish = kMayWish;
    language.wishEdges = kEdges;
    language.wishStands = kWishStands;
    language.wishOnlyStands = kOnlyStands;
    language.wishManner = kWishManner;
    language.wishTalk = kWishTalk;
    language.wishBound = kWishBound;
    language.wishNever = kWishNever;
    language.wishYours = kWishYours;
    language.wishTail = kWishTail;
}

}  // namespace hearth::memory
