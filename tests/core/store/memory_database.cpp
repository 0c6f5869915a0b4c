// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/core/store/memory_database.h"

#include <sqlite3.h>

#include "core/store/schema.h"
#include "tests/core/store/bare_database.h"

namespace hearth::test {

void MemoryDatabase::open() {
    m_database = std::make_unique<store::Database>(
        must(store::DatabaseAccess::open({":memory:", "unix", store::Access::ReadWrite, m_changes.get()})));
}

MemoryDatabase::MemoryDatabase(const Clock& clock) : m_changes(std::make_unique<store::ChangeClock>(clock)) {
    open();
    must(m_database->run("BEGIN"));
    must(store::migrate(*m_database));
    must(m_database->run("COMMIT"));
}

MemoryDatabase& MemoryDatabase::pattern() {
    static const ManualClock clock(Timestamp(0));
    static MemoryDatabase made(clock);
    return made;
}

MemoryDatabase::MemoryDatabase(const Clock& clock, const DeviceId& device)
    : m_changes(std::make_unique<store::ChangeClock>(clock)) {
    open();
    copyFrom(pattern());
    must(m_database->run("INSERT INTO vault_info(name, value) VALUES('device_id', ?1)", device));
}

MemoryDatabase::MemoryDatabase(const Clock& clock, MemoryDatabase& other)
    : m_changes(std::make_unique<store::ChangeClock>(clock)) {
    open();
    copyFrom(other);
}

void MemoryDatabase::copyFrom(MemoryDatabase& other) {
    sqlite3_backup* copying = sqlite3_backup_init(store::DatabaseAccess::handle(*m_database), "main",
                                                  store::DatabaseAccess::handle(other.database()), "main");
    sqlite3_backup_step(copying, -1);
    if (sqlite3_backup_finish(copying) != SQLITE_OK) throw std::runtime_error("the database was not copied");
    must(m_changes->load(*m_database));
}

Status MemoryDatabase::write(const std::function<Status(store::Database&)>& work) {
    HEARTH_TRY_STATUS(m_database->run("BEGIN IMMEDIATE"));
    Status done = work(*m_database);
    if (done.ok()) done = m_changes->store(*m_database);
    HEARTH_TRY_STATUS(m_database->run(done.ok() ? "COMMIT" : "ROLLBACK"));
    if (!done.ok()) HEARTH_TRY_STATUS(m_changes->load(*m_database));
    return done;
}

DeviceId MemoryDatabase::device() {
    auto row = must(m_database->prepare("SELECT value FROM vault_info WHERE name = 'device_id'"));
    must(row.step());
    return must(row.id<DeviceId>(0));
}

}  // namespace hearth::test
