// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/index/index_state.h"

namespace hearth::index {

Status TextIndex::State::load() {
    {
        const std::shared_lock lock(mutex);
        if (loaded) return {};
    }
    const std::unique_lock lock(mutex);
    if (loaded) return {};
    HEARTH_TRY(auto stored, vault.read([](store::Database& database) { return loadIndex(database); }));
    loaded = true;
    doubtful = !stored;
    if (!stored) return {};
    documents = std::move(stored->documents);
    segments = std::move(stored->segments);
    watermark = stored->watermark;
    return {};
}

}  // namespace hearth::index
