/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

import dev.halflight.schemas.wire.Floats;
import dev.halflight.v1.Spectrum;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nom.tam.fits.BasicHDU;
import nom.tam.fits.ImageHDU;
import nom.tam.util.ArrayFuncs;

/**
 * The arms of DESI's spectrographs in a coadd: {@code B_WAVELENGTH} (vacuum, Angstrom), {@code B_FLUX} (1e-17 erg/s/cm2/Angstrom, a row
 * a target), {@code B_IVAR} and {@code B_MASK}, and the same of R and Z (DESI data model, "coadd"). Their samples are 0.8 Angstrom apart
 * on one grid, on which they overlap.
 */
final class DesiArms {
    private static final String WAVELENGTH = "_WAVELENGTH";
    /** How far a sample may be from its place on the common grid, in samples. */
    private static final double TOLERANCE = 0.01;

    private final double start;
    private final double step;
    private final Medium medium;
    private final List<Arm> arms;

    /** An arm, and where on the common grid its first sample is. */
    private record Arm(int offset, int samples, double[][] flux, double[][] ivar, double[][] mask) {}

    private DesiArms(double start, double step, Medium medium, List<Arm> arms) {
        this.start = start;
        this.step = step;
        this.medium = medium;
        this.arms = arms;
    }

    /** Whether a file has such arms. */
    static boolean areIn(List<BasicHDU<?>> units) {
        return units.stream().anyMatch(unit -> name(unit).endsWith(WAVELENGTH));
    }

    /**
     * Reads the arms.
     *
     * @param medium what their wavelengths are measured in
     * @throws IntakeException if one lacks a plane, or they are on no common grid
     */
    static DesiArms of(List<BasicHDU<?>> units, Path path, Medium medium) throws IntakeException {
        List<double[]> wavelengths = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (BasicHDU<?> unit : units) {
            if (name(unit).endsWith(WAVELENGTH)) {
                names.add(name(unit).replace(WAVELENGTH, ""));
                wavelengths.add(values(unit, double[].class, path));
            }
        }
        if (wavelengths.stream().anyMatch(arm -> arm.length < 2)) {
            throw new IntakeException(path + " has an arm of fewer than two samples");
        }
        double start = wavelengths.stream().mapToDouble(arm -> arm[0]).min().orElseThrow();
        double[] first = wavelengths.get(0);
        double step = (first[first.length - 1] - first[0]) / (first.length - 1);
        int targets = rows(names.get(0) + "_FLUX", units, path).length;
        List<Arm> arms = new ArrayList<>();
        for (int k = 0; k < names.size(); k++) {
            double[] wavelength = wavelengths.get(k);
            requireOnGrid(names.get(k), wavelength, start, step, path);
            Arm arm = new Arm(
                    (int) Math.round((wavelength[0] - start) / step),
                    wavelength.length,
                    rows(names.get(k) + "_FLUX", units, path),
                    rows(names.get(k) + "_IVAR", units, path),
                    rows(names.get(k) + "_MASK", units, path));
            requireShape(arm, targets, names.get(k), path);
            arms.add(arm);
        }
        return new DesiArms(start, step, medium, arms);
    }

    private static void requireOnGrid(String name, double[] wavelength, double start, double step, Path path)
            throws IntakeException {
        double offset = Math.rint((wavelength[0] - start) / step);
        for (int k = 0; k < wavelength.length; k++) {
            if (!(Math.abs((wavelength[k] - start) / step - offset - k) < TOLERANCE)) {
                throw new IntakeException(path + " has an arm " + name + " that is not on the grid of the first, from "
                        + start + " Angstrom in steps of " + step + ", at its sample " + k);
            }
        }
    }

    private static void requireShape(Arm arm, int targets, String name, Path path) throws IntakeException {
        for (double[][] plane : List.of(arm.flux(), arm.ivar(), arm.mask())) {
            if (plane.length != targets || plane[0].length != arm.samples()) {
                throw new IntakeException(path + " has an arm " + name + " with a plane of " + plane.length + " x "
                        + plane[0].length + ", not of " + targets + " targets x " + arm.samples() + " samples");
            }
        }
    }

    private static double[][] rows(String name, List<BasicHDU<?>> units, Path path) throws IntakeException {
        Optional<BasicHDU<?>> unit =
                units.stream().filter(other -> name(other).equals(name)).findFirst();
        if (unit.isEmpty()) {
            throw new IntakeException(path + " has no image " + name + ": it is not a whole coadd of DESI");
        }
        double[][] rows = values(unit.get(), double[][].class, path);
        // how FITS writes whole numbers without a sign, as masks are
        double zero = unit.get().getHeader().getDoubleValue("BZERO", 0);
        for (double[] row : rows) {
            Arrays.setAll(row, k -> row[k] + zero);
        }
        return rows;
    }

    private static <T> T values(BasicHDU<?> unit, Class<T> type, Path path) throws IntakeException {
        try {
            if (unit instanceof ImageHDU) {
                return type.cast(ArrayFuncs.convertArray(unit.getKernel(), double.class, true));
            }
        } catch (RuntimeException e) {
            throw new IntakeException(path + " has an image " + name(unit) + " that cannot be read: " + e, e);
        }
        throw new IntakeException(path + " has a unit " + name(unit) + " that is no image");
    }

    private static String name(BasicHDU<?> unit) {
        return unit.getHeader().getStringValue("EXTNAME", "").strip();
    }

    /** How many targets there are. */
    int targets() {
        return arms.get(0).flux().length;
    }

    /**
     * Joins the arms of a target. Where they overlap a sample is their mean, weighted by inverse variance; a sample of an arm that has
     * any bit in its mask does not count.
     *
     * @throws IntakeException if no sample is usable
     */
    Spectrum spectrum(int target) throws IntakeException {
        int samples = arms.stream()
                .mapToInt(arm -> arm.offset() + arm.samples())
                .max()
                .orElseThrow();
        double[] weighted = new double[samples];
        double[] weights = new double[samples];
        for (Arm arm : arms) {
            for (int k = 0; k < arm.samples(); k++) {
                double flux = arm.flux()[target][k];
                double weight = arm.ivar()[target][k];
                if (weight > 0 && Double.isFinite(weight) && Double.isFinite(flux) && arm.mask()[target][k] == 0) {
                    weighted[arm.offset() + k] += weight * flux;
                    weights[arm.offset() + k] += weight;
                }
            }
        }
        return joined(weighted, weights);
    }

    private Spectrum joined(double[] weighted, double[] weights) throws IntakeException {
        float[] wavelength = new float[weights.length];
        float[] flux = new float[weights.length];
        float[] inverseVariance = new float[weights.length];
        boolean usable = false;
        for (int k = 0; k < weights.length; k++) {
            wavelength[k] = (float) medium.toVacuum(start + k * step);
            flux[k] = weights[k] > 0 ? (float) (weighted[k] / weights[k]) : 0;
            inverseVariance[k] = (float) weights[k];
            usable |= weights[k] > 0;
        }
        if (!usable) {
            throw new IntakeException("no usable sample: each has inverse variance 0, or is masked");
        }
        return new Spectrum(Floats.toBytes(wavelength), Floats.toBytes(flux), Floats.toBytes(inverseVariance));
    }
}
