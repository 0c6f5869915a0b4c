// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/turns.h"

#include <algorithm>

namespace hearth::shell {

Turns::Turns(bridge::Bridge& bridge, QObject* parent) : QObject(parent), m_bridge(bridge) {}

void Turns::begin(bridge::Turn turn) {
    auto& running = m_running.emplace_back();
    running.conversation = turn.conversation;
    running.turn = std::move(turn);
    follow(running);
    running.stream->begin();
}

void Turns::follow(Running& running) {
    // A list keeps its elements where they are, so that the slots may refer to them until `end`.
    running.stream = std::make_unique<bridge::ChatStream>(m_bridge, running.turn, this).release();
    auto* stream = running.stream;
    connect(stream, &bridge::ChatStream::started, this,
            [this, &running](const bridge::MessageItem& question, const bridge::MessageItem& answer,
                             const ConversationId& conversation) {
                const bool isNew = !running.conversation;
                running.conversation = conversation;
                running.answer = answer;
                Q_EMIT started(conversation, question, answer, isNew);
            });
    connect(stream, &bridge::ChatStream::recalled, this, [this, &running](const bridge::ReceiptItem& receipt) {
        running.receipt = receipt;
        Q_EMIT recalled(running.conversation, receipt);
    });
    connect(stream, &bridge::ChatStream::text, this, [this, &running](const QString& delta) {
        if (!running.answer) return;
        running.answer->text += delta;
        Q_EMIT textCame(*running.conversation, running.answer->id, delta);
    });
    followTools(running);
    connect(stream, &bridge::ChatStream::finished, this, [this, &running](const bridge::TurnEnd& turnEnd) {
        const auto receipt = running.receipt;
        end(running);
        Q_EMIT finished(turnEnd, receipt);
        if (isIdle()) Q_EMIT idle();
    });
    connect(stream, &bridge::ChatStream::failed, this, [this, &running](const Error& error) {
        const auto turn = running.turn;
        end(running);
        Q_EMIT failed(turn, error);
        if (isIdle()) Q_EMIT idle();
    });
}

void Turns::followTools(Running& running) {
    connect(running.stream, &bridge::ChatStream::worked, this, [this, &running](const QList<bridge::PartItem>& parts) {
        if (!running.answer) return;
        running.answer->parts = parts;
        Q_EMIT worked(*running.conversation);
    });
    connect(running.stream, &bridge::ChatStream::toolAsked, this,
            [this, &running](const bridge::ToolQuestionItem& question) {
                if (!running.conversation) return;
                running.question = question;
                Q_EMIT questionChanged(*running.conversation);
            });
    connect(running.stream, &bridge::ChatStream::working, this, [this, &running](const QString& what) {
        if (running.conversation) Q_EMIT working(*running.conversation, what);
    });
}

const bridge::ToolQuestionItem* Turns::questionIn(const ConversationId& conversation) const {
    const auto* running = find(conversation);
    return running && running->question ? &*running->question : nullptr;
}

void Turns::answerTool(const ConversationId& conversation, engine::ToolDecision decision) {
    for (auto& running : m_running) {
        if (running.conversation != conversation || !running.question) continue;
        running.question.reset();
        running.stream->answerTool(decision);
    }
    Q_EMIT questionChanged(conversation);
}

void Turns::stop(const std::optional<ConversationId>& conversation) {
    if (const auto* running = find(conversation)) running->stream->stop();
}

void Turns::stopAll() {
    for (const auto& running : m_running) running.stream->stop();
}

bool Turns::runsIn(const std::optional<ConversationId>& conversation) const { return find(conversation) != nullptr; }

const bridge::MessageItem* Turns::answerIn(const ConversationId& conversation) const {
    const auto* running = find(conversation);
    return running && running->answer ? &*running->answer : nullptr;
}

const Turns::Running* Turns::find(const std::optional<ConversationId>& conversation) const {
    const auto found = std::find_if(m_running.begin(), m_running.end(),
                                    [&](const Running& running) { return running.conversation == conversation; });
    return found == m_running.end() ? nullptr : &*found;
}

void Turns::end(Running& running) {
    running.stream->deleteLater();
    m_running.remove_if([&running](const Running& one) { return &one == &running; });
}

}  // namespace hearth::shell
