// SPDX-License-Identifier: AGPL-3.0-or-later
// A keychain that lives in memory and can be locked, reset or out of reach, as real ones are.
#pragma once

#include <map>
#include <string>

#include "core/store/key_store.h"

namespace hearth::test {

class MemoryKeychain final : public store::KeyStore {
public:
    enum class State {
        Open,
        LockedSilently,  ///< As gnome-keyring through QtKeychain: what is there is not found.
        Denied,
        Unreachable,
        Forgetful,  ///< Says that it keeps things and does not.
    };

    Result<crypto::SecretBytes> read(const store::KeyName& name) override {
        HEARTH_TRY_STATUS(answer());
        const auto found = m_secrets.find(keyOf(name));
        if (state == State::LockedSilently || found == m_secrets.end())
            return fail(ErrorCode::NotFound, "the keychain has no such entry");
        return found->second.clone();
    }
    Status store(const store::KeyName& name, const crypto::SecretBytes& secret) override {
        HEARTH_TRY_STATUS(answer());
        if (state == State::LockedSilently) return fail(ErrorCode::Locked, "the keychain is locked");
        if (state == State::Open) m_secrets.insert_or_assign(keyOf(name), secret.clone());
        return {};
    }
    Status remove(const store::KeyName& name) override {
        HEARTH_TRY_STATUS(answer());
        m_secrets.erase(keyOf(name));
        return {};
    }

    std::size_t size() const { return m_secrets.size(); }
    void reset() { m_secrets.clear(); }

    State state = State::Open;

private:
    Status answer() const {
        if (state == State::Denied) return fail(ErrorCode::Locked, "access was denied");
        if (state == State::Unreachable) return fail(ErrorCode::Unavailable, "no keychain answers");
        return {};
    }
    static std::string keyOf(const store::KeyName& name) { return name.file.text() + '/' + name.slot.text(); }

    std::map<std::string, crypto::SecretBytes> m_secrets;
};

}  // namespace hearth::test
