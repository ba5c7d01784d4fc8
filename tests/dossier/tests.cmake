daozhang_test(NAME tst_bundle LABELS unit SOURCES dossier/tst_bundle.cpp dossier/bundle_story.cpp dossier/bundle_story.h
              LIBRARIES daozhang_translations PkgConfig::QPDF)
target_include_directories(tst_bundle PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
daozhang_test(NAME tst_dossier_service LABELS storage SOURCES dossier/tst_dossier_service.cpp dossier/bundle_story.cpp dossier/bundle_story.h
              LIBRARIES daozhang_translations PkgConfig::QPDF)
target_include_directories(tst_dossier_service PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
daozhang_test(NAME bench_dossier LABELS bench SOURCES bench/bench_dossier.cpp dossier/bundle_story.cpp dossier/bundle_story.h
              LIBRARIES daozhang_translations PkgConfig::QPDF)
target_include_directories(bench_dossier PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
daozhang_test(NAME tst_counter_case LABELS unit SOURCES dossier/tst_counter_case.cpp dossier/bundle_story.cpp dossier/bundle_story.h
              LIBRARIES daozhang_translations PkgConfig::QPDF)
target_include_directories(tst_counter_case PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
