"""Serves visits to `niveau kiosk` in a terminal of 80x24 and prints what memory it takes, in MiB.

    python3 benches/kiosk_visits.py PROGRAM [VISITS]

Keys are pressed without waiting. Two visitors of five answer up to fifteen questions, the others two to eight; all see
the result, one of three goes on from the commune of the settings, the others from 1080. VmHWM counts the pages of the
program's file, which the kernel may take back; RssAnon is memory of its own (proc(5)). Linux alone.
"""

import fcntl
import os
import pty
import random
import re
import select
import struct
import sys
import tempfile
import termios

SETTINGS = 'languages = ["fr", "nl"]\n\n[epn]\ncommune = "Jette"\n'
CLEARED = b"\x1b[3J"  # the scrollback: once a visitor has gone
LEAVE = b"\x05"


def begin(program, settings):
    """Starts the kiosk in a terminal; returns its process and the terminal."""
    process, terminal = pty.fork()
    if process == 0:
        os.environ["TERM"] = "xterm-256color"
        os.execv(program, ["niveau", "kiosk", "--config", settings])
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    return process, terminal


def shown(terminal, seconds):
    """Returns what is painted until nothing comes any more."""
    painted = b""
    while select.select([terminal], [], [], seconds)[0]:
        try:
            painted += os.read(terminal, 65_536)
        except OSError:
            break
        seconds = 0.002
    return painted


def keys(visit, chance):
    """Returns what a visitor presses, from the language to the last page."""
    answers = ["n", "\r"] * chance.choice([2, 4, 8, 15, 15])
    place = list("1080\r") if visit % 3 else []
    return ["12"[visit % 2], "\r", "\r", "1", "\r", *answers, "s", "2", "\r", "\r", *place, *["\r"] * 14]


def memory(process):
    """Returns the most memory, and memory of its own now, in MiB."""
    with open(f"/proc/{process}/status") as file:
        status = file.read()
    return [int(re.search(rf"{name}:\s+(\d+)", status)[1]) / 1024 for name in ("VmHWM", "RssAnon")]


def tell(process, visits, gone):
    most, own = memory(process)
    print(f"after {visits} visits: VmHWM {most:.1f}, RssAnon {own:.1f}; everything forgotten {gone} times", flush=True)


def main():
    program = os.path.abspath(sys.argv[1])
    visits = int(sys.argv[2]) if len(sys.argv) > 2 else 300
    chance = random.Random(5)
    with tempfile.TemporaryDirectory() as folder:
        settings = os.path.join(folder, "config.toml")
        with open(settings, "w") as file:
            file.write(SETTINGS)
        process, terminal = begin(program, settings)
        gone = shown(terminal, 1.0).count(CLEARED)
        tell(process, 0, gone)
        for visit in range(visits):
            for key in keys(visit, chance):
                os.write(terminal, key.encode())
                gone += shown(terminal, 0.03).count(CLEARED)
            if visit + 1 in (1, visits // 10, visits):
                tell(process, visit + 1, gone)
        os.write(terminal, LEAVE)
        shown(terminal, 0.5)
        os.close(terminal)
        os.waitpid(process, 0)


main()
