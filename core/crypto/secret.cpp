// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/crypto/secret.h"

#include <sodium.h>

#include <cstring>
#include <string>
#include <utility>

#include "core/base/check.h"

namespace hearth::crypto {

namespace {

std::uint8_t* allocate(std::size_t size) {
    HEARTH_CHECK(sodium_init() >= 0);
    if (size == 0) return nullptr;
    void* memory = sodium_malloc(size);
    HEARTH_CHECK(memory != nullptr);
    std::memset(memory, 0, size);
    return static_cast<std::uint8_t*>(memory);
}

}  // namespace

SecretBytes::SecretBytes(std::size_t size) : m_data(allocate(size)), m_size(size) {}

SecretBytes SecretBytes::fromBytes(ByteView bytes) {
    SecretBytes secret(bytes.size());
    if (!bytes.empty()) std::memcpy(secret.m_data, bytes.data(), bytes.size());
    return secret;
}

SecretBytes SecretBytes::takeText(std::string& text) {
    SecretBytes secret = fromText(text);
    sodium_memzero(text.data(), text.size());
    text.clear();
    return secret;
}

SecretBytes::SecretBytes(SecretBytes&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0)) {}

SecretBytes& SecretBytes::operator=(SecretBytes&& other) noexcept {
    std::swap(m_data, other.m_data);
    std::swap(m_size, other.m_size);
    return *this;
}

SecretBytes::~SecretBytes() {
    if (m_data != nullptr) sodium_free(m_data);
}

bool SecretBytes::equals(const SecretBytes& other) const {
    return m_size == other.m_size && (m_size == 0 || sodium_memcmp(m_data, other.m_data, m_size) == 0);
}

SecretBytes SecretBytes::clone() const { return fromBytes(expose()); }

}  // namespace hearth::crypto
