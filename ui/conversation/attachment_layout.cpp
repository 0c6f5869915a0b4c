// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/conversation/attachment_layout.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainterPath>
#include <algorithm>

namespace hearth::conversation {

namespace {

using theme::ColorRole;
using theme::Icon;

constexpr int kRounding = 4;
constexpr int kWidestChip = 280;
constexpr int kChipPadding = 8;

int drawingSide(const TextStyles& styles) { return styles.theme.scaled(theme::kIconLarge); }

QString say(const char* text) { return QCoreApplication::translate("ConversationView", text); }

QString detailOf(const MessageAttachment& attachment) {
    return attachment.id.isEmpty() ? say("not on this device") : sizeText(attachment.bytes);
}

QSize pictureSize(const MessageAttachment& attachment, int width, int highest) {
    QSize size = attachment.pixels;
    if (size.width() > width || size.height() > highest) size.scale(width, highest, Qt::KeepAspectRatio);
    return size.expandedTo(QSize(kSmallestPicture, kSmallestPicture));
}

QSize chipSize(const MessageAttachment& attachment, int width, const TextStyles& styles) {
    const QFontMetrics metrics(styles.base);
    const int text =
        std::max(metrics.horizontalAdvance(attachment.name), metrics.horizontalAdvance(detailOf(attachment)));
    const int wanted = 2 * kChipPadding + drawingSide(styles) + theme::kGrid + text + 2;
    return {std::min({wanted, width, std::max(kWidestChip, kWidestChip * metrics.height() / 17)}),
            2 * kChipPadding + 2 * metrics.lineSpacing()};
}

/// Puts rectangles side by side, and on a further line where the width ends.
struct Flow {
    QRect add(const QSize& size) {
        if (x > 0 && x + size.width() > width) breakLine();
        const QRect rect(QPoint(x, y), size);
        x += size.width() + theme::kGrid;
        line = std::max(line, size.height());
        return rect;
    }
    void breakLine() {
        if (line == 0) return;
        y += line + theme::kGrid;
        x = 0;
        line = 0;
    }
    int width;
    int x = 0;
    int y = 0;
    int line = 0;
};

void paintFrame(QPainter& painter, const QRect& rect, bool hovered, const QColor& fill, const TextStyles& styles) {
    painter.setPen(QPen(styles.color(hovered ? ColorRole::Accent : ColorRole::Line), 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), kRounding, kRounding);
}

void paintChip(QPainter& painter, const MessageAttachment& attachment, const QRect& rect, bool hovered,
               const TextStyles& styles) {
    const bool here = !attachment.id.isEmpty();
    paintFrame(painter, rect, hovered && here, styles.color(ColorRole::Raised), styles);
    const Icon icon = attachment.kind == AttachmentKind::Picture ? Icon::Image : Icon::File;
    const int side = drawingSide(styles);
    const QRect square(rect.left() + kChipPadding, rect.center().y() - side / 2, side, side);
    styles.theme.icon(icon, ColorRole::Muted, theme::kIconLarge).paint(&painter, square);
    const QFontMetrics metrics(styles.base);
    const QRect text = rect.adjusted(kChipPadding + side + theme::kGrid, kChipPadding, -kChipPadding, 0);
    painter.setFont(styles.base);
    painter.setPen(styles.color(here ? ColorRole::Text : ColorRole::Muted));
    painter.drawText(text, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
                     metrics.elidedText(attachment.name, Qt::ElideMiddle, text.width()));
    painter.setPen(styles.color(ColorRole::Muted));
    painter.drawText(text.translated(0, metrics.lineSpacing()), Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
                     metrics.elidedText(detailOf(attachment), Qt::ElideRight, text.width()));
}

void paintImage(QPainter& painter, const QImage& image, const QSize& pixels, const QRect& rect, bool hovered,
                const TextStyles& styles) {
    QRect place(QPoint(), pixels.boundedTo(rect.size()));
    if (pixels.width() > rect.width() || pixels.height() > rect.height()) place.setSize(rect.size());
    place.moveCenter(rect.center());
    painter.save();
    QPainterPath path;
    path.addRoundedRect(QRectF(rect), kRounding, kRounding);
    painter.setClipPath(path, Qt::IntersectClip);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(place, image);
    painter.restore();
    paintFrame(painter, rect, hovered, Qt::transparent, styles);
}

void paintAbsent(QPainter& painter, const MessageAttachment& attachment, const QRect& rect, PictureState state,
                 const TextStyles& styles) {
    paintFrame(painter, rect, false, styles.color(ColorRole::Raised), styles);
    const int side = drawingSide(styles);
    const QRect icon(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side);
    const QFontMetrics metrics(styles.base);
    const bool roomForWords = rect.height() > 4 * metrics.lineSpacing() && rect.width() > 8 * metrics.height();
    if (state == PictureState::Loading || !roomForWords)
        return styles.theme.icon(Icon::Image, ColorRole::Muted, theme::kIconLarge).paint(&painter, icon);
    painter.setFont(styles.base);
    painter.setPen(styles.color(ColorRole::Muted));
    const QString words = state == PictureState::Away
                              ? say("%1\nThis picture is still on another device. It comes by itself.")
                              : say("%1\nThis picture is not on this device.");
    painter.drawText(rect.adjusted(kChipPadding, 0, -kChipPadding, 0), Qt::AlignCenter | Qt::TextWordWrap,
                     words.arg(attachment.name));
}

}  // namespace

bool standsAsPicture(const MessageAttachment& attachment) {
    return attachment.kind == AttachmentKind::Picture && !attachment.id.isEmpty() && !attachment.pixels.isEmpty();
}

AttachmentPlaces placeAttachments(const std::vector<MessageAttachment>& attachments, int width,
                                  const TextStyles& styles) {
    AttachmentPlaces places;
    places.rects.resize(attachments.size());
    const bool several = std::count_if(attachments.begin(), attachments.end(), standsAsPicture) > 1;
    Flow flow{width};
    for (const bool pictures : {true, false}) {
        for (std::size_t i = 0; i < attachments.size(); ++i) {
            if (standsAsPicture(attachments[i]) != pictures) continue;
            const int highest = several ? kHighestOfSeveral : kHighestPicture;
            places.rects[i] = flow.add(pictures ? pictureSize(attachments[i], width, highest)
                                                : chipSize(attachments[i], width, styles));
        }
        flow.breakLine();
    }
    places.height = std::max(0, flow.y - theme::kGrid);
    return places;
}

void paintAttachment(QPainter& painter, const MessageAttachment& attachment, const QRect& rect, bool hovered,
                     PictureSource* source, const TextStyles& styles) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (!standsAsPicture(attachment)) {
        paintChip(painter, attachment, rect, hovered, styles);
    } else {
        const double ratio = painter.device()->devicePixelRatioF();
        PictureView view;
        if (source != nullptr) view = source->look(attachment.id, (QSizeF(rect.size()) * ratio).toSize());
        if (view.state == PictureState::Ready) {
            paintImage(painter, view.image, attachment.pixels, rect, hovered, styles);
        } else {
            paintAbsent(painter, attachment, rect, view.state, styles);
        }
    }
    painter.restore();
}

QString attachmentName(const MessageAttachment& attachment) {
    const QString kind = attachment.kind == AttachmentKind::Picture ? say("Picture") : say("File");
    QString name = say("%1: %2").arg(kind, attachment.name);
    const QString detail = detailOf(attachment);
    if (!detail.isEmpty()) name += QStringLiteral(", ") + detail;
    return name;
}

QString attachmentAction(const MessageAttachment& attachment) {
    if (attachment.id.isEmpty()) return say("%1 is not on this device").arg(attachment.name);
    return (standsAsPicture(attachment) ? say("Look at %1") : say("Save %1 as…")).arg(attachment.name);
}

}  // namespace hearth::conversation
