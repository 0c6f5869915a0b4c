// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/hearth/terminator.h"

#include <sys/signalfd.h>
#include <unistd.h>

#include <csignal>

namespace hearth::app {

Terminator::Terminator() {
    sigset_t watched;
    sigemptyset(&watched);
    sigaddset(&watched, SIGTERM);
    sigaddset(&watched, SIGINT);
    pthread_sigmask(SIG_BLOCK, &watched, nullptr);
    m_descriptor = signalfd(-1, &watched, SFD_CLOEXEC | SFD_NONBLOCK);
}

Terminator::~Terminator() {
    m_notifier.reset();
    if (m_descriptor >= 0) ::close(m_descriptor);
}

void Terminator::watch(std::function<void()> close) {
    if (m_descriptor < 0) return;
    m_notifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(),
                     [descriptor = m_descriptor, close = std::move(close)] {
                         signalfd_siginfo taken{};
                         if (::read(descriptor, &taken, sizeof taken) == sizeof taken) close();
                     });
}

}  // namespace hearth::app
