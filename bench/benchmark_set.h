// SPDX-License-Identifier: AGPL-3.0-or-later
// A benchmark set on disk: pairs of NAME.messages.jsonl and NAME.questions.jsonl, one vault a pair.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace hearth::bench {

struct BenchmarkQuestion {
    std::string text;
    std::string kind;
    std::vector<std::string> evidence;  ///< External ids of the messages that answer.
};

struct BenchmarkMessage {
    std::string id;
    std::string speaker;
    std::string timestamp;
    std::string text;
};

struct BenchmarkPair {
    std::string name;
    std::filesystem::path messageFile;
    std::vector<BenchmarkMessage> messages;
    std::vector<BenchmarkQuestion> questions;  ///< Those without evidence are left out.
};

/// Every pair of the directory, by name. Errors: NotFound when there is none, InvalidArgument for a bad line.
Result<std::vector<BenchmarkPair>> readBenchmarkSet(const std::filesystem::path& directory);

}  // namespace hearth::bench
