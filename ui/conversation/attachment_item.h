// SPDX-License-Identifier: AGPL-3.0-or-later
// What the conversation shows of files that go with messages. Plain values; the views know no engine.
#pragma once

#include <QImage>
#include <QSize>
#include <QString>

namespace hearth::conversation {

enum class AttachmentKind { Picture, File };

/// A file of a message.
struct MessageAttachment {
    QString id;  ///< Empty: the content is not on this device.
    AttachmentKind kind = AttachmentKind::File;
    QString name;
    qint64 bytes = -1;  ///< -1: not known.
    QSize pixels = {};  ///< Of a picture; empty: not known.

    bool operator==(const MessageAttachment&) const = default;
};

enum class DraftState {
    Preparing,  ///< It is being read.
    Ready,
    Refused,  ///< `reason` says why; it is not sent.
};

/// A file that is to go with the message that is being typed.
struct DraftAttachment {
    int key = 0;  ///< Tells it from the others.
    AttachmentKind kind = AttachmentKind::File;
    QString name;
    qint64 bytes = -1;
    DraftState state = DraftState::Preparing;
    QString reason = {};    ///< A sentence.
    QImage thumbnail = {};  ///< Of a picture, a few dozen pixels a side.
};

/// "24 kB", as the reader's language writes it; empty when it is not known.
QString sizeText(qint64 bytes);

}  // namespace hearth::conversation
