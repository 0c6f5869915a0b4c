// SPDX-License-Identifier: AGPL-3.0-or-later
// A vault whose threads are read by a model that says what the test tells it to.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "core/memory/model/candidate_source.h"
#include "tests/core/memory/memory_fixture.h"

namespace hearth::memory {

/// A model that says what the test tells it to, and keeps what it was shown.
class ScriptedSource final : public CandidateSource {
public:
    Result<ProposedReading> read(const ReadingTask& task, const CancelToken&) override {
        shown.push_back(task);
        if (meanwhile) meanwhile();
        if (failure) return fail(*failure, "scripted");
        return reading;
    }
    /// Proposes something about the newest message that the model was shown.
    void propose(const Candidate& candidate) { reading.candidates.push_back(candidate); }

    ProposedReading reading{{}, {}, std::nullopt, "ollama/scripted"};
    std::optional<ErrorCode> failure;
    std::function<void()> meanwhile;
    std::vector<ReadingTask> shown;
};

inline Candidate about(std::size_t message, std::string quote, std::string statement, std::string attribute,
                       std::string value) {
    return {message, std::move(quote),     std::move(statement), "fact",
            "user",  std::move(attribute), std::move(value),     false,
            0.9};
}

struct ModelFixture : MemoryFixture {
    ConversationId talk = thread("Plans");
    ScriptedSource source;

    /// Says it, lets the rules read it, and then the model.
    ModelReport hear(std::string_view text) {
        say(talk, text);
        audit(talk);
        return ask();
    }
    ModelReport ask() {
        const auto report = engine.auditWithModel(talk, source, CancelToken());
        REQUIRE(report.ok());
        return *report;
    }
    std::int64_t readTo() {
        return temp.vault()
            .read([](store::Database& db) { return db.integer("SELECT COALESCE(max(model_read_to), 0) FROM audits"); })
            .value();
    }
};

/// Where something stands among what the model was shown.
inline std::size_t placeOf(const ReadingTask& task, std::string_view content) {
    const auto found = std::find_if(task.known.begin(), task.known.end(),
                                    [&](const KnownMemory& known) { return known.content == content; });
    REQUIRE(found != task.known.end());
    return static_cast<std::size_t>(found - task.known.begin());
}

/// A second conversation, a month later, in which the person says that no car is left.
struct LaterFixture : ModelFixture {
    ConversationId later = thread("Parking");

    LaterFixture() {
        say(talk, "I drive a Golf to work.");
        audit(talk);
        ask();
        temp.clock().advance(30 * kDay);
        say(later, "The keys are the neighbour's now, and the tram stops at my door.");
        audit(later);
        const auto seen = engine.auditWithModel(later, source, CancelToken());
        REQUIRE(seen.ok());
        REQUIRE(
            temp.vault().write([](store::Database& db) { return db.run("UPDATE audits SET model_read_to = 0"); }).ok());
    }
    std::string car() { return all(true).front().content; }
    ModelReport propose(const Candidate& candidate) {
        source.propose(candidate);
        const auto report = engine.auditWithModel(later, source, CancelToken());
        REQUIRE(report.ok());
        return *report;
    }
    Candidate gone() {
        Candidate candidate = about(0, "the tram stops at my door", "Has a tram at the door.", "tram stop", "door");
        candidate.replaces = {placeOf(source.shown.back(), car())};
        return candidate;
    }
};

}  // namespace hearth::memory
