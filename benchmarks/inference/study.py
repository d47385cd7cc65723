"""Makes what predictions need, in a Petra that is empty: cases, records, a feature table as wide as the study's, and models."""

import json
import random
import struct
import time
import urllib.error
import urllib.request

ROOT = "1.2.826.0.1.3680043.10.998."
CT_IMAGE = "1.2.840.10008.5.1.4.1.1.2"
EXPLICIT_LITTLE_ENDIAN = "1.2.840.10008.1.2.1"
BOUNDARY = "petra-benchmark-77d1"
PROFILE = "latency"
# Cases of over, low and zero in the training part of the study, and some for validation.
CLASSES = [("3", 52, 12), ("1", 65, 12), ("0", 33, 12)]
COLUMNS = 1886
TASKS = ["HER2_OVER", "HER2_LOW", "HER2_ZERO"]
CLASSIFIERS = ["LR", "KNN", "SVM", "RF"]


class Study:
    """Cases by part, and how to ask the gateway."""

    def __init__(self, petra):
        self.base = f"http://127.0.0.1:{petra.port}"
        self.scientist = petra.key("scientist")
        self.poster = petra.key("poster")
        self.training = []
        self.validation = []

    def make(self):
        self._store()
        self._describe()
        self._import()

    def ask(self, method, path, body=None, content="application/json", key=None):
        data = body if body is None or isinstance(body, bytes) else json.dumps(body).encode()
        request = urllib.request.Request(
            self.base + path, data, {"Authorization": "Bearer " + (key or self.scientist), "Content-Type": content}, method=method)
        try:
            with urllib.request.urlopen(request, timeout=300) as answer:
                return json.loads(answer.read() or b"null")
        except urllib.error.HTTPError as e:
            raise SystemExit(f"{method} {path}: {e.code} {e.read().decode()[:500]}")

    def train(self, name, task, classifier, **more):
        """Trains and waits; says how long it took."""
        started = time.time()
        lists = {"training": self.training, "validation": self.validation, "external": []}
        body = dict({"task": task, "classifier": classifier, "profile": PROFILE, "cohort": "default", "split": {"lists": lists}}, **more)
        training = self.ask("POST", f"/api/v1/models/{name}/versions", body)
        while training["state"] in ("QUEUED", "RUNNING"):
            time.sleep(0.3)
            training = self.ask("GET", f"/api/v1/trainings/{training['id']}")
        if training["state"] != "SUCCEEDED":
            raise SystemExit(f"training of {name}: {training['state']} {training.get('detail')}")
        return time.time() - started

    def _studies(self):
        number = 0
        for ihc, training, validation in CLASSES:
            for place in range(training + validation):
                number += 1
                yield ROOT + str(number), number, ihc, place < training

    def _store(self):
        parts = []
        for uid, number, _, _ in self._studies():
            parts += [f"--{BOUNDARY}\r\nContent-Type: application/dicom\r\n\r\n".encode(), instance(uid, number), b"\r\n"]
        parts.append(f"--{BOUNDARY}--\r\n".encode())
        self.ask("POST", "/dicom-web/studies", b"".join(parts),
                 f'multipart/related; type="application/dicom"; boundary={BOUNDARY}', self.poster)
        for uid, _, _, trains in self._studies():
            case = self.ask("GET", f"/api/v1/cases?studyInstanceUid={uid}")["items"][0]
            (self.training if trains else self.validation).append(case.get("caseId") or case["id"])

    def _describe(self):
        some = random.Random(2)
        rows = ["studyInstanceUid,ageYears,erPositive,prPositive,ki67Percent,her2Ihc,histology,institution"]
        for uid, number, ihc, _ in self._studies():
            rows.append(",".join([
                uid, str(some.randrange(30, 80)), some.choice(["true", "false"]), some.choice(["true", "false"]),
                str(some.randrange(5, 60)), ihc, "ductal", "one" if number % 2 else "two"]))
        self.ask("POST", "/api/v1/clinical", "\n".join(rows).encode(), "text/csv", self.poster)

    def _import(self):
        some = random.Random(3)
        names = [f"{'ct' if column < COLUMNS / 2 else 'pet'}_made_{column}" for column in range(COLUMNS)]
        rows = [",".join(["study_instance_uid"] + names)]
        for uid, _, ihc, _ in self._studies():
            # Ten columns of every class tell it from the rest, weakly; the others are noise.
            first = {"3": 0, "1": 10, "0": 20}[ihc]
            rows.append(",".join([uid] + [
                f"{some.gauss(0.8 if first <= column < first + 10 else 0, 1):.9g}" for column in range(COLUMNS)]))
        self.ask("POST", f"/api/v1/features/import?profile={PROFILE}&cohort=default", "\n".join(rows).encode(), "text/csv")


def instance(uid, number):
    """A CT instance without pixels, in Part 10."""
    meta = element(2, 1, b"OB", b"\0\1") + text(2, 2, b"UI", CT_IMAGE) + text(2, 3, b"UI", uid + ".1.1") \
        + text(2, 0x10, b"UI", EXPLICIT_LITTLE_ENDIAN) + text(2, 0x12, b"UI", ROOT + "0")
    body = text(8, 0x16, b"UI", CT_IMAGE) + text(8, 0x18, b"UI", uid + ".1.1") + text(8, 0x60, b"CS", "CT") \
        + text(0x10, 0x10, b"PN", f"Made^{number}") + text(0x10, 0x20, b"LO", f"MADE{number}") \
        + text(0x20, 0xD, b"UI", uid) + text(0x20, 0xE, b"UI", uid + ".1") + text(0x20, 0x13, b"IS", "1")
    return b"\0" * 128 + b"DICM" + element(2, 0, b"UL", struct.pack("<I", len(meta))) + meta + body


def text(group, number, vr, value):
    encoded = value.encode()
    return element(group, number, vr, encoded + (b"\0" if vr == b"UI" else b" ") * (len(encoded) % 2))


def element(group, number, vr, value):
    long_form = vr == b"OB"
    length = b"\0\0" + struct.pack("<I", len(value)) if long_form else struct.pack("<H", len(value))
    return struct.pack("<HH", group, number) + vr + length + value
