// SPDX-License-Identifier: AGPL-3.0-or-later
// Personal data and secrets in a text, and the text without them. What is stored in a memory, a summary or a
// precomputed context has been through here; the message itself stays as it was said. Source: docs/MEMORY.md, step 4.
#pragma once

#include <bitset>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace hearth::memory {

enum class PersonalData { Secret, Password, Email, Iban, Card, NationalId, Ip, Phone, Address };
inline constexpr std::size_t kPersonalDataKinds = 9;

/// What stands in its place: "[email]", "[phone]", …
std::string_view placeholderFor(PersonalData kind);

/// Bytes [begin, end) of a text.
struct Redaction {
    std::size_t begin = 0;
    std::size_t end = 0;
    PersonalData kind = PersonalData::Email;
};

/// Patterns, compiled once. Threads: safe from any.
class Redactor {
public:
    /// Which kinds to find; all of them unless a setting turns one off.
    using Kinds = std::bitset<kPersonalDataKinds>;
    explicit Redactor(Kinds kinds = Kinds().set());
    ~Redactor();
    Redactor(Redactor&&) noexcept;

    /// What is to go, in order, without overlaps; every further occurrence of a found value too. `asked` is what was
    /// said just before, if known: "What is the door code?" makes a secret of "4471". Cost: linear.
    std::vector<Redaction> find(std::string_view text, std::string_view asked = {}) const;
    /// The text with a placeholder for each finding; none of the values found is in it any more.
    std::string redact(std::string_view text, std::string_view asked = {}) const;

private:
    struct Patterns;
    std::unique_ptr<const Patterns> m_patterns;
};

}  // namespace hearth::memory
