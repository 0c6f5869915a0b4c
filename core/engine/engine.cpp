// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/engine.h"

#include <algorithm>
#include <span>
#include <utility>

#include "core/base/log.h"
#include "core/engine/memory_settings_file.h"
#include "core/engine/services.h"
#include "core/memory/keeping/memory_rows.h"
#include "core/memory/model/period_writer.h"
#include "core/memory/upkeep.h"
#include "core/store/backup.h"
#include "core/store/blobs.h"

namespace hearth::engine {

namespace {
/// After an import threads are audited together, so that one commit serves many; between two lots it can be stopped.
constexpr std::size_t kThreadsAtOnce = 1000;  ///< While they are read, whatever else reads threads waits.

/// At night, when the day before is over; a machine that was off catches up when it is on.
constexpr Milliseconds kUpkeepHour = 2 * kHour;

/// Embedding may take hours; other jobs get their turn in between.
constexpr double kEmbedAtOnce = 2000;
constexpr Milliseconds kLookForChanges = 5 * kMinute;
constexpr Milliseconds kAhead = 365 * kDay;

/// Due before all that waits, which after an import takes minutes. Another moment each time, so that a job that is
/// queued again while it runs is not taken for done.
Timestamp aheadOfAll(const Clock& clock) { return clock.now().plus(-kAhead); }

/// Where the person is.
Timestamp startOfNextDay(const Clock& clock) {
    const std::int64_t day = clock.localNow().milliseconds() / kDay;
    return clock.moment(Timestamp((day + 1) * kDay));
}
}  // namespace

Engine::Services::Services(std::unique_ptr<store::Vault> opened, llm::HttpTransport& network)
    : vault(std::move(opened)),
      transport(network),
      settings(*vault),
      gateway(*vault, settings, transport),
      conversations(*vault),
      attachments(*vault),
      index(*vault),
      memories(*vault),
      modelReader(*vault, settings, gateway),
      vectors(*vault),
      embedder(*vault, settings, transport, gateway, vectors),
      recall(*vault, index, memories, &vectors),
      tools(*vault, transport),
      memoryTools(conversations, memories, recall, vault->clock()),
      forgetting(*vault, memories, index),
      jobs(*vault),
      sync({*vault, settings, forgetting, jobs}) {
    jobs.add("index", [this](const std::string&, const JobListener& listener, const CancelToken& cancel) -> Status {
        const auto progress = [&](std::int64_t done, std::int64_t all) {
            if (listener) listener({"index", done, all});
        };
        HEARTH_TRY_STATUS(index.catchUp(progress, cancel));
        return {};
    });
    jobs.add("audit", [this](const std::string& key, const JobListener&, const CancelToken& cancel) -> Status {
        HEARTH_TRY(const ConversationId conversation, ConversationId::parse(key));
        refreshSettings();
        auto audited = memories.audit(conversation, cancel);
        const bool gone = !audited.ok() && audited.error().code == ErrorCode::NotFound;
        if (!audited.ok()) return gone ? Status() : Status(std::move(audited).error());
        HEARTH_TRY_STATUS(queueEmbedding());
        HEARTH_TRY(const Help help, modelReader.help());
        return help == Help::Given ? jobs.queue("model", key, aheadOfAll(vault->clock())) : Status();
    });
    // After an audit by the rules: what a model makes of the same messages.
    jobs.add("model", [this](const std::string& key, const JobListener& listener, const CancelToken& cancel) -> Status {
        HEARTH_TRY(const ConversationId conversation, ConversationId::parse(key));
        if (listener) listener({"model"});
        auto read = memories.auditWithModel(conversation, modelReader, cancel);
        if (read.ok()) return queueEmbedding();
        if (read.error().code == ErrorCode::Cancelled) return read.error();
        // What the rules found stands, and the next audit asks again: a model that is away is not called every minute.
        logWarn("engine", "{}", read.error().detail);
        return {};
    });
    // After an import: every thread that no audit has read to its end.
    jobs.add("catch-up", [this](const std::string&, const JobListener& listener, const CancelToken& cancel) -> Status {
        refreshSettings();
        HEARTH_TRY(const std::vector<ConversationId> threads, memories.unaudited());
        const std::span all(threads);
        for (std::size_t done = 0; done < all.size(); done += kThreadsAtOnce) {
            const auto some = all.subspan(done, std::min(kThreadsAtOnce, all.size() - done));
            const auto progress = [&](std::int64_t read) {
                const auto before = static_cast<std::int64_t>(done);
                if (listener) listener({"audit", before + read, static_cast<std::int64_t>(all.size())});
            };
            HEARTH_TRY_STATUS(memories.audit(some, cancel, progress));
        }
        return queueEmbedding();
    });
    addEmbeddingJob();
    addDailyJobs();
}

/// Threads end before what they use: the one of sync asks for jobs, and a job may be a meeting.
Engine::Services::~Services() {
    sync.stop();
    jobs.stop();
}

void Engine::Services::addEmbeddingJob() {
    jobs.add("embed", [this](const std::string& key, const JobListener& listener, const CancelToken& cancel) -> Status {
        HEARTH_TRY_STATUS(embedder.ready(cancel));
        const auto progress = [&listener](std::int64_t done, std::int64_t all) {
            if (listener) listener({"embed", done, all});
        };
        const double started = steadyMilliseconds();
        const auto enough = [started] { return steadyMilliseconds() - started > kEmbedAtOnce; };
        HEARTH_TRY(const bool done, vectors.catchUp({progress, enough, cancel}));
        HEARTH_TRY(const EmbedderSetting setting, embedder.chosen());
        if (setting.off()) return {};
        const Timestamp now = vault->clock().now();
        // What a person edits, or another device sends, waits for the next look. What is left goes under another key,
        // because a job that queues itself for the same moment would be taken for done.
        return done ? jobs.queue("embed", "", now.plus(kLookForChanges))
                    : jobs.queue("embed", key.empty() ? "more" : "", now);
    });
}

Status Engine::Services::queueEmbedding() {
    HEARTH_TRY(const EmbedderSetting setting, embedder.chosen());
    return setting.off() ? Status() : jobs.queue("embed", "", vault->clock().now());
}

void Engine::Services::addDailyJobs() {
    jobs.add("snapshot", [this](const std::string&, const JobListener& listener, const CancelToken& cancel) -> Status {
        const auto progress = [&listener](std::uint64_t done, std::uint64_t all) {
            if (listener) listener({"snapshot", static_cast<std::int64_t>(done), static_cast<std::int64_t>(all)});
        };
        HEARTH_TRY_STATUS(store::takeDailySnapshot(*vault, {progress, cancel}));
        return jobs.queue("snapshot", "", startOfNextDay(vault->clock()));
    });
    jobs.add("forget", [this](const std::string&, const JobListener& listener, const CancelToken& cancel) -> Status {
        const auto progress = [&listener](std::int64_t done, std::int64_t all) {
            if (listener) listener({"forget", done, all});
        };
        return forgetting.finish(progress, cancel);
    });
    // After the daily work: what a model makes of the days, weeks and months that ended.
    jobs.add("periods", [this](const std::string&, const JobListener&, const CancelToken& cancel) -> Status {
        const memory::Redactor redactor(memories.settings().redact);
        const auto told = memory::PeriodWriter(*vault, redactor).run(modelReader, cancel);
        if (told.ok() || told.error().code == ErrorCode::Cancelled) return told.ok() ? Status() : told.error();
        // The rules' words stand, and the next night asks again.
        logWarn("engine", "{}", told.error().detail);
        return {};
    });
    jobs.add("upkeep", [this](const std::string&, const JobListener& listener, const CancelToken& cancel) -> Status {
        HEARTH_TRY(const memory::MemorySettings numbers, memorySettings());
        const auto progress = [&listener](std::int64_t done, std::int64_t all) {
            if (listener) listener({"upkeep", done, all});
        };
        HEARTH_TRY_STATUS(memory::Upkeep(*vault, numbers).run(progress, cancel));
        HEARTH_TRY([[maybe_unused]] const auto orphans, store::removeOrphanBlobs(*vault));
        HEARTH_TRY_STATUS(queueForgetting());
        HEARTH_TRY(const Help help, modelReader.help());
        if (help == Help::Given) HEARTH_TRY_STATUS(jobs.queue("periods", "", vault->clock().now()));
        return jobs.queue("upkeep", "", startOfNextDay(vault->clock()).plus(kUpkeepHour));
    });
}

Result<memory::MemorySettings> Engine::Services::memorySettings() {
    HEARTH_TRY(const memory::MemorySettings numbers, readMemorySettings(settingsFile));
    memories.use(numbers);
    return numbers;
}

void Engine::Services::refreshSettings() {
    std::error_code missing;
    auto changed = std::filesystem::last_write_time(settingsFile, missing);
    if (missing) changed = std::filesystem::file_time_type::min();
    const std::lock_guard lock(settingsMutex);
    if (changed == settingsRead) return;
    settingsRead = changed;
    if (const auto numbers = memorySettings(); !numbers.ok()) logWarn("engine", "{}", numbers.error().detail);
}

Status Engine::Services::queueForgetting() {
    HEARTH_TRY(const std::int64_t pending, forgetting.pending());
    return pending == 0 ? Status() : jobs.queue("forget", "", vault->clock().now());
}

Result<std::unique_ptr<Engine>> Engine::start(std::unique_ptr<store::Vault> vault, llm::HttpTransport& transport) {
    auto services = std::make_unique<Services>(std::move(vault), transport);
    HEARTH_TRY(const int mended, services->conversations.mendInterrupted());
    // Nobody writes one yet.
    if (const Status tidied = store::removeUnfinishedBlobs(*services->vault); !tidied.ok())
        logError("engine", tidied.error());
    if (mended > 0) logInfo("engine", "{} interrupted answers were kept as far as they had come", mended);
    return std::unique_ptr<Engine>(new Engine(std::move(services)));
}

Engine::Engine(std::unique_ptr<Services> services) : m_services(std::move(services)) {}
Engine::~Engine() = default;

store::Vault& Engine::vault() { return *m_services->vault; }
chat::Conversations& Engine::conversations() { return m_services->conversations; }
memory::MemoryEngine& Engine::memories() {
    m_services->refreshSettings();
    return m_services->memories;
}
recall::Recall& Engine::recall() { return m_services->recall; }
index::TextIndex& Engine::index() { return m_services->index; }
Settings& Engine::settings() { return m_services->settings; }
llm::HttpTransport& Engine::transport() { return m_services->transport; }

Result<TurnResult> Engine::chat(const TurnRequest& request, const TurnListener& listener, const CancelToken& cancel) {
    return ChatTurn(*m_services, request, listener, cancel).run();
}

DeviceSync& Engine::sync() { return m_services->sync; }

Attachments& Engine::attachments() { return m_services->attachments; }

ToolBox& Engine::tools() { return m_services->tools; }

Result<chat::ImportReport> Engine::import(const chat::ImportRequest& request) {
    auto imported = chat::importConversations(*m_services->vault, request);
    if (imported.ok())
        for (const auto& conversation : imported->restored)
            HEARTH_TRY_STATUS(m_services->memories.readFromStart(conversation));
    // What was committed before a cancel or a full disk is there to be indexed too.
    HEARTH_TRY_STATUS(catchUp());
    return imported;
}

Status Engine::chooseEmbedder(const EmbedderSetting& setting) {
    HEARTH_TRY_STATUS(m_services->embedder.choose(setting));
    return m_services->queueEmbedding();
}

Result<EmbedderSetting> Engine::chosenEmbedder() const { return m_services->embedder.chosen(); }

Result<index::VectorCounts> Engine::vectorCounts() const { return m_services->vectors.counts(); }

void Engine::readyEmbedder(const CancelToken& cancel) {
    if (const Status ready = m_services->embedder.ready(cancel); !ready.ok()) logError("engine", ready.error());
}

Status Engine::catchUp() {
    HEARTH_TRY_STATUS(m_services->queueEmbedding());
    const Timestamp now = m_services->vault->clock().now();
    HEARTH_TRY_STATUS(m_services->queueForgetting());
    HEARTH_TRY_STATUS(m_services->jobs.queue("index", "", now));
    return m_services->jobs.queue("catch-up", "", now);
}

Status Engine::runDueJobs(const JobListener& listener, const CancelToken& cancel) {
    return m_services->jobs.runDue(listener, cancel);
}

Status Engine::leaveThread(const ConversationId& conversation) {
    const auto left = m_services->conversations.get(conversation);
    if (left.ok() && left->memoryOff) return {};
    return m_services->jobs.queue("audit", conversation.text(), aheadOfAll(m_services->vault->clock()));
}

Status Engine::keepSnapshots() { return m_services->jobs.queue("snapshot", "", m_services->vault->clock().now()); }

Result<memory::ForgetPreview> Engine::previewForgetting(const memory::ForgetTarget& target) {
    return m_services->forgetting.preview(target);
}

Result<memory::ForgetReceipt> Engine::forget(const memory::ForgetTarget& target, const JobListener& listener,
                                             const CancelToken& cancel) {
    HEARTH_TRY(const memory::ForgettingId id, m_services->forgetting.begin(target));
    HEARTH_TRY_STATUS(finishForgetting(listener, cancel));
    HEARTH_TRY(const auto receipts, forgetReceipts());
    const auto own = std::find_if(receipts.begin(), receipts.end(), [&](const auto& one) { return one.id == id; });
    if (own == receipts.end() || !own->finishedAt)
        return fail(ErrorCode::Unavailable,
                    "not all of it is out of the vault's files yet; make room on the disk and run: hearthctl maintain");
    return *own;
}

Result<ModelRound> Engine::readWithModel(const std::optional<ConversationId>& conversation, const JobListener& listener,
                                         const CancelToken& cancel) {
    HEARTH_TRY(const Help help, m_services->modelReader.help());
    if (help == Help::None)
        return fail(ErrorCode::Unsupported,
                    "no model may help to remember: add one on this machine (hearthctl providers use ollama), or allow "
                    "the one that answers (hearthctl providers memory answers)");
    HEARTH_TRY(std::vector<ConversationId> waiting, m_services->memories.unreadByModel());
    if (conversation) std::erase_if(waiting, [&](const ConversationId& id) { return id != *conversation; });
    HEARTH_TRY(ModelRound round,
               readRound({*m_services->vault, m_services->settings, m_services->gateway, m_services->memories}, waiting,
                         listener, cancel));
    HEARTH_TRY_STATUS(m_services->queueEmbedding());
    return round;
}

Status Engine::finishForgetting(const JobListener& listener, const CancelToken& cancel) {
    HEARTH_TRY_STATUS(m_services->queueForgetting());
    return m_services->jobs.runOne("forget", "", listener, cancel);
}

Result<std::vector<memory::ForgetReceipt>> Engine::forgetReceipts() { return m_services->forgetting.receipts(); }

Status Engine::keepUp() { return m_services->jobs.queue("upkeep", "", m_services->vault->clock().now()); }

Result<bool> Engine::reviewsMemories() const { return m_services->vault->read(memory::wantsReview); }

Status Engine::reviewMemories(bool on) { return m_services->settings.set(memory::kReviewSetting, on); }

memory::Review Engine::review() {
    m_services->refreshSettings();
    return memory::Review(*m_services->vault, m_services->memories.settings());
}

void Engine::useSettingsFile(std::filesystem::path file) {
    m_services->gateway.useSettingsFile(file);
    m_services->settingsFile = std::move(file);
}

Gateway& Engine::gateway() { return m_services->gateway; }

Result<memory::MemorySettings> Engine::memorySettings() const { return m_services->memorySettings(); }

void Engine::startJobs(JobListener listener) {
    for (const Status& kept : {m_services->queueForgetting(), keepSnapshots(), keepUp(), m_services->queueEmbedding()})
        if (!kept.ok()) logError("engine", kept.error());
    m_services->jobs.start(std::move(listener));
    m_services->sync.start();
}

/// As many as are listed; what is over by its day has no mark of its own in its row.
static Result<std::int64_t> countCurrent(store::Database& database, Timestamp moment) {
    HEARTH_TRY(const auto rows,
               memory::rowsWhere(database, "m.deleted_at IS NULL AND m." + std::string(memory::kNotLeaving)));
    return std::count_if(rows.begin(), rows.end(), [&](const memory::MemoryRow& row) { return row.activeAt(moment); });
}

Result<Stats> Engine::stats() const {
    Stats stats;
    stats.bytes = m_services->vault->sizeInBytes() + store::blobBytes(m_services->vault->directory());
    HEARTH_TRY_STATUS(m_services->vault->read([&](store::Database& db) -> Status {
        HEARTH_TRY(stats.conversations, db.integer("SELECT count(*) FROM conversations WHERE deleted_at IS NULL"));
        HEARTH_TRY(stats.messages,
                   db.integer("SELECT count(*) FROM messages m JOIN conversations c ON c.id = m.conversation_id "
                              "WHERE m.hidden = 0 AND c.deleted_at IS NULL"));
        HEARTH_TRY(stats.memories, countCurrent(db, m_services->vault->clock().now()));
        HEARTH_TRY(
            stats.attachments,
            db.integer("SELECT count(*) FROM attachments a JOIN messages m ON m.id = a.message_id WHERE m.hidden = 0"));
        return {};
    }));
    HEARTH_TRY(const auto backup, store::lastBackup(*m_services->vault));
    if (backup) stats.lastBackupAt = backup->at;
    HEARTH_TRY(stats.vectors, m_services->vectors.counts());
    return stats;
}

}  // namespace hearth::engine
