// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/hearthctl/interrupt.h"

#include <pthread.h>
#include <unistd.h>

#include <csignal>

namespace hearth::ctl {

namespace {

constexpr int kInterruptedExit = 130;

sigset_t watchedSignals() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGUSR1);  // from the destructor: stop watching
    return set;
}

}  // namespace

Interrupt::Interrupt(CancelToken cancel) {
    const sigset_t watched = watchedSignals();
    pthread_sigmask(SIG_BLOCK, &watched, nullptr);
    m_thread = std::thread([watched, cancel] {
        pthread_setname_np(pthread_self(), "signals");
        int signal = 0;
        while (sigwait(&watched, &signal) == 0 && signal != SIGUSR1) {
            if (cancel.cancelled()) _exit(kInterruptedExit);
            cancel.cancel();
        }
    });
}

Interrupt::~Interrupt() {
    pthread_kill(m_thread.native_handle(), SIGUSR1);
    m_thread.join();
}

}  // namespace hearth::ctl
