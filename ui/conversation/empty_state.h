// SPDX-License-Identifier: AGPL-3.0-or-later
// What a page without content says: what will be here, and the first steps.
#pragma once

#include <QString>
#include <QWidget>
#include <vector>

#include "ui/theme/theme.h"

class QLabel;
class QHBoxLayout;

namespace hearth::conversation {

struct FirstStep {
    QString id;
    QString label;
};

struct EmptyText {
    QString title;
    QString hint;
    std::vector<FirstStep> steps;  ///< The first is the one to take.
};

class EmptyState final : public QWidget {
    Q_OBJECT

public:
    EmptyState(const theme::Theme& theme, QWidget* parent);
    void setText(const EmptyText& text);

Q_SIGNALS:
    void stepChosen(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const theme::Theme& m_theme;
    QLabel* m_title;  ///< Children of this widget.
    QLabel* m_hint;
    QWidget* m_steps;
};

}  // namespace hearth::conversation
