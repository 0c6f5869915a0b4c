// SPDX-License-Identifier: AGPL-3.0-or-later
// A secret cannot be copied, compared by chance, or leave as ordinary bytes but through the door named for it.
#include <utility>

#include "core/crypto/secret.h"

using namespace hearth;
using crypto::SecretBytes;

void keep(SecretBytes);

void sample(SecretBytes secret, SecretBytes other) {
    keep(secret.clone());
    keep(std::move(other));
    ByteView seen = secret.expose();
#if CASE == 1  // error: deleted
    SecretBytes copy = secret;
#endif
#if CASE == 2  // error: deleted
    secret = other;
#endif
#if CASE == 3  // error: deleted
    keep(secret);
#endif
#if CASE == 4  // error: no match for .operator==
    bool same = secret == other;
#endif
#if CASE == 5  // error: conversion from|cannot convert
    Bytes plain = secret;
#endif
#if CASE == 6  // error: conversion from|could not convert|invalid
    keep("passphrase");
#endif
#if CASE == 7  // error: conversion from|could not convert
    std::string text = secret;
#endif
}
