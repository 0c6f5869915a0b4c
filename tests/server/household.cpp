// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/server/household.h"

#include "sync/digest.h"
#include "tests/core/store/bare_database.h"
#include "tests/sync/samples.h"

namespace hearth::server {

using namespace sync;
using test::must;

namespace {

/// Changes what is answered to whoever reads `what`.
Wire::Meddle changing(std::string what, std::function<void(const SyncRequest&, Bytes&)> change) {
    return [=](const SyncRequest& request, SyncHttp& server) {
        auto reply = server.send(request);
        const bool reads = request.method == SyncMethod::Get && request.target.find(what) != std::string::npos;
        if (reads && reply.ok() && reply->status == 200) change(request, reply->body);
        return reply;
    };
}

}  // namespace

VaultId vaultIn(const SyncRequest& request) {
    constexpr std::string_view kBefore = "/v1/vaults/";
    const Bytes id = fromHex(std::string_view(request.target).substr(kBefore.size(), 32));
    return must(VaultId::fromBytes(id));
}

Wire::Meddle changingPages(std::function<void(protocol::LogPage&)> change) {
    return changing("/ops?", [=](const SyncRequest& request, Bytes& body) {
        auto page = must(protocol::decodePage(body, vaultIn(request)));
        change(page);
        body = protocol::encodePage(page, vaultIn(request));
    });
}

Wire::Meddle changingPageBytes(std::function<void(Bytes&)> change) {
    return changing("/ops?", [=](const SyncRequest&, Bytes& body) { change(body); });
}

Wire::Meddle changingGreetings(std::function<void(protocol::Welcome&)> change) {
    return changing("/hello", [=](const SyncRequest&, Bytes& body) {
        auto welcome = must(protocol::decodeWelcome(body));
        change(welcome);
        body = protocol::encode(welcome);
    });
}

void Resident::say(const std::string& title) {
    must(store->write([&](store::Database& database) {
        return database.script("INSERT INTO conversations(id, title, created_at, updated_at) VALUES(randomblob(16), '" +
                               title + "', 1, 1)");
    }));
}

std::int64_t Resident::count(const std::string& from) {
    std::int64_t found = 0;
    must(store->write([&](store::Database& database) -> Status {
        HEARTH_TRY(found, database.integer("SELECT count(*) FROM " + from));
        return {};
    }));
    return found;
}

std::string Resident::state() {
    std::string found;
    must(store->write([&](store::Database& database) -> Status {
        HEARTH_TRY(found, describeState(database, id()));
        return {};
    }));
    return found;
}

Household::Household() : laptop(found()), phone(addDevice()) {}

Resident& Household::move() {
    Resident& resident = m_residents.emplace_back(server);
    IdBytes id{};
    m_random.fill(id);
    resident.store = std::make_unique<SimStore>(resident.clock,
                                                std::make_unique<test::MemoryDatabase>(resident.clock, DeviceId(id)));
    return resident;
}

/// A program that starts over what its file holds.
void Household::wake(Resident& resident) {
    must(resident.store->write([&](store::Database& database) -> Status {
        HEARTH_TRY(resident.account, VaultAccount::load(database, m_random));
        return {};
    }));
    resident.connection = std::make_unique<ServerConnection>(ServerConnection::Setup{
        resident.wire, resident.account->vault(),
        [&resident](const DeviceId& device) { return resident.account->keysOf(device); }, server.fingerprint()});
    ClientOptions options;
    options.limits = m_limits;
    options.snapshots = {resident.connection.get(), resident.account.get(), m_bounds};
    resident.client = must(Client::start(*resident.store, *resident.account, *resident.connection, options));
}

void Household::leaveSnapshots() {
    m_bounds = {4, std::uint64_t{1} << 20, 1, 2048};
    m_limits.operations = 4;
    for (Resident& resident : m_residents) wake(resident);
}

Resident& Household::found() {
    Resident& resident = move();
    must(resident.store->write([&](store::Database& database) -> Status {
        HEARTH_TRY(resident.account, VaultAccount::found(database, recoveryPublic(phraseOf(1)),
                                                         {"https://sync.example", server.fingerprint()}, m_random));
        return {};
    }));
    wake(resident);
    must(resident.connection->enrol(server.token(), resident.account->genesis()));
    return resident;
}

Resident& Household::addDevice() {
    const AccountKeys keys = AccountKeys::generate(m_random);
    must(laptop.client->propose(AdmitDevice{consentTo(laptop.account->vault(), keys)}));
    std::vector<Bytes> records;
    for (LogEntry& entry : must(laptop.connection->pull(0, std::size_t{1} << 20)).entries)
        if (must(decodeHeader(entry.envelope)).kind == EnvelopeKind::Membership)
            records.push_back(std::move(entry.envelope));
    Resident& resident = move();
    must(resident.store->write([&](store::Database& database) -> Status {
        HEARTH_TRY(resident.account, VaultAccount::join(database, keys, records,
                                                        {"https://sync.example", server.fingerprint()}, m_random));
        return {};
    }));
    wake(resident);
    return resident;
}

Resident& Household::copyOf(Resident& resident) {
    Resident& copy = m_residents.emplace_back(server);
    copy.store = resident.store->copy(copy.clock);
    wake(copy);
    return copy;
}

std::string Household::settle(const std::vector<Resident*>& who) {
    for (Resident* resident : who) resident->wire.meddle = nullptr;
    bool moves = true;
    for (int round = 0; moves && round < 30; ++round) {
        moves = false;
        for (Resident* resident : who) {
            const auto met = resident->meet();
            if (!met.ok()) return "a meeting failed: " + met.error().detail;
            moves = moves || met->sent + met->received.envelopes > 0 || met->renewed || met->stopped;
        }
    }
    if (moves) return "it never becomes quiet";
    for (Resident* resident : who)
        if (resident->state() != who.front()->state())
            return "devices differ:\n" + resident->state() + "\n" + who.front()->state();
    return {};
}

void Household::rollBack(std::uint64_t place, const IdBytes& incarnation) {
    must(server.database().run("DELETE FROM ops WHERE server_seq > ?", {toVariant(place)}));
    must(server.database().run("UPDATE vaults SET head = ?", {toVariant(place)}));
    server.restart(incarnation);
}

}  // namespace hearth::server
