// SPDX-License-Identifier: AGPL-3.0-or-later
// sync: this vault among the other devices of its person.
#include <chrono>
#include <thread>

#include "core/engine/commands/commands.h"
#include "core/engine/device_sync.h"
#include "core/engine/error_text.h"

namespace hearth::engine::commands {

namespace {

constexpr auto kStepEvery = std::chrono::milliseconds(300);

Json timeJson(const std::optional<Timestamp>& time) { return time ? Json(time->rfc3339()) : Json(); }

Json deviceJson(const SyncDevice& device) {
    return {{"id", device.id.text()},    {"name", device.name},       {"lastSeen", timeJson(device.lastSeen)},
            {"thisOne", device.thisOne}, {"removed", device.removed}, {"program", device.program}};
}

Json devicesJson(const SyncStatus& status) {
    Json devices = Json::array();
    for (const SyncDevice& device : status.devices) devices.push_back(deviceJson(device));
    return devices;
}

Json noticeJson(const SyncNotice& notice, const SyncStatus& status) {
    std::string name;
    for (const SyncDevice& device : status.devices)
        if (notice.device == device.id) name = device.name;
    return {{"kind", syncNoticeName(notice.kind)},
            {"deviceId", notice.device ? Json(notice.device->text()) : Json()},
            {"amount", notice.amount},
            {"text", syncNoticeText(notice, name)}};
}

Json arrivalJson(const SyncStatus& status) {
    if (!status.arriving) return {};
    return {{"chunks", status.arriving->chunks}, {"of", status.arriving->of}, {"usable", status.arriving->usable}};
}

Json statusJson(const SyncStatus& status) {
    Json notices = Json::array();
    for (const SyncNotice& notice : status.notices) notices.push_back(noticeJson(notice, status));
    return {{"state", syncStateName(status.state)},
            {"pending", status.pending},
            {"files", {{"toSend", status.files.toSend}, {"toReceive", status.files.toReceive}}},
            {"head", status.head},
            {"server", status.server.empty() ? Json() : Json(status.server)},
            {"lastMet", timeJson(status.lastMet)},
            {"erasing", status.erasing},
            {"arriving", arrivalJson(status)},
            {"devices", devicesJson(status)},
            {"notices", std::move(notices)}};
}

Json memberJson(const SyncMember& member) {
    return {{"vaultId", member.vault.text()}, {"deviceId", member.device.text()}};
}

/// What was asked for is done; that the rest did not come through yet is said, too.
Output thenMeet(CommandContext& context, Json done) {
    const auto met = context.engine.sync().meet(context.cancel);
    HEARTH_TRY(const SyncStatus status, context.engine.sync().status());
    done["arriving"] = arrivalJson(status);
    CommandOutput output{std::move(done)};
    if (!met.ok()) output.failure = Failure{met.error().code, errorText(met.error(), "sync now")};
    return output;
}

/// Somebody has to look at the words, or to say beforehand that nobody will.
Status checkAsked(const CommandContext& context, const Json& request) {
    if (flagOf(request, "yes") || context.onWords) return {};
    return fail(ErrorCode::InvalidArgument,
                "six words are to be compared, and nobody can be asked here: run it at a terminal, or give --yes");
}

Status compare(CommandContext& context, const Json& request, Pairing& pairing) {
    const bool same = flagOf(request, "yes") || context.onWords(pairing.words());
    same ? pairing.agree() : pairing.refuse();
    return {};
}

/// Steps until both devices know each other. Errors: those of the pairing, Cancelled.
Status pair(CommandContext& context, const Json& request, Pairing& pairing) {
    bool compared = false;
    for (;;) {
        if (context.cancel.cancelled()) pairing.refuse();
        const auto stage = pairing.step();
        if (!stage.ok() && stage.error().code != ErrorCode::Unavailable) return stage.error();
        if (stage.ok() && *stage == Pairing::Stage::Done) return {};
        if (stage.ok() && *stage == Pairing::Stage::Compare && !compared) {
            compared = true;
            HEARTH_TRY_STATUS(compare(context, request, pairing));
            continue;
        }
        std::this_thread::sleep_for(kStepEvery);
    }
}

}  // namespace

Output syncStatus(CommandContext& context, const Json&) {
    HEARTH_TRY(const SyncStatus status, context.engine.sync().status());
    return CommandOutput{statusJson(status)};
}

Output syncDevices(CommandContext& context, const Json&) {
    HEARTH_TRY(const SyncStatus status, context.engine.sync().status());
    return CommandOutput{{{"devices", devicesJson(status)}}};
}

Output syncNow(CommandContext& context, const Json&) {
    HEARTH_TRY(const SyncMeeting met, context.engine.sync().meet(context.cancel));
    // What another device forgot leaves this one's files before the command says that it is done.
    HEARTH_TRY_STATUS(context.engine.finishForgetting({}, context.cancel));
    Json value = statusJson(met.status);
    value["sent"] = met.sent;
    value["received"] = met.received;
    return CommandOutput{std::move(value)};
}

Output syncEnable(CommandContext& context, const Json& request) {
    HEARTH_TRY(const SyncEnabled enabled,
               context.engine.sync().enable({textOf(request, "url"), textOf(request, "token")}, context.cancel));
    Json value = enabled.notYet ? Json{{"vaultId", Json()}, {"deviceId", Json()}} : memberJson(enabled.member);
    value["recoveryPhrase"] =
        enabled.recoveryPhrase ? Json(std::string(asText(enabled.recoveryPhrase->expose()))) : Json();
    if (!enabled.notYet) return thenMeet(context, std::move(value));
    return CommandOutput{std::move(value), Failure{enabled.notYet->code, errorText(*enabled.notYet, "sync enable")}};
}

Output syncInvite(CommandContext& context, const Json& request) {
    HEARTH_TRY_STATUS(checkAsked(context, request));
    HEARTH_TRY(const auto pairing, context.engine.sync().invite());
    if (context.onProgress)
        context.onProgress({{"code", pairing->code()}, {"expiresAt", pairing->expiresAt().rfc3339()}});
    HEARTH_TRY_STATUS(pair(context, request, *pairing));
    return CommandOutput{{{"deviceId", pairing->member().device.text()}, {"name", pairing->deviceName()}}};
}

Output syncJoin(CommandContext& context, const Json& request) {
    HEARTH_TRY_STATUS(checkAsked(context, request));
    HEARTH_TRY(const auto pairing, context.engine.sync().join(textOf(request, "code")));
    HEARTH_TRY_STATUS(pair(context, request, *pairing));
    return thenMeet(context, memberJson(pairing->member()));
}

Output syncRecover(CommandContext& context, const Json& request) {
    std::string words = textOf(request, "phrase");
    HEARTH_TRY(
        const SyncMember member,
        context.engine.sync().recover(textOf(request, "url"), crypto::SecretBytes::takeText(words), context.cancel));
    return thenMeet(context, memberJson(member));
}

Output syncRename(CommandContext& context, const Json& request) {
    HEARTH_TRY(const DeviceId device, DeviceId::parse(textOf(request, "id")));
    HEARTH_TRY_STATUS(context.engine.sync().rename(device, textOf(request, "name")));
    return CommandOutput{{{"deviceId", device.text()}, {"name", textOf(request, "name")}}};
}

Output syncRevoke(CommandContext& context, const Json& request) {
    HEARTH_TRY(const DeviceId device, DeviceId::parse(textOf(request, "id")));
    HEARTH_TRY_STATUS(context.engine.sync().revoke(device, context.cancel));
    return CommandOutput{{{"deviceId", device.text()}}};
}

Output syncRotate(CommandContext& context, const Json&) {
    HEARTH_TRY_STATUS(context.engine.sync().rotate(context.cancel));
    return syncStatus(context, Json::object());
}

Output syncConsent(CommandContext& context, const Json&) {
    HEARTH_TRY_STATUS(context.engine.sync().consent(context.cancel));
    HEARTH_TRY_STATUS(context.engine.finishForgetting({}, context.cancel));
    return syncStatus(context, Json::object());
}

}  // namespace hearth::engine::commands
