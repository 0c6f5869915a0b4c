// SPDX-License-Identifier: AGPL-3.0-or-later
// Texts that two devices changed apart: the later one stands, and the other is kept beside it until the person has
// looked at both. Of saved prompts and of the instructions of conversations.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/id.h"
#include "core/base/result.h"

namespace hearth::store {
class Vault;
}

namespace hearth::engine {

struct OtherVersion {
    std::string text;
    std::string device;  ///< What its person calls the device that wrote it; empty when nobody named it.
};

/// Which text: a saved prompt, or the instructions of a conversation.
struct VersionedText {
    static VersionedText prompt(std::string_view name) { return {std::string(name), std::nullopt}; }
    static VersionedText instructions(const ConversationId& conversation) { return {{}, conversation}; }
    std::string name;
    std::optional<ConversationId> conversation;
};

/// The newest that the person has not settled; nothing where there is none, or where the text says the same by now.
Result<std::optional<OtherVersion>> otherVersionOf(store::Vault& vault, const VersionedText& text);
/// The person has looked: what there is beside the text is shown no more, on any device.
Status settleVersions(store::Vault& vault, const VersionedText& text);

}  // namespace hearth::engine
