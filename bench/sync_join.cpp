// SPDX-License-Identifier: AGPL-3.0-or-later
// How long a new device needs until its person can begin, and until all is there: real keys, encrypted vaults, and a
// hearthd of its own over loopback. By the snapshot that the first device left, or with `--log` by everything that it
// ever sent. Prints one JSON document.
#include <malloc.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <fstream>
#include <functional>
#include <stdexcept>

#include "bench/loopback_http.h"
#include "core/base/json.h"
#include "core/crypto/hash.h"
#include "core/crypto/recovery_phrase.h"
#include "core/store/database.h"
#include "platform/sync_http.h"
#include "sync/account.h"
#include "sync/client.h"
#include "sync/digest.h"
#include "sync/record_log.h"
#include "sync/recovery.h"
#include "sync/server_connection.h"
#include "tests/support/hearthd_process.h"
#include "tests/support/qt_program.h"
#include "tests/support/temp_vault.h"
#include "tests/sync/simulator/sim_store.h"

namespace {

using namespace hearth;
using namespace hearth::sync;

struct Measured {
    std::size_t messages = 100'000;
    std::size_t batch = 4;  ///< Operations in an envelope.
    bool byLog = false;
};

// What fails here ends the program with its reason.
template <typename T>
T sure(Result<T> result) {
    if (!result.ok()) throw std::runtime_error(result.error().detail);
    return std::move(result).value();
}
void sure(const Status& status) {
    if (!status.ok()) throw std::runtime_error(status.error().detail);
}

/// A device with its vault, its place in the account and its line to the server.
class Machine {
public:
    explicit Machine(SyncHttp& http) : m_http(http) {}

    using Enter = std::function<Result<std::unique_ptr<VaultAccount>>(store::Database&)>;
    void enter(const Enter& way) {
        sure(store.write([&](store::Database& database) -> Status {
            HEARTH_TRY(account, way(database));
            return {};
        }));
    }
    void connect(ClientOptions options, bool withShelf) {
        connection = std::make_unique<ServerConnection>(ServerConnection::Setup{
            m_http, account->vault(), [this](const DeviceId& device) { return account->keysOf(device); }});
        options.snapshots.shelf = withShelf ? connection.get() : nullptr;
        options.snapshots.sealing = account.get();
        client = sure(Client::start(store, *account, *connection, options));
    }
    std::int64_t count(const char* sql) {
        std::int64_t found = 0;
        sure(store.read([&](store::Database& database) -> Status {
            HEARTH_TRY(found, database.integer(sql));
            return {};
        }));
        return found;
    }
    crypto::Digest digest() {
        crypto::Digest found{};
        sure(store.read([&](store::Database& database) -> Status {
            HEARTH_TRY(found, digestOf(database, account->device()));
            return {};
        }));
        return found;
    }

private:
    SyncHttp& m_http;

public:
    SystemClock clock;
    SystemRandom random;
    SimStore store{clock, std::make_unique<test::TempVault>()};
    std::unique_ptr<VaultAccount> account;
    std::unique_ptr<ServerConnection> connection;
    std::unique_ptr<Client> client;
};

constexpr std::size_t kInEach = 20;  ///< Messages of a conversation.
constexpr std::size_t kAtOnce = 1000;

/// About as long as people's messages are: 320 characters.
std::string textOf(std::size_t number) {
    std::string words;
    for (std::size_t i = 0; words.size() < 320; ++i)
        words += "word" + std::to_string((number * 31 + i * 7) % 9973) + " ";
    return words;
}

Status say(store::Database& database, std::size_t number) {
    const std::string conversation = "conversation " + std::to_string(number / kInEach);
    const IdBytes of = crypto::blake2bId({asBytes(conversation)});
    const auto at = static_cast<std::int64_t>(1'700'000'000'000 + number * 1000);
    if (number % kInEach == 0)
        HEARTH_TRY_STATUS(
            database.run("INSERT INTO conversations(id, title, created_at, updated_at) VALUES(?1, ?2, ?3, "
                         "?4)",
                         ByteView(of), conversation, at, at + 1000 * kInEach));
    const std::string text = textOf(number);
    return database.run(
        "INSERT INTO messages(id, conversation_id, role, created_at, text) VALUES(?1, ?2, 'user', ?3, ?4)",
        ByteView(crypto::blake2bId({asBytes("message"), asBytes(std::to_string(number))})), ByteView(of), at, text);
}

void fill(Machine& author, std::size_t messages) {
    for (std::size_t first = 0; first < messages; first += kAtOnce)
        sure(author.store.write([&, first](store::Database& database) -> Status {
            for (std::size_t i = first; i < std::min(first + kAtOnce, messages); ++i)
                HEARTH_TRY_STATUS(say(database, i));
            return {};
        }));
}

/// A line of /proc/self/status, in KiB.
long memoryKilobytes(const std::string& name) {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(name)) return std::stol(line.substr(name.size()));
    return 0;
}

/// What is free goes back to the system, and the peak counts from here.
long idleMemory() {
    ::malloc_trim(0);
    std::ofstream("/proc/self/clear_refs") << "5";
    return memoryKilobytes("VmRSS:");
}

/// Lets `keys` in and gives the records that say so.
std::vector<Bytes> admit(Machine& author, SyncHttp& http, const AccountKeys& keys) {
    sure(author.client->propose(AdmitDevice{consentTo(author.account->vault(), keys)}));
    RecordLog log(author.account->vault(), keys);
    ServerConnection line({http, author.account->vault(),
                           [&keys](const DeviceId& device) { return device == keys.id() ? &keys : nullptr; }});
    sure(log.read(line));
    return log.records();
}

/// The first device: its whole history is on the server.
void live(Machine& author, const test::HearthdProcess& server, const ServerMoveRecord& place,
          const Measured& measured) {
    const auto phrase = crypto::RecoveryPhrase::generate(author.random);
    author.enter([&](store::Database& database) {
        return VaultAccount::found(database, recoveryPublic(phrase), place, author.random);
    });
    ClientOptions options;
    options.limits.operations = measured.batch;
    options.snapshots.bounds = {1, 1, 1, kChunkBytes};
    author.connect(options, !measured.byLog);
    sure(author.connection->enrol(server.token(), author.account->genesis()));
    fill(author, measured.messages);
    sure(author.client->meet());
    sure(author.client->meet());
}

struct Spent {
    double seconds;
    long kilobytes;  ///< At the peak, above what was there before.
};
Spent spentOn(const std::function<void()>& work) {
    const long before = idleMemory();
    const double start = steadyMilliseconds();
    work();
    return {(steadyMilliseconds() - start) / 1000, memoryKilobytes("VmHWM:") - before};
}

struct Come {
    Spent all;
    double usable = 0;  ///< Seconds.
    SyncReport report;
};
/// The second device reads what the first one has.
Come come(Machine& newcomer, const Measured& measured) {
    constexpr const char* kUsable =
        "SELECT NOT EXISTS(SELECT 1 FROM sync_state n, sync_state u WHERE n.name = 'snapshot_next' AND u.name = "
        "'snapshot_usable' AND n.value < u.value)";
    Come came{{}, 0, {}};
    double start = 0;
    ClientOptions options;
    options.snapshots.onChunk = [&] {
        if (came.usable == 0 && newcomer.count(kUsable) != 0) came.usable = (steadyMilliseconds() - start) / 1000;
    };
    newcomer.connect(options, !measured.byLog);
    came.all = spentOn([&] {
        start = steadyMilliseconds();
        came.report = sure(newcomer.client->meet());
    });
    // Of a log the newest comes last.
    if (came.usable == 0) came.usable = came.all.seconds;
    return came;
}

Json run(const Measured& measured) {
    test::QtProgram program;
    const test::TempDirectory data;
    const test::HearthdProcess server({data.path()});
    const auto network = sure(platform::QtSyncNetwork::create());
    const auto http = sure(network->reach(server.url(), {}));
    const ServerMoveRecord place{server.url(), sure(serverAt(*http))};
    Machine author(*http);
    live(author, server, place, measured);
    Spent leaving{0, 0};
    if (!measured.byLog)
        leaving = spentOn([&] {
            if (!sure(author.client->keepSnapshot())) throw std::runtime_error("no snapshot was left");
        });
    Machine newcomer(*http);
    const AccountKeys keys = AccountKeys::generate(newcomer.random);
    const auto records = admit(author, *http, keys);
    newcomer.enter(
        [&](store::Database& database) { return VaultAccount::join(database, keys, records, place, newcomer.random); });
    const Come came = come(newcomer, measured);
    sure(author.client->meet());
    const auto all = static_cast<std::int64_t>(measured.messages);
    const bool right = newcomer.count("SELECT count(*) FROM messages") == all && newcomer.digest() == author.digest() &&
                       (came.report.chunks == 0) == measured.byLog;
    return {{"messages", measured.messages},
            {"way", measured.byLog ? "log" : "snapshot"},
            {"chunks", came.report.chunks},
            {"envelopesRead", came.report.received.envelopes},
            {"secondsUntilUsable", came.usable},
            {"secondsUntilComplete", came.all.seconds},
            {"memoryAboveIdleKiB", came.all.kilobytes},
            {"secondsToLeaveIt", leaving.seconds},
            {"memoryToLeaveItKiB", leaving.kilobytes},
            {"right", right}};
}

}  // namespace

int main(int count, char** arguments) {
    CLI::App options("A new device comes to a long history.");
    Measured measured;
    options.add_option("--messages", measured.messages, "messages in the vault");
    options.add_option("--batch", measured.batch, "changes in an envelope");
    options.add_flag("--log", measured.byLog, "read the whole log instead of a snapshot");
    CLI11_PARSE(options, count, arguments);
    const Json result = run(measured);
    std::printf("%s\n", result.dump(2).c_str());
    return result.at("right").get<bool>() ? 0 : 1;
}
