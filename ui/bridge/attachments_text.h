// SPDX-License-Identifier: AGPL-3.0-or-later
// Why a file does not go with a message, in words: a part of error_text.h.
#pragma once

#include <QString>
#include <string_view>

namespace hearth::bridge {

/// The sentence for a reason of core/engine/attachments.h or attachments.h; empty for any other detail. Threads: any.
QString refusalText(std::string_view reason);

}  // namespace hearth::bridge
