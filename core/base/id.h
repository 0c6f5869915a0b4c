// SPDX-License-Identifier: AGPL-3.0-or-later
// Strong 16-byte identifiers: UUIDv7 for what is made once, UUIDv8 for what two devices may compute alike.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace hearth {

using IdBytes = std::array<std::uint8_t, 16>;

/// Lower-case UUID text with dashes.
std::string formatUuid(const IdBytes& bytes);
/// Errors: InvalidArgument when it is not 32 hex digits with dashes in the usual places.
Result<IdBytes> parseUuid(std::string_view text);

/// An identifier of one kind of thing. There is no default and no conversion between kinds.
template <typename Tag>
class Id {
public:
    explicit Id(const IdBytes& bytes) : m_bytes(bytes) {}

    /// Errors: InvalidArgument.
    static Result<Id> parse(std::string_view text) {
        HEARTH_TRY(IdBytes bytes, parseUuid(text));
        return Id(bytes);
    }
    /// Errors: Corrupt when it is not 16 bytes (used when reading rows).
    static Result<Id> fromBytes(ByteView bytes) {
        if (bytes.size() != 16) return fail(ErrorCode::Corrupt, "an id is not 16 bytes");
        IdBytes copy{};
        std::copy(bytes.begin(), bytes.end(), copy.begin());
        return Id(copy);
    }

    std::string text() const { return formatUuid(m_bytes); }
    const IdBytes& bytes() const { return m_bytes; }
    ByteView view() const { return m_bytes; }
    auto operator<=>(const Id&) const = default;

private:
    IdBytes m_bytes;
};

template <typename Tag>
struct IdHash {
    std::size_t operator()(const Id<Tag>& id) const {
        std::size_t hash = 1469598103934665603ULL;
        for (auto byte : id.bytes()) hash = (hash ^ byte) * 1099511628211ULL;
        return hash;
    }
};

using ConversationId = Id<struct ConversationTag>;
using MessageId = Id<struct MessageTag>;
using AttachmentId = Id<struct AttachmentTag>;
using MemoryId = Id<struct MemoryTag>;
using JobId = Id<struct JobTag>;
using VaultId = Id<struct VaultTag>;
using FileId = Id<struct FileTag>;
using DeviceId = Id<struct DeviceTag>;

class Clock;
class RandomSource;

/// A new UUIDv7 (RFC 9562): 48 bits of Unix milliseconds, then random bits; sorts by time.
IdBytes newUuid(const Clock& clock, RandomSource& random);

template <typename AnyId>
AnyId newId(const Clock& clock, RandomSource& random) {
    return AnyId(newUuid(clock, random));
}

/// UUIDv8 (RFC 9562) from the first 16 bytes of a digest; the version and variant bits are set here.
IdBytes uuidFromDigest(ByteView digest);

}  // namespace hearth
