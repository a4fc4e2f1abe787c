# Dear ImGui 1.92 or newer as the target `imgui`: the core, the FreeType loader and the OpenGL 3 renderer. Input layers
# are our own, in kiosk/window. Include <imgui.h>, <imgui_freetype.h>, <imgui_impl_opengl3.h>.
set(KATABOARD_IMGUI_DIR "" CACHE PATH "An unpacked Dear ImGui 1.92 release to use instead of the system's or Debian's source")

find_package(Freetype REQUIRED)
pkg_check_modules(SYSTEM_IMGUI QUIET imgui>=1.92)

# A folder that was asked for is taken before the system's package; an ignored wish would surprise.
if(SYSTEM_IMGUI_FOUND AND NOT KATABOARD_IMGUI_DIR)
    # The package is compiled with Dear ImGui's own configuration; ours would change the layout of its structs.
    message(STATUS "Dear ImGui ${SYSTEM_IMGUI_VERSION} of the system")
    add_library(imgui INTERFACE)
    target_include_directories(imgui SYSTEM INTERFACE ${SYSTEM_IMGUI_INCLUDE_DIRS} ${SYSTEM_IMGUI_INCLUDEDIR}/imgui/backends)
    target_link_libraries(imgui INTERFACE ${SYSTEM_IMGUI_LINK_LIBRARIES} Freetype::Freetype ${CMAKE_DL_LIBS})
    return()
endif()

set(imgui_dir "${KATABOARD_IMGUI_DIR}")
if(NOT imgui_dir)
    execute_process(COMMAND "${CMAKE_SOURCE_DIR}/deploy/fetch-imgui" OUTPUT_VARIABLE imgui_dir
        OUTPUT_STRIP_TRAILING_WHITESPACE RESULT_VARIABLE fetched)
    if(NOT fetched EQUAL 0)
        message(FATAL_ERROR "Dear ImGui 1.92 could not be fetched; the lines above say why.")
    endif()
endif()

if(NOT EXISTS "${imgui_dir}/imgui.h")
    message(FATAL_ERROR "KATABOARD_IMGUI_DIR=${imgui_dir} holds no imgui.h.")
endif()
file(STRINGS "${imgui_dir}/imgui.h" imgui_version REGEX "define IMGUI_VERSION_NUM ")
string(REGEX MATCH "[0-9]+$" imgui_version "${imgui_version}")
if(imgui_version LESS 19200)
    message(FATAL_ERROR "Dear ImGui in ${imgui_dir} is older than 1.92; give a newer one.")
endif()
message(STATUS "Dear ImGui ${imgui_version} in ${imgui_dir}")

add_library(imgui STATIC
    "${imgui_dir}/imgui.cpp"
    "${imgui_dir}/imgui_demo.cpp" # empty but for the functions that say the demo is switched off
    "${imgui_dir}/imgui_draw.cpp"
    "${imgui_dir}/imgui_tables.cpp"
    "${imgui_dir}/imgui_widgets.cpp"
    "${imgui_dir}/misc/freetype/imgui_freetype.cpp"
    "${imgui_dir}/backends/imgui_impl_opengl3.cpp")
target_include_directories(imgui SYSTEM
    PUBLIC "${imgui_dir}" "${imgui_dir}/misc/freetype" "${imgui_dir}/backends"
    PRIVATE "${CMAKE_SOURCE_DIR}")
target_compile_definitions(imgui PUBLIC IMGUI_USER_CONFIG="cmake/imgui_user_config.h")
# Not our code: no warnings, and no check for undefined behaviour that we would not mend. Always optimised, frames count.
target_compile_options(imgui PRIVATE -w -O2)
if(KATABOARD_SANITIZE MATCHES undefined)
    target_compile_options(imgui PRIVATE -fno-sanitize=undefined)
endif()
target_link_libraries(imgui PUBLIC Freetype::Freetype ${CMAKE_DL_LIBS})
