// SPDX-License-Identifier: AGPL-3.0-or-later
// One process owns a vault. The operating system's lock is let go by death, so there is no stale one to clean up.
#pragma once

#include <filesystem>
#include <string>

#include "core/base/result.h"
#include "core/base/timestamp.h"

namespace hearth::store {

/// How the lock names this process to others: "hearthctl (process 4711)".
std::string processName();

/// Held from `take` until it is destroyed.
class VaultLock {
public:
    /// Tries until `wait` has passed.
    /// Errors: Locked, with the owner's program and process id in the detail; NotFound without the directory;
    /// Unavailable.
    static Result<VaultLock> take(const std::filesystem::path& directory, Milliseconds wait);

    VaultLock(VaultLock&& other) noexcept;
    VaultLock& operator=(VaultLock&&) = delete;
    ~VaultLock();

private:
    explicit VaultLock(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor;
};

}  // namespace hearth::store
