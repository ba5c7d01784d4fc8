daozhang_test(NAME tst_random_shops LABELS property SOURCES property/tst_random_shops.cpp)
