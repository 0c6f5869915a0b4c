// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/core/store/proof/system_calls.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstring>
#include <stdexcept>
#include <string>

namespace hearth::test {

namespace {

struct Watch {
    CallWatcher* watcher = nullptr;
    std::string directory;
    std::array<bool, 4096> watched{};  ///< By descriptor.
};

Watch& watch() {
    static Watch only;
    return only;
}

/// The C library's own.
template <typename Function>
Function* next(const char* name) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

bool isWatched(const char* path) {
    const Watch& now = watch();
    return now.watcher != nullptr && path != nullptr &&
           std::strncmp(path, now.directory.c_str(), now.directory.size()) == 0;
}

bool isWatched(int descriptor) {
    const Watch& now = watch();
    return now.watcher != nullptr && descriptor >= 0 && descriptor < static_cast<int>(now.watched.size()) &&
           now.watched[static_cast<std::size_t>(descriptor)];
}

/// Asks, does, tells. `act` gets how many bytes may pass.
template <typename Act>
auto perform(const CallRequest& request, Act&& act) -> decltype(act(std::size_t{0})) {
    CallWatcher& watcher = *watch().watcher;
    const Verdict verdict = watcher.before(request);
    if (verdict.error != 0) {
        errno = verdict.error;
        return -1;
    }
    const auto result = act(verdict.atMost);
    if (result >= 0) {
        const int kept = errno;
        watcher.after(request, result);
        errno = kept;
    }
    return result;
}

int openFile(const char* path, int flags, mode_t mode) {
    using Open = int(const char*, int, ...);
    static Open* const real = next<Open>("open");
    if (!isWatched(path)) return real(path, flags, mode);
    struct stat ignored {};
    CallRequest request{Call::Open, path};
    request.creates = (flags & O_CREAT) != 0 && ::lstat(path, &ignored) != 0;
    request.offset = (flags & O_TRUNC) != 0 && !request.creates ? 0 : -1;
    const int descriptor = perform(request, [&](std::size_t) { return real(path, flags, mode); });
    if (descriptor >= 0 && descriptor < static_cast<int>(watch().watched.size()))
        watch().watched[static_cast<std::size_t>(descriptor)] = true;
    return descriptor;
}

ssize_t writeAt(int descriptor, const void* bytes, std::size_t size, std::int64_t offset) {
    using WriteAt = ssize_t(int, const void*, std::size_t, off_t);
    static WriteAt* const real = next<WriteAt>("pwrite");
    if (!isWatched(descriptor)) return real(descriptor, bytes, size, offset);
    CallRequest request{.call = Call::Write, .descriptor = descriptor, .offset = offset};
    request.bytes = ByteView(static_cast<const std::uint8_t*>(bytes), size);
    return perform(request,
                   [&](std::size_t atMost) { return real(descriptor, bytes, std::min(size, atMost), offset); });
}

ssize_t readAt(int descriptor, void* out, std::size_t size, off_t offset) {
    using ReadAt = ssize_t(int, void*, std::size_t, off_t);
    static ReadAt* const real = next<ReadAt>("pread");
    if (!isWatched(descriptor)) return real(descriptor, out, size, offset);
    return perform({.call = Call::Read, .descriptor = descriptor},
                   [&](std::size_t atMost) { return real(descriptor, out, std::min(size, atMost), offset); });
}

int truncateTo(int descriptor, std::int64_t size) {
    using TruncateTo = int(int, off_t);
    static TruncateTo* const real = next<TruncateTo>("ftruncate");
    if (!isWatched(descriptor)) return real(descriptor, size);
    return perform({.call = Call::Truncate, .descriptor = descriptor, .offset = size},
                   [&](std::size_t) { return real(descriptor, size); });
}

int synchronize(int descriptor) {
    using Synchronize = int(int);
    static Synchronize* const real = next<Synchronize>("fsync");
    if (!isWatched(descriptor)) return real(descriptor);
    return perform({.call = Call::Sync, .descriptor = descriptor}, [&](std::size_t) { return real(descriptor); });
}

template <typename Act>
int removeNamed(const std::filesystem::path& path, Act&& act) {
    return perform({.call = Call::Remove, .path = path}, [&](std::size_t) { return act(); });
}

/// The path that a name in an open directory has; empty where it has none.
std::string pathIn(int directory, const char* name) {
    if (name == nullptr || name[0] == '/') return name == nullptr ? "" : name;
    std::error_code failure;
    const auto opened = std::filesystem::read_symlink("/proc/self/fd/" + std::to_string(directory), failure);
    return failure ? "" : (opened / name).string();
}

/// The third argument of open, which is there only when a file may be made.
mode_t modeIn(int flags, va_list arguments) {
    return (flags & O_CREAT) != 0 ? static_cast<mode_t>(va_arg(arguments, int)) : 0;
}

}  // namespace

WatchScope::WatchScope(CallWatcher& watcher, const std::filesystem::path& directory) {
    if (watch().watcher != nullptr) throw std::logic_error("somebody watches already");
    watch().directory = directory.string();
    watch().watched.fill(false);
    watch().watcher = &watcher;
}

WatchScope::~WatchScope() { watch().watcher = nullptr; }

}  // namespace hearth::test

// What the dynamic linker finds before the C library's, for this program, SQLite and the C++ library.
extern "C" {

int open(const char* path, int flags, ...) {
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = hearth::test::modeIn(flags, arguments);
    va_end(arguments);
    return hearth::test::openFile(path, flags, mode);
}

int open64(const char* path, int flags, ...) {
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = hearth::test::modeIn(flags, arguments);
    va_end(arguments);
    return hearth::test::openFile(path, flags, mode);
}

ssize_t pwrite(int descriptor, const void* bytes, size_t size, off_t offset) {
    return hearth::test::writeAt(descriptor, bytes, size, offset);
}

ssize_t pwrite64(int descriptor, const void* bytes, size_t size, off64_t offset) {
    return hearth::test::writeAt(descriptor, bytes, size, offset);
}

ssize_t write(int descriptor, const void* bytes, size_t size) {
    using Write = ssize_t(int, const void*, size_t);
    static Write* const real = hearth::test::next<Write>("write");
    if (!hearth::test::isWatched(descriptor)) return real(descriptor, bytes, size);
    hearth::test::CallRequest request{.call = hearth::test::Call::Write, .descriptor = descriptor};
    request.offset = ::lseek(descriptor, 0, SEEK_CUR);
    request.bytes = hearth::ByteView(static_cast<const std::uint8_t*>(bytes), size);
    return hearth::test::perform(request,
                                 [&](std::size_t atMost) { return real(descriptor, bytes, std::min(size, atMost)); });
}

ssize_t pread(int descriptor, void* out, size_t size, off_t offset) {
    return hearth::test::readAt(descriptor, out, size, offset);
}

ssize_t pread64(int descriptor, void* out, size_t size, off64_t offset) {
    return hearth::test::readAt(descriptor, out, size, offset);
}

ssize_t read(int descriptor, void* out, size_t size) {
    using Read = ssize_t(int, void*, size_t);
    static Read* const real = hearth::test::next<Read>("read");
    if (!hearth::test::isWatched(descriptor)) return real(descriptor, out, size);
    return hearth::test::perform({.call = hearth::test::Call::Read, .descriptor = descriptor},
                                 [&](std::size_t atMost) { return real(descriptor, out, std::min(size, atMost)); });
}

int ftruncate(int descriptor, off_t size) noexcept { return hearth::test::truncateTo(descriptor, size); }
int ftruncate64(int descriptor, off64_t size) noexcept { return hearth::test::truncateTo(descriptor, size); }
int fsync(int descriptor) { return hearth::test::synchronize(descriptor); }
int fdatasync(int descriptor) { return hearth::test::synchronize(descriptor); }

int rename(const char* from, const char* to) noexcept {
    using Rename = int(const char*, const char*);
    static Rename* const real = hearth::test::next<Rename>("rename");
    if (!hearth::test::isWatched(from)) return real(from, to);
    return hearth::test::perform({.call = hearth::test::Call::Rename, .path = from, .target = to},
                                 [&](std::size_t) { return real(from, to); });
}

int unlink(const char* path) noexcept {
    using Unlink = int(const char*);
    static Unlink* const real = hearth::test::next<Unlink>("unlink");
    if (!hearth::test::isWatched(path)) return real(path);
    return hearth::test::removeNamed(path, [&] { return real(path); });
}

int rmdir(const char* path) noexcept {
    using RemoveDirectory = int(const char*);
    static RemoveDirectory* const real = hearth::test::next<RemoveDirectory>("rmdir");
    if (!hearth::test::isWatched(path)) return real(path);
    return hearth::test::removeNamed(path, [&] { return real(path); });
}

int remove(const char* path) noexcept {
    using RemoveAny = int(const char*);
    static RemoveAny* const real = hearth::test::next<RemoveAny>("remove");
    if (!hearth::test::isWatched(path)) return real(path);
    return hearth::test::removeNamed(path, [&] { return real(path); });
}

int unlinkat(int directory, const char* name, int flags) noexcept {
    using UnlinkAt = int(int, const char*, int);
    static UnlinkAt* const real = hearth::test::next<UnlinkAt>("unlinkat");
    if (hearth::test::watch().watcher == nullptr) return real(directory, name, flags);
    const std::string path = hearth::test::pathIn(directory, name);
    if (!hearth::test::isWatched(path.c_str())) return real(directory, name, flags);
    return hearth::test::removeNamed(path, [&] { return real(directory, name, flags); });
}

int mkdir(const char* path, mode_t mode) noexcept {
    using MakeDirectory = int(const char*, mode_t);
    static MakeDirectory* const real = hearth::test::next<MakeDirectory>("mkdir");
    if (!hearth::test::isWatched(path)) return real(path, mode);
    return hearth::test::perform({.call = hearth::test::Call::MakeDirectory, .path = path},
                                 [&](std::size_t) { return real(path, mode); });
}

int close(int descriptor) {
    using Close = int(int);
    static Close* const real = hearth::test::next<Close>("close");
    if (hearth::test::isWatched(descriptor))
        hearth::test::watch().watched[static_cast<std::size_t>(descriptor)] = false;
    return real(descriptor);
}

}  // extern "C"
