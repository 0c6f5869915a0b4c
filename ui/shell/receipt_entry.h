// SPDX-License-Identifier: AGPL-3.0-or-later
// One thing that an answer stands on: two lines of words, and a quiet line on date, score and reason. A button.
#pragma once

#include <QAbstractButton>

#include "ui/theme/theme.h"

namespace hearth::shell {

/// The beginning of a Markdown text, as plain words.
QString excerptOf(const QString& markdown);

class ReceiptEntry final : public QAbstractButton {
    Q_OBJECT

public:
    explicit ReceiptEntry(const theme::Theme& theme, QWidget* parent = nullptr);

    void setTexts(const QString& text, const QString& quiet);
    void setMark(theme::ColorRole role);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

Q_SIGNALS:
    void chosen();

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    const theme::Theme& m_theme;
    QString m_quiet;
    theme::ColorRole m_mark = theme::ColorRole::Accent;
};

}  // namespace hearth::shell
