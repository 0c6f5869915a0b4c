// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/llm/failures.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <array>
#include <charconv>
#include <cmath>

#include "core/base/text.h"

namespace hearth::llm {

namespace {

constexpr std::size_t kMaxMessageCharacters = 500;
constexpr std::string_view kNotFollowed = "redirects are not followed";
constexpr std::string_view kHttp = "HTTP ";  ///< Details of replies begin so; the status follows.

/// A type or code that is fit for a log: an identifier of the provider's, never a sentence.
std::string identifier(const Json& error) {
    for (const char* key : {"type", "code", "status"}) {
        const auto value = stringAt(error, key);
        if (!value || value->empty() || value->size() > 60) continue;
        if (value->find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_") == std::string::npos)
            return *value;
    }
    return "";
}

std::string clean(std::string message) {
    static const RE2 kKey(R"(\b(?:(?:sk|pk|rk|xai|gsk|key)[-_]|AIza|Bearer\s+)[A-Za-z0-9_\-*.]{8,})");
    RE2::GlobalReplace(&message, kKey, "(key)");
    return elide(collapseSpaces(toUtf8(message)), kMaxMessageCharacters);
}

/// The object that describes the error: `{"error":{…}}`, or the document itself; Google may put it into a list.
const Json& errorObject(const Json& document) {
    if (document.is_array() && document.size() == 1) return errorObject(document.front());
    const Json& inner = memberAt(document, "error");
    return inner.is_null() ? document : inner;
}

std::string messageOf(const Json& error) {
    if (error.is_string()) return clean(error.get<std::string>());
    for (const char* key : {"message", "detail", "error"})
        if (auto text = stringAt(error, key)) return clean(std::move(*text));
    return "";
}

bool isSpentQuota(const Json& error) {
    const Json& details = memberAt(error, "details");
    for (const auto& value : {stringAt(error, "type"), stringAt(error, "code"), stringAt(details, "error_code")})
        if (value == "insufficient_quota" || value == "billing_error" || value == "enforced_spend_limit_reached")
            return true;
    return false;
}

struct Meaning {
    ErrorCode code;
    bool retryable;
};

/// The members of Google's error details that say more than the status.
struct GoogleDetails {
    std::optional<std::string> retryDelay;
    bool spent = false;   ///< A quota of a whole day, or one of nothing: waiting a little does not help.
    bool badKey = false;  ///< Said with status 400.
};

void readQuota(const Json& detail, GoogleDetails& found) {
    const Json& violations = memberAt(detail, "violations");
    if (!violations.is_array()) return;
    for (const Json& violation : violations) {
        const std::string id = stringAt(violation, "quotaId").value_or("");
        const bool nothing = stringAt(violation, "quotaValue") == "0";
        found.spent = found.spent || nothing || id.find("PerDay") != std::string::npos;
    }
}

GoogleDetails googleDetails(const Json& error) {
    GoogleDetails found;
    const Json& details = memberAt(error, "details");
    const std::string message = stringAt(error, "message").value_or("");
    static const RE2 kNoQuota(R"(\blimit: 0\b)");
    found.spent = stringAt(error, "status") == "RESOURCE_EXHAUSTED" && RE2::PartialMatch(message, kNoQuota);
    if (!details.is_array()) return found;
    for (const Json& detail : details) {
        if (const auto delay = stringAt(detail, "retryDelay")) found.retryDelay = delay;
        if (stringAt(detail, "reason") == "API_KEY_INVALID") found.badKey = true;
        readQuota(detail, found);
    }
    return found;
}

Meaning meaningOfStatus(int status) {
    if (status == 401 || status == 403) return {ErrorCode::AuthFailed, false};
    if (status == 402) return {ErrorCode::Full, false};
    if (status == 404) return {ErrorCode::NotFound, false};
    if (status == 409) return {ErrorCode::Conflict, true};
    if (status == 408 || status == 429 || status >= 500) return {ErrorCode::Unavailable, true};
    return {ErrorCode::InvalidArgument, false};
}

/// Error types of Anthropic, OpenAI and Google that come inside a stream, by the status they would have had.
int statusOfType(const std::string& type) {
    struct Row {
        std::string_view type;
        int status;
    };
    static constexpr std::array kRows = {
        Row{"INVALID_ARGUMENT", 400},
        Row{"FAILED_PRECONDITION", 400},
        Row{"UNAUTHENTICATED", 401},
        Row{"PERMISSION_DENIED", 403},
        Row{"NOT_FOUND", 404},
        Row{"rate_limit_exceeded", 429},
        Row{"RESOURCE_EXHAUSTED", 429},
        Row{"invalid_prompt", 400},
        Row{"invalid_request_error", 400},
        Row{"authentication_error", 401},
        Row{"invalid_api_key", 401},
        Row{"billing_error", 402},
        Row{"permission_error", 403},
        Row{"not_found_error", 404},
        Row{"model_not_found", 404},
        Row{"request_too_large", 413},
        Row{"context_length_exceeded", 400},
    };
    for (const Row& row : kRows)
        if (row.type == type) return row.status;
    return 503;
}

std::optional<Milliseconds> parseSeconds(std::string_view text, double unit) {
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    if (!std::isfinite(number) || number < 0 || number > 366.0 * 86400 * 1000) return std::nullopt;
    return static_cast<Milliseconds>(std::ceil(number * unit));
}

/// "19s", "45.25s"
std::optional<Milliseconds> parseDelay(std::string_view text) {
    if (!text.ends_with('s')) return std::nullopt;
    text.remove_suffix(1);
    return parseSeconds(text, 1000);
}

/// What the error object says beyond the status, for errors outside and inside streams.
void refine(const Json& error, Meaning& meaning, ChatFailure& failure) {
    const GoogleDetails details = googleDetails(error);
    if (isSpentQuota(error) || details.spent) meaning = {ErrorCode::Full, false};
    if (details.badKey) meaning = {ErrorCode::AuthFailed, false};
    if (!failure.retryAfter && details.retryDelay) failure.retryAfter = parseDelay(*details.retryDelay);
}

/// "Sun, 06 Nov 1994 08:49:37 GMT", the only form that servers may still write. Source: RFC 9110, section 5.6.7.
std::optional<Timestamp> parseHttpDate(std::string_view text) {
    static const RE2 kDate(R"(\w{3}, (\d{2}) (\w{3}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) GMT)");
    static constexpr std::string_view kMonths = "JanFebMarAprMayJunJulAugSepOctNovDec";
    int day = 0, year = 0, hour = 0, minute = 0, second = 0;
    std::string month;
    if (!RE2::FullMatch({text.data(), text.size()}, kDate, &day, &month, &year, &hour, &minute, &second))
        return std::nullopt;
    const std::size_t at = kMonths.find(month);
    if (at == std::string_view::npos || at % 3 != 0 || day < 1 || day > 31) return std::nullopt;
    const Milliseconds time = hour * kHour + minute * kMinute + second * kSecond;
    return midnight(year, static_cast<int>(at / 3) + 1, day).plus(time);
}

}  // namespace

std::string_view headerValue(const HttpResponse& response, std::string_view name) {
    for (const auto& [key, value] : response.headers)
        if (key == name) return trim(value);
    return {};
}

std::optional<Milliseconds> retryAfter(const HttpResponse& response) {
    if (auto milliseconds = parseSeconds(headerValue(response, "retry-after-ms"), 1)) return milliseconds;
    const std::string_view value = headerValue(response, "retry-after");
    if (auto seconds = parseSeconds(value, 1000)) return seconds;
    const auto then = parseHttpDate(value);
    const auto now = parseHttpDate(headerValue(response, "date"));
    if (!then || !now) return std::nullopt;
    return std::max<Milliseconds>(0, then->since(*now));
}

std::string providerMessage(std::string_view body) {
    const auto document = parseJson(body);
    if (document.ok()) return messageOf(errorObject(document.value()));
    const std::string_view text = trim(body);
    return text.starts_with('<') ? "" : clean(std::string(text.substr(0, 4 * kMaxMessageCharacters)));
}

ChatFailure failureFromResponse(const HttpResponse& response) {
    const auto parsed = parseJson(response.body);
    const Json document = parsed.ok() ? parsed.value() : Json();
    const Json& error = errorObject(document);
    Meaning meaning = meaningOfStatus(response.status);
    ChatFailure failure;
    failure.retryAfter = retryAfter(response);
    refine(error, meaning, failure);
    const std::string_view shouldRetry = headerValue(response, "x-should-retry");
    if (shouldRetry == "true") meaning.retryable = true;
    if (shouldRetry == "false") meaning.retryable = false;

    failure.httpStatus = response.status;
    failure.retryable = meaning.retryable;
    failure.providerMessage = providerMessage(response.body);
    const std::string type = identifier(error);
    const bool redirect = response.status >= 300 && response.status < 400;
    failure.error = fail(meaning.code, redirect       ? fmt::format("{}{}: {}", kHttp, response.status, kNotFollowed)
                                       : type.empty() ? fmt::format("{}{}", kHttp, response.status)
                                                      : fmt::format("{}{} {}", kHttp, response.status, type));
    return failure;
}

ChatFailure failureFromTransport(Error error) {
    ChatFailure failure;
    failure.retryable = error.code == ErrorCode::Unavailable;
    failure.error = std::move(error);
    return failure;
}

ChatFailure failureFromStream(const Json& error) {
    const std::string type = identifier(error);
    Meaning meaning = meaningOfStatus(statusOfType(type));
    ChatFailure failure;
    refine(error, meaning, failure);
    failure.httpStatus = 200;
    failure.retryable = meaning.retryable;
    failure.providerMessage = messageOf(error);
    failure.error = fail(meaning.code, type.empty() ? "an error in the stream" : "an error in the stream: " + type);
    return failure;
}

Absence absenceOf(const Error& error) {
    struct Row {
        std::string_view type;
        Absence absence;
    };
    static constexpr auto kTypes = std::to_array<Row>({{"overloaded_error", Absence::Overloaded},
                                                       {"server_overloaded", Absence::Overloaded},
                                                       {"UNAVAILABLE", Absence::Overloaded},
                                                       {"rate_limit_error", Absence::TooManyRequests},
                                                       {"rate_limit_exceeded", Absence::TooManyRequests},
                                                       {"RESOURCE_EXHAUSTED", Absence::TooManyRequests},
                                                       {"api_error", Absence::OwnFault},
                                                       {"server_error", Absence::OwnFault},
                                                       {"INTERNAL", Absence::OwnFault}});
    const std::string_view detail = error.detail;
    int status = 0;
    if (detail.starts_with(kHttp)) std::from_chars(detail.data() + kHttp.size(), detail.data() + detail.size(), status);
    if (status == 503 || status == 529) return Absence::Overloaded;
    if (status == 429) return Absence::TooManyRequests;
    if (detail.ends_with(kNotFollowed)) return Absence::Elsewhere;
    if (detail.ends_with("is not JSON")) return Absence::Foreign;
    for (const Row& row : kTypes)
        if (detail.ends_with(row.type)) return row.absence;
    return status >= 500 ? Absence::OwnFault : Absence::Unreached;
}

bool isWithoutEnd(const Error& error) {
    return error.code == ErrorCode::Unsupported && std::string_view(error.detail).ends_with(kWithoutEnd);
}

ChatFailure brokenStream(std::string detail) {
    ChatFailure failure;
    failure.httpStatus = 200;
    failure.retryable = true;
    failure.error = fail(ErrorCode::Unavailable, std::move(detail));
    return failure;
}

}  // namespace hearth::llm
