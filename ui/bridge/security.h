// SPDX-License-Identifier: AGPL-3.0-or-later
// Requests about what opens the vault: its key slots, and a new key for all of them.
#pragma once

#include "ui/bridge/chats.h"
#include "ui/bridge/task.h"

namespace hearth::bridge {

enum class WayIn { Passphrase, RecoveryWords, Keychain };

/// One way to open the vault.
struct SlotItem {
    QString id;
    WayIn way = WayIn::Passphrase;
    QString profile;        ///< Of a passphrase: "interactive", "moderate", "sensitive" or "other".
    qint64 mebibytes = 0;   ///< Of a passphrase: what a guess costs in memory.
    bool removable = true;  ///< Not one of the last two, nor the last that needs no keychain.
};

struct SlotList {
    std::vector<SlotItem> slots;
    bool wordsUnconfirmed = false;  ///< The recovery words were shown, and nobody has said that they were written down.
};

/// The twelve words that were just made.
struct NewWords {
    QString words;
    /// Where the vault is on a server, that could not be told: what brings the vault back from it are the words of
    /// before.
    bool serverKeepsOld = false;
};

/// Set while the recovery words that count were not confirmed. Stored, never renamed.
inline constexpr const char* kUnconfirmedWords = "window/recoveryUnconfirmed";
/// New words are about to be shown. Where that cannot be noted they are shown all the same.
void noteUnconfirmedWords(engine::Engine& engine);

/// Every call returns at once and is answered on the window's thread while `context`, or the task, lives.
class Security {
public:
    explicit Security(Bridge& bridge) : m_bridge(bridge) {}

    /// Whether the closed vault in this folder says that a keychain opens it. Nobody has proved what it says.
    static bool offersKeychain(const std::filesystem::path& directory);
    /// Whether this program can reach a keychain at all.
    bool hasKeychain() const { return m_bridge.ports().keychain != nullptr; }

    void list(QObject* context, Answer<SlotList> answer);
    void changePassphrase(QObject* context, const QString& slot, crypto::SecretBytes passphrase, Answer<void> answer);
    /// In place of every phrase there was, for the server of the vault's devices too; they are not kept anywhere.
    void newRecoveryWords(Task& task, Answer<NewWords> answer);
    /// They were written down.
    void confirmRecoveryWords(QObject* context, Answer<void> answer);
    void addKeychain(QObject* context, Answer<void> answer);
    void remove(QObject* context, const QString& slot, Answer<void> answer);
    /// Writes everything anew under a new key.
    void newKey(Task& task, Answer<void> answer);

private:
    Bridge& m_bridge;
};

}  // namespace hearth::bridge
