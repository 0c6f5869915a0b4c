// SPDX-License-Identifier: AGPL-3.0-or-later
// Whatever reads in these tests shares the compiled rules, as in a program with one vault: each test begins and ends a
// vault of its own, and would compile them anew.
#define CATCH_CONFIG_EXTERNAL_INTERFACES
#include <catch2/catch.hpp>
#include <memory>

#include "core/memory/english/english.h"
#include "core/memory/reading/extraction.h"

namespace {

struct Reader {
    hearth::memory::Redactor redactor;
    hearth::memory::Extractor extractor{hearth::memory::english(), redactor};
};

class KeptRules final : public Catch::TestEventListenerBase {
public:
    using TestEventListenerBase::TestEventListenerBase;
    void testRunStarting(const Catch::TestRunInfo&) override {
        (void)m_reader->extractor.read({"I live in Porto.", hearth::Timestamp(0), {}});
    }

private:
    std::unique_ptr<const Reader> m_reader = std::make_unique<const Reader>();
};

CATCH_REGISTER_LISTENER(KeptRules)

}  // namespace
