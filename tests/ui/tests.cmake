daozhang_test(NAME tst_import_page LABELS ui SOURCES ui/tst_import_page.cpp LIBRARIES daozhang_ui daozhang_translations)
daozhang_test(NAME tst_reconcile_page LABELS ui SOURCES ui/tst_reconcile_page.cpp LIBRARIES daozhang_ui daozhang_translations)
