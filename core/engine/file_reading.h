// SPDX-License-Identifier: AGPL-3.0-or-later
// Attachments for whoever needs them now: what is still on another device of this person is fetched first.
#pragma once

#include <vector>

#include "core/base/cancel.h"
#include "core/chat/conversations.h"
#include "core/engine/attachments.h"
#include "core/engine/device_sync.h"

namespace hearth::engine {

/// Errors: those of `Attachments::read`; Unavailable with kFileAway when its content is still on another device and
/// cannot be had now. Cost: that of the network where it has to be fetched.
Result<StoredAttachment> readOrFetch(const Attachments& attachments, DeviceSync& sync, const AttachmentId& id,
                                     const CancelToken& cancel);

/// Brings what a message that is edited keeps. Errors: as above.
Status fetchAll(DeviceSync& sync, const std::vector<AttachmentId>& ids, const CancelToken& cancel);

/// Brings the newest pictures of a branch, which a model is about to be shown, as long as they can be had: one that
/// cannot must not keep a question from being answered.
void fetchPictures(DeviceSync& sync, const std::vector<chat::BranchMessage>& branch, const CancelToken& cancel);

}  // namespace hearth::engine
