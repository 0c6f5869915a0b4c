// SPDX-License-Identifier: AGPL-3.0-or-later
// The window over the sample vault, brought into one state after the other.
#pragma once

#include <QTemporaryDir>
#include <functional>
#include <memory>

#include "core/base/clock.h"
#include "tests/support/memory_keychain.h"
#include "tests/ui/shell/scripted_transport.h"
#include "ui/shell/context.h"
#include "ui/shell/main_window.h"

namespace hearth::test {

/// Stands before each text of the window where it is drawn mirrored: U+200F, so that English is laid out as Arabic is.
inline constexpr char16_t kMirroredMark = 0x200F;
/// Whether these are the words, whatever way they are laid out.
inline bool says(const QString& text, const QString& words) {
    return text == words || text == QChar(kMirroredMark) + words;
}

/// Random bytes that are the same every time, so that a picture of recovery words is too. Not for keys that matter.
class FixedRandom final : public RandomSource {
public:
    void fill(std::span<std::uint8_t> out) override;

private:
    std::mutex m_mutex;
    std::uint64_t m_state = 7;
};

/// One theme's run through all scenes. `shoot` gets each as it is ready.
class Stage {
public:
    using Shoot = std::function<void(QWidget& window, const QString& scene)>;

    Stage(theme::Theme& look, Shoot shoot);

    /// False, with a line on standard error, when a scene could not be reached.
    bool run();

private:
    bool welcome();
    bool empty();
    bool fill();
    bool start();
    bool conversation();
    bool streaming();
    /// memory_scenes.cpp.
    bool memoryScenes();
    bool prepareMemory();
    bool memory();
    bool timeline();
    bool journal();
    bool narrowMemory();
    bool parts();
    bool comeBack();
    bool putOff();
    bool slowHealth();
    bool brokenReview();
    bool labels();
    bool shift();
    bool conflict();
    bool forgetting();
    bool card(const char* scene, const char* words);
    /// Chooses the memory that has these words.
    bool choose(const char* words);
    bool work(const char* what, const std::function<Status(engine::Engine&)>& act);
    bool importing();
    bool settings();
    bool error();
    /// temporary_scenes.cpp: a chat that is kept nowhere, from nothing to the end.
    bool temporaryScenes();
    bool temporaryWithoutModel();
    bool temporaryAnswers();
    bool temporaryEnds();
    /// turn_scenes.cpp: what goes with a message, what a model asks for and thinks, several models, and what it costs.
    bool turnScenes();
    bool instructions();
    bool thinking();
    bool toolQuestion();
    bool files();
    bool compare();
    bool usage();
    /// device_scenes.cpp: a vault among several devices, how one is added, and a history that comes.
    bool deviceScenes();
    bool devices();
    bool adding();
    bool joining();
    bool arriving();
    /// vault_scenes.cpp: security, backups, and a closed vault.
    bool vaultScenes();
    bool scrollTo(const char* section);
    bool security();
    bool backups();
    bool locked();
    bool damaged();
    void namePlaces();

    bool open(const QString& folder);
    bool await(const char* what, const std::function<bool()>& reached);
    void settle();
    void shoot(const char* scene);
    void say(const std::string& text);
    /// Gives the conversation that was just begun a title.
    bool rename(const QString& title);
    shell::Workspace& workspace();

    theme::Theme& m_theme;
    Shoot m_shoot;
    QTemporaryDir m_folder;
    QSettings m_settings;
    ManualClock m_clock;
    FixedRandom m_random;
    ScriptedTransport m_transport;
    MemoryKeychain m_keychain;
    std::unique_ptr<bridge::Bridge> m_bridge;
    std::unique_ptr<shell::Context> m_context;
    std::unique_ptr<shell::MainWindow> m_window;
};

}  // namespace hearth::test
