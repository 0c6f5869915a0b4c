// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/draft_files.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMimeDatabase>
#include <algorithm>

#include "ui/bridge/error_text.h"
#include "ui/conversation/composer.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {

using conversation::AttachmentKind;
using conversation::DraftState;

/// Before its content was looked at.
AttachmentKind guessedKind(const bridge::FileOffer& offer) {
    if (offer.path.isEmpty()) return AttachmentKind::Picture;
    const auto type = QMimeDatabase().mimeTypeForFile(offer.path, QMimeDatabase::MatchExtension);
    return type.name().startsWith(QLatin1String("image/")) ? AttachmentKind::Picture : AttachmentKind::File;
}

AttachmentKind kindOf(const engine::PreparedAttachment& file) {
    return file.kind == engine::AttachmentKind::Image ? AttachmentKind::Picture : AttachmentKind::File;
}

}  // namespace

conversation::MessageAttachment shownOf(const engine::PreparedAttachment& file, const QString& id) {
    return {id, kindOf(file), bridge::toQt(file.name), static_cast<qint64>(file.content.size()),
            QSize(file.width, file.height)};
}

DraftFiles::DraftFiles(Context& context, QWidget* page, conversation::Composer& composer)
    : QObject(&composer), m_context(context), m_page(page), m_composer(composer) {
    using conversation::Composer;
    auto* drop = child<conversation::AttachmentDrop>(page, context.theme);
    connect(drop, &conversation::AttachmentDrop::offered, this, &DraftFiles::add);
    connect(&composer, &Composer::filesOffered, this, &DraftFiles::add);
    connect(&composer, &Composer::attachRequested, this, &DraftFiles::choose);
    connect(&composer, &Composer::removeFileRequested, this, &DraftFiles::remove);
    connect(&context.bridge, &bridge::Bridge::closing, this, &DraftFiles::clear);
    composer.takeFiles();
}

void DraftFiles::show(const Draft& draft) {
    m_draft = draft;
    m_editing.reset();
    refresh();
}

void DraftFiles::becomes(const ConversationId& conversation) {
    auto& from = m_trays[{}];
    auto& to = m_trays[conversation];
    to.splice(to.end(), from);
    if (!m_draft) m_draft = conversation;
    refresh();
}

void DraftFiles::edit(const std::vector<conversation::MessageAttachment>& attached) {
    m_editing.emplace();
    for (const auto& one : attached) {
        const auto id = AttachmentId::parse(bridge::fromQt(one.id));
        if (!id.ok()) continue;
        Held held;
        held.shown = {++m_lastKey, one.kind, one.name, one.bytes, DraftState::Ready};
        held.kept = *id;
        m_editing->push_back(std::move(held));
    }
    refresh();
}

void DraftFiles::endEdit() {
    m_editing.reset();
    refresh();
}

bridge::TurnFiles DraftFiles::take() {
    bridge::TurnFiles files;
    for (const Held& held : tray()) {
        if (held.file) files.added.push_back(held.file);
        if (held.kept) files.kept.push_back(*held.kept);
    }
    tray().clear();
    refresh();
    return files;
}

DraftFiles::Held DraftFiles::holding(const bridge::PreparedFile& file) {
    Held held;
    held.shown = {++m_lastKey, kindOf(*file), bridge::toQt(file->name), static_cast<qint64>(file->content.size()),
                  DraftState::Ready};
    held.file = file;
    if (file->kind == engine::AttachmentKind::Image) {
        const QSize small(bridge::kThumbnailSide, bridge::kThumbnailSide);
        m_context.attachments.picture(this, file, small, [this, key = held.shown.key](Result<QImage> image) {
            Held* waiting = image.ok() ? find(key) : nullptr;
            if (!waiting) return;
            waiting->shown.thumbnail = *image;
            refresh();
        });
    }
    return held;
}

void DraftFiles::giveBack(const Draft& draft, const bridge::TurnFiles& files) {
    Tray& into = m_trays[draft];
    auto at = into.begin();
    for (const auto& file : files.added) into.insert(at, holding(file));
    refresh();
}

void DraftFiles::giveBackEdit(const bridge::TurnFiles& files) {
    if (!m_editing) return;
    m_editing->remove_if([&files](const Held& held) {
        return held.kept && std::find(files.kept.begin(), files.kept.end(), *held.kept) == files.kept.end();
    });
    for (const auto& file : files.added) m_editing->push_back(holding(file));
    refresh();
}

void DraftFiles::forget(const Draft& draft) {
    m_trays.erase(draft);
    refresh();
}

bool DraftFiles::holdsAny() const {
    return std::any_of(m_trays.begin(), m_trays.end(), [](const auto& entry) { return !entry.second.empty(); });
}

void DraftFiles::add(const conversation::Offered& offer) {
    if (offer.files.isEmpty()) return addOne({tr("pasted picture.png"), {}, offer.picture, offer.image});
    for (qsizetype at = 0; at < offer.files.size(); ++at) {
        const bool room = tray().size() < engine::kMostAttachments;
        if (room) {
            addOne({QFileInfo(offer.files[at]).fileName(), offer.files[at]});
            continue;
        }
        const auto left = static_cast<int>(offer.files.size() - at);
        return refuse(left == 1 ? QFileInfo(offer.files[at]).fileName() : tr("%n more files", nullptr, left),
                      fail(ErrorCode::InvalidArgument, std::string(engine::kTooMany)));
    }
}

void DraftFiles::addOne(bridge::FileOffer offer) {
    if (tray().size() >= engine::kMostAttachments)
        return refuse(offer.name, fail(ErrorCode::InvalidArgument, std::string(engine::kTooMany)));
    Held held;
    held.shown = {++m_lastKey, guessedKind(offer), offer.name};
    const int key = held.shown.key;
    tray().push_back(std::move(held));
    const CancelToken token = m_context.attachments.prepare(
        this, std::move(offer), [this, key](Result<bridge::PreparedItem> item) { prepared(key, std::move(item)); });
    tray().back().reading = token;
    refresh();
}

void DraftFiles::refuse(const QString& name, const Error& error) {
    Held held;
    held.shown = {++m_lastKey, AttachmentKind::File, name,
                  -1,          DraftState::Refused,  sentenceFor(Operation::AttachFile, error)};
    tray().push_back(std::move(held));
    refresh();
}

void DraftFiles::prepared(int key, Result<bridge::PreparedItem> item) {
    Held* held = find(key);
    if (!held) return;  // Taken away meanwhile.
    held->reading.reset();
    if (item.ok()) {
        held->file = item->file;
        held->shown.state = DraftState::Ready;
        held->shown.kind = kindOf(*item->file);
        held->shown.bytes = static_cast<qint64>(item->file->content.size());
        held->shown.thumbnail = item->thumbnail;
    } else {
        held->shown.state = DraftState::Refused;
        held->shown.reason = sentenceFor(Operation::AttachFile, item.error());
    }
    refresh();
}

void DraftFiles::remove(int key) {
    tray().remove_if([key](const Held& held) {
        if (held.shown.key == key && held.reading) held.reading->cancel();
        return held.shown.key == key;
    });
    refresh();
}

DraftFiles::Held* DraftFiles::find(int key) {
    const auto in = [key](Tray& from) -> Held* {
        const auto found =
            std::find_if(from.begin(), from.end(), [key](const Held& held) { return held.shown.key == key; });
        return found == from.end() ? nullptr : &*found;
    };
    if (m_editing) {
        if (Held* held = in(*m_editing)) return held;
    }
    for (auto& [draft, from] : m_trays) {
        if (Held* held = in(from)) return held;
    }
    return nullptr;
}

void DraftFiles::refresh() {
    std::vector<conversation::DraftAttachment> shown;
    for (const Held& held : tray()) shown.push_back(held.shown);
    m_composer.setFiles(shown);
}

void DraftFiles::clear() {
    m_trays.clear();
    m_editing.reset();
    refresh();
}

void DraftFiles::choose() {
    auto* dialog = child<QFileDialog>(m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Attach files"));
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& files) { add({files, {}, {}}); });
    dialog->open();
}

}  // namespace hearth::shell
