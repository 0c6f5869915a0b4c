// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/keeping/memory.h"

namespace hearth::memory {

void ModelReport::operator+=(const ModelReport& other) {
    messagesRead += other.messagesRead;
    proposed += other.proposed;
    refused += other.refused;
    added += other.added;
    merged += other.merged;
    superseded += other.superseded;
    dropped += other.dropped;
    ended += other.ended;
    reworded += other.reworded;
    doubted += other.doubted;
    summarised = summarised || other.summarised;
}

}  // namespace hearth::memory
