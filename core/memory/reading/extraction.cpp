// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/reading/extraction.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <mutex>
#include <utility>

#include "core/base/check.h"
#include "core/base/text.h"
#include "core/index/language.h"
#include "core/memory/language/ascii_stand_ins.h"
#include "core/memory/language/end_cues.h"
#include "core/memory/language/named_ends.h"
#include "core/memory/language/patterns.h"
#include "core/memory/language/tokens.h"
#include "core/memory/language/values.h"
#include "core/memory/language/words.h"
#include "core/memory/reading/extraction_internals.h"
#include "core/memory/reading/slot_filling.h"

namespace hearth::memory {

namespace {

template <typename Rule>
std::vector<std::string_view> sourcesOf(std::span<const Rule> rules) {
    std::vector<std::string_view> sources;
    for (const auto& rule : rules) sources.push_back(rule.pattern);
    return sources;
}

}  // namespace

Extractor::Rules::Rules(const Language& language)
    : clauses(language),
      words(language),
      lasting(LastingForms::shared(language)),
      times(language),
      partialDates(language),
      facts(sourcesOf(language.facts), re2::RE2::ANCHOR_START),
      namedEnds(sourcesOf(language.namedEnds->ends), re2::RE2::UNANCHORED),
      undone(language.namedEnds->undone),
      corrections(language.corrections, re2::RE2::UNANCHORED),
      asides(language),
      hypothetical(language.hypothetical),
      supposedNext(language.supposedNext),
      conditions(language.conditions),
      unreal(language.unreal),
      provenance(language),
      recaster(language),
      enumerations(language),
      spelling(language),
      segmenter(language),
      coordination(language, segmenter),
      joinedFacts(language, segmenter),
      runOns(language),
      fragments(language),
      disfluencies(language, segmenter),
      boundaries(language, segmenter),
      open(language),
      matters(MatterWords::shared(language)),
      changeCues(language),
      whomAsked(language),
      anaphora(language),
      antecedents(language),
      informativeness(language),
      wishes(language),
      asked(language.asked),
      hedge(language.hedge),
      irony(language.irony),
      future(language.future),
      tail(language.tail),
      tagQuestion(language.tagQuestion),
      askedBeside(language.askedBeside),
      asksOutright(language.asksOutright),
      asksAfter(language.asksAfter),
      endedDoing(language.endedDoing),
      onlyOne("^(?:" + std::string(language.onlyOne) + ")$"),
      setAgainst(language.setAgainst),
      reasonLeads(language.reasonLeads),
      namedInLower(language.namedInLower),
      unhyphenated(language.people->unhyphenated),
      namedAfterKin(language.namedAfterKin),
      headInLower(language.headInLower) {
    HEARTH_CHECK(hypothetical.ok() && supposedNext.ok() && conditions.ok() && unreal.ok() && asked.ok() && hedge.ok() &&
                 irony.ok() && future.ok());
    HEARTH_CHECK(undone.ok() && tagQuestion.ok() && askedBeside.ok() && asksOutright.ok() && asksAfter.ok());
    HEARTH_CHECK(endedDoing.ok() && tail.ok() && setAgainst.ok() && reasonLeads.ok() && namedInLower.ok() &&
                 unhyphenated.ok() && namedAfterKin.ok() && headInLower.ok());
}

/// Compiled once for all that read at the same time: it takes a tenth of a second and some ten megabytes.
struct Extractor::Lazy {
    std::once_flag once;
    std::shared_ptr<const Rules> rules;

    static std::shared_ptr<const Rules> shared(const Language& language) {
        static std::mutex mutex;
        static std::map<const Language*, std::weak_ptr<const Rules>> compiled;
        const std::lock_guard lock(mutex);
        auto& known = compiled[&language];
        if (auto rules = known.lock()) return rules;
        auto rules = std::make_shared<const Rules>(language);
        known = rules;
        return rules;
    }
};

Extractor::Extractor(const Language& language, const Redactor& redactor)
    : m_language(language), m_redactor(redactor), m_lazy(std::make_unique<Lazy>()) {}

const Extractor::Rules& Extractor::rules() const {
    std::call_once(m_lazy->once, [&] { m_lazy->rules = Lazy::shared(m_language); });
    return *m_lazy->rules;
}

Extractor::~Extractor() = default;
Extractor::Extractor(Extractor&&) noexcept = default;

Casing casingOf(std::string_view message) {
    return std::none_of(message.begin(), message.end(), isUpper) ? Casing::AllLower : Casing::Usual;
}

void Extractor::nameWhatEnded(Statement& statement) const {
    if (!statement.ends || statement.value != kNoValue) return;
    if (!re2::RE2::Replace(&*statement.ends, rules().endedDoing, "") || statement.ends->empty()) return;
    statement.attribute = std::string(familyOf(statement.attribute)) + "/" + keyOf(*statement.ends);
}

void Extractor::readClause(ClausePlace& place, const Clause* next, std::vector<Statement>& out) const {
    const Rules& rules = this->rules();
    const Clause& clause = *place.clause;
    const std::size_t before = out.size();
    if (auto relation = relationOf(m_language, place, rules.onlyOne)) out.push_back(std::move(*relation));
    // What is known of one friend is not known of another.
    if (clause.predicate.empty() || clause.subject.unknown) return;
    std::string predicate = clause.predicate;
    std::string insteadOf;
    std::string kept;
    if (re2::RE2::FullMatch(predicate, rules.setAgainst, &kept, &insteadOf)) {
        // "Chose goose instead of turkey for Christmas": what a choice is about stands behind both.
        const bool topic = holdsAny(insteadOf, m_language.slotFilling->topicOf);
        if (topic && EndCues::shared(m_language)->tellsOfChoice(predicate))
            insteadOf.clear();
        else
            predicate = kept;
    }
    place.alone = true;
    place.ahead = re2::RE2::PartialMatch(predicate, rules.future);
    const bool was = !saysWas(m_language, predicate) &&
                     saysWas(m_language, place.said->text.substr(clause.begin, clause.end - clause.begin));
    const auto timesOf = [&](Direction direction) {
        return timesIn(m_language, rules.times, predicate, place.said->at, direction,
                       {.was = was, .denied = clause.denied});
    };
    place.past = timesOf(Direction::Past);
    place.future = place.past.any() ? timesOf(Direction::Future) : place.past;
    place.begins = place.past.any() && rules.times.beginsState(predicate);
    const std::size_t first = out.size();
    std::vector<std::string_view> families;
    for (const int index : rules.facts.candidates(place.past.rest)) {
        const FactRule& rule = m_language.facts[static_cast<std::size_t>(index)];
        if (!applies(rule, place)) continue;
        if (std::find(families.begin(), families.end(), rule.family) != families.end()) continue;
        const std::size_t stated = out.size();
        auto matched = capture(rule, rules.facts.at(index, place.past.rest), place.past.rest);
        if (!matched) continue;
        Caught& caught = *matched;
        if (caught.other.empty()) caught.other = insteadOf;
        state(m_language, caught, place, out);
        for (std::size_t i = stated; i < out.size(); ++i) nameWhatEnded(out[i]);
        if (out.size() == stated) continue;
        families.push_back(rule.family);
        place.alone = false;
        if (rule.whole) break;
    }
    tellOfTheDead(place, before, out);
    if (next != nullptr) addReason(place.said->text, clause, *next, first, out, m_language);
}

void Extractor::readSentence(ClausePlace& place, SharedReading& message) const {
    const Rules& rules = this->rules();
    const Sentence& sentence = *place.sentence;
    message.people = spokenOfBefore(sentence.begin, place.said->text, std::move(message.people));
    auto clauses = rules.clauses.read(place.said->text, sentence, message.redactions, message.people);
    const bool afterGreeting = place.greeted;
    const std::size_t before = message.statements.size();
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        if (clauses[i].asks || isForeign(message.foreign, clauses[i].begin)) continue;
        if (clauses[i].subject.who == Subject::Who::User)
            clauses[i].predicate = rules.clauses.withNamed(
                std::move(clauses[i].predicate), spokenOfBefore(clauses[i].begin, place.said->text, message.people));
        place.clause = &clauses[i];
        place.greeted = afterGreeting || clauses[i].greeting;
        readClause(place, i + 1 < clauses.size() ? &clauses[i + 1] : nullptr, message.statements);
    }
    if (message.statements.size() > before || sentence.question) return;
    auto correction = correctionOf(m_language, sentence, rules.corrections, message.redactions);
    // A new day or number is read of the whole sentence (readAnew).
    if (correction && correction->kind != Kind::Plan) message.statements.push_back(*std::move(correction));
}

void Extractor::readInstead(const std::string& text, const ClausePlace& place, SharedReading& message) const {
    const Said said{text, place.said->at, place.said->speaker, {}};
    const Sentence sentence{text, 0, text.size(), false};
    SharedReading told{.said = &said, .casing = message.casing, .people = message.people};
    ClausePlace there = place;
    there.said = &said;
    there.sentence = &sentence;
    readSentence(there, told);
    for (auto& statement : told.statements) {
        statement.begin = place.sentence->begin;
        statement.end = place.sentence->end;
        message.statements.push_back(std::move(statement));
    }
    message.people = std::move(told.people);
}

bool Extractor::readTold(ClausePlace& place, SharedReading& message) const {
    const Sentence& sentence = *place.sentence;
    if (beginsWithin(message.foreign, sentence)) {
        readSentence(place, message);
        return false;
    }
    const std::size_t before = message.statements.size();
    const std::string whole = rules().words.expand(m_redactor.redact(collapseSpaces(sentence.text)));
    const std::string text = plainSentence(whole);
    if (!sentence.question && readThings(text, place, message)) return true;
    const bool several = rules().recaster.segments(text).size() > 1;
    if (const std::string plain = rules().recaster.plain(text, several); !plain.empty() && !sentence.question) {
        readPlain(plain, place, message);
        joinChanges(message.statements, before);
        if (message.statements.size() > before) return true;
    }
    std::string carried = rules().recaster.carried(whole, sentence.question);
    if (carried.empty() && text != whole) carried = rules().recaster.carried(text, sentence.question);
    if (!carried.empty()) readParts(carried, place, message);
    if (message.statements.size() == before) readAsSaid(whole, text, several, place, message);
    joinChanges(message.statements, before);
    return false;
}

void Extractor::readAsSaid(const std::string& whole, const std::string& text, bool several, ClausePlace& place,
                           SharedReading& message) const {
    const std::size_t before = message.statements.size();
    if (place.sentence->question) return readSentence(place, message);
    if (several) {
        readParts(text, place, message);
        joinChanges(message.statements, before);
        if (message.statements.size() > before) return;
    } else {
        const auto told = rules().recaster.tell(text);
        for (const auto& plain : told.sentences) readInstead(plainSentence(plain), place, message);
        if (told.instead && message.statements.size() > before) return;
        if (re2::RE2::PartialMatch(whole, rules().tail)) return readInstead(text, place, message);
    }
    readSentence(place, message);
}

void Extractor::readCorrected(const ClausePlace& place, std::size_t openFrom, SharedReading& message) const {
    const Sentence& sentence = *place.sentence;
    if (sentence.question) return;
    const std::string corrected = rules().spelling.corrected(m_redactor.redact(collapseSpaces(sentence.text)));
    if (corrected.empty()) return;
    const std::size_t before = message.statements.size();
    const std::string whole = rules().words.expand(corrected);
    const std::string carried = rules().recaster.carried(whole, false);
    readParts(carried.empty() ? plainSentence(whole) : carried, place, message);
    joinChanges(message.statements, before);
    if (message.statements.size() == before) return;
    message.statements.erase(message.statements.begin() + static_cast<std::ptrdiff_t>(openFrom),
                             message.statements.begin() + static_cast<std::ptrdiff_t>(before));
}

std::string Extractor::plainOf(std::string_view raw) const {
    return plainSentence(rules().words.expand(m_redactor.redact(collapseSpaces(straightened(raw)))));
}

std::string Extractor::plainSentence(std::string_view sentence) const {
    std::string text = rules().words.expand(rules().words.open(sentence).rest);
    re2::RE2::Replace(&text, rules().tail, "");
    while (!text.empty() && (text.back() == '.' || text.back() == '!' || text.back() == '?' || text.back() == ' '))
        text.pop_back();
    return text;
}

void Extractor::readParts(const std::string& text, const ClausePlace& place, SharedReading& message) const {
    const auto parts = rules().recaster.segments(text);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i + 1 < parts.size()) {
            const char* end = parts[i + 1].data() + parts[i + 1].size();
            const std::string_view both(parts[i].data(), static_cast<std::size_t>(end - parts[i].data()));
            const auto told = rules().recaster.tell(plainSentence(both), true);
            const std::size_t before = message.statements.size();
            for (const auto& sentence : told.sentences) readInstead(plainSentence(sentence), place, message);
            if (message.statements.size() > before) {
                ++i;
                continue;
            }
        }
        readPart(std::string(parts[i]), place, message);
    }
}

void Extractor::readPart(const std::string& text, const ClausePlace& place, SharedReading& message) const {
    std::string plain = plainSentence(text);
    if (std::string straight = rules().recaster.plain(plain); !straight.empty()) plain = std::move(straight);
    const auto told = rules().recaster.tell(plain);
    const std::size_t before = message.statements.size();
    for (const auto& sentence : told.sentences) readInstead(plainSentence(sentence), place, message);
    if (!told.instead || message.statements.size() == before) readInstead(plain, place, message);
}

void Extractor::dropIdle(std::string_view sentence, std::size_t first, std::vector<Statement>& statements) const {
    const bool passing = rules().open.isPassing(sentence) && !isSure(sentence);
    std::erase_if(statements, [&, number = std::size_t{0}](const Statement& statement) mutable {
        if (number++ < first || familyOf(statement.attribute) != kSaidFamily || statement.openlyRead) return false;
        const bool dated = statement.validFrom || statement.validUntil;
        return passing || (!dated && !rules().open.tellsSomething(statement.value));
    });
}

bool Extractor::playGoesOn(std::span<const EarlierTurn> before) const { return rules().provenance.playGoesOn(before); }
bool Extractor::leavesPlay(std::string_view message) const { return rules().provenance.leavesPlay(message); }

Reading Extractor::read(const Said& given) const {
    // What is said in another language has other words, and some of them look like this one's.
    if (index::languageOf(given.text) != m_language.language) {
        Reading reading;
        reading.words = reading.proseWords = wordsOf(given.text).size();
        return reading;
    }
    StandIns standIns(m_language);
    const std::string text = rules().provenance.withoutAddress(standIns.put(given.text));
    const std::string asked = standIns.put(given.asked);
    const std::string before = standIns.put(given.earlier);
    const std::string earlier = withNames(before, casingOf(before));
    const Casing casing = casingOf(text);
    const std::string named = withNames(text, casing);
    const std::string others = given.speaker.empty() ? standIns.put(given.company) : std::string();
    const std::string company = withNames(others, casingOf(others));
    Reading reading =
        readCased({named, given.at, given.speaker, asked, given.played, earlier, given.answer, company}, casing);
    for (auto& statement : reading.statements) standIns.restore(statement);
    return reading;
}

}  // namespace hearth::memory
