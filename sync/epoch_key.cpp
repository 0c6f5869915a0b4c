// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/epoch_key.h"

#include <algorithm>
#include <string_view>

#include "core/crypto/aead.h"
#include "core/crypto/key_derivation.h"
#include "sync/big_endian.h"

namespace hearth::sync {

namespace {

constexpr std::string_view kSubKeyContext = "HEARTHEK";
constexpr std::string_view kCheckContext = "HEARTH-EPOCH-1";
constexpr std::string_view kOlderContext = "HEARTH-OLDER-1";

crypto::SecretBytes subKeyOf(const crypto::SecretBytes& master, EpochUse use) {
    return crypto::deriveSubKey(master, {static_cast<std::uint64_t>(use), kSubKeyContext});
}

/// What the older key is bound to: the vault and both epochs.
Bytes olderPlace(const EpochStep& step) {
    Bytes place;
    appendBytes(place, asBytes(kOlderContext));
    appendBytes(place, step.vault.view());
    appendBytes(place, bigEndian(step.older));
    appendBytes(place, bigEndian(step.newer));
    return place;
}

}  // namespace

EpochKey::EpochKey(crypto::SecretBytes master)
    : m_master(std::move(master)),
      m_subKeys{subKeyOf(m_master, EpochUse::Operations), subKeyOf(m_master, EpochUse::Snapshots),
                subKeyOf(m_master, EpochUse::Blobs), subKeyOf(m_master, EpochUse::Commitment),
                subKeyOf(m_master, EpochUse::OlderKey)} {}

EpochKey EpochKey::generate(RandomSource& random) {
    crypto::SecretBytes master(crypto::kMasterKeyBytes);
    random.fill(master.exposeWritable());
    return EpochKey(std::move(master));
}

Result<EpochKey> EpochKey::fromBytes(crypto::SecretBytes master) {
    if (master.size() != crypto::kMasterKeyBytes) return fail(ErrorCode::Corrupt, "an epoch's key has the wrong size");
    return EpochKey(std::move(master));
}

EpochCheck EpochKey::check(std::uint32_t epoch) const {
    return crypto::authenticate(subKey(EpochUse::Commitment), {asBytes(kCheckContext), bigEndian(epoch)});
}

WrappedKey EpochKey::wrapTo(const crypto::BoxPublicKey& holder, RandomSource& random) const {
    const Bytes sealed = crypto::sealTo(random, holder, m_master);
    WrappedKey wrapped{};
    std::copy(sealed.begin(), sealed.end(), wrapped.begin());
    return wrapped;
}

Result<EpochKey> unwrapEpochKey(const WrappedKey& wrapped, const crypto::BoxKeyPair& holder) {
    HEARTH_TRY(crypto::SecretBytes master, holder.openSealed(wrapped));
    return EpochKey::fromBytes(std::move(master));
}

OlderKey sealOlder(const EpochStep& step, const EpochKey& newer, const EpochKey& older, RandomSource& random) {
    crypto::Nonce nonce{};
    random.fill(nonce);
    OlderKey sealed{};
    auto cipher = std::copy(nonce.begin(), nonce.end(), sealed.begin());
    const crypto::Tag tag =
        crypto::sealInto(std::span(cipher, crypto::kMasterKeyBytes), newer.subKey(EpochUse::OlderKey),
                         {olderPlace(step), nonce}, older.master().expose());
    std::copy(tag.begin(), tag.end(), cipher + crypto::kMasterKeyBytes);
    return sealed;
}

Result<EpochKey> openOlder(const EpochStep& step, const EpochKey& newer, const OlderKey& sealed) {
    const ByteView view(sealed);
    crypto::Nonce nonce{};
    crypto::Tag tag{};
    std::copy_n(view.begin(), nonce.size(), nonce.begin());
    std::copy(view.end() - crypto::kTagBytes, view.end(), tag.begin());
    crypto::SecretBytes master(crypto::kMasterKeyBytes);
    if (!crypto::openInto(master.exposeWritable(), newer.subKey(EpochUse::OlderKey), {olderPlace(step), nonce},
                          view.subspan(nonce.size(), master.size()), tag))
        return fail(ErrorCode::Corrupt, "an older epoch's key does not open");
    return EpochKey::fromBytes(std::move(master));
}

Status KeyRing::add(std::uint32_t epoch, EpochKey key, const EpochFacts& facts) {
    if (key.check(epoch) != facts.check) return fail(ErrorCode::Corrupt, "an epoch's key is not the one agreed on");
    m_keys.insert_or_assign(epoch, std::move(key));
    return {};
}

std::map<std::uint32_t, EpochKey> KeyRing::openedBy(std::uint32_t epoch, const VaultId& vault,
                                                    const std::map<std::uint32_t, EpochFacts>& epochs) const {
    std::map<std::uint32_t, EpochKey> opened;
    const EpochKey* key = find(epoch);
    const auto facts = epochs.find(epoch);
    if (key == nullptr || facts == epochs.end()) return opened;
    for (const auto& [older, sealed] : facts->second.older) {
        const auto known = epochs.find(older);
        auto inside = openOlder({vault, epoch, older}, *key, sealed);
        if (known == epochs.end() || !inside.ok() || inside->check(older) != known->second.check) continue;
        opened.emplace(older, std::move(inside).value());
    }
    return opened;
}

void KeyRing::addOlder(const VaultId& vault, const std::map<std::uint32_t, EpochFacts>& epochs) {
    // From the newest on: what one opens may open what lies before it.
    for (auto facts = epochs.rbegin(); facts != epochs.rend(); ++facts)
        for (auto& [older, key] : openedBy(facts->first, vault, epochs)) m_keys.try_emplace(older, std::move(key));
}

std::set<std::uint32_t> KeyRing::beyond(std::uint32_t from, const VaultId& vault,
                                        const std::map<std::uint32_t, EpochFacts>& epochs) const {
    std::set<std::uint32_t> reached{from};
    for (auto facts = epochs.rbegin(); facts != epochs.rend(); ++facts)
        if (reached.count(facts->first) > 0)
            for (const auto& opened : openedBy(facts->first, vault, epochs)) reached.insert(opened.first);
    std::set<std::uint32_t> others;
    for (const auto& each : m_keys)
        if (reached.count(each.first) == 0) others.insert(each.first);
    return others;
}

const EpochKey* KeyRing::find(std::uint32_t epoch) const {
    const auto found = m_keys.find(epoch);
    return found == m_keys.end() ? nullptr : &found->second;
}

std::optional<std::uint32_t> KeyRing::newest() const {
    return m_keys.empty() ? std::nullopt : std::optional(m_keys.rbegin()->first);
}

}  // namespace hearth::sync
