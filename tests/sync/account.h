// SPDX-License-Identifier: AGPL-3.0-or-later
// A vault's account in miniature: devices with keys, a membership, and each device's own chain of envelopes.
#pragma once

#include <catch2/catch.hpp>

#include "core/crypto/hash.h"
#include "core/crypto/key_derivation.h"
#include "sync/batch.h"
#include "sync/envelope.h"
#include "sync/membership_author.h"

namespace hearth::sync {

/// The same bytes in every run: BLAKE2b-256 of a name and a counter, block after block.
class CountedRandom final : public RandomSource {
public:
    explicit CountedRandom(std::string name) : m_name(std::move(name)) {}
    void fill(std::span<std::uint8_t> out) override;

private:
    std::string m_name;
    std::uint64_t m_block = 0;
    Bytes m_left;
};

crypto::RecoveryPhrase phraseOf(std::uint8_t first);

/// A device, or a phrase in use: its keys, what it could open, and where its chain ends.
struct Party {
    AccountKeys keys;
    KeyRing ring;
    Seen last{0, {}};
};

/// One vault with a first device "laptop" and a phrase; every step is checked by everybody's rules.
class Account {
public:
    explicit Account(const std::string& name = "account");

    Party& laptop() { return m_laptop; }
    Party& phrase() { return m_phrase; }
    Party newcomer() { return {AccountKeys::generate(m_random), {}, {0, {}}}; }
    RandomSource& random() { return m_random; }
    const Bytes& genesis() const { return m_records.front(); }
    const std::vector<Bytes>& records() const { return m_records; }
    Membership& membership() { return m_membership; }
    MemberId person() const { return MemberId(m_laptop.keys.id().bytes()); }

    RecordAuthor author(Party& signer) { return {signer.keys, {m_membership, signer.ring, signer.last}, m_random}; }
    /// Folds a record that `signer` made; the parties named learn its keys. Gives what the fold said.
    Status take(Party& signer, const Bytes& envelope, const std::vector<Party*>& readers = {});
    /// A device of the laptop's person.
    Party addDevice();
    /// Signs any record, also one that nobody should take.
    Bytes forge(const Party& signer, RecordBody body, std::uint32_t epoch);
    /// An envelope with content, next in the chain of `writer`.
    Bytes seal(Party& writer, ByteView plain, EnvelopeKind kind = EnvelopeKind::Operations);
    /// What a reader with the laptop's keys makes of an envelope that follows `last`.
    Checked<Bytes> open(ByteView envelope, const Seen& last);

private:
    CountedRandom m_random;
    Party m_laptop;
    Party m_phrase;
    std::vector<Bytes> m_records;
    Membership m_membership;
};

/// The fault, or nothing when it was opened.
inline std::optional<EnvelopeFault> faultOf(const Checked<Bytes>& opened) {
    const auto* fault = std::get_if<EnvelopeFault>(&opened);
    return fault == nullptr ? std::nullopt : std::optional(*fault);
}

}  // namespace hearth::sync
