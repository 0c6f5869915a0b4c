// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/core/store/golden/golden_vectors.h"

#include <algorithm>

#include "core/store/page_cipher.h"

namespace hearth::test {

namespace {

using Page = std::array<std::uint8_t, store::kPageBytes>;

Page plainPage() {
    Page page{};
    for (std::size_t i = 0; i < store::kUsableBytes; ++i) page[i] = static_cast<std::uint8_t>(i % 251);
    std::ranges::copy(store::kSqliteMagic, page.begin());
    return page;
}

std::string line(std::string_view name, ByteView bytes) { return std::string(name) + " = " + toHex(bytes) + "\n"; }

}  // namespace

std::string goldenVectors() {
    crypto::SecretBytes key(32);
    for (std::size_t i = 0; i < 32; ++i) key.exposeWritable()[i] = static_cast<std::uint8_t>(i);
    IdBytes file{};
    for (std::size_t i = 0; i < file.size(); ++i) file[i] = static_cast<std::uint8_t>(0xA0 + i);
    crypto::Nonce nonce{};
    for (std::size_t i = 0; i < nonce.size(); ++i) nonce[i] = static_cast<std::uint8_t>(0x40 + i);
    const store::PageCipher cipher(key, FileId(file), 7);
    const store::WalSalt salt = {1, 2, 3, 4, 5, 6, 7, 8};

    std::string text = "# Key generation 7. The plain page is 'SQLite format 3', a zero, then offset mod 251.\n";
    text += line("database_key", key.expose()) + line("file_id", file) + line("nonce", nonce) + line("log_salt", salt);
    const auto sealed = [&](std::string_view name, const store::PagePlace& place) {
        Page page{};
        const Page plain = plainPage();
        cipher.seal(place, nonce, plain, page);
        text += line(name, page);
    };
    using Kind = store::PagePlace::Kind;
    sealed("page_1", {Kind::Database, 1});
    sealed("page_258", {Kind::Database, 258});
    sealed("log_page_1", {Kind::Log, 1, salt});
    text += line("checksum_mask", cipher.checksumMask(nonce));
    return text;
}

}  // namespace hearth::test
