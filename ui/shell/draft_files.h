// SPDX-License-Identifier: AGPL-3.0-or-later
// The files that people add to messages that are not sent yet: chosen, dropped or pasted, read on a worker, held in
// memory for each conversation until they are sent or the window locks.
#pragma once

#include <QObject>
#include <list>
#include <map>
#include <optional>
#include <vector>

#include "ui/bridge/attachments.h"
#include "ui/conversation/attachment_drop.h"
#include "ui/conversation/attachment_item.h"
#include "ui/shell/context.h"

namespace hearth::conversation {
class Composer;
}

namespace hearth::shell {

/// What was typed and added, and is not sent yet.
struct Unsent {
    QString text;
    bridge::TurnFiles files = {};
    QString instructions = {};  ///< Of a conversation that is not there yet.
};

/// How a message shows a file that goes with it.
conversation::MessageAttachment shownOf(const engine::PreparedAttachment& file, const QString& id);

/// Threads: the window's. Lives no longer than the composer.
class DraftFiles final : public QObject {
    Q_OBJECT

public:
    using Draft = std::optional<ConversationId>;  ///< Absent: of the new conversation.

    /// Files may be dropped anywhere on `page`.
    DraftFiles(Context& context, QWidget* page, conversation::Composer& composer);

    /// Which draft the composer shows.
    void show(const Draft& draft);
    /// The new conversation has come to be: what was added to it meanwhile is this one's.
    void becomes(const ConversationId& conversation);
    /// What an earlier message has, while the composer edits it; empty when it edits none any more.
    void edit(const std::vector<conversation::MessageAttachment>& attached);
    void endEdit();

    /// What goes with the message that is sent now. The composer shows none afterwards.
    bridge::TurnFiles take();
    /// What could not be sent goes before what was added since.
    void giveBack(const Draft& draft, const bridge::TurnFiles& files);
    /// The same for an edit, which shows `attached`.
    void giveBackEdit(const bridge::TurnFiles& files);
    void forget(const Draft& draft);
    bool holdsAny() const;

    void add(const conversation::Offered& offer);
    void choose();

private:
    struct Held {
        conversation::DraftAttachment shown;
        bridge::PreparedFile file;              ///< Once it is ready.
        std::optional<AttachmentId> kept = {};  ///< Or what the edited message has already.
        std::optional<CancelToken> reading = {};
    };
    using Tray = std::list<Held>;

    Tray& tray() { return m_editing ? *m_editing : m_trays[m_draft]; }
    void addOne(bridge::FileOffer offer);
    void refuse(const QString& name, const Error& error);
    void prepared(int key, Result<bridge::PreparedItem> item);
    void remove(int key);
    Held* find(int key);
    Held holding(const bridge::PreparedFile& file);
    void refresh();
    void clear();

    Context& m_context;
    QWidget* m_page;
    conversation::Composer& m_composer;
    Draft m_draft;
    std::map<Draft, Tray> m_trays;
    std::optional<Tray> m_editing;
    int m_lastKey = 0;
};

}  // namespace hearth::shell
