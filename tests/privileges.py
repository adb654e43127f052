"""Root without root's right to read and write what the modes of files and folders forbid, as in most containers' CI."""

import contextlib
import ctypes
import os
import sys

# <linux/capability.h>, <linux/prctl.h>
CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH = 1, 2
PR_CAPBSET_DROP = 24
VERSION_3 = 0x20080522


class Header(ctypes.Structure):
    _fields_ = (("version", ctypes.c_uint32), ("pid", ctypes.c_int))


class Data(ctypes.Structure):
    _fields_ = (
        ("effective", ctypes.c_uint32),
        ("permitted", ctypes.c_uint32),
        ("inheritable", ctypes.c_uint32),
    )


def is_root():
    return sys.platform == "linux" and os.geteuid() == 0


@contextlib.contextmanager
def as_nobody_special():
    """This process, for a while."""
    if not is_root():
        yield
        return
    system, header, now = ctypes.CDLL(None, use_errno=True), Header(VERSION_3, 0), (Data * 2)()
    assert system.capget(ctypes.byref(header), now) == 0, os.strerror(ctypes.get_errno())
    before = now[0].effective
    now[0].effective = before & ~(1 << CAP_DAC_OVERRIDE | 1 << CAP_DAC_READ_SEARCH)
    assert system.capset(ctypes.byref(header), now) == 0, os.strerror(ctypes.get_errno())
    try:
        yield
    finally:
        now[0].effective = before
        assert system.capset(ctypes.byref(header), now) == 0, os.strerror(ctypes.get_errno())


def drop():
    """Before a program starts: what it will not have, nor those that it starts."""
    if is_root():
        system = ctypes.CDLL(None, use_errno=True)
        for capability in (CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH):
            assert system.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0) == 0
