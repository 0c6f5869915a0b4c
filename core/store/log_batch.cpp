// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/log_batch.h"

#include <pthread.h>

#include <algorithm>
#include <system_error>

#include "core/base/check.h"

namespace hearth::store {

namespace {

constexpr std::size_t kSealedAtOnce = 4;  ///< A small commit is done before another thread could be woken for it.
constexpr std::size_t kWakeEvery = 8;

}  // namespace

void maskChecksum(std::span<std::uint8_t, kFrameHeaderBytes> header, const PageCipher& cipher,
                  std::span<const std::uint8_t, crypto::kNonceBytes> nonce) {
    const auto mask = cipher.checksumMask(nonce);
    for (std::size_t i = 0; i < mask.size(); ++i) header[kFrameChecksumAt + i] ^= mask[i];
}

LogBatch::Help LogBatch::helpHere() {
    cpu_set_t cores;
    CPU_ZERO(&cores);
    if (::sched_getaffinity(0, sizeof(cores), &cores) != 0) return Help::None;
    return CPU_COUNT(&cores) > 1 ? Help::SecondThread : Help::None;
}

LogBatch::LogBatch(const PageCipher& cipher, Help help)
    : m_cipher(cipher), m_help(help), m_frames(std::make_unique<decltype(m_frames)::element_type>()) {
    if (m_help == Help::SecondThread) m_pages = std::make_unique<decltype(m_pages)::element_type>();
}

LogBatch::~LogBatch() {
    if (!m_helper.joinable()) return;
    {
        const std::lock_guard guard(m_mutex);
        m_stop = true;
    }
    m_wake.notify_one();
    m_helper.join();
}

void LogBatch::add(const OpenFrame& frame, PageView page) {
    HEARTH_CHECK(!full());
    const std::size_t slot = m_size++;
    std::ranges::copy(frame.header, (*m_frames)[slot].begin());
    m_waiting[slot] = {frame.place, frame.nonce};
    if (m_help == Help::None || slot < kSealedAtOnce) {
        seal(slot, page);
        // In this order, so that a helper never sees one waiting.
        ++m_next;
        ++m_added;
        ++m_sealed;
        return;
    }
    std::ranges::copy(page, (*m_pages)[slot].begin());
    ++m_added;
    if (m_size % kWakeEvery == 0) wakeHelper();
}

void LogBatch::seal(std::size_t slot, PageView page) {
    const Waiting& frame = m_waiting[slot];
    auto& out = (*m_frames)[slot];
    m_cipher.seal(frame.place, frame.nonce, page, std::span(out).subspan<kFrameHeaderBytes>());
    maskChecksum(std::span(out).first<kFrameHeaderBytes>(), m_cipher, frame.nonce);
}

bool LogBatch::sealNext() {
    std::uint64_t number = m_next;
    do
        if (number >= m_added) return false;
    while (!m_next.compare_exchange_weak(number, number + 1));
    const std::size_t slot = number - m_base;
    seal(slot, (*m_pages)[slot]);
    ++m_sealed;
    return true;
}

void LogBatch::finish() {
    while (sealNext()) {
    }
    // At most the one frame that the helper is at.
    while (m_sealed != m_added) std::this_thread::yield();
}

ByteView LogBatch::sealed() {
    finish();
    return {m_frames->front().data(), m_size * kFrameBytes};
}

void LogBatch::clear() {
    finish();
    m_size = 0;
    m_base = m_added;
}

void LogBatch::wakeHelper() {
    if (!m_helper.joinable()) {
        try {
            m_helper = std::thread([this] { help(); });
        } catch (const std::system_error&) {
            // No thread to be had: what waits is sealed here, and from now on all the rest.
            m_help = Help::None;
            finish();
        }
        return;
    }
    // The lock keeps the helper from falling asleep between its last look and this.
    { const std::lock_guard guard(m_mutex); }
    m_wake.notify_one();
}

void LogBatch::help() {
    pthread_setname_np(pthread_self(), "hearth-seal");
    for (;;) {
        while (sealNext()) {
        }
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [this] { return m_stop || m_next < m_added; });
        if (m_stop) return;
    }
}

}  // namespace hearth::store
