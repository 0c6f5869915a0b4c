// SPDX-License-Identifier: AGPL-3.0-or-later
// Files on their way: from the disk or the clipboard to a message, and from a message to the screen or the disk. All
// reading, scaling and writing is done on workers.
#pragma once

#include <QByteArray>
#include <QImage>
#include <memory>
#include <variant>
#include <vector>

#include "core/engine/attachments.h"
#include "ui/bridge/chats.h"

namespace hearth::bridge {

/// A file that may go with a message. Shared because it is large; owners: the draft or page that shows it, and the
/// work that sends it.
using PreparedFile = std::shared_ptr<const engine::PreparedAttachment>;

/// What a person chose, dropped or pasted.
struct FileOffer {
    QString name;
    QString path = {};        ///< Of a file; else one of these, a picture:
    QByteArray content = {};  ///< as it came,
    QImage image = {};        ///< or not yet written in any format.
};

struct PreparedItem {
    PreparedFile file;
    QImage thumbnail;  ///< Null when it is no picture.
};

/// What goes with a turn.
struct TurnFiles {
    std::vector<PreparedFile> added = {};
    std::vector<AttachmentId> kept = {};  ///< Of the message that is edited.

    bool isEmpty() const { return added.empty() && kept.empty(); }
};
/// Threads: any. Cost: copies the contents.
void addFiles(engine::TurnRequest& request, const TurnFiles& files);

/// Stored in the vault, or held by whoever asks.
using FileSource = std::variant<AttachmentId, PreparedFile>;

inline constexpr int kThumbnailSide = 128;
/// Why something is refused before the engine looks at it; beside the reasons of core/engine/attachments.h.
inline constexpr std::string_view kNotAFile = "attachment: not a file";

/// Every call returns at once and is answered on the window's thread while `context` lives.
class Attachments {
public:
    explicit Attachments(Bridge& bridge) : m_bridge(bridge) {}

    /// Errors: those of engine::Attachments::prepare, NotFound, Unavailable, InvalidArgument with kNotAFile.
    CancelToken prepare(QObject* context, FileOffer offer, Answer<PreparedItem> answer);
    /// No larger than `most`. Errors: Unavailable with engine::kFileAway while it is still on another device, NotFound
    /// when it is on none that is known, Corrupt.
    CancelToken picture(QObject* context, const FileSource& source, const QSize& most, Answer<QImage> answer);
    /// The same; what is still on another device is fetched now, which may take as long as the network.
    void open(QObject* context, const FileSource& source, const QSize& most, Answer<QImage> answer);
    /// Replaces what is at `path`, whole or not at all; fetched first where it has to be.
    void save(QObject* context, const FileSource& source, const QString& path, Answer<void> answer);

private:
    void write(QObject* context, const FileSource& source, const QString& path, Answer<void> answer);
    void fetch(QObject* context, const FileSource& source, Answer<void> answer);
    Bridge& m_bridge;
};

}  // namespace hearth::bridge
