// SPDX-License-Identifier: AGPL-3.0-or-later
// A device's database, which can die before or after any transaction.
#pragma once

#include <memory>

#include "sync/sync_store.h"
#include "tests/core/store/memory_database.h"
#include "tests/support/temp_vault.h"

namespace hearth::sync {

class SimStore final : public SyncStore {
public:
    /// In memory.
    SimStore(const Clock& clock, std::unique_ptr<test::MemoryDatabase> memory)
        : m_clock(clock), m_memory(std::move(memory)) {}
    /// A real vault.
    SimStore(const Clock& clock, std::unique_ptr<test::TempVault> vault) : m_clock(clock), m_vault(std::move(vault)) {}

    Status write(const Work& work) override;
    Status read(const Work& work) override;
    Status merged(store::Database&, const store::Merged&) override { return {}; }
    Status keepCopy() override;
    const Clock& clock() const override { return m_clock; }

    /// Dies at the `steps`-th step from now: half of the time before a transaction, half of the time after it.
    void dieAfter(int steps) { m_lifetime = steps; }
    void live() { m_lifetime = -1; }
    bool isDead() const { return m_lifetime == 0; }
    /// One step of the network.
    Status breathe();

    DeviceId device();
    std::unique_ptr<SimStore> copy(const Clock& clock);
    int copiesKept() const { return m_copiesKept; }
    bool isReal() const { return m_vault != nullptr; }

private:
    Status writeNow(const Work& work);
    const Clock& m_clock;
    std::unique_ptr<test::MemoryDatabase> m_memory;
    std::unique_ptr<test::TempVault> m_vault;
    int m_lifetime = -1;  ///< Steps until death; -1: it does not die.
    int m_copiesKept = 0;
};

}  // namespace hearth::sync
