// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/attached_parts.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/base64.h"
#include "core/base/text.h"
#include "core/engine/attached_text.h"
#include "core/recall/fence.h"

namespace hearth::engine {

namespace {

std::string nameOf(const chat::Part& part) { return plainName(stringAt(part.data, "name").value_or("")); }

std::int64_t wholeAt(const Json& data, const char* key) {
    const Json& value = memberAt(data, key);
    return value.is_number_integer() ? value.get<std::int64_t>() : 0;
}

std::optional<AttachmentId> idOf(const chat::Part& part) {
    const auto id = AttachmentId::parse(stringAt(part.data, "attachmentId").value_or(""));
    return id.ok() ? std::optional(*id) : std::nullopt;
}

Result<PreparedAttachment> again(const Attachments& attachments, const chat::Part& part, const AttachmentId& id) {
    HEARTH_TRY(StoredAttachment stored, attachments.read(id));
    PreparedAttachment prepared{part.kind == chat::PartKind::Image ? AttachmentKind::Image : AttachmentKind::File,
                                std::move(stored.name), std::move(stored.mediaType), std::move(stored.content)};
    prepared.width = static_cast<int>(wholeAt(part.data, "width"));
    prepared.height = static_cast<int>(wholeAt(part.data, "height"));
    prepared.pages = static_cast<int>(wholeAt(part.data, "pages"));
    prepared.text = part.text;
    return prepared;
}

/// What stands in the fence's name, where nothing may end it.
std::string fenceName(const chat::Part& part) {
    const std::string name = nameOf(part);
    std::string told = "attached file " + name;
    const std::string_view language = languageOfFile(name);
    if (!language.empty()) told += fmt::format(" ({})", language);
    if (stringAt(part.data, "mediaType") == "application/pdf") told += " (PDF)";
    std::erase_if(told, [](char c) { return c == '<' || c == '>' || c == '"'; });
    return told;
}

bool isFile(const chat::Part& part) { return part.kind == chat::PartKind::File && chat::isAttached(part); }

}  // namespace

Result<StagedAttachments> stage(const store::Vault& vault, const std::vector<PreparedAttachment>& attachments) {
    StagedAttachments staged;
    for (const PreparedAttachment& attachment : attachments) {
        const auto id = newId<AttachmentId>(vault.clock(), vault.random());
        HEARTH_TRY(store::StagedBlob content, store::StagedBlob::write(vault, id, attachment.content));
        staged.contents.push_back(std::move(content));
        chat::Part part = partOf(attachment);
        part.data["attachmentId"] = id.text();
        staged.parts.push_back(std::move(part));
    }
    return staged;
}

Result<std::vector<PreparedAttachment>> preparedAgain(const Attachments& attachments, const chat::Message& message,
                                                      const std::vector<AttachmentId>& kept) {
    std::vector<PreparedAttachment> prepared;
    for (const chat::Part& part : message.parts) {
        const auto id = chat::isAttached(part) ? idOf(part) : std::nullopt;
        if (!id || std::ranges::find(kept, *id) == kept.end()) continue;
        HEARTH_TRY(PreparedAttachment one, again(attachments, part, *id));
        prepared.push_back(std::move(one));
    }
    if (prepared.size() != kept.size()) return fail(ErrorCode::NotFound, "attachment of this message");
    return prepared;
}

Pictures picturesOf(const Attachments& attachments, const std::vector<chat::BranchMessage>& branch) {
    Pictures pictures;
    std::size_t bytes = 0;
    for (auto entry = branch.rbegin(); entry != branch.rend(); ++entry) {
        for (const chat::Part& part : entry->message.parts) {
            const auto id = part.kind == chat::PartKind::Image ? idOf(part) : std::nullopt;
            if (!id || pictures.size() == kMostPicturesSent) continue;
            auto stored = attachments.read(*id);
            // One that cannot be read must not keep every later question from being answered.
            if (!stored.ok()) continue;
            llm::Image image{stored->mediaType, toBase64(asText(stored->content))};
            if (bytes + image.base64.size() > kMostPictureBytesSent) return pictures;
            bytes += image.base64.size();
            pictures.emplace(id->text(), std::move(image));
        }
    }
    return pictures;
}

std::vector<AttachmentId> sentOf(const chat::Message& message, const Pictures& pictures) {
    std::vector<AttachmentId> sent;
    for (const chat::Part& part : message.parts) {
        const auto id = idOf(part);
        const bool told = part.kind == chat::PartKind::File && !part.text.empty();
        if (id && (told || pictures.contains(id->text()))) sent.push_back(*id);
    }
    return sent;
}

bool showsImage(const std::vector<PreparedAttachment>& attachments) {
    return std::ranges::find(attachments, AttachmentKind::Image, &PreparedAttachment::kind) != attachments.end();
}

std::string toldOf(const chat::Message& message) {
    return message.parts.empty() ? message.text : toldOf(message.parts);
}

std::string toldOf(const std::vector<chat::Part>& parts) {
    std::string told;
    const auto add = [&told](const std::string& text) {
        if (!told.empty() && !text.empty()) told += "\n\n";
        told += text;
    };
    std::string pictures;
    std::string files;
    for (const chat::Part& part : parts) {
        if (part.kind == chat::PartKind::Text) add(part.text);
        if (part.kind == chat::PartKind::File && !isFile(part)) add(part.text);
        if (part.kind == chat::PartKind::Image)
            pictures +=
                fmt::format("{}[image {}]", pictures.empty() ? "" : "\n", recall::neutraliseFences(nameOf(part)));
        if (isFile(part)) files += (files.empty() ? "" : "\n\n") + recall::fenced(fenceName(part), part.text);
    }
    add(pictures);
    add(files);
    return told;
}

bool tellsFiles(const chat::Message& message) { return std::ranges::any_of(message.parts, isFile); }

}  // namespace hearth::engine
