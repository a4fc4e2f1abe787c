# room(NAME DIR FOLDER [EXCLUDE FILE...] LINKS TARGET... [PRIVATE TARGET...]): a static library of the folder's files.
# PRIVATE ones stay invisible to whoever links the room. A room without a source yet is an empty interface library.
function(room name)
    cmake_parse_arguments(PARSE_ARGV 1 room "NO_PCH" "DIR" "EXCLUDE;LINKS;PRIVATE")
    file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/${room_DIR}/*.cpp")
    foreach(file IN LISTS room_EXCLUDE)
        list(REMOVE_ITEM sources "${CMAKE_SOURCE_DIR}/${room_DIR}/${file}")
    endforeach()
    if(NOT sources)
        add_library(${name} INTERFACE)
        target_link_libraries(${name} INTERFACE kataboard_flags ${room_LINKS})
        return()
    endif()
    add_library(${name} STATIC ${sources})
    target_link_libraries(${name} PUBLIC kataboard_flags ${room_LINKS} PRIVATE ${room_PRIVATE})
    if(NOT room_NO_PCH)
        target_precompile_headers(${name} REUSE_FROM kataboard_pch)
    endif()
    unity(${name} ${sources})
endfunction()

# The headers that cost most and change never, compiled once. Files still include what they use: the preset "alone", with which
# clang-tidy looks at what changed, has neither this nor several files at a time.
file(WRITE "${CMAKE_BINARY_DIR}/generated/empty.cpp.new" "")
configure_file("${CMAKE_BINARY_DIR}/generated/empty.cpp.new" "${CMAKE_BINARY_DIR}/generated/empty.cpp" COPYONLY)
set(heavy_headers
    <algorithm> <array> <chrono> <cstdint> <filesystem> <functional> <map> <memory> <optional> <set> <span> <sstream>
    <string> <string_view> <unordered_map> <utility> <variant> <vector> <fmt/format.h> <nlohmann/json.hpp>)
add_library(kataboard_pch STATIC "${CMAKE_BINARY_DIR}/generated/empty.cpp")
target_link_libraries(kataboard_pch PUBLIC kataboard_flags kata_libs)
target_precompile_headers(kataboard_pch PRIVATE ${heavy_headers})
