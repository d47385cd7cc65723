"""Asks for an echo and stores files with pynetdicom.

usage: store_dimse.py PORT CALLED CALLING FOLDER

Prints one JSON object: the status of C-ECHO, how many files there are, and how many got which status of C-STORE.
"""

import collections
import json
import pathlib
import sys

import pydicom
from pynetdicom import AE
from pynetdicom.sop_class import Verification


def main(port, called, calling, folder):
    files = [pydicom.dcmread(path) for path in sorted(pathlib.Path(folder).rglob("*.dcm"))]
    entity = AE(ae_title=calling)
    entity.add_requested_context(Verification)
    for sop_class, syntax in {(f.SOPClassUID, f.file_meta.TransferSyntaxUID) for f in files}:
        entity.add_requested_context(sop_class, syntax)
    association = entity.associate("127.0.0.1", int(port), ae_title=called)
    if not association.is_established:
        print(json.dumps({"rejected": association.is_rejected}))
        return
    echo = association.send_c_echo().Status
    statuses = collections.Counter(f"{association.send_c_store(f).Status:04X}" for f in files)
    association.release()
    print(json.dumps({"echo": echo, "files": len(files), "statuses": statuses}))


main(*sys.argv[1:])
