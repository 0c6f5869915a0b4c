// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/conversation/attachment_viewer.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include "ui/conversation/child.h"

namespace hearth::conversation {

namespace {

using theme::ColorRole;

constexpr float kVeil = 0.97F;

}  // namespace

AttachmentViewer::AttachmentViewer(const theme::Theme& theme, QWidget* window)
    : QWidget(window),
      m_theme(theme),
      m_name(&addChild<QLabel>(*this)),
      m_save(&addChild<QPushButton>(*this, tr("Save as…"))),
      m_close(&addChild<QToolButton>(*this)) {
    hide();
    window->installEventFilter(this);
    setFocusPolicy(Qt::StrongFocus);
    m_name->setTextFormat(Qt::PlainText);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_close->setIcon(m_theme.icon(theme::Icon::Close, ColorRole::Text, theme::kIconLarge));
    m_close->setToolTip(tr("Close (Esc)"));
    m_close->setAccessibleName(tr("Close"));
    auto& down = addChild<QVBoxLayout>(*this);
    down.setContentsMargins(2 * theme::kGrid, theme::kGrid, theme::kGrid, 2 * theme::kGrid);
    auto across = std::make_unique<QHBoxLayout>();
    across->setSpacing(theme::kGrid);
    across->addWidget(m_name, 1);
    across->addWidget(m_save);
    across->addWidget(m_close);
    down.addLayout(across.release());  // The column takes it.
    down.addStretch(1);
    connect(m_close, &QToolButton::clicked, this, &AttachmentViewer::dismiss);
    connect(m_save, &QPushButton::clicked, this, [this] { Q_EMIT saveRequested(m_shown); });
    connect(&m_theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget* /*before*/, const QWidget* now) {
        const bool elsewhere = isVisible() && now != nullptr && now->window() == this->window() && !isAncestorOf(now);
        if (elsewhere && now != this) putAway();
    });
}

void AttachmentViewer::open(const MessageAttachment& picture, const QImage& preview) {
    if (!isVisible()) m_before = QApplication::focusWidget();
    m_shown = picture;
    m_image = preview;
    m_sentence.clear();
    const QString size = sizeText(picture.bytes);
    m_name->setText(size.isEmpty() ? picture.name : picture.name + QStringLiteral(" · ") + size);
    m_save->setEnabled(true);
    setAccessibleName(tr("Picture: %1").arg(picture.name));
    setGeometry(parentWidget()->rect());
    show();
    raise();
    m_close->setFocus(Qt::PopupFocusReason);
}

void AttachmentViewer::setPicture(const QString& id, const QImage& image) {
    if (id != m_shown.id) return;
    m_image = image;
    update();
}

void AttachmentViewer::setSentence(const QString& id, const QString& sentence) {
    if (id != m_shown.id) return;
    m_image = {};
    m_sentence = sentence;
    setAccessibleDescription(sentence);
    m_save->setEnabled(false);
    update();
}

void AttachmentViewer::dismiss() {
    if (!isVisible()) return;
    const QPointer<QWidget> before = m_before;
    putAway();
    if (before) before->setFocus(Qt::PopupFocusReason);
}

void AttachmentViewer::putAway() {
    hide();
    m_image = {};
    m_shown = {};
    m_before = nullptr;
}

bool AttachmentViewer::event(QEvent* event) {
    // Esc is this layer's before it is the window's.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

bool AttachmentViewer::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

bool AttachmentViewer::focusNextPrevChild(bool /*next*/) {
    QWidget* other = m_save->hasFocus() || !m_save->isEnabled() ? static_cast<QWidget*>(m_close) : m_save;
    other->setFocus(Qt::TabFocusReason);
    return true;
}

void AttachmentViewer::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) dismiss();
    event->accept();  // Nothing that is typed here reaches what lies below.
}

void AttachmentViewer::mousePressEvent(QMouseEvent* /*event*/) { dismiss(); }

void AttachmentViewer::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    QColor veil = m_theme.color(ColorRole::Surface);
    veil.setAlphaF(kVeil);
    painter.fillRect(rect(), veil);
    const int top = m_close->geometry().bottom() + theme::kGrid;
    const QRect room = rect().adjusted(2 * theme::kGrid, top, -2 * theme::kGrid, -2 * theme::kGrid);
    if (!m_sentence.isEmpty()) {
        painter.setFont(m_theme.font(theme::TextRole::Message));
        painter.setPen(m_theme.color(ColorRole::Muted));
        painter.drawText(room, Qt::AlignCenter | Qt::TextWordWrap, m_sentence);
        return;
    }
    QSize size = m_shown.pixels;
    if (size.width() > room.width() || size.height() > room.height()) size.scale(room.size(), Qt::KeepAspectRatio);
    QRect place(QPoint(), size);
    place.moveCenter(room.center());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (!m_image.isNull()) painter.drawImage(place, m_image);
}

}  // namespace hearth::conversation
