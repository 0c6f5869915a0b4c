// SPDX-License-Identifier: AGPL-3.0-or-later
// A database with the vault's schema and triggers in memory, so that thousands can be made a second.
#pragma once

#include <functional>
#include <memory>

#include "core/store/connection.h"

namespace hearth::test {

class MemoryDatabase {
public:
    /// With the identity `device`.
    MemoryDatabase(const Clock& clock, const DeviceId& device);
    /// With all that `other` holds, its identity too, as a copied file has.
    MemoryDatabase(const Clock& clock, MemoryDatabase& other);

    store::Database& database() { return *m_database; }
    /// One transaction, as Vault::write does it.
    Status write(const std::function<Status(store::Database&)>& work);
    DeviceId device();

private:
    void open();
    void copyFrom(MemoryDatabase& other);
    /// Nothing but the schema, made once.
    static MemoryDatabase& pattern();
    explicit MemoryDatabase(const Clock& clock);

    std::unique_ptr<store::ChangeClock> m_changes;
    std::unique_ptr<store::Database> m_database;
};

}  // namespace hearth::test
