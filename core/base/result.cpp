// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/base/result.h"

#include <cstdio>
#include <cstdlib>

namespace hearth {

void checkFailed(const char* expression, const char* file, int line) {
    std::fprintf(stderr, "hearth: internal check failed: %s (%s:%d)\n", expression, file, line);
    std::abort();
}

std::string_view errorCodeName(ErrorCode code) {
    switch (code) {
        case ErrorCode::InvalidArgument: return "invalidArgument";
        case ErrorCode::NotFound: return "notFound";
        case ErrorCode::Locked: return "locked";
        case ErrorCode::AuthFailed: return "authFailed";
        case ErrorCode::Corrupt: return "corrupt";
        case ErrorCode::Conflict: return "conflict";
        case ErrorCode::Unavailable: return "unavailable";
        case ErrorCode::Full: return "full";
        case ErrorCode::Unsupported: return "unsupported";
        case ErrorCode::OutOfMemory: return "outOfMemory";
        case ErrorCode::Cancelled: return "cancelled";
        case ErrorCode::Internal: return "internal";
    }
    return "internal";
}

}  // namespace hearth
