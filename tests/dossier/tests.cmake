daozhang_test(NAME tst_bundle LABELS unit SOURCES dossier/tst_bundle.cpp dossier/bundle_story.cpp dossier/bundle_story.h
              LIBRARIES daozhang_translations PkgConfig::QPDF)
target_include_directories(tst_bundle PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
