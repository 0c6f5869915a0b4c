// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/keeping/successions.h"

#include <algorithm>

#include "core/memory/keeping/endings.h"
#include "core/memory/keeping/pair_guards.h"
#include "core/memory/keeping/reworded_updates.h"
#include "core/memory/language/words.h"
#include "core/memory/reading/change_cues.h"

namespace hearth::memory {

namespace {

bool isNamed(const std::string& padded, const std::string& name) {
    return padded.find(" " + name + " ") != std::string::npos;
}

PairText textOf(const Statement& statement, const Origin& origin) {
    return {
        statement.content, statement.subject, statement.attribute, statement.value, statement.kind == Kind::Relation,
        origin.at};
}

bool mayGiveWay(const PairText& old, const Statement& statement) {
    // Whether a value that was read openly gives way to another of its matter is told by its kind (supersede.h).
    const std::string_view family = familyOf(old.attribute);
    return !neverEnds(family) && (!isLoose(old.attribute) || family != familyOf(statement.attribute));
}

/// A road bike and a mountain bike: one of the two may go alone.
bool areTwoThings(const Language& language, std::string_view one, std::string_view other) {
    const std::string_view family = familyOf(one);
    if (familyOf(other) != family || !isKnown(one) || qualifierOf(one) == qualifierOf(other)) return false;
    const bool owned = family == "owns" || family == "bike" || family == "vehicle" || family == "pet";
    // Carrom and mushroom picking: each is liked for itself.
    const bool judged = family == "opinion" || family == "learning" || family == "plays";
    return owned || (judged &&
                     partOf(contentWords(language, qualifierOf(one)), contentWords(language, qualifierOf(other))) == 0);
}

/// "Is a print technician at Halden Press" and "works at Halden Press": who leaves the one leaves the other, and who
/// is told again to be there leaves neither.
bool areOneJob(const Memory& gone, const PairSide& other, const PairSide& by) {
    const bool openly = familyOf(gone.attribute) == "job title" && isLoose(gone.attribute);
    if ((familyOf(gone.attribute) != "employer" && !openly) || familyOf(other.text.attribute) != "job title")
        return false;
    const std::string firm = keyOf(gone.value);
    const std::string_view next = familyOf(by.text.attribute);
    const bool work = next == "employer" || next == "job title";
    const bool again = work && by.text.value != kNoValue && isNamed(by.key, firm);
    return !firm.empty() && isNamed(other.key, firm) && !again;
}

/// What speaks of a change tells something new.
bool mayBeToldAgain(const Statement& statement) {
    return statement.value != kNoValue && !statement.turns && !statement.stops && !statement.ends;
}

}  // namespace

Result<std::vector<std::string>> Successions::subjects() {
    HEARTH_TRY(
        auto rows,
        m_database.query("WITH RECURSIVE known(name) AS (SELECT MIN(subject) FROM memories WHERE subject > '' UNION "
                         "ALL SELECT (SELECT MIN(subject) FROM memories WHERE subject > name) FROM known WHERE "
                         "name IS NOT NULL) SELECT name FROM known WHERE name IS NOT NULL"));
    std::vector<std::string> subjects;
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return subjects;
        subjects.emplace_back(rows.text(0));
    }
}

Result<std::vector<Successions::Old>> Successions::standing(const std::string& subject, Timestamp moment) {
    HEARTH_TRY(auto rows,
               m_database.query("SELECT id, content, attribute, value, kind, learned_at, subject FROM memories WHERE "
                                "subject = ?1 AND deleted_at IS NULL AND superseded_by IS NULL AND "
                                "learned_at <> ?2 AND value <> ?3 AND pinned = 0 AND origin <> 'user' AND "
                                "COALESCE(archived_by, '') NOT IN (?4, ?5) AND "
                                "COALESCE(valid_until, learned_at) >= learned_at "
                                "ORDER BY learned_at DESC, id LIMIT 200",
                                subject, moment, kNoValue, kProposed, kRejected));
    return oldFrom(rows);
}

Result<std::vector<Successions::Old>> Successions::endedBy(const Origin& origin) {
    HEARTH_TRY(auto rows,
               m_database.query("SELECT m.id, m.content, m.attribute, m.value, m.kind, m.learned_at, m.subject FROM "
                                "memories m JOIN memories e ON e.id = m.superseded_by WHERE e.id IN (SELECT memory_id "
                                "FROM memory_sources WHERE message_id = ?1) AND e.value = ?2 AND e.deleted_at IS NULL "
                                "AND m.superseded_at = ?3 AND m.deleted_at IS NULL AND m.pinned = 0 AND m.origin <> "
                                "'user' AND m.learned_at < ?3 ORDER BY m.id",
                                origin.message, kNoValue, origin.at));
    return oldFrom(rows);
}

Result<std::vector<Successions::Old>> Successions::oldFrom(store::Statement& rows) {
    std::vector<Old> standing;
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return standing;
        HEARTH_TRY(const MemoryId id, rows.id<MemoryId>(0));
        PairText text{std::string(rows.text(1)),
                      std::string(rows.text(6)),
                      std::string(rows.text(2)),
                      std::string(rows.text(3)),
                      rows.text(4) == kindName(Kind::Relation),
                      rows.time(5)};
        standing.push_back({id, &sideOf(id, std::move(text))});
    }
}

Result<std::vector<Successions::Old>> Successions::standingBeside(const std::string& about, std::string_view content,
                                                                  Timestamp moment) {
    constexpr std::size_t kEnough = 300;  ///< What one statement costs grows with what it is held against.
    const std::string words = " " + keyOf(content) + " ";
    HEARTH_TRY(std::vector<Old> all, standing(std::string(kUserSubject), moment));
    std::vector<std::string> related;
    for (const auto& old : all)
        if (old.side->text.relation) related.push_back(old.side->valueKey);
    HEARTH_TRY(const auto subjects, this->subjects());
    for (const auto& subject : subjects) {
        const std::string& key = keyOfSubject(subject);
        const bool meant = subject == about || isNamed(words, key);
        const bool known = std::find(related.begin(), related.end(), key) != related.end();
        if (subject == kUserSubject || (!meant && (known || all.size() >= kEnough))) continue;
        HEARTH_TRY(auto theirs, standing(subject, moment));
        std::move(theirs.begin(), theirs.end(), std::back_inserter(all));
    }
    return all;
}

PairSurroundings Successions::surroundingsOf(PairSide& side, const std::vector<Old>& all) {
    PairSurroundings around;
    PairJudge::addPeople(side, around);
    PairJudge::addWords(side, side, around);
    for (const auto& old : all) {
        const PairSide& other = *old.side;
        PairJudge::addPeople(other, around);
        PairJudge::addWords(other, side, around);
    }
    PairJudge::meet(side, around);
    return around;
}

Result<Succession> Successions::find(const Statement& statement, const Origin& origin) {
    constexpr double kSurely = 0.8;
    constexpr double kPerhaps = 0.7;
    Succession found;
    // What a rule read and is loose all the same is not surely meant, or not surely the person's own.
    if (isLoose(statement.attribute) && !statement.openlyRead) return found;
    HEARTH_TRY(const auto all, standingBeside(statement.subject, statement.content, origin.at));
    PairSide now = m_judge->read(textOf(statement, origin));
    now.changed = statement.turns;
    const PairSurroundings around = surroundingsOf(now, all);
    // "I've left the mill and drive a bus now": what came takes the place, and not the end.
    HEARTH_TRY(const auto ended, endedBy(origin));
    for (const auto& old : ended) {
        if (statement.value == kNoValue || !m_judge->mayMatter(now, *old.side)) continue;
        PairJudge::meet(*old.side, around);
        if (mayGiveWay(old.side->text, statement) && m_judge->judge(now, *old.side, around).surely)
            found.replaced.push_back(old.id);
    }
    double most = kSurely;
    double likeliest = kPerhaps;
    for (const auto& old : all) {
        PairSide& other = *old.side;
        if (!m_judge->mayMatter(now, other)) continue;
        PairJudge::meet(other, around);
        const bool before = other.text.at < origin.at;
        const bool gives = before && mayGiveWay(other.text, statement);
        const PairChances chances = gives ? m_judge->judge(now, other, around) : PairChances();
        if (!chances.surely && chances.replaces >= likeliest) {
            likeliest = chances.replaces;
            found.perhaps = old.id;
        }
        if (chances.surely) {
            found.replaced.push_back(old.id);
        } else if (other.text.subject == statement.subject && mayBeToldAgain(statement)) {
            const double same = before ? m_judge->sameFact(now, other, around) : m_judge->sameFact(other, now, around);
            const Wording wording = same < most ? Wording::Neither : fullerOf(m_language, other, now);
            if (wording == Wording::Neither) continue;
            most = same;
            found.again = old.id;
            found.wording = wording;
        }
    }
    return found;
}

Result<std::vector<MemoryId>> Successions::companions(const Memory& gone, const Statement& statement,
                                                      const Origin& origin) {
    constexpr double kLikely = 0.7;
    std::vector<MemoryId> found;
    const bool relation = gone.kind == kindName(Kind::Relation);
    if (gone.value == kNoValue || (relation && familyOf(gone.attribute) != "manager")) return found;
    HEARTH_TRY(auto all, standingBeside(gone.subject, gone.content, origin.at));
    PairSide side = m_judge->read({gone.content, gone.subject, gone.attribute, gone.value, relation, gone.learnedAt});
    const PairSurroundings around = surroundingsOf(side, all);
    PairSide by = m_judge->read(textOf(statement, origin));
    PairJudge::meet(by, around);
    for (const auto& old : all) {
        PairSide& other = *old.side;
        if (other.text.at >= origin.at) continue;
        const std::string_view family = familyOf(other.text.attribute);
        const bool told = isNamed(by.key, by.valueKey) && isNamed(other.key, by.valueKey);
        // Who somebody is stays, whatever else was told of them; and so does what is told of somebody else.
        const bool known = other.text.relation && family != "manager";
        const std::string& subject = other.text.subject;
        if (subject == gone.subject && areOneJob(gone, other, by)) {
            found.push_back(old.id);
            continue;
        }
        const bool owner = namesOwner(m_language, other.text.content) && !namesOwner(m_language, gone.content);
        const bool others = owner || (subject != statement.subject && subject != gone.subject &&
                                      (!other.namesWriter || isSomebody(m_language, subject)));
        if (told || known || others || neverEnds(family) ||
            areTwoThings(m_language, gone.attribute, other.text.attribute))
            continue;
        PairJudge::meet(other, around);
        const bool later = other.text.at > side.text.at;
        const double same = m_judge->sameFact(later ? other : side, later ? side : other, around);
        if (same < kLikely || other.stops) continue;
        // What gave way may have told two things, of which the statement says only one to be over.
        if (!m_judge->signsOf(by, other, around).signs.empty()) found.push_back(old.id);
    }
    return found;
}

const std::string& Successions::keyOfSubject(const std::string& subject) {
    const auto [key, fresh] = m_keys.try_emplace(subject);
    if (fresh) key->second = keyOf(subject);
    return key->second;
}

PairSide& Successions::sideOf(const MemoryId& id, PairText text) {
    auto [read, fresh] = m_read.try_emplace(id);
    if (fresh || read->second.text != text) read->second = m_judge->read(std::move(text));
    return read->second;
}

}  // namespace hearth::memory
