// SPDX-License-Identifier: AGPL-3.0-or-later
#include "platform/unix_socket.h"

#include <fmt/format.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace hearth::platform {

namespace {

constexpr int kWaiting = 64;  ///< Clients that may wait to be accepted.

Result<sockaddr_un> addressOf(const std::filesystem::path& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string& text = path.native();
    if (text.size() >= sizeof address.sun_path)
        return fail(ErrorCode::Unavailable, "the runtime folder's path is too long for a socket");
    std::memcpy(address.sun_path, text.c_str(), text.size() + 1);
    return address;
}

Result<UnixSocket> newSocket() {
    UnixSocket made(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (made.descriptor() < 0) return fail(ErrorCode::Unavailable, fmt::format("socket: errno {}", errno));
    return made;
}

bool otherEndIsThisUser(const UnixSocket& socket) {
    ucred peer{};
    socklen_t size = sizeof peer;
    return ::getsockopt(socket.descriptor(), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && peer.uid == ::geteuid();
}

int bindTo(const UnixSocket& socket, const sockaddr_un& address) {
    return ::bind(socket.descriptor(), reinterpret_cast<const sockaddr*>(&address), sizeof address);
}

}  // namespace

Result<UnixSocket> UnixSocket::listen(const std::filesystem::path& path) {
    HEARTH_TRY(const sockaddr_un address, addressOf(path));
    HEARTH_TRY(UnixSocket socket, newSocket());
    // Before the name exists: there is no moment in which others could connect.
    if (::fchmod(socket.descriptor(), S_IRUSR | S_IWUSR) != 0)
        return fail(ErrorCode::Unavailable, fmt::format("mode of the socket: errno {}", errno));
    if (bindTo(socket, address) != 0) {
        if (errno != EADDRINUSE) return fail(ErrorCode::Unavailable, fmt::format("bind: errno {}", errno));
        if (connect(path).ok()) return fail(ErrorCode::Conflict, "somebody serves at this socket");
        // Nobody listens: its program died. Another file of that name would not be ours to remove.
        std::error_code failed;
        if (!std::filesystem::is_socket(path, failed) || !std::filesystem::remove(path, failed) ||
            bindTo(socket, address) != 0)
            return fail(ErrorCode::Unavailable, "what stands in the place of the socket cannot be replaced");
    }
    if (::listen(socket.descriptor(), kWaiting) != 0)
        return fail(ErrorCode::Unavailable, fmt::format("listen: errno {}", errno));
    return socket;
}

Result<UnixSocket> UnixSocket::connect(const std::filesystem::path& path) {
    HEARTH_TRY(const sockaddr_un address, addressOf(path));
    HEARTH_TRY(UnixSocket socket, newSocket());
    if (::connect(socket.descriptor(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        return fail(ErrorCode::Unavailable, fmt::format("nobody serves: errno {}", errno));
    if (!otherEndIsThisUser(socket)) return fail(ErrorCode::Unavailable, "the socket is another user's");
    return socket;
}

Result<UnixSocket> UnixSocket::accept() const {
    UnixSocket client(::accept4(m_descriptor, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
    if (client.descriptor() < 0) {
        const bool nobody = errno == EAGAIN || errno == EINTR || errno == ECONNABORTED;
        return fail(nobody ? ErrorCode::NotFound : ErrorCode::Unavailable, fmt::format("accept: errno {}", errno));
    }
    if (!otherEndIsThisUser(client)) return fail(ErrorCode::AuthFailed, "the client is another user");
    return client;
}

UnixSocket::UnixSocket(UnixSocket&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

UnixSocket& UnixSocket::operator=(UnixSocket&& other) noexcept {
    if (this == &other) return *this;
    close();
    m_descriptor = std::exchange(other.m_descriptor, -1);
    return *this;
}

UnixSocket::~UnixSocket() { close(); }

void UnixSocket::close() {
    if (m_descriptor >= 0) ::close(m_descriptor);
    m_descriptor = -1;
}

}  // namespace hearth::platform
