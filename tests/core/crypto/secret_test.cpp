// SPDX-License-Identifier: AGPL-3.0-or-later
#include <catch2/catch.hpp>
#include <type_traits>

#include "core/crypto/box.h"
#include "core/crypto/recovery_phrase.h"
#include "core/crypto/secret.h"
#include "core/crypto/sign.h"

using namespace hearth;
using namespace hearth::crypto;

// A secret that can be copied by accident is a secret that leaks: these must not compile.
static_assert(!std::is_copy_constructible_v<SecretBytes> && !std::is_copy_assignable_v<SecretBytes>);
static_assert(!std::is_copy_constructible_v<BoxKeyPair> && !std::is_copy_constructible_v<SignKeyPair>);
static_assert(!std::is_copy_constructible_v<RecoveryPhrase> && !std::is_default_constructible_v<SecretBytes>);
static_assert(!std::is_convertible_v<SecretBytes, ByteView> && !std::is_convertible_v<std::string, SecretBytes>);
static_assert(std::is_nothrow_move_constructible_v<SecretBytes>);

TEST_CASE("taking a text wipes the text that it came from") {
    std::string typed = "a passphrase that is long enough to live on the heap";
    const char* memory = typed.data();
    const std::size_t size = typed.size();
    const auto secret = SecretBytes::takeText(typed);
    CHECK(typed.empty());
    CHECK(std::string_view(memory, size).find("passphrase") == std::string_view::npos);
    CHECK(asText(secret.expose()) == "a passphrase that is long enough to live on the heap");
}

TEST_CASE("secrets compare by their content and their length") {
    const auto one = SecretBytes::fromText("hearth");
    CHECK(one.equals(SecretBytes::fromText("hearth")));
    CHECK(one.equals(one.clone()));
    CHECK_FALSE(one.equals(SecretBytes::fromText("heartH")));
    CHECK_FALSE(one.equals(SecretBytes::fromText("hearth ")));
    CHECK(SecretBytes(0).equals(SecretBytes::fromText("")));
    CHECK_FALSE(one.equals(SecretBytes(0)));
}

TEST_CASE("a moved secret is at its new place only") {
    auto from = SecretBytes::fromText("hearth");
    const SecretBytes to = std::move(from);
    CHECK(to.size() == 6);
    CHECK(from.empty());  // NOLINT: what is left behind is what is tested
    auto over = SecretBytes::fromText("old");
    over = SecretBytes::fromText("new one");
    CHECK(asText(over.expose()) == "new one");
}
