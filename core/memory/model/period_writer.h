// SPDX-License-Identifier: AGPL-3.0-or-later
// Days, weeks and months told by a model, where one may help: it is shown what the rules summed up, and what it makes
// of it takes the place of their sentence when it says nothing else. Source: docs/MEMORY.md, "With a model".
#pragma once

#include <string>
#include <vector>

#include "core/base/cancel.h"
#include "core/memory/redaction/redaction.h"
#include "core/memory/threads/period_summaries.h"

namespace hearth::memory {

/// A period as a model is shown it: without personal data.
struct PeriodTask {
    PeriodSummary period;
    std::vector<std::string> parts;  ///< Of a day its conversations, else its days: a line each.
    bool localOnly = false;          ///< Only a model on this machine may read it.
    std::string provider;            ///< Of the model that answers in all of it; empty: there is none.
};

struct WrittenPeriod {
    std::string summary;
    std::string model;  ///< Who wrote it: "provider/model".
};

/// The port through which a period is told. Threads: called by one at a time, from any.
class PeriodSource {
public:
    virtual ~PeriodSource() = default;
    /// One call of a model. Errors: Unsupported where no model may read this; Unavailable, AuthFailed, Cancelled;
    /// InvalidArgument when what it says is not what was asked for.
    virtual Result<WrittenPeriod> write(const PeriodTask& task, const CancelToken& cancel) = 0;
};

struct PeriodReport {
    std::int64_t asked = 0;
    std::int64_t written = 0;  ///< The others stay as the rules wrote them.
};

/// Threads: one run at a time; blocks.
class PeriodWriter {
public:
    PeriodWriter(store::Vault& vault, const Redactor& redactor) : m_vault(vault), m_redactor(redactor) {}

    /// Asks about the periods that ended lately and that no model was asked about as they are, newest first, not many
    /// at once. Running it again asks nothing. Errors: Unavailable, AuthFailed: the rest is asked about another time;
    /// Cancelled.
    Result<PeriodReport> run(PeriodSource& source, const CancelToken& cancel);

private:
    Result<std::vector<PeriodTask>> due() const;
    Status note(const PeriodTask& task) const;
    /// Nothing where the period has changed meanwhile, or the model says what it was not shown.
    Result<bool> take(const PeriodTask& task, const WrittenPeriod& written) const;

    store::Vault& m_vault;
    const Redactor& m_redactor;
};

}  // namespace hearth::memory
