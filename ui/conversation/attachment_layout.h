// SPDX-License-Identifier: AGPL-3.0-or-later
// The pictures and files below a message's text: where they stand, from what is stored of them alone, and how they
// look. A picture that comes later moves nothing.
#pragma once

#include <QObject>
#include <QPainter>
#include <vector>

#include "ui/conversation/attachment_item.h"
#include "ui/conversation/text_styles.h"

namespace hearth::conversation {

inline constexpr int kHighestPicture = 320;    ///< Of one that stands alone, in logical pixels.
inline constexpr int kHighestOfSeveral = 160;  ///< Of each, when there are more.
inline constexpr int kSmallestPicture = 32;    ///< A smaller one stands in the middle of this.

enum class PictureState {
    Loading,
    Ready,
    Away,     ///< It is still on another device of this person, and comes by itself.
    Missing,  ///< It is not on this device, or cannot be read.
};

struct PictureView {
    PictureState state = PictureState::Loading;
    QImage image = {};
};

/// Where pictures come from. Threads: the window's.
class PictureSource : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    /// At once: what there is of the picture. One that is not there, or smaller than `pixels`, is fetched; `changed`
    /// follows.
    virtual PictureView look(const QString& id, const QSize& pixels) = 0;

Q_SIGNALS:
    void changed(const QString& id);
};

/// One for each attachment, in their order; relative to their top.
struct AttachmentPlaces {
    std::vector<QRect> rects;
    int height = 0;
};
AttachmentPlaces placeAttachments(const std::vector<MessageAttachment>& attachments, int width,
                                  const TextStyles& styles);

/// Whether it is drawn as a picture, not as a chip with a name.
bool standsAsPicture(const MessageAttachment& attachment);

/// `source` may be null: pictures are being loaded.
void paintAttachment(QPainter& painter, const MessageAttachment& attachment, const QRect& rect, bool hovered,
                     PictureSource* source, const TextStyles& styles);

/// What pressing it does, for tooltips and screen readers.
QString attachmentAction(const MessageAttachment& attachment);
/// What it is: name, kind and size.
QString attachmentName(const MessageAttachment& attachment);

}  // namespace hearth::conversation
