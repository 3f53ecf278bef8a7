/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.survey;

import dev.halflight.v1.Band;
import java.util.List;

/**
 * Surveys by their published figures. Passbands: shapes fitted to the curves of the library speclite (hsc2017, lsst2016,
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
                        filter("hsc.g", Band.G, new Edges(4009, 5458, 33, 18, 0.63), 3.24, 0.79, 26.77, 3500),
                        filter("hsc.r2", Band.R, new Edges(5474, 6978, 22, 28, 0.02), 2.276, 0.75, 26.28, 3500),
                        filter("hsc.i2", Band.I, new Edges(6977, 8557, 17, 22, -0.16), 1.633, 0.61, 26.44, 6000),
                        filter("hsc.z", Band.Z, new Edges(8530, 9305, 41, 36, -0.16), 1.263, 0.68, 25.65, 2300),
                        filter("hsc.y", Band.Y, new Edges(9362, 10_143, 61, 177, -0.31), 1.075, 0.68, 24.90, 1300)));
    }

    /** The ten-year coadds of Rubin Observatory (Ivezic et al. 2019, ApJ 873, 111), counts in nJy. */
    private static Survey lsst() {
        return new Survey(
                "lsst",
                0.2,
                31.4,
                List.of(
                        filter("lsst.u", Band.U, new Edges(3305, 3965, 42, 41, 0.59), 4.145, 0.92, 26.1, 19),
                        filter("lsst.g", Band.G, new Edges(4052, 5513, 61, 55, 0.36), 3.237, 0.87, 27.4, 168),
                        filter("lsst.r", Band.R, new Edges(5517, 6885, 45, 54, 0.18), 2.273, 0.83, 27.5, 336),
                        filter("lsst.i", Band.I, new Edges(6917, 8165, 46, 48, 0.04), 1.684, 0.80, 26.8, 282),
                        filter("lsst.z", Band.Z, new Edges(8197, 9227, 58, 51, -0.21), 1.323, 0.78, 26.1, 171),
                        filter("lsst.y", Band.Y, new Edges(9182, 9875, 30, 224, 0.76), 1.088, 0.76, 24.9, 71)));
    }

    /** The 3 pi stacks (Chambers et al. 2016, arXiv:1612.05560), counts per second. */
    private static Survey panstarrs() {
        return new Survey(
                "panstarrs",
                0.25,
                25,
                List.of(
                        filter("panstarrs.g", Band.G, new Edges(4137, 5508, 109, 18, 0.47), 3.172, 1.31, 23.3, 344),
                        filter("panstarrs.r", Band.R, new Edges(5489, 6899, 24, 35, 0.17), 2.271, 1.19, 23.2, 385),
                        filter("panstarrs.i", Band.I, new Edges(6901, 8200, 22, 19, -0.05), 1.682, 1.11, 23.1, 425),
                        filter("panstarrs.z", Band.Z, new Edges(8187, 9235, 30, 23, -0.35), 1.322, 1.07, 22.3, 194),
                        filter("panstarrs.y", Band.Y, new Edges(9198, 10_124, 17, 223, -0.9), 1.087, 1.02, 21.4, 77)));
    }

    /** Single scans of the Sloan Digital Sky Survey (Abazajian et al. 2009, ApJS 182, 543), counts in nanomaggies. */
    private static Survey sdss() {
        return new Survey(
                "sdss",
                0.396,
                22.5,
                List.of(
                        filter("sdss.u", Band.U, new Edges(3211, 3836, 35, 51, 1.18), 4.239, 1.53, 22.15, 150),
                        filter("sdss.g", Band.G, new Edges(3998, 5326, 62, 40, 0.51), 3.303, 1.44, 23.13, 1010),
                        filter("sdss.r", Band.R, new Edges(5575, 6745, 45, 46, 0.27), 2.285, 1.32, 22.70, 925),
                        filter("sdss.i", Band.I, new Edges(6916, 8210, 53, 33, -0.49), 1.698, 1.26, 22.20, 770),
                        filter("sdss.z", Band.Z, new Edges(8287, 9565, 5, 250, -0.6), 1.263, 1.29, 20.71, 150)));
    }

    /** Coadds of the Dark Energy Camera, as deep as the Dark Energy Survey's (Abbott et al. 2021, ApJS 255, 20), counts in nanomaggies. */
    private static Survey decam() {
        return new Survey(
                "decam",
                0.262,
                22.5,
                List.of(
                        filter("decam.g", Band.G, new Edges(3997, 5474, 27, 14, 0.83), 3.237, 1.11, 25.4, 13_000),
                        filter("decam.r", Band.R, new Edges(5665, 7155, 15, 19, 0.22), 2.176, 0.95, 25.1, 14_500),
                        filter("decam.i", Band.I, new Edges(7081, 8562, 31, 14, -0.02), 1.595, 0.88, 24.5, 12_000),
                        filter("decam.z", Band.Z, new Edges(8489, 9991, 25, 15, -0.57), 1.217, 0.83, 23.8, 9500),
                        filter("decam.y", Band.Y, new Edges(9514, 10_271, 29, 98, -0.54), 1.058, 0.90, 22.4, 1700)));
    }

    /** The wide layer of the CFHT Legacy Survey (Erben et al. 2013, MNRAS 433, 2545), with a Y band of Suprime-Cam. */
    private static Survey cfht() {
        return new Survey(
                "cfht",
                0.186,
                30,
                List.of(
                        filter("cfht.u", Band.U, new Edges(3380, 4117, 15, 24, 0.89), 3.99, 0.88, 25.9, 63),
                        filter("cfht.g", Band.G, new Edges(4141, 5588, 26, 51, -0.01), 3.16, 0.82, 26.3, 152),
                        filter("cfht.r", Band.R, new Edges(5629, 6880, 61, 45, 0.04), 2.24, 0.72, 25.7, 76),
                        filter("cfht.i", Band.I, new Edges(6978, 8461, 52, 80, -0.55), 1.64, 0.68, 25.3, 136),
                        filter("cfht.z", Band.Z, new Edges(8260, 9066, 5, 300, 0), 1.29, 0.70, 24.2, 47),
                        filter("subaru.y", Band.Y, new Edges(9362, 10_143, 61, 177, -0.31), 1.075, 0.70, 23.8, 20)));
    }

    private static SurveyFilter filter(
            String label, Band band, Edges edges, double reddening, double seeing, double depth, double gain) {
        return new SurveyFilter(Passband.of(label, band, edges), reddening, seeing, depth, gain);
    }
}
