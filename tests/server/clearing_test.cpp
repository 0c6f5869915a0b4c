// SPDX-License-Identifier: AGPL-3.0-or-later
// A log is emptied when a snapshot stands for it and a second device says so: then only, and so that no file of the
// server holds any of it.
#include <catch2/catch.hpp>

#include <unordered_set>

#include "server/emptying.h"
#include "server/log_store.h"
#include "server/service.h"
#include "tests/core/store/bare_database.h"
#include "tests/support/temp_vault.h"
#include "tests/sync/account.h"
#include "tests/sync/samples.h"

using namespace hearth;
using namespace hearth::server;
using namespace hearth::sync::protocol;
using hearth::sync::Account;
using hearth::sync::Cleared;
using hearth::sync::Party;

namespace {

constexpr std::size_t kWindow = 16;

/// Pieces of sealed bytes by which they are known again, wherever they lie.
class Traces {
public:
    void addBody(const Bytes& envelope) {
        add(ByteView(envelope).subspan(sync::kBodyOffset, envelope.size() - sync::kEnvelopeOverhead));
    }
    void add(ByteView sealed) {
        m_kept.push_back(std::make_unique<Bytes>(sealed.begin(), sealed.end()));
        const std::string_view text = asText(*m_kept.back());
        for (std::size_t at = 0; at + kWindow <= text.size(); at += kWindow) m_pieces.insert(text.substr(at, kWindow));
    }
    std::size_t in(const std::filesystem::path& folder) const {
        std::size_t found = 0;
        for (const auto& file : std::filesystem::directory_iterator(folder)) {
            const Bytes bytes = test::readFile(file.path());
            for (std::size_t at = 0; at + kWindow <= bytes.size(); ++at)
                found += m_pieces.count(asText(ByteView(bytes).subspan(at, kWindow)));
        }
        return found;
    }

private:
    std::vector<std::unique_ptr<Bytes>> m_kept;
    std::unordered_set<std::string_view> m_pieces;
};

/// A vault with two devices that write, and a shelf.
struct Vault {
    test::TempDirectory directory;
    std::unique_ptr<Database> database = openData(directory.path(), Access::Own).value();
    MembershipCache cache;
    Limits limits;
    LogStore store{*database, cache, limits};
    SnapshotStore shelf{*database, limits};
    Account account;
    VaultId vault = account.membership().vault();
    sync::CountedRandom random{"clearing"};
    Party& laptop = account.laptop();
    Party phone = account.addDevice();
    Timestamp now{1};
    Traces traces;
    std::vector<Bytes> contents;

    Vault() {
        REQUIRE(store.createVault({store.makeToken(random, now).value(), account.genesis()}, now)->answer ==
                Answer::Stored);
        REQUIRE(push(account.records()[1]).answer == Answer::Stored);
    }
    Outcome push(const Bytes& envelope) {
        const ByteView one(envelope);
        return store.append(vault, {&one, 1}, now).value()[0];
    }
    Bytes noise(std::size_t size) {
        Bytes bytes(size);
        random.fill(bytes);
        return bytes;
    }
    void write(Party& by, std::size_t size) {
        contents.push_back(account.seal(by, noise(size)));
        REQUIRE(push(contents.back()).answer == Answer::Stored);
    }
    void writeMuch() {
        for (std::size_t i = 0; i < 60; ++i) write(i % 3 == 0 ? phone : laptop, 1 + (i * i * i * 37) % 9001);
    }
    /// Leaves a snapshot of one chunk; its manifest.
    Bytes leave(Party& maker, const IdBytes& id, const Bytes& chunk) {
        const sync::Seen last = maker.last;
        const Bytes manifest = account.seal(maker, asBytes("a manifest"), sync::EnvelopeKind::SnapshotManifest);
        maker.last = last;
        const DeviceId device = maker.keys.id();
        REQUIRE(shelf.putChunk({vault, id}, {device, 0, chunk}, now)->answer == Answer::Stored);
        const auto members = store.membership(vault).value();
        REQUIRE(shelf.putManifest({vault, id}, *members, {device, 1, manifest}, now)->answer == Answer::Stored);
        return manifest;
    }
    Bytes leave(Party& maker, std::uint8_t id = 1) { return leave(maker, sync::counted<16>(id), noise(500)); }
    std::uint64_t head() { return store.head(vault).value(); }
    Cleared upTo(std::uint64_t place, const Bytes& manifest) {
        return {place, store.hashAt(vault, place).value().value_or(sync::ChainHash{}), sync::envelopeHash(manifest)};
    }
    /// Whether the server takes a device's word; the device's chain goes on when it does.
    Answer says(Party& device, const Cleared& cleared) {
        const Bytes record = account.author(device).clear(cleared).value();
        const Outcome outcome = push(record);
        if (outcome.answer == Answer::Stored) REQUIRE(account.take(device, record).ok());
        return outcome.answer;
    }
    std::size_t hollowOnes() {
        std::size_t count = 0;
        const LogPage page = store.read(vault, 0, 1 << 24).value();
        for (const LogEntry& entry : page.entries)
            count += std::get<sync::EnvelopeView>(sync::splitEnvelope(entry.envelope)).hollow() ? 1 : 0;
        return count;
    }
    std::uint64_t number(const char* sql) { return numberAt(database->rows(sql).value()[0], 0); }
};

}  // namespace

TEST_CASE("on a second device's word a log is emptied up to the place, and no file of the server holds any of it") {
    Vault house;
    house.writeMuch();
    const Bytes older = house.noise(3000);
    house.leave(house.phone, sync::counted<16>(7), older);
    const Bytes manifest = house.leave(house.laptop);
    const std::uint64_t place = house.head();
    for (const Bytes& each : house.contents) house.traces.addBody(each);
    house.traces.add(older);
    house.write(house.laptop, 5000);
    const Bytes above = house.contents.back();
    REQUIRE(house.traces.in(house.directory.path()) > 1000);

    CHECK(house.says(house.phone, house.upTo(place, manifest)) == Answer::Stored);
    CHECK(house.traces.in(house.directory.path()) == 0);
    CHECK(house.hollowOnes() == 60);
    const auto page = house.store.read(house.vault, 0, 1 << 24).value();
    REQUIRE(page.entries.size() == place + 2);
    for (std::size_t i = 2; i < place; ++i) {
        CHECK(page.entries[i].envelope == sync::emptied(house.contents[i - 2]).value());
        CHECK(house.store.hashAt(house.vault, i + 1).value() == sync::envelopeHash(house.contents[i - 2]));
    }
    CHECK(page.entries[place].envelope == above);
    CHECK(house.number("SELECT used_bytes FROM vaults") ==
          house.number("SELECT (SELECT SUM(size) FROM ops) + (SELECT SUM(size) FROM snapshots)"));
    CHECK(house.number("SELECT SUM(size) FROM ops") == house.number("SELECT SUM(length(bytes)) FROM ops"));
    CHECK(house.number("SELECT COUNT(DISTINCT id) FROM snapshots") == 1);
    // All goes on: what is known is known, what is new is taken, and what was said is remembered.
    CHECK(house.push(house.contents[0]) == Outcome{Answer::Stored, 3});
    house.write(house.phone, 10);
    CHECK(house.store.membership(house.vault).value()->cleared()->place == place);
    house.cache.put(house.vault, nullptr);
    CHECK(house.store.membership(house.vault).value()->cleared()->place == place);
}

TEST_CASE("the next clearing takes what came since, and what was emptied stays as it is") {
    Vault house;
    house.write(house.laptop, 100);
    const Bytes first = house.leave(house.laptop);
    REQUIRE(house.says(house.phone, house.upTo(house.head(), first)) == Answer::Stored);
    house.write(house.phone, 100);
    house.write(house.laptop, 2);
    const Bytes second = house.leave(house.phone, 2);
    REQUIRE(house.says(house.laptop, house.upTo(house.head(), second)) == Answer::Stored);
    CHECK(house.hollowOnes() == 3);
    CHECK(house.number("SELECT COUNT(DISTINCT id) FROM snapshots") == 1);
    // Who has just looked at the first one is told that it was replaced.
    CHECK(house.number("SELECT COUNT(*) FROM former_snapshots") == 1);
    CHECK(house.says(house.phone, house.upTo(3, first)) == Answer::Conflict);
}

TEST_CASE("a maker's own word is enough where nobody else can give another, or after thirty days") {
    Vault house;
    house.write(house.laptop, 100);
    const Bytes manifest = house.leave(house.laptop);
    const Cleared cleared = house.upTo(house.head(), manifest);
    CHECK(house.says(house.laptop, cleared) == Answer::Conflict);
    house.now = Timestamp(1).plus(30 * kDay - 1);
    CHECK(house.says(house.laptop, cleared) == Answer::Conflict);
    CHECK(house.hollowOnes() == 0);
    SECTION("after thirty days") { house.now = Timestamp(1).plus(30 * kDay); }
    SECTION("alone") {
        const sync::Frontier ends{{house.phone.keys.id().bytes(), house.phone.last}};
        const Bytes removal = house.account.author(house.laptop).removeDevice(house.phone.keys.id(), ends).value();
        REQUIRE(house.push(removal).answer == Answer::Stored);
        REQUIRE(house.account.take(house.laptop, removal, {&house.laptop}).ok());
    }
    CHECK(house.says(house.laptop, cleared) == Answer::Stored);
    CHECK(house.hollowOnes() == 1);
}

TEST_CASE("what is not true of the log or of the shelf empties nothing") {
    Vault house;
    house.write(house.laptop, 100);
    house.write(house.laptop, 100);
    const Bytes manifest = house.leave(house.laptop);
    const std::uint64_t place = house.head();
    house.write(house.laptop, 100);
    Cleared other = house.upTo(place, manifest);
    other.hash[0] ^= 1;
    CHECK(house.says(house.phone, other) == Answer::Conflict);
    CHECK(house.says(house.phone, house.upTo(place + 1, manifest)) == Answer::Conflict);
    CHECK(house.says(house.phone, house.upTo(place + 9, manifest)) == Answer::Conflict);
    const Bytes newer = house.leave(house.laptop, 2);
    CHECK(house.says(house.phone, house.upTo(place, manifest)) == Answer::Conflict);
    CHECK(house.hollowOnes() == 0);
    CHECK(house.says(house.phone, house.upTo(place, newer)) == Answer::Stored);
    CHECK(house.hollowOnes() == 2);
    // Behind the head, again, and by a device that may not.
    const Bytes late = house.account.forge(house.laptop, house.upTo(place, newer), 1);
    CHECK(house.push(late).answer == Answer::Conflict);
    const Bytes phrase = house.account.forge(house.account.phrase(), house.upTo(place + 1, newer), 1);
    CHECK(house.push(phrase).answer == Answer::Refused);
}

TEST_CASE("a log that was put back takes the record that its members have taken, and keeps what it has") {
    Vault house;
    house.write(house.laptop, 100);
    CHECK(house.says(house.phone, {4711, sync::counted<32>(1), sync::counted<32>(2)}) == Answer::Stored);
    CHECK(house.hollowOnes() == 0);
    CHECK(house.push(house.account.seal(house.laptop, asBytes("goes on"))).answer == Answer::Stored);
    // Nor does one whose place was made up keep anybody from clearing later.
    const Bytes manifest = house.leave(house.laptop);
    CHECK(house.says(house.phone, house.upTo(4, manifest)) == Answer::Stored);
    CHECK(house.hollowOnes() == 1);
    // The snapshot stands for the log whatever a record says.
    CHECK(house.says(house.phone, {4711, sync::counted<32>(1), sync::counted<32>(2)}) == Answer::Stored);
    house.leave(house.laptop, 2);
    const auto members = house.store.membership(house.vault).value();
    CHECK(house.shelf.confirmed(house.vault, *members).value() == manifest);
}

TEST_CASE(
    "a log that was put back and was given another snapshot takes that record too, when nobody can just have been "
    "quicker") {
    Vault house;
    house.write(house.laptop, 100);
    const Cleared taken = house.upTo(house.head(), house.leave(house.laptop));
    house.leave(house.laptop, 2);
    CHECK(house.says(house.phone, taken) == Answer::Conflict);
    house.now = house.now.plus(kFormerFor + 1);
    CHECK(house.says(house.phone, taken) == Answer::Stored);
    CHECK(house.hollowOnes() == 0);
    CHECK(house.push(house.account.seal(house.laptop, asBytes("goes on"))).answer == Answer::Stored);
}

TEST_CASE(
    "what was not committed leaves the log as it was, and after a death between any two parts a start empties it") {
    Vault house;
    house.writeMuch();
    house.leave(house.phone, sync::counted<16>(7), house.noise(3000));
    const Bytes manifest = house.leave(house.laptop);
    for (const Bytes& each : house.contents) house.traces.addBody(each);
    const Cleared cleared = house.upTo(house.head(), manifest);
    constexpr std::uint64_t kLittle = 20'000;
    Emptying emptying(*house.database, house.limits, house.vault, kLittle);
    {
        auto transaction = Transaction::begin(*house.database).value();
        REQUIRE(emptying.note(cleared, house.now).ok());
    }
    CHECK_FALSE(emptying.goOn().value());
    CHECK(house.hollowOnes() == 0);
    auto transaction = Transaction::begin(*house.database).value();
    REQUIRE(emptying.note(cleared, house.now).ok());
    REQUIRE(transaction.commit().ok());
    SystemClock clock;
    SystemRandom random;
    const auto used = [&] { return house.number("SELECT used_bytes FROM vaults"); };
    const auto sizes = [&] {
        return house.number("SELECT (SELECT SUM(size) FROM ops) + (SELECT SUM(size) FROM snapshots)");
    };
    std::size_t parts = 0;
    for (bool more = true; more; ++parts) {
        const test::TempDirectory after;
        std::filesystem::copy(house.directory.path(), after.path());
        { const auto service = Service::start({after.path(), house.limits, clock, random}).value(); }
        CHECK(house.traces.in(after.path()) == 0);
        const std::uint64_t before = house.number(
            "SELECT SUM(length(bytes)) FROM ops WHERE substr(bytes, 1, 12) = "
            "CAST('HEARTH-HOL-1' AS BLOB)");
        more = emptying.goOn().value();
        const std::uint64_t now = house.number(
            "SELECT SUM(length(bytes)) FROM ops WHERE substr(bytes, 1, 12) = "
            "CAST('HEARTH-HOL-1' AS BLOB)");
        CHECK(now <= before + kLittle);
        CHECK(used() == sizes());
        // Whoever reads meanwhile gets envelopes.
        CHECK(house.hollowOnes() <= 60);
    }
    CHECK(parts > 20);
    CHECK(house.hollowOnes() == 60);
    CHECK(house.number("SELECT COUNT(DISTINCT id) FROM snapshots") == 1);
    CHECK(house.number("SELECT COUNT(*) FROM clearings WHERE done = 0") == 0);
}
