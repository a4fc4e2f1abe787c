// How Dear ImGui is compiled here; read by imgui.h through IMGUI_USER_CONFIG, so its library and our files agree.
#pragma once

#define IMGUI_USE_WCHAR32
#define IMGUI_ENABLE_FREETYPE
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
