// SPDX-License-Identifier: AGPL-3.0-or-later
// Words of any length in a page: what is long is folded to its first lines and unfolds, so that what stands below
// stays in reach.
#pragma once

#include <QWidget>

#include "ui/theme/theme.h"

class QLabel;
class QPushButton;

namespace hearth::shell {

class FoldedText final : public QWidget {
    Q_OBJECT

public:
    /// So many lines are shown of what is a good deal longer.
    FoldedText(const theme::Theme& theme, theme::TextRole role, int lines, QWidget* parent);

    void setLines(int lines);
    /// Folded again where they are others.
    void setWords(const QString& words);
    /// What unfolds and folds it, for the order of the keyboard; hidden where all is shown.
    QPushButton* key() const { return m_more; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fold();
    int heightOf(int lines) const;

    int m_lines;
    QString m_words;
    QLabel* m_text;
    QPushButton* m_more;
    bool m_open = false;
    int m_foldedAt = 0;  ///< The width at which it was too long; 0: it was not.
};

}  // namespace hearth::shell
