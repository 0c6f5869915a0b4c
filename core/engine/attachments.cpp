// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/attachments.h"

#include <utility>

#include "core/base/text.h"
#include "core/engine/attached_text.h"
#include "core/store/blobs.h"

namespace hearth::engine {

namespace {

Error refuse(std::string_view reason) { return fail(ErrorCode::InvalidArgument, std::string(reason)); }

Result<PreparedAttachment> preparePicture(const AttachmentFile& file, FileWorkshop* workshop,
                                          const CancelToken& cancel) {
    if (file.content.size() > kMostPictureBytes) return refuse(kPictureTooLarge);
    if (workshop == nullptr) return refuse(kNoWorkshop);
    HEARTH_TRY(Picture picture, workshop->picture(file.content, kPictureSide, cancel));
    PreparedAttachment prepared{AttachmentKind::Image, plainName(file.name), std::move(picture.mediaType),
                                std::move(picture.content)};
    prepared.width = picture.width;
    prepared.height = picture.height;
    return prepared;
}

Result<PreparedAttachment> prepareDocument(const AttachmentFile& file, FileWorkshop* workshop,
                                           const CancelToken& cancel) {
    if (file.content.size() > kMostDocumentBytes) return refuse(kDocumentTooLarge);
    if (workshop == nullptr) return refuse(kNoWorkshop);
    HEARTH_TRY(const DocumentText read, workshop->document(file.content, kMostTextBytes, cancel));
    const std::string text = toUtf8(trim(read.text));
    if (text.empty()) return refuse(kDocumentWithoutText);
    if (text.size() > kMostTextBytes) return refuse(kDocumentTooLong);
    PreparedAttachment prepared{AttachmentKind::File, plainName(file.name), "application/pdf", file.content};
    prepared.pages = read.pages;
    prepared.text = text;
    return prepared;
}

/// A character may be cut at the end of what is looked at.
bool beginsAsText(ByteView content) {
    for (const std::size_t less : {0, 1, 2, 3})
        if (decodeText(content.first(kMostTextBytes - less))) return true;
    return false;
}

Result<PreparedAttachment> prepareText(const AttachmentFile& file) {
    // Twice as many bytes, because every character of UTF-16 is two.
    if (file.content.size() > 2 * kMostTextBytes + 2) {
        return refuse(beginsAsText(file.content) ? kTextTooLong : kNotText);
    }
    const auto text = decodeText(file.content);
    if (!text) return refuse(kNotText);
    if (text->size() > kMostTextBytes) return refuse(kTextTooLong);
    PreparedAttachment prepared{AttachmentKind::File, plainName(file.name), mediaTypeOfText(file.name), file.content};
    prepared.text = *text;
    return prepared;
}

}  // namespace

Result<PreparedAttachment> Attachments::prepare(const AttachmentFile& file, Expected expected,
                                                const CancelToken& cancel) const {
    if (file.content.empty()) return refuse(kEmptyFile);
    const Content content = contentOf(file.content);
    if (content == Content::Picture) return preparePicture(file, m_workshop, cancel);
    if (expected == Expected::Picture) return refuse(kNotAPicture);
    return content == Content::Pdf ? prepareDocument(file, m_workshop, cancel) : prepareText(file);
}

Result<StoredAttachment> Attachments::read(const AttachmentId& id) const {
    struct Found {
        StoredAttachment attachment;
        crypto::SecretBytes key;
    };
    HEARTH_TRY(Found found, m_vault.read([&](store::Database& database) -> Result<Found> {
        HEARTH_TRY(auto row, database.query("SELECT message_id, name, media_type, blob_key FROM attachments WHERE "
                                            "id = ?1 AND stored = 1 AND blob_key IS NOT NULL",
                                            id));
        HEARTH_TRY(const bool there, row.step());
        if (!there) return fail(ErrorCode::NotFound, "attachment");
        HEARTH_TRY(const MessageId message, row.id<MessageId>(0));
        return Found{{id, message, std::string(row.text(1)), row.optionalText(2).value_or(""), {}},
                     crypto::SecretBytes::fromBytes(row.blob(3))};
    }));
    auto content = store::readBlob(m_vault, id, found.key);
    if (!content.ok() && content.error().code == ErrorCode::NotFound) return fail(ErrorCode::NotFound, "attachment");
    if (!content.ok()) return std::move(content).error();
    found.attachment.content = std::move(*content);
    return std::move(found.attachment);
}

Result<std::vector<AttachmentEntry>> Attachments::list(const std::optional<ConversationId>& conversation) const {
    return m_vault.read([&](store::Database& database) -> Result<std::vector<AttachmentEntry>> {
        std::vector<AttachmentEntry> entries;
        HEARTH_TRY(auto rows,
                   database.query("SELECT a.id, a.message_id, m.conversation_id, a.name, a.media_type, a.bytes, "
                                  "a.stored, m.created_at FROM attachments a JOIN messages m ON m.id = a.message_id "
                                  "JOIN conversations c ON c.id = m.conversation_id WHERE m.hidden = 0 AND "
                                  "c.deleted_at IS NULL AND (?1 IS NULL OR m.conversation_id = ?1) "
                                  "ORDER BY m.created_at DESC, a.k DESC",
                                  conversation));
        while (true) {
            HEARTH_TRY(const bool more, rows.step());
            if (!more) return entries;
            HEARTH_TRY(const AttachmentId id, rows.id<AttachmentId>(0));
            HEARTH_TRY(const MessageId message, rows.id<MessageId>(1));
            HEARTH_TRY(const ConversationId place, rows.id<ConversationId>(2));
            const auto bytes = rows.isNull(5) ? std::nullopt : std::optional(rows.integer(5));
            entries.push_back({id, message, place, std::string(rows.text(3)), rows.optionalText(4).value_or(""), bytes,
                               rows.flag(6), rows.time(7)});
        }
    });
}

Status checkTogether(const std::vector<PreparedAttachment>& attachments) {
    if (attachments.size() > kMostAttachments) return refuse(kTooMany);
    std::size_t text = 0;
    for (const PreparedAttachment& attachment : attachments) text += attachment.text.size();
    return text > kMostTextTogether ? Status(refuse(kTooMuchTogether)) : Status();
}

chat::Part partOf(const PreparedAttachment& attachment) {
    const bool image = attachment.kind == AttachmentKind::Image;
    chat::Part part{image ? chat::PartKind::Image : chat::PartKind::File, attachment.text};
    part.data = {{"name", attachment.name},
                 {"mediaType", attachment.mediaType},
                 {"bytes", attachment.content.size()},
                 {"attached", true}};
    if (image) part.data.update({{"width", attachment.width}, {"height", attachment.height}});
    if (attachment.pages > 0) part.data["pages"] = attachment.pages;
    return part;
}

}  // namespace hearth::engine
