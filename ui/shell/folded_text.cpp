// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/folded_text.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QStyle>
#include <algorithm>
#include <utility>

#include "ui/shell/long_words.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {

constexpr int kMoreLines = 3;  ///< So many are folded away at least, else it is not worth it.

/// A label whose breaks are for the eye: copied is what was said.
class Words final : public QLabel {
public:
    using QLabel::QLabel;

protected:
    void keyPressEvent(QKeyEvent* event) override {
        if (event->matches(QKeySequence::Copy) && hasSelectedText()) return copy();
        QLabel::keyPressEvent(event);
    }
    void contextMenuEvent(QContextMenuEvent* event) override {
        if (!hasSelectedText() || unbroken(text()) == text()) return QLabel::contextMenuEvent(event);
        auto* menu = child<QMenu>(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        connect(menu->addAction(FoldedText::tr("Copy")), &QAction::triggered, this, [this] { copy(); });
        menu->popup(event->globalPos());
    }

private:
    void copy() const { QGuiApplication::clipboard()->setText(unbroken(selectedText())); }
};

}  // namespace

FoldedText::FoldedText(const theme::Theme& theme, theme::TextRole role, int lines, QWidget* parent)
    : QWidget(parent), m_lines(lines) {
    auto* down = column(this, 0, 0);
    m_text = child<Words>(this);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setMinimumWidth(1);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    // What is folded shows its beginning; as a paragraph's, its words begin where the window's do.
    m_text->setAlignment((isRightToLeft() ? Qt::AlignRight | Qt::AlignAbsolute : Qt::AlignLeft) | Qt::AlignTop);
    followFont(theme, m_text, role);
    down->addWidget(m_text);
    m_more = button(this, {}, "link");
    m_more->hide();
    down->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_open = !m_open;
        fold();
    });
    connect(&theme, &theme::Theme::changed, this, [this] {
        m_foldedAt = 0;
        fold();
    });
}

void FoldedText::setLines(int lines) {
    if (std::exchange(m_lines, lines) == lines) return;
    m_foldedAt = 0;
    fold();
}

void FoldedText::setWords(const QString& words) {
    if (words == m_words) return;
    m_words = words;
    m_open = false;
    m_foldedAt = 0;
    m_text->setText(breakable(words));
    m_text->setAccessibleName(words);
    fold();
}

int FoldedText::heightOf(int lines) const { return lines * m_text->fontMetrics().lineSpacing(); }

void FoldedText::fold() {
    // A bar that comes and goes with the height takes of the width: by that much all stays as it was.
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    const bool isLong = m_text->heightForWidth(width()) > heightOf(m_lines + kMoreLines);
    if (isLong) m_foldedAt = std::max(m_foldedAt, width());
    if (!isLong && width() > m_foldedAt + 2 * bar) m_foldedAt = 0;
    const bool tooLong = m_foldedAt > 0;
    m_text->setMaximumHeight(tooLong && !m_open ? heightOf(m_lines) : QWIDGETSIZE_MAX);
    m_more->setText(m_open ? tr("Show less") : tr("Show all"));
    m_more->setVisible(tooLong);
    updateGeometry();
}

void FoldedText::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (event->oldSize().width() != width()) fold();
}

}  // namespace hearth::shell
