# SPDX-License-Identifier: Apache-2.0
"""Writes the HDF5 files beside this script, in the layouts of two data sets, with HDF5's own library.

The numbers are made up, and coarse so that the files are small. Run it with h5py 3 and numpy: python3 make.py
"""
import h5py
import numpy as np

STORED = dict(compression="gzip", compression_opts=9, shuffle=True, chunks=True)
BANDS = 5


def blob(side, center, flux):
    """A round Gaussian of sigma 3 pixels, in steps of 1/64 of a count."""
    y, x = np.mgrid[:side, :side]
    surface = flux / (2 * np.pi * 9) * np.exp(-((x - center) ** 2 + (y - center) ** 2) / 18)
    return np.round(surface * 64) / 64


def spectra(path):
    """GalaxiesML-Spectra: 4 objects, the last one a star of which nothing is known."""
    objects = 4
    redshift = np.array([0.25, 0.75, -0.0004, np.nan])
    with h5py.File(path, "w") as file:
        images = np.array([[blob(64, 31.5, 100 * (o + 1) * (b + 1)) for b in range(BANDS)] for o in range(objects)])
        file.create_dataset("image", data=images.astype("f4"), **STORED)
        file.create_dataset("object_id", data=np.arange(objects) + 36411448540268000)
        file.create_dataset("targetid", data=np.array([b"%d" % (39627000000000000 + o) for o in range(objects)]))
        spectrum = file.create_group("spectrum")
        origin = np.array([3599.2, 3600.0, 3600.0, 3600.0])
        wave = origin[:, None] + 0.8 * np.arange(7783)
        line = 3728.48 * (1 + np.nan_to_num(redshift))
        flux = np.round(8 + 64 * np.exp(-((wave - line[:, None]) ** 2) / (2 * 2.0**2))) / 8
        flux[:, -1] = 0
        ivar = np.full(flux.shape, 4.0)
        ivar[:, 3000:3010] = 0
        ivar[3] = 0
        spectrum.create_dataset("wave", data=wave, **STORED)
        spectrum.create_dataset("flux", data=flux.astype("f4"), **STORED)
        spectrum.create_dataset("ivar", data=ivar.astype("f4"), **STORED)
        fibers = file.create_group("DESI_fibermap")
        fibers["DESI_redshift"] = redshift
        fibers["DESI_redshift_err"] = np.full(objects, 1e-5)
        fibers["MORPHTYPE"] = np.array([b"REX", b"PSF", b"PSF", b"EXP"])
        catalog = file.create_group("HSC_metadata")
        catalog["ra"] = 150 + 0.25 * np.arange(objects)
        catalog["dec"] = np.full(objects, 2.5)
        catalog["specz_flag_homogeneous"] = np.array([True, True, False, False])
        for band in "grizy":
            catalog[band + "_cmodel_mag"] = np.array([20.5, 21.5, np.inf, -99.0])


def universe(path):
    """The Multimodal Universe's images of HSC: 2 objects, the first row of pixels bad, a pixel without a variance."""
    objects, side = 2, 160
    with h5py.File(path, "w") as file:
        stored = dict(STORED, maxshape=(None, BANDS, side, side))
        images = np.array([[blob(side, 78.5, 100 * (b + 1)) for b in range(BANDS)] for _ in range(objects)])
        ivar = np.full(images.shape, 16.0, "f4")
        ivar[:, :, 5, 7] = np.float32(3.4028235e38)
        mask = np.ones(images.shape, bool)
        mask[:, :, 0, :] = False
        file.create_dataset("image_array", data=images.astype("f4"), **stored)
        file.create_dataset("image_ivar", data=ivar, **stored)
        file.create_dataset("image_mask", data=mask, **stored)
        names = [b"hsc-g", b"hsc-r", b"hsc-i", b"hsc-z", b"hsc-y"]
        file["image_band"] = np.array([names] * objects, dtype=h5py.string_dtype("utf-8", 5))
        file["image_psf_fwhm"] = np.array([[0.7, 0.7, 0.6, 0.65, 0.0]] * objects, "f4")
        file["image_scale"] = np.full((objects, BANDS), 0.168, "f4")
        file["object_id"] = np.array([b"one", b"two"])
        file["ra"] = np.array([150.0, -99.0])
        file["dec"] = np.array([2.0, -99.0])
        file["a_g"] = np.array([0.0648, -99.0])


spectra("galaxiesml-spectra.hdf5")
universe("universe-hsc.hdf5")
