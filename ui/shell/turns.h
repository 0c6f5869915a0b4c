// SPDX-License-Identifier: AGPL-3.0-or-later
// The answers that are being made now, whichever conversation is on screen. Leaving a page does not stop its answer.
#pragma once

#include <QObject>
#include <list>
#include <optional>

#include "ui/bridge/chat_stream.h"

namespace hearth::shell {

/// Threads: the window's.
class Turns final : public QObject {
    Q_OBJECT

public:
    explicit Turns(bridge::Bridge& bridge, QObject* parent = nullptr);

    /// Starts an answer. Pre: none runs in this conversation.
    void begin(bridge::Turn turn);
    /// Stops the answer that is made in this conversation; absent: in the new one that has no id yet.
    void stop(const std::optional<ConversationId>& conversation);
    void stopAll();
    bool isIdle() const { return m_running.empty(); }
    bool runsIn(const std::optional<ConversationId>& conversation) const;

    /// What a tool's question waits for in this conversation; null when there is none.
    const bridge::ToolQuestionItem* questionIn(const ConversationId& conversation) const;
    void answerTool(const ConversationId& conversation, engine::ToolDecision decision);
    /// The answer as far as it has come; null when none runs.
    const bridge::MessageItem* answerIn(const ConversationId& conversation) const;

Q_SIGNALS:
    /// `isNew`: the conversation was made by this turn.
    void started(const hearth::ConversationId& conversation, const hearth::bridge::MessageItem& question,
                 const hearth::bridge::MessageItem& answer, bool isNew);
    void recalled(const std::optional<hearth::ConversationId>& conversation,
                  const hearth::bridge::ReceiptItem& receipt);
    /// A tool's question came, or is no longer open: `questionIn` tells.
    void questionChanged(const hearth::ConversationId& conversation);
    /// A tool is at work; an empty text: no longer.
    void working(const hearth::ConversationId& conversation, const QString& what);
    /// What was thought and done so far; `answerIn` has it.
    void worked(const hearth::ConversationId& conversation);
    void textCame(const hearth::ConversationId& conversation, const hearth::MessageId& answer, const QString& delta);
    void finished(const hearth::bridge::TurnEnd& end, const hearth::bridge::ReceiptItem& receipt);
    /// Nothing was stored. `turn` is what was asked.
    void failed(const hearth::bridge::Turn& turn, const hearth::Error& error);
    /// The last answer has ended, and whoever listens has heard how.
    void idle();

private:
    struct Running {
        bridge::Turn turn;
        std::optional<ConversationId> conversation;
        std::optional<bridge::MessageItem> answer;
        bridge::ReceiptItem receipt;
        std::optional<bridge::ToolQuestionItem> question;
        bridge::ChatStream* stream = nullptr;
    };

    void follow(Running& running);
    void followTools(Running& running);
    const Running* find(const std::optional<ConversationId>& conversation) const;
    void end(Running& running);

    bridge::Bridge& m_bridge;
    std::list<Running> m_running;
};

}  // namespace hearth::shell
