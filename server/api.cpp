// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/api.h"

#include <charconv>
#include <limits>

#include "core/base/log.h"
#include "core/base/text.h"

namespace hearth::server {

using namespace sync::protocol;

namespace {

constexpr std::string_view kVaults = "vaults";

int statusOf(Answer answer) {
    switch (answer) {
        case Answer::Stored: return 200;
        case Answer::BadRequest: return 400;
        case Answer::Unauthorized: return 401;
        case Answer::Forbidden:
        case Answer::DeviceRevoked: return 403;
        case Answer::NotFound: return 404;
        case Answer::Fork:
        case Answer::Gap:
        case Answer::StaleEpoch:
        case Answer::Incarnation:
        case Answer::Conflict: return 409;
        case Answer::TooLarge: return 413;
        case Answer::Refused: return 422;
        case Answer::Rate: return 429;
        case Answer::Busy: return 503;
        case Answer::Quota:
        case Answer::StorageFull: return 507;
        case Answer::Internal: return 500;
    }
    return 500;
}

Outcome outcomeOf(const Error& error) {
    switch (error.code) {
        case ErrorCode::NotFound: return {Answer::NotFound};
        case ErrorCode::Full: return {Answer::StorageFull};
        case ErrorCode::Unavailable: return {Answer::Busy, 5};
        default: return {Answer::Internal};
    }
}

/// What went wrong inside is for the log; the other end learns its kind.
Reply failure(const Error& error) {
    if (error.code != ErrorCode::NotFound) logError("server", error);
    return replyOf(outcomeOf(error));
}

Reply good(Bytes body, std::string type = "application/cbor") { return {200, std::move(type), std::move(body)}; }

std::optional<std::uint64_t> numberIn(std::string_view text) {
    std::uint64_t number = 0;
    const auto end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, number);
    return error == std::errc() && stopped == end && !text.empty() ? std::optional(number) : std::nullopt;
}

/// A chunk's number in the path.
std::optional<std::uint64_t> chunkIn(std::string_view text) {
    const auto number = numberIn(text);
    return number && *number <= std::numeric_limits<std::uint32_t>::max() ? number : std::nullopt;
}

std::optional<Bytes> hexIn(std::string_view text) {
    Bytes bytes;
    if (text.size() % 2 != 0) return std::nullopt;
    for (std::size_t i = 0; i < text.size(); i += 2) {
        std::uint8_t byte = 0;
        const auto end = text.data() + i + 2;
        const auto [stopped, error] = std::from_chars(text.data() + i, end, byte, 16);
        if (error != std::errc() || stopped != end) return std::nullopt;
        bytes.push_back(byte);
    }
    return bytes;
}

std::optional<IdBytes> idIn(std::string_view text) {
    const auto bytes = hexIn(text);
    if (!bytes || bytes->size() != 16) return std::nullopt;
    IdBytes id{};
    std::copy(bytes->begin(), bytes->end(), id.begin());
    return id;
}

}  // namespace

Reply replyOf(const Outcome& outcome) {
    Reply reply{statusOf(outcome.answer), "application/cbor", encode(outcome)};
    if (outcome.answer == Answer::Rate || outcome.answer == Answer::Busy) reply.retryAfter = outcome.value;
    return reply;
}

bool isWriting(const Request& request) {
    const bool reading = request.method == "GET" || request.method == "HEAD";
    return !reading && !request.target.starts_with("/v1/challenge") && !request.target.starts_with("/v1/login") &&
           !request.target.starts_with("/v1/members");
}

namespace {

/// The address with the names of vaults and things left out, for counting.
std::string routeName(const std::vector<std::string>& path) {
    if (path.size() < 2) return "unknown";
    if (path[1] != kVaults || path.size() < 4) return path[1];
    return path[3];
}

}  // namespace

/// A request taken apart.
struct Api::Call {
    const Request& request;
    Path path;
    std::map<std::string, std::string> query;
    std::optional<SessionOwner> owner;

    explicit Call(const Request& from) : request(from) {
        const std::string_view target(from.target);
        const std::size_t mark = target.find('?');
        for (const auto part : split(target.substr(0, mark), '/'))
            if (!part.empty()) path.emplace_back(part);
        if (mark == std::string_view::npos) return;
        for (const auto pair : split(target.substr(mark + 1), '&')) {
            const std::size_t equals = pair.find('=');
            if (equals != std::string_view::npos) query.emplace(pair.substr(0, equals), pair.substr(equals + 1));
        }
    }
    bool is(std::string_view method, std::initializer_list<std::string_view> parts) const {
        if (request.method != method || path.size() != parts.size()) return false;
        return std::equal(parts.begin(), parts.end(), path.begin(),
                          [](std::string_view part, const std::string& found) { return part == "*" || part == found; });
    }
    std::uint64_t number(const std::string& name, std::uint64_t otherwise) const {
        const auto found = query.find(name);
        return found == query.end() ? otherwise : numberIn(found->second).value_or(otherwise);
    }
};

Reply Api::answer(const Request& request) {
    Call call(request);
    if (const auto token = hexIn(request.token); token && !token->empty()) call.owner = m_shared.sessions.find(*token);
    const double now = steadyMilliseconds();
    const std::uint64_t wait = call.owner ? m_shared.members.waitSeconds(call.owner->device.text(), now)
                                          : m_shared.strangers.waitSeconds(request.peer, now);
    Reply reply = wait > 0 ? replyOf({Answer::Rate, wait}) : this->route(call);
    // Addresses that do not exist are one route, so that nobody can make us count without end.
    reply.route = reply.status == 404 ? "unknown" : routeName(call.path);
    return reply;
}

Reply Api::route(const Call& call) {
    if (call.is("POST", {"v1", "challenge"})) return challenge(call);
    if (call.is("POST", {"v1", "login"})) return login(call);
    if (call.is("POST", {"v1", "members"})) return vaultsOf(call);
    if (call.is("POST", {"v1", "vaults"})) return enrol(call);
    if (call.path.size() == 4 && call.path[1] == "rendezvous") return meeting(call);
    if (call.path.size() >= 4 && call.path[0] == "v1" && call.path[1] == kVaults) return member(call);
    return replyOf({Answer::NotFound});
}

Reply Api::member(const Call& call) {
    const auto id = idIn(call.path[2]);
    if (!id) return replyOf({Answer::NotFound});
    if (!call.owner) return replyOf({Answer::Unauthorized});
    if (call.owner->vault.bytes() != *id) return replyOf({Answer::Forbidden});
    const auto membership = m_logs.membership(call.owner->vault);
    if (!membership.ok()) return failure(membership.error());
    const auto writer = (*membership)->writer(call.owner->device);
    if (!writer || writer->cut) return replyOf({Answer::DeviceRevoked});
    if (call.is("GET", {"v1", kVaults, "*", "hello"})) return welcome(call);
    if (call.is("GET", {"v1", kVaults, "*", "ops"}) || call.is("GET", {"v1", kVaults, "*", "records"}))
        return pull(call);
    if (call.is("GET", {"v1", kVaults, "*", "snapshots"})) return shelf(call, **membership);
    if (call.path[3] == "snapshots" && call.path.size() == 6) return snapshot(call, **membership);
    if (call.is("POST", {"v1", kVaults, "*", "ops"})) return push(call);
    if (call.path[3] == "blobs" && call.path.size() == 6) return blob(call);
    if (call.is("DELETE", {"v1", kVaults, "*", "blobs", "*"})) return blob(call);
    if (call.is("GET", {"v1", kVaults, "*", "heads"})) {
        Reply reply{101};
        reply.watch = call.owner->vault;
        return reply;
    }
    return replyOf({Answer::NotFound});
}

Reply Api::challenge(const Call& call) {
    const auto request = decodeChallengeRequest(call.request.body);
    if (!request.ok()) return replyOf({Answer::BadRequest});
    return good(encode(m_shared.sessions.challenge(*request)));
}

Reply Api::login(const Call& call) {
    const auto login = decodeLogin(call.request.body);
    if (!login.ok()) return replyOf({Answer::BadRequest});
    if (!m_shared.sessions.proves(*login)) return replyOf({Answer::Unauthorized});
    const auto membership = m_logs.membership(login->vault);
    if (!membership.ok()) return failure(membership.error());
    const DeviceId device = sync::deviceIdOf(login->signer);
    const auto writer = (*membership)->writer(device);
    if (!writer) return replyOf({Answer::Forbidden});
    if (writer->cut) return replyOf({Answer::DeviceRevoked});
    return good(encode(m_shared.sessions.open({login->vault, device})));
}

Reply Api::vaultsOf(const Call& call) {
    const auto login = decodeLogin(call.request.body);
    if (!login.ok()) return replyOf({Answer::BadRequest});
    if (!m_shared.sessions.proves(*login)) return replyOf({Answer::Unauthorized});
    const auto vaults = m_logs.vaultsOf(login->signer);
    return vaults.ok() ? good(encode(std::span(*vaults))) : failure(vaults.error());
}

Reply Api::enrol(const Call& call) {
    const auto enrolment = decodeEnrolment(call.request.body);
    if (!enrolment.ok()) return replyOf({Answer::BadRequest});
    const auto outcome = m_logs.createVault(*enrolment, m_shared.clock.now());
    return outcome.ok() ? replyOf(*outcome) : failure(outcome.error());
}

Reply Api::welcome(const Call& call) {
    const VaultId& vault = call.owner->vault;
    Welcome welcome{m_shared.incarnation, m_shared.clock.now(), 0, {}, {}, {}, 0, m_shared.limits};
    const auto membership = m_logs.membership(vault);
    const auto head = m_logs.head(vault);
    const auto used = m_logs.usedBytes(vault);
    auto mine = m_logs.endOfChain(vault, call.owner->device);
    auto atCursor = m_logs.hashAt(vault, call.number("at", 0));
    for (const Status& status : {membership.ok() ? Status() : membership.error(), head.ok() ? Status() : head.error(),
                                 used.ok() ? Status() : used.error(), mine.ok() ? Status() : mine.error(),
                                 atCursor.ok() ? Status() : atCursor.error()})
        if (!status.ok()) return failure(status.error());
    welcome.membership = (*membership)->last();
    welcome.head = *head;
    welcome.usedBytes = *used;
    welcome.mine = *mine;
    welcome.atCursor = *atCursor;
    return good(encode(welcome));
}

Reply Api::pull(const Call& call) {
    const auto incarnation = call.query.find("incarnation");
    if (incarnation != call.query.end() && idIn(incarnation->second) != m_shared.incarnation)
        return replyOf({Answer::Incarnation});
    const std::uint64_t after = call.number("after", 0);
    const std::uint64_t most =
        std::min(call.number("max_bytes", m_shared.limits.requestBytes), m_shared.limits.requestBytes);
    const auto bytes = static_cast<std::size_t>(most);
    const auto page = call.path[3] == "ops" ? m_logs.read(call.owner->vault, after, bytes)
                                            : m_logs.readRecords(call.owner->vault, after, bytes);
    if (!page.ok()) return failure(page.error());
    if (after > page->head) return replyOf({Answer::Incarnation, page->head});
    return good(encodePage(*page, call.owner->vault), "application/octet-stream");
}

Reply Api::push(const Call& call) {
    if (call.request.body.size() > m_shared.limits.requestBytes)
        return replyOf({Answer::TooLarge, m_shared.limits.requestBytes});
    const auto frames = decodePush(call.request.body);
    if (!frames.ok() || frames->empty()) return replyOf({Answer::BadRequest});
    if (frames->size() > m_shared.limits.envelopes) return replyOf({Answer::TooLarge, m_shared.limits.envelopes});
    const auto outcomes = m_logs.append(call.owner->vault, call.owner->device, *frames, m_shared.clock.now());
    if (!outcomes.ok()) return failure(outcomes.error());
    std::uint64_t head = 0;
    std::size_t count = 0;
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < outcomes->size(); ++i) {
        if ((*outcomes)[i].answer != Answer::Stored) continue;
        head = std::max(head, (*outcomes)[i].value);
        ++count;
        bytes += envelopeBytes((*frames)[i].frame);
    }
    m_shared.metrics.stored(count, bytes);
    if (head > 0) m_shared.watchers.tell(call.owner->vault, head);
    return good(encode(std::span(*outcomes)));
}

Reply Api::shelf(const Call& call, const sync::Membership& membership) {
    auto news = m_snapshots.news(call.owner->vault, call.owner->device, membership, m_shared.clock.now());
    if (news.ok() && call.number("confirmed", 0) == 1) {
        auto confirmed = m_snapshots.confirmed(call.owner->vault, membership);
        if (!confirmed.ok()) return failure(confirmed.error());
        news->manifest = std::move(*confirmed);
    }
    return news.ok() ? good(encode(*news)) : failure(news.error());
}

Reply Api::snapshot(const Call& call, const sync::Membership& membership) {
    const auto id = idIn(call.path[4]);
    if (!id) return replyOf({Answer::BadRequest});
    const SnapshotPlace place{call.owner->vault, *id};
    if (call.request.method == "PUT") return putSnapshot(call, membership, place);
    const auto first = chunkIn(call.path[5]);
    if (call.request.method != "GET" || !first) return replyOf({Answer::BadRequest});
    const auto chunks = m_snapshots.chunks(place, *first);
    if (!chunks.ok()) return failure(chunks.error());
    if (chunks->empty()) return replyOf({Answer::NotFound});
    const std::vector<ByteView> views(chunks->begin(), chunks->end());
    return good(encodeChunks(views), "application/octet-stream");
}

Reply Api::putSnapshot(const Call& call, const sync::Membership& membership, const SnapshotPlace& place) {
    const Bytes& body = call.request.body;
    const DeviceId& maker = call.owner->device;
    if (!membership.writer(maker)->writesContent) return replyOf({Answer::Forbidden});
    const bool whole = call.path[5] == "manifest";
    const auto index = chunkIn(call.path[5]);
    if (!whole && !index) return replyOf({Answer::BadRequest});
    const std::uint64_t most = whole ? m_shared.limits.requestBytes : m_shared.limits.chunkBytes;
    if (body.size() > most) return replyOf({Answer::TooLarge, most});
    const auto outcome = whole ? m_snapshots.putManifest(place, membership, {maker, call.number("chunks", 0), body},
                                                         m_shared.clock.now())
                               : m_snapshots.putChunk(place, {maker, *index, body}, m_shared.clock.now());
    return outcome.ok() ? replyOf(*outcome) : failure(outcome.error());
}

Reply Api::blob(const Call& call) {
    const auto id = idIn(call.path[4]);
    const auto chunk = call.path.size() == 6 ? numberIn(call.path[5]) : std::optional<std::uint64_t>(0);
    if (!id || !chunk) return replyOf({Answer::BadRequest});
    const ChunkPlace place{call.owner->vault, *id, *chunk};
    if (call.request.method == "PUT") {
        const std::uint64_t most = m_shared.limits.chunkBytes;
        if (call.request.body.size() > most) return replyOf({Answer::TooLarge, most});
        const auto outcome = m_things.put(place, call.request.body);
        return outcome.ok() ? replyOf(*outcome) : failure(outcome.error());
    }
    if (call.request.method == "GET") {
        auto bytes = m_things.get(place);
        if (!bytes.ok()) return failure(bytes.error());
        if (!*bytes) return replyOf({Answer::NotFound});
        return good(std::move(**bytes), "application/octet-stream");
    }
    if (call.request.method != "DELETE") return replyOf({Answer::BadRequest});
    const Status removed = m_things.remove(place);
    return removed.ok() ? replyOf({Answer::Stored}) : failure(removed.error());
}

Reply Api::meeting(const Call& call) {
    const auto id = idIn(call.path[2]);
    const auto slot = numberIn(call.path[3]);
    if (!id || !slot) return replyOf({Answer::BadRequest});
    const Timestamp now = m_shared.clock.now();
    if (call.request.method == "PUT") {
        const auto outcome = m_things.leave({*id, *slot}, call.request.body, now);
        return outcome.ok() ? replyOf(*outcome) : failure(outcome.error());
    }
    if (call.request.method != "GET") return replyOf({Answer::BadRequest});
    auto bytes = m_things.fetch({*id, *slot}, now);
    if (!bytes.ok()) return failure(bytes.error());
    if (!*bytes) return replyOf({Answer::NotFound});
    return good(std::move(**bytes), "application/octet-stream");
}

}  // namespace hearth::server
