"""Times whole extractions by PyRadiomics and flash-radiomics, whichever is installed.

usage: python peer.py FOLDER, which holds image.nrrd, mask.nrrd and params.json; one JSON line for each peer
"""
import importlib.util
import json
import logging
import sys
import time

import SimpleITK as sitk

ONCE_IS_ENOUGH_SECONDS = 10
PEERS = (('PyRadiomics', 'radiomics', {}), ('flash-radiomics', 'flash_radiomics', {'backend': 'cpu'}))

logging.disable(logging.WARNING)
folder = sys.argv[1]
image = sitk.ReadImage(f'{folder}/image.nrrd')
mask = sitk.ReadImage(f'{folder}/mask.nrrd')
with open(f'{folder}/params.json') as f:
    params = json.load(f)
for name, module, options in PEERS:
    try:
        extractor_module = importlib.import_module(module + '.featureextractor')
        extractor = extractor_module.RadiomicsFeatureExtractor(params, **options)
        best = None
        for _ in range(2):
            start = time.perf_counter()
            result = extractor.execute(image, mask)
            took = time.perf_counter() - start
            best = took if best is None else min(best, took)
            if took > ONCE_IS_ENOUGH_SECONDS:
                break
            # A peer that keeps what it prepared must not be timed on that.
            extractor = extractor_module.RadiomicsFeatureExtractor(params, **options)
        features = sum(not key.startswith('diagnostics') for key in result)
        print(json.dumps({'peer': name, 'millis': 1e3 * best, 'features': features}), flush=True)
    except Exception as e:  # One that is not there, or fails, must not keep the other from running.
        if importlib.util.find_spec(module):
            print(f'{name} does not run: {e}', file=sys.stderr)
