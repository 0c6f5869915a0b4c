// SPDX-License-Identifier: AGPL-3.0-or-later
// From core's types to the screen's; reasons become short words here.
#include "ui/bridge/conversation_item.h"

#include <QCoreApplication>

namespace hearth::bridge {

namespace {

struct RecallWords {
    Q_DECLARE_TR_FUNCTIONS(Recall)
};

constexpr double kNoticeable = 0.15;

/// Whether a part of a score counted enough to be named.
bool counted(const Json& why, const char* key) {
    const auto value = numberAt(why, key);
    return (value && *value >= kNoticeable) || boolAt(why, key, false);
}

/// The reasons of core/recall, as words for people.
QString wordsFor(const Json& why) {
    QStringList words;
    const auto add = [&](const char* key, const QString& word) {
        if (counted(why, key)) words << word;
    };
    add("verbatim", RecallWords::tr("says exactly this"));
    add("topic", RecallWords::tr("same topic"));
    add("words", RecallWords::tr("same words"));
    if (!counted(why, "words")) add("spelling", RecallWords::tr("similar spelling"));
    add("passage", RecallWords::tr("words close together"));
    add("speakerNamed", RecallWords::tr("by the person named"));
    add("timeNamed", RecallWords::tr("from that time"));
    add("timeAsked", RecallWords::tr("says when"));
    add("answers", RecallWords::tr("next to the question"));
    add("thread", RecallWords::tr("from a fitting conversation"));
    add("history", RecallWords::tr("true earlier"));
    words.removeDuplicates();
    constexpr qsizetype kMostTelling = 2;
    return words.mid(0, kMostTelling).join(QStringLiteral(", "));
}

QStringList toQt(const std::vector<std::string>& texts) {
    QStringList list;
    for (const auto& text : texts) list << bridge::toQt(text);
    return list;
}

std::optional<qint64> moment(const std::optional<Timestamp>& time) {
    return time ? std::optional<qint64>(time->milliseconds()) : std::nullopt;
}

QString speakerOf(const recall::Hit& hit) {
    if (hit.speaker && !hit.speaker->empty()) return bridge::toQt(*hit.speaker);
    return hit.role == chat::Role::User ? RecallWords::tr("You") : RecallWords::tr("Answer");
}

}  // namespace

ConversationItem toItem(const chat::Conversation& conversation) {
    ConversationItem item(conversation.id);
    item.title = toQt(conversation.title);
    item.updatedAt = conversation.updatedAt.milliseconds();
    item.provider = conversation.provider ? toQt(*conversation.provider) : QString();
    item.model = conversation.model ? toQt(*conversation.model) : QString();
    item.folder = conversation.folder ? toQt(*conversation.folder) : QString();
    for (const auto& label : conversation.labels) item.labels << toQt(label);
    item.pinned = conversation.pinned;
    item.archived = conversation.archived;
    item.memoryOff = conversation.memoryOff;
    item.localOnly = conversation.localOnly;
    item.messageCount = conversation.messageCount;
    return item;
}

PassageItem toItem(const recall::Hit& hit) {
    PassageItem item(hit.message, hit.conversation);
    item.conversationTitle = toQt(hit.conversationTitle);
    item.who = speakerOf(hit);
    item.text = toQt(hit.text);
    item.createdAt = hit.createdAt.milliseconds();
    item.score = hit.score;
    item.why = wordsFor(hit.why);
    return item;
}

MemoryItem toItem(const memory::Memory& memory) {
    MemoryItem item(memory.id);
    item.content = toQt(memory.content);
    item.tier = memory.tier;
    item.layer = memory.layer;
    item.kind = toQt(memory.kind);
    item.subject = toQt(memory.subject);
    item.topic = toQt(memory.attribute.substr(0, memory.attribute.find('/')));
    item.active = memory.active;
    item.pinned = memory.pinned;
    item.localOnly = memory.localOnly;
    item.fromAssistant = memory.speaker == chat::Role::Assistant;
    item.learnedAt = memory.learnedAt.milliseconds();
    item.createdAt = memory.createdAt.milliseconds();
    item.validFrom = moment(memory.validFrom);
    item.validUntil = moment(memory.validUntil);
    item.trueUntil = moment(memory.trueUntil);
    item.supersededAt = moment(memory.supersededAt);
    item.archivedAt = moment(memory.archivedAt);
    item.lastUsedAt = moment(memory.lastUsedAt);
    item.uses = memory.uses;
    item.origin = toQt(memory.origin);
    item.priority = memory.priority;
    item.supersededBy = memory.supersededBy;
    for (const auto& source : memory.sources) {
        if (!item.sources.contains(source.message)) item.sources.push_back(source.message);
    }
    return item;
}

ResumeItem toItem(const memory::ThreadState& thread) {
    ResumeItem item(thread.conversation);
    item.title = toQt(thread.title);
    item.summary = toQt(thread.summary);
    item.state = toQt(thread.state);
    item.decisions = toQt(thread.decisions);
    item.openQuestions = toQt(thread.openQuestions);
    item.position = toQt(thread.position);
    item.lastAt = thread.lastAt.milliseconds();
    return item;
}

ReceiptItem toItem(const recall::RecallResult& recalled) {
    ReceiptItem receipt;
    for (const auto& found : recalled.memories) {
        auto item = toItem(found.memory);
        item.score = found.score;
        item.why = wordsFor(found.why);
        receipt.memories.push_back(std::move(item));
    }
    for (const auto& hit : recalled.passages) receipt.passages.push_back(toItem(hit));
    for (const auto& thread : recalled.threads) receipt.threads.push_back(toItem(thread));
    receipt.localOnlyLeftOut = recalled.localOnlyLeftOut;
    return receipt;
}

}  // namespace hearth::bridge
