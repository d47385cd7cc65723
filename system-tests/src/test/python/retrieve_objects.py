"""Posts objects with the public dicomweb-client and reads them back in every way that WADO-RS has.

usage: retrieve_objects.py URL KEY FILE...

Beside each FILE, whose pixels are compressed, lies a plain one with the name up to the first dot. Prints one JSON object for each file, in a list.
"""

import json
import pathlib
import sys

import pydicom
from dicomweb_client.api import DICOMwebClient
from dicomweb_client.session_utils import create_session


def retrieve(client, url, session, path):
    sent = pydicom.dcmread(path)
    expected = pydicom.dcmread(path.with_name(path.name.split(".")[0] + ".dcm")).PixelData
    client.store_instances([sent])
    uids = (sent.StudyInstanceUID, sent.SeriesInstanceUID, sent.SOPInstanceUID)
    frames = list(range(1, int(sent.get("NumberOfFrames", 1)) + 1))

    metadata = client.retrieve_instance_metadata(*uids)
    uri = metadata["7FE00010"]["BulkDataURI"]
    bulk = client.retrieve_bulkdata(uri)
    raw = client.retrieve_instance_frames(*uids, frame_numbers=frames)
    stored = client.retrieve_instance(*uids, media_types=(("application/dicom", "*"),))
    plain = client.retrieve_instance(*uids, media_types=(("application/dicom", "1.2.840.10008.1.2.1"),))
    rendered = client.retrieve_instance_frames_rendered(
        *uids, frame_numbers=[1], media_types=("image/png",), params={"window": "40,400,linear"})
    etag = session.get(f"{url}/studies/{uids[0]}/metadata").headers["ETag"]
    again = session.get(f"{url}/studies/{uids[0]}/metadata", headers={"If-None-Match": etag})
    return {
        "rows": metadata["00280010"]["Value"][0] == sent.Rows,
        "bulkData": b"".join(bulk) == expected,
        "frames": len(raw) == len(frames) and b"".join(raw) == expected,
        "asStored": stored.PixelData == sent.PixelData
                    and stored.file_meta.TransferSyntaxUID == sent.file_meta.TransferSyntaxUID,
        "plain": plain.PixelData == expected,
        "rendered": rendered[:8] == b"\x89PNG\r\n\x1a\n",
        "notModified": again.status_code == 304,
    }


def main(url, key, *paths):
    session = create_session()
    session.headers["Authorization"] = f"Bearer {key}"
    root = f"{url}/dicom-web"
    client = DICOMwebClient(url=root, session=session)
    print(json.dumps([retrieve(client, root, session, path) for path in map(pathlib.Path, paths)]))


main(*sys.argv[1:])
