/* Wine 8 aborts on some calls of this library: here there are no colour profiles. For tests only. */
#include <windows.h>

#define OFFERED __declspec(dllexport)

OFFERED HANDLE WINAPI OpenColorProfileW(void *profile, DWORD access, DWORD share, DWORD mode)
{
    (void)profile, (void)access, (void)share, (void)mode;
    return NULL;
}
OFFERED HANDLE WINAPI WcsOpenColorProfileW(void *a, void *b, void *c, DWORD d, DWORD e, DWORD f, DWORD g)
{
    (void)a, (void)b, (void)c, (void)d, (void)e, (void)f, (void)g;
    return NULL;
}
OFFERED HANDLE WINAPI WcsCreateIccProfile(HANDLE profile, DWORD options)
{
    (void)profile, (void)options;
    return NULL;
}
OFFERED BOOL WINAPI CloseColorProfile(HANDLE profile)
{
    (void)profile;
    return FALSE;
}
OFFERED BOOL WINAPI GetColorProfileFromHandle(HANDLE profile, BYTE *bytes, DWORD *size)
{
    (void)profile, (void)bytes;
    if (size)
        *size = 0;
    return FALSE;
}
OFFERED BOOL WINAPI WcsGetDefaultColorProfileSize(DWORD a, const WCHAR *b, DWORD c, DWORD d, DWORD e, DWORD *size)
{
    (void)a, (void)b, (void)c, (void)d, (void)e, (void)size;
    return FALSE;
}
OFFERED BOOL WINAPI WcsGetDefaultColorProfile(DWORD a, const WCHAR *b, DWORD c, DWORD d, DWORD e, DWORD f, WCHAR *name)
{
    (void)a, (void)b, (void)c, (void)d, (void)e, (void)f, (void)name;
    return FALSE;
}
OFFERED HRESULT WINAPI ColorProfileGetDisplayDefault(DWORD a, LONG b, LONG c, DWORD d, DWORD e, DWORD f, WCHAR **name)
{
    (void)a, (void)b, (void)c, (void)d, (void)e, (void)f, (void)name;
    return E_FAIL;
}
OFFERED HRESULT WINAPI ColorProfileGetDisplayUserScope(LUID a, DWORD b, DWORD *scope)
{
    (void)a, (void)b, (void)scope;
    return E_FAIL;
}
OFFERED BOOL WINAPI GetColorDirectoryW(const WCHAR *machine, WCHAR *folder, DWORD *size)
{
    (void)machine, (void)folder, (void)size;
    return FALSE;
}
OFFERED BOOL WINAPI GetStandardColorSpaceProfileW(const WCHAR *machine, DWORD id, WCHAR *name, DWORD *size)
{
    (void)machine, (void)id, (void)name, (void)size;
    return FALSE;
}

BOOL WINAPI DllMain(HINSTANCE self, DWORD why, LPVOID reserved)
{
    (void)self, (void)why, (void)reserved;
    return TRUE;
}
