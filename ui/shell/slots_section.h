// SPDX-License-Identifier: AGPL-3.0-or-later
// Settings, Security: the ways to open the vault, and what can be changed about them.
#pragma once

#include <QWidget>

#include "ui/shell/context.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace hearth::shell {

class NewPassphrase;
class ProblemBar;
class ProgressLine;
class RecoveryStep;

class SlotsSection final : public QWidget {
    Q_OBJECT

public:
    explicit SlotsSection(Context& context, QWidget* parent = nullptr);

    void reload();

private:
    void buildPassphrase(QVBoxLayout& down);
    void buildWords(QVBoxLayout& down);
    void buildNewKey(QVBoxLayout& down);
    void show(const bridge::SlotList& list);
    void addRow(const bridge::SlotItem& slot);
    void startPassphrase(const QString& slot);
    void changePassphrase();
    void makeWords();
    void addKeychain();
    void remove(const bridge::SlotItem& slot);
    void removeNow(const QString& slot);
    void makeKey();
    /// Says what was done, or why not, and lists anew.
    bridge::Answer<void> thenSay(const QString& done);
    void setBusy(bool busy);

    Context& m_context;
    bridge::Task m_task;
    QString m_changing;  ///< The passphrase slot that is being changed.
    QVBoxLayout* m_rows;
    QPushButton* m_keychain;
    QLabel* m_said;
    ProblemBar* m_problem;
    QWidget* m_passphraseForm;
    NewPassphrase* m_passphrase;
    QPushButton* m_change;
    QWidget* m_wordsForm;
    RecoveryStep* m_words;
    QPushButton* m_newKey;
    ProgressLine* m_progress;
};

}  // namespace hearth::shell
