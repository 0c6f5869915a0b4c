// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/sync/vectors.h"

#include "sync/blob_chunks.h"
#include "sync/pairing_messages.h"
#include "sync/sealed_chunk.h"
#include "sync/snapshot.h"
#include "sync/wire_frames.h"
#include "tests/sync/account.h"
#include "tests/sync/samples.h"

namespace hearth::sync {

namespace {

Json keysOf(const AccountKeys& keys) {
    return {{"secret", toHex(keys.secret().expose())},
            {"sign", toHex(keys.publicKeys().sign)},
            {"box", toHex(keys.publicKeys().box)},
            {"id", toHex(keys.id().bytes())}};
}

Json epochVector(std::uint32_t epoch, const EpochKey& key) {
    return {{"epoch", epoch},
            {"key", toHex(key.master().expose())},
            {"operations", toHex(key.subKey(EpochUse::Operations).expose())},
            {"snapshots", toHex(key.subKey(EpochUse::Snapshots).expose())},
            {"blobs", toHex(key.subKey(EpochUse::Blobs).expose())},
            {"commitment", toHex(key.subKey(EpochUse::Commitment).expose())},
            {"olderKey", toHex(key.subKey(EpochUse::OlderKey).expose())},
            {"check", toHex(key.check(epoch))}};
}

Json keyVectors() {
    CountedRandom random("vectors/keys");
    const AccountKeys device = AccountKeys::generate(random);
    const auto phrase = phraseOf(1);
    Json ofPhrase = keysOf(AccountKeys::fromPhrase(phrase));
    ofPhrase["words"] = std::string(asText(phrase.words().expose()));
    ofPhrase["entropy"] = toHex(phrase.entropy().expose());
    ofPhrase["slot"] = toHex(recoverySlotKey(phrase));
    const EpochKey first = EpochKey::generate(random);
    const EpochKey second = EpochKey::generate(random);
    const VaultId vault(counted<16>(0x10));
    return {{"device", keysOf(device)},
            {"phrase", ofPhrase},
            {"epochs", {epochVector(1, first), epochVector(2, second)}},
            {"wrap", {{"epoch", 1}, {"bytes", toHex(first.wrapTo(device.publicKeys().box, random))}}},
            {"older",
             {{"vault", toHex(vault.bytes())}, {"bytes", toHex(sealOlder({vault, 2, 1}, second, first, random))}}}};
}

Json batchVectors() {
    const Batch empty{6, {}, {}};
    Json accepted = {{{"name", "empty"}, {"cbor", toHex(encodeBatch(empty).value())}},
                     {{"name", "one of each"}, {"cbor", toHex(encodeBatch(sampleBatch()).value())}}};
    const auto refused = [](const char* why, std::string_view hex) {
        return Json{{"why", why}, {"cbor", toHex(fromHex(hex))}};
    };
    return {{"accepted", accepted},
            {"refused",
             {refused("a number that is not in its shortest form", "a4 00 1806 01 00 02 a0 03 80"),
              refused("keys out of order", "a4 01 00 00 06 02 a0 03 80"),
              refused("a key twice", "a4 00 06 00 06 02 a0 03 80"),
              refused("a map of indefinite length", "bf 00 06 01 00 02 a0 03 80 ff"),
              refused("a byte behind the end", "a4 00 06 01 00 02 a0 03 80 00"),
              refused("cut short", "a4 00 06 01 00 02 a0 03"),
              refused("a base that is not the least stamp", "a4 00 06 01 05 02 a0 03 80")}}};
}

Json envelopeVector(const std::string& name, const Bytes& envelope, const Seen& last) {
    return {{"name", name},
            {"last", {{"sequence", last.sequence}, {"hash", toHex(last.hash)}}},
            {"envelope", toHex(envelope)}};
}

Json envelopeVectors() {
    Account account("vectors/envelopes");
    Party& laptop = account.laptop();
    Party stranger = account.newcomer();
    Json accepted = Json::array();
    Json refused = Json::array();
    const auto accept = [&](const std::string& name, const Bytes& plain, EnvelopeKind kind) {
        const Seen last = laptop.last;
        const Bytes envelope = account.seal(laptop, plain, kind);
        Json vector = envelopeVector(name, envelope, last);
        vector["plain"] = toHex(plain);
        vector["hash"] = toHex(envelopeHash(envelope));
        accepted.push_back(vector);
        return envelope;
    };
    const auto refuse = [&](const std::string& name, const Bytes& envelope, const Seen& last) {
        Json vector = envelopeVector(name, envelope, last);
        vector["fault"] = envelopeFaultName(*faultOf(account.open(envelope, last)));
        refused.push_back(vector);
    };
    const auto flipped = [](Bytes envelope, std::size_t at) {
        envelope[at] ^= 1;
        return envelope;
    };
    const Seen start = laptop.last;
    const Bytes first = accept("a batch", encodeBatch(sampleBatch()).value(), EnvelopeKind::Operations);
    const Seen second = laptop.last;
    accept("a batch that compresses", encodeBatch({6, {}, std::vector(40, sampleBatch().operations[0])}).value(),
           EnvelopeKind::Operations);
    accept("a manifest, under the key of snapshots", {1, 2, 3}, EnvelopeKind::SnapshotManifest);
    const Bytes emptiedFirst = emptied(first).value();
    Json hollow = envelopeVector("a batch without its body", emptiedFirst, start);
    hollow["hash"] = toHex(envelopeHash(emptiedFirst));
    refuse("without its body", emptiedFirst, start);
    refuse("without its body, and cut", Bytes(emptiedFirst.begin(), emptiedFirst.end() - 1), start);
    refuse("without its body, of a kind that has to have one", flipped(emptiedFirst, 14), start);
    refuse("with the hash of another body", flipped(emptiedFirst, 156), start);
    refuse("without its body, sent twice", emptiedFirst, second);
    refuse("cut", Bytes(first.begin(), first.begin() + 200), start);
    refuse("another magic", flipped(first, 0), start);
    refuse("a newer format", flipped(first, 12), start);
    refuse("another vault", flipped(first, 16), start);
    refuse("another device", flipped(first, 36), start);
    refuse("a changed tag", flipped(first, first.size() - 65), start);
    refuse("sent twice", first, second);
    refuse("one is missing", account.seal(laptop, Bytes{4}), second);
    laptop.last = {2, counted<32>(1)};
    refuse("another history", account.seal(laptop, Bytes{5}), second);
    stranger.ring = KeyRing();
    return {{"vault", toHex(account.membership().vault().bytes())},
            {"signer", keysOf(laptop.keys)},
            {"epoch", epochVector(1, *laptop.ring.find(1))},
            {"accepted", accepted},
            {"hollow", Json::array({hollow})},
            {"refused", refused}};
}

/// Folds what was made and notes what everybody then knows.
class Story {
public:
    explicit Story(Account& account) : m_account(account) {}
    void took(const std::string& name, Party& signer, const Bytes& envelope, const std::vector<Party*>& readers = {}) {
        REQUIRE(m_account.take(signer, envelope, readers).ok());
        add(name, envelope);
    }
    void add(const std::string& name, const Bytes& envelope) {
        const Membership& now = m_account.membership();
        Json active = Json::array();
        for (const DeviceId& holder : now.active()) active.push_back(toHex(holder.bytes()));
        m_accepted.push_back({{"name", name},
                              {"envelope", toHex(envelope)},
                              {"head", toHex(now.head())},
                              {"epoch", now.epoch()},
                              {"active", active}});
    }
    void refused(const std::string& name, const Bytes& envelope) {
        const Status status = m_account.membership().apply(envelope);
        m_refused.push_back(
            {{"name", name}, {"envelope", toHex(envelope)}, {"error", errorCodeName(status.error().code)}});
    }
    Json take() { return {{"accepted", std::move(m_accepted)}, {"refusedAfterwards", std::move(m_refused)}}; }

private:
    Account& m_account;
    Json m_accepted = Json::array();
    Json m_refused = Json::array();
};

Json membershipVectors() {
    Account account("vectors/membership");
    Party& laptop = account.laptop();
    Party phone = account.newcomer();
    Party ben = account.newcomer();
    const VaultId vault = account.membership().vault();
    Story story(account);
    story.add("a vault begins", account.genesis());
    story.took("a second device", laptop,
               account.author(laptop).addDevice(account.person(), consentTo(vault, phone.keys)).value(), {&phone});
    phone.last = *account.membership().chainStart(phone.keys.id());
    story.took("a person who writes", laptop,
               account.author(laptop).addPerson(Role::Writer, consentTo(vault, ben.keys)).value(), {&ben});
    ben.last = *account.membership().chainStart(ben.keys.id());
    story.took("a new epoch", ben, account.author(ben).rotate().value(), {&laptop, &phone, &ben});
    const Frontier end{{phone.keys.id().bytes(), phone.last}};
    story.took("the second device is removed", laptop,
               account.author(laptop).removeDevice(phone.keys.id(), end).value(), {&laptop, &ben});
    const auto words = phraseOf(60);
    const Newcomer phrase = consentTo(vault, AccountKeys::fromPhrase(words));
    story.took("a second phrase", laptop,
               account.author(laptop).addPhrase(phrase, {account.person(), recoverySlotKey(words)}).value());
    story.took("another server", laptop,
               account.author(laptop).moveServer({"https://sync.example", counted<16>(9)}).value());
    const Frontier benEnd{{ben.keys.id().bytes(), ben.last}};
    const MemberId benMember(ben.keys.id().bytes());
    story.took("the person is removed", laptop, account.author(laptop).removeMember(benMember, benEnd).value(),
               {&laptop});
    const Cleared cleared{70000, counted<32>(3), counted<32>(4)};
    story.took("the log is cleared", laptop, account.author(laptop).clear(cleared).value());
    story.refused("cleared up to nothing", account.forge(laptop, Cleared{0, cleared.hash, cleared.manifest}, 4));
    story.refused("a phrase clears the log",
                  account.forge(account.phrase(), Cleared{70001, cleared.hash, cleared.manifest}, 4));
    story.refused("the first record again", account.genesis());
    story.refused("of a removed device", account.forge(phone, ServerMoveRecord{"https://x.example", {}}, 4));
    story.refused("a phrase names a server",
                  account.forge(account.phrase(), ServerMoveRecord{"https://x.example", {}}, 4));
    Json vectors = story.take();
    vectors["vault"] = toHex(vault.bytes());
    vectors["laptop"] = keysOf(laptop.keys);
    vectors["keys"] = {epochVector(1, *laptop.ring.find(1)), epochVector(2, *laptop.ring.find(2)),
                       epochVector(3, *laptop.ring.find(3)), epochVector(4, *laptop.ring.find(4))};
    return vectors;
}

Json codeVector(const std::string& name, const PairingCode& code) {
    return {{"name", name},
            {"text", std::string(asText(code.text().expose()))},
            {"url", code.serverUrl},
            {"server", toHex(code.serverKey)},
            {"meeting", toHex(code.meeting.bytes())},
            {"secret", toHex(code.secret.expose())},
            {"inviter", toHex(code.inviter.bytes())}};
}

/// The text of a code with one character changed.
Json spoiltCode(const char* why, std::string text, std::size_t at, char instead) {
    text[at] = instead;
    return {{"why", why}, {"text", text}};
}

Json onceVector(const crypto::BoxKeyPair& pair) {
    return {{"secret", toHex(pair.secretKey().expose())}, {"public", toHex(pair.publicKey())}};
}

Json pairingVectors() {
    CountedRandom random("vectors/pairing");
    const AccountKeys laptop = AccountKeys::generate(random);
    const AccountKeys phone = AccountKeys::generate(random);
    const auto inviter = crypto::BoxKeyPair::generate(random);
    const auto newcomer = crypto::BoxKeyPair::generate(random);
    const VaultId vault(counted<16>(0x10));
    const PairingCode code{"https://sync.example:8787", counted<16>(0x20), commitmentTo(inviter.publicKey()),
                           crypto::SecretBytes::fromBytes(counted<16>(0x30)), laptop.id()};
    const std::string text(asText(code.text().expose()));
    const auto secret = codeKey(code);
    const Bytes hello = writeHello(secret, newcomer.publicKey(), random);
    const auto keys =
        PairingKeys::agree(inviter, newcomer.publicKey(), secret, {code.meeting, hello, inviter.publicKey()});
    const Bytes answer = writeAnswer(*keys, inviter.publicKey(), laptop.sign(), random);
    const Bytes invitation = writeInvitation(*keys, {vault, "Ada's laptop"}, random);
    const Bytes arrival = writeArrival(*keys, {consentTo(vault, phone), "Küchen-PC"}, random);
    return {
        {"code", codeVector("a code", code)},
        {"refusedCodes",
         {spoiltCode("a letter typed wrong", text, 20, text[20] == 'A' ? 'B' : 'A'),
          spoiltCode("a character of no code", text, 20, '1'),
          {{"why", "cut short"}, {"text", text.substr(0, text.size() - 5)}}}},
        {"codeKey", toHex(secret.expose())},
        {"inviterOnce", onceVector(inviter)},
        {"newcomerOnce", onceVector(newcomer)},
        {"laptop", keysOf(laptop)},
        {"phone", keysOf(phone)},
        {"vault", toHex(vault.bytes())},
        {"slots", {toHex(hello), toHex(answer), toHex(invitation), toHex(arrival)}},
        {"names", {"Ada's laptop", "Küchen-PC"}},
        {"words", keys->words()},
        {"end", {{"slot", 2}, {"reason", 3}, {"bytes", toHex(writeEnd(secret, 2, EndReason::WordsDiffer, random))}}}};
}

Json attachmentVectors() {
    const VaultId vault(counted<16>(0x10));
    const AttachmentId attachment(counted<16>(0x40));
    const auto key = crypto::SecretBytes::fromBytes(counted<32>(0x60));
    const IdBytes blob = blobIdOf(vault, attachment);
    const BlobChunks chunks(blob, key);
    const auto sealed = [&](std::size_t size) {
        Bytes content(size);
        for (std::size_t i = 0; i < size; ++i) content[i] = static_cast<std::uint8_t>(i * 7);
        return Json{{"content", toHex(content)}, {"chunk", toHex(chunks.seal(content, 0))}};
    };
    const Bytes chunk = chunks.seal(Bytes(20, 1), 0);
    const auto refused = [&](const char* why, std::size_t place) {
        Bytes changed = chunk;
        changed[place] ^= 1;
        return Json{{"why", why}, {"index", 0}, {"chunk", toHex(changed)}};
    };
    return {{"vault", toHex(vault.bytes())},
            {"attachment", toHex(attachment.bytes())},
            {"key", toHex(key.expose())},
            {"blob", toHex(blob)},
            {"sealed", {sealed(0), sealed(20), sealed(1017), sealed(3000)}},
            {"refused",
             {refused("another total", 3), refused("another nonce", 4), refused("a changed bit", 100),
              Json{{"why", "in another place"}, {"index", 1}, {"chunk", toHex(chunk)}}}}};
}

Bytes pushOf(const std::vector<Bytes>& envelopes) {
    std::vector<EnvelopeView> views;
    for (const Bytes& envelope : envelopes) views.push_back(std::get<EnvelopeView>(splitEnvelope(envelope)));
    return protocol::encodePush(protocol::framesOf(views));
}

/// With, for each run, the whole hash that its envelopes stand behind.
Json pushVector(const std::string& name, const std::vector<Bytes>& envelopes) {
    Json whole = Json::array();
    Json behind = Json::array();
    for (const Bytes& envelope : envelopes) whole.push_back(toHex(envelope));
    const Bytes body = pushOf(envelopes);
    const auto frames = protocol::decodePush(body).value();
    for (std::size_t i = 0; i < frames.size(); ++i)
        if (frames[i].start) behind.push_back(toHex(decodeHeader(envelopes[i])->previous));
    return {{"name", name}, {"body", toHex(body)}, {"behind", behind}, {"envelopes", whole}};
}

Json pageVector(const std::string& name, const protocol::LogPage& page, const VaultId& vault) {
    Json entries = Json::array();
    for (const auto& [position, envelope] : page.entries)
        entries.push_back({{"position", position}, {"envelope", toHex(envelope)}});
    return {{"name", name}, {"body", toHex(encodePage(page, vault))}, {"head", page.head}, {"entries", entries}};
}

/// `body` with other bytes in the place of `count` of its own.
Json changedBody(const char* why, const Bytes& body, std::size_t at, std::size_t count, std::string_view hex) {
    const std::string whole = toHex(body);
    return {{"why", why}, {"body", whole.substr(0, 2 * at) + toHex(fromHex(hex)) + whole.substr(2 * (at + count))}};
}

/// `first` and `second` follow each other in one chain.
Json refusedPages(const VaultId& vault, const Bytes& first, const Bytes& second) {
    const Bytes one = protocol::encodePage({2, {{1, first}}}, vault);
    const Bytes two = protocol::encodePage({2, {{1, first}, {2, second}}}, vault);
    const std::size_t at = one.size();
    const EnvelopeHeader header = decodeHeader(second).value();
    const auto flags = static_cast<std::uint8_t>(two[at] | 0x20);
    const std::string place = toHex(Bytes{flags, 1, 1, static_cast<std::uint8_t>(header.sequence)});
    const std::string length = toHex(
        Bytes{static_cast<std::uint8_t>(0x80 | (second.size() & 0x7F)), static_cast<std::uint8_t>(second.size() >> 7)});
    return {changedBody("no head", one, 0, at, ""),
            changedBody("a device that did not come yet", one, 3, 17, "01"),
            changedBody("a device that is named again", two, at + 2, 1, "00" + toHex(header.device.bytes())),
            changedBody("its place, though it follows", two, at, 3, place + toHex(header.previous)),
            changedBody("as it is, though short is possible", one, 1, at - 1, "0301" + length + toHex(second)),
            changedBody("cut short", two, two.size() - 1, 1, "")};
}

Json frameVectors() {
    Account account("vectors/frames");
    Party& laptop = account.laptop();
    Party phone = account.addDevice();
    const VaultId vault = account.membership().vault();
    const Bytes small = account.seal(laptop, encodeBatch(sampleBatch()).value());
    const Bytes compressed = account.seal(laptop, Bytes(500, 7));
    crypto::Nonce nonce{};
    account.random().fill(nonce);
    const Bytes part = sealEnvelope({EnvelopeKind::Operations, vault, 1, laptop.keys.id(), laptop.last.sequence + 1,
                                     laptop.last.hash, 1, 300},
                                    *laptop.ring.find(1), laptop.keys.sign(), nonce, Bytes{1, 2, 3})
                           .value();
    const Bytes ofPhone = account.seal(phone, Bytes{4});
    const Bytes record = account.records()[1];
    Bytes newer = small;
    newer[13] = 2;
    const protocol::LogPage log{300, {{1, account.genesis()}, {2, record}, {3, ofPhone}, {4, small}, {5, compressed}}};
    const protocol::LogPage far{70'000, {{300, part}, {301, newer}, {302, ofPhone}, {69'999, small}}};
    const protocol::LogPage cleared{
        5, {{1, account.genesis()}, {2, record}, {3, ofPhone}, {4, emptied(small).value()}, {5, compressed}}};
    const Bytes push = pushOf({small, compressed});
    return {
        {"vault", toHex(vault.bytes())},
        {"device", toHex(laptop.keys.id().bytes())},
        {"pushes",
         {pushVector("one operation", {small}), pushVector("one behind the other", {record, small, compressed, part}),
          pushVector("the one between them was not taken", {record, compressed})}},
        {"pages",
         {pageVector("nothing", {5, {}}, vault), pageVector("a log", log, vault),
          pageVector("a log with a hollow envelope in it", cleared, vault),
          pageVector("numbers far apart, and one of a newer version", far, vault)}},
        {"refusedPushes",
         {changedBody("the first follows none", push, 0, 6, "00"),
          changedBody("an envelope as it is", push, 0, 1, "23"), changedBody("a hollow envelope", push, 0, 1, "30"),
          changedBody("a bit of a newer version", push, 0, 1, "60"),
          changedBody("a compressed record", push, 0, 1, "26"), changedBody("sequence 0", push, 1, 1, "00"),
          changedBody("a number that is not in its shortest form", push, 1, 1, "8300"),
          changedBody("an epoch of 33 bits", push, 6, 1, "8080808010"),
          changedBody("cut short", push, push.size() - 1, 1, "")}},
        {"refusedPages", refusedPages(vault, record, small)}};
}

/// The sample's rows, `times` over, each in the name of one of two devices; and one version that lost.
SnapshotChunk chunkOf(std::size_t times) {
    SnapshotChunk chunk;
    for (std::size_t i = 0; i < times; ++i)
        for (const Operation& operation : sampleBatch().operations)
            chunk.operations.push_back({counted<16>(i % 2 == 0 ? 0x10 : 0x20), 7 + i, operation});
    const LogicalTime stamp(chunk.operations[0].operation.stamp.packed() + 5);
    chunk.lost.push_back({counted<16>(0x10), 9, counted<16>(0x50), 1, stamp, std::string("tea")});
    return chunk;
}

/// Manifests that are in order, but for one thing each.
Json refusedManifests(const SnapshotManifest& good) {
    Json refused = Json::array();
    const auto refuse = [&](const char* why, const auto& spoil) {
        SnapshotManifest manifest = good;
        spoil(manifest);
        refused.push_back({{"why", why}, {"cbor", toHex(encodeManifest(manifest))}});
    };
    refuse("no place in the log", [](SnapshotManifest& manifest) { manifest.position = 0; });
    refuse("no chunk", [](SnapshotManifest& manifest) { manifest.chunks.clear(); });
    refuse("usable with none", [](SnapshotManifest& manifest) { manifest.usable = 0; });
    refuse("usable with more than there are", [](SnapshotManifest& manifest) { manifest.usable = 3; });
    refuse("somebody was read who wrote nothing",
           [](SnapshotManifest& manifest) { manifest.seen[counted<16>(0x10)][counted<16>(0x70)] = 1; });
    return refused;
}

Json snapshotVectors() {
    Account account("vectors/snapshots");
    Party& laptop = account.laptop();
    const VaultId vault = account.membership().vault();
    const EpochKey& key = *laptop.ring.find(1);
    const SnapshotName name{counted<16>(0x40), 1};
    Json chunks = Json::array();
    SnapshotManifest manifest{name.id, 6, 12, counted<32>(0xC0), {}, {}, 1, {}};
    Bytes first;
    for (const std::size_t times : {std::size_t{1}, std::size_t{40}}) {
        const auto index = static_cast<std::uint32_t>(manifest.chunks.size());
        const Bytes plain = encodeChunk(chunkOf(times)).value();
        crypto::Nonce nonce{};
        account.random().fill(nonce);
        const Bytes sealed = sealSnapshotChunk(vault, {name, index}, key, nonce, plain).value();
        manifest.chunks.push_back(crypto::blake2b(sealed));
        chunks.push_back({{"index", index}, {"plain", toHex(plain)}, {"sealed", toHex(sealed)}});
        if (index == 0) first = sealed;
    }
    Json refused = Json::array();
    const auto refuse = [&](const char* why, std::uint32_t index, std::size_t at, std::uint8_t with) {
        Bytes sealed = first;
        sealed[at] = static_cast<std::uint8_t>(sealed[at] ^ with);
        const auto opened = openSnapshotChunk(vault, {name, index}, key, sealed);
        refused.push_back(
            {{"why", why}, {"index", index}, {"sealed", toHex(sealed)}, {"error", errorCodeName(opened.error().code)}});
    };
    refuse("in another place", 1, 0, 0);
    refuse("another magic", 0, 0, 1);
    refuse("a newer format", 0, 13, 2);
    refuse("an unknown flag", 0, 14, 2);
    refuse("of another vault", 0, 16, 1);
    refuse("of another epoch", 0, 35, 2);
    refuse("of another snapshot", 0, 36, 1);
    refuse("another length", 0, 59, 1);
    refuse("another nonce", 0, 60, 1);
    refuse("a changed bit", 0, first.size() - 1, 1);
    manifest.frontier.emplace(counted<16>(0x10), Seen{45, counted<32>(0x80)});
    manifest.frontier.emplace(counted<16>(0x20), Seen{300, counted<32>(0xA0)});
    manifest.seen[counted<16>(0x10)][counted<16>(0x20)] = 299;
    const Bytes plain = encodeManifest(manifest);
    const Seen last = laptop.last;
    Json envelope = envelopeVector("the manifest", account.seal(laptop, plain, EnvelopeKind::SnapshotManifest), last);
    envelope["plain"] = toHex(plain);
    return {{"vault", toHex(vault.bytes())},
            {"signer", keysOf(laptop.keys)},
            {"epoch", epochVector(1, key)},
            {"snapshot", toHex(name.id)},
            {"chunks", chunks},
            {"refused", refused},
            {"manifest", envelope},
            {"refusedManifests", refusedManifests(manifest)}};
}

}  // namespace

std::vector<VectorFile> makeVectors() {
    return {{"keys", keyVectors()},           {"batches", batchVectors()},
            {"envelopes", envelopeVectors()}, {"membership", membershipVectors()},
            {"pairing", pairingVectors()},    {"attachments", attachmentVectors()},
            {"frames", frameVectors()},       {"snapshots", snapshotVectors()}};
}

std::string vectorText(const Json& content) { return content.dump(1) + "\n"; }

}  // namespace hearth::sync
