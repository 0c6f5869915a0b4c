// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/sync/simulator/world.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>

#include "sync/digest.h"
#include "sync/forget_marks.h"
#include "sync/snapshot_intake.h"
#include "sync/withheld.h"
#include "tests/core/store/bare_database.h"
#include "tests/sync/simulator/changes.h"
#include "tests/sync/simulator/log_model.h"

namespace hearth::sync {

using test::must;

namespace {

constexpr Milliseconds kYear = 365 * kDay;

/// What a program of the version before knew: no instructions for a conversation, no uses a device.
std::span<const store::SyncedTable> oldTables() {
    static const std::vector<store::SyncedTable> tables = [] {
        std::vector<store::SyncedTable> known;
        for (store::SyncedTable table : store::syncedTables()) {
            if (table.id == store::kConversationsTable) table.columns = table.columns.first(14);
            if (table.id < 18) known.push_back(table);
        }
        return known;
    }();
    return tables;
}

Error unreachable() { return fail(ErrorCode::Unavailable, "no way to the server"); }

/// The first line that differs.
std::string difference(const std::string& left, const std::string& right) {
    std::size_t line = 0;
    for (std::size_t i = 0; i < std::min(left.size(), right.size()) && left[i] == right[i]; ++i)
        if (left[i] == '\n') line = i + 1;
    const auto from = [&](const std::string& text) {
        return line < text.size() ? text.substr(line, text.find('\n', line) - line) : std::string("(nothing more)");
    };
    return "  " + from(left) + "\n  " + from(right);
}

}  // namespace

Result<Hello> SimTransport::hello(const DeviceId& device, std::uint64_t cursor) {
    HEARTH_TRY_STATUS(m_world.m_devices[m_device].store->breathe());
    if (!m_world.online(m_device)) return unreachable();
    if (m_world.onHello) m_world.onHello();
    return m_world.m_server.hello(device, cursor, m_world.m_now);
}

Result<std::vector<PushResult>> SimTransport::push(std::span<const ByteView> envelopes) {
    HEARTH_TRY_STATUS(m_world.m_devices[m_device].store->breathe());
    const bool calm = m_world.m_quiet;
    if (!m_world.online(m_device) || (!calm && m_world.chance(m_world.m_faults.lostRequest))) return unreachable();
    std::vector<PushResult> results;
    for (const ByteView envelope : envelopes) {
        results.push_back(m_world.m_server.push(envelope, m_world.m_now));
        if (results.back().outcome == PushOutcome::Stored)
            m_world.m_everStored.push_back(m_world.m_server.log()[results.back().position - 1]);
        if (!calm && m_world.chance(m_world.m_faults.repeated))
            m_world.m_late.emplace_back(envelope.begin(), envelope.end());
    }
    HEARTH_TRY_STATUS(m_world.m_devices[m_device].store->breathe());
    if (m_world.onPush) m_world.onPush(results);
    if (!calm && m_world.chance(m_world.m_faults.lostAnswer)) return unreachable();
    return results;
}

Result<LogPage> SimTransport::pull(std::uint64_t after, std::size_t) {
    HEARTH_TRY_STATUS(m_world.m_devices[m_device].store->breathe());
    if (!m_world.online(m_device) || (!m_world.m_quiet && m_world.chance(m_world.m_faults.lostAnswer)))
        return unreachable();
    HEARTH_TRY(LogPage page, m_world.m_server.pull(after, 1 + m_world.below(6)));
    if (!m_world.m_quiet && !page.entries.empty() && m_world.chance(m_world.m_faults.damages))
        page.entries[m_world.below(page.entries.size())].envelope.resize(40);
    if (m_world.onPull) m_world.onPull(page);
    return page;
}

Result<LogPage> SimTransport::records(std::uint64_t after, std::size_t) {
    HEARTH_TRY_STATUS(reach());
    return m_world.m_server.records(after, 1 + m_world.below(6));
}

Status SimTransport::reach() {
    HEARTH_TRY_STATUS(m_world.m_devices[m_device].store->breathe());
    if (!m_world.online(m_device) || (!m_world.m_quiet && m_world.chance(m_world.m_faults.lostAnswer)))
        return unreachable();
    return {};
}

Result<ShelfNews> SimTransport::news() {
    HEARTH_TRY_STATUS(reach());
    const bool bad = !m_world.m_quiet && m_world.chance(m_world.m_faults.badShelf);
    ShelfNews news = m_world.m_server.news(bad ? m_world.below(3) : 0);
    if (m_world.onNews) m_world.onNews(news);
    return news;
}

Result<Bytes> SimTransport::confirmed() {
    HEARTH_TRY_STATUS(reach());
    Bytes manifest = m_world.m_server.confirmed();
    if (m_world.onConfirmed) m_world.onConfirmed(manifest);
    return manifest;
}

Result<std::vector<Bytes>> SimTransport::chunks(const IdBytes& snapshot, std::uint32_t first) {
    HEARTH_TRY_STATUS(reach());
    const bool bad = !m_world.m_quiet && m_world.chance(m_world.m_faults.badShelf);
    if (bad && m_world.chance(50)) return fail(ErrorCode::NotFound, "no such chunk");
    auto chunks = m_world.m_server.chunks(snapshot, first, 1 + m_world.below(4));
    if (bad && !chunks.empty()) chunks.back()[m_world.below(chunks.back().size())] ^= 1;
    if (m_world.onChunks) m_world.onChunks(chunks);
    if (chunks.empty()) return fail(ErrorCode::NotFound, "no such chunk");
    return chunks;
}

Status SimTransport::putChunk(const IdBytes& snapshot, std::uint32_t index, ByteView sealed) {
    HEARTH_TRY_STATUS(reach());
    m_world.m_server.putChunk(snapshot, index, sealed);
    return {};
}

Status SimTransport::putManifest(const IdBytes&, std::uint32_t, ByteView manifest) {
    HEARTH_TRY_STATUS(reach());
    m_world.m_server.putManifest(manifest, m_world.m_now);
    return {};
}

World::World(std::uint64_t seed, const Faults& faults) : m_random(seed), m_faults(faults) {
    // What both a server and the only device that wrote it have lost is lost: one of the two a life.
    if (seed % 2 == 0)
        m_faults.rollbacks = 0;
    else
        m_faults.restores = m_faults.copies = 0;
}

bool World::online(std::size_t number) const { return m_quiet || m_devices[number].cutOffFor == 0; }

void World::say(std::size_t number, const std::string& what) {
    m_trace.push_back(fmt::format("{:4} device {} {}", m_step, number, what));
}

std::size_t World::addDevice() {
    SimDevice device;
    device.clock = std::make_unique<ManualClock>(m_now);
    const std::size_t number = m_devices.size();
    if (m_faults.realVaults) {
        auto vault = std::make_unique<test::TempVault>();
        vault->clock().set(m_now);
        device.store = std::make_unique<SimStore>(*device.clock, std::move(vault));
    } else {
        IdBytes id{};
        m_random.fill(id);
        device.store = std::make_unique<SimStore>(*device.clock,
                                                  std::make_unique<test::MemoryDatabase>(*device.clock, DeviceId(id)));
    }
    m_devices.push_back(std::move(device));
    wake(m_devices.back(), number);
    return number;
}

/// A program that starts over what its file holds.
void World::wake(SimDevice& device, std::size_t number) {
    device.client.reset();
    device.store->live();
    device.sealing = std::make_unique<PlainSealing>(device.store->device(), m_random, *device.clock);
    must(device.store->write([&](store::Database& database) { return device.sealing->refresh(database); }));
    device.transport = std::make_unique<SimTransport>(*this, number);
    ClientOptions options;
    options.limits.operations = batch != 0 ? batch : 1 + static_cast<std::size_t>(below(40));
    if (device.oldProgram) options.known = oldTables();
    options.snapshots = {device.transport.get(), device.sealing.get(), bounds};
    device.client = must(Client::start(*device.store, *device.sealing, *device.transport, options));
}

Result<SyncReport> World::meet(std::size_t number) {
    auto met = m_devices[number].client->meet();
    if (met.ok() && met->renewed) say(number, "finds that its file is a copy and takes a new identity");
    if (met.ok() && met->waitForConsent > 0) HEARTH_TRY_STATUS(m_devices[number].client->consent());
    if (met.ok()) noteSnapshots(number, *met);
    return met;
}

void World::noteSnapshots(std::size_t number, const SyncReport& report) {
    chunksTaken += report.chunks;
    if (report.snapshotRefused) ++snapshotsRefused;
    if (report.chunks > 0) say(number, fmt::format("takes {} chunks of a snapshot", report.chunks));
    if (report.snapshotRefused) say(number, "leaves a snapshot alone: " + report.snapshotRefused->detail);
    const auto left = m_devices[number].client->keepSnapshot();
    if (left.ok() && *left) {
        ++snapshotsLeft;
        say(number, "leaves a snapshot");
    }
    checkSnapshot(number);
}

void World::checkSnapshot(std::size_t number) {
    if (!confirms) return;
    SimDevice& device = m_devices[number];
    device.sealing->setWriters(m_devices.size());
    m_server.setWriters(m_devices.size());
    const auto right = device.client->checkSnapshot();
    if (device.client->dispute()) {
        disputes.push_back(*device.client->dispute());
        say(number, "disputes a snapshot: " + disputes.back());
    }
    if (!right.ok() || !*right) return;
    const auto proposed = device.client->propose(**right);
    if (!proposed.ok() || proposed->stopped) return;
    ++snapshotsConfirmed;
    say(number, fmt::format("confirms a snapshot, and the log is empty up to {}", m_server.emptied()));
}

void World::later(Milliseconds time) {
    m_now = m_now.plus(time);
    for (SimDevice& device : m_devices) device.clock->set(m_now.plus(device.skew));
}

bool World::isErasing(std::size_t number) {
    bool erasing = false;
    SimDevice& device = m_devices[number];
    must(device.store->write([&](store::Database& database) -> Status {
        HEARTH_TRY(erasing, sync::isErasing(database));
        return {};
    }));
    return erasing;
}

/// As far as the newest snapshot goes, so that what is gone from the log can be had from there.
void World::emptyAlone() {
    const ShelfNews news = m_server.news(0);
    const auto plain = m_devices[0].sealing->open(news.manifest);
    if (!plain.ok()) return;
    const auto manifest = must(decodeManifest(*plain));
    const bool isOfThis = manifest.position <= m_server.log().size() &&
                          m_server.log()[manifest.position - 1].hash == manifest.positionHash;
    if (!isOfThis) return;
    m_server.empty(manifest.position);
    m_trace.push_back(fmt::format("{:4} the server empties its log up to {} by itself", m_step, manifest.position));
}

void World::run(std::size_t number, const std::string& sql) {
    must(m_devices[number].store->write([&](store::Database& database) { return database.script(sql); }));
}

std::int64_t World::count(std::size_t number, const std::string& sql) {
    std::int64_t found = 0;
    must(m_devices[number].store->write([&](store::Database& database) -> Status {
        HEARTH_TRY(found, database.integer(sql));
        return {};
    }));
    return found;
}

void World::tick() {
    m_now = m_now.plus(static_cast<Milliseconds>(below(4)));
    for (SimDevice& device : m_devices) {
        device.clock->set(m_now.plus(device.skew));
        if (device.cutOffFor > 0) --device.cutOffFor;
    }
}

void World::change(std::size_t number) {
    SimDevice& device = m_devices[number];
    std::string what;
    must(device.store->write([&](store::Database& database) -> Status {
        HEARTH_TRY(what, anyChange(database, m_random, device.clock->now(), device.oldProgram));
        return {};
    }));
    say(number, what);
}

void World::putBack(std::size_t number, std::unique_ptr<SimStore> file) {
    SimDevice& device = m_devices[number];
    device.client.reset();
    device.store = std::move(file);
    wake(device, number);
}

std::size_t World::openCopy(std::size_t number) {
    SimDevice copy;
    copy.clock = std::make_unique<ManualClock>(m_devices[number].clock->now());
    SimStore& file = m_devices[number].backup ? *m_devices[number].backup : *m_devices[number].store;
    copy.store = file.copy(*copy.clock);
    copy.oldProgram = m_devices[number].oldProgram;
    m_devices.push_back(std::move(copy));
    wake(m_devices.back(), m_devices.size() - 1);
    return m_devices.size() - 1;
}

void World::deliverLate() {
    if (m_late.empty()) return;
    const auto which = static_cast<std::ptrdiff_t>(below(m_late.size()));
    const PushResult result = m_server.push(m_late[static_cast<std::size_t>(which)], m_now);
    if (result.outcome == PushOutcome::Stored) m_everStored.push_back(m_server.log()[result.position - 1]);
    m_late.erase(m_late.begin() + which);
}

void World::fault(std::size_t number) {
    if (chance(m_faults.newcomers) && m_devices.size() < 7) say(addDevice(), "joins");
    SimDevice& device = m_devices[number];
    if (chance(m_faults.partitioned)) device.cutOffFor = static_cast<int>(below(60));
    if (chance(m_faults.clockJumps)) {
        device.skew = (static_cast<Milliseconds>(below(7)) - 3) * kYear;
        say(number, fmt::format("has its clock {} years off", device.skew / kYear));
    }
    if (device.oldProgram && chance(2)) {
        device.oldProgram = false;
        say(number, "is updated");
        wake(device, number);
    }
    if (device.store->isReal()) return;
    if (chance(m_faults.backups)) {
        device.backup = device.store->copy(*device.clock);
        say(number, "is backed up");
    }
    if (chance(m_faults.restores) && device.backup) {
        say(number, "is put back from its backup");
        putBack(number, device.backup->copy(*device.clock));
    }
    if (chance(m_faults.copies) && m_devices[number].backup && m_devices.size() < 7) {
        const std::size_t made = openCopy(number);
        say(number, fmt::format("has its backup opened elsewhere as device {}", made));
    }
    if (chance(m_faults.rollbacks) && chance(30) && m_server.log().size() > 3) {
        const std::size_t to = m_server.log().size() - 1 - below(3);
        m_trace.push_back(fmt::format("{:4} the server loses its log after {}", m_step, to));
        m_server.restore(to, chance(50));
    }
    if (chance(m_faults.empties)) emptyAlone();
}

void World::step() {
    ++m_step;
    tick();
    const auto number = static_cast<std::size_t>(below(m_devices.size()));
    if (chance(70)) return change(number);
    if (chance(30)) return fault(number);
    if (chance(20)) return deliverLate();
    SimDevice& device = m_devices[number];
    const bool dies = chance(m_faults.crashes);
    if (dies) device.store->dieAfter(1 + static_cast<int>(below(30)));
    const auto met = meet(number);
    say(number, met.ok() ? fmt::format("meets the server: {} sent, {} read", met->sent, met->received.envelopes)
                         : "meets the server in vain: " + met.error().detail);
    if (device.store->isDead()) {
        say(number, "died and starts again");
        wake(m_devices[number], number);
    }
    m_devices[number].store->live();
}

std::string World::meetAll() {
    // An envelope of one is news for the others, so it takes a few rounds.
    for (int round = 0; round < 40; ++round) {
        std::size_t moved = 0;
        const std::size_t before = snapshotsLeft + snapshotsConfirmed;
        for (std::size_t number = 0; number < m_devices.size(); ++number) {
            const auto met = meet(number);
            if (!met.ok()) return fmt::format("device {} cannot meet a working server: {}", number, met.error().detail);
            moved += met->sent + met->received.envelopes + met->chunks + (met->renewed ? 1 : 0) + met->waitForConsent;
        }
        const bool waits = waitLonger();
        if (moved == 0 && snapshotsLeft + snapshotsConfirmed == before && !waits) return {};
    }
    return "it never becomes quiet";
}

/// What was damaged on the way is asked for again later, and a server that has another snapshot by now takes the record
/// about the last one later. Whether somebody waits for either.
bool World::waitLonger() {
    bool waits = false;
    for (std::size_t number = 0; number < m_devices.size() && !waits; ++number)
        waits = count(number,
                      "SELECT EXISTS(SELECT 1 FROM sync_outbox WHERE position IS NULL) OR EXISTS(SELECT 1 FROM "
                      "sync_inbox WHERE hash = zeroblob(32))") != 0;
    if (waits) later(std::max(SimServer::kFormerFor, kAskAgainAtMost) + 1);
    for (std::size_t number = 0; number < m_devices.size(); ++number)
        if (count(number, "SELECT count(*) FROM sync_state WHERE name = 'missing_to' AND value > 0") > 0)
            m_devices[number].clock->advance(kRefusedFor);
    return waits;
}

std::string World::settle() {
    m_quiet = true;
    for (std::size_t number = 0; number < m_devices.size(); ++number) {
        m_devices[number].store->live();
        if (!m_devices[number].oldProgram) continue;
        m_devices[number].oldProgram = false;
        wake(m_devices[number], number);
    }
    std::string wrong = meetAll();
    if (wrong.empty()) wrong = check();
    m_quiet = false;
    return wrong;
}

std::string World::live(int steps) {
    confirms = true;
    const std::size_t many = 3 + below(3);
    for (std::size_t i = 0; i < many; ++i) addDevice();
    for (std::size_t i = 0; m_faults.oldPrograms && i < many; ++i)
        if (chance(25)) {
            m_devices[i].oldProgram = true;
            wake(m_devices[i], i);
        }
    for (int i = 0; i < steps; ++i) step();
    m_trace.push_back("     all is well again, and everybody meets the server");
    return settle();
}

std::string World::checkLog(std::size_t number) {
    LogModel model;
    for (const SimServer::Stored& each : m_everStored)
        if (!isRecord(each.whole)) model.add(each.device, must(PlainSealing::read(each.whole)));
    std::string wrong;
    must(m_devices[number].store->write([&](store::Database& database) -> Status {
        HEARTH_TRY(wrong, model.missing(database));
        return {};
    }));
    return wrong;
}

/// What a device says to be gone from the server is in no envelope there.
std::string World::checkErased(std::size_t number) {
    if (isErasing(number)) return {};
    std::set<std::pair<std::uint16_t, IdBytes>> gone;
    must(m_devices[number].store->write([&](store::Database& database) -> Status {
        HEARTH_TRY(auto rows, database.prepare("SELECT table_id, id FROM sync_tombstones"));
        for (;;) {
            HEARTH_TRY(const bool more, rows.step());
            if (!more) return {};
            HEARTH_TRY(const auto id, rows.id<Id<struct RowTag>>(1));
            gone.emplace(static_cast<std::uint16_t>(rows.integer(0)), id.bytes());
        }
    }));
    const auto tables = store::syncedTables();
    for (const SimServer::Stored& each : m_server.log()) {
        const auto held = PlainSealing::read(each.envelope);
        if (!held.ok() || isRecord(each.envelope)) continue;
        for (const store::Operation& operation : held->operations) {
            const auto table = std::ranges::find(tables, operation.table, &store::SyncedTable::id);
            const bool says = operation.kind != store::OperationKind::Forget &&
                              table->removal != store::Removal::MadeAgain &&
                              gone.count({operation.table, operation.row}) > 0;
            if (says) return fmt::format("{} {} was forgotten and is on the server", table->name, toHex(operation.row));
        }
    }
    return {};
}

std::string World::check() {
    std::vector<std::string> states;
    for (std::size_t number = 0; number < m_devices.size(); ++number) {
        SimDevice& device = m_devices[number];
        must(device.store->write([&](store::Database& database) -> Status {
            HEARTH_TRY(std::string state, describeState(database, device.sealing->device()));
            states.push_back(std::move(state));
            return {};
        }));
        if (states[number] != states[0])
            return fmt::format("devices 0 and {} differ:\n{}", number, difference(states[0], states[number]));
        const std::string lost = checkLog(number);
        if (!lost.empty()) return fmt::format("device {}: {}", number, lost);
        const std::string kept = checkErased(number);
        if (!kept.empty()) return fmt::format("device {}: {}", number, kept);
    }
    return {};
}

std::string tried(std::uint64_t seed, int steps, const Faults& faults) {
    World world(seed, faults);
    std::string wrong;
    try {
        wrong = world.live(steps);
    } catch (const std::exception& failure) {
        wrong = std::string("a step failed: ") + failure.what();
    }
    if (wrong.empty()) return {};
    std::string text = "seed " + std::to_string(seed) + ": " + wrong + "\n";
    for (const std::string& line : world.trace()) text += line + "\n";
    return text;
}

}  // namespace hearth::sync
