"""Makes the image files of this folder with SimpleITK 2.5.7 and nibabel 5, and says in reference.json how
SimpleITK reads each of them.

usage: python make_reference.py FOLDER
"""
import json
import sys
import tempfile

import nibabel as nib
import numpy as np
import SimpleITK as sitk

OUT = sys.argv[1]
rng = np.random.default_rng(1)
OBLIQUE = (0.936293363584199, -0.275095847318244, 0.218350663146334,
           0.289629477625516, 0.956425085849232, -0.036957013524625,
           -0.198669330795061, 0.097843395007256, 0.975170327201816)
names = []


def itk(name, dtype, low, high, compress=True, direction=OBLIQUE):
    im = sitk.GetImageFromArray(rng.uniform(low, high, (3, 4, 5)).astype(dtype))
    im.SetSpacing((0.5, 1.25, 3.0))
    im.SetOrigin((-12.5, 40.0, 7.75))
    im.SetDirection(direction)
    sitk.WriteImage(im, f'{OUT}/{name}', compress)
    names.append(name)


def nifti(name, dtype, low, high, sform=None, qform=None, slope=None, inter=0, big_endian=False):
    header = nib.Nifti1Header(endianness='>' if big_endian else '<')
    header.set_data_dtype(np.dtype(dtype).newbyteorder('>' if big_endian else '<'))
    im = nib.Nifti1Image(rng.uniform(low, high, (5, 4, 3)).astype(dtype), None, header)
    im.header.set_zooms((0.5, 1.25, 3.0))
    im.set_sform(*(sform or (None, 0)))
    im.set_qform(*(qform or (None, 0)))
    im.header.set_zooms((0.5, 1.25, 3.0))
    if slope is not None:
        im.header.set_slope_inter(slope, inter)
    nib.save(im, f'{OUT}/{name}')
    names.append(name)


def affine(angle, origin=(3, -4, 5)):
    c, s = np.cos(angle), np.sin(angle)
    m = np.eye(4)
    m[:3, :3] = np.array([[c, -s, 0], [s, c, 0], [0, 0, 1]]) @ np.diag([-0.5, 1.25, 3.0])
    m[:3, 3] = origin
    return m


itk('int16.nii.gz', np.int16, -1000, 1000)
itk('float64.nii', np.float64, 0, 20, False)
itk('uint8.nrrd', np.uint8, 0, 255)
itk('int32-raw.nrrd', np.int32, -1e9, 1e9, False)
itk('float32.nrrd', np.float32, -5, 5)
nifti('slope-and-qform.nii', np.uint16, 0, 60000, qform=(affine(0.3), 1), slope=0.25, inter=-7)
nifti('sform-alone.nii.gz', np.int8, -100, 100, sform=(affine(-0.2), 2))
nifti('two-that-differ.nii', np.int32, -9, 9, sform=(affine(0.1), 2), qform=(affine(0.4), 1))
nifti('scanner-sform.nii', np.float32, 0, 1, sform=(affine(0.1), 1), qform=(affine(0.4), 1))
nifti('no-form.nii', np.uint32, 0, 4e9)
nifti('big-endian.nii', np.int16, -3000, 3000, sform=(affine(0.0), 1), qform=(affine(0.0), 1), big_endian=True)

# Later formats: their own generator, so that the files above stay as they were.
rng = np.random.default_rng(2)
twins = {}


def nifti2(name, dtype, pair=False):
    cls = nib.Nifti1Pair if pair else nib.Nifti2Image
    im = cls(rng.integers(0, 100, (5, 4, 3)).astype(dtype), affine(0.2))
    nib.save(im, f'{OUT}/{name}')
    if not pair:
        # ITK does not read version 2: it judges by the same image as version 1.
        twins[name] = f'{tempfile.mkdtemp()}/{name}'
        nib.save(nib.Nifti1Image(np.asanyarray(im.dataobj), im.affine), twins[name])
    names.append(name)


def vectors(name, compress=False):
    im = sitk.GetImageFromArray(rng.integers(0, 5, (3, 4, 5, 2)).astype(np.uint8), isVector=True)
    im.SetSpacing((0.5, 1.25, 3.0))
    im.SetDirection(OBLIQUE)
    sitk.WriteImage(im, f'{OUT}/{name}', compress)
    names.append(name)


nifti2('version-2.nii', np.float32)
nifti2('pair.hdr', np.int16, pair=True)
itk('detached.nhdr', np.int16, -1000, 1000)
itk('detached-raw.nhdr', np.uint64, 0, 1.8e19, False)
itk('int64.nrrd', np.int64, -9e18, 9e18)
itk('uint64.nii.gz', np.uint64, 0, 1.8e19)
itk('meta.mha', np.int16, -1000, 1000)
itk('meta-raw.mha', np.float32, -5, 5, False)
itk('meta-uint64.mha', np.uint64, 0, 1.8e19)
itk('meta.mhd', np.float64, -5, 5)
itk('meta-raw.mhd', np.uint16, 0, 60000, False)
vectors('vectors.nrrd')
vectors('vectors.mha', True)
vectors('vectors.nii.gz')
with open(f'{OUT}/ascii.nrrd', 'w') as f:
    f.write('NRRD0004\ntype: float\ndimension: 3\nsizes: 2 3 2\nspacings: 1 2 3\nencoding: ascii\n\n')
    f.write('0.1 -2e3 3\n4 5.5 6\n7 8 9\n10 11 12\n')
names.append('ascii.nrrd')
with open(f'{OUT}/ascii.mha', 'w') as f:
    f.write('ObjectType = Image\nNDims = 3\nBinaryData = False\nElementSpacing = 1 2 3\nPosition = 4 5 6\nDimSize = 2 3 2\n'
            'ElementType = MET_SHORT\nElementDataFile = LOCAL\n1 -2 3 4 5 6 7 8 9 10 11 -12\n')
names.append('ascii.mha')

document = {}
for name in names:
    im = sitk.ReadImage(twins.get(name, f'{OUT}/{name}'))
    document[name] = {
        'pixelType': im.GetPixelIDTypeAsString(), 'size': im.GetSize(), 'spacing': im.GetSpacing(), 'origin': im.GetOrigin(),
        'direction': im.GetDirection(), 'intensities': sitk.GetArrayFromImage(im).astype(float).flatten().tolist()}
    if im.GetNumberOfComponentsPerPixel() > 1:
        document[name]['values'] = im.GetNumberOfComponentsPerPixel()
with open(f'{OUT}/reference.json', 'w') as f:
    json.dump(document, f)
    f.write('\n')
for name in names:
    d = document[name]
    print(name, d['pixelType'], d['spacing'], d['origin'], d['direction'][:3], d['intensities'][:2])
