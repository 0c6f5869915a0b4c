// SPDX-License-Identifier: AGPL-3.0-or-later
#include "platform/command_client.h"

#include <poll.h>
#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <optional>
#include <utility>

#include "core/base/clock.h"

namespace hearth::platform {

using engine::ServiceEvent;

namespace {

constexpr Milliseconds kGreeting = 2 * kSecond;  ///< An owner that does not greet serves nobody.
constexpr Milliseconds kLook = 50;               ///< For a wish to stop.

Error lost() { return fail(ErrorCode::Unavailable, "the owner was lost"); }

/// Nothing for what says how it ended.
Result<std::optional<engine::CommandOutput>> handle(const ServiceEvent& event,
                                                    const CommandClient::Listener& listener) {
    if (const auto* progress = std::get_if<ServiceEvent::Progress>(&event.what)) {
        if (listener.onProgress) listener.onProgress(progress->event);
    } else if (const auto* text = std::get_if<ServiceEvent::Text>(&event.what)) {
        if (listener.onText) listener.onText(text->delta);
    } else if (const auto* output = std::get_if<ServiceEvent::Output>(&event.what)) {
        if (listener.onOutput) listener.onOutput(output->bytes);
    } else if (const auto* end = std::get_if<ServiceEvent::End>(&event.what)) {
        return std::optional(end->output);
    } else {
        return fail(ErrorCode::Conflict, "the owner was about to end");
    }
    return std::optional<engine::CommandOutput>();
}

}  // namespace

Result<CommandClient> CommandClient::connect(const std::filesystem::path& socket,
                                             const std::filesystem::path& directory) {
    HEARTH_TRY(UnixSocket connected, UnixSocket::connect(socket));
    CommandClient client(std::move(connected));
    const double deadline = steadyMilliseconds() + static_cast<double>(kGreeting);
    while (client.m_lines.empty()) {
        if (steadyMilliseconds() > deadline) return lost();
        HEARTH_TRY_STATUS(client.receive(kLook));
    }
    auto greeting = engine::decodeGreeting(client.m_lines.front());
    if (!greeting.ok()) return lost();
    client.m_owner = std::move(*greeting);
    client.m_lines.pop_front();
    std::error_code unknown;
    if (!std::filesystem::equivalent(client.m_owner.directory, directory, unknown))
        return fail(ErrorCode::Unavailable, "another folder's vault is served there");
    if (client.m_owner.protocol != engine::kServiceProtocol)
        return fail(ErrorCode::Unsupported,
                    "The vault is in use by " + client.m_owner.owner + " of version " + client.m_owner.version +
                        ", which this program cannot work through. Close it, or use the same version of both.");
    return client;
}

Result<engine::CommandOutput> CommandClient::run(const engine::ServiceCall& call, const Listener& listener,
                                                 const CancelToken& cancel) {
    HEARTH_TRY_STATUS(send(engine::encode(call)));
    for (bool asked = false;;) {
        if (cancel.cancelled() && !std::exchange(asked, true))
            HEARTH_TRY_STATUS(send(engine::encode(engine::ServiceCancel{call.id})));
        if (m_lines.empty()) HEARTH_TRY_STATUS(receive(kLook));
        while (!m_lines.empty()) {
            const auto event = engine::decodeEvent(m_lines.front());
            m_lines.pop_front();
            if (!event.ok()) return lost();
            // Id 0 is about the connection: its owner is busy, or did not understand.
            if (event->id != call.id && event->id != 0) continue;
            HEARTH_TRY(auto ended, handle(*event, listener));
            if (ended) return std::move(*ended);
        }
    }
}

Status CommandClient::send(std::string_view line) {
    while (!line.empty()) {
        const ssize_t size = ::send(m_socket.descriptor(), line.data(), line.size(), MSG_NOSIGNAL);
        if (size < 0 && errno == EAGAIN) {
            pollfd writable{m_socket.descriptor(), POLLOUT, 0};
            ::poll(&writable, 1, static_cast<int>(kLook));
        } else if (size < 0 && errno != EINTR) {
            // An owner that wants no more may have said why before it hung up.
            return m_lines.empty() && !receive(0).ok() && m_lines.empty() ? Status(lost()) : Status();
        } else if (size > 0) {
            line.remove_prefix(static_cast<std::size_t>(size));
        }
    }
    return {};
}

Status CommandClient::receive(Milliseconds wait) {
    pollfd readable{m_socket.descriptor(), POLLIN, 0};
    if (::poll(&readable, 1, static_cast<int>(wait)) <= 0) return {};
    std::array<char, 64 * 1024> bytes{};
    const ssize_t size = ::recv(m_socket.descriptor(), bytes.data(), bytes.size(), 0);
    if (size < 0 && (errno == EAGAIN || errno == EINTR)) return {};
    if (size <= 0) return lost();
    const auto keep = [this](std::string_view line) -> Status {
        m_lines.emplace_back(line);
        return {};
    };
    return m_cutter.feed({bytes.data(), static_cast<std::size_t>(size)}, keep).ok() ? Status() : Status(lost());
}

}  // namespace hearth::platform
