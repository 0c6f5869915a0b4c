// SPDX-License-Identifier: AGPL-3.0-or-later
// Telling by its content which program wrote a file. Names lie: exports are renamed, split and unpacked.
#include <algorithm>
#include <set>

#include "core/chat/import/source.h"

namespace hearth::chat {

namespace {

constexpr std::size_t kFirstLook = std::size_t{64} << 10;
constexpr std::size_t kLongestLook = std::size_t{8} << 20;
constexpr std::size_t kBinaryLook = 4096;

using Sources = std::vector<std::unique_ptr<Source>>;

/// Walks JSON text that may be cut or damaged and collects the members of each outermost object as they come.
class MemberWalk {
public:
    MemberWalk(std::string_view text, const Sources& sources) : m_text(text), m_sources(sources) {}

    Source* find() {
        for (m_at = 0; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            if (c == '"') {
                if (Source* found = string()) return found;
            } else if (c == '{' || (c == '[' && m_depth > 0)) {
                if (++m_depth == 1) m_members.clear();
            } else if ((c == '}' || c == ']') && m_depth > 0) {
                --m_depth;
            }
        }
        return nullptr;
    }

private:
    /// Steps over the string; when it is a member's name of an outermost object, asks the sources again.
    Source* string() {
        const std::size_t start = ++m_at;
        while (m_at < m_text.size() && m_text[m_at] != '"') m_at += m_text[m_at] == '\\' ? 2 : 1;
        if (m_depth != 1 || m_at >= m_text.size()) return nullptr;
        const std::size_t next = m_text.find_first_not_of(" \t\r\n", m_at + 1);
        if (next == std::string_view::npos || m_text[next] != ':') return nullptr;
        m_members.emplace(m_text.substr(start, m_at - start));
        const auto has = [this](std::string_view name) { return m_members.contains(name); };
        for (const auto& source : m_sources)
            if (source->recognises(has)) return source.get();
        return nullptr;
    }

    std::string_view m_text;
    const Sources& m_sources;
    std::size_t m_at = 0;
    std::size_t m_depth = 0;
    std::set<std::string_view> m_members;
};

/// A damaged first line must not hide the good ones behind it.
Source* findInLines(std::string_view text, const Sources& sources) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        Source* found = MemberWalk(text.substr(0, end), sources).find();
        if (found != nullptr && found->framing() == Framing::Lines) return found;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return nullptr;
}

/// Whether it starts like JSON. ChatGPT's chat.html holds the whole export again, inside a script.
bool startsLikeJson(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    const std::size_t start = text.find_first_not_of(" \t\r\n");
    return start != std::string_view::npos && (text[start] == '{' || text[start] == '[');
}

bool isBinary(std::string_view text) { return text.substr(0, kBinaryLook).find('\0') != std::string_view::npos; }

/// Reads until `text` has `wanted` bytes; false when the stream ends before.
Result<bool> grow(ByteStream& stream, std::string& text, std::size_t wanted) {
    while (text.size() < wanted) {
        const std::size_t before = text.size();
        text.resize(wanted);
        auto count = stream.read(std::span(text).subspan(before));
        text.resize(before + (count.ok() ? *count : 0));
        if (!count.ok() && count.error().code != ErrorCode::Corrupt) return std::move(count).error();
        if (text.size() == before) return false;
    }
    return true;
}

}  // namespace

Result<Source*> sniff(ByteStream& stream, const Sources& sources) {
    std::string text;
    for (std::size_t look = kFirstLook;; look *= 4) {
        HEARTH_TRY(const bool more, grow(stream, text, look));
        if (isBinary(text)) return nullptr;
        if (startsLikeJson(text))
            if (Source* found = MemberWalk(text, sources).find()) return found;
        if (!more || look * 4 > kLongestLook) return findInLines(text, sources);
    }
}

}  // namespace hearth::chat
