// SPDX-License-Identifier: AGPL-3.0-or-later
// English: what people state in constructions that no pattern knows, by the words that speak of a matter and the kind
// of value that it has. The first topic that fits a stretch of a sentence has it, so the narrow ones stand first.
#include <array>

#include "core/memory/english/kinds.h"
#include "core/memory/english/tables.h"

namespace hearth::memory {

namespace {

#define AT                                                                                                          \
    "(?:\\b(?:at|for|by|from|to|into|joined|joining|join|joins|left|quit|leaving|is|called|swapped|traded|"         \
    "ditched|over|under|inside|within|of|now|(?:am|are|is|be|been|was|job|signed|signed on|contract|position|role|" \
    "years|started|start|career|gig|stay|stayed|stint|employed|up|moved|gone|went) with) (?:the |a company called )?"
#define IN                                                                                                       \
    "(?:\\b(?:in|to|at|near|from|outside|around|of|for|into|is|was|left|leaving|leave|swapped|traded|call|"      \
    "called|calling|than|through|across|over|with|by|out) (?:the |sunny |rainy |old |good old |little |lovely |" \
    "downtown |central |north |south |east |west |beautiful |grey |cold |warm |outside |near )*"

constexpr auto kMatters = std::to_array<Matter>({
    // Plans with their day.
    {"\\b(?:trip|flight|fly|flying|flies|travel\\w*|holiday|vacation|train to|tickets?|booked|heading|headed|off to|"
     "bound for|journey|visit\\w*|going to|we go|i go|set off|leav(?:e|ing) for|getaway|city break|weekend in|week in|"
     "touch down|land in|arriv\\w+ in|depart\\w*|sail\\w*|driving (?:down |up |over )?to|plane|bags|rebooked|itinerary|"
     "hop over|jet off|jetting|in the diary|on the cards|pop over|hotel|airbnb)\\b",
     "(?:\\b(?:to|for|in|at|is|booked|visit|visiting|rebooked|our|my|the|see|seeing|over) |^)(" KIND_PLACE ")\\b",
     "trip/{k}", Slot::One, "", Kind::Plan, 2, 0.82, Told::Dated},
    {"\\b(?:called? off|cancel\\w*|not going|not happening|off the table|scrapped|fell through|fallen through|dropped|"
     "is off|are off|will not be going|no longer going|shelved|binned|not travelling|knocked on the head|not flying|"
     "went out the window|pulled the plug|bailed on|not making it)\\b.*\\b" KIND_PLACE "|\\b" KIND_PLACE
     "\\b.*(?:called? off|cancel\\w*|is off|not happening|off the table|scrapped|fell through|fallen through|shelved|"
     "binned|out the window|will not happen|not going ahead|off the cards)",
     "(?:trip|flight|holiday|vacation|travel|journey|weekend|week|visit|going|flying|break|getaway)\\b.*\\b(" KIND_PLACE
     ")\\b|\\b(" KIND_PLACE ")\\b.*(?:trip|flight|holiday|vacation|journey|weekend|week|visit|thing|plan|break)",
     "trip/{k}", Slot::One, "", Kind::Plan, 2, 0.82, Told::Denied},
    {"\\b" HEARTH_EVENT "s?\\b",
     "\\b((?:the |my |our )?(?:deadline|due date) for (?:the |my |our )?[\\pL'-]+|(?:[\\pL'-]+ ){0,2}?" HEARTH_EVENT
     ")s?\\b",
     "event/{k}", Slot::One, "", Kind::Plan, 2, 0.8, Told::Dated},
    {"\\b(?:called? off|cancel\\w*|not happening|scrapped|fell through|fallen through|is off|shelved|not going ahead|"
     "backed out|pulled out|withdr\\w+|no longer (?:having|doing|taking|sitting)|will not be "
     "(?:having|doing|taking))\\b",
     "\\b((?:[\\pL'-]+ ){0,2}?" HEARTH_EVENT ")s?\\b", "event/{k}", Slot::One, "", Kind::Plan, 2, 0.8, Told::Denied},

    // Who somebody is.
    {"\\b(?:birthday|bday|born|turn(?:s|ed)? a year older|another year older|blow out|birth date|date of birth|dob|"
     "cake day|came into the world|arrived in this world|birthdate)\\b",
     "\\b((?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w*|"
     "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w* (?:the )?\\d{1,2}(?:st|nd|rd|th)?)\\b",
     "birthday", Slot::One, "My birthday is {v}", Kind::Fact, 2, 0.88, Told::Past},
    {"\\b(?:years old|year old|years of age|turned|turning|aged?|yrs|y/o|birthday|is|am|just hit|rounding)\\b",
     "\\b(" HEARTH_NUMBER
     ")(?:[- ]years?[- ]old| years of age| yrs(?: old)?| ?y/o)\\b|\\bturn(?:ed|ing|s)? (" HEARTH_NUMBER
     ")\\b|\\bage[d]? (?:is |of |now )?(" HEARTH_NUMBER ")\\b",
     "age", Slot::One, "I am {v} years old", Kind::Fact, 2, 0.82},
    {"\\b(?:speak\\w*|fluent\\w*|mother tongue|first language|native|bilingual|trilingual|raised (?:in|on|speaking)|"
     "spoke|language|languages|tongue|grew up (?:with|on|speaking)|conversation\\w*|understand|read and write)\\b",
     "\\b(" KIND_LANGUAGE ")\\b", "language", Slot::Each, "I speak {v}", Kind::Fact, 2, 0.82, Told::Past},
    {"\\b(?:learn\\w*|studying|lessons?|class(?:es)?|duolingo|practi[sc]\\w+|course|picking up|brush\\w* up|"
     "get(?:ting)? (?:my|to)|reach|level|b1|b2|c1|a2|fluen\\w+|tutor|conversational)\\b",
     "\\b(" KIND_LANGUAGE ")\\b", "learning", Slot::Each, "I am learning {v}", Kind::Goal, 2, 0.82},
    {"\\b(?:degree|studied|majored|major|master'?s?|bachelor'?s?|phd|doctorate|diploma|university|uni|college|"
     "graduated?|read|alma mater|thesis|qualif\\w+|trained)\\b",
     "\\b(?:degree|studied|majored|major|master'?s?|bachelor'?s?|phd|doctorate|diploma|graduated?|graduate|read|did|"
     "ba|bsc|ma|msc|trained|qualification|qualified|doing|was|is)(?: degree)?(?: in|:| was| is|,)? (?:in )?"
     "([a-z][a-z-]+(?: (?:and )?[a-z-]+){0,2}?)(?: "
     "(?:at|back|from|for|degree|years|before|in|once|but|which|and)\\b|$|,)|"
     "^([a-z][a-z-]+(?: [a-z-]+){0,2}) (?:degree|graduate|grad|at (?:uni|university|college))\\b",
     "degree", Slot::Each, "I have a degree in {v}", Kind::Fact, 2, 0.8, Told::Past},
    {"\\b(?:allerg\\w*|hives|epi-?pens?|anaphyla\\w+|intoleran\\w+|break out in|comes? me out|come out in|swell\\w*|"
     "throat clos\\w+|react\\w* (?:badly|to)|rash|sets? (?:me|him|her) off|a&e|emergency room|sneez\\w+)\\b",
     "\\b(?:allerg(?:y|ic|ies) (?:is |are )?(?:to|:|is|of|against)|intoleran(?:t|ce) (?:to|of)|react\\w* (?:badly "
     "|strongly "
     ")?to|hives (?:from|off|with|if|whenever)|rash (?:from|off)|allergy[:,] ) ?(?:eat |touch |have )?(?:any |the |all "
     ")?([\\pL -]+?)(?:,|$| "
     "(?:and|so|since|because|for|at|which|as|when|ever|of|too|that|sends?|sets?|means?|badly)\\b)|"
     "^(?:any |even a (?:trace|bit|hint) of )?([\\pL-]+(?: [\\pL-]+)?) (?:allergy|allergies|intolerance|gives? me|"
     "brings? me out|makes? (?:me|my)|sets? me|sends? me|and i do not|will (?:put|send|kill)|could|would|can)\\b|"
     "\\b([\\pL-]+(?: nut)?)[ -](?:allergy|allergies|allergic|intolerance|intolerant)\\b",
     "allergy", Slot::Each, "I am allergic to {v}", Kind::Fact, 2, 0.88},
    {"\\b(?:diagnos\\w+|suffer\\w*|chronic|condition|live with|living with|plagued|troubled|dealt with|flare\\w*|"
     "plays up|acting up|cured|went away|cleared up|gone for good|remission|prone to|battl\\w+|bothers? me|"
     "medication|meds|inhaler|got)\\b",
     "\\b((?:(?:high|low|bad|dodgy|chronic|mild|severe|seasonal|lower|left|right|gammy|trick|wonky|iffy|crook) "
     ")*(?:asthma|migraines?|tinnitus|blood pressure|back "
     "pain|knee|hip|shoulder|back|ankle|wrist|neck|eczema|psoriasis|"
     "arthritis|diabetes|epilepsy|insomnia|anxiety|depression|adhd|add|ibs|ms|copd|pcos|vertigo|gout|reflux|hay fever|"
     "scoliosis|coeliac(?: disease)?|celiac(?: disease)?|crohn'?s(?: disease)?|sleep apno?ea|cholesterol|an(?:a)?emia|"
     "dyslexia|dyspraxia|lupus|sciatica|rosacea|endometriosis|fibromyalgia|heartburn|hypertension|hypothyroidism|"
     "narcolepsy|glaucoma|cataracts?|bronchitis|sinusitis|tendonitis|plantar fasciitis|carpal tunnel|raynaud'?s|"
     "colou?r[- ]?blind(?:ness)?|hearing loss|ulcers?|angina|arrhythmia|murmur|colitis|thyroid|iron deficiency))\\b",
     "health", Slot::Each, "I have {v}", Kind::Fact, 2, 0.84},

    // Food and taste.
    {"\\b(?:i|we|he|she|my|our|diet|eat\\w*|food|meals?|menu|kitchen|cook\\w*|household|went|gone|turned|became|back "
     "to|"
     "strict\\w*|for|me|" KIND_CAP ")\\b",
     "\\b(" HEARTH_DIET ")(?:s|ism)?\\b", "diet", Slot::One, "I am {v}", Kind::Preference, 2, 0.84},
    {"\\bcolou?r\\b.*\\b(?:favou?rite|best|of choice|love|mine|person|always|top|go-to)\\b|\\b(?:favou?rite|best|love|"
     "go-to|top|pet)\\b.*\\bcolou?rs?\\b|\\bmy colou?r\\b|\\bfavou?rite shade\\b",
     "\\b(" HEARTH_COLOUR ")\\b", "favourite colour", Slot::One, "My favourite colour is {v}", Kind::Preference, 2,
     0.84},
    {"\\b(?:paint\\w*|repaint\\w*|colou?rs?|sprayed|dyed|coat of|is|are|was|done|went|turned|now|redone|decorated|"
     "redecorated|shade|redid|did)\\b",
     "\\b(?:painted|repainted|sprayed|dyed|redid|did|done|turned|colou?r of|decorated|redecorated|re-painted|gave|made|"
     "had)?(?:^| )(?:the|my|our) (?P<k>(?:[\\pL'-]+ ){0,2}?[\\pL'-]+)(?:'s)?(?: (?:colou?r|is|are|in|be|been|has|have|"
     "used to be|was|now|all|a|an|gone|went|turned|painted|repainted|done|got|coat|of|fresh|lovely|nice|bright|shade|"
     "from|to|instead|no longer|not|anymore|changed|switched|any|more|will|today|finally|just|we|i|it|" HEARTH_COLOUR
     "),?)* (" HEARTH_COLOUR ")\\b",
     "colour/{k}", Slot::One, "", Kind::Fact, 2, 0.8},
    {"\\b(?:favou?rite|best|go-to|top|signature|comfort|death row|last meal|beats|live on|never get "
     "(?:sick|tired|bored) "
     "of)\\b.*\\b(?:food|dish|meal|dinner|eat|eating|cook|plate|supper|lunch|grub|tea|nosh|tucker)\\b|\\b(?:food|dish|"
     "meal|dinner|eat|plate|grub|tucker|scran)\\b.*\\b(?:favou?rite|best|go-to|top|comfort|beats|number one|of "
     "choice)\\b",
     "\\b(?:is|are|be|to|on|eat|of|for|with|over|by|beats|than|has to be|it is|remains|being) (?:a "
     "(?:plate|bowl|good|proper|"
     "nice|big|pot) (?:of )?)?(?:now |still |probably |definitely |always |a |the |my |good )?([\\pL'-]+(?: "
     "[\\pL'-]+){0,2}?)"
     "(?:$|,| (?:now|these|by|for|every|has|is|was|though|hands|and|any|over|took|until|ever|again|wins|always)\\b)|"
     "^([\\pL'-]+(?: [\\pL'-]+){0,2}?) (?:is|are|has|took|beats|wins|tops|remains|will always|it)\\b",
     "favourite food", Slot::One, "My favourite food is {v}", Kind::Preference, 2, 0.8},
    {"\\b(?:listen\\w*|music|band|playlist|album|on repeat|headphones|favou?rite (?:artist|singer|musician|group|act|"
     "composer)|on a loop|gigs?|concerts|soundtrack|records?|vinyl|speakers|tunes|stereo|spinning|fan of|blasting|"
     "in my ears)\\b",
     "(?:\\b(?:to|is|of|band|but|by|for|into|on|than|over|loves?|be|play|playing|artist|singer|with|from|just|only|"
     "spinning|blasting|now) |^)(" KIND_NAME ")\\b",
     "favourite music", Slot::One, "My favourite music is {v}", Kind::Preference, 2, 0.8},

    // Things.
    {"\\b(?:car|drive[sn]?|driving|drove|behind the "
     "wheel|garage|driveway|motor|wheels|ride|parked|petrol|tyres?|tires?|"
     "test drive|bought|sold|traded|part[- ]ex\\w*|lease|leased|leasing|mot|run(?:ning)? (?:an?|around)|own|have|got|"
     "upgraded|swapped|scrapp\\w+|second-hand|replaced|mechanic|keys|run|miles|road)\\b",
     "\\b(" HEARTH_CAR ")(?:$|[,.]| (?:now|to|for|and|since|these|with|as|in|at|is|was|that|has|on|by|from|went|died|"
     "gave|back|last|this|yesterday|again|instead|anymore|because|so|which|out|these|any|over|after|before|a)\\b)",
     "car", Slot::One, "I drive a {v}", Kind::Fact, 2, 0.84},
    {"\\b(?:laptop|machine|computer|work on|working on|type|typing|notebook|daily driver|workhorse|code on|use|using|"
     "upgraded|bought|got|have|own|replaced|swapped|desk|retired|switched|screen|carry)\\b",
     "\\b(" HEARTH_LAPTOP
     ")(?:$|[,.]| (?:now|to|for|and|since|these|with|as|in|at|is|was|that|has|on|by|from|went|died|"
     "gave|back|last|this|yesterday|again|instead|anymore|because|so|which|out|any|after|before|a)\\b)",
     "laptop", Slot::One, "My laptop is a {v}", Kind::Fact, 2, 0.82},
    {"\\b(?:ride|rides|riding|rode|cycle|cycling|pedal\\w*|saddle|bike|bicycle|own|sold|stolen|nicked|pinched|have|got|"
     "shed|bought|flogged|robbed)\\b",
     "\\b(?:an? |my |our |the |his |her |that )((?:[\\w'-]+ ){0,3}?(?:bike|bicycle|tandem|recumbent|unicycle|tricycle|"
     "trike|moped|fixie|e-bike|brompton|hybrid|mountain bike|roadster|pushbike|racer|penny-farthing|BMX|velomobile|"
     "handcycle|cruiser|tourer|ten-speed))\\b",
     "bike", Slot::Each, "I have a {v}", Kind::Fact, 2, 0.78},
    {"\\b(?:subscri\\w+|cancel\\w*|unsubscrib\\w*|member(?:ship)?|sign(?:ed)? up|monthly|a month|every month|renew\\w*|"
     "lapse\\w*|direct debit|pay for|paying for|paid[- ]up|per month|account with|stopped "
     "paying|(?:data|phone|family|basic|"
     "premium|paid|free|yearly|annual|monthly|their|my|the|a) plan|trial|signed "
     "on)\\b",
     "\\b(?:to|for|with|of|at|cancelled|canceled|cancelling|renewed|dropped|ditched|on|my|our|keep|kept|binned|axed|"
     "let) "
     "(?:my |our |the |a )?(?:subscription (?:to|for|with) |membership (?:at|of|with|to) )?((?:the |a |an "
     ")?(?:" KIND_NAME
     "|[a-z]+ (?:gym|box|club|pass|app|magazine|newspaper|library|studio|journal|service|delivery|plan)))",
     "subscription", Slot::Each, "I subscribe to {v}", Kind::Fact, 2, 0.8},
    {"\\b(?:rent|rental|landlord|landlady|lease|letting|flat|apartment|place|room|house|roof over)\\b",
     "(" HEARTH_MONEY ")", "rent", Slot::One, "My rent is {v}", Kind::Fact, 2, 0.84},
    {"\\b(?:sav(?:e|es|ed|ing|ings)|put(?:ting)? (?:money |cash |some )?(?:aside|away|by)|set(?:ting)? aside|"
     "squirrel\\w*|stash\\w*|fund|piggy bank|target|pot|nest egg|goal|need|scrap\\w+ together|tucking|towards?)\\b",
     "(" HEARTH_MONEY
     ")(?: [\\w ]*?)? (?:for|towards?|to (?:buy|get|pay for)) (?:an? |the |my |our |own )?(?P<k>[\\pL' -]"
     "+?)(?:$|,| (?:by|and|before|now|instead|is|not|so|because|this|next|up|from|rather)\\b)|\\b(?:for|towards?|to "
     "(?:buy|"
     "get)) (?:an? |the |my |our )?(?P<w>[\\pL' -]+?)[,:]? .*?(" HEARTH_MONEY ")",
     "savings/{k}", Slot::One, "", Kind::Goal, 2, 0.82},
    {"\\b(?:pets?|have|got|own|adopt\\w*|rescue\\w*|called|named?|names|answers to|dog|cat|live with|lives with|took "
     "in|"
     "keep|is|our|my|mine|ours|fur baby|bundle|companion|animal)\\b",
     "\\b(?P<k>" HEARTH_ANIMAL ")(?:,? (?:is |was |who is |which is |and )?(?:called|named|by the name of|who answers "
     "to|that answers to|we named|i "
     "named|whose name is|goes by|we call|i call|name of|answering to|name is|it is|and (?:his|her|its|the) name "
     "is)|,|:) "
     "(" KIND_CAP ")\\b|\\b(" KIND_CAP ")(?:,| is| -|:)+ (?:is )?(?:my|our|an?|the)(?: [\\w-]+)*? (?P<w>" HEARTH_ANIMAL
     ")\\b",
     "pet", Slot::Each, "I have a pet named {v}", Kind::Relation, 2, 0.86},

    // Tools and ways of answering.
    {"\\b(?:editor|ide|code|coding|program\\w*|typ(?:e|ing) in|edit\\w*|use|uses|using|moved|switched|config|dotfiles|"
     "write|back to|gone over|gave up|swapped|ditched|tried|now|plugins|muscle memory|development|scripts)\\b",
     "\\b((?-i:Neovim|neovim|nvim|NeoVim|Vim|vim|GVim|Emacs|emacs|Doom Emacs|Spacemacs|VS ?[Cc]ode|vs ?code|VSCode|"
     "vscode|Visual Studio(?: Code)?|VSCodium|Sublime(?: Text)?|sublime(?: text)?|Helix|helix|IntelliJ(?: "
     "IDEA)?|intellij|PyCharm|pycharm|CLion|clion|WebStorm|GoLand|RubyMine|PhpStorm|Eclipse|NetBeans|Xcode|xcode|"
     "Kakoune|kakoune|Zed|Notepad\\+\\+|notepad\\+\\+|TextMate|BBEdit|Geany|Lapce|Android Studio|RStudio|Spyder|"
     "Thonny|JupyterLab|Jupyter|nano|Nano|micro|Pulsar|Lite XL|Light Table|Atom|Kate|Gedit|Cursor))(?:$|[ ,.;:!])",
     "editor", Slot::One, "I use {v} as my editor", Kind::Preference, 2, 0.82},
    {"\\b(?:notes?|note-taking|notetaking|jot\\w*|write (?:things|everything|stuff) down|second brain|scribbl\\w+)\\b",
     "(?:\\b(?:in|into|with|on|to|using|use|uses|from|is|moved|switched|over|by|for|went|went back to|now|left|ditched|"
     "app|of) |^)((?-i:" KIND_NAME ")|an? (?:\\w+ )?(?:notebook|journal|diary|text file|wiki|bullet journal|planner|"
     "moleskine|whiteboard|legal pad|notepad|jotter|copybook|folder of \\w+ files)|pen and paper|plain (?:text|paper)"
     "(?: files)?|index cards|(?:paper|sticky) ?(?:notes)?|markdown(?: files)?|org-?mode)",
     "app/note", Slot::One, "I keep my notes in {v}", Kind::Preference, 2, 0.8},
    {"\\bseats?\\b|\\b(?:aisle|window)\\b.*\\b(?:fly|flight|plane|train|travel|book)|\\b(?:fly|flight|plane|train|"
     "travel|book)\\b.*\\b(?:aisle|window)\\b|\\b(?:aisle|window) (?:please|person|all)",
     "\\b(aisle|window|middle|exit[- ]row|bulkhead|front[- ]row|back[- ]row|quiet "
     "(?:car|coach|carriage)|forward-facing|"
     "backwards-facing|upper bunk|lower bunk|table)(?: seats?)?\\b",
     "seat", Slot::One, "I prefer the {v} seat", Kind::Preference, 2, 0.82},

    // What somebody does regularly.
    {"\\b(?:commut\\w+|(?:to|into|from) (?:the )?(?:work|office|job|shop|lab|site|hospital|school)|get(?:s|ting)? "
     "(?:in|to "
     "work)|into town|the way in|journey in|morning run in|go(?:es)? in|travel in|going in|come in|to and from)\\b",
     "\\b(?:by|on|take|takes|catch|on the|in the|the|my|via|of|with|for|a|to) (?:the |my |a |own )?(" KIND_MODE
     ")\\b|\\b(walk|cycle|bike|drive|run|row|cycling|driving|walking|biking|carpool|scoot|pedal|ride)\\b",
     "commute", Slot::One, "I commute by {v}", Kind::Fact, 2, 0.82},
    {"\\b" KIND_SPORT "\\b",
     "\\b(?P<k>" KIND_SPORT ")\\b.*?\\b(" HEARTH_FREQUENCY ")\\b|\\b(" HEARTH_FREQUENCY ")\\b.*?\\b(?P<w>" KIND_SPORT
     ")\\b",
     "routine/{k}", Slot::One, "", Kind::Fact, 2, 0.8},
    {"\\b(?:stopped|quit|given up|gave up|no longer|packed in|jacked in|knocked|dropped|do not|not do|hung up|retired "
     "from|"
     "done with|anymore|any more|chucked|thrown in|threw in|had to stop|binned|cut out|behind me)\\b",
     "\\b(" KIND_SPORT ")\\b", "routine/{k}", Slot::One, "", Kind::Fact, 2, 0.78, Told::Denied},
    {"\\b(?:play\\w*|practi[sc]\\w+|lessons?|learn\\w*|instrument|strum\\w*|noodl\\w+|taken up|took up|pick(?:ed|ing)? "
     "up|"
     "orchestra|band|gave up|given up|stopped|quit|sold|tootl\\w+|grade|rehears\\w+|busk\\w*|since|teach\\w*|on "
     "the)\\b",
     "\\b(" KIND_INSTRUMENT ")\\b", "plays", Slot::Each, "I play the {v}", Kind::Fact, 2, 0.8},
    {"\\b(?:volunteer\\w*|help(?:s|ing|ed)? out|lend a hand|give (?:my|an hour|a few hours|time|up)|shifts? "
     "(?:at|for|with)|"
     "pitch in|muck in|do my bit|good cause|charity|unpaid|donate (?:my )?time|help(?:ing)? (?:at|with))\\b",
     "\\b(?:at|with|for|in|of|from) ((?:the |a |an |our |my )?(?:local |village |town )?[\\pL'&. -]+?)(?:$|,| "
     "(?:on|every|"
     "each|once|twice|most|now|from|to|is|was|anymore|any|since|these|instead|because|as|and|has|used|when|where|of "
     "an?|"
     "come|first|last|at the weekend|at weekends)\\b)",
     "volunteers", Slot::Each, "I volunteer at {v}", Kind::Fact, 2, 0.8},
    {"\\b(?:get(?:ting|s)? up|wake\\w*|woke|alarm|out of bed|rise|rises|up at|up by|awake|start(?:s)? my day|days? "
     "starts?|morning person|feet on the floor|up and about|up before|crawl out|roll out|surface|in bed (?:until|till)|"
     "lie in|sleep (?:in|until|till)|eyes open)\\b",
     "\\b(?:at|by|for|to|until|till|around|before|from|is|about|past|of|not|since) (?:about |around |just |the |a "
     ")?(" KIND_CLOCK ")(?:$|[,. ])",
     "wakes", Slot::One, "I wake up at {v}", Kind::Fact, 2, 0.8},
    {"\\b(?:morning|mornings|breakfast|first thing|start(?:s)? (?:the|my|every|each) day|day (?:starts|begins)|wake up|"
     "kick off|kick-?start|get going|before work|drink|drinking|cuppa|brew|day without|go-to drink|drinker)\\b",
     "\\b(" KIND_DRINK ")\\b", "morning drink", Slot::One, "I start the day with {v}", Kind::Preference, 2, 0.78},

    // Work.
    {"\\b(?:team|department|crew|squad|direct reports|headcount|reports to me|report to me|of us (?:at work|on the|in "
     "the|at the|now))\\b",
     "\\b(?:team|crew|squad|group|department|unit|headcount|us|now|are|to|of|at|is|lead|manage|run|have|has|with|there)"
     " "
     "(?:of |to |is |are |now |about |just |only |up |down |has |have |at |me plus |at |grown |shrunk |a |both |us "
     ")*(" HEARTH_NUMBER
     ")(?:$|[,. -]| (?:of|people|strong|person|on|in|now|heads|souls|engineers|developers|members|direct|"
     "folks|reports|staff|after|since)\\b)|\\b(" HEARTH_NUMBER
     ")(?:-| )(?:person|people|strong|of us|man|folks|member)\\b",
     "team size", Slot::One, "My team has {v} people", Kind::Fact, 2, 0.8},
    {"\\b(?:work\\w*|contract|shifts?|hours|rota|roster|schedule|week|job|on)\\b",
     "\\b((?:part|full)[- "
     "]time|(?:night|early|late|day|split|double|twelve-hour|back|graveyard|rotating|weekend|evening|"
     "morning|swing) shifts?|nights|earlies|lates|flexi-?time|flexible hours|(?:three|four|five|six|3|4|5|6)[- ]day "
     "(?:week|weeks)|(?:three|four|five|six|two|3|4|5|6|2) days(?: a week| per week)?|" HEARTH_NUMBER
     " hours (?:a week|a day|per week|weekly|every week)|(?:ten|twelve|fifteen|sixteen|eighteen|(?:twenty|thirty|forty|"
     "fifty)(?:[- ][a-z]+)?|[1-6][0-9]) hours|"
     "mornings(?: only)?|afternoons(?: only)?|evenings(?: only)?|weekends(?: only)?|weekdays(?: only)?|half[- ]days|"
     "nine to five|9 to 5|compressed hours|zero[- ]hours|job[- ]?share|term[- ]time|on call|four on,? four "
     "off|alternate "
     "weeks|reduced hours|\\d{2,3} ?(?:%|percent|per cent))(?:$|[,. ])",
     "work hours", Slot::One, "I work {v}", Kind::Fact, 2, 0.78},
    {"\\b(?:boss|manager|supervisor|line manager|report(?:s|ing)? to|answer to|in charge of (?:me|us|our)|runs "
     "(?:my|our|the)|"
     "heads? (?:up )?(?:my|our)|team lead|lead|leads|gaffer|managed by|above me|took over|reporting line|skip-level|"
     "head of (?:my|our))\\b",
     "(?:\\b(?:is|to|called|named|by|from|under|not|now|boss|manager|supervisor|lead|over|with|for|of|is now|gaffer) "
     "|^)(" KIND_CAP "(?: " KIND_CAP ")?)(?:$|[,.]|'s| )",
     "manager", Slot::One, "My manager is {v}", Kind::Relation, 2, 0.8},
    {"\\b(?:work(?:s|ed|ing)?|employ\\w*|job|payroll|salary|pay ?cheque|paycheck|pay "
     "?slips?|wages|hired|join\\w*|contract|"
     "colleagues?|career|gig|firm|company|workplace|office|clock(?:s|ed|ing)? in|resign\\w*|quit|quitting|laid off|"
     "redundan\\w+|fired|sacked|let (?:me|him|her|us|them) go|poached|headhunted|notice|stint|badge|on the books|staff|"
     "years (?:at|with)|handed in|moved on|been with|gone to work|signs? my|am with|is with|started (?:at|with)|jumped "
     "ship|parted ways|walked out|start at|new place)\\b",
     AT "|^)((?-i:" KIND_NAME
        ")|(?:the|an?) (?:[a-z]+ ){0,2}(?:hospital|school|library|museum|council|university|clinic|"
        "bakery|theatre|theater|observatory|archive|brewery|nursery|practice|surgery|charity|bank|hotel|restaurant|pub|"
        "start-?up|agency|shop|store|factory|mill|farm|zoo|aquarium|court|airport|port|ministry|newspaper|publisher|"
        "studio|"
        "garage|laboratory|lab|institute|foundry|shipyard|co-?op|dairy|vineyard|winery|distillery|law firm|call "
        "centre))\\b",
     "employer", Slot::One, "I work at {v}", Kind::Fact, 2, 0.8},
    {"\\b(?:by trade|for a "
     "living|profession\\w*|occupation|career|work(?:s|ed|ing)?|job|retrain\\w*|qualif\\w+|promot\\w+|"
     "became|become|becoming|training as|train as|living as|living|day job|employed|earn\\w*|line of work|trade|role|"
     "title|made|years? (?:as|of)|used to be|now|am|are|is|been|being|as|hats?|hung up|switched|went from|gone "
     "from)\\b",
     "\\b(?:an?|as|of|the|being|from|to|into|been|become|became|is|am|now|for|in) (?:(?:an?|the|being|fully|qualified|"
     "newly|registered|chartered|freelance|senior|junior|lead|proper|full-time|part-time|retired|trainee|assistant|"
     "self-employed|actual) )*((?:(?-i:[\\p{Ll}-]+|\\p{Lu}{2,}) ){0,2}?" KIND_JOB
     ")(?:$|[,.;:!]| (?:by|for|at|in|with|now|and|who|since|these|"
     "so|to|from|on|myself|here|again|anymore|any|as|like|of|but|after|full|part|because|instead|all|until|before|"
     "rather|"
     "days|when|over|i|while)\\b)",
     "job title", Slot::One, "I work as a {v}", Kind::Fact, 2, 0.8},

    // Where somebody lives.
    {"\\b(?:born|raised|grew up|grow up|childhood|hometown|home town|originally|native|come from|comes "
     "from|hail\\w*|roots|"
     "bred|reared|brought up|as a (?:kid|child|boy|girl)|a (?:kid|child) in|birthplace|growing up|youth)\\b",
     IN "|^|\\b(?:born|raised|originally)[,:]? )(" KIND_PLACE ")\\b", "childhood home", Slot::One, "I grew up in {v}",
     Kind::Fact, 2, 0.84, Told::Past},
    {"\\b(?:used to (?:live|be based|stay)|lived|was living|were living|once lived|spent (?:\\w+ "
     "){1,4}(?:years?|months|"
     "time|decade)|former\\w*|previous\\w*|before (?:moving|here|this)|old (?:flat|place|house|apartment)|a spell|a "
     "stint)"
     "\\b",
     IN "|^)(" KIND_PLACE ")\\b", "former residence", Slot::Each, "", Kind::Fact, 3, 0.78, Told::Past},
    {"\\b(?:live|lives|living|reside[sd]?|residing|resident|based|settl\\w+|home|moved?|moves|moving "
     "(?:to|in|into|out|back|house|home|away|up|down|over)|(?:am|is|are|'m|'re) moving|"
     "relocat\\w+|"
     "emigrat\\w+|"
     "transplant\\w*|uprooted|upped sticks|address|roots?|flat|apartment|house|place|digs|dwell\\w*|base|my city|my "
     "town|"
     "our city|our town|locals?|address|city|neighbou?rhood|ended up|wound up|washed up|set up "
     "(?:shop|camp|home)|"
     "swapped|traded|packed up|new life|lease|here in|live here|stationed|located|put "
     "down|"
     "shifted|gone back to|went back to)\\b",
     IN "|^)(" KIND_PLACE ")\\b", "residence", Slot::One, "I live in {v}", Kind::Fact, 2, 0.8},
    {"\\b(?:live|lives|living|rent\\w*|home|place|own|bought|moved|have|share|sharing|buy|bought|got|swapped|downsized|"
     "upsized|upgraded|call home|digs|roof)\\b",
     "\\b(?:an?|our own|my own|into|is|for|to) ((?:[\\pL-]+ ){0,3}?" KIND_HOUSE
     "(?: (?:under|by|on|over|above|near|with) "
     "(?:the |a )?[\\pL]+)?)(?:$|[,.;]| )",
     "home", Slot::One, "I live in {v}", Kind::Fact, 2, 0.76},

    // Names.
    {"\\b(?:call me|calls me|known as|goes by|go by|nickname\\w*|answer to|name is|named|called|short for|friends call|"
     "address me|refer to me)\\b",
     "\\b(?:me|as|by|to|is|nickname|for|am|named|called|not) (?:just |simply |now |plain )?(" KIND_CAP
     ")(?:$|[,.;!]| (?:now|"
     "these|not|please|and|from|instead|by|since|is|was|for|or|at|if|but|to)\\b)",
     "nickname", Slot::One, "I go by {v}", Kind::Preference, 2, 0.8},

    // Aims, decisions, projects.
    {"\\b(?:train\\w*|race|goal|aim\\w*|sign(?:ed)? up|entered|run|running|finish\\w*|registered|start "
     "line|plan|target|"
     "sights|prep\\w*|bib|compete|working (?:up|towards?)|eyeing|chasing|going for|set on|build(?:ing)? up)\\b",
     "\\b(" HEARTH_RACE ")\\b", "goal race", Slot::One, "I am training for a {v}", Kind::Goal, 2, 0.8},
    {"\\b" HEARTH_DATABASE "\\b",
     "\\b(?-i:(?P<k>\\p{Lu}[\\pL\\d-]+))(?:'s)?\\b.*?\\b((?-i:Postgre\\w*|postgre\\w*|MySQL|mysql|MariaDB|mariadb|"
     "SQLite|"
     "sqlite|Mongo\\w*|mongo\\w*|DuckDB|duckdb|Redis|redis|Cassandra|DynamoDB|CouchDB|Neo4j|Oracle|SQL "
     "Server|ClickHouse|"
     "CockroachDB|Elasticsearch|Firestore|Firebase|InfluxDB|Timescale\\w*|Snowflake|BigQuery|LevelDB|RocksDB|LMDB|"
     "Valkey|"
     "etcd|ScyllaDB|Yugabyte\\w*|Supabase|SurrealDB|TiDB|Realm|Turso|libSQL|PouchDB|ArangoDB|OrientDB|RavenDB|EdgeDB|"
     "FoundationDB|Memcached|Db2|Firebird|Berkeley DB|H2|Percona|Vitess|PlanetScale|Cosmos ?DB|Aurora))\\b",
     "database/{k}", Slot::One, "", Kind::Decision, 1, 0.82},
});

}  // namespace

std::span<const Matter> englishMatters() { return kMatters; }

}  // namespace hearth::memory
