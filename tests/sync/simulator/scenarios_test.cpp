// SPDX-License-Identifier: AGPL-3.0-or-later
// The rules of sync one by one, each with as few devices as show it.
#include <catch2/catch.hpp>

#include "sync/envelope.h"
#include "tests/core/store/bare_database.h"
#include "tests/sync/simulator/world.h"

using namespace hearth;
using namespace hearth::sync;

namespace {

constexpr Faults kNoFaults{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, false, false, 0, 0};

/// So many devices that know one conversation with one message, a memory and a setting.
class Devices {
public:
    explicit Devices(std::size_t count) : m_world(1, kNoFaults) {
        m_world.batch = 1000;
        for (std::size_t i = 0; i < count; ++i) m_world.addDevice();
        m_world.run(
            0,
            "INSERT INTO conversations(id, title, created_at, updated_at) VALUES(x'c1000000000000000000000000000001', "
            "'first', 1000, 1000);"
            "INSERT INTO messages(id, conversation_id, role, created_at, text) VALUES("
            "x'a1000000000000000000000000000001', x'c1000000000000000000000000000001', 'user', 2000, 'hello');"
            "INSERT INTO memories(id, content, kind, subject, attribute, value, tier, quality, base_priority, "
            "speaker, origin, learned_at, created_at) VALUES(x'e1000000000000000000000000000001', 'likes tea', "
            "'fact', 'user', 'a', 'tea', 3, 0.5, 0.5, 'user', 'rule', 500, 600);"
            "INSERT INTO settings(id, name, value) VALUES(x'51000000000000000000000000000001', 'x', '1')");
        alike();
    }
    World* operator->() { return &m_world; }
    /// Everybody meets the server until nothing moves, and all is as it should be.
    void alike() { CHECK(m_world.settle() == ""); }
    void meet(std::size_t device) { m_last = test::must(m_world.meet(device)); }
    const SyncReport& report() const { return *m_last; }
    bool all(const std::string& sql, std::int64_t expected) {
        for (std::size_t i = 0; i < m_world.devices(); ++i)
            if (m_world.count(i, sql) != expected) return false;
        return true;
    }
    /// Moves the clock of one device; the others' stand.
    void clock(std::size_t device, Milliseconds by) { m_world.device(device).clock->advance(by); }

private:
    World m_world;
    std::optional<SyncReport> m_last;
};

/// So many that deleting them is asked about.
std::string manyConversations() {
    std::string many;
    for (int i = 0; i < 60; ++i)
        many +=
            "INSERT INTO conversations(id, title, created_at, updated_at) VALUES(randomblob(16), 'one of many', 1, 1);";
    return many;
}

const std::string kTitle = "SELECT count(*) FROM conversations WHERE title = ";
constexpr const char* kRetitle = "UPDATE conversations SET title = ";

}  // namespace

TEST_CASE("what I write after I saw another device's version wins, though that device's clock is years ahead") {
    Devices devices(2);
    devices.clock(0, 10 * 365 * kDay);
    devices->run(0, std::string(kRetitle) + "'from the future'");
    devices.meet(0);
    devices.meet(1);
    CHECK(devices->count(1, kTitle + "'from the future'") == 1);
    CHECK(devices->count(1, "SELECT max(ahead_ms) > 1000 FROM sync_devices") == 1);
    devices->run(1, std::string(kRetitle) + "'from today'");
    devices.alike();
    CHECK(devices.all(kTitle + "'from today'", 1));
}

TEST_CASE("a clock that is years ahead moves no other clock by more than five minutes") {
    Devices devices(2);
    devices.clock(0, 10 * 365 * kDay);
    devices->run(0, std::string(kRetitle) + "'from the future'");
    devices.alike();
    devices->run(1, "INSERT INTO settings(id, name, value) VALUES(x'52000000000000000000000000000001', 'y', '1')");
    const auto drift = devices->count(1, "SELECT max(value) >> 16 FROM sync_state WHERE name = 'last_stamp'") -
                       devices->device(1).clock->now().milliseconds();
    CHECK(drift <= 5 * kMinute + 1);
}

TEST_CASE("of two texts written apart the later one stands and the other is kept, on every device") {
    Devices devices(3);
    devices->run(0, "UPDATE memories SET content = 'likes green tea'");
    devices.clock(1, 5);
    devices->run(1, "UPDATE memories SET content = 'likes coffee'");
    devices.alike();
    CHECK(devices.all("SELECT count(*) FROM memories WHERE content = 'likes coffee'", 1));
    CHECK(devices.all("SELECT count(*) FROM sync_history WHERE value = 'likes green tea'", 1));
    CHECK(devices.all("SELECT count(*) FROM sync_history", 1));
}

TEST_CASE("a text that somebody read and then changed is no other version") {
    Devices devices(3);
    devices->run(0, "UPDATE memories SET content = 'likes green tea'");
    devices.alike();
    devices.clock(1, 5);
    devices->run(1, "UPDATE memories SET content = 'likes coffee'");
    devices.alike();
    CHECK(devices.all("SELECT count(*) FROM sync_history", 0));
}

TEST_CASE("what was forgotten stays forgotten against a later edit of a device that did not know") {
    Devices devices(3);
    devices->run(0, "DELETE FROM messages; DELETE FROM conversations");
    devices.meet(0);
    devices.clock(1, 365 * kDay);
    devices->run(1, std::string(kRetitle) + "'still here'");
    devices->run(1,
                 "INSERT INTO messages(id, conversation_id, role, created_at, text) VALUES("
                 "x'a1000000000000000000000000000002', x'c1000000000000000000000000000001', 'user', 3000, 'more')");
    devices.meet(1);
    devices.meet(2);
    devices.alike();
    CHECK(devices.all("SELECT count(*) FROM conversations", 0));
    CHECK(devices.all("SELECT count(*) FROM messages", 0));
}

TEST_CASE(
    "what I forget while the log is read stays forgotten, though somebody else made it with a clock years ahead") {
    Devices devices(3);
    const std::string import =
        "INSERT INTO conversations(id, title, created_at, updated_at, source) VALUES("
        "x'c2000000000000000000000000000002', 'imported', 5, 5, 'jsonl');";
    devices->run(0, import);
    devices.clock(1, 10 * 365 * kDay);
    devices->run(1, import);
    devices.meet(1);
    bool reads = true;
    devices->onPull = [&](LogPage&) {
        if (std::exchange(reads, false)) devices->run(0, "DELETE FROM conversations WHERE title = 'imported'");
    };
    devices.meet(0);
    devices->onPull = nullptr;
    devices.alike();
    CHECK(devices.all("SELECT count(*) FROM conversations WHERE title = 'imported'", 0));
}

TEST_CASE(
    "what I learned earlier while the log is read counts, though somebody else learned the same with a later stamp") {
    Devices devices(3);
    const auto learn = [](int when) {
        return "INSERT INTO memories(id, content, kind, subject, attribute, value, tier, quality, base_priority, "
               "speaker, origin, learned_at, created_at) VALUES(x'e2000000000000000000000000000002', 'likes tea', "
               "'fact', 'user', 'a', 'tea', 3, 0.5, 0.5, 'user', 'rule', " +
               std::to_string(when) + ", 600);";
    };
    devices.clock(1, 5);
    devices->run(1, learn(500));
    devices.meet(1);
    bool reads = true;
    devices->onPull = [&](LogPage&) {
        if (std::exchange(reads, false)) devices->run(0, learn(300));
    };
    devices.meet(0);
    devices->onPull = nullptr;
    devices.alike();
    CHECK(devices.all("SELECT count(*) FROM memories WHERE learned_at = 300", 1));
}

TEST_CASE("what hangs on a message that came too late for its conversation is nowhere either") {
    Devices devices(3);
    devices->run(0, "DELETE FROM messages; DELETE FROM conversations");
    devices.meet(0);
    devices->run(1,
                 "INSERT INTO messages(id, conversation_id, role, created_at, text) VALUES("
                 "x'a1000000000000000000000000000002', x'c1000000000000000000000000000001', 'user', 3000, 'more');"
                 "INSERT INTO memory_sources(id, memory_id, message_id, part, start, \"end\") VALUES("
                 "x'd1000000000000000000000000000001', x'e1000000000000000000000000000001', "
                 "x'a1000000000000000000000000000002', 0, 0, 3)");
    const std::size_t late = GENERATE(0, 2);
    devices.meet(1);
    devices.meet(late);
    devices.alike();
    CHECK(devices.all("SELECT count(*) FROM memory_sources", 0));
    CHECK(devices.all("SELECT count(*) FROM memories", 1));
}

TEST_CASE("of a summary that was written when its conversation had been forgotten elsewhere no word is kept") {
    Devices devices(3);
    devices->run(0, "DELETE FROM messages; DELETE FROM conversations");
    devices.meet(0);
    devices->run(
        1,
        "INSERT INTO thread_summaries(id, summary, topic, state, decisions, open_questions, entities, position, "
        "message_count, engagement, first_at, last_at, precomputed, written_by, updated_at) VALUES("
        "x'c1000000000000000000000000000001', 'a', 't', 's', '[]', '[]', '[]', 'p', 1, 0.5, 1, 2, '', 'rule', 3);"
        "UPDATE thread_summaries SET summary = 'about tea'");
    devices.alike();
    CHECK(devices.all("SELECT count(*) FROM thread_summaries", 0));
    CHECK(devices.all("SELECT count(*) FROM sync_kept", 0));
}

TEST_CASE("a conversation imported later by a program that knows no instructions is without them, on every device") {
    Devices devices(3);
    devices->device(1).oldProgram = true;
    devices->putBack(1, devices->device(1).store->copy(*devices->device(1).clock));
    const std::string import =
        "INSERT INTO conversations(id, title, created_at, updated_at, source) VALUES("
        "x'c2000000000000000000000000000002', 'imported', 5, 5, 'jsonl');";
    devices->run(0, import + "UPDATE conversations SET system_prompt = 'short' WHERE title = 'imported'");
    devices.clock(1, 5);
    devices->run(1, import);
    devices.meet(1);
    devices.alike();
    CHECK(devices.all("SELECT count(*) FROM conversations WHERE title = 'imported' AND system_prompt IS NULL", 1));
}

TEST_CASE("the same label made on two devices is one, with what was written last") {
    Devices devices(2);
    const std::string make = "INSERT INTO labels(id, name) VALUES(x'b1000000000000000000000000000001', ";
    devices->run(0, make + "'plans')");
    devices.clock(1, 5);
    devices->run(1, make + "'Plans')");
    devices.alike();
    CHECK(devices.all("SELECT count(*) FROM labels", 1));
    CHECK(devices.all("SELECT count(*) FROM labels WHERE name = 'Plans'", 1));
}

TEST_CASE("a setting that was removed and made again is there again, on every device") {
    Devices devices(2);
    devices->run(0, "DELETE FROM settings");
    devices.alike();
    CHECK(devices.all("SELECT count(*) FROM settings", 0));
    // Also by a device whose clock is behind the removal.
    devices.clock(1, -365 * kDay);
    devices->run(1, "INSERT INTO settings(id, name, value) VALUES(x'51000000000000000000000000000001', 'x', '2')");
    devices.alike();
    CHECK(devices.all("SELECT count(*) FROM settings WHERE value = '2'", 1));
}

TEST_CASE("what I write beats a change that waits here for the row which I now make, though its clock is years ahead") {
    Devices devices(3);
    devices.clock(0, 10 * 365 * kDay);
    devices->run(0, "UPDATE settings SET value = 'from the future'");
    devices->run(1, "DELETE FROM settings");
    devices.alike();
    CHECK(devices.all("SELECT count(*) FROM settings", 0));
    devices->run(2, "INSERT INTO settings(id, name, value) VALUES(x'51000000000000000000000000000001', 'x', '3')");
    devices.alike();
    CHECK(devices.all("SELECT count(*) FROM settings WHERE value = '3'", 1));
}

TEST_CASE("a change that came before its row counts, also where the row was made here meanwhile") {
    const bool madeHere = GENERATE(true, false);
    Devices devices(3);
    devices->run(0, manyConversations());
    devices.alike();
    const std::string learn =
        "INSERT INTO memories(id, content, kind, subject, attribute, value, tier, quality, base_priority, speaker, "
        "origin, learned_at, created_at) VALUES(x'e2000000000000000000000000000002', 'likes tea', 'fact', 'user', 'a', "
        "'tea', 3, 0.5, 0.5, 'user', 'rule', 500, 600);";
    // The row comes with so many deletions that a person is asked first; the change of it by another device does not.
    devices->run(0, learn + "DELETE FROM conversations WHERE title = 'one of many'");
    test::must(devices->device(0).client->meet());
    devices.meet(1);
    devices->run(1, "UPDATE memories SET learned_at = 300 WHERE id = x'e2000000000000000000000000000002'");
    devices.meet(1);
    CHECK(test::must(devices->device(2).client->meet()).waitForConsent == 1);
    if (madeHere) devices->run(2, learn);
    devices.alike();
    CHECK(devices.all("SELECT count(*) FROM memories WHERE learned_at = 300", 1));
    CHECK(devices.all("SELECT count(*) FROM sync_kept", 0));
}

TEST_CASE("what was learned first counts, and what was used last, whoever tells it when") {
    Devices devices(3);
    devices->run(0, "UPDATE memories SET learned_at = 300, last_used_at = 7000");
    devices.clock(1, 5);
    devices->run(1, "UPDATE memories SET learned_at = 400, last_used_at = 6000");
    devices.alike();
    CHECK(devices.all("SELECT count(*) FROM memories WHERE learned_at = 300 AND last_used_at = 7000", 1));
}

TEST_CASE("a draft never leaves its device") {
    Devices devices(2);
    devices->run(0,
                 "INSERT INTO drafts(id, text, updated_at) VALUES(x'c1000000000000000000000000000001', 'unsaid', 1)");
    const std::size_t before = devices->server().log().size();
    devices.alike();
    CHECK(devices->server().log().size() == before);
    CHECK(devices->count(1, "SELECT count(*) FROM drafts") == 0);
}

TEST_CASE("an answer that was lost on its way changes nothing: the same bytes are sent again and stored once") {
    Devices devices(2);
    devices->run(0, std::string(kRetitle) + "'again'");
    devices->onPush = [](std::vector<PushResult>& results) { results.clear(); };
    CHECK_FALSE(devices->meet(0).ok());
    devices->onPush = nullptr;
    const std::size_t stored = devices->server().log().size();
    devices.alike();
    CHECK(devices->server().log().size() == stored);
    CHECK(devices.all(kTitle + "'again'", 1));
}

TEST_CASE("a device that deletes much is asked about first, and a copy of the vault is kept") {
    Devices devices(2);
    devices->run(0, manyConversations());
    devices.alike();
    devices->run(0, "DELETE FROM conversations WHERE title = 'one of many'");
    test::must(devices->device(0).client->meet());
    const auto report = test::must(devices->device(1).client->meet());
    CHECK(report.waitForConsent == 1);
    CHECK(devices->count(1, "SELECT count(*) FROM conversations") == 61);
    CHECK(devices->device(1).store->copiesKept() == 0);
    // What comes from elsewhere flows meanwhile, and the yes is enough.
    test::must(devices->device(1).client->consent());
    CHECK(devices->device(1).store->copiesKept() == 1);
    CHECK(devices->count(1, "SELECT count(*) FROM conversations") == 1);
    devices.alike();
}

TEST_CASE("a file that was put back from a backup gets everything again, under a new identity") {
    Devices devices(2);
    auto backup = devices->device(0).store->copy(*devices->device(0).clock);
    const DeviceId before = devices->device(0).sealing->device();
    devices->run(0, std::string(kRetitle) + "'after the backup'");
    devices.alike();
    devices->putBack(0, std::move(backup));
    devices->run(0, "UPDATE memories SET pinned = 1");
    const auto report = test::must(devices->meet(0));
    CHECK(report.renewed);
    CHECK(devices->device(0).sealing->device() != before);
    devices.alike();
    CHECK(devices.all(kTitle + "'after the backup'", 1));
    CHECK(devices.all("SELECT count(*) FROM memories WHERE pinned = 1", 1));
}

TEST_CASE("two copies of one file both go on, and no number of a chain is given twice") {
    Devices devices(2);
    const std::size_t copy = devices->openCopy(0);
    devices->run(0, std::string(kRetitle) + "'by the one'");
    devices->run(copy, "UPDATE settings SET value = '9'");
    devices.alike();
    CHECK(devices.all(kTitle + "'by the one'", 1));
    CHECK(devices.all("SELECT count(*) FROM settings WHERE value = '9'", 1));
    std::set<std::pair<DeviceId, std::uint64_t>> numbers;
    for (const auto& each : devices->server().log()) CHECK(numbers.insert({each.device, each.sequence}).second);
}

TEST_CASE("of what the server has the last mebibyte is kept here as it was sent, and no more") {
    Devices devices(1);
    devices->batch = 1;
    devices->putBack(0, devices->device(0).store->copy(*devices->device(0).clock));
    std::string texts;
    for (int i = 0; i < 300; ++i)
        texts +=
            "INSERT INTO messages(id, conversation_id, role, created_at, text) VALUES(randomblob(16), "
            "x'c1000000000000000000000000000001', 'user', 3000, hex(randomblob(8000)));";
    devices->run(0, texts);
    devices.meet(0);
    const auto kept = devices->count(0, "SELECT sum(length(envelope)) FROM sync_outbox");
    CHECK(kept > (1 << 20) - 20'000);
    CHECK(kept < (1 << 20) + 64 * 20'000);
    CHECK(devices->count(0, "SELECT count(*) FROM sync_outbox WHERE envelope IS NULL") > 50);
    CHECK(devices->count(0, "SELECT count(*) FROM sync_outbox WHERE position IS NULL") == 0);
}

TEST_CASE("a server that lost the end of its log is told it again") {
    const bool honest = GENERATE(true, false);
    Devices devices(2);
    devices->run(0, std::string(kRetitle) + "'soon lost'");
    devices.alike();
    devices->server().rollBack(devices->server().log().size() - 1, honest);
    const auto report = test::must(devices->meet(1));
    CHECK(report.serverForgot);
    devices.alike();
    CHECK(devices.all(kTitle + "'soon lost'", 1));
    const std::size_t late = devices->addDevice();
    devices.alike();
    CHECK(devices->count(late, kTitle + "'soon lost'") == 1);
}

TEST_CASE(
    "a new device that dies again and again while it reads the log goes on where it was, with nothing half read") {
    Devices devices(1);
    devices->batch = 1;
    devices->bounds.envelopes = 1'000'000;  // Nobody leaves a snapshot.
    devices->putBack(0, devices->device(0).store->copy(*devices->device(0).clock));
    devices->run(0, manyConversations());
    devices.alike();
    const std::size_t late = devices->addDevice();
    const auto rows = [&] {
        return devices->count(late,
                              "SELECT (SELECT count(*) FROM conversations) + (SELECT count(*) FROM messages) + "
                              "(SELECT count(*) FROM memories) + (SELECT count(*) FROM settings)");
    };
    int deaths = 0;
    for (bool whole = false; !whole;) {
        devices->device(late).store->dieAfter(++deaths);
        whole = devices->meet(late).ok();
        devices->putBack(late, devices->device(late).store->copy(*devices->device(late).clock));
        // The four rows of the beginning came in one envelope.
        const auto cursor = devices->count(late, "SELECT value FROM sync_state WHERE name = 'cursor'");
        CHECK(rows() == (cursor == 0 ? 0 : cursor + 3));
    }
    CHECK(deaths > 10);
    devices.alike();
}

TEST_CASE("a server that keeps a device's envelopes back is found out as soon as somebody has read them") {
    Devices devices(3);
    devices->run(0, std::string(kRetitle) + "'kept back'");
    devices.meet(0);
    devices.meet(1);
    devices->run(1, "UPDATE settings SET value = '2'");
    devices.meet(1);
    const DeviceId hidden = devices->device(0).sealing->device();
    const std::size_t from = devices->server().log().size() - 1;
    // The envelope of the first device is replaced by another that was there before.
    devices->onPull = [&](LogPage& page) {
        for (LogEntry& entry : page.entries)
            if (entry.position == from) entry.envelope = devices->server().log()[0].envelope;
    };
    devices.meet(2);
    CHECK(devices.report().withheld == std::vector<DeviceId>{hidden});
}

TEST_CASE("a log with a hole is not read on, and is read on when it is whole") {
    Devices devices(2);
    for (const char* title : {"'one'", "'two'", "'three'"}) {
        devices->run(0, std::string(kRetitle) + title);
        devices.meet(0);
    }
    devices->onPull = [](LogPage& page) {
        if (!page.entries.empty()) page.entries.erase(page.entries.begin());
    };
    devices.meet(1);
    CHECK(devices.report().outOfOrder);
    CHECK(devices->count(1, kTitle + "'first'") == 1);
    devices->onPull = nullptr;
    devices.alike();
    CHECK(devices.all(kTitle + "'three'", 1));
}

TEST_CASE("an envelope that was changed on the way is set aside, and the other devices' flow") {
    Devices devices(3);
    devices->run(0, std::string(kRetitle) + "'bent'");
    devices.meet(0);
    devices->run(1, "UPDATE settings SET value = '5'");
    devices.meet(1);
    const std::size_t bent = devices->server().log().size() - 1;
    devices->onPull = [&](LogPage& page) {
        for (LogEntry& entry : page.entries)
            if (entry.position == bent) entry.envelope[kBodyOffset] ^= 1;
    };
    devices.meet(2);
    CHECK(devices->count(2, "SELECT count(*) FROM settings WHERE value = '5'") == 1);
    CHECK(devices->count(2, kTitle + "'bent'") == 0);
    CHECK(devices->count(2, "SELECT count(*) FROM sync_inbox") == 1);
}

TEST_CASE("after a rotation the unsent envelopes are sealed again with the same numbers") {
    Devices devices(2);
    devices->run(0, std::string(kRetitle) + "'before the rotation'");
    int stale = 1;
    devices->onPush = [&](std::vector<PushResult>& results) {
        if (stale-- > 0) results = {{PushOutcome::StaleEpoch}};
    };
    // The server took nothing: what it stored is taken away again.
    const std::size_t before = devices->server().log().size();
    devices->onHello = [&] {
        if (stale <= 0 && devices->server().log().size() > before && stale == 0) {
            devices->server().rollBack(before, false);
            --stale;
        }
    };
    devices.meet(0);
    devices->onHello = nullptr;
    devices.alike();
    CHECK(devices.all(kTitle + "'before the rotation'", 1));
    CHECK(devices->server().log().size() == before + 1);
}

TEST_CASE("a conversation is as new as its newest visible message, whichever device it came from") {
    Devices devices(2);
    devices->run(0,
                 "INSERT INTO messages(id, conversation_id, role, created_at, text) VALUES("
                 "x'a1000000000000000000000000000003', x'c1000000000000000000000000000001', 'user', 9000, 'newest')");
    devices.alike();
    CHECK(devices->count(1, "SELECT updated_at FROM conversations") == 9000);
    devices->run(0, "UPDATE messages SET hidden = 1 WHERE text = 'newest'");
    devices.alike();
    CHECK(devices->count(1, "SELECT updated_at FROM conversations") == 2000);
    CHECK(devices->count(1, "SELECT count(*) FROM index_pending") == 1);
}
