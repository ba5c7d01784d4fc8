daozhang_test(NAME tst_due_dates LABELS unit SOURCES reconcile/tst_due_dates.cpp)
daozhang_test(NAME tst_settlement_terms LABELS unit SOURCES reconcile/tst_settlement_terms.cpp)
daozhang_test(NAME tst_reconcile LABELS unit SOURCES reconcile/tst_reconcile.cpp)
daozhang_test(NAME tst_reconcile_service LABELS storage SOURCES reconcile/tst_reconcile_service.cpp)
