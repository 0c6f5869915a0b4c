// SPDX-License-Identifier: AGPL-3.0-or-later
// A passphrase goes from the field into secret memory and from there into the vault; never into a log.
#include "ui/bridge/security.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "core/base/log.h"
#include "core/engine/device_sync.h"
#include "core/store/key_ring.h"
#include "core/store/slots.h"

namespace hearth::bridge {

namespace {

using engine::Engine;

WayIn wayOf(store::SlotKind kind) {
    switch (kind) {
        case store::SlotKind::Passphrase: return WayIn::Passphrase;
        case store::SlotKind::RecoveryPhrase: return WayIn::RecoveryWords;
        case store::SlotKind::Device: break;
    }
    return WayIn::Keychain;
}

bool typed(const store::SlotInfo& slot) { return slot.kind != store::SlotKind::Device; }

std::vector<SlotItem> toItems(const std::vector<store::SlotInfo>& slots) {
    const auto typedOnes = std::count_if(slots.begin(), slots.end(), typed);
    std::vector<SlotItem> items;
    for (const auto& slot : slots) {
        SlotItem item{toQt(slot.id.text()), wayOf(slot.kind), {}, 0, false};
        if (slot.kind == store::SlotKind::Passphrase) {
            item.profile = toQt(store::profileName(slot.cost));
            item.mebibytes = static_cast<qint64>(slot.cost.kibibytes / 1024);
        }
        item.removable = slots.size() > 2 && (!typed(slot) || typedOnes > 1);
        items.push_back(std::move(item));
    }
    return items;
}

bool saysKeychain(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    const auto keys = store::KeyFile::decode(asBytes(text));
    return keys.ok() && std::any_of(keys->slots.begin(), keys->slots.end(),
                                    [](const store::KeySlot& slot) { return slot.kind == store::SlotKind::Device; });
}

}  // namespace

void noteUnconfirmedWords(Engine& engine) {
    const Status noted = engine.settings().set(kUnconfirmedWords, true);
    if (!noted.ok()) logError("window", noted.error());
}

bool Security::offersKeychain(const std::filesystem::path& directory) {
    return saysKeychain(store::keyFileA(directory)) || saysKeychain(store::keyFileB(directory));
}

void Security::list(QObject* context, Answer<SlotList> answer) {
    auto work = [](Engine& engine, const CancelToken&) -> Result<SlotList> {
        HEARTH_TRY(const auto unconfirmed, engine.settings().get(kUnconfirmedWords));
        return SlotList{toItems(engine.vault().keySlots().list()), unconfirmed == Json(true)};
    };
    m_bridge.ask(context, Lane::Read, std::move(work), std::move(answer));
}

void Security::changePassphrase(QObject* context, const QString& slot, crypto::SecretBytes passphrase,
                                Answer<void> answer) {
    // Shared because a queued job must be copyable; the job is the only one that reads it.
    auto held = std::make_shared<crypto::SecretBytes>(std::move(passphrase));
    auto work = [slot = fromQt(slot), held](Engine& engine, const CancelToken&) -> Status {
        HEARTH_TRY(const auto id, store::SlotId::parse(slot));
        HEARTH_TRY_STATUS(engine.vault().keySlots().changePassphrase(id, *held, store::suitableProfile()));
        return {};
    };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void Security::newRecoveryWords(Task& task, Answer<NewWords> answer) {
    auto work = [](Engine& engine, const store::Watch& watch) -> Result<NewWords> {
        HEARTH_TRY(const auto phrase, engine.sync().newPhrase(watch.cancel));
        noteUnconfirmedWords(engine);
        return NewWords{toQt(asText(phrase.made.words.expose())), phrase.accountKeepsOld.has_value()};
    };
    task.run(std::move(work), std::move(answer));
}

void Security::confirmRecoveryWords(QObject* context, Answer<void> answer) {
    auto work = [](Engine& engine, const CancelToken&) { return engine.settings().set(kUnconfirmedWords, false); };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void Security::addKeychain(QObject* context, Answer<void> answer) {
    auto work = [keychain = m_bridge.ports().keychain](Engine& engine, const CancelToken&) -> Status {
        if (!keychain) return fail(ErrorCode::Unavailable, "there is no keychain");
        HEARTH_TRY_STATUS(engine.vault().keySlots().addKeychain(*keychain));
        return {};
    };
    m_bridge.ask(context, Lane::Long, std::move(work), std::move(answer));
}

void Security::remove(QObject* context, const QString& slot, Answer<void> answer) {
    auto work = [slot = fromQt(slot), keychain = m_bridge.ports().keychain](Engine& engine,
                                                                            const CancelToken&) -> Status {
        HEARTH_TRY(const auto id, store::SlotId::parse(slot));
        return engine.vault().keySlots().remove(id, keychain);
    };
    m_bridge.ask(context, Lane::Long, std::move(work), std::move(answer));
}

void Security::newKey(Task& task, Answer<void> answer) {
    task.run([](Engine& engine, const store::Watch& watch) { return engine.vault().rekey(watch); }, std::move(answer));
}

}  // namespace hearth::bridge
