// SPDX-License-Identifier: AGPL-3.0-or-later
// Rows of a vault as one text, so that two states can be compared.
#pragma once

#include <initializer_list>
#include <string>

#include "core/store/vault.h"

namespace hearth::memory {

/// The first column of each query's rows, a line each.
inline Result<std::string> rowsText(store::Vault& vault, std::initializer_list<const char*> queries) {
    return vault.read([&](store::Database& database) -> Result<std::string> {
        std::string text;
        for (const char* sql : queries) {
            HEARTH_TRY(auto rows, database.prepare(sql));
            while (true) {
                HEARTH_TRY(const bool more, rows.step());
                if (!more) break;
                text += std::string(rows.text(0)) + "\n";
            }
        }
        return text;
    });
}

}  // namespace hearth::memory
