daozhang_test(NAME tst_bank_message LABELS unit SOURCES evidence/tst_bank_message.cpp)
daozhang_test(NAME tst_media_type LABELS unit SOURCES evidence/tst_media_type.cpp)
daozhang_test(NAME tst_evidence_service LABELS unit storage SOURCES evidence/tst_evidence_service.cpp)
daozhang_test(NAME tst_exhibit_words LABELS unit storage SOURCES evidence/tst_exhibit_words.cpp
              LIBRARIES daozhang_translations)
