// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/stream_saver.h"

#include <pthread.h>

#include <chrono>

#include "core/base/log.h"

namespace hearth::engine {

namespace {
constexpr auto kSaveEvery = std::chrono::milliseconds(400);
}

StreamSaver::StreamSaver(chat::Conversations& conversations, const MessageId& answer)
    : m_conversations(conversations), m_answer(answer), m_thread([this] {
          pthread_setname_np(pthread_self(), "answer");
          loop();
      }) {}

StreamSaver::~StreamSaver() {
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void StreamSaver::change(const std::function<void()>& change) {
    {
        const std::lock_guard lock(m_mutex);
        change();
        m_unsaved = true;
    }
    m_changed.notify_all();
}

void StreamSaver::add(std::string_view delta) {
    if (delta.empty()) return;
    change([&] { m_text += delta; });
}

void StreamSaver::think(std::string_view delta) {
    change([&] { m_thinking += delta; });
}

void StreamSaver::thinkAnew() {
    change([&] { m_thinking.clear(); });
}

void StreamSaver::keep(std::vector<chat::Part> parts) {
    change([&] {
        m_kept = std::move(parts);
        m_text.clear();
        m_thinking.clear();
    });
}

void StreamSaver::loop() {
    std::unique_lock lock(m_mutex);
    while (!m_stop) {
        m_changed.wait(lock, [this] { return m_stop || m_unsaved; });
        if (m_stop) return;
        std::vector<chat::Part> parts = m_kept;
        if (!m_thinking.empty()) parts.push_back({chat::PartKind::Thinking, m_thinking});
        std::string text = m_text;
        m_unsaved = false;
        lock.unlock();
        if (!parts.empty()) {
            if (!text.empty()) parts.push_back({chat::PartKind::Text, text});
            text = chat::textOfParts(parts);
        }
        if (const Status saved = m_conversations.saveStreaming(m_answer, text, parts); !saved.ok())
            logError("engine", saved.error());
        lock.lock();
        m_changed.wait_for(lock, kSaveEvery, [this] { return m_stop; });
    }
}

}  // namespace hearth::engine
