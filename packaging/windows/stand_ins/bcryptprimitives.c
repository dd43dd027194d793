/* Windows 10 has this library, Wine 8 has not: random bytes, drawn from the call Wine does have. For tests only. */
#include <windows.h>

#define LARGEST 0x10000

__declspec(dllimport) BOOLEAN WINAPI SystemFunction036(PVOID bytes, ULONG count); /* RtlGenRandom */

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE bytes, SIZE_T count)
{
    while (count) {
        ULONG some = count > LARGEST ? LARGEST : (ULONG)count;
        if (!SystemFunction036(bytes, some))
            return FALSE;
        bytes += some;
        count -= some;
    }
    return TRUE;
}

BOOL WINAPI DllMain(HINSTANCE self, DWORD why, LPVOID reserved)
{
    (void)self, (void)why, (void)reserved;
    return TRUE;
}
