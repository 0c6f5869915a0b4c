// SPDX-License-Identifier: AGPL-3.0-or-later
// Work that takes long: who hears how far it has come, and who may stop it.
#pragma once

#include <cstdint>
#include <functional>

#include "core/base/cancel.h"
#include "core/base/result.h"

namespace hearth::store {

/// Threads: `progress` is called on the thread that works.
struct Watch {
    std::function<void(std::uint64_t done, std::uint64_t all)> progress = {};
    CancelToken cancel = {};

    /// Tells how far the work is. Errors: Cancelled when somebody has asked it to stop.
    Status tell(std::uint64_t done, std::uint64_t all) const {
        if (progress) progress(done, all);
        if (cancel.cancelled()) return fail(ErrorCode::Cancelled, "stopped");
        return {};
    }
};

}  // namespace hearth::store
