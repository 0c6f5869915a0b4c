// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/server_connection.h"

#include <algorithm>

#include "sync/packing.h"

namespace hearth::sync {

using protocol::Answer;
using protocol::Outcome;

namespace {

constexpr std::uint64_t kMostRequestBytes = std::uint64_t{16} << 20;  ///< However much a server would take.
constexpr std::uint64_t kMostEnvelopes = 1024;
constexpr std::size_t kMostEnvelopeBytes = kMaxPlainBytes + 65536;  ///< Sealed and padded.
constexpr std::size_t kMostChunkBytes = std::size_t{4} << 20;
constexpr std::size_t kMostChunksBytes = std::size_t{16} << 20;  ///< A few chunks of a snapshot.
constexpr std::size_t kMostShelfBytes = std::size_t{2} << 20;    ///< A manifest names every chunk.
constexpr std::size_t kMostOutcomeBytes = 32;                    ///< An answer and a number.

Error noSense() { return fail(ErrorCode::Unavailable, "what the server answered makes no sense"); }

/// What an envelope's answer means to the client; nothing for one that says nothing about the envelope.
std::optional<PushOutcome> outcomeOf(Answer answer) {
    switch (answer) {
        case Answer::Stored: return PushOutcome::Stored;
        case Answer::Gap: return PushOutcome::Gap;
        case Answer::Fork: return PushOutcome::Fork;
        case Answer::StaleEpoch: return PushOutcome::StaleEpoch;
        case Answer::DeviceRevoked: return PushOutcome::Revoked;
        case Answer::TooLarge: return PushOutcome::TooLarge;
        case Answer::Quota: return PushOutcome::Quota;
        case Answer::Conflict: return PushOutcome::Conflict;
        case Answer::BadRequest:
        case Answer::Forbidden:
        case Answer::Refused: return PushOutcome::Refused;
        default: return std::nullopt;
    }
}

Result<PushResult> resultOf(const Outcome& outcome) {
    const auto pushed = outcomeOf(outcome.answer);
    if (!pushed) return fail(ErrorCode::Unavailable, "the server wants to be asked later");
    PushResult result{*pushed};
    if (outcome.answer == Answer::Stored) result.position = outcome.value;
    if (outcome.answer == Answer::Gap) result.expected = outcome.value;
    return result;
}

Hello helloOf(const protocol::Welcome& welcome) {
    const std::uint64_t envelopes = std::clamp<std::uint64_t>(welcome.limits.envelopes, 1, kMostEnvelopes);
    // Frames are shorter than their envelopes, so these fit into a request.
    const std::uint64_t bytes = std::min(welcome.limits.requestBytes, kMostRequestBytes);
    return {welcome.incarnation,
            welcome.time,
            welcome.head,
            welcome.mine,
            welcome.atCursor,
            static_cast<std::size_t>(bytes),
            static_cast<std::size_t>(envelopes)};
}

std::string chunkTarget(const IdBytes& snapshot, std::uint32_t index) {
    return "snapshots/" + toHex(snapshot) + "/" + std::to_string(index);
}

std::string blobTarget(const BlobPlace& place) {
    return "blobs/" + toHex(place.id) + "/" + std::to_string(place.chunk);
}

}  // namespace

std::string ServerConnection::address(const std::string& rest) const {
    return "/v1/vaults/" + toHex(m_setup.vault.view()) + "/" + rest;
}

bool ServerConnection::isRevoked() const { return refusal() && refusal()->answer == Answer::DeviceRevoked; }

void ServerConnection::speakFor(const DeviceId& device) {
    if (m_device == device) return;
    m_device = device;
    m_token.clear();
}

Status ServerConnection::login() {
    m_token.clear();
    const AccountKeys* keys = m_device ? m_setup.keysOf(*m_device) : nullptr;
    if (keys == nullptr) return fail(ErrorCode::AuthFailed, "the keys of this identity are not here");
    HEARTH_TRY(const protocol::Login login, m_calls.prove(m_setup.vault, *keys, m_setup.server));
    HEARTH_TRY(const Bytes body, m_calls.ask({SyncMethod::Post, "/v1/login", {}, protocol::encode(login)}));
    HEARTH_TRY(const protocol::Session session, understood(protocol::decodeSession(body)));
    m_token = toHex(session.token);
    return {};
}

template <typename Answered>
Answered ServerConnection::loggedIn(Answered (ServerCalls::*call)(const SyncRequest&), SyncRequest request) {
    m_calls.forgetRefusal();
    const bool fresh = m_token.empty();
    if (fresh) HEARTH_TRY_STATUS(login());
    request.token = m_token;
    Answered answered = (m_calls.*call)(request);
    const bool forgotten = !answered.ok() && refusal() && refusal()->answer == Answer::Unauthorized;
    if (!forgotten || fresh) return answered;
    // An hour has gone by, or the server was started again.
    HEARTH_TRY_STATUS(login());
    request.token = m_token;
    return (m_calls.*call)(request);
}

Status ServerConnection::enrol(const std::string& token, ByteView genesis) {
    // The token is for the server that this vault is to live on, so that one is met first.
    HEARTH_TRY([[maybe_unused]] const auto met, m_calls.challenge({m_setup.vault, {}}, m_setup.server));
    const protocol::Enrolment enrolment{token, Bytes(genesis.begin(), genesis.end())};
    return m_calls.tell({SyncMethod::Post, "/v1/vaults", {}, protocol::encode(enrolment)});
}

Result<Hello> ServerConnection::hello(const DeviceId& device, std::uint64_t cursor) {
    speakFor(device);
    const std::string at = cursor > 0 ? "?at=" + std::to_string(cursor) : std::string();
    const auto body = loggedIn(&ServerCalls::ask, {SyncMethod::Get, address("hello" + at)});
    if (!body.ok() && isRevoked()) {
        Hello removed;
        removed.revoked = true;
        return removed;
    }
    if (!body.ok()) return body.error();
    HEARTH_TRY(m_welcome, understood(protocol::decodeWelcome(*body)));
    return helloOf(*m_welcome);
}

std::optional<EnvelopeView> ServerConnection::ours(ByteView envelope) const {
    const auto split = splitEnvelope(envelope);
    const auto* view = std::get_if<EnvelopeView>(&split);
    if (view == nullptr || view->hollow() || view->header.vault != m_setup.vault) return std::nullopt;
    return m_device && view->header.device != *m_device ? std::nullopt : std::optional(*view);
}

Result<std::vector<PushResult>> ServerConnection::push(std::span<const ByteView> envelopes) {
    std::vector<PushResult> results(envelopes.size(), {PushOutcome::Refused});
    std::vector<EnvelopeView> sent;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < envelopes.size(); ++i) {
        const auto view = ours(envelopes[i]);
        if (!view) continue;
        sent.push_back(*view);
        places.push_back(i);
    }
    if (sent.empty()) return results;
    HEARTH_TRY(const auto outcomes, send(sent));
    for (std::size_t i = 0; i < outcomes.size(); ++i) results[places[i]] = outcomes[i];
    return results;
}

Result<std::vector<PushResult>> ServerConnection::send(std::span<const EnvelopeView> envelopes) {
    const std::size_t most = envelopes.size() * kMostOutcomeBytes + kMostOutcomeBytes;
    Bytes push = protocol::encodePush(protocol::framesOf(envelopes));
    const auto body = loggedIn(&ServerCalls::ask, {SyncMethod::Post, address("ops"), {}, std::move(push), most});
    if (!body.ok()) {
        const bool all =
            refusal() && (refusal()->answer == Answer::DeviceRevoked || refusal()->answer == Answer::TooLarge);
        if (!all) return body.error();
        return std::vector<PushResult>(envelopes.size(), {*outcomeOf(refusal()->answer)});
    }
    HEARTH_TRY(const auto outcomes, understood(protocol::decodeOutcomes(*body)));
    if (outcomes.size() != envelopes.size()) return noSense();
    std::vector<PushResult> results;
    for (const Outcome& outcome : outcomes) {
        HEARTH_TRY(const PushResult result, resultOf(outcome));
        results.push_back(result);
    }
    return results;
}

Result<LogPage> ServerConnection::pull(std::uint64_t after, std::size_t maxBytes) {
    return page("ops", after, maxBytes);
}

Result<LogPage> ServerConnection::records(std::uint64_t after, std::size_t maxBytes) {
    return page("records", after, maxBytes);
}

Result<LogPage> ServerConnection::page(const std::string& of, std::uint64_t after, std::size_t maxBytes) {
    std::string target = of + "?after=" + std::to_string(after) + "&max_bytes=" + std::to_string(maxBytes);
    if (m_welcome) target += "&incarnation=" + toHex(m_welcome->incarnation);
    HEARTH_TRY(const Bytes body,
               loggedIn(&ServerCalls::ask, {SyncMethod::Get, address(target), {}, {}, maxBytes + kMostEnvelopeBytes}));
    HEARTH_TRY(auto page, understood(protocol::decodePage(body, m_setup.vault)));
    LogPage result{{}, page.head};
    for (auto& entry : page.entries) result.entries.push_back({entry.position, std::move(entry.envelope)});
    return result;
}

Status ServerConnection::putBlob(const BlobPlace& place, ByteView sealed) {
    return loggedIn(&ServerCalls::tell,
                    {SyncMethod::Put, address(blobTarget(place)), {}, Bytes(sealed.begin(), sealed.end())});
}

Result<std::optional<Bytes>> ServerConnection::getBlob(const BlobPlace& place) {
    return loggedIn(&ServerCalls::find, {SyncMethod::Get, address(blobTarget(place)), {}, {}, kMostChunkBytes});
}

Status ServerConnection::deleteBlob(const IdBytes& id) {
    return loggedIn(&ServerCalls::tell, {SyncMethod::Delete, address("blobs/" + toHex(id))});
}

Result<ShelfNews> ServerConnection::news() {
    HEARTH_TRY(const Bytes body,
               loggedIn(&ServerCalls::ask, {SyncMethod::Get, address("snapshots"), {}, {}, kMostShelfBytes}));
    HEARTH_TRY(protocol::Shelf shelf, understood(protocol::decodeShelf(body)));
    return ShelfNews{std::move(shelf.manifest), shelf.envelopes, shelf.bytes, shelf.underway != 0};
}

Result<Bytes> ServerConnection::confirmed() {
    HEARTH_TRY(
        const Bytes body,
        loggedIn(&ServerCalls::ask, {SyncMethod::Get, address("snapshots?confirmed=1"), {}, {}, kMostShelfBytes}));
    HEARTH_TRY(protocol::Shelf shelf, understood(protocol::decodeShelf(body)));
    return std::move(shelf.manifest);
}

Result<std::vector<Bytes>> ServerConnection::chunks(const IdBytes& snapshot, std::uint32_t first) {
    HEARTH_TRY(const Bytes body,
               loggedIn(&ServerCalls::ask,
                        {SyncMethod::Get, address(chunkTarget(snapshot, first)), {}, {}, kMostChunksBytes}));
    HEARTH_TRY(const auto found, understood(protocol::decodeChunks(body)));
    std::vector<Bytes> chunks;
    for (const ByteView chunk : found) chunks.emplace_back(chunk.begin(), chunk.end());
    return chunks;
}

Status ServerConnection::putChunk(const IdBytes& snapshot, std::uint32_t index, ByteView sealed) {
    return loggedIn(&ServerCalls::tell,
                    {SyncMethod::Put, address(chunkTarget(snapshot, index)), {}, Bytes(sealed.begin(), sealed.end())});
}

Status ServerConnection::putManifest(const IdBytes& snapshot, std::uint32_t chunks, ByteView manifest) {
    const std::string target = "snapshots/" + toHex(snapshot) + "/manifest?chunks=" + std::to_string(chunks);
    return loggedIn(&ServerCalls::tell,
                    {SyncMethod::Put, address(target), {}, Bytes(manifest.begin(), manifest.end())});
}

Result<HeadsPlace> ServerConnection::headsPlace() {
    HEARTH_TRY_STATUS(login());
    return HeadsPlace{address("heads"), m_token};
}

}  // namespace hearth::sync
