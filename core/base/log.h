// SPDX-License-Identifier: AGPL-3.0-or-later
// Logging: a line says what happened to which thing, never what a person wrote and never a key.
#pragma once

#include <fmt/format.h>

#include <filesystem>
#include <string_view>
#include <utility>

#include "core/base/result.h"

namespace hearth {

enum class LogLevel { Debug, Info, Warn, Error };

/// Where lines go until told otherwise: standard error, warnings and worse.
/// With a file, everything from Info up goes there instead, rotated at 2 MiB, three files kept.
Status logToFile(const std::filesystem::path& file);
void setLogLevel(LogLevel level);
void writeLog(LogLevel level, std::string_view category, std::string_view line);

/// `logWarn("store", "page {} failed authentication", page);`
template <typename... Args>
void logInfo(std::string_view category, fmt::format_string<Args...> format, Args&&... args) {
    writeLog(LogLevel::Info, category, fmt::format(format, std::forward<Args>(args)...));
}
template <typename... Args>
void logWarn(std::string_view category, fmt::format_string<Args...> format, Args&&... args) {
    writeLog(LogLevel::Warn, category, fmt::format(format, std::forward<Args>(args)...));
}

/// The error with its code, detail and place, as a warning.
void logError(std::string_view category, const Error& error);

}  // namespace hearth
