// SPDX-License-Identifier: AGPL-3.0-or-later
// Work that takes seconds or minutes, as a page follows it: how far it is, and a way to stop it.
#pragma once

#include "core/store/watch.h"
#include "ui/bridge/bridge.h"

namespace hearth::bridge {

/// One piece of work at a time. Deleting it stops the work and nobody is called. Threads: the window's.
class Task final : public QObject {
    Q_OBJECT

public:
    explicit Task(Bridge& bridge, QObject* parent = nullptr) : QObject(parent), m_bridge(bridge) {}
    ~Task() override { m_cancel.cancel(); }

    bool isRunning() const { return m_running; }
    /// Until the answer comes it goes on running.
    void cancel() { m_cancel.cancel(); }

    /// `work(Engine&, const store::Watch&)` gives a Result or Status; `answer` gets it. Pre: nothing runs.
    template <typename Work, typename Answer>
    void run(Work work, Answer answer) {
        begin();
        m_cancel = m_bridge.ask(
            this, Lane::Long,
            [this, self = QPointer<QObject>(this), &bridge = m_bridge, work = std::move(work)](
                engine::Engine& engine, const CancelToken& token) mutable {
                return work(engine, watch(this, bridge, self, token));
            },
            ending(std::move(answer)));
    }
    /// The same for work that needs no open vault: `work(const store::Watch&)`.
    template <typename Work, typename Answer>
    void runClosed(Work work, Answer answer) {
        begin();
        m_cancel = m_bridge.post(
            this, Lane::Long,
            [this, self = QPointer<QObject>(this), &bridge = m_bridge, work = std::move(work)](
                const CancelToken& token) mutable { return work(watch(this, bridge, self, token)); },
            ending(std::move(answer)));
    }

Q_SIGNALS:
    /// At most ten times a second; the fraction is from 0 to 1.
    void progressed(double fraction);
    void ended();

private:
    void begin();
    void end();
    template <typename Answer>
    auto ending(Answer answer) {
        return [this, answer = std::move(answer)](auto outcome) mutable {
            end();
            answer(std::move(outcome));
        };
    }
    /// Threads: a worker's, which may outlive `task`; `self` knows, and is looked at on the window's only.
    static store::Watch watch(Task* task, Bridge& bridge, const QPointer<QObject>& self, const CancelToken& token);

    Bridge& m_bridge;
    CancelToken m_cancel;
    bool m_running = false;
};

}  // namespace hearth::bridge
