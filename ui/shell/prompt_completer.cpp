// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/prompt_completer.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPlainTextEdit>
#include <algorithm>

#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {
constexpr int kWidth = 320;
constexpr int kMostRows = 8;
constexpr int kPreview = 120;
/// Longer than any name: a path or a sentence that happens to begin so.
constexpr int kMostTyped = 64;
}  // namespace

PromptCompleter::PromptCompleter(bridge::Bridge& bridge, QPlainTextEdit& field, QWidget* parent)
    : QFrame(parent), m_bridge(bridge), m_requests(bridge), m_field(field) {
    setProperty("surface", QLatin1String("card"));
    auto* down = column(this, theme::kFine, 0);
    m_list = child<QListWidget>(this);
    m_list->setAccessibleName(tr("Saved prompts"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    down->addWidget(m_list);
    hide();
    connect(m_list, &QListWidget::itemClicked, this, &PromptCompleter::choose);
    connect(&m_field, &QPlainTextEdit::textChanged, this, &PromptCompleter::look);
    m_field.installEventFilter(this);
}

void PromptCompleter::look() {
    const QString typed = m_field.toPlainText();
    const bool may = typed.startsWith(QLatin1Char('/')) && typed.size() <= kMostTyped &&
                     !typed.contains(QLatin1Char('\n')) && m_field.hasFocus() && m_bridge.isOpen();
    if (!may) {
        m_asked = m_dismissed = false;
        return hide();
    }
    if (m_dismissed) return;
    if (std::exchange(m_asked, true)) return filter();
    m_requests.list(this, [this](Result<std::vector<bridge::PromptItem>> prompts) {
        if (!prompts.ok()) return;
        m_prompts = std::move(*prompts);
        if (m_asked) filter();
    });
}

void PromptCompleter::filter() {
    const QString wanted = m_field.toPlainText().mid(1).trimmed();
    m_list->clear();
    for (const auto& prompt : m_prompts) {
        if (!prompt.name.contains(wanted, Qt::CaseInsensitive)) continue;
        auto item = std::make_unique<QListWidgetItem>(prompt.name);
        item->setToolTip(prompt.text.left(kPreview));
        item->setData(Qt::UserRole, prompt.text);
        m_list->addItem(item.release());
    }
    if (m_list->count() == 0) return hide();
    m_list->setCurrentRow(0);
    place();
    show();
    raise();
}

void PromptCompleter::place() {
    const int rows = std::min(m_list->count(), kMostRows);
    const int height = rows * std::max(m_list->sizeHintForRow(0), 1) + 2 * theme::kGrid;
    const QPoint corner = m_field.mapTo(parentWidget(), QPoint());
    setGeometry(corner.x(), corner.y() - height - 2 * theme::kGrid, kWidth, height);
}

bool PromptCompleter::eventFilter(QObject* watched, QEvent* event) {
    if (watched != &m_field || !isVisible()) return false;
    if (event->type() == QEvent::FocusOut) hide();
    const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (!key) return false;
    const int which = static_cast<QKeyEvent*>(event)->key();
    if (event->type() == QEvent::ShortcutOverride) {
        // The window's own Esc would stop an answer.
        if (which == Qt::Key_Escape) event->accept();
        return which == Qt::Key_Escape;
    }
    return press(which);
}

bool PromptCompleter::press(int key) {
    switch (key) {
        case Qt::Key_Up: m_list->setCurrentRow(std::max(m_list->currentRow() - 1, 0)); return true;
        case Qt::Key_Down: m_list->setCurrentRow(std::min(m_list->currentRow() + 1, m_list->count() - 1)); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Tab: choose(); return true;
        case Qt::Key_Escape:
            m_dismissed = true;
            hide();
            return true;
        default: return false;
    }
}

void PromptCompleter::choose() {
    const auto* item = m_list->currentItem();
    if (!item) return;
    const QString text = item->data(Qt::UserRole).toString();
    hide();
    // Through the cursor, so that Ctrl+Z gives back what was typed.
    QTextCursor all(m_field.document());
    all.select(QTextCursor::Document);
    all.insertText(text);
    m_field.moveCursor(QTextCursor::End);
}

}  // namespace hearth::shell
