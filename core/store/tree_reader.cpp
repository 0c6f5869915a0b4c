// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/tree_reader.h"

#include <algorithm>
#include <bit>

#include "core/store/big_endian.h"

namespace hearth::store {

namespace {

enum Kind : std::uint8_t { IndexInterior = 2, TableInterior = 5, IndexLeaf = 10, TableLeaf = 13 };
constexpr std::size_t kFileHeaderBytes = 100;
constexpr std::size_t kOverflowBytes = kUsableBytes - 4;
constexpr std::uint64_t kMaxPayload = std::uint64_t{1} << 30;

std::size_t headerAt(std::uint32_t number) { return number == 1 ? kFileHeaderBytes : 0; }
bool isInterior(std::uint8_t kind) { return kind == IndexInterior || kind == TableInterior; }

/// A variable-length integer, and the place behind it. Absent when it leaves the bytes.
struct Varint {
    std::uint64_t value;
    std::size_t next;
};
std::optional<Varint> varint(ByteView bytes, std::size_t at) {
    std::uint64_t value = 0;
    for (int i = 0; i < 9; ++i, ++at) {
        if (at >= bytes.size()) return std::nullopt;
        if (i == 8) return Varint{value << 8 | bytes[at], at + 1};
        value = value << 7 | (bytes[at] & 0x7fU);
        if ((bytes[at] & 0x80U) == 0) return Varint{value, at + 1};
    }
    return std::nullopt;
}

std::int64_t signedNumber(ByteView bytes) {
    std::uint64_t value = (bytes[0] & 0x80U) != 0 ? ~std::uint64_t{0} : 0;
    for (const std::uint8_t byte : bytes) value = value << 8 | byte;
    return static_cast<std::int64_t>(value);
}

std::size_t sizeOfType(std::uint64_t type) {
    constexpr std::array<std::size_t, 10> kFixed = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0};
    return type < kFixed.size() ? kFixed[type] : static_cast<std::size_t>((type - 12) / 2);
}

Value valueOf(std::uint64_t type, ByteView bytes) {
    if (type == 0) return std::monostate();
    if (type == 8 || type == 9) return static_cast<std::int64_t>(type - 8);
    if (type == 7) return std::bit_cast<double>(signedNumber(bytes));
    if (type < 7) return signedNumber(bytes);
    if (type % 2 == 0) return Bytes(bytes.begin(), bytes.end());
    return std::string(asText(bytes));
}

/// Source: fileformat2, section 2.1.
std::optional<std::vector<Value>> decodeRecord(ByteView payload) {
    const auto header = varint(payload, 0);
    if (!header || header->value > payload.size()) return std::nullopt;
    std::vector<Value> fields;
    std::size_t content = static_cast<std::size_t>(header->value);
    for (std::size_t at = header->next; at < header->value;) {
        const auto type = varint(payload.first(static_cast<std::size_t>(header->value)), at);
        if (!type || type->value == 10 || type->value == 11 || type->value > 2 * kMaxPayload) return std::nullopt;
        const std::size_t size = sizeOfType(type->value);
        if (size > payload.size() - content) return std::nullopt;
        fields.push_back(valueOf(type->value, payload.subspan(content, size)));
        content += size;
        at = type->next;
    }
    return fields;
}

/// How many bytes of a payload stay in the page of its cell. Source: fileformat2, section 1.6.
std::size_t localBytes(std::uint64_t size, bool table) {
    const std::size_t most = table ? kUsableBytes - 35 : (kUsableBytes - 12) * 64 / 255 - 23;
    if (size <= most) return static_cast<std::size_t>(size);
    const std::size_t least = (kUsableBytes - 12) * 32 / 255 - 23;
    const std::size_t even = least + static_cast<std::size_t>((size - least) % kOverflowBytes);
    return even <= most ? even : least;
}

/// Where the cells of a page start; empty when the page is no page of a tree.
std::vector<std::size_t> cellsOf(const std::array<std::uint8_t, kPageBytes>& page, std::uint32_t number) {
    const std::size_t header = headerAt(number);
    const std::size_t count = loadBigEndian<std::uint16_t>(page.data() + header + 3);
    const std::size_t pointers = header + (isInterior(page[header]) ? 12 : 8);
    std::vector<std::size_t> cells;
    if (pointers + 2 * count > kUsableBytes) return cells;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t at = loadBigEndian<std::uint16_t>(page.data() + pointers + 2 * i);
        if (at >= pointers + 2 * count && at + 4 <= kUsableBytes) cells.push_back(at);
    }
    return cells;
}

}  // namespace

std::optional<Bytes> TreeReader::payload(const Page& page, std::size_t at, std::uint64_t size, bool table) {
    if (size > kMaxPayload || size > std::uint64_t{m_pages.count()} * kPageBytes) return std::nullopt;
    const std::size_t local = localBytes(size, table);
    const bool spills = local < size;
    if (at + local + (spills ? 4 : 0) > kUsableBytes) return std::nullopt;
    Bytes bytes(page.begin() + static_cast<std::ptrdiff_t>(at), page.begin() + static_cast<std::ptrdiff_t>(at + local));
    std::uint32_t next = spills ? loadBigEndian<std::uint32_t>(page.data() + at + local) : 0;
    Page overflow{};
    while (bytes.size() < size) {
        if (!m_pages.read(next, overflow)) return std::nullopt;
        const std::size_t some = std::min<std::size_t>(kOverflowBytes, static_cast<std::size_t>(size) - bytes.size());
        bytes.insert(bytes.end(), overflow.begin() + 4, overflow.begin() + 4 + static_cast<std::ptrdiff_t>(some));
        next = loadBigEndian<std::uint32_t>(overflow.data());
    }
    return bytes;
}

std::optional<Record> TreeReader::readRecord(const Page& page, std::size_t at, bool table) {
    const ByteView bytes(page.data(), kUsableBytes);
    const auto size = varint(bytes, at);
    if (!size) return std::nullopt;
    const auto key = table ? varint(bytes, size->next) : Varint{0, size->next};
    if (!key) return std::nullopt;
    const auto content = payload(page, key->next, size->value, table);
    if (!content) return std::nullopt;
    auto fields = decodeRecord(*content);
    if (!fields) return std::nullopt;
    return Record{static_cast<std::int64_t>(key->value), std::move(*fields)};
}

Status TreeReader::visitPage(std::uint32_t number, const Visit& visit, Walk& walk, std::vector<std::uint32_t>& below) {
    Page page{};
    if (!m_pages.read(number, page)) {
        walk.missing.insert(number);
        return {};
    }
    if (!walk.seen.insert(number).second) return {};
    const std::uint8_t kind = page[headerAt(number)];
    if (kind != TableLeaf && kind != IndexLeaf && !isInterior(kind)) {
        walk.missing.insert(number);
        return {};
    }
    if (isInterior(kind)) below.push_back(loadBigEndian<std::uint32_t>(page.data() + headerAt(number) + 8));
    for (const std::size_t at : cellsOf(page, number)) {
        if (isInterior(kind)) below.push_back(loadBigEndian<std::uint32_t>(page.data() + at));
        if (kind == TableInterior) continue;
        auto record = readRecord(page, at + (kind == IndexInterior ? 4 : 0), kind == TableLeaf);
        if (record)
            HEARTH_TRY_STATUS(visit(std::move(*record)));
        else
            ++walk.brokenRows;
    }
    return {};
}

Status TreeReader::walk(std::uint32_t root, const Visit& visit, Walk& walk) {
    std::vector<std::uint32_t> waiting = {root};
    while (!waiting.empty()) {
        const std::uint32_t number = waiting.back();
        waiting.pop_back();
        HEARTH_TRY_STATUS(visitPage(number, visit, walk, waiting));
    }
    return {};
}

std::optional<std::vector<Record>> TreeReader::rowsOf(std::uint32_t number, std::uint64_t& broken) {
    Page page{};
    if (!m_pages.read(number, page) || page[headerAt(number)] != TableLeaf) return std::nullopt;
    std::vector<Record> rows;
    for (const std::size_t at : cellsOf(page, number)) {
        auto row = readRecord(page, at, true);
        if (row)
            rows.push_back(std::move(*row));
        else
            ++broken;
    }
    return rows;
}

TreeReader::FreeList TreeReader::freeList() {
    FreeList list;
    Page page{};
    list.whole = m_pages.read(1, page);
    if (!list.whole) return list;
    std::uint32_t trunk = loadBigEndian<std::uint32_t>(page.data() + 32);
    while (trunk != 0 && list.pages.insert(trunk).second) {
        list.whole = m_pages.read(trunk, page);
        if (!list.whole) break;
        trunk = loadBigEndian<std::uint32_t>(page.data());
        const std::size_t count =
            std::min<std::size_t>(loadBigEndian<std::uint32_t>(page.data() + 4), kUsableBytes / 4 - 2);
        for (std::size_t i = 0; i < count; ++i)
            list.pages.insert(loadBigEndian<std::uint32_t>(page.data() + 8 + 4 * i));
    }
    return list;
}

}  // namespace hearth::store
