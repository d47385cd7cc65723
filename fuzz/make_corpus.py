"""Makes the seeds of DICOM in this folder from the study in examples, small ones that keep its structure.

usage: python make_corpus.py     (in an environment with pydicom)
"""
import pathlib

import pydicom

HERE = pathlib.Path(__file__).parent
STUDY = HERE.parent / 'examples' / 'STS_002'
OUT = HERE / 'corpus' / 'Dicom'
SIDE = 8


def small(source, name, change):
    ds = pydicom.dcmread(source)
    change(ds)
    ds.save_as(OUT / name)


def slice_of(ds):
    ds.Rows = ds.Columns = SIDE
    ds.PixelData = ds.PixelData[:SIDE * SIDE * 2]


def segmentation(ds):
    frames = 3
    ds.Rows = ds.Columns = SIDE
    ds.NumberOfFrames = frames
    ds.PixelData = bytes(range(frames * SIDE))
    ds.PerFrameFunctionalGroupsSequence = ds.PerFrameFunctionalGroupsSequence[:frames]
    for i, frame in enumerate(ds.PerFrameFunctionalGroupsSequence):
        frame.PlanePositionSequence[0].ImagePositionPatient = [0, 0, 2 * i]
    for measures in ds.SharedFunctionalGroupsSequence[0].PixelMeasuresSequence:
        measures.PixelSpacing = [1, 1]
        measures.SliceThickness = 2
        if 'SpacingBetweenSlices' in measures:
            measures.SpacingBetweenSlices = 2
    del ds.ReferencedSeriesSequence[0].ReferencedInstanceSequence[2:]


def structures(ds):
    contours = ds.ROIContourSequence[0].ContourSequence
    del contours[3:]
    for i, contour in enumerate(contours):
        z = 2 * i
        contour.ContourData = [1, 1, z, 6, 1, z, 6, 6, z, 1, 6, z]
        contour.NumberOfContourPoints = 4
    for frame in ds.ReferencedFrameOfReferenceSequence:
        for study in frame.get('RTReferencedStudySequence', []):
            for series in study.RTReferencedSeriesSequence:
                del series.ContourImageSequence[2:]


small(sorted((STUDY / 'ct').iterdir())[0], 'ct.dcm', slice_of)
small(sorted((STUDY / 'pet').iterdir())[0], 'pet.dcm', slice_of)
small(STUDY / 'seg_ct.dcm', 'seg.dcm', segmentation)
small(STUDY / 'rtstruct_ct.dcm', 'rtstruct.dcm', structures)
