// SPDX-License-Identifier: AGPL-3.0-or-later
// Ctrl+C asks the running command to stop, so that what it has done is kept; a second one ends the program at once.
#pragma once

#include <thread>

#include "core/base/cancel.h"

namespace hearth::ctl {

/// Made before any other thread, so that all inherit the blocked signals.
class Interrupt {
public:
    explicit Interrupt(CancelToken cancel);
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

private:
    std::thread m_thread;
};

}  // namespace hearth::ctl
