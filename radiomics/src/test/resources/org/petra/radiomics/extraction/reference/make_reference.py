"""Makes the reference cases of this folder with PyRadiomics 8ed5793 and SimpleITK 2.5.7.

usage: python make_reference.py FOLDER     (in an environment with PyRadiomics)

Each case is an image and a label mask, small and synthetic (a bright ellipsoid in a textured
background, fixed seed), and a JSON file with the parameters, all features, and what the prepared image
and mask are: size, origin and sums. A column that PyRadiomics leaves out is not in the file.
"""
import json
import logging
import math
import sys

import numpy as np
import radiomics
import SimpleITK as sitk
from radiomics.featureextractor import RadiomicsFeatureExtractor

radiomics.logger.setLevel(logging.CRITICAL)
OUT = sys.argv[1]
OBLIQUE = (0.936293363584199, -0.275095847318244, 0.218350663146334,
           0.289629477625516, 0.956425085849232, -0.036957013524625,
           -0.198669330795061, 0.097843395007256, 0.975170327201816)
STUDY = {'Original': {}, 'LoG': {'sigma': [1]}, 'Wavelet': {}}


def image(size, spacing, seed, low, high, dtype, direction=None, origin=(-10.5, 20.25, 7.0)):
    rng = np.random.default_rng(seed)
    nx, ny, nz = size
    z, y, x = np.meshgrid(*(np.linspace(-1, 1, n) if n > 1 else np.zeros(1) for n in (nz, ny, nx)), indexing='ij')
    a = np.exp(-2 * (x * x + 1.5 * y * y + z * z)) + 0.25 * rng.standard_normal(x.shape)
    a = low + (high - low) * (a - a.min()) / (a.max() - a.min())
    im = sitk.GetImageFromArray(a.astype(dtype))
    im.SetSpacing(spacing)
    im.SetOrigin(origin)
    if direction:
        im.SetDirection(direction)
    return im


def ellipsoid(reference, label=1, slices=None, radius=0.62):
    nx, ny, nz = reference.GetSize()
    z, y, x = np.meshgrid(*(np.linspace(-1, 1, n) if n > 1 else np.zeros(1) for n in (nz, ny, nx)), indexing='ij')
    m = (x * x + 1.3 * y * y + 0.9 * z * z <= radius * radius)
    if slices is not None:
        keep = np.zeros_like(m)
        keep[slices] = True
        m &= keep
    mask = sitk.GetImageFromArray((m * label).astype(np.uint8))
    mask.CopyInformation(reference)
    return mask


def number(value):
    value = float(value)
    return value if math.isfinite(value) else None


def case(name, im, mask, setting, image_types=STUDY, feature_classes=None):
    parameters = {'imageType': image_types, 'setting': setting}
    if feature_classes:
        parameters['featureClass'] = feature_classes
    sitk.WriteImage(im, f'{OUT}/{name}.nrrd', True)
    sitk.WriteImage(mask, f'{OUT}/{name}-mask.nrrd', True)
    im, mask = (sitk.ReadImage(f'{OUT}/{name}{part}.nrrd') for part in ('', '-mask'))  # positions as written
    extractor = RadiomicsFeatureExtractor(json.loads(json.dumps(parameters)))
    vector = extractor.execute(im, mask)
    prepared, region = extractor.loadImage(im, mask, None, **extractor.settings)
    array = sitk.GetArrayFromImage(prepared).astype(float)
    document = {
        'note': 'PyRadiomics 8ed5793 by make_reference.py; null is NaN',
        'parameters': parameters,
        'prepared': {'size': prepared.GetSize(), 'origin': prepared.GetOrigin(), 'sum': float(array.sum()),
                     'sumOfSquares': float((array ** 2).sum()),
                     'maskVoxels': int((sitk.GetArrayFromImage(region) == setting.get('label', 1)).sum())},
        'features': {k: number(v) for k, v in vector.items() if not k.startswith('diagnostics')},
    }
    with open(f'{OUT}/{name}.json', 'w') as f:
        json.dump(document, f, indent=0)
        f.write('\n')
    print(name, prepared.GetSize(), document['prepared']['maskVoxels'], len(document['features']))


one_mm = {'binWidth': 25, 'resampledPixelSpacing': [1, 1, 1], 'interpolator': 'sitkBSpline'}

ct = image((19, 17, 9), (1.31, 1.31, 2.73), 1, -950, 820, np.int16, OBLIQUE)
case('int16-oblique-resampled', ct, ellipsoid(ct), one_mm)

pet = image((12, 11, 13), (4.07, 4.07, 3.0), 2, 0.2, 14, np.float64)
case('float64-resampled', pet, ellipsoid(pet, 3), {**one_mm, 'binWidth': 0.25, 'label': 3, 'resampledPixelSpacing': [2, 2, 2]})

mr = image((17, 14, 15), (1.1, 0.9, 1.5), 3, 0, 300, np.float32)
case('float32-native-grid', mr, ellipsoid(mr), {'binWidth': 10},
     {'Wavelet': {'binWidth': 12.5}, 'LoG': {'sigma': [1.0, 2.5]}, 'Original': {}})
case('float32-resampled', mr, ellipsoid(mr), {'binWidth': 10, 'resampledPixelSpacing': [1.4, 0, 1.2], 'padDistance': 2})

same = image((24, 22, 20), (1.0, 1.0, 1.000001), 4, -200, 300, np.int16)
case('int16-spacing-agrees', same, ellipsoid(same, radius=0.4), one_mm)

slice_ct = image((21, 20, 7), (0.9, 0.9, 3.0), 5, -100, 200, np.int16)
case('one-slice', slice_ct, ellipsoid(slice_ct, slices=3), one_mm)

wide = image((26, 24, 12), (2.0, 2.0, 2.5), 6, -300, 500, np.int16)
shifted = image((15, 14, 9), (2.6, 2.6, 2.2), 7, 0, 1, np.uint8, origin=(-4.0, 26.0, 9.0))
case('mask-on-other-grid', wide, ellipsoid(shifted), {**one_mm, 'resampledPixelSpacing': [1.5, 1.5, 1.5]})

thin = image((16, 15, 3), (1.0, 1.0, 4.0), 8, -100, 200, np.int16)
case('too-thin-for-laplacian', thin, ellipsoid(thin), {'binWidth': 25}, STUDY)

# Every fifth new centre lies on the border of two old voxels.
borders = image((20, 18, 12), (1.5, 1.5, 2.5), 9, -100, 200, np.int16, origin=(-123.37, 57.9, 402.125))
case('borders-coincide', borders, ellipsoid(borders), one_mm, {'Original': {}},
     {'shape': None, 'firstorder': ['Mean', 'Energy', '10Percentile'], 'ngtdm': []})

# The region's axes are turned against the image's.
straight = image((30, 28, 22), (1.5, 1.5, 2.0), 10, -100, 200, np.int16, origin=(-20.0, -21.0, -22.0))
turned = image((16, 15, 9), (1.71, 1.63, 2.13), 11, 0, 1, np.uint8, OBLIQUE, (-10.0, -11.0, -6.0))
case('axes-turned', straight, ellipsoid(turned), one_mm, {'Original': {}, 'LoG': {'sigma': [1]}},
     {'shape': None, 'firstorder': None, 'glszm': None})

# Every image type, on each kind of pixel, on a native grid.
FEW = {'shape': ['MeshVolume'], 'firstorder': None, 'glcm': ['Contrast', 'Correlation'], 'glszm': ['ZoneEntropy', 'ZoneVariance']}
EVERY = {'Original': {}, 'Square': {}, 'SquareRoot': {}, 'Logarithm': {}, 'Exponential': {'binCount': 20}, 'Gradient': {},
         'LBP2D': {'binWidth': 1}, 'LBP3D': {'binWidth': 0.5}, 'LoG': {'sigma': [0.7, 2]}, 'Wavelet': {'wavelet': 'bior1.3'}}
hu = image((13, 12, 11), (1.17, 1.09, 2.31), 12, -950, 820, np.int16)
case('every-filter-int16', hu, ellipsoid(hu), {'binWidth': 25}, EVERY, FEW)
suv = image((12, 13, 10), (2.07, 2.07, 3.0), 13, 0.2, 14, np.float64, OBLIQUE)
case('every-filter-float64', suv, ellipsoid(suv), {'binWidth': 0.25}, EVERY, FEW)
flair = image((11, 12, 13), (1.1, 0.9, 1.5), 14, 0, 300, np.float32)
case('every-filter-float32', flair, ellipsoid(flair), {'binWidth': 10}, EVERY, FEW)

# Settings of the filters.
case('filter-settings', flair, ellipsoid(flair), {'binCount': 16, 'gradientUseSpacing': False},
     {'Gradient': {}, 'LBP2D': {'lbp2DMethod': 'var', 'lbp2DRadius': 1.5, 'lbp2DSamples': 12, 'force2Ddimension': 1},
      'LBP3D': {'lbp3DLevels': 3, 'lbp3DIcosphereRadius': 1.7, 'lbp3DIcosphereSubdivision': 2}}, FEW)
case('pattern-numbers', hu, ellipsoid(hu), {'binWidth': 16, 'force2Ddimension': 2},
     {'LBP2D': {'lbp2DMethod': 'default', 'lbp2DRadius': 2}, 'Original': {}}, FEW)
case('smallest-pattern-numbers', hu, ellipsoid(hu), {'binWidth': 16, 'normalize': True, 'normalizeScale': 50},
     {'LBP2D': {'lbp2DMethod': 'ror'}}, FEW)
case('wavelet-levels', flair, ellipsoid(flair), {'binCount': 16},
     {'Wavelet': {'wavelet': 'rbio2.4', 'level': 2, 'start_level': 1}}, FEW)
case('wavelet-longer-than-the-image', suv, ellipsoid(suv), {'binCount': 16}, {'Wavelet': {'wavelet': 'coif5', 'level': 2}}, FEW)
case('wavelet-by-slice', suv, ellipsoid(suv), {'binWidth': 0.25, 'force2D': True, 'force2Ddimension': 1}, {'Wavelet': {}}, FEW)

# Every interpolator.
for name in ('NearestNeighbor', 'Linear', 'Gaussian', 'HammingWindowedSinc', 'CosineWindowedSinc', 'WelchWindowedSinc',
             'LanczosWindowedSinc', 'BlackmanWindowedSinc', 'LabelGaussian'):
    kind = hu if name in ('NearestNeighbor', 'Gaussian', 'LabelGaussian') else suv
    case('interpolator-' + name, kind, ellipsoid(kind),
         {'binCount': 16, 'resampledPixelSpacing': [1.43, 0, 1.71], 'interpolator': 'sitk' + name, 'padDistance': 1}, {'Original': {}}, FEW)

# What is done to image and region before.
case('normalized', hu, ellipsoid(hu), {'binWidth': 5, 'normalize': True, 'normalizeScale': 100, 'removeOutliers': 1.5,
     'resampledPixelSpacing': [1.4, 1.5, 1.7]}, {'Original': {}}, FEW)
case('resegmented-relative', flair, ellipsoid(flair), {'binWidth': 10, 'resegmentRange': [0.95, 0.3], 'resegmentMode': 'relative'},
     {'Original': {}, 'LBP3D': {'binWidth': 1}}, FEW)
case('resegmented-sigma', flair, ellipsoid(flair), {'binWidth': 10, 'resegmentRange': [-0.5], 'resegmentMode': 'sigma',
     'resegmentShape': True}, {'Original': {}}, FEW)
case('resegmented-absolute', hu, ellipsoid(hu), {'binWidth': 25, 'resegmentRange': [-200, 400]}, {'Original': {}}, FEW)
case('cropped-first', hu, ellipsoid(hu, radius=0.5), {'binWidth': 25, 'preCrop': True, 'padDistance': 2},
     {'Square': {}, 'LoG': {'sigma': [1]}}, FEW)
near = image((13, 12, 11), (1.2, 1.1, 2.2), 15, 0, 1, np.uint8, origin=(-10.3, 20.5, 7.4))
case('corrected-mask', hu, ellipsoid(near, radius=0.5), {'binWidth': 25, 'correctMask': True, 'preCrop': True}, {'Original': {}}, FEW)
case('linear-on-whole-numbers', hu, ellipsoid(hu), {'binWidth': 25, 'resampledPixelSpacing': [1.43, 0, 1.71], 'interpolator': 'sitkLinear'},
     {'Original': {}}, FEW)
