// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/vault_lock.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <string>
#include <thread>
#include <utility>

#include "core/base/clock.h"

namespace hearth::store {

namespace {

constexpr std::chrono::milliseconds kPause{20};

/// What the owner wrote, printable characters only: anybody could have written to that file.
std::string ownerName(int descriptor) {
    std::array<char, 96> name{};
    const ssize_t size = ::pread(descriptor, name.data(), name.size(), 0);
    std::string text;
    for (ssize_t i = 0; i < size; ++i) {
        const char letter = name[static_cast<std::size_t>(i)];
        if (letter >= ' ' && letter <= '~') text += letter;
    }
    return text.empty() ? "another process" : text;
}

/// Only words for people: that the name is missing or cut short does no harm.
void writeName(int descriptor) {
    const std::string name = processName();
    if (::ftruncate(descriptor, 0) != 0) return;
    [[maybe_unused]] const ssize_t written = ::pwrite(descriptor, name.data(), name.size(), 0);
}

}  // namespace

std::string processName() {
    std::array<char, 64> name{};
    const int comm = ::open("/proc/self/comm", O_RDONLY | O_CLOEXEC);
    const ssize_t size = comm < 0 ? 0 : ::read(comm, name.data(), name.size());
    if (comm >= 0) ::close(comm);
    std::string text(name.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
    while (!text.empty() && text.back() == '\n') text.pop_back();
    return fmt::format("{} (process {})", text.empty() ? "a program" : text, ::getpid());
}

Result<VaultLock> VaultLock::take(const std::filesystem::path& directory, Milliseconds wait) {
    const auto file = directory / "vault.lock";
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return fail(errno == ENOENT ? ErrorCode::NotFound : ErrorCode::Unavailable,
                    fmt::format("open vault.lock: errno {}", errno));
    VaultLock lock(descriptor);
    const double deadline = steadyMilliseconds() + static_cast<double>(wait);
    while (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno == EINTR) continue;
        if (errno != EWOULDBLOCK) return fail(ErrorCode::Unavailable, fmt::format("lock vault.lock: errno {}", errno));
        if (steadyMilliseconds() >= deadline) return fail(ErrorCode::Locked, "owned by " + ownerName(descriptor));
        std::this_thread::sleep_for(kPause);
    }
    writeName(descriptor);
    return lock;
}

VaultLock::VaultLock(VaultLock&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

VaultLock::~VaultLock() {
    if (m_descriptor >= 0) ::close(m_descriptor);
}

}  // namespace hearth::store
