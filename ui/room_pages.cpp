// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room_pages.h"

#include "ui/common/main_window.h"
#include "ui/dossier/cases_page.h"
#include "ui/guard/settings_page.h"
#include "ui/intake/import_page.h"
#include "ui/reconcile/reconcile_page.h"
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
    window.addPlace(Place::Settings, make<SettingsPage>());
}

} // namespace daozhang::ui
