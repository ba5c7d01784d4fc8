# Benches print rates; they are built on request and are no part of a test run.
add_executable(bench_reconcile EXCLUDE_FROM_ALL bench/bench_reconcile.cpp)
target_link_libraries(bench_reconcile PRIVATE daozhang_app Qt6::Sql)
add_executable(bench_intake EXCLUDE_FROM_ALL bench/bench_intake.cpp)
target_link_libraries(bench_intake PRIVATE daozhang_app)
if(DAOZHANG_UI)
    add_executable(bench_window EXCLUDE_FROM_ALL bench/bench_window.cpp)
    target_link_libraries(bench_window PRIVATE daozhang_ui daozhang_translations Qt6::Test)
endif()
