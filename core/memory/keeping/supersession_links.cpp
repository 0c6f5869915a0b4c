// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/keeping/supersession_links.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

#include "core/memory/english/english.h"
#include "core/memory/keeping/rulings.h"
#include "core/memory/language/end_cues.h"

namespace hearth::memory {

namespace {

/// Statements of one moment are ordered as their messages came into the vault: exports often give a whole thread one
/// time.
Status orderWithinMoments(store::Database& database, const std::vector<MemoryRow>& rows, std::vector<Stance>& stances) {
    std::map<Timestamp, std::size_t> ofMoment;
    for (const auto& stance : stances) ++ofMoment[stance.learnedAt];
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (ofMoment[stances[i].learnedAt] < 2) continue;
        HEARTH_TRY(const std::string came, firstCame(database, rows[i].memory.id));
        stances[i].tieBreak = came + stances[i].tieBreak;
    }
    return {};
}

/// What takes a memory's place, and since when.
struct Link {
    MemoryId by;
    Timestamp at;
    // Where it was decided:
    std::optional<Timestamp> from = {};  ///< when it becomes true, if it was told ahead,
    bool over = false;                   ///< and whether it only says that something is over.
};

Status writeLink(store::Database& database, const MemoryRow& row, const std::optional<Link>& link) {
    const std::optional<MemoryId> by = link ? std::optional(link->by) : std::nullopt;
    const std::optional<Timestamp> at = link ? std::optional(link->at) : std::nullopt;
    return database.run("UPDATE memories SET superseded_by = ?2, superseded_at = ?3 WHERE k = ?1", row.key, by, at);
}

/// What was decided of a family's memories, above the rules.
class Decided {
public:
    static Result<Decided> read(store::Database& database, const std::vector<MemoryRow>& rows) {
        Decided decided;
        for (const auto& row : rows) {
            HEARTH_TRY(const auto rulings, rulingsOn(database, row.memory.id));
            for (const auto& ruling : rulings) HEARTH_TRY_STATUS(decided.add(database, row, ruling));
        }
        return decided;
    }
    /// Whether the rules may let `later` take the place of `earlier`.
    bool allows(const MemoryId& later, const MemoryId& earlier) const {
        const auto forced = m_replaced.find(later);
        return !m_apart.contains({earlier, later}) && (forced == m_replaced.end() || forced->second.by != earlier);
    }
    /// Whether it was told ahead and is said to be over before its day: "we move to Voss in September", and in July
    /// "the house in Voss fell through".
    bool cameToNothing(const Stance& stance, const MemoryId& memory) const {
        const auto forced = m_replaced.find(memory);
        return forced != m_replaced.end() && forced->second.over && neverCame(stance, forced->second.at);
    }
    bool any() const { return !m_replaced.empty(); }
    std::optional<Link> linkOf(const MemoryId& memory) const {
        const auto found = m_replaced.find(memory);
        return found == m_replaced.end() ? std::nullopt : std::optional(found->second);
    }

private:
    Status add(store::Database& database, const MemoryRow& row, const Ruling& ruling) {
        if (ruling.verdict == Verdict::Apart) {
            m_apart.emplace(ruling.oldId, ruling.newId);
            return {};
        }
        HEARTH_TRY(const auto link, isWhereOneIs(row) ? linkTo(database, ruling.newId, ruling.at)
                                                      : linkToLiving(database, ruling.newId, ruling.at));
        if (link) m_replaced.emplace(ruling.oldId, *link);
        return {};
    }

    static Result<std::optional<Link>> linkToLiving(store::Database& database, const MemoryId& next, Timestamp at) {
        HEARTH_TRY(const std::int64_t living,
                   database.integer(
                       "SELECT COUNT(*) FROM memories WHERE id = ?1 AND deleted_at IS NULL AND COALESCE(archived_by, "
                       "'') NOT IN (?2, ?3)",
                       next, kProposed, kRejected));
        return living == 0 ? std::nullopt : std::optional(Link{next, at});
    }
    /// Nothing where what should take the place is gone, or was told ahead and came to nothing; where it only has
    /// another day, to what took its own place then: "we move in May", "in June, I mean".
    static Result<std::optional<Link>> linkTo(store::Database& database, const MemoryId& next, Timestamp at) {
        Link link{next, at};
        for (int steps = 0; steps < kMostSteps; ++steps) {
            HEARTH_TRY(const auto row, rowOf(database, link.by));
            if (!row || row->deleted || !row->memory.kept()) return std::optional<Link>();
            const Memory& memory = row->memory;
            link.over = memory.value == kNoValue || !EndCues::shared(english())->read(memory.content).empty();
            if (steps > 0 && link.over) return std::optional<Link>();
            const bool ahead = memory.validFrom && *memory.validFrom > memory.learnedAt;
            link.from = ahead ? memory.validFrom : std::nullopt;
            if (!ahead || !memory.supersededBy || *memory.supersededAt >= *memory.validFrom) return std::optional(link);
            link.by = *memory.supersededBy;
        }
        return std::optional<Link>();
    }
    /// Where one lives or works, which what is told ahead leaves as it is until then.
    static bool isWhereOneIs(const MemoryRow& row) {
        const std::string_view family = familyOf(row.memory.attribute);
        return family == "residence" || family == "home" || family == "employer";
    }

    static constexpr int kMostSteps = 8;
    std::set<std::pair<MemoryId, MemoryId>> m_apart;
    std::map<MemoryId, Link> m_replaced;
};

/// A decision that has been written as a link.
struct Forced {
    MemoryId memory;
    Timestamp at;
};

/// Where memories lead to what replaced them, of those that were asked for so far.
class Chains {
public:
    explicit Chains(store::Database& database) : m_database(database) {}

    struct Step {
        std::optional<MemoryId> by;
        std::optional<Timestamp> decided;  ///< When it was, where it was a decision.
    };
    Result<Step> from(const MemoryId& memory) {
        if (const auto known = m_steps.find(memory); known != m_steps.end()) return known->second;
        HEARTH_TRY(auto row,
                   m_database.query("SELECT m.superseded_by, r.at FROM memories m LEFT JOIN rulings r ON r.old_id = "
                                    "m.id AND r.new_id = m.superseded_by AND r.ruling = 'replaced' WHERE m.id = ?1",
                                    memory));
        HEARTH_TRY(const bool found, row.step());
        Step step;
        if (found && !row.isNull(0)) {
            HEARTH_TRY(step.by, row.optionalId<MemoryId>(0));
            step.decided = row.optionalTime(1);
        }
        return m_steps.emplace(memory, step).first->second;
    }
    Status cut(const MemoryId& memory) {
        m_steps[memory] = Step{};
        return m_database.run("UPDATE memories SET superseded_by = NULL, superseded_at = NULL WHERE id = ?1", memory);
    }
    /// What leads to an end is not walked again.
    bool isOpen(const MemoryId& memory) const { return m_open.contains(memory); }
    void setOpen(const std::vector<MemoryId>& way) { m_open.insert(way.begin(), way.end()); }

private:
    store::Database& m_database;
    std::map<MemoryId, Step> m_steps;
    std::set<MemoryId> m_open;
};

/// The oldest decision on a circle gives way: of one moment that on the least id, wherever the way around begins. Where
/// none can be told, any link does, since something has to stand.
Status cutOldest(Chains& chains, const std::vector<MemoryId>& way) {
    std::optional<Forced> oldest;
    for (const auto& memory : way) {
        HEARTH_TRY(const Chains::Step step, chains.from(memory));
        if (!step.decided) continue;
        const Forced one{memory, *step.decided};
        if (!oldest || std::tie(one.at, one.memory) < std::tie(oldest->at, oldest->memory)) oldest = one;
    }
    return chains.cut(oldest ? oldest->memory : *std::min_element(way.begin(), way.end()));
}

/// Goes from a memory to what replaced it, and on. When that leads back to it, the oldest decision on the way gives
/// way, because what the rules say always leads to something later.
Status breakCircle(Chains& chains, const MemoryId& memory) {
    std::vector<MemoryId> way;
    std::map<MemoryId, std::size_t> places;
    for (MemoryId at = memory; !chains.isOpen(at);) {
        if (const auto seen = places.find(at); seen != places.end()) {
            // One that it is no part of is broken from within.
            if (seen->second == 0) HEARTH_TRY_STATUS(cutOldest(chains, way));
            way.resize(seen->second == 0 ? way.size() : seen->second, memory);
            break;
        }
        places.emplace(at, way.size());
        way.push_back(at);
        HEARTH_TRY(const Chains::Step step, chains.from(at));
        if (!step.by) break;
        at = *step.by;
    }
    chains.setOpen(way);
    return {};
}

/// Whether a decision would close a circle of which it is the oldest: it gave way there, and nothing is written, since
/// every device would tell the others of it again and again.
Result<bool> gaveWay(store::Database& database, const MemoryId& memory, const Link& link) {
    Chains chains(database);
    Forced oldest{memory, link.at};
    std::set<MemoryId> way;
    for (MemoryId at = link.by; at != memory;) {
        HEARTH_TRY(const Chains::Step step, chains.from(at));
        if (!step.by || !way.insert(at).second) return false;
        if (step.decided && std::tie(*step.decided, at) < std::tie(oldest.at, oldest.memory))
            oldest = Forced{at, *step.decided};
        at = *step.by;
    }
    return oldest.memory == memory;
}

/// What was to give way to something told ahead hangs on whether that comes.
Status settleWhatGaveWayTo(store::Database& database, const MemoryId& ahead) {
    HEARTH_TRY(const auto rows, rowsWhere(database,
                                          "m.deleted_at IS NULL AND m.id IN (SELECT old_id FROM rulings WHERE new_id = "
                                          "?1 AND ruling = 'replaced')",
                                          ahead));
    for (const auto& row : rows) HEARTH_TRY_STATUS(relinkFamily(database, row.memory.subject, row.memory.attribute));
    return {};
}

}  // namespace

Result<std::int64_t> relink(store::Database& database, std::string_view subject, std::string_view attribute) {
    HEARTH_TRY(auto rows, contestants(database, subject, attribute));
    std::erase_if(rows, [](const MemoryRow& row) { return !row.memory.kept(); });
    std::vector<Stance> stances;
    for (const auto& row : rows) stances.push_back(stanceOf(row));
    HEARTH_TRY_STATUS(orderWithinMoments(database, rows, stances));
    HEARTH_TRY(const Decided decided, Decided::read(database, rows));
    const auto by = supersede(stances, [&](std::size_t later, std::size_t earlier) {
        return decided.allows(rows[later].memory.id, rows[earlier].memory.id) &&
               !decided.cameToNothing(stances[later], rows[later].memory.id);
    });
    std::int64_t retired = 0;
    std::vector<MemoryId> ahead;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Memory& memory = rows[i].memory;
        std::optional<Link> link = decided.linkOf(memory.id);
        // What is said to be so before the day of what was told ahead takes the place itself.
        const bool sooner = link && link->from && by[i] && rows[*by[i]].memory.learnedAt < *link->from;
        if (by[i] && (!link || sooner)) link = Link{rows[*by[i]].memory.id, rows[*by[i]].memory.learnedAt};
        const bool same =
            link ? memory.supersededBy == link->by && memory.supersededAt == link->at : !memory.supersededBy;
        if (same) continue;
        if (link && !memory.supersededBy && decided.linkOf(memory.id)) {
            HEARTH_TRY(const bool open, gaveWay(database, memory.id, *link));
            if (open) continue;
        }
        retired += link && !memory.supersededBy ? 1 : 0;
        HEARTH_TRY_STATUS(writeLink(database, rows[i], link));
        if (neverCame(stances[i], stances[i].learnedAt)) ahead.push_back(memory.id);
    }
    for (const auto& one : ahead) HEARTH_TRY_STATUS(settleWhatGaveWayTo(database, one));
    if (!decided.any()) return retired;
    Chains chains(database);
    for (const auto& row : rows) HEARTH_TRY_STATUS(breakCircle(chains, row.memory.id));
    return retired;
}

Status relinkFamily(store::Database& database, std::string_view subject, std::string_view attribute) {
    HEARTH_TRY([[maybe_unused]] const std::int64_t retired, relink(database, subject, attribute));
    return {};
}

Status relinkFamilyOf(store::Database& database, const MemoryId& memory) {
    HEARTH_TRY(const auto row, rowOf(database, memory));
    return row && !row->deleted ? relinkFamily(database, row->memory.subject, row->memory.attribute) : Status();
}

void PendingRelinks::add(std::string_view subject, std::string_view attribute) {
    m_attributes[std::string(subject)].emplace(attribute);
}

Status PendingRelinks::addOf(store::Database& database, const MemoryId& memory) {
    HEARTH_TRY(const auto row, rowOf(database, memory));
    if (row && !row->deleted) add(row->memory.subject, row->memory.attribute);
    return {};
}

Status PendingRelinks::relinkAll(store::Database& database) {
    for (const auto& [subject, attributes] : std::exchange(m_attributes, {})) {
        std::map<std::string, bool> whole;
        for (const auto& attribute : attributes) {
            const std::string family(familyOf(attribute));
            const auto [known, fresh] = whole.emplace(family, false);
            if (fresh) {
                HEARTH_TRY(const std::int64_t values,
                           database.integer("SELECT EXISTS(SELECT 1 FROM memories WHERE subject = ?1 AND attribute = "
                                            "?2 AND deleted_at IS NULL)",
                                            subject, family));
                known->second = values != 0;
                if (known->second) HEARTH_TRY_STATUS(relinkFamily(database, subject, family));
            }
            if (!known->second) HEARTH_TRY_STATUS(relinkFamily(database, subject, attribute));
        }
    }
    return {};
}

}  // namespace hearth::memory
