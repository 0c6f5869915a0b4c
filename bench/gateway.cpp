// SPDX-License-Identifier: AGPL-3.0-or-later
// What the gateway itself costs: `gateway [--rounds N] [--tokens N]` lets every provider read a stream from loopback
// and prints, as JSON, how much later the first token comes and how much longer a token takes than reading the same
// bytes with a bare socket in the same run (medians of the rounds; processor time of the whole process as well), and
// how late tokens and the main thread's timer are while twenty streams run at once. Goals: 1 ms to the first token,
// 20 µs a token, no stutter.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QTimer>
#include <algorithm>
#include <ctime>
#include <iostream>
#include <mutex>

#include "bench/gateway_server.h"
#include "core/llm/providers.h"
#include "platform/qt_http_transport.h"

namespace {

using namespace hearth;
using namespace hearth::bench;

struct Format {
    const char* provider;
    std::string before;
    std::string token;  ///< Says kTimePlace, so that a token carries the time at which it was sent.
    std::string after;
};

std::vector<Format> formats() {
    const std::string say = kTimePlace + " word";
    return {{"anthropic",
             "event: content_block_start\ndata: {\"type\":\"content_block_start\",\"index\":0,\"content_block\":"
             "{\"type\":\"text\",\"text\":\"\"}}\n\n",
             "event: content_block_delta\ndata: {\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":"
             "\"text_delta\",\"text\":\"" +
                 say + "\"}}\n\n",
             "event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n"},
            {"openai", "",
             "data: {\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\","
             "\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" +
                 say + "\"},\"finish_reason\":null}]}\n\n",
             "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n"},
            {"google", "",
             "data: {\"candidates\":[{\"content\":{\"role\":\"model\",\"parts\":[{\"text\":\"" + say +
                 "\"}]},\"index\":0}],\"modelVersion\":\"m\"}\r\n\r\n",
             "data: {\"candidates\":[{\"finishReason\":\"STOP\"}]}\r\n\r\n"},
            {"ollama", "",
             "{\"model\":\"m\",\"created_at\":\"2026-11-01T09:00:00Z\",\"message\":{\"role\":\"assistant\","
             "\"content\":\"" +
                 say + "\"},\"done\":false}\n",
             "{\"done\":true}\n"}};
}

Script scriptOf(const Format& format, int tokens, int pauseMicroseconds) {
    Script script{{format.before}, pauseMicroseconds};
    for (int token = 0; token < tokens; ++token) script.pieces.push_back(format.token);
    script.pieces.push_back(format.after);
    return script;
}

/// The same in one write, so that a token costs what it costs to read and not what it costs to be woken.
Script burstOf(const Format& format, int tokens) {
    Script script = scriptOf(format, tokens, 0);
    std::string all;
    for (const std::string& piece : script.pieces) all += piece;
    return {{std::move(all)}, 0};
}

double processorMicroseconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

double at(std::vector<double> values, double share) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, static_cast<std::size_t>(share * static_cast<double>(values.size())))];
}

struct Heard {
    double firstToken = 0;
    double all = 0;
    double processor = 0;
    std::vector<double> late;  ///< Each token, against when it was sent.
    bool whole = false;
};

Heard listen(llm::HttpTransport& transport, const Format& format, int port, int tokens) {
    llm::Endpoint endpoint{fmt::format("http://127.0.0.1:{}", port), std::nullopt};
    auto provider = llm::makeProvider(format.provider, std::move(endpoint), transport);
    Heard heard;
    if (!provider.ok()) return heard;
    llm::ChatRequest request;
    request.model = "m";
    request.turns = {{llm::TurnRole::User, "Which glaze?"}};
    const double processor = processorMicroseconds();
    const double start = microseconds();
    const auto onText = [&](std::string_view delta) {
        const double now = microseconds();
        if (heard.firstToken == 0) heard.firstToken = now - start;
        heard.late.push_back(now - std::strtod(std::string(delta.substr(0, kTimePlace.size())).c_str(), nullptr));
    };
    const llm::ChatOutcome outcome = (*provider)->chat(request, onText, CancelToken());
    heard.all = microseconds() - start;
    heard.processor = processorMicroseconds() - processor;
    heard.whole = outcome.complete() && heard.late.size() == static_cast<std::size_t>(tokens);
    return heard;
}

std::string rawRequest() { return "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 2\r\n\r\n{}"; }

/// One provider against the bare socket.
Result<Json> measure(llm::HttpTransport& transport, const Format& format, int rounds, int tokens) {
    const GatewayServer server(burstOf(format, tokens));
    std::vector<double> first, all, processor, rawFirst, rawAll, rawProcessor;
    for (int round = 0; round < rounds; ++round) {
        const double before = processorMicroseconds();
        const RawRead raw = readRaw(server.port(), rawRequest());
        rawProcessor.push_back(processorMicroseconds() - before);
        const Heard heard = listen(transport, format, server.port(), tokens);
        if (!heard.whole) return fail(ErrorCode::Internal, std::string(format.provider) + " did not read the stream");
        rawFirst.push_back(raw.firstByte);
        rawAll.push_back(raw.all);
        first.push_back(heard.firstToken);
        all.push_back(heard.all);
        processor.push_back(heard.processor);
    }
    const double perToken = (at(all, 0.5) - at(rawAll, 0.5)) / tokens;
    const double processorPerToken = (at(processor, 0.5) - at(rawProcessor, 0.5)) / tokens;
    return Json{{"firstTokenMs", at(first, 0.5) / 1000},
                {"rawFirstByteMs", at(rawFirst, 0.5) / 1000},
                {"firstTokenOverheadMs", (at(first, 0.5) - at(rawFirst, 0.5)) / 1000},
                {"tokenOverheadUs", perToken},
                {"tokenProcessorUs", processorPerToken},
                {"ratio", at(all, 0.5) / at(rawAll, 0.5)}};
}

/// Many streams at once, each a token every few milliseconds, while the main thread's timer must not stutter.
Result<Json> measureTogether(llm::HttpTransport& transport, int streams, int tokens) {
    const Format format = formats().front();
    const GatewayServer server(scriptOf(format, tokens, 5000));
    std::vector<double> late, gaps;
    std::mutex mutex;
    int whole = 0;
    int open = streams;
    QTimer timer;
    double last = microseconds();
    timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&timer, &QTimer::timeout, [&] {
        gaps.push_back(microseconds() - last);
        last = microseconds();
        const std::lock_guard lock(mutex);
        if (open == 0) QCoreApplication::quit();
    });
    timer.start(5);
    std::vector<std::thread> askers;
    for (int stream = 0; stream < streams; ++stream)
        askers.emplace_back([&] {
            const Heard heard = listen(transport, format, server.port(), tokens);
            const std::lock_guard lock(mutex);
            late.insert(late.end(), heard.late.begin(), heard.late.end());
            whole += heard.whole ? 1 : 0;
            --open;
        });
    QCoreApplication::exec();
    for (std::thread& asker : askers) asker.join();
    if (whole != streams) return fail(ErrorCode::Internal, "not every stream was read");
    return Json{
        {"streams", streams},
        {"tokens", tokens},
        {"tokenLateMs", {{"p50", at(late, 0.5) / 1000}, {"p99", at(late, 0.99) / 1000}}},
        {"timerGapMs", {{"p50", at(gaps, 0.5) / 1000}, {"p99", at(gaps, 0.99) / 1000}, {"max", at(gaps, 1) / 1000}}}};
}

}  // namespace

int main(int count, char** arguments) {
    QCoreApplication app(count, arguments);
    CLI::App options("What the model gateway costs over loopback.");
    int rounds = 30;
    int tokens = 2000;
    options.add_option("--rounds", rounds);
    options.add_option("--tokens", tokens);
    CLI11_PARSE(options, count, arguments);
    platform::QtHttpTransport transport;
    Json printed = {{"rounds", rounds}, {"tokens", tokens}};
    for (const Format& format : formats()) {
        const auto measured = measure(transport, format, rounds, tokens);
        if (!measured.ok()) {
            std::cerr << measured.error().detail << "\n";
            return 1;
        }
        printed["providers"][format.provider] = *measured;
    }
    const auto together = measureTogether(transport, 20, 200);
    if (!together.ok()) {
        std::cerr << together.error().detail << "\n";
        return 1;
    }
    printed["together"] = *together;
    std::cout << printed.dump(2) << "\n";
    return 0;
}
