// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/change_listener.h"

#include "core/store/vault_state.h"

namespace hearth::store {

std::uint64_t ChangeEars::add(Told told) {
    const std::lock_guard lock(m_mutex);
    m_told.emplace(++m_last, std::move(told));
    return m_last;
}

void ChangeEars::remove(std::uint64_t number) {
    const std::lock_guard lock(m_mutex);
    m_told.erase(number);
}

void ChangeEars::tell(std::int64_t versions) {
    const std::lock_guard lock(m_mutex);
    for (const auto& [number, told] : m_told) told(versions);
}

ChangeListener::ChangeListener(Vault& vault, ChangeEars::Told told)
    : m_ears(VaultAccess::state(vault).ears), m_number(m_ears.add(std::move(told))) {}

ChangeListener::~ChangeListener() { m_ears.remove(m_number); }

}  // namespace hearth::store
