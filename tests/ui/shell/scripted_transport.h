// SPDX-License-Identifier: AGPL-3.0-or-later
// A model server inside the test: answers OpenAI-compatible requests from a script, token by token, as told.
#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "core/llm/http_transport.h"

namespace hearth::test {

/// Threads: set it up first; `release` from any.
class ScriptedTransport final : public llm::HttpTransport {
public:
    struct Answer {
        std::string text;
        std::size_t holdAfter = std::string::npos;  ///< Waits after so many bytes until released or cancelled.
        bool breaks = false;                        ///< The connection is lost at `holdAfter` instead.
        int status = 200;
        int tokenMs = 0;          ///< Between two pieces.
        std::string thinks = {};  ///< Before its first word.
        /// Tools that it asks for after its text: names as they were offered, arguments as JSON.
        std::vector<std::pair<std::string, std::string>> calls = {};
    };

    void setAnswer(Answer answer);
    /// One call after the other; the last one goes on answering.
    void setAnswers(std::vector<Answer> answers);
    /// Whoever asks this model gets this, whatever else was set.
    void setAnswerOf(const std::string& model, Answer answer);
    /// What a model makes of a conversation that it is to remember from; without it, nothing of use.
    void setReading(Answer reading);
    void release();
    /// What was asked on a person's behalf; memory's own questions are answered beside the script, and not
    /// counted.
    int chats() const { return m_chats; }
    /// What the last one asked.
    std::string lastBody();

    Result<llm::HttpResponse> send(const llm::HttpRequest& request, const llm::BodySink& sink,
                                   const CancelToken& cancel) override;

private:
    Answer next(const std::string& model);
    Answer reading();
    Result<llm::HttpResponse> reply(const Answer& answer, const std::string& model, const llm::BodySink& sink,
                                    const CancelToken& cancel);
    Result<llm::HttpResponse> stream(const Answer& answer, const std::string& model, const llm::BodySink& sink,
                                     const CancelToken& cancel);
    bool hold(const CancelToken& cancel);

    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_released = false;
    std::string m_body;
    std::deque<Answer> m_answers{Answer{"All right."}};
    std::map<std::string, Answer> m_byModel;
    Answer m_reading{"All right."};
    std::atomic<int> m_chats{0};
};

}  // namespace hearth::test
