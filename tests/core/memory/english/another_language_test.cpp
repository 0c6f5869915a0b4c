// SPDX-License-Identifier: AGPL-3.0-or-later
// A second language is data: a few tables of Esperanto, and nothing else, let the same engine keep facts, tell them of
// the right person, date them and end them.
#include <map>

#include "core/memory/keeping/keeper.h"
#include "core/memory/keeping/life_events.h"
#include "core/memory/language/apart_words.h"
#include "core/memory/language/grammar.h"
#include "core/memory/language/language_times.h"
#include "core/memory/language/named_ends.h"
#include "core/memory/language/phrasing.h"
#include "core/memory/language/tense.h"
#include "core/memory/language/values.h"
#include "core/memory/provenance/cover_notes.h"
#include "core/memory/provenance/exchange.h"
#include "core/memory/provenance/role_play.h"
#include "core/memory/reading/antecedents.h"
#include "core/memory/reading/clauses.h"
#include "core/memory/reading/described_people.h"
#include "core/memory/reading/disfluencies.h"
#include "core/memory/reading/enumerations.h"
#include "core/memory/reading/fragments.h"
#include "core/memory/reading/own_words_phrasing.h"
#include "core/memory/reading/partial_dates.h"
#include "core/memory/reading/people.h"
#include "core/memory/reading/predicates.h"
#include "core/memory/reading/requests.h"
#include "core/memory/reading/run_ons.h"
#include "core/memory/reading/segmentation.h"
#include "core/memory/reading/slot_filling.h"
#include "core/memory/threads/thread_fold.h"
#include "tests/core/memory/lived.h"
#include "tests/core/memory/reading/extraction_cases.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

using W = std::string_view;
using Pair = std::pair<std::string_view, std::string_view>;

constexpr auto kFacts = std::to_array<FactRule>({
    {"^loĝas en (?P<v>.+)", "residence", Slot::One, Shape::Place, "loĝas en {v}", Kind::Fact, 2, 0.9},
    {"^laboras (?:en|ĉe) (?P<v>.+)", "employer", Slot::One, Shape::Name, "laboras ĉe {v}", Kind::Fact, 2, 0.9},
    {"^amas (?P<v>.+)", "opinion", Slot::Each, Shape::Things, "amas {v}", Kind::Preference, 2, 0.86},
    {"^own nomo be (?P<v>.+)", "name", Slot::One, Shape::Name, "own nomo be {v}", Kind::Fact, 2, 0.9, About::User},
    {"^own plej amata (?P<k>koloro|manĝaĵo) be (?P<v>.+)", "favourite {k}", Slot::One, Shape::Thing,
     "own plej amata {k} be {v}", Kind::Preference, 2, 0.9},
});

constexpr auto kFirstPerson = std::to_array<W>({"mi", "min", "mia", "miaj", "ni", "nia"});
constexpr auto kWriter = std::to_array<W>({"mi", "min", "ni"});
constexpr auto kThirdPerson = std::to_array<W>({"li", "ŝi", "ili", "lia", "ŝia"});
constexpr auto kPossessives = std::to_array<W>({"mia", "nia"});
constexpr auto kShift = std::to_array<Pair>({{"mi", "ili"}, {"mia", "ilia"}, {"Mia", "Ilia"}});
constexpr auto kFiniteVerbs = std::to_array<W>({"loĝas", "laboras", "amas", "estas", "havas"});
constexpr auto kBeing = std::to_array<W>({"estas"});
constexpr auto kDenials = std::to_array<W>({"ne"});
constexpr auto kOpenings = std::to_array<W>({"saluton", "nu"});
constexpr auto kKeys = std::to_array<Pair>({{"koloro", "colour"}, {"manĝaĵo", "food"}, {"fratino", "sister"}});
constexpr auto kAccented = std::to_array<W>({"loĝas", "ĉe", "manĝaĵo", "ŝi", "ŝia", "ĉar"});

constexpr auto kSubjects = std::to_array<W>({"mi", "ni", "li", "ŝi", "ili"});
constexpr auto kLent = std::to_array<Pair>({{"mi", "Mi"}, {"ni", "Ni"}});
constexpr auto kDeterminers = std::to_array<W>({"mia", "nia", "la"});
constexpr auto kConjunctions = std::to_array<W>({"kaj", "sed", "ĉar"});
constexpr auto kAnd = std::to_array<W>({"kaj"});
constexpr SegmentWords kSegments{.pronouns = kSubjects,
                                 .subjects = kLent,
                                 .determiners = kDeterminers,
                                 .conjunctions = kConjunctions,
                                 .joining = kConjunctions,
                                 .lists = kAnd};

constexpr auto kStarting = std::to_array<W>({"mi", "ni", "mia", "nia", "li", "ŝi"});
constexpr auto kUserHeads = std::to_array<W>({"mi ", "ni "});
constexpr auto kOwners = std::to_array<W>({"mia ", "nia "});
constexpr ClauseWords kClauses{.starting = kStarting,
                               .conjunctions = kConjunctions,
                               .joints = kConjunctions,
                               .lists = kAnd,
                               .userHeads = kUserHeads,
                               .owners = kOwners,
                               .kin = "(?i)^(?:mia|nia) ({relation})\\b",
                               .name = "^,? ?(\\p{Lu}\\pL+),?(?: |$)",
                               .bareName = "^(\\p{Lu}\\pL+)(^x)? (.+)$"};

constexpr auto kNoMore = std::to_array<W>({"ne", "plu"});
constexpr auto kNot = std::to_array<W>({"ne"});
constexpr auto kEnded = std::to_array<HeadForm>({{kNoMore, 3, 0, 2, Denial::Ended}});
constexpr auto kDenied = std::to_array<HeadForm>({{kNot, 2, 0, 1, Denial::Denied}});
constexpr PredicateForms kPredicates{.being = kBeing, .denials = kNot, .asSaid = kEnded, .denying = kDenied};

constexpr auto kHe = std::to_array<W>({"li", "lia"});
constexpr auto kShe = std::to_array<W>({"ŝi", "ŝia"});
constexpr auto kTheirs = std::to_array<W>({"lia", "ŝia"});
constexpr auto kMale = std::to_array<W>({"frato"});
constexpr auto kFemale = std::to_array<W>({"fratino"});
constexpr PeopleWords kPeople{.male = kMale,
                              .female = kFemale,
                              .he = kHe,
                              .she = kShe,
                              .heHeads = kHe,
                              .sheHeads = kShe,
                              .owning = kTheirs,
                              .writers = "\\b(?i:mia|nia) (?i:({relation}))\\b(?:,? (\\p{Lu}\\pL+))?"};

constexpr auto kThirdPersons = std::to_array<Pair>({{"be", "estas"}});
constexpr PhraseWords kPhrases{.thirdPersons = kThirdPersons,
                               .denied = "ne ",
                               .ended = "ne plu ",
                               .isDenied = "ne estas",
                               .isEnded = "ne plu estas",
                               .is = " estas",
                               .are = " estas",
                               .notSo = " ne",
                               .notAnyMore = " ne plu",
                               .owned = "{t} de {o}"};
constexpr SlotWords kSlots{.since = "ekde ", .named = "havas {v}n, {w}"};

constexpr auto kMonthNames = std::to_array<W>({"januaro", "februaro", "marto", "aprilo", "majo", "junio", "julio",
                                               "aŭgusto", "septembro", "oktobro", "novembro", "decembro"});
constexpr auto kMonths = std::to_array<std::pair<std::string_view, int>>({{"marto", 3}, {"majo", 5}});
constexpr auto kSince = std::to_array<W>({"ekde"});
constexpr auto kRules = std::to_array<TimeRule>(
    {{"(?i)\\b(ekde) (marto|majo)(?: (\\d{4}))?\\b", TimeForm::MonthYear, TimeRole::Named, true}});
constexpr TimeTables kTimes{.rules = kRules,
                            .any = "(?i)\\bekde\\b",
                            .anyMonth = "(?i)\\b(?:marto|majo)\\b",
                            .monthNames = kMonthNames,
                            .months = kMonths,
                            .since = kSince,
                            .sinceTime = "ekde {t}",
                            .inTime = "en {t}"};

constexpr auto kAndStretch = std::to_array<W>({" kaj "});
constexpr auto kSeparators = std::to_array<W>({", kaj ", " kaj ", ", "});
constexpr auto kEnds = std::to_array<W>({" kun ", " ĉar "});
constexpr ValueWords kValues{.placeEnds = kEnds, .nameEnds = kEnds, .joins = kAndStretch, .separators = kSeparators};

constexpr CoverNoteWords kCoverNotes{};
constexpr PartialDateWords kDays{};
constexpr EventWords kEvents{};
constexpr NamedEndWords kNamedEnds{};
constexpr ExchangeWords kExchange{};
constexpr ThreadWords kThreads{};
constexpr GrammarWords kGrammar{};
constexpr RolePlayWords kRolePlay{};
constexpr ApartWords kApart{};
constexpr RequestWords kRequests{};
constexpr FragmentWords kFragments;
constexpr RunOnWords kRunOns;
constexpr RetoldWords kRetold{.withWhom = "kun"};
constexpr EnumerationWords kEnumerations{};
constexpr SentenceMarks kSentences{};
constexpr DisfluencyWords kDisfluencies{};
constexpr AntecedentWords kAntecedents{};
constexpr TenseWords kTense{};

constexpr DescribedPeopleWords kDescribedPeople{};

const Language& esperanto() {
    static const Language language{.language = index::Language::English,
                                   .code = "eo",
                                   .facts = kFacts,
                                   .beingWords = kBeing,
                                   .writer = kWriter,
                                   .denials = kDenials,
                                   .finiteVerbs = kFiniteVerbs,
                                   .keySynonyms = kKeys,
                                   .firstPerson = kFirstPerson,
                                   .thirdPerson = kThirdPerson,
                                   .pronounShift = kShift,
                                   .openings = kOpenings,
                                   .relation = "fratino|frato|amiko",
                                   .animal = "hundo|kato",
                                   .possessives = kPossessives,
                                   .accented = kAccented,
                                   .apart = &kApart,
                                   .coverNotes = &kCoverNotes,
                                   .clauses = &kClauses,
                                   .partialDates = &kDays,
                                   .events = &kEvents,
                                   .exchange = &kExchange,
                                   .threads = &kThreads,
                                   .grammar = &kGrammar,
                                   .fragments = &kFragments,
                                   .namedEnds = &kNamedEnds,
                                   .segments = &kSegments,
                                   .people = &kPeople,
                                   .phrases = &kPhrases,
                                   .rolePlay = &kRolePlay,
                                   .predicates = &kPredicates,
                                   .requestWords = &kRequests,
                                   .retoldWords = &kRetold,
                                   .enumerations = &kEnumerations,
                                   .runOnWords = &kRunOns,
                                   .sentences = &kSentences,
                                   .disfluencies = &kDisfluencies,
                                   .describedPeople = &kDescribedPeople,
                                   .slotFilling = &kSlots,
                                   .antecedents = &kAntecedents,
                                   .tense = &kTense,
                                   .times = &kTimes,
                                   .values = &kValues};
    return language;
}

/// The index tells some languages apart and this is none of them: it takes each sentence for what it looks most like.
const Language& lookingLike(index::Language language) {
    static std::map<index::Language, Language> known;
    const auto [found, added] = known.emplace(language, esperanto());
    found->second.language = language;
    return found->second;
}

std::vector<Statement> readIn(std::string_view text) {
    static const Redactor redactor;
    const Extractor extractor(lookingLike(index::languageOf(text)), redactor);
    return extractor.read({text, Timestamp::parse("2024-05-08T13:56:00Z").value(), {}}).statements;
}

/// "subject | attribute | value | content" of each statement.
std::vector<std::string> toldIn(std::string_view text) {
    std::vector<std::string> told;
    for (const auto& one : readIn(text))
        told.push_back(one.subject + " | " + one.attribute + " | " + one.value + " | " + one.content);
    return told;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("what I say in a language of which only tables are known is kept with whom, what and which") {
    CHECK(toldIn("Mi loĝas en Porto.") == Lines{"user | residence | Porto | Loĝas en Porto."});
    CHECK(toldIn("Saluton, mi laboras ĉe Siemens.") == Lines{"user | employer | Siemens | Laboras ĉe Siemens."});
    CHECK(toldIn("Mia nomo estas Paulo.") == Lines{"user | name | Paulo | Nomo estas Paulo."});
    CHECK(toldIn("Mia plej amata koloro estas verda.") ==
          Lines{"user | favourite colour | verda | Plej amata koloro estas verda."});
    CHECK(toldIn("Mi amas teon kaj kafon.") ==
          Lines{"user | opinion/teon | likes | Amas teon.", "user | opinion/kafon | likes | Amas kafon."});
}

TEST_CASE("what others do is told of them, in any language") {
    CHECK(toldIn("Mia fratino Ana laboras ĉe Bosch.") ==
          Lines{"user | sister/ana | Ana | Havas fratinon, Ana.", "Ana | employer | Bosch | Ana laboras ĉe Bosch."});
    CHECK(toldIn("Mia fratino Ana loĝas en Berlino, kaj mi loĝas en Porto.") ==
          Lines{"user | sister/ana | Ana | Havas fratinon, Ana.", "Ana | residence | Berlino | Ana loĝas en Berlino.",
                "user | residence | Porto | Loĝas en Porto."});
}

TEST_CASE("times and denials are read by the tables of the language alone") {
    const auto since = readIn("Mi loĝas en Porto ekde marto.");
    REQUIRE(since.size() == 1);
    CHECK(since[0].content == "Loĝas en Porto ekde marto 2024.");
    CHECK((since[0].validFrom && since[0].validFrom->day() == "1 Mar 2024"));
    CHECK(toldIn("Mi ne plu amas kafon.") == Lines{"user | opinion/kafon | dislikes | Ne plu amas kafon."});
    CHECK(toldIn("Mi ne loĝas en Porto.") == Lines{"user | residence/porto | no | Ne loĝas en Porto."});
    CHECK(toldIn("I live in Porto and I no longer like coffee.").empty());
}

TEST_CASE("a later statement retires an earlier one in a language of tables") {
    MemoryFixture fixture;
    const ConversationId conversation = fixture.thread();
    const auto hear = [&](std::string_view text) {
        const MessageId message = fixture.say(conversation, std::string(text));
        for (const auto& statement : readIn(text)) {
            const auto kept = fixture.temp.vault().write([&](store::Database& database) {
                return Keeper(database, fixture.now(), esperanto()).keep(statement, {message, fixture.now(), 0, 10});
            });
            REQUIRE(kept.ok());
        }
    };
    hear("Mi loĝas en Porto.");
    hear("Mi amas kafon.");
    CHECK(fixture.only("Loĝas en Porto.").active);
    hear("Mi loĝas en Berlino.");
    hear("Mi ne plu amas kafon.");
    CHECK_FALSE(fixture.only("Loĝas en Porto.").active);
    CHECK(fixture.only("Loĝas en Berlino.").active);
    CHECK_FALSE(fixture.only("Amas kafon.").active);
    CHECK(fixture.only("Ne plu amas kafon.").active);
}
