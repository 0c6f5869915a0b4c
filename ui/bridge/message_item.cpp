// SPDX-License-Identifier: AGPL-3.0-or-later
// From core's message to the screen's: names, the quiet part of the header, and the pieces besides the text.
#include "ui/bridge/message_item.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

#include "core/engine/attachments.h"

namespace hearth::bridge {

namespace {

struct MessageWords {
    Q_DECLARE_TR_FUNCTIONS(Message)
};

/// Below this a time says nothing.
constexpr double kTellingMs = 50;

QString textAt(const Json& object, const char* key) {
    const auto value = stringAt(object, key);
    return value ? toQt(*value) : QString();
}

QString speakerOf(const chat::Message& message) {
    if (message.author && !message.author->empty()) return toQt(*message.author);
    switch (message.role) {
        case chat::Role::User: return MessageWords::tr("You");
        case chat::Role::System: return MessageWords::tr("Instructions");
        case chat::Role::Tool: return MessageWords::tr("Tool");
        case chat::Role::Assistant: break;
    }
    if (message.provider && *message.provider == "offline") return MessageWords::tr("Memory");
    return message.model && !message.model->empty() ? toQt(*message.model) : MessageWords::tr("Assistant");
}

QString detailsOf(const chat::Message& message) {
    QStringList details;
    if (message.provider && *message.provider == "offline") details << MessageWords::tr("no model");
    if (message.call) details << callDetails(*message.call);
    details.removeAll(QString());
    return details.join(QStringLiteral(" · "));
}

qint64 wholeAt(const Json& object, const char* key, qint64 otherwise) {
    const Json& value = memberAt(object, key);
    return value.is_number_integer() ? value.get<qint64>() : otherwise;
}

int pixelsAt(const Json& object, const char* key) {
    return static_cast<int>(std::clamp<qint64>(wholeAt(object, key, 0), 0, engine::kPictureSide));
}

void addAttachment(PartItem& item, const chat::Part& part) {
    item.bytes = wholeAt(part.data, "bytes", -1);
    if (!chat::isAttached(part)) return;
    const auto id = AttachmentId::parse(stringAt(part.data, "attachmentId").value_or(""));
    if (id.ok()) item.attachment = *id;
    item.pixels = QSize(pixelsAt(part.data, "width"), pixelsAt(part.data, "height"));
}

PartItem toItem(const chat::Part& part) {
    PartItem item;
    item.kind = part.kind;
    item.text = toQt(part.text);
    item.name = textAt(part.data, part.kind == chat::PartKind::Citation ? "title" : "name");
    item.url = textAt(part.data, "url");
    item.failed = boolAt(part.data, "isError", false);
    item.refused = boolAt(part.data, "refused", false);
    item.server = textAt(part.data, "server");
    item.callId = textAt(part.data, "id");
    item.ms = numberAt(part.data, "ms").value_or(0);
    if (part.kind == chat::PartKind::ToolCall && item.text.isEmpty())
        item.text = argumentsText(memberAt(part.data, "arguments"));
    if (part.kind == chat::PartKind::ToolResult && part.data.contains("tool")) item.name = textAt(part.data, "tool");
    if (part.kind == chat::PartKind::Image || part.kind == chat::PartKind::File) addAttachment(item, part);
    return item;
}

/// Whether it is part of the text that search and memory read, as core/chat joins it.
bool isSaid(const chat::Part& part) {
    return (part.kind == chat::PartKind::Text || part.kind == chat::PartKind::File) && !part.text.empty();
}

}  // namespace

QString toQt(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

std::string fromQt(const QString& text) { return text.toStdString(); }

std::size_t wholeCharacters(std::string_view text) {
    std::size_t start = text.size();
    // A sequence is at most four bytes: its first byte, if it is cut, is among the last three.
    while (start > 0 && text.size() - start < 3) {
        --start;
        const auto byte = static_cast<unsigned char>(text[start]);
        if ((byte & 0xC0) == 0x80) continue;
        const std::size_t needed = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
        return text.size() - start < needed ? start : text.size();
    }
    return text.size();
}

QString argumentsText(const Json& arguments) {
    if (arguments.is_null() || (arguments.is_object() && arguments.empty())) return {};
    return toQt(arguments.dump(2, ' ', false, Json::error_handler_t::replace));
}

QString callDetails(const chat::CallInfo& call) {
    QStringList details;
    if (!call.route.empty()) details << MessageWords::tr("routed: %1").arg(toQt(call.route));
    if (!call.fallbacks.empty()) {
        QStringList failed;
        for (const auto& name : call.fallbacks) failed << toQt(name);
        details << MessageWords::tr("instead of %1").arg(failed.join(QStringLiteral(", ")));
    }
    if (call.latencyMs >= kTellingMs)
        details << MessageWords::tr("%1 s").arg(QLocale().toString(call.latencyMs / 1000.0, 'f', 1));
    return details.join(QStringLiteral(" · "));
}

MessageItem toItem(const chat::Message& message) {
    MessageItem item(message.id);
    item.parent = message.parent;
    item.role = message.role;
    item.who = speakerOf(message);
    item.details = detailsOf(message);
    item.createdAt = message.createdAt.milliseconds();
    item.text = toQt(chat::ownText(message));
    qsizetype said = 0;
    for (const auto& part : message.parts) {
        if (part.kind != chat::PartKind::Text) {
            item.parts.push_back(toItem(part));
            item.parts.back().at = said;
        }
        if (isSaid(part)) said += (said > 0 ? 2 : 0) + toQt(part.text).size();
    }
    item.state = message.state;
    item.provider = message.provider ? toQt(*message.provider) : QString();
    item.model = message.model ? toQt(*message.model) : QString();
    item.call = message.call;
    item.receipt = message.receipt;
    return item;
}

}  // namespace hearth::bridge
