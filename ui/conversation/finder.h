// SPDX-License-Identifier: AGPL-3.0-or-later
// Find in a conversation: goes through the messages in small steps, so that typing never waits for ten thousand.
#pragma once

#include <QObject>
#include <QTimer>
#include <vector>

#include "ui/conversation/transcript.h"

namespace hearth::conversation {

/// Threads: the window's.
class Finder final : public QObject {
    Q_OBJECT

public:
    explicit Finder(const Transcript& transcript, QObject* parent = nullptr);

    /// Starts anew; an empty text ends the search. Case does not matter.
    void search(const QString& text);
    /// The messages changed: looks again for the same text.
    void restart();
    const QString& sought() const { return m_sought; }

    int count() const { return static_cast<int>(m_hits.size()); }
    bool isSearching() const { return m_steps.isActive(); }
    int current() const { return m_current; }
    int currentRow() const;
    /// Goes to the next or previous hit, around the end.
    void step(int direction);
    /// Chooses the first hit at or after a row.
    void chooseFrom(int row);

    std::vector<FoundText> inRow(int row) const;
    std::optional<FoundText> currentInRow(int row) const;

Q_SIGNALS:
    void changed();

private:
    struct Hit {
        int row;
        FoundText text;
    };
    void searchSome();
    void searchRow(int row);

    const Transcript& m_transcript;
    QTimer m_steps;
    QString m_sought;
    std::vector<Hit> m_hits;  ///< In the order of reading.
    int m_nextRow = 0;
    int m_current = -1;
    int m_startRow = 0;
};

}  // namespace hearth::conversation
