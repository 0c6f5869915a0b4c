// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/durable_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <source_location>
#include <utility>

namespace hearth::store {

namespace {

/// The file's name is told, its folder is not: that may hold a person's name.
Error systemError(const char* what, const std::filesystem::path& file,
                  std::source_location where = std::source_location::current()) {
    const int code = errno;
    const auto detail = fmt::format("{} {}: errno {}", what, file.filename().string(), code);
    if (code == ENOSPC || code == EDQUOT) return fail(ErrorCode::Full, detail, where);
    if (code == ENOENT) return fail(ErrorCode::NotFound, detail, where);
    if (code == EEXIST) return fail(ErrorCode::Conflict, detail, where);
    return fail(ErrorCode::Unavailable, detail, where);
}

class Descriptor {
public:
    Descriptor(const std::filesystem::path& file, int flags) : m_value(::open(file.c_str(), flags | O_CLOEXEC, 0600)) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (m_value >= 0) ::close(m_value);
    }
    bool isOpen() const { return m_value >= 0; }
    int value() const { return m_value; }
    /// Closing may be the first to hear of a failed write.
    bool close() { return ::close(std::exchange(m_value, -1)) == 0; }

private:
    int m_value;
};

bool writeAll(int descriptor, ByteView content) {
    while (!content.empty()) {
        const ssize_t written = ::write(descriptor, content.data(), content.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        content = content.subspan(static_cast<std::size_t>(written));
    }
    return true;
}

}  // namespace

Result<Bytes> readSmallFile(const std::filesystem::path& file, std::size_t limit) {
    const Descriptor opened(file, O_RDONLY);
    if (!opened.isOpen()) return systemError("open", file);
    struct stat facts {};
    if (::fstat(opened.value(), &facts) != 0) return systemError("look at", file);
    // A file that grows meanwhile is read as long as it was.
    Bytes content(std::min(limit, static_cast<std::size_t>(std::max<off_t>(facts.st_size, 0))) + 1);
    std::size_t size = 0;
    while (size < content.size()) {
        const ssize_t got = ::read(opened.value(), content.data() + size, content.size() - size);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return systemError("read", file);
        if (got == 0) break;
        size += static_cast<std::size_t>(got);
    }
    if (size > limit) return fail(ErrorCode::Corrupt, file.filename().string() + " is too large");
    content.resize(size);
    return content;
}

Result<StagedFile> StagedFile::write(const std::filesystem::path& file, ByteView content) {
    StagedFile staged(file);
    const auto beside = staged.beside();
    Descriptor opened(beside, O_WRONLY | O_CREAT | O_TRUNC);
    if (!opened.isOpen()) return systemError("create", beside);
    if (!writeAll(opened.value(), content) || ::fsync(opened.value()) != 0 || !opened.close())
        return systemError("write", beside);
    return staged;
}

StagedFile::StagedFile(StagedFile&& other) noexcept : m_file(std::move(other.m_file)) { other.m_file.clear(); }

StagedFile::~StagedFile() {
    if (!m_file.empty()) ::unlink(beside().c_str());
}

std::filesystem::path StagedFile::beside() const {
    auto path = m_file;
    path += ".new";
    return path;
}

Status StagedFile::replace() {
    HEARTH_TRY_STATUS(renameDurably(beside(), m_file));
    m_file.clear();
    return {};
}

Status replaceFile(const std::filesystem::path& file, ByteView content) {
    HEARTH_TRY(StagedFile staged, StagedFile::write(file, content));
    return staged.replace();
}

Status createEmptyFile(const std::filesystem::path& file) {
    const Descriptor opened(file, O_RDWR | O_CREAT | O_EXCL);
    if (!opened.isOpen()) return systemError("create", file);
    return {};
}

Status renameDurably(const std::filesystem::path& from, const std::filesystem::path& to) {
    if (::rename(from.c_str(), to.c_str()) != 0) return systemError("rename", from);
    return syncDirectoryOf(to);
}

Status copyFileDurably(const std::filesystem::path& from, const std::filesystem::path& to,
                       const std::function<Status(std::uint64_t)>& tell) {
    const Descriptor source(from, O_RDONLY);
    if (!source.isOpen()) return systemError("open", from);
    Descriptor target(to, O_WRONLY | O_CREAT | O_EXCL);
    if (!target.isOpen()) return systemError("create", to);
    Bytes chunk(std::size_t{1} << 18);
    for (std::uint64_t copied = 0;;) {
        const ssize_t got = ::read(source.value(), chunk.data(), chunk.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return systemError("read", from);
        if (got == 0) break;
        if (!writeAll(target.value(), ByteView(chunk).first(static_cast<std::size_t>(got))))
            return systemError("write", to);
        copied += static_cast<std::uint64_t>(got);
        if (tell) HEARTH_TRY_STATUS(tell(copied));
    }
    if (::fsync(target.value()) != 0 || !target.close()) return systemError("write", to);
    return syncDirectoryOf(to);
}

Status syncDirectoryOf(const std::filesystem::path& file) {
    const auto directory = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
    const Descriptor opened(directory, O_RDONLY | O_DIRECTORY);
    if (!opened.isOpen() || ::fsync(opened.value()) != 0) return systemError("flush the directory of", file);
    return {};
}

Status flushFile(const std::filesystem::path& file) {
    const Descriptor opened(file, O_RDONLY);
    if (!opened.isOpen() || ::fsync(opened.value()) != 0) return systemError("flush", file);
    return {};
}

Status removeFile(const std::filesystem::path& file) {
    if (::unlink(file.c_str()) != 0 && errno != ENOENT) return systemError("remove", file);
    return {};
}

Status makePrivateDirectory(const std::filesystem::path& directory) {
    std::error_code failure;
    if (directory.has_parent_path()) std::filesystem::create_directories(directory.parent_path(), failure);
    if (::mkdir(directory.c_str(), 0700) == 0) return {};
    if (errno != EEXIST) return systemError("create", directory);
    if (!std::filesystem::is_directory(directory, failure))
        return fail(ErrorCode::Unavailable, "the vault's place is not a directory");
    if (std::filesystem::is_empty(directory, failure) && !failure && ::chmod(directory.c_str(), 0700) != 0)
        return systemError("protect", directory);
    return {};
}

}  // namespace hearth::store
