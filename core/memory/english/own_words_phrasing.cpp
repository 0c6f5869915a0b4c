// SPDX-License-Identifier: AGPL-3.0-or-later
// How English leads up to what somebody says of themselves, and what it leaves out before it
// (reading/own_words_phrasing.h).
#include <array>
#include <utility>

#include "core/memory/english/tables.h"
#include "core/memory/reading/own_words_phrasing.h"

namespace hearth::memory {

namespace {

constexpr std::string_view kReason = "(?i)(?:since|because|as|given that|seeing that) ((?:i|we|my|our) .+)";

/// "Every evening I write", "at 29 I am", "with my sister we run"; a bare "I" where a time before it is gone.
constexpr std::string_view kFront =
    "(?i)((?:(?:every|each|most|some|on|in|at|since|for|from|by|after|before|during|until|till|next|last|these|once|"
    "twice|with|as|near|besides|under|over|around|about)(?: [\\pL\\d'£$€.:/-]+){1,7}?|now|nowadays|lately|recently|"
    "today|sometimes|usually|normally|mostly|currently|meanwhile|here)?)(?:^|,? )(?:i|we) ([a-z][a-z'-]*(?: .+)?)";
constexpr std::string_view kFrontIs =
    "(?i)(?:^(?:on|in|at|for|from|by|with|as|after|before|about) "
    "(?:which|what|whom|that|soon|far|long|well|if|i|we)\\b|"
    "\\b(?:i|we|he|she|it|they|you|who|which|that|when|if|because|and then|but|so|while)\\b)";

constexpr std::string_view kClauseEnd =
    "(?i)((?:[,;:.?!]| -| –| —)(?: |$)| (?:because|but|so|which|who|whose|although|though|while|when|where|if|until|"
    "unless|after|before|since|as) (?:i|we|he|she|it|they|my|our|his|her|their|the|is|are|was|were|has|had)\\b| and "
    "(?:i|we|he|she|it|they|my|our|his|her|their|the|am|is|are|was|were|have|has|had|want|need|never|do|can|will|now|"
    "not|it's)\\b)";

constexpr std::string_view kLeftOut =
    "(?i)^(?:(?:just|recently|finally|still|now|currently|also|always|only) )*([a-z]+)(?: |$)";
constexpr auto kLeftOutVerbs =
    std::to_array<std::pair<std::string_view, std::string_view>>({{"been", "has been"},
                                                                  {"born", "was born"},
                                                                  {"raised", "was raised"},
                                                                  {"based", "is based"},
                                                                  {"stuck", "is stuck"},
                                                                  {"off", "is off"},
                                                                  {"engaged", "is engaged"},
                                                                  {"gone", "has gone"},
                                                                  {"mad", "is mad"},
                                                                  {"terrified", "is terrified"}});
constexpr auto kDoingVerbs = std::to_array<std::string_view>(
    {"doing",     "aiming",       "turning",   "teaching",   "learning",   "planning",  "working",    "training",
     "studying",  "going",        "driving",   "moving",     "living",     "running",   "saving",     "trying",
     "looking",   "thinking",     "hoping",    "getting",    "having",     "taking",    "using",      "writing",
     "building",  "making",       "reading",   "playing",    "starting",   "staying",   "flying",     "visiting",
     "expecting", "renting",      "sharing",   "growing",    "raising",    "caring",    "keeping",    "switching",
     "waiting",   "dreaming",     "finishing", "retiring",   "joining",    "leaving",   "heading",    "commuting",
     "cycling",   "walking",      "swimming",  "practising", "practicing", "restoring", "rebuilding", "knitting",
     "sewing",    "volunteering", "coding",    "travelling", "traveling",  "dating",    "cutting",    "quitting",
     "giving",    "eating",       "drinking",  "wearing",    "selling",    "buying",    "translating"});

constexpr auto kBesideVerbs = std::to_array<std::string_view>(
    {"is",        "are",   "was", "were",   "has",     "have",   "had",     "been",     "not",     "never",
     "still",     "just",  "now", "also",   "do",      "does",   "did",     "will",     "would",   "can",
     "cannot",    "could", "got", "get",    "gets",    "always", "only",    "recently", "finally", "already",
     "currently", "going", "no",  "longer", "usually", "done",   "through", "friends",  "over"});
constexpr auto kBehindVerbs = std::to_array<std::string_view>(
    {"in",      "at",    "on",    "above", "below", "since",   "for",    "from",    "near", "by",       "to",
     "into",    "until", "under", "over",  "every", "each",    "around", "outside", "next", "opposite", "beside",
     "between", "here",  "there", "now",   "again", "anymore", "during", "last",    "this", "after",    "before"});
constexpr std::string_view kTogether = "(?i)\\b(?:both|all|each other|one another|each|twins|respectively)\\b";

constexpr auto kSecondVerbs = std::to_array<std::string_view>(
    {"have",     "want",    "need",      "live",     "take",   "keep",      "go",      "aim",   "hope",   "know",
     "feel",     "own",     "prefer",    "teach",    "drive",  "speak",     "sleep",   "find",  "eat",    "get",
     "hate",     "sing",    "sell",      "bake",     "write",  "read",      "grow",    "knit",  "sew",    "make",
     "give",     "bring",   "buy",       "pay",      "spend",  "see",       "meet",    "build", "earn",   "avoid",
     "collect",  "attend",  "wear",      "send",     "suffer", "struggle",  "wake",    "tend",  "lose",   "follow",
     "meditate", "manage",  "organise",  "organize", "enjoy",  "listen",    "deliver", "serve", "fix",    "repair",
     "mend",     "restore", "translate", "edit",     "swim",   "volunteer", "commute", "carry", "refuse", "do"});
constexpr auto kMaybeVerbs = std::to_array<std::string_view>(
    {"run",      "walk",   "cook",  "dance",  "play",       "work",  "study",  "train", "watch", "paint", "cycle",
     "ride",     "drink",  "smoke", "travel", "visit",      "help",  "love",   "call",  "plan",  "share", "start",
     "look",     "garden", "camp",  "fish",   "farm",       "host",  "design", "film",  "box",   "row",   "sail",
     "surf",     "ski",    "skate", "jog",    "hike",       "climb", "rest",   "nap",   "plant", "water", "mind",
     "foster",   "vote",   "shop",  "order",  "stream",     "coach", "draw",   "brew",  "code",  "care",  "practise",
     "practice", "stay",   "come",  "talk",   "photograph", "rent",  "move",   "drop",  "pick",  "leave", "report"});
/// What follows a verb and no thing, and what follows either.
constexpr std::string_view kVerbAhead =
    "(?i)^ (?:the|my|our|their|his|her|a|an|some|every|each|most|till|until|twice|once|(?:two|three|four|five) "
    "(?:times|days|nights)|daily|weekly|regularly|occasionally|sometimes|often|a lot|too much|part[- ]time|full[- "
    "]time|"
    "from home|up|after|him|them)\\b";
constexpr std::string_view kVerbAt = "(?i)^ (?:in|at|on|for|with|to|from|as|before|by|around|over|near|about|a)\\b";
constexpr std::string_view kLikes =
    "(?i)^(?:(?:also|really|still|always|never|mostly) )*(?:likes?|loves?|enjoys?|hates?|prefers?|adores?|dislikes?|is "
    "(?:into|keen on|fond of|a fan of|allergic to|good at|learning)|needs?|wants?|has|eats?|drinks?|buys?|sells?|"
    "studies|teaches|speaks?|collects?|misses|avoids?)\\b";
constexpr auto kTowards = std::to_array<std::string_view>({"to"});
constexpr auto kPlaces = std::to_array<std::string_view>(
    {"the", "a", "an", "my", "our", "their", "work", "school", "bed", "church", "mass", "uni", "college", "town"});
constexpr auto kWritten = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"gp", "GP"}, {"gps", "GPs"}, {"gp's", "GP's"}, {"i", "I"}});
constexpr std::string_view kSecondVerb =
    "((?:,? and|,? but|,? or|,? so|,)(?: (?:still|always|never|also|only|usually|now|then|sometimes|often|mostly))*) "
    "([a-z]+)\\b";
constexpr auto kGoverning = std::to_array<std::string_view>(
    {"to",   "can",  "cannot", "could", "will", "would", "should", "must",     "may",    "might",
     "let",  "lets", "make",   "makes", "made", "help",  "helps",  "do",       "does",   "did",
     "they", "who",  "which",  "that",  "we",   "you",   "kids",   "children", "people", "parents"});

constexpr auto kHeads = std::to_array<std::string_view>({"the"});

constexpr RetoldWords kWords{.reason = kReason,
                             .front = kFront,
                             .frontIs = kFrontIs,
                             .clauseEnd = kClauseEnd,
                             .leftOut = kLeftOut,
                             .leftOutVerbs = kLeftOutVerbs,
                             .doingVerbs = kDoingVerbs,
                             .doing = "is",
                             .besideVerbs = kBesideVerbs,
                             .behindVerbs = kBehindVerbs,
                             .together = kTogether,
                             .jointly = " together",
                             .withWhom = "with",
                             .secondVerbs = kSecondVerbs,
                             .secondVerb = kSecondVerb,
                             .maybeVerbs = kMaybeVerbs,
                             .verbAhead = kVerbAhead,
                             .verbAt = kVerbAt,
                             .likes = kLikes,
                             .towards = kTowards,
                             .places = kPlaces,
                             .written = kWritten,
                             .governing = kGoverning,
                             .heads = kHeads};

}  // namespace

const RetoldWords& englishRetold() { return kWords; }

}  // namespace hearth::memory
