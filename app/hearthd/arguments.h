// SPDX-License-Identifier: AGPL-3.0-or-later
// The command line of hearthd.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace hearth::server {

enum class Task { Serve, MakeToken, BackUp };

struct Arguments {
    Task task = Task::Serve;
    std::string listen;  ///< "127.0.0.1:8787", "[::]:443"
    std::filesystem::path data;
    std::filesystem::path certificate;  ///< Empty: loopback only.
    std::filesystem::path privateKey;
    std::filesystem::path target;  ///< Of a backup.
    std::uint64_t vaultBytes;
};

/// The arguments, or the exit code to leave with when help, the manual page or what Tab asks for was printed, or the
/// usage was wrong (2, after a sentence on standard error, with the nearest name where one is near).
struct Parsed {
    std::optional<Arguments> arguments;
    int exitCode = 0;
};
Parsed parseArguments(int argc, char** argv);

}  // namespace hearth::server
