// SPDX-License-Identifier: AGPL-3.0-or-later
// Who wants to know at once that something synced was written here: told right after the commit, by whoever wrote.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>

namespace hearth::store {

class Vault;

/// Those who listen to one vault. Threads: safe from any.
class ChangeEars {
public:
    /// How many versions of cells and rows the commit noted; what was merged from others may be among them.
    using Told = std::function<void(std::int64_t versions)>;

    std::uint64_t add(Told told);
    /// After it, nothing of it runs any more.
    void remove(std::uint64_t number);
    void tell(std::int64_t versions);

private:
    std::mutex m_mutex;
    std::uint64_t m_last = 0;
    std::map<std::uint64_t, Told> m_told;
};

/// Listens from its birth until it is destroyed. A vault has one process as its owner (vault_lock.h), so nobody else
/// writes unheard. `told` runs on the thread that wrote, which still holds the writer: it only hands on what it is
/// told.
class ChangeListener {
public:
    /// `vault` outlives it.
    ChangeListener(Vault& vault, ChangeEars::Told told);
    ~ChangeListener();
    ChangeListener(const ChangeListener&) = delete;
    ChangeListener& operator=(const ChangeListener&) = delete;

private:
    ChangeEars& m_ears;
    std::uint64_t m_number;
};

}  // namespace hearth::store
