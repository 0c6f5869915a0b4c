// SPDX-License-Identifier: AGPL-3.0-or-later
#include "platform/process.h"

#include <sys/resource.h>
#include <unistd.h>

#include <array>

#include "core/base/log.h"

namespace hearth::platform {

void forbidCoreDumps() {
    constexpr rlimit kNone{0, 0};
    if (::setrlimit(RLIMIT_CORE, &kNone) != 0) logWarn("platform", "core dumps could not be switched off");
}

std::string machineName() {
    std::array<char, 256> name{};
    // The last byte stays zero, whatever was cut off.
    return ::gethostname(name.data(), name.size() - 1) == 0 ? std::string(name.data()) : std::string();
}

}  // namespace hearth::platform
