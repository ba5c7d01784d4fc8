daozhang_test(NAME tst_money LABELS unit SOURCES common/tst_money.cpp)
daozhang_test(NAME tst_masks LABELS unit SOURCES common/tst_masks.cpp)
daozhang_test(NAME tst_shop_time LABELS unit SOURCES common/tst_shop_time.cpp)
daozhang_test(NAME tst_table_file LABELS unit SOURCES common/tst_table_file.cpp)
