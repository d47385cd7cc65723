#!/usr/bin/env python3
"""Kills the ingest service with SIGKILL again and again while clients send studies that overlap, and counts what is lost or doubled.

Each client sends every study, from another one on and in another order, and sends a request again until it is answered. At the end
every instance that any answer called stored must be there once, with the digest of the bytes that were sent, in the index and in
what is retrieved; and nothing else.
"""

import argparse
import hashlib
import http.client
import os
import random
import signal
import subprocess
import threading
import time
from pathlib import Path

import bodies
import stack


class Client(threading.Thread):
    """Sends all studies, in parts of a few files that overlap with those of other clients."""

    def __init__(self, number, server, studies, over):
        super().__init__(daemon=True)
        self.some = random.Random(number)
        self.server, self.studies, self.over = server, studies, over
        self.acknowledged, self.retries, self.refused = {}, 0, []

    def run(self):
        while not self.over.is_set():
            for uid_of in self.some.sample(self.studies, len(self.studies)):
                names = list(uid_of)
                self.some.shuffle(names)
                size = self.some.randrange(20, len(names) + 1)
                for start in range(0, len(names), size):
                    self.send([uid_of[name] for name in names[start:start + size]])

    def send(self, parts):
        content = bodies.body([part for _, part in parts])
        digests = {uid: hashlib.sha256(part).hexdigest() for uid, part in parts}
        while True:
            try:
                status, answer = bodies.store(self.server, content)
            except (OSError, http.client.HTTPException):
                status, answer = 0, {}
            for uid in bodies.stored_uids(answer):
                self.acknowledged[uid] = digests[uid]
            if status == 200:
                return
            if status in (202, 409):
                self.refused.append((status, answer.get("00081198")))
                return
            self.retries += 1
            time.sleep(0.2)


def sop_instance_uid(file):
    at = file.index(b"\x02\x00\x03\x00UI") + 8
    length = int.from_bytes(file[at - 2:at], "little")
    return file[at:at + length].rstrip(b"\0").decode()


def kill(petra, times, pause):
    for number in range(times):
        time.sleep(pause)
        pid = petra.part("ingest-service")["pid"]
        os.kill(pid, signal.SIGKILL)
        end = time.time() + 300
        while True:
            part = petra.part("ingest-service")
            if part is None:
                time.sleep(3)
                if petra.part("ingest-service") is None:
                    # The supervisor gives a service up that ends six times within minutes; one who runs it starts it again.
                    petra.up()
            elif part["pid"] not in (pid, 0) and part["ready"]:
                break
            if time.time() > end:
                raise SystemExit("the service does not come back")
            time.sleep(0.2)
        print(f"kill {number + 1} of {times}", flush=True)


def retrieved(server, study, digests):
    """Digests of everything of a study that comes back, without the preamble."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=300)
    connection.request("GET", f"{server.root}/studies/{study}", headers=dict(server.headers, Accept='multipart/related; type="application/dicom"; transfer-syntax=*'))
    response = connection.getresponse()
    boundary = b"\r\n--" + response.headers["Content-Type"].split("boundary=")[1].split(";")[0].strip('"').encode()
    body = b"\r\n" + response.read()
    for part in body.split(boundary)[1:-1]:
        digests.append(hashlib.sha256(part.split(b"\r\n\r\n", 1)[1][128:]).hexdigest())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--studies", default=stack.HOME.parent / "shared" / "studies", type=Path)
    parser.add_argument("--work", default="/tmp/petra-kills", type=Path)
    parser.add_argument("--clients", type=int, default=8)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--pause", type=float, default=3, help="seconds between the service's return and the next kill")
    arguments = parser.parse_args()
    studies = []
    for folder in sorted(arguments.studies.iterdir()):
        files = bodies.files(folder)
        studies.append({sop_instance_uid(file): (sop_instance_uid(file), file) for file in files})
    with stack.Petra(arguments.work / "petra") as petra:
        over = threading.Event()
        clients = [Client(number, petra.server(), studies, over) for number in range(arguments.clients)]
        for client in clients:
            client.start()
        kill(petra, arguments.kills, arguments.pause)
        over.set()
        for client in clients:
            client.join()
        acknowledged = {}
        for client in clients:
            acknowledged.update(client.acknowledged)
        verify(petra, studies, acknowledged, clients)


def verify(petra, studies, acknowledged, clients):
    rows = subprocess.run(["psql", "-qtA", petra.database_url(), "-c", "SELECT sop_instance_uid || ' ' || digest FROM ingest.instance"],
                          capture_output=True, text=True, check=True).stdout.split("\n")
    held = [tuple(row.split()) for row in rows if row]
    counts = subprocess.run(["psql", "-qtA", petra.database_url(), "-c", "SELECT sum(instances) FROM ingest.study_case"],
                            capture_output=True, text=True, check=True).stdout.strip()
    sent = {hashlib.sha256(part[128:]).hexdigest(): uid for study in studies for uid, part in study.values()}
    server = petra.server("scientist")
    back = []
    uids = subprocess.run(["psql", "-qtA", petra.database_url(), "-c", "SELECT study_instance_uid FROM ingest.study"],
                          capture_output=True, text=True, check=True).stdout.split()
    for uid in uids:
        retrieved(server, uid, back)
    print(f"answered as stored {len(acknowledged)}, rows {len(held)}, counted by cases {counts}, retrieved {len(back)}, "
          f"requests sent again {sum(client.retries for client in clients)}, refused {sum(len(client.refused) for client in clients)}")
    lost = [uid for uid, digest in acknowledged.items() if (uid, digest) not in set(held)]
    doubled = len(held) - len(set(uid for uid, _ in held)) + len(back) - len(set(back))
    strange = [digest for digest in back if digest not in sent]
    print(f"lost {len(lost)}, doubled {doubled}, with other bytes {len(strange)}, never answered as stored {len(held) - len(acknowledged)}")
    if lost or doubled or strange or len(back) != len(held) or int(counts) != len(held):
        raise SystemExit("FAILED")
    print("OK")


if __name__ == "__main__":
    main()
