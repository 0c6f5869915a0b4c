// SPDX-License-Identifier: AGPL-3.0-or-later
#include "bench/memory_truth.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "core/base/json.h"
#include "core/base/text.h"

namespace hearth::bench {

namespace {

Result<Json> readDocument(const std::filesystem::path& file) {
    std::ifstream in(file);
    if (!in) return fail(ErrorCode::NotFound, file.filename().string());
    const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    return parseJson(text);
}

TruthSpan spanOf(const Json& value) {
    return {stringAt(value, "messageId").value_or(""), static_cast<std::int64_t>(numberAt(value, "start").value_or(0)),
            static_cast<std::int64_t>(numberAt(value, "end").value_or(0))};
}

std::vector<std::string> stringsOf(const Json& list) {
    std::vector<std::string> strings;
    for (const Json& value : list)
        if (value.is_string()) strings.push_back(value.get<std::string>());
    return strings;
}

Result<Timestamp> timeAt(const Json& value, const char* name) {
    return Timestamp::parse(stringAt(value, name).value_or(""));
}

Result<Truth> readTruth(const Json& value) {
    Truth truth;
    truth.id = stringAt(value, "id").value_or("");
    truth.kind = stringAt(value, "kind").value_or("");
    truth.attribute = stringAt(value, "attribute").value_or("");
    truth.ofOneself = memberAt(value, "subject").is_string();
    truth.negated = boolAt(value, "negated", false);
    truth.required = stringAt(value, "grade") == "must";
    for (const Json& group : memberAt(value, "must")) {
        auto accepted = stringsOf(group);
        std::ranges::transform(accepted, accepted.begin(), [](const std::string& text) { return foldCase(text); });
        truth.must.push_back(std::move(accepted));
    }
    for (const Json& source : memberAt(value, "sources")) {
        TruthSource read{spanOf(source), spanOf(memberAt(source, "sentence")), stringAt(source, "form").value_or(""),
                         boolAt(source, "context", false)};
        read.sentence.message = read.clause.message;
        truth.sources.push_back(std::move(read));
    }
    const Json& superseded = memberAt(value, "supersededBy");
    truth.supersededBy = stringAt(superseded, "id").value_or("");
    truth.corrected = stringAt(superseded, "how") == "correction";
    truth.retirableByShift = !memberAt(value, "retirableByShift").empty();
    HEARTH_TRY(truth.learnedAt, timeAt(value, "learnedAt"));
    return truth;
}

std::vector<LabelledSpan> readSpans(const Json& list, const char* label) {
    std::vector<LabelledSpan> spans;
    for (const Json& value : list)
        spans.push_back({spanOf(value), stringAt(value, label).value_or(""), stringAt(value, "text").value_or("")});
    return spans;
}

Status readShifts(const Json& document, Person& person) {
    for (const Json& value : memberAt(document, "shifts")) {
        HEARTH_TRY(const Timestamp from, timeAt(value, "detectableFrom"));
        HEARTH_TRY(const Timestamp until, timeAt(value, "detectableUntil"));
        person.shifts.push_back({stringAt(value, "id").value_or(""), from, until});
    }
    for (const Json& value : memberAt(document, "quiet")) {
        HEARTH_TRY(const Timestamp from, timeAt(value, "from"));
        HEARTH_TRY(const Timestamp until, timeAt(value, "until"));
        person.quiet.push_back({from, until});
    }
    return {};
}

Result<Person> readPerson(const std::filesystem::path& directory) {
    HEARTH_TRY(const Json document, readDocument(directory / "truth.json"));
    Person person;
    person.name = directory.filename().string();
    person.chats = directory / "chats.jsonl";
    HEARTH_TRY(person.until, timeAt(document, "until"));
    for (const Json& value : memberAt(document, "truths")) {
        HEARTH_TRY(Truth truth, readTruth(value));
        person.truths.push_back(std::move(truth));
    }
    person.notMemories = readSpans(memberAt(document, "notMemories"), "reason");
    person.unjudged = readSpans(memberAt(document, "unjudged"), "reason");
    person.personalData = readSpans(memberAt(document, "personalData"), "kind");
    for (const Json& value : memberAt(document, "asOf")) {
        AsOfQuestion question;
        question.trueAt = stringAt(value, "mode") == "trueAt";
        HEARTH_TRY(question.time, timeAt(value, "time"));
        HEARTH_TRY(question.knownAt, timeAt(value, "knownAt"));
        question.expected = stringsOf(memberAt(value, "expected"));
        question.notExpected = stringsOf(memberAt(value, "notExpected"));
        person.asOf.push_back(std::move(question));
    }
    HEARTH_TRY_STATUS(readShifts(document, person));
    return person;
}

}  // namespace

Result<MemorySet> readMemorySet(const std::filesystem::path& directory) {
    HEARTH_TRY(const Json facts, readDocument(directory / "set.json"));
    MemorySet set;
    set.negations = stringsOf(memberAt(facts, "negationWords"));
    std::vector<std::filesystem::path> folders;
    for (const auto& entry : std::filesystem::directory_iterator(directory))
        if (entry.is_directory()) folders.push_back(entry.path());
    std::ranges::sort(folders);
    for (const auto& folder : folders) {
        HEARTH_TRY(Person person, readPerson(folder));
        set.people.push_back(std::move(person));
    }
    if (set.people.empty()) return fail(ErrorCode::NotFound, "no person in the directory");
    return set;
}

}  // namespace hearth::bench
