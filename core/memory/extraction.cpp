// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/extraction.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <map>

#include "core/base/check.h"
#include "core/base/text.h"
#include "core/memory/phrasing.h"
#include "core/memory/predicates.h"
#include "core/memory/values.h"
#include "core/memory/words.h"

namespace hearth::memory {

/// Everything about a clause that its statements share.
struct ClausePlace {
    const Said* said;
    const Sentence* sentence;
    const Clause* clause;
    TimeReading past;      ///< Bare months and weekdays taken for past ones,
    TimeReading future;    ///< and for coming ones.
    bool greeted = false;  ///< After "hi".
    bool ahead = false;    ///< The clause speaks of what is to come.
    Casing casing = Casing::Usual;
    double adjustment = 0;
};

/// What the sentences of one message share.
struct SharedReading {
    std::vector<Redaction> redactions;
    std::vector<Subject> people;
    std::vector<Statement> statements;
};

namespace {

using Place = ClausePlace;

constexpr std::size_t kMostContent = 1024;            ///< Characters of a memory.
constexpr std::size_t kLongSentence = 45;             ///< Words; longer ones state facts in passing.
constexpr std::size_t kMostMessageBytes = 64 * 1024;  ///< What is longer was pasted.
constexpr std::size_t kFictionWindow = 400;
constexpr double kHedged = 0.14;
constexpr double kAsked = 0.08;
constexpr double kPrecise = 0.02;

/// What one rule caught in one clause.
struct Caught {
    const FactRule* rule;
    std::string value;
    std::string key;
    std::string other;
};

bool keepsItsTimes(const std::string& predicate) {
    return predicate.find("birthday") != std::string::npos || predicate.find("born") != std::string::npos;
}

std::string slotName(const Caught& caught) {
    std::string family(caught.rule->family);
    if (const std::size_t at = family.find("{k}"); at != std::string::npos) family.replace(at, 3, keyOf(caught.key));
    return family;
}

std::string subjectOf(const Place& place) {
    if (place.clause->subject.who == Subject::Who::User || place.clause->subject.who == Subject::Who::Nobody)
        return place.said->speaker.empty() ? std::string(kUserSubject) : std::string(place.said->speaker);
    return place.clause->subject.name;
}

/// How the subject is written in a sentence: nothing for the user.
std::string spokenSubject(const std::string& subject) { return subject == kUserSubject ? "" : capitalised(subject); }

bool suits(const FactRule& rule, const Place& place) {
    const auto who = place.clause->subject.who;
    switch (rule.about) {
        case About::User: return who == Subject::Who::User;
        case About::Nobody: return who == Subject::Who::Nobody;
        case About::Acquaintance: return who == Subject::Who::Acquaintance;
        case About::Anyone: break;
    }
    if (who == Subject::Who::Nobody) return false;
    if (who == Subject::Who::Named && std::string_view(rule.family) == "job title") return false;
    // Of a bare name that nothing introduced, only what people do and are is believed.
    return who != Subject::Who::Named || rule.tier == 2 || std::string_view(rule.family) == "event" ||
           std::string_view(rule.family) == "plan";
}

bool needsMet(const FactRule& rule, const Place& place) {
    switch (rule.needs) {
        case Needs::Nothing: return true;
        case Needs::Time: return place.past.any();
        case Needs::Denial: return place.clause->denied;
        case Needs::Greeting: return place.greeted;
    }
    return true;
}

const TimeReading& timeFor(const FactRule& rule, const Place& place) {
    return place.ahead || rule.kind == Kind::Plan || rule.kind == Kind::Goal ? place.future : place.past;
}

/// What a denial makes of a rule: nothing where "not" says nothing worth keeping.
bool survivesDenial(const FactRule& rule, const Clause& clause) {
    if (!clause.denied || rule.needs == Needs::Denial) return true;
    if (rule.sign < 0) return false;
    const std::string_view family = rule.family;
    if (family == "event" || family == "decision" || family == "instruction" || family == "name" ||
        family == "preference" || family == "age" || family == "task" || family == "habit")
        return false;
    const bool wish = rule.kind == Kind::Goal || rule.kind == Kind::Plan;
    return !wish || clause.ended;
}

}  // namespace

struct Extractor::Rules {
    explicit Rules(const Language& language);
    ClauseReader clauses;
    PredicateWords words;
    TimeWords times;
    re2::RE2::Set set{re2::RE2::DefaultOptions, re2::RE2::ANCHOR_START};
    std::vector<std::unique_ptr<const re2::RE2>> facts;
    std::vector<std::unique_ptr<const re2::RE2>> corrections;
    re2::RE2 hypothetical;
    re2::RE2 fiction;
    re2::RE2 asked;
    re2::RE2 hedge;
    re2::RE2 irony;
    re2::RE2 future;
    re2::RE2 onlyOne;
};

Extractor::Rules::Rules(const Language& language)
    : clauses(language),
      words(language),
      hypothetical(language.hypothetical),
      fiction(language.fiction),
      asked(language.asked),
      hedge(language.hedge),
      irony(language.irony),
      future(language.future),
      onlyOne("^(?:" + std::string(language.onlyOne) + ")$") {
    re2::RE2::Options options(re2::RE2::Quiet);
    options.set_case_sensitive(false);
    re2::RE2::Set prefilter(options, re2::RE2::ANCHOR_START);
    for (const auto& fact : language.facts) {
        facts.push_back(std::make_unique<const re2::RE2>(fact.pattern, options));
        HEARTH_CHECK(facts.back()->ok() && prefilter.Add(fact.pattern, nullptr) >= 0);
    }
    HEARTH_CHECK(prefilter.Compile());
    set = std::move(prefilter);
    for (const auto correction : language.corrections) {
        corrections.push_back(std::make_unique<const re2::RE2>(correction, re2::RE2::Quiet));
        HEARTH_CHECK(corrections.back()->ok());
    }
    HEARTH_CHECK(hypothetical.ok() && fiction.ok() && asked.ok() && hedge.ok() && irony.ok() && future.ok());
}

Extractor::Extractor(const Language& language, const Redactor& redactor)
    : m_language(language), m_redactor(redactor), m_rules(std::make_unique<const Rules>(language)) {}
Extractor::~Extractor() = default;
Extractor::Extractor(Extractor&&) noexcept = default;

namespace {

/// The groups v, k and w of a match.
Caught capture(const FactRule& rule, const re2::RE2& pattern, const std::string& predicate) {
    Caught caught{&rule, "", "", ""};
    re2::StringPiece groups[8];
    const int count = 1 + pattern.NumberOfCapturingGroups();
    if (!pattern.Match(predicate, 0, predicate.size(), re2::RE2::UNANCHORED, groups, std::min(count, 8))) return caught;
    const auto& names = pattern.NamedCapturingGroups();
    const auto text = [&](const char* name) {
        const auto at = names.find(name);
        return at == names.end() || groups[at->second].data() == nullptr ? std::string()
                                                                         : std::string(groups[at->second]);
    };
    caught.value = text("v");
    caught.key = lowerAscii(text("k"));
    caught.other = text("w");
    return caught;
}

/// Validity and the words for it, as the kind of fact has it: a plan ends with its date, a fact begins with it. A goal
/// may be reached late or not at all: its date says when it was meant for and ends nothing.
std::string applyTime(const FactRule& rule, const TimeReading& time, Statement& statement) {
    statement.validFrom = time.from;
    statement.validUntil = time.until;
    if (!time.atFrom) return time.label;
    if (rule.kind == Kind::Goal) return time.label;
    if (rule.kind == Kind::Plan) {
        statement.validUntil = time.until ? time.until : time.atUntil;
        return time.label;
    }
    if (!statement.validFrom) statement.validFrom = time.atFrom;
    const bool state = rule.phrase[0] != '=' && rule.kind != Kind::Decision;
    return state ? "since " + time.atName : time.label;
}

std::string attributeFor(const Language& language, const Caught& caught, const Place& place, const std::string& value,
                         bool negative) {
    const std::string family = slotName(caught);
    if (family == "preference") {
        const std::string group = exclusiveGroup(language, value, caught.other);
        return family + "/" + (group.empty() ? keyOf(value) : group);
    }
    const bool described =
        caught.rule->shape == Shape::Name && !value.empty() && !isUpper(value[0]) && place.casing == Casing::Usual;
    const bool one = caught.rule->slot == Slot::One || (caught.rule->slot == Slot::Usual && place.clause->changed);
    if (one && !negative && !described) return family;
    if (family == "number of " + keyOf(caught.key)) return family;
    if (qualifierOf(family).empty()) return family + "/" + keyOf(value);
    return family;
}

/// The bytes of `item` inside the clause, when it stands there as it is; else the clause.
std::pair<std::size_t, std::size_t> spanOf(std::string_view message, const Clause& clause, const std::string& item) {
    const std::string_view text = message.substr(clause.begin, clause.end - clause.begin);
    const std::size_t at = text.find(item);
    if (item.empty() || at == std::string_view::npos) return {clause.begin, clause.end};
    return {clause.begin + at, clause.begin + at + item.size()};
}

std::size_t trimmedEnd(std::string_view message, std::size_t begin, std::size_t end) {
    while (end > begin && (isSpace(message[end - 1]) || message[end - 1] == ',' || message[end - 1] == ';')) --end;
    return end;
}

std::string_view valueWord(const FactRule& rule, bool negative) {
    if (std::string_view(rule.family) == "opinion") return negative ? "dislikes" : "likes";
    return negative ? kNoValue : std::string_view();
}

/// One statement of one value. `alone`: the clause states only this.
Statement build(const Language& language, const Caught& caught, const Place& place, const std::string& value,
                bool alone) {
    const FactRule& rule = *caught.rule;
    const Clause& clause = *place.clause;
    const bool negative = rule.sign < 0 || clause.denied;
    Statement statement;
    statement.kind = rule.kind;
    statement.tier = rule.tier;
    statement.subject = subjectOf(place);
    statement.attribute = attributeFor(language, caught, place, value, negative);
    const std::string_view word = valueWord(rule, negative);
    statement.value = word.empty() ? value : std::string(word);
    statement.quality = std::clamp(rule.quality + place.adjustment, 0.0, 0.99);
    std::string label = applyTime(rule, timeFor(rule, place), statement);
    if (statement.attribute == "age") label.clear();
    const std::string subject = spokenSubject(statement.subject);
    const Truth truth = !clause.denied ? Truth::Holds : clause.ended ? Truth::Ended : Truth::Denied;
    const auto other = cleanValue(language, caught.other, Shape::Thing, place.casing);
    const char* pattern = std::string_view(rule.phrase) == "prefer {v}" && other ? "prefer {v} over {w}" : rule.phrase;
    statement.content = sentenceOf(language, {subject, pattern, value, caught.key, other.value_or(""), label, truth});
    const auto [begin, end] = alone ? std::pair(clause.begin, clause.end) : spanOf(place.said->text, clause, value);
    statement.begin = begin;
    statement.end = trimmedEnd(place.said->text, begin, end);
    return statement;
}

/// The statements of one rule in one clause.
void state(const Language& language, const Caught& caught, const Place& place, std::vector<Statement>& out) {
    const auto value = cleanValue(language, caught.value, caught.rule->shape, place.casing);
    if (!value) return;
    const std::string_view family = caught.rule->family;
    // A goal that is called one is one.
    const bool named = std::string_view(caught.rule->phrase).starts_with("own ");
    if (!named && (family == "goal" || family == "plan" || family == "habit") && isVagueGoal(language, *value)) return;
    if (family == "opinion" && isPassing(language, *value)) return;
    if (family == "favourite {k}" && (caught.key.starts_with("one") || caught.key.starts_with("part"))) return;
    std::vector<std::string> items{*value};
    if (caught.rule->shape == Shape::Things) items = splitList(language, *value);
    // A comma that joins no list begins another thought.
    if (items.size() == 1 && caught.rule->shape == Shape::Things)
        items.front().resize(std::min(items.front().find(", "), items.front().size()));
    if (family == "instruction") items.front() = lowerAscii(items.front().substr(0, 1)) + items.front().substr(1);
    for (std::size_t i = 0; i < items.size(); ++i)
        out.push_back(build(language, caught, place, items[i], items.size() == 1));
    if (family == "uses" && !caught.other.empty()) {
        if (const auto left = cleanValue(language, caught.other, Shape::Thing, place.casing)) {
            FactRule stopped = *caught.rule;
            stopped.phrase = "=stopped using {v}";
            stopped.sign = -1;
            out.push_back(build(language, {&stopped, *left, "", ""}, place, *left, false));
        }
    }
}

/// "my sister Ana": that there is a sister of that name.
std::optional<Statement> relationOf(const Language& language, const Place& place, const re2::RE2& onlyOne) {
    const Subject& subject = place.clause->subject;
    if (!subject.introduced ||
        std::find(language.notPeople.begin(), language.notPeople.end(), subject.name) != language.notPeople.end())
        return std::nullopt;
    const bool animal = re2::RE2::FullMatch(subject.relation, std::string(language.animal));
    Statement statement;
    statement.kind = Kind::Relation;
    statement.tier = 2;
    statement.subject = place.said->speaker.empty() ? std::string(kUserSubject) : std::string(place.said->speaker);
    const std::string family = animal ? "pet" : subject.relation;
    statement.attribute = re2::RE2::FullMatch(subject.relation, onlyOne) ? family : family + "/" + keyOf(subject.name);
    statement.value = subject.name;
    statement.quality = std::min(0.99, 0.84 + std::max(0.0, place.adjustment));
    const std::string pattern = "have {a} {v} named {w}";
    statement.content = sentenceOf(
        language, {spokenSubject(statement.subject), pattern, subject.relation, "", subject.name, "", Truth::Holds});
    const auto [begin, end] = spanOf(place.said->text, *place.clause, subject.name);
    statement.begin = place.clause->begin;
    statement.end = end == place.clause->end ? trimmedEnd(place.said->text, begin, end) : end;
    return statement;
}

/// Adds the reason that the next clause gives to the decisions of this one.
void addReason(std::string_view message, const Clause& clause, const Clause& next, std::size_t first,
               std::vector<Statement>& out, const Language& language) {
    if (!next.reason) return;
    const std::string reason =
        collapseSpaces(message.substr(next.begin, trimmedEnd(message, next.begin, next.end) - next.begin));
    for (std::size_t i = first; i < out.size(); ++i) {
        Statement& statement = out[i];
        if (statement.kind != Kind::Decision || statement.begin < clause.begin || reason.size() > 240) continue;
        std::string shifted = reason;
        for (const auto& [from, to] : language.pronounShift) shifted = replaceWord(shifted, from, to);
        if (!statement.content.empty()) statement.content.pop_back();
        while (!shifted.empty() && (shifted.back() == '.' || shifted.back() == '!')) shifted.pop_back();
        statement.content += " " + shifted + ".";
        statement.end = trimmedEnd(message, next.begin, next.end);
        statement.quality = std::min(0.99, statement.quality + 0.04);
    }
}

Casing casingOf(std::string_view message) {
    return std::none_of(message.begin(), message.end(), isUpper) ? Casing::AllLower : Casing::Usual;
}

bool isPrecise(const Statement& statement) {
    return statement.validFrom || statement.validUntil ||
           std::any_of(statement.value.begin(), statement.value.end(), [](char c) { return isDigit(c) || isUpper(c); });
}

/// A second pass over what was stated: personal data gone, sizes kept, doubles dropped.
void finish(const Redactor& redactor, std::vector<Statement>& statements) {
    std::vector<Statement> kept;
    for (auto& statement : statements) {
        statement.content = elide(redactor.redact(statement.content), kMostContent - 1);
        statement.value = redactor.redact(statement.value);
        statement.attribute = redactor.redact(statement.attribute);
        if (statement.value.starts_with("[") && statement.value.ends_with("]")) continue;
        if (isPrecise(statement)) statement.quality = std::min(0.99, statement.quality + kPrecise);
        const bool twice = std::any_of(kept.begin(), kept.end(), [&](const Statement& other) {
            return other.content == statement.content ||
                   (other.subject == statement.subject && other.attribute == statement.attribute &&
                    keyOf(other.value) == keyOf(statement.value));
        });
        if (!twice) kept.push_back(std::move(statement));
    }
    statements = std::move(kept);
}

/// Marks of irony in the sentence, or alone after it: "… 🙄".
bool isIrony(const std::vector<Sentence>& sentences, std::size_t number, const re2::RE2& irony) {
    constexpr std::size_t kMark = 8;
    const auto matches = [&](std::string_view text) {
        return re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), irony);
    };
    if (matches(sentences[number].text)) return true;
    return number + 1 < sentences.size() && sentences[number + 1].text.size() <= kMark &&
           matches(sentences[number + 1].text);
}

std::optional<Statement> correctionOf(const Sentence& sentence,
                                      const std::vector<std::unique_ptr<const re2::RE2>>& patterns,
                                      std::span<const Redaction> redactions) {
    for (const auto& redaction : redactions)
        if (redaction.begin < sentence.end && redaction.end > sentence.begin) return std::nullopt;
    const std::string text = collapseSpaces(sentence.text);
    for (const auto& pattern : patterns) {
        const FactRule none{"", "", Slot::One, Shape::Text, "", Kind::Fact, 2, 0.84};
        const Caught caught = capture(none, *pattern, text);
        if (caught.value.empty() || caught.other.empty() || keyOf(caught.value) == keyOf(caught.other)) continue;
        Statement statement;
        statement.value = caught.value;
        statement.corrects = caught.other;
        statement.quality = none.quality;
        statement.begin = sentence.begin;
        statement.end = sentence.end;
        statement.content = capitalised(text);
        return statement;
    }
    return std::nullopt;
}

}  // namespace

void Extractor::readClause(ClausePlace& place, const Clause* next, std::vector<Statement>& out) const {
    const Rules& rules = *m_rules;
    const Clause& clause = *place.clause;
    if (auto relation = relationOf(m_language, place, rules.onlyOne)) out.push_back(std::move(*relation));
    if (clause.predicate.empty()) return;
    place.ahead = re2::RE2::PartialMatch(clause.predicate, rules.future);
    place.past = keepsItsTimes(clause.predicate) ? TimeReading{clause.predicate, {}, {}, {}, {}, {}, {}}
                                                 : rules.times.read(clause.predicate, place.said->at, Direction::Past);
    place.future =
        place.past.any() ? rules.times.read(clause.predicate, place.said->at, Direction::Future) : place.past;
    std::vector<int> matched;
    if (!rules.set.Match(place.past.rest, &matched)) return;
    std::sort(matched.begin(), matched.end());
    const std::size_t first = out.size();
    std::vector<std::string_view> families;
    for (const int index : matched) {
        const FactRule& rule = m_language.facts[static_cast<std::size_t>(index)];
        if (!suits(rule, place) || !needsMet(rule, place) || !survivesDenial(rule, clause)) continue;
        if (std::find(families.begin(), families.end(), rule.family) != families.end()) continue;
        const std::size_t stated = out.size();
        const auto& pattern = *rules.facts[static_cast<std::size_t>(index)];
        state(m_language, capture(rule, pattern, place.past.rest), place, out);
        if (out.size() > stated) families.push_back(rule.family);
    }
    if (next != nullptr) addReason(place.said->text, clause, *next, first, out, m_language);
}

void Extractor::readSentence(ClausePlace& place, SharedReading& message) const {
    const Rules& rules = *m_rules;
    const Sentence& sentence = *place.sentence;
    const auto clauses = rules.clauses.read(place.said->text, sentence, message.redactions, message.people);
    const bool afterGreeting = place.greeted;
    const std::size_t before = message.statements.size();
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        if (clauses[i].asks) continue;
        place.clause = &clauses[i];
        place.greeted = afterGreeting || clauses[i].greeting;
        readClause(place, i + 1 < clauses.size() ? &clauses[i + 1] : nullptr, message.statements);
    }
    if (message.statements.size() > before || sentence.question) return;
    if (auto correction = correctionOf(sentence, rules.corrections, message.redactions))
        message.statements.push_back(std::move(*correction));
}

double Extractor::adjustmentOf(const Sentence& sentence) const {
    double adjustment = 0;
    const re2::StringPiece text(sentence.text.data(), sentence.text.size());
    if (re2::RE2::PartialMatch(text, m_rules->asked)) adjustment += kAsked;
    if (re2::RE2::PartialMatch(text, m_rules->hedge)) adjustment -= kHedged;
    if (wordsOf(sentence.text).size() > kLongSentence) adjustment -= kAsked;
    return adjustment;
}

Reading Extractor::read(const Said& said) const {
    Reading reading;
    const Rules& rules = *m_rules;
    reading.words = wordsOf(said.text).size();
    if (said.text.size() > kMostMessageBytes) return reading;
    const std::string_view opening = said.text.substr(0, kFictionWindow);
    reading.fiction = re2::RE2::PartialMatch(re2::StringPiece(opening.data(), opening.size()), rules.fiction);
    const auto sentences = splitSentences(said.text);
    reading.sentences = sentences.size();
    for (const auto& sentence : sentences) {
        reading.proseWords += wordsOf(sentence.text).size();
        reading.questions += sentence.question ? 1 : 0;
    }
    if (reading.fiction || sentences.empty()) return reading;
    SharedReading message{m_redactor.find(said.text), {}, {}};
    bool greeted = false;
    for (std::size_t number = 0; number < sentences.size(); ++number) {
        const Opened opened = rules.words.open(collapseSpaces(sentences[number].text));
        const bool afterGreeting = greeted;
        greeted = opened.greeting && wordsOf(opened.rest).empty();
        if (re2::RE2::PartialMatch(opened.rest, rules.hypothetical)) continue;
        if (isIrony(sentences, number, rules.irony)) continue;
        Place place{&said, &sentences[number], nullptr, {}, {}, afterGreeting, false, casingOf(said.text), 0};
        place.adjustment = adjustmentOf(sentences[number]);
        readSentence(place, message);
    }
    finish(m_redactor, message.statements);
    reading.statements = std::move(message.statements);
    return reading;
}

}  // namespace hearth::memory
