// SPDX-License-Identifier: AGPL-3.0-or-later
// English: how a text that is not the writer's own is handed over, made up, joked about or only supposed.
#include "core/memory/english.h"

namespace hearth::memory {

namespace {

#define TEXT_NOUN                                                                                                    \
    "(?:text|e-?mails?|mails?|letters?|messages?|notes?|paragraphs?|passages?|sentences?|samples?|excerpts?|"        \
    "snippets?|drafts?|documents?|files?|logs?|transcripts?|minutes|memos?|articles?|posts?|comments?|reviews?|"     \
    "threads?|chat|conversations?|prompts?|statements?|quotes?|lines?|stor(?:y|ies)|poems?|speech|essays?|reports?|" \
    "cv|résumé|resume|bio|biography|profile|adverts?|ads?|notice|flyer|brochure|leaflet|forms?|contract|clauses?|" \
    "terms|agreement|policy|format|output|traces?|dump|config|fixture|records?|entr(?:y|ies)|headlines?|captions?|"  \
    "scripts?|dialogue|interview|abstract|summary|translation|wording|phrasing|repl(?:y|ies)|answer|tweets?|"        \
    "announcement|listing|manual|readme|pages?|sections?|chapters?|verses?|lyrics|code|json|yaml|xml|query|prose|"   \
    "invitation|testimonial|complaint|feedback|bullet points|introduction|self-introduction|blurb|obituary|sermon|"  \
    "journal|diary|monologue|voicemail|newsletter|quotation|saying|lyric|template|instructions|character sheet|"     \
    "spec|specification|persona|stack ?trace|console|program|function|snapshot|csv|sql)"
#define TEXT_TASK                                                                                                  \
    "(?:summari[sz]e|translate|proof-?read|paraphrase|rephrase|reword|rewrite|re-write|shorten|condense|simplify|" \
    "polish|correct|edit|fix|check|review|improve|analy[sz]e|classify|grade|convert|turn|transform|parse|extract|" \
    "format|reformat|transcribe|annotate|evaluate|rate|critique|interpret|make|put|say|change|tidy|clean up|"      \
    "spell-?check|tone|punctuate|count|tighten|rework|cut|trim|expand|elaborate|lengthen|decode|render|find|spot|" \
    "mark|"                                                                                                        \
    "label|tag|identify|judge|score|assess|answer|reply|respond|draft|compose|continue|complete|finish)"
#define TONGUE                                                                                                       \
    "(?:french|german|spanish|italian|portuguese|dutch|english|japanese|chinese|mandarin|cantonese|korean|arabic|"   \
    "russian|polish|swedish|norwegian|danish|finnish|greek|turkish|hindi|hebrew|latin|catalan|czech|slovak|"         \
    "hungarian|romanian|bulgarian|croatian|serbian|slovene|slovenian|ukrainian|vietnamese|thai|welsh|irish|gaelic|"  \
    "basque|galician|icelandic|estonian|latvian|lithuanian|persian|farsi|urdu|bengali|tamil|swahili|zulu|afrikaans|" \
    "indonesian|malay|tagalog|esperanto|albanian|georgian|armenian|mongolian|nepali|punjabi|yoruba|amharic|somali)"

constexpr std::string_view kHandedOver =
    "(?i)^\\W*(?:(?:please|can you|could you|would you|will you|help me|now|ok(?:ay)?|hey|hi|so|and|then|kindly|just|"
    "i need you to|i want you to|i'd like you to|how (?:do|would|can|should) (?:you|i|one))[,!]? )*(?:" TEXT_TASK
    "\\b|(?:in|into|to) (?:\\w+ )?" TONGUE "\\b|(?:the |a )?(?:\\w+ )?" TONGUE
    " (?:version|translation|for|please|word)\\b)|^\\W*(?:how|what)\\b.{0,60}\\b(?:in|into) " TONGUE
    "\\b|"
    "^\\W*(?:which|what|is|are|does|do|how)\\b.{0,60}\\b(?:tenses?|grammar|grammatical(?:ly)?|spell(?:ing|ed|t)|"
    "correct(?:ly)?|mistakes?|errors?|punctuation|word "
    "order|commas?|register|formal|polite|idiomatic|natural|rhymes?)\\b";

constexpr std::string_view kPointsAtText =
    "(?i)(?:\\b(?:this|these|that|those|the following|the below|the attached|below|whole)(?: [\\w'-]+){0,3}? " TEXT_NOUN
    "\\b|\\b(?:here is|here's|here are|below is|attached is|got|received|found|saw) (?:\\w+ ){0,3}?(?:this|the|a|an|my "
    "\\w+'s) (?:[\\w-]+ ){0,2}?" TEXT_NOUN
    "\\b|\\b(?:this|the following|these)\\W*$|\\b(?:the|my|our|a|an|his|her|their) (?:[\\w-]+ ){0,2}(?:[\\w-]+'s? "
    "){0,1}" TEXT_NOUN
    "\\b(?: (?:below|above|i got|we got|i received|that came|from (?:the|a|an|my)|in (?:a|one|two|three|a few) "
    "(?:words?|lines?|sentences?|paragraphs?|bullet points?)))|\\bwhich of "
    "the " TEXT_NOUN
    "\\b|\\b(?:forwarded|quoted|copied|pasted|excerpt(?:ed)?|taken|transcribed) (?:by|from|out of)\\b|"
    "\\b(?:start-?up|boot|sample|source|original|raw|example|test) (?:text|message|file|log|data|prompt|input)\\b|"
    "\\b[\\w-]+\\.(?:md|txt|json|ya?ml|toml|ini|cfg|conf|log|csv|xml|html?|py|js|ts|sh|eml|docx?|pdf)\\b)";

constexpr std::string_view kOwnHeading =
    "(?i)\\b(?:me|myself|my|i|i'm|i've|we|us|our|mine|remember|know|facts|context|background|note|update|summary|"
    "likes|dislikes|preferences|goals|plans|decisions|also)\\b[^\"“]{0,60}:$";

constexpr std::string_view kLetterShape =
    "(?im)(?:^(?:from|to|cc|bcc|subject|re|fwd?|sent|received|reply-to): ?\\S|^dear [^,:\n]+[,:]|^(?:hello|hi|"
    "hey|good (?:morning|afternoon|evening)|greetings)(?: to)? (?:all|everyone|everybody|team|folks|neighbou?rs|"
    "colleagues|friends|sir|madam)\\b|^(?:best|kind|warm|with kind|many) (?:regards|wishes|thanks)\\b|^(?:yours "
    "(?:sincerely|faithfully|truly)|sincerely|cheers),?$|^minutes(?:,| of| from)|^present: |^terms (?:of|and) |"
    "^on .{4,60} wrote:$|^-{2,} ?(?:original|forwarded) message)";

constexpr std::string_view kReported =
    "(?i)(?:\\b(?:someone|somebody|a (?:user|guy|man|woman|person|friend of a friend|customer|reader|reviewer|stranger|"
    "commenter|character|blogger|candidate|colleague|post|poster|review|headline|comment|sign|song|slogan|ad|advert|"
    "tweet|caption|sticker|t-shirt|note|letter|book|poem)|people|the (?:author|narrator|hero|heroine|speaker|writer|"
    "singer|post|poster|review|headline|comment|sign|song|slogan|ad|article|book|letter|text|quote|poem|lyrics|manual)|"
    "he|"
    "she|they)(?: (?:in|on|from|of|at|under|with) (?:[\\w'-]+ ){1,5}?)?(?: ?(?:just|once|also|then|always))? "
    "?(?:wrote|writes|said|says|claims|claimed|posted|states|stated|reads|goes|tweeted|commented|replied|answered|put|"
    "complained|insisted|boasted|told (?:me|us)|starts|begins|ends|argues|sings|sang)(?: that)?[:,]? (i(?:'m|'ve|'d)? "
    "|my |we |i$))";

constexpr std::string_view kNumberedClause = "(?i)\\b1[.)] (?:i|we|the)\\b.*\\b2[.)] (?:i|we|the)\\b";

constexpr std::string_view kFiction =
    "(?i)^\\W*(?:(?:please|can you|could you|would you|will you|help me|i (?:want|need|would like) (?:you )?to|i'd "
    "like "
    "(?:you )?to|now|ok(?:ay)?|let's|let us|hey|hi|so)[,!]? )*(?:"
    "(?:write|compose|draft|create|generate|make up|invent|come up "
    "with|tell|give|continue|finish|rewrite|sketch|prepare|design)\\b.{0,60}?\\b(?:story|poem|song|lyrics|dialogue|"
    "monologue|scene|novel|chapter|fiction|fanfic|screenplay|script for "
    "a|sketch|essay|tweet|caption|bio|cover letter|speech|toast|resignation "
    "letter|text|paragraph|sentence|example "
    "(?:sentence|text|message)|statement|joke|haiku|testimonial|persona|profile|diary|limerick|ballad|"
    "play|obituary|"
    "slogan|"
    "advert|ad)\\b|"
    "(?:translate|proof-?read|paraphrase|rephrase|reword)\\b|"
    "(?:act|behave|respond|speak|talk|answer|reply) (?:as|like) (?:if|though|a|an|the|my|you)\\b|(?:pretend|imagine|"
    "suppose|role-?play|you are|you're|you will be|from now on you are|play|be) (?:that |to be |the role of |the part "
    "of "
    ")?(?:you|i|we|a|an|the|my|i'm|we're)\\b[^.!?]{0,60}(?:\\bclerk|\\bcharacter|\\binterviewer|\\bdetective|\\bcook|"
    "\\bcaptain|\\bpirate|\\bteacher|[.:,!?])|"
    "here (?:is|are|'s) (?:the|an|a|my|some) (?:text|article|email|letter|transcript|essay|draft|document|log|"
    "conversation|paragraph|story|excerpt|passage|post|resume|cv|chapter|message|poem|quote)s?\\b)|"
    "\\brole-?\\s?play|\\bmake-believe\\b|\\b(?:in|for) (?:this|the|my|our) (?:game|story|novel|scene|campaign|script|"
    "fantasy|scenario|film|play|comic|sketch|simulation)\\b|\\bmy (?:character|avatar|protagonist|hero|heroine|"
    "villain|player character|narrator)\\b|\\b(?:interview|dialogue|conversation|language|speaking|sales|debate) "
    "(?:practice|exercise|drill|rehearsal|training|simulation)\\b[:,]|\\byou (?:are|play|be) (?:the|a|an) "
    "(?:cook|king|queen|guard|interviewer|clerk|customer|doctor|patient|captain|merchant|villain|dragon|innkeeper|"
    "waiter|seller|buyer|host|recruiter|examiner|policeman|teacher|student|wizard|judge)\\b|^\\W*system:";

constexpr std::string_view kHypothetical =
    "(?i)(?:^(?:please |can you |could you |would you |help me |i (?:want|need|would like) (?:you )?to |now |also )*"
    "(?:write|draft|compose|prepare|create|make up|come up with|continue|finish|give "
    "me|sketch)\\b.{0,60}?\\b(?:letter|e-?mail|"
    "mail|message|speech|post|review|reply|text|paragraph|sentence|resignation|toast|statement|example|note)s?\\b|\\b(?"
    ":if|imagine|imagining|suppose|supposing|supposedly|pretend|pretending|hypothetically|hypothetical|"
    "what "
    "if|unless|assume|assuming|let us say|let's say|lets say|say i|for example|for instance|e\\.g\\.|"
    "in case|as though|would have|could have|should have|might have|fictional|my character|the "
    "character|protagonist|in the story|in my story|in my novel|in the game|in my dream|i dreamed|i dreamt|in a "
    "parallel|role-?play|i wish i|i wish we|if only|in another life|in theory|some day maybe|maybe not|provided that|"
    "as long as|joking|just kidding|kidding|jk)\\b|^(?:were|had|should) (?:i|we|my)\\b|^(?:maybe|perhaps) "
    "(?:i|we)\\b|\\b(?:i|we) "
    "(?:might|could|may) (?:one day|some day|someday|as well|just|end up)\\b)";

constexpr std::string_view kIrony =
    "(?i)(?:\\byeah,? right\\b|(?:^|\\s)/s\\b|\\bsure,? because\\b|\\boh (?:great|joy|wonderful|fantastic|lovely|"
    "brilliant|perfect|good)\\b,|\\bas if\\b|\\bnot!|^not[.!]*$|\\bsaid no one ever\\b|🙄|\\bjust what i (?:needed|"
    "wanted)\\b|\\bhow lovely\\b|\\bright\\?\\s*🙄|\\blol\\s*$|\\bobviously "
    "not\\b|\\bobviously\\W*$|\\bkidding\\b|\\bso{3,}\\b|"
    "\\bon the moon\\b|\\bin my dreams\\b|\\bwhat a (?:joy|treat|surprise)\\b.*\\bagain\\b|\\bbecause who doesn't\\b|"
    "\\bmy favou?rite (?:thing|pastime|hobby) (?:ever|in the world)\\b|\\bsarcas\\w+|🙃|\\beye ?roll|\\bha,? as "
    "if\\b|"
    "\\bwow,? (?:my|i|what)\\b|\\bjust love (?:it when|how|waiting|being|when)\\b)";

}  // namespace

void addEnglishProvenance(Language& language) {
    language.handedOver = kHandedOver;
    language.pointsAtText = kPointsAtText;
    language.ownHeading = kOwnHeading;
    language.letterShape = kLetterShape;
    language.reported = kReported;
    language.numberedClause = kNumberedClause;
    language.fiction = kFiction;
    language.hypothetical = kHypothetical;
    language.irony = kIrony;
}

}  // namespace hearth::memory
