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

void applyName(std::map<std::string, int>& names, const DiskOperation& change) {
    if (change.kind == Kind::Create) names[change.name] = change.object;
    if (change.kind == Kind::Remove) names.erase(change.name);
    if (change.kind == Kind::Rename) {
        names[change.target] = change.object;
        names.erase(change.name);
    }
}

}  // namespace

DiskState readState(const fs::path& directory) {
    DiskState state;
    for (const auto& entry : fs::directory_iterator(directory)) {
        if (!entry.is_regular_file()) continue;
        std::ifstream stream(entry.path(), std::ios::binary);
        state[entry.path().filename().string()] = {std::istreambuf_iterator<char>(stream), {}};
    }
    return state;
}

void writeState(const fs::path& directory, const DiskState& state) {
    fs::create_directories(directory);
    for (const auto& entry : fs::directory_iterator(directory))
        if (entry.is_regular_file() && !state.contains(entry.path().filename().string())) fs::remove(entry.path());
    for (const auto& [name, bytes] : state) {
        std::ofstream stream(directory / name, std::ios::binary | std::ios::trunc);
        stream.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    }
}

DiskTrace::DiskTrace(const fs::path& directory) : m_directory(directory.string()) {
    if (fs::is_directory(directory)) m_initial = readState(directory);
    for (const auto& [name, bytes] : m_initial) m_names[name] = m_objects++;
}

int DiskTrace::objectOf(const std::string& name) {
    const auto found = m_names.find(name);
    return found != m_names.end() ? found->second : m_names[name] = m_objects++;
}

void DiskTrace::after(const CallRequest& request, std::int64_t result) {
    const std::string name = request.path.filename().string();
    switch (request.call) {
        case Call::Open: {
            const auto descriptor = static_cast<int>(result);
            if (request.path == fs::path(m_directory)) {
                m_descriptors[descriptor] = kDirectory;
                return;
            }
            if (request.creates) m_names.erase(name);
            const int object = m_descriptors[descriptor] = objectOf(name);
            if (request.creates) m_operations.push_back({Kind::Create, object, name});
            if (request.offset == 0) m_operations.push_back({Kind::Truncate, object});
            return;
        }
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
            m_operations.push_back({object == kDirectory ? Kind::SyncDirectory : Kind::Sync, object});
            return;
        }
        case Call::Rename:
            m_operations.push_back({Kind::Rename, objectOf(name), name, request.target.filename().string()});
            applyName(m_names, m_operations.back());
            return;
        case Call::Remove:
            m_operations.push_back({Kind::Remove, objectOf(name), name});
            applyName(m_names, m_operations.back());
            return;
    }
}

void DiskTrace::promise(int number) { m_operations.push_back({Kind::Promise, -1, {}, {}, number}); }

int DiskTrace::promised(std::size_t cut, int otherwise) const {
    for (std::size_t at = std::min(cut, m_operations.size()); at > 0; --at)
        if (m_operations[at - 1].kind == Kind::Promise) return static_cast<int>(m_operations[at - 1].offset);
    return otherwise;
}

DiskState DiskTrace::stateAfter(std::size_t cut, Fate fate, std::mt19937_64& random) const {
    std::map<int, File> files;
    std::map<std::string, int> names;
    std::vector<const DiskOperation*> unflushedNames;
    int object = 0;
    for (const auto& [name, bytes] : m_initial) {
        names[name] = object;
        files[object++] = {bytes, {}};
    }
    for (std::size_t at = 0; at < std::min(cut, m_operations.size()); ++at) {
        const DiskOperation& operation = m_operations[at];
        switch (operation.kind) {
            case Kind::Write:
            case Kind::Truncate: files[operation.object].unflushed.push_back(&operation); break;
            case Kind::Sync: files[operation.object].flush(); break;
            case Kind::SyncDirectory:
                for (const DiskOperation* change : unflushedNames) applyName(names, *change);
                unflushedNames.clear();
                break;
            case Kind::Create:
            case Kind::Rename:
            case Kind::Remove: unflushedNames.push_back(&operation); break;
            case Kind::Promise: break;
        }
    }
    std::size_t through = fate == Fate::Dropped ? 0 : unflushedNames.size();
    if (fate == Fate::Random) through = random() % (unflushedNames.size() + 1);
    for (std::size_t at = 0; at < through; ++at) applyName(names, *unflushedNames[at]);
    DiskState state;
    for (const auto& [name, which] : names) state[name] = files[which].after(fate, random);
    return state;
}

}  // namespace hearth::test
