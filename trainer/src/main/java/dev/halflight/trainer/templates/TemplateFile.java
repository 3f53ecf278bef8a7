/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.templates;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import nom.tam.fits.BasicHDU;
import nom.tam.fits.Fits;
import nom.tam.fits.Header;
import nom.tam.util.ArrayFuncs;

/**
 * A template file of redrock: an image BASIS_VECTORS, whose header says with CRVAL1, CDELT1 and LOGLAM at which wavelengths, and for
 * some types an image ARCHETYPE_COEFF.
 */
final class TemplateFile {
    private static final String START = "SIMPLE  =";
    private static final String VECTORS = "BASIS_VECTORS";
    private static final String COEFFICIENTS = "ARCHETYPE_COEFF";

    private final Path path;
    private final BasicHDU<?>[] units;

    private TemplateFile(Path path, BasicHDU<?>[] units) {
        this.path = path;
        this.units = units;
    }

    /** @throws IOException if it is missing, or no template file */
    static TemplateBasis read(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new IOException(
                    path + " is not there, or is no file: name a template file of redrock (rrtemplate-*.fits)");
        }
        if (!startsAsFits(path)) {
            throw new IOException(path + " is not a FITS file: it does not start with SIMPLE; fetch it again");
        }
        try (Fits fits = new Fits(path.toFile())) {
            BasicHDU<?>[] units = fits.read();
            if (units == null) {
                throw new IOException(path + " is empty: fetch it again");
            }
            return new TemplateFile(path, units).basis();
        } catch (RuntimeException e) {
            throw new IOException(
                    path + " cannot be read as a template file: " + e.getMessage() + "; fetch it again", e);
        }
    }

    private static boolean startsAsFits(Path path) throws IOException {
        try (InputStream stream = Files.newInputStream(path)) {
            return new String(stream.readNBytes(START.length()), StandardCharsets.US_ASCII).equals(START);
        }
    }

    private TemplateBasis basis() throws IOException {
        BasicHDU<?> unit = unit(VECTORS)
                .orElseThrow(() -> new IOException(path + " has no image " + VECTORS
                        + ": it is not a template file of redrock (rrtemplate-*.fits)"));
        double[][] vectors = matrix(unit);
        double[][] coefficients = new double[0][];
        Optional<BasicHDU<?>> archetypes = unit(COEFFICIENTS);
        if (archetypes.isPresent()) {
            coefficients = matrix(archetypes.get());
        }
        double[] wavelengths = wavelengths(unit.getHeader(), vectors[0].length);
        return new TemplateBasis(path.getFileName().toString(), wavelengths, vectors, coefficients);
    }

    private Optional<BasicHDU<?>> unit(String name) {
        for (BasicHDU<?> unit : units) {
            if (unit.getHeader().getStringValue("EXTNAME", "").strip().equals(name)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    private double[][] matrix(BasicHDU<?> unit) throws IOException {
        Object values = unit.getKernel();
        if (values != null && ArrayFuncs.getDimensions(values).length == 2) {
            return (double[][]) ArrayFuncs.convertArray(values, double.class, true);
        }
        throw new IOException(path + " has an image " + unit.getHeader().getStringValue("EXTNAME") + " without rows");
    }

    private double[] wavelengths(Header header, int count) throws IOException {
        if (!header.containsKey("CRVAL1") || !header.containsKey("CDELT1")) {
            throw new IOException(path + " does not say its wavelengths: CRVAL1 or CDELT1 is missing in its header");
        }
        double start = header.getDoubleValue("CRVAL1");
        double step = header.getDoubleValue("CDELT1");
        boolean logarithmic = header.getBooleanValue("LOGLAM", false) || header.getIntValue("LOGLAM", 0) != 0;
        return IntStream.range(0, count)
                .mapToDouble(i -> start + i * step)
                .map(value -> logarithmic ? Math.pow(10, value) : value)
                .toArray();
    }
}
