// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/bridge/absence_text.h"

#include <QCoreApplication>

#include "core/llm/failures.h"

namespace hearth::bridge {

namespace {

struct AbsenceText {
    Q_DECLARE_TR_FUNCTIONS(AbsenceText)
};

QString inConversation(llm::Absence absence) {
    switch (absence) {
        case llm::Absence::Overloaded:
            return AbsenceText::tr(
                "The model's server is overloaded just now. Your question and what had come are saved; try again in a "
                "minute, or choose another model.");
        case llm::Absence::TooManyRequests:
            return AbsenceText::tr(
                "The model's server was asked too often and takes no more for the moment. Your question and what had "
                "come are saved; try again in a minute, or choose another model.");
        case llm::Absence::OwnFault:
            return AbsenceText::tr(
                "Something went wrong at the model's server. Your question and what had come are saved; try again in "
                "a minute, or choose another model.");
        case llm::Absence::Elsewhere:
            return AbsenceText::tr(
                "The address of the model's server leads elsewhere, and nothing was sent there. Your question and what "
                "had come are saved; give the address that it leads to in Settings.");
        case llm::Absence::Foreign:
            return AbsenceText::tr(
                "What came from the model's address is not a model's answer. Your question and what had come are "
                "saved; look at the address in Settings, or choose another model.");
        case llm::Absence::Unreached: break;
    }
    return {};
}

/// The same where nothing is saved, and no sentence may say so.
QString inPassing(llm::Absence absence) {
    switch (absence) {
        case llm::Absence::Overloaded:
            return AbsenceText::tr(
                "The model's server is overloaded just now. Your question and what had come are still here; try again "
                "in a minute, or choose another model.");
        case llm::Absence::TooManyRequests:
            return AbsenceText::tr(
                "The model's server was asked too often and takes no more for the moment. Your question and what had "
                "come are still here; try again in a minute, or choose another model.");
        case llm::Absence::OwnFault:
            return AbsenceText::tr(
                "Something went wrong at the model's server. Your question and what had come are still here; try "
                "again in a minute, or choose another model.");
        case llm::Absence::Elsewhere:
            return AbsenceText::tr(
                "The address of the model's server leads elsewhere, and nothing was sent there. Your question and what "
                "had come are still here; give the address that it leads to in Settings.");
        case llm::Absence::Foreign:
            return AbsenceText::tr(
                "What came from the model's address is not a model's answer. Your question and what had come are still "
                "here; look at the address in Settings, or choose another model.");
        case llm::Absence::Unreached: break;
    }
    return {};
}

}  // namespace

QString absenceText(Operation operation, const Error& error) {
    const llm::Absence absence = llm::absenceOf(error);
    if (error.code != ErrorCode::Unavailable && absence != llm::Absence::Elsewhere) return {};
    if (operation == Operation::SendMessage) return inConversation(absence);
    return operation == Operation::TalkTemporarily ? inPassing(absence) : QString();
}

}  // namespace hearth::bridge
