/* python.exe for building and testing under Wine: hands everything to the Python library beside it. Never shipped. */
#include <windows.h>

typedef int (*python_main)(int, wchar_t **);

int wmain(int count, wchar_t **words)
{
    HMODULE library = LoadLibraryW(L"python311.dll");
    python_main run = library ? (python_main)GetProcAddress(library, "Py_Main") : NULL;
    return run ? run(count, words) : 111;
}
