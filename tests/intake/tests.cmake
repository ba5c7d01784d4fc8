daozhang_test(NAME tst_intake_fixtures LABELS unit storage SOURCES intake/tst_intake_fixtures.cpp)
daozhang_test(NAME tst_intake_samples LABELS unit storage SOURCES intake/tst_intake_samples.cpp)
daozhang_test(NAME tst_intake_cards LABELS unit storage SOURCES intake/tst_intake_cards.cpp)
daozhang_test(NAME tst_intake_identity LABELS property storage SOURCES intake/tst_intake_identity.cpp)
daozhang_test(NAME tst_intake_service LABELS unit storage SOURCES intake/tst_intake_service.cpp)
daozhang_test(NAME tst_intake_hostile LABELS fuzz storage SOURCES intake/tst_intake_hostile.cpp LIBRARIES PkgConfig::ARCHIVE)
daozhang_test(NAME tst_intake_sheets LABELS unit fuzz storage SOURCES intake/tst_intake_sheets.cpp LIBRARIES PkgConfig::ARCHIVE)
daozhang_test(NAME tst_coverage LABELS unit storage SOURCES intake/tst_coverage.cpp)
daozhang_test(NAME tst_own_profiles LABELS unit storage SOURCES intake/tst_own_profiles.cpp)
# A profile that stands beside the shipped ones in this test alone.
qt_add_resources(tst_own_profiles unverified_profile PREFIX /profiles BASE ${CMAKE_CURRENT_SOURCE_DIR}/fixtures/profiles
    FILES ${CMAKE_CURRENT_SOURCE_DIR}/fixtures/profiles/hearsay-pos.json)
daozhang_test(NAME tst_cell_text LABELS unit SOURCES intake/tst_cell_text.cpp)
