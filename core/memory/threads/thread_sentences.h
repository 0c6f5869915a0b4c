// SPDX-License-Identifier: AGPL-3.0-or-later
// What one sentence of a person tells of how a thread stands: that something is settled, or open, and how it is told
// so that it can be read alone. Pure: text in, text out.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/memory/language/language.h"
#include "core/memory/language/thread_words.h"
#include "core/memory/provenance/provenance.h"

namespace hearth::memory {

/// Firm: it says so. Loose: it is meant for now, and is less worth telling.
enum class Holds { No, Loose, Firm };

/// A sentence of the person's own, ready to be told.
struct OwnSentence {
    std::string text;  ///< Without "ok so" at its begin, with a capital.
    std::size_t words = 0;
    std::size_t telling = 0;  ///< Words that say what it is about.
    bool question = false;
    Holds decided = Holds::No;
    Holds open = Holds::No;
    bool points = false;  ///< It says little without what was said before it.
    bool bare = false;    ///< But for what settles it or leaves it open, it says nothing.
    bool noise = false;   ///< An error message, thanks.
};

/// Compiled patterns of one language. Threads: safe from any. Cost: linear in the message.
class ThreadSentences {
public:
    explicit ThreadSentences(const Language& language);
    ~ThreadSentences();
    ThreadSentences(ThreadSentences&&) noexcept;

    /// What a person says themselves in a message: nothing of what is handed over in it, and of a sentence that goes on
    /// and on each clause by itself.
    std::vector<OwnSentence> ownOf(std::string_view message) const;

    /// What a message that hands something over asks for: "Translate this into German" of "Translate this into German:
    /// …".
    std::string taskOf(std::string_view message) const;

    bool completes(const OwnSentence& sentence) const;
    bool abandons(const OwnSentence& sentence) const;
    bool implements(const OwnSentence& sentence) const;

    /// Words that say what a text is about.
    std::size_t contentWords(std::string_view text) const;
    /// How many of those two texts share, however they are inflected.
    std::size_t shared(std::string_view one, std::string_view other) const;
    bool isSmall(std::string_view lowerWord) const;

private:
    struct Patterns;
    OwnSentence shape(std::string_view text, bool question) const;
    void weigh(OwnSentence& sentence) const;
    Holds decides(const std::string& text, std::string_view& said) const;
    Holds leavesOpen(const std::string& text, std::string_view& said) const;
    std::vector<std::string_view> clausesOf(std::string_view sentence) const;

    const Language& m_language;
    const ThreadWords& m_words;
    std::unique_ptr<const Patterns> m_patterns;
};

}  // namespace hearth::memory
