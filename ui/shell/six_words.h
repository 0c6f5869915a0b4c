// SPDX-License-Identifier: AGPL-3.0-or-later
// The six words that both devices show, and the person's answer: the same, or not.
#pragma once

#include <QLabel>
#include <QPushButton>
#include <QStringList>
#include <QWidget>

#include "ui/theme/theme.h"

namespace hearth::shell {

class SixWords final : public QWidget {
    Q_OBJECT

public:
    explicit SixWords(const theme::Theme& theme, QWidget* parent = nullptr);

    void setWords(const QStringList& words);
    /// Where the keyboard is first: nobody says yes by an Enter too many.
    QWidget* words() const { return m_box; }

Q_SIGNALS:
    void same();
    void different();

private:
    void answered(const QString& waiting);

    QFrame* m_box;
    QLabel* m_words;
    QLabel* m_hint;
    QPushButton* m_same;
    QPushButton* m_different;
};

}  // namespace hearth::shell
