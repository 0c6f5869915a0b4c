// SPDX-License-Identifier: AGPL-3.0-or-later
// Whether words that a rule or a cue took for a value can be one in the sense that was meant: nobody lives in a laptop,
// though they moved to one.
#pragma once

#include <re2/re2.h>

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/memory/language/language.h"

namespace hearth::memory {

/// Threads: safe from any.
class ValueSenses {
public:
    explicit ValueSenses(const Language& language);

    /// Compiled once a program for each language. Threads: safe from any.
    static std::shared_ptr<const ValueSenses> shared(const Language& language);

    /// Whether `value`, which stands in `words`, can be a value of `family` there. The first sense that speaks of the
    /// family and is found says so; where none is, it can.
    bool fits(std::string_view family, std::string_view words, std::string_view value) const;

    /// Whether a value begins with a well-known name of one of the kinds that "|" separates.
    bool isNamed(std::string_view value, std::string_view kinds) const;

    /// A text in small letters with the well-known names and places in it as they are written: "i use Spotify". What is
    /// also a common word stays, but behind what one does with programs: "i use Notion".
    std::string withNames(std::string_view text) const;

private:
    /// What the name that a value begins with is a name of: "|bank|town|"; empty where it is none.
    std::string kindsOf(std::string_view value) const;
    struct Sense {
        std::unique_ptr<const re2::RE2> pattern;
        std::string_view families;
        bool fits;
    };
    /// Whether the words behind a name make it another's: "Tuxedo Park", but not "Framework 13" or "MacBook Air".
    bool goesOn(std::string_view behind) const;
    void noteName(const std::string& name, std::string_view kind);
    bool isBehindUse(std::string_view text, std::size_t at) const;
    /// What stands at [at, end) of a text in small letters, as it is written; empty where it is no name.
    std::string_view nameFor(std::string_view text, std::size_t at, std::size_t end) const;

    std::vector<Sense> m_senses;
    std::unordered_map<std::string, std::string> m_kinds;  ///< By name, as it is written.
    std::unordered_map<std::string, std::string> m_small;  ///< By name in lower case, where it is no common word.
    // As they are written, by name in lower case.
    std::unordered_map<std::string, std::string> m_written;
    std::unordered_map<std::string, std::string> m_places;
    std::unordered_map<std::string, std::string> m_programs;  ///< Those that are common words, too.
    std::vector<std::string> m_before;                        ///< What stands before such a program.
};

}  // namespace hearth::memory
