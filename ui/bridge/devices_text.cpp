// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/bridge/devices_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace hearth::bridge {

namespace {

/// The context under which translators find these sentences.
struct DevicesText {
    Q_DECLARE_TR_FUNCTIONS(DevicesText)
};

QString aboutEnabling(ErrorCode code) {
    switch (code) {
        case ErrorCode::AuthFailed:
            return DevicesText::tr("The server does not take this token. Ask its owner for a new one.");
        case ErrorCode::InvalidArgument:
            return DevicesText::tr(
                "This is no address of a server. Nothing was changed; it begins with https, or is on this computer.");
        case ErrorCode::Unavailable:
            return DevicesText::tr(
                "The server cannot be reached. The vault is as it was; look at the address, or try again later.");
        case ErrorCode::Full:
            return DevicesText::tr("The server has no room for another vault. Nothing was changed; ask its owner.");
        case ErrorCode::Cancelled:
            return DevicesText::tr(
                "It was stopped, and the vault is as it was. The same address and token go on where it was stopped.");
        default: return {};
    }
}

QString aboutPairing(ErrorCode code) {
    switch (code) {
        case ErrorCode::InvalidArgument:
            return DevicesText::tr(
                "This is no code of a device, or not the whole of it. Nothing was changed; copy it once more.");
        case ErrorCode::AuthFailed:
        case ErrorCode::NotFound:
            return DevicesText::tr(
                "The server knows no vault of these words, or does not let this device in. Nothing was changed; look "
                "at the words and at the address.");
        case ErrorCode::Unavailable:
            return DevicesText::tr(
                "The server cannot be reached. Nothing was changed; look at the address, or try again later.");
        case ErrorCode::Cancelled:
            return DevicesText::tr("It was stopped, and this vault is as it was. Begin again when you like.");
        default: return {};
    }
}

QString aboutChanging(ErrorCode code) {
    switch (code) {
        case ErrorCode::Unavailable:
            return DevicesText::tr(
                "The server cannot be reached. Everything is safe on this device; try again when it answers.");
        case ErrorCode::AuthFailed:
            return DevicesText::tr(
                "The server does not let this device in: it was removed, or another server answers. Everything on "
                "this device stays; look at the list on another one.");
        case ErrorCode::Full:
            return DevicesText::tr(
                "The server takes no more of this vault. Everything is safe on this device; ask its owner for room.");
        case ErrorCode::Cancelled:
            return DevicesText::tr(
                "It was stopped. What the server had taken by then counts, and the list shows it after the next sync.");
        case ErrorCode::NotFound: return DevicesText::tr("This device is not there any more. Nothing was changed.");
        default: return {};
    }
}

struct Reason {
    std::string_view detail;
    const char* sentence;
};
/// Why a pairing ended (sync::pairingFaultName), and what DeviceSync refuses.
constexpr auto kReasons = std::to_array<Reason>({
    {"pairing: expired",
     QT_TRANSLATE_NOOP("DevicesText",
                       "The code is more than ten minutes old. Nothing was changed; begin again for a new one.")},
    {"pairing: cancelled", QT_TRANSLATE_NOOP("DevicesText", "It was stopped, so no device was let in.")},
    {"pairing: wordsDiffer",
     QT_TRANSLATE_NOOP("DevicesText",
                       "The words differ, so somebody may stand between the two devices. No device was "
                       "let in; begin again with a new code.")},
    {"pairing: endedThere",
     QT_TRANSLATE_NOOP("DevicesText", "The other device ended it. No device was let in; begin again with a new code.")},
    {"pairing: nobodyThere", QT_TRANSLATE_NOOP("DevicesText",
                                               "The device that made this code does not answer. Nothing was changed; "
                                               "make a new code there and leave it open.")},
    {"pairing: alreadyUsed",
     QT_TRANSLATE_NOOP("DevicesText", "This code was used already. Nothing was changed; make a new one.")},
    {"pairing: otherCode", QT_TRANSLATE_NOOP("DevicesText",
                                             "Somebody came who did not have the code. No device was let in; begin "
                                             "again with a new code.")},
    {"pairing: otherInviter", QT_TRANSLATE_NOOP("DevicesText",
                                                "Who answered is not the device that made this code. Nothing was "
                                                "changed; begin again with a new code.")},
    {"pairing: changed", QT_TRANSLATE_NOOP("DevicesText",
                                           "What the two devices said to each other was changed on the way. No device "
                                           "was let in; begin again with a new code.")},
    {engine::kOnServer,
     QT_TRANSLATE_NOOP("DevicesText", "This vault is on a server already. Nothing was changed; see the list.")},
    {engine::kOnNoServer,
     QT_TRANSLATE_NOOP("DevicesText", "This vault is on no server. Nothing was changed; put it on one first.")},
    {engine::kNotEmpty, QT_TRANSLATE_NOOP("DevicesText",
                                          "Only an empty vault can become a device of another one, and this one holds "
                                          "conversations or memories. Nothing was changed; make a new vault for it.")},
});

QString deviceText(const SyncNoticeItem& notice) {
    return notice.device.isEmpty() ? DevicesText::tr("a device") : DevicesText::tr("“%1”").arg(notice.device);
}

QString aboutChanges(const SyncNoticeItem& notice) {
    const int count = static_cast<int>(notice.amount);
    switch (notice.kind) {
        case engine::SyncNoticeKind::Forked:
            return DevicesText::tr(
                "%n change(s) cannot be right: the server, or a copy of a device, tells two stories. Nothing of it was "
                "taken in.",
                nullptr, count);
        case engine::SyncNoticeKind::NeedsConsent:
            return DevicesText::tr(
                "%n change(s) of another device would delete much here, and wait for your word. A snapshot is kept "
                "before they are taken in.",
                nullptr, count);
        case engine::SyncNoticeKind::NewerProgram:
            return DevicesText::tr("%n change(s) come from a newer Hearth. Update this one to read them.", nullptr,
                                   count);
        case engine::SyncNoticeKind::MissingKey:
            return DevicesText::tr("%n change(s) wait for a key that another device hands on. Open Hearth there once.",
                                   nullptr, count);
        default: break;
    }
    return DevicesText::tr("%n change(s) are not what their device wrote, and were set aside.", nullptr, count);
}

/// Behind another sentence; empty when all contents have come and gone.
QString filesOnTheirWay(const DevicesItem& item) {
    const auto count = static_cast<int>(item.filesToSend + item.filesToReceive);
    return count == 0 ? QString()
                      : QLatin1Char(' ') + DevicesText::tr("%n file(s) are still on their way.", nullptr, count);
}

QString aboutWaiting(const DevicesItem& item) {
    const int pending = static_cast<int>(item.pending);
    if (item.state == engine::SyncState::Waiting)
        return pending == 0
                   ? DevicesText::tr("What was written here is on the server.")
                   : DevicesText::tr("%n change(s) of this device have still to be sent. They go by themselves.",
                                     nullptr, pending);
    return pending == 0
               ? DevicesText::tr("The server cannot be reached. Everything works; it is tried again.")
               : DevicesText::tr("The server cannot be reached. Everything works; %n change(s) go when it answers.",
                                 nullptr, pending);
}

}  // namespace

QString aboutDevices(Operation operation, ErrorCode code) {
    switch (operation) {
        case Operation::EnableSync: return aboutEnabling(code);
        case Operation::PairDevices: return aboutPairing(code);
        case Operation::ChangeDevices: return aboutChanging(code);
        default: return {};
    }
}

QString devicesRefusal(std::string_view detail) {
    const auto found = std::ranges::find(kReasons, detail, &Reason::detail);
    return found == kReasons.end() ? QString() : DevicesText::tr(found->sentence);
}

namespace {

/// Follows another sentence.
QString erasing(const DevicesItem& item) {
    if (!item.erasing) return {};
    return QLatin1Char(' ') + DevicesText::tr(
                                  "What you forgot is gone from your devices; the server's sealed copy goes "
                                  "when another device has confirmed what is left.");
}

/// Whether what is still coming is all that there is to say.
bool isArriving(const DevicesItem& item) { return item.arriving && item.state == engine::SyncState::Waiting; }

}  // namespace

QString syncTitle(const DevicesItem& item) {
    if (isArriving(item))
        return DevicesText::tr("History is arriving: %1 of %2").arg(item.arriving->chunks).arg(item.arriving->of);
    switch (item.state) {
        case engine::SyncState::Off: return {};
        case engine::SyncState::Synced: return DevicesText::tr("Synced");
        case engine::SyncState::Waiting:
            return DevicesText::tr("%n waiting", nullptr, static_cast<int>(item.pending + item.filesToSend));
        case engine::SyncState::Offline: return DevicesText::tr("Offline");
        case engine::SyncState::Attention: break;
    }
    return DevicesText::tr("Attention");
}

QString syncDetail(const DevicesItem& item) {
    if (isArriving(item))
        return item.arriving->usable
                   ? DevicesText::tr("The newest conversations are here, and you can begin. The older ones follow.")
                   : DevicesText::tr("What you need to begin comes first: your memories and the newest conversations.");
    const QString files = filesOnTheirWay(item);
    switch (item.state) {
        case engine::SyncState::Off: return {};
        case engine::SyncState::Synced:
            return files.isEmpty()
                       ? DevicesText::tr("Everything of this device is on the server, and what others sent is here.") +
                             erasing(item)
                       : DevicesText::tr("What was written here is on the server, and what others wrote is here.") +
                             files + erasing(item);
        case engine::SyncState::Waiting:
        case engine::SyncState::Offline: return aboutWaiting(item) + files + erasing(item);
        case engine::SyncState::Attention: break;
    }
    QStringList sentences;
    for (const auto& notice : item.notices)
        if (engine::wantsPerson(notice.kind)) sentences << syncNotice(notice);
    return sentences.join(QLatin1Char('\n'));
}

QString syncRest(const DevicesItem& item) {
    if (!item.arriving || isArriving(item)) return {};
    return DevicesText::tr("%1 of %2 parts of the history are here, and what is here can be used. The rest follows.")
        .arg(item.arriving->chunks)
        .arg(item.arriving->of);
}

QString syncNotice(const SyncNoticeItem& notice) {
    switch (notice.kind) {
        case engine::SyncNoticeKind::Withheld:
            return DevicesText::tr("The server keeps something of %1 back. Ask its owner; nothing here is lost.")
                .arg(deviceText(notice));
        case engine::SyncNoticeKind::ClockAhead:
            return notice.ofDevice ? DevicesText::tr("The clock of %1 is off by %n minute(s). Set it right there.",
                                                     nullptr, static_cast<int>(notice.amount))
                                         .arg(deviceText(notice))
                                   : DevicesText::tr(
                                         "This computer's clock and the server's differ by %n minute(s). Set the wrong "
                                         "one right.",
                                         nullptr, static_cast<int>(notice.amount));
        case engine::SyncNoticeKind::Revoked:
            return DevicesText::tr(
                "This device was removed by another one. What it has stays; nothing more is sent or read.");
        case engine::SyncNoticeKind::Renewed:
            return DevicesText::tr(
                "This vault is a copy, or was put back from one, so it goes on as a device of its own.");
        case engine::SyncNoticeKind::ServerForgot:
            return DevicesText::tr("The server had lost something, and was told it again. Nothing is missing.");
        case engine::SyncNoticeKind::QuotaReached:
            return DevicesText::tr("The server takes no more of this vault. Ask its owner for more room.");
        case engine::SyncNoticeKind::NotTaken:
            return DevicesText::tr("The server refuses a change of this device; later ones wait behind it.");
        case engine::SyncNoticeKind::FilesNotTaken:
            return DevicesText::tr(
                "The server refuses the content of an attached file. It stays on this device; ask the server's owner "
                "to allow larger pieces.");
        case engine::SyncNoticeKind::OtherServer:
            return DevicesText::tr(
                "Who answers at the address is not the server that this vault was put on. Nothing is sent there; ask "
                "its owner whether it was set up anew.");
        case engine::SyncNoticeKind::PhraseUsed:
            return DevicesText::tr(
                "The recovery words were typed to bring this vault back, and whoever saw them can do that too. Make "
                "new "
                "ones here.");
        case engine::SyncNoticeKind::ContentsGone:
            return DevicesText::tr(
                "The server no longer has the contents of some changes. They come with the next snapshot that another "
                "device leaves there.");
        case engine::SyncNoticeKind::SnapshotWrong:
            return DevicesText::tr(
                "A snapshot on the server does not say what is here, so nothing is erased there for its sake. Nothing "
                "is lost.");
        default: return aboutChanges(notice);
    }
}

}  // namespace hearth::bridge
