// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/keeping/pair_judge.h"

#include <algorithm>
#include <array>

#include "core/base/check.h"
#include "core/memory/keeping/pair_guards.h"
#include "core/memory/keeping/reworded_updates.h"
#include "core/memory/language/phrasing.h"
#include "core/memory/language/shared_for.h"
#include "core/memory/language/words.h"
#include "core/memory/reading/change_cues.h"

namespace hearth::memory {

namespace {

constexpr double kSameMatter = 0.6;     ///< How likely two must speak of one matter to be judged by it,
constexpr double kAkinMatter = 0.35;    ///< where their families are akin,
constexpr double kTurnedMatter = 0.15;  ///< where the later says that something changed,
constexpr double kPossible = 0.03;      ///< and to be looked at at all.
constexpr std::size_t kClasses = 3;     ///< Nothing, takes its place, says the same.

char kindOf(const PairText& text) {
    if (text.value == kNoValue) return 'n';
    if (familyOf(text.attribute) == kSaidFamily) return 's';
    if (isToldByClause(text.attribute)) return 'c';
    if (isLoose(text.attribute)) return 'l';
    return qualifierOf(text.attribute).empty() ? '1' : 'q';
}

/// Words with a capital that does not begin the sentence, and numbers.
std::vector<std::string> namesIn(std::string_view text) {
    std::vector<std::string> names;
    bool first = true;
    for (const auto word : wordsOf(text)) {
        const bool name = word.size() > 1 && isUpper(word[0]) && !first;
        if ((isDigit(word[0]) || name) && !has(names, keyOf(word))) names.push_back(keyOf(word));
        first = false;
    }
    return names;
}

bool isTurned(const PairSide& later) { return later.turns || later.changed; }

/// How likely the same matter must be at the least.
double leastMatter(const PairSide& later, const PairSide& earlier) {
    const auto names = [](const PairSide& one, const PairSide& other) {
        return other.text.subject != kUserSubject && (one.text.subject == other.text.subject ||
                                                      one.key.find(" " + other.subjectKey + " ") != std::string::npos);
    };
    return names(later, earlier) || names(earlier, later) ? kPossible : kTurnedMatter;
}

std::size_t sharedOf(const Words& words, const Words& others) {
    return static_cast<std::size_t>(
        std::count_if(words.begin(), words.end(), [&](const auto& word) { return has(others, word); }));
}

/// Verbs of going and doing, and words of when and where, make no two memories speak of one thing.
bool namesAThing(const Language& language, const std::string& word) {
    return !isAmong(language.uninformativeWords, word) && !isAmong(language.calendarWords, word) &&
           !isSetting(language, word);
}

std::string bucket(double value, std::initializer_list<double> steps) {
    int at = 0;
    for (const double step : steps) at += value >= step ? 1 : 0;
    return std::to_string(at);
}

std::string few(std::size_t count, std::size_t most) { return std::to_string(std::min(count, most)); }

/// The value where it is one, and not a whole clause.
std::string shortValueOf(const PairSide& side) {
    constexpr std::size_t kLongest = 5;
    return side.text.value == kNoValue || wordsOf(side.valueKey).size() > kLongest ? std::string() : side.valueKey;
}

/// "Colour", "allergy": a noun that says what kind of matter it is.
bool callsAMatter(const Language& language, const std::string& word) {
    const auto& families = language.matterFamilies;
    return isAmong(language.matterNouns, word) ||
           std::any_of(families.begin(), families.end(),
                       [&](std::string_view family) { return holds(" " + std::string(family) + " ", word); });
}

/// How the owners of two matters stand to each other.
std::string ownersOf(const PairSide& later, const PairSide& earlier) {
    const std::size_t shared = sharedOf(later.people, earlier.people);
    const bool more = shared < later.people.size();
    const bool less = shared < earlier.people.size();
    if (later.people.empty() && earlier.people.empty()) return "none";
    if (shared == 0) return more && less ? "others" : more ? "later" : "earlier";
    return more && less ? "some" : more ? "more" : less ? "less" : "same";
}

std::string subjectsOf(const PairSide& later, const PairSide& earlier) {
    const auto of = [](const PairSide& side) {
        if (side.text.subject == kUserSubject) return "u";
        return side.related ? "p" : "x";
    };
    const char* same = later.text.subject == earlier.text.subject ? "=" : "/";
    return std::string(of(later)) + same + of(earlier);
}

std::string familiesOf(const PairText& later, const PairText& earlier) {
    const std::string_view one = familyOf(later.attribute);
    const std::string_view other = familyOf(earlier.attribute);
    if (one == kSaidFamily || other == kSaidFamily) return later.attribute == earlier.attribute ? "same" : "open";
    if (later.attribute == earlier.attribute) return "same";
    if (one != other) return areAkin(one, other) ? "akin" : "other";
    const auto bare = [](std::string_view attribute) {
        const std::string_view qualifier = qualifierOf(attribute);
        return qualifier.starts_with(kLooseMark) ? qualifier.substr(1) : qualifier;
    };
    const std::string_view mine = bare(later.attribute);
    const std::string_view theirs = bare(earlier.attribute);
    return mine.empty() || theirs.empty() ? "one" : mine == theirs ? "thing" : "things";
}

}  // namespace

PairJudge::PairJudge(const Language& language)
    : m_language(language),
      m_turns("(" + std::string(language.turnCues) + ")"),
      m_stops(language.stopCues),
      m_matters(MatterWords::shared(language)),
      m_over(EndCues::shared(language)),
      m_weights(language.pairWeights, kClasses) {
    HEARTH_CHECK(m_turns.ok() && m_stops.ok());
}

std::shared_ptr<const PairJudge> PairJudge::shared(const Language& language) { return sharedFor<PairJudge>(language); }

void PairJudge::add(const PairSide& side, PairSurroundings& surroundings) {
    addPeople(side, surroundings);
    addWords(side, side, surroundings);
}

void PairJudge::addPeople(const PairSide& side, PairSurroundings& surroundings) {
    const auto insert = [](Words& words, const std::string& word) {
        if (!word.empty() && !has(words, word)) words.push_back(word);
    };
    if (side.text.subject != kUserSubject) {
        // Of whom one thing alone is remembered, which names the writer: as a rule what only begins a sentence about
        // the writer ("Bumped me to 900 a month").
        const bool first = side.namesWriter && !has(surroundings.once, side.subjectKey);
        insert(first ? surroundings.once : surroundings.people, side.subjectKey);
    }
    if (side.text.relation && side.text.value != kNoValue) {
        insert(surroundings.people, side.valueKey);
        insert(surroundings.related, side.valueKey);
    }
}

void PairJudge::addWords(const PairSide& side, const PairSide& other, PairSurroundings& surroundings) {
    for (const auto& word : side.all)
        if (has(other.all, word)) ++surroundings.usual[word];
}

bool PairJudge::mayMatter(PairSide& later, PairSide& earlier) const {
    const std::string family = familiesOf(later.text, earlier.text);
    const bool sameFamily = family != "open" && family != "other" && family != "akin";
    if (sameFamily || sharedOf(earlier.all, later.all) > 0) return true;
    weigh(later);
    const double least = leastMatter(later, earlier);
    if (later.single < least) return false;
    weigh(earlier);
    return earlier.single >= least;
}

void PairJudge::meet(PairSide& side, const PairSurroundings& surroundings) {
    const std::string& subject = side.subjectKey;
    side.people.clear();
    side.telling = side.all;
    side.names = side.named;
    // Who the boss is, is no matter of the boss's.
    const bool manager = side.text.relation && familyOf(side.text.attribute) == "manager";
    const std::string boss = manager ? keyOf(side.text.value) : std::string();
    for (const auto& person : surroundings.people) {
        if (manager && person == boss) continue;
        if (!holds(side.key, person) && (subject != person || side.text.subject == kUserSubject)) continue;
        side.people.push_back(person);
        for (const auto word : wordsOf(person)) {
            std::erase(side.telling, word);
            std::erase(side.names, word);
        }
    }
    side.related = has(surroundings.related, subject);
}

void PairJudge::weigh(PairSide& side) const {
    if (!side.chances.empty()) return;
    const auto families = m_matters->families();
    const std::string_view family = familyOf(side.text.attribute);
    const auto told = std::find(families.begin(), families.end(), family);
    if (told == families.end() || family.empty() || side.kind == 'n') {
        side.chances = m_matters->chances(side.words);
    } else {
        constexpr double kSure = 0.9;
        side.chances.assign(families.size(), 0);
        side.chances[static_cast<std::size_t>(told - families.begin())] = kSure;
    }
    for (std::size_t i = 1; i < families.size(); ++i) side.single += families[i].empty() ? 0 : side.chances[i];
    re2::StringPiece cue;
    side.turns = re2::RE2::PartialMatch(side.words, m_turns, &cue);
    if (!side.turns) return;
    side.stops = re2::RE2::PartialMatch(withoutStill(m_over->stillWords(), side.words), m_stops);
    side.cue = keyOf({cue.data(), cue.size()});
}

PairSide PairJudge::read(PairText text) const {
    PairSide side;
    side.words = asWritten(m_language, text.content);
    side.key = " " + keyOf(text.content) + " ";
    side.subjectKey = keyOf(text.subject);
    side.valueKey = keyOf(text.value);
    side.all = contentWords(m_language, withoutOpening(text.content));
    side.named = namesIn(text.content);
    const auto said = wordsOf(side.words);
    side.namesWriter = std::any_of(said.begin(), said.end(), [&](std::string_view word) {
        return isAmong(m_language.firstPerson, lowerAscii(word)) || isAmong(m_language.writer, lowerAscii(word));
    });
    side.kind = kindOf(text);
    side.text = std::move(text);
    return side;
}

namespace {

/// Signs that are weighed together, by their letters.
constexpr auto kTogether = std::to_array<std::string_view>(
    {"AK", "AT", "AW", "AU", "AV", "AN", "AS", "AO",  "AH", "AF", "AG", "AWU", "BTS", "BV",  "BS",  "ST",  "SM",
     "SW", "SU", "SF", "SO", "SN", "SV", "SH", "MT",  "FT", "FV", "FK", "FKT", "FE",  "FEV", "FW",  "VT",  "VK",
     "VO", "NT", "NH", "OK", "OE", "OD", "LE", "LK",  "EK", "ET", "LT", "ES",  "EW",  "EU",  "KTS", "KW",  "GT",
     "RT", "RS", "YS", "YT", "YF", "YM", "YO", "YZ",  "YW", "ZT", "ZS", "ZK",  "ZV",  "ZW",  "ZE",  "ZL",  "ZF",
     "IA", "IY", "IS", "WT", "WL", "WU", "WR", "YWU", "X",  "XA", "XV", "XT",  "XK",  "XW",  "XY",  "C",   "CA",
     "CF", "P",  "PS", "PH", "PT", "PV", "PN", "PK",  "PM", "PY", "PJ", "PW",  "PB",  "PYH", "PYT", "PBY", "JS",
     "JY", "JB", "JA", "JE", "JL", "JX", "BY", "HY",  "HT", "HB", "HN", "BYH", "BYT", "BYV", "BYN", "BSH"});
constexpr std::string_view kAlone = "ABKTSMNVODGHLEFWURYZIJ";

/// Gathers the signs of a pair, each under its letter.
class PairSigner {
public:
    PairSigner(const Language& language, const PairSide& later, const PairSide& earlier)
        : m_language(language), m_later(later), m_earlier(earlier) {}

    void addMatters(std::span<const std::string_view> families);
    void addWords(const PairSurroundings& surroundings);
    void addValues();
    void addOwners();
    void addChange(const EndCues& over);
    bool mayBeOfSamePeople() const;
    /// Whether the two have anything in common, where they speak of the same matter as likely as that; `least` is
    /// enough.
    bool haveAnything(double matter, double least) const;
    double sameMatter() const { return m_single; }
    /// Whether both are likely of one matter of the same people, and name one thing that is not only its noun.
    bool mayTellOneFact() const;
    /// Sums of many small signs are never enough: both speak of one matter of the same people, or of one thing.
    bool haveGround() const;
    /// How likely it must be that the later replaces the earlier, by what they have in common.
    double enough() const;
    std::vector<std::string> signs() const;

private:
    bool isSameFamily() const { return at('F') != "Fopen" && at('F') != "Fother" && at('F') != "Fakin"; }
    /// One thing is spoken of: the later says that what has this name is over, or shares a word that no other memory
    /// has, or two that few have, as a change or with the earlier speaking of little else; and the earlier does not
    /// itself say that it is over.
    bool haveThing() const;
    /// The old value told again, and not as a change: it holds.
    bool holdsStill() const { return at('V').starts_with("V1") && !m_turns; }
    /// What a thing is kept in or painted, and what was chosen for it, does not end with the thing.
    bool isToldOf() const;
    /// The colour of a door is nobody's favourite: what is told of a thing takes no other matter's place.
    bool tellsOfAThing() const;
    /// Whether each has names, no months among them, and none is the other's.
    bool nameOthers() const;
    /// Whether one of them speaks of a matter and the other of none, and nothing says that it changed.
    bool isBeside() const;
    /// Whether nothing says that it changed, much is shared, and neither values nor numbers are known to differ.
    bool isToldAgain() const;
    /// Whether their matter alone, where they share no word, tells that both speak of the same: each must surely speak
    /// of one, and the earlier of nobody beside the writer.
    bool mayBeOneMatter() const;
    /// Whether what is told of one person may take the place of something else told of them, where no word is the same:
    /// what is known to be of one matter only where the other is of that too, and who somebody is to the writer never.
    bool mayBeOfOnePerson() const { return at('R') == "R00" && (m_later.kind != '1' || at('Z') == "Z="); }

    static constexpr int kNowhere = 1000000;

    std::string& at(char letter) { return m_signs[static_cast<std::size_t>(letter - 'A')]; }
    const std::string& at(char letter) const { return m_signs[static_cast<std::size_t>(letter - 'A')]; }
    void set(char letter, const std::string& value) { at(letter) = letter + value; }

    const Language& m_language;
    const PairSide& m_later;
    const PairSide& m_earlier;
    std::array<std::string, 26> m_signs;
    double m_single = 0;           ///< How likely both speak of the same matter that has one value at a time.
    double m_several = 0;          ///< Of those that have several.
    std::size_t m_shared = 0;      ///< Content words that both have.
    std::size_t m_settings = 0;    ///< Of these, what only tells when or where.
    double m_part = 0;             ///< Of those of the earlier.
    int m_rarest = kNowhere;       ///< How many memories have the rarest of them, these two among them.
    std::size_t m_things = 0;      ///< Of those that both have, what may name a thing,
    int m_rarestThing = kNowhere;  ///< and how many memories have the rarest of these.
    bool m_turns = false;
    bool m_overBefore = false;  ///< The earlier itself names as over what both share.
};

/// Whether it is known what a side is about, and surely.
bool isKnownSide(const PairSide& side) { return side.kind == '1' || side.kind == 'q' || side.kind == 'n'; }

/// Which matter a side speaks of, -1 where none is likely.
int likeliestOf(const PairSide& side) {
    constexpr double kLikely = 0.35;
    const auto top = std::max_element(side.chances.begin(), side.chances.end());
    return *top < kLikely ? -1 : static_cast<int>(top - side.chances.begin());
}

void PairSigner::addMatters(std::span<const std::string_view> families) {
    constexpr double kWorthNaming = 0.15;
    std::array<double, 2> most{};  // Of those with several values at a time, and of those with one.
    std::array<std::size_t, 2> matters{};
    for (std::size_t i = 1; i < families.size(); ++i) {
        const double both = m_later.chances[i] * m_earlier.chances[i];
        const std::size_t kind = families[i].empty() ? 0 : 1;
        (kind == 0 ? m_several : m_single) += both;
        if (both <= most[kind]) continue;
        most[kind] = both;
        matters[kind] = i;
    }
    set('A', bucket(m_single, {0.01, 0.05, 0.15, 0.35, 0.6, 0.8}));
    set('B', bucket(m_several, {0.02, 0.1, 0.3, 0.6}));
    if (m_single > kWorthNaming) set('X', std::string(families[matters[1]]));
    if (most[0] > kWorthNaming) set('P', std::to_string(matters[0]));
    const int one = likeliestOf(m_later);
    const int other = likeliestOf(m_earlier);
    set('Z', one < 0 || other < 0 ? "-" : one == other ? "=" : one == 0 ? "0" : other == 0 ? "1" : "/");
    set('L', std::string(familyOf(m_later.text.attribute)));
    set('E', std::string(familyOf(m_earlier.text.attribute)));
    set('K', std::string{m_later.kind, m_earlier.kind});
}

void PairSigner::addWords(const PairSurroundings& surroundings) {
    const auto partOfAll = [this](const Words& words) {
        return words.empty() ? 0.0 : static_cast<double>(m_shared) / static_cast<double>(words.size());
    };
    m_shared = sharedOf(m_earlier.telling, m_later.telling);
    m_part = partOfAll(m_earlier.telling);
    set('S', few(m_shared, 3) + bucket(m_part, {0.2, 0.35, 0.5, 0.75, 1}));
    set('M', bucket(partOfAll(m_later.telling), {0.01, 0.2, 0.35, 0.5, 0.75, 1}));
    for (const auto& word : m_earlier.telling) {
        const auto usual = surroundings.usual.find(word);
        if (usual == surroundings.usual.end() || !has(m_later.telling, word)) continue;
        m_rarest = std::min(m_rarest, usual->second);
        m_settings += isSetting(m_language, word) ? 1 : 0;
        if (!namesAThing(m_language, word)) continue;
        ++m_things;
        m_rarestThing = std::min(m_rarestThing, usual->second);
    }
    set('Y', bucket(m_rarest, {3, 4, 6, 9, kNowhere}));
    set('I', bucket(static_cast<double>(m_later.telling.size()), {3, 6, 10}) +
                 bucket(static_cast<double>(m_earlier.telling.size()), {3, 6, 10}));
    const std::size_t names = sharedOf(m_earlier.names, m_later.names);
    set('N', few(names, 2) + (names < m_earlier.names.size() ? "+" : "=") + (names < m_later.names.size() ? "+" : "="));
}

void PairSigner::addValues() {
    const std::string before = shortValueOf(m_earlier);
    const std::string now = shortValueOf(m_later);
    set('V', std::string(before.empty()               ? "-"
                         : holds(m_later.key, before) ? "1"
                                                      : "0") +
                 (now.empty()                 ? "-"
                  : holds(m_earlier.key, now) ? "1"
                                              : "0"));
    const auto numbersOf = [](Words names) {
        std::erase_if(names, [](const std::string& word) { return !isDigit(word[0]); });
        std::sort(names.begin(), names.end());
        return names;
    };
    const Words mine = numbersOf(m_later.names);
    const Words theirs = numbersOf(m_earlier.names);
    const bool both = !mine.empty() && !theirs.empty();
    set('H', both ? (mine == theirs ? "=" : "/") : mine.empty() && theirs.empty() ? "0" : mine.empty() ? "e" : "l");
    const double days = static_cast<double>(m_later.text.at.since(m_earlier.text.at)) / static_cast<double>(kDay);
    set('G', bucket(days, {0.02, 1, 7, 21, 60}));
}

void PairSigner::addOwners() {
    set('F', familiesOf(m_later.text, m_earlier.text));
    set('W', ownersOf(m_later, m_earlier));
    set('U', subjectsOf(m_later, m_earlier));
    set('R', std::string(m_later.text.relation ? "1" : "0") + (m_earlier.text.relation ? "1" : "0"));
}

void PairSigner::addChange(const EndCues& over) {
    m_turns = m_later.turns;
    set('T', m_later.stops ? "2" : m_turns ? "1" : "0");
    if (m_turns) set('C', m_later.cue);
    const std::string before = shortValueOf(m_earlier);
    bool named = false;
    bool value = false;
    for (const auto& phrase : m_turns ? over.read(m_later.words) : std::vector<OverPhrase>()) {
        std::string run = " ";
        for (const auto& word : phrase.words) run += word.key + " ";
        value = value || holds(run, before);
        named = named || std::any_of(phrase.words.begin(), phrase.words.end(),
                                     [&](const auto& word) { return has(m_earlier.telling, word.key); });
    }
    set('O', value ? "2" : named ? "1" : "0");
    for (const auto& phrase : m_shared > 0 ? over.read(m_earlier.words) : std::vector<OverPhrase>())
        m_overBefore = m_overBefore || std::any_of(phrase.words.begin(), phrase.words.end(), [&](const auto& word) {
                           return has(m_earlier.telling, word.key) && has(m_later.telling, word.key);
                       });
    const auto denies = [this](const PairSide& side) {
        const auto words = wordsOf(side.words);
        return std::any_of(words.begin(), words.end(), [&](auto word) { return isAmong(m_language.denials, word); });
    };
    const std::string denied = denies(m_later) ? "1" : "0";
    set('D', denied);
    set('J', denied + (denies(m_earlier) ? "1" : "0"));
}

bool PairSigner::mayBeOfSamePeople() const { return at('W') != "Wothers" && (at('U') != "Up/p" || at('W') == "Wsame"); }

bool PairSigner::haveAnything(double matter, double least) const {
    return matter >= least || m_shared > 0 || (at('F') != "Fopen" && at('F') != "Fother");
}

bool PairSigner::haveGround() const {
    const bool samePeople = at('W') == "Wnone" || at('W') == "Wsame";
    const std::string& family = at('F');
    const bool sameFamily = isSameFamily();
    // That something changed, and no word of what, is little where the words that were kept do not say so.
    const bool told = m_turns || m_shared > 0 || at('U') == "Up=p";
    const double turned = told ? kTurnedMatter : kAkinMatter;
    const double least = isTurned(m_later) ? turned : family == "Fakin" ? kAkinMatter : kSameMatter;
    const bool matter = (m_single >= least && mayBeOneMatter()) || (sameFamily && family != "Fthings");
    // Two that are known to be of one family the rules know better (supersede.h), where they are of one subject.
    const std::string& subjects = at('U');
    const bool oneSubject = subjects.find('=') != std::string::npos || subjects.find('x') == std::string::npos;
    const bool known = sameFamily && isKnownSide(m_later) && isKnownSide(m_earlier) && oneSubject;
    return samePeople && !known && !holdsStill() && !isToldAgain() && (matter || haveThing()) && at('Z') != "Z/";
}

double PairSigner::enough() const {
    constexpr double kOfOneMatter = 0.75;
    constexpr double kOfOneThing = 0.8;
    constexpr double kOfOnePerson = 0.93;
    constexpr double kWithLittle = 0.98;
    constexpr double kNever = 2;
    if (tellsOfAThing()) return kNever;
    if (haveGround()) return m_single >= kAkinMatter ? kOfOneMatter : kOfOneThing;
    // What the rules know to be of one family they judge themselves.
    if (isSameFamily() || holdsStill() || isToldOf() || m_overBefore) return kNever;
    if (m_shared == 0 && at('W') == "Wsame") return mayBeOfOnePerson() ? kOfOnePerson : kNever;
    // "Gemma has given up the oboe" is nothing of the writer's.
    if (at('W') == "Wlater" && !m_later.namesWriter) return kNever;
    return m_shared > m_settings || m_single >= kTurnedMatter ? kWithLittle : kNever;
}

bool PairSigner::haveThing() const {
    constexpr int kThese = 2;
    constexpr int kFew = 5;
    constexpr double kMuch = 0.35;
    const bool rare = m_rarestThing <= kThese || (m_rarestThing <= kFew && m_things >= 2);
    // A name that is over ends all that was said of it; where a rule knows what that is about, the rules say which.
    const bool said = m_earlier.kind == 's' || m_earlier.kind == 'c';
    // "Bergen is off": what begins a sentence is no less a name.
    const bool name = !at('N').starts_with("N0") || at('U').starts_with("Ux");
    const bool named = m_turns && said && name && at('O') != "O0";
    const bool same = rare && (m_turns || (m_part >= kMuch && !isBeside() && !nameOthers()));
    return m_shared > 0 && (named || same) && !isToldOf() && !m_overBefore;
}

bool PairSigner::mayTellOneFact() const {
    constexpr double kLeast = 0.2;  ///< Of what the one that tells more is about.
    const bool thing = std::any_of(m_later.telling.begin(), m_later.telling.end(), [this](const std::string& word) {
        return has(m_earlier.telling, word) && namesAThing(m_language, word) && !callsAMatter(m_language, word);
    });
    const auto most = static_cast<double>(std::max(m_later.telling.size(), m_earlier.telling.size()));
    const bool much = static_cast<double>(m_shared) >= kLeast * most;
    const auto named = [this](const PairSide& side, const PairSide& other) {
        return isKnownSide(side) && !contentWords(m_language, side.valueKey).empty() && holds(other.key, side.valueKey);
    };
    // Who the boss is, is a value, and no matter of theirs.
    const bool value = named(m_later, m_earlier) || named(m_earlier, m_later);
    const bool people = at('W') == "Wnone" || at('W') == "Wsame" || (value && at('R') != "R00");
    const bool names = sharedOf(m_earlier.names, m_later.names) > 0;
    return people && m_single + m_several >= kTurnedMatter && (names || value || (thing && much));
}

bool PairSigner::isToldOf() const {
    const bool toldOf = at('E') == "Edatabase" || at('E') == "Ecolour" || at('E') == "Edecision";
    return toldOf && !at('V').starts_with("V1");
}

bool PairSigner::tellsOfAThing() const {
    const bool trait = at('L') == "Lcolour" || at('L') == "Ldatabase";
    return trait && isKnownSide(m_earlier) && at('E').substr(1) != at('L').substr(1);
}

bool PairSigner::nameOthers() const {
    // What is known to be the value is what may change.
    const auto namesOf = [this](const PairSide& side) {
        const std::string value = isKnownSide(side) ? " " + side.valueKey + " " : std::string();
        Words names = side.names;
        std::erase_if(names, [&](const std::string& word) {
            return isDigit(word[0]) || isAmong(m_language.calendarWords, word) || holds(value, word);
        });
        return names;
    };
    const Words mine = namesOf(m_later);
    const Words theirs = namesOf(m_earlier);
    return !mine.empty() && !theirs.empty() && sharedOf(mine, theirs) == 0;
}

bool PairSigner::isBeside() const {
    const bool other = at('Z') == "Z0" || at('Z') == "Z1";
    return other && m_single < kTurnedMatter;
}

bool PairSigner::isToldAgain() const {
    const bool known = isKnownSide(m_later) && isKnownSide(m_earlier);
    return !m_turns && m_shared >= 2 && at('H') != "H/" && !known;
}

bool PairSigner::mayBeOneMatter() const {
    if (m_shared > 0 || at('U') == "Up=p") return true;
    if (at('Z') == "Z-") return false;
    // "Has had Noura as boss": of whom it tells is what may change.
    const bool own = at('U') == "Uu=u" && m_earlier.kind == 's' && at('X') != "Xmanager";
    return !own || !tellsOfSomebody(m_language, m_earlier.text.content);
}

std::vector<std::string> PairSigner::signs() const {
    std::vector<std::string> signs;
    for (const char letter : kAlone) signs.push_back(at(letter));
    for (const auto letters : kTogether) {
        std::string sign;
        const bool complete = std::all_of(letters.begin(), letters.end(), [&](char one) { return !at(one).empty(); });
        for (const char letter : letters) sign += (sign.empty() ? "" : " ") + at(letter);
        if (complete) signs.push_back(std::move(sign));
    }
    for (const auto word : wordsOf(m_later.words))
        if (const std::string lower = lowerAscii(word); isAmong(m_language.smallWords, lower))
            signs.push_back("w:" + lower);
    return signs;
}

}  // namespace

PairSigns PairJudge::signsOf(PairSide& later, PairSide& earlier, const PairSurroundings& surroundings) const {
    return signsFrom(kPossible, later, earlier, surroundings);
}

PairSigns PairJudge::signsFrom(double least, PairSide& later, PairSide& earlier,
                               const PairSurroundings& surroundings) const {
    weigh(later);
    PairSigner signer(m_language, later, earlier);
    signer.addOwners();
    if (m_language.pairWeights.empty() || !signer.mayBeOfSamePeople()) return {};
    signer.addWords(surroundings);
    if (!signer.haveAnything(later.single, least)) return {};
    weigh(earlier);
    signer.addMatters(m_matters->families());
    if (!signer.haveAnything(signer.sameMatter(), least)) return {};
    signer.addValues();
    signer.addChange(*m_over);
    return {signer.signs(), signer.haveGround(), signer.enough(), signer.mayTellOneFact()};
}

PairChances PairJudge::judge(PairSide& later, PairSide& earlier, const PairSurroundings& surroundings) const {
    weigh(later);
    const PairSigns found = signsFrom(leastMatter(later, earlier), later, earlier, surroundings);
    if (found.enough > 1 || areKeptApart(m_language, later, earlier)) return {};
    const auto chances = chancesOf(m_weights.sums(found.signs));
    return {chances[1], chances[2], chances[1] >= found.enough};
}

double PairJudge::sameFact(PairSide& later, PairSide& earlier, const PairSurroundings& surroundings) const {
    const PairSigns found = signsOf(later, earlier, surroundings);
    return !found.one ? 0 : chancesOf(m_weights.sums(found.signs))[2];
}

}  // namespace hearth::memory
