// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/chat/import/source.h"

#include "core/chat/rows.h"
#include "core/crypto/hash.h"

namespace hearth::chat {

std::vector<std::unique_ptr<Source>> makeSources(const Clock& clock) {
    std::vector<std::unique_ptr<Source>> sources;
    sources.push_back(makeChatGptSource(clock));
    sources.push_back(makeClaudeSource(clock));
    sources.push_back(makeJsonlSource(clock));
    return sources;
}

bool recognises(const Source& source, const Json& record) {
    return record.is_object() &&
           source.recognises([&](std::string_view name) { return record.find(name) != record.end(); });
}

ConversationId importedConversationId(std::string_view source, std::string_view conversation) {
    return ConversationId(crypto::derivedId("conversation/import", {asBytes(source), asBytes(conversation)}));
}

MessageId importedMessageId(std::string_view source, std::string_view conversation, std::string_view message) {
    return MessageId(crypto::derivedId("message/import", {asBytes(source), asBytes(conversation), asBytes(message)}));
}

std::string derivedKey(std::initializer_list<std::string_view> fields) {
    Bytes all;
    for (const std::string_view field : fields) {
        const std::string length = std::to_string(field.size()) + ':';
        all.insert(all.end(), length.begin(), length.end());
        all.insert(all.end(), field.begin(), field.end());
    }
    return "hash:" + toHex(crypto::blake2b(all));
}

void setParts(Message& message, std::vector<Part> parts) {
    nameAttachments(message.id, parts);
    message.text = textOfParts(parts);
    message.parts = std::move(parts);
}

}  // namespace hearth::chat
