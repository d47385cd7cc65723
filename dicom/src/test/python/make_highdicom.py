"""Writes src/test/resources/highdicom with highdicom 0.27.0, pydicom 3.0.2 and NumPy 2.

usage: make_highdicom.py FOLDER

An oblique CT of 12 x 10 x 6 voxels, segmentations of it of every kind, and expected.json: for each segment of each
file the storage indices (x fastest) of the voxels inside.
"""

import json
import pathlib
import sys

import highdicom as hd
import numpy as np
import pydicom
from highdicom.seg import Segmentation, SegmentAlgorithmTypeValues, SegmentationTypeValues, SegmentDescription
from pydicom.sr.codedict import codes
from pydicom.uid import ExplicitVRLittleEndian, RLELossless

ROOT = "2.25.424242."
COLUMNS, ROWS, SLICES = 12, 10, 6
X, Y = np.array([0.8, 0.6, 0.0]), np.array([-0.48, 0.64, 0.6])
NORMAL = np.cross(X, Y)
SPACING = (0.9, 1.2, 2.5)
ORIGIN = np.array([-40.0, 12.5, 300.25])


def image():
    slices = []
    for k in range(SLICES):
        ds = pydicom.Dataset()
        ds.file_meta = pydicom.dataset.FileMetaDataset()
        ds.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
        ds.SOPClassUID = "1.2.840.10008.5.1.4.1.1.2"
        ds.SOPInstanceUID = ROOT + f"3.{k + 1}"
        ds.file_meta.MediaStorageSOPClassUID = ds.SOPClassUID
        ds.file_meta.MediaStorageSOPInstanceUID = ds.SOPInstanceUID
        ds.StudyInstanceUID, ds.SeriesInstanceUID, ds.FrameOfReferenceUID = ROOT + "1", ROOT + "3", ROOT + "2"
        ds.PatientName, ds.PatientID, ds.PatientBirthDate, ds.PatientSex = "Made^For^Tests", "T1", "", "O"
        ds.StudyDate, ds.StudyTime, ds.StudyID, ds.AccessionNumber = "20260301", "101500", "1", ""
        ds.ReferringPhysicianName = ""
        ds.Modality, ds.SeriesNumber, ds.InstanceNumber = "CT", 3, k + 1
        ds.Rows, ds.Columns, ds.PixelSpacing, ds.SliceThickness = ROWS, COLUMNS, [SPACING[1], SPACING[0]], SPACING[2]
        ds.ImageOrientationPatient = [float(v) for v in [*X, *Y]]
        ds.ImagePositionPatient = [round(float(v), 6) for v in ORIGIN + k * SPACING[2] * NORMAL]
        ds.SamplesPerPixel, ds.PhotometricInterpretation = 1, "MONOCHROME2"
        ds.BitsAllocated, ds.BitsStored, ds.HighBit, ds.PixelRepresentation = 16, 16, 15, 1
        ds.RescaleIntercept, ds.RescaleSlope = 0, 1
        ds.PixelData = np.arange(ROWS * COLUMNS, dtype=np.int16).tobytes()
        slices.append(ds)
    return slices


def balls():
    """Two balls that overlap, as (slices, rows, columns) of flags."""
    k, j, i = np.meshgrid(np.arange(SLICES), np.arange(ROWS), np.arange(COLUMNS), indexing="ij")
    first = (i - 4) ** 2 + (j - 4) ** 2 + (2 * (k - 2)) ** 2 < 9.5
    second = (i - 7) ** 2 + (j - 5) ** 2 + (2 * (k - 3)) ** 2 < 10.5
    # An empty slice between two parts, and a hole.
    first[2] = False
    second[3, 5, 7] = False
    return first, second


def description(number, label):
    return SegmentDescription(
        segment_number=number,
        segment_label=label,
        segmented_property_category=codes.SCT.MorphologicallyAbnormalStructure,
        segmented_property_type=codes.SCT.Neoplasm,
        algorithm_type=SegmentAlgorithmTypeValues.MANUAL,
    )


def segmentation(images, pixels, kind, labels, number, **more):
    return Segmentation(
        source_images=images,
        pixel_array=pixels,
        segmentation_type=kind,
        segment_descriptions=[description(n + 1, label) for n, label in enumerate(labels)],
        series_instance_uid=ROOT + f"{number}",
        series_number=number,
        sop_instance_uid=ROOT + f"{number}.1",
        instance_number=1,
        manufacturer="Petra",
        manufacturer_model_name="Petra",
        software_versions="1",
        device_serial_number="0",
        **more,
    )


def inside(flags):
    return [int(v) for v in np.flatnonzero(flags)]


def main(folder):
    to = pathlib.Path(folder)
    to.mkdir(parents=True, exist_ok=True)
    images = image()
    for k, ds in enumerate(images):
        ds.save_as(to / f"ct_{k}.dcm", enforce_file_format=True)
    first, second = balls()
    expected = {}

    both = np.stack([first, second], axis=-1).astype(np.uint8)
    segmentation(images, both, SegmentationTypeValues.BINARY, ["one", "two"], 10).save_as(to / "binary.dcm")
    expected["binary.dcm"] = {"one": inside(first), "two": inside(second)}

    # Slices handed over from last to first: frames are placed by their geometry.
    segmentation(
        images[::-1], both[::-1], SegmentationTypeValues.BINARY, ["one", "two"], 11, omit_empty_frames=False
    ).save_as(to / "reversed.dcm")
    expected["reversed.dcm"] = expected["binary.dcm"]

    shares = np.zeros((SLICES, ROWS, COLUMNS, 1), np.float32)
    shares[..., 0][second] = 0.4
    shares[..., 0][first] = 0.75
    for name, syntax in [("fractional.dcm", ExplicitVRLittleEndian), ("fractional_rle.dcm", RLELossless)]:
        segmentation(
            images,
            shares,
            SegmentationTypeValues.FRACTIONAL,
            ["share"],
            12 if syntax == ExplicitVRLittleEndian else 13,
            max_fractional_value=200,
            transfer_syntax_uid=syntax,
        ).save_as(to / name)
        expected[name] = {"share": inside(first)}

    labels = np.where(second & ~first, 2, first).astype(np.uint8)
    segmentation(images, labels, SegmentationTypeValues.LABELMAP, ["one", "two"], 14).save_as(to / "labelmap.dcm")
    expected["labelmap.dcm"] = {"one": inside(first), "two": inside(second & ~first)}

    # Every voxel halved along each axis: the centre of an image voxel lies on a corner of eight,
    # so the fine grid is moved by a quarter of a fine voxel.
    fine = np.repeat(np.repeat(np.repeat(first, 2, 0), 2, 1), 2, 2).astype(np.uint8)
    spacing = [SPACING[2] / 2, SPACING[1] / 2, SPACING[0] / 2]
    corner = ORIGIN - 0.25 * (SPACING[2] * NORMAL + SPACING[1] * Y + SPACING[0] * X)
    shift = 0.125 * (SPACING[2] * NORMAL + SPACING[1] * Y + SPACING[0] * X)
    volume = hd.Volume.from_components(
        fine,
        spacing=spacing,
        position=[float(v) for v in corner + shift],
        direction=np.stack([NORMAL, Y, X], axis=-1),
        coordinate_system="PATIENT",
        frame_of_reference_uid=ROOT + "2",
    )
    segmentation(images, volume, SegmentationTypeValues.BINARY, ["fine"], 15).save_as(to / "own_grid.dcm")
    expected["own_grid.dcm"] = {"fine": inside(first)}

    (to / "expected.json").write_text(json.dumps(expected) + "\n")


main(*sys.argv[1:])
