// SPDX-License-Identifier: AGPL-3.0-or-later
// Writing to programs that may end before they have read everything.
#pragma once

#include <pthread.h>
#include <signal.h>

namespace hearth::platform {

/// A program's end of a pipe was closed: that is an error to handle, not a signal to die of. Threads: the one that made
/// it.
class WithoutBrokenPipe {
public:
    WithoutBrokenPipe() {
        sigemptyset(&m_pipe);
        sigaddset(&m_pipe, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &m_pipe, &m_before);
    }
    ~WithoutBrokenPipe() {
        const timespec now{};
        while (sigtimedwait(&m_pipe, nullptr, &now) > 0) {
        }
        pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }
    WithoutBrokenPipe(const WithoutBrokenPipe&) = delete;
    WithoutBrokenPipe& operator=(const WithoutBrokenPipe&) = delete;

private:
    sigset_t m_pipe{};
    sigset_t m_before{};
};

}  // namespace hearth::platform
