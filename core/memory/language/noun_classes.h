// SPDX-License-Identifier: AGPL-3.0-or-later
// Classes of nouns: that a spaniel is a dog and gout an illness, whoever wrote of them. So what was learned of one noun
// is known of all of its class. The tables are written by bench/noun_classes from WordNet 3.0.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/memory/language/language.h"

namespace hearth::memory {

/// Threads: safe from any.
class NounClasses {
public:
    /// `tables`, read in a row, hold "animal: aardvark ant …": classes, at most 32, each with its nouns. They must
    /// outlive this. 16,000 nouns take 2 ms to read.
    explicit NounClasses(WordList tables);

    /// Those of a noun in small letters, singular or plural, by name; none for what is not known as a noun.
    std::vector<std::string_view> of(const std::string& noun) const;

private:
    std::vector<std::string_view> m_names;
    std::unordered_map<std::string_view, std::uint32_t> m_nouns;  ///< A bit for each class.
};

}  // namespace hearth::memory
