// SPDX-License-Identifier: AGPL-3.0-or-later
// English: how a text that is not the writer's own is handed over, made up, joked about or only supposed.
#include <array>

#include "core/memory/english/tables.h"

namespace hearth::memory {

namespace {

constexpr auto kCues = std::to_array<CueWords>({
    {Cue::TextNoun,
     "text e-mail email mail letter paragraph passage sentence excerpt snippet draft document transcript minutes memo "
     "article comment review conversation statement quote quotation poem speech essay report cv résumé resume bio "
     "biography autobiography profile advert ad advertisement notice flyer brochure leaflet pamphlet clause contract "
     "declaration "
     "agreement dump config configuration fixture headline caption dialogue abstract summary translation wording "
     "phrasing tweet listing readme verse lyrics lyric testimonial complaint introduction self-introduction blurb "
     "obituary sermon diary journal monologue voicemail newsletter saying template persona prompt stanza haiku "
     "limerick sonnet slogan motto subtitle bulletin invite invitation postcard slide worksheet workbook exercise "
     "headnote preamble foreword gist tl;dr export log logfile console traceback stacktrace output row paste pastebin "
     "comprehension example sample boilerplate disclaimer affidavit press-release announcement circular mailshot "
     "telegram questionnaire survey memoir anecdote dictation thread version wording sms dm reply"
     " extract clipping cutting prologue epilogue chapter horoscope hymn proverb riddle tagline pitch"
     " pledge oath vow eulogy manifesto charter bylaw byelaw statute ruling testimony deposition waiver"
     " consent warranty prescription invoice blog blogpost column editorial op-ed encyclopedia glossary"
     " textbook coursebook whatsapp changelog docstring refrain chorus write-up obit synopsis briefing case"
     " vignette scenario handbook letterhead footnote epigraph riddle joke punchline mission preface"
     " homework assignment coursework poster"},
    {Cue::ThingNoun,
     "message file form note line page chat story answer code post entry section chapter format record list card sign "
     "script word words scene play bit part piece chunk stuff block reference terms trace policy instructions "
     "manual book song programme program screenshot print-out printout handout feed comment tenancy application"
     " draft attempt variant version bullet points action information ballad display board label wall"
     " plaque"},
    {Cue::Task,
     "translate summarise summarize proofread proof-read proof paraphrase rephrase reword rewrite re-write shorten "
     "condense punctuate transcribe annotate spellcheck spell-check reformat decode parse transliterate abridge "
     "anonymise anonymize conjugate"
     " translating proofreading summarising summarizing rewording rephrasing paraphrasing shortening"
     " subtitle recap abbreviate redact capitalise capitalize hyphenate"},
    {Cue::WeakTask,
     "fix check review improve analyse analyze classify grade convert turn transform extract format evaluate rate "
     "critique interpret make put change tidy clean count tighten rework cut trim expand elaborate lengthen find spot "
     "mark label identify judge score assess answer reply respond continue complete finish simplify polish correct "
     "edit say sound boil bring punch loosen posh jazz spice tone sum take render read reads compare pull "
     "describe spruce smooth redo write word"
     " neaten streamline smarten toughen flesh summarise soften sharpen liven merge alphabetise alphabetize"
     " number split highlight underline"},
    {Cue::Manner,
     "formal informal formally informally grammar grammatical grammatically spelling spelled spelt tense comma commas "
     "typo typos punctuation passive active polite politely politer idiomatic idiomatically register tone rhyme rhymes "
     "friendlier nicer nicely softer stronger shorter longer simpler wittier funnier snappier punchier older younger "
     "professional professionally concise natural natural-sounding whiny bullets neutral gender-neutral plural "
     "singular "
     "third-person scans swears jargon apostrophe apostrophes articles wordy stilted gushing cheesy"
     " verb verbs noun nouns pronoun pronouns adjective adjectives adverb adverbs capital capitals"
     " capitalisation capitalization hyphen hyphens semicolon semicolons syllables alliteration"
     " first-person second-person haiku timeline bullet dialect archaic flowery stiff clunky corny cringe"
     " folksy"},
    {Cue::Tongue,
     "french german spanish italian portuguese dutch english japanese chinese mandarin cantonese korean arabic russian "
     "polish swedish norwegian danish finnish greek turkish hindi hebrew latin catalan czech slovak hungarian romanian "
     "bulgarian croatian serbian slovene slovenian ukrainian vietnamese thai welsh irish gaelic basque galician "
     "icelandic estonian latvian lithuanian persian farsi urdu bengali tamil telugu marathi malayalam kannada gujarati "
     "konkani silesian kashubian frisian bavarian swahili zulu xhosa afrikaans indonesian malay tagalog esperanto "
     "albanian georgian armenian mongolian nepali sinhala punjabi yoruba igbo hausa amharic somali maltese māori maori "
     "scots breton occitan quechua navajo yiddish lao khmer burmese pashto kurdish"},
    {Cue::Into, "in into to auf"},
    {Cue::OfTongue, "version translation rendering equivalent please pls for of"},
    {Cue::Hands,
     "got received found forwarded forwards copied pasted attached sent arrived posted pinned printed writes wrote "
     "written says said stated reads replied replies emailed texted mailed quoted taken saw seen spotted handed "
     "exported goes gave told stuck"
     " sends send snaps yells shouts texts tweets claims insists asks mumbles sighs comments announces schreibt sagt"},
    {Cue::Points, "this these following below attached here's attachment"},
    {Cue::Refers, "it that one they he she them its it's that's"},
    {Cue::Verdict,
     "legit legitimate spam scam phishing genuine fake fraud clickbait correct right ok okay fair good better best "
     "long short strict risky odd wrong off iffy missing respond reply answer decline valid level rude harsh formal "
     "polite superfluous means mean bias true trustworthy worth suspicious readable convincing redundant"
     " plausible unusual weird binding legal contradictory misleading offensive believable theme themes"
     " tone style author moral cheesy passive-aggressive scammy dodgy fishy"},
    {Cue::Me, "i i'm i've i'd i'll im ive my me we we're we've we'd we'll our myself ours mine us"},
    {Cue::Mine, "my our"},
    {Cue::You, "you u ya yourself your you're you'll ur yours"},
    {Cue::Polite,
     "please pls plz kindly can could would will help now ok okay hey hi so and then just quick quickly also maybe "
     "right well hello thanks again next first oh"},
    {Cue::Wants, "need want to like wanted do"},
    {Cue::Indefinite, "a an any some every each another one two three four five six ten"},
    {Cue::Definite, "the his her their its which whose what someone's somebody's"},
    {Cue::Creates, "write draft compose prepare create generate design give"},
    {Cue::OfWriter,
     "letter application cv résumé resume bio profile linkedin introduction self-introduction complaint resignation "
     "e-mail email mail"},
    {Cue::Own,
     "fyi context background note update btw info reminder remember me myself myself: ps p.s. p.s facts likes dislikes "
     "preferences preference goals goal target plans plan decisions decision also location role job home status hobby "
     "hobbies profession origin personal news correction confession"
     " keep save store mind thing question rant problem issue trouble situation story topic"},
    {Cue::Plays,
     "pretend pretending roleplay role-play roleplaying role-playing improv improvise improvisation make-believe "
     "protagonist screenplay fanfic fanfiction fictive fictional npc skit larp d&d narrate dungeon thought-experiment "
     "thespian"},
    {Cue::Practises,
     "mock practice practise practising rehearse rehearsal rehearsing simulate simulation training drill exercise "
     "start thought case character role rp escape text murder scripted imaginary"
     " practicing"},
    {Cue::Staged,
     "interview call debate negotiation conversation dialogue talk phone agent candidate buyer examiner role-play "
     "experiment study sheet card adventure mystery game scenario sketch audition deposition hearing oral dispatcher "
     "let's lets voice act centre center"
     " viva pitch exam scene"
     " check drill"},
    {Cue::Greets, "dear hello hi hiya hey greetings namaste howdy hallo bonjour"},
    {Cue::Closes, "regards sincerely faithfully respectfully cordially yours rgds br kr grüßen grüße truly"},
    {Cue::Thanks, "thanks thank cheers love best hugs kisses xx xxx warmly ciao bye blessings take bless"},
    {Cue::Announces, "follows quote verbatim thus"},
    {Cue::Orders,
     "always never respond reply answer speak avoid refuse ensure output only must do don't if when whenever stay act "
     "be keep use"},
    {Cue::Asks, "what what's whats how who which why when where is are does do did can could should would was were"},
});

constexpr std::string_view kTextShape =
    "(?i)(?:^(?:from|to|cc|bcc|subject|re|fwd?|aw|wg|sent|received|reply-to|attendees|present|motion|notice|minutes): "
    "?\\S|^dear [^,:\n]{1,60}[,:]|^(?:dear|hello|hi|hey|hiya|good (?:morning|afternoon|evening|day)|morning|"
    "greetings)(?: to| there)? "
    "(?:all|everyone|everybody|team|folks|neighbou?rs|colleagues|friends?|sir|madam|together|guys|ones|tenants|"
    "residents|parents|beneficiary|customers?|members?)\\b|^to whom it may concern|^minutes(?:,| of| from)|^present: "
    "|^terms (?:of|and) |^on .{4,60} wrote:$|^-{2,} ?(?:original|forwarded) message|^sent from my |^(?:posted|reply|"
    "comment|written|signed|translated) (?:by|from) |^\\w+ wrote:$|^(?:thanks|thank you|best|kind|warm|warmest|with "
    "kind|many|all (?:my|our)|lots of|your loving|mit|god)\\b.{0,20}(?:regards|wishes|love|grüßen|bless|son|"
    "daughter)\\b[,.!x ]*$|^(?:yours|sincerely|respectfully|faithfully|rgds|br|kr|best|love|cheers),$|^\\w+, day "
    "\\d+\\b|^case (?:study )?\\d|^about the (?:author|speaker|company|artist|team)\\b|^our story\\b|^in "
    "(?:loving|fond) memory\\b|^(?:team|all|everyone|colleagues|"
    "darling|dearest|sweetheart|honey|mum|mom|neighbou?rs|my (?:dear|lords?|lady|lordships?|darling)|members of the "
    "(?:jury|board)|"
    "your (?:honou?r|majesty|worship)|ladies and gentlemen|dear \\w+), (?:i|i'm|i've|we|we've|we're|it|it's|my|please|"
    "as|this|after|from)\\b|[★☆])";

constexpr std::string_view kAboutUser =
    "(?i)(?:(?:^|[\\n.:] ?|[-*] )(?:\\d[.)] )?(?:the )?user(?:'s (?:name|favou?rite|city|job|dentist|employer|[a-z]+) "
    "(?:is|are)|(?: is| was)? (?:called|named|lives|works|likes|loves|hates|prefers|moved|quit|has|drives|drinks|"
    "speaks|wants|decided|plays|is|located|owns|uses|studies)\\b)|\\bmy human\\b|\\bnever (?:break character|mention "
    "(?:this|the|these)|reveal)|\\byou (?:answer|reply|respond|speak) (?:only )?in\\b|\\b(?:i am|i'm) "
    "(?:a|an|your|the) (?:[\\w-]+ "
    "){0,3}(?:assistant for|chatbot|bot|language model|ai|robot helper|build agent|agent for)\\b|\\byour (?:[\\w-]+ "
    "){0,2}(?:assistant|helper)\\b|\\b(?:helpful|digital|virtual) (?:assistant|helper)\\b|\\bthings i know about "
    "you\\b|\\b(?:custom instructions|system prompt|second brain)\\b|"
    // Told to somebody who has a family, or who will be met.
    "(?:^|[^\\pL' ] ?|[a-rt-z] )your "
    "(?:father|dad|mum|mom|mummy|brother|sister|aunt|auntie|uncle|gran|granny|grandma|grandpa|grandmother|"
    "grandfather|son|daughter|wife|husband|cousin|nephew|niece|mother(?:[,.!]| "
    "(?:and|has|is|was|says|said|will|would|sends)))"
    "\\b|\\b(?:hug|kiss) \\w+ for (?:me|us)\\b|\\b(?:write|visit|call|phone|come) (?:back )?soon!|\\b(?:give|send) "
    "\\w+ (?:my|our) (?:love|regards)\\b|\\byou(?:'d| would) have (?:laughed|loved|hated|cried|enjoyed)\\b|"
    "\\bwish you were here\\b|[.!?] ring me[.!]|\\b(?:i|we) miss you (?:all|both|so|very|lots)\\b|"
    // "I, Bo Lind, have …"
    "(?:^|[\\n.:!?>] ?)I, (?:the undersigned|an? [\\w -]{3,30}|(?-i:\\p{Lu}[\\pL'-]+(?: \\p{Lu}[\\pL'-]+)*)), \\w+|"
    // What is done in the moment of a tale.
    "^\\W*i (?:draw my|raise my|cast |sheathe|unsheathe|kneel|bow (?:to|before|low|deeply)|creep|sneak|approach the|"
    "enter the|step (?:into|onto|out|back|forward)|push (?:open )?the|kick (?:down |open )?the|light (?:a|the|my) "
    "(?:torch|lantern|candle)|nod |attack |grab my (?:sword|staff|axe|shield|bow))|"
    "\\byou and (?:i|me) (?:run|own|live|work|are|were|have|share|founded|started|married|met)\\b|"
    "\\b(?:interrupt|interview|question|interrogate|grill|audition|examine|quiz|treat|judge|cross-examine) me "
    "(?:like|as)\\b|\\brate me\\b|"
    "^\\W*[\\w -]{2,20}, (?:night|round|turn|act|level|day) (?:one|two|three|four|\\d+)\\b|^\\W*(?:as|like) "
    "(?:an?|the) "
    "[\\w -]{2,30}, please\\b|^\\W*in the (?:voice|style|manner|tone|words|accent) of |\\n\\W*as an? "
    "[^\\n?]{3,70}$|^\\W*(?:and |but |so )?me\\? [\\w ]{3,40}\\? )";

constexpr std::string_view kReported =
    // A text in the place of a thing: "the prize goes to I am on leave", "there's a line on the wall, I came …".
    "(?i)(?:\\b(?:goes to|to|titled|called|reads?) (i(?:'m|'ve| am| have| live| work| like| love| hate| quit) )|"
    "\\bthere(?:'s| is| was) (?:a|an|this|some) (?:[\\w-]+ )?(?:line|sign|sticker|note|post|poster|message|song|"
    "quote|slogan|tag|letter|card|banner|plaque|graffiti|badge|shirt|mug|bench)\\b[^.!?]{0,60}[,:-] (i(?:'m|'ve|'d)? "
    "|my |"
    "we )|\\b(?:someone|somebody|a (?:user|guy|man|woman|person|friend of a friend|customer|reader|reviewer|stranger|"
    "commenter|character|blogger|candidate|colleague|post|poster|review|headline|comment|sign|song|slogan|ad|advert|"
    "tweet|caption|sticker|t-shirt|note|letter|book|poem)|people|the (?:author|narrator|hero|heroine|speaker|writer|"
    "singer|post|poster|review|headline|comment|sign|song|slogan|ad|article|book|letter|text|quote|poem|lyrics|manual)|"
    "he|"
    "she|they)(?: (?:in|on|from|of|at|under|with) (?:[\\w'-]+ ){1,5}?)?(?: ?(?:just|once|also|then|always))? "
    "?(?:wrote|writes|said|says|claims|claimed|posted|states|stated|reads|goes|tweeted|commented|replied|answered|put|"
    "complained|insisted|boasted|told (?:me|us)|starts|begins|ends|argues|sings|sang)(?: that)?[:,]? (i(?:'m|'ve|'d)? "
    "|my |we |i$))";

constexpr std::string_view kNumberedClause =
    "(?i)\\b1[.)] (?:i|we|the)\\b.*\\b2[.)] (?:i|we|the)\\b|(?s:\\(?\\ba\\) ?(?:i|we|my|i'm)\\b.*\\(?\\bb\\) ?(?:i|we|"
    "my)\\b|\\b1: ?(?:i|we|my|i'm)\\b.*\\b2: ?(?:i|we|my)\\b)";

constexpr std::string_view kFiction =
    "(?i)\\b(?:(?:from|as of) (?:here|now|this point) on|starting now|until i say stop|for the rest of "
    "this)\\b.{0,20}\\byou "
    "(?:are|play|be|act|answer)\\b|\\byou(?:'re| are| be| play|'ll be) (?:the|an?|my) [\\w -]{2,30},? (?:and|while) "
    "i(?:'m| am|'ll) \\w+ing\\b|\\blet me (?:try )?(?:be|being|play|playing|act(?:ing)? as) (?:the|an?|your)\\b|"
    "\\b(?:debate|interview|scene|sketch|story|monologue|dialogue|conversation|game|poem|song|letter|bio|sonnet|rap|"
    "speech) (?:where|in which) (?:i|we|you|my)\\b|\\b(?:new|next|other|another|the|my|this|fresh) premise\\b[.:,]|"
    "\\b(?:practi[sc]e|training|drill|sim|simulation|rehearsal|only|rules|forum|game|improv)\\b[^.!?:\\n]{0,20}[,.:] "
    "(?:[^.!?\\n]{0,30}[,:] ?)?(?:i'm|im|i am) the [\\w -]{2,20}[,.:!]|"
    "\\b\\w+ sim\\b,|\\b(?:ok(?:ay)?|now|so),? (?:so )?(?:i'm|im|i am) the (?:ghost|"
    "\\w+ghost|villain|hero|butler|king|queen|detective|monster|dragon|witch|wizard|customer|caller|patient|guest|"
    "suspect|robot|cat|dog|murderer|vampire|alien|narrator)\\b|\\bmoot court\\b|^\\W*(?:int|ext)\\. |"
    "^\\W*(?:(?:please|can you|could you|would you|will you|help me|i (?:want|need|would like) (?:you )?to|i'd "
    "like "
    "(?:you )?to|now|ok(?:ay)?|let's|let us|hey|hi|so)[,!]? )*(?:"
    "(?:act|behave|respond|speak|talk|answer|reply) (?:as|like) (?:if|though|a|an|the|my|you)\\b|(?:pretend|imagine|"
    "suppose|role-?play|you are|you're|you will be|from now on you are|play|be) (?:that |to be |the role of |the part "
    "of "
    ")?(?:you|i|we|a|an|the|my|i'm|we're)\\b[^.!?]{0,60}(?:\\bclerk|\\bcharacter|\\binterviewer|\\bdetective|\\bcook|"
    "\\bcaptain|\\bpirate|\\bteacher|[.:,!?])|"
    "here (?:is|are|'s) (?:the|an|a|my|some) (?:text|article|email|letter|transcript|essay|draft|document|log|"
    "conversation|paragraph|story|excerpt|passage|post|resume|cv|chapter|message|poem|quote)s?\\b)|"
    "\\brole-?\\s?play|\\bmake-believe\\b|\\b(?:in|for) (?:this|the|my|our) (?:game|story|novel|scene|campaign|script|"
    "fantasy|scenario|film|play|comic|sketch|simulation),? (?:i|i'm|my|we|you|he|she|there|the "
    "(?:hero|heroine|villain))\\b|\\bmy (?:character|avatar|protagonist|hero|heroine|"
    "villain|player character|narrator)\\b|\\b(?:interview|dialogue|conversation|language|speaking|sales|debate) "
    "(?:practice|exercise|drill|rehearsal|training|simulation)\\b[:,]|\\byou (?:are|play|be) (?:the|a|an) "
    "(?:cook|king|queen|guard|interviewer|clerk|customer|doctor|patient|captain|merchant|villain|dragon|innkeeper|"
    "waiter|seller|buyer|host|recruiter|examiner|policeman|teacher|student|wizard|judge)\\b|^\\W*system:|"
    "\\blet'?s (?:play|do (?:the|a|an) [\\w ]{1,20}(?:voice|accent|scene|bit|dialogue|debate|interview|sketch))\\b|"
    "\\bplease play the \\w+|\\bplay(?:ing)? the (?:part|role|\\w+ "
    "(?:customer|candidate|agent|caller))\\b|\\b(?:d&d|dnd|pen and paper)\\b|"
    "(?:^|[.!?,:] )(?:and |now |so )?you(?: be| play|:) (?:the |a |an |my )?[\\w ]{2,60}(?:[.!,:]| and i|$)|"
    "\\b(?:i'll|i will) (?:be|play|take) the \\w+(?: of [\\w ]+)?[:.,]|\\bi take the \\w+:|\\bwe(?:'re| are) (?:doing "
    "improv|playing)\\b|(?:^|[.!?] )(?:ur|you're|you are|u r|u are) "
    "an? \\w+ and (?:i'm|im|i am) |(?:^|[.!?,] )(?:you are|you're) (?:the|my|hr) ?(?:[\\w-]+ ?){0,2}[.,!]|\\byou: "
    "?\\w+[.,;] (?:and )?me: |\\b(?:answer|reply|respond|speak|talk) as (?:the|a|an|if)\\b|\\bas the "
    "(?:candidate|applicant|patient|suspect|witness|tenant|landlord|buyer|seller|supplier|hero|villain)\\b|"
    "\\b(?:assigned|given|take) the role of\\b|\\b(?:bedtime|ghost|fairy|short) (?:story|tale)\\b|\\b(?:in|for) the "
    "\\w+ game (?:i|you|my)\\b|\\bthought experiment\\b|\\b(?:you write|you are) [A-Z]\\.|"
    "(?:^|[\\s\\W])\\*\\w+(?:s|ing) [^*\\n]{0,60}\\*|^\\W*\\(as [A-Za-z]|[\\[(]ooc\\b|\\bin my "
    "(?:setting|world|universe|campaign)\\b|"
    "\\bworld-?\\s?building\\b|\\bcharacter (?:sheet|card|profile|study)\\b|\\btext "
    "adventure\\b|\\bcampfire\\b.{0,20}\\bstor|"
    "^\\W*(?:please |now |ok(?:ay)?,? )*(?:be|play) (?:my|a|an|the) "
    "\\w+|\\b(?:interview|question|interrogate|grill|audition|examine|quiz) "
    "me (?:like|as|for)\\b|\\b(?:want|like|need|help me|can we|could we|shall we|let'?s|going) (?:to |you to "
    ")?(?:practi[sc]e|rehearse|"
    "simulate|act "
    "out|improvise|role-?play|stage|re-?enact)\\b[^.!?\\n]{0,30}\\b(?:interview|call|talk|negotiation|conversation|"
    "exam|pitch|date|"
    "oral|debate|break(?:ing)?[- "
    "]?up|viva|scene|sketch|dialogue|argument|confrontation|meeting|visit|hearing|role|part)\\b|"
    "\\bplay me(?:,? please,?)? (?:the|an?) [\\w -]{2,40},? and i\\b|"
    "\\byou(?: be|'ll be| play|'re|r| are)? (?:the|a|an|my) [\\w -]{2,45}[,;]? (?:and )?(?:i'll|i will|i'm|im|i am|i "
    "be|me) (?:be |play )?(?:the|a|an|your|some) |"
    "\\b(?:i'll|i will|i) (?:be|play) (?:the|a|an|your) [\\w -]{2,30}[,;]? (?:and )?you(?:'ll| will|'re| are)? "
    "?(?:be|play)? ?(?:the|a|an|my) |"
    "^\\W*scene \\d|(?:^|[.!?;,\\n] ?)me: |"
    "(?:^|[.!?;,\\n] ?)me: ?(?:an?|the) [^.\\n]{2,40}[.;,] ?you: |(?:^|[.!?;,\\n] ?)you: ?(?:an? |the "
    ")?[^.:\\n]{2,40}[.;,] ?(?:me|i): |"
    "\\bas (?:if|though) (?:i|we) (?:were|was|had been) (?:a|an|the|some)\\b|\\bwrit(?:e|ing) as "
    "(?:him|her|them|if|though|a|an|the)\\b";

/// "I'm quitting unless they promote me", "unless it rains, …": but "I prefer tabs unless it's a Makefile" holds, but
/// for some cases.
#define HANGS_ON_AN_EXCEPTION                                                                                             \
    "unless (?:you|(?:[\\w'’-]+ ){1,4}?(?:were|was|had|did|turned|became|got|took|lost|won|quit|\\w{2,}ed))|"           \
    "(?:will|not going to|going to|gonna|would|might|may|should|could|must|want|need|plan|hope|guess|think|maybe|"        \
    "perhaps|(?:am|are|is|be|i['’]m|we['’]re|[\\pL]+['’]s) (?:not |never |still |just )*[\\pL]+ing|['’](?:ll|d))" \
    "\\b[^.!?]*\\bunless"

constexpr std::string_view kHypothetical =
    "(?i)(?:(?:^|[,;:] )unless\\b|^(?:[^imw\\W]|i\\w|m[^y\\W]|my\\w|w[^e\\W]|we\\w)[^.!?]*\\bunless\\b|"
    "^(?:and |so |no,? |ok,? )*it(?:['’]s| is| was| will be)(?: just| all)? (?:staying|remaining) [^,;]*$|"
    "\\b(?:gone off|run out|ran out|sold out|none left|shut|closed|broken down|out of [\\w -]+?)(?:,| so| and)+ "
    "[^,;]*\\bit (?:is|was)[.!]*$|^(?:please )?(?:keep|hide) (?:your|the) (?:answers?|solutions?) (?:hidden|secret|to "
    "yourself)\\b|(?:^|[,;:.!?] |\\b(?:and|or|but|so|well|ok|okay|now) )say i\\b|^(?:i|we) keep (?:getting "
    "[^u]|get\\w+ "
    "[^u]|[a-fh-z]\\w+ing\\b)|^thought experiment|^say "
    "(?:i|we)\\b|^(?:please |can you |could you |would you |help me |i (?:want|need|would like) (?:you )?to |now |also "
    ")*"
    "(?:write|draft|compose|prepare|create|make up|come up with|continue|finish|give "
    "me|sketch)\\b.{0,60}?\\b(?:letter|e-?mail|"
    "mail|message|speech|post|review|reply|text|paragraph|sentence|resignation|toast|statement|example|note|story|poem|"
    "song|monologue|dialogue|scene|essay|tweet|caption|bio|profile|limerick|haiku|joke|diary|slogan|obituary)s?\\b|\\b("
    "?"
    ":if|imagine|imagining|suppose|supposing|supposedly|pretend|pretending|hypothetically|hypothetical|"
    "what "
    "if|" HANGS_ON_AN_EXCEPTION
    "|assume|assuming|let us say|let's say|lets say|for example|for instance|e\\.g\\.|"
    "in case|(?:the|a|my) future (?:me|self)|if worst comes to worst|worst comes to (?:the )?worst|were the roles|"
    "once the lottery|as though|would have|could have|should have|might have|fictional|my character|the "
    "character|protagonist|in the story|in my story|in my novel|in the game|in my dream|i dreamed|i dreamt|in a "
    "parallel|role-?play|i wish i|i wish we|if only|in another life|in theory|some day maybe|maybe not|provided that|"
    "as long as|theoretically|for the sake of (?:the )?argument|for argument's sake|picture (?:this|me|us|it)|in "
    "(?:the|a|my) (?:worst|best|ideal|"
    "perfect) (?:case|world|scenario|life)|take the case|(?:when|once|by the time) i(?:'m| am) "
    "(?:ninety|eighty|seventy|"
    "a hundred|old|dead|rich|famous|retired|grown|king|queen|president|a \\w+ionaire)|were i to|say i (?:were|was|had)|"
    "if i were to|let's imagine|just imagine|"
    // What is asked for now.
    "(?:that|this|the|your) (?:last|final|previous|first|second|third) (?:two |three |few |\\d+ "
    ")?(?:paragraphs?|lines?|"
    "answers?|sentences?|version|option|suggestions?|list|reply|replies|message|points?|draft)|option (?:\\d|[a-d]|one|"
    "two|three)|(?:of|from) (?:those|these) (?:two|three|four)|i(?:'m| am) (?:going to|about to|gonna) (?:paste|send "
    "you|"
    "type|upload|share|give you|show you|dictate)|i(?:'d like| would like| want| need) you to "
    "(?:forget|wait|start|stop|"
    "write|make|use|give|list|be|do|answer|reply|act|explain|help|check|look|read|find|pick|choose|tell)|i "
    "(?:just|only) "
    "(?:need|want) (?:the|one|an?|two|three|\\d+)|i(?:'d like| would like| want) .{3,40} (?:this time|instead)|i(?:'m| "
    "am) "
    "after (?:an?|the|some|[\\pL-]+s)\\b|i need (?:\\d+|an?|some|two|three|five|ten) (?:[\\w-]+ "
    "){0,2}(?:names?|ideas?|words?|lines?|"
    "titles?|examples?|synonyms?|rhymes?|tips?|poems?|speech|captions?|slogans?|clues?|jokes?|options?)|"
    "(?:i|we)(?:'d like| would like| want| need) to (?:compare|convert|calculate|look up|find out|check|double-check|"
    "(?:know|see|understand) (?:how|what|when|where|why|which|whether|if))|"
    "(?:like|love|prefer|want|take|choose|pick) (?:the )?(?:first|second|third|last|other|shorter|longer) "
    "(?:ones?|two|version)|(?:i|we)(?:'d| would)? (?:like|want|need) the same (?:for|but|again|in|with|as|one)|"
    "i (?:prefer|like|want|take) [a-d] (?:over|more|better|but)|(?:i|we)(?:'d like| would like| want| "
    "need) (?:an?|some|\\d+|two|three|five|ten) (?:[\\w-]+ ){0,3}?(?:menu|itinerary|workout|timetable|tide "
    "times|times|story|poem|riddle|joke|titles?|headline|summary|overview|outline|comparison|translation|explanation|"
    "quiz|synonym|word for|phrase for|clause)|(?:i|we) (?:want|need) the (?:[\\w-]+ ){1,3}times|"
    "(?:one|somebody|someone|you) (?:could|might|may) (?:say|claim|argue) (?:that )?i|"
    "what (?:happens|would happen) (?:if|when|once) (?:i|we)|might (?:[\\w ]+ )?(?:someday|some day|one day)|"
    "[\\pL'’]{2,}[ ,][^.!?]*\\b(?:joking|just kidding|kidding|jk))\\b|^(?:were|had|should) (?:i|we|my)\\b|^(?:please "
    ")?get (?:me|us) "
    "from\\b|\\b(?:\\d{1,2}|four|five|six|seven|eight|nine|ten) letters\\W*$|^(?:maybe|perhaps) "
    "(?:i|we)\\b|\\b(?:i|we) "
    "(?:might|could|may) (?:one day|some day|someday|as well|just|end up)\\b)";

/// A condition that may well be so, and what tells that it is not: "if I were", "I would".
constexpr std::string_view kConditions = "(?i)\\b(?:(?:even |only )?if|in case|unless|as long as|provided that)\\b";
constexpr std::string_view kUnreal =
    "(?i)\\b(?:would|could|might|should|must)\\b|'d\\b|\\b(?:if|unless|in case) (?:[\\w'-]+ ){1,4}?(?:were|was|had|did|"
    "turned|became|got|took|moved|lost|won|quit|lived|worked|\\w{2,}ed)\\b|\\bwhat if\\b|\\bif "
    "only\\b|\\b(?:if|unless|in case)\\b[^,;]* (?:and|or) (?:i|we|my|our|he|she|they|it)\\b";

constexpr std::string_view kSupposedNext =
    "(?i)(?:,|;| -)? (?:and|but|or|so) (?:then )?(?:if|in case|unless|imagine|suppose)\\b|; (?:if|unless)\\b";

/// What nobody likes.
#define BURDEN                                                                                                      \
    "(?:(?:waking up|getting up|up) at (?:[1-4]|three|four)\\b|\\b[1-4] ?am\\b|(?:[1-4]|three|four) in the "        \
    "morning|"                                                                                                      \
    "at 1[12] ?pm\\b|at midnight|traffic|rush hour|queu(?:e|es|ing)\\b|on hold|the dentist|root canal|tax "         \
    "(?:office|returns?)|"                                                                                          \
    "paperwork|parking (?:ticket|fine)s?|reorg\\w*|(?:another|more) meetings?|overtime|unpaid|on call|weekend "     \
    "shift|deadlines?|"                                                                                             \
    "broken?|broke down|flat tyre|flat tire|dies|died\\b|crash(?:es|ed)|loading|buffering|drill(?:s|ing)|leaf "     \
    "?blower|leak(?:s|ing)|"                                                                                        \
    "flood(?:ed|ing)|delay(?:ed|s)|late again|cancell?ed|rent (?:again|increase)|(?:raised|raises) (?:the|my|our) " \
    "rent|paying \\w+|"                                                                                             \
    "spending \\w+ (?:thousand|hundred|grand)|hole in the ground|hospital food|mould|ex's lawyers?|loading "        \
    "screens?|documentation)"

constexpr std::string_view kIrony =
    "(?i)(?:^ah,? (?:yes|of course|the joys?)\\b|\\bmy middle name\\b|\\bmade of (?:patience|time|stone|steel|sugar|"
    "glass)\\b|\\bsuch an? [\\w -]{3,25} that (?:i|we|my)\\b|^(?:oh,? )?(?:fantastic|great|brilliant|lovely|wonderful|"
    "perfect|excellent|marvellous|splendid|genius|superb|good) idea[,!.:]+ (?:i|we|let me)|\\b(?:highlight|light|love|"
    "pinnacle|high point) of my (?:\\w+ )?(?:day|week|month|year|life|existence|social life)\\b|\\b(?:i|we)(?:'ve| "
    "have)? "
    "aged (?:\\w+ ){1,2}years\\b|\\b(?:life-?long|secret|greatest|childhood) (?:ambition|dream|wish): |\\bthrilled to "
    "hear "
    "how\\b|^(?:no,? no|yes,? yes),? i (?:love|adore|enjoy|live)|\\bi dream (?:of|about|in) (?:merged|spread\\w+|forms|"
    "invoices|queues|cells|columns)|^(?:oh+|ah+|ooh+),? (?:an?|the|another|my)\\b.{0,40}!|\\bi(?:'ve| have) missed "
    "you\\b|\\bmy (?:dozens|hundreds|thousands|\\d{3,}) (?:of )?(?:trusted|closest|best|dear)|"
    "\\byeah,? right\\b|(?:^|\\s)/s\\b|\\bsure,? because\\b|"
    // "Oh great, I got the job" is meant.
    "\\boh "
    "(?:great|joy|wonderful|fantastic|lovely|brilliant|perfect|good)\\b,\\W*(?:$|(?:an?|another|more|just|the|now|it|"
    "it's|that|so|yet|here|not|what|there|and|because|as|they|night|rain|snow|work|overtime|my (?:car|boss|train|bus|"
    "phone|laptop|landlord|flight|computer|boiler|back|ex)|i(?:'m| am| have to| get to| must| just| love))\\b)|\\bas "
    "if\\b|\\bnot!|^not[.!]*$|\\bsaid no one ever\\b|🙄|\\bjust what i (?:needed|"
    "wanted)\\b|\\bhow lovely\\b|\\bright\\?\\s*🙄|\\blol\\s*$|\\bobviously "
    "not\\b|\\bobviously\\W*$|\\bkidding\\b|\\bso{3,}\\b|"
    "\\bon the moon\\b|\\bin my dreams\\b|\\bwhat a (?:joy|treat|surprise)\\b.*\\bagain\\b|\\bbecause who doesn't\\b|"
    "\\bmy favou?rite (?:thing|pastime|hobby) ever\\b|\\bsarcas\\w+|🙃|\\beye ?roll|\\bha,? as "
    "if\\b|"
    "\\bi(?:'m| am) (?:(?:clearly|obviously) |totally "
    "(?:fine|ok|okay|calm|ready|relaxed|over|not|an?|the|thrilled|delighted|"
    "surprised|shocked|innocent|normal|sane|sober|awake|rested|excited)\\b)|\\birony off\\b|\\bin one "
    "person\\b|\\bnothing i love more than\\b|"
    "\\b(?:best|favou?rite) (?:hobby|pastime|app|thing) (?:ever\\b|of all time)|\\beye[- ]?roll\\b|"
    "^(?:oh,? )?(?:yes|yeah|yep|aye)[, ]+(?:sure|right)\\b|^(?:oh )?(?:right|sure),? because\\b|^(?:well )?isn't that "
    "(?:lovely|nice|great)|^(?:of course|sure|naturally),? i (?:just )?(?:love it when|have nothing better)|"
    "\\bonly delighted\\b|\\b(?:living|live) the dream\\b|\\bmade of money\\b|\\b(?:i|we) bathe in\\b|"
    "^(?:oh,? )?(?:sure|yeah|right|yes|okay|ok|aye|mhm|uh-huh),? and (?:i'm|i am|my|we)\\b|\\bobviously,? "
    "(?:hence|which|so|that's)\\b|"
    "\\bmarried to (?:the|my) "
    "(?:job|work|phone|laptop|photocopier|printer|desk|couch|sofa|office|computer|inbox|machine)\\b|"
    "^(?:lovely|great|brilliant|wonderful|fantastic|perfect|oh|wow|marvellous|splendid|super|delightful|fabulous)\\W+i("
    "?:'ve)? always "
    "(?:wanted|dreamed|dreamt)\\b|\\b(?:didn'?t you know|haven'?t you heard|doesn'?t everyone|doesn'?t "
    "everybody|don'?t we all)\\b|"
    "\\b(?:own|have|live in|buy(?:ing)?|bought|drive) (?:[\\w'-]+ ){0,3}(?:palaces?|castles?|private "
    "(?:jet|island)|gold(?:en)? \\w+|unicorns?|dragons?|throne)\\b|"
    "\\b(?:i'm|i am) (?:basically |practically |actually |secretly )?(?:the )?(?:pope|queen (?:of|mum)\\w*|king "
    "of|emperor|batman|superman|santa|cleopatra|napoleon|easter bunny|tooth fairy|dalai lama|made of "
    "(?:money|time|stone|steel))\\b|"
    "\\b(?:i|we) (?:totally|clearly|obviously|evidently) (?:have|need|want|love|live|own|enjoy|know|work|speak)\\b|"
    "\\bbecause (?:clearly|obviously|apparently|i (?:was|am|'m) dying|i (?:totally|clearly)|that's exactly what|what "
    "i(?:'ve)? (?:always|really))\\b|"
    "\\bhow (?:generous|thoughtful|convenient|delightful|charming|splendid)\\b|\\bdr\\.? google\\b|"
    "\\b(?:just|simply|so|really|absolutely) (?:love|adore|enjoy|live for) "
    "(?:waiting|queu\\w+|cancel\\w+|los(?:ing|t)|paying|getting|filling|standing|sitting|cleaning up|"
    "explaining|repeating|rebooting|restarting|fixing|being|having to|it when|how|when)\\b|\\bnothing (?:i'd|i would) "
    "(?:rather|like more|love more)\\b|"
    "\\b(?:i'm|i am|im) (?:so |oh so )(?:thrilled|blessed|delighted)\\b|\\bi live for \\w+ "
    "?(?:bars|forms|meetings|queues|updates|mails|emails)|\\b(?:lucky|yay for) me\\b|"
    "^what a (?:treat|joy|delight|thrill|pleasure)\\b|\\bi do so (?:love|adore|enjoy)\\b|\\bjust what "
    "(?:everyone|everybody|every \\w+) (?:dreams|wants|needs)|"
    "^(?:oh,? "
    ")?(?:fantastic|great|brilliant|lovely|wonderful|perfect|marvellous|super|splendid|fabulous|awesome)\\b[,!.].*\\b(?"
    ":cancell?ed|broken|broke|late|"
    "delayed|again|crashed|deleted|lost|fail(?:ed|s)?|down|dead|died|flooded|gone|for "
    "free|overtime|another|yet)\\b|\\bapparently,? i(?:'m| am|m) \\w+|"
    "\\bpoor (?:little )?me\\b|\\b(?:infinite|unlimited|endless|all the) (?:time|money|patience) (?:in the "
    "world)?|\\bnaturally,? i (?:own|have|live|drive|speak)\\b|"
    "\\b(?:own|have|bought|buy|drive|fly) (?:a|my|the|two|three) (?:\\w+ )?(?:helicopters?|private "
    "jet|airline|mansion|castle)\\b|, as you can tell\\W*$|"
    "^\\W?\"[\\w -]{3,20}\" (?:that|who|as) i am\\b|^(?:great|fantastic|brilliant|wonderful|lovely),? "
    "(?:so|now|the|another)\\b|\\bwow,? (?:thanks,? "
    ")?(?:my|i|what)\\b|\\bjust love (?:it when|how|waiting|being|when)\\b|"
    // Praise of what nobody likes: with a word that overdoes it, in front or behind.
    "(?:\\b(?:just|simply|really|absolutely|truly|totally|so) (?:love|adore|enjoy|like|appreciate|live "
    "for)|\\b(?:ha(?:ha)+|"
    "l(?:ol|mao)|bro|yay|woo?hoo|yippee|hooray|sure|oh|yes|yep)[ ,!]+(?:(?:i|we) )?(?:just )?(?:love|adore|enjoy|live "
    "for)|"
    "\\b(?-i:LOVE|ADORE|SO "
    "(?:grateful|happy|glad|thrilled|thankful|blessed))\\b|\\b(?:so|very|just|totally|absolutely|wow,?) "
    "(?:thrilled|blessed|delighted|honou?red)|\\b(?:love|like|enjoy) nothing "
    "(?:better|more) "
    "than|\\bnothing (?:i|we) (?:love|like|enjoy) (?:better|more) than|\\bcan'?t wait "
    "(?:to|for)|\\b(?:favou?rite|best) (?:thing|"
    "part|day|time|hobby|pastime|way)\\b|^what an? (?:joy|delight|treat|thrill|pleasure|masterpiece|gift)|\\blove "
    "(?:how|that))"
    "[^.!?]*\\b" BURDEN "|\\b" BURDEN
    "[^.!?]*\\b(?:best (?:part|day|time) of my (?:life|day|week|year)|what an? (?:joy|"
    "delight|treat|thrill|pleasure|gift)\\W*$|love that for me|my favou?rite\\W*$)|"
    "\\blove that for me\\b|\\bbecause of course\\b|\\bnothing says [\\w ]{3,20} like\\b|\\bmasterpiece of "
    "(?:documentation|design|"
    "engineering|clarity|planning|communication|bureaucracy)|\\bhobbies (?:include|are) (?:crying|panicking|paying|"
    "complaining|overthinking|waiting|worrying)|"
    "\\b(?:love|adore|enjoy) (?:paying|being (?:put )?on hold|parking tickets?|root canals?|loading screens?|staring "
    "at the|"
    "rush hour|traffic jams?|being stuck|group projects?|hold music|spam calls?))";

constexpr std::string_view kLeavesPlay =
    "(?i)(?:\\b(?:stop (?:the|this|here|it|now|playing|please)|stop[.!,]|(?:end|stop) of (?:the "
    ")?(?:game|scene|story|play|"
    "role-?\\s?play|interview|call|practi[sc]e|rehearsal|joke)|enough (?:of|now|playing|for (?:today|now))|that'?s "
    "enough|done with (?:that|this|it)|(?:the )?end[.!,:]|end scene|scene over|cut[.!]|(?:end|stop) (?:that|it) "
    "here|let "
    "us end|real (?:talk|life|reason)|good one|new topic|quick thing|"
    "out of character|ooc|serious(?:ly)?|real question|for real|in real life|irl|back to "
    "(?:reality|normal|work|my|the)|let'?s stop|game over|"
    "good game|pause|different (?:topic|question)|change of (?:subject|topic)|thanks|thank you|that was (?:fun|great)|"
    "jok(?:e|es|ing) aside)|"
    // "We close in August anyway" leaves nothing.
    "(?:^|[.!?\\n]\\W*|\\b(?:so|ok|okay|haha|lol|but|and|oh|well),? )(?:anyways?|by the way|btw|actually,))(?:\\W|$)";

constexpr std::string_view kStaysInPlay =
    "(?i)\\?\\W{0,3}$|\\*\\w+[^*\\n]{2,}\\*|^\\W{0,3}[\"“«]|^you "
    "(?:are|stand|see|enter|wake|find|walk|hear|feel|draw|push|open|step)\\b|"
    "\\b(?:your (?:turn|move|line)|go ahead|over to you|action)\\W{0,3}$|"
    "^\\W*(?:[\\w' ]+[,.!] )?(?:tell (?:me|us)|describe|introduce yourself|talk me through|walk me through|please "
    "start)\\b";

constexpr std::string_view kOffers =
    // Who plays asks such things too, but behind a question word and not of what they can do: "why should I hire you?"
    "(?i)(?:^|[.!?,:;\\n–-] ?|\\b(?:or|and|so|sure|great|okay|ok) )(?:would you like (?:me|to (?:stop|go "
    "on|continue|try|"
    "practi[sc]e|hear|see|know|do)|some|help|a (?:list|summary|plan|few))|do you want (?:me|to (?:stop|go on|continue|"
    "try|practi[sc]e|hear|see|know|do)|some|help|a (?:list|summary|plan|few))|shall i|should i|want me to)\\b|"
    "\\b(?:anything else|let me know|does that help|is there anything (?:else|i can)|can i help you with (?:that|your|"
    "anything|it)|(?:i'd|i would) rather (?:help|not)|help you (?:with|to)|as an ai)\\b";

}  // namespace

void addEnglishProvenance(Language& language) {
    language.cues = kCues;
    language.textShape = kTextShape;
    language.aboutUser = kAboutUser;
    language.reported = kReported;
    language.numberedClause = kNumberedClause;
    language.fiction = kFiction;
    language.leavesPlay = kLeavesPlay;
    language.staysInPlay = kStaysInPlay;
    language.offers = kOffers;
    language.hypothetical = kHypothetical;
    language.supposedNext = kSupposedNext;
    language.conditions = kConditions;
    language.unreal = kUnreal;
    language.irony = kIrony;
}

}  // namespace hearth::memory
