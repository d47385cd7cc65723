"""Posts a study with segmentations by highdicom: one lesion, read by READER1 twice and by READER2.

usage: post_readings.py URL KEY FOLDER

FOLDER holds ct/, pet/ and the lesion of each as seg_ct.dcm and seg_pet.dcm. The study gets UIDs of its own. READER1's
first reading is the lesion as it is, as a binary segmentation of the CT and a fractional one of the PET; the others
leave a slice out. Prints one JSON object: the study's UID and how many objects were stored.
"""

import json
import pathlib
import sys
import warnings

import highdicom as hd
import numpy as np
import pydicom
from dicomweb_client.api import DICOMwebClient
from dicomweb_client.session_utils import create_session
from highdicom.seg import Segmentation, SegmentAlgorithmTypeValues, SegmentationTypeValues, SegmentDescription
from pydicom.sr.codedict import codes

# What the study's own names and the readers' codes are not; the output is JSON alone.
warnings.simplefilter("ignore")


def series(folder, uids):
    slices = [pydicom.dcmread(path) for path in sorted(folder.glob("*.dcm"))]
    for ds in slices:
        for keyword in ["StudyInstanceUID", "SeriesInstanceUID", "SOPInstanceUID", "FrameOfReferenceUID"]:
            old = ds[keyword].value
            uids.setdefault(old, hd.UID())
            setattr(ds, keyword, uids[old])
        ds.file_meta.MediaStorageSOPInstanceUID = ds.SOPInstanceUID
    return sorted(slices, key=lambda ds: float(ds.ImagePositionPatient[2]))


def lesion(path, slices):
    """The lesion on the slices, found by the position of each frame."""
    seg = pydicom.dcmread(path)
    frames = {
        round(float(groups.PlanePositionSequence[0].ImagePositionPatient[2]), 2): frame
        for groups, frame in zip(seg.PerFrameFunctionalGroupsSequence, seg.pixel_array)
    }
    blank = np.zeros((seg.Rows, seg.Columns), np.uint8)
    return np.stack([frames.get(round(float(ds.ImagePositionPatient[2]), 2), blank) for ds in slices])


def reading(slices, mask, kind, reader, repetition, number):
    return Segmentation(
        source_images=slices,
        pixel_array=mask.astype(np.float32 if kind == SegmentationTypeValues.FRACTIONAL else np.uint8),
        segmentation_type=kind,
        segment_descriptions=[
            SegmentDescription(
                segment_number=1,
                segment_label="lesion",
                segmented_property_category=codes.SCT.MorphologicallyAbnormalStructure,
                segmented_property_type=codes.SCT.Neoplasm,
                algorithm_type=SegmentAlgorithmTypeValues.MANUAL,
            )
        ],
        series_instance_uid=hd.UID(),
        series_number=number,
        sop_instance_uid=hd.UID(),
        instance_number=1,
        manufacturer="highdicom",
        manufacturer_model_name="highdicom",
        software_versions=hd.__version__,
        device_serial_number="1",
        content_label=f"{reader}_{repetition}",
        content_creator_name=reader,
    )


def main(url, key, folder):
    session = create_session()
    session.headers["Authorization"] = f"Bearer {key}"
    client = DICOMwebClient(url=f"{url}/dicom-web", session=session)
    uids = {}
    study = pathlib.Path(folder)
    objects = []
    kinds = {"ct": SegmentationTypeValues.BINARY, "pet": SegmentationTypeValues.FRACTIONAL}
    for modality, kind in kinds.items():
        slices = series(study / modality, uids)
        drawn = lesion(study / f"seg_{modality}.dcm", slices)
        objects += slices
        for n, (reader, repetition) in enumerate([("READER1", 1), ("READER1", 2), ("READER2", 1)]):
            mask = drawn.copy()
            if n > 0:
                mask[np.flatnonzero(mask.any(axis=(1, 2)))[n]] = 0
            objects.append(reading(slices, mask, kind, reader, repetition, 100 + n))
    answer = client.store_instances(objects)
    print(
        json.dumps(
            {
                "study": objects[0].StudyInstanceUID,
                "posted": len(objects),
                "stored": len(answer.ReferencedSOPSequence),
            }
        )
    )


main(*sys.argv[1:])
