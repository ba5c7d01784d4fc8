# Rules that hold for the whole tree; each says in its output which line breaks it.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
foreach(rule arrows icons translations sizes words live)
    add_test(NAME lint_${rule} COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/lint/lint.py ${rule} ${CMAKE_SOURCE_DIR})
    set_tests_properties(lint_${rule} PROPERTIES LABELS lint TIMEOUT 120)
endforeach()
