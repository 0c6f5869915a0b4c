// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/bridge/task.h"

namespace hearth::bridge {

namespace {
constexpr double kNoticeMilliseconds = 100;
}

void Task::begin() {
    m_running = true;
    Q_EMIT progressed(0);
}

void Task::end() {
    m_running = false;
    Q_EMIT ended();
}

store::Watch Task::watch(Task* task, Bridge& bridge, const QPointer<QObject>& self, const CancelToken& token) {
    store::Watch watch;
    watch.cancel = token;
    // The time of the last notice; the working thread alone reads and writes it.
    watch.progress = [task, self, &bridge, last = 0.0](std::uint64_t done, std::uint64_t all) mutable {
        const double now = steadyMilliseconds();
        if (all == 0 || now - last < kNoticeMilliseconds) return;
        last = now;
        const double fraction = static_cast<double>(done) / static_cast<double>(all);
        bridge.notify(self, [task, fraction] { Q_EMIT task->progressed(fraction); });
    };
    return watch;
}

}  // namespace hearth::bridge
