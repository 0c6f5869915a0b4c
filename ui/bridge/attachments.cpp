// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/bridge/attachments.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <algorithm>

#include "core/engine/attached_text.h"
#include "core/engine/file_reading.h"

namespace hearth::bridge {

namespace {

constexpr qint64 kMostBytes = static_cast<qint64>(std::max(engine::kMostPictureBytes, engine::kMostDocumentBytes));
constexpr qint64 kHead = 4096;

Bytes bytesOf(const QByteArray& content) {
    const auto* begin = reinterpret_cast<const std::uint8_t*>(content.constData());
    return {begin, begin + content.size()};
}

QByteArray viewOf(const Bytes& content) {
    return QByteArray::fromRawData(reinterpret_cast<const char*>(content.data()),
                                   static_cast<qsizetype>(content.size()));
}

Error refuse(std::string_view reason) { return fail(ErrorCode::InvalidArgument, std::string(reason)); }

/// Which limit a file is beyond, by its beginning: the rest is not read.
std::string_view tooLarge(const Bytes& head) {
    switch (engine::contentOf(head)) {
        case engine::Content::Picture: return engine::kPictureTooLarge;
        case engine::Content::Pdf: return engine::kDocumentTooLarge;
        case engine::Content::Other: break;
    }
    return std::find(head.begin(), head.end(), std::uint8_t{0}) == head.end() ? engine::kTextTooLong : engine::kNotText;
}

Result<Bytes> readWhole(const QString& path) {
    const QFileInfo info(path);
    if (!info.exists()) return fail(ErrorCode::NotFound, "attachment");
    if (!info.isFile()) return refuse(kNotAFile);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::Unavailable, "attachment: open");
    if (file.size() > kMostBytes) return refuse(tooLarge(bytesOf(file.read(kHead))));
    // One byte more than there may be: a file can grow meanwhile.
    const QByteArray content = file.read(kMostBytes + 1);
    if (file.error() != QFileDevice::NoError) return fail(ErrorCode::Unavailable, "attachment: read");
    return bytesOf(content);
}

Result<Bytes> contentOf(const FileOffer& offer) {
    if (!offer.path.isEmpty()) return readWhole(offer.path);
    if (!offer.content.isEmpty()) return bytesOf(offer.content);
    QByteArray written;
    QBuffer buffer(&written);
    if (offer.image.isNull() || !buffer.open(QIODevice::WriteOnly) || !offer.image.save(&buffer, "PNG"))
        return refuse(engine::kNotAPicture);
    return bytesOf(written);
}

/// Pictures were written by us, in one of two formats; nothing else is tried.
Result<QImage> decode(const std::string& mediaType, const Bytes& content, const QSize& most) {
    const char* format = mediaType == "image/png" ? "PNG" : mediaType == "image/jpeg" ? "JPG" : nullptr;
    const QImage image = format == nullptr ? QImage() : QImage::fromData(viewOf(content), format);
    if (image.isNull()) return fail(ErrorCode::Corrupt, "attachment: picture");
    if (image.width() <= most.width() && image.height() <= most.height()) return image;
    return image.scaled(most, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

/// Says apart what is nowhere and what is still elsewhere.
Result<engine::StoredAttachment> readHere(engine::Engine& engine, const AttachmentId& id) {
    auto stored = engine.attachments().read(id);
    if (stored.ok() || stored.error().code != ErrorCode::NotFound) return stored;
    HEARTH_TRY(const bool away, engine.sync().isAway(id));
    return away ? Result<engine::StoredAttachment>(fail(ErrorCode::Unavailable, std::string(engine::kFileAway)))
                : std::move(stored);
}

/// What is in a source, however it is held.
template <typename Use>
auto withContent(engine::Engine& engine, const FileSource& source, const Use& use)
    -> decltype(use(std::string(), Bytes())) {
    if (const auto* held = std::get_if<PreparedFile>(&source)) return use((*held)->mediaType, (*held)->content);
    HEARTH_TRY(const auto stored, readHere(engine, std::get<AttachmentId>(source)));
    return use(stored.mediaType, stored.content);
}

bool isAway(const Error& error) { return error.detail == engine::kFileAway; }

Status writeWhole(const QString& path, const Bytes& content) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return fail(ErrorCode::Unavailable, "attachment: open to write");
    if (file.write(viewOf(content)) != static_cast<qint64>(content.size()) || !file.commit()) {
        const bool full = file.error() == QFileDevice::ResourceError || file.error() == QFileDevice::WriteError;
        return fail(full ? ErrorCode::Full : ErrorCode::Unavailable, "attachment: write");
    }
    return {};
}

}  // namespace

void addFiles(engine::TurnRequest& request, const TurnFiles& files) {
    for (const PreparedFile& file : files.added) request.attachments.push_back(*file);
    request.keptAttachments = files.kept;
}

CancelToken Attachments::prepare(QObject* context, FileOffer offer, Answer<PreparedItem> answer) {
    auto work = [offer = std::move(offer)](engine::Engine& engine, const CancelToken& token) -> Result<PreparedItem> {
        HEARTH_TRY(Bytes content, contentOf(offer));
        const auto expected = offer.path.isEmpty() ? engine::Expected::Picture : engine::Expected::Anything;
        HEARTH_TRY(auto prepared,
                   engine.attachments().prepare({fromQt(offer.name), std::move(content)}, expected, token));
        PreparedItem item{std::make_shared<const engine::PreparedAttachment>(std::move(prepared)), {}};
        if (item.file->kind == engine::AttachmentKind::Image) {
            HEARTH_TRY(item.thumbnail,
                       decode(item.file->mediaType, item.file->content, QSize(kThumbnailSide, kThumbnailSide)));
        }
        return item;
    };
    return m_bridge.ask(context, Lane::Long, std::move(work), std::move(answer));
}

CancelToken Attachments::picture(QObject* context, const FileSource& source, const QSize& most, Answer<QImage> answer) {
    auto work = [source, most](engine::Engine& engine, const CancelToken&) -> Result<QImage> {
        return withContent(engine, source,
                           [most](const std::string& mediaType, const Bytes& content) -> Result<QImage> {
                               return decode(mediaType, content, most);
                           });
    };
    return m_bridge.ask(context, Lane::Read, std::move(work), std::move(answer));
}

void Attachments::open(QObject* context, const FileSource& source, const QSize& most, Answer<QImage> answer) {
    picture(context, source, most,
            [this, context, source, most, answer = std::move(answer)](Result<QImage> image) mutable {
                if (image.ok() || !isAway(image.error())) return answer(std::move(image));
                fetch(context, source, [=, this, answer = std::move(answer)](const Status& fetched) {
                    if (!fetched.ok()) return answer(fetched.error());
                    picture(context, source, most, answer);
                });
            });
}

void Attachments::save(QObject* context, const FileSource& source, const QString& path, Answer<void> answer) {
    write(context, source, path, [this, context, source, path, answer = std::move(answer)](const Status& saved) {
        if (saved.ok() || !isAway(saved.error())) return answer(saved);
        fetch(context, source, [=, this](const Status& fetched) {
            if (!fetched.ok()) return answer(fetched);
            write(context, source, path, answer);
        });
    });
}

void Attachments::write(QObject* context, const FileSource& source, const QString& path, Answer<void> answer) {
    auto work = [source, path](engine::Engine& engine, const CancelToken&) -> Status {
        return withContent(engine, source, [&path](const std::string&, const Bytes& content) -> Status {
            return writeWhole(path, content);
        });
    };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

// The network may be slow, and what is read or written meanwhile must not wait for it.
void Attachments::fetch(QObject* context, const FileSource& source, Answer<void> answer) {
    auto work = [source](engine::Engine& engine, const CancelToken& token) -> Status {
        const auto* id = std::get_if<AttachmentId>(&source);
        return id == nullptr ? Status() : engine::fetchAll(engine.sync(), {*id}, token);
    };
    m_bridge.ask(context, Lane::Long, std::move(work), std::move(answer));
}

}  // namespace hearth::bridge
