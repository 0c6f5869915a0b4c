// SPDX-License-Identifier: AGPL-3.0-or-later
// What must be in every vault, worked out from all envelopes that a server ever acknowledged, by another way than the
// product goes: the whole log at once, in no order, a map of cells.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "core/store/database.h"
#include "core/store/registry.h"
#include "sync/batch.h"

namespace hearth::sync {

class LogModel {
public:
    void add(const DeviceId& device, const Batch& batch);
    /// What of it a vault has not, or has although it was forgotten; empty when all is right.
    Result<std::string> missing(store::Database& database) const;

private:
    using Version = std::pair<std::uint64_t, IdBytes>;
    struct Written {
        Version version;
        std::optional<Value> value;  ///< None: what the schema gives a new row there.
    };
    using Row = std::pair<std::uint16_t, IdBytes>;
    static void write(std::map<std::uint16_t, Written>& cells, const store::SyncedColumn& column,
                      const Written& written);
    /// Or whatever it hangs on is.
    bool isGone(const Row& row) const;
    Result<std::string> missingOf(store::Database& database, const Row& row) const;
    Result<std::string> revived(store::Database& database) const;

    std::map<Row, Version> m_made;
    std::map<Row, std::map<std::uint16_t, Written>> m_cells;
    std::map<Row, Version> m_gone;
    std::map<Row, std::set<std::string>> m_said;
};

}  // namespace hearth::sync
