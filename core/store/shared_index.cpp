// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/shared_index.h"

#include <cstring>

namespace hearth::store {

namespace {

std::uint8_t bitOf(int lock) { return static_cast<std::uint8_t>(1U << lock); }

void clear(std::uint8_t& bits, int lock) { bits = static_cast<std::uint8_t>(bits & ~bitOf(lock)); }

void set(std::uint8_t& bits, int lock) { bits = static_cast<std::uint8_t>(bits | bitOf(lock)); }

bool has(std::uint8_t bits, int lock) { return (bits & bitOf(lock)) != 0; }

}  // namespace

volatile void* SharedIndex::region(Member& member, std::size_t number, std::size_t bytes, Missing missing) {
    const std::lock_guard guard(m_mutex);
    if (!member.joined) {
        member.joined = true;
        ++m_members;
    }
    if (number >= m_regions.size() && missing == Missing::LeaveOut) return nullptr;
    while (number >= m_regions.size())
        m_regions.push_back(
            std::make_unique<std::uint64_t[]>((bytes + sizeof(std::uint64_t) - 1) / sizeof(std::uint64_t)));
    return m_regions[number].get();
}

bool SharedIndex::peek(std::size_t offset, std::span<std::uint8_t> out) {
    const std::lock_guard guard(m_mutex);
    if (m_regions.empty()) return false;
    std::memcpy(out.data(), reinterpret_cast<const std::uint8_t*>(m_regions[0].get()) + offset, out.size());
    return true;
}

bool SharedIndex::lock(Member& member, Range range, Hold hold) {
    const std::lock_guard guard(m_mutex);
    for (int lock = range.first; lock < range.first + range.count; ++lock) {
        const int holders = m_holders[static_cast<std::size_t>(lock)];
        if (hold == Hold::Shared ? holders < 0 : holders != 0 && !has(member.exclusive, lock)) return false;
    }
    for (int lock = range.first; lock < range.first + range.count; ++lock) {
        int& holders = m_holders[static_cast<std::size_t>(lock)];
        if (hold == Hold::Exclusive) {
            if (lock == kWriteLock && !has(member.exclusive, lock)) ++member.writeTurns;
            holders = -1;
            set(member.exclusive, lock);
        } else if (!has(member.shared, lock)) {
            ++holders;
            set(member.shared, lock);
        }
    }
    return true;
}

void SharedIndex::unlock(Member& member, Range range, Hold hold) {
    const std::lock_guard guard(m_mutex);
    for (int lock = range.first; lock < range.first + range.count; ++lock) {
        int& holders = m_holders[static_cast<std::size_t>(lock)];
        if (hold == Hold::Exclusive && has(member.exclusive, lock)) {
            holders = 0;
            clear(member.exclusive, lock);
        } else if (hold == Hold::Shared && has(member.shared, lock)) {
            --holders;
            clear(member.shared, lock);
        }
    }
}

void SharedIndex::leave(Member& member) {
    unlock(member, {0, kLocks}, Hold::Exclusive);
    unlock(member, {0, kLocks}, Hold::Shared);
    const std::lock_guard guard(m_mutex);
    if (!member.joined) return;
    member.joined = false;
    if (--m_members == 0) m_regions.clear();
}

}  // namespace hearth::store
