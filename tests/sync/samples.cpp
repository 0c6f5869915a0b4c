// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/sync/samples.h"

#include <set>

#include "core/base/text.h"

namespace hearth::sync {

namespace {

std::uint8_t digit(char c) { return static_cast<std::uint8_t>(c <= '9' ? c - '0' : c - 'a' + 10); }

Value anyValue() {
    switch (*rc::gen::inRange(0, 5)) {
        case 0: return std::monostate();
        case 1: return *rc::gen::arbitrary<std::int64_t>();
        case 2: return *rc::gen::arbitrary<double>();
        case 3: return toUtf8(*rc::gen::arbitrary<std::string>());
        default: return *rc::gen::arbitrary<Bytes>();
    }
}

Operation anyOperation() {
    Operation operation{static_cast<OperationKind>(*rc::gen::inRange(0, 3)),
                        *rc::gen::arbitrary<std::uint16_t>(),
                        *rc::gen::arbitrary<IdBytes>(),
                        LogicalTime(*rc::gen::arbitrary<std::uint64_t>()),
                        {}};
    if (operation.kind == OperationKind::Forget) return operation;
    for (const auto column : *rc::gen::nonEmpty(rc::gen::arbitrary<std::set<std::uint16_t>>()))
        operation.cells.push_back({column, anyValue()});
    return operation;
}

}  // namespace

Bytes fromHex(std::string_view hex) {
    Bytes bytes;
    bool high = true;
    for (const char c : hex) {
        if (c == ' ') continue;
        if (high) bytes.push_back(static_cast<std::uint8_t>(digit(c) << 4));
        if (!high) bytes.back() = static_cast<std::uint8_t>(bytes.back() | digit(c));
        high = !high;
    }
    return bytes;
}

Batch sampleBatch() {
    const LogicalTime base(std::uint64_t{1'700'000'000'000} << 16);
    const LogicalTime next(base.packed() + 1);
    const LogicalTime later(base.packed() + 65536);
    Batch batch{1, {}, {}};
    batch.seen.emplace(counted<16>(0x10), Seen{7, counted<32>(0x80)});
    batch.seen.emplace(counted<16>(0x20), Seen{300, counted<32>(0xA0)});
    batch.operations.push_back({OperationKind::Insert,
                                2,
                                counted<16>(0x30),
                                next,
                                {{1, std::string("Grüße")}, {2, std::int64_t{-5}}, {3, 0.25}, {30, std::monostate()}}});
    batch.operations.push_back({OperationKind::Update, 2, counted<16>(0x30), later, {{4, Bytes{0xDE, 0xAD}}}});
    batch.operations.push_back({OperationKind::Forget, 3, counted<16>(0x40), base, {}});
    return batch;
}

rc::Gen<Batch> anyBatch() {
    return rc::gen::exec([] {
        Batch batch{*rc::gen::arbitrary<std::uint32_t>(), {}, {}};
        const int devices = *rc::gen::inRange(0, 4);
        for (int i = 0; i < devices; ++i)
            batch.seen.emplace(*rc::gen::arbitrary<IdBytes>(),
                               Seen{*rc::gen::arbitrary<std::uint64_t>(), *rc::gen::arbitrary<ChainHash>()});
        const int operations = *rc::gen::inRange(0, 8);
        for (int i = 0; i < operations; ++i) batch.operations.push_back(anyOperation());
        return batch;
    });
}

}  // namespace hearth::sync
