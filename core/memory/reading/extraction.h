// SPDX-License-Identifier: AGPL-3.0-or-later
// What a person states in a message, as one fact each: rules only, no model, the same result every time.
#pragma once

#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "core/memory/language/language.h"
#include "core/memory/language/statement.h"
#include "core/memory/language/time_words.h"
#include "core/memory/language/values.h"
#include "core/memory/provenance/provenance.h"
#include "core/memory/reading/clauses.h"
#include "core/memory/redaction/redaction.h"

namespace hearth::memory {

/// A message of a person. `speaker` is empty for the vault's owner, else the name of who says "I".
struct Said {
    std::string_view text;
    Timestamp at{0};
    std::string_view speaker;
    std::string_view asked = {};    ///< What the assistant had said just before; gives sense to a bare answer.
    bool played = false;            ///< Said within a game that goes on (`playGoesOn`).
    std::string_view earlier = {};  ///< What the same person had said before; gives sense to what points back.
    std::string_view answer = {};   ///< What the assistant said to it: shows whether it took it for a text.
    std::string_view company = {};  ///< As `earlier`, however long: who was spoken of there may be "he" here.
};

/// What a message holds, as far as memory is concerned.
struct Reading {
    std::vector<Statement> statements;
    std::size_t words = 0;       ///< Of the whole message.
    std::size_t proseWords = 0;  ///< Without code, quotes and logs.
    std::size_t sentences = 0;
    std::size_t questions = 0;
    bool fiction = false;  ///< Asks for made-up or somebody else's text; nothing in it is a fact.
};

/// The rules of one language, compiled with the first `read`. Threads: safe from any. Cost of `read`: linear in the
/// message.
class Extractor {
public:
    /// Both outlive it.
    Extractor(const Language& language, const Redactor& redactor);
    ~Extractor();
    Extractor(Extractor&&) noexcept;

    Reading read(const Said& said) const;

    /// Whether what comes after these messages is said within a game or a rehearsal. Cost: as a rule of the last alone.
    bool playGoesOn(std::span<const EarlierTurn> before) const;
    /// Whether a message leaves what was played; what stands before that in it does not.
    bool leavesPlay(std::string_view message) const;
    /// Whether a message opens with "he" or "she" and names nobody: who that is was said in a conversation before.
    bool opensWithPerson(std::string_view message) const;
    /// Whether that may be the one person whom an earlier message speaks of by no name: "my boyfriend".
    bool mayMean(std::string_view earlier, std::string_view message) const;

private:
    struct Rules;
    struct Lazy;
    const Rules& rules() const;
    void readSentence(struct ClausePlace& place, struct SharedReading& message) const;
    /// The sentence itself, and the plain sentences for what it says.
    /// True when it was turned round and all of it is read.
    bool readTold(struct ClausePlace& place, struct SharedReading& message) const;
    /// The sentence as it stands, with what its recasts say.
    void readAsSaid(const std::string& whole, const std::string& text, bool several, struct ClausePlace& place,
                    struct SharedReading& message) const;
    /// A sentence that does not stand in the message but says what `place` says.
    void readInstead(const std::string& text, const struct ClausePlace& place, struct SharedReading& message) const;
    /// Whom the sentence lists, and what it says beside their names (extraction_enumerations.cpp). They are known from
    /// then on.
    std::vector<struct Company> rosterOf(const struct ClausePlace& place, struct SharedReading& message) const;
    /// What a sentence lists that the writer has, one by one. Whether it does.
    bool readThings(const std::string& text, const struct ClausePlace& place, struct SharedReading& message) const;
    /// In place of what only lists them, from `before` on.
    void tellRoster(const std::vector<struct Company>& companies, const struct ClausePlace& place, std::size_t before,
                    struct SharedReading& message) const;
    /// Each stretch of the sentence that no statement from `before` on claims, on its own.
    void readRest(const struct ClausePlace& place, std::size_t before, struct SharedReading& message) const;
    /// The name or relation whom a stretch is about.
    std::string aboutWhom(std::string_view stretch, const struct SharedReading& message) const;
    struct Weighed weigh(const struct Segment& segment, const struct ClausePlace& place,
                         struct SharedReading& message) const;
    void readStretch(const struct Weighed& weighed, const struct ClausePlace& place,
                     struct SharedReading& message) const;
    /// A stretch that a rule read only half of, a name in it left out, is told in its own words.
    void readInFull(const struct Segment& segment, const struct ClausePlace& place, std::size_t before,
                    struct SharedReading& message) const;
    /// What a rule read of an aim, a project or a pet is told with the name or amount in the stretch beside it, of
    /// which nothing else is known.
    void readBeside(const struct Weighed& known, const struct Weighed& beside, const struct ClausePlace& place,
                    std::size_t before, struct SharedReading& message) const;
    /// What lasts and no rule reads is kept as it was said, what is weak beside it with it.
    void keepLasting(const std::vector<struct Weighed>& weighed, bool stated, const struct ClausePlace& place,
                     struct SharedReading& message) const;
    /// What is said beside a name, where no rule knows it and its words do not tell that it passes.
    void keepOpenly(const std::string& text, const struct ClausePlace& place, struct SharedReading& message) const;
    void putAt(Statement statement, std::size_t begin, std::size_t end, const struct ClausePlace& place,
               struct SharedReading& message) const;
    /// "Dentist rang, it's Thursday now": a new day or number of what was told before, in place of the statements
    /// from `openFrom` on. Whether the sentence tells one.
    bool readAnew(const struct ClausePlace& place, std::size_t openFrom, struct SharedReading& message) const;
    /// The sentence once more with slips of the fingers put right; what it says then takes the place of the statements
    /// from `openFrom` on.
    void readCorrected(const struct ClausePlace& place, std::size_t openFrom, struct SharedReading& message) const;
    /// That something is over by its name alone (named_ends.h), for what was kept of the sentence from `before` on.
    void markNamedEnd(const struct ClausePlace& place, std::size_t before, struct SharedReading& message) const;
    /// What a statement of an end is about, without the doing: "learning Arabic" is about Arabic.
    void nameWhatEnded(Statement& statement) const;
    std::string plainSentence(std::string_view sentence) const;
    /// The same of words as they were typed, without what redaction takes out.
    std::string plainOf(std::string_view raw) const;
    /// A standing wish about answers (wishes.h). What the sentence goes on with is left of it; nothing where it is all.
    std::optional<Statement> readWish(std::vector<Sentence>& sentences, std::size_t number) const;
    /// What the sentence says only together with the one before it (extraction_sentence_pairs.cpp), in place of what
    /// was read of it alone: the statements from `first` on.
    void readTogether(const std::vector<Sentence>& sentences, std::size_t number, const struct ClausePlace& place,
                      std::size_t first, struct SharedReading& message) const;
    /// The same with what the sentence before names in the place of what points at it (extraction_antecedents.cpp).
    bool takeUpSentence(const Sentence& last, const struct ClausePlace& place, std::size_t first,
                        struct SharedReading& message) const;
    /// An answer that no pattern knows, with what its question names.
    void takeUpQuestion(std::span<const Sentence> sentences, struct SharedReading& message) const;
    /// A short message of which nothing is known, with what the same person only spoke of just before.
    void takeUpEarlier(std::span<const Sentence> sentences, struct SharedReading& message) const;
    /// A few words that say nothing by themselves, with those that only led up to them.
    void keepBoth(const std::string& before, const std::string& text, const struct ClausePlace& place,
                  struct SharedReading& message) const;
    /// A statement in the person's own words, where these tell something by themselves.
    void tellAsSaid(const std::string& words, const struct SharedReading& message, Statement& statement) const;
    /// The one of several readings whose words tell most; empty where none leads (matters.h) by `least`.
    std::string likeliestOf(const std::vector<std::string>& told, double least) const;
    /// A reading in place of the statements from `first` on. False where there is none, or it tells nothing.
    bool keepTaken(const std::string& told, const struct ClausePlace& place, std::size_t first,
                   struct SharedReading& message) const;
    void readParts(const std::string& text, const struct ClausePlace& place, struct SharedReading& message) const;
    void readPart(const std::string& text, const struct ClausePlace& place, struct SharedReading& message) const;
    /// A bare answer, with the question it answers.
    void answer(std::span<const Sentence> sentences, struct SharedReading& message) const;
    /// A bare answer to a question about somebody else is about them.
    void giveToAsked(const Said& said, std::vector<Statement>& statements) const;
    /// The message with the names of its person's as they should be written (extraction_message.cpp).
    Reading readCased(const Said& given, Casing casing) const;
    /// The next sentence, after all before it.
    void readNext(struct MessageUnderWay& under, std::size_t number) const;
    /// Whether a sentence is the person's own and no joke.
    bool isMeant(struct MessageUnderWay& under, std::size_t number) const;
    /// Leaves what is only supposed out of the sentence, and reads that by itself. False where nothing else is left.
    bool takeSupposed(struct MessageUnderWay& under, std::size_t number, struct Opened& opened) const;
    /// What the sentence of `place` states; `opened` is that without its openings.
    void readStated(struct ClausePlace& place, std::string_view opened, std::size_t before,
                    struct SharedReading& message) const;
    /// The two facts that the sentence joins one by one (joined_facts.h), where a statement from `before` on tells
    /// both; `people`: who was spoken of before it.
    void tellApart(const struct ClausePlace& place, std::size_t before, const std::vector<Subject>& people,
                   struct SharedReading& message) const;
    /// What one of them states, read as if it stood alone.
    std::vector<Statement> readHalf(const struct JoinedFact& half, const struct ClausePlace& place,
                                    struct SharedReading& message) const;
    /// What tells nothing, or only of the day on which it was said.
    void dropUninformative(Timestamp said, std::vector<Statement>& statements) const;
    /// What the message says only together with what was asked or said before it; `few`: it has few sentences.
    void readInConversation(std::span<const Sentence> sentences, bool few, struct SharedReading& message) const;
    /// Whose words the message is by all of them; what was read of another's is dropped.
    Whose weighWhose(const Said& given, struct MessageUnderWay& under) const;
    /// The sentence in as many as it glues together, one after the other.
    void cutApart(std::string_view message, const Sentence& sentence, const std::vector<ForeignPart>& foreign,
                  std::vector<Sentence>& out) const;
    /// What each statement turns, whose it is, and how it is told.
    void settle(Whose whose, struct SharedReading& message) const;
    /// A last pass: personal data gone, sizes kept, doubles dropped.
    void clean(std::string_view said, struct SharedReading& message) const;
    /// A sentence that points back, with what it points at. False where nothing of it is known then.
    bool readReferring(std::string_view before, const struct ClausePlace& place, struct SharedReading& message) const;
    /// A day whose month a sentence before told, with it (partial_dates.h). False where nothing is known of it then.
    bool readDayTold(const std::vector<Sentence>& sentences, std::size_t number, const struct ClausePlace& place,
                     struct SharedReading& message) const;
    /// A sentence that only puts right the one before, also of the message before (extraction_corrections.cpp). False
    /// where it does not, or nothing is known then.
    bool readPutRight(const std::vector<Sentence>& sentences, std::size_t number, const struct ClausePlace& place,
                      struct SharedReading& message) const;
    /// A sentence that the ones before it are needed for, with them: what points back, and what is told over two.
    bool readWithEarlier(const std::vector<Sentence>& sentences, std::size_t number, const struct ClausePlace& place,
                         struct SharedReading& message) const;
    /// What the assistant proposed or asked to be settled, where the answer takes it or settles it.
    void readAccepted(std::span<const Sentence> sentences, struct SharedReading& message) const;
    /// What is told over two sentences: a choice with what only the sentence before says that it is about. False where
    /// that says nothing of it.
    bool readChosenThen(std::string_view before, const struct ClausePlace& place, struct SharedReading& message) const;
    /// Whoever of the person's own was spoken of in the message before, where that is one: "he" of the sentences up to
    /// the first that names somebody. Nobody where the message speaks of no "he" and no "she", or of both.
    std::vector<Subject> companyOf(std::string_view earlier, std::string_view message) const;
    /// Whether "he" of a message may be either of two: two were spoken of before, or it says "she" as well.
    bool mayBeEither(std::string_view earlier, std::string_view message) const;
    /// Everybody whom a text speaks of.
    std::vector<Subject> spokenOfIn(std::string_view text) const;
    /// What is said of nobody right after somebody was only spoken of is about them: "My uncle Joost wants me to
    /// visit." and then "Turku, that's where home is."
    void giveToEarlier(const Said& said, std::vector<Statement>& statements) const;
    /// A bare value, after the same person only spoke of its matter.
    void readAnnounced(const Sentence& sentence, struct SharedReading& message) const;
    /// A plain sentence that stands for the one of `place`, by the rules and else by the words that speak of a matter.
    void readPlain(const std::string& text, const struct ClausePlace& place, struct SharedReading& message) const;
    /// Read with whoever was spoken of; `begin`: where it begins, if only those named before are meant by "he".
    struct Stretch stretchOf(const std::string& text, const struct ClausePlace& place,
                             const struct SharedReading& message, std::size_t begin = std::string_view::npos) const;
    /// Who writes all in lower case writes names so too: those that the words around them show get their capital.
    std::string withNames(std::string_view message, Casing casing) const;
    /// "Mother in law" with its hyphens, of the same length.
    std::string withHyphens(std::string_view message) const;
    /// The second part of a name written small: a word of no rule before a verb, "my colleague minh anh lives …".
    std::string goesOnWith(std::string_view message, const std::string& name) const;
    void readClause(struct ClausePlace& place, const Clause* next, std::vector<Statement>& out) const;
    /// What is kept as it was said must say something, and `sentence` may not be of the moment.
    void dropIdle(std::string_view sentence, std::size_t first, std::vector<Statement>& statements) const;
    /// A statement with a tag is no question ("…, ok?"), nor what a question only takes for granted; "how do I …" is
    /// one without its mark.
    void leaveAsking(Sentence& sentence) const;
    /// Leaves what stands before a clause that only supposes, "I live in Porto, and if I can I leave", or before the
    /// stretch with its condition. What is left out.
    Sentence leaveSupposed(std::string_view message, Sentence& sentence) const;
    /// Where the request begins of which alone the condition in a stretch speaks: "…, so text me if it changes"; its
    /// begin where there is none, or where what stands before does not surely tell something.
    std::size_t untilRequest(std::string_view message, const struct Segment& segment) const;
    /// What is told under a condition that may well be so: "if I'm quiet on Friday it's because of my exam".
    void readSupposed(struct ClausePlace place, struct SharedReading& message) const;
    /// What the sentence takes for granted, whatever it asks or supposes.
    void readPresuppositions(const struct ClausePlace& place, struct SharedReading& message) const;
    /// Statements from `first` on of families that take any words, where all of their words together tell nothing.
    void dropDenied(std::string_view message, std::size_t first, std::vector<Statement>& statements) const;
    /// "We took the blue one. The reason is …": a choice made in the sentence before, told by the statements from
    /// `first` on, has its reason. False where there is none.
    bool giveReason(const Sentence& sentence, std::size_t first, std::vector<Statement>& statements) const;
    /// Whether words surely tell what lasts.
    bool isSure(std::string_view text) const;
    /// What a request to remember, and length do to the worth of a sentence.
    double adjustmentOf(const Sentence& sentence) const;

    const Language& m_language;
    const Redactor& m_redactor;
    std::unique_ptr<Lazy> m_lazy;
};

}  // namespace hearth::memory
