daozhang_test(NAME tst_today LABELS unit storage SOURCES watch/tst_today.cpp)
daozhang_test(NAME tst_warnings LABELS unit SOURCES watch/tst_warnings.cpp)
daozhang_test(NAME tst_insights LABELS unit storage SOURCES watch/tst_insights.cpp)
