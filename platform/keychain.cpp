// SPDX-License-Identifier: AGPL-3.0-or-later
#include "platform/keychain.h"

#include <qt6keychain/keychain.h>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>

namespace hearth::platform {

namespace {

const QString kService = QStringLiteral("Hearth");

QString entryOf(const store::KeyName& name) {
    return QString::fromStdString(name.file.text() + '/' + name.slot.text());
}

Error errorOf(QKeychain::Error error) {
    switch (error) {
        case QKeychain::EntryNotFound: return fail(ErrorCode::NotFound, "the keychain has no such entry, or is locked");
        case QKeychain::AccessDeniedByUser:
        case QKeychain::AccessDenied: return fail(ErrorCode::Locked, "the keychain is locked or refused access");
        default: break;
    }
    return fail(ErrorCode::Unavailable, "no keychain answers (" + std::to_string(static_cast<int>(error)) + ")");
}

/// QtKeychain's own copy dies with its job, unwiped: it gives nobody access to it.
crypto::SecretBytes secretFrom(const QByteArray& bytes) {
    return crypto::SecretBytes::fromBytes(
        {reinterpret_cast<const std::uint8_t*>(bytes.constData()), static_cast<std::size_t>(bytes.size())});
}

}  // namespace

/// Owners: the caller who waits, and the job.
struct Keychain::Answer {
    std::mutex mutex;
    std::condition_variable came;
    std::optional<Result<crypto::SecretBytes>> result;
    bool abandoned = false;
};

Keychain::Keychain(Milliseconds patience) : m_patience(patience), m_home(std::make_unique<QObject>()) {
    m_thread.setObjectName(QStringLiteral("hearth-keychain"));
    m_home->moveToThread(&m_thread);
    m_thread.start();
}

Keychain::~Keychain() {
    m_thread.quit();
    m_thread.wait();
}

Result<crypto::SecretBytes> Keychain::ask(MakeJob make) {
    if (m_stuck->load()) return fail(ErrorCode::Unavailable, "the keychain has not answered an earlier question yet");
    auto answer = std::make_shared<Answer>();
    const auto finished = [answer, stuck = m_stuck](QKeychain::Job* job) {
        auto* reading = qobject_cast<QKeychain::ReadPasswordJob*>(job);
        const std::lock_guard guard(answer->mutex);
        if (job->error() != QKeychain::NoError)
            answer->result.emplace(errorOf(job->error()));
        else
            answer->result.emplace(secretFrom(reading != nullptr ? reading->binaryData() : QByteArray()));
        if (answer->abandoned) stuck->store(false);
        answer->came.notify_one();
    };
    QMetaObject::invokeMethod(m_home.get(), [make = std::move(make), finished] {
        // It deletes itself when it has finished, and must live until then: the keychain's answer comes to it.
        QKeychain::Job* job = make().release();
        QObject::connect(job, &QKeychain::Job::finished, job, finished);
        job->start();
    });
    std::unique_lock waiting(answer->mutex);
    if (!answer->came.wait_for(waiting, std::chrono::milliseconds(m_patience),
                               [&] { return answer->result.has_value(); })) {
        answer->abandoned = true;
        m_stuck->store(true);
        return fail(ErrorCode::Unavailable, "the keychain does not answer");
    }
    return std::move(*answer->result);
}

Result<crypto::SecretBytes> Keychain::read(const store::KeyName& name) {
    return ask([entry = entryOf(name)] {
        auto job = std::make_unique<QKeychain::ReadPasswordJob>(kService);
        job->setKey(entry);
        return job;
    });
}

Status Keychain::store(const store::KeyName& name, const crypto::SecretBytes& secret) {
    const ByteView bytes = secret.expose();
    QByteArray copy(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    HEARTH_TRY_STATUS(ask([entry = entryOf(name), copy] {
        auto job = std::make_unique<QKeychain::WritePasswordJob>(kService);
        job->setKey(entry);
        job->setBinaryData(copy);
        return job;
    }));
    return {};
}

Status Keychain::remove(const store::KeyName& name) {
    auto removed = ask([entry = entryOf(name)] {
        auto job = std::make_unique<QKeychain::DeletePasswordJob>(kService);
        job->setKey(entry);
        return job;
    });
    if (removed.ok() || removed.error().code == ErrorCode::NotFound) return {};
    return std::move(removed).error();
}

}  // namespace hearth::platform
