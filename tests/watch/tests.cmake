daozhang_test(NAME tst_today LABELS unit storage SOURCES watch/tst_today.cpp)
