// SPDX-License-Identifier: AGPL-3.0-or-later
// An import from end to end: which files, which program wrote them, record by record into the vault.
#include "core/chat/import.h"

#include <algorithm>

#include "core/base/clock.h"
#include "core/chat/import/bytes.h"
#include "core/chat/import/records.h"
#include "core/chat/import/source.h"
#include "core/chat/import/writer.h"

namespace hearth::chat {

namespace {

constexpr double kProgressEveryMs = 100;
constexpr std::size_t kMaxSkippedListed = 10'000;  // a file of garbage must not fill the memory with complaints

Error nothingKnown() {
    return fail(ErrorCode::InvalidArgument,
                "no chat export was found: expected a ChatGPT export (the .zip, its folder, or conversations.json), a "
                "Claude export (the .zip, its folder, or conversations.json), or Hearth JSONL with one message a line");
}

/// A file of the export and who reads it.
struct PlannedFile {
    std::size_t index;
    Source* source;
};

class Import {
public:
    Import(store::Vault& vault, const ImportRequest& request)
        : m_request(request), m_sources(makeSources(vault.clock())), m_writer(vault, request.forgottenToo) {}

    Result<ImportReport> run() {
        HEARTH_TRY(m_files, ExportFiles::at(m_request.path));
        HEARTH_TRY_STATUS(plan());
        if (m_plan.empty()) return m_report.skipped.empty() ? nothingKnown() : nothingReadable();
        for (const PlannedFile& file : m_plan) HEARTH_TRY_STATUS(readFile(file));
        HEARTH_TRY_STATUS(m_writer.flush());
        if (m_writer.messages() + m_writer.hidden() == 0) return nothingReadable();
        m_bytesDone = m_bytesPlanned;
        showProgress(0);
        m_report.conversations = m_writer.conversations();
        m_report.messages = m_writer.messages();
        m_report.added = m_writer.added();
        m_report.alreadyThere = m_writer.alreadyThere();
        m_report.inTrash = m_writer.inTrash();
        m_report.leftOut = m_writer.leftOut();
        for (const auto& source : m_sources) m_report.unlikelyTimes += source->unlikelyTimes();
        m_report.touched = m_writer.touched();
        m_report.restored = m_writer.restored();
        return std::move(m_report);
    }

private:
    bool wanted(const Source& source) const {
        return m_request.format == ImportFormat::Auto || m_request.format == source.format();
    }

    /// Sniffs every file. One that was named by itself with its format is taken at the user's word.
    Status plan() {
        const auto& files = m_files->files();
        for (std::size_t i = 0; i < files.size(); ++i) {
            if (m_request.cancel.cancelled()) return fail(ErrorCode::Cancelled, "import");
            HEARTH_TRY(Source * source, sourceOf(i));
            if (source == nullptr && files.size() == 1) source = namedSource();
            if (source == nullptr || !wanted(*source)) continue;
            m_plan.push_back({i, source});
            m_bytesPlanned += files[i].bytes;
        }
        return {};
    }

    Source* namedSource() const {
        for (const auto& source : m_sources)
            if (m_request.format == source->format()) return source.get();
        return nullptr;
    }

    /// Null when nobody knows the file, or it cannot be opened, which is then reported.
    Result<Source*> sourceOf(std::size_t index) {
        auto stream = m_files->open(index);
        if (stream.ok()) {
            auto source = sniff(**stream, m_sources);
            if (source.ok() || m_files->files().size() == 1) return source;
        } else if (m_files->files().size() == 1 && stream.error().code != ErrorCode::Corrupt) {
            return std::move(stream).error();
        }
        skip(m_files->files()[index].name, "cannot be opened");
        return nullptr;
    }

    Status readFile(const PlannedFile& file) {
        const ExportFile& about = m_files->files()[file.index];
        Source& source = *file.source;
        HEARTH_TRY(const auto stream, m_files->open(file.index));
        const auto reader = source.framing() == Framing::Lines
                                ? lineReader(*stream)
                                : objectReader(*stream, [&](const Json& record) { return recognises(source, record); });
        Record record;
        for (;;) {
            if (m_request.cancel.cancelled()) return fail(ErrorCode::Cancelled, "import");
            HEARTH_TRY(const bool more, reader->next(record));
            if (!more) break;
            HEARTH_TRY_STATUS(take(record, source, about.name));
            maybeShowProgress(reader->bytesRead());
        }
        m_bytesDone += about.bytes;
        return {};
    }

    Status take(const Record& record, Source& source, const std::string& file) {
        const auto where = [&] {
            return file + ", " + std::string(source.recordName()) + " " + std::to_string(record.number);
        };
        if (record.problem) {
            skip(where(), *record.problem);
            return {};
        }
        auto conversations = understand(record.value, source);
        if (!conversations.ok()) {
            if (conversations.error().code != ErrorCode::InvalidArgument) return std::move(conversations).error();
            skip(where(), conversations.error().detail);
            return {};
        }
        for (ImportedConversation& conversation : *conversations) {
            if (conversation.unreadable > 0)
                skip(where(), "has " + std::to_string(conversation.unreadable) + " messages that cannot be read");
            m_messagesRead += std::count_if(conversation.messages.begin(), conversation.messages.end(),
                                            [](const Message& message) { return !message.hidden; });
            HEARTH_TRY_STATUS(m_writer.add(source.name(), std::move(conversation)));
        }
        return {};
    }

    /// The fence around the JSON library: what a record's shape makes it throw is a damaged record.
    static Result<std::vector<ImportedConversation>> understand(const Json& value, Source& source) {
        try {
            return source.read(value);
        } catch (const Json::exception&) {
            return fail(ErrorCode::InvalidArgument, "is damaged");
        }
    }

    void skip(std::string where, std::string reason) {
        if (m_report.skipped.size() < kMaxSkippedListed) {
            m_report.skipped.push_back({std::move(where), std::move(reason)});
            return;
        }
        if (m_report.skipped.size() == kMaxSkippedListed) m_report.skipped.push_back({"and more", ""});
        m_report.skipped.back().reason = std::to_string(++m_unlisted) + " further records could not be read";
    }

    Error nothingReadable() const {
        std::string detail = "nothing in the export could be read";
        if (!m_report.skipped.empty()) {
            const SkippedRecord& first = m_report.skipped.front();
            detail += ": " + first.where + " " + first.reason;
            if (m_report.skipped.size() > 1)
                detail += ", and " + std::to_string(m_report.skipped.size() - 1) + " more like it";
        }
        return fail(ErrorCode::InvalidArgument, std::move(detail));
    }

    void maybeShowProgress(std::uint64_t bytesOfFile) {
        const double now = steadyMilliseconds();
        if (now - m_shownAt < kProgressEveryMs) return;
        m_shownAt = now;
        showProgress(bytesOfFile);
    }

    void showProgress(std::uint64_t bytesOfFile) const {
        if (!m_request.progress) return;
        const auto done = static_cast<double>(m_bytesDone + bytesOfFile);
        const double all = std::max(1.0, static_cast<double>(m_bytesPlanned));
        m_request.progress({m_writer.conversations(), m_messagesRead, std::min(1.0, done / all)});
    }

    const ImportRequest& m_request;
    std::vector<std::unique_ptr<Source>> m_sources;
    ImportWriter m_writer;
    std::unique_ptr<ExportFiles> m_files;
    std::vector<PlannedFile> m_plan;
    ImportReport m_report;
    std::uint64_t m_bytesPlanned = 0;
    std::uint64_t m_bytesDone = 0;
    std::int64_t m_messagesRead = 0;
    std::int64_t m_unlisted = 0;
    double m_shownAt = 0;
};

}  // namespace

std::optional<ImportFormat> importFormatFromName(std::string_view name) {
    if (name == "auto") return ImportFormat::Auto;
    if (name == "chatgpt") return ImportFormat::ChatGpt;
    if (name == "claude") return ImportFormat::Claude;
    if (name == "jsonl") return ImportFormat::Jsonl;
    return std::nullopt;
}

Result<ImportReport> importConversations(store::Vault& vault, const ImportRequest& request) {
    return Import(vault, request).run();
}

}  // namespace hearth::chat
