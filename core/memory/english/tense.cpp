// SPDX-License-Identifier: AGPL-3.0-or-later
// English: the words by which the time of a clause is told.
#include <array>

#include "core/memory/english/tables.h"
#include "core/memory/language/tense.h"

namespace hearth::memory {

namespace {

using W = std::string_view;

constexpr auto kAhead = std::to_array<W>(
    {"will", "shall", "gonna", "going", "due", "must", "should", "wo", "can", "cannot", "might", "upcoming", "coming"});
constexpr auto kBeing = std::to_array<W>({"am", "is", "are", "be", "im", "hes", "shes"});
constexpr auto kHaving = std::to_array<W>({"have", "has"});
constexpr auto kToHaveDone = std::to_array<W>({"be", "have", "get"});
constexpr auto kHavingDone = std::to_array<W>({"having", "getting"});
constexpr auto kPast = std::to_array<W>(
    {"was",   "were",   "had",     "did",    "went",   "gave",    "got",    "took",    "made",   "came",  "left",
     "sold",  "bought", "brought", "began",  "became", "chose",   "kept",   "lost",    "met",    "ran",   "won",
     "spent", "told",   "found",   "grew",   "knew",   "broke",   "drove",  "wrote",   "rode",   "swam",  "sang",
     "threw", "said",   "built",   "paid",   "taught", "thought", "fell",   "flew",    "rose",   "stood", "spoke",
     "could", "would",  "used",    "forgot", "hid",    "led",     "sent",   "slept",   "stole",  "wore",  "learnt",
     "ate",   "drank",  "sat",     "held",   "felt",   "heard",   "caught", "fought",  "dealt",  "dug",   "fed",
     "laid",  "lent",   "meant",   "rang",   "sank",   "shot",    "shook",  "stuck",   "struck", "tore",  "woke",
     "blew",  "froze",  "saw",     "been",   "done",   "given",   "taken",  "gone",    "quit",   "seen",  "put",
     "cut",   "set",    "let",     "begun",  "become", "chosen",  "broken", "written", "driven", "flown", "grown",
     "known", "born",   "hit",     "hurt",   "split",  "passed",  "hired",  "died",    "wed",    "moved", "fired",
     "tried", "used",   "owned",   "ended",  "added",  "asked",   "drew",   "earnt",   "swore",  "wept",  "bent",
     "hung"});
constexpr auto kNotPast = std::to_array<W>({"need", "speed", "breed", "exceed", "proceed", "succeed", "hundred",
                                            "naked", "wicked", "sacred", "indeed", "embed", "gifted", "coed"});
constexpr auto kPresent = std::to_array<W>(
    {"start",    "starts",    "begin",    "begins",    "end",        "ends",     "finish",  "finishes", "leave",
     "leaves",   "close",     "closes",   "open",      "opens",      "drop",     "drops",   "launch",   "launches",
     "come",     "comes",     "arrive",   "arrives",   "move",       "moves",    "fly",     "flies",    "go",
     "goes",     "travel",    "travels",  "join",      "joins",      "turn",     "turns",   "retire",   "retires",
     "get",      "gets",      "meet",     "meets",     "take",       "takes",    "play",    "plays",    "perform",
     "performs", "release",   "releases", "expire",    "expires",    "renew",    "renews",  "run",      "runs",
     "switch",   "switches",  "change",   "changes",   "become",     "becomes",  "stop",    "stops",    "lead",
     "leads",    "return",    "returns",  "hand",      "hands",      "submit",   "submits", "deliver",  "delivers",
     "need",     "needs",     "want",     "wants",     "plan",       "plans",    "hope",    "hopes",    "visit",
     "visits",   "see",       "sees",     "celebrate", "celebrates", "host",     "hosts",   "marry",    "marries",
     "graduate", "graduates", "sit",      "sits",      "do",         "does",     "make",    "makes",    "give",
     "gives",    "sail",      "sails",    "publish",   "publishes",  "sign",     "signs",   "land",     "lands",
     "depart",   "departs",   "resume",   "resumes",   "reopen",     "reopens",  "shut",    "shuts",    "stay",
     "stays",    "teach",     "teaches",  "own",       "celebrate",  "defend",   "defends", "present",  "presents",
     "exhibit",  "exhibits",  "race",     "races",     "compete",    "competes", "quit",    "quits",    "give",
     "hold",     "holds",     "book",     "books",     "ship",       "ships",    "pay",     "pays",     "ride",
     "rides",    "drive",     "drives",   "sing",      "sings",      "speak",    "speaks",  "head",     "heads",
     "attend",   "attends",   "face",     "faces",     "expect",     "expects",  "owe",     "owes",     "vacate",
     "vacates",  "retake",    "retakes",  "pick",      "picks"});
constexpr auto kLasting = std::to_array<W>({"work", "works", "live", "lives"});
constexpr auto kOver =
    std::to_array<W>({"gone", "dead", "over", "divorced", "born", "broken", "separated", "done", "finished"});
constexpr auto kArranging = std::to_array<W>(
    {"booked",   "scheduled", "rescheduled", "arranged", "planned",   "postponed", "moved",    "pushed",
     "put",      "delayed",   "shifted",     "brought",  "deferred",  "set",       "fixed",    "changed",
     "extended", "rebooked",  "gave",        "given",    "got",       "granted",   "promised", "agreed",
     "decided",  "offered",   "signed",      "invited",  "confirmed", "wanted",    "reserved", "told",
     "hired",    "accepted",  "entered",     "enrolled", "listed",    "announced", "asked",    "registered",
     "been",     "kept",      "rented",      "took",     "chose",     "chosen",    "picked",   "settled"});
constexpr auto kSetting = std::to_array<W>({"booked", "scheduled", "rescheduled", "arranged", "planned", "rebooked",
                                            "postponed", "reserved", "confirmed", "announced", "promised"});
constexpr auto kNaming =
    std::to_array<W>({"the", "a",   "an", "my",  "our",  "his",   "her",  "their", "this", "that", "own",
                      "new", "old", "of", "its", "your", "first", "last", "next",  "in",   "at"});
constexpr auto kPlanNouns = std::to_array<W>(
    {"exam",       "appointment", "interview",    "deadline",   "wedding",  "surgery",     "operation",
     "reading",    "concert",     "gig",          "trip",       "holiday",  "holidays",    "vacation",
     "internship", "viva",        "launch",       "release",    "party",    "flight",      "course",
     "marathon",   "race",        "tournament",   "checkup",    "check-up", "test",        "hearing",
     "defence",    "defense",     "audition",     "recital",    "premiere", "workshop",    "date",
     "start",      "move",        "visit",        "delivery",   "potluck",  "replacement", "performance",
     "conference", "talk",        "presentation", "graduation", "expiry",   "new",         "op",
     "mri",        "scan",        "residential",  "retreat",    "camp",     "semester",    "placement"});
constexpr auto kJoints = std::to_array<W>({"but", "because", "so", "although", "though", "then", "while", "and",
                                           "since", "as", "or", "cause", "cuz", "which", "when"});
constexpr auto kStaying =
    std::to_array<W>({"be",    "is",      "are",      "was",      "it",         "last",        "lasts",     "lasting",
                      "stay",  "stays",   "staying",  "go",       "goes",       "going",       "away",      "off",
                      "come",  "comes",   "coming",   "visit",    "visiting",   "travelling",  "traveling", "run",
                      "runs",  "flying",  "closing",  "close",    "closed",     "over",        "down",      "crutches",
                      "leave", "holiday", "holidays", "vacation", "secondment", "antibiotics", "sling",     "rest"});

constexpr auto kPastEnds = std::to_array<W>({"ed"});
constexpr auto kGoingAway = std::to_array<W>({"going", "staying", "visiting", "lasts", "last", "closed"});
constexpr auto kWillBe = std::to_array<W>({"will", "shall", "gonna"});
constexpr auto kSoFar = std::to_array<W>({"been"});
constexpr auto kSomewhere = std::to_array<W>(
    {"in", "at",   "on",    "off",  "with", "without", "away",   "out",      "over",   "back", "down",
     "up", "here", "there", "home", "gone", "staying", "living", "sleeping", "closed", "shut", "near"});
constexpr auto kBesides =
    std::to_array<W>({"only", "just", "currently", "both", "all", "now", "actually", "also", "still", "here", "home"});
constexpr auto kDenying = std::to_array<W>({"not"});
constexpr auto kObliging = std::to_array<W>({"must", "should", "can", "cannot"});
constexpr auto kObligingTo = std::to_array<W>({"have", "has", "need", "needs"});
constexpr auto kSetOut = std::to_array<W>({"going", "visiting", "coming", "travelling", "traveling", "flying",
                                           "leaving", "moving", "heading", "driving", "sailing"});
constexpr auto kNoPast = std::to_array<W>({"to", "the", "a", "an", "my", "own", "in", "get", "gets", "getting"});
constexpr auto kInfinitive = std::to_array<W>({"to"});
constexpr auto kWonOver = std::to_array<W>({"got"});
constexpr auto kHadToBe = std::to_array<W>({"had", "to", "be"});
constexpr auto kLookBack = std::to_array<W>({"since", "ever since", "back in"});
constexpr auto kLimits = std::to_array<W>({"starting", "starting from", "starting in", "starting on", "from", "as of",
                                           "to", "for", "until", "till", "by", "before", "due"});
constexpr auto kWould = std::to_array<W>({"would", "'d", "id"});
constexpr auto kWished = std::to_array<W>({"like", "love", "prefer", "rather"});
constexpr auto kGoingOn = std::to_array<W>({"ing"});
constexpr auto kAfterGoingOn = std::to_array<W>({"in", "into", "to", "at", "on", "off", "out", "back", "home", "over",
                                                 "up", "down", "away", "from", "with", "as", "married", "my", "our"});
constexpr auto kTowards = std::to_array<W>({"to"});

constexpr TenseWords kTense = {
    .ahead = kAhead,
    .being = kBeing,
    .having = kHaving,
    .toHaveDone = kToHaveDone,
    .havingDone = kHavingDone,
    .past = kPast,
    .pastEnds = kPastEnds,
    .notPast = kNotPast,
    .present = kPresent,
    .lasting = kLasting,
    .over = kOver,
    .arranging = kArranging,
    .setting = kSetting,
    .naming = kNaming,
    .planNouns = kPlanNouns,
    .joints = kJoints,
    .staying = kStaying,
    .goingAway = kGoingAway,
    .willBe = kWillBe,
    .soFar = kSoFar,
    .somewhere = kSomewhere,
    .besides = kBesides,
    .denying = kDenying,
    .obliging = kObliging,
    .obligingTo = kObligingTo,
    .setOut = kSetOut,
    .noPast = kNoPast,
    .infinitive = kInfinitive,
    .wonOver = kWonOver,
    .hadToBe = kHadToBe,
    .lookBack = kLookBack,
    .limits = kLimits,
    .towards = kTowards,
    .would = kWould,
    .wished = kWished,
    .goingOn = kGoingOn,
    .afterGoingOn = kAfterGoingOn,
    .begins =
        "(?i)^(?:\\w+ly )?(?:be |will |shall |going to |due to |to )*(?:start(?:s|ing)? (?:as|at|with|my|our|a|an|"
        "the|his|her|their|school|uni|university|college|work|nursery|kindergarten|primary|secondary|full|part|in "
        "(?:the|a|my))\\b|join(?:s|ing)? |becom(?:e|es|ing) |tak(?:e|es|ing) over |mov(?:e|es|ing) (?:to|in|into|"
        "back|out|house|home|down|up|over|away)\\b|retir(?:e|es|ing)\\b|relocat(?:e|es|ing)\\b|"
        "emigrat(?:e|es|ing)\\b|switch(?:es|ing)? (?:to|over)\\b)",
    .turns =
        "(?i)\\b(?:start(?:s|ing)?|begin(?:s|ning)?|join(?:s|ing)?|becom(?:e|es|ing)|mov(?:e|es|ing)|tak(?:e|es|ing)"
        " over|switch(?:es|ing)?|chang(?:e|es|ing)|retir(?:e|es|ing)|quit(?:s|ting)?|stop(?:s|ping)?|drop(?:s|"
        "ping)?|leav(?:e|es|ing)|end(?:s|ing)?|last day|turn(?:s|ing)?|releas(?:e|es|ing)|launch(?:es|ing)?|"
        "marr(?:y|ies|ying)|get(?:s|ting)? married|publish(?:es|ed|ing)?|work(?:s|ing)?|liv(?:e|es|ing)|"
        "expir(?:e|es|ing)|renew(?:s|ing)?|born|birthday|due|open(?:s|ing)?|decided|no longer|not)\\b"};

}  // namespace

const TenseWords& englishTense() { return kTense; }

}  // namespace hearth::memory
