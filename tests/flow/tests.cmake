daozhang_test(NAME tst_command_line LABELS flow SOURCES flow/tst_command_line.cpp)
target_compile_definitions(tst_command_line PRIVATE DAOZHANG_CLI="$<TARGET_FILE:daozhang-cli>")
add_dependencies(tst_command_line daozhang-cli)
daozhang_test(NAME tst_demo LABELS flow SOURCES flow/tst_demo.cpp)
