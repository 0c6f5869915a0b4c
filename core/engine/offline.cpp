// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/offline.h"

#include <fmt/format.h>

#include "core/base/text.h"

namespace hearth::engine {

namespace {

constexpr std::size_t kQuoteCharacters = 600;
constexpr std::size_t kMaxQuotes = 5;

std::string speakerOf(const recall::Hit& hit) {
    if (hit.speaker) return *hit.speaker;
    return hit.role == chat::Role::Assistant ? "the assistant" : "you";
}

/// A Markdown block quote of the text's beginning.
std::string blockQuote(std::string_view text) {
    std::string quote;
    const std::string shortened = elide(trim(text), kQuoteCharacters);
    for (std::string_view line : split(shortened, '\n')) quote += fmt::format("> {}\n", line);
    return quote;
}

std::string threadLine(const memory::ThreadState& thread, const Clock& clock) {
    std::string text =
        fmt::format("**{}**, {}\n\n", thread.title.empty() ? "Untitled" : thread.title, clock.day(thread.lastAt));
    if (!thread.decisions.empty()) text += fmt::format("- Decided: {}\n", collapseSpaces(thread.decisions.front()));
    if (!thread.openQuestions.empty())
        text += fmt::format("- Open: {}\n", collapseSpaces(thread.openQuestions.front()));
    if (!thread.position.empty())
        text += fmt::format("- Left off at: {}\n", elide(collapseSpaces(thread.position), 300));
    return text + "\n";
}

std::string resumeAnswer(const std::vector<memory::ThreadState>& threads, const Clock& clock) {
    std::string text = "No model is connected. This is where your last conversations stood:\n\n";
    for (const memory::ThreadState& thread : threads) text += threadLine(thread, clock);
    return std::string(trim(text));
}

}  // namespace

std::string offlineAnswer(const recall::RecallResult& recalled, const std::vector<memory::ThreadState>& threads,
                          const Clock& clock) {
    if (!threads.empty()) return resumeAnswer(threads, clock);
    if (recalled.memories.empty() && recalled.passages.empty())
        return "No model is connected, and nothing in your memory matches this. Your message is kept. "
               "Connect a model in Settings to get an answer, or ask about something from an earlier conversation.";

    std::string text = "No model is connected. This is what your memory holds about it, word for word.\n\n";
    for (const recall::RecalledMemory& item : recalled.memories)
        text += fmt::format("- {} ({})\n", collapseSpaces(item.memory.content), clock.day(item.memory.learnedAt));
    if (!recalled.memories.empty()) text += "\n";
    std::size_t quotes = 0;
    for (const recall::Hit& hit : recalled.passages) {
        if (++quotes > kMaxQuotes) break;
        text += fmt::format("{}\n— {}, {}, in “{}”\n\n", blockQuote(hit.text), speakerOf(hit), clock.day(hit.createdAt),
                            hit.conversationTitle.empty() ? "Untitled" : hit.conversationTitle);
    }
    return std::string(trim(text));
}

}  // namespace hearth::engine
