#!/usr/bin/env python3
"""Times predictions through the gateway at a fixed rate: by case id and by values, for each classifier, while nothing
trains and while trainings run; then how many a second four clients get that wait for each answer (wrk, if it is installed).

Starts a Petra over an empty directory and removes it. Contributions and warnings are part of every answer. Median, 95th
and 99th percentile are of the time from when a request was due, so that a stall counts for all that waited.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import load
import study

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "dicomweb"))
import stack

WRK = """
local bodies = {}
for line in io.lines("%s") do bodies[#bodies + 1] = line end
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.headers["Authorization"] = "Bearer %s"
request = function() return wrk.format(nil, nil, nil, bodies[math.random(#bodies)]) end
"""


def bodies(made, model):
    """Requests by case id and by values, of one case or row each."""
    version = made.ask("GET", f"/api/v1/models/{model}/versions/1")
    cases = made.training + made.validation
    by_case = [json.dumps({"caseIds": [case]}).encode() for case in cases]
    row = {feature: 1 if feature in ("ER", "PR") else 0.25 for feature in version["features"]}
    by_value = [json.dumps({"rows": [row]}).encode()]
    infer = [json.dumps({"inputs": [{
        "name": "features", "datatype": "FP64", "shape": [1, len(row)], "data": list(row.values())}]}).encode()]
    predict = f"/api/v1/models/{model}/versions/@champion/predict"
    return [("case id", predict, by_case), ("values", predict, by_value), ("/v2", f"/v2/models/{model}/infer", infer)]


def measure(made, petra, options, when):
    for classifier in study.CLASSIFIERS:
        for kind, path, requests in bodies(made, f"over-{classifier}"):
            driver = load.Load(petra.port, {"Authorization": "Bearer " + petra.key("viewer")}, path, requests)
            times = driver.run(options.rate, options.seconds, options.warm)
            print(f"{classifier:4} {kind:8} {when:10} {load.quantile(times, 0.5):7.1f} {load.quantile(times, 0.95):7.1f}"
                  f" {load.quantile(times, 0.99):7.1f} {times[-1]:8.1f} {driver.failed:6} {os.getloadavg()[0]:6.1f}", flush=True)


def most(made, petra, options):
    if not shutil.which("wrk"):
        return
    for classifier in study.CLASSIFIERS:
        for kind, path, requests in bodies(made, f"over-{classifier}")[:2]:
            with tempfile.TemporaryDirectory() as folder:
                lines, script = Path(folder, "bodies"), Path(folder, "post.lua")
                lines.write_bytes(b"\n".join(requests) + b"\n")
                script.write_text(WRK % (lines, petra.key("viewer")))
                said = subprocess.run(
                    ["wrk", "-t1", "-c4", f"-d{options.seconds}s", "-s", script, f"http://127.0.0.1:{petra.port}{path}"],
                    check=True, capture_output=True, text=True).stdout
            rate = next(line.split()[1] for line in said.splitlines() if line.startswith("Requests/sec"))
            print(f"{classifier:4} {kind:8} at most {float(rate):6.0f} a second", flush=True)


def train_on(made, stop):
    """Trains with tuning inside folds, again and again, until told to stop."""
    number = 0
    while not stop.is_set():
        number += 1
        classifier = study.CLASSIFIERS[number % len(study.CLASSIFIERS)]
        took = made.train(f"beside-{classifier}", "HER2_LOW", classifier,
                          validation={"scheme": "REPEATED_K_FOLD", "folds": 5, "repeats": 2, "permutations": 0})
        print(f"     (trained {classifier} beside in {took:.1f} s)", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", default=tempfile.gettempdir(), help="where the data directory is made")
    parser.add_argument("--rate", type=float, default=100, help="requests a second")
    parser.add_argument("--seconds", type=int, default=15, help="length of each measurement")
    parser.add_argument("--warm", type=int, default=5, help="seconds before each that are not counted")
    options = parser.parse_args()
    with stack.Petra(Path(options.work, "petra-latency")) as petra:
        made = study.Study(petra)
        made.make()
        for classifier in study.CLASSIFIERS:
            took = made.train(f"over-{classifier}", "HER2_OVER", classifier)
            made.ask("PUT", f"/api/v1/models/over-{classifier}/aliases/champion", {"version": 1, "reason": "to be measured"})
            print(f"trained {classifier} in {took:.1f} s", flush=True)
        print("     by       beside      median    95 %    99 %  longest  errors   load")
        # The first thousands of requests are answered by code that is not compiled yet, at several times the cost.
        measure(made, petra, argparse.Namespace(rate=options.rate, seconds=5, warm=options.warm * 4), "(warming)")
        measure(made, petra, options, "nothing")
        stop = threading.Event()
        trainer = threading.Thread(target=train_on, args=(made, stop))
        trainer.start()
        measure(made, petra, options, "a training")
        stop.set()
        trainer.join()
        most(made, petra, options)


if __name__ == "__main__":
    main()
