// SPDX-License-Identifier: AGPL-3.0-or-later
// All memories, searched, filtered and ordered, and beside the list (below it where the window is narrow) the chosen
// one with everything that can be done with it.
#pragma once

#include <QListView>
#include <QTimer>
#include <QWidget>
#include <functional>

#include "ui/bridge/memory_model.h"
#include "ui/bridge/places.h"
#include "ui/shell/context.h"
#include "ui/shell/problem_bar.h"

class QPlainTextEdit;
class QSplitter;
class QStackedWidget;
class QVBoxLayout;

namespace hearth::shell {

class MemoryDetail;
class MemoryFilters;
class MergePanel;

class MemoryBrowser final : public QWidget {
    Q_OBJECT

public:
    MemoryBrowser(Context& context, QWidget* parent);

    void reload();
    /// Chooses this one, whatever is filtered.
    void reveal(const MemoryId& id);
    void startAdding();
    void edit(const MemoryId& id);
    /// Asks whose words stay.
    void mergeTwo(const MemoryId& one, const MemoryId& other);
    void focusSearch();
    /// Puts the keyboard on the list, or on the first step where it is empty.
    void focusList(Qt::FocusReason reason);
    /// Closes what is open, or clears the search. False: there was nothing to close.
    bool escape();
    const bridge::MemoryModel& model() const { return m_model; }
    /// The memory that is being written; absent when the editor is closed or as it was.
    std::optional<bridge::HalfEdited> halfEdited() const;
    void resume(const bridge::HalfEdited& edited);

Q_SIGNALS:
    void messageChosen(const hearth::ConversationId& conversation, const hearth::MessageId& message);
    void forgetChosen(const hearth::MemoryId& id);
    /// Something was done that can be taken back.
    void offered(const QString& done, const std::function<void()>& undo);
    /// The list was read anew, or another part of it is shown.
    void listed();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Side { Nothing, Detail, Editor, Merge };

    void buildList();
    void buildEmpty(QVBoxLayout& down);
    void buildSide();
    QWidget* buildEditor();
    void addKeys();
    void arrange();
    void show(Side side);
    Side side() const;
    void setMemories(std::vector<bridge::MemoryItem> memories);
    void setView(const bridge::MemoryView& view);
    void showEmpty();
    void chooseWanted();
    void choose(const QModelIndex& index);
    void keepInSight();
    const bridge::MemoryItem* chosen() const;
    void startEditing();
    /// What was typed and not saved is offered back, with its place.
    void leaveEditor();
    void saveText();
    void startMerging();
    void merge(const MemoryId& from, const MemoryId& into);
    void togglePinned();
    void toggleLocal();
    void takeBack(const IdBytes& change);
    /// Says why, and offers to do `again` what failed, where there is such a thing.
    void tellFailure(Operation operation, const Error& error, std::function<void()> again);
    /// Reads anew and offers to take it back; says why when it failed.
    bridge::Answer<void> thenOffer(const QString& done, const std::function<void()>& undo);

    Context& m_context;
    bridge::MemoryModel m_model;
    std::optional<MemoryId> m_chosen;
    int m_row = 0;  ///< Where it stands; the next one takes its place when it is gone.
    std::optional<MemoryId> m_editing;
    CancelToken m_reading;
    QTimer m_slow;  ///< Says that it is reading when that takes long.
    bool m_read = false;
    MemoryFilters* m_filters;
    ProblemBar* m_problem;
    std::function<void()> m_again;  ///< What the problem's action does.
    QSplitter* m_split;
    QWidget* m_left;
    QListView* m_list;
    QWidget* m_empty;
    QLabel* m_emptyText;
    QPushButton* m_emptyAction;
    QStackedWidget* m_side;
    MemoryDetail* m_detail;
    MergePanel* m_merge;
    QPlainTextEdit* m_text;
    QLabel* m_textTitle;
};

}  // namespace hearth::shell
