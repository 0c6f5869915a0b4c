// SPDX-License-Identifier: AGPL-3.0-or-later
#include "platform/paths.h"

#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>

namespace hearth::platform {

namespace {

constexpr const char* kName = "hearth";

/// The folder that the variable names, or `otherwise`.
std::filesystem::path folder(const Paths::Lookup& lookup, const char* variable,
                             const std::filesystem::path& otherwise) {
    const std::filesystem::path named = lookup(variable).value_or("");
    return named.is_absolute() ? named : otherwise;
}

std::filesystem::path homeOfAccount() {
    passwd entry{};
    passwd* found = nullptr;
    std::array<char, 4096> buffer{};
    const bool known = getpwuid_r(getuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found != nullptr;
    return known && entry.pw_dir != nullptr ? entry.pw_dir : "/";
}

}  // namespace

Paths Paths::fromEnvironment() {
    const Lookup lookup = [](const char* variable) -> std::optional<std::string> {
        const char* value = std::getenv(variable);
        return value == nullptr ? std::nullopt : std::optional<std::string>(value);
    };
    return from(lookup, homeOfAccount());
}

Paths Paths::from(const Lookup& lookup, const std::filesystem::path& home) {
    const std::filesystem::path base = folder(lookup, "HOME", home);
    Paths paths;
    paths.m_data = folder(lookup, "XDG_DATA_HOME", base / ".local/share") / kName;
    paths.m_config = folder(lookup, "XDG_CONFIG_HOME", base / ".config") / kName;
    paths.m_state = folder(lookup, "XDG_STATE_HOME", base / ".local/state") / kName;
    paths.m_cache = folder(lookup, "XDG_CACHE_HOME", base / ".cache") / kName;
    const std::filesystem::path runtime = folder(lookup, "XDG_RUNTIME_DIR", {});
    if (!runtime.empty()) paths.m_runtime = runtime / kName;
    return paths;
}

std::optional<std::filesystem::path> Paths::socketOf(const FileId& file) const {
    return m_runtime ? std::optional(*m_runtime / (file.text() + ".sock")) : std::nullopt;
}

Result<std::filesystem::path> Paths::makeRuntime() const {
    constexpr mode_t kOwnerOnly = 0700;
    if (!m_runtime) return fail(ErrorCode::Unavailable, "XDG_RUNTIME_DIR is not set");
    if (mkdir(m_runtime->c_str(), kOwnerOnly) != 0 && errno != EEXIST)
        return fail(ErrorCode::Unavailable, "the runtime folder cannot be made");
    struct stat found {};
    if (lstat(m_runtime->c_str(), &found) != 0)
        return fail(ErrorCode::Unavailable, "the runtime folder cannot be seen");
    const bool ours = S_ISDIR(found.st_mode) && found.st_uid == getuid() && (found.st_mode & 0077) == 0;
    if (!ours) return fail(ErrorCode::AuthFailed, "the runtime folder is not this user's alone");
    return *m_runtime;
}

}  // namespace hearth::platform
