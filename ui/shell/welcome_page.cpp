// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/welcome_page.h"

#include <QDir>
#include <QScrollArea>

#include "ui/shell/join_dialog.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {
constexpr int kStepWidth = 520;
constexpr int kSignSize = 48;
}  // namespace

WelcomePage::WelcomePage(Context& context, store::KdfProfile profile, QWidget* parent)
    : QWidget(parent), m_context(context), m_profile(profile) {
    auto* down = column(this, 0, 0);
    m_steps = child<QStackedWidget>(this);
    m_steps->addWidget(buildVaultStep());
    QVBoxLayout* content = nullptr;
    QWidget* recovery =
        page(tr("Your recovery words"), tr("Twelve words that open this vault without the passphrase."), content);
    m_recovery = child<RecoveryStep>(recovery, m_context);
    content->addWidget(m_recovery);
    m_steps->addWidget(recovery);
    m_steps->addWidget(buildModelStep());
    m_steps->addWidget(buildImportStep());
    down->addWidget(m_steps);

    connect(&context.bridge, &bridge::Bridge::created, this, [this](const QString& phrase) {
        setWaiting(false);
        m_recovery->setPhrase(phrase);
        go(Recovery);
    });
    connect(&context.bridge, &bridge::Bridge::openFailed, this, [this](const Error& error) {
        if (!isVisible()) return;
        setWaiting(false);
        m_problem->showError(Operation::CreateVault, error);
    });
    connect(m_recovery, &RecoveryStep::confirmed, this, [this] {
        // Where that cannot be stored, the settings ask again.
        m_context.security.confirmRecoveryWords(this, [](const Status&) {});
        go(Model);
        if (m_joins) join();
    });
}

QWidget* WelcomePage::page(const QString& heading, const QString& text, QVBoxLayout*& content) {
    auto* area = child<QScrollArea>(m_steps);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    auto* ground = child<QWidget>(area);
    auto* outer = row(ground, theme::kGrid * 3, 0);
    auto* middle = child<QWidget>(ground);
    followText(m_context.theme, middle, &QWidget::setMaximumWidth, kStepWidth);
    content = column(middle, 0, theme::kGrid * 3 / 2);
    content->addStretch(2);
    auto* sign = child<QLabel>(middle);
    sign->setPixmap(QIcon(QStringLiteral(":/hearth/icons/app/hearth.svg")).pixmap(kSignSize));
    content->addWidget(sign);
    content->addWidget(label(middle, heading, "display"));
    auto* words = paragraph(middle, text, "muted");
    followFont(m_context.theme, words, theme::TextRole::Message);
    content->addWidget(words);
    content->addSpacing(theme::kGrid);
    outer->addStretch(1);
    outer->addWidget(middle, 8);
    outer->addStretch(1);
    area->setWidget(ground);
    return area;
}

QWidget* WelcomePage::buildVaultStep() {
    QVBoxLayout* content = nullptr;
    auto* step = page(tr("Welcome to Hearth"),
                      tr("A chat that remembers. Everything it learns is kept in one encrypted vault on this computer, "
                         "and nobody opens it without what you choose here or the words that you get next."),
                      content);
    QWidget* middle = content->parentWidget();
    m_passphrase = child<NewPassphrase>(middle, m_context.theme, tr("Passphrase"));
    m_waiting = child<QProgressBar>(middle);
    m_waiting->setRange(0, 0);
    m_waiting->setTextVisible(false);
    m_waiting->setAccessibleName(tr("Making the vault"));
    m_waiting->hide();
    m_problem = child<ProblemBar>(middle, m_context.theme);
    m_where = paragraph(middle, {}, "muted");
    content->addWidget(m_passphrase);
    content->addWidget(m_waiting);
    content->addWidget(m_problem);
    auto* across = row(theme::kGrid);
    auto* existing = button(middle, tr("Open a vault that I have…"), "link");
    m_create = button(middle, tr("Make the vault"), "primary");
    m_other = button(middle, tr("Use the vault of another device"), "link");
    m_other->setToolTip(tr("The passphrase opens it on this computer; what is in it comes from your other device"));
    across->addWidget(existing);
    across->addStretch();
    across->addWidget(m_create);
    content->addSpacing(theme::kGrid);
    content->addLayout(across);
    content->addWidget(m_other, 0, Qt::AlignLeft);
    content->addSpacing(theme::kGrid * 2);
    content->addWidget(m_where);
    content->addStretch(3);
    connect(existing, &QPushButton::clicked, this, &WelcomePage::openExistingChosen);
    const auto make = [this](bool joins) {
        m_joins = joins;
        createVault();
    };
    connect(m_create, &QPushButton::clicked, this, [make] { make(false); });
    connect(m_other, &QPushButton::clicked, this, [make] { make(true); });
    connect(m_passphrase, &NewPassphrase::submitted, this, [make] { make(false); });
    for (QPushButton* made : {m_create, m_other}) {
        connect(m_passphrase, &NewPassphrase::readyChanged, made, &QWidget::setEnabled);
        made->setEnabled(false);
    }
    return step;
}

QWidget* WelcomePage::buildModelStep() {
    QVBoxLayout* content = nullptr;
    auto* step =
        page(tr("What should answer"),
             tr("A model on this computer, or a provider with your key. Without one, Hearth answers by quoting "
                "what it remembers."),
             content);
    QWidget* middle = content->parentWidget();
    m_connection = child<ConnectionForm>(middle, m_context);
    content->addWidget(m_connection);
    auto* across = row(theme::kGrid);
    auto* skip = button(middle, tr("Not now"), "quiet");
    auto* next = button(middle, tr("Continue"), "primary");
    across->addStretch();
    across->addWidget(skip);
    across->addWidget(next);
    content->addLayout(across);
    content->addStretch(3);
    connect(skip, &QPushButton::clicked, this, [this] { go(Import); });
    connect(next, &QPushButton::clicked, m_connection, &ConnectionForm::save);
    connect(m_connection, &ConnectionForm::saved, this, [this] { go(Import); });
    return step;
}

QWidget* WelcomePage::buildImportStep() {
    QVBoxLayout* content = nullptr;
    auto* step =
        page(tr("Bring your conversations"),
             tr("Hearth reads them on this computer, keeps their times and branches, and remembers what is worth it."),
             content);
    QWidget* middle = content->parentWidget();
    m_import = child<ImportView>(middle, m_context);
    content->addWidget(m_import);
    auto* across = row(theme::kGrid);
    m_finish = button(middle, tr("Skip for now"), "primary");
    across->addStretch();
    across->addWidget(m_finish);
    content->addLayout(across);
    content->addStretch(3);
    connect(m_import, &ImportView::started, this, [this] { m_finish->setText(tr("Start using Hearth")); });
    connect(m_finish, &QPushButton::clicked, this, &WelcomePage::finished);
    return step;
}

void WelcomePage::setDirectory(const std::filesystem::path& directory) {
    m_directory = directory;
    m_where->setText(
        tr("The vault will be in %1").arg(QDir::toNativeSeparators(QString::fromStdString(directory.string()))));
    go(Vault);
}

void WelcomePage::createVault() {
    if (!m_create->isEnabled()) return;
    m_problem->hide();
    auto passphrase = m_passphrase->take();
    setWaiting(true);
    m_context.bridge.createVault(m_directory, std::move(passphrase), m_profile);
}

void WelcomePage::setWaiting(bool waiting) {
    m_waiting->setVisible(waiting);
    m_passphrase->setEnabled(!waiting);
    m_create->setText(waiting ? tr("Making the vault…") : tr("Make the vault"));
    m_create->setEnabled(!waiting && m_passphrase->isReady());
    m_other->setEnabled(m_create->isEnabled());
}

void WelcomePage::join() {
    auto* dialog = std::make_unique<JoinDialog>(m_context, this).release();
    connect(dialog, &JoinDialog::joined, this,
            [this, dialog] { connect(dialog, &QDialog::finished, this, &WelcomePage::finished); });
    dialog->open();
}

void WelcomePage::go(Step step) {
    m_steps->setCurrentIndex(step);
    if (step == Vault) m_passphrase->setFocus();
    if (step == Model) m_connection->load();
}

}  // namespace hearth::shell
