// SPDX-License-Identifier: AGPL-3.0-or-later
// The open reading: what no rule claims of a sentence is read stretch by stretch, and kept in the person's own words
// where it states something that lasts.
#include <algorithm>

#include "core/base/text.h"
#include "core/memory/language/phrasing.h"
#include "core/memory/language/tokens.h"
#include "core/memory/language/words.h"
#include "core/memory/reading/extraction_internals.h"
#include "core/memory/reading/slot_filling.h"

namespace hearth::memory {

namespace {

constexpr double kHardlyLasting = -1.0;  ///< Leads of matters.h.
constexpr double kToldBeside = -2.0;     ///< What is said to tell who somebody is.
constexpr double kSurelyLasting = 1.5;
constexpr double kMaybeLasting = 0.5;
constexpr std::string_view kPetFamily = "pet";
constexpr std::string_view kProjectFamily = "project";
constexpr double kNotOwn = 2.1;  ///< Against words that speak of nobody known.

/// "She lives in …": of somebody whom nothing names.
bool pointsAtSomebody(const Language& language, std::string_view text) {
    return isAmong(language.thirdPerson, lowerAscii(text.substr(0, text.find(' '))));
}

/// Whether words are more than a bare state of the moment ("I'm busy at the moment"): several, or a name or number.
bool tellsMuch(const Language& language, std::string_view text) {
    constexpr std::size_t kBareState = 6;
    const auto words = wordsOf(text);
    return words.size() > kBareState || std::any_of(words.begin() + 1, words.end(), [&](std::string_view word) {
               return isDigit(word[0]) || (isUpper(word[0]) && !isAmong(language.capitalWords, word));
           });
}

/// "I", "me": then the stretch is not about the other whom it names.
bool namesWriter(const Language& language, std::string_view text) {
    const auto words = wordsOf(text);
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return isAmong(language.writer, lowerAscii(word)); });
}

/// The same with "my" and "our".
bool namesOwn(const Language& language, std::string_view text) {
    const auto words = wordsOf(text);
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return isAmong(language.firstPerson, lowerAscii(word)); });
}

/// "He", "her", and not "they", which may be things.
bool pointsAtPerson(const Language& language, std::string_view text) {
    const auto words = wordsOf(text);
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return isAmong(language.people->one, lowerAscii(word)); });
}

/// How surely words state what lasts (matters.h), "she" or a name, which tell nothing themselves, read as what that
/// person is to the writer. A bare name is somebody's where "he" or "her" stands beside it, and else may be a thing's.
double leadOf(const Language& language, const MatterWords& matters, const Stretch& stretch) {
    const double lead = matters.lead(stretch.text);
    const Subject& subject = stretch.subject;
    const bool named = subject.who == Subject::Who::Named && pointsAtPerson(language, stretch.rest);
    if ((subject.who != Subject::Who::Acquaintance && !named) || stretch.rest.empty()) return lead;
    const bool owns = stretch.rest.starts_with("own ");
    const PhraseWords& phrases = *language.phrases;
    const std::string whom = std::string(phrases.my) + (named ? std::string(phrases.friendOf) : subject.relation);
    const std::string told = owns ? ownedThing(language, whom, stretch.rest.substr(4)) : whom + " " + stretch.rest;
    return std::max(lead, matters.lead(told));
}

/// "Kate is back in Scotland": of somebody by name as of "he".
bool lastsByForm(const LastingForms& forms, const Stretch& stretch) {
    const bool other = stretch.subject.who == Subject::Who::Acquaintance && !stretch.rest.empty();
    return forms.has(stretch.text) || (other && forms.hasOfOthers(stretch.rest));
}

/// How much of a stretch's own words a sentence has, 0–1, by their beginnings.
double shareIn(std::string_view stretch, const std::string& sentence) {
    constexpr std::size_t kStem = 4;
    std::size_t all = 0;
    std::size_t found = 0;
    for (const auto word : wordsOf(stretch)) {
        if (word.size() < kStem && !isDigit(word[0])) continue;
        ++all;
        if (sentence.find(lowerAscii(word.substr(0, kStem))) != std::string::npos) ++found;
    }
    return all == 0 ? 0 : static_cast<double>(found) / static_cast<double>(all);
}

/// "My sister Ana …", in a stretch about her: it says that there is a sister Ana, and nothing of what follows. "I have
/// a cat called Miso" says all.
bool isIntroduction(const Statement& statement, const std::string& about) {
    if (statement.kind != Kind::Relation) return false;
    const std::string_view qualifier = qualifierOf(statement.attribute);
    if (about != statement.value && familyOf(statement.attribute) == kPetFamily) return false;
    return qualifier.empty() || qualifier == keyOf(statement.value);
}

/// "My hamster is called Pip", of the statement that there is a hamster Pip: whether it says nothing else.
bool onlyNames(const Language& language, std::string_view stretch, const Statement& statement) {
    const std::string content = " " + keyOf(statement.content) + " ";
    const auto words = wordsOf(stretch);
    return std::all_of(words.begin(), words.end(), [&](std::string_view word) {
        for (const auto end : language.ownerEnds)
            if (word.ends_with(end)) word.remove_suffix(end.size());
        return isAmong(language.people->naming, lowerAscii(word)) ||
               content.find(" " + keyOf(word) + " ") != std::string::npos;
    });
}

/// Whether one of the statements from `first` on says what the stretch says.
bool isClaimed(const Language& language, std::string_view stretch, const std::string& about,
               const std::vector<Statement>& statements, std::size_t first) {
    const std::string lower = lowerAscii(stretch);
    for (std::size_t i = first; i < statements.size(); ++i) {
        const Statement& statement = statements[i];
        const bool named = isIntroduction(statement, about);
        if (!named && !statement.value.empty() && statement.value != kNoValue && statement.value.size() > 1 &&
            lower.find(lowerAscii(statement.value)) != std::string::npos)
            return true;
        if (shareIn(stretch, lowerAscii(statement.content)) >= (named ? 0.75 : 0.5)) return true;
        if (named && onlyNames(language, stretch, statement)) return true;
    }
    return false;
}

/// Whether the statements from `first` on say more than who somebody is.
bool sayMore(const Language& language, const Stretch& stretch, const std::vector<Statement>& statements,
             std::size_t first) {
    const auto from = statements.begin() + static_cast<std::ptrdiff_t>(first);
    const std::string& about = stretch.subject.name;
    return std::any_of(from, statements.end(), [&](const Statement& one) { return !isIntroduction(one, about); }) ||
           isClaimed(language, stretch.text, about, statements, first);
}

/// Whether all that is known of a stretch is who it names on the way: "that will be my aunt Ines". Kept in its words as
/// well it would say the same twice, unless it surely tells more.
bool isIntroducing(const Weighed& weighed, const std::vector<Statement>& statements) {
    const Segment& segment = weighed.segment;
    const auto who = weighed.stretch.subject.who;
    if (who != Subject::Who::User && who != Subject::Who::Nobody && weighed.stretch.beside.empty()) return false;
    return std::any_of(statements.begin(), statements.end(), [&](const Statement& one) {
        return one.begin < segment.end && one.end > segment.begin && isIntroduction(one, one.value);
    });
}

/// Whether a name or number of a stretch is in none of the statements from `first` on that cite it. Weekdays and months
/// are told by their dates there.
bool leavesOutNames(const Language& language, const Stretch& stretch, const Segment& segment,
                    const std::vector<Statement>& statements, std::size_t first) {
    std::string told;
    for (std::size_t i = first; i < statements.size(); ++i)
        // What is over is left out on purpose.
        if (statements[i].begin < segment.end && statements[i].end > segment.begin)
            told += lowerAscii(statements[i].content + " " + statements[i].ends.value_or("")) + " ";
    const bool aims = std::any_of(statements.begin() + static_cast<std::ptrdiff_t>(first), statements.end(),
                                  [](const Statement& one) { return one.kind == Kind::Goal; });
    const auto words = wordsOf(stretch.text);
    for (std::size_t i = 1; i < words.size(); ++i) {
        const std::string_view word = words[i];
        if (aims && isDigit(word[0]) && told.find(word) == std::string::npos) return true;
        if (!isUpper(word[0]) || word.size() < 3 || isAmong(language.notPeople, word)) continue;
        if (told.find(lowerAscii(word)) == std::string::npos) return true;
    }
    return false;
}

/// "Has a house" of "has a house over in Turku": what a rule read only half of is told in its own words.
void tellInFull(const Stretch& stretch, const Segment& segment, const Statement& whole,
                std::vector<Statement>& statements, std::size_t first) {
    const std::string about = stretch.subject.name;
    for (std::size_t i = first; i < statements.size(); ++i) {
        Statement& one = statements[i];
        constexpr std::size_t kStop = 2;  ///< A sentence ends behind its last stretch.
        const bool within = one.begin >= segment.begin && one.begin < segment.end && one.end <= segment.end + kStop;
        if (!within || one.openlyRead || one.subject != whole.subject || isIntroduction(one, about)) continue;
        tellAs(whole, one);
        return;
    }
}

/// Whether a rule may have read what something is and not what it is called or comes to: an aim, a project, a pet.
bool wantsMore(const Statement& one) {
    const std::string_view family = familyOf(one.attribute);
    return one.value != kNoValue && !one.openlyRead &&
           (one.kind == Kind::Goal || family == kProjectFamily || family == kPetFamily) &&
           std::none_of(one.content.begin() + 1, one.content.end(), [](char c) { return isUpper(c) || isDigit(c); });
}

/// Whether a stretch is short and has the name or number that a project or pet lacks; of an aim anything tells more.
bool addsTo(const Statement& one, std::string_view text) {
    constexpr std::size_t kShort = 8;  ///< Words.
    const auto words = wordsOf(text);
    if (words.size() < 2 || words.size() > kShort) return false;
    const bool aim = one.kind == Kind::Goal && familyOf(one.attribute) != kProjectFamily;
    return aim || std::any_of(words.begin() + 1, words.end(), [&](std::string_view word) {
               return isDigit(word[0]) || (isUpper(word[0]) && word.size() > 2);
           });
}

/// Statements that cite a whole sentence cite the stretches of it that say them.
void narrow(std::vector<Statement>& statements, std::size_t first, std::string_view message,
            const std::vector<Segment>& segments) {
    if (segments.size() < 2) return;
    for (std::size_t i = first; i < statements.size(); ++i) {
        Statement& statement = statements[i];
        const std::string content = lowerAscii(statement.content);
        std::size_t begin = statement.end;
        std::size_t end = statement.begin;
        const auto touched = std::count_if(segments.begin(), segments.end(), [&](const Segment& segment) {
            return segment.end > statement.begin && segment.begin < statement.end;
        });
        if (touched < 2) continue;
        const Segment* best = nullptr;
        double most = 0;
        for (const auto& segment : segments) {
            if (segment.end <= statement.begin || segment.begin >= statement.end) continue;
            const double share = shareIn(message.substr(segment.begin, segment.end - segment.begin), content);
            if (share > most) {
                most = share;
                best = &segment;
            }
            if (share < 0.5) continue;
            begin = std::min(begin, std::max(segment.begin, statement.begin));
            end = std::max(end, std::min(segment.end, statement.end));
        }
        if (begin >= end && best != nullptr) {
            begin = std::max(best->begin, statement.begin);
            end = std::min(best->end, statement.end);
        }
        if (begin >= end) continue;
        statement.begin = begin;
        statement.end = end;
    }
}

}  // namespace

std::string Extractor::aboutWhom(std::string_view stretch, const SharedReading& message) const {
    Subject subject;
    std::vector<Subject> people = message.people;
    rules().clauses.withoutSubject(plainSentence(collapseSpaces(straightened(stretch))), subject, people);
    return subject.name;
}

void Extractor::readRest(const ClausePlace& place, std::size_t before, SharedReading& message) const {
    const auto segments = rules().segmenter.cut(place.said->text, *place.sentence);
    narrow(message.statements, before, place.said->text, segments);
    std::vector<Weighed> weighed;
    for (const auto& segment : segments) {
        const bool foreign = isForeign(message.foreign, segment.begin) || isForeign(message.foreign, segment.end - 1);
        const bool supposed =
            place.supposed || (place.sentence->question && !isAmong(m_language.factiveJoints, segment.joint));
        const std::string_view raw = place.said->text.substr(segment.begin, segment.end - segment.begin);
        const bool claimed = isClaimed(m_language, raw, aboutWhom(raw, message), message.statements, before);
        if (claimed && !segment.asks && !foreign) readInFull(segment, place, before, message);
        if (segment.asks || foreign || claimed) {
            weighed.push_back({segment, {}, 0, claimed ? Weighed::Is::Stated : Weighed::Is::Out});
            continue;
        }
        weighed.push_back(weigh(segment, place, message));
        const Stretch& stretch = weighed.back().stretch;
        // "If I move, I live in a flat" depends on it, "if I am quiet, it's because of my exam" does not.
        if ((supposed && !stretch.sure) || (place.supposed && !stretch.rest.empty()))
            weighed.back().is = Weighed::Is::Out;
        if (weighed.back().is != Weighed::Is::Open) continue;
        const std::size_t count = message.statements.size();
        readStretch(weighed.back(), place, message);
        if (sayMore(m_language, weighed.back().stretch, message.statements, count)) {
            weighed.back().is = Weighed::Is::Stated;
            // What was read of it before says the same, and is what stays.
            readInFull(segment, place, before, message);
        }
    }
    const auto from = message.statements.begin() + static_cast<std::ptrdiff_t>(before);
    const bool stated =
        std::any_of(from, message.statements.end(), [](const auto& one) { return !isIntroduction(one, one.value); });
    dropIdle({}, before, message.statements);
    keepLasting(weighed, stated, place, message);
    for (std::size_t i = 0; i + 1 < weighed.size(); ++i) {
        readBeside(weighed[i], weighed[i + 1], place, before, message);
        readBeside(weighed[i + 1], weighed[i], place, before, message);
    }
}

void Extractor::readBeside(const Weighed& known, const Weighed& beside, const ClausePlace& place, std::size_t before,
                           SharedReading& message) const {
    const Segment& segment = known.segment;
    const Segment& other = beside.segment;
    if (known.is != Weighed::Is::Stated || other.asks || isForeign(message.foreign, other.begin)) return;
    const std::string text = plainOf(place.said->text.substr(other.begin, other.end - other.begin));
    const auto from = message.statements.begin() + static_cast<std::ptrdiff_t>(before);
    const auto isCited = [&](const Statement& one) { return one.begin < other.end && one.end > other.begin; };
    const bool taken = std::any_of(from, message.statements.end(), [&](const Statement& one) {
        return isCited(one) && (familyOf(one.attribute) != kSaidFamily || one.begin < other.begin);
    });
    if (taken || rules().open.isRequest(text) || rules().clauses.mentioned(text)) return;
    const auto found = std::find_if(from, message.statements.end(), [&](const Statement& one) {
        return one.begin >= segment.begin && one.begin < segment.end && wantsMore(one) && addsTo(one, text);
    });
    if (found == message.statements.end()) return;
    const std::size_t begin = std::min(segment.begin, other.begin);
    const std::size_t end = std::max(segment.end, other.end);
    const Stretch both = stretchOf(plainOf(place.said->text.substr(begin, end - begin)), place, message);
    if (const auto whole = rules().open.kept(both, rules().times); whole && whole->subject == found->subject) {
        tellAs(*whole, *found);
        found->begin = begin;
        found->end = end;
        std::erase_if(message.statements, [&, number = std::size_t{0}](const Statement& one) mutable {
            return number++ >= before && familyOf(one.attribute) == kSaidFamily && isCited(one);
        });
    }
}

void Extractor::readInFull(const Segment& segment, const ClausePlace& place, std::size_t before,
                           SharedReading& message) const {
    const std::string_view raw = place.said->text.substr(segment.begin, segment.end - segment.begin);
    std::string text = plainOf(raw);
    if (!segment.subject.empty()) text = segment.subject + " " + text;
    const Stretch stretch = stretchOf(text, place, message, segment.begin);
    if (!leavesOutNames(m_language, stretch, segment, message.statements, before) ||
        rules().matters->lead(text) < kSurelyLasting)
        return;
    if (const auto whole = rules().open.kept(stretch, rules().times))
        tellInFull(stretch, segment, *whole, message.statements, before);
}

Stretch Extractor::stretchOf(const std::string& text, const ClausePlace& place, const SharedReading& message,
                             std::size_t begin) const {
    Stretch stretch{text, {}, {}, {}, place.said->at, place.casing == Casing::AllLower};
    std::vector<Subject> people = spokenOfBefore(begin, place.said->text, message.people);
    stretch.rest = rules().clauses.withoutSubject(text, stretch.subject, people);
    return stretch;
}

Weighed Extractor::weigh(const Segment& segment, const ClausePlace& place, SharedReading& message) const {
    const std::string_view raw = place.said->text.substr(segment.begin, segment.end - segment.begin);
    std::string text = plainOf(raw);
    if (!segment.subject.empty()) text = segment.subject + " " + text;
    // Under a condition a sentence only looks turned round.
    if (std::string plain = place.supposed ? std::string() : rules().recaster.plain(text); !plain.empty())
        text = std::move(plain);
    Weighed weighed{segment, stretchOf(text, place, message, segment.begin), 0, Weighed::Is::Out};
    if (rules().open.isRequest(text) || text.find('"') != std::string::npos) return weighed;
    Stretch& stretch = weighed.stretch;
    if (stretch.subject.who == Subject::Who::User) {
        std::string named =
            rules().clauses.withNamed(text, spokenOfBefore(segment.begin, place.said->text, message.people));
        if (named != text) {
            stretch = stretchOf(named, place, message, segment.begin);
            text = std::move(named);
        }
    }
    double lead = leadOf(m_language, *rules().matters, stretch);
    const bool lasts = !place.supposed && lastsByForm(*rules().lasting, stretch);
    if (lasts) lead = std::max(lead, kSurelyLasting);
    stretch.sure = lead >= kDespiteLooks || lasts;
    if ((!stretch.sure || !tellsMuch(m_language, text)) && rules().open.isPassing(text)) return weighed;
    bool own = true;
    if (rules().open.isPassingOf(stretch.subject, stretch.rest)) return weighed;
    const auto other = rules().clauses.mentioned(text);
    if (other && other->name != stretch.subject.name) stretch.beside = other->name;
    if (stretch.subject.who == Subject::Who::Nobody) {
        // "They made me an embalmer" is about the writer.
        if (pointsAtSomebody(m_language, text) && !(stretch.sure && namesOwn(m_language, text))) return weighed;
        stretch.rest.clear();
        // "If one works at a bank, is that …?" is about nobody.
        if (place.supposed && place.sentence->text.ends_with("?") && !namesOwn(m_language, text)) return weighed;
        own = lasts || rules().open.speaksOfOwn(text);
        if (other && !namesWriter(m_language, text) && text.find(other->name + "'s") == std::string::npos)
            stretch.subject = *other;
    }
    weighed.score = lead - (own ? 0 : kNotOwn);
    weighed.is = weighed.score < kHardlyLasting ? Weighed::Is::Weak : Weighed::Is::Open;
    return weighed;
}

void Extractor::readStretch(const Weighed& weighed, const ClausePlace& place, SharedReading& message) const {
    const Segment& segment = weighed.segment;
    const std::string_view raw = place.said->text.substr(segment.begin, segment.end - segment.begin);
    const Sentence sentence{raw, segment.begin, segment.end, false};
    ClausePlace there = place;
    there.sentence = &sentence;
    const std::size_t before = message.statements.size();
    if (raw.size() != place.sentence->text.size() && !place.supposed) readPart(weighed.stretch.text, there, message);
    if (sayMore(m_language, weighed.stretch, message.statements, before)) return;
    if (auto statement = rules().open.read(weighed.stretch, rules().times))
        putAt(std::move(*statement), segment.begin, segment.end, place, message);
}

void Extractor::putAt(Statement statement, std::size_t begin, std::size_t end, const ClausePlace& place,
                      SharedReading& message) const {
    statement.begin = begin;
    statement.end = end;
    statement.quality = std::clamp(statement.quality + place.adjustment, 0.0, 0.99);
    if (!place.said->speaker.empty() && statement.subject == kUserSubject)
        statement.subject = std::string(place.said->speaker);
    message.statements.push_back(std::move(statement));
}

void Extractor::keepOpenly(const std::string& text, const ClausePlace& place, SharedReading& message) const {
    Stretch stretch = stretchOf(text, place, message);
    const double lead = leadOf(m_language, *rules().matters, stretch);
    stretch.sure = lead >= kDespiteLooks;
    if (lead < kToldBeside || rules().open.isPassing(text)) return;
    if (auto statement = rules().open.kept(stretch, rules().times))
        putAt(std::move(*statement), place.sentence->begin, place.sentence->end, place, message);
}

void Extractor::keepLasting(const std::vector<Weighed>& weighed, bool stated, const ClausePlace& place,
                            SharedReading& message) const {
    const double sure =
        std::any_of(weighed.begin(), weighed.end(), [](const Weighed& one) { return one.score >= kSurelyLasting; }) ||
                stated
            ? kSurelyLasting
            : kMaybeLasting;
    for (std::size_t first = 0; first < weighed.size();) {
        std::size_t last = first;
        std::size_t kernel = weighed.size();
        while (last < weighed.size() &&
               (weighed[last].is == Weighed::Is::Open || weighed[last].is == Weighed::Is::Weak)) {
            const double least = isIntroducing(weighed[last], message.statements) ? kSurelyLasting : sure;
            if (weighed[last].is == Weighed::Is::Open && weighed[last].score >= least) {
                if (kernel < weighed.size()) break;
                kernel = last;
            }
            ++last;
        }
        if (kernel < weighed.size()) {
            // "You'll laugh, but my sister …": what leads up to it is not told of her.
            if (weighed[kernel].stretch.subject.who == Subject::Who::Acquaintance) first = kernel;
            const std::size_t begin = weighed[first].segment.begin;
            const std::size_t end = weighed[last - 1].segment.end;
            Weighed whole = weighed[first];
            if (last > first + 1)
                whole = weigh({begin, end, weighed[first].segment.subject, {}, false}, place, message);
            const Segment& core = weighed[kernel].segment;
            if (auto statement = rules().open.kept(whole.stretch, rules().times)) {
                putAt(std::move(*statement), begin, end, place, message);
            } else if (statement = rules().open.kept(weighed[kernel].stretch, rules().times); statement) {
                // "It is so that …": what only leads up to it hides nothing.
                putAt(std::move(*statement), core.begin, core.end, place, message);
            }
        }
        first = std::max(last, first + 1);
    }
}

}  // namespace hearth::memory
