// SPDX-License-Identifier: AGPL-3.0-or-later
// The port behind which texts become vectors of their meaning: a model on this machine, or a provider's.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/cancel.h"
#include "core/base/id.h"
#include "core/base/result.h"

namespace hearth::index {

/// Some models treat the two differently.
enum class EmbedAs { Document, Question };

/// One vector a text, in the order of the texts, each of unit length.
struct Embeddings {
    std::size_t dimensions = 0;
    std::vector<float> values;  ///< One behind the other.
    std::int64_t tokens = 0;    ///< What was read, specials included; an estimate where a provider does not say.

    std::size_t size() const { return dimensions == 0 ? 0 : values.size() / dimensions; }
    std::span<const float> at(std::size_t text) const { return {values.data() + text * dimensions, dimensions}; }
};

struct EmbedTask {
    std::span<const std::string> texts;
    EmbedAs as = EmbedAs::Document;
    std::span<const MemoryId> memories = {};  ///< Whose words are among the texts: for the record of what left.
};

/// Threads: safe from any; calls block.
class Embedder {
public:
    virtual ~Embedder() = default;
    /// Stored with every vector: two embedders of one name give vectors that can be compared.
    virtual std::string_view name() const = 0;
    /// 0 until the first answer of an embedder that does not know before.
    virtual std::size_t dimensions() const = 0;
    /// Whether texts leave this machine.
    virtual bool isRemote() const = 0;
    /// How many texts one call may take.
    virtual std::size_t batchSize() const = 0;
    /// Dollars for a million tokens; absent where no price is known.
    virtual std::optional<double> costPerMillion() const = 0;
    /// A text that is too long is cut. Errors: Cancelled, Corrupt for a model that is damaged, and of remote ones
    /// AuthFailed, Full, Unavailable, InvalidArgument.
    virtual Result<Embeddings> embed(const EmbedTask& task, const CancelToken& cancel) = 0;
};

/// Scales to unit length; a vector of zeros stays one.
void normalise(std::span<float> vector);

}  // namespace hearth::index
