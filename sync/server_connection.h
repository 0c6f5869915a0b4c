// SPDX-License-Identifier: AGPL-3.0-or-later
// A vault's place on one hearthd, as the client's state machine and whoever keeps blobs see it: it logs in by itself,
// keeps the login, and turns the protocol's answers into outcomes and errors. docs/SERVER.md, "Addresses".
#pragma once

#include <functional>

#include "sync/server_calls.h"
#include "sync/snapshot_shelf.h"
#include "sync/transport.h"

namespace hearth::sync {

struct BlobPlace {
    IdBytes id;
    std::uint64_t chunk;
};

/// Errors of all: those of ServerCalls; AuthFailed too for a device whose keys are not here, or a server that is not
/// the pinned one. Whatever the server says, it is waited for as long as SyncHttp waits. Threads: one at a time; calls
/// block.
class ServerConnection final : public SyncTransport, public SnapshotShelf {
public:
    /// The keys of an identity of this vault, the present or a former one; null for any other device.
    using KeysOf = std::function<const AccountKeys*(const DeviceId&)>;
    struct Setup {
        SyncHttp& http;
        VaultId vault;
        KeysOf keysOf;
        std::optional<IdBytes> server = {};  ///< Fingerprint; none before the first contact, which pins it.
    };
    explicit ServerConnection(Setup setup) : m_setup(std::move(setup)), m_calls(m_setup.http) {}

    /// Begins the vault's log there; the same record again changes nothing, whatever the token.
    /// Errors besides: AuthFailed for a token that is not one or was spent.
    Status enrol(const std::string& token, ByteView genesis);

    Result<Hello> hello(const DeviceId& device, std::uint64_t cursor) override;
    Result<std::vector<PushResult>> push(std::span<const ByteView> envelopes) override;
    Result<LogPage> pull(std::uint64_t after, std::size_t maxBytes) override;
    Result<LogPage> records(std::uint64_t after, std::size_t maxBytes) override;

    /// Who speaks in the calls that follow, where no `hello` comes before them.
    void speakFor(const DeviceId& device);

    // The server keeps what is put once: the same bytes again change nothing, others are a Conflict.
    Status putBlob(const BlobPlace& place, ByteView sealed);
    Result<std::optional<Bytes>> getBlob(const BlobPlace& place);
    /// All chunks; nothing there is as good.
    Status deleteBlob(const IdBytes& id);

    Result<ShelfNews> news() override;
    Result<Bytes> confirmed() override;
    Result<std::vector<Bytes>> chunks(const IdBytes& snapshot, std::uint32_t first) override;
    Status putChunk(const IdBytes& snapshot, std::uint32_t index, ByteView sealed) override;
    Status putManifest(const IdBytes& snapshot, std::uint32_t chunks, ByteView manifest) override;

    /// Where HeadWatch may listen, with a login of its own.
    Result<HeadsPlace> headsPlace();

    /// The fingerprint of the server that answered, once one has.
    const std::optional<IdBytes>& server() const { return m_setup.server; }
    /// What the server said of itself at the last `hello`.
    const std::optional<protocol::Welcome>& welcome() const { return m_welcome; }
    /// Why the last call failed, when the server said so: DeviceRevoked, Rate and Busy with their seconds, StorageFull…
    const std::optional<protocol::Outcome>& refusal() const { return m_calls.refusal(); }

private:
    Status login();
    /// An envelope that can be put on its way: of this vault, by whoever speaks.
    std::optional<EnvelopeView> ours(ByteView envelope) const;
    Result<std::vector<PushResult>> send(std::span<const EnvelopeView> envelopes);
    Result<LogPage> page(const std::string& of, std::uint64_t after, std::size_t maxBytes);
    /// Makes a call with the login, and once more with a new one where the server has forgotten it.
    template <typename Answered>
    Answered loggedIn(Answered (ServerCalls::*call)(const SyncRequest&), SyncRequest request);
    std::string address(const std::string& rest) const;
    bool isRevoked() const;

    Setup m_setup;
    ServerCalls m_calls;
    std::optional<DeviceId> m_device;
    std::string m_token;
    std::optional<protocol::Welcome> m_welcome;
};

}  // namespace hearth::sync
