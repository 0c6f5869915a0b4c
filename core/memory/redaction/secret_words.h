// SPDX-License-Identifier: AGPL-3.0-or-later
// The words by which a told secret is known: what asks for one, what tells one, what only speaks about one. They are
// data (secret_words.cpp); told_secrets.cpp knows none of them.
#pragma once

#include <cstdint>
#include <span>

namespace hearth::memory {

/// What a word does where secrets are told. A word may do several things; bits of SecretWord::roles.
namespace secret_role {
inline constexpr std::uint64_t kPassword = 1ULL << 0;   ///< "password": letters, digits, or a word.
inline constexpr std::uint64_t kPhrase = 1ULL << 1;     ///< "passphrase": several words.
inline constexpr std::uint64_t kNumber = 1ULL << 2;     ///< "pin", "cvv", "padlock": digits.
inline constexpr std::uint64_t kCode = 1ULL << 3;       ///< "code": a secret where a lock or a sender is named beside.
inline constexpr std::uint64_t kLock = 1ULL << 4;       ///< "gate", "alarm": may be opened by digits.
inline constexpr std::uint64_t kNetwork = 1ULL << 5;    ///< "wifi": has a password.
inline constexpr std::uint64_t kLogin = 1ULL << 6;      ///< "login", "credentials": a name and a password.
inline constexpr std::uint64_t kTells = 1ULL << 7;      ///< "is", "was": what follows is the value.
inline constexpr std::uint64_t kFills = 1ULL << 8;      ///< "now", "it", "the": may stand between, tells nothing.
inline constexpr std::uint64_t kTurns = 1ULL << 9;      ///< "changed", "set": makes a "to" behind it tell.
inline constexpr std::uint64_t kTo = 1ULL << 10;        ///< "to": tells after a word of turning.
inline constexpr std::uint64_t kUses = 1ULL << 11;      ///< "type", "use", "with": the value stands next.
inline constexpr std::uint64_t kOpens = 1ULL << 12;     ///< "opens", "unlocks": the value stood before.
inline constexpr std::uint64_t kLeads = 1ULL << 13;     ///< "for", "as", "is": may lead from the value to its word.
inline constexpr std::uint64_t kOwns = 1ULL << 14;      ///< "my", "the": before the word that asks.
inline constexpr std::uint64_t kOrdinary = 1ULL << 15;  ///< "wrong", "string": never a password itself.
inline constexpr std::uint64_t kUnit = 1ULL << 16;      ///< "digits", "ms": digits before it count something.
inline constexpr std::uint64_t kParts = 1ULL << 17;     ///< "but", "because": another matter begins.
inline constexpr std::uint64_t kJudges = 1ULL << 18;    ///< "strong", "guess": asks how good a password is.
inline constexpr std::uint64_t kPublic = 1ULL << 19;    ///< "error", "zip": before "code", it opens nothing.
inline constexpr std::uint64_t kSends = 1ULL << 20;     ///< "texted", "verification": the code is a secret.
inline constexpr std::uint64_t kKnown = 1ULL << 21;     ///< "qwerty", "1234": what the world takes for an example.
inline constexpr std::uint64_t kWidely = 1ULL << 22;    ///< "common", "people": speaks of everybody's passwords.
inline constexpr std::uint64_t kAnswer = 1ULL << 23;    ///< "answer": to a question that proves who one is.
inline constexpr std::uint64_t kProves = 1ULL << 24;    ///< "security", "secret": which question it answers.
inline constexpr std::uint64_t kKey = 1ULL << 25;       ///< "key": a password where a network or licence is named.
inline constexpr std::uint64_t kAsks = 1ULL << 26;      ///< "is", "would": begins a question.
inline constexpr std::uint64_t kFrom = 1ULL << 27;      ///< "from": after a word of turning, the value until now.
inline constexpr std::uint64_t kJoins = 1ULL << 28;     ///< "or": another value follows.
inline constexpr std::uint64_t kIn = 1ULL << 29;        ///< "in": belongs to a word of using before it.
inline constexpr std::uint64_t kMaybe = 1ULL << 30;     ///< "be": tells numbers, no words ("will be annoying").
inline constexpr std::uint64_t kPlace = 1ULL << 31;     ///< "building", "phone": a code beside it is a secret.
inline constexpr std::uint64_t kOften = 1ULL << 32;     ///< "pass": means something else where nothing else tells.
inline constexpr std::uint64_t kWhich = 1ULL << 33;     ///< "what": a question that a value alone answers.
inline constexpr std::uint64_t kAround = 1ULL
                                         << 34;  ///< "account", "capital": enough beside what hardly is anything else.
}  // namespace secret_role

struct SecretWords {
    std::uint64_t roles;
    const char* words;  ///< Small letters, separated by spaces.
};

std::span<const SecretWords> englishSecretWords();
/// Ends of words that describe ("-able"): such a word behind "is" is no password.
std::span<const char* const> englishDescribingEnds();

}  // namespace hearth::memory
