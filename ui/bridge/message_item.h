// SPDX-License-Identifier: AGPL-3.0-or-later
// A message as a screen shows it: Qt's text, made once on a worker thread, so that painting converts nothing.
#pragma once

#include <QList>
#include <QSize>
#include <QString>
#include <optional>

#include "core/chat/types.h"

namespace hearth::bridge {

QString toQt(std::string_view text);
std::string fromQt(const QString& text);
/// How many bytes of `text` are whole UTF-8 characters; the rest is the beginning of one.
std::size_t wholeCharacters(std::string_view text);

/// A piece of a message that is not its visible text: thinking, a tool's call and result, an image, a file, a citation.
struct PartItem {
    chat::PartKind kind = chat::PartKind::Text;
    QString text;  ///< Of a tool's call: its arguments.
    QString name;  ///< File name, tool name or citation title.
    QString url;   ///< Citations only.
    bool failed = false;
    QString server = {};   ///< Tools: whose it is; calls of finished answers leave that to their results.
    QString callId = {};   ///< Tools: which call a result belongs to. Empty: to the last one before it.
    double ms = 0;         ///< Of a thought or a tool; 0: not known.
    qsizetype at = 0;      ///< Characters of the message's text that stand before it.
    bool refused = false;  ///< Nobody allowed the call.
    bool runs = false;     ///< While it streams: it has not ended yet.
    /// Of images and files; absent: the content is not in this vault.
    std::optional<AttachmentId> attachment = std::nullopt;
    qint64 bytes = -1;  ///< -1: not known.
    QSize pixels = {};  ///< Of images; empty: not known.
};

/// What a tool was given, as a person reads it: indented JSON.
QString argumentsText(const Json& arguments);

/// Why an answer ended before its end, in words for people.
struct MessageProblem {
    QString sentence;
    QString details;  ///< For the folded part: code and provider's words; never content or keys.
};

struct MessageItem {
    explicit MessageItem(const MessageId& messageId) : id(messageId) {}

    MessageId id;
    std::optional<MessageId> parent;
    chat::Role role = chat::Role::User;
    QString who;           ///< "You", the speaker's name, or the model's.
    QString details;       ///< The quiet rest of the header: "routed: default · 0.4 s".
    qint64 createdAt = 0;  ///< Milliseconds since the Unix epoch, UTC.
    QString text;          ///< Markdown.
    QList<PartItem> parts;
    chat::MessageState state = chat::MessageState::Complete;
    std::optional<MessageProblem> problem;
    int sibling = 0;  ///< 0-based.
    int siblings = 1;
    QString provider;
    QString model;
    std::optional<chat::CallInfo> call;
    std::optional<chat::Receipt> receipt;
};

/// Which rule chose the model, what failed before it, how long it took. Threads: any.
QString callDetails(const chat::CallInfo& call);

/// Threads: any.
MessageItem toItem(const chat::Message& message);

}  // namespace hearth::bridge
