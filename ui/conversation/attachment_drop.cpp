// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/conversation/attachment_drop.h"

#include <QDropEvent>
#include <QMimeData>
#include <QPainter>
#include <QUrl>
#include <algorithm>

namespace hearth::conversation {

namespace {

using theme::ColorRole;

constexpr float kVeil = 0.92F;
constexpr int kRounding = 12;

// Browsers put the address of a picture beside it.
bool isOnlyAddress(const QString& text) {
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    return url.isValid() && !url.scheme().isEmpty() && !url.host().isEmpty();
}

bool hasLocalFiles(const QMimeData& data) {
    const QList<QUrl> urls = data.urls();
    return std::any_of(urls.begin(), urls.end(), [](const QUrl& url) { return url.isLocalFile(); });
}

}  // namespace

bool carriesFiles(const QMimeData& data) {
    if (hasLocalFiles(data)) return true;
    return data.hasImage() && (!data.hasText() || data.text().isEmpty() || isOnlyAddress(data.text()));
}

Offered offeredBy(const QMimeData& data) {
    Offered offer;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile()) offer.files.append(url.toLocalFile());
    }
    if (!offer.files.isEmpty()) return offer;
    offer.picture = data.data(QStringLiteral("image/png"));
    if (offer.picture.isEmpty()) offer.image = qvariant_cast<QImage>(data.imageData());
    return offer;
}

AttachmentDrop::AttachmentDrop(const theme::Theme& theme, QWidget* page) : QWidget(page), m_theme(theme) {
    hide();
    page->setAcceptDrops(true);
    page->installEventFilter(this);
    setAccessibleName(tr("Drop to attach"));
}

bool AttachmentDrop::eventFilter(QObject* watched, QEvent* event) {
    if (watched != parentWidget()) return QWidget::eventFilter(watched, event);
    switch (event->type()) {
        case QEvent::DragEnter:
        case QEvent::DragMove: {
            auto* drag = static_cast<QDragMoveEvent*>(event);
            if (!carriesFiles(*drag->mimeData())) return false;
            drag->setDropAction(Qt::CopyAction);
            drag->accept();
            setGeometry(parentWidget()->rect());
            show();
            raise();
            return true;
        }
        case QEvent::DragLeave: hide(); return true;
        case QEvent::Drop: {
            auto* drop = static_cast<QDropEvent*>(event);
            hide();
            if (!carriesFiles(*drop->mimeData())) return false;
            drop->setDropAction(Qt::CopyAction);
            drop->accept();
            Q_EMIT offered(offeredBy(*drop->mimeData()));
            return true;
        }
        default: return false;
    }
}

void AttachmentDrop::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    QColor veil = m_theme.color(ColorRole::Surface);
    veil.setAlphaF(kVeil);
    painter.fillRect(rect(), veil);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(ColorRole::Accent), 1.5, Qt::DashLine));
    const int inset = 3 * theme::kGrid;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), kRounding, kRounding);
    const QRect middle(0, height() / 2 - 4 * theme::kGrid, width(), theme::kIconLarge);
    m_theme.icon(theme::Icon::Attach, ColorRole::Accent, theme::kIconLarge).paint(&painter, middle, Qt::AlignCenter);
    painter.setFont(m_theme.font(theme::TextRole::Title));
    painter.setPen(m_theme.color(ColorRole::Text));
    painter.drawText(QRect(0, height() / 2, width(), 4 * theme::kGrid), Qt::AlignHCenter | Qt::AlignTop,
                     tr("Drop to attach"));
    painter.setFont(m_theme.font(theme::TextRole::Base));
    painter.setPen(m_theme.color(ColorRole::Muted));
    painter.drawText(QRect(0, height() / 2 + 4 * theme::kGrid, width(), 8 * theme::kGrid),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, tr("Pictures, PDF, text and code"));
}

}  // namespace hearth::conversation
