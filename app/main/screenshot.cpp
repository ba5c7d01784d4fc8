// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/screenshot.h"

#include "ui/common/main_window.h"

#include <QApplication>
#include <QPixmap>
#include <QTextStream>
#include <QTimer>

#include <optional>

namespace daozhang {

namespace {

constexpr int kTurnMilliseconds = 40;
constexpr int kQuietTurns = 5;        // nothing asked for and nothing pending for 200 ms
constexpr int kMostTurns = 3000;      // two minutes

struct Shown
{
    ui::Place place = ui::Place::Today;
    ui::Thing thing;
};

/// "case:3" → the case page with case 3. nullopt for a name that means nothing.
std::optional<Shown> shownBy(const QString& page)
{
    using Kind = ui::Thing::Kind;
    const QString name = page.section(QLatin1Char(':'), 0, 0);
    const QString key = page.section(QLatin1Char(':'), 1);
    struct Row
    {
        const char* name;
        ui::Place place;
        Kind kind;
        bool needsKey;
    };
    static constexpr Row kRows[] = {
        {"today", ui::Place::Today, Kind::None, false},          {"import", ui::Place::Import, Kind::None, false},
        {"preview", ui::Place::Import, Kind::Files, true},       {"reconcile", ui::Place::Reconcile, Kind::None, false},
        {"deposit", ui::Place::Reconcile, Kind::Deposit, true},  {"finding", ui::Place::Reconcile, Kind::Finding, true},
        {"findings", ui::Place::Reconcile, Kind::Findings, false}, {"sales", ui::Place::Reconcile, Kind::SalesInState, true},
        {"cases", ui::Place::Cases, Kind::None, false},          {"case", ui::Place::Cases, Kind::Case, true},
        {"newcase", ui::Place::Cases, Kind::NewCase, false},     {"evidence", ui::Place::Cases, Kind::Evidence, true},
        {"dossier", ui::Place::Cases, Kind::Dossier, true},      {"insights", ui::Place::Insights, Kind::Section, false},
        {"settings", ui::Place::Settings, Kind::Section, false},
    };
    for (const Row& row : kRows) {
        if (name != QLatin1String(row.name) || (row.needsKey && key.isEmpty()))
            continue;
        const Kind kind = row.kind == Kind::Section && key.isEmpty() ? Kind::None : row.kind;
        if (row.kind == Kind::Files)
            return Shown{row.place, {kind, {}, {}, key.split(QLatin1Char(','))}};
        return Shown{row.place, {kind, key, {}, {}}};
    }
    return std::nullopt;
}

} // namespace

Screenshot::Screenshot(ui::MainWindow& window, StartOptions options) : QObject(&window), m_window(window), m_options(std::move(options))
{
    connect(&window, &ui::MainWindow::shopFailed, this, [this](const Error& error) { fail(error.message); });
    connect(&window, &ui::MainWindow::shopOpened, this, &Screenshot::show);
    if (m_options.screenshotPage == QLatin1String("start"))
        QTimer::singleShot(kTurnMilliseconds * kQuietTurns, this, &Screenshot::take);
    else if (m_options.shop.isEmpty())
        QTimer::singleShot(0, this, [this] { fail(tr("Name a shop to take a picture of.")); });
}

void Screenshot::show()
{
    const auto shown = shownBy(m_options.screenshotPage);
    if (!shown || !m_window.places().contains(shown->place)) {
        fail(tr("There is no page “%1”.").arg(m_options.screenshotPage));
        return;
    }
    m_window.go(shown->place, shown->thing);
    auto* timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &Screenshot::tryToTake);
    timer->start(kTurnMilliseconds);
}

void Screenshot::tryToTake()
{
    m_quietTurns = m_window.isIdle() ? m_quietTurns + 1 : 0;
    if (m_quietTurns == kQuietTurns)
        take();
    else if (++m_turns == kMostTurns)
        fail(tr("The page “%1” was still loading after two minutes.").arg(m_options.screenshotPage));
}

void Screenshot::take()
{
    const QPixmap picture = m_window.grab();
    if (!picture.save(m_options.screenshotFile, "PNG")) {
        fail(tr("The picture could not be written to %1. Check the folder.").arg(m_options.screenshotFile));
        return;
    }
    QApplication::exit(0);
}

void Screenshot::fail(const QString& message)
{
    QTextStream(stderr) << message << Qt::endl;
    QApplication::exit(1);
}

} // namespace daozhang
