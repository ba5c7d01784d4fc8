// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room_pages.h"

#include "ui/common/main_window.h"
#include "ui/dossier/cases_page.h"
#include "ui/guard/settings_page.h"
#include "ui/intake/import_page.h"
#include "ui/intake/watch_strip.h"
#include "ui/reconcile/reconcile_page.h"
#include "ui/watch/insights_page.h"
#include "ui/watch/today_page.h"

namespace daozhang::ui {

namespace {

template <class PageType> MainWindow::PageFactory make()
{
    return [](ShopSession& session, PageHost& host) -> Page* { return new PageType(session, host); };
}

} // namespace

void addRoomPages(MainWindow& window)
{
    window.addPlace(Place::Today, make<TodayPage>());
    window.addPlace(Place::Import, make<ImportPage>());
    window.addPlace(Place::Reconcile, make<ReconcilePage>());
    window.addPlace(Place::Cases, make<CasesPage>());
    window.addPlace(Place::Insights, make<InsightsPage>());
    window.addPlace(Place::Settings, make<SettingsPage>());
    const auto section = [](const char* key, const char* context, const char* text, const char* words, const char* icon) {
        return SearchTarget{PaletteGroup::Settings, Place::Settings, {Thing::Kind::Section, QString::fromLatin1(key), {}, {}}, context, text, words, icon};
    };
    // Folders are looked at from the moment the shop is open, whatever page is in front.
    QObject::connect(&window, &MainWindow::shopOpened, &window, [&window] { WatchStrip::tell(WatchPresenter::of(*window.session()), window); });
    window.setSearchTargets({
        section("terms", "daozhang::ui::TermsSection", "Providers and terms", "rate fee cut-off T+1 D+1 费率 手续费 日切 结算", "document-properties"),
        section("accounts", "daozhang::ui::AccountsSection", "Own accounts", "bank 银行 账号", "view-bank"),
        section("calendar", "daozhang::ui::CalendarSection", "Calendar", "holiday 节假日 工作日", "view-calendar-day"),
        section("directory", "daozhang::ui::DirectorySection", "Provider directory", "hotline telephone 客服 电话", "call-start"),
        section("folders", "daozhang::ui::FoldersSection", "Watched folders", "watch download automatic 监视 文件夹 下载 自动导入", "folder-open"),
        section("appearance", "daozhang::ui::AppearanceSection", "Appearance", "language theme dark light scale 语言 中文 深色 浅色 字号 缩放 english", "view-visible"),
        section("people", "daozhang::ui::PeopleSection", "People", "name desk 姓名 经手人", "user"),
        section("shop", "daozhang::ui::ShopSection", "Shop and backup", "restore verify integrity 恢复 备份 校验 店名", "drive-harddisk"),
    });
}

} // namespace daozhang::ui
