daozhang_test(NAME tst_shop_session LABELS unit SOURCES session/tst_shop_session.cpp)
