// SPDX-License-Identifier: AGPL-3.0-or-later
// Base URLs, read strictly: what is not certain to stay on this machine is remote, and what two readers could read in
// two ways is refused.
#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/text.h"
#include "core/llm/provider.h"

namespace hearth::llm {

namespace {

struct Address {
    bool secure = false;
    std::string host;  ///< In lower case; IPv6 without its brackets.
};

std::string lowerAscii(std::string_view text) {
    std::string lower(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

bool isHostCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
}

bool isIpv6Character(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || c == ':' || c == '.'; }

bool isPort(std::string_view text) {
    int port = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
    return error == std::errc() && end == text.data() + text.size() && text.front() != '-' && port > 0 && port < 65536;
}

/// Takes the host off the front of an authority; what is left is empty or ":port".
std::optional<std::string> takeHost(std::string_view& authority) {
    if (authority.starts_with('[')) {
        const std::size_t end = authority.find(']');
        if (end == std::string_view::npos) return std::nullopt;
        std::string host = lowerAscii(authority.substr(1, end - 1));
        authority.remove_prefix(end + 1);
        if (host.find(':') == std::string::npos || !std::all_of(host.begin(), host.end(), isIpv6Character))
            return std::nullopt;
        return host;
    }
    const std::size_t end = std::min(authority.find(':'), authority.size());
    std::string host = lowerAscii(authority.substr(0, end));
    authority.remove_prefix(end);
    if (host.empty() || !std::all_of(host.begin(), host.end(), isHostCharacter)) return std::nullopt;
    return host;
}

std::optional<Address> parse(std::string_view url) {
    // Printable ASCII only, and nothing that readers disagree about: no user before the host, no query, no fragment.
    for (char c : url)
        if (c <= ' ' || c > '~' || c == '@' || c == '\\' || c == '?' || c == '#') return std::nullopt;
    Address address;
    const std::string scheme = lowerAscii(url.substr(0, 8));
    if (scheme.starts_with("https://")) {
        address.secure = true;
        url.remove_prefix(8);
    } else if (scheme.starts_with("http://")) {
        url.remove_prefix(7);
    } else {
        return std::nullopt;
    }
    std::string_view authority = url.substr(0, url.find('/'));
    auto host = takeHost(authority);
    if (!host) return std::nullopt;
    if (!authority.empty() && (authority.size() < 2 || authority.front() != ':' || !isPort(authority.substr(1))))
        return std::nullopt;
    address.host = std::move(*host);
    return address;
}

/// Four plain decimal numbers without leading zeros, the first of them 127.
bool isLoopbackQuad(std::string_view host) {
    const auto parts = split(host, '.');
    if (parts.size() != 4 || parts[0] != "127") return false;
    for (std::string_view part : parts) {
        int number = 0;
        const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), number);
        if (error != std::errc() || end != part.data() + part.size() || part.front() == '-' || number > 255)
            return false;
        if (part.size() > 1 && part.front() == '0') return false;
    }
    return true;
}

}  // namespace

bool isLoopback(std::string_view url) {
    const auto address = parse(url);
    return address && (address->host == "localhost" || address->host == "::1" || isLoopbackQuad(address->host));
}

Status checkBaseUrl(std::string_view url) {
    const auto address = parse(url);
    if (!address)
        return fail(ErrorCode::InvalidArgument, "a base URL is https://host[:port][/path], or http on loopback");
    if (!address->secure && !isLoopback(url))
        return fail(ErrorCode::InvalidArgument, "a base URL beyond this machine must be https");
    return {};
}

}  // namespace hearth::llm
