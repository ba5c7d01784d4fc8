daozhang_test(NAME tst_shop LABELS storage SOURCES storage/tst_shop.cpp)
