/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import dev.halflight.processor.intake.BandValues;
import dev.halflight.processor.intake.CutoutCube;
import dev.halflight.processor.intake.CutoutRequest;
import dev.halflight.processor.intake.IntakeException;
import dev.halflight.v1.Band;
import dev.halflight.v1.ImageKind;
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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes the cutouts of one object, and perhaps its spectrum, an observation in an Avro file. */
@Command(
        name = "cutouts",
        description = {
            "Makes the cutouts of one object, and perhaps its spectrum, an observation in an Avro file.",
            "Each --band file holds one image (.fits or .fits.gz), at most 2048 pixels a side; units named MASK, and VARIANCE or IVAR, beside "
                    + "it are read too. A --cube holds those of several bands. "
                    + "Without TAN world coordinates the object is at the center, north up, east left.",
            "Where a scene of scarlet (.npz) has a catalog of sources, each becomes an observation, ID-0, ID-1, ...; --ra and --dec are then "
                    + "those of its center."
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
            paramLabel = "BAND=FILE",
            description = "the image of a band, u g r i z or y; once for each")
    private List<String> bands = List.of();

    @Option(
            names = "--cube",
            paramLabel = "FILE",
            description = "the images of several bands: a FITS cube, or a scene of the deblender scarlet (.npz)")
    private Optional<Path> cube = Optional.empty();

    @Option(
            names = "--bands",
            paramLabel = "BANDS",
            description =
                    "the bands of a FITS cube's planes in their order, such as grz (default: as its keyword BANDS says)")
    private Optional<String> planes = Optional.empty();

    @Option(
            names = "--object-pixel",
            paramLabel = "X,Y",
            description =
                    "the object's column and row, pixels that count from 0 (default: by world coordinates, or the center)")
    private Optional<String> place = Optional.empty();

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

    @Mixin
    private ConversionOptions options = new ConversionOptions();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (bands.isEmpty() == cube.isEmpty()) {
            throw new ParameterException(command.commandLine(), "give the images, either by --band or by --cube");
        }
        try (Conversion conversion = new Conversion(options.output(), command.commandLine())) {
            try {
                conversion.add(CutoutCube.observe(request()));
            } catch (IntakeException e) {
                conversion.refuse(e.getMessage());
            }
            return conversion.finish(options.isStrict());
        }
    }

    private CutoutRequest request() throws IntakeException {
        Map<Band, Path> images = new EnumMap<>(Band.class);
        if (cube.isPresent()) {
            images.putAll(CutoutCube.images(cube.get(), planes));
        }
        BandValues.parse("--band", bands).forEach((band, file) -> images.put(band, Path.of(file)));
        return new CutoutRequest(
                id,
                ra,
                dec,
                survey,
                kind,
                images,
                planes,
                BandValues.parse("--filter", filters),
                zeroPoints.of(images.keySet(), command.commandLine()),
                pixelScale,
                place(0),
                place(1),
                ebv,
                spectrum,
                redshift);
    }

    /** The column, or the row, that the object is said to be at. */
    private Optional<Double> place(int axis) throws IntakeException {
        if (place.isEmpty()) {
            return Optional.empty();
        }
        String[] both = place.get().split(",");
        try {
            if (both.length == 2) {
                return Optional.of(Double.parseDouble(both[axis].strip()));
            }
        } catch (NumberFormatException e) {
            throw new IntakeException("--object-pixel " + place.get() + " is not of the form X,Y", e);
        }
        throw new IntakeException("--object-pixel " + place.get() + " is not of the form X,Y");
    }
}
