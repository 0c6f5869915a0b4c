// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/widgets.h"

#include <QDialog>
#include <QKeyEvent>
#include <QStyle>

#include "ui/shell/elided_label.h"

namespace hearth::shell {

namespace {

template <typename Layout>
Layout* spaced(std::unique_ptr<Layout> layout, int margin, int spacing) {
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(spacing);
    return layout.release();
}

/// Words of another direction than the window's, as numbers and paths are, begin where its lines begin. By itself a
/// label would go by the words and put them at the far end, away from what they belong to.
void beginWithTheWindow(QLabel* made) {
    if (made->isRightToLeft()) made->setAlignment(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter);
}

/// Enter presses it, as Space does. In a dialog Enter gives the answer that is the default there.
class Button final : public QPushButton {
public:
    using QPushButton::QPushButton;

protected:
    void keyPressEvent(QKeyEvent* event) override {
        const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
        const bool alone = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
        if (!enter || !alone || qobject_cast<QDialog*>(window())) return QPushButton::keyPressEvent(event);
        click();
    }
};

}  // namespace

QVBoxLayout* column(QWidget* parent, int margin, int spacing) {
    return spaced(std::make_unique<QVBoxLayout>(parent), margin, spacing);
}

QHBoxLayout* row(QWidget* parent, int margin, int spacing) {
    return spaced(std::make_unique<QHBoxLayout>(parent), margin, spacing);
}

QVBoxLayout* column(int spacing) { return spaced(std::make_unique<QVBoxLayout>(), 0, spacing); }

QHBoxLayout* row(int spacing) { return spaced(std::make_unique<QHBoxLayout>(), 0, spacing); }

QLabel* label(QWidget* parent, const QString& text, const char* tone) {
    auto* made = child<QLabel>(parent, text);
    made->setTextFormat(Qt::PlainText);
    beginWithTheWindow(made);
    if (*tone != '\0') made->setProperty("tone", QLatin1String(tone));
    return made;
}

QLabel* line(QWidget* parent, const QString& text, const char* tone) {
    auto* made = child<ElidedLabel>(parent, text);
    // A single line stands where the lines around it begin, in whatever direction it is read.
    if (!made->isRightToLeft()) made->setAlignment(Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignVCenter);
    beginWithTheWindow(made);
    if (*tone != '\0') made->setProperty("tone", QLatin1String(tone));
    return made;
}

QLabel* paragraph(QWidget* parent, const QString& text, const char* tone) {
    auto* made = label(parent, text, tone);
    made->setWordWrap(true);
    made->setMinimumWidth(1);  // A word of hundreds of letters is cut; it does not widen the window.
    return made;
}

QPushButton* button(QWidget* parent, const QString& text, const char* kind) {
    auto* made = child<Button>(parent, text);
    made->setAutoDefault(false);
    if (*kind != '\0') made->setProperty("kind", QLatin1String(kind));
    made->setCursor(Qt::PointingHandCursor);
    return made;
}

QToolButton* iconButton(QWidget* parent, const theme::Theme& theme, theme::Icon icon, const QString& name,
                        const QString& shortcut) {
    auto* made = child<QToolButton>(parent);
    made->setIcon(theme.icon(icon));
    const auto fit = [&theme, made] {
        made->setIconSize(QSize(theme.scaled(theme::kIconSmall), theme.scaled(theme::kIconSmall)));
    };
    fit();
    QObject::connect(&theme, &theme::Theme::changed, made, fit);
    made->setToolTip(shortcut.isEmpty() ? name : name + QStringLiteral(" (") + shortcut + QLatin1Char(')'));
    made->setAccessibleName(name);
    made->setFocusPolicy(Qt::TabFocus);
    made->setCursor(Qt::PointingHandCursor);
    return made;
}

void followText(const theme::Theme& theme, QWidget* widget, void (QWidget::*set)(int), int pixels) {
    const auto follow = [&theme, widget, set, pixels] { (widget->*set)(theme.scaled(pixels)); };
    follow();
    QObject::connect(&theme, &theme::Theme::changed, widget, follow);
}

void followFont(const theme::Theme& theme, QWidget* widget, theme::TextRole role) {
    const auto follow = [&theme, widget, role] { widget->setFont(theme.font(role)); };
    follow();
    QObject::connect(&theme, &theme::Theme::changed, widget, follow);
}

QTabBar* tabsIn(QWidget* page, QBoxLayout& down, const QString& name) {
    auto* ground = child<QWidget>(page);
    auto* across = row(ground, 0, 0);
    across->setContentsMargins(theme::kGrid * 3, 0, theme::kGrid * 3, 0);
    auto* tabs = child<QTabBar>(ground);
    tabs->setAccessibleName(name);
    tabs->setExpanding(false);
    tabs->setDrawBase(false);
    tabs->setElideMode(Qt::ElideNone);
    tabs->setUsesScrollButtons(true);
    across->addWidget(tabs, 1);
    down.addWidget(ground);
    return tabs;
}

QFrame* card(QWidget* parent) {
    auto* made = child<QFrame>(parent);
    made->setProperty("surface", QLatin1String("card"));
    return made;
}

QFrame* rule(QWidget* parent) {
    auto* made = child<QFrame>(parent);
    made->setFrameShape(QFrame::NoFrame);
    made->setFixedHeight(1);
    made->setBackgroundRole(QPalette::Mid);
    made->setAutoFillBackground(true);
    return made;
}

void setVariation(QWidget* widget, const char* property, const char* value) {
    widget->setProperty(property, QLatin1String(value));
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

void clearLayout(QLayout* layout) {
    while (QLayoutItem* taken = layout->takeAt(0)) {
        const std::unique_ptr<QLayoutItem> item(taken);
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        } else if (QLayout* inner = item->layout()) {
            clearLayout(inner);
        }
    }
}

}  // namespace hearth::shell
