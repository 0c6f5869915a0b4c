// SPDX-License-Identifier: AGPL-3.0-or-later
// What the rules know of one language, as plain tables: core/memory/english fills them for English.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "core/index/language.h"
#include "core/memory/language/statement.h"

namespace hearth::memory {

/// How many values an attribute may have at a time.
enum class Slot {
    One,    ///< A new value replaces the old: residence, employer.
    Each,   ///< Every value is an attribute of its own: allergies, languages.
    Usual,  ///< Like Each, unless the words say that something changed ("now", "switched").
};

/// What a captured value must look like, and how it is trimmed.
/// `When`: the time of the clause is the value; `Whole`: there is none.
enum class Shape { Place, Name, Thing, Things, Activity, Text, When, Whole };

/// Whom a rule may speak of. Nobody: clauses without a subject, such as "always answer in French".
enum class About { User, Anyone, Acquaintance, Nobody };

/// When a rule holds only together with something else in the clause.
/// `Alone`: no other rule found anything in the clause. `Ending`: nor that, and it says that something is no longer so.
enum class Needs { Nothing, Time, Denial, Greeting, Change, Alone, Ending };

/// RE2 over a remembered line in small letters: it holds for a time only, that many days at most.
struct ExpiryWords {
    std::string_view words;
    int days = 0;
};

/// One way of stating a fact. `pattern` is RE2 over the predicate: the clause without its subject, first verb in
/// its base form, "own" for a possessive ("my name is Ana" → "own name be Ana"), contractions spelled out, times
/// taken out. Groups: v the value, k a word for `family` and `phrase`, w what v is preferred to or comes from.
struct FactRule {
    const char* pattern;
    const char* family;
    Slot slot;
    Shape shape;
    const char*
        phrase;  ///< Base form, "live in {v}"; "=…" is taken as it is; "own …" is possessive; "~": as it was said.
    Kind kind;
    int tier;
    double quality;
    About about = About::Anyone;
    Needs needs = Needs::Nothing;
    int sign = 1;                 ///< −1: states that it is not so (dislikes, quit).
    bool whole = false;           ///< Says all that the clause says: no later rule is asked.
    const char* named = nullptr;  ///< Only of a value that is a well-known name of one of these kinds ("bank|shop").
};

/// How a plain sentence stands to the one it was made from.
enum class Tells {
    Also,     ///< Beside it.
    Instead,  ///< In its place: the first such that matches.
    Spans,    ///< In its place, also where it looks like two statements ("I gave up on tea, coffee is my drink now").
    Carried,  ///< It was told inside another clause ("one more thing: …"): only that counts.
    Asked,    ///< The same, in questions too ("considering that I live in Porto, what …?").
    Presupposed,  ///< Beside it, whatever the sentence asks or supposes; nothing for it ends the table.
};

/// A way of saying something and the plain sentence for it. `pattern` is RE2 over a sentence, `rewrite` has its groups.
struct Recast {
    const char* pattern;
    const char* rewrite;
    Tells tells = Tells::Also;
};

/// What a word may tell of whose words a text is. Bits.
enum class Cue : std::uint64_t {
    TextNoun = 1U << 0,     ///< Names a text and hardly anything else: mail, paragraph, minutes.
    ThingNoun = 1U << 1,    ///< Names a text among other things: file, page, line.
    Task = 1U << 2,         ///< What one does with a text and little else: translate, rephrase.
    WeakTask = 1U << 3,     ///< What one does with texts and other things: fix, check, make.
    Manner = 1U << 4,       ///< How a text may be: formal, grammar, tense, wittier.
    Tongue = 1U << 5,       ///< French
    Into = 1U << 6,         ///< in, into, to: before a tongue
    OfTongue = 1U << 7,     ///< version, translation: after it
    Hands = 1U << 8,        ///< How a text came: got, received, forwarded, says.
    Points = 1U << 9,       ///< this, these, following, below
    Refers = 1U << 10,      ///< it, that, one
    Verdict = 1U << 11,     ///< legit, spam, any good, too long: what one asks of a text
    Me = 1U << 12,          ///< I, my, we
    Mine = 1U << 13,        ///< my, our
    You = 1U << 14,         ///< you, your
    Polite = 1U << 15,      ///< please, could, now
    Wants = 1U << 16,       ///< need, want, to: "I need you to"
    Indefinite = 1U << 17,  ///< a, any
    Definite = 1U << 18,    ///< the, his, which
    Creates = 1U << 19,     ///< write, draft
    Own = 1U << 20,         ///< fyi, background: heads what one says of oneself
    Plays = 1U << 21,       ///< pretend, improv, protagonist: nothing here is meant
    Practises = 1U << 22,   ///< mock, practice, simulation
    Staged = 1U << 23,      ///< interview, call, debate: what is practised
    Greets = 1U << 24,      ///< dear, hello
    Closes = 1U << 25,      ///< regards, sincerely
    Thanks = 1U << 26,      ///< thanks, cheers, love: close a letter when a name follows
    Asks = 1U << 27,        ///< what, how, who
    Announces = 1U << 28,   ///< "as follows": somebody's words come next
    Orders = 1U << 29,      ///< always, never, if: how a rule for a machine begins
    OfWriter = 1U << 30,    ///< cv, letter, bio: tells of whoever asks for it
    Any = 1ULL << 63,
};

/// Words, separated by spaces, lower case; a plural with "s" is found too.
struct CueWords {
    Cue cue;
    std::string_view words;
};

/// How a topic's values are told.
enum class Told {
    Now,     ///< Of several the one that holds is found by the words around them: "from X to Y", "X is history".
    Past,    ///< Once and for all: where one was born.
    Dated,   ///< The time of the clause is the value, the one found is what it is about.
    Denied,  ///< The value is what is not wanted, or over.
    Turned,  ///< Group w is over and the other holds, whatever they are.
};

/// What may be stated in any construction: known by words that speak of it, and values of its kind. Both patterns are
/// RE2 over a stretch of a sentence with its contractions spelled out. `value`: group k is a word for `family`, w what
/// is over; the value is the first other group that took part.
struct Matter {
    const char* cue;
    const char* value;
    const char* family;
    Slot slot;
    const char* answer;  ///< The sentence for a bare value, "I live in {v}", where a question asks for one; else "".
    Kind kind;
    int tier;
    double quality;
    Told told = Told::Now;
};

/// A way of answering that the person may ask of the assistant: of each topic one at a time.
struct AnswerStyle {
    std::string_view topic;  ///< "length".
    std::string_view value;  ///< "short answers".
    const char* words;       ///< RE2 alternatives that ask for it.
};

/// A way of putting a wish about answers.
struct WishForm {
    const char* text;       ///< RE2 over the whole sentence; its group w is what is wished.
    const char* phrase;     ///< As of a FactRule: "ask to {v}".
    bool denied = false;    ///< "Does not …".
    bool lifted = false;    ///< It need not be so any longer.
    bool fragment = false;  ///< No verb asks for it: "no hashtags".
};

/// What a value is by its look, and the families that may have such a value.
struct ValueKind {
    const char* value;     ///< RE2 over the whole value.
    const char* families;  ///< Separated by "|".
};

/// Well-known names of one kind of thing: banks, laptops.
struct NameKind {
    const char* kind;
    std::string_view names;  ///< Separated by "|".
};

/// What words are in a sense in which they are a value, or are none, of the families that the same words speak of.
struct ValueSense {
    const char* pattern;   ///< RE2 over the words; the value in them stands between "<" and ">", with its kinds behind
                           ///< it as a name ("<Fastmail|program|>").
    const char* families;  ///< Separated by "|".
    bool fits = false;     ///< Whether it is a value of them.
};

using WordList = std::span<const std::string_view>;

/// Whether a family is one of those that "|" separates.
inline bool isAmongFamilies(std::string_view families, std::string_view family) {
    while (!families.empty()) {
        const std::size_t end = std::min(families.find('|'), families.size());
        if (families.substr(0, end) == family) return true;
        families.remove_prefix(std::min(end + 1, families.size()));
    }
    return false;
}

inline bool isAmong(WordList list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}
/// Whether a word ends so.
inline bool endsWithAny(std::string_view word, WordList ends) {
    return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return word.ends_with(end); });
}
/// Whether a text begins with one of these.
inline bool startsWithAny(std::string_view text, WordList fronts) {
    return std::any_of(fronts.begin(), fronts.end(), [&](std::string_view front) { return text.starts_with(front); });
}
/// Whether a text holds one of these stretches anywhere.
inline bool holdsAny(std::string_view text, WordList stretches) {
    return std::any_of(stretches.begin(), stretches.end(),
                       [&](std::string_view one) { return text.find(one) != std::string_view::npos; });
}
using WordSet = std::unordered_set<std::string_view>;
/// How a word is inflected: one that ends so loses `cut` bytes and gets `with`. Of a list the first holds.
struct WordEnding {
    std::string_view ending;
    std::size_t cut;
    std::string_view with;
};
using WordEndings = std::span<const WordEnding>;

/// The word with the first ending that holds; as it is where none does.
inline std::string withEnding(std::string_view word, WordEndings endings) {
    for (const auto& [ending, cut, with] : endings)
        if (word.ends_with(ending)) return std::string(word.substr(0, word.size() - cut)) + std::string(with);
    return std::string(word);
}
using WordMap = std::span<const std::pair<std::string_view, std::string_view>>;

/// What a language leaves out: a pattern that matches nothing, and a set without words.
inline constexpr std::string_view kNothing = "[^\\x{0}-\\x{10FFFF}]";
inline const WordSet kNoWords;

// What single steps know of a language: each is described in the header of its step.
struct ApartWords;        // apart_words.h
struct CoverNoteWords;    // cover_notes.h
struct ClauseWords;       // clauses.h
struct PartialDateWords;  // partial_dates.h
struct EventWords;        // life_events.h
struct ExchangeWords;     // exchange.h
struct ThreadWords;       // thread_fold.h
struct GrammarWords;      // grammar.h
struct FragmentWords;     // fragments.h
struct NamedEndWords;     // named_ends.h
struct SegmentWords;      // segmentation.h
struct PeopleWords;       // people.h
struct PhraseWords;       // phrasing.h
struct RolePlayWords;     // role_play.h
struct PredicateForms;    // predicates.h
struct RequestWords;
struct RetoldWords;
struct EnumerationWords;      // enumerations.h
struct RunOnWords;            // run_ons.h
struct SentenceMarks;         // sentences.h
struct DisfluencyWords;       // disfluencies.h
struct DescribedPeopleWords;  // described_people.h
struct SlotWords;             // slot_filling.h
struct AntecedentWords;       // antecedents.h
struct TenseWords;            // tense.h
struct TimeTables;            // language_times.h
struct ValueWords;            // values.h

struct Language {
    index::Language language;  ///< Messages in another are not read with these tables.
    std::string_view code;     ///< BCP 47.
    std::span<const FactRule> facts;
    std::span<const Recast> recasts;
    std::span<const Recast> inverted;     ///< Turned round ("it is tea that I drink"), and as it would be said plainly.
    std::span<const Matter> matters;      ///< Values of a kind.
    std::span<const Matter> openMatters;  ///< Values of any kind: believed of plain sentences only.
    std::string_view ownWords = kNothing;      ///< RE2: words of which a statement about oneself has one.
    std::string_view elliptic = kNothing;      ///< RE2: how a statement begins that leaves its subject out.
    std::string_view passing = kNothing;       ///< RE2 over a stretch: states of the moment, talk about the task.
    std::string_view lastingForm = kNothing;   ///< RE2 over a stretch: its form says that it lasts: "we bank with …",
    std::string_view fleetingForm = kNothing;  ///< unless it has one of these: "tonight", "this".
    std::string_view requests = kNothing;      ///< RE2 over a stretch: it asks for something, whatever else it tells.
    std::string_view conditions = kNothing;    ///< RE2: words before what may well be so: "if", "in case".
    std::string_view unreal = kNothing;        ///< RE2: words of what is not so: "would", "if I were".
    WordList toldByWords;                  ///< Families whose value may be words that tell nothing: "said", "opinion".
    WordList uninformativeWords;           ///< Verbs and nouns that tell nothing specific: "ask", "play", "house".
    WordList calendarWords;                ///< Weekdays and months: when tells nothing without what.
    WordList freelyStated;                 ///< Families whose rules take nearly any words for their value: "habit".
    std::string_view turnCues = kNothing;  ///< RE2 over a stretch: something changed, ended or is put right.
    WordList noValueNames;                 ///< In lower case: they stand like names where a value is looked for.
    WordList thingNames;                   ///< Of notPeople those that may be a value.
    WordList emptyHeads;                   ///< A value that begins so says nothing, beside vagueValues: "his", "much".
    WordList afterFirstValue;              ///< What stands after a value that begins a sentence: "Porto is …".
    WordList answerLeads;                  ///< What a bare answer leaves out before its value, "" among it.
    WordList timedFamilies;                ///< Their value is a time, which is left in its place.
    std::string_view tagQuestion = kNothing;  ///< RE2: what makes no question of a statement: "…, ok?"; its group.
    std::string_view bareQuestion =
        kNothing;  ///< RE2 over what stands behind a statement and a comma: it asks, or orders.
    std::string_view askedBeside =
        kNothing;  ///< RE2: a question that takes what follows for granted; its group is that.
    std::string_view asksOutright = kNothing;  ///< RE2: a whole sentence asks, with a mark or without: "how do I …".
    std::string_view asksAfter = kNothing;     ///< RE2: a question behind a statement: ", what would you do?"
    std::string_view passingOfOthers =
        kNothing;            ///< RE2 over what somebody else does: only to the writer, or just now.
    WordList emptyWords;     ///< They say nothing beside a verb: "it", "there", "every", "week".
    WordList pointingHeads;  ///< A sentence that begins so is about what was said before: "it", "that's".
    WordList beingWords;     ///< "is", "are": verbs that say nothing by themselves.
    std::string_view secondPerson = kNothing;  ///< RE2 over a question: it asks the person of themselves.
    WordList noFavourites;  ///< What follows "my favourite" and names no kind of thing: "part", "used".
    WordList beforePlaces;  ///< "in", "from": what has a name behind them is no person.
    std::string_view asksWhether = kNothing;  ///< RE2 over a question: words that only ask: "do you know".
    WordList factiveJoints;                   ///< What a question takes for granted stands after these, "" among them.
    WordList writer;                          ///< "I", "me", and not "my": the sentence is about the writer.
    std::string_view stopCues = kNothing;     ///< RE2 over a stretch: something is over, whatever takes its place.
    std::string_view overLeads = kNothing;    ///< RE2: words before what is over, in any stretch that turns something.
    std::string_view overTails = kNothing;    ///< RE2: words after it.
    std::string_view overBetween = kNothing;  ///< RE2: "from … to": its group is over.
    std::string_view overClose = kNothing;    ///< RE2: of the words before, those that nothing parts from what is over.
    std::string_view planLeads = kNothing;    ///< RE2: of both those that are said of plans.
    std::string_view doneToMe = kNothing;  ///< RE2: how a sentence begins that says what somebody made of the writer.
    const WordSet* stopWords = &kNoWords;  ///< As keyOf writes them: they do not tell what a sentence is about.
    std::span<const ExpiryWords> expiryWords;  ///< What tells that a line holds for a time only.
    WordList denials;  ///< "not", "Stopped": where these differ, two sentences do not say the same.
    std::string_view overMarks = kNothing;  ///< RE2: words before a value that is over: "from", "no longer".
    std::string_view holdMarks = kNothing;  ///< RE2: words before a value that holds: "now", "but".
    std::string_view turnMarks =
        kNothing;  ///< RE2: words before what comes in the place of a value before: "to", "for".
    std::string_view overAfter = kNothing;  ///< RE2: words after a value that is over: "is history".
    std::string_view asksThem =
        kNothing;             ///< RE2 over what the assistant said: it ends by asking the person of themselves.
    WordList matterFamilies;  ///< What a stretch may speak of (matters.h): first nothing lasting, "" for what has many
                              ///< values,
    WordList matterWeights;   ///< and how much each sign speaks for each of them (class_weights.h).
    WordList handedKinds;     ///< Kinds of texts, the person's own first (handed_over.h),
    WordList handedWeights;   ///< and how much each sign speaks for each of them.
    WordList pairWeights;     ///< What two memories are to each other, by the signs of the pair (pair_judge.h).
    WordList smallWords;      ///< Those whose pairs with their neighbours are weighed too.
    WordMap wordClasses;      ///< Words that are weighed by their class.
    WordList nounClasses;     ///< Nouns that are, too (noun_classes.h).
    WordList finiteVerbs;     ///< After a subject they make a clause.
    std::span<const Recast> answers;         ///< Over a question, " \\x1F ", and its answer.
    std::string_view endedDoing = kNothing;  ///< RE2: words before the thing that is over: "learning", "work at".
    std::string_view tail = kNothing;        ///< RE2: what ends a sentence and says nothing: "…, which is why I ask".
    std::string_view coordinators = kNothing;  ///< RE2: what leads over from one statement to the next: its group.
    std::string_view segment =
        kNothing;                ///< RE2: where a sentence of several statements begins the next one: its group.
    WordMap contractions;        ///< Whole words, lower case, to their long forms.
    WordMap contractionEndings;  ///< "'m" → " am".
    WordMap baseForms;           ///< Irregular first verbs: "has" → "have".
    WordMap keySynonyms;         ///< "dish" → "food", where a word names an attribute.
    WordList firstPerson;        ///< "I", "my"
    WordList thirdPerson;        ///< "she", "their"
    WordMap pronounShift;        ///< "my" → "their", for sentences in the third person.
    WordList openings;           ///< Stripped before a clause: "well", "by the way", "I think".
    WordList leadIns;            ///< The same, and only where a mark stands behind them: "small remark,".
    WordList adverbs;            ///< Stripped around the first verb: "really", "currently".
    WordList changeMarkers;      ///< "now", "instead", "these days".
    WordList trailers;           ///< Stripped from the end of a value: "as well", "haha".
    WordList pastVerbs;          ///< Irregular past forms and modals: not conjugated.
    WordList afterNames;         ///< What may follow a name, beside past forms: "is", "no longer".
    WordList clauseVerbs;        ///< May start a clause without a subject after "and".
    WordList vagueValues;        ///< A value that starts so says nothing by itself: "it", "that idea".
    WordList vagueGoals;         ///< Goals that are only requests: "know", "write a script".
    WordList pointers;           ///< "it", "yours": what they mean stands elsewhere.
    WordList knownThings;        ///< Nouns that need no introduction after "the": the sea.
    WordList fixedPairs;         ///< "fish and chips": not two things.
    WordList interrogatives;     ///< First words of questions.
    WordList notNames;           ///< What may follow "my sister" without being her name.
    WordList notHeads;           ///< What heads a clause and is no name, in lower case: "she", "dinner".
    WordList notPeople;          ///< Capitalised words that are no person's name: "Everyone", "Monday".
    WordList spelled;            ///< Words that its patterns have only in pieces ("favou?rite").
    WordList notMisspelled;      ///< Words of their own that look like one of its words misspelled.
    WordList maleRelations;
    WordList femaleRelations;
    std::span<const WordList> exclusiveGroups;  ///< Values that rule each other out: tea and coffee.
    WordList corrections;                       ///< RE2 over a sentence; v is right, w was wrong.
    std::string_view relation = kNothing;       ///< RE2 alternatives: sister, boss, best friend.
    std::string_view animal = kNothing;         ///< RE2 alternatives: dog, cat.
    std::string_view onlyOne = kNothing;        ///< RE2: relations of which one has one at a time.
    std::string_view hypothetical = kNothing;   ///< RE2 over a sentence: nothing in it is a fact.
    std::string_view fiction = kNothing;      ///< RE2 over a message: what follows is made up or somebody else's text.
    std::string_view leavesPlay = kNothing;   ///< RE2 over a message: what was played is over ("seriously now, …").
    std::string_view staysInPlay = kNothing;  ///< RE2 over an answer: it plays along, or asks as who plays does.
    std::string_view offers = kNothing;       ///< RE2 over an answer: it asks what to do next, and plays nothing.
    std::string_view asked = kNothing;        ///< RE2: the writer wants this to be kept ("remember that").
    std::string_view hedge = kNothing;        ///< RE2: said with doubt.
    std::string_view irony = kNothing;        ///< RE2: marks of irony.
    std::string_view setAgainst = kNothing;   ///< RE2 over a predicate: groups: what holds, and what it is set against.
    std::string_view namedInLower = kNothing;   ///< RE2: where a name may stand in a text without capitals: its group.
    std::string_view namedAfterKin = kNothing;  ///< RE2: the same behind "my sister", in a text that has capitals.
    std::string_view headInLower =
        kNothing;                    ///< RE2: the same at the head of a clause, where many other words may stand.
    std::span<const CueWords> cues;  ///< What words tell of whose words a text is.
    std::string_view textShape = kNothing;  ///< RE2 over a line: headers of letters, minutes, "Posted by …".
    std::string_view aboutUser = kNothing;  ///< RE2 over a message: speaks of "the user", as files for machines do.
    std::string_view reported = kNothing;   ///< RE2: somebody else said; the group is where their words begin.
    std::string_view numberedClause = kNothing;  ///< RE2 over a message: "1. I agree … 2. I confirm …".
    std::string_view future = kNothing;          ///< RE2 over a predicate: speaks of what is to come.

    /// RE2 over a sentence that gives the reason of the one before: "because", "the reason is"; its group is the
    /// reason.
    std::string_view reasonLeads = kNothing;

    // What only looks like a condition (asides.h).
    std::string_view asides = kNothing;         ///< RE2 alternatives: what only tells why something is told.
    std::string_view stoppedAsides = kNothing;  ///< The same, where a stop or the writer must follow.
    std::string_view clefts = kNothing;         ///< RE2 over a sentence: without its two groups it is the statement.
    std::string_view supposed = kNothing;       ///< RE2: what would be: its group is the verb,
    WordList mildWishes;                        ///< and with these it is meant all the same: "I'd prefer".
    WordList governing;                         ///< Before a condition they ask for it: "see if it helps".
    WordList possessives;                       ///< Of firstPerson those that are no subject.
    std::string_view supposedNext = kNothing;   ///< RE2: where one joins what is only supposed to what is not.

    std::span<const Recast> announced;      ///< As `answers`, over what the same person said before and then.
    std::span<const Recast> chosenThen;     ///< As `announced`, of a choice whose matter the sentence before names,
    std::span<const Recast> namedThen;      ///< and of what else the sentence before names: a place, a firm, a house.
    std::span<const Recast> presupposed;    ///< Over a sentence of any kind: what it takes for granted.
    std::span<const Recast> proposals;      ///< Over a proposal: its value, \x1F, and the choice as a sentence.
    std::span<const Recast> settledThen;    ///< Over a question that asks whether something is settled, and its answer.
    std::string_view accepting = kNothing;  ///< RE2 over an answer: it may take what was proposed and is named in it,
    std::string_view agreeing = kNothing;   ///< takes it without naming it,
    std::string_view leavingOpen = kNothing;  ///< or leaves it open.
    std::span<const Recast> openAnswers;      ///< As `answers`, asked after those, for no denial:
    WordList denyingAnswers;                  ///< how those begin,
    WordMap answerShift;                      ///< and whom the question's words mean in the answer: "your" → "my".

    // What bears a value out (evidence.h).
    std::span<const ValueKind> valueKinds;
    std::span<const NameKind> nameKinds;
    std::span<const ValueSense> valueSenses;  ///< What cannot be a value at all (value_senses.h).
    std::string_view noValue = kNothing;      ///< RE2 over a value of a single-valued family: it is none ("to be up").
    std::string_view onlyMeant = kNothing;    ///< RE2 over the words before a value: it is to become so ("to get a").
    std::string_view pastOnly = kNothing;     ///< RE2 over a stretch: what it says was so, and need not be.
    std::string_view roleLead = kNothing;     ///< RE2 over the words before a job: it is a part in something ("the").
    std::string_view being = kNothing;        ///< RE2 over a stretch: it says what one is,
    std::string_view residing = kNothing;     ///< and with these words also where one lives.
    std::string_view choiceWords = kNothing;  ///< RE2 over a statement: it tells of a choice.
    WordList lostBehind;  ///< What stands behind these lost against what was chosen, as keyOf writes them,
    WordList lostBefore;  ///< and what stands before these.

    // Aims that are given up (denied_aims.h).
    std::string_view deniedAim = kNothing;     ///< RE2 over a statement: its group is what will not be done.
    WordList aimWords;                         ///< Words with which an aim is told.
    WordList topicLeads;                       ///< Before what a choice is about: "for", "regarding".
    std::string_view overBefore = kNothing;    ///< RE2: what is told was over long before: "as a child",
    std::string_view changedSince = kNothing;  ///< unless it goes on: "but now".
    WordList measureNouns;                     ///< As keyOf writes them: what many things have, each its own: "budget".
    WordList oneEach;                          ///< Of which one has one each: "phone", "laptop".
    WordList matterNouns;  ///< As keyOf writes them: they stand beside what is over and add nothing: "hobby".
    std::string_view stillWords =
        kNothing;  ///< RE2: words of an end that say none: "never left", "nothing better than".

    // How the assistant should answer (answer_styles.h).
    std::span<const AnswerStyle> answerStyles;
    std::string_view answerTalk =
        kNothing;  ///< RE2 over a stretch: it speaks of what the assistant does, from then on.
    std::string_view answerRefused =
        kNothing;  ///< RE2 over the words before a way of answering: it is the one not wanted.

    // Standing wishes about answers (wishes.h): RE2 all.
    std::span<const WishForm> wishForms;
    std::span<const AnswerStyle> wishTopics;     ///< What wishes are about that are no pair of ways; values are empty.
    std::string_view mayWish = kNothing;         ///< A sentence without such a word is none.
    std::string_view wishEdges = kNothing;       ///< What is said at either end and asks nothing: "please".
    std::string_view wishStands = kNothing;      ///< It is meant of all answers to come: "from now on".
    std::string_view wishOnlyStands = kNothing;  ///< A sentence that says no more than that: "Always."
    std::string_view wishManner = kNothing;      ///< What answers are made of or written like: "bullet points".
    std::string_view wishTalk = kNothing;        ///< It speaks of how the assistant talks: "do not apologise so much".
    std::string_view wishBound = kNothing;       ///< It is meant of one answer: "this one", "the letter".
    std::string_view wishNever = kNothing;       ///< It only looks like a wish: "never mind".
    std::string_view wishYours = kNothing;       ///< "Your answers": its group is told alone.
    std::string_view wishTail = kNothing;        ///< Where a sentence goes on with something of its own: ", I'm 60".

    // What points back at what was said just before (anaphora.h).
    std::string_view leftOutPerson =
        kNothing;  ///< RE2: how a sentence begins that leaves out of whom it is: "works as a cook".
    std::string_view pointsAtPlace = kNothing;  ///< RE2: "I live there": its group is what points,
    std::string_view pointsAtThing =
        kNothing;  ///< and "it is the editor I use": the first of its two groups that took part.
    std::string_view ownThing = kNothing;  ///< RE2: something of the writer's that a sentence ends with: its group.
    WordList accented;                     ///< Words that its patterns have with letters outside ASCII, in lower case.

    // Ends of words.
    WordList pastEnds;    ///< Of verbs in the past: "ed".
    WordList doingEnds;   ///< Of what somebody does: "ing".
    WordList mannerEnds;  ///< Of how something is done: "ly".
    WordList pluralEnds;  ///< Of several: "s".
    WordList ownerEnds;   ///< Of whoever owns something: "'s",
    WordList ownersEnds;  ///< and of several: "s'".
    WordList thirdEnds;   ///< Of verbs in the third person: "s",
    WordList notThird;    ///< and of words that only look so: "ss".

    WordList fromLeads;     ///< Before the first of two numbers of which the second holds: "from ",
    WordList toTails;       ///< and between them: " to ".
    WordList capitalWords;  ///< Written with a capital wherever they stand, and no name: "I".
    WordList shortPlaces;   ///< Places in capitals: "UK". Other short forms name things that are made (evidence.h).
    WordList nameFronts;    ///< What a capital follows in names of people and places: "Mc".
    WordList reasonWords;   ///< Before a reason: "because" (fuller_wording.h).
    WordList timeWords;     ///< In a sentence whose numbers are of a time: "March", "until" (conflicts.h).

    // What single steps know, none null.
    const ApartWords* apart = nullptr;
    const CoverNoteWords* coverNotes = nullptr;
    const ClauseWords* clauses = nullptr;
    const PartialDateWords* partialDates = nullptr;
    const EventWords* events = nullptr;
    const ExchangeWords* exchange = nullptr;
    const ThreadWords* threads = nullptr;
    const GrammarWords* grammar = nullptr;
    const FragmentWords* fragments = nullptr;
    const NamedEndWords* namedEnds = nullptr;
    const SegmentWords* segments = nullptr;
    const PeopleWords* people = nullptr;
    const PhraseWords* phrases = nullptr;
    const RolePlayWords* rolePlay = nullptr;
    const PredicateForms* predicates = nullptr;
    const RequestWords* requestWords = nullptr;
    const RetoldWords* retoldWords = nullptr;
    const EnumerationWords* enumerations = nullptr;
    const RunOnWords* runOnWords = nullptr;
    const SentenceMarks* sentences = nullptr;
    const DisfluencyWords* disfluencies = nullptr;
    const DescribedPeopleWords* describedPeople = nullptr;
    const SlotWords* slotFilling = nullptr;
    const AntecedentWords* antecedents = nullptr;
    const TenseWords* tense = nullptr;
    const TimeTables* times = nullptr;
    const ValueWords* values = nullptr;
};

/// Whether a word ends like a verb in the third person: "lives".
inline bool isThirdPerson(const Language& language, std::string_view word) {
    return endsWithAny(word, language.thirdEnds) && !endsWithAny(word, language.notThird);
}

}  // namespace hearth::memory
