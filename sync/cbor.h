// SPDX-License-Identifier: AGPL-3.0-or-later
// Canonical CBOR: every value has exactly one encoding, and only that one is read back.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace hearth::sync {

/// Appends items in the deterministic encoding of RFC 8949 §4.2.1: shortest arguments, definite lengths, shortest
/// floats. Sorting the keys of a map is the caller's part (`KeyOrder` checks it when reading).
class CborWriter {
public:
    void unsignedInteger(std::uint64_t value) { head(0, value); }
    void integer(std::int64_t value);
    void real(double value);
    void bytes(ByteView value);
    /// Pre: well-formed UTF-8.
    void text(std::string_view value);
    void null() { m_out.push_back(0xF6); }
    /// The items follow, `count` of them; for a map a key and a value each.
    void array(std::uint64_t count) { head(4, count); }
    void map(std::uint64_t count) { head(5, count); }

    std::size_t size() const { return m_out.size(); }
    Bytes take() { return std::move(m_out); }

private:
    void head(std::uint8_t major, std::uint64_t argument);
    void bigEndian(std::uint64_t value, int size);
    Bytes m_out;
};

enum class CborKind { Unsigned, Negative, Bytes, Text, Array, Map, Null, Real, Other, End };

/// Reads item by item what the caller expects; views are valid as long as the input is. Errors: Corrupt for any other
/// kind of item, for an encoding that is not the canonical one, and for input that ends early.
/// There is no recursion, so nesting costs an attacker more than it costs us.
class CborReader {
public:
    explicit CborReader(ByteView input) : m_input(input) {}

    /// What comes next, without taking it.
    CborKind peek() const;
    Result<std::uint64_t> unsignedInteger();
    /// Errors: Corrupt beyond 64 bits with sign.
    Result<std::int64_t> integer();
    Result<double> real();
    Result<ByteView> bytes();
    /// Errors: Corrupt for ill-formed UTF-8 too.
    Result<std::string_view> text();
    Status null();
    /// The number of items (pairs for a map), never more than could fit into what is left.
    Result<std::uint64_t> array();
    Result<std::uint64_t> map();
    /// Errors: Corrupt when bytes are left.
    Status end() const;

    std::size_t position() const { return m_position; }
    /// The bytes read since `position`.
    ByteView since(std::size_t position) const { return m_input.subspan(position, m_position - position); }

private:
    Result<std::uint64_t> head(std::uint8_t major);
    Result<std::uint64_t> bigEndian(std::size_t size);
    Result<ByteView> string(std::uint8_t major);
    std::size_t left() const { return m_input.size() - m_position; }
    ByteView m_input;
    std::size_t m_position = 0;
};

/// Checks that the encoded keys of one map only grow, bytewise; equal ones are duplicates.
class KeyOrder {
public:
    Status next(ByteView encodedKey);

private:
    ByteView m_last;
};

}  // namespace hearth::sync
