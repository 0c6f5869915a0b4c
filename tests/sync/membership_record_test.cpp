// SPDX-License-Identifier: AGPL-3.0-or-later
// Every kind of membership record has one encoding, and nothing but that is read.
#include "sync/membership_record.h"

#include "tests/support/law.h"
#include "tests/sync/account.h"
#include "tests/sync/samples.h"

using namespace hearth;
using namespace hearth::sync;

namespace {

EpochChange anyEpoch(std::uint32_t epoch) {
    EpochChange change{epoch, {counted<32>(7), {}}, {}};
    if (epoch > 1) change.facts.older[epoch - 1] = counted<kOlderBytes>(9);
    change.wraps.emplace(DeviceId(counted<16>(1)), counted<kWrapBytes>(2));
    change.wraps.emplace(DeviceId(counted<16>(3)), counted<kWrapBytes>(4));
    return change;
}

std::vector<RecordBody> oneOfEach() {
    const HolderKeys keys{counted<32>(1), counted<32>(2)};
    const HolderKeys others{counted<32>(3), counted<32>(4)};
    const Newcomer newcomer{keys, counted<64>(5)};
    const MemberId member(counted<16>(6));
    const Frontier cuts{{counted<16>(7), {300, counted<32>(8)}}};
    return {GenesisRecord{counted<16>(9), keys, others, counted<32>(10), anyEpoch(1)},
            AddDeviceRecord{member, newcomer, counted<kWrapBytes>(11)},
            AddMemberRecord{Role::Reader, newcomer, counted<kWrapBytes>(12), std::nullopt},
            AddMemberRecord{Role::Recovery, newcomer, counted<kWrapBytes>(12), RecoveryOf{member, counted<32>(13)}},
            RemovalRecord{RecordKind::RemoveDevice, counted<16>(7), cuts, anyEpoch(2)},
            RemovalRecord{RecordKind::RemoveMember, counted<16>(7), cuts, anyEpoch(70000)},
            RotationRecord{anyEpoch(3)},
            ServerMoveRecord{"https://sync.example", counted<16>(14)},
            Cleared{70000, counted<32>(15), counted<32>(16)}};
}

}  // namespace

TEST_CASE("every kind of record comes back as it was written") {
    for (const RecordBody& body : oneOfEach()) {
        const MembershipRecord record{counted<32>(20), body};
        const Bytes bytes = encodeRecord(record);
        const auto read = decodeRecord(bytes);
        REQUIRE(read.ok());
        CHECK(read->previous == record.previous);
        CHECK(recordKind(read->body) == recordKind(body));
        CHECK(encodeRecord(*read) == bytes);
    }
}

TEST_CASE("whatever else is read as a record is that record's only encoding") {
    for (const RecordBody& body : oneOfEach()) {
        const Bytes bytes = encodeRecord({counted<32>(20), body});
        for (std::size_t size = 0; size < bytes.size(); ++size)
            REQUIRE_FALSE(decodeRecord(ByteView(bytes).first(size)).ok());
        Bytes longer = bytes;
        longer.push_back(0xF6);
        REQUIRE_FALSE(decodeRecord(longer).ok());
        for (std::size_t at = 0; at < bytes.size(); ++at)
            for (const int change : {1, 2, 0x20, 0x80, 0xFF}) {
                Bytes touched = bytes;
                touched[at] = static_cast<std::uint8_t>(touched[at] ^ change);
                const auto read = decodeRecord(touched);
                if (read.ok()) REQUIRE(encodeRecord(*read) == touched);
            }
    }
}

TEST_CASE("a newer kind, role or field is kept for later, an impossible one is damage") {
    Bytes bytes = encodeRecord({counted<32>(20), RotationRecord{anyEpoch(3)}});
    const auto codeWith = [&bytes](std::size_t at, std::uint8_t value) {
        Bytes touched = bytes;
        touched[at] = value;
        return decodeRecord(touched).error().code;
    };
    CHECK(codeWith(2, 8) == ErrorCode::Unsupported);
    CHECK(codeWith(0, 0xA4) == ErrorCode::Unsupported);
    CHECK(codeWith(0, 0xA2) == ErrorCode::Corrupt);
    CHECK(codeWith(1, 1) == ErrorCode::Corrupt);
    const Newcomer newcomer{{counted<32>(1), counted<32>(2)}, counted<64>(5)};
    bytes = encodeRecord({counted<32>(20), AddMemberRecord{Role::Reader, newcomer, {}, std::nullopt}});
    CHECK(codeWith(39, 4) == ErrorCode::Unsupported);
    CHECK(codeWith(39, 3) == ErrorCode::Corrupt);
    const std::string longUrl(kMaxServerUrlBytes + 1, 'u');
    CHECK(decodeRecord(encodeRecord({{}, ServerMoveRecord{longUrl, {}}})).error().code == ErrorCode::Corrupt);
}

TEST_CASE("a vault's id follows from its first record, every byte of it") {
    const Bytes record = encodeRecord({{}, oneOfEach().front()});
    Bytes other = record;
    other[45] ^= 1;
    CHECK(vaultIdOf(record).bytes() == crypto::blake2bId({asBytes("HEARTH-VAULT-1"), record}));
    CHECK(vaultIdOf(record) != vaultIdOf(other));
}
