// SPDX-License-Identifier: AGPL-3.0-or-later
// fake_model_server: speaks the wire formats of OpenAI-compatible servers, Ollama and Anthropic on loopback, and
// answers from a script or by echoing. `--port 0` takes a free port and prints it, alone on a line.
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QHostAddress>
#include <QTcpServer>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <list>
#include <memory>

#include "core/base/json.h"
#include "tests/support/fake_model_server/connection.h"

namespace {

using hearth::fakemodel::Connection;
using hearth::fakemodel::Options;
using hearth::fakemodel::ServerState;

void addOptions(QCommandLineParser& parser) {
    parser.setApplicationDescription("A model server for tests and screenshots.");
    parser.addHelpOption();
    parser.addOptions({
        {"port", "Port on 127.0.0.1; 0 takes a free one and prints it.", "port", "0"},
        {"delay-ms", "Between tokens.", "ms", "20"},
        {"first-delay-ms", "Before the first token.", "ms", "0"},
        {"tokens", "Stream exactly so many tokens.", "count", "-1"},
        {"cut-after", "Reset the connection after so many tokens.", "count", "-1"},
        {"status", "Answer chats with this HTTP status.", "status", "-1"},
        {"failures", "Only the first so many chats get --status.", "count", "-1"},
        {"retry-after", "Retry-After sent with --status.", "seconds", "-1"},
        {"echo-key", "Repeat the API key in the message sent with --status."},
        {"log", "Append each chat request's body as one JSON line.", "file"},
        {"answer", "Always answer this.", "text"},
        {"script", "JSON array of {\"match\", \"answer\"}; the first match in the question wins.", "file"},
        {"model", "A model to offer; may be repeated.", "name"},
    });
}

/// False when the file is not an array of objects with two texts each.
bool readScript(const std::string& file, Options& options) {
    std::ifstream stream(file);
    const std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    const auto script = hearth::parseJson(text);
    if (!script.ok() || !script.value().is_array()) return false;
    for (const hearth::Json& entry : script.value()) {
        const auto match = hearth::stringAt(entry, "match");
        const auto answer = hearth::stringAt(entry, "answer");
        if (!match || !answer) return false;
        options.script.emplace_back(*match, *answer);
    }
    return true;
}

Options optionsFrom(const QCommandLineParser& parser) {
    Options options;
    options.delayMs = parser.value("delay-ms").toInt();
    options.firstDelayMs = parser.value("first-delay-ms").toInt();
    options.tokens = parser.value("tokens").toInt();
    options.cutAfter = parser.value("cut-after").toInt();
    options.status = parser.value("status").toInt();
    options.failures = parser.value("failures").toInt();
    options.echoKey = parser.isSet("echo-key");
    options.retryAfter = parser.value("retry-after").toInt();
    options.logFile = parser.value("log").toStdString();
    options.answer = parser.value("answer").toStdString();
    if (parser.isSet("model")) options.models.clear();
    for (const QString& model : parser.values("model")) options.models.push_back(model.toStdString());
    return options;
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(app);

    ServerState state{optionsFrom(parser)};
    if (parser.isSet("script") && !readScript(parser.value("script").toStdString(), state.options)) {
        std::fputs("fake_model_server: the script is not an array of match and answer\n", stderr);
        return 2;
    }
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHost, static_cast<quint16>(parser.value("port").toUInt()))) {
        std::fputs("fake_model_server: cannot listen on that port\n", stderr);
        return 1;
    }
    std::list<std::unique_ptr<Connection>> connections;
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&] {
        connections.remove_if([](const auto& connection) { return connection->finished(); });
        while (server.hasPendingConnections())
            connections.push_back(std::make_unique<Connection>(*server.nextPendingConnection(), state));
    });
    std::printf("%u\n", static_cast<unsigned>(server.serverPort()));
    std::fflush(stdout);
    return QCoreApplication::exec();
}
