// SPDX-License-Identifier: AGPL-3.0-or-later
// A server that does what it should not: each of its tricks is either seen, and named in the report, or changes nothing
// that lasts. After it everybody holds the same again.
#include <catch2/catch.hpp>

#include <algorithm>

#include "sync/withheld.h"
#include "tests/core/store/bare_database.h"
#include "tests/server/household.h"

using namespace hearth;
using namespace hearth::server;
using namespace hearth::sync;
using protocol::Answer;
using protocol::Outcome;
using test::must;

namespace {

constexpr IdBytes kSame{0x11};

/// Both devices know of each other, and each has said something.
struct Known : Household {
    Known() {
        laptop.say("first of the laptop");
        phone.say("first of the phone");
        REQUIRE(settle({&laptop, &phone}) == "");
    }
    std::uint64_t head() { return must(laptop.connection->hello(laptop.id(), 0)).head; }
};

/// A third device, which has not read what came last: of the laptop, of the phone, of the laptop, of the phone.
struct Talked : Known {
    Resident& tablet = addDevice();
    std::uint64_t place = 0;  ///< Of the first of these,
    Bytes envelope;           ///< and what stands there.
    Bytes old;                ///< An earlier one of the laptop.
    Talked() {
        REQUIRE(settle({&laptop, &phone, &tablet}) == "");
        place = head() + 1;
        for (const std::string number : {"second", "third"})
            for (Resident* one : {&laptop, &phone}) {
                one->say(number + (one == &laptop ? " of the laptop" : " of the phone"));
                REQUIRE(must(one->meet()).sent == 1);
            }
        envelope = must(laptop.connection->pull(place - 1, 1)).entries.at(0).envelope;
        old = must(laptop.connection->pull(0, 1)).entries.at(0).envelope;
    }
};

void bend(Bytes& envelope) { envelope[envelope.size() - 80] ^= 1; }

Error lost() { return fail(ErrorCode::Unavailable, "nobody answers"); }

}  // namespace

TEST_CASE("requests and answers that are lost at random cost time and nothing else") {
    Known house;
    CountedRandom chance("losing");
    const auto lucky = [&chance] {
        std::array<std::uint8_t, 1> byte{};
        chance.fill(byte);
        return byte[0] >= 60;
    };
    const auto losing = [&](const SyncRequest& request, SyncHttp& server) -> Result<SyncReply> {
        if (!lucky()) return lost();
        auto reply = server.send(request);
        return lucky() ? reply : Result<SyncReply>(lost());
    };
    house.laptop.wire.meddle = house.phone.wire.meddle = losing;
    int failed = 0;
    for (int i = 0; i < 60; ++i) {
        Resident& one = i % 2 == 0 ? house.laptop : house.phone;
        one.say("word " + std::to_string(i));
        const auto met = one.meet();
        failed += met.ok() ? 0 : 1;
        if (!met.ok()) CHECK(met.error().code == ErrorCode::Unavailable);
    }
    CHECK(failed > 10);
    CHECK(house.settle({&house.laptop, &house.phone}) == "");
    CHECK(house.phone.count("conversations WHERE title LIKE 'word %'") == 60);
}

TEST_CASE("answers that are no answers end a meeting and change nothing here") {
    Known house;
    house.laptop.say("not sent yet");
    const std::string before = house.laptop.state();
    const std::string html = "<!DOCTYPE html><title>Log in to this hotel</title>";
    for (const Bytes& body : {Bytes(html.begin(), html.end()), Bytes{}, Bytes{0xA1}, Bytes(9000, 0xFF)})
        for (const int status : {200, 302, 404, 502}) {
            house.laptop.wire.meddle = [&](const SyncRequest&, SyncHttp&) { return SyncReply{status, body}; };
            CHECK(house.laptop.meet().error().code == ErrorCode::Unavailable);
        }
    // Each true answer cut short, one after another.
    for (int at = 0; at < 12; ++at) {
        int count = 0;
        house.laptop.wire.meddle = [&](const SyncRequest& request, SyncHttp& server) {
            auto reply = server.send(request);
            if (count++ == at && reply.ok() && !reply->body.empty()) reply->body.pop_back();
            return reply;
        };
        const auto met = house.laptop.meet();
        if (!met.ok()) CHECK(met.error().code == ErrorCode::Unavailable);
    }
    CHECK(house.laptop.state() == before);
    CHECK(house.settle({&house.laptop, &house.phone}) == "");
    CHECK(house.phone.knows("not sent yet"));
}

TEST_CASE(
    "an envelope that was altered, spliced or made up becomes part of no vault, and the true one comes in later") {
    for (const std::string how : {"flipped", "cut", "spliced", "made up"}) {
        INFO(how);
        Known house;
        house.laptop.say("as it was written");
        REQUIRE(must(house.laptop.meet()).sent == 1);
        house.phone.wire.meddle = changingPages([&](protocol::LogPage& page) {
            if (page.entries.empty()) return;
            Bytes& last = page.entries.back().envelope;
            if (how == "flipped") last[last.size() - 80] ^= 1;
            if (how == "cut") last.resize(last.size() - 9);
            // Another device's name over what this one wrote.
            if (how == "spliced") std::ranges::copy(house.phone.id().bytes(), last.begin() + 36);
            if (how == "made up") last.assign(300, 0x42);
        });
        const SyncReport report = must(house.phone.meet());
        CHECK(report.received.envelopes == 0);
        CHECK_FALSE(house.phone.knows("as it was written"));
        CHECK(house.phone.count("sync_inbox WHERE why = 5") == 1);
        // The place was another's: the log is read again.
        house.phone.wire.meddle = nullptr;
        CHECK(must(house.phone.meet()).serverForgot);
        CHECK(house.phone.knows("as it was written"));
        CHECK(house.settle({&house.laptop, &house.phone}) == "");
    }
}

TEST_CASE("what was damaged on the way in the middle of a page is asked for again at once, and nothing waits") {
    for (const std::string what : {"an envelope", "the page"}) {
        INFO(what);
        Talked house;
        bool done = false;
        const auto once = [&done] { return !std::exchange(done, true); };
        if (what == "an envelope")
            house.tablet.wire.meddle = changingPages([&](protocol::LogPage& page) {
                for (auto& entry : page.entries)
                    if (entry.position == house.place && once()) bend(entry.envelope);
            });
        else
            // What stands behind it is told by its hash, so that it comes damaged too.
            house.tablet.wire.meddle = changingPageBytes([&](Bytes& body) {
                const ByteView piece = ByteView(house.envelope).subspan(kBodyOffset, 20);
                const auto found = std::search(body.begin(), body.end(), piece.begin(), piece.end());
                if (found != body.end() && once()) *found ^= 1;
            });
        const SyncReport report = must(house.tablet.meet());
        CHECK(done);
        CHECK(report.received.envelopes == 4);
        CHECK(report.withheld.empty());
        CHECK(house.tablet.count("sync_inbox") == 0);
        CHECK(house.tablet.knows("third of the laptop"));
        CHECK_FALSE(must(house.tablet.meet()).serverForgot);
        CHECK(house.settle({&house.laptop, &house.phone, &house.tablet}) == "");
    }
}

TEST_CASE("what a server damages again and again holds up its own device, is named, and comes in once it is right") {
    Talked house;
    int asked = 0;
    house.tablet.wire.meddle = changingPages([&](protocol::LogPage& page) {
        for (auto& entry : page.entries)
            if (entry.position == house.place) {
                bend(entry.envelope);
                ++asked;
            }
    });
    const auto askedIn = [&](Milliseconds later) {
        house.tablet.clock.advance(later);
        const int before = asked;
        CHECK(must(house.tablet.meet()).withheld == std::vector{house.laptop.id()});
        return asked - before;
    };
    CHECK(askedIn(0) == 2);
    CHECK(house.tablet.knows("second of the phone"));
    CHECK_FALSE(house.tablet.knows("third of the laptop"));
    CHECK(house.tablet.count("sync_inbox WHERE why = 5") == 1);
    CHECK(house.tablet.count("sync_inbox WHERE why = 0") == 1);
    CHECK(askedIn(kAskAgainAfter - 1) == 0);
    CHECK(askedIn(1) == 1);
    CHECK(askedIn(kAskAgainAfter) == 0);
    CHECK(askedIn(kAskAgainAfter) == 1);
    for (int i = 0; i < 20; ++i) CHECK(askedIn(kAskAgainAtMost) == 1);
    CHECK(askedIn(kAskAgainAtMost - 1) == 0);
    CHECK_FALSE(must(house.tablet.client->keepSnapshot()));
    // An old envelope in its place is no answer.
    house.tablet.wire.meddle = changingPages([&](protocol::LogPage& page) {
        for (auto& entry : page.entries)
            if (entry.position == house.place) entry.envelope = house.old;
    });
    CHECK(askedIn(kAskAgainAtMost) == 0);
    house.tablet.wire.meddle = nullptr;
    house.tablet.clock.advance(kAskAgainAtMost);
    CHECK(must(house.tablet.meet()).withheld.empty());
    CHECK(house.tablet.count("sync_inbox") == 0);
    CHECK(house.tablet.knows("second of the laptop"));
    CHECK(house.tablet.knows("third of the laptop"));
    CHECK(house.settle({&house.laptop, &house.phone, &house.tablet}) == "");
}

TEST_CASE("a page in which any byte was changed becomes part of no vault, and a log that is read anew is whole") {
    Known house;
    Resident& tablet = house.addDevice();
    house.laptop.say("as it was written");
    house.phone.say("as this was");
    REQUIRE(house.settle({&house.laptop, &house.phone}) == "");
    CountedRandom chance("changing");
    for (int i = 0; i < 60; ++i) {
        Bytes change(3);
        chance.fill(change);
        bool changed = false;
        tablet.wire.meddle = changingPageBytes([&](Bytes& body) {
            if (changed || body.size() < 2) return;
            // The first ones are those that say where everything stands.
            const std::size_t at = i < 30 ? static_cast<std::size_t>(i) : change[0] * 256U + change[1];
            body[at % body.size()] ^= static_cast<std::uint8_t>(change[2] | 1);
            changed = true;
        });
        const auto met = tablet.meet();
        if (!met.ok()) CHECK((met.error().code == ErrorCode::Unavailable || met.error().code == ErrorCode::NotFound));
        const auto titles = tablet.count("conversations");
        CHECK(titles ==
              tablet.count("conversations WHERE title IN ('first of the laptop', 'first of the phone', 'as it "
                           "was written', 'as this was')"));
    }
    house.rollBack(house.head(), IdBytes{0x22});
    CHECK(house.settle({&house.laptop, &house.phone, &tablet}) == "");
    CHECK(tablet.knows("as it was written"));
}

TEST_CASE("what is given twice or again counts once") {
    Known house;
    const Bytes old = must(house.phone.connection->pull(2, 1)).entries.at(0).envelope;
    house.laptop.say("once");
    REQUIRE(must(house.laptop.meet()).sent == 1);
    house.phone.wire.meddle = changingPages([&](protocol::LogPage& page) {
        if (page.entries.empty()) return;
        const std::uint64_t next = page.entries.back().position + 1;
        page.entries.push_back({next, page.entries.back().envelope});
        page.entries.push_back({next + 1, old});
    });
    // It ends at a place that the log has not come to.
    CHECK(house.phone.meet().error().code == ErrorCode::NotFound);
    CHECK(house.phone.knows("once"));
    CHECK(house.phone.count("sync_inbox") == 0);
    CHECK(house.settle({&house.laptop, &house.phone}) == "");
}

TEST_CASE("a log in another order, or with a hole, is not read past it, and that is said") {
    Known house;
    house.laptop.say("one");
    REQUIRE(must(house.laptop.meet()).sent == 1);
    house.laptop.say("two");
    REQUIRE(must(house.laptop.meet()).sent == 1);
    house.phone.wire.meddle = changingPages([](protocol::LogPage& page) { std::ranges::reverse(page.entries); });
    SyncReport report = must(house.phone.meet());
    CHECK(report.outOfOrder);
    CHECK(report.received.envelopes == 0);
    house.phone.wire.meddle = changingPages([](protocol::LogPage& page) {
        if (!page.entries.empty()) page.entries.erase(page.entries.begin());
    });
    report = must(house.phone.meet());
    CHECK(report.outOfOrder);
    CHECK_FALSE(house.phone.knows("two"));
    // The places made to fit: the chain shows it, and what came too early waits.
    house.phone.wire.meddle = changingPages([](protocol::LogPage& page) {
        if (page.entries.size() < 2) return;
        std::swap(page.entries[0].envelope, page.entries[1].envelope);
    });
    report = must(house.phone.meet());
    CHECK(house.phone.knows("one"));
    CHECK(house.phone.knows("two"));
    CHECK(house.settle({&house.laptop, &house.phone}) == "");
}

TEST_CASE("an end of a chain that is kept back is named as soon as somebody who saw it writes") {
    Known house;
    Resident& tablet = house.addDevice();
    REQUIRE(house.settle({&house.laptop, &house.phone, &tablet}) == "");
    house.laptop.say("kept back");
    REQUIRE(must(house.laptop.meet()).sent == 1);
    REQUIRE(must(house.phone.meet()).received.envelopes == 1);
    house.phone.say("after it");
    REQUIRE(must(house.phone.meet()).sent == 1);
    const DeviceId laptop = house.laptop.id();
    tablet.wire.meddle = changingPages([&](protocol::LogPage& page) {
        std::erase_if(page.entries, [&](const auto& entry) { return decodeHeader(entry.envelope)->device == laptop; });
        for (std::size_t i = 1; i < page.entries.size(); ++i)
            page.entries[i].position = page.entries[i - 1].position + 1;
        if (!page.entries.empty() && page.entries[0].position == page.head) page.entries[0].position = page.head - 1;
    });
    const SyncReport report = must(tablet.meet());
    CHECK(report.withheld == std::vector{laptop});
    CHECK(tablet.knows("after it"));
    CHECK_FALSE(tablet.knows("kept back"));
    CHECK(house.settle({&house.laptop, &house.phone, &tablet}) == "");
    CHECK(tablet.knows("kept back"));
    CHECK(must(tablet.meet()).withheld.empty());
}

TEST_CASE("a log that was put back to an older state is noticed, honest or not, and gets again what it lost") {
    for (const IdBytes& incarnation : {kSame, IdBytes{0x22}}) {
        Known house;
        const std::uint64_t head = house.head();
        house.laptop.say("lost by the server");
        REQUIRE(must(house.laptop.meet()).sent == 1);
        REQUIRE(must(house.phone.meet()).received.envelopes == 1);
        house.rollBack(head, incarnation);
        CHECK(must(house.phone.meet()).serverForgot);
        const SyncReport report = must(house.laptop.meet());
        CHECK(report.serverForgot);
        CHECK(report.sent == 1);
        Resident& tablet = house.addDevice();
        CHECK(house.settle({&house.laptop, &house.phone, &tablet}) == "");
        CHECK(tablet.knows("lost by the server"));
    }
}

TEST_CASE("two histories of one device shown to two readers are a contradiction that does not go away") {
    Known house;
    const std::uint64_t head = house.head();
    Resident& copy = house.copyOf(house.laptop);
    house.laptop.say("one history");
    REQUIRE(must(house.laptop.meet()).sent == 1);
    REQUIRE(must(house.phone.meet()).received.envelopes == 1);
    house.rollBack(head, kSame);
    copy.say("another history");
    REQUIRE(must(copy.meet()).sent == 1);
    const SyncReport report = must(house.phone.meet());
    CHECK(report.serverForgot);
    CHECK(report.forked > 0);
    CHECK(house.phone.knows("one history"));
    CHECK_FALSE(house.phone.knows("another history"));
    CHECK(must(house.phone.meet()).forked > 0);
}

TEST_CASE("a server that says stored and stores nothing is told again") {
    Known house;
    house.laptop.wire.meddle = [](const SyncRequest& request, SyncHttp& server) -> Result<SyncReply> {
        if (request.method != SyncMethod::Post || request.target.find("/ops") == std::string::npos)
            return server.send(request);
        const std::vector<Outcome> outcomes(must(protocol::decodePush(request.body)).size(), {Answer::Stored, 99});
        return SyncReply{200, protocol::encode(std::span(outcomes))};
    };
    house.laptop.say("stored, it said");
    CHECK(must(house.laptop.meet()).sent == 1);
    house.laptop.wire.meddle = nullptr;
    CHECK(must(house.laptop.meet()).serverForgot);
    CHECK(house.settle({&house.laptop, &house.phone}) == "");
    CHECK(house.phone.knows("stored, it said"));
}

TEST_CASE("whatever a server says of what was sent, a meeting ends, says why, and nothing is lost") {
    for (const Answer answer : {Answer::Gap, Answer::Fork, Answer::StaleEpoch, Answer::DeviceRevoked, Answer::TooLarge,
                                Answer::Quota, Answer::Conflict, Answer::Refused, Answer::Busy, Answer::StorageFull})
        for (const std::uint64_t value : {std::uint64_t{0}, std::uint64_t{1}, UINT64_MAX}) {
            INFO(static_cast<int>(answer) << " " << value);
            Known house;
            house.laptop.wire.meddle = [&](const SyncRequest& request, SyncHttp& server) -> Result<SyncReply> {
                if (request.method != SyncMethod::Post || request.target.find("/ops") == std::string::npos)
                    return server.send(request);
                const std::vector<Outcome> all(must(protocol::decodePush(request.body)).size(), {answer, value});
                return SyncReply{200, protocol::encode(std::span(all))};
            };
            house.laptop.say("refused for now");
            const auto met = house.laptop.meet();
            const bool ofTheMoment = answer == Answer::Busy || answer == Answer::StorageFull;
            CHECK(met.ok() != ofTheMoment);
            if (met.ok()) CHECK((met->stopped || met->standing == Standing::Removed));
            CHECK(house.settle({&house.laptop, &house.phone}) == "");
            CHECK(house.phone.knows("refused for now"));
        }
}

TEST_CASE("a greeting that lies about our chain, the head or the time does no lasting harm") {
    Known house;
    const std::vector<std::function<void(protocol::Welcome&)>> lies{
        [](protocol::Welcome& welcome) {
            welcome.mine = Seen{UINT64_MAX / 4, {}};
        },
        [](protocol::Welcome& welcome) { welcome.mine.reset(); },
        [](protocol::Welcome& welcome) { welcome.mine->hash[0] ^= 1; },
        [](protocol::Welcome& welcome) { welcome.head = UINT64_MAX / 4; },
        [](protocol::Welcome& welcome) { welcome.head = 0; },
        [](protocol::Welcome& welcome) { welcome.atCursor.reset(); },
        [](protocol::Welcome& welcome) { welcome.incarnation[0] ^= 1; },
        [](protocol::Welcome& welcome) { welcome.time = Timestamp(0); },
        [](protocol::Welcome& welcome) { welcome.time = Timestamp(INT64_MAX); },
        [](protocol::Welcome& welcome) {
            welcome.limits = {0, 0, 0, 0};
        }};
    for (std::size_t i = 0; i < lies.size(); ++i) {
        INFO(i);
        const std::string title = "said under lie " + std::to_string(i);
        house.laptop.say(title);
        house.laptop.wire.meddle = changingGreetings(lies[i]);
        (void)house.laptop.meet().ok();
        (void)house.laptop.meet().ok();
        CHECK(house.settle({&house.laptop, &house.phone}) == "");
        CHECK(house.phone.knows(title));
    }
    // The time is for the person: whoever shows it compares it with the clock of this machine.
    house.laptop.wire.meddle = changingGreetings([](protocol::Welcome& welcome) { welcome.time = Timestamp(5); });
    REQUIRE(house.laptop.meet().ok());
    CHECK(house.laptop.connection->welcome()->time == Timestamp(5));
}

TEST_CASE("a log without an end can be left at any time, and nothing of it stays") {
    Known house;
    int pages = 0;
    house.phone.wire.meddle = [&](const SyncRequest& request, SyncHttp& server) -> Result<SyncReply> {
        if (request.target.find("/ops?after=") == std::string::npos) return server.send(request);
        // The person has had enough.
        if (++pages > 300) return fail(ErrorCode::Cancelled, "stopped");
        const std::size_t at = request.target.find("after=") + 6;
        const std::uint64_t after = std::strtoull(request.target.c_str() + at, nullptr, 10);
        const std::uint64_t next = after + 1;
        const protocol::LogPage page{next + 1000, {{next, Bytes(300, 0x42)}}};
        return SyncReply{200, protocol::encodePage(page, vaultIn(request))};
    };
    CHECK(house.phone.meet().error().code == ErrorCode::Cancelled);
    house.laptop.say("meanwhile");
    CHECK(house.settle({&house.laptop, &house.phone}) == "");
    CHECK(house.phone.knows("meanwhile"));
}
