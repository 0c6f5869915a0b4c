// SPDX-License-Identifier: AGPL-3.0-or-later
// Files that go with messages: chosen, listed, written out again.
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "core/engine/attachments.h"
#include "core/engine/commands/commands.h"
#include "core/engine/error_text.h"
#include "core/engine/file_reading.h"

namespace hearth::engine::commands {

namespace {

constexpr std::size_t kMostRead = std::max(kMostPictureBytes, kMostDocumentBytes) + 1;

/// At most one byte more than any file may have, which is enough to refuse it.
Result<Bytes> readFile(const std::filesystem::path& path) {
    std::error_code failure;
    if (!std::filesystem::exists(path, failure)) return fail(ErrorCode::NotFound, path.filename().string());
    if (!std::filesystem::is_regular_file(path, failure))
        return fail(ErrorCode::InvalidArgument, "this is no file that can be sent");
    std::ifstream file(path, std::ios::binary);
    Bytes content(std::min<std::uintmax_t>(std::filesystem::file_size(path, failure), kMostRead));
    if (failure || !file ||
        !file.read(reinterpret_cast<char*>(content.data()), static_cast<std::streamsize>(content.size())))
        return fail(ErrorCode::Unavailable, "the file cannot be read");
    return content;
}

Result<PreparedAttachment> prepare(CommandContext& context, const std::filesystem::path& path, Expected expected) {
    HEARTH_TRY(Bytes content, readFile(path));
    return context.engine.attachments().prepare({path.filename().string(), std::move(content)}, expected,
                                                context.cancel);
}

Status writeFile(const std::filesystem::path& target, const Bytes& content) {
    const std::filesystem::path partial = target.string() + ".part";
    {
        std::ofstream file(partial, std::ios::binary | std::ios::trunc);
        if (!file) return fail(ErrorCode::Unavailable, "the file cannot be written");
        file.write(reinterpret_cast<const char*>(content.data()), static_cast<std::streamsize>(content.size()));
        file.close();
        if (!file) {
            std::remove(partial.c_str());
            return fail(ErrorCode::Full, "the file cannot be written whole");
        }
    }
    std::error_code failure;
    std::filesystem::rename(partial, target, failure);
    if (!failure) return {};
    std::remove(partial.c_str());
    return fail(ErrorCode::Unavailable, "the file cannot be renamed");
}

}  // namespace

Result<ChosenFiles> filesOf(CommandContext& context, const Json& request) {
    ChosenFiles chosen;
    for (const auto& [member, expected] :
         {std::pair("image", Expected::Picture), std::pair("file", Expected::Anything)}) {
        for (const Json& one : memberAt(request, member)) {
            const std::filesystem::path path(one.get<std::string>());
            auto prepared = prepare(context, path, expected);
            if (!prepared.ok() && prepared.error().code == ErrorCode::Cancelled) return std::move(prepared).error();
            if (!prepared.ok()) {
                chosen.refused = Failure{prepared.error().code,
                                         path.filename().string() + ": " + errorText(prepared.error(), "attach")};
                return chosen;
            }
            chosen.attachments.push_back(std::move(*prepared));
        }
    }
    return chosen;
}

Output listAttachments(CommandContext& context, const Json& request) {
    HEARTH_TRY(const auto conversation, optionalConversationOf(request, "conversation"));
    HEARTH_TRY(const auto entries, context.engine.attachments().list(conversation));
    Json list = Json::array();
    for (const AttachmentEntry& entry : entries) {
        HEARTH_TRY(const bool away, entry.stored ? Result<bool>(false) : context.engine.sync().isAway(entry.id));
        list.push_back({{"id", entry.id.text()},
                        {"messageId", entry.message.text()},
                        {"conversationId", entry.conversation.text()},
                        {"name", entry.name},
                        {"mediaType", entry.mediaType.empty() ? Json() : Json(entry.mediaType)},
                        {"bytes", entry.bytes ? Json(*entry.bytes) : Json()},
                        {"stored", entry.stored},
                        {"away", away},
                        {"createdAt", entry.at.rfc3339()}});
    }
    return CommandOutput{{{"attachments", std::move(list)}}};
}

Output saveAttachment(CommandContext& context, const Json& request) {
    HEARTH_TRY(const AttachmentId id, AttachmentId::parse(textOf(request, "id")));
    const auto read = readOrFetch(context.engine.attachments(), context.engine.sync(), id, context.cancel);
    if (!read.ok() && read.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::NotFound, "the content of this file; an export may have brought its name alone");
    HEARTH_TRY_STATUS(read.ok() ? Status() : Status(read.error()));
    const StoredAttachment& stored = *read;
    const auto file = optionalTextOf(request, "output");
    if (!file) {
        context.output.write(reinterpret_cast<const char*>(stored.content.data()),
                             static_cast<std::streamsize>(stored.content.size()));
        if (!context.output.flush()) return fail(ErrorCode::Full, "the attachment cannot be written whole");
        return CommandOutput{Json()};
    }
    HEARTH_TRY_STATUS(writeFile(*file, stored.content));
    return CommandOutput{{{"file", *file}, {"name", stored.name}, {"mediaType", stored.mediaType}}};
}

}  // namespace hearth::engine::commands
