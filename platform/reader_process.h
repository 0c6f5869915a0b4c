// SPDX-License-Identifier: AGPL-3.0-or-later
// Pictures and documents read by `hearth-reader`, a program that is started for each file and ended with it.
#pragma once

#include <filesystem>

#include "core/base/timestamp.h"
#include "core/engine/file_workshop.h"

namespace hearth::platform {

class ReaderProcess final : public engine::FileWorkshop {
public:
    explicit ReaderProcess(std::filesystem::path program, Milliseconds patience = 30 * kSecond)
        : m_program(std::move(program)), m_patience(patience) {}
    /// The program that belongs to this one: beside it, or where it is installed.
    static std::filesystem::path installed();

    Result<engine::Picture> picture(ByteView content, int side, const CancelToken& cancel) override;
    Result<engine::DocumentText> document(ByteView content, std::size_t mostBytes, const CancelToken& cancel) override;

private:
    std::filesystem::path m_program;
    Milliseconds m_patience;
};

}  // namespace hearth::platform
