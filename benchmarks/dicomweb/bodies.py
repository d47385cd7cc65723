"""Store requests made of the shared studies: a study a body, and copies of it under other UIDs of the same length."""

import http.client
import json
from pathlib import Path

BOUNDARY = "petra-benchmark-2f6c1d0e"
TYPE = f'multipart/related; type="application/dicom"; boundary={BOUNDARY}'

# Roots of the shared studies' UIDs, and the digits in them that a copy replaces.
ROOTS = [(b".5168.1900.", b".%04d.1900.", 1001), (b".3680043.8.498.", b".3680043.8.%03d.", 101)]


def files(study):
    return [path.read_bytes() for path in sorted(Path(study).rglob("*.dcm"))]


def copy(file, number):
    """The file as copy `number`; copy 0 is the file itself."""
    if number == 0:
        return file
    for root, other, first in ROOTS:
        file = file.replace(root, other % (first + number))
    return file


def body(parts):
    out = []
    for part in parts:
        out.append(f"--{BOUNDARY}\r\nContent-Type: application/dicom\r\n\r\n".encode())
        out.append(part)
        out.append(b"\r\n")
    out.append(f"--{BOUNDARY}--\r\n".encode())
    return b"".join(out)


def store(server, content, connection=None):
    """Posts a body; returns the status and the answer, an object of DICOM JSON."""
    connection = connection or http.client.HTTPConnection("127.0.0.1", server.port, timeout=600)
    headers = dict(server.headers, **{"Content-Type": TYPE, "Accept": "application/dicom+json"})
    connection.request("POST", server.root + "/studies", content, headers)
    response = connection.getresponse()
    text = response.read()
    try:
        return response.status, json.loads(text)
    except ValueError:
        return response.status, {}


def stored_uids(answer):
    items = answer.get("00081199", {}).get("Value", [])
    return [item["00081155"]["Value"][0] for item in items]
