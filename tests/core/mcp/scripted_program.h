// SPDX-License-Identifier: AGPL-3.0-or-later
// A server in memory: what it answers to each line is a function, and what it was told is kept.
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/mcp/link.h"

namespace hearth::test {

/// Lines that the program writes when it gets `line`; the text "DIES" ends it instead.
using ProgramScript = std::function<std::vector<std::string>(const mcp::Message& message)>;

class ScriptedProgram final : public mcp::Launcher {
public:
    explicit ScriptedProgram(ProgramScript script) : m_script(std::move(script)) {}

    Result<std::unique_ptr<mcp::LineChannel>> start(const mcp::LocalServer&) override {
        ++starts;
        return std::unique_ptr<mcp::LineChannel>(std::make_unique<Channel>(*this));
    }

    int starts = 0;
    std::vector<mcp::Message> heard;

private:
    class Channel final : public mcp::LineChannel {
    public:
        explicit Channel(ScriptedProgram& program) : m_program(program) {}
        Status send(std::string_view line, const mcp::Patience&) override {
            if (m_dead) return fail(ErrorCode::Unavailable, "ended");
            const auto message = mcp::readMessage(line);
            if (!message.ok()) return {};
            m_program.heard.push_back(*message);
            for (std::string& reply : m_program.m_script(*message))
                if (reply == "DIES")
                    m_dead = true;
                else
                    m_lines.push_back(std::move(reply));
            return {};
        }
        Result<std::optional<std::string>> receive(const mcp::Patience& patience) override {
            if (patience.cancel.cancelled()) return fail(ErrorCode::Cancelled, "stopped");
            if (m_lines.empty() && m_dead) return fail(ErrorCode::Unavailable, "ended");
            if (m_lines.empty()) return std::optional<std::string>();
            std::string line = std::move(m_lines.front());
            m_lines.pop_front();
            return std::optional(std::move(line));
        }
        std::string complaints() const override { return "complained"; }

    private:
        ScriptedProgram& m_program;
        std::deque<std::string> m_lines;
        bool m_dead = false;
    };

    ProgramScript m_script;
};

}  // namespace hearth::test
