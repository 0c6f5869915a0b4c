// SPDX-License-Identifier: AGPL-3.0-or-later
// Sentences by operation; where an operation says nothing of its own about a code, the general sentence is used.
#include "ui/bridge/error_text.h"

#include <QCoreApplication>

#include "core/engine/device_sync.h"
#include "core/engine/gateway.h"
#include "core/engine/settings.h"
#include "ui/bridge/absence_text.h"
#include "ui/bridge/attachments_text.h"
#include "ui/bridge/devices_text.h"

namespace hearth {

namespace {

/// The context under which translators find these sentences.
struct ErrorText {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

/// An empty text where there is nothing particular to say.
QString aboutVault(Operation operation, ErrorCode code) {
    switch (code) {
        case ErrorCode::AuthFailed:
            return ErrorText::tr(
                "That passphrase does not open this vault. Nothing was changed; try again, or use the twelve recovery "
                "words.");
        case ErrorCode::NotFound:
            return ErrorText::tr("There is no vault in this folder. Choose another folder, or make a new vault here.");
        case ErrorCode::Locked:
            return ErrorText::tr(
                "Another program has this vault open. Nothing was changed; close the other one and try again.");
        case ErrorCode::Corrupt:
            return ErrorText::tr(
                "This vault is damaged and was not opened, so that nothing more is lost. Check and repair it, or "
                "restore "
                "a backup; what is there now is kept either way.");
        case ErrorCode::Conflict:
            return ErrorText::tr(
                "There is a vault in this folder already. It was not touched; open it, or choose another folder.");
        case ErrorCode::InvalidArgument:
            return operation == Operation::CreateVault
                       ? ErrorText::tr("A vault needs a passphrase. Nothing was made yet; type one and go on.")
                       : QString();
        case ErrorCode::Unsupported:
            return ErrorText::tr(
                "This vault was written by a newer version of Hearth. Nothing was changed; update Hearth to open it.");
        case ErrorCode::OutOfMemory:
            return ErrorText::tr(
                "There is not enough free memory for this passphrase. Nothing was changed; close other programs and "
                "try "
                "again, or use the twelve recovery words, which need none.");
        case ErrorCode::Unavailable:
            return ErrorText::tr(
                "The folder cannot be read or written. Nothing was changed; look at its permissions and whether the "
                "disk is connected.");
        default: return {};
    }
}

QString aboutTurn(ErrorCode code) {
    switch (code) {
        case ErrorCode::AuthFailed:
            return ErrorText::tr(
                "The model's server refused the key. Your question is saved; check the key in Settings, then retry.");
        case ErrorCode::Unavailable:
            return ErrorText::tr(
                "The connection to the model was lost. Your question and what had come are saved; retry when the "
                "server answers.");
        case ErrorCode::NotFound:
            return ErrorText::tr(
                "The server does not know this model. Your question is saved; choose another model, then retry.");
        case ErrorCode::InvalidArgument:
            return ErrorText::tr(
                "The server did not accept the request. Your question is saved; choose another model or check the "
                "connection, then retry.");
        case ErrorCode::Full:
            return ErrorText::tr(
                "The server's limit is used up for now. Your question is saved; wait a little, or choose another "
                "model, then retry.");
        case ErrorCode::Cancelled: return ErrorText::tr("You stopped this answer. What had come is kept.");
        case ErrorCode::Unsupported:
            return ErrorText::tr(
                "This model cannot do what was asked. Your question is saved; choose another model, then retry.");
        default: return {};
    }
}

/// Of a chat that is kept nowhere nothing is saved, and no sentence may say so.
QString aboutTemporary(ErrorCode code) {
    switch (code) {
        case ErrorCode::AuthFailed:
            return ErrorText::tr(
                "The model's server refused the key. Your question is still here; check the key in Settings, then try "
                "again.");
        case ErrorCode::Unavailable:
            return ErrorText::tr(
                "The connection to the model was lost. Your question and what had come are still here; try again when "
                "the server answers.");
        case ErrorCode::NotFound:
            return ErrorText::tr(
                "The server does not know this model. Your question is still here; choose another model, then try "
                "again.");
        case ErrorCode::InvalidArgument:
            return ErrorText::tr(
                "This could not be asked of this model. Your question is still here; choose another model or check the "
                "connection, then try again.");
        case ErrorCode::Full:
            return ErrorText::tr(
                "The server's limit is used up for now. Your question is still here; wait a little, or choose another "
                "model, then try again.");
        case ErrorCode::Cancelled: return ErrorText::tr("You stopped this answer. What had come is still here.");
        case ErrorCode::Unsupported:
            return ErrorText::tr(
                "This model cannot do what was asked. Your question is still here; choose another model, then try "
                "again.");
        default: break;
    }
    return ErrorText::tr(
        "The answer did not come: something went wrong inside Hearth. Your question is still here; try again, and "
        "report it with the details if it stays.");
}

QString aboutImport(ErrorCode code) {
    switch (code) {
        case ErrorCode::InvalidArgument:
            return ErrorText::tr(
                "This is no export that Hearth knows, so nothing was imported. Choose the .zip or conversations.json "
                "from ChatGPT or Claude, or a .jsonl file with one message a line.");
        case ErrorCode::NotFound:
            return ErrorText::tr("The file is not there any more. Nothing was imported; choose it again.");
        case ErrorCode::Cancelled:
            return ErrorText::tr(
                "You stopped the import. What had been read is kept; importing the same file again goes on from "
                "there.");
        case ErrorCode::Full:
            return ErrorText::tr(
                "The disk is full. What had been read is kept; make room and import the same file again.");
        case ErrorCode::Unavailable:
            return ErrorText::tr(
                "The file cannot be read. What had been read is kept; look at its permissions, then import it again.");
        case ErrorCode::Corrupt:
            return ErrorText::tr(
                "The file is damaged. What could be read is kept; download the export again and import it.");
        default: return {};
    }
}

QString aboutConnecting(ErrorCode code) {
    switch (code) {
        case ErrorCode::AuthFailed:
            return ErrorText::tr("The server answers, but it refused the key. Check the key and test again.");
        case ErrorCode::Unavailable:
            return ErrorText::tr(
                "No server answers at this address. Check the address and that the server runs, then test again.");
        case ErrorCode::InvalidArgument:
            return ErrorText::tr(
                "This address cannot be used. It must begin with https://, or with http:// for a server on this "
                "computer.");
        case ErrorCode::NotFound:
            return ErrorText::tr(
                "Something answers at this address, but it is no model server. Check the address and test again.");
        default: return {};
    }
}

QString aboutBackup(ErrorCode code) {
    switch (code) {
        case ErrorCode::InvalidArgument:
            return ErrorText::tr(
                "A backup cannot lie in the vault's own folder. Nothing was written; choose another folder, best on "
                "another disk.");
        case ErrorCode::Conflict:
            return ErrorText::tr(
                "This folder holds something else than an unchanged backup of this vault. Nothing in it was touched; "
                "choose an empty folder.");
        case ErrorCode::Full:
            return ErrorText::tr(
                "There is not enough room for the backup. What was in the folder before is unchanged; make room, or "
                "choose another disk.");
        case ErrorCode::Locked:
            return ErrorText::tr(
                "Another program has the backup in this folder open. Nothing was changed; close that program and try "
                "again.");
        case ErrorCode::Corrupt:
            return ErrorText::tr(
                "The vault is damaged, so no backup was made. Earlier backups are unchanged; check the vault below.");
        case ErrorCode::Unavailable:
            return ErrorText::tr(
                "The folder cannot be written. What was in it before is unchanged; check that the disk is connected "
                "and the folder is yours.");
        case ErrorCode::Cancelled:
            return ErrorText::tr("You stopped the backup. What was in the folder before is unchanged.");
        default: return {};
    }
}

QString aboutRestoring(ErrorCode code) {
    switch (code) {
        case ErrorCode::NotFound:
            return ErrorText::tr(
                "There is no copy of a vault in that place any more. Nothing was changed; choose another copy.");
        case ErrorCode::InvalidArgument:
            return ErrorText::tr("That is the vault itself. Nothing was changed; choose another copy.");
        case ErrorCode::AuthFailed:
            return ErrorText::tr(
                "That passphrase does not open this copy. Nothing was changed; a copy opens with what opened the "
                "vault when it was made.");
        case ErrorCode::Corrupt:
            return ErrorText::tr("The copy is damaged and was not restored. Nothing was changed; choose another copy.");
        case ErrorCode::Full:
            return ErrorText::tr("There is not enough room to restore. Nothing was changed; make room and try again.");
        case ErrorCode::Cancelled: return ErrorText::tr("You stopped the restore. Nothing was changed.");
        default: return aboutVault(Operation::OpenVault, code);
    }
}

QString aboutRepair(ErrorCode code) {
    switch (code) {
        case ErrorCode::NotFound:
            return ErrorText::tr("There is no database here that could be repaired. Restore a backup instead.");
        case ErrorCode::Corrupt:
            return ErrorText::tr(
                "The key file is damaged in all its copies, and nothing can be read without one. Nothing was changed; "
                "restore a backup.");
        case ErrorCode::Full:
            return ErrorText::tr(
                "There is not enough room for the repaired vault. Nothing was changed; make room and try again.");
        case ErrorCode::Cancelled: return ErrorText::tr("You stopped the repair. Nothing was changed.");
        default: return aboutVault(Operation::OpenVault, code);
    }
}

QString aboutKeychain(ErrorCode code) {
    if (code != ErrorCode::AuthFailed && code != ErrorCode::Unavailable) return aboutVault(Operation::OpenVault, code);
    return ErrorText::tr(
        "This computer's keychain did not give the key: it is locked, was reset, or cannot be reached. Nothing was "
        "changed; type the passphrase or the recovery words.");
}

QString aboutWaysIn(ErrorCode code) {
    switch (code) {
        case ErrorCode::Conflict:
            return ErrorText::tr(
                "This cannot be done: two ways to open the vault always stay, and a keychain counts once. Nothing was "
                "changed.");
        case ErrorCode::Locked:
            return ErrorText::tr(
                "The keychain is locked or refused. Nothing was changed; unlock it on your desktop and try again.");
        case ErrorCode::Unavailable:
            return ErrorText::tr(
                "No keychain answers, or the vault's folder cannot be written. Nothing was changed; try again.");
        case ErrorCode::NotFound: return ErrorText::tr("This way in is gone already. Nothing was changed.");
        case ErrorCode::Full:
            return ErrorText::tr("The disk is full. What opened the vault before still does; make room and try again.");
        default: return {};
    }
}

QString aboutNewKey(ErrorCode code) {
    switch (code) {
        case ErrorCode::Full:
            return ErrorText::tr(
                "A new key needs room for the vault once more. Nothing was changed; make room and try again.");
        case ErrorCode::Corrupt:
            return ErrorText::tr(
                "The vault is damaged, so it got no new key. Nothing was changed; check it under Backups.");
        case ErrorCode::Cancelled: return ErrorText::tr("You stopped it. The vault keeps the key that it had.");
        default: return {};
    }
}

QString aboutForgetting(ErrorCode code) {
    switch (code) {
        case ErrorCode::InvalidArgument:
            return ErrorText::tr(
                "This does not say what to forget. Nothing was changed; name it in two letters or more.");
        case ErrorCode::NotFound: return ErrorText::tr("This is gone already. Nothing was changed; look in the list.");
        case ErrorCode::Unavailable:
        case ErrorCode::Full:
            return ErrorText::tr(
                "It is out of sight, but not yet out of the vault's files. Make room on the disk; Hearth goes on by "
                "itself.");
        case ErrorCode::Cancelled:
            return ErrorText::tr("It was interrupted. What went is gone; Hearth does the rest when it runs again.");
        default: return {};
    }
}

QString aboutAttaching(ErrorCode code) {
    switch (code) {
        case ErrorCode::NotFound:
            return ErrorText::tr("This file is not there any more, so it will not be sent. Choose it again.");
        case ErrorCode::Unavailable:
            return ErrorText::tr(
                "This file cannot be read, so it will not be sent. Look at its permissions, then add it again.");
        case ErrorCode::InvalidArgument:
            return ErrorText::tr("This file cannot be used, so it will not be sent. Choose another one.");
        case ErrorCode::Cancelled: return ErrorText::tr("Reading was stopped, so this file will not be sent.");
        default: return {};
    }
}

QString aboutOpeningAttachment(ErrorCode code) {
    switch (code) {
        case ErrorCode::NotFound:
            return ErrorText::tr("This picture is not on this device. Its message is; the picture may be elsewhere.");
        case ErrorCode::Corrupt:
            return ErrorText::tr(
                "This picture's file was damaged and cannot be shown. The conversation is whole; a backup may still "
                "have the picture.");
        default: return {};
    }
}

QString aboutSavingAttachment(ErrorCode code) {
    switch (code) {
        case ErrorCode::NotFound:
            return ErrorText::tr("This file is not on this device, so nothing was saved. Its message is still here.");
        case ErrorCode::Corrupt:
            return ErrorText::tr(
                "This file was damaged in the vault, so nothing was saved. The conversation is whole; a backup may "
                "still have the file.");
        case ErrorCode::Full:
            return ErrorText::tr("The disk is full, so nothing was saved. Make room, or choose another place.");
        case ErrorCode::Unavailable:
            return ErrorText::tr("That place cannot be written, so nothing was saved. Choose another folder.");
        default: return {};
    }
}

QString aboutLocking(ErrorCode code) {
    if (code == ErrorCode::Full) {
        return ErrorText::tr(
            "Hearth was not locked: the disk is full, and what you typed could not be saved. Make room and lock "
            "again.");
    }
    return ErrorText::tr(
        "Hearth was not locked, because what you typed could not be saved. It is still here; copy it, then lock "
        "again.");
}

QString general(ErrorCode code) {
    switch (code) {
        case ErrorCode::InvalidArgument:
            return ErrorText::tr("This was not accepted. Nothing was changed; change what you entered and try again.");
        case ErrorCode::NotFound:
            return ErrorText::tr(
                "This is not in the vault any more. Nothing was changed; look in the list for what is there.");
        case ErrorCode::Locked:
            return ErrorText::tr("The vault is locked. Nothing was changed; open it and try again.");
        case ErrorCode::AuthFailed:
            return ErrorText::tr("Access was refused. Nothing was changed; check the passphrase or key and try again.");
        case ErrorCode::Corrupt:
            return ErrorText::tr(
                "A part of the vault is damaged. The rest can still be read; make a copy of the vault's folder, then "
                "restore a backup.");
        case ErrorCode::Conflict:
            return ErrorText::tr(
                "Something else changed this at the same moment. Nothing was lost; look at it and try again.");
        case ErrorCode::Unavailable:
            return ErrorText::tr(
                "The disk or the server did not answer. What was saved is safe; try again in a moment.");
        case ErrorCode::Full:
            return ErrorText::tr("The disk is full. What was saved is safe; make room and try again.");
        case ErrorCode::Unsupported:
            return ErrorText::tr(
                "This version of Hearth cannot do this. Nothing was changed; update Hearth and try again.");
        case ErrorCode::OutOfMemory:
            return ErrorText::tr(
                "There is not enough free memory for this. What was saved is safe; close other programs and try "
                "again.");
        case ErrorCode::Cancelled: return ErrorText::tr("This was stopped. What was saved before is safe.");
        case ErrorCode::Internal: break;
    }
    return ErrorText::tr(
        "Something went wrong inside Hearth. What was saved is safe; try again, and report it with the details if it "
        "stays.");
}

QString aboutTable(ErrorCode code) {
    if (code != ErrorCode::Unavailable) return {};
    return ErrorText::tr(
        "The table could not be written. What was in the file before is as it was; choose another folder, or make room "
        "on the disk.");
}

QString aboutPrice(ErrorCode code) {
    if (code != ErrorCode::InvalidArgument) return {};
    return ErrorText::tr(
        "That cannot stand here, so nothing was changed. Prices are dollars such as 0.25, a context is a number of "
        "tokens, a day looks like 2026-11-20, and a model is written provider/model.");
}

QString aboutEmbedder(ErrorCode code) {
    switch (code) {
        case ErrorCode::NotFound:
            return ErrorText::tr(
                "There is no such model there. What finds by meaning is as it was; choose a folder with "
                "model.safetensors, vocab.txt and config.json, or another model of the server.");
        case ErrorCode::InvalidArgument:
            return ErrorText::tr(
                "This cannot be used as it stands. What finds by meaning is as it was; a model's name may be missing, "
                "or an address that begins with https.");
        case ErrorCode::Unsupported:
            return ErrorText::tr(
                "Hearth cannot run this kind of model. What finds by meaning is as it was; choose a sentence encoder "
                "of the BERT family, such as all-MiniLM-L6-v2.");
        case ErrorCode::Corrupt:
            return ErrorText::tr(
                "The model's files are damaged or do not belong together. What finds by meaning is as it was; download "
                "them again.");
        case ErrorCode::AuthFailed:
            return ErrorText::tr(
                "There is no key for this provider, or it was refused. What finds by meaning is as it was; give the "
                "key under Model connections first.");
        default: return {};
    }
}

QString aboutKeepingKey(ErrorCode code) {
    switch (code) {
        case ErrorCode::NotFound:
        case ErrorCode::Locked:
        case ErrorCode::AuthFailed:
            return ErrorText::tr(
                "This computer's keychain is locked or did not give the key back. The key stays encrypted in the "
                "vault; unlock the keychain and try again.");
        case ErrorCode::Unavailable:
            return ErrorText::tr(
                "This computer's keychain cannot be reached. The key stays encrypted in the vault; try again when the "
                "keychain runs.");
        default: return {};
    }
}

/// What a model was shown for the memory's sake. Each conversation is kept as it is read.
QString aboutReading(ErrorCode code) {
    switch (code) {
        case ErrorCode::Unsupported:
            return ErrorText::tr(
                "There is no model that may help: none is connected, or it is on another computer. Nothing was read; "
                "add "
                "one under Model connections, or allow the model that answers.");
        case ErrorCode::Unavailable:
            return ErrorText::tr(
                "The model does not answer: its server cannot be reached, or has too much to do. What was read is "
                "kept; have the rest read when it answers.");
        case ErrorCode::AuthFailed:
            return ErrorText::tr(
                "The model's server refused the key. What was read is kept; check the key under Model connections, "
                "then have the rest read.");
        case ErrorCode::NotFound:
            return ErrorText::tr(
                "The server does not know the model that is set. What was read is kept; choose another one under "
                "Model connections, then have the rest read.");
        case ErrorCode::Full:
            return ErrorText::tr(
                "The server's limit is used up for now. What was read is kept; wait a little, then have the rest "
                "read.");
        case ErrorCode::Cancelled:
            return ErrorText::tr("You stopped it. What was read is kept; the rest is read when you ask again.");
        default: return {};
    }
}

QString particular(Operation operation, ErrorCode code) {
    switch (operation) {
        case Operation::OpenVault:
        case Operation::CreateVault: return aboutVault(operation, code);
        case Operation::SendMessage: return aboutTurn(code);
        case Operation::TalkTemporarily: return aboutTemporary(code);
        case Operation::ImportFile: return aboutImport(code);
        case Operation::ConnectModel: return aboutConnecting(code);
        case Operation::LockVault: return aboutLocking(code);
        case Operation::OpenByKeychain: return aboutKeychain(code);
        case Operation::ChangeWaysIn: return aboutWaysIn(code);
        case Operation::MakeNewKey: return aboutNewKey(code);
        case Operation::BackUp: return aboutBackup(code);
        case Operation::RestoreCopy: return aboutRestoring(code);
        case Operation::RepairVault: return aboutRepair(code);
        case Operation::Forget: return aboutForgetting(code);
        case Operation::WriteTable: return aboutTable(code);
        case Operation::ChangePrice: return aboutPrice(code);
        case Operation::ChooseEmbedder: return aboutEmbedder(code);
        case Operation::KeepKey: return aboutKeepingKey(code);
        case Operation::AttachFile: return aboutAttaching(code);
        case Operation::OpenAttachment: return aboutOpeningAttachment(code);
        case Operation::SaveAttachment: return aboutSavingAttachment(code);
        case Operation::ReadUnread: return aboutReading(code);
        case Operation::EnableSync:
        case Operation::PairDevices:
        case Operation::ChangeDevices: return bridge::aboutDevices(operation, code);
        case Operation::CheckVault:
        case Operation::LoadList:
        case Operation::OpenConversation:
        case Operation::Search:
        case Operation::SaveChange: break;
    }
    return {};
}

}  // namespace

QString sentenceFor(Operation operation, ErrorCode code) {
    const QString own = particular(operation, code);
    return own.isEmpty() ? general(code) : own;
}

QString sentenceFor(Operation operation, const Error& error) {
    if (error.code == ErrorCode::Full && error.detail == engine::kBudgetSpent)
        return ErrorText::tr(
            "Your budget for this month is used up, so nothing was sent. Choose a model that costs nothing, or raise "
            "the limit under Usage and costs (Ctrl+U).");
    if (error.detail == engine::kLocalOnlyRefused)
        return ErrorText::tr(
            "This conversation is for local models only, and this model is not on this computer: nothing was sent. "
            "Choose one that is, or allow others in the conversation's menu.");
    if (error.detail == engine::kKeychainSilent)
        return ErrorText::tr(
            "The key is in this computer's keychain, which does not give it: it may be locked. What was typed is safe; "
            "unlock the keychain and try again, or give the key anew in Settings.");
    if (operation == Operation::ChooseEmbedder && error.code == ErrorCode::NotFound && !error.detail.empty())
        return ErrorText::tr(
                   "There is no %1 in that folder. What finds by meaning is as it was; choose a folder that has "
                   "model.safetensors, vocab.txt and config.json.")
            .arg(bridge::toQt(error.detail));
    if (error.detail == engine::kFileAway)
        return ErrorText::tr(
            "The content of this file is still on another device. It comes by itself; open Hearth there once if it "
            "does not.");
    const QString absent = bridge::absenceText(operation, error);
    if (!absent.isEmpty()) return absent;
    if (const QString devices = bridge::devicesRefusal(error.detail); !devices.isEmpty()) return devices;
    const QString refused = bridge::refusalText(error.detail);
    return refused.isEmpty() ? sentenceFor(operation, error.code) : refused;
}

QString detailsOf(const Error& error) {
    const QString code = bridge::toQt(errorCodeName(error.code));
    return error.detail.empty() ? code : code + QStringLiteral(": ") + bridge::toQt(error.detail);
}

namespace bridge {

MessageProblem turnProblem(const engine::TurnFailure& failure, Operation operation) {
    MessageProblem problem{sentenceFor(operation, failure.error), detailsOf(failure.error)};
    if (!failure.provider.empty()) {
        problem.details.prepend(toQt(failure.provider) + QStringLiteral(" · "));
    }
    if (!failure.providerMessage.empty()) problem.details += QLatin1Char('\n') + toQt(failure.providerMessage);
    if (failure.retryAfter) {
        const int seconds = static_cast<int>((*failure.retryAfter + kSecond - 1) / kSecond);
        problem.sentence += QLatin1Char(' ') + ErrorText::tr("The server asks to wait %n second(s).", nullptr, seconds);
    }
    return problem;
}

MessageProblem interruptedProblem() {
    return {ErrorText::tr("This answer ended before its end. What had come is kept; retry for a whole one."), {}};
}

}  // namespace bridge

}  // namespace hearth
