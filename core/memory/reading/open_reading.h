// SPDX-License-Identifier: AGPL-3.0-or-later
// What a stretch of a sentence states whatever its construction: known by words that speak of a matter and a value of
// its kind, kept in the person's own words. Asked where no rule claims the stretch.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/memory/language/language.h"
#include "core/memory/language/time_words.h"
#include "core/memory/reading/matters.h"
#include "core/memory/reading/open_values.h"
#include "core/memory/reading/slot_filling.h"
#include "core/memory/reading/value_senses.h"

namespace hearth::memory {

/// A stretch as it is read.
struct Stretch {
    std::string text;    ///< Contractions spelled out, openings gone, personal data replaced.
    Subject subject;     ///< Whom it is about.
    std::string rest;    ///< `text` without the subject at its front; empty when it stands elsewhere.
    std::string beside;  ///< Somebody else whom it names on the way: "with my cousin Caio".
    Timestamp said{0};
    bool lower = false;  ///< Its writer uses no capitals.
    bool sure = false;   ///< All of its words together surely tell what lasts, whatever some of them look like.
};

/// The last sentence of a text, when it asks something; else empty.
std::string_view lastQuestion(std::string_view text);

/// Threads: safe from any.
class OpenReader {
public:
    explicit OpenReader(const Language& language);
    ~OpenReader();
    OpenReader(OpenReader&&) noexcept;

    /// Without place in the message. What knows its matter by its cues, else by all of its words.
    std::optional<Statement> read(const Stretch& stretch, const TimeWords& times) const;
    /// A stretch that states something lasting of which nothing more is known: kept as it was said.
    std::optional<Statement> kept(const Stretch& stretch, const TimeWords& times) const;
    /// A bare answer to the question that ends `asked` and asks for a value of a kind, as a plain sentence; empty when
    /// there is none.
    std::string answered(std::string_view asked, std::string_view answer) const;
    /// The same for what is said after the person's own words only spoke of a matter: "I nearly forgot my allergy."
    std::string announced(std::string_view before, std::string_view value) const;
    /// Whether the words may be a statement about the writer or those around them at all.
    bool speaksOfOwn(std::string_view text) const;
    /// Whether a stretch speaks of what the writer has by others, as the writer's own: "my new boss" of "manager".
    bool isWriters(std::string_view family, std::string_view text) const;
    /// Whether the words are of the moment, a request, or about the task.
    bool isPassing(std::string_view text) const;
    bool isRequest(std::string_view text) const;
    /// The same of what somebody else than the writer does.
    bool isPassingOf(const Subject& subject, std::string_view predicate) const;
    /// Whether a predicate tells something by itself: not "plays every week", "keeps it", "volunteers there". A form of
    /// being needs one word beside it, any other verb one more.
    bool tellsSomething(std::string_view predicate) const;

private:
    struct Patterns;
    struct MatterTable;
    /// The values of a matter in a text, without those that are none in their sense there.
    std::vector<FoundValue> fittingIn(const MatterTable& table, int index, std::string_view text) const;
    std::optional<Statement> readByCues(const Stretch& stretch, const TimeWords& times) const;
    /// By what all the words speak of, where they have a value of its kind.
    std::optional<Statement> readByAll(const Stretch& stretch, const TimeWords& times, const ToldMatter& told) const;
    bool isPlainlyAbout(const Stretch& stretch) const;
    /// The same of a matter that the words give the writer, or that they tell from what to what a number of it went.
    bool isPlainlyAbout(const Stretch& stretch, std::string_view family, bool fromNumber) const;
    std::string valued(std::string_view matter, std::string_view value) const;

    const Language& m_language;
    std::shared_ptr<const MatterWords> m_matters;
    std::shared_ptr<const ValueSenses> m_senses;
    std::unique_ptr<const Patterns> m_patterns;
};

}  // namespace hearth::memory
