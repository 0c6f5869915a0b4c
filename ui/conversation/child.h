// SPDX-License-Identifier: AGPL-3.0-or-later
// Widgets and layouts that belong to their parent, made without a bare new.
#pragma once

#include <memory>
#include <utility>

namespace hearth::conversation {

/// The parent deletes it, as is Qt's way.
template <typename Child, typename Parent, typename... Arguments>
Child& addChild(Parent& parent, Arguments&&... arguments) {
    return *std::make_unique<Child>(std::forward<Arguments>(arguments)..., &parent).release();
}

}  // namespace hearth::conversation
