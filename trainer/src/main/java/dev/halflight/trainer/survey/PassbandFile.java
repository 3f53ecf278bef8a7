/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.survey;

import dev.halflight.v1.Band;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads filter curves as the library speclite keeps them: ECSV tables (Astropy's enhanced character-separated values) of two columns,
 * wavelength and response, whose header names the wavelength's unit.
 */
public final class PassbandFile {
    private static final Pattern UNIT = Pattern.compile("unit:\\s*(?:!astropy\\.units\\.Unit\\s*\\{unit:\\s*)?(\\w+)");
    private static final int FEWEST_POINTS = 2;

    private PassbandFile() {}

    /**
     * Reads a curve.
     *
     * @throws IOException if the file cannot be read, or does not hold such a table
     */
    public static Passband read(String label, Band band, Path file) throws IOException {
        double angstrom = 0;
        List<double[]> points = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("#")) {
                Matcher unit = UNIT.matcher(line);
                angstrom = angstrom == 0 && unit.find() ? angstrom(unit.group(1), file) : angstrom;
            } else if (!line.isBlank() && !line.strip().startsWith("wavelength")) {
                points.add(point(line, file));
            }
        }
        if (angstrom == 0 || points.size() < FEWEST_POINTS) {
            throw new IOException(file + " is not a filter curve: it needs an ECSV header that gives the unit of the"
                    + " wavelength, and lines of wavelength and response");
        }
        double unit = angstrom;
        try {
            return Passband.measured(
                    label,
                    band,
                    points.stream().mapToDouble(point -> point[0] * unit).toArray(),
                    points.stream().mapToDouble(point -> point[1]).toArray());
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " is not a filter curve: " + e.getMessage(), e);
        }
    }

    private static double angstrom(String unit, Path file) throws IOException {
        switch (unit) {
            case "Angstrom":
            case "AA":
                return 1;
            case "nm":
                return 10;
            case "um":
                return 10_000;
            default:
                throw new IOException(file + " has wavelengths in " + unit + "; Angstrom, nm and um can be read");
        }
    }

    private static double[] point(String line, Path file) throws IOException {
        String[] values = line.strip().split("[\\s,]+");
        try {
            if (values.length == 2) {
                return new double[] {Double.parseDouble(values[0]), Double.parseDouble(values[1])};
            }
        } catch (NumberFormatException e) {
            throw new IOException(file + " has a line that is not two numbers: " + line, e);
        }
        throw new IOException(file + " has a line that is not two numbers: " + line);
    }
}
