#!/usr/bin/env python3
"""Instances a second over STOW-RS of Petra (through its gateway) and of Orthanc, in one run on one machine.

Bodies are built beforehand, a study a request; every instance is new to the server. Both servers keep their default durability:
Petra forces objects and rows to the disk before it answers, Orthanc its files (SyncStorageArea) and its index. The servers run
one after the other and rounds alternate, so that what else the machine does meets both.
"""

import argparse
import http.client
import statistics
import threading
import time
from pathlib import Path

import bodies
import stack


def batch(studies, numbers):
    """Bodies with their numbers of instances: every study once for each number."""
    made = []
    for number in numbers:
        for files in studies:
            made.append((bodies.body([bodies.copy(file, number) for file in files]), len(files)))
    return made


def measure(server, work, clients):
    """Instances a second when `clients` post the work, each taking the next body when it is done."""
    left = list(reversed(work))
    lock = threading.Lock()
    stored = []

    def client():
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=600)
        while True:
            with lock:
                if not left:
                    return
                content, count = left.pop()
            status, answer = bodies.store(server, content, connection)
            if status != 200 or len(bodies.stored_uids(answer)) != count:
                raise SystemExit(f"{server.name} answered {status} and stored {len(bodies.stored_uids(answer))} of {count}")
            with lock:
                stored.append(count)

    threads = [threading.Thread(target=client) for _ in range(clients)]
    start = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    seconds = time.perf_counter() - start
    if sum(stored) != sum(count for _, count in work):
        raise SystemExit(f"{server.name}: not everything was stored")
    return sum(stored) / seconds


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--studies", default=stack.HOME.parent / "shared" / "studies", type=Path)
    parser.add_argument("--work", default="/tmp/petra-stow", type=Path, help="a directory on the disk to measure")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--clients", type=int, nargs="+", default=[1, 8])
    parser.add_argument("--copies", type=int, default=2, help="of every study in each measurement")
    parser.add_argument("--petra-only", action="store_true")
    arguments = parser.parse_args()

    studies = [bodies.files(study) for study in sorted(arguments.studies.iterdir())]
    rates = {}
    with stack.Petra(arguments.work / "petra") as petra:
        warm = batch(studies, [0])
        measure(petra.server(), warm, 4)
        number = 1
        for _ in range(arguments.rounds):
            for clients in arguments.clients:
                work = batch(studies, range(number, number + arguments.copies))
                number += arguments.copies
                rates.setdefault((clients, "Petra"), []).append(measure(petra.server(), work, clients))
                print(f"Petra    {clients} clients {rates[clients, 'Petra'][-1]:6.0f}/s", flush=True)
                if not arguments.petra_only:
                    # A new Orthanc every time: an index that grows makes it slower, which is not what is compared.
                    with stack.Orthanc(arguments.work / "orthanc") as orthanc:
                        rates.setdefault((clients, "Orthanc"), []).append(measure(orthanc.server(), work, clients))
                    print(f"Orthanc  {clients} clients {rates[clients, 'Orthanc'][-1]:6.0f}/s", flush=True)
    print("\n| clients | Petra, instances/s | Orthanc, instances/s | ratio |\n| --- | --- | --- | --- |")
    for clients in arguments.clients:
        ours = statistics.median(rates[clients, "Petra"])
        theirs = statistics.median(rates.get((clients, "Orthanc"), [float("nan")]))
        print(f"| {clients} | {ours:.0f} | {theirs:.0f} | {ours / theirs:.1f} |")


if __name__ == "__main__":
    main()
