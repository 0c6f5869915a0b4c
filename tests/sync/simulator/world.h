// SPDX-License-Identifier: AGPL-3.0-or-later
// Devices, a server and a network between them, all in memory and all out of one seed: what can go wrong goes wrong,
// and when it is quiet again everybody must hold the same.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "sync/client.h"
#include "tests/core/store/golden/golden_content.h"
#include "tests/sync/simulator/plain_sealing.h"
#include "tests/sync/simulator/server.h"
#include "tests/sync/simulator/sim_store.h"

namespace hearth::sync {

/// What goes wrong, in percent of the steps in which it can.
struct Faults {
    int lostRequest = 8;
    int lostAnswer = 8;
    int repeated = 8;     ///< A push comes to the server once more, later.
    int partitioned = 6;  ///< A device is cut off for a while.
    int crashes = 10;     ///< Of the meetings.
    int backups = 4;      ///< A device's file is copied.
    int restores = 2;     ///< A device's file is put back from such a copy.
    int copies = 1;       ///< Such a copy becomes a device of its own.
    int clockJumps = 3;
    int rollbacks = 1;  ///< The server loses the end of its log.
    int newcomers = 2;  ///< A device joins late.
    int badShelf = 4;   ///< The server gives a chunk of a snapshot wrongly, or not at all, or an old snapshot.
    bool oldPrograms = true;
    bool realVaults = false;
    int empties = 2;  ///< The server empties what a snapshot stands for, and nobody asked it to.
    int damages = 3;  ///< An envelope comes damaged.
};

class World;

/// The way from one device to the server.
class SimTransport final : public SyncTransport, public SnapshotShelf {
public:
    SimTransport(World& world, std::size_t device) : m_world(world), m_device(device) {}
    Result<Hello> hello(const DeviceId& device, std::uint64_t cursor) override;
    Result<std::vector<PushResult>> push(std::span<const ByteView> envelopes) override;
    Result<LogPage> pull(std::uint64_t after, std::size_t maxBytes) override;
    Result<LogPage> records(std::uint64_t after, std::size_t maxBytes) override;
    Result<ShelfNews> news() override;
    Result<Bytes> confirmed() override;
    Result<std::vector<Bytes>> chunks(const IdBytes& snapshot, std::uint32_t first) override;
    Status putChunk(const IdBytes& snapshot, std::uint32_t index, ByteView sealed) override;
    Status putManifest(const IdBytes& snapshot, std::uint32_t chunks, ByteView manifest) override;

private:
    Status reach();
    World& m_world;
    std::size_t m_device;
};

struct SimDevice {
    std::unique_ptr<ManualClock> clock;
    std::unique_ptr<SimStore> store;
    std::unique_ptr<PlainSealing> sealing;
    std::unique_ptr<SimTransport> transport;
    std::unique_ptr<Client> client;
    std::unique_ptr<SimStore> backup;
    Milliseconds skew = 0;
    int cutOffFor = 0;
    bool oldProgram = false;
};

class World {
public:
    World(std::uint64_t seed, const Faults& faults);

    /// Lives through `steps` random steps, then makes everything well again until nothing moves. Empty, or what is
    /// wrong.
    std::string live(int steps);
    /// What happened, a line an event.
    const std::vector<std::string>& trace() const { return m_trace; }

    // For scenarios, one thing at a time.
    SimDevice& device(std::size_t number) { return m_devices[number]; }
    std::size_t devices() const { return m_devices.size(); }
    std::size_t addDevice();
    /// The program of a device starts again.
    void wakeAgain(std::size_t number) { wake(m_devices[number], number); }
    /// Its file is another one from now on.
    void putBack(std::size_t number, std::unique_ptr<SimStore> file);
    /// A device of its own with a copy of the file of another.
    std::size_t openCopy(std::size_t number);
    SimServer& server() { return m_server; }
    /// Until nothing moves; without faults.
    std::string settle();
    Result<SyncReport> meet(std::size_t number);
    void run(std::size_t number, const std::string& sql);
    std::int64_t count(std::size_t number, const std::string& sql);

    /// What a bad server makes of its answers.
    std::function<void(LogPage&)> onPull;
    std::function<void(std::vector<PushResult>&)> onPush;
    std::function<void()> onHello;

    std::function<void(ShelfNews&)> onNews;
    std::function<void(Bytes&)> onConfirmed;
    std::function<void(std::vector<Bytes>&)> onChunks;

    std::size_t batch = 0;  ///< Operations in an envelope; 0: each program has its own.
    /// When devices leave snapshots: often, and in small chunks.
    SnapshotBounds bounds{4, std::uint64_t{1} << 20, 1, 4096};
    std::size_t chunksTaken = 0;  ///< By all devices.
    std::size_t snapshotsLeft = 0;
    std::size_t snapshotsRefused = 0;
    bool confirms = false;  ///< Devices look whether each other's snapshots are right; always so in whole lives.
    std::size_t snapshotsConfirmed = 0;
    std::vector<std::string> disputes;  ///< What devices found to be wrong with snapshots.
    bool isErasing(std::size_t number);
    /// Every clock goes on, the server's too.
    void later(Milliseconds time);

    /// A number below `bound`.
    std::uint64_t below(std::uint64_t bound) { return m_random.next() % bound; }
    bool chance(int percent) { return static_cast<int>(below(100)) < percent; }

private:
    friend class SimTransport;
    void step();
    void fault(std::size_t number);
    void change(std::size_t number);
    void wake(SimDevice& device, std::size_t number);
    void deliverLate();
    void noteSnapshots(std::size_t number, const SyncReport& report);
    void say(std::size_t number, const std::string& what);
    std::string meetAll();
    std::string check();
    std::string checkLog(std::size_t number);
    std::string checkErased(std::size_t number);
    void checkSnapshot(std::size_t number);
    void emptyAlone();
    bool waitLonger();
    bool online(std::size_t number) const;
    void tick();

    test::FixedRandom m_random;
    Faults m_faults;
    SimServer m_server;
    std::vector<SimDevice> m_devices;
    std::vector<Bytes> m_late;
    std::vector<std::string> m_trace;
    std::vector<SimServer::Stored> m_everStored;
    Timestamp m_now{1'800'000'000'000};
    int m_step = 0;
    bool m_quiet = false;
};

/// One life. Empty, or the seed, what is wrong and what happened until then, a line an event.
std::string tried(std::uint64_t seed, int steps, const Faults& faults);

}  // namespace hearth::sync
