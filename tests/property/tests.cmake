daozhang_test(NAME tst_random_shops LABELS property SOURCES property/tst_random_shops.cpp)

# Made shops with known truth; score_shops prints how well they are seen, over as many seeds as asked.
add_library(daozhang_made_shops STATIC
    property/own_terms.cpp property/score_table.cpp property/shop_lists.cpp property/shop_maker.cpp property/shop_payouts.cpp property/shop_sales.cpp
    property/shop_score.cpp)
target_link_libraries(daozhang_made_shops PUBLIC daozhang_testing)
target_precompile_headers(daozhang_made_shops REUSE_FROM daozhang_testing)
add_executable(score_shops property/score_shops.cpp)
target_link_libraries(score_shops PRIVATE daozhang_made_shops)
daozhang_test(NAME tst_shop_scores LABELS property SOURCES property/tst_shop_scores.cpp LIBRARIES daozhang_made_shops)
daozhang_test(NAME tst_shop_properties LABELS property SOURCES property/tst_shop_properties.cpp LIBRARIES daozhang_made_shops)
daozhang_test(NAME tst_shop_days LABELS property storage SOURCES property/tst_shop_days.cpp LIBRARIES daozhang_made_shops)
daozhang_test(NAME tst_incremental LABELS storage SOURCES property/tst_incremental.cpp LIBRARIES daozhang_made_shops)
