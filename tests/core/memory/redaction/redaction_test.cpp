// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/redaction/redaction.h"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "core/base/text.h"
#include "core/memory/redaction/checksums.h"

using namespace hearth::memory;

namespace {

const Redactor& redactor() {
    static const Redactor shared;
    return shared;
}

struct Case {
    const char* said;
    const char* kept;
};

void checkAll(std::initializer_list<Case> cases) {
    for (const auto& [said, kept] : cases) {
        INFO(said);
        CHECK(redactor().redact(said) == kept);
    }
}

void checkUntouched(std::initializer_list<const char*> texts) {
    for (const char* text : texts) {
        INFO(text);
        CHECK(redactor().redact(text) == text);
    }
}

/// A valid card number of 16 digits that starts with 4.
std::string card(const std::vector<int>& seed) {
    std::string digits = "4";
    for (std::size_t i = 0; i < 14; ++i)
        digits += static_cast<char>('0' + (seed.empty() ? 0 : std::abs(seed[i % seed.size()]) % 10));
    for (char last = '0'; last <= '9'; ++last)
        if (isCardNumber(digits + last)) return digits + last;
    return "4111111111111111";
}

}  // namespace

TEST_CASE("e-mail addresses do not reach a memory") {
    checkAll({{"write to ana.reis+hearth@mail.example.pt please", "write to [email] please"},
              {"it is joe@x.io.", "it is [email]."},
              {"ana (at) example (dot) com", "[email]"},
              {"reach me: ana at example dot com", "reach me: [email]"},
              {"from þórdís.ú@example.org today", "from [email] today"}});
    checkUntouched({"meet me @ noon", "user@host", "I paid 3 @ 4 euros", "look at this dot here"});
}

TEST_CASE("phone numbers do not reach a memory") {
    checkAll({{"call +351 912 345 678 now", "call [phone] now"},
              {"it's (555) 867-5309", "it's [phone]"},
              {"555-867-5309 works", "[phone] works"},
              {"ring 020 7946 0958", "ring [phone]"},
              {"my number is 912345678", "my number is [phone]"},
              {"text me at 5558675309!", "text me at [phone]!"},
              {"Tel: 0049 30 1234567", "Tel: [phone]"}});
}

TEST_CASE("numbers that are no phone numbers stay") {
    checkUntouched({"order 5558675309 arrived", "invoice 2024-118-4477", "it happened on 2024-05-08",
                    "on 08.05.2024 at 13:56", "commit 9fceb02d0ae598e95dc970b74767f19372d61af8",
                    "tracking 1Z 999 AA1 01 2345", "population 1 000 000", "version 10.4.22.1 is out",
                    "it took 1234567 ms", "port 8080 and 5432", "ISBN 978-3-16-148410-0", "between 2019 and 2021",
                    "12:30:45 and 14:20", "3.14159265358979", "ticket 123-456-7890", "a budget of $1234567890",
                    "epoch 1715176560000"});
}

TEST_CASE("IP addresses do not reach a memory, versions stay") {
    checkAll({{"ssh to 192.168.1.1:8080 first", "ssh to [ip]:8080 first"},
              {"10.0.0.7", "[ip]"},
              {"ping 2001:db8:0:0:0:8a2e:370:7334 twice", "ping [ip] twice"},
              {"fe80::1ff:fe23:4567:890a", "[ip]"}});
    checkUntouched({"v1.2.3.4", "300.1.2.3", "1.2.3.4.5", "at 12:30:45", "std::vector", "version 10.0.1.2",
                    "clause 4.2.1.7 names itself"});
}

TEST_CASE("cards and accounts are known by their check digits") {
    checkAll({{"card 4111 1111 1111 1111 exp 12/27", "card [card] exp 12/27"},
              {"5500-0000-0000-0004", "[card]"},
              {"amex 378282246310005", "amex [card]"},
              {"IBAN DE89 3704 0044 0532 0130 00 please", "IBAN [iban] please"},
              {"pt50000201231234567890154", "[iban]"}});
    checkUntouched({"4111 1111 1111 1112", "order 1234567890123456", "DE00 3704 0044 0532 0130 00"});
}

TEST_CASE("identity numbers do not reach a memory") {
    checkAll({{"ssn 536-90-4399", "ssn [id]"},
              {"my passport number is C01X00T47", "my passport number is [id]"},
              {"NINO AB 12 34 56 C", "NINO [id]"},
              {"CPF 529.982.247-25", "CPF [id]"},
              {"DNI 12345678Z", "DNI [id]"},
              {"my NIF is 245 123 987", "my NIF is [id]"}});
    checkUntouched({"000-12-3456", "the nie tree", "passport control took 3 hours", "12345678A"});
}

TEST_CASE("keys and passwords do not reach a memory") {
    checkAll({{"use sk-ant-api03-aB3dE5gH7jK9mN1pQ ok", "use [key] ok"},
              {"AKIAIOSFODNN7EXAMPLE", "[key]"},
              {"ghp_16C7e42F292c6912E7710c838347Ae178B4a", "[key]"},
              {"api key: 9a8b7c6d5e4f3g2h1i", "api key: [key]"},
              {"Authorization: Bearer abcdef1234567890XYZ", "Authorization: Bearer [key]"},
              {"xQ7fK2mPz9LwR4tVb8NcY3sD is it", "[key] is it"},
              {"my password is hunter2!", "my password is [password]"},
              {"the wifi password for the house is Blue-Otter-77", "the wifi password for the house is [password]"},
              {"passphrase: correct horse battery staple", "passphrase: [password]"},
              {"PIN code is 4921", "PIN code is [password]"}});
    checkUntouched({"the password is wrong", "my password is too weak", "the token expired", "password is required",
                    "commit 2fd4e1c67a2d28fced849ee1bb76e7391b93eb12", "id 123e4567-e89b-12d3-a456-426614174000",
                    "src/core/memory/extraction_near_misses_test.cpp", "pin the message", "the secret is patience"});
}

TEST_CASE("a whole private key goes, even a torn one") {
    const std::string pem = "-----BEGIN RSA PRIVATE KEY-----\nMIIEow\nAAAB\n-----END RSA PRIVATE KEY-----";
    CHECK(redactor().redact("here: " + pem + " end") == "here: [key] end");
    CHECK(redactor().redact("-----BEGIN PRIVATE KEY-----\nMIIEow\nAAAB") == "[key]");
}

TEST_CASE("street addresses do not reach a memory") {
    checkAll({{"I live at 221B Baker Street in London", "I live at [address] in London"},
              {"ship it to 12 oak lane please", "ship it to [address] please"},
              {"742 Evergreen Terrace, Springfield, OR 97477", "[address]"},
              {"Rua das Flores 14 is nice", "[address] is nice"},
              {"Hauptstraße 5", "[address]"}});
    checkUntouched({"5 minutes down the road", "I walked 10 miles on Forest Road", "Main Street is long",
                    "chapter 4 of The Road", "Why is 10 Downing Street so narrow?"});
}

TEST_CASE("a secret said twice is gone twice") {
    CHECK(redactor().redact("my password is Tigerlily9. Yes, Tigerlily9.") ==
          "my password is [password]. Yes, [password].");
}

TEST_CASE("a kind that is turned off is left alone") {
    Redactor::Kinds kinds;
    kinds.set(static_cast<std::size_t>(PersonalData::Email));
    const Redactor onlyEmail(kinds);
    CHECK(onlyEmail.redact("a@b.example.com or +351 912 345 678") == "[email] or +351 912 345 678");
}

TEST_CASE("redacted text never contains what was redacted") {
    CHECK(rc::check([](const std::string& before, const std::string& after, const std::vector<int>& seed) {
        const std::string number = card(seed);
        const std::string text = hearth::toUtf8(before) + " " + number + " " + hearth::toUtf8(after) + " mail x" +
                                 std::to_string(seed.size()) + "@example.org";
        const std::string clean = redactor().redact(text);
        for (const auto& finding : redactor().find(text)) {
            const std::string value = text.substr(finding.begin, finding.end - finding.begin);
            if (value.size() > 4) RC_ASSERT(clean.find(value) == std::string::npos);
        }
        RC_ASSERT(clean.find(number) == std::string::npos);
        RC_ASSERT(clean.find("@example.org") == std::string::npos);
    }));
}

TEST_CASE("findings never overlap and stay inside the text") {
    CHECK(rc::check([](const std::string& noise) {
        std::size_t last = 0;
        for (const auto& finding : redactor().find(noise)) {
            RC_ASSERT(finding.begin >= last);
            RC_ASSERT(finding.end > finding.begin);
            RC_ASSERT(finding.end <= noise.size());
            last = finding.end;
        }
    }));
}

TEST_CASE("check digits") {
    CHECK(isIban("GB82WEST12345698765432"));
    CHECK_FALSE(isIban("GB82WEST12345698765431"));
    CHECK_FALSE(isIban("GB82WEST"));
    CHECK(isCpf("52998224725"));
    CHECK_FALSE(isCpf("11111111111"));
    CHECK(isSpanishId("X1234567L"));
    CHECK_FALSE(isSpanishId("X1234567M"));
    CHECK_FALSE(isFrenchId("123456789012345"));
}

TEST_CASE("a password is known by its look where no verb tells it") {
    checkAll({{"Login works not with password blue-Kettle-77, why?", "Login works not with password [password], why?"},
              {"Pwd for the test bench: s3same0pen", "Pwd for the test bench: [password]"},
              {"NI number, I have filled QQ 12 34 56 C.", "NI number, I have filled [id]."},
              {"SSN for the visa form: 987-65-4325", "SSN for the visa form: [id]"}});
    checkUntouched({"reset the password of a printer", "the password must expire", "driver 27.24.1.29 crashes",
                    "firmware 9.4.8.8 is out"});
}
