// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/core/store/proof/disk_trace.h"

#include <algorithm>
#include <fstream>
#include <set>

namespace hearth::test {

namespace {

namespace fs = std::filesystem;
using Kind = DiskOperation::Kind;
constexpr std::size_t kSectorBytes = 512;
constexpr int kDirectory = -2;

void writeInto(Bytes& content, std::int64_t offset, ByteView bytes) {
    const auto end = static_cast<std::size_t>(offset) + bytes.size();
    if (content.size() < end) content.resize(end);
    std::ranges::copy(bytes, content.begin() + offset);
}

void apply(Bytes& content, const DiskOperation& change) {
    if (change.kind == Kind::Truncate) content.resize(static_cast<std::size_t>(change.offset));
    if (change.kind == Kind::Write) writeInto(content, change.offset, change.bytes);
}

/// Only some sectors of a write.
void applyTorn(Bytes& content, const DiskOperation& change, std::mt19937_64& random) {
    std::size_t at = 0;
    while (at < change.bytes.size()) {
        // Sectors are the disk's: the first piece goes up to the next boundary of the file.
        const auto position = static_cast<std::size_t>(change.offset) + at;
        const std::size_t size = std::min(kSectorBytes - position % kSectorBytes, change.bytes.size() - at);
        if (random() % 2 == 0)
            writeInto(content, static_cast<std::int64_t>(position), ByteView(change.bytes).subspan(at, size));
        at += size;
    }
}

/// Any of the changes in any order. Where the file has grown over what was not written lies what was there before
/// on the disk: noise, or zeros.
void applyRandomly(Bytes& content, std::vector<const DiskOperation*> changes, std::mt19937_64& random) {
    std::size_t grown = content.size();
    for (const DiskOperation* change : changes)
        if (change->kind == Kind::Write)
            grown = std::max(grown, static_cast<std::size_t>(change->offset) + change->bytes.size());
    if (random() % 3 == 0) {
        const std::size_t before = content.size();
        content.resize(grown);
        if (random() % 2 == 0)
            for (std::size_t at = before; at < grown; ++at) content[at] = static_cast<std::uint8_t>(random());
    }
    if (random() % 2 == 0) std::shuffle(changes.begin(), changes.end(), random);
    const std::uint64_t keptOfFour = random() % 4;
    for (const DiskOperation* change : changes) {
        if (random() % 4 > keptOfFour) continue;
        if (change->kind == Kind::Write && random() % 4 == 0)
            applyTorn(content, *change, random);
        else
            apply(content, *change);
    }
}

/// What the disk surely holds of a file, and what was asked of it since.
struct File {
    Bytes content;
    std::vector<const DiskOperation*> unflushed;

    void flush() {
        for (const DiskOperation* change : unflushed) apply(content, *change);
        unflushed.clear();
    }
    Bytes after(DiskTrace::Fate fate, std::mt19937_64& random) const {
        Bytes now = content;
        const std::size_t count = unflushed.size();
        if (fate == DiskTrace::Fate::Random) applyRandomly(now, unflushed, random);
        for (std::size_t i = 0; i < count && fate != DiskTrace::Fate::Random; ++i) {
            const bool last = i + 1 == count;
            const bool kept = fate == DiskTrace::Fate::Kept || (fate == DiskTrace::Fate::OnlyLast && last) ||
                              (fate == DiskTrace::Fate::AllButLast && !last);
            if (kept) apply(now, *unflushed[i]);
        }
        return now;
    }
};

std::string parentOf(const std::string& name) {
    const auto slash = name.rfind('/');
    return slash == name.npos ? "." : name.substr(0, slash);
}

using Names = std::map<std::string, int>;

void moveName(Names& names, const DiskOperation& change) {
    if (change.object != kDirectory) {
        names.erase(change.name);
        names[change.target] = change.object;
        return;
    }
    Names moved;
    for (auto at = names.lower_bound(change.name); at != names.end();) {
        const bool inside = at->first == change.name || at->first.starts_with(change.name + "/");
        if (inside) moved[change.target + at->first.substr(change.name.size())] = at->second;
        at = inside ? names.erase(at) : std::next(at);
    }
    for (const auto& [name, object] : moved) names[name] = object;
}

void applyName(Names& names, const DiskOperation& change) {
    if (change.kind == Kind::Create) names[change.name] = change.object;
    if (change.kind == Kind::MakeDirectory) names[change.name] = kDirectory;
    if (change.kind == Kind::Remove) names.erase(change.name);
    if (change.kind == Kind::Rename) moveName(names, change);
}

/// Changes of names that the disk need not hold yet.
class UnflushedNames {
public:
    void add(const DiskOperation& change) { m_changes.push_back(&change); }
    void flush(const std::string& directory, Names& names) {
        const auto isIn = [&](const DiskOperation* change) {
            return parentOf(change->name) == directory ||
                   (change->kind == Kind::Rename && parentOf(change->target) == directory);
        };
        const auto last = std::find_if(m_changes.rbegin(), m_changes.rend(), isIn).base();
        for (auto change = m_changes.begin(); change != last; ++change) applyName(names, **change);
        m_changes.erase(m_changes.begin(), last);
    }
    void apply(std::size_t count, Names& names) const {
        for (std::size_t at = 0; at < count; ++at) applyName(names, *m_changes[at]);
    }
    std::size_t size() const { return m_changes.size(); }

private:
    std::vector<const DiskOperation*> m_changes;
};

}  // namespace

DiskState readState(const fs::path& directory) {
    DiskState state;
    for (const auto& entry : fs::recursive_directory_iterator(directory)) {
        const std::string name = entry.path().lexically_relative(directory).string();
        if (entry.is_directory()) state[name + "/"];
        if (!entry.is_regular_file()) continue;
        std::ifstream stream(entry.path(), std::ios::binary);
        state[name] = {std::istreambuf_iterator<char>(stream), {}};
    }
    return state;
}

void writeState(const fs::path& directory, const DiskState& state) {
    fs::create_directories(directory);
    std::vector<fs::path> surplus;
    for (const auto& entry : fs::recursive_directory_iterator(directory)) {
        const std::string name = entry.path().lexically_relative(directory).string();
        if (!state.contains(entry.is_directory() ? name + "/" : name)) surplus.push_back(entry.path());
    }
    for (const fs::path& path : surplus) fs::remove_all(path);
    for (const auto& [name, bytes] : state) {
        if (name.ends_with('/')) {
            fs::create_directories(directory / name.substr(0, name.size() - 1));
            continue;
        }
        std::ofstream stream(directory / name, std::ios::binary | std::ios::trunc);
        stream.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    }
}

DiskTrace::DiskTrace(const fs::path& directory) : m_directory(directory.string()), m_initial(readState(directory)) {
    for (const auto& [name, bytes] : m_initial) {
        if (name.ends_with('/'))
            m_names[name.substr(0, name.size() - 1)] = kDirectory;
        else
            m_names[name] = m_objects++;
    }
}

std::string DiskTrace::nameOf(const fs::path& path) const { return path.lexically_relative(m_directory).string(); }

int DiskTrace::objectOf(const std::string& name) {
    const auto found = m_names.find(name);
    return found != m_names.end() ? found->second : m_names[name] = m_objects++;
}

void DiskTrace::afterOpen(const CallRequest& request, int descriptor) {
    const std::string name = nameOf(request.path);
    if (name == "." || (m_names.contains(name) && m_names[name] == kDirectory)) {
        m_descriptors[descriptor] = kDirectory;
        m_openDirectories[descriptor] = name;
        return;
    }
    if (request.creates) m_names.erase(name);
    const int object = m_descriptors[descriptor] = objectOf(name);
    if (request.creates) m_operations.push_back({Kind::Create, object, name});
    if (request.offset == 0) m_operations.push_back({Kind::Truncate, object});
}

void DiskTrace::after(const CallRequest& request, std::int64_t result) {
    const std::string name = request.path.empty() ? "" : nameOf(request.path);
    switch (request.call) {
        case Call::Open: afterOpen(request, static_cast<int>(result)); return;
        case Call::Read: return;
        case Call::Write: {
            const auto written = request.bytes.first(static_cast<std::size_t>(result));
            m_operations.push_back({Kind::Write,
                                    m_descriptors.at(request.descriptor),
                                    {},
                                    {},
                                    request.offset,
                                    Bytes(written.begin(), written.end())});
            return;
        }
        case Call::Truncate:
            m_operations.push_back({Kind::Truncate, m_descriptors.at(request.descriptor), {}, {}, request.offset});
            return;
        case Call::Sync: {
            const int object = m_descriptors.at(request.descriptor);
            if (object == kDirectory)
                m_operations.push_back({Kind::SyncDirectory, object, m_openDirectories.at(request.descriptor)});
            else
                m_operations.push_back({Kind::Sync, object});
            return;
        }
        case Call::Rename: m_operations.push_back({Kind::Rename, objectOf(name), name, nameOf(request.target)}); break;
        case Call::Remove: m_operations.push_back({Kind::Remove, objectOf(name), name}); break;
        case Call::MakeDirectory: m_operations.push_back({Kind::MakeDirectory, kDirectory, name}); break;
    }
    applyName(m_names, m_operations.back());
}

void DiskTrace::promise(int number) { m_operations.push_back({Kind::Promise, -1, {}, {}, number}); }

int DiskTrace::promised(std::size_t cut, int otherwise) const {
    for (std::size_t at = std::min(cut, m_operations.size()); at > 0; --at)
        if (m_operations[at - 1].kind == Kind::Promise) return static_cast<int>(m_operations[at - 1].offset);
    return otherwise;
}

DiskState DiskTrace::stateAfter(std::size_t cut, Fate fate, std::mt19937_64& random) const {
    std::map<int, File> files;
    Names names;
    UnflushedNames unflushedNames;
    int object = 0;
    for (const auto& [name, bytes] : m_initial) {
        const bool isDirectory = name.ends_with('/');
        names[isDirectory ? name.substr(0, name.size() - 1) : name] = isDirectory ? kDirectory : object;
        if (!isDirectory) files[object++] = {bytes, {}};
    }
    for (std::size_t at = 0; at < std::min(cut, m_operations.size()); ++at) {
        const DiskOperation& operation = m_operations[at];
        switch (operation.kind) {
            case Kind::Write:
            case Kind::Truncate: files[operation.object].unflushed.push_back(&operation); break;
            case Kind::Sync: files[operation.object].flush(); break;
            case Kind::SyncDirectory: unflushedNames.flush(operation.name, names); break;
            case Kind::Create:
            case Kind::MakeDirectory:
            case Kind::Rename:
            case Kind::Remove: unflushedNames.add(operation); break;
            case Kind::Promise: break;
        }
    }
    std::size_t through = fate == Fate::Dropped ? 0 : unflushedNames.size();
    if (fate == Fate::Random) through = random() % (unflushedNames.size() + 1);
    unflushedNames.apply(through, names);
    DiskState state;
    for (const auto& [name, which] : names) {
        if (which == kDirectory)
            state[name + "/"];
        else
            state[name] = files[which].after(fate, random);
    }
    return state;
}

}  // namespace hearth::test
