// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/conversation/composer.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <memory>
#include <utility>

#include "ui/conversation/child.h"
#include "ui/conversation/text_styles.h"

namespace hearth::conversation {

namespace {

using theme::ColorRole;
using theme::Icon;

constexpr int kDraftDelayMs = 400;
constexpr double kMostOfWindow = 0.4;
constexpr int kButton = 32;
constexpr int kSendBorder = 2;  ///< With the keyboard in it.
constexpr int kRounding = 10;
constexpr int kPadding = 14;
constexpr int kModelWidth = 200;

}  // namespace

Composer::Composer(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_edit(&addChild<ComposerEdit>(*this)),
      m_editingBar(&addChild<QWidget>(*this)),
      m_strip(&addChild<AttachmentStrip>(*this, theme)),
      m_attach(&addChild<QToolButton>(*this)),
      m_model(&addChild<QToolButton>(*this)),
      m_send(&addChild<QPushButton>(*this)) {
    build();
    m_draftDelay.setSingleShot(true);
    m_draftDelay.setInterval(kDraftDelayMs);
    connect(&m_draftDelay, &QTimer::timeout, this, &Composer::flushDraft);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        updateButtons();
        updateHeight();
        if (!m_settingText && !isEditing()) m_draftDelay.start();
    });
    connect(m_edit, &ComposerEdit::sendPressed, this, &Composer::send);
    connect(m_edit, &ComposerEdit::editLastPressed, this, &Composer::editLastRequested);
    connect(m_edit, &ComposerEdit::escapePressed, this, [this] {
        if (isEditing()) {
            cancelEditing();
        } else if (m_streaming) {
            Q_EMIT stopRequested();
        }
    });
    connect(m_edit, &ComposerEdit::backspacePressed, m_strip, &AttachmentStrip::removeLast);
    connect(m_edit, &ComposerEdit::offered, this, &Composer::filesOffered);
    connect(m_strip, &AttachmentStrip::removeRequested, this, &Composer::removeFileRequested);
    connect(m_attach, &QToolButton::clicked, this, &Composer::attachRequested);
    connect(m_send, &QPushButton::clicked, this, [this] {
        if (m_streaming) {
            Q_EMIT stopRequested();
        } else {
            send();
        }
    });
    connect(m_model, &QToolButton::clicked, this,
            [this] { Q_EMIT modelMenuRequested(m_model->mapToGlobal(QPoint(0, 0))); });
    connect(&m_theme, &theme::Theme::changed, this, [this] {
        m_edit->setFont(m_theme.font(theme::TextRole::Message));
        sizeButtons();
        placeFrame();
        updateHeight();
        update();
    });
    updateButtons();
    updateNames();
    updateHeight();
}

void Composer::build() {
    auto& column = addChild<QVBoxLayout>(*this);
    column.setSpacing(theme::kFine);
    auto& editing = addChild<QHBoxLayout>(*m_editingBar);
    editing.setContentsMargins(0, 0, 0, 0);
    auto& label = addChild<QLabel>(*m_editingBar, tr("Editing an earlier message. Sending makes a new branch."));
    label.setProperty("tone", "muted");
    auto& cancel = addChild<QToolButton>(*m_editingBar);
    cancel.setIcon(m_theme.icon(Icon::Close));
    cancel.setToolTip(tr("Keep it as it was (Esc)"));
    cancel.setAccessibleName(tr("Keep it as it was"));
    connect(&cancel, &QToolButton::clicked, this, &Composer::cancelEditing);
    editing.addWidget(&label, 1);
    editing.addWidget(&cancel);
    m_editingBar->hide();
    column.addWidget(m_editingBar);
    column.addWidget(m_strip);
    column.addLayout(&buildRow());
    setFocusProxy(m_edit);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setPlaceholder(tr("Message…"));
    setModelName({});
}

// The column takes the row.
QHBoxLayout& Composer::buildRow() {
    auto& row = *std::make_unique<QHBoxLayout>().release();
    row.setSpacing(theme::kGrid);
    m_edit->setFont(m_theme.font(theme::TextRole::Message));
    m_edit->setStyleSheet(
        QStringLiteral("QPlainTextEdit, QPlainTextEdit:hover, QPlainTextEdit:focus { border: none;"
                       " padding: 0; background: transparent; }"));
    m_edit->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_edit->installEventFilter(this);
    m_model->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    // The arrow stands after the name.
    m_model->setLayoutDirection(isRightToLeft() ? Qt::LeftToRight : Qt::RightToLeft);
    m_model->setIcon(m_theme.icon(Icon::ChevronDown));
    m_send->setProperty("kind", "primary");
    m_attach->setIcon(m_theme.icon(Icon::Attach, ColorRole::Muted, theme::kIconLarge));
    m_attach->setToolTip(tr("Attach files (Ctrl+Shift+A)"));
    m_attach->setAccessibleName(tr("Attach files"));
    m_attach->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_A);
    m_attach->hide();
    sizeButtons();
    row.addWidget(m_edit, 1, Qt::AlignVCenter);
    row.addWidget(m_attach, 0, Qt::AlignBottom);
    row.addWidget(m_model, 0, Qt::AlignBottom);
    row.addWidget(m_send, 0, Qt::AlignBottom);
    return row;
}

void Composer::sizeButtons() {
    const int button = m_theme.scaled(kButton);
    const QSize icon = QSize(1, 1) * m_theme.scaled(theme::kIconLarge);
    m_model->setFixedHeight(button);
    m_model->setIconSize(QSize(1, 1) * m_theme.scaled(theme::kIconSmall));
    for (QAbstractButton* square : std::initializer_list<QAbstractButton*>{m_send, m_attach}) {
        square->setFixedSize(button, button);
        square->setIconSize(icon);
    }
    m_send->setStyleSheet(QStringLiteral("QPushButton, QPushButton:focus { padding: 0; min-width: %1px; max-width: "
                                         "%1px; min-height: %1px; max-height: %1px; icon-size: %2px; }")
                              .arg(button - 2 * kSendBorder)
                              .arg(icon.width()));
}

void Composer::setText(const QString& text) {
    m_draftDelay.stop();
    endEditing();
    m_settingText = true;
    m_edit->setPlainText(cleanedForTyping(text));
    m_edit->moveCursor(QTextCursor::End);
    m_settingText = false;
    updateHeight();
}

void Composer::endEditing() {
    m_editingBar->hide();
    if (std::exchange(m_editedId, {}).isEmpty()) return;
    Q_EMIT editingChanged({});
}

void Composer::takeFiles() {
    m_edit->takeFiles();
    m_attach->show();
}

void Composer::setFiles(const std::vector<DraftAttachment>& files) {
    m_strip->setFiles(files);
    updateButtons();
    updateNames();
    updateHeight();
}

bool Composer::isReady() const {
    return !m_strip->isPreparing() && (m_strip->hasReady() || !text().trimmed().isEmpty());
}

void Composer::setPlaceholder(const QString& text) {
    m_edit->setPlaceholderText(text);
    m_edit->setAccessibleName(tr("Message"));
}

void Composer::setModelName(const QString& name) {
    const QString shown = name.isEmpty() ? tr("No model") : name;
    const QFontMetrics metrics(m_theme.font(theme::TextRole::Base));
    const int room = m_theme.scaled(kModelWidth);
    m_model->setMaximumWidth(room);
    m_model->setText(metrics.elidedText(shown, Qt::ElideMiddle, room - 48));
    m_model->setToolTip(tr("Model: %1").arg(shown));
    m_model->setAccessibleName(tr("Model: %1").arg(shown));
}

void Composer::setSendKey(SendKey key) {
    m_edit->setSendKey(key);
    updateNames();
}

void Composer::setStreaming(bool streaming) {
    m_streaming = streaming;
    updateButtons();
    updateNames();
}

void Composer::updateNames() {
    const bool enter = m_edit->sendKey() == SendKey::Enter;
    m_send->setAccessibleName(m_streaming ? tr("Stop") : tr("Send"));
    m_send->setToolTip(m_streaming              ? tr("Stop (Esc)")
                       : m_strip->isPreparing() ? tr("A file is still being read")
                       : enter                  ? tr("Send (Enter)")
                                                : tr("Send (Ctrl+Enter)"));
}

void Composer::updateButtons() {
    const bool ready = m_streaming || isReady();
    m_send->setIcon(m_theme.icon(m_streaming ? Icon::Stop : Icon::Send,
                                 ready ? ColorRole::AccentText : ColorRole::Muted, theme::kIconLarge));
    m_send->setEnabled(ready);
}

void Composer::send() {
    const QString message = text().trimmed();
    if (!isReady() || m_streaming) return;
    if (isEditing()) {
        // The files are asked for while they are the edited message's.
        const QString id = m_editedId;
        Q_EMIT editSubmitted(id, message);
        setText(std::exchange(m_keptDraft, {}));
        return;
    }
    setText({});
    Q_EMIT draftChanged({});
    Q_EMIT sendRequested(message);
}

void Composer::startEditing(const QString& messageId, const QString& text) {
    flushDraft();
    const QString draft = isEditing() ? m_keptDraft : this->text();
    setText(text);
    m_keptDraft = draft;
    m_editedId = messageId;
    m_editingBar->show();
    Q_EMIT editingChanged(messageId);
    updateHeight();
    m_edit->setFocus(Qt::OtherFocusReason);
}

void Composer::cancelEditing() {
    if (isEditing()) setText(std::exchange(m_keptDraft, {}));
}

void Composer::giveBack(const QString& given) {
    const QString since = draft();
    const QString whole = since.trimmed().isEmpty() ? given : given + QStringLiteral("\n\n") + since;
    if (isEditing()) {
        m_keptDraft = whole;
    } else {
        setText(whole);
    }
    Q_EMIT draftChanged(whole);
}

void Composer::flushDraft() {
    if (!m_draftDelay.isActive() && sender() != &m_draftDelay) return;
    m_draftDelay.stop();
    if (!isEditing()) Q_EMIT draftChanged(text());
}

void Composer::updateHeight() {
    const int room = window() != this ? window()->height() : 800;
    const int most = std::max(m_theme.scaled(kButton), static_cast<int>(room * kMostOfWindow));
    const int wanted = m_edit->contentHeight() + 2;
    m_edit->setFixedHeight(std::min(wanted, most));
    if (wanted <= most) m_edit->verticalScrollBar()->setValue(0);
    m_edit->setVerticalScrollBarPolicy(wanted > most ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    updateGeometry();
}

void Composer::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeFrame();
    updateHeight();
}

// Its text stands in line with the conversation's.
void Composer::placeFrame() {
    const Column column = columnIn(width(), TextStyles(m_theme));
    const int left = std::max(0, column.left - kPadding);
    m_frame = QRect(left, 0, std::min(width() - left, column.width + 2 * kPadding), height());
    const int right = width() - m_frame.right() - 1;
    layout()->setContentsMargins(left + kPadding, theme::kGrid, right + theme::kGrid, theme::kGrid);
}

bool Composer::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_edit && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)) update();
    if (watched == m_edit && event->type() == QEvent::Resize) updateHeight();
    return QWidget::eventFilter(watched, event);
}

void Composer::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focused = m_edit->hasFocus();
    painter.setPen(QPen(m_theme.color(focused ? ColorRole::Accent : ColorRole::Line), focused ? 1.5 : 1));
    painter.setBrush(m_theme.color(ColorRole::Surface));
    painter.drawRoundedRect(QRectF(m_frame).adjusted(1, 1, -1, -1), kRounding, kRounding);
}

}  // namespace hearth::conversation
