/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import dev.halflight.processor.intake.BandValues;
import dev.halflight.processor.intake.IntakeException;
import dev.halflight.processor.intake.ZeroPoint;
import dev.halflight.v1.Band;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say what one count of an image is. */
final class ZeroPointOptions {
    @Option(
            names = "--zero-point",
            paramLabel = "[BAND=]MAG",
            description = "AB magnitude of one count: one for all bands, or one for each (default: the survey's)")
    private List<String> values = List.of();

    @Option(
            names = "--zero-point-header",
            paramLabel = "KEY",
            description = "header keyword that holds it: FLUXMAG0 is known to be the flux of magnitude zero "
                    + "(zero point = 2.5 log10 of it), any other is read as a magnitude")
    private Optional<String> keyword = Optional.empty();

    /** The zero point of each band that has one told. */
    Map<Band, ZeroPoint> of(Set<Band> bands, CommandLine command) throws IntakeException {
        if (keyword.isPresent() && !values.isEmpty()) {
            throw new ParameterException(command, "--zero-point and --zero-point-header exclude each other");
        }
        Map<Band, ZeroPoint> zeroPoints = new EnumMap<>(Band.class);
        if (keyword.isPresent()) {
            bands.forEach(band -> zeroPoints.put(band, new ZeroPoint.Keyword(keyword.get())));
        } else if (values.size() == 1 && !values.get(0).contains("=")) {
            ZeroPoint one = magnitude(values.get(0));
            bands.forEach(band -> zeroPoints.put(band, one));
        } else {
            for (Map.Entry<Band, String> entry :
                    BandValues.parse("--zero-point", values).entrySet()) {
                zeroPoints.put(entry.getKey(), magnitude(entry.getValue()));
            }
        }
        return zeroPoints;
    }

    private static ZeroPoint magnitude(String text) throws IntakeException {
        try {
            return new ZeroPoint.Magnitude(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            throw new IntakeException("--zero-point " + text + " is not a magnitude", e);
        }
    }
}
