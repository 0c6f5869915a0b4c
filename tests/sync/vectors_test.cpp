// SPDX-License-Identifier: AGPL-3.0-or-later
// The published test vectors say what this program does: it makes the same ones, and reads them as they promise.
#include "tests/sync/vectors.h"

#include <fstream>

#include "sync/blob_chunks.h"
#include "sync/pairing_messages.h"
#include "sync/sealed_chunk.h"
#include "sync/snapshot.h"
#include "sync/wire_frames.h"
#include "tests/sync/account.h"
#include "tests/sync/samples.h"

using namespace hearth;
using namespace hearth::sync;

namespace {

std::string fileText(const std::string& name) {
    std::ifstream in(std::string(HEARTH_VECTORS) + "/" + name + ".json");
    return {std::istreambuf_iterator<char>(in), {}};
}

Json vectors(const std::string& name) { return parseJson(fileText(name)).value(); }

Bytes hexAt(const Json& object, const char* key) { return fromHex(object.at(key).get<std::string>()); }

template <std::size_t Size>
std::array<std::uint8_t, Size> fixedAt(const Json& object, const char* key) {
    const Bytes bytes = hexAt(object, key);
    REQUIRE(bytes.size() == Size);
    std::array<std::uint8_t, Size> fixed{};
    std::copy(bytes.begin(), bytes.end(), fixed.begin());
    return fixed;
}

EpochKey keyAt(const Json& epoch) {
    return EpochKey::fromBytes(crypto::SecretBytes::fromBytes(hexAt(epoch, "key"))).value();
}

AccountKeys accountAt(const Json& keys) {
    return AccountKeys::fromSecret(crypto::SecretBytes::fromBytes(hexAt(keys, "secret"))).value();
}

}  // namespace

TEST_CASE("the vectors in the tree are those that this program makes") {
    for (const VectorFile& file : makeVectors()) CHECK(vectorText(file.content) == fileText(file.name));
}

TEST_CASE("published keys: phrases, ids, wrapped and older keys") {
    const Json file = vectors("keys");
    const AccountKeys device = accountAt(file["device"]);
    CHECK(device.id() == DeviceId(fixedAt<16>(file["device"], "id")));
    const auto phrase =
        crypto::RecoveryPhrase::parse(crypto::SecretBytes::fromText(file["phrase"]["words"].get<std::string>()));
    CHECK(AccountKeys::fromPhrase(*phrase).publicKeys().sign == fixedAt<32>(file["phrase"], "sign"));
    const EpochKey first = keyAt(file["epochs"][0]);
    const EpochKey second = keyAt(file["epochs"][1]);
    CHECK(first.check(1) == fixedAt<32>(file["epochs"][0], "check"));
    CHECK(unwrapEpochKey(fixedAt<kWrapBytes>(file["wrap"], "bytes"), device.box())->check(1) == first.check(1));
    const VaultId vault(fixedAt<16>(file["older"], "vault"));
    CHECK(openOlder({vault, 2, 1}, second, fixedAt<kOlderBytes>(file["older"], "bytes"))->check(1) == first.check(1));
}

TEST_CASE("published batches are read or refused as they say") {
    const Json file = vectors("batches");
    for (const Json& good : file["accepted"]) {
        const auto batch = decodeBatch(hexAt(good, "cbor"));
        REQUIRE(batch.ok());
        CHECK(encodeBatch(*batch).value() == hexAt(good, "cbor"));
    }
    for (const Json& bad : file["refused"]) {
        INFO(bad["why"]);
        CHECK_FALSE(decodeBatch(hexAt(bad, "cbor")).ok());
    }
}

TEST_CASE("published envelopes open, or fail at the check that they name") {
    const Json file = vectors("envelopes");
    const VaultId vault(fixedAt<16>(file, "vault"));
    const AccountKeys signer = accountAt(file["signer"]);
    KeyRing ring;
    const EpochKey key = keyAt(file["epoch"]);
    REQUIRE(ring.add(1, keyAt(file["epoch"]), {key.check(1), {}}).ok());
    const Writer writer{signer.publicKeys().sign, std::nullopt, true};
    const auto open = [&](const Json& vector) {
        const Bytes envelope = hexAt(vector, "envelope");
        const Seen last{vector["last"]["sequence"], fixedAt<32>(vector["last"], "hash")};
        const auto split = splitEnvelope(envelope);
        const auto* view = std::get_if<EnvelopeView>(&split);
        const bool known = view != nullptr && view->header.device == signer.id();
        return openEnvelope(envelope, {vault, known ? &writer : nullptr, last, ring});
    };
    for (const Json& good : file["accepted"]) CHECK(std::get<Bytes>(open(good)) == hexAt(good, "plain"));
    for (const Json& bad : file["refused"]) CHECK(envelopeFaultName(*faultOf(open(bad))) == bad["fault"]);
    for (const Json& hollow : file["hollow"]) {
        CHECK(faultOf(open(hollow)) == EnvelopeFault::Hollow);
        CHECK(toHex(envelopeHash(hexAt(hollow, "envelope"))) == hollow["hash"]);
    }
    CHECK(emptied(hexAt(file["accepted"][0], "envelope")).value() == hexAt(file["hollow"][0], "envelope"));
    CHECK(file["accepted"][0]["hash"] == file["hollow"][0]["hash"]);
}

TEST_CASE("a published membership folds step by step into what it says") {
    const Json file = vectors("membership");
    const AccountKeys laptop = accountAt(file["laptop"]);
    KeyRing ring;
    auto membership = Membership::begin(hexAt(file["accepted"][0], "envelope"));
    REQUIRE(membership.ok());
    CHECK(membership->vault() == VaultId(fixedAt<16>(file, "vault")));
    for (const Json& step : file["accepted"]) {
        const Bytes envelope = hexAt(step, "envelope");
        if (step != file["accepted"][0]) REQUIRE(membership->apply(envelope).ok());
        const auto split = splitEnvelope(envelope);
        const auto record = decodeRecord(std::get<EnvelopeView>(split).body);
        REQUIRE(learnKeys(ring, *membership, *record, laptop).ok());
        CHECK(toHex(membership->head()) == step["head"]);
        CHECK(membership->epoch() == step["epoch"]);
        CHECK(membership->active().size() == step["active"].size());
    }
    for (const Json& epoch : file["keys"])
        CHECK(toHex(ring.find(epoch["epoch"])->check(epoch["epoch"])) == epoch["check"]);
    for (const Json& bad : file["refusedAfterwards"])
        CHECK(errorCodeName(membership->apply(hexAt(bad, "envelope")).error().code) == bad["error"]);
}

TEST_CASE("a published code and the four messages of a published meeting are read as they say") {
    const Json file = vectors("pairing");
    const auto parse = [](const Json& vector) {
        return PairingCode::parse(crypto::SecretBytes::fromText(vector["text"].get<std::string>()));
    };
    const auto code = parse(file["code"]);
    REQUIRE(code.ok());
    CHECK(code->serverUrl == file["code"]["url"]);
    CHECK(code->meeting == RendezvousId(fixedAt<16>(file["code"], "meeting")));
    CHECK(toHex(code->secret.expose()) == file["code"]["secret"]);
    for (const Json& bad : file["refusedCodes"]) CHECK_FALSE(parse(bad).ok());
    const auto secret = codeKey(*code);
    const auto slot = [&](std::size_t number) { return fromHex(file["slots"][number].get<std::string>()); };
    const auto newcomer = readHello(secret, slot(0));
    CHECK(newcomer.value() == fixedAt<32>(file["newcomerOnce"], "public"));
    const auto inviter = onceOf(slot(1)).value();
    CHECK(commitmentTo(inviter) == code->meeting);
    CountedRandom random("vectors/pairing");
    (void)AccountKeys::generate(random);
    (void)AccountKeys::generate(random);
    const auto once = crypto::BoxKeyPair::generate(random);
    const Bytes hello = slot(0);
    const auto keys = PairingKeys::agree(once, *newcomer, secret, {code->meeting, hello, inviter});
    REQUIRE(keys.ok());
    CHECK(deviceIdOf(readAnswer(*keys, slot(1)).value()) == code->inviter);
    CHECK(readInvitation(*keys, slot(2))->deviceName == file["names"][0]);
    CHECK(readArrival(*keys, slot(3))->deviceName == file["names"][1]);
    CHECK(readArrival(*keys, slot(3))->device.keys == accountAt(file["phone"]).publicKeys());
    CHECK(Json(keys->words()) == file["words"]);
    CHECK(readEnd(secret, 2, hexAt(file["end"], "bytes")) == EndReason::WordsDiffer);
    CHECK_FALSE(readEnd(secret, 3, hexAt(file["end"], "bytes")));
}

TEST_CASE("published chunks of attachments open, and those that were changed do not") {
    const Json file = vectors("attachments");
    const VaultId vault(fixedAt<16>(file, "vault"));
    const IdBytes blob = blobIdOf(vault, AttachmentId(fixedAt<16>(file, "attachment")));
    CHECK(blob == fixedAt<16>(file, "blob"));
    const BlobChunks chunks(blob, crypto::SecretBytes::fromBytes(hexAt(file, "key")));
    for (const Json& good : file["sealed"]) CHECK(chunks.join(hexAt(good, "chunk")).value() == hexAt(good, "content"));
    for (const Json& bad : file["refused"]) {
        INFO(bad["why"].get<std::string>());
        CHECK_FALSE(chunks.open(bad["index"].get<std::uint32_t>(), hexAt(bad, "chunk")).ok());
    }
}

TEST_CASE("published pushes and pages are put back as they say, and nothing else is read") {
    const Json file = vectors("frames");
    const VaultId vault(fixedAt<16>(file, "vault"));
    const DeviceId device(fixedAt<16>(file, "device"));
    for (const Json& good : file["pushes"]) {
        INFO(good["name"]);
        const Bytes body = hexAt(good, "body");
        const auto frames = protocol::decodePush(body).value();
        protocol::ChainPlace place{vault, device, 0, {}};
        std::size_t run = 0;
        REQUIRE(frames.size() == good["envelopes"].size());
        for (std::size_t i = 0; i < frames.size(); ++i) {
            if (frames[i].start) {
                place.sequence = frames[i].start->sequence;
                std::ranges::copy(fromHex(good["behind"][run++].get<std::string>()), place.previous.begin());
                CHECK(frames[i].start->isBehind(place.previous));
            }
            const Bytes envelope = restore(frames[i].frame, place);
            CHECK(toHex(envelope) == good["envelopes"][i]);
            ++place.sequence;
            place.previous = envelopeHash(envelope);
        }
    }
    for (const Json& good : file["pages"]) {
        INFO(good["name"]);
        const auto page = protocol::decodePage(hexAt(good, "body"), vault).value();
        CHECK(page.head == good["head"]);
        REQUIRE(page.entries.size() == good["entries"].size());
        for (std::size_t i = 0; i < page.entries.size(); ++i) {
            CHECK(page.entries[i].position == good["entries"][i]["position"]);
            CHECK(toHex(page.entries[i].envelope) == good["entries"][i]["envelope"]);
        }
    }
    for (const Json& bad : file["refusedPushes"]) {
        INFO(bad["why"]);
        CHECK_FALSE(protocol::decodePush(hexAt(bad, "body")).ok());
    }
    for (const Json& bad : file["refusedPages"]) {
        INFO(bad["why"]);
        CHECK_FALSE(protocol::decodePage(hexAt(bad, "body"), vault).ok());
    }
}

TEST_CASE("a published snapshot's chunks and manifest are read, and what is wrong with others is told") {
    const Json file = vectors("snapshots");
    const VaultId vault(fixedAt<16>(file, "vault"));
    const EpochKey key = keyAt(file["epoch"]);
    const SnapshotName name{fixedAt<16>(file, "snapshot"), 1};
    const auto open = [&](const Json& chunk) {
        return openSnapshotChunk(vault, {name, chunk["index"].get<std::uint32_t>()}, key, hexAt(chunk, "sealed"));
    };
    std::vector<ChainHash> hashes;
    for (const Json& chunk : file["chunks"]) {
        CHECK(open(chunk).value() == hexAt(chunk, "plain"));
        CHECK(encodeChunk(decodeChunk(hexAt(chunk, "plain")).value()).value() == hexAt(chunk, "plain"));
        hashes.push_back(crypto::blake2b(hexAt(chunk, "sealed")));
    }
    for (const Json& bad : file["refused"]) {
        INFO(bad["why"].get<std::string>());
        CHECK(errorCodeName(open(bad).error().code) == bad["error"]);
    }
    KeyRing ring;
    REQUIRE(ring.add(1, keyAt(file["epoch"]), {key.check(1), {}}).ok());
    const Bytes envelope = hexAt(file["manifest"], "envelope");
    const Bytes plain = std::get<Bytes>(openBody(std::get<EnvelopeView>(splitEnvelope(envelope)), ring));
    CHECK(plain == hexAt(file["manifest"], "plain"));
    const auto manifest = decodeManifest(plain);
    REQUIRE(manifest.ok());
    CHECK(manifest->id == name.id);
    CHECK(manifest->chunks == hashes);
    for (const Json& bad : file["refusedManifests"]) {
        INFO(bad["why"].get<std::string>());
        CHECK(decodeManifest(hexAt(bad, "cbor")).error().code == ErrorCode::Corrupt);
    }
}
