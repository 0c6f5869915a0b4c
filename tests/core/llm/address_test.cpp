// SPDX-License-Identifier: AGPL-3.0-or-later
// What counts as this machine, and which addresses a key may be sent to.
#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "core/llm/provider.h"

using namespace hearth;
using namespace hearth::llm;

TEST_CASE("this machine is known by its names") {
    for (const char* url : {"http://127.0.0.1", "http://127.0.0.1:11434/v1", "https://127.255.0.9/x",
                            "http://localhost", "HTTP://LocalHost:8080/", "http://[::1]:1234/v1"})
        CHECK(isLoopback(url));
}

TEST_CASE("what only looks like this machine is remote") {
    for (const char* url : {"http://127.0.0.1.evil.com",
                            "http://localhost@evil.com",
                            "http://localhost:80@evil.com/",
                            "http://evil.com/127.0.0.1",
                            "http://localhost.evil.com",
                            "http://127.0.0.1\\@evil.com",
                            "http://evil.com#@127.0.0.1",
                            "http://evil.com?127.0.0.1",
                            "http://0177.0.0.1",
                            "http://127.1",
                            "http://2130706433",
                            "http://0x7f.0.0.1",
                            "http://127.0.0.01",
                            "http://127.0.0.256",
                            "http://127.0.0.1.",
                            "http://127.0.0.1:",
                            "http://127.0.0.1:0",
                            "http://127.0.0.1:65536",
                            "http://127.0.0.1:80x",
                            "http://[::1",
                            "http://[::1]x",
                            "http://[::ffff:127.0.0.1]",
                            "http://[::2]",
                            "http://local host",
                            "http://localhost\n.evil.com",
                            "http://loc%61lhost",
                            "ftp://127.0.0.1",
                            "127.0.0.1:11434",
                            "localhost",
                            "//localhost",
                            "http:/localhost",
                            "http://",
                            "",
                            "http://ｌocalhost",
                            "http://user:pw@127.0.0.1"})
        CHECK_FALSE(isLoopback(url));
}

TEST_CASE("a key goes over TLS, or stays on this machine") {
    for (const char* url : {"https://api.anthropic.com", "https://api.openai.com/v1", "https://host_name.lan:8443/v1/",
                            "http://127.0.0.1:1234/v1", "http://[::1]:11434", "https://[2001:db8::1]/v1"})
        CHECK(checkBaseUrl(url).ok());
    for (const char* url :
         {"http://api.openai.com/v1", "http://192.168.1.20:11434", "http://127.0.0.1.evil.com",
          "https://user:password@host", "https://host/?key=1", "https://host/#f", "https://", "https://:443",
          "https://ho st", "api.openai.com", "file:///etc/passwd", "https://host:99999", ""}) {
        const Status status = checkBaseUrl(url);
        REQUIRE_FALSE(status.ok());
        CHECK(status.error().code == ErrorCode::InvalidArgument);
    }
}

TEST_CASE("an error about an address does not repeat it, since it may hold a password") {
    const Status status = checkBaseUrl("https://user:hunter2@host");
    CHECK(status.error().detail.find("hunter2") == std::string::npos);
}

TEST_CASE("no text crashes the reading of addresses, and loopback is always acceptable") {
    CHECK(rc::check("any text", [](const std::string& text) {
        for (const std::string& url : {text, "http://" + text, "https://127.0.0.1" + text})
            if (isLoopback(url)) RC_ASSERT(checkBaseUrl(url).ok());
    }));
}
