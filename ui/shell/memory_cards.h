// SPDX-License-Identifier: AGPL-3.0-or-later
// What waits for a look, one card at a time: two memories at odds, and a noticed move to something else. Where the room
// is for something else it is one line that opens.
#pragma once

#include <QWidget>

#include "ui/shell/context.h"

class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace hearth::shell {

class ProblemBar;

class MemoryCards final : public QWidget {
    Q_OBJECT

public:
    explicit MemoryCards(Context& context, QWidget* parent = nullptr);

    void reload();
    /// In one line, which the person opens.
    void setFolded(bool folded);
    /// A question stands there as a whole.
    bool isOpen() const;
    /// Opens what waits and puts the keyboard on its first answer.
    void ask();

Q_SIGNALS:
    /// An answer changed which memories are current.
    void memoriesChanged();
    /// Where this memory comes from is to be seen.
    void memoryChosen(const hearth::MemoryId& id);
    /// It was opened, folded, or has come or gone.
    void roomChanged();
    /// Something was answered that can be taken back.
    void offered(const QString& done, const std::function<void()>& undo);
    /// Who had the keyboard here has nothing more to answer.
    void answeredAll();

private:
    void buildHead(QVBoxLayout& down);
    void buildInside();
    void show(const bridge::Cards& cards);
    void showConflict(const bridge::ConflictItem& conflict);
    void showShift(const bridge::ShiftItem& shift);
    void addSide(QVBoxLayout& down, const QString& side, const MemoryId& id, const QString& content, qint64 at);
    void addAnswer(QWidget* ground, const QString& text, const QString& what, const bridge::ConflictItem& conflict,
                   memory::ConflictAnswer answer);
    /// A button of the card that is shown.
    QPushButton* key(QWidget* parent, const QString& text, const char* kind);
    /// Tab goes from the head through the answers, wherever they were made.
    void orderKeys();
    /// Shows the next card when it went well and offers to take the answer back, says why when not.
    bridge::Answer<void> thenNext(const QString& done = {}, const std::function<void()>& undo = nullptr);

    Context& m_context;
    QWidget* m_box;
    QLabel* m_title;
    QLabel* m_summary;
    QPushButton* m_open;
    QToolButton* m_fold;
    QWidget* m_inside;
    QVBoxLayout* m_card;
    bool m_folded = false;
    QStringList m_told;
    std::vector<QPushButton*> m_keys;  ///< Of the card that is shown, in its order.
    ProblemBar* m_problem;
};

}  // namespace hearth::shell
