// SPDX-License-Identifier: AGPL-3.0-or-later
// The pictures and files of messages as a page shows them: fetched on a worker when they come into view, looked at
// large, saved to the disk.
#pragma once

#include <QCache>
#include <QHash>
#include <QPointer>
#include <QSet>

#include "ui/bridge/attachments.h"
#include "ui/conversation/attachment_layout.h"
#include "ui/conversation/attachment_viewer.h"
#include "ui/shell/context.h"

namespace hearth::conversation {
class ConversationView;
}

namespace hearth::shell {

/// Threads: the window's. Lives no longer than the view.
class MessageFiles final : public conversation::PictureSource {
    Q_OBJECT

public:
    MessageFiles(Context& context, conversation::ConversationView& view);

    conversation::PictureView look(const QString& id, const QSize& pixels) override;
    /// A file that is in no vault; its name takes the place of an id.
    void hold(const QString& id, const bridge::PreparedFile& file) { m_held.insert(id, file); }

Q_SIGNALS:
    void failed(const hearth::Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Shown {
        QImage image;
        bool whole = false;  ///< It was no larger than what was asked for.
    };

    std::optional<bridge::FileSource> sourceOf(const QString& id) const;
    const conversation::MessageAttachment* find(const QString& message, int index) const;
    void fetch(const QString& id, const QSize& pixels);
    void open(const conversation::MessageAttachment& picture);
    void showLarge(const QString& id, const Result<QImage>& image);
    void lookAgain();
    void save(const conversation::MessageAttachment& file);
    void clear();

    Context& m_context;
    conversation::ConversationView& m_view;
    QHash<QString, bridge::PreparedFile> m_held;
    QCache<QString, Shown> m_shown;  ///< By id; costs are bytes.
    QSet<QString> m_fetching;
    QSet<QString> m_missing;
    QSet<QString> m_away;  ///< Still on another device.
    QPointer<conversation::AttachmentViewer> m_viewer;
};

}  // namespace hearth::shell
