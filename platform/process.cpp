// SPDX-License-Identifier: AGPL-3.0-or-later
#include "platform/process.h"

#include <sys/resource.h>

#include "core/base/log.h"

namespace hearth::platform {

void forbidCoreDumps() {
    constexpr rlimit kNone{0, 0};
    if (::setrlimit(RLIMIT_CORE, &kNone) != 0) logWarn("platform", "core dumps could not be switched off");
}

}  // namespace hearth::platform
