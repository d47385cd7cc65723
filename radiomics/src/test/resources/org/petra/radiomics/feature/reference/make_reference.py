"""Small reference cases for the feature classes, computed by PyRadiomics 8ed5793.

usage: python make_reference.py OUT_FOLDER   (in an environment with PyRadiomics and SimpleITK)

Each case is a seeded or hand-made volume and mask, tight around the region, with its features and settings. Axis order of
`size` and `spacing` is x, y, z; `intensities` and `mask` run with x fastest.
"""
import json, logging, sys, warnings
import numpy as np, SimpleITK as sitk, radiomics
from radiomics import shape, shape2D, firstorder, glcm, glrlm, glszm, gldm, ngtdm, imageoperations
warnings.simplefilter("ignore"); radiomics.logger.setLevel(logging.CRITICAL)
CLASSES = dict(shape=shape.RadiomicsShape, firstorder=firstorder.RadiomicsFirstOrder, glcm=glcm.RadiomicsGLCM,
               glrlm=glrlm.RadiomicsGLRLM, glszm=glszm.RadiomicsGLSZM, gldm=gldm.RadiomicsGLDM, ngtdm=ngtdm.RadiomicsNGTDM)

def features(image, mask, spacing, settings):
    im = sitk.GetImageFromArray(image); im.SetSpacing(spacing)
    ma = sitk.GetImageFromArray(mask.astype(np.uint8)); ma.SetSpacing(spacing)
    out = {}
    classes = dict(CLASSES)
    if settings.get("force2D") and image.shape[settings.get("force2Ddimension", 0)] == 1:
        classes["shape2D"] = shape2D.RadiomicsShape2D
    for name, cls in classes.items():
        for f, v in cls(im, ma, **settings).execute().items():
            v = float(v)
            out[f"{name}_{f}"] = v if np.isfinite(v) else None
    return out

def crop(image, mask):
    z, y, x = np.where(mask)
    s = np.s_[z.min():z.max()+1, y.min():y.max()+1, x.min():x.max()+1]
    return image[s], mask[s]

def ball(shape, radii):
    g = np.meshgrid(*[np.arange(n) - (n - 1) / 2 for n in shape], indexing="ij")
    return sum((c / r) ** 2 for c, r in zip(g, radii)) <= 1

def smooth(rng, shape, passes):
    a = rng.normal(size=shape)
    for _ in range(passes):
        for ax in range(3):
            a = (np.roll(a, 1, ax) + 2 * a + np.roll(a, -1, ax)) / 4
    return a / a.std()

def cases():
    rng = np.random.default_rng(20261124)
    s = (9, 12, 14)
    yield "ball-smooth", smooth(rng, s, 2) * 60 + 40, ball(s, (4.4, 5.8, 6.7)), (1, 1, 1), dict(binWidth=25)
    yield "ball-noise", rng.normal(size=s) * 60 - 100, ball(s, (4.4, 5.8, 6.7)), (0.7, 1.3, 3.1), dict(binWidth=10)
    yield "ball-float32", (smooth(rng, s, 1) * 30).astype(np.float32), ball(s, (4, 5, 6)), (1, 1, 1), dict(binWidth=0.7)
    yield "ball-int16", np.round(smooth(rng, s, 1) * 100).astype(np.int16), ball(s, (4, 5, 6)), (2, 2, 2), dict(binWidth=25)
    yield "ball-bin-count", smooth(rng, s, 1) * 7, ball(s, (4, 5, 6)), (1, 1, 2), dict(binCount=16)
    yield "ball-bin-count-float32", (smooth(rng, s, 1) * 7).astype(np.float32), ball(s, (4, 5, 6)), (1, 1, 2), dict(binCount=9)
    yield "suv", np.abs(smooth(rng, s, 2)) * 4, ball(s, (4, 5, 6)), (1, 1, 1), dict(binWidth=0.25)
    holes = ball(s, (4.4, 5.8, 6.7)) & (rng.random(s) < 0.4)
    yield "ball-with-holes", smooth(rng, s, 1) * 50, holes, (1, 1.5, 2), dict(binWidth=25)
    sparse = rng.random((8, 9, 10)) < 0.06
    yield "sparse", rng.normal(size=(8, 9, 10)) * 50, sparse, (1, 1, 1), dict(binWidth=25)
    yield "rare-levels", np.where(rng.random(s) < 0.01, 900 * rng.random(s), 20 * smooth(rng, s, 1)), np.ones(s, bool), (1, 1, 1), dict(binWidth=10)
    two = np.zeros(s); two[:, :, 7:] = 100; gap = np.ones(s, bool); gap[:, :, 7] = False
    yield "two-unlinked-halves", two + 5 * (np.indices(s).sum(0) % 3), gap, (1, 1, 1), dict(binWidth=5)
    yield "on-the-edges", 25.0 * rng.integers(-4, 5, s), ball(s, (4, 5, 6)), (1, 1, 1), dict(binWidth=25)
    # degenerate regions
    b = np.ones((3, 4, 5), bool)
    yield "flat", np.full(b.shape, 42.0), b, (1, 1, 1), dict(binWidth=25)
    yield "flat-negative-edge", np.full(b.shape, -50.0), b, (1, 2, 3), dict(binWidth=25)
    yield "one-gray-level", rng.random(b.shape) * 20 + 1, b, (1, 1, 1), dict(binWidth=25)
    yield "checkerboard", 100.0 * (np.indices((4, 5, 6)).sum(0) % 2), np.ones((4, 5, 6), bool), (1, 1, 1), dict(binWidth=25)
    yield "checkerboard-mask", rng.normal(size=(4, 5, 6)) * 50, np.indices((4, 5, 6)).sum(0) % 2 == 0, (1, 1, 1), dict(binWidth=25)
    yield "line-x", rng.normal(size=(1, 1, 12)) * 50, np.ones((1, 1, 12), bool), (1, 1, 1), dict(binWidth=25)
    yield "line-z", rng.normal(size=(12, 1, 1)) * 50, np.ones((12, 1, 1), bool), (1, 1, 4), dict(binWidth=25)
    d = np.zeros((5, 5, 5), bool); d[range(5), range(5), range(5)] = True
    yield "diagonal", rng.normal(size=d.shape) * 50, d, (1, 1, 1), dict(binWidth=25)
    yield "plane-z", rng.normal(size=(1, 9, 8)) * 50, np.ones((1, 9, 8), bool), (1, 1, 3), dict(binWidth=25)
    yield "plane-y", rng.normal(size=(9, 1, 8)) * 50, np.ones((9, 1, 8), bool), (1, 2, 3), dict(binWidth=25)
    g = np.zeros((1, 1, 5), bool); g[0, 0, [0, 2, 4]] = True
    yield "line-with-gaps", rng.normal(size=g.shape) * 50, g, (1, 1, 1), dict(binWidth=25)
    k = np.zeros((2, 3, 4), bool); k[0, 0, 0] = k[1, 2, 3] = True
    yield "two-apart", np.arange(24.0).reshape(k.shape) * 10, k, (1, 1, 1), dict(binWidth=25)
    yield "two-apart-flat", np.full(k.shape, 7.0), k, (1, 1, 1), dict(binWidth=25)
    p = np.ones((1, 1, 2), bool)
    yield "pair", np.array([[[0.0, 60.0]]]), p, (1, 1, 1), dict(binWidth=25)
    yield "pair-flat", np.array([[[3.0, 3.0]]]), p, (1, 1, 1), dict(binWidth=25)
    yield from settings_cases()

def settings_cases():
    rng = np.random.default_rng(9)
    s = (6, 7, 8); m = ball(s, (3, 3.5, 4)); m[2:4, 3, 3:5] = False
    a = smooth(rng, s, 1) * 40; sp = (0.7, 0.9, 1.3)
    def case(name, image=a, mask=m, spacing=sp, **settings):
        return name, image, mask, spacing, dict(binWidth=12, **settings)
    yield case("distances-1-2", distances=[1, 2])
    yield case("distance-3", distances=[3])
    yield case("distances-beyond-the-region", distances=[4, 20])
    yield case("asymmetric", symmetricalGLCM=False)
    yield case("asymmetric-distances-2-1", symmetricalGLCM=False, distances=[2, 1])
    for norm in ("manhattan", "euclidean", "infinity", "no_weighting"):
        yield case("weighting-" + norm.replace("_", "-"), weightingNorm=norm)
    yield case("weighting-euclidean-distances-1-2", weightingNorm="euclidean", distances=[1, 2])
    yield case("weighting-manhattan-asymmetric", weightingNorm="manhattan", symmetricalGLCM=False)
    yield case("weighting-infinity-far-slices", spacing=(1, 1, 3), weightingNorm="infinity")
    yield case("gldm-alpha-1", gldm_a=1)
    yield case("gldm-alpha-3-distances-1-2", gldm_a=3, distances=[1, 2])
    yield case("gldm-alpha-beyond-the-levels", gldm_a=1000)
    yield case("voxel-array-shift", voxelArrayShift=1000)
    for d in (0, 1, 2):
        yield case(f"force-2d-{d}", force2D=True, force2Ddimension=d)
    yield case("force-2d-everything", force2D=True, force2Ddimension=1, distances=[1, 3], symmetricalGLCM=False,
               gldm_a=2, voxelArrayShift=-7, weightingNorm="euclidean")
    yield case("force-2d-apart", mask=np.indices(s).sum(0) % 2 * (np.indices(s)[1] % 2) == 1, force2D=True)
    yield case("asymmetric-flat", image=np.full(s, 3.0), symmetricalGLCM=False)
    yield case("asymmetric-pair", image=np.array([[[0.0, 60.0]]]), mask=np.ones((1, 1, 2), bool), symmetricalGLCM=False)
    rare = np.where(rng.random(s) < 0.03, 300 * rng.random(s), a)
    yield case("asymmetric-rare-levels", image=rare, symmetricalGLCM=False)
    yield case("weighting-rare-levels", image=rare, weightingNorm="euclidean")
    # Two levels that touch nothing but across corners, whose weight all but vanishes.
    corner = np.zeros((7, 7, 7), bool); corner[:5, :5, :5] = corner[5, 5, 5] = corner[6, 6, 6] = True
    b = smooth(np.random.default_rng(5), corner.shape, 1) * 20; b[5, 5, 5] = 200; b[6, 6, 6] = 300
    for norm, mm in (("manhattan", 1.2), ("manhattan", 2), ("euclidean", 3), ("infinity", 5)):
        yield case(f"weighting-{norm}-corners-{mm}-mm", image=b, mask=corner, spacing=(mm, mm, mm), weightingNorm=norm)
    few = np.random.default_rng(3).normal(size=(5, 6, 7))
    yield ("asymmetric-3-levels", few, np.ones(few.shape, bool), (1, 1, 1),
           dict(binCount=3, symmetricalGLCM=False, distances=[1, 3]))
    for d in (0, 1, 2):
        plane = np.expand_dims(rng.random((9, 11)) < np.linspace(0.3, 0.9, 11), d)
        yield case(f"slice-{d}", rng.normal(size=plane.shape) * 40, plane, force2D=True, force2Ddimension=d)
    blob = ball((1, 12, 15), (1, 5, 7)); blob[0, 5:7, 6:10] = False
    yield case("slice-with-a-hole", 10.0 * np.indices(blob.shape).sum(0), blob, force2D=True)
    yield "bin-count-flat", np.full(s, 3.5), m, sp, dict(binCount=8)
    yield "bin-count-1", a, m, sp, dict(binCount=1)

def main(out):
    for name, image, mask, spacing, settings in cases():
        image, mask = crop(image, mask)
        spacing = tuple(map(float, spacing))
        f = features(image, mask, spacing, settings)
        doc = dict(note="PyRadiomics 8ed5793 by make_reference.py; null is NaN", settings=settings, pixelType=str(image.dtype),
                   size=list(image.shape[::-1]), spacing=spacing,
                   intensities=[float(v) if m else 0.0 for v, m in zip(image.ravel(), mask.ravel())],
                   mask="".join("1" if m else "0" for m in mask.ravel()), features=f)
        with open(f"{out}/{name}.json", "w") as w:
            json.dump(doc, w, separators=(",", ":")); w.write("\n")

main(sys.argv[1])
