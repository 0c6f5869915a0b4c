// SPDX-License-Identifier: AGPL-3.0-or-later
// The person's time zone, as the operating system has it.
#pragma once

#include "core/base/timestamp.h"

namespace hearth::platform {

/// Local time minus UTC at that moment, summer time included.
Milliseconds utcOffset(Timestamp moment);

}  // namespace hearth::platform
