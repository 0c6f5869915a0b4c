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

using Place = ClausePlace;

constexpr std::size_t kLongSentence = 45;             ///< Words; longer ones state facts in passing.
constexpr std::size_t kMostMessageBytes = 64 * 1024;  ///< What is longer was pasted.
constexpr double kHedged = 0.14;
constexpr double kAsked = 0.08;

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
      namedAfterKin(language.namedAfterKin),
      headInLower(language.headInLower) {
    HEARTH_CHECK(hypothetical.ok() && supposedNext.ok() && conditions.ok() && unreal.ok() && asked.ok() && hedge.ok() &&
                 irony.ok() && future.ok());
    HEARTH_CHECK(undone.ok() && tagQuestion.ok() && askedBeside.ok() && asksOutright.ok() && asksAfter.ok());
    HEARTH_CHECK(endedDoing.ok() && tail.ok() && setAgainst.ok() && reasonLeads.ok() && namedInLower.ok() &&
                 namedAfterKin.ok() && headInLower.ok());
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

namespace {

Casing casingOf(std::string_view message) {
    return std::none_of(message.begin(), message.end(), isUpper) ? Casing::AllLower : Casing::Usual;
}

/// Marks of irony in the sentence, or after it: "… 🙄".
bool isIrony(const std::vector<Sentence>& sentences, std::size_t number, const re2::RE2& irony) {
    constexpr std::size_t kMark = 8;
    const auto matches = [&](std::string_view text) {
        return re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), irony);
    };
    if (matches(sentences[number].text)) return true;
    if (number + 1 >= sentences.size()) return false;
    // A face behind the full stop belongs to what stands before it, whatever comes next.
    const std::string_view next = sentences[number + 1].text;
    const auto plain =
        std::find_if(next.begin(), next.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    const auto face = static_cast<std::size_t>(plain - next.begin());
    return (face > 0 && matches(next.substr(0, face))) || (next.size() <= kMark && matches(next));
}

/// What is said with doubt is worth less; a doubt of something beside it takes nothing from it.
void doubt(std::string_view message, const re2::RE2& hedge, std::size_t first, std::vector<Statement>& statements) {
    for (std::size_t i = first; i < statements.size(); ++i) {
        const std::string_view words = message.substr(statements[i].begin, statements[i].end - statements[i].begin);
        if (re2::RE2::PartialMatch(re2::StringPiece(words.data(), words.size()), hedge))
            statements[i].quality = std::max(0.0, statements[i].quality - kHedged);
    }
}

/// What was kept in the person's own words, from `first` on.
void dropSayings(std::size_t first, std::vector<Statement>& statements) {
    const auto from = statements.begin() + static_cast<std::ptrdiff_t>(first);
    statements.erase(std::remove_if(from, statements.end(),
                                    [](const Statement& one) { return familyOf(one.attribute) == kSaidFamily; }),
                     statements.end());
}

/// "Dentist moved to the 14th", kept as it was said beside the plan that says the same day.
void dropPlansSaidTwice(std::size_t first, std::vector<Statement>& statements) {
    const auto from = statements.begin() + static_cast<std::ptrdiff_t>(first);
    const auto isPlan = [](const Statement& one) {
        return one.kind == Kind::Plan && one.validUntil && familyOf(one.attribute) != kSaidFamily;
    };
    const auto plan = std::find_if(from, statements.end(), isPlan);
    if (plan == statements.end()) return;
    const auto day = plan->validUntil;
    statements.erase(std::remove_if(from, statements.end(),
                                    [&](const Statement& one) {
                                        return familyOf(one.attribute) == kSaidFamily && one.validUntil == day;
                                    }),
                     statements.end());
}

bool isDated(const Statement& statement) {
    return statement.validFrom || statement.validUntil ||
           std::any_of(statement.content.begin(), statement.content.end(), isDigit);
}

/// Whether a statement of the writer has no name beside the months of its dates.
bool namesNothing(const Statement& statement) {
    const auto words = wordsOf(statement.content);
    if (statement.subject != kUserSubject || words.empty()) return false;
    for (std::size_t i = 1; i < words.size(); ++i) {
        const bool dated = isDigit(words[i - 1][0]) || (i + 1 < words.size() && isDigit(words[i + 1][0]));
        if (isUpper(words[i][0]) && !dated) return false;
    }
    return true;
}

}  // namespace

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
        return timesIn(m_language, rules.times, predicate, place.said->at, direction, was);
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
    if (auto correction = correctionOf(m_language, sentence, rules.corrections, message.redactions))
        message.statements.push_back(std::move(*correction));
}

void Extractor::readInstead(const std::string& text, const ClausePlace& place, SharedReading& message) const {
    const Said said{text, place.said->at, place.said->speaker, {}};
    const Sentence sentence{text, 0, text.size(), false};
    SharedReading told{{}, {}, message.people, {}};
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

double Extractor::adjustmentOf(const Sentence& sentence) const {
    double adjustment = 0;
    const re2::StringPiece text(sentence.text.data(), sentence.text.size());
    if (re2::RE2::PartialMatch(text, rules().asked)) adjustment += kAsked;
    if (wordsOf(sentence.text).size() > kLongSentence) adjustment -= kAsked;
    return adjustment;
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

void Extractor::readTogether(const std::vector<Sentence>& sentences, std::size_t number, const ClausePlace& place,
                             std::size_t first, SharedReading& message) const {
    const Sentence& last = sentences[number - 1];
    // "What's the weather like in Turku? We leave on 5 July."
    const auto from = message.statements.begin() + static_cast<std::ptrdiff_t>(first);
    const bool idle = last.question && from != message.statements.end() &&
                      std::all_of(from, message.statements.end(), [&](const Statement& one) {
                          return isDated(one) && (rules().informativeness.saysNothing(one) ||
                                                  (one.kind == Kind::Plan && namesNothing(one)));
                      });
    if ((!idle && !needsBefore(m_language, place.said->text, sentences[number])) ||
        isForeign(message.foreign, last.begin))
        return;
    const std::string lastText = collapseSpaces(straightened(last.text));
    if (isIrony(sentences, number - 1, rules().irony) || re2::RE2::PartialMatch(lastText, rules().hypothetical) ||
        rules().open.isRequest(plainSentence(lastText)) || rules().boundaries.asks(place.said->text, sentences[number]))
        return;
    const TwoSentences two{last,
                           sentences[number],
                           plainOf(last.text),
                           stretchOf(plainOf(sentences[number].text), place, message),
                           place.adjustment,
                           idle};
    tellTogether(rules().open, *rules().matters, rules().times, two, first, message.statements);
}

Reading Extractor::readCased(const Said& given, Casing casing) const {
    Reading reading;
    const Rules& rules = this->rules();
    reading.words = wordsOf(given.text).size();
    if (given.text.size() > kMostMessageBytes) return reading;
    const std::string faceless = rules.disfluencies.withoutFaces(given.text);
    const auto foreign =
        given.played ? rules.provenance.playedParts(faceless) : rules.provenance.foreignParts(faceless);
    reading.fiction = !foreign.empty() && foreign.front().begin == 0 && foreign.front().end == given.text.size();
    auto sentences = splitSentences(given.text, m_language);
    reading.sentences = sentences.size();
    for (const auto& sentence : sentences) {
        reading.proseWords += wordsOf(sentence.text).size();
        reading.questions += sentence.question ? 1 : 0;
    }
    if (reading.fiction || sentences.empty()) return reading;
    std::string bare = rules.asides.without(given.text, sentences);
    const bool few = sentences.size() <= 2;
    rules.disfluencies.mend(bare, sentences);
    if (sentences.empty()) return reading;
    const auto whole = std::exchange(sentences, {});
    for (const auto& sentence : whole) cutApart(bare, sentence, foreign, sentences);
    // Of two statements in one sentence neither needs the other.
    const auto isCutBefore = [&](const Sentence& sentence) {
        return std::none_of(whole.begin(), whole.end(),
                            [&](const Sentence& one) { return one.begin == sentence.begin; });
    };
    const Said said{bare, given.at, given.speaker, given.asked, given.played, given.earlier};
    SharedReading message{m_redactor.find(said.text, said.asked), foreign, {}, {}};
    constexpr std::size_t kExclaimed = 4;  ///< Words: what is longer is a joke of its own.
    bool greeted = false;
    bool joking = false;
    std::vector<Statement> wishes;
    std::size_t previous = 0;  // The first statement of the sentence before.
    message.people = companyOf(given.company, given.text);
    bool remembered = !message.people.empty();
    std::size_t ownFrom = 0;  // What stands behind a joke that is over tells by itself whose words it is.
    for (std::size_t number = 0; number < sentences.size(); ++number) {
        leaveAsking(sentences[number]);
        Opened opened = rules.words.open(collapseSpaces(sentences[number].text));
        const bool afterGreeting = std::exchange(greeted, opened.greeting && wordsOf(opened.rest).empty());
        // One joke seldom comes alone: "Wonderful, another app. I only have nine hundred."
        const bool joked = std::exchange(joking, false);
        if (isForeign(foreign, sentences[number].begin)) continue;
        if (isIrony(sentences, number, rules.irony)) {
            joking = wordsOf(sentences[number].text).size() <= kExclaimed;
            continue;
        }
        if (joked && !sentences[number].question) {
            if (!rules.provenance.leavesPlay(sentences[number].text)) continue;
            ownFrom = sentences[number].begin;
        }
        readPresuppositions({&said, &sentences[number], nullptr, {}, {}, afterGreeting, true, false, casing, 0},
                            message);
        if (auto wish = given.speaker.empty() ? readWish(sentences, number) : std::nullopt) {
            wishes.push_back(std::move(*wish));
            if (sentences[number].text.empty()) continue;
            opened = rules.words.open(collapseSpaces(sentences[number].text));
        }
        if (re2::RE2::PartialMatch(opened.rest, rules.hypothetical)) {
            const Sentence supposed = leaveSupposed(bare, sentences[number]);
            opened = rules.words.open(collapseSpaces(sentences[number].text));
            readSupposed({&said, &supposed, nullptr, {}, {}, false, true, false, casing, 0, true}, message);
            if (opened.rest.empty() || re2::RE2::PartialMatch(opened.rest, rules.hypothetical)) continue;
        }
        if (remembered && !spokenOfIn(sentences[number].text).empty()) {
            message.people.clear();
            remembered = false;
        }
        Place place{&said, &sentences[number], nullptr, {}, {}, afterGreeting, true, false, casing, 0};
        place.adjustment = adjustmentOf(sentences[number]);
        const std::size_t before = message.statements.size();
        const std::size_t last = std::exchange(previous, before);
        const bool reasoned = giveReason(sentences[number], last, message.statements);
        if (readDayTold(sentences, number, place, message) || readWithEarlier(sentences, number, place, message))
            continue;
        const auto companies = rosterOf(place, message);
        const bool all = readTold(place, message);
        dropIdle(opened.rest, before, message.statements);
        all ? dropIdle({}, before, message.statements) : readRest(place, before, message);
        tellRoster(companies, place, before, message);
        dropDenied(said.text, before, message.statements);
        joinChanges(message.statements, before);
        const bool known =
            std::any_of(message.statements.begin() + static_cast<std::ptrdiff_t>(before), message.statements.end(),
                        [](const Statement& one) { return familyOf(one.attribute) != kSaidFamily; });
        if (!known) readCorrected(place, before, message);
        markNamedEnd(place, before, message);
        doubt(said.text, rules.hedge, before, message.statements);
        if (reasoned) dropSayings(before, message.statements);
        dropPlansSaidTwice(before, message.statements);
        if (reasoned || number == 0 || isCutBefore(sentences[number])) continue;
        const bool own =
            !isForeign(foreign, sentences[number - 1].begin) && !isIrony(sentences, number - 1, rules.irony);
        if (!own || !takeUpSentence(sentences[number - 1], place, before, message))
            readTogether(sentences, number, place, before, message);
    }
    const auto dropSaying = [&] {
        std::erase_if(message.statements, [&](const Statement& one) {
            return rules.informativeness.saysNothing(one) || rules.informativeness.isSoonOver(one, given.at);
        });
    };
    dropSaying();
    readAccepted(said, sentences, casing, message);
    if (!said.asked.empty() && few && !message.answered) {
        answer(said, sentences, casing, message);
        takeUpQuestion(said, sentences, casing, message);
        if (said.speaker.empty()) giveToAsked(said, message.statements);
    }
    if (!said.earlier.empty() && said.speaker.empty()) {
        readAnnounced(said, sentences.front(), casing, message);
        if (few) takeUpEarlier(said, sentences, casing, message);
    }
    dropSaying();
    const bool nothing = message.statements.empty() && wishes.empty();
    const Whose whose =
        nothing ? Whose::Own : rules.provenance.whose(given.text.substr(ownFrom), foreign, given.answer);
    if (whose == Whose::HandedOver) {
        // Who wishes something of all answers may well get a text for one.
        if (wishes.empty() || rules.provenance.whose(given.text.substr(ownFrom), foreign, {}) == Whose::HandedOver) {
            reading.fiction = true;
            return reading;
        }
        message.statements.clear();
    }
    settle(said, casing, whose, message);
    std::move(wishes.begin(), wishes.end(), std::back_inserter(message.statements));
    clean(said.text, message);
    reading.statements = std::move(message.statements);
    return reading;
}

}  // namespace hearth::memory
