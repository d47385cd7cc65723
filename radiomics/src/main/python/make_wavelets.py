"""Writes wavelets.txt, the filter banks of all discrete wavelets of PyWavelets (MIT licence), as PyWavelets 1.9 has them.

usage: python make_wavelets.py > ../resources/org/petra/radiomics/filter/wavelets.txt

Each line is a wavelet, a filter and its taps: `low` and `high` decompose in double precision, and `low-single` and
`high-single` in single precision where PyWavelets' own single-precision taps (measured on an impulse) are not the
rounded double ones. An orthogonal wavelet has no `high`: it is the quadrature mirror of `low`.
"""
import numpy as np
import pywt


def single(wavelet, taps):
    """The taps PyWavelets convolves with in single precision: its response to an impulse."""
    n = 2 * len(taps)
    impulse = np.zeros(n, np.float32)
    impulse[n // 2] = 1
    responses = pywt.swt(impulse, wavelet, level=1)[0]
    return [np.roll(r, len(taps) // 2 - n // 2)[:len(taps)] for r in responses]


def mirror(low):
    n = len(low)
    return [(-1 if i % 2 == 0 else 1) * low[n - 1 - i] for i in range(n)]


def line(name, kind, taps):
    print(name, kind, *(repr(float(t)) for t in taps))


for name in pywt.wavelist(kind='discrete'):
    wavelet = pywt.Wavelet(name)
    low, high = wavelet.dec_lo, wavelet.dec_hi
    line(name, 'low', low)
    if mirror(low) != list(high):
        line(name, 'high', high)
    for kind, double, measured in zip(('low', 'high'), (low, high), single(wavelet, low)):
        if not np.array_equal(np.float32(double), measured):
            # The high-pass of an orthogonal wavelet mirrors the low-pass in single precision too.
            if kind == 'low' or not np.array_equal(np.float32(mirror(list(single(wavelet, low)[0]))), measured):
                line(name, kind + '-single', measured)
