// SPDX-License-Identifier: AGPL-3.0-or-later
// Where Hearth's files live, by the XDG base directory specification. Nothing is created here but the runtime folder.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "core/base/id.h"
#include "core/base/result.h"

namespace hearth::platform {

/// Immutable. A variable of the environment that is empty or not absolute counts as not set.
class Paths {
public:
    using Lookup = std::function<std::optional<std::string>(const char* variable)>;

    static Paths fromEnvironment();
    /// `home` stands for the user's home folder where HOME is not set.
    static Paths from(const Lookup& lookup, const std::filesystem::path& home);

    std::filesystem::path data() const { return m_data; }      ///< $XDG_DATA_HOME/hearth
    std::filesystem::path config() const { return m_config; }  ///< $XDG_CONFIG_HOME/hearth
    std::filesystem::path state() const { return m_state; }    ///< $XDG_STATE_HOME/hearth
    std::filesystem::path cache() const { return m_cache; }    ///< $XDG_CACHE_HOME/hearth
    /// $XDG_RUNTIME_DIR/hearth; nothing stands in for it, because a place that others can write to would not do.
    std::optional<std::filesystem::path> runtime() const { return m_runtime; }
    /// Where the owner of a vault serves its commands; nothing where there is no runtime folder.
    std::optional<std::filesystem::path> socketOf(const FileId& file) const;

    std::filesystem::path defaultVault() const { return m_data / "default"; }
    std::filesystem::path settingsFile() const { return m_config / "hearth.toml"; }
    std::filesystem::path logFolder() const { return m_state / "logs"; }

    /// Makes the runtime folder, for this user's eyes only. Errors: Unavailable when there is none or it cannot be
    /// made; AuthFailed when what stands there is not a folder of this user's alone.
    Result<std::filesystem::path> makeRuntime() const;

private:
    Paths() = default;

    std::filesystem::path m_data;
    std::filesystem::path m_config;
    std::filesystem::path m_state;
    std::filesystem::path m_cache;
    std::optional<std::filesystem::path> m_runtime;
};

}  // namespace hearth::platform
