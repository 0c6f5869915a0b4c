// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/language/noun_classes.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "core/base/check.h"

namespace hearth::memory {

namespace {

constexpr std::size_t kMostClasses = 32;

/// Endings of plurals, and what stands in their place.
constexpr auto kPlurals =
    std::to_array<std::pair<std::string_view, std::string_view>>({{"", ""}, {"ies", "y"}, {"es", ""}, {"s", ""}});

}  // namespace

NounClasses::NounClasses(WordList tables) {
    for (std::string_view table : tables) {
        while (!table.empty()) {
            const std::size_t end = std::min(table.find(' '), table.size());
            const std::string_view word = table.substr(0, end);
            if (word.ends_with(':'))
                m_names.push_back(word.substr(0, end - 1));
            else if (!m_names.empty())
                m_nouns[word] |= std::uint32_t{1} << (m_names.size() - 1);
            table.remove_prefix(std::min(end + 1, table.size()));
        }
    }
    HEARTH_CHECK(m_names.size() <= kMostClasses);
}

std::vector<std::string_view> NounClasses::of(const std::string& noun) const {
    for (const auto& [ending, instead] : kPlurals) {
        if (!noun.ends_with(ending)) continue;
        const auto found = m_nouns.find(noun.substr(0, noun.size() - ending.size()).append(instead));
        if (found == m_nouns.end()) continue;
        std::vector<std::string_view> names;
        for (std::size_t bit = 0; bit < m_names.size(); ++bit)
            if ((found->second >> bit & 1U) != 0) names.push_back(m_names[bit]);
        return names;
    }
    return {};
}

}  // namespace hearth::memory
