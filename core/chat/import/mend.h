// SPDX-License-Identifier: AGPL-3.0-or-later
// JSON as it really comes: parsed as it is where possible, with its small damages mended where not.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/base/clock.h"
#include "core/base/json.h"
#include "core/base/timestamp.h"

namespace hearth::chat {

/// What one record may be at most. More is no conversation but an attack or an accident.
inline constexpr std::size_t kMaxRecordBytes = std::size_t{256} << 20;
inline constexpr std::size_t kMaxRecordValues = 8'000'000;
inline constexpr std::size_t kMaxRecordDepth = 256;

/// Mends ill-formed UTF-8, halves of surrogate pairs, bare control characters in strings, NaN and Infinity.
std::string mendJson(std::string_view text);
/// Parses; when that fails, mends and parses again. Errors: InvalidArgument.
Result<Json> parseMended(std::string_view text);

/// Text fit to be stored: well-formed UTF-8 without NUL characters, which full text search would end at.
std::string cleanText(std::string_view text);
/// The string member, cleaned; empty when there is none.
std::string textAt(const Json& object, const char* key);

/// Seconds since the epoch as a float, as ChatGPT writes them; absent when null, no number, or no year from 1 to 9999.
std::optional<Timestamp> secondsAt(const Json& object, const char* key);
/// RFC 3339 text; absent when it is none.
std::optional<Timestamp> timeAt(const Json& object, const char* key);

/// Which of an export's times can be right: the beginning of 1970, which is what programs write for none, and what lies
/// more than a day ahead, which would rule the present, are taken as unknown.
class LikelyTimes {
public:
    explicit LikelyTimes(const Clock& clock) : m_latest(clock.now().plus(kDay)) {}

    std::optional<Timestamp> of(std::optional<Timestamp> given) const {
        return given && *given != Timestamp(0) && *given <= m_latest ? given : std::nullopt;
    }
    /// The same, and counts a message of which it is unlikely.
    std::optional<Timestamp> ofMessage(std::optional<Timestamp> given) {
        m_unlikely += given && !of(given) ? 1 : 0;
        return of(given);
    }
    std::int64_t unlikely() const { return m_unlikely; }

private:
    Timestamp m_latest;
    std::int64_t m_unlikely = 0;
};

}  // namespace hearth::chat
