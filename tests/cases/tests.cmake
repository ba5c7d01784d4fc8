daozhang_test(NAME tst_playbook LABELS unit storage SOURCES cases/tst_playbook.cpp)
daozhang_test(NAME tst_case_service LABELS unit storage SOURCES cases/tst_case_service.cpp)
daozhang_test(NAME tst_follow_bank LABELS unit storage SOURCES cases/tst_follow_bank.cpp)
daozhang_test(NAME tst_case_corrections LABELS unit storage SOURCES cases/tst_case_corrections.cpp)
