// SPDX-License-Identifier: AGPL-3.0-or-later
// Forgetting for good, asked once: what will go and how many, what will still hold it elsewhere; then how far it is,
// and the receipt. Keeping it is what Enter and Esc do.
#pragma once

#include <QDateEdit>
#include <QDialog>
#include <QLineEdit>
#include <QTimer>

#include "ui/bridge/forgetting.h"
#include "ui/shell/context.h"

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace hearth::shell {

class ProblemBar;
class ProgressLine;

class ForgetDialog final : public QDialog {
    Q_OBJECT

public:
    /// A wish for a topic, a person or a range asks for its words or days first.
    ForgetDialog(Context& context, bridge::ForgetWish wish, QWidget* parent);

Q_SIGNALS:
    /// It is gone; whatever is shown is read again.
    void forgotten();

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    /// What was begun is ended; the dialog only steps back.
    void done(int result) override;

private:
    void buildAsked(QVBoxLayout& down);
    void buildAnswers(QVBoxLayout& down);
    /// As high as what is listed, and no higher than the screen.
    void fit();
    bool isComplete() const;
    void look();
    void showOutlook(const bridge::ForgetOutlook& outlook);
    void showList(const QString& head, const QStringList& items);
    void forget();
    void showReceipt(const bridge::ForgetReceiptItem& receipt);
    void finished(const Result<bridge::ForgetReceiptItem>& receipt);

    Context& m_context;
    bridge::ForgetWish m_wish;
    bridge::Task m_task;
    CancelToken m_looking;
    QTimer m_typing;
    QWidget* m_asked;
    QLineEdit* m_words = nullptr;
    QDateEdit* m_from = nullptr;
    QDateEdit* m_to = nullptr;
    QLabel* m_title;
    QLabel* m_lead;
    QScrollArea* m_scroll;
    QWidget* m_listed;
    QVBoxLayout* m_outlook;
    ProblemBar* m_problem;
    ProgressLine* m_progress;
    QPushButton* m_keep;
    QPushButton* m_forget;
};

/// What a forgetting was about: "A topic", "One memory".
QString forgetKindTitle(memory::ForgetKind kind);

}  // namespace hearth::shell
