/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

import dev.halflight.processor.intake.npz.NpyArray;
import dev.halflight.processor.intake.npz.NpzFile;
import dev.halflight.v1.Band;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A piece of sky in some bands, as the deblender scarlet (Melchior et al. 2018, Astronomy and Computing 24, 129) keeps them:
 * {@code images} (bands x height x width), {@code filters}, perhaps {@code variance} and {@code mask} of the same shape (bits
 * numbered as HSC's pipeline does), {@code psfs} (bands x height x width) and {@code catalog} with the columns x and y of its sources, pixels that
 * count from 0.
 */
final class NpzScene {
    /** BAD, SAT, CR and NO_DATA; the others, such as DETECTED, leave a pixel usable (as {@link MaskBits} has it by name). */
    private static final long UNUSABLE = 1 | 1 << 1 | 1 << 3 | 1 << 8;

    private final Path path;
    private final List<String> bands;
    private final int width;
    private final int height;
    private final double[] images;
    private final Optional<double[]> variance;
    private final Optional<double[]> mask;
    private final Optional<NpyArray> psfs;
    private final List<TangentPlane.Pixel> sources;

    private NpzScene(Path path, NpzFile file) throws IntakeException {
        this.path = path;
        NpyArray cube = file.array("images");
        bands = file.array("filters").texts();
        List<Long> shape = cube.shape();
        if (shape.size() != 3 || shape.get(0) != bands.size()) {
            throw new IntakeException(path + " has images of " + shape + " for the filters " + bands);
        }
        height = shape.get(1).intValue();
        width = shape.get(2).intValue();
        FitsPlane.requireLegal(width, height, Float.SIZE, path);
        images = cube.numbers();
        variance = beside(file, "variance", shape);
        mask = beside(file, "mask", shape);
        psfs = file.find("psfs")
                .filter(array -> array.shape().size() == 3 && array.shape().get(0) == bands.size());
        sources = sources(file);
    }

    /**
     * Reads a file.
     *
     * @throws IntakeException if it is broken, or holds no such scene
     */
    static NpzScene read(Path path) throws IntakeException {
        try (NpzFile file = NpzFile.open(path)) {
            return new NpzScene(path, file);
        }
    }

    private Optional<double[]> beside(NpzFile file, String name, List<Long> shape) throws IntakeException {
        Optional<NpyArray> found = file.find(name);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (!found.get().shape().equals(shape)) {
            throw new IntakeException(
                    path + " has a " + name + " of " + found.get().shape() + " beside images of " + shape);
        }
        return Optional.of(found.get().numbers());
    }

    private static List<TangentPlane.Pixel> sources(NpzFile file) throws IntakeException {
        List<TangentPlane.Pixel> sources = new ArrayList<>();
        Optional<NpyArray> catalog = file.find("catalog");
        if (catalog.isPresent()) {
            Optional<double[]> x = catalog.get().numbers("x");
            Optional<double[]> y = catalog.get().numbers("y");
            for (int k = 0; x.isPresent() && y.isPresent() && k < x.get().length; k++) {
                sources.add(new TangentPlane.Pixel(x.get()[k], y.get()[k]));
            }
        }
        return sources;
    }

    /** The names of its bands, in the order of its planes. */
    List<String> bands() {
        return bands;
    }

    /** Where its sources are. */
    List<TangentPlane.Pixel> sources() {
        return List.copyOf(sources);
    }

    /** Where a place is from its center, pixels to the right and up. */
    double[] fromCenter(TangentPlane.Pixel place) {
        return new double[] {place.x() - (width - 1) / 2.0, place.y() - (height - 1) / 2.0};
    }

    /**
     * The image of a band.
     *
     * @throws IntakeException if there is none
     */
    FitsImage image(Band band) throws IntakeException {
        int from = place(band) * width * height;
        Optional<byte[]> bad = mask.map(bits -> {
            byte[] pixels = new byte[width * height];
            for (int k = 0; k < pixels.length; k++) {
                pixels[k] = (byte) (((long) bits[from + k] & UNUSABLE) == 0 ? 0 : 1);
            }
            return pixels;
        });
        return new FitsImage(
                path,
                plane(images, from),
                variance.map(values -> plane(values, from)),
                bad,
                Optional.empty(),
                new FitsKeywords(List.of()));
    }

    private FitsPlane plane(double[] values, int from) {
        return new FitsPlane(width, height, Arrays.copyOfRange(values, from, from + width * height));
    }

    /** The width of the point spread function of a band, pixels, where the file has it. */
    Optional<Double> psfFwhm(Band band) throws IntakeException {
        if (psfs.isEmpty()) {
            return Optional.empty();
        }
        double[] values = psfs.get().numbers();
        int length = values.length / bands.size();
        int from = place(band) * length;
        return PsfWidth.fwhm(Arrays.copyOfRange(values, from, from + length));
    }

    private int place(Band band) throws IntakeException {
        int place = bands.indexOf(BandValues.nameOf(band));
        if (place < 0) {
            throw new IntakeException(
                    path + " is a scene in the bands " + bands + ": it has no band " + BandValues.nameOf(band));
        }
        return place;
    }
}
