"""Writes fixtures/encodings/cp949.tsv: every double-byte point of CP949 as Python's own codec has it.

    python3 scripts/cp949-table.py > fixtures/encodings/cp949.tsv

One line a run: lead byte, first trail byte (both hexadecimal), the characters of consecutive trail bytes. The same table
came out of glibc's iconv (-f CP949), so two implementations that know nothing of ours agree on it.
"""

import sys


def character(lead, trail):
    try:
        text = bytes([lead, trail]).decode("cp949")
    except UnicodeDecodeError:
        return None
    return text if len(text) == 1 else None


def main():
    out = []
    for lead in range(0x80, 0x100):
        run, first = "", 0
        for trail in range(0x00, 0x101):
            found = character(lead, trail) if trail < 0x100 else None
            if found is not None:
                first = first if run else trail
                run += found
            elif run:
                out.append(f"{lead:02X}\t{first:02X}\t{run}\n")
                run = ""
    sys.stdout.buffer.write("".join(out).encode("utf-8"))


main()
