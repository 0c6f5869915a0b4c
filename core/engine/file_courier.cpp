// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/file_courier.h"

#include <algorithm>

#include "core/base/clock.h"
#include "core/base/log.h"
#include "core/store/arriving_blob.h"
#include "core/store/blobs.h"
#include "sync/blob_chunks.h"

namespace hearth::engine {

namespace {

/// A synced setting, never renamed: a device misses this file at the server, so whoever has it puts it back there.
constexpr std::string_view kWanted = "files/wanted/";
/// What is not at the server may be on its way from a device that has just written of it.
constexpr Milliseconds kWishAfter = 10 * kMinute;

std::string wantedSetting(const AttachmentId& id) { return std::string(kWanted) + id.text(); }

Error cancelled() { return fail(ErrorCode::Cancelled, "files"); }

bool refused(const sync::ServerConnection& server, sync::protocol::Answer answer) {
    return server.refusal() && server.refusal()->answer == answer;
}

}  // namespace

struct FileCourier::Visit {
    const FileLine& line;
    const CarryLimits& limits;
    double end;
    Carried carried = {};

    bool over() {
        carried.more = carried.more || steadyMilliseconds() >= end;
        return carried.more;
    }
};

Result<bool> FileCourier::hasWork(FilesAsked asked) const {
    const auto due = asked == FilesAsked::Due ? std::optional(m_vault.clock().now()) : std::nullopt;
    HEARTH_TRY(const auto sends, m_records.toSend());
    if (!sends.empty()) return true;
    HEARTH_TRY(const auto receives, m_records.toReceive(due));
    if (!receives.empty()) return true;
    HEARTH_TRY(const auto gone, m_records.gone());
    if (!gone.empty()) return true;
    HEARTH_TRY(const auto wishes, wishesForUs());
    return !wishes.empty();
}

Result<bool> FileCourier::isAway(const AttachmentId& id) const {
    HEARTH_TRY(const auto file, m_records.find(id));
    return file && !file->stored;
}

Carried FileCourier::carry(const FileLine& line, const CarryLimits& limits) {
    Visit visit{line, limits, steadyMilliseconds() + limits.milliseconds};
    const auto all = [&]() -> Status {
        HEARTH_TRY_STATUS(m_records.meetServer());
        HEARTH_TRY_STATUS(removeGone(visit));
        HEARTH_TRY_STATUS(heedWishes());
        HEARTH_TRY_STATUS(sendAll(visit));
        return receiveAll(visit);
    };
    visit.carried.ended = all();
    using sync::protocol::Answer;
    const bool later = refused(line.server, Answer::Rate) || refused(line.server, Answer::Busy);
    if (!visit.carried.ended.ok() && later)
        visit.carried.wait =
            static_cast<Milliseconds>(std::clamp<std::uint64_t>(line.server.refusal()->value, 1, 300)) * kSecond;
    return std::move(visit.carried);
}

/// What was deleted for ever on any device leaves the server, by each device that knew of it there.
Status FileCourier::removeGone(Visit& visit) {
    HEARTH_TRY(const auto gone, m_records.gone());
    for (const AttachmentId& id : gone) {
        if (visit.limits.cancel.cancelled()) return cancelled();
        if (visit.over()) return {};
        const std::lock_guard lock(m_mutex);
        HEARTH_TRY_STATUS(visit.line.server.deleteBlob(sync::blobIdOf(visit.line.account, id)));
        HEARTH_TRY_STATUS(store::ArrivingBlob(m_vault, id, sync::kSealedChunkBytes).discard());
        HEARTH_TRY_STATUS(fulfil(id));
        HEARTH_TRY_STATUS(m_records.drop(id));
    }
    return {};
}

/// What another device misses, and the server has whole as far as this device knows, which holds it.
Result<std::vector<AttachmentId>> FileCourier::wishesForUs() const {
    std::vector<AttachmentId> ours;
    HEARTH_TRY(const auto wishes, m_settings.startingWith(kWanted));
    for (const auto& [name, since] : wishes) {
        const auto id = AttachmentId::parse(std::string_view(name).substr(kWanted.size()));
        if (since.is_null() || !id.ok()) continue;
        HEARTH_TRY(const auto file, m_records.find(*id));
        HEARTH_TRY(const bool whole, m_records.isWhole(*id));
        if (file && file->stored && whole) ours.push_back(*id);
    }
    return ours;
}

Status FileCourier::heedWishes() {
    HEARTH_TRY(const auto wishes, wishesForUs());
    for (const AttachmentId& id : wishes) HEARTH_TRY_STATUS(m_records.noteSent(id, 0));
    return {};
}

Status FileCourier::sendAll(Visit& visit) {
    HEARTH_TRY(const auto ids, m_records.toSend());
    for (const AttachmentId& id : ids) {
        if (visit.limits.cancel.cancelled()) return cancelled();
        if (visit.over()) return {};
        HEARTH_TRY(const auto file, m_records.find(id));
        if (!file) continue;
        const auto sent = send(visit, *file);
        if (sent.ok() && *sent) ++visit.carried.sent;
        if (sent.ok()) continue;
        using sync::protocol::Answer;
        const bool large = refused(visit.line.server, Answer::TooLarge) || refused(visit.line.server, Answer::Refused);
        const bool quota = refused(visit.line.server, Answer::Quota);
        if (!large && !quota) return sent.error();
        visit.carried.stopped = quota ? sync::PushOutcome::Quota : sync::PushOutcome::TooLarge;
        if (quota) return {};
    }
    return {};
}

/// True when the server has all of it now.
Result<bool> FileCourier::send(Visit& visit, const SharedFile& file) {
    const auto content = store::readBlob(m_vault, file.id, file.key);
    if (!content.ok()) {
        // A damaged file here is for `verify` to tell; all others go on.
        logWarn("sync", "the content of an attachment cannot be sent: {}", content.error().detail);
        return false;
    }
    const IdBytes blob = sync::blobIdOf(visit.line.account, file.id);
    const sync::BlobChunks chunks(blob, file.key);
    const std::uint32_t total = sync::BlobChunks::countFor(content->size());
    HEARTH_TRY(std::uint32_t index, m_records.sent(file.id));
    bool mended = false;
    for (index = index < total ? index : 0; index < total;) {
        if (visit.limits.cancel.cancelled()) return cancelled();
        if (visit.over()) return false;
        const std::lock_guard lock(m_mutex);
        Status put = visit.line.server.putBlob({blob, index}, chunks.seal(*content, index));
        if (!put.ok() && put.error().code == ErrorCode::Conflict && !mended) {
            // Every device seals the same bytes: what lies there is damaged, and is put anew from its beginning.
            HEARTH_TRY_STATUS(m_records.noteSent(file.id, 0));
            HEARTH_TRY_STATUS(visit.line.server.deleteBlob(blob));
            mended = true;
            index = 0;
            continue;
        }
        HEARTH_TRY_STATUS(std::move(put));
        ++index;
        HEARTH_TRY_STATUS(index < total ? m_records.noteSent(file.id, index) : m_records.noteWhole(file.id));
    }
    HEARTH_TRY_STATUS(fulfil(file.id));
    return true;
}

Status FileCourier::receiveAll(Visit& visit) {
    const bool onlyDue = visit.limits.asked == FilesAsked::Due;
    HEARTH_TRY(const auto ids, m_records.toReceive(onlyDue ? std::optional(m_vault.clock().now()) : std::nullopt));
    for (const AttachmentId& id : ids) {
        HEARTH_TRY(const auto file, m_records.find(id));
        Step step = file && !file->stored ? Step::More : Step::Away;
        while (step == Step::More) {
            if (visit.limits.cancel.cancelled()) return cancelled();
            if (visit.over()) return {};
            HEARTH_TRY(step, receiveChunk(visit.line, *file));
        }
        if (step == Step::Whole) ++visit.carried.received;
    }
    return {};
}

Result<bool> FileCourier::fetch(const FileLine& line, const AttachmentId& id, const CancelToken& cancel) {
    HEARTH_TRY(auto file, m_records.find(id));
    if (!file) return fail(ErrorCode::NotFound, "attachment");
    const bool wasAway = !file->stored;
    Step step = Step::More;
    while (step == Step::More) {
        if (cancel.cancelled()) return cancelled();
        HEARTH_TRY(step, receiveChunk(line, *file));
        // It may come by itself meanwhile.
        HEARTH_TRY(file, m_records.find(id));
        if (!file) return fail(ErrorCode::NotFound, "attachment");
        if (wasAway && file->stored) return true;
    }
    return step == Step::Whole;
}

Result<FileCourier::Step> FileCourier::receiveChunk(const FileLine& line, const SharedFile& file) {
    const std::lock_guard lock(m_mutex);
    const IdBytes blob = sync::blobIdOf(line.account, file.id);
    const sync::BlobChunks chunks(blob, file.key);
    store::ArrivingBlob arriving(m_vault, file.id, sync::kSealedChunkBytes);
    std::uint32_t index = arriving.count();
    if (index > 0) {
        const auto last = arriving.read(index - 1);
        const auto opened = last.ok() ? chunks.open(index - 1, *last) : Result<sync::OpenedChunk>(last.error());
        // Killed right before the end, nothing more is to be asked for.
        if (opened.ok() && opened->total == index) return finish(line, file, index);
        if (!opened.ok()) HEARTH_TRY_STATUS(arriving.discard());
        if (!opened.ok()) index = 0;
    }
    HEARTH_TRY(const auto sealed, line.server.getBlob({blob, index}));
    if (!sealed) return missed(file.id, false);
    const auto opened = chunks.open(index, *sealed);
    if (!opened.ok()) return missed(file.id, true);
    HEARTH_TRY_STATUS(arriving.keep(index, *sealed));
    return index + 1 == opened->total ? finish(line, file, index + 1) : Result<Step>(Step::More);
}

Result<FileCourier::Step> FileCourier::finish(const FileLine& line, const SharedFile& file, std::uint32_t total) {
    store::ArrivingBlob arriving(m_vault, file.id, sync::kSealedChunkBytes);
    Bytes sealed;
    for (std::uint32_t index = 0; index < total; ++index) {
        HEARTH_TRY(const Bytes chunk, arriving.read(index));
        sealed.insert(sealed.end(), chunk.begin(), chunk.end());
    }
    const auto content = sync::BlobChunks(sync::blobIdOf(line.account, file.id), file.key).join(sealed);
    if (!content.ok()) {
        HEARTH_TRY_STATUS(arriving.discard());
        return missed(file.id, true);
    }
    HEARTH_TRY(const bool placed, store::placeArrived(m_vault, file.id, file.key, *content));
    HEARTH_TRY_STATUS(arriving.discard());
    if (!placed) return Step::Away;
    HEARTH_TRY_STATUS(m_records.noteWhole(file.id));
    HEARTH_TRY_STATUS(fulfil(file.id));
    return Step::Whole;
}

Result<FileCourier::Step> FileCourier::missed(const AttachmentId& id, bool damaged) {
    HEARTH_TRY(const Timestamp since, m_records.noteMissed(id));
    if (damaged || m_vault.clock().now().since(since) >= kWishAfter) HEARTH_TRY_STATUS(wish(id));
    return Step::Away;
}

Status FileCourier::wish(const AttachmentId& id) {
    HEARTH_TRY(const Json wished, m_settings.get(wantedSetting(id)));
    return wished.is_null() ? m_settings.set(wantedSetting(id), m_vault.clock().now().milliseconds()) : Status();
}

Status FileCourier::fulfil(const AttachmentId& id) {
    HEARTH_TRY(const Json wished, m_settings.get(wantedSetting(id)));
    return wished.is_null() ? Status() : m_settings.set(wantedSetting(id), nullptr);
}

}  // namespace hearth::engine
