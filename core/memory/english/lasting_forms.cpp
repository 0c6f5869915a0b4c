// SPDX-License-Identifier: AGPL-3.0-or-later
// English forms of words that say by themselves that something lasts: the plain present of what one does as a rule ("we
// bank with …", "my son works in a bar"), what one is, has and pays for. Of words too few to be weighed (matters.h).
#include <string>

#include "core/memory/english/patterns.h"
#include "core/memory/english/tables.h"

namespace hearth::memory {

namespace {

#define AS_A_RULE                                                                                                   \
    "(?:(?:also|still|usually|always|mostly|mainly|only|just|currently|now|normally|generally|typically|regularly|" \
    "often|both|all|already|even|actually|really|too|kind of|currently) )*"
/// What one does as a rule, said in the plain present; "s" of others.
#define DOES                                                                                                      \
    "(?:live|work(?: (?:in|at|for|as|from|with|nights|days|shifts|part|full|remotely|two|three|four|five|\\d+))|" \
    "drive|ride|cycle|commute|play|sing|knit|crochet|sew|bake|brew|grow|keep|breed|foster|own|rent|share|lease|"  \
    "owe|earn|charge|bank|teach|coach|manage|volunteer|study|attend|sleep "                                       \
    "(?:about|around|only|badly|well|\\d)|smoke|vape|wear|cook|watch|code|game|"                                  \
    "train|practi[sc]e|climb|dance|paint|collect|subscribe|shop|speak|support|vote|pray|fast|meditate|journal|"   \
    "weigh|babysit|fish|surf|ski|hike|swim|drink|eat|employ|busk|garden|box|skate|sail|row|blog|stream|freelance)"
#define DOES_BESIDE                                                                                                  \
    "(?:use|take (?:the|an?|\\d|[a-z]+ (?:for|every|daily|twice))|do (?:my|our|the|[a-z]+ "                          \
    "(?:at|in|on|with|every))|go to (?:the|an?|my)|get up at|wake up at|(?:pay|put|get|save|make) (?:about |around " \
    "|roughly )?[£$€]?\\d|read (?:the|about|mostly)|write (?:in|python|rust|java)|buy (?:my|our))"
#define THEIR_KIN "(?:my|our) " HEARTH_RELATION "(?:,? [\\pL'-]+)?"
#define OTHERS_DO                                                                                                     \
    "(?:lives?|works?|sleeps?|plays?|drives?|smokes?|vapes?|teaches|teach|stud(?:y|ies)|speaks?|sings?|owns?|rents?|" \
    "runs? an?|goes to|go to|commutes?|volunteers?|coaches|coach|wears?|takes?|collects?|supports?|eats?|drinks?|"    \
    "manages?|earns?|pays|attends?|does|uses?|keeps?|paints?|dances?|swims?|cooks?)"
#define ONE_HAS                                                                                                      \
    "(?:car|bike|van|motorbike|scooter|phone|laptop|computer|pc|watch|printer|camera|tv|router|wi-?fi|broadband|"    \
    "electricity|gas|energy|internet|bank|account|mortgage|insurance|pension|landlord|landlady|therapist|doctor|gp|" \
    "dentist|physio|midwife|solicitor|lawyer|accountant|babysitter|nanny|childminder|cleaner|gardener|trainer|"      \
    "tutor|coach|teacher|manager|boss|supervisor|editor|agent|office|school|gym|church|club|team|band|choir|"        \
    "thesis|dissertation|degree|course|major|repo|site|website|blog|stack|database|company|shop|studio|handicap|"    \
    "rate|rent|salary|wage|pay|standup|go-to [\\pL-]+|usual [\\pL-]+|hair|shift|hours|commute|allotment|garden|"     \
    "kids|children|twins|parents|kitchen|bedroom|living room|os|distro|editor|browser|provider|supplier|carrier)"

/// "I use Notion for everything", "my kids go to St Luke's", "I'm on a gap year", "our wifi is with BT".
constexpr std::string_view kLastingForm =
    "^(?:(?:i|we) " AS_A_RULE "(?:" DOES "\\b|" DOES_BESIDE " ?\\S)|(?:" THEIR_KIN
    "|(?:my|our) (?:kids|children|twins|parents|boys|girls|cats?|dogs?)) " AS_A_RULE OTHERS_DO
    " \\S|(?:i am|we are) " AS_A_RULE
    "(?:on (?:an? |the |my )?(?:[\\pL\\d-]+ )?(?:gap "
    "year|antibiotics|insulin|statins|pill|patch|coil|benefits|credit|leave|sabbatical|contract|visa|waiting "
    "list|diet|medication|meds|tablets|\\d+ ?mg|beta "
    "blockers|steroids|probation|nights|days|earlies|lates|shifts|sertraline|metformin|inhaler|patches)\\b|(?:learning|"
    "studying|training (?:for|as|to)|saving|paying off|renting|leasing|fostering|raising|doing an? "
    "(?:phd|masters?|degree|course|diploma|apprenticeship|placement|internship|bootcamp)|applying "
    "(?:to|for)|breastfeeding|dating|freelancing|teaching|coaching|volunteering|retraining|(?:living|staying|lodging) "
    "with (?:my|our|an?)|cutting (?:down|out))\\b)|i am " AS_A_RULE
    "(?:an? (?:[\\pL-]+ "
    "){1,3}(?:voter|dad|mum|mom|parent|carer|smoker|drinker|owner|user|member|eater|student|worker|driver|rider|runner|"
    "teacher|player|beginner|widow|widower|veteran|twin|atheist|catholic|christian|muslim|jew|buddhist|hindu|sikh|"
    "quaker|supporter)|(?:left|right)[- "
    "](?:handed|wing|footed)|blonde?|brunette|ginger|bald|deaf|dyslexic|autistic|bilingual|colou?r "
    "?blind|agnostic|atheist|catholic|muslim|christian|buddhist|hindu|jewish|sikh|mormon|protestant|quaker|non-?binary|"
    "trans|gay|lesbian|queer|asexual|widowed|adopted|retired|self[- ]employed|unemployed|semi-retired)\\b|(?:i|we) "
    "have (?:got )?(?:an? |one |two |three |four |five |\\d+ )?(?:[\\pL-]+ "
    ")?(?:hair|beard|tattoos?|piercings?|mortgage|loan|subscription|membership|season "
    "ticket|allotment|lodger|cleaner|nanny|au "
    "pair|followers|subscribers|employees|clients|tenants|bikes?|cars?|vans?|motorbikes?|boats?|caravan|campervan|"
    "printer|nokia|samsung|iphone|pixel|laptop|mac|macbook|thinkpad|tablet|ipad|kindle|xbox|playstation|ps\\d|drone|"
    "piano|guitar|violin|sewing machine|air ?fryer|greenhouse|hot tub|solar panels|heat pump|wood "
    "?burner|therapist|personal trainer|tutor)\\b|(?:my|our) (?:[\\pL'-]+ )?" ONE_HAS
    " (?:is|are) (?:(?:an?|the|with|on|called|named|from|in|at|about) )?\\S)";

/// What is told because it is new, with or without its "I": "caved and got a poodle", "remortgaged with Halifax".
#define DONE_FOR_GOOD                                                                                                  \
    "(?:moved (?:in with|to|back to|into|out of|down to|up to|from|on from)|(?:switched|swapped|traded) "              \
    "(?:[\\pL\\d'-]+ ){0,4}?(?:to|for|from|in for)|changed (?:schools?|banks?|doctors?|gps?|majors?|teams?|my "        \
    "name)|upgraded (?:to|from)|bumped (?:up )?to|quit (?:my|the|[\\pL]+ing)|left (?:my job|the "                      \
    "(?:gym|band|club|team|company|firm|church|choir))|started (?:at|as|seeing|dating|secondary|uni|college|a new|my " \
    "new|learning|taking)|joined (?:an?|the|my|our)|enrolled|signed up for|cancelled (?:my|the|our)|caved|gave in "    \
    "and|adopted|rehomed|remortgaged|refinanced|cut (?:down (?:to|on)|out|back)|came off|qualified "                   \
    "as|graduated|passed (?:my|our)|made (?:senior|partner|manager|head of|team)|broke up|split up|got (?:rid "        \
    "of|promoted|engaged|married|divorced|laid off|fired|hired|made redundant|an? "                                    \
    "(?:raise|promotion|job|new|dog|cat|puppy|kitten|place|mortgage)|the (?:job|keys to))|called off|handed (?:in "    \
    "my|[\\pL']+ [\\pL']+ back)|paid (?:off (?:my|the|our)|(?:my|the|our) [\\pL ]+ off)|gave the [\\pL]+ to "          \
    "(?:my|our)|went (?:vegan|veggie|vegetarian|part[- ]time|full[- ]time|freelance|back to)|sold "                    \
    "(?:my|our|the)|ditched|dropped (?:out|the (?:class|course))|took up)"
#define FROM_NOW                                                                                                     \
    "(?:from now(?: on)?|these days|nowadays|any ?more|for good|at last|since (?:(?:last "                           \
    ")?(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec|spring|summer|autumn|winter|christmas|easter|mon|tue|" \
    "wed|thu|fri|sat|sun)[a-z]*|then|i|we|the)|instead)"
constexpr std::string_view kTurnedForm =
    "^(?:(?:so|well|ok|okay|and|oh|lol|yes|finally|just|actually|we have|i have|i|we) )*" DONE_FOR_GOOD
    "\\b|"
    "^(?:i am|we are|(?:my|our) [\\pL'-]+(?: [\\pL'-]+)?(?:'s| is| are)|[\\pL'-]+(?: [\\pL'-]+)?(?:'s| is| are)) "
    "(?:[^ ]+ ){1,10}?(?:now$|" FROM_NOW
    "\\b)|"
    "^(?:i have|we have|(?:my|our) [\\pL'-]+(?: [\\pL'-]+)? has) (?:[^ ]+ ){1,10}?" FROM_NOW
    "\\b|"
    "^(?:i |we )?(?:have|do) not (?:really )?[\\pL]+ (?:[^ ]+ ){0,6}?(?:any ?more|since|in (?:months|years|ages))\\b|"
    "^(?:i|we) no longer |^not an? [\\pL -]+ any ?more\\b|^no more [\\pL]+ for (?:me|us)\\b";

/// What is new of somebody else.
constexpr std::string_view kTurnedOfOthers =
    "^(?:he|she|" THEIR_KIN
    ") (?:(?:has|have|is|was|had|just|finally|now|also|already|recently|only|been) )*(?:met (?:someone|somebody)|moved|"
    "left (?:home|school|uni|his|her|the)|quit|stopped|started|retired|graduated|qualified|passed|failed|split|broken "
    "up|"
    "got (?:engaged|married|divorced|an? (?:job|place|new|dog|cat|promotion)|the job|promoted|one|fired|laid off|into)|"
    "had (?:an? (?:baby|boy|girl|stroke|fall|op|operation)|twins|surgery)|given up|gone (?:up to|down to|back to|part|"
    "vegan|freelance)|grown out of|transferred|switched|changed (?:schools?|jobs?)|lost (?:his|her) "
    "(?:job|sight|licen[cs]e)|"
    "dumped|jacked in|back (?:in|at|from|home|on|with)|back$|home$|home from|off to|out of|died|dead|passed "
    "away|expecting|"
    "pregnant|engaged|married|divorced|single|widowed|staying (?:till|until|with)|turned \\d|turning \\d|\\d+ now|put "
    "on|"
    "diagnosed|cancer free|in remission|sober|clean|full days|full time|part time)\\b|"
    "^(?:he|she|" THEIR_KIN
    ") (?:can (?:now "
    ")?(?:swim|walk|talk|read|drive|ride|crawl|cycle|speak)|(?:is|has|does|likes|wants|works|lives|goes|"
    "plays|drives|eats|sleeps) (?:[^ ]+ ){1,8}?(?:now$|" FROM_NOW "\\b))";

/// Of the same form, and of the moment or the task.
constexpr std::string_view kFleetingForm =
    "\\b(?:this|that|it|these|those|here|today|tonight|tomorrow|yesterday|right now|at the moment|atm|just now|for "
    "now|later|soon|again|maybe|probably|might|would|should|could|if|error|errors|bug|broken|slow|late|down|stuck|"
    "crashing|not working|so (?:much|many|bad|cold|hot|tired)|too (?:much|many|long|big|small)|wrong|weird|driving "
    "me|a "
    "mess|awful|terrible|horrible|annoying|killing|hurts?|ill|sick|upset|angry|cross|worried|sad|(?:packing|cooking|"
    "leaving|heading|going|eating|sitting|waiting|standing|wondering|thinking|looking|reading|writing|trying|coming|"
    "baking|cleaning|sorting|calling|crying|shaking|boiling|walking|running|getting|doing with)|been "
    "told|question|problem|issue|following|below|above|attached|function|variable|string|query|sentence|paragraph|like "
    "(?:a|an|i)|what|which|how|why|when|where|whether|please|pls|forward to|part in|care of|a look|a break|a "
    "seat|place|time to|loops?|method|class(?:es)? "
    "(?:from|in|called)|regex|array|dict|while|formula|macro|constant|fear|hope|dread|denial|failing|passing|running|"
    "raining|snowing|loading|turns|a shower|a nap|note|notes of|sure|sense|use of|ready|dinner|lunch|breakfast "
    "tonight)\\b";

}  // namespace

void addEnglishLastingForms(Language& language) {
    static const std::string forms =
        std::string(kLastingForm) + "|" + std::string(kTurnedForm) + "|" + std::string(kTurnedOfOthers);
    language.lastingForm = forms;
    language.fleetingForm = kFleetingForm;
}

}  // namespace hearth::memory
