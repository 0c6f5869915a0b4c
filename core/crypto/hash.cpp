// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/crypto/hash.h"

#include <sodium.h>

namespace hearth::crypto {

namespace {

void hashParts(std::span<std::uint8_t> out, std::initializer_list<ByteView> parts) {
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, out.size());
    for (const ByteView part : parts) crypto_generichash_update(&state, part.data(), part.size());
    crypto_generichash_final(&state, out.data(), out.size());
}

}  // namespace

Digest blake2b(ByteView bytes) {
    Digest digest{};
    crypto_generichash(digest.data(), digest.size(), bytes.data(), bytes.size(), nullptr, 0);
    return digest;
}

Digest blake2b(std::initializer_list<ByteView> parts) {
    Digest digest{};
    hashParts(digest, parts);
    return digest;
}

IdBytes blake2bId(std::initializer_list<ByteView> parts) {
    IdBytes id{};
    hashParts(id, parts);
    return id;
}

IdBytes derivedId(std::string_view context, std::initializer_list<ByteView> fields) {
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, std::tuple_size_v<Digest>);
    const auto add = [&state](ByteView field) {
        std::array<std::uint8_t, 8> length{};
        for (std::size_t i = 0; i < length.size(); ++i)
            length[i] = static_cast<std::uint8_t>(static_cast<std::uint64_t>(field.size()) >> (8 * i));
        crypto_generichash_update(&state, length.data(), length.size());
        crypto_generichash_update(&state, field.data(), field.size());
    };
    add(asBytes(context));
    for (ByteView field : fields) add(field);
    Digest digest{};
    crypto_generichash_final(&state, digest.data(), digest.size());
    return uuidFromDigest(digest);
}

}  // namespace hearth::crypto
