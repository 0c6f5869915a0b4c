// SPDX-License-Identifier: AGPL-3.0-or-later
// Whether two sayings of the same are one stretch, or something between them said otherwise. Every saying counts, not
// only the first of a memory, so that the order in which threads are read does not matter.
#pragma once

#include <optional>
#include <vector>

#include "core/memory/keeping/memory_rows.h"

namespace hearth::memory {

/// What stands against a stance around one moment. Works inside the caller's transaction; the rivals must outlive it.
/// Cost: one comparison a rival when it is first asked, and one look at the sayings of those that say otherwise when
/// their first ones do not settle it.
class Interruptions {
public:
    Interruptions(store::Database& database, const Language& language, const std::vector<MemoryRow>& rivals,
                  const Stance& stance, Timestamp moment)
        : m_database(database), m_language(language), m_rivals(rivals), m_stance(stance), m_moment(moment) {}

    /// Whether something that was said between the moment and another one says otherwise.
    Result<bool> until(Timestamp other);

private:
    void compare();
    Status readBefore();
    Status readAfter();

    store::Database& m_database;
    const Language& m_language;
    const std::vector<MemoryRow>& m_rivals;
    const Stance& m_stance;
    Timestamp m_moment;
    bool m_compared = false;
    bool m_readBefore = false;
    bool m_readAfter = false;
    std::vector<const MemoryRow*> m_earlier;  ///< Say otherwise, and were first said at that moment or before.
    std::optional<Timestamp> m_before;        ///< The last such saying before it, as far as it is known.
    std::optional<Timestamp> m_after;         ///< The first one after it.
};

}  // namespace hearth::memory
