/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.survey;

import dev.halflight.v1.Band;
import java.util.List;

/**
 * Surveys by their published figures. Passbands: edges and softness fitted to the curves of the library speclite (hsc2017, lsst2016,
 * panstarrs, sdss2010, decam2014), those of MegaCam to the curves of the CFHTLS with its first i filter; the Y of Suprime-Cam is taken to be
 * Hyper Suprime-Cam's. Reddening: Schlafly and Finkbeiner 2011, ApJ 737, 103, table 6 (R_V = 3.1), for LSST, Pan-STARRS, SDSS and DECam;
 * for HSC and MegaCam the same law at their pivots.
 */
final class BuiltInSurveys {
    private BuiltInSurveys() {}

    static List<Survey> all() {
        return List.of(hsc(), lsst(), panstarrs(), sdss(), decam(), cfht());
    }

    /** Hyper Suprime-Cam, wide layer (Aihara et al. 2019, PASJ 71, 114). */
    private static Survey hsc() {
        return new Survey(
                "hsc",
                0.168,
                27,
                List.of(
                        filter("hsc.g", Band.G, 4080, 5456, 70, 211, 3.24, 0.79, 26.77, 3500),
                        filter("hsc.r2", Band.R, 5476, 6979, 20, 32, 2.276, 0.75, 26.28, 3500),
                        filter("hsc.i2", Band.I, 6975, 8548, 115, 25, 1.633, 0.61, 26.44, 6000),
                        filter("hsc.z", Band.Z, 8525, 9295, 53, 34, 1.263, 0.68, 25.65, 2300),
                        filter("hsc.y", Band.Y, 9356, 10_051, 58, 191, 1.075, 0.68, 24.90, 1300)));
    }

    /** The ten-year coadds of Rubin Observatory (Ivezic et al. 2019, ApJ 873, 111), counts in nJy. */
    private static Survey lsst() {
        return new Survey(
                "lsst",
                0.2,
                31.4,
                List.of(
                        filter("lsst.u", Band.U, 3356, 3979, 40, 54, 4.145, 0.92, 26.1, 19),
                        filter("lsst.g", Band.G, 4096, 5522, 62, 147, 3.237, 0.87, 27.4, 168),
                        filter("lsst.r", Band.R, 5532, 6892, 43, 108, 2.273, 0.83, 27.5, 336),
                        filter("lsst.i", Band.I, 6921, 8167, 41, 55, 1.684, 0.80, 26.8, 282),
                        filter("lsst.z", Band.Z, 8188, 9209, 84, 51, 1.323, 0.78, 26.1, 171),
                        filter("lsst.y", Band.Y, 9210, 10_029, 47, 226, 1.088, 0.76, 24.9, 71)));
    }

    /** The 3 pi stacks (Chambers et al. 2016, arXiv:1612.05560), counts per second. */
    private static Survey panstarrs() {
        return new Survey(
                "panstarrs",
                0.25,
                25,
                List.of(
                        filter("panstarrs.g", Band.G, 4254, 5511, 115, 14, 3.172, 1.31, 23.3, 344),
                        filter("panstarrs.r", Band.R, 5499, 6903, 25, 118, 2.271, 1.19, 23.2, 385),
                        filter("panstarrs.i", Band.I, 6897, 8194, 37, 17, 1.682, 1.11, 23.1, 425),
                        filter("panstarrs.z", Band.Z, 8182, 9216, 113, 34, 1.322, 1.07, 22.3, 194),
                        filter("panstarrs.y", Band.Y, 9196, 9746, 17, 260, 1.087, 1.02, 21.4, 77)));
    }

    /** Single scans of the Sloan Digital Sky Survey (Abazajian et al. 2009, ApJS 182, 543), counts in nanomaggies. */
    private static Survey sdss() {
        return new Survey(
                "sdss",
                0.396,
                22.5,
                List.of(
                        filter("sdss.u", Band.U, 3339, 3859, 61, 52, 4.239, 1.53, 22.15, 150),
                        filter("sdss.g", Band.G, 4073, 5332, 68, 131, 3.303, 1.44, 23.13, 1010),
                        filter("sdss.r", Band.R, 5599, 6751, 46, 104, 2.285, 1.32, 22.70, 925),
                        filter("sdss.i", Band.I, 6907, 8172, 162, 49, 1.698, 1.26, 22.20, 770),
                        filter("sdss.z", Band.Z, 8292, 9255, 5, 300, 1.263, 1.29, 20.71, 150)));
    }

    /** Coadds of the Dark Energy Camera, as deep as the Dark Energy Survey's (Abbott et al. 2021, ApJS 255, 20), counts in nanomaggies. */
    private static Survey decam() {
        return new Survey(
                "decam",
                0.262,
                22.5,
                List.of(
                        filter("decam.g", Band.G, 4188, 5484, 37, 12, 3.237, 1.11, 25.4, 13_000),
                        filter("decam.r", Band.R, 5674, 7158, 20, 149, 2.176, 0.95, 25.1, 14_500),
                        filter("decam.i", Band.I, 7080, 8561, 40, 13, 1.595, 0.88, 24.5, 12_000),
                        filter("decam.z", Band.Z, 8477, 9956, 200, 18, 1.217, 0.83, 23.8, 9500),
                        filter("decam.y", Band.Y, 9509, 10_171, 23, 112, 1.058, 0.90, 22.4, 1700)));
    }

    /** The wide layer of the CFHT Legacy Survey (Erben et al. 2013, MNRAS 433, 2545), with a Y band of Suprime-Cam. */
    private static Survey cfht() {
        return new Survey(
                "cfht",
                0.186,
                30,
                List.of(
                        filter("cfht.u", Band.U, 3468, 4124, 50, 80, 3.99, 0.88, 25.9, 63),
                        filter("cfht.g", Band.G, 4140, 5586, 28, 48, 3.16, 0.82, 26.3, 152),
                        filter("cfht.r", Band.R, 5633, 6882, 54, 48, 2.24, 0.72, 25.7, 76),
                        filter("cfht.i", Band.I, 6970, 8361, 141, 97, 1.64, 0.68, 25.3, 136),
                        filter("cfht.z", Band.Z, 8260, 9066, 5, 300, 1.29, 0.70, 24.2, 47),
                        filter("subaru.y", Band.Y, 9356, 10_051, 58, 191, 1.075, 0.70, 23.8, 20)));
    }

    private static SurveyFilter filter(
            String label,
            Band band,
            double blueEdge,
            double redEdge,
            double blueSoftness,
            double redSoftness,
            double reddening,
            double seeing,
            double depth,
            double gain) {
        return new SurveyFilter(
                Passband.smoothEdged(label, band, blueEdge, redEdge, blueSoftness, redSoftness),
                reddening,
                seeing,
                depth,
                gain);
    }
}
