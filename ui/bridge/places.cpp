// SPDX-License-Identifier: AGPL-3.0-or-later
// One setting a device, as JSON; a place that cannot be read is no place.
#include "ui/bridge/places.h"

namespace hearth::bridge {

namespace {

using engine::Engine;

std::string settingOf(Engine& engine) { return "window/place/" + engine.vault().deviceId().text(); }

Json toJson(const std::optional<HalfEdited>& edited) {
    if (!edited) return nullptr;
    return {{"id", fromQt(edited->id)}, {"text", fromQt(edited->text)}};
}

Json toJson(const Place& place) {
    return {{"page", static_cast<int>(place.page)},
            {"conversation", place.conversation ? Json(place.conversation->text()) : Json()},
            {"topMessage", fromQt(place.reading.message)},
            {"block", place.reading.block},
            {"pixels", place.reading.pixels},
            {"below", place.reading.below},
            {"message", toJson(place.message)},
            {"memory", toJson(place.memory)}};
}

QString textAt(const Json& json, const char* key) { return toQt(stringAt(json, key).value_or("")); }

int wholeAt(const Json& json, const char* key, int otherwise) {
    return static_cast<int>(numberAt(json, key).value_or(otherwise));
}

std::optional<HalfEdited> editedAt(const Json& json, const char* key) {
    const Json& found = memberAt(json, key);
    if (!found.is_object()) return std::nullopt;
    return HalfEdited{textAt(found, "id"), textAt(found, "text")};
}

std::optional<Place> placeFrom(const Json& json) {
    if (!json.is_object()) return std::nullopt;
    const int page = wholeAt(json, "page", 0);
    if (page < 0 || page > static_cast<int>(PlaceOf::Import)) return std::nullopt;
    Place place{static_cast<PlaceOf>(page)};
    const auto conversation = ConversationId::parse(stringAt(json, "conversation").value_or(""));
    if (conversation.ok()) place.conversation = *conversation;
    place.reading = {textAt(json, "topMessage"), wholeAt(json, "block", -1), wholeAt(json, "pixels", 0),
                     wholeAt(json, "below", 0)};
    place.message = editedAt(json, "message");
    place.memory = editedAt(json, "memory");
    return place;
}

}  // namespace

void Places::leave(QObject* context, Leaving leaving, Answer<void> answer) {
    auto work = [leaving = std::move(leaving)](Engine& engine, const CancelToken&) -> Status {
        HEARTH_TRY_STATUS(engine.conversations().saveDraft(leaving.place.conversation, fromQt(leaving.draft)));
        return engine.settings().set(settingOf(engine), toJson(leaving.place));
    };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void Places::take(QObject* context, Answer<std::optional<Place>> answer) {
    auto work = [](Engine& engine, const CancelToken&) -> Result<std::optional<Place>> {
        HEARTH_TRY(const auto stored, engine.settings().get(settingOf(engine)));
        if (stored.is_null()) return std::optional<Place>();
        HEARTH_TRY_STATUS(engine.settings().set(settingOf(engine), nullptr));
        return placeFrom(stored);
    };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

}  // namespace hearth::bridge
