// SPDX-License-Identifier: AGPL-3.0-or-later
// What the conversation view needs to know of a message. Plain values; the view knows no engine.
#pragma once

#include <QDateTime>
#include <QString>
#include <vector>

#include "ui/conversation/attachment_item.h"

namespace hearth::conversation {

enum class Author { User, Assistant };

enum class MessageState {
    Complete,
    Streaming,  ///< Text is still coming.
    Broken,     ///< Ended before its end; `notice` says why.
};

/// Something the answer stands on. Shown as a small numbered mark below the text, in the order given.
struct SourceMark {
    QString title;  ///< What the tooltip and a screen reader say.
    bool operator==(const SourceMark&) const = default;
};

enum class StepKind { Thinking, Tool };
/// Refused: nobody allowed it. NotRun: the turn ended before.
enum class StepState { Running, Done, Failed, Refused, NotRun };

/// What was thought or done on the way to an answer. Shown as a row that can be unfolded.
struct WorkStep {
    StepKind kind = StepKind::Thinking;
    StepState state = StepState::Done;
    QString name;       ///< Tools.
    QString server;     ///< Whose tool it is.
    double ms = 0;      ///< 0: not known.
    QString arguments;  ///< Tools: JSON.
    QString text;       ///< What was thought (Markdown), or the tool's result.
    QString language;   ///< Of the result: "json", or empty.
    qsizetype at = 0;   ///< Characters of the message's text that stand before it.
    bool operator==(const WorkStep&) const = default;
};

struct MessageItem {
    QString id;
    Author author = Author::User;
    QString name;     ///< "You", a speaker's name, or the model's.
    QString details;  ///< The quiet rest of the header: "routed: default · 0.4 s".
    QDateTime time;   ///< Shown in its own time zone; convert to local time before.
    QString text;     ///< Markdown.
    MessageState state = MessageState::Complete;
    QString notice;            ///< Of a broken answer: a sentence for people.
    bool canContinue = false;  ///< Offers Continue beside Retry.
    int branch = 0;            ///< 0-based among its siblings.
    int branches = 1;
    std::vector<SourceMark> sources;
    std::vector<MessageAttachment> attachments;  ///< Shown below the text.
    std::vector<WorkStep> steps;                 ///< In order.
    bool explains = false;                       ///< The details can be pressed for more: detailsRequested.
    bool isKept = true;  ///< Else there is nothing to branch from and nothing to forget: it can only be copied.

    bool operator==(const MessageItem&) const = default;
};

}  // namespace hearth::conversation
