// SPDX-License-Identifier: AGPL-3.0-or-later
// At the head of a conversation that one comes back to: what was decided, what is open, where it was left off, and
// conversations that belong to it.
#pragma once

#include <QFrame>

#include "ui/bridge/tending.h"
#include "ui/shell/context.h"

class QLabel;
class QVBoxLayout;

namespace hearth::shell {

/// "decided", "under way" and so on; empty for what nobody knows.
QString threadStateTitle(const QString& state);
/// Decided, open, left off: a line each, the newest of each kind.
QVBoxLayout* resumeLines(const Context& context, QWidget* box, const bridge::ResumeItem& thread);

class ResumeBar final : public QFrame {
    Q_OBJECT

public:
    ResumeBar(Context& context, QWidget* parent);

    /// Shown when the thread has something to say and was left `lastAt` long enough ago.
    void open(const ConversationId& id, qint64 lastAt);
    void dismiss();

Q_SIGNALS:
    void conversationChosen(const hearth::ConversationId& id);

private:
    void show(const bridge::ComeBackItem& item);
    void addRelated(const bridge::ComeBackItem& item);
    void addLabels(const bridge::ComeBackItem& item);

    Context& m_context;
    std::optional<ConversationId> m_conversation;
    CancelToken m_reading;
    QVBoxLayout* m_inside;
};

}  // namespace hearth::shell
