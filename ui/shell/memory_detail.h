// SPDX-License-Identifier: AGPL-3.0-or-later
// One memory in full: what it says, since when, why it is there, what became of it, where it was used, and what can
// be done with it.
#pragma once

#include <QScrollArea>
#include <functional>

#include "ui/bridge/memory_details.h"
#include "ui/shell/context.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace hearth::shell {

class FoldedText;

class MemoryDetail final : public QScrollArea {
    Q_OBJECT

public:
    MemoryDetail(Context& context, QWidget* parent);

    /// What the list knows of it at once; the rest is read and follows.
    void show(const bridge::MemoryItem& memory);
    const std::optional<bridge::MemoryItem>& memory() const { return m_memory; }
    void focusFirst();

Q_SIGNALS:
    void editChosen();
    void pinChosen();
    void localChosen();
    void mergeChosen();
    void forgetChosen();
    void undoChosen(const hearth::IdBytes& change);
    void messageChosen(const hearth::ConversationId& conversation, const hearth::MessageId& message);
    void memoryChosen(const hearth::MemoryId& id);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildActions();
    void giveRoom();
    void showActions();
    void showFacts();
    void addFact(const QString& name, const QString& text);
    void showDetails(const bridge::MemoryDetails& details);
    void addQuotes(const bridge::MemoryDetails& details);
    /// How many of the earlier ones are left out; says so.
    std::size_t leaveOut(std::size_t count, std::size_t shown);
    void addHistory(const bridge::MemoryDetails& details);
    void addVersion(const bridge::VersionItem& version, bool takenBack);
    void addUses(const bridge::MemoryDetails& details);
    void addHead(const QString& title);
    QPushButton* undoButton(const QString& text, const IdBytes& change);
    QString usedText() const;
    QString foundText() const;

    Context& m_context;
    std::optional<bridge::MemoryItem> m_memory;
    CancelToken m_reading;
    QWidget* m_box;
    FoldedText* m_content;
    QLabel* m_state;
    QPushButton* m_edit;
    QPushButton* m_pin;
    QPushButton* m_local;
    QPushButton* m_merge;
    QVBoxLayout* m_facts;
    QVBoxLayout* m_more;
};

}  // namespace hearth::shell
