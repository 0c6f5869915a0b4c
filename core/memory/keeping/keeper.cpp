// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/keeping/keeper.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "core/memory/keeping/conflicts.h"
#include "core/memory/keeping/days_alone.h"
#include "core/memory/keeping/denied_aims.h"
#include "core/memory/keeping/endings.h"
#include "core/memory/keeping/interruptions.h"
#include "core/memory/keeping/life_events.h"
#include "core/memory/keeping/named_subject.h"
#include "core/memory/keeping/new_days.h"
#include "core/memory/keeping/pair_guards.h"
#include "core/memory/keeping/part_ends.h"
#include "core/memory/keeping/refusals.h"
#include "core/memory/keeping/review.h"
#include "core/memory/keeping/reworded_updates.h"
#include "core/memory/keeping/rulings.h"
#include "core/memory/keeping/supersession_links.h"
#include "core/memory/language/words.h"

namespace hearth::memory {

namespace {

constexpr double kNearDuplicate = 0.75;
constexpr std::int64_t kCompletedWithin = kHour;  ///< After that, a fuller statement stands beside the first.

/// Numbers, capitalised words and denials: where these differ, two sentences do not say the same.
std::multiset<std::string> particulars(const Language& language, std::string_view text) {
    std::multiset<std::string> found;
    const auto& denials = language.denials;
    bool first = true;
    for (const auto word : wordsOf(text)) {
        const bool denial = isAmong(denials, word);
        if (isDigit(word[0]) || (isUpper(word[0]) && !first) || denial) found.insert(lowerAscii(word));
        first = false;
    }
    return found;
}

Memory memoryFrom(const Statement& statement, const Origin& origin, Timestamp now) {
    return {.id = memoryIdFor(origin, statement.subject, statement.attribute),
            .content = statement.content,
            .kind = std::string(kindName(statement.kind)),
            .subject = statement.subject,
            .attribute = statement.attribute,
            .value = statement.value,
            .tier = static_cast<Tier>(statement.tier),
            .layer = Layer::Working,
            .quality = statement.quality,
            .priority = 0,
            .active = true,
            .speaker = chat::Role::User,
            .origin = statement.foundBy == FoundBy::Rule ? "rule" : "model",
            .learnedAt = origin.at,
            .createdAt = now,
            .validFrom = statement.validFrom,
            .validUntil = statement.validUntil,
            .supersededBy = {},
            .supersededAt = {},
            .archivedAt = {},
            .lastUsedAt = {},
            .uses = 0,
            .pinned = false,
            .localOnly = false,
            .sources = {}};
}

/// Read openly, of one value at a time.
bool isOfAValue(const Statement& statement) {
    const bool single = isLoose(statement.attribute) || qualifierOf(statement.attribute).empty();
    return statement.openlyRead && statement.value != kNoValue && single;
}

/// "The airline moved the Porto flights to 24 April" ends no home in Porto.
bool isOfADay(const Language& language, const Statement& statement) {
    const auto words = wordsOf(statement.value);
    return words.size() == 3 && isDigit(words[0][0]) && isAmong(language.calendarWords, lowerAscii(words[1]));
}

bool isWhereOneIs(std::string_view family) {
    return isAnyOf(family, {"residence", "home", "childhood home", "employer", "school", "job title"});
}

}  // namespace

void Kept::operator+=(const Kept& other) {
    added += other.added;
    merged += other.merged;
    superseded += other.superseded;
}

Result<Kept> Keeper::keepAs(const MemoryRow& row, const Statement& statement, const Origin& origin,
                            const std::vector<MemoryId>& over) {
    m_turned = over;
    Statement again = statement;
    again.attribute = row.memory.attribute;
    HEARTH_TRY(const Kept kept, merge(row, again, origin));
    HEARTH_TRY_STATUS(ruleTurned(row.memory.id, origin.at));
    const auto had = particulars(m_language, row.memory.content);
    const auto has = particulars(m_language, statement.content);
    if (std::includes(has.begin(), has.end(), had.begin(), had.end()))
        HEARTH_TRY_STATUS(reword(row.memory.id, statement));
    return kept;
}

Result<Kept> Keeper::keptAlready(const MemoryId& id, const Origin& origin, const std::vector<MemoryId>& over) {
    if (m_hearing == Hearing::First) m_turned = over;
    HEARTH_TRY_STATUS(ruleTurned(id, origin.at));
    return Kept{0, 0, 0, id};
}

Result<Kept> Keeper::keep(const Statement& given, const Origin& origin, const std::vector<MemoryId>& over) {
    Statement statement = given;
    m_turned = over;
    m_said = memoryIdFor(origin, given.subject, given.attribute);
    HEARTH_TRY(const auto again, toldAgainBy(*m_said));
    if (again) return keptAlready(*again, origin, over);
    HEARTH_TRY(const bool forgotten, forgottenAsSaid());
    if (forgotten) return Kept{};
    if (given.corrects) {
        HEARTH_TRY(auto resolved, corrected(given, origin));
        if (!resolved) return Kept{};
        statement = std::move(*resolved);
    }
    if (statement.namedEnd) {
        HEARTH_TRY(const bool meant, endWhatItNames(statement, origin));
        if (!meant && statement.namedEnd->only) return Kept{};
    }
    HEARTH_TRY_STATUS(giveToNamedSubject(statement, origin));
    HEARTH_TRY_STATUS(endWhatGivesWay(statement, origin));
    const MemoryId id = memoryIdFor(origin, statement.subject, statement.attribute);
    HEARTH_TRY(const auto existing, rowOf(m_database, id));
    if (existing && existing->deleted && existing->memory.origin == kForgotten) return Kept{};
    if (existing && !existing->deleted) return keptAlready(id, origin, over);
    HEARTH_TRY(const auto others, rivals(m_database, statement.subject, statement.attribute));
    takeMonth(statement, others, origin.at);
    HEARTH_TRY(const auto same, sayingTheSame(statement, origin, others));
    // A model has said itself what gives way.
    std::optional<MemoryId> perhaps;
    if (!same && statement.foundBy == FoundBy::Rule) {
        HEARTH_TRY(const Succession found, m_successions.find(statement, origin));
        perhaps = found.perhaps;
        m_turned.insert(m_turned.end(), found.replaced.begin(), found.replaced.end());
        HEARTH_TRY(const auto told, tellAgain(statement, origin, found, others));
        if (told) return *told;
    }
    HEARTH_TRY(const Kept kept, same ? merge(*same, statement, origin) : add(statement, origin, others, existing));
    HEARTH_TRY_STATUS(ruleTurned(same ? same->memory.id : id, origin.at));
    if (!same) HEARTH_TRY_STATUS(ruleCompanions(id, statement, origin));
    if (perhaps) HEARTH_TRY_STATUS(askWhichHolds(*perhaps, id));
    HEARTH_TRY_STATUS(takeIn(statement, same ? same->memory.id : id, origin));
    return kept;
}

Status Keeper::askWhichHolds(const MemoryId& earlier, const MemoryId& later) {
    HEARTH_TRY(const auto old, rowOf(m_database, earlier));
    HEARTH_TRY(const auto next, rowOf(m_database, later));
    const auto stands = [](const std::optional<MemoryRow>& row) {
        return row && !row->deleted && !row->memory.supersededBy && row->memory.kept();
    };
    if (!stands(old) || !stands(next)) return {};
    HEARTH_TRY([[maybe_unused]] const bool fresh, Conflicts::doubt(m_database, earlier, later, "likely", m_now));
    return {};
}

Status Keeper::giveToNamedSubject(Statement& statement, const Origin& origin) {
    HEARTH_TRY(auto named, namedSubjectOf(m_database, m_language, statement));
    if (!named) return {};
    // Heard before they were known: it stays what it was.
    HEARTH_TRY(const auto heard, rowOf(m_database, memoryIdFor(origin, statement.subject, statement.attribute)));
    if (!heard) statement.subject = *std::move(named);
    return {};
}

Status Keeper::endWhatGivesWay(Statement& statement, const Origin& origin) {
    const bool chooses = familyOf(statement.attribute) == "decision";
    const bool plans = statement.kind == Kind::Plan;
    const bool denies = deniedAim(m_language, statement).has_value();
    if (statement.ends || statement.turns || chooses || plans || denies || isOfAValue(statement))
        HEARTH_TRY_STATUS(endWhatItEnds(statement, origin));
    HEARTH_TRY(const auto ended, endedByEvent(m_database, m_language, statement, origin.at));
    m_turned.insert(m_turned.end(), ended.begin(), ended.end());
    return {};
}

Result<std::optional<MemoryRow>> Keeper::sayingTheSame(const Statement& statement, const Origin& origin,
                                                       const std::vector<MemoryRow>& rivals) {
    HEARTH_TRY(auto same, standing(statement, origin, rivals));
    if (!same) {
        HEARTH_TRY(same, impliedBy(statement, origin));
    }
    if (!same && isFreelyWorded(familyOf(statement.attribute))) {
        HEARTH_TRY(same, nearDuplicate(statement));
    }
    return same;
}

Status Keeper::takeIn(const Statement& statement, const MemoryId& id, const Origin& origin) {
    if (statement.value == kNoValue || statement.kind != Kind::Relation) return {};
    HEARTH_TRY(const auto rows,
               rowsWhere(m_database,
                         "m.subject = ?1 AND m.id <> ?2 AND m.deleted_at IS NULL AND m.superseded_by IS NULL AND "
                         "m.learned_at <= ?3 AND m.learned_at > ?4 ORDER BY m.learned_at DESC LIMIT 20",
                         statement.subject, id, origin.at, origin.at.plus(-kCompletedWithin)));
    HEARTH_TRY(const auto whole, rowOf(m_database, id));
    for (const auto& row : rows) {
        if (row.memory.kind != kindName(Kind::Relation) || row.memory.value == kNoValue) continue;
        if (!whole || whole->memory.kept() != row.memory.kept()) continue;
        if (touchedByUser(row.memory) || !saysMore(statement.content, row.memory.content)) continue;
        HEARTH_TRY(const auto origins, originsOf(m_database, row.memory.id));
        for (const auto& earlier : origins) HEARTH_TRY_STATUS(insertSource(m_database, id, earlier));
        HEARTH_TRY_STATUS(m_database.run("UPDATE memories SET learned_at = MIN(learned_at, ?2) WHERE id = ?1", id,
                                         row.memory.learnedAt));
        HEARTH_TRY_STATUS(eraseRow(m_database, row.memory.id, kRetracted, m_now));
        HEARTH_TRY_STATUS(passOn(row.memory.id, id));
        HEARTH_TRY_STATUS(relinkFamily(m_database, row.memory.subject, row.memory.attribute));
    }
    return {};
}

Result<std::optional<MemoryRow>> Keeper::impliedBy(const Statement& statement, const Origin& origin) {
    if (statement.value == kNoValue || statement.kind != Kind::Relation) return std::optional<MemoryRow>();
    HEARTH_TRY(
        auto rows,
        rowsWhere(m_database,
                  "m.subject = ?1 AND m.deleted_at IS NULL AND m.superseded_by IS NULL AND m.learned_at >= ?2 AND "
                  "m.learned_at < ?3 ORDER BY m.learned_at, m.id LIMIT 20",
                  statement.subject, origin.at, origin.at.plus(kCompletedWithin)));
    for (auto& row : rows)
        if (row.memory.kind == kindName(Kind::Relation) && !touchedByUser(row.memory) && row.memory.value != kNoValue &&
            saysMore(row.memory.content, statement.content))
            return std::optional(std::move(row));
    return std::optional<MemoryRow>();
}

Status Keeper::endWhatItEnds(Statement& statement, const Origin& origin) {
    // What it ended then is superseded by now.
    HEARTH_TRY(const bool heard, heardBefore(statement, origin));
    if (!heard) return endWhatStood(statement, origin);
    return m_hearing == Hearing::Again ? endSince(statement, origin) : Status();
}

Status Keeper::endWhatStood(Statement& statement, const Origin& origin) {
    HEARTH_TRY(auto before, standingBefore(m_database, statement.subject, origin.at));
    std::erase_if(before, [&](const Standing& one) {
        return leavesStanding(m_language, {statement.content, statement.attribute}, {one.content, one.attribute}) ||
               isAnothersThing(m_language, statement.content, one.content);
    });
    const bool moved = statement.turns || statement.value == kNoValue;
    if (const Standing* plan = moved ? planMeant(m_language, statement, before) : nullptr; plan != nullptr)
        statement.attribute = plan->attribute;
    if (isOfAValue(statement)) {
        HEARTH_TRY(const bool unclear, namesSomebodyElse(m_database, before, statement));
        if (unclear) {
            statement.attribute = std::string(kSaidFamily) + "/" + keyOf(statement.content);
            return {};
        }
    }
    if (const auto denied = deniedAim(m_language, statement)) {
        for (const Standing* aim : aimsThatAre(m_language, before, *denied)) {
            m_turned.push_back(aim->id);
            if (familyOf(aim->attribute) == kSaidFamily) continue;
            statement.attribute = aim->attribute;
            statement.value = kNoValue;
        }
        if (!m_turned.empty()) return {};
    }
    if (!statement.ends && !statement.turns && familyOf(statement.attribute) != "decision") return {};
    for (const Standing* one : sameButForNumbers(m_language, statement, before)) m_turned.push_back(one->id);
    // Before what is told speaks of something else.
    if (statement.ends && statement.value == kNoValue)
        for (const Standing* one : sameDoing(m_language, before, *statement.ends)) m_turned.push_back(one->id);
    const std::string attribute = statement.attribute;
    HEARTH_TRY_STATUS(endAmong(statement, before));
    if (m_turned.empty() && statement.attribute == attribute) HEARTH_TRY_STATUS(speakAsBefore(statement, origin));
    if (statement.turns && mayBeSeveral(statement.attribute) && statement.value != kNoValue)
        for (const Standing& one : before)
            if (one.attribute == statement.attribute && !one.own && keyOf(one.value) != keyOf(statement.value))
                m_turned.push_back(one.id);
    HEARTH_TRY(const auto otherDays, onOtherDays(m_database, m_language, statement, before, origin.at));
    if (otherDays) m_turned.push_back(*otherDays);
    // "Lorna is our childminder now": the one whom they had is so no more.
    HEARTH_TRY(const auto theirs, standingBefore(m_database, familyOf(statement.attribute), origin.at));
    for (const Standing* one : succeeded(m_language, statement, before, theirs)) m_turned.push_back(one->id);
    leaveToSaying(statement, origin, before);
    return {};
}

void Keeper::leaveToSaying(const Statement& statement, const Origin& origin, const std::vector<Standing>& before) {
    const Stance stance = stanceFrom(statement, origin);
    std::erase_if(m_turned, [&](const MemoryId& id) {
        const auto one = std::find_if(before.begin(), before.end(), [&](const Standing& old) { return old.id == id; });
        if (one == before.end() || statement.value != kNoValue) return false;
        return replaces(stance, {one->attribute, one->value, Timestamp{0}, {}, "", false}, m_language);
    });
}

Status Keeper::endAmong(Statement& statement, const std::vector<Standing>& standing) {
    std::vector<Standing> before = endableBy(m_language, statement, standing);
    if (isOfADay(m_language, statement))
        std::erase_if(before, [](const Standing& one) { return isWhereOneIs(familyOf(one.attribute)); });
    const Standing* found = statement.ends ? endedByName(before, keyOf(*statement.ends)) : nullptr;
    // Who calls a visit off is known no less for it.
    if (found != nullptr && found->relation && isOfAPlan(statement)) found = nullptr;
    std::vector<const Standing*> named;
    if (statement.kind != Kind::Relation) {
        if (!m_over) m_over = EndCues::shared(m_language);
        HEARTH_TRY(named, namedAsOver(m_database, *m_over, m_language, before, statement));
    }
    if (found == nullptr && named.empty()) return endByWords(statement, before);
    for (const Standing* one : named) m_turned.push_back(one->id);
    if (found == nullptr) {
        // What knows its thing goes on being about that, where the other is known by its words alone.
        const bool knows = isKnown(statement.attribute) && !qualifierOf(statement.attribute).empty() &&
                           statement.value != kNoValue && familyOf(named.front()->attribute) == kSaidFamily;
        const bool open = !knows && (statement.openlyRead || statement.value == kNoValue);
        return open ? speakOf(statement, *named.front()) : Status();
    }
    if (statement.value == kNoValue) return speakOf(statement, *found);
    // "Uses Neovim instead of VS Code": what was the editor is so no longer, and what follows it is the editor. A
    // statement that knows what it is about stays with that.
    const bool open = qualifierOf(statement.attribute) == keyOf(statement.value);
    const bool akin = familyOf(statement.attribute) == familyOf(found->attribute);
    // "Moved from Bosch to Siemens": one moves between what the first is known to be.
    const bool moved = statement.attribute == "residence" && qualifierOf(found->attribute).empty();
    if (akin || moved || (open && qualifierOf(found->attribute) != keyOf(*statement.ends)))
        return speakOf(statement, *found);
    return {};
}

Status Keeper::endByWords(Statement& statement, const std::vector<Standing>& before) {
    HEARTH_TRY(const Standing* const found, endedByWords(m_database, m_language, before, statement));
    if (found != nullptr) {
        const bool open =
            statement.openlyRead || familyOf(statement.attribute) == kSaidFamily || statement.value == kNoValue;
        if (open) return speakOf(statement, *found);
        if (familyOf(found->attribute) == kSaidFamily || isLoose(found->attribute)) m_turned.push_back(found->id);
        return {};
    }
    if (const Standing* loose = looseOf(before, statement)) m_turned.push_back(loose->id);
    // What is said to have changed, and nothing that stands speaks of it: no surer than what is said to be so.
    const bool single = qualifierOf(statement.attribute).empty() && statement.value != kNoValue;
    const bool alone = std::none_of(before.begin(), before.end(), [&](const Standing& one) {
        return familyOf(one.attribute) == statement.attribute;
    });
    if (statement.openlyRead && !statement.sure && single && alone)
        statement.attribute = looseAttribute(statement.attribute, statement.value);
    return {};
}

Status Keeper::speakOf(Statement& statement, const Standing& found) {
    const std::string_view family = familyOf(found.attribute);
    const bool loose = isLoose(found.attribute);
    const bool single = loose || qualifierOf(found.attribute).empty();
    if (statement.value == kNoValue && single) {
        statement.attribute = std::string(family) + "/" + keyOf(found.value);
    } else {
        statement.attribute = loose ? std::string(family) : found.attribute;
        if (loose) m_turned.push_back(found.id);
    }
    return {};
}

Result<std::optional<MemoryRow>> Keeper::standing(const Statement& statement, const Origin& origin,
                                                  const std::vector<MemoryRow>& others) {
    const Stance stance = stanceFrom(statement, origin);
    Interruptions interruptions(m_database, m_language, others, stance, stance.learnedAt);
    const MemoryRow* best = nullptr;
    for (const auto& row : others) {
        const Stance other = stanceOf(row);
        // "Is engaged to Tom", of whom "is married to Tom" is told: what ends is not told again.
        const bool ends = statement.kind == Kind::Relation &&
                          std::find(m_turned.begin(), m_turned.end(), row.memory.id) != m_turned.end();
        if (!sameStance(stance, other) || ends) continue;
        // What a model tells again after it was over stands again.
        const bool over = row.memory.supersededBy && row.memory.supersededAt <= origin.at;
        if (over && statement.foundBy == FoundBy::Model) continue;
        HEARTH_TRY(const bool apart, interruptions.until(other.learnedAt));
        if (apart) continue;
        if (best == nullptr || row.memory.learnedAt < best->memory.learnedAt) best = &row;
    }
    return best == nullptr ? std::optional<MemoryRow>() : std::optional(*best);
}

Result<std::optional<MemoryRow>> Keeper::nearDuplicate(const Statement& statement) {
    const std::string family(familyOf(statement.attribute));
    HEARTH_TRY(auto rows, rowsWhere(m_database,
                                    "m.subject = ?1 AND m.attribute >= ?2 AND m.attribute < ?3 AND m.deleted_at IS "
                                    "NULL AND m.superseded_by IS NULL "
                                    "ORDER BY m.learned_at DESC LIMIT 40",
                                    statement.subject, family + "/", family + "0"));
    const auto own = particulars(m_language, statement.content);
    for (auto& row : rows)
        if (particulars(m_language, row.memory.content) == own && row.memory.validUntil == statement.validUntil &&
            wordOverlap(row.memory.content, statement.content) >= kNearDuplicate)
            return std::optional(std::move(row));
    return std::optional<MemoryRow>();
}

Result<Kept> Keeper::merge(const MemoryRow& row, const Statement& statement, const Origin& origin) {
    Kept kept{0, 0, 0, row.memory.id};
    HEARTH_TRY_STATUS(insertSource(m_database, row.memory.id, origin));
    if (m_database.changes() == 0) return kept;
    kept.merged = 1;
    HEARTH_TRY_STATUS(bringBack(row, origin));
    HEARTH_TRY(const bool looked, reviews());
    if (row.memory.review == ReviewState::Rejected) HEARTH_TRY_STATUS(refuse(row, origin));
    const bool waited = row.memory.review == ReviewState::Proposed;
    const bool nowKept = waited && !looked;
    if (nowKept) HEARTH_TRY_STATUS(setReview(m_database, row.memory.id, ReviewState::None));
    if (origin.at < row.memory.learnedAt)
        HEARTH_TRY_STATUS(m_database.run("UPDATE memories SET learned_at = ?2 WHERE k = ?1", row.key, origin.at));
    // What the person has kept is not worded anew behind their back.
    const bool mayReword = row.memory.origin == "rule" && (waited || !looked);
    const bool tellsWhen = !row.memory.validFrom && statement.validFrom && mayReword;
    if (tellsWhen)
        HEARTH_TRY_STATUS(m_database.run("UPDATE memories SET valid_from = ?2, content = ?3 WHERE k = ?1", row.key,
                                         statement.validFrom, statement.content));
    const bool firmer = isLoose(row.memory.attribute) && qualifierOf(statement.attribute).empty();
    if (firmer) {
        // A model's one plain sentence tells it better than the person's own words around a value.
        const std::string& content = statement.foundBy == FoundBy::Model ? statement.content : row.memory.content;
        HEARTH_TRY_STATUS(m_database.run("UPDATE memories SET attribute = ?2, content = ?3 WHERE k = ?1", row.key,
                                         statement.attribute, content));
    }
    if (origin.at < row.memory.learnedAt || nowKept || firmer) {
        HEARTH_TRY(kept.superseded, relink(m_database, row.memory.subject, row.memory.attribute));
    }
    // What it ends in other families gives way only now.
    if (nowKept) HEARTH_TRY_STATUS(passOn(row.memory.id, row.memory.id));
    return kept;
}

Status Keeper::bringBack(const MemoryRow& row, const Origin& origin) {
    const auto& archived = row.memory.archivedAt;
    if (!archived || !row.memory.kept() || origin.at <= *archived) return {};
    return m_database.run("UPDATE memories SET archived_at = NULL, archived_by = NULL WHERE k = ?1", row.key);
}

Result<bool> Keeper::reviews() {
    if (!m_reviews) {
        HEARTH_TRY(m_reviews, wantsReview(m_database));
    }
    return *m_reviews;
}

Result<Kept> Keeper::add(const Statement& statement, const Origin& origin, const std::vector<MemoryRow>& others,
                         const std::optional<MemoryRow>& retracted) {
    const Memory memory = memoryFrom(statement, origin, m_now);
    HEARTH_TRY(const bool looked, reviews());
    // What was kept before the person asked to look stays kept when its thread is read again.
    const bool proposed = looked && (!retracted || !retracted->memory.kept());
    HEARTH_TRY_STATUS(insertRow(m_database, memory, statement.quality));
    if (proposed || (retracted && !retracted->memory.kept()))
        HEARTH_TRY_STATUS(setReview(m_database, memory.id, proposed ? ReviewState::Proposed : ReviewState::None));
    HEARTH_TRY_STATUS(insertSource(m_database, memory.id, origin));
    Kept kept{1, 0, 0, memory.id};
    // What was decided of it before it was taken back holds still.
    if (others.empty() && !retracted) return kept;
    HEARTH_TRY_STATUS(splitRivals(others, stanceFrom(statement, origin), proposed));
    if (proposed) return kept;
    HEARTH_TRY(kept.superseded, relink(m_database, statement.subject, statement.attribute));
    return kept;
}

Status Keeper::splitRivals(const std::vector<MemoryRow>& others, const Stance& stance, bool proposed) {
    for (const auto& row : others) {
        const Stance other = stanceOf(row);
        const bool before = row.memory.learnedAt < stance.learnedAt && replaces(stance, other, m_language);
        if (before && !sameStance(stance, other) && (!proposed || !row.memory.kept()))
            HEARTH_TRY_STATUS(splitAfter(row, stance.learnedAt));
    }
    return {};
}

Result<MemoryId> Keeper::accept(const MemoryRow& row) {
    const Memory& memory = row.memory;
    HEARTH_TRY(auto others, rivals(m_database, memory.subject, memory.attribute));
    std::erase_if(others, [&](const MemoryRow& other) { return !other.memory.kept() || other.key == row.key; });
    const Stance stance = stanceOf(row);
    Interruptions interruptions(m_database, m_language, others, stance, stance.learnedAt);
    for (const auto& other : others) {
        const Stance standing = stanceOf(other);
        if (!sameStance(stance, standing)) continue;
        HEARTH_TRY(const bool apart, interruptions.until(standing.learnedAt));
        if (apart) continue;
        HEARTH_TRY(const auto origins, originsOf(m_database, memory.id));
        for (const auto& origin : origins) HEARTH_TRY_STATUS(insertSource(m_database, other.memory.id, origin));
        HEARTH_TRY_STATUS(m_database.run("UPDATE memories SET learned_at = MIN(learned_at, ?2) WHERE id = ?1",
                                         other.memory.id, memory.learnedAt));
        HEARTH_TRY_STATUS(eraseRow(m_database, memory.id, kRetracted, m_now));
        HEARTH_TRY_STATUS(passOn(memory.id, other.memory.id));
        HEARTH_TRY_STATUS(setReview(m_database, other.memory.id, ReviewState::Accepted));
        HEARTH_TRY_STATUS(relinkFamily(m_database, memory.subject, memory.attribute));
        return other.memory.id;
    }
    HEARTH_TRY_STATUS(setReview(m_database, memory.id, ReviewState::Accepted));
    HEARTH_TRY_STATUS(splitRivals(others, stance, false));
    HEARTH_TRY_STATUS(relinkFamily(m_database, memory.subject, memory.attribute));
    HEARTH_TRY_STATUS(passOn(memory.id, memory.id));
    HEARTH_TRY_STATUS(Conflicts::lookAgain(m_database, row.key));
    return memory.id;
}

Status Keeper::reject(const MemoryRow& row) { return refuseAll(row, std::string(kByPerson)); }

Status Keeper::refuseAll(const MemoryRow& row, const std::string& by) {
    HEARTH_TRY(const auto origins, originsOf(m_database, row.memory.id));
    for (const auto& origin : origins) HEARTH_TRY_STATUS(refuse(row, origin));
    HEARTH_TRY_STATUS(noteRefusal(m_database, row.memory.id, {by, m_now}));
    return setReview(m_database, row.memory.id, ReviewState::Rejected);
}

Status Keeper::reword(const MemoryId& id, const Statement& statement) {
    HEARTH_TRY(const auto row, rowOf(m_database, id));
    HEARTH_TRY(const bool looked, reviews());
    const bool known = row && !row->deleted && row->memory.origin == "rule" && !row->memory.pinned;
    // What the person has kept is not worded anew behind their back.
    if (!known || looked || row->memory.review != ReviewState::None) return {};
    return m_database.run("UPDATE memories SET content = ?2 WHERE id = ?1", id, statement.content);
}

Status Keeper::setAside(const MemoryRow& row, const std::string& model) {
    HEARTH_TRY_STATUS(refuseAll(row, model.empty() ? "model" : model));
    HEARTH_TRY_STATUS(passOn(row.memory.id, std::nullopt));
    return relinkFamily(m_database, row.memory.subject, row.memory.attribute);
}

/// The same words must not become a memory of their own, whatever else is forgotten or read again.
Status Keeper::refuse(const MemoryRow& row, const Origin& origin) {
    return insertTombstone(m_database, memoryIdFor(origin, row.memory.subject, row.memory.attribute), m_now);
}

Status Keeper::splitAfter(const MemoryRow& row, Timestamp moment) {
    HEARTH_TRY(const auto origins, originsOf(m_database, row.memory.id));
    const auto first =
        std::find_if(origins.begin(), origins.end(), [&](const Origin& origin) { return origin.at > moment; });
    if (first == origins.end() || first == origins.begin()) return {};
    // The row keeps the part that its id comes from: it may have been told of earlier only after it was made.
    const bool keepsLater = memoryIdFor(*first, row.memory.subject, row.memory.attribute) == row.memory.id;
    const auto from = keepsLater ? origins.begin() : first;
    const auto to = keepsLater ? first : origins.end();
    Memory part = row.memory;
    part.id = memoryIdFor(*from, part.subject, part.attribute);
    HEARTH_TRY(const auto existing, rowOf(m_database, part.id));
    if (existing && existing->memory.origin == kForgotten) return {};
    part.learnedAt = from->at;
    HEARTH_TRY_STATUS(insertRow(m_database, part, row.base));
    HEARTH_TRY_STATUS(setReview(m_database, part.id, row.memory.review));
    HEARTH_TRY(const auto refused, refusalOf(m_database, row.memory.id));
    if (refused) HEARTH_TRY_STATUS(noteRefusal(m_database, part.id, *refused));
    for (auto origin = from; origin != to; ++origin) {
        HEARTH_TRY_STATUS(insertSource(m_database, part.id, *origin));
        HEARTH_TRY_STATUS(
            m_database.run("DELETE FROM memory_sources WHERE memory_id = ?1 AND message_id = ?2 AND start = ?3",
                           row.memory.id, origin->message, origin->start));
    }
    if (!keepsLater) return {};
    return m_database.run("UPDATE memories SET learned_at = ?2 WHERE k = ?1", row.key, first->at);
}

}  // namespace hearth::memory
