// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/core/store/bare_database.h"

#include <fstream>

namespace hearth::test {

namespace {

FileId someFile() { return FileId(IdBytes{1, 2, 3}); }

store::PageCipher cipherOf(std::string_view key) {
    crypto::SecretBytes bytes(32);
    std::ranges::copy(key, bytes.exposeWritable().begin());
    return {bytes, someFile(), 1};
}

}  // namespace

BareDatabase::BareDatabase() : m_random(m_systemRandom), m_cipher(cipherOf("the test's key")) {
    m_directory.emplace();
    m_file = m_directory->path() / "vault.db";
}

BareDatabase::BareDatabase(std::filesystem::path file)
    : m_file(std::move(file)), m_random(m_systemRandom), m_cipher(cipherOf("the test's key")) {}

BareDatabase::BareDatabase(std::filesystem::path file, RandomSource& random)
    : m_file(std::move(file)), m_random(random), m_cipher(cipherOf("the test's key")) {}

store::PageCipher BareDatabase::otherCipher() { return cipherOf("another key"); }

Result<store::Database> BareDatabase::open(store::Access access) {
    // Made anew each time, so that it lies over whatever file system is SQLite's default right now.
    HEARTH_TRY(m_fileSystem, store::VaultVfs::create(cipherOf("the test's key"), m_random));
    std::ofstream(m_file, std::ios::app).close();
    const bool fresh = std::filesystem::file_size(m_file) == 0;
    HEARTH_TRY(store::Database database, store::DatabaseAccess::open({m_file, m_fileSystem->name(), access, nullptr}));
    if (fresh) HEARTH_TRY_STATUS(store::DatabaseAccess::format(database));
    return database;
}

Result<store::Database> BareDatabase::openBeside(store::Access access) {
    return store::DatabaseAccess::open({m_file, m_fileSystem->name(), access, nullptr});
}

Bytes readFile(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void writeFile(const std::filesystem::path& file, ByteView bytes) {
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    stream.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
}

void copyDatabase(const std::filesystem::path& from, const std::filesystem::path& to) {
    namespace fs = std::filesystem;
    fs::copy_file(from, to, fs::copy_options::overwrite_existing);
    fs::remove(to.string() + "-wal");
    if (fs::exists(from.string() + "-wal")) fs::copy_file(from.string() + "-wal", to.string() + "-wal");
}

}  // namespace hearth::test
