// SPDX-License-Identifier: AGPL-3.0-or-later
// What is kept after what was said later than it: an older export behind a newer one, a thread that goes on for months
// beside others. An ending looks for what stands when it is kept, so those that were kept too soon are read again, and
// whatever is read first, the same stands. Source: docs/MEMORY.md, step 6.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "core/memory/keeping/memory_rows.h"
#include "core/memory/language/language.h"

namespace hearth::memory {

/// Whether a statement says that something changed or is over, or tells an event that ends what was so until then.
bool mayEndWhatStands(const Language& language, const Statement& statement);

/// A message that was kept before something older than it.
struct EarlierKept {
    MessageId message;
    bool decided = false;  ///< What rests on it is archived, or the person decided of it: it stays as it is.
};

/// Of one run of audits. Everything runs in the caller's transactions.
class LateEndings {
public:
    /// Continues what a run left that was stopped.
    static Result<LateEndings> begin(store::Database& database);

    /// Whether anything came late that is to be read again now: not while something is being forgotten, which reads
    /// what is left as if the rest had never been said, nor while the person looks at what is found; the first run
    /// after that does it then.
    bool any() const { return !m_waits && (m_from || m_left); }
    /// A message told something new. To be called in the order in which messages are kept.
    void heard(const MessageId& message, Timestamp at);
    /// Writes down from when on endings are to be read again, in the transaction that keeps what makes them so.
    Status note(store::Database& database) const;
    /// In the order in which they were said, as far as memories rest on them.
    Result<std::vector<EarlierKept>> toReadAgain(store::Database& database) const;
    /// They have been read.
    static Status finish(store::Database& database);

private:
    /// For each place in `m_times`, the oldest that was kept from there on.
    std::vector<Timestamp> oldestFrom() const;

    bool m_waits = false;                   ///< Something is being forgotten, or looked at.
    std::optional<Timestamp> m_from;        ///< The oldest that was kept late.
    std::optional<Timestamp> m_left;        ///< The same of a run that was stopped.
    Timestamp m_newest{0};                  ///< Of all that is known.
    std::map<MessageId, std::size_t> m_at;  ///< Where in `m_times` this run kept it.
    std::vector<Timestamp> m_times;
};

}  // namespace hearth::memory
