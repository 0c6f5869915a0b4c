// SPDX-License-Identifier: AGPL-3.0-or-later
// slots, rekey: who can open the vault, and with what key it is sealed.
#include <algorithm>

#include "core/engine/commands/commands.h"
#include "core/engine/device_sync.h"
#include "core/store/slots.h"

namespace hearth::engine::commands {

namespace {

std::string_view kindName(store::SlotKind kind) {
    switch (kind) {
        case store::SlotKind::Passphrase: return "passphrase";
        case store::SlotKind::RecoveryPhrase: return "phrase";
        case store::SlotKind::Device: break;
    }
    return "keychain";
}

Json slotJson(const store::SlotInfo& slot) {
    const bool stretched = slot.kind == store::SlotKind::Passphrase;
    return {{"id", slot.id.text()},
            {"kind", kindName(slot.kind)},
            {"kdf", stretched ? Json(store::profileName(slot.cost)) : Json()}};
}

Json slotList(store::Slots& slots) {
    Json list = Json::array();
    for (const store::SlotInfo& slot : slots.list()) list.push_back(slotJson(slot));
    return list;
}

/// What was taken away still opens every older copy of the vault's files.
CommandOutput tookAway(Json value) {
    value["olderCopiesOpen"] = true;
    return {std::move(value)};
}

Json phraseJson(const store::Slots::NewPhrase& made) {
    return {{"slot", slotJson(made.slot)}, {"recoveryPhrase", std::string(asText(made.words.expose()))}};
}

Result<crypto::SecretBytes> newPassphrase(const Json& request) {
    std::string text = textOf(request, "newPassphrase");
    if (text.empty()) return fail(ErrorCode::InvalidArgument, "the new passphrase is missing or empty");
    return crypto::SecretBytes::takeText(text);
}

store::KdfProfile profileOf(const Json& request) {
    const auto named = store::profileNamed(textOf(request, "kdf"));
    return named ? *named : store::suitableProfile();
}

/// The passphrase that a change is about: the one that is named, or the only one.
Result<store::SlotId> passphraseSlot(store::Slots& slots, const Json& request) {
    if (const auto named = optionalTextOf(request, "slot")) return store::SlotId::parse(*named);
    const auto all = slots.list();
    const auto isPassphrase = [](const store::SlotInfo& slot) { return slot.kind == store::SlotKind::Passphrase; };
    if (std::ranges::count_if(all, isPassphrase) != 1)
        return fail(ErrorCode::InvalidArgument, "name the slot to change: there is not exactly one passphrase");
    return std::ranges::find_if(all, isPassphrase)->id;
}

}  // namespace

Output listSlots(CommandContext& context, const Json&) {
    return CommandOutput{{{"slots", slotList(context.engine.vault().keySlots())}}};
}

Output addSlot(CommandContext& context, const Json& request) {
    store::Slots& slots = context.engine.vault().keySlots();
    const std::string kind = textOf(request, "kind");
    if (kind == "phrase") {
        HEARTH_TRY(const store::Slots::NewPhrase made, slots.addRecoveryPhrase());
        return CommandOutput{phraseJson(made)};
    }
    if (kind == "keychain") {
        if (context.keychain == nullptr) return fail(ErrorCode::Unsupported, "there is no keychain here");
        HEARTH_TRY(const store::SlotInfo added, slots.addKeychain(*context.keychain));
        return CommandOutput{{{"slot", slotJson(added)}}};
    }
    HEARTH_TRY(const crypto::SecretBytes passphrase, newPassphrase(request));
    HEARTH_TRY(const store::SlotInfo added, slots.addPassphrase(passphrase, profileOf(request)));
    return CommandOutput{{{"slot", slotJson(added)}}};
}

Output removeSlot(CommandContext& context, const Json& request) {
    store::Slots& slots = context.engine.vault().keySlots();
    HEARTH_TRY(const store::SlotId slot, store::SlotId::parse(textOf(request, "id")));
    HEARTH_TRY_STATUS(slots.remove(slot, context.keychain));
    return tookAway({{"slots", slotList(slots)}});
}

Output changePassphrase(CommandContext& context, const Json& request) {
    store::Slots& slots = context.engine.vault().keySlots();
    HEARTH_TRY(const store::SlotId old, passphraseSlot(slots, request));
    HEARTH_TRY(const crypto::SecretBytes passphrase, newPassphrase(request));
    HEARTH_TRY(const store::SlotInfo changed, slots.changePassphrase(old, passphrase, profileOf(request)));
    return tookAway({{"slot", slotJson(changed)}});
}

Output newPhrase(CommandContext& context, const Json&) {
    HEARTH_TRY(const SyncPhrase phrase, context.engine.sync().newPhrase(context.cancel));
    CommandOutput output = tookAway(phraseJson(phrase.made));
    if (phrase.accountKeepsOld)
        output.failure = Failure{phrase.accountKeepsOld->code,
                                 "The new words open this vault, but the account could not be told of them: until it "
                                 "is, the old words bring it back. Run this again when the server answers."};
    return output;
}

Output rekey(CommandContext& context, const Json&) {
    store::Vault& vault = context.engine.vault();
    store::Watch watch;
    watch.cancel = context.cancel;
    watch.progress = [&](std::uint64_t done, std::uint64_t all) {
        if (context.onProgress) context.onProgress({{"job", "rekey"}, {"done", done}, {"all", all}});
    };
    HEARTH_TRY_STATUS(vault.rekey(watch));
    return CommandOutput{{{"generation", vault.generation()}, {"bytes", vault.sizeInBytes()}}};
}

}  // namespace hearth::engine::commands
