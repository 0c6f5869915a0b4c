// SPDX-License-Identifier: AGPL-3.0-or-later
// How good the memory engine is without a model: `memory_quality DIR [--mistakes KIND]` imports every person of a
// measuring set (bench/make_memory_set) into a vault of its own, audits all threads, and holds what was kept against
// the truth. `--mistakes missed` prints what was missed, and so on for each kind of mistake. `--vaults` judges vaults
// that were filled already: what a model has helped to keep (bench/read_memory_set).
#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <set>

#include "bench/memory_judge.h"
#include "bench/memory_truth.h"
#include "core/base/text.h"
#include "core/chat/import.h"
#include "core/memory/english/english.h"
#include "core/memory/keeping/pair_judge.h"
#include "core/memory/language/sentences.h"
#include "core/memory/provenance/provenance.h"
#include "core/memory/redaction/redaction.h"
#include "core/memory/threads/context_shift.h"
#include "core/memory/upkeep.h"
#include "tests/support/temp_vault.h"

namespace {

using namespace hearth;

struct Measured {
    bench::MemoryFigures figures;
    std::vector<bench::Mistake> mistakes;
    Json kept = Json::array();   ///< Every memory with what it matches.
    Json pairs = Json::array();  ///< The signs of every two memories that have something in common.
    bool wantsPairs = false;
    std::int64_t messages = 0;
    std::int64_t memories = 0;
    double auditMs = 0;
};

using Messages = std::map<std::string, std::string>;

Result<Messages> readMessages(const std::filesystem::path& file) {
    std::ifstream in(file);
    if (!in) return fail(ErrorCode::NotFound, file.filename().string());
    Messages messages;
    for (std::string line; std::getline(in, line);) {
        HEARTH_TRY(const Json value, parseJson(line));
        messages[stringAt(value, "id").value_or("")] = stringAt(value, "text").value_or("");
    }
    return messages;
}

std::string kindName(memory::PersonalData kind) {
    using enum memory::PersonalData;
    switch (kind) {
        case Secret: return "api_key";
        case Password: return "password";
        case Email: return "email";
        case Iban: return "iban";
        case Card: return "card";
        case NationalId: return "national_id";
        case Ip: return "ip";
        case Phone: return "phone";
        case Address: break;
    }
    return "street_address";
}

/// A finding in characters, as the truth counts them.
struct Found {
    bench::TruthSpan span;
    std::string kind;
};

std::vector<Found> findingsIn(const Messages& messages, const memory::Redactor& redactor) {
    std::vector<Found> found;
    for (const auto& [id, text] : messages)
        for (const memory::Redaction& redaction : redactor.find(text)) {
            const auto characters = [&text = text](std::size_t bytes) {
                return static_cast<std::int64_t>(countCharacters(std::string_view(text).substr(0, bytes)));
            };
            found.push_back({{id, characters(redaction.begin), characters(redaction.end)}, kindName(redaction.kind)});
        }
    return found;
}

void judgeRedaction(const bench::Person& person, const Messages& messages, Measured& measured) {
    const memory::Redactor redactor;
    const std::vector<Found> found = findingsIn(messages, redactor);
    for (const bench::LabelledSpan& datum : person.personalData) {
        const bool covered = std::ranges::any_of(found, [&](const Found& finding) {
            return finding.span.message == datum.span.message && finding.span.start <= datum.span.start &&
                   finding.span.end >= datum.span.end;
        });
        measured.figures.redactionRecall.add(covered);
        measured.figures.redactionRecallByKind[datum.label].add(covered);
        if (!covered) measured.mistakes.push_back({"redaction", datum.span.message, "not found: " + datum.label});
    }
    for (const Found& finding : found) {
        const bool right = std::ranges::any_of(person.personalData, [&](const bench::LabelledSpan& datum) {
            return datum.label == finding.kind && datum.span.overlaps(finding.span);
        });
        const std::string text = messages.at(finding.span.message);
        const std::size_t begin = byteOffset(text, static_cast<std::size_t>(finding.span.start));
        const std::string words =
            text.substr(begin, byteOffset(text, static_cast<std::size_t>(finding.span.end)) - begin);
        const bool privateNetwork =
            finding.kind == "ip" && (words.starts_with("192.168.") || words.starts_with("10.") ||
                                     words.starts_with("127.") || words.starts_with("172."));
        if (!right && privateNetwork) continue;
        measured.figures.redactionPrecision.add(right);
        measured.figures.redactionPrecisionByKind[finding.kind].add(right);
        if (!right)
            measured.mistakes.push_back({"redaction", finding.span.message, "not " + finding.kind + ": " + words});
    }
}

/// Whether every sentence of `text` that begins in [begin, end) is told to be somebody else's.
bool isSetAside(const memory::Provenance& provenance, const std::string& text, std::size_t begin, std::size_t end) {
    const auto foreign = provenance.foreignParts(text);
    const auto sentences = memory::splitSentences(text, memory::english());
    return std::ranges::all_of(sentences, [&](const memory::Sentence& sentence) {
        if (sentence.end <= begin || sentence.begin >= end) return true;
        std::size_t at = std::max(sentence.begin, begin);
        while (at + 1 < end && std::string_view("\"> ").find(text[at]) != std::string_view::npos) ++at;
        return memory::isForeign(foreign, at);
    });
}

/// What was handed over against what the person said, before anything is read from either.
void judgeProvenance(const bench::Person& person, const Messages& messages, Measured& measured) {
    static const std::set<std::string> kTexts = {"quote",       "log",       "document",    "role_play",
                                                 "translation", "rewriting", "pasted_mail", "boot_file"};
    const memory::Provenance provenance(memory::english());
    const auto setAside = [&](const bench::TruthSpan& span) {
        const std::string& text = messages.at(span.message);
        return isSetAside(provenance, text, byteOffset(text, static_cast<std::size_t>(span.start)),
                          byteOffset(text, static_cast<std::size_t>(span.end)));
    };
    for (const bench::LabelledSpan& trap : person.notMemories) {
        if (!kTexts.contains(trap.label)) continue;
        const bool told = setAside(trap.span);
        measured.figures.setAsideByReason[trap.label].add(told);
        if (!told) measured.mistakes.push_back({"foreign", trap.span.message, trap.label});
    }
    for (const bench::Truth& truth : person.truths)
        for (const bench::TruthSource& source : truth.sources) {
            if (source.context) continue;
            const bool lost = setAside(source.sentence);
            measured.figures.statementsSetAside.add(lost);
            if (lost) measured.mistakes.push_back({"own", source.sentence.message, truth.attribute});
        }
}

/// The signs of all pairs of memories of a person that stood at the same time.
void addPairs(const std::vector<memory::Memory>& memories, Json& pairs) {
    const auto judge = memory::PairJudge::shared(memory::english());
    memory::PairSurroundings around;
    std::vector<memory::PairSide> sides;
    for (const auto& one : memories) {
        const bool relation = one.kind == memory::kindName(memory::Kind::Relation);
        sides.push_back(judge->read({one.content, one.subject, one.attribute, one.value, relation, one.learnedAt}));
        memory::PairJudge::add(sides.back(), around);
    }
    for (auto& side : sides) memory::PairJudge::meet(side, around);
    for (std::size_t later = 0; later < memories.size(); ++later)
        for (std::size_t earlier = 0; earlier < memories.size(); ++earlier) {
            const auto& old = memories[earlier];
            if (old.learnedAt >= memories[later].learnedAt || old.value == memory::kNoValue) continue;
            if (old.supersededAt && *old.supersededAt < memories[later].learnedAt) continue;
            const auto found = judge->signsOf(sides[later], sides[earlier], around);
            if (!found.signs.empty())
                pairs.push_back({memories[later].id.text(), old.id.text(), found.ground, found.signs});
        }
}

/// Imports a person's chats and reads them by the rules alone.
Status readChats(const bench::Person& person, store::Vault& vault, Measured& measured) {
    chat::ImportRequest request;
    request.path = person.chats;
    request.format = chat::ImportFormat::Jsonl;
    HEARTH_TRY(const chat::ImportReport imported, chat::importConversations(vault, request));
    memory::MemoryEngine engine(vault);
    HEARTH_TRY(const std::vector<ConversationId> threads, engine.unaudited());
    const double started = steadyMilliseconds();
    HEARTH_TRY([[maybe_unused]] const memory::AuditReport audit, engine.audit(threads, CancelToken()));
    measured.auditMs += steadyMilliseconds() - started;
    measured.messages += imported.added;
    return {};
}

/// Holds what a vault remembers against the truth.
Status judgeVault(const bench::MemorySet& set, const bench::Person& person, store::Vault& vault, Measured& measured) {
    memory::MemoryEngine engine(vault);
    HEARTH_TRY(auto memories, engine.list({.includeInactive = true}));
    measured.memories += static_cast<std::int64_t>(memories.size());
    if (measured.wantsPairs) addPairs(memories, measured.pairs);
    bench::MemoryJudge judge(set, person, std::move(memories), measured.figures, measured.mistakes);
    judge.judgeExtraction();
    judge.judgeSuperseding();
    for (Json& memory : judge.memories()) measured.kept.push_back(std::move(memory));
    for (const bench::AsOfQuestion& question : person.asOf) {
        memory::MemoryFilter filter;
        filter.asOf = question.trueAt ? question.knownAt : question.time;
        if (question.trueAt) {
            filter.trueAt = question.time;
            // What was true may have been superseded since.
            filter.includeInactive = true;
        }
        HEARTH_TRY(const auto listed, engine.list(filter));
        judge.judgeAsOf(question, listed);
    }
    HEARTH_TRY([[maybe_unused]] const auto upkept, memory::Upkeep(vault, {}).run({}, CancelToken()));
    HEARTH_TRY(const auto cards, memory::Conflicts(vault).list(false));
    judge.judgeCards(cards);
    HEARTH_TRY(const auto shifts, memory::ContextShifts(vault).list(false));
    bench::judgeShifts(person, shifts, measured.figures, measured.mistakes);
    HEARTH_TRY(const Messages messages, readMessages(person.chats));
    judgeRedaction(person, messages, measured);
    judgeProvenance(person, messages, measured);
    return {};
}

/// Reads a person and judges what came of it.
Status measure(const bench::MemorySet& set, const bench::Person& person, Measured& measured) {
    test::TempVault home;
    home.clock().set(person.until.plus(kHour));
    HEARTH_TRY_STATUS(readChats(person, home.vault(), measured));
    return judgeVault(set, person, home.vault(), measured);
}

/// Vaults that hold the people of a set already: DIR/PERSON.hearth, opened with the words in DIR/passphrase.
struct FilledVaults {
    std::filesystem::path directory;

    std::filesystem::path of(const bench::Person& person) const { return directory / (person.name + ".hearth"); }

    Status judge(const bench::MemorySet& set, const bench::Person& person, Measured& measured) const {
        std::string words;
        std::ifstream file(directory / "passphrase");
        if (!std::getline(file, words)) return fail(ErrorCode::NotFound, (directory / "passphrase").string());
        ManualClock clock(person.until.plus(kHour));
        SystemRandom random;
        HEARTH_TRY(const auto vault,
                   store::Vault::open(of(person), crypto::SecretBytes::fromText(words), {}, clock, random));
        return judgeVault(set, person, *vault, measured);
    }
};

/// All people of a set; with `vaults`, those that have one there.
Result<Measured> run(const std::string& directory, bool wantsPairs, const std::string& vaults) {
    HEARTH_TRY(const bench::MemorySet set, bench::readMemorySet(directory));
    Measured measured;
    measured.wantsPairs = wantsPairs;
    const FilledVaults filled{vaults};
    for (const bench::Person& person : set.people) {
        if (vaults.empty()) {
            HEARTH_TRY_STATUS(measure(set, person, measured));
        } else if (std::filesystem::exists(filled.of(person))) {
            HEARTH_TRY_STATUS(filled.judge(set, person, measured));
        }
    }
    if (!vaults.empty() && measured.figures.recall.whole == 0)
        return fail(ErrorCode::NotFound, "none of the set's people is in " + vaults);
    return measured;
}

void printMistakes(const Measured& measured, const std::string& kind) {
    for (const bench::Mistake& mistake : measured.mistakes)
        if (kind == "all" || mistake.what == kind)
            std::cout << mistake.what << "  " << mistake.where << "  " << mistake.detail << "\n";
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app("Measures what the memory engine keeps, and what it should have kept.");
    std::string directory;
    std::string mistakes;
    std::string figures;
    std::string memories;
    std::string pairs;
    std::string vaults;
    app.add_option("DIR", directory, "what bench/make_memory_set wrote")->required();
    app.add_option("--mistakes", mistakes,
                   "print these: missed, junk, wrong, superseding, retired, unrelated, asked, redaction, asOf, shift, "
                   "foreign, own or all");
    app.add_option("--figures", figures, "with --mistakes: write the figures to this file");
    app.add_option("--memories", memories, "write every memory with the truths that it matches to this file");
    app.add_option("--pairs", pairs, "write the signs of every two memories to this file, for learn_pairs");
    app.add_option("--vaults", vaults, "judge the vaults in this folder (bench/read_memory_set) instead of reading");
    CLI11_PARSE(app, argc, argv);
    const Result<Measured> measured = run(directory, !pairs.empty(), vaults);
    if (!measured.ok()) {
        std::cerr << "memory_quality: " << errorCodeName(measured.error().code) << ": " << measured.error().detail
                  << "\n";
        return 1;
    }
    if (!memories.empty() && !(std::ofstream(memories) << measured->kept.dump(1) << "\n")) {
        std::cerr << "memory_quality: cannot write " << memories << "\n";
        return 1;
    }
    if (!pairs.empty() && !(std::ofstream(pairs) << measured->pairs.dump() << "\n")) {
        std::cerr << "memory_quality: cannot write " << pairs << "\n";
        return 1;
    }
    if (!mistakes.empty()) printMistakes(*measured, mistakes);
    Json document = measured->figures.json();
    document["messages"] = measured->messages;
    document["memories"] = measured->memories;
    document["auditMsPer20Messages"] =
        measured->messages == 0 ? 0 : measured->auditMs * 20 / static_cast<double>(measured->messages);
    if (mistakes.empty()) {
        std::cout << document.dump(2) << "\n";
    } else if (!figures.empty() && !(std::ofstream(figures) << document.dump(2) << "\n")) {
        std::cerr << "memory_quality: cannot write " << figures << "\n";
        return 1;
    }
    return 0;
}
