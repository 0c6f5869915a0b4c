// SPDX-License-Identifier: AGPL-3.0-or-later
// The way to sync servers over Qt's network stack: the platform's side of sync's ports.
#pragma once

#include <filesystem>
#include <memory>

#include "sync/sync_http.h"

namespace hearth::platform {

class NetworkThread;
class QtHttpTransport;

/// A thread of its own ("hearth-network"), shared by all requests and watches that it gives, which must be gone first.
/// A connection is waited for 10 s, silence for a minute; what is longer than was asked for is given up.
/// Without TLS it speaks to this machine only. Pre: a QCoreApplication exists for as long as this does.
class QtSyncNetwork final : public sync::SyncNetwork {
public:
    /// `authorities`: a PEM file of those that are trusted beside the system's; empty for none.
    /// Errors: InvalidArgument when there is no certificate in it.
    static Result<std::unique_ptr<QtSyncNetwork>> create(const std::filesystem::path& authorities = {});
    ~QtSyncNetwork() override;

    Result<std::unique_ptr<sync::SyncHttp>> reach(std::string_view url, const CancelToken& cancel) override;
    Result<std::unique_ptr<sync::HeadWatch>> listen(std::string_view url, sync::HeadEvents events) override;

private:
    explicit QtSyncNetwork(std::unique_ptr<NetworkThread> thread);
    std::unique_ptr<NetworkThread> m_thread;
    std::unique_ptr<QtHttpTransport> m_transport;
};

/// What HEARTH_SYNC_CA names; empty where it names nothing. For servers with a certificate of their owner's making.
std::filesystem::path syncAuthorities();

}  // namespace hearth::platform
