// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/file_reading.h"

#include "core/base/log.h"
#include "core/engine/attached_parts.h"

namespace hearth::engine {

Result<StoredAttachment> readOrFetch(const Attachments& attachments, DeviceSync& sync, const AttachmentId& id,
                                     const CancelToken& cancel) {
    auto stored = attachments.read(id);
    const bool missing =
        !stored.ok() && (stored.error().code == ErrorCode::NotFound || stored.error().code == ErrorCode::Corrupt);
    if (!missing) return stored;
    HEARTH_TRY(const bool away, sync.isAway(id));
    // A file that was damaged here may be whole at the server.
    Status fetched = sync.fetch(id, cancel);
    if (fetched.ok()) return attachments.read(id);
    return away ? Result<StoredAttachment>(std::move(fetched).error()) : std::move(stored);
}

Status fetchAll(DeviceSync& sync, const std::vector<AttachmentId>& ids, const CancelToken& cancel) {
    for (const AttachmentId& id : ids) {
        HEARTH_TRY(const bool away, sync.isAway(id));
        if (away) HEARTH_TRY_STATUS(sync.fetch(id, cancel));
    }
    return {};
}

void fetchPictures(DeviceSync& sync, const std::vector<chat::BranchMessage>& branch, const CancelToken& cancel) {
    std::vector<AttachmentId> newest;
    for (auto entry = branch.rbegin(); entry != branch.rend(); ++entry)
        for (const chat::Part& part : entry->message.parts) {
            const auto id = AttachmentId::parse(stringAt(part.data, "attachmentId").value_or(""));
            const bool shown = part.kind == chat::PartKind::Image && id.ok();
            if (shown && newest.size() < kMostPicturesSent) newest.push_back(*id);
        }
    if (const Status fetched = fetchAll(sync, newest, cancel); !fetched.ok())
        logInfo("chat", "a picture is not shown to the model: {}", fetched.error().detail);
}

}  // namespace hearth::engine
