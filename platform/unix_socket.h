// SPDX-License-Identifier: AGPL-3.0-or-later
// A stream socket with a name in the file system, between programs of one user.
#pragma once

#include <filesystem>

#include "core/base/result.h"

namespace hearth::platform {

/// Owns a descriptor; closed when it dies. Non-blocking, and closed in programs that are started.
class UnixSocket {
public:
    /// Listens at `path`, for this user's eyes only (mode 0600). What a dead program left there is replaced.
    /// Errors: Conflict when somebody listens there; Unavailable, also for a path that is too long for a socket.
    static Result<UnixSocket> listen(const std::filesystem::path& path);
    /// Errors: Unavailable when nobody listens there, or somebody else than this user does.
    static Result<UnixSocket> connect(const std::filesystem::path& path);
    /// The next one that wants to talk. Errors: NotFound when nobody does now, AuthFailed when it is another user,
    /// Unavailable when there are no more descriptors.
    Result<UnixSocket> accept() const;

    explicit UnixSocket(int descriptor) : m_descriptor(descriptor) {}
    UnixSocket(UnixSocket&& other) noexcept;
    UnixSocket& operator=(UnixSocket&& other) noexcept;
    ~UnixSocket();

    int descriptor() const { return m_descriptor; }
    void close();

private:
    int m_descriptor;
};

}  // namespace hearth::platform
