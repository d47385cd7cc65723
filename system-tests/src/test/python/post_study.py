"""Posts a study with the public dicomweb-client and reads it back.

usage: post_study.py URL KEY FOLDER

Prints one JSON object: the study's UID, what QIDO-RS counts, and whether WADO-RS gives the pixels that were posted.
"""

import json
import pathlib
import sys

import pydicom
from dicomweb_client.api import DICOMwebClient
from dicomweb_client.session_utils import create_session


def main(url, key, folder):
    session = create_session()
    session.headers["Authorization"] = f"Bearer {key}"
    client = DICOMwebClient(url=f"{url}/dicom-web", session=session)

    datasets = [pydicom.dcmread(path) for path in sorted(pathlib.Path(folder).rglob("*.dcm"))]
    answer = client.store_instances(datasets)
    again = client.store_instances(datasets[:3])

    study = datasets[0].StudyInstanceUID
    found = client.search_for_studies(search_filters={"StudyInstanceUID": study})
    series = client.search_for_series(study)
    first = datasets[0]
    metadata = client.retrieve_instance_metadata(study, first.SeriesInstanceUID, first.SOPInstanceUID)
    retrieved = client.retrieve_instance(study, first.SeriesInstanceUID, first.SOPInstanceUID)
    print(json.dumps({
        "study": study,
        "posted": len(datasets),
        "stored": len(answer.ReferencedSOPSequence),
        "failed": len(answer.get("FailedSOPSequence", [])),
        "storedAgain": len(again.ReferencedSOPSequence),
        "studies": len(found),
        "instances": found[0]["00201208"]["Value"][0],
        "series": len(series),
        "modality": metadata["00080060"]["Value"][0],
        "samePixels": retrieved.PixelData == first.PixelData,
    }))


main(*sys.argv[1:])
