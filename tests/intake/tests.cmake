daozhang_test(NAME tst_intake_fixtures LABELS unit storage SOURCES intake/tst_intake_fixtures.cpp)
daozhang_test(NAME tst_intake_samples LABELS unit storage SOURCES intake/tst_intake_samples.cpp)
