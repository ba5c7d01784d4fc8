// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_shop.h"
#include "app/main/screenshot.h"
#include "app/main/start_options.h"
#include "models/common/clock.h"
#include "ui/common/language.h"
#include "ui/common/main_window.h"
#include "ui/common/theme.h"
#include "ui/room_pages.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QStyleFactory>
#include <QTextStream>
#include <QTimeZone>

using namespace daozhang;

namespace {

constexpr quint32 kDemoSeed = 20261120;

std::unique_ptr<Clock> makeClock(QDate asOf)
{
    if (!asOf.isValid())
        return std::make_unique<SystemClock>();
    // Noon in China is the same day in every time zone that a shop is likely to have.
    return std::make_unique<AsOfClock>(QDateTime(asOf, QTime(4, 0), Qt::UTC));
}

ui::Language::Code chosenLanguage(const StartOptions& options)
{
    if (options.language)
        return *options.language;
    const auto kept = ui::Language::fromCode(QSettings().value(QStringLiteral("look/language")).toString());
    return kept.value_or(ui::Language::ofSystem());
}

ui::Scheme chosenScheme(const StartOptions& options)
{
    if (options.scheme)
        return *options.scheme;
    const auto kept = ui::schemeFromCode(QSettings().value(QStringLiteral("look/theme")).toString());
    return kept.value_or(ui::Scheme::System);
}

/// The demo shop lies with the program's data; one that was made today is opened again.
Result<QString> demoShop(const Clock& clock, TaskContext& task)
{
    const QString day = clock.now().toTimeZone(QTimeZone("Asia/Shanghai")).date().toString(Qt::ISODate);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/demo-") + day;
    const QString known = folder + QStringLiteral("/demo.shop");
    if (QFile::exists(known))
        return known;
    QDir(folder).removeRecursively();  // what an interrupted making left
    DZ_ASSIGN(const demo::DemoShop made, demo::makeDemoShop(folder, kDemoSeed, clock, task));
    return made.shopFile;
}

} // namespace

int main(int argc, char* argv[])
{
    prepareEnvironment(argc, argv);
    // The OCR library spins on all cores otherwise, and is then several times slower.
    qputenv("OMP_THREAD_LIMIT", "1");
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("daozhang"));
    QCoreApplication::setApplicationName(QStringLiteral("daozhang"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DAOZHANG_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("daozhang"));
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    ui::Language::hub().use(ui::Language::ofSystem());

    const auto options = readOptions(QCoreApplication::arguments().mid(1));
    if (!options) {
        QTextStream(stderr) << options.error().message << Qt::endl;
        return 2;
    }
    ui::Language::hub().use(chosenLanguage(*options));
    ui::Theme::hub().apply(chosenScheme(*options));

    const std::unique_ptr<Clock> clock = makeClock(options->asOf);
    using Memory = ui::MainWindow::Memory;
    ui::MainWindow window(*clock, options->wantsScreenshot() ? Memory::None : Memory::Kept);
    ui::addRoomPages(window);
    window.setDemoMaker(demoShop);
    if (options->wantsScreenshot()) {
        window.resize(options->screenshotSize);
        new Screenshot(window, *options);
    }
    window.show();

    QString shop = options->shop;
    if (shop.isEmpty() && !options->wantsScreenshot())
        shop = QSettings().value(QStringLiteral("shop/last")).toString();
    const bool isNew = !options->shop.isEmpty() && !shop.contains(QLatin1String("://")) && !QFileInfo::exists(shop);
    if (isNew)
        window.offerToMake(QFileInfo(shop).absoluteFilePath());
    else if (!shop.isEmpty())
        window.openShop(shop);
    return QApplication::exec();
}
