// SPDX-License-Identifier: AGPL-3.0-or-later
// How Hearth says that something can go wrong: a value, or an Error that tells the caller what to do next.
#pragma once

#include <source_location>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "core/base/check.h"

namespace hearth {

/// What the caller can do about a failure. Printed by name in JSON (`errorCodeName`), so names are stable.
enum class ErrorCode {
    InvalidArgument,  ///< The request itself is wrong; asking again will not help.
    NotFound,         ///< The thing named does not exist.
    Locked,           ///< Somebody else owns the vault, or it has not been unlocked.
    AuthFailed,       ///< A passphrase, phrase or API key was refused.
    Corrupt,          ///< Stored bytes are damaged or were tampered with.
    Conflict,         ///< The state changed underneath, or the thing exists already.
    Unavailable,      ///< A disk, server or network did not answer; trying later may help.
    Full,             ///< No room: disk, quota, or a budget is used up.
    Unsupported,      ///< From a newer version, or a thing that Hearth does not do.
    OutOfMemory,      ///< The machine has not enough memory for it.
    Cancelled,        ///< The user stopped it.
    Internal,         ///< A bug of ours.
};

/// The stable lower-camel name of a code, e.g. "authFailed".
std::string_view errorCodeName(ErrorCode code);

/// A failure. `detail` is for logs and developers: it never holds content, keys or personal data.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string detail;
    std::source_location where = std::source_location::current();
};

/// A `T`, or the `Error` that kept it from being made. Dropping one is a compile error.
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    /// Pre: ok().
    T& value() & { return checked(), std::get<0>(m_state); }
    const T& value() const& { return checked(), std::get<0>(m_state); }
    T&& value() && { return checked(), std::get<0>(std::move(m_state)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    /// Pre: !ok().
    const Error& error() const& { return std::get<1>(m_state); }
    Error&& error() && { return std::get<1>(std::move(m_state)); }

private:
    void checked() const { HEARTH_CHECK(ok()); }
    std::variant<T, Error> m_state;
};

/// A Result without a value.
template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)), m_ok(false) {}

    bool ok() const { return m_ok; }
    explicit operator bool() const { return m_ok; }
    const Error& error() const& { return m_error; }
    Error&& error() && { return std::move(m_error); }

private:
    Error m_error;
    bool m_ok = true;
};

using Status = Result<void>;

/// Shorthand for a failure: `return fail(ErrorCode::NotFound, "conversation");`
inline Error fail(ErrorCode code, std::string detail, std::source_location where = std::source_location::current()) {
    return Error{code, std::move(detail), where};
}

}  // namespace hearth

#define HEARTH_CONCAT_(a, b) a##b
#define HEARTH_CONCAT(a, b) HEARTH_CONCAT_(a, b)

/// `HEARTH_TRY(auto db, Database::open(path));` declares `db`, or returns the error from this function.
#define HEARTH_TRY(declaration, expression)                                                                 \
    auto HEARTH_CONCAT(result_, __LINE__) = (expression);                                                   \
    if (!HEARTH_CONCAT(result_, __LINE__).ok()) return std::move(HEARTH_CONCAT(result_, __LINE__)).error(); \
    declaration = std::move(HEARTH_CONCAT(result_, __LINE__)).value()

/// The same for a Status: `HEARTH_TRY_STATUS(db.exec(sql));`
#define HEARTH_TRY_STATUS(expression)                                   \
    do {                                                                \
        auto hearthStatus = (expression);                               \
        if (!hearthStatus.ok()) return std::move(hearthStatus).error(); \
    } while (false)
