"""Files a program promises instead of naming them: mails and attachments dragged out of Outlook (Windows, CFSTR_FILE…).

The clipboard format FileGroupDescriptorW is a count and, for each file, 592 bytes of which the last 520 are its name in
UTF-16; what the files hold comes from FileContents, one by one.
"""

from __future__ import annotations

import re
from struct import unpack_from

MOST = 200
_FIRST, _EACH, _NAME = 4, 592, 72
_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f]')


def promised_names(descriptor: bytes) -> list[str]:
    """The names in a file group descriptor, safe to be files'; none where it is no such."""
    if len(descriptor) < _FIRST:
        return []
    (count,) = unpack_from("<I", descriptor)
    if not 0 < count <= MOST or len(descriptor) < _FIRST + count * _EACH:
        return []
    return [_name(descriptor[start + _NAME : start + _EACH]) for start in range(_FIRST, _FIRST + count * _EACH, _EACH)]


def _name(field: bytes) -> str:
    told = field.decode("utf-16-le", "replace").partition("\0")[0]
    return _UNSAFE.sub("_", told).strip(" .") or "file"
