// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/chat/import/bytes.h"

#include <zip.h>

#include <algorithm>
#include <array>
#include <cstdio>

#include "core/base/text.h"

namespace hearth::chat {

namespace {

namespace fs = std::filesystem;

constexpr int kFolderDepth = 4;  // deeper than any known export; a home folder given by mistake is not walked

Error diskError() { return fail(ErrorCode::Unavailable, "the export could not be read from the disk"); }
Error damagedArchive() {
    return fail(ErrorCode::InvalidArgument, "the .zip archive is damaged or was not downloaded completely");
}

struct FileCloser {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
struct EntryCloser {
    void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};
struct ArchiveCloser {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};

class FileStream final : public ByteStream {
public:
    static Result<std::unique_ptr<ByteStream>> open(const fs::path& path) {
        std::unique_ptr<std::FILE, FileCloser> file(std::fopen(path.c_str(), "rb"));
        if (!file) return diskError();
        return std::unique_ptr<ByteStream>(new FileStream(std::move(file)));
    }
    Result<std::size_t> read(std::span<char> out) override {
        const std::size_t count = std::fread(out.data(), 1, out.size(), m_file.get());
        if (count == 0 && std::ferror(m_file.get()) != 0) return diskError();
        return count;
    }

private:
    explicit FileStream(std::unique_ptr<std::FILE, FileCloser> file) : m_file(std::move(file)) {}
    std::unique_ptr<std::FILE, FileCloser> m_file;
};

class EntryStream final : public ByteStream {
public:
    explicit EntryStream(zip_file_t* entry) : m_entry(entry) {}
    Result<std::size_t> read(std::span<char> out) override {
        const zip_int64_t count = zip_fread(m_entry.get(), out.data(), out.size());
        if (count < 0) return fail(ErrorCode::Corrupt, "the archive is damaged here");
        return static_cast<std::size_t>(count);
    }

private:
    std::unique_ptr<zip_file_t, EntryCloser> m_entry;
};

class SingleFile final : public ExportFiles {
public:
    SingleFile(fs::path path, std::uint64_t bytes) : m_path(std::move(path)) {
        m_files.push_back({toUtf8(m_path.filename().string()), bytes});
    }
    Result<std::unique_ptr<ByteStream>> open(std::size_t) const override { return FileStream::open(m_path); }

private:
    fs::path m_path;
};

/// A file of a folder or an archive, and how it is opened there.
template <typename Handle>
using Found = std::vector<std::pair<ExportFile, Handle>>;

/// Sorts by name and deals the names out to `files`, the handles to `handles`.
template <typename Handle>
void deal(Found<Handle> found, std::vector<ExportFile>& files, std::vector<Handle>& handles) {
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first.name < b.first.name; });
    for (auto& [file, handle] : found) {
        files.push_back(std::move(file));
        handles.push_back(std::move(handle));
    }
}

class Folder final : public ExportFiles {
public:
    static Result<std::unique_ptr<ExportFiles>> at(const fs::path& root) {
        Found<fs::path> found;
        std::error_code error;
        fs::recursive_directory_iterator at(root, fs::directory_options::skip_permission_denied, error);
        for (; !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
            if (at.depth() >= kFolderDepth) at.disable_recursion_pending();
            std::error_code ignored;  // a file that vanishes while the folder is listed is no part of the export
            if (!at->is_regular_file(ignored) || at->is_symlink(ignored)) continue;
            const std::uint64_t bytes = at->file_size(ignored);
            const std::string name = toUtf8(at->path().lexically_relative(root).string());
            if (!ignored) found.push_back({{name, bytes}, at->path()});
        }
        if (error) return diskError();
        auto folder = std::make_unique<Folder>();
        deal(std::move(found), folder->m_files, folder->m_paths);
        return std::unique_ptr<ExportFiles>(std::move(folder));
    }
    Result<std::unique_ptr<ByteStream>> open(std::size_t index) const override {
        return FileStream::open(m_paths[index]);
    }

private:
    std::vector<fs::path> m_paths;
};

class Archive final : public ExportFiles {
public:
    static Result<std::unique_ptr<ExportFiles>> at(const fs::path& path) {
        int code = 0;
        std::unique_ptr<zip_t, ArchiveCloser> handle(zip_open(path.c_str(), ZIP_RDONLY, &code));
        if (!handle) return damagedArchive();
        return std::unique_ptr<ExportFiles>(new Archive(std::move(handle)));
    }
    Result<std::unique_ptr<ByteStream>> open(std::size_t index) const override {
        zip_file_t* entry = zip_fopen_index(m_handle.get(), m_indexes[index], 0);
        if (entry == nullptr)
            return fail(ErrorCode::Corrupt, "this file of the archive cannot be opened (damaged, or encrypted)");
        return std::unique_ptr<ByteStream>(std::make_unique<EntryStream>(entry));
    }

private:
    explicit Archive(std::unique_ptr<zip_t, ArchiveCloser> handle) : m_handle(std::move(handle)) {
        const zip_int64_t count = zip_get_num_entries(m_handle.get(), 0);
        Found<zip_uint64_t> found;
        for (zip_int64_t i = 0; i < count; ++i) {
            zip_stat_t stat;
            const auto index = static_cast<zip_uint64_t>(i);
            if (zip_stat_index(m_handle.get(), index, 0, &stat) != 0 || (stat.valid & ZIP_STAT_NAME) == 0) continue;
            const std::string_view name = stat.name;
            if (name.ends_with('/')) continue;
            found.push_back({{toUtf8(name), (stat.valid & ZIP_STAT_SIZE) != 0 ? stat.size : 0}, index});
        }
        deal(std::move(found), m_files, m_indexes);
    }
    std::unique_ptr<zip_t, ArchiveCloser> m_handle;
    std::vector<zip_uint64_t> m_indexes;
};

/// Local file header, or the end record of an empty archive.
bool isArchive(std::string_view start) { return start == "PK\x03\x04" || start == "PK\x05\x06"; }

}  // namespace

Result<std::unique_ptr<ExportFiles>> ExportFiles::at(const fs::path& path) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (!fs::exists(status)) return fail(ErrorCode::NotFound, "no such file or folder");
    if (fs::is_directory(status)) return Folder::at(path);
    if (!fs::is_regular_file(status)) return fail(ErrorCode::InvalidArgument, "neither a file nor a folder");
    HEARTH_TRY(const auto stream, FileStream::open(path));
    std::array<char, 4> start{};
    HEARTH_TRY(const std::size_t count, stream->read(start));
    if (isArchive({start.data(), count})) return Archive::at(path);
    const std::uint64_t bytes = fs::file_size(path, error);
    return std::unique_ptr<ExportFiles>(std::make_unique<SingleFile>(path, error ? 0 : bytes));
}

}  // namespace hearth::chat
