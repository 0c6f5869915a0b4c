// SPDX-License-Identifier: AGPL-3.0-or-later
// Loaded before libsodium into programs that a test starts, it makes Argon2id cost next to nothing: what they do with
// the key is what is tested. All programs of one test have it, or none.
#include <dlfcn.h>
#include <sodium.h>

extern "C" int crypto_pwhash(unsigned char* const out, unsigned long long outSize, const char* const secret,
                             unsigned long long secretSize, const unsigned char* const salt, unsigned long long,
                             std::size_t, int algorithm) {
    static const auto real = reinterpret_cast<decltype(&crypto_pwhash)>(::dlsym(RTLD_NEXT, "crypto_pwhash"));
    return real(out, outSize, secret, secretSize, salt, crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN,
                algorithm);
}
