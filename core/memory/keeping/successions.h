// SPDX-License-Identifier: AGPL-3.0-or-later
// What a statement takes the place of, or says again, among what stands in whatever words and under whatever name: told
// by the signs of each pair (pair_judge.h). Everything runs in the caller's transaction.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/memory/keeping/fuller_wording.h"
#include "core/memory/keeping/memory_rows.h"
#include "core/memory/keeping/pair_judge.h"

namespace hearth::memory {

/// What a statement is to what stands.
struct Succession {
    std::vector<MemoryId> replaced;   ///< It takes their place.
    std::optional<MemoryId> perhaps;  ///< It may take the place of this one, which only the person knows.
    std::optional<MemoryId> again;    ///< It tells this one again, in other words,
    Wording wording = Wording::Kept;  ///< of which these can stand for both.
};

/// Lives as long as an audit's transaction: what it has read of a memory is kept until then.
class Successions {
public:
    Successions(store::Database& database, const Language& language)
        : m_database(database), m_language(language), m_judge(PairJudge::shared(language)) {}

    /// What stands, was learned before the statement was made, and gives way to it; and what surely tells the same,
    /// whenever it was learned. What a person pinned or wrote is neither. Asked are the newest 200 of each: of the
    /// writer, of whom the statement is about or names, and, until 300 are asked, of those of whom it is not known who
    /// they are.
    Result<Succession> find(const Statement& statement, const Origin& origin);

    /// What else stands of the same, was learned before the statement was made, and surely tells the fact that `gone`
    /// told before the statement took its place.
    Result<std::vector<MemoryId>> companions(const Memory& gone, const Statement& statement, const Origin& origin);

private:
    struct Old {
        MemoryId id;
        PairSide* side;  ///< Of `m_read`.
    };
    /// What stands beside words about somebody: of the writer, of them and of whom the words name.
    Result<std::vector<Old>> standingBeside(const std::string& subject, std::string_view content, Timestamp moment);
    PairSurroundings surroundingsOf(PairSide& side, const std::vector<Old>& all);
    /// Everybody and everything that a memory is about.
    Result<std::vector<std::string>> subjects();
    /// What stands about somebody and was not learned at the moment.
    Result<std::vector<Old>> standing(const std::string& subject, Timestamp moment);
    /// What the same message has just said to be over, and nothing in its place.
    Result<std::vector<Old>> endedBy(const Origin& origin);
    Result<std::vector<Old>> oldFrom(store::Statement& rows);
    const std::string& keyOfSubject(const std::string& subject);
    PairSide& sideOf(const MemoryId& id, PairText text);

    store::Database& m_database;
    const Language& m_language;
    std::shared_ptr<const PairJudge> m_judge;
    std::map<MemoryId, PairSide> m_read;
    std::map<std::string, std::string> m_keys;  ///< Of subjects, as keyOf writes them.
};

}  // namespace hearth::memory
