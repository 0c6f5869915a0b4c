// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/message_files.h"

#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <algorithm>
#include <utility>

#include "ui/bridge/error_text.h"
#include "ui/conversation/conversation_view.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {

using conversation::MessageAttachment;
using conversation::PictureState;
using conversation::PictureView;

/// Twice what a large screen can show at once, so that what is in view always has room.
constexpr int kCacheBytes = 96 << 20;

}  // namespace

MessageFiles::MessageFiles(Context& context, conversation::ConversationView& view)
    : PictureSource(&view), m_context(context), m_view(view), m_shown(kCacheBytes) {
    using conversation::ConversationView;
    view.setPictures(*this);
    view.installEventFilter(this);
    connect(&view, &ConversationView::pictureOpened, this, [this](const QString& message, int index) {
        if (const auto* picture = find(message, index)) open(*picture);
    });
    connect(&view, &ConversationView::saveRequested, this, [this](const QString& message, int index) {
        if (const auto* file = find(message, index)) save(*file);
    });
    connect(&context.bridge, &bridge::Bridge::closing, this, &MessageFiles::clear);
    connect(&context.bridge, &bridge::Bridge::changedFromOutside, this, &MessageFiles::lookAgain);
}

PictureView MessageFiles::look(const QString& id, const QSize& pixels) {
    const Shown* shown = m_shown.object(id);
    const bool enough =
        shown && (shown->whole || shown->image.width() >= pixels.width() || shown->image.height() >= pixels.height());
    const bool away = m_away.contains(id);
    if (!enough && !away && !m_missing.contains(id)) fetch(id, pixels);
    if (shown) return {PictureState::Ready, shown->image};
    if (away) return {PictureState::Away, {}};
    return {m_missing.contains(id) ? PictureState::Missing : PictureState::Loading, {}};
}

void MessageFiles::fetch(const QString& id, const QSize& pixels) {
    const auto source = sourceOf(id);
    if (!source || m_fetching.contains(id)) return;
    m_fetching.insert(id);
    m_context.attachments.picture(this, *source, pixels, [this, id, pixels](Result<QImage> image) {
        m_fetching.remove(id);
        if (image.ok()) {
            auto shown = std::make_unique<Shown>();
            shown->image = *image;
            shown->whole = image->width() < pixels.width() && image->height() < pixels.height();
            m_shown.insert(id, shown.release(), static_cast<int>(image->sizeInBytes()));  // The cache owns it.
        } else if (image.error().code != ErrorCode::Cancelled) {
            (image.error().detail == engine::kFileAway ? m_away : m_missing).insert(id);
        }
        Q_EMIT changed(id);
    });
}

std::optional<bridge::FileSource> MessageFiles::sourceOf(const QString& id) const {
    if (const auto held = m_held.find(id); held != m_held.end()) return bridge::FileSource(*held);
    const auto stored = AttachmentId::parse(bridge::fromQt(id));
    return stored.ok() ? std::optional(bridge::FileSource(*stored)) : std::nullopt;
}

const MessageAttachment* MessageFiles::find(const QString& message, int index) const {
    const int row = m_view.transcript().rowOf(message);
    if (row < 0) return nullptr;
    const auto& attachments = m_view.message(row).attachments;
    const auto at = static_cast<std::size_t>(index);
    return at < attachments.size() ? &attachments[at] : nullptr;
}

void MessageFiles::open(const MessageAttachment& picture) {
    const auto source = sourceOf(picture.id);
    if (!source) return;
    if (!m_viewer) {
        m_viewer = child<conversation::AttachmentViewer>(m_view.window(), m_context.theme);
        connect(m_viewer, &conversation::AttachmentViewer::saveRequested, this, &MessageFiles::save);
        connect(this, &QObject::destroyed, m_viewer, &QObject::deleteLater);
    }
    const Shown* shown = m_shown.object(picture.id);
    m_viewer->open(picture, shown ? shown->image : QImage());
    m_context.attachments.open(this, *source, QSize(engine::kPictureSide, engine::kPictureSide),
                               [this, id = picture.id](const Result<QImage>& image) { showLarge(id, image); });
}

void MessageFiles::showLarge(const QString& id, const Result<QImage>& image) {
    if (image.ok() && m_away.remove(id)) Q_EMIT changed(id);
    if (!m_viewer) return;
    if (image.ok()) {
        m_viewer->setPicture(id, *image);
    } else {
        m_viewer->setSentence(id, sentenceFor(Operation::OpenAttachment, image.error()));
    }
}

// What was still on another device may have come.
void MessageFiles::lookAgain() {
    for (const QString& id : std::exchange(m_away, {})) Q_EMIT changed(id);
}

void MessageFiles::save(const MessageAttachment& file) {
    const auto source = sourceOf(file.id);
    if (!source) return;
    auto* dialog = child<QFileDialog>(m_view.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save as"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(QFileInfo(file.name).fileName());
    connect(dialog, &QFileDialog::fileSelected, this, [this, source](const QString& path) {
        m_context.attachments.save(this, *source, path, [this](const Status& status) {
            if (!status.ok()) Q_EMIT failed(status.error());
        });
    });
    dialog->open();
}

// Another page is shown, or the window locks: nothing may stay above that.
bool MessageFiles::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Hide && m_viewer) m_viewer->dismiss();
    return PictureSource::eventFilter(watched, event);
}

void MessageFiles::clear() {
    m_shown.clear();
    m_held.clear();
    m_missing.clear();
    m_away.clear();
    if (m_viewer) m_viewer->dismiss();
}

}  // namespace hearth::shell
