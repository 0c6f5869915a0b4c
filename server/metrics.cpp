// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/metrics.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

namespace hearth::server {

namespace {

const prometheus::Histogram::BucketBoundaries kSeconds{0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 30};

prometheus::Counter& counter(prometheus::Registry& registry, const char* name, const char* help) {
    return prometheus::BuildCounter().Name(name).Help(help).Register(registry).Add({});
}

prometheus::Gauge& gauge(prometheus::Registry& registry, const char* name, const char* help) {
    return prometheus::BuildGauge().Name(name).Help(help).Register(registry).Add({});
}

}  // namespace

struct Metrics::Families {
    prometheus::Registry registry;
    prometheus::Family<prometheus::Counter>& requests = prometheus::BuildCounter()
                                                            .Name("hearthd_requests_total")
                                                            .Help("Requests answered, by route and status")
                                                            .Register(registry);
    prometheus::Family<prometheus::Histogram>& seconds = prometheus::BuildHistogram()
                                                             .Name("hearthd_request_duration_seconds")
                                                             .Help("Time from a whole request to its answer")
                                                             .Register(registry);
    prometheus::Counter& envelopes = counter(registry, "hearthd_envelopes_stored_total", "Envelopes appended to logs");
    prometheus::Counter& bytes = counter(registry, "hearthd_envelopes_stored_bytes_total", "Bytes of those envelopes");
    prometheus::Gauge& connections = gauge(registry, "hearthd_connections", "Open connections");
    prometheus::Gauge& watchers = gauge(registry, "hearthd_watchers", "WebSockets that wait for new heads");
};

Metrics::Metrics() : m_families(std::make_unique<Families>()) {}
Metrics::~Metrics() = default;

void Metrics::answered(const Answered& request) {
    const std::string route(request.route);
    m_families->requests.Add({{"route", route}, {"status", std::to_string(request.status)}}).Increment();
    m_families->seconds.Add({{"route", route}}, kSeconds).Observe(request.seconds);
}

void Metrics::stored(std::size_t envelopes, std::size_t bytes) {
    m_families->envelopes.Increment(static_cast<double>(envelopes));
    m_families->bytes.Increment(static_cast<double>(bytes));
}

void Metrics::connections(int change) { m_families->connections.Increment(change); }

void Metrics::watchers(int change) { m_families->watchers.Increment(change); }

std::string Metrics::text() const { return prometheus::TextSerializer().Serialize(m_families->registry.Collect()); }

}  // namespace hearth::server
