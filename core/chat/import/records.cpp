// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/chat/import/records.h"

#include <utility>

#include "core/base/text.h"
#include "core/chat/import/mend.h"
#include "core/chat/import/scanner.h"

namespace hearth::chat {

namespace {

constexpr std::size_t kChunk = std::size_t{256} << 10;
constexpr std::uint64_t kMaxRescanned = std::uint64_t{16} * kMaxRecordBytes;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

constexpr const char* kDamaged = "is damaged";
constexpr const char* kCutOff = "is cut off: the file ends inside it";
constexpr const char* kTooLarge = "is larger than any conversation";

bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

/// The bytes that were read and not yet used, growing at the end and used up at the front.
class Window {
public:
    explicit Window(ByteStream& stream) : m_stream(stream) {}

    std::string_view unread() const { return std::string_view(m_buffer).substr(m_used); }
    void consume(std::size_t count) {
        m_used += count;
        if (m_used < m_buffer.size() / 2 && m_used < (std::size_t{16} << 20)) return;
        m_buffer.erase(0, m_used);
        m_used = 0;
    }
    /// Reads a chunk; false at the end of the stream. A damaged archive ends where the damage is.
    Result<bool> more() {
        if (m_ended) return false;
        const std::size_t before = m_buffer.size();
        m_buffer.resize(before + kChunk);
        auto count = m_stream.read(std::span(m_buffer).subspan(before));
        m_buffer.resize(before + (count.ok() ? *count : 0));
        m_bytes += m_buffer.size() - before;
        if (!count.ok() && count.error().code != ErrorCode::Corrupt) return std::move(count).error();
        m_damaged = !count.ok();
        m_ended = m_buffer.size() == before;
        return !m_ended;
    }
    bool damaged() const { return m_damaged; }
    std::uint64_t bytes() const { return m_bytes; }

private:
    ByteStream& m_stream;
    std::string m_buffer;
    std::size_t m_used = 0;
    std::uint64_t m_bytes = 0;
    bool m_ended = false;
    bool m_damaged = false;
};

std::size_t skipSpace(std::string_view text, std::size_t at) {
    while (at < text.size() && isSpace(text[at])) ++at;
    return at;
}

/// `"title"`, quotes included, of an object that starts with it; empty when it does not start with a key.
std::string firstKeyOf(std::string_view object) {
    const std::size_t start = skipSpace(object, 1);
    if (start >= object.size() || object[start] != '"') return {};
    const std::size_t end = object.find('"', start + 1);
    return end == std::string_view::npos ? std::string() : std::string(object.substr(start, end + 1 - start));
}

/// Steps back over white space and one `wanted` byte that ends at `at`; false when it is another byte.
bool stepBack(std::string_view text, std::size_t& at, char wanted) {
    while (at > 0 && isSpace(text[at - 1])) --at;
    if (at == 0 || text[at - 1] != wanted) return false;
    --at;
    return true;
}

/// Where behind the front of `text` an object starts that follows another one and has `key` first.
std::size_t findBoundary(std::string_view text, std::string_view key) {
    if (key.empty()) return std::string_view::npos;
    for (std::size_t at = text.find(key, 1); at != std::string_view::npos; at = text.find(key, at + 1)) {
        const std::size_t colon = skipSpace(text, at + key.size());
        std::size_t start = at;
        if (colon >= text.size() || text[colon] != ':' || !stepBack(text, start, '{')) continue;
        std::size_t before = start;
        if (stepBack(text, before, ',') && stepBack(text, before, '}')) return start;
    }
    return std::string_view::npos;
}

class ObjectReader final : public RecordReader {
public:
    ObjectReader(ByteStream& stream, RecordTest test) : m_window(stream), m_test(std::move(test)) {}

    std::uint64_t bytesRead() const override { return m_window.bytes(); }

    Result<bool> next(Record& out) override {
        for (;;) {
            HEARTH_TRY(const Gap gap, skipToObject());
            if (gap == Gap::Garbage && !m_resyncing) return problem(out, "is not a conversation");
            if (gap == Gap::Debris && !std::exchange(m_resyncing, true)) return problem(out, kDamaged);
            if (gap == Gap::End || gap == Gap::GarbageThenEnd) return atEnd(out, gap);
            HEARTH_TRY(const Found found, findEnd());
            if (found.problem != nullptr) return damaged(out, found);
            auto value = parseMended(m_window.unread().substr(0, found.end));
            if (!value.ok()) return damaged(out, {found.end, kDamaged});
            m_window.consume(found.end);
            if (m_resyncing && !m_test(*value)) continue;  // a piece of what was damaged, and that was reported
            m_resyncing = false;
            out = {++m_number, std::move(*value), std::nullopt};
            return true;
        }
    }

private:
    /// Debris: garbage with quotes or closing braces in it, so an object ended too early and pieces of it follow.
    enum class Gap { None, Garbage, Debris, End, GarbageThenEnd };
    /// Where the object ends, or why it does not; `end` is then what may be thrown away.
    struct Found {
        std::size_t end = 0;
        const char* problem = nullptr;
    };

    Status skipByteOrderMark() {
        if (std::exchange(m_started, true)) return {};
        for (bool more = true; more && m_window.unread().size() < kByteOrderMark.size();) {
            HEARTH_TRY(more, m_window.more());
        }
        if (m_window.unread().starts_with(kByteOrderMark)) m_window.consume(kByteOrderMark.size());
        return {};
    }

    /// Uses up what stands between two objects. Brackets and commas of the surrounding list are no garbage.
    Result<Gap> skipToObject() {
        HEARTH_TRY_STATUS(skipByteOrderMark());
        bool garbage = false;
        bool debris = false;
        for (;;) {
            const std::string_view rest = m_window.unread();
            std::size_t at = 0;
            while (at < rest.size() && rest[at] != '{') {
                garbage = garbage || (!isSpace(rest[at]) && std::string_view(",[]").find(rest[at]) == rest.npos);
                debris = debris || rest[at] == '"' || rest[at] == '}';
                ++at;
            }
            const bool found = at < rest.size();
            m_window.consume(at);
            if (found) return debris ? Gap::Debris : garbage ? Gap::Garbage : Gap::None;
            HEARTH_TRY(const bool more, m_window.more());
            if (!more) return garbage ? Gap::GarbageThenEnd : Gap::End;
        }
    }

    Result<bool> atEnd(Record& out, Gap gap) {
        if (m_window.damaged() && !std::exchange(m_reportedDamage, true))
            return problem(out, "and what follows cannot be read: the archive is damaged here");
        if (gap == Gap::GarbageThenEnd && !m_resyncing) return problem(out, kDamaged);
        return false;
    }

    Result<Found> findEnd() {
        JsonScanner scanner;
        for (std::size_t scanned = 0;;) {
            const std::string_view rest = m_window.unread();
            if (m_firstKey.empty()) m_firstKey = firstKeyOf(rest);
            const std::size_t end = scanner.advance(rest.substr(scanned));
            if (scanner.beyondLimits() || rest.size() > kMaxRecordBytes) return discard(scanner, scanned, end);
            if (end != std::string_view::npos) return Found{scanned + end, nullptr};
            scanned = rest.size();
            HEARTH_TRY(const bool more, m_window.more());
            if (!more) return Found{scanned, kCutOff};
        }
    }

    /// Steps over a monster without keeping it.
    Result<Found> discard(JsonScanner& scanner, std::size_t scanned, std::size_t end) {
        while (end == std::string_view::npos) {
            m_window.consume(m_window.unread().size());
            scanned = 0;
            HEARTH_TRY(const bool more, m_window.more());
            if (!more) return Found{0, kTooLarge};
            end = scanner.advance(m_window.unread());
        }
        return Found{scanned + end, kTooLarge};
    }

    /// Reports the object at the front and moves to where the next one seems to start.
    Result<bool> damaged(Record& out, Found found) {
        const std::string_view rest = m_window.unread().substr(0, found.end);
        const std::size_t boundary =
            found.problem == kTooLarge ? std::string_view::npos : findBoundary(rest, m_firstKey);
        if (boundary == std::string_view::npos) {
            m_window.consume(rest.size());
            return problem(out, found.problem);
        }
        m_rescanned += rest.size();
        if (m_rescanned > kMaxRescanned) {
            m_window.consume(rest.size());
            return problem(out, "and what follows is damaged in too many places");
        }
        m_window.consume(boundary);
        m_resyncing = true;
        return problem(out, kDamaged);
    }

    Result<bool> problem(Record& out, std::string reason) {
        out = {++m_number, nullptr, std::move(reason)};
        return true;
    }

    Window m_window;
    RecordTest m_test;
    std::string m_firstKey;
    std::int64_t m_number = 0;
    std::uint64_t m_rescanned = 0;
    bool m_started = false;
    bool m_resyncing = false;
    bool m_reportedDamage = false;
};

class LineReader final : public RecordReader {
public:
    explicit LineReader(ByteStream& stream) : m_window(stream) {}

    std::uint64_t bytesRead() const override { return m_window.bytes(); }

    Result<bool> next(Record& out) override {
        for (;;) {
            HEARTH_TRY(const Line line, readLine());
            if (line.size == 0 && !line.ended && !line.tooLarge) return atEnd(out);
            ++m_number;
            const std::string_view text = trim(withoutMark(m_window.unread().substr(0, line.size)));
            if (text.empty() && !line.tooLarge) {
                m_window.consume(line.size + (line.ended ? 1 : 0));
                continue;
            }
            out = {m_number, nullptr, std::nullopt};
            read(text, line, out);
            m_window.consume(line.size + (line.ended ? 1 : 0));
            return true;
        }
    }

private:
    struct Line {
        std::size_t size = 0;  ///< Without its end.
        bool ended = false;
        bool tooLarge = false;
    };

    Result<Line> readLine() {
        bool tooLarge = false;
        for (std::size_t searched = 0;;) {
            const std::string_view rest = m_window.unread();
            const std::size_t end = rest.find('\n', searched);
            if (end != std::string_view::npos) return Line{end, true, tooLarge};
            searched = rest.size();
            if (rest.size() > kMaxRecordBytes) {
                tooLarge = true;
                m_window.consume(rest.size());
                searched = 0;
            }
            HEARTH_TRY(const bool more, m_window.more());
            if (!more) return Line{m_window.unread().size(), false, tooLarge};
        }
    }

    Result<bool> atEnd(Record& out) {
        if (!m_window.damaged() || std::exchange(m_reportedDamage, true)) return false;
        out = {m_number + 1, nullptr, "and what follows cannot be read: the archive is damaged here"};
        return true;
    }

    void read(std::string_view text, const Line& line, Record& out) const {
        JsonScanner scanner;
        if (!line.tooLarge) scanner.advance(text);
        if (line.tooLarge || scanner.beyondLimits()) {
            out.problem = kTooLarge;
            return;
        }
        auto value = parseMended(text);
        if (value.ok())
            out.value = std::move(*value);
        else
            out.problem = line.ended ? "is not JSON" : kCutOff;
    }

    std::string_view withoutMark(std::string_view text) const {
        if (m_number == 1 && text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
        return text;
    }

    Window m_window;
    std::int64_t m_number = 0;
    bool m_reportedDamage = false;
};

}  // namespace

std::unique_ptr<RecordReader> objectReader(ByteStream& stream, RecordTest test) {
    return std::make_unique<ObjectReader>(stream, std::move(test));
}

std::unique_ptr<RecordReader> lineReader(ByteStream& stream) { return std::make_unique<LineReader>(stream); }

}  // namespace hearth::chat
