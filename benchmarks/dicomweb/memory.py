#!/usr/bin/env python3
"""Memory of the ingest service while one client sends much in one request (2 GB unless told otherwise), sampled every 50 ms.

The body is CT slices of the size given, each with its own UID, sent in chunks as a client does that reads them from the disk. What
counts is the heap after the collections that happen meanwhile, and the resident set: both must stay flat however much is sent.
"""

import argparse
import http.client
import json
import struct
import subprocess
import threading
import time
from pathlib import Path

import bodies
import stack


def element(tag, vr, value):
    value += b"\0" * (len(value) % 2)
    group, number = tag >> 16, tag & 0xFFFF
    if vr in (b"OW", b"OB"):
        return struct.pack("<HH2sHI", group, number, vr, 0, len(value)) + value
    return struct.pack("<HH2sH", group, number, vr, len(value)) + value


def ct_slice(number, side):
    uid = f"1.2.826.0.1.3680043.10.998.1.{number}".encode()
    short = struct.Struct("<H").pack
    meta = element(0x00020002, b"UI", b"1.2.840.10008.5.1.4.1.1.2") + element(0x00020003, b"UI", uid) + element(0x00020010, b"UI", b"1.2.840.10008.1.2.1")
    data = b"".join([
        element(0x00080016, b"UI", b"1.2.840.10008.5.1.4.1.1.2"), element(0x00080018, b"UI", uid), element(0x00080060, b"CS", b"CT"),
        element(0x00100020, b"LO", b"MEMORY"), element(0x0020000D, b"UI", b"1.2.826.0.1.3680043.10.998.1"),
        element(0x0020000E, b"UI", b"1.2.826.0.1.3680043.10.998.2"), element(0x00200013, b"IS", str(number).encode()),
        element(0x00280002, b"US", short(1)), element(0x00280010, b"US", short(side)), element(0x00280011, b"US", short(side)),
        element(0x00280100, b"US", short(16)), element(0x00280101, b"US", short(16)), element(0x00280102, b"US", short(15)),
        element(0x00280103, b"US", short(1)), element(0x7FE00010, b"OW", number.to_bytes(4, "little") * (side * side // 2))])
    return b"\0" * 128 + b"DICM" + element(0x00020000, b"UL", struct.pack("<I", len(meta))) + meta + data


def resident(pid):
    return next(int(line.split()[1]) / 1024 for line in Path(f"/proc/{pid}/status").read_text().splitlines() if line.startswith("VmRSS"))


def heap(pid):
    """Used heap in MB after a full collection."""
    text = subprocess.run([JCMD, str(pid), "GC.class_histogram"], capture_output=True, text=True, check=True).stdout
    return int(text.splitlines()[-1].split()[2]) / 1048576


JCMD = "jcmd"


class Sampler(threading.Thread):
    def __init__(self, pid):
        super().__init__(daemon=True)
        self.pid, self.done, self.rss = pid, False, []

    def run(self):
        while not self.done:
            self.rss.append((time.time(), resident(self.pid)))
            time.sleep(0.05)


def send(server, megabytes, side, first):
    """Sends the request; returns how many instances were stored."""
    count = 0
    piece = len(ct_slice(0, side))
    total = megabytes * 1048576 // piece

    def parts():
        for i in range(total):
            yield f"--{bodies.BOUNDARY}\r\nContent-Type: application/dicom\r\n\r\n".encode() + ct_slice(first + i, side) + b"\r\n"
        yield f"--{bodies.BOUNDARY}--\r\n".encode()

    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=1200)
    connection.request("POST", server.root + "/studies", parts(), dict(server.headers, **{"Content-Type": bodies.TYPE}), encode_chunked=True)
    response = connection.getresponse()
    answer = json.loads(response.read())
    count = len(bodies.stored_uids(answer))
    if response.status != 200 or count != total:
        raise SystemExit(f"{response.status}: {count} of {total} stored")
    return total


def main():
    global JCMD
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=int, default=2048)
    parser.add_argument("--side", type=int, nargs="+", default=[512, 2048], help="of a slice, in pixels of two bytes")
    parser.add_argument("--work", default="/tmp/petra-memory", type=Path)
    parser.add_argument("--jcmd", default=JCMD)
    arguments = parser.parse_args()
    JCMD = arguments.jcmd
    with stack.Petra(arguments.work / "petra") as petra:
        server = petra.server()
        pid = petra.part("ingest-service")["pid"]
        first = 1
        print("| sent MB | slices | MB each | resident before | at a quarter | at the end | most | live heap before | live heap after |\n|" + " --- |" * 9)
        for side in arguments.side:
            first += send(server, 256, side, first)
            before = heap(pid), resident(pid)
            sampler = Sampler(pid)
            sampler.start()
            count = send(server, arguments.megabytes, side, first)
            first += count
            sampler.done = True
            sampler.join()
            rss = [value for _, value in sampler.rss]
            print(f"| {arguments.megabytes} | {count} | {side * side * 2 / 1048576:.1f} | {before[1]:.0f} | {rss[len(rss) // 4]:.0f} "
                  f"| {rss[-1]:.0f} | {max(rss):.0f} | {before[0]:.0f} | {heap(pid):.0f} |", flush=True)


if __name__ == "__main__":
    main()
