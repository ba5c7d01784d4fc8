daozhang_test(NAME tst_shop_guard LABELS storage SOURCES guard/tst_shop_guard.cpp)
daozhang_test(NAME tst_power_cut LABELS storage slow SOURCES guard/tst_power_cut.cpp)
daozhang_test(NAME tst_shop_people LABELS storage SOURCES guard/tst_shop_people.cpp)
