// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/protocol.h"

#include <string_view>
#include <tuple>

#include "sync/big_endian.h"
#include "sync/cbor_fields.h"

namespace hearth::sync::protocol {

namespace {

constexpr std::string_view kChallengeContext = "HEARTH-CHALLENGE-1";
constexpr std::string_view kLoginContext = "HEARTH-LOGIN-1";
constexpr std::uint64_t kUnusedAnswer = 10;

Error corrupt(const char* what) { return fail(ErrorCode::Corrupt, what); }

void write(CborWriter& out, std::uint64_t value) { out.unsignedInteger(value); }
void write(CborWriter& out, Timestamp value) {
    out.unsignedInteger(static_cast<std::uint64_t>(std::max<std::int64_t>(value.milliseconds(), 0)));
}
void write(CborWriter& out, const VaultId& value) { out.bytes(value.view()); }
void write(CborWriter& out, const std::string& value) { out.text(value); }
void write(CborWriter& out, const Bytes& value) { out.bytes(value); }
template <std::size_t Size>
void write(CborWriter& out, const std::array<std::uint8_t, Size>& value) {
    out.bytes(value);
}
void write(CborWriter& out, const std::optional<Seen>& value) { value ? writeSeen(out, *value) : out.null(); }
void write(CborWriter& out, const std::optional<ChainHash>& value) { value ? out.bytes(*value) : out.null(); }

Status read(CborReader& in, std::uint64_t& value) {
    HEARTH_TRY(value, in.unsignedInteger());
    return {};
}
Status read(CborReader& in, Timestamp& value) {
    HEARTH_TRY(const std::uint64_t milliseconds, in.unsignedInteger());
    if (milliseconds >> 63 != 0) return corrupt("a time is out of range");
    value = Timestamp(static_cast<std::int64_t>(milliseconds));
    return {};
}
Status read(CborReader& in, VaultId& value) {
    HEARTH_TRY(const IdBytes bytes, readFixed<16>(in));
    value = VaultId(bytes);
    return {};
}
Status read(CborReader& in, std::string& value) {
    HEARTH_TRY(const std::string_view text, in.text());
    value = std::string(text);
    return {};
}
Status read(CborReader& in, Bytes& value) {
    HEARTH_TRY(const ByteView bytes, in.bytes());
    value.assign(bytes.begin(), bytes.end());
    return {};
}
template <std::size_t Size>
Status read(CborReader& in, std::array<std::uint8_t, Size>& value) {
    HEARTH_TRY(value, readFixed<Size>(in));
    return {};
}
Status read(CborReader& in, std::optional<Seen>& value) {
    if (in.peek() == CborKind::Null) return in.null();
    HEARTH_TRY(value, readSeen(in));
    return {};
}
Status read(CborReader& in, std::optional<ChainHash>& value) {
    if (in.peek() == CborKind::Null) return in.null();
    HEARTH_TRY(value, readFixed<std::tuple_size_v<ChainHash>>(in));
    return {};
}

/// {0: first, 1: second, …}
template <typename... Fields>
Bytes writeFields(const Fields&... fields) {
    CborWriter out;
    out.map(sizeof...(fields));
    std::uint64_t key = 0;
    ((out.unsignedInteger(key++), write(out, fields)), ...);
    return out.take();
}

template <typename Field>
Status readField(CborReader& in, std::uint64_t key, Field& field) {
    HEARTH_TRY_STATUS(expectKey(in, key));
    return read(in, field);
}

template <typename... Fields>
Status readFields(ByteView body, Fields&... fields) {
    CborReader in(body);
    HEARTH_TRY(const std::uint64_t count, in.map());
    if (count != sizeof...(fields)) return corrupt("a message has the wrong number of fields");
    Status status;
    std::uint64_t key = 0;
    (((status = readField(in, key++, fields)).ok()) && ...);
    HEARTH_TRY_STATUS(std::move(status));
    return in.end();
}

void writeOutcome(CborWriter& out, const Outcome& outcome) {
    out.array(2);
    out.unsignedInteger(static_cast<std::uint64_t>(outcome.answer));
    out.unsignedInteger(outcome.value);
}

Result<Outcome> readOutcome(CborReader& in) {
    HEARTH_TRY_STATUS(expectArray(in, 2));
    HEARTH_TRY(const std::uint64_t answer, in.unsignedInteger());
    if (answer > static_cast<std::uint64_t>(Answer::Internal) || answer == kUnusedAnswer)
        return corrupt("an answer is unknown");
    HEARTH_TRY(const std::uint64_t value, in.unsignedInteger());
    return Outcome{static_cast<Answer>(answer), value};
}

/// Takes one off the front.
Result<ByteView> takeChunk(ByteView& body) {
    constexpr std::size_t kLengthBytes = sizeof(std::uint32_t);
    if (body.size() < kLengthBytes) return corrupt("chunks end early");
    const auto length = store::loadBigEndian<std::uint32_t>(body.data());
    body = body.subspan(kLengthBytes);
    if (length > body.size()) return corrupt("chunks end early");
    const ByteView chunk = body.first(length);
    body = body.subspan(length);
    return chunk;
}

}  // namespace

Bytes challengeMessage(const ChallengeRequest& request, const Challenge& challenge) {
    Bytes message;
    appendBytes(message, asBytes(kChallengeContext));
    appendBytes(message, request.vault.view());
    appendBytes(message, request.signer);
    appendBytes(message, challenge.nonce);
    appendBytes(message, bigEndian(static_cast<std::uint64_t>(challenge.time.milliseconds())));
    return message;
}

Bytes loginMessage(const crypto::SignPublicKey& server, const Login& login) {
    Bytes message;
    appendBytes(message, asBytes(kLoginContext));
    appendBytes(message, server);
    appendBytes(message, login.vault.view());
    appendBytes(message, login.nonce);
    appendBytes(message, bigEndian(static_cast<std::uint64_t>(login.time.milliseconds())));
    return message;
}

Bytes encode(const Outcome& outcome) {
    CborWriter out;
    writeOutcome(out, outcome);
    return out.take();
}

Bytes encode(const Challenge& challenge) {
    return writeFields(challenge.server, challenge.nonce, challenge.time, challenge.signature);
}

Bytes encode(const ChallengeRequest& request) { return writeFields(request.vault, request.signer); }

Bytes encode(const Login& login) {
    return writeFields(login.vault, login.signer, login.nonce, login.time, login.signature);
}

Bytes encode(const Session& session) { return writeFields(session.token, session.expires); }

Bytes encode(const Enrolment& enrolment) { return writeFields(enrolment.token, enrolment.genesis); }

Bytes encode(const Welcome& welcome) {
    const Limits& limits = welcome.limits;
    return writeFields(kVersion, welcome.incarnation, welcome.time, welcome.head, welcome.mine, welcome.atCursor,
                       welcome.membership, welcome.usedBytes, limits.requestBytes, limits.envelopes, limits.chunkBytes,
                       limits.vaultBytes);
}

Bytes encode(const Shelf& shelf) { return writeFields(shelf.manifest, shelf.envelopes, shelf.bytes, shelf.underway); }

Bytes encode(std::span<const Outcome> outcomes) {
    CborWriter out;
    out.array(outcomes.size());
    for (const Outcome& outcome : outcomes) writeOutcome(out, outcome);
    return out.take();
}

Bytes encode(std::span<const VaultId> vaults) {
    CborWriter out;
    out.array(vaults.size());
    for (const VaultId& vault : vaults) out.bytes(vault.view());
    return out.take();
}

Bytes encodeChunks(std::span<const ByteView> chunks) {
    Bytes out;
    for (const ByteView chunk : chunks) {
        appendBytes(out, bigEndian(static_cast<std::uint32_t>(chunk.size())));
        appendBytes(out, chunk);
    }
    return out;
}

Result<Outcome> decodeOutcome(ByteView body) {
    CborReader in(body);
    HEARTH_TRY(const Outcome outcome, readOutcome(in));
    HEARTH_TRY_STATUS(in.end());
    return outcome;
}

Result<Challenge> decodeChallenge(ByteView body) {
    Challenge challenge{};
    HEARTH_TRY_STATUS(readFields(body, challenge.server, challenge.nonce, challenge.time, challenge.signature));
    return challenge;
}

Result<ChallengeRequest> decodeChallengeRequest(ByteView body) {
    ChallengeRequest request{VaultId(IdBytes{}), {}};
    HEARTH_TRY_STATUS(readFields(body, request.vault, request.signer));
    return request;
}

Result<Login> decodeLogin(ByteView body) {
    Login login{VaultId(IdBytes{}), {}, {}, Timestamp(0), {}};
    HEARTH_TRY_STATUS(readFields(body, login.vault, login.signer, login.nonce, login.time, login.signature));
    return login;
}

Result<Session> decodeSession(ByteView body) {
    Session session{};
    HEARTH_TRY_STATUS(readFields(body, session.token, session.expires));
    return session;
}

Result<Enrolment> decodeEnrolment(ByteView body) {
    Enrolment enrolment;
    HEARTH_TRY_STATUS(readFields(body, enrolment.token, enrolment.genesis));
    return enrolment;
}

Result<Welcome> decodeWelcome(ByteView body) {
    std::uint64_t version = 0;
    Welcome welcome{};
    Limits& limits = welcome.limits;
    HEARTH_TRY_STATUS(readFields(body, version, welcome.incarnation, welcome.time, welcome.head, welcome.mine,
                                 welcome.atCursor, welcome.membership, welcome.usedBytes, limits.requestBytes,
                                 limits.envelopes, limits.chunkBytes, limits.vaultBytes));
    if (version != kVersion) return fail(ErrorCode::Unsupported, "the server speaks another version");
    return welcome;
}

Result<Shelf> decodeShelf(ByteView body) {
    Shelf shelf;
    HEARTH_TRY_STATUS(readFields(body, shelf.manifest, shelf.envelopes, shelf.bytes, shelf.underway));
    if (shelf.underway > 1) return corrupt("a yes or no is neither");
    return shelf;
}

Result<std::vector<Outcome>> decodeOutcomes(ByteView body) {
    CborReader in(body);
    HEARTH_TRY(const std::uint64_t count, in.array());
    std::vector<Outcome> outcomes;
    for (std::uint64_t i = 0; i < count; ++i) {
        HEARTH_TRY(const Outcome outcome, readOutcome(in));
        outcomes.push_back(outcome);
    }
    HEARTH_TRY_STATUS(in.end());
    return outcomes;
}

Result<std::vector<VaultId>> decodeVaults(ByteView body) {
    CborReader in(body);
    HEARTH_TRY(const std::uint64_t count, in.array());
    std::vector<VaultId> vaults;
    for (std::uint64_t i = 0; i < count; ++i) {
        HEARTH_TRY(const IdBytes id, readFixed<16>(in));
        vaults.emplace_back(id);
    }
    HEARTH_TRY_STATUS(in.end());
    return vaults;
}

Result<std::vector<ByteView>> decodeChunks(ByteView body) {
    std::vector<ByteView> chunks;
    while (!body.empty()) {
        HEARTH_TRY(const ByteView chunk, takeChunk(body));
        chunks.push_back(chunk);
    }
    return chunks;
}

}  // namespace hearth::sync::protocol
