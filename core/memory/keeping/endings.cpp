// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/keeping/endings.h"

#include <re2/re2.h>

#include <algorithm>
#include <iterator>
#include <optional>

#include "core/memory/keeping/pair_guards.h"
#include "core/memory/keeping/reworded_updates.h"
#include "core/memory/language/event_words.h"
#include "core/memory/language/phrasing.h"
#include "core/memory/language/shared_for.h"
#include "core/memory/language/words.h"
#include "core/memory/reading/change_cues.h"
#include "core/memory/reading/matters.h"

namespace hearth::memory {

namespace {

constexpr double kMost = 0.5;  ///< Of what the one that says less is about.

/// What one thinks of a thing stays when one gives up doing it.
bool isTaste(const Standing& one) {
    const std::string_view family = familyOf(one.attribute);
    return family == "opinion" || family == "preference";
}

/// What a thing has or is on: it does not end with the thing, which is another matter.
bool isTraitOf(const Standing& one) {
    const std::string_view family = familyOf(one.attribute);
    return family == "database" || family == "colour";
}

/// The same, and what was chosen for a thing: only words of the value itself end it.
bool isToldOf(const Standing& one) { return isTraitOf(one) || familyOf(one.attribute) == "decision"; }

/// Contents are folded only where a word may be in them.
std::vector<WeighedStanding> candidatesFor(const Language& language, const std::vector<Standing>& standing,
                                           const Words& about) {
    std::vector<WeighedStanding> candidates;
    for (const auto& one : standing) {
        const std::string lower = lowerAscii(one.content);
        const bool may = std::any_of(about.begin(), about.end(), [&](const std::string& word) {
            const bool plain =
                std::all_of(word.begin(), word.end(), [](char c) { return static_cast<signed char>(c) > 0; });
            return !plain || lower.find(word) != std::string::npos;
        });
        if (may) candidates.push_back({&one, contentWords(language, withoutOpening(one.content))});
    }
    return candidates;
}

/// How telling the shared words are: one that few memories have tells more.
double weigh(const Words& about, const WeighedStanding& one, const std::vector<WeighedStanding>& all) {
    double weight = 0;
    for (const auto& word : about) {
        if (!has(one.words, word)) continue;
        weight += 1.0 / static_cast<double>(std::count_if(all.begin(), all.end(), [&](const WeighedStanding& other) {
                      return has(other.words, word);
                  }));
    }
    return weight;
}

/// Those who are spoken of, as keyOf writes them: subjects, and relations with a name.
Result<Words> peopleKnown(store::Database& database, const std::vector<Standing>& standing) {
    HEARTH_TRY(
        auto rows,
        database.query("WITH RECURSIVE known(name) AS (SELECT MIN(subject) FROM memories WHERE subject > '' UNION "
                       "ALL SELECT (SELECT MIN(subject) FROM memories WHERE subject > name) FROM known WHERE "
                       "name IS NOT NULL) SELECT name FROM known WHERE name IS NOT NULL AND name <> ?1",
                       kUserSubject));
    Words people;
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) break;
        people.push_back(keyOf(rows.text(0)));
    }
    for (const auto& one : standing)
        if (one.relation) people.push_back(keyOf(one.value));
    std::sort(people.begin(), people.end());
    people.erase(std::unique(people.begin(), people.end()), people.end());
    return people;
}

void names(const Words& people, std::string_view text, Words& named) {
    const std::string key = " " + keyOf(text) + " ";
    for (const auto& person : people)
        if (!person.empty() && key.find(" " + person + " ") != std::string::npos) named.push_back(person);
}

/// Without whom it names, and without what a rule found it to say: that is what holds from now on.
Words aboutOf(const Language& language, const Words& people, const Statement& statement) {
    Words about = statement.about;
    if (statement.ends) return about;
    const bool open = statement.openlyRead || familyOf(statement.attribute) == kSaidFamily;
    for (const auto& person : people)
        for (const auto word : wordsOf(person)) std::erase(about, word);
    if (open) return about;
    const Words value = contentWords(language, statement.value);
    std::erase_if(about, [&](const std::string& word) { return has(value, word); });
    return about;
}

/// Whether both name the same people, and a memory of which it is known what it is about is about what is turned.
bool speaksOf(const Language& language, const Words& people, const Statement& statement, const Standing& one) {
    Words mine;
    Words theirs;
    names(people, statement.content, mine);
    names(people, one.content, theirs);
    if (mine != theirs) return false;
    const std::string_view family = familyOf(one.attribute);
    const auto qualifier = qualifierOf(one.attribute);
    if (family == kSaidFamily) return true;
    if (isFreelyWorded(family)) return partOf(contentWords(language, qualifier), statement.about) > 0;
    const Words thing =
        contentWords(language, qualifier.empty() || isLoose(one.attribute) ? one.value : std::string(qualifier));
    return std::max(partOf(thing, statement.about), partOf(statement.about, thing)) >= kMost;
}

/// Whether the text has a shared name only as a part of a longer one: "Kylie" in "Kylie Minogue".
bool isPartOfName(std::string_view text, std::string_view name) {
    const auto words = wordsOf(text);
    const auto isName = [&](std::size_t i) { return i > 0 && i < words.size() && isUpper(words[i][0]); };
    bool part = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (keyOf(words[i]) != name) continue;
        if (!isName(i + 1) && !isName(i - 1)) return false;
        part = true;
    }
    return part;
}

/// Whether a memory's own words say already that its thing is over: what says so anew ends nothing.
bool tellsItIsOver(const EndCues& reader, const Standing& one, const Words& thing) {
    const auto theirs = reader.read(one.content);
    return std::any_of(theirs.begin(), theirs.end(), [&](const OverPhrase& phrase) {
        // What follows a bare "not" is not over: "cannot see the appeal of panel shows".
        const std::size_t meant = phrase.close ? 1 : phrase.words.size();
        return std::any_of(thing.begin(), thing.end(), [&](const std::string& word) {
            return std::any_of(phrase.words.begin(), phrase.words.begin() + static_cast<std::ptrdiff_t>(meant),
                               [&](const OverPhrase::Word& other) { return other.key == word; });
        });
    });
}

/// What calls a plan off ends no home, in whatever words it was told.
struct HomeWords {
    explicit HomeWords(const Language& language) : residing(language.residing) {}
    re2::RE2 residing;
};

/// What only tells when or where, one word out of many, or a part of a name that one likes, says by itself that two
/// speak of one thing where the statement does not name what ends.
bool sharesByChance(const Language& language, const Statement& statement, const Words& about,
                    const WeighedStanding& candidate) {
    constexpr double kLeast = 0.15;
    if (statement.ends) return false;
    Words shared;
    std::copy_if(about.begin(), about.end(), std::back_inserter(shared),
                 [&](const std::string& word) { return has(candidate.words, word); });
    std::erase_if(shared, [&](const std::string& word) { return isSetting(language, word); });
    if (shared.empty()) return true;
    if (shared.size() != 1) return false;
    const bool named = isTaste(*candidate.memory) && isPartOfName(candidate.memory->content, shared.front());
    return named || 1.0 / static_cast<double>(candidate.words.size()) < kLeast;
}

constexpr std::string_view kStandingRows =
    "SELECT id, content, attribute, value, kind, pinned = 1 OR origin = 'user', COALESCE(valid_until, learned_at) < "
    "learned_at, COALESCE(valid_until, ?2) < ?2, COALESCE(valid_from, ?2) > ?2 FROM memories WHERE deleted_at IS NULL "
    "AND "
    "superseded_by IS NULL AND learned_at < ?2 AND ";

Result<std::vector<Standing>> standingFrom(store::Statement& rows) {
    std::vector<Standing> standing;
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return standing;
        HEARTH_TRY(const MemoryId id, rows.id<MemoryId>(0));
        standing.push_back({id, std::string(rows.text(1)), std::string(rows.text(2)), std::string(rows.text(3)),
                            rows.text(4) == kindName(Kind::Relation), rows.flag(5), rows.flag(6), rows.flag(7),
                            rows.flag(8)});
    }
}

}  // namespace

Result<std::vector<Standing>> standingBefore(store::Database& database, std::string_view subject, Timestamp moment,
                                             std::string_view but) {
    HEARTH_TRY(auto rows,
               database.query(std::string(kStandingRows) + "subject = ?1 AND value <> ?3 ORDER BY learned_at "
                                                           "DESC, id LIMIT 400",
                              subject, moment, but));
    return standingFrom(rows);
}

Result<std::vector<Standing>> standingOfOthers(store::Database& database, std::string_view name, Timestamp moment) {
    constexpr std::size_t kLeast = 3;  ///< Bytes of a word to look for.
    const auto words = wordsOf(name);
    const auto longest =
        std::max_element(words.begin(), words.end(), [](auto one, auto other) { return one.size() < other.size(); });
    if (longest == words.end() || longest->size() < kLeast) return std::vector<Standing>();
    HEARTH_TRY(auto rows,
               database.query(std::string(kStandingRows) +
                                  "subject <> ?1 AND instr(lower(content), lower(?3)) > 0 AND lower(subject) <> "
                                  "lower(?4) ORDER BY learned_at DESC, id LIMIT 400",
                              kUserSubject, moment, *longest, name));
    return standingFrom(rows);
}

bool neverEnds(std::string_view family) { return isAnyOf(family, {"birthplace", "birth year", "childhood home"}); }

/// "Used to sing in a band" and "sings in a choir": one word is common, and each has others.
static bool sharesOnlyWhatIsDone(const Language& language, const Words& was, const Standing& one) {
    const Words is = contentWords(language, one.content);
    const auto shared = std::count_if(is.begin(), is.end(), [&](const std::string& word) { return has(was, word); });
    return shared == 1 && is.size() > 1 && was.size() > 1;
}

std::vector<Standing> endableBy(const Language& language, const Statement& statement, std::vector<Standing> standing) {
    const bool plan = isOfAPlan(statement);
    const auto home = plan ? sharedFor<HomeWords>(language) : nullptr;
    // "Used to support Viking as a child" ends no support for Brann.
    const std::string words = " " + keyOf(statement.content) + " ";
    if (tellsOfLongAgo(language, statement.content))
        std::erase_if(standing, [&](const Standing& one) { return !holds(words, keyOf(one.value)); });
    if (tellsOnlyWhatWas(language, statement.content)) {
        const Words was =
            contentWords(language, withoutStill(EndCues::shared(language)->stillWords(), statement.content));
        std::erase_if(standing, [&](const Standing& one) { return sharesOnlyWhatIsDone(language, was, one); });
    }
    std::erase_if(standing, [&](const Standing& one) {
        const std::string_view family = familyOf(one.attribute);
        // Where one is to live is a plan until then.
        if (one.ahead) return one.past;
        return one.past || neverEnds(family) || (plan && isAnyOf(family, {"residence", "employer", "school"})) ||
               (plan && family == kSaidFamily && re2::RE2::PartialMatch(one.content, home->residing));
    });
    return standing;
}

namespace {

/// "swimming" and "baking" without their endings: "swim", "bak". Other forms of a verb begin with it.
std::string rootOf(const Language& language, std::string_view verb) {
    constexpr std::size_t kLeast = 2;
    std::string root = lowerAscii(verb);
    for (const std::string_view end : language.doingEnds) {
        if (!root.ends_with(end) || root.size() < end.size() + kLeast) continue;
        root.resize(root.size() - end.size());
        const bool doubled = root.size() > kLeast && root[root.size() - 1] == root[root.size() - 2];
        if (doubled) root.pop_back();
        break;
    }
    return root;
}

}  // namespace

bool isFormOf(const Language& language, std::string_view form, std::string_view verb) {
    constexpr std::size_t kLongestEnd = 2;  ///< "bakes" of "bak".
    const std::string root = rootOf(language, verb);
    const std::string other = lowerAscii(form);
    return other.starts_with(root) && other.size() <= root.size() + kLongestEnd;
}

std::vector<const Standing*> sameDoing(const Language& language, const std::vector<Standing>& standing,
                                       std::string_view doing) {
    std::vector<const Standing*> same;
    const auto words = wordsOf(doing);
    if (words.empty()) return same;
    const Words with = contentWords(language, doing.substr(words.front().size()));
    for (const auto& one : standing) {
        const auto told = wordsOf(one.content);
        const std::string_view family = familyOf(one.attribute);
        const bool doings = isAnyOf(family, {"routine", "habit", kSaidFamily});
        if (!doings || one.own || told.empty() || !isFormOf(language, told.front(), words.front())) continue;
        Words rest = contentWords(language, std::string_view(one.content).substr(told.front().size()));
        if (with.empty()) std::erase_if(rest, [&](const std::string& word) { return isSetting(language, word); });
        if (with.empty() ? rest.empty() : partOf(with, rest) == 1) same.push_back(&one);
    }
    return same;
}

const Standing* endedByName(const std::vector<Standing>& standing, const std::string& over) {
    const Standing* found = nullptr;
    bool several = false;
    for (const auto& one : standing) {
        if (keyOf(one.value) != over && (qualifierOf(one.attribute) != over || isTraitOf(one))) continue;
        if (found == nullptr || (isTaste(*found) && !isTaste(one))) {
            found = &one;
            several = false;
        } else if (found->attribute != one.attribute) {
            several = several || isTaste(*found) == isTaste(one);
        }
    }
    // Two that could be meant: which one is over is not for the engine to say.
    return several ? nullptr : found;
}

Result<const Standing*> endedByWords(store::Database& database, const Language& language,
                                     const std::vector<Standing>& standing, const Statement& statement) {
    const Standing* found = nullptr;
    if (statement.about.empty() || !statement.stops) return found;
    const auto candidates = candidatesFor(language, standing, statement.about);
    if (candidates.empty()) return found;
    HEARTH_TRY(const Words people, peopleKnown(database, standing));
    const Words about = aboutOf(language, people, statement);
    const auto reader = EndCues::shared(language);
    double most = 0;
    bool several = false;
    for (const auto& candidate : candidates) {
        const Standing& one = *candidate.memory;
        const double all = partOf(about, candidate.words);
        const bool enough = statement.ends ? all == 1 : std::max(all, partOf(candidate.words, about)) >= kMost;
        if (one.relation || one.own || about.empty() || !enough) continue;
        if (isToldOf(one) && partOf(contentWords(language, one.value), about) == 0) continue;
        if (sharesByChance(language, statement, about, candidate)) continue;
        if (statement.value == kNoValue && tellsItIsOver(*reader, one, about)) continue;
        const double weight = weigh(about, candidate, candidates);
        if (weight < most || !speaksOf(language, people, statement, one)) continue;
        several = weight == most && found != nullptr && found->attribute != one.attribute;
        found = &one;
        most = weight;
    }
    return several ? nullptr : found;
}

namespace {

/// Small words, and those that only say what kind of matter stands beside them: "the hobby carrom".
bool addsLittle(const Language& language, const std::string& word) {
    const auto& nouns = language.matterNouns;
    return language.stopWords->contains(word) || isAmong(nouns, word);
}

/// Whether a word may part what is over from the words that say so: "gave up playing the flute".
bool mayPart(const Language& language, const OverPhrase& phrase, const OverPhrase::Word& word) {
    return addsLittle(language, word.key) || (!word.name && !phrase.ahead && endsWithAny(word.key, language.doingEnds));
}

/// What `words`, a key, shares in a row with the end of the phrase that touches what says so.
Run runIn(const Language& language, const OverPhrase& phrase, const std::string& words) {
    std::vector<OverPhrase::Word> order = phrase.words;
    if (phrase.ahead) std::reverse(order.begin(), order.end());
    const std::string padded = " " + words + " ";
    const auto run = [&](std::size_t first) {
        Run best;
        Run now;
        for (std::size_t i = first; i < order.size(); ++i) {
            const auto& [word, name] = order[i];
            const std::string space = now.key.empty() ? "" : " ";
            now.key = phrase.ahead ? word + space + now.key : now.key + space + word;
            best.whole = addsLittle(language, word) || endsWithAny(word, language.doingEnds);
            if (padded.find(" " + now.key + " ") == std::string::npos) return best;
            if (language.stopWords->contains(word)) continue;
            ++now.telling;
            now.name = now.name || name;
            best = now;
        }
        best.whole = true;
        return best;
    };
    Run best;
    for (std::size_t first = 0; first < order.size(); ++first) {
        if (Run found = run(first); found.telling > best.telling) best = std::move(found);
        if (phrase.close || !mayPart(language, phrase, order[first])) break;
    }
    return best;
}

/// Whether what a memory shares with a phrase is what it is about.
bool isMeant(const Language& language, const Run& run, const Standing& one) {
    if (run.telling == 0) return false;
    if (!isKnown(one.attribute))
        return (run.name || (run.whole && run.telling >= 2)) && concerns(language, run.key, one);
    if (!run.whole && !run.name) return false;
    const std::string value = keyOf(one.value);
    const std::string thing = thingOf(one);
    if (run.key == value || (run.key == thing && !isTraitOf(one))) return true;
    const Words telling = contentWords(language, value);
    if (!telling.empty() && partOf(telling, contentWords(language, run.key)) == 1) return true;
    // "strictly vegan", "queueing with every bone": a value may hold more than the thing.
    const auto ends = [&](const std::string& whole) {
        return whole.starts_with(run.key + " ") || whole.ends_with(" " + run.key);
    };
    return run.whole && !run.name && (ends(value) || ends(thing));
}

bool maySupersede(const Statement& statement, const OverPhrase& phrase, const Standing& one, bool known) {
    const std::string_view family = familyOf(one.attribute);
    if (!known) return true;
    // Who has gone off a thing has another favourite.
    if (statement.value == "dislikes" && family.starts_with("favourite ")) return true;
    if (phrase.ofAPlan && !isAnyOf(family, {"trip", "event", "visit", "subscription"})) return false;
    const bool sure = isKnown(statement.attribute) && !statement.openlyRead;
    return !sure || areAkin(family, familyOf(statement.attribute));
}

/// "My colleague Sheila has gone vegan": what seems over is only whom it is said of.
bool isSubject(const Run& run, const Statement& statement) {
    if (statement.subject == kUserSubject) return false;
    const std::string subject = " " + keyOf(statement.subject) + " ";
    const auto words = wordsOf(run.key);
    const auto told = [&](std::string_view word) {
        return subject.find(" " + std::string(word) + " ") != std::string::npos;
    };
    return std::any_of(words.begin(), words.end(), told) && run.telling <= 2;
}

/// "Used to support Viking" ends no support of Brann: it names something else of the kind.
bool namesAnother(const OverPhrase& phrase, const Run& run, const Standing& one) {
    const bool named =
        std::any_of(phrase.words.begin(), phrase.words.end(), [](const auto& word) { return word.name; });
    const auto words = wordsOf(one.content);
    return named && !run.name && words.size() > 1 &&
           std::any_of(words.begin() + 1, words.end(), [](std::string_view word) { return isUpper(word[0]); });
}

/// What a memory shares with what the statement names as over; nothing where it names it so itself.
std::optional<Run> sharedRun(const EndCues& reader, const Language& language, const Statement& statement,
                             const Standing& one, bool known) {
    const std::string words = keyOf(one.content);
    const bool open = statement.openlyRead || familyOf(statement.attribute) == kSaidFamily;
    // A rule states one thing of a sentence: what else the sentence names is ended by what states it. But a choice
    // names what lost against it only there.
    const bool elsewhere = familyOf(one.attribute) != kSaidFamily && isKnown(statement.attribute) &&
                           !areAkin(familyOf(one.attribute), familyOf(statement.attribute));
    const bool choices = familyOf(statement.attribute) == "decision" &&
                         (familyOf(one.attribute) == "decision" || (!known && reader.tellsOfChoice(one.content)));
    const bool states = !open && !choices;
    const bool mustName =
        elsewhere || (states && (statement.value == kNoValue || (!known && !qualifierOf(statement.attribute).empty())));
    const std::string own = mustName ? " " + keyOf(statement.content) + " " : std::string();
    for (const auto& phrase : statement.over) {
        Run run = runIn(language, phrase, words);
        if (!isMeant(language, run, one) || !maySupersede(statement, phrase, one, known)) continue;
        if (isSubject(run, statement) || namesAnother(phrase, run, one)) continue;
        // Of what one likes a part of the name may be anybody's: the boss Kylie is not Kylie Minogue.
        const bool liked = isTaste(one) || familyOf(one.attribute).starts_with("favourite ");
        if (liked && run.name && isPartOfName(one.content, run.key)) continue;
        if (mustName && own.find(" " + run.key + " ") == std::string::npos) continue;
        run.doer = phrase.doer;
        const auto theirs = reader.read(one.content);
        const bool over = std::any_of(theirs.begin(), theirs.end(), [&](const OverPhrase& other) {
            return runIn(language, other, run.key).telling >= run.telling;
        });
        if (!over) return run;
    }
    return std::nullopt;
}

/// Whether a run is nothing but the name of somebody of the writer's: what is told beside it may be anything.
bool isOnlyWhom(const std::vector<Standing>& standing, const Run& run) {
    return std::any_of(standing.begin(), standing.end(), [&](const Standing& one) {
        return one.relation && familyOf(one.attribute) != "pet" && holds(" " + keyOf(one.value) + " ", run.key);
    });
}

/// Whether a rule's statement of one matter, which does not name the run itself, would end what hardly speaks of that
/// matter: "my colour is teal, and the interview is off".
bool isOtherThanStated(const Language& language, const Statement& statement, const Overtaken& one) {
    constexpr double kHardly = 0.02;
    const std::string_view family = familyOf(statement.attribute);
    const bool states = isKnown(statement.attribute) && !statement.openlyRead && statement.value != kNoValue &&
                        qualifierOf(statement.attribute).empty();
    if (!states || one.known || holds(" " + keyOf(statement.content) + " ", one.run.key)) return false;
    const auto matters = MatterWords::shared(language);
    const auto chances = matters->chances(asWritten(language, one.memory->content));
    return matters->chanceOf(family, chances).value_or(1) < kHardly;
}

/// The words by which a phrase may be found in a memory, in lower case.
Words searched(const Language& language, const Statement& statement) {
    Words words;
    for (const auto& phrase : statement.over)
        for (const auto& word : phrase.words)
            if (!language.stopWords->contains(word.key) && !has(words, word.key)) words.push_back(word.key);
    const bool open = statement.openlyRead || familyOf(statement.attribute) == kSaidFamily;
    const bool whole = open || familyOf(statement.attribute) == "decision";
    for (auto& word : contentWords(language, whole ? statement.content : qualifierOf(statement.attribute)))
        if (!has(words, word)) words.push_back(std::move(word));
    return words;
}

/// The surest first. Nothing where two different matters could be meant; what only mentions what something known is
/// about stays.
std::vector<const Standing*> chosenOf(const std::vector<Overtaken>& found) {
    constexpr double kMuch = 0.34;
    std::vector<const Standing*> chosen;
    std::string_view family;
    for (const auto& one : found) {
        if (!one.known) continue;
        if (!family.empty() && !areAkin(familyOf(one.memory->attribute), family)) return {};
        family = familyOf(one.memory->attribute);
        chosen.push_back(one.memory);
    }
    const bool known = !chosen.empty();
    const auto loosely = std::count_if(found.begin(), found.end(), [](const Overtaken& one) { return one.part < 1; });
    if (!known && loosely > 1) return {};
    for (const auto& one : found)
        if (!one.known && (!known || one.part >= kMuch)) chosen.push_back(one.memory);
    return chosen;
}

}  // namespace

Result<std::vector<const Standing*>> namedAsOver(store::Database& database, const EndCues& reader,
                                                 const Language& language, const std::vector<Standing>& standing,
                                                 const Statement& statement) {
    const auto candidates = candidatesFor(language, standing, searched(language, statement));
    std::vector<Overtaken> found =
        statement.turns ? saidOfThing(language, statement, candidates) : std::vector<Overtaken>();
    // What a thing is kept in now does not undo that the thing itself is over.
    const bool trait = isAnyOf(familyOf(statement.attribute), {"database", "colour"});
    if (statement.value == kNoValue || trait)
        std::erase_if(found, [&](const Overtaken& one) {
            return tellsItIsOver(reader, *one.memory, contentWords(language, one.run.key));
        });
    for (const auto& candidate : candidates) {
        const Standing& one = *candidate.memory;
        const std::string_view family = familyOf(one.attribute);
        const bool endable = isAnyOf(family, {"pet", "manager"}) || isAmong(language.events->hired, family);
        if (one.own || (one.relation && !endable)) continue;
        const bool known = isKnown(one.attribute);
        if (auto run = sharedRun(reader, language, statement, one, known)) {
            const double part = static_cast<double>(run->telling) / static_cast<double>(candidate.words.size());
            found.push_back({&one, known, std::move(*run), part});
        }
    }
    const bool open = statement.openlyRead || familyOf(statement.attribute) == kSaidFamily;
    const bool sharing = found.empty() && open && statement.turns;
    if (sharing) found = sharingName(language, statement, candidates);
    std::erase_if(found, [&](const Overtaken& one) {
        const bool free = sharing || familyOf(one.memory->attribute) == kSaidFamily;
        return (free && !one.memory->relation && isOnlyWhom(standing, one.run)) ||
               isOtherThanStated(language, statement, one);
    });
    if (found.empty()) found = chosenBefore(reader, language, statement, candidates);
    if (found.empty()) return std::vector<const Standing*>();
    HEARTH_TRY(const Words people, peopleKnown(database, standing));
    Words mine;
    names(people, statement.content, mine);
    std::erase_if(found, [&](const Overtaken& one) {
        Words theirs;
        Words doers;
        names(people, one.memory->content, theirs);
        names(people, one.run.doer, doers);
        const auto lacks = [](const Words& all) { return [&all](const auto& name) { return !has(all, name); }; };
        if (std::any_of(doers.begin(), doers.end(), lacks(theirs))) return true;
        return !one.known && std::any_of(theirs.begin(), theirs.end(), lacks(mine));
    });
    return chosenOf(found);
}

Result<bool> namesSomebodyElse(store::Database& database, const std::vector<Standing>& standing,
                               const Statement& statement) {
    if (statement.subject != kUserSubject) return false;
    HEARTH_TRY(const Words people, peopleKnown(database, standing));
    Words named;
    names(people, statement.content, named);
    // Words told whole have no value that could be a name, but for who the boss is.
    const bool whole = isToldByClause(statement.attribute) && familyOf(statement.attribute) != "manager";
    const std::string value = " " + (whole ? std::string() : keyOf(statement.value)) + " ";
    return std::any_of(named.begin(), named.end(),
                       [&](const std::string& name) { return value.find(" " + name + " ") == std::string::npos; });
}

const Standing* looseOf(const std::vector<Standing>& standing, const Statement& statement) {
    if (!statement.stops || statement.value == kNoValue || !qualifierOf(statement.attribute).empty()) return nullptr;
    const Standing* found = nullptr;
    for (const auto& one : standing) {
        if (familyOf(one.attribute) != statement.attribute) continue;
        if (found != nullptr || one.own || !isLoose(one.attribute)) return nullptr;
        found = &one;
    }
    // What is named as over is something else.
    const auto names = [&](const OverPhrase& phrase) {
        return std::any_of(phrase.words.begin(), phrase.words.end(), [](const auto& word) { return word.name; });
    };
    const auto meant = [&](const OverPhrase& phrase) {
        const std::string words = " " + keyOf(found->content) + " ";
        return std::any_of(phrase.words.begin(), phrase.words.end(), [&](const auto& word) {
            return word.name && words.find(" " + word.key + " ") != std::string::npos;
        });
    };
    const auto& over = statement.over;
    if (found != nullptr && std::any_of(over.begin(), over.end(), names) &&
        std::none_of(over.begin(), over.end(), meant))
        return nullptr;
    return found == nullptr || keyOf(found->value) == keyOf(statement.value) ? nullptr : found;
}

}  // namespace hearth::memory
