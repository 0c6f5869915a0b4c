// SPDX-License-Identifier: AGPL-3.0-or-later
// Keeps what has come of an answer on the disk while it streams, also when the stream stalls and the process dies.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "core/chat/conversations.h"

namespace hearth::engine {

/// Saves on a thread of its own ("answer") at most every 400 ms, so that tokens never wait for the disk.
/// Threads: all but the saving is for one at a time. `conversations` outlives it.
class StreamSaver {
public:
    StreamSaver(chat::Conversations& conversations, const MessageId& answer);
    /// Stops saving; what came since the last save is the caller's to store with the finished answer.
    ~StreamSaver();
    StreamSaver(const StreamSaver&) = delete;
    StreamSaver& operator=(const StreamSaver&) = delete;

    void add(std::string_view delta);
    /// What the model thinks stands before what it says next.
    void think(std::string_view delta);
    /// What was thought since the last keep() led to nothing.
    void thinkAnew();
    /// What came up to now has become these parts; what is added from now on follows them.
    void keep(std::vector<chat::Part> parts);

private:
    void loop();
    void change(const std::function<void()>& change);

    chat::Conversations& m_conversations;
    MessageId m_answer;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<chat::Part> m_kept;
    std::string m_text;      ///< That came after the kept parts,
    std::string m_thinking;  ///< and before the text.
    bool m_unsaved = false;
    bool m_stop = false;
    std::thread m_thread;
};

}  // namespace hearth::engine
