# find_package(raming) gives raming::raming. The pkg-config file is the one place that lists what the
# library needs, so this only asks it.

include(CMakeFindDependencyMacro)
find_dependency(PkgConfig)
set(_raming_path "$ENV{PKG_CONFIG_PATH}")
cmake_path(SET _raming_pc NORMALIZE "${CMAKE_CURRENT_LIST_DIR}/../../pkgconfig")
set(ENV{PKG_CONFIG_PATH} "${_raming_pc}:${_raming_path}")
pkg_check_modules(RAMING REQUIRED QUIET IMPORTED_TARGET GLOBAL raming)
set(ENV{PKG_CONFIG_PATH} "${_raming_path}")
if(NOT TARGET raming::raming)
    add_library(raming::raming ALIAS PkgConfig::RAMING)
endif()
