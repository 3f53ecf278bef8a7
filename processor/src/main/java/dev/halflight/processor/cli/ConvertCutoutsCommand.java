/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import dev.halflight.processor.intake.BandValues;
import dev.halflight.processor.intake.CutoutRequest;
import dev.halflight.processor.intake.Cutouts;
import dev.halflight.processor.intake.IntakeException;
import dev.halflight.schemas.wire.AvroFileWriter;
import dev.halflight.v1.Band;
import dev.halflight.v1.ImageKind;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the FITS cutouts of one object, and perhaps its spectrum, an observation in an Avro file. */
@Command(
        name = "cutouts",
        description = {
            "Makes the FITS cutouts of one object, and perhaps its spectrum, an observation in an Avro file.",
            "Each --band file holds one image (.fits or .fits.gz), at most 2048 pixels a side; units named MASK and VARIANCE beside it are read too. "
                    + "Without TAN world coordinates the object is at the center, north up, east left."
        })
public final class ConvertCutoutsCommand implements Callable<Integer> {
    @Option(names = "--id", required = true, paramLabel = "ID", description = "the object's identifier")
    private String id = "";

    @Option(names = "--ra", required = true, paramLabel = "DEGREES", description = "right ascension, ICRS")
    private double ra;

    @Option(names = "--dec", required = true, paramLabel = "DEGREES", description = "declination, ICRS")
    private double dec;

    @Option(
            names = "--survey",
            required = true,
            paramLabel = "NAME",
            description =
                    "hsc, sdss, legacysurvey, decam, panstarrs or lsst, whose zero point, filters and pixel scale are known; "
                            + "or another, for which they are to be given")
    private String survey = "";

    @Option(
            names = "--band",
            required = true,
            paramLabel = "BAND=FILE",
            description = "the image of a band, u g r i z or y; once for each")
    private List<String> bands = List.of();

    @Mixin
    private ZeroPointOptions zeroPoints = new ZeroPointOptions();

    @Option(
            names = "--pixel-scale",
            paramLabel = "ARCSEC",
            description = "side of a pixel, for files without world coordinates")
    private Optional<Double> pixelScale = Optional.empty();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "what the images are of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private ImageKind kind = ImageKind.COADD;

    @Option(
            names = "--filter",
            paramLabel = "BAND=FILTER",
            description = "the very filter of a band, such as r=hsc.r (default: the survey's; for hsc r2 and i2)")
    private List<String> filters = List.of();

    @Option(names = "--ebv", paramLabel = "MAG", description = "Galactic reddening E(B-V)")
    private Optional<Double> ebv = Optional.empty();

    @Option(
            names = "--spectrum",
            paramLabel = "FILE",
            description = "a spectrum in the format of SDSS and BOSS (spec-*.fits)")
    private Optional<Path> spectrum = Optional.empty();

    @Option(
            names = "--redshift",
            paramLabel = "Z",
            description = "known redshift, for training and evaluation; it never changes an estimate")
    private Optional<Double> redshift = Optional.empty();

    @Option(names = "--output", required = true, paramLabel = "FILE.avro", description = "the file to write")
    private Path output = Path.of("");

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws IntakeException, IOException {
        Observation observation = Cutouts.observe(request());
        try (var writer = new AvroFileWriter<Observation>(output, Observation.getClassSchema())) {
            writer.add(observation);
        }
        command.commandLine().getOut().println(ObservationLine.of(observation) + " -> " + output);
        command.commandLine().getOut().flush();
        return 0;
    }

    private CutoutRequest request() throws IntakeException {
        Map<Band, Path> images = new EnumMap<>(Band.class);
        BandValues.parse("--band", bands).forEach((band, file) -> images.put(band, Path.of(file)));
        return new CutoutRequest(
                id,
                ra,
                dec,
                survey,
                kind,
                images,
                BandValues.parse("--filter", filters),
                zeroPoints.of(images.keySet(), command.commandLine()),
                pixelScale,
                ebv,
                spectrum,
                redshift);
    }
}
