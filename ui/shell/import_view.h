// SPDX-License-Identifier: AGPL-3.0-or-later
// Bringing old conversations in: choose or drop, counts while it runs, a report at the end. The window stays usable.
#pragma once

#include <QProgressBar>
#include <QStackedWidget>
#include <QWidget>

#include "ui/bridge/importing.h"
#include "ui/shell/context.h"
#include "ui/shell/problem_bar.h"

class QMimeData;
class QPlainTextEdit;

namespace hearth::shell {

class ImportView final : public QWidget {
    Q_OBJECT

public:
    explicit ImportView(Context& context, QWidget* parent = nullptr);

    /// Starts at once; a second file waits for nothing: it is refused while one runs.
    void begin(const QString& path);
    bool isRunning() const { return m_importing != nullptr; }

Q_SIGNALS:
    void started();
    /// Conversations were added, or may have been.
    void changed();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* buildChoice();
    QWidget* buildProgress();
    QWidget* buildReport();
    void chooseFile();
    void chooseFolder();
    void showProgress(const bridge::ImportCounts& counts);
    void showReport(const bridge::ImportSummary& summary);
    void showFailure(const Error& error);
    void end();

    Context& m_context;
    bridge::Importing* m_importing = nullptr;
    QStackedWidget* m_steps;
    ProblemBar* m_problem;
    QLabel* m_file;
    QProgressBar* m_bar;
    QLabel* m_counts;
    QPushButton* m_cancel;
    QLabel* m_result;
    QLabel* m_resultMore;
    QPushButton* m_showSkipped;
    QPlainTextEdit* m_skipped;
};

/// The one local file or folder that is being dropped, or an empty text.
QString droppedPath(const QMimeData& data);

}  // namespace hearth::shell
