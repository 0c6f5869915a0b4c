// SPDX-License-Identifier: AGPL-3.0-or-later
// Puts together what comes in pieces beside the answer's text: the arguments of tool calls, and blocks.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/llm/content.h"
#include "core/llm/whole_text.h"

namespace hearth::llm {

/// A text whose pieces may be cut inside a character.
class JoinedText {
public:
    /// Pre: as for WholeText::feed.
    void add(std::string_view piece, bool mended) { m_text += m_whole.feed(piece, mended); }
    void set(std::string text) { m_text = std::move(text); }
    bool empty() const { return m_text.empty(); }
    /// At the end.
    const std::string& finish() { return m_text += m_whole.finish(); }

private:
    std::string m_text;
    WholeText m_whole;
};

/// The arguments that a model wrote: an object, or a string with what came when it is none. Nothing is `{}`.
Json parseArguments(const std::string& text);

/// Tool calls whose pieces name them by number. More than kMaxCalls are dropped.
class CallBuilder {
public:
    static constexpr std::size_t kMaxCalls = 256;

    struct Pending {
        std::string id;
        std::string name;
        JoinedText arguments;
    };

    /// The call of that number, made when it is new; none when there are too many.
    Pending* at(std::int64_t number);
    bool empty() const { return m_calls.empty(); }
    std::size_t size() const { return m_calls.size(); }
    /// In the order of their numbers, those with a name. Where the provider gave no id one is made up.
    std::vector<ToolCall> take();

private:
    std::map<std::int64_t, Pending> m_calls;
};

}  // namespace hearth::llm
