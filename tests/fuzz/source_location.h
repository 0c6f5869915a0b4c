// SPDX-License-Identifier: AGPL-3.0-or-later
// std::source_location for a clang before 16, which the fuzz build puts in front of every source: libstdc++ leaves it
// out there.
#pragma once

#include <source_location>

#if !__has_builtin(__builtin_source_location)
namespace std {

class source_location {
public:
    static constexpr source_location current(const char* file = __builtin_FILE(),
                                             const char* function = __builtin_FUNCTION(),
                                             unsigned line = __builtin_LINE()) {
        source_location here;
        here.m_file = file;
        here.m_function = function;
        here.m_line = line;
        return here;
    }
    constexpr const char* file_name() const { return m_file; }
    constexpr const char* function_name() const { return m_function; }
    constexpr unsigned line() const { return m_line; }
    constexpr unsigned column() const { return 0; }

private:
    const char* m_file = "";
    const char* m_function = "";
    unsigned m_line = 0;
};

}  // namespace std
#endif
