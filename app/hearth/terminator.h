// SPDX-License-Identifier: AGPL-3.0-or-later
// SIGTERM and SIGINT as calls on the window's thread, so that ending from outside is an ordinary close.
#pragma once

#include <QSocketNotifier>
#include <functional>
#include <memory>

namespace hearth::app {

/// Make it before any thread starts: the signals stay blocked in all of them.
class Terminator {
public:
    Terminator();
    ~Terminator();
    Terminator(const Terminator&) = delete;
    Terminator& operator=(const Terminator&) = delete;

    /// Pre: a QCoreApplication exists. `close` is called on its thread.
    void watch(std::function<void()> close);

private:
    int m_descriptor;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

}  // namespace hearth::app
