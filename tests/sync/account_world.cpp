// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/sync/account_world.h"

#include "server/service.h"
#include "sync/digest.h"
#include "tests/core/store/bare_database.h"

namespace hearth::sync {

using protocol::Answer;
using test::must;

namespace {

const ServerMoveRecord kServer{"https://sync.example", {7}};

PushResult resultOf(const protocol::Outcome& outcome) {
    switch (outcome.answer) {
        case Answer::Stored: return {PushOutcome::Stored, outcome.value};
        case Answer::Gap: return {PushOutcome::Gap, 0, outcome.value};
        case Answer::Fork: return {PushOutcome::Fork};
        case Answer::StaleEpoch: return {PushOutcome::StaleEpoch};
        case Answer::DeviceRevoked: return {PushOutcome::Revoked};
        case Answer::Quota: return {PushOutcome::Quota};
        case Answer::Conflict: return {PushOutcome::Conflict};
        default: return {PushOutcome::Refused};
    }
}

}  // namespace

Result<Hello> LogTransport::hello(const DeviceId& device, std::uint64_t cursor) {
    AccountDevice& self = m_world.m_devices[m_device];
    HEARTH_TRY_STATUS(self.store->breathe());
    m_loggedIn = false;
    const AccountKeys* keys = self.account->keysOf(device);
    if (keys == nullptr || keys->id() != device) return fail(ErrorCode::AuthFailed, "no keys of this identity");
    HEARTH_TRY(const auto membership, m_world.m_log.membership(m_world.vault()));
    const auto writer = membership->writer(device);
    if (!writer) return fail(ErrorCode::AuthFailed, "no member");
    Hello hello{IdBytes{1}, self.clock->now()};
    hello.revoked = writer->cut.has_value();
    if (hello.revoked) return hello;
    m_loggedIn = true;
    HEARTH_TRY(hello.head, m_world.m_log.head(m_world.vault()));
    HEARTH_TRY(hello.mine, m_world.m_log.endOfChain(m_world.vault(), device));
    if (cursor > 0 && cursor <= hello.head) {
        HEARTH_TRY(const auto page, m_world.m_log.read(m_world.vault(), cursor - 1, 1));
        hello.atCursor = envelopeHash(page.entries.at(0).envelope);
    }
    return hello;
}

Result<std::vector<PushResult>> LogTransport::push(std::span<const ByteView> envelopes) {
    HEARTH_TRY_STATUS(m_world.m_devices[m_device].store->breathe());
    if (!m_loggedIn) return fail(ErrorCode::AuthFailed, "not logged in");
    if (m_world.beforePush) m_world.beforePush(m_device);
    HEARTH_TRY(const auto outcomes,
               m_world.m_log.append(m_world.vault(), envelopes, m_world.m_devices[m_device].clock->now()));
    HEARTH_TRY_STATUS(m_world.m_devices[m_device].store->breathe());
    std::vector<PushResult> results;
    for (const protocol::Outcome& outcome : outcomes) results.push_back(resultOf(outcome));
    return results;
}

Result<LogPage> LogTransport::pull(std::uint64_t after, std::size_t maxBytes) {
    HEARTH_TRY_STATUS(m_world.m_devices[m_device].store->breathe());
    if (!m_loggedIn) return fail(ErrorCode::AuthFailed, "not logged in");
    HEARTH_TRY(const auto read, m_world.m_log.read(m_world.vault(), after, maxBytes));
    LogPage page{{}, read.head};
    for (const protocol::LogEntry& entry : read.entries) page.entries.push_back({entry.position, entry.envelope});
    if (m_world.onPull) m_world.onPull(m_device, page);
    return page;
}

Result<LogPage> LogTransport::records(std::uint64_t after, std::size_t maxBytes) {
    HEARTH_TRY(const auto read, m_world.m_log.readRecords(m_world.vault(), after, maxBytes));
    LogPage page{{}, read.head};
    for (const protocol::LogEntry& entry : read.entries) page.entries.push_back({entry.position, entry.envelope});
    return page;
}

AccountWorld::AccountWorld()
    : m_database(must(server::openData(m_directory.path(), server::Access::Own))),
      m_log(*m_database, m_cache, m_limits) {
    m_devices.reserve(16);
}

std::size_t AccountWorld::addVault() {
    AccountDevice device;
    device.clock = std::make_unique<ManualClock>(Timestamp(1'800'000'000'000));
    IdBytes id{};
    m_random.fill(id);
    device.store =
        std::make_unique<SimStore>(*device.clock, std::make_unique<test::MemoryDatabase>(*device.clock, DeviceId(id)));
    m_devices.push_back(std::move(device));
    return m_devices.size() - 1;
}

void AccountWorld::wake(std::size_t number) {
    AccountDevice& device = m_devices[number];
    device.client.reset();
    device.store->live();
    must(device.store->write([&](store::Database& database) -> Status {
        HEARTH_TRY(device.account, VaultAccount::load(database, m_random));
        return {};
    }));
    device.transport = std::make_unique<LogTransport>(*this, number);
    device.client = must(Client::start(*device.store, *device.account, *device.transport));
}

std::size_t AccountWorld::found() {
    const std::size_t number = addVault();
    must(m_devices[number].store->write([&](store::Database& database) -> Status {
        HEARTH_TRY(m_devices[number].account,
                   VaultAccount::found(database, recoveryPublic(phraseOf(1)), kServer, m_random));
        return {};
    }));
    wake(number);
    m_vault = m_devices[number].account->vault();
    const std::string token = must(m_log.makeToken(m_random, Timestamp(1)));
    const auto made = must(m_log.createVault({token, m_devices[number].account->genesis()}, Timestamp(1)));
    if (made.answer != Answer::Stored) throw std::runtime_error("the vault was not put on the server");
    return number;
}

void AccountWorld::join(std::size_t newcomer, std::size_t inviter) {
    const AccountKeys keys = AccountKeys::generate(m_random);
    const SyncReport report = must(propose(inviter, AdmitDevice{consentTo(vault(), keys)}));
    if (report.stopped) throw std::runtime_error("the newcomer was not admitted");
    std::vector<Bytes> records;
    for (const LogEntry& entry : log())
        if (header(entry).kind == EnvelopeKind::Membership) records.push_back(entry.envelope);
    must(m_devices[newcomer].store->write([&](store::Database& database) -> Status {
        HEARTH_TRY(m_devices[newcomer].account, VaultAccount::join(database, keys, records, kServer, m_random));
        return {};
    }));
    wake(newcomer);
}

std::size_t AccountWorld::pair(std::size_t inviter) {
    const std::size_t number = addVault();
    join(number, inviter);
    return number;
}

std::size_t AccountWorld::openCopy(std::size_t number) {
    AccountDevice copy;
    copy.clock = std::make_unique<ManualClock>(m_devices[number].clock->now());
    copy.store = m_devices[number].store->copy(*copy.clock);
    m_devices.push_back(std::move(copy));
    wake(m_devices.size() - 1);
    return m_devices.size() - 1;
}

void AccountWorld::putBack(std::size_t number, std::unique_ptr<SimStore> file) {
    m_devices[number].client.reset();
    m_devices[number].store = std::move(file);
    wake(number);
}

void AccountWorld::run(std::size_t number, const std::string& sql) {
    must(m_devices[number].store->write([&](store::Database& database) { return database.script(sql); }));
}

std::int64_t AccountWorld::count(std::size_t number, const std::string& sql) {
    std::int64_t found = 0;
    must(m_devices[number].store->write([&](store::Database& database) -> Status {
        HEARTH_TRY(found, database.integer(sql));
        return {};
    }));
    return found;
}

bool AccountWorld::all(const std::vector<std::size_t>& who, const std::string& sql, std::int64_t expected) {
    for (const std::size_t number : who)
        if (count(number, sql) != expected) return false;
    return true;
}

std::string AccountWorld::settle(const std::vector<std::size_t>& who) {
    bool moves = true;
    for (int round = 0; moves && round < 20; ++round) {
        moves = false;
        for (const std::size_t number : who) {
            const auto met = meet(number);
            if (!met.ok()) return "device " + std::to_string(number) + ": " + met.error().detail;
            if (met->stopped) return "device " + std::to_string(number) + " was stopped";
            moves = moves || met->sent + met->received.envelopes > 0 || met->renewed;
        }
    }
    if (moves) return "it never becomes quiet";
    std::vector<std::string> states;
    for (const std::size_t number : who)
        must(m_devices[number].store->write([&](store::Database& database) -> Status {
            HEARTH_TRY(std::string state, describeState(database, id(number)));
            states.push_back(std::move(state));
            return {};
        }));
    for (std::size_t i = 1; i < states.size(); ++i)
        if (states[i] != states[0]) return "devices differ:\n" + states[0] + "\n" + states[i];
    return {};
}

std::vector<LogEntry> AccountWorld::log() {
    std::vector<LogEntry> entries;
    for (const protocol::LogEntry& entry : must(m_log.read(vault(), 0, std::size_t{64} << 20)).entries)
        entries.push_back({entry.position, entry.envelope});
    return entries;
}

}  // namespace hearth::sync
