// SPDX-License-Identifier: AGPL-3.0-or-later
// What extraction gives: one fact that a message states, who it is about, and where exactly it stands.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/timestamp.h"

namespace hearth::memory {

/// Names are stored in `memories.kind`, never renamed.
enum class Kind { Preference, Fact, Decision, Goal, Plan, Relation, Note };
std::string_view kindName(Kind kind);

/// The subject of what is said about the person who writes.
inline constexpr std::string_view kUserSubject = "user";
/// The value of a statement that says that something is not, or no longer, so.
inline constexpr std::string_view kNoValue = "no";

/// The family of what is kept in the person's own words, of which nothing more is known.
inline constexpr std::string_view kSaidFamily = "said";

/// Who found a statement in a message. A model's are not found again by reading it anew.
enum class FoundBy { Rule, Model };

/// What words of a sentence name as over: "instead of the red one", "the gym is history".
struct OverPhrase {
    struct Word {
        std::string key;    ///< As keyOf writes it.
        bool name = false;  ///< Written with a capital.
    };
    std::vector<Word> words;
    bool ahead = false;    ///< They stand before what says so, and end with what is over; else they begin with it.
    bool close = false;    ///< It is the very next word.
    bool ofAPlan = false;  ///< What says so is said of plans: "cancelled", "called off".
    std::string doer;      ///< What the clause says before, as keyOf writes it: whose end it is.
};

/// That something is over, by a name alone: which of the language's ways to say so (named_ends.h), and the name.
struct NamedEnding {
    std::size_t way = 0;
    std::string name;
    std::string of;     ///< What it is said of, if told: "tablet" of "my tablet is an Air, not a Mini".
    bool only = false;  ///< The statement says nothing else: where nothing is over by it, nothing is kept.
};

/// One fact. `attribute` is "family" where only one value can hold ("residence"), or "family/qualifier" where many can
/// ("allergy/peanut"). Two statements about the same subject and attribute speak of the same thing.
struct Statement {
    std::string content;  ///< One sentence, without personal data.
    /// The same in the person's own words, "I have …"; empty where a rule made the sentence. They take the place of
    /// `content` where that reads badly.
    std::string ownWords;
    Kind kind = Kind::Fact;
    std::string subject{kUserSubject};
    std::string attribute;
    std::string value;
    int tier = 3;
    double quality = 0;
    std::size_t begin = 0;  ///< Bytes of the message's text.
    std::size_t end = 0;
    FoundBy foundBy = FoundBy::Rule;
    std::optional<Timestamp> validFrom;
    std::optional<Timestamp> validUntil;
    /// "6 Nov 2026": how `content` writes a day that was told as "the 6th". Its month may be that of a plan known
    /// before.
    std::string dayAlone;
    /// "Porto, not Lisbon": takes the place of whatever was last said with this value. Attribute and content are
    /// then found by the audit.
    std::optional<std::string> corrects;
    /// "… instead of Lisbon", "sold the Golf": the value that this puts an end to, wherever it stands.
    std::optional<std::string> ends;
    std::optional<NamedEnding> namedEnd;
    /// Read by words that speak of a matter and a value of its kind, in no known construction.
    bool openlyRead = false;
    bool sure = false;               ///< Its matter is told by all of its words (matters.h).
    bool turns = false;              ///< Its own words say that something changed, ended or is put right.
    bool stops = false;              ///< They say that something is over.
    std::vector<OverPhrase> over;    ///< What they name as over.
    std::vector<std::string> about;  ///< What they speak of then: words as keyOf writes them, without those of change.
};

/// Gives a statement the sentence of another.
void tellAs(const Statement& other, Statement& statement);

std::string_view familyOf(std::string_view attribute);
/// Families whose attribute is made of free words, where two wordings of one thing have different attributes.
bool isFreelyWorded(std::string_view family);
/// Empty when there is none.
std::string_view qualifierOf(std::string_view attribute);

/// Whether what a statement names as over is named so in words for plans: "called off".
bool isOfAPlan(const Statement& statement);

/// What was read openly, of which its own words do not say that anything changed, stands beside others of its family:
/// its qualifier is this mark and its value. Stored in `memories.attribute`, never changed.
inline constexpr char kLooseMark = '~';
std::string looseAttribute(std::string_view family, std::string_view value);
bool isLoose(std::string_view attribute);

/// What is kept in the person's own words, where all of these together tell its family and no value was found: loose,
/// with its words for a value. Stored, never changed.
std::string clauseAttribute(std::string_view family, std::string_view content);
bool isToldByClause(std::string_view attribute);

}  // namespace hearth::memory
