/* Windows 10 has this library, Wine 8 has not: every old character set is said to be unknown. For tests only. */
#define OFFERED __declspec(dllexport)
#define CANNOT_OPEN 4
#define UNSUPPORTED 16

typedef int status;
typedef unsigned short letter;

static void refuse(status *told, status why)
{
    if (told)
        *told = why;
}

OFFERED void *ucnv_open(const char *name, status *told) { (void)name; refuse(told, CANNOT_OPEN); return 0; }
OFFERED void ucnv_close(void *set) { (void)set; }
OFFERED void ucnv_reset(void *set) { (void)set; }
OFFERED void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
OFFERED void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}
OFFERED signed char ucnv_getMaxCharSize(const void *set) { (void)set; return 1; }
OFFERED const char *ucnv_getName(const void *set, status *told) { (void)set; refuse(told, UNSUPPORTED); return ""; }
OFFERED void ucnv_getToUCallBack(const void *set, void **call, const void **with)
{
    (void)set;
    if (call) *call = 0;
    if (with) *with = 0;
}
OFFERED void ucnv_getFromUCallBack(const void *set, void **call, const void **with)
{
    ucnv_getToUCallBack(set, call, with);
}
OFFERED void ucnv_setToUCallBack(void *set, void *call, const void *with, void **old, const void **old_with, status *told)
{
    (void)set, (void)call, (void)with, (void)old, (void)old_with;
    refuse(told, UNSUPPORTED);
}
OFFERED void ucnv_setFromUCallBack(void *set, void *call, const void *with, void **old, const void **old_with, status *told)
{
    ucnv_setToUCallBack(set, call, with, old, old_with, told);
}
OFFERED void ucnv_cbToUWriteUChars(void *call, const letter *from, int count, int at, status *told)
{
    (void)call, (void)from, (void)count, (void)at;
    refuse(told, UNSUPPORTED);
}
OFFERED void ucnv_cbFromUWriteUChars(void *call, const letter **from, const letter *end, int at, status *told)
{
    (void)call, (void)from, (void)end, (void)at;
    refuse(told, UNSUPPORTED);
}
OFFERED void ucnv_toUnicode(void *set, letter **to, const letter *to_end, const char **from, const char *from_end,
                            int *places, signed char flush, status *told)
{
    (void)set, (void)to, (void)to_end, (void)from, (void)from_end, (void)places, (void)flush;
    refuse(told, UNSUPPORTED);
}
OFFERED void ucnv_fromUnicode(void *set, char **to, const char *to_end, const letter **from, const letter *from_end,
                              int *places, signed char flush, status *told)
{
    (void)set, (void)to, (void)to_end, (void)from, (void)from_end, (void)places, (void)flush;
    refuse(told, UNSUPPORTED);
}
OFFERED int ucnv_toUCountPending(const void *set, status *told) { (void)set, (void)told; return 0; }
OFFERED int ucnv_fromUCountPending(const void *set, status *told) { (void)set, (void)told; return 0; }
OFFERED const char *ucnv_getStandardName(const char *name, const char *standard, status *told)
{
    (void)name, (void)standard;
    refuse(told, UNSUPPORTED);
    return 0;
}
OFFERED const char *ucnv_getAvailableName(int at) { (void)at; return 0; }
OFFERED int ucnv_countAvailable(void) { return 0; }

int __stdcall DllMain(void *self, unsigned why, void *reserved)
{
    (void)self, (void)why, (void)reserved;
    return 1;
}
