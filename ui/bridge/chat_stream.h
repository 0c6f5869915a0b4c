// SPDX-License-Identifier: AGPL-3.0-or-later
// One chat turn as the window follows it: started, recalled, text as it comes, finished. Deleting it stops the turn.
#pragma once

#include <QObject>

#include "ui/bridge/attachments.h"
#include "ui/bridge/bridge.h"
#include "ui/bridge/connections.h"
#include "ui/bridge/conversation_item.h"
#include "ui/bridge/turning.h"

namespace hearth::bridge {

class TextFeed;
class ToolDesk;
class WorkFeed;

/// What a turn asks for; the words of core/engine/chat_turn.h.
struct Turn {
    engine::TurnKind kind = engine::TurnKind::New;
    std::optional<ConversationId> conversation;
    std::optional<MessageId> target;
    QString text;
    /// Absent: what the conversation or the settings say. An empty provider is "No model".
    std::optional<ConnectionItem> connection = std::nullopt;
    TurnFiles files = {};
    bool overBudget = false;    ///< The person said that it may cost more than the month's budget.
    bool tools = false;         ///< Whether the model is told of tools.
    bool fallback = true;       ///< Whether another connection may answer where this one fails.
    QString instructions = {};  ///< Of the conversation that it begins.
};

/// Lets `connection` answer the request.
void askOf(engine::TurnRequest& request, const ConnectionItem& connection);

struct TurnEnd {
    MessageItem question;
    MessageItem answer;  ///< With its problem in words when it broke off.
    ConversationId conversation;
    std::optional<BudgetItem> budget = std::nullopt;  ///< Where it is nearly spent, or spent.
    QStringList missingTools = {};                    ///< Servers that did not start, in sentences.
};

/// Threads: the window's. Text is handed over at most every 30 ms, however fast tokens come.
class ChatStream final : public QObject {
    Q_OBJECT

public:
    ChatStream(Bridge& bridge, Turn turn, QObject* parent);
    ~ChatStream() override;

    void begin();
    /// Pre: a tool was asked for.
    void answerTool(engine::ToolDecision decision);
    /// What has come stays; `finished` follows.
    void stop();

Q_SIGNALS:
    void started(const hearth::bridge::MessageItem& question, const hearth::bridge::MessageItem& answer,
                 const hearth::ConversationId& conversation);
    void recalled(const hearth::bridge::ReceiptItem& receipt);
    /// The turn waits for `answerTool`; stopping it says no.
    void toolAsked(const hearth::bridge::ToolQuestionItem& question);
    /// A tool is at work; an empty text: no longer.
    void working(const QString& what);
    void text(const QString& delta);
    /// All that was thought and done so far.
    void worked(const QList<hearth::bridge::PartItem>& parts);
    void finished(const hearth::bridge::TurnEnd& end);
    /// Nothing was stored: the question is still the composer's.
    void failed(const hearth::Error& error);

private:
    void listenToThinking(engine::TurnListener& listener, const QPointer<QObject>& self);
    void listenToTools(engine::TurnListener& listener, const QPointer<QObject>& self);
    void flush();
    void settleQuestion();

    Bridge& m_bridge;
    Turn m_turn;
    CancelToken m_cancel;
    /// Owners: this and the turn that runs on a worker.
    std::shared_ptr<TextFeed> m_feed;
    std::shared_ptr<ToolDesk> m_desk;  ///< Owners: likewise.
    std::shared_ptr<WorkFeed> m_work;  ///< Owners: likewise.
    bool m_asked = false;              ///< A tool's question is open.
};

}  // namespace hearth::bridge
