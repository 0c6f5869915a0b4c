// SPDX-License-Identifier: AGPL-3.0-or-later
// Frames of a transaction on their way into the log: sealed on two threads where there are two cores, and written many
// at a time. What is gathered and when it is written is LogFile's.
#pragma once

#include <array>
#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <thread>

#include "core/store/page_cipher.h"

namespace hearth::store {

using FrameHeader = std::array<std::uint8_t, kFrameHeaderBytes>;

/// Hides the checksum in a frame's header, or shows it again.
void maskChecksum(std::span<std::uint8_t, kFrameHeaderBytes> header, const PageCipher& cipher,
                  std::span<const std::uint8_t, crypto::kNonceBytes> nonce);

/// A frame as SQLite wrote it, and what sealing it takes.
struct OpenFrame {
    const FrameHeader& header;
    PagePlace place;
    crypto::Nonce nonce;
};

/// Threads: one at a time, which is helped by one of its own, `hearth-seal`. That one sees nothing but frames that were
/// added; it is started by the first large batch and ends with the object.
class LogBatch {
public:
    static constexpr std::size_t kFrames = 62;

    enum class Help { None, SecondThread };
    /// What this machine lets the process have: help is for two cores.
    static Help helpHere();

    /// `cipher` outlives it.
    LogBatch(const PageCipher& cipher, Help help);
    ~LogBatch();
    LogBatch(const LogBatch&) = delete;
    LogBatch& operator=(const LogBatch&) = delete;

    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    bool full() const { return m_size == kFrames; }
    /// Copies what it needs. Pre: not full; the reserved bytes of `page` are zero.
    void add(const OpenFrame& frame, PageView page);
    /// All frames, one behind the other, as they belong on the disk.
    ByteView sealed();
    void clear();

private:
    struct Waiting {
        PagePlace place;
        crypto::Nonce nonce;
    };
    template <typename T>
    using Block = std::unique_ptr<std::array<T, kFrames>>;

    void seal(std::size_t slot, PageView page);
    /// Seals one frame that waits; false when none does.
    bool sealNext();
    void finish();
    void wakeHelper();
    void help();

    const PageCipher& m_cipher;
    Help m_help;
    std::size_t m_size = 0;
    Block<std::array<std::uint8_t, kFrameBytes>> m_frames;
    Block<std::array<std::uint8_t, kPageBytes>> m_pages;  ///< Only for a helper, who seals after `add` has returned.
    std::array<Waiting, kFrames> m_waiting{};

    // Counted from the first frame ever, so that no number comes back: `m_next` up to `m_added` wait to be sealed.
    std::atomic<std::uint64_t> m_added{0};
    std::atomic<std::uint64_t> m_next{0};
    std::atomic<std::uint64_t> m_sealed{0};
    std::uint64_t m_base = 0;  ///< The number of the frame in slot 0. Changes only when none waits.

    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stop = false;
    std::thread m_helper;
};

}  // namespace hearth::store
