// SPDX-License-Identifier: AGPL-3.0-or-later
// Where a person was and what was half typed when the window locked: kept in the vault, since it holds their words,
// and taken out again when the vault is opened.
#pragma once

#include <vector>

#include "ui/bridge/chats.h"

namespace hearth::bridge {

/// Stored, never renumbered.
enum class PlaceOf { Start = 0, Memory = 1, Conversation = 2, Settings = 3, Import = 4 };

/// The block of a message that was at the top of the view; an empty message is the end of the conversation.
struct ReadingPlace {
    QString message;
    int block = -1;
    int pixels = 0;  ///< From the block's top,
    int below = 0;   ///< which stood this far below the view's.
};

/// An earlier message, or a memory, whose text was being changed. An empty `id`: a new memory.
struct HalfEdited {
    QString id;
    QString text;
};

struct Place {
    PlaceOf page = PlaceOf::Start;
    std::optional<ConversationId> conversation = std::nullopt;
    ReadingPlace reading = {};
    std::optional<HalfEdited> message = std::nullopt;
    std::optional<HalfEdited> memory = std::nullopt;
};

/// What is stored before the vault closes.
struct Leaving {
    Place place;
    /// What stands in the composer; for the conversation of the place, or for a new one.
    QString draft;
};

/// Every call returns at once and is answered on the window's thread while `context` lives. Of this device only.
class Places {
public:
    explicit Places(Bridge& bridge) : m_bridge(bridge) {}

    void leave(QObject* context, Leaving leaving, Answer<void> answer);
    /// The place that was left, once; absent when the window was not locked since.
    void take(QObject* context, Answer<std::optional<Place>> answer);

private:
    Bridge& m_bridge;
};

}  // namespace hearth::bridge
