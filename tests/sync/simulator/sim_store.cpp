// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/sync/simulator/sim_store.h"

#include "tests/core/store/bare_database.h"

namespace hearth::sync {

using test::must;

namespace {
Error died() { return fail(ErrorCode::Cancelled, "died"); }
}  // namespace

Status SimStore::breathe() {
    if (m_lifetime < 0) return {};
    if (m_lifetime > 0) --m_lifetime;
    return m_lifetime == 0 ? Status(died()) : Status();
}

Status SimStore::writeNow(const Work& work) {
    if (!m_vault) return m_memory->write(work);
    m_vault->clock().set(m_clock.now());
    return m_vault->vault().write([&](store::Database& database) { return work(database); });
}

Status SimStore::write(const Work& work) {
    HEARTH_TRY_STATUS(breathe());
    HEARTH_TRY_STATUS(writeNow(work));
    return breathe();
}

Status SimStore::read(const Work& work) {
    HEARTH_TRY_STATUS(breathe());
    if (!m_vault) return m_memory->write(work);
    return m_vault->vault().read([&](store::Database& database) { return work(database); });
}

Status SimStore::keepCopy() {
    ++m_copiesKept;
    return breathe();
}

DeviceId SimStore::device() {
    std::optional<DeviceId> found;
    must(writeNow([&](store::Database& database) -> Status {
        HEARTH_TRY(auto row, database.prepare("SELECT value FROM vault_info WHERE name = 'device_id'"));
        HEARTH_TRY([[maybe_unused]] const bool is, row.step());
        HEARTH_TRY(const DeviceId id, row.id<DeviceId>(0));
        found = id;
        return {};
    }));
    return *found;
}

std::unique_ptr<SimStore> SimStore::copy(const Clock& clock) {
    return std::make_unique<SimStore>(clock, std::make_unique<test::MemoryDatabase>(clock, *m_memory));
}

}  // namespace hearth::sync
