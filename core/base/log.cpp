// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/base/log.h"

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <filesystem>
#include <memory>

namespace hearth {

namespace {

constexpr std::size_t kMaxLogBytes = 2 * 1024 * 1024;
constexpr std::size_t kLogFiles = 3;

spdlog::level::level_enum toSpdlog(LogLevel level) {
    switch (level) {
        case LogLevel::Debug: return spdlog::level::debug;
        case LogLevel::Info: return spdlog::level::info;
        case LogLevel::Warn: return spdlog::level::warn;
        case LogLevel::Error: return spdlog::level::err;
    }
    return spdlog::level::err;
}

/// spdlog keeps its registry for the whole process; this is the one name that we use in it.
std::shared_ptr<spdlog::logger> logger() {
    auto existing = spdlog::get("hearth");
    if (existing) return existing;
    auto made = spdlog::stderr_logger_mt("hearth");
    made->set_level(spdlog::level::warn);
    made->set_pattern("%Y-%m-%dT%H:%M:%S.%eZ %l %v", spdlog::pattern_time_type::utc);
    return made;
}

}  // namespace

Status logToFile(const std::filesystem::path& file) {
    try {
        std::filesystem::create_directories(file.parent_path());
        spdlog::drop("hearth");
        auto made = spdlog::rotating_logger_mt("hearth", file.string(), kMaxLogBytes, kLogFiles);
        made->set_level(spdlog::level::info);
        made->set_pattern("%Y-%m-%dT%H:%M:%S.%eZ %l %v", spdlog::pattern_time_type::utc);
        made->flush_on(spdlog::level::warn);
        return {};
    } catch (const std::exception&) {
        return fail(ErrorCode::Unavailable, "the log file cannot be opened");
    }
}

void setLogLevel(LogLevel level) { logger()->set_level(toSpdlog(level)); }

void writeLog(LogLevel level, std::string_view category, std::string_view line) {
    logger()->log(toSpdlog(level), "{}: {}", category, line);
}

void logError(std::string_view category, const Error& error) {
    logWarn(category, "{} ({}) at {}:{}", error.detail, errorCodeName(error.code),
            std::filesystem::path(error.where.file_name()).filename().string(), error.where.line());
}

}  // namespace hearth
