/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nom.tam.fits.BasicHDU;
import nom.tam.fits.Header;

/**
 * Reads of which object a spectrum in the format of SDSS is: plate, date and fiber and the position of the fiber's hole from the first
 * header, redshift and class from the table SPECOBJ, or SPALL in files made on request.
 */
final class SdssTarget {
    private static final String SURVEY = "sdss";

    private SdssTarget() {}

    static SpectrumTarget of(List<BasicHDU<?>> units, Path path) throws IntakeException {
        Header header = units.get(0).getHeader();
        double ra = header.getDoubleValue("PLUG_RA", header.getDoubleValue("RA", Double.NaN));
        double dec = header.getDoubleValue("PLUG_DEC", header.getDoubleValue("DEC", Double.NaN));
        if (Double.isNaN(ra) || Double.isNaN(dec)) {
            throw new IntakeException(path + " does not say where its object is: PLUG_RA or PLUG_DEC is missing");
        }
        return new SpectrumTarget(id(header, path), SURVEY, ra, dec, Optional.empty(), pipeline(units, path));
    }

    /** The name that the survey gives the file, {@code spec-plate-mjd-fiber}, whatever it is called now. */
    private static String id(Header header, Path path) {
        int plate = header.getIntValue("PLATEID", -1);
        int date = header.getIntValue("MJD", -1);
        int fiber = header.getIntValue("FIBERID", -1);
        if (plate < 0 || date < 0 || fiber < 0) {
            return path.getFileName().toString().replaceFirst("\\.fits(\\.gz)?$", "");
        }
        return String.format(Locale.ROOT, "spec-%04d-%05d-%04d", plate, date, fiber);
    }

    private static Optional<PipelineRedshift> pipeline(List<BasicHDU<?>> units, Path path) throws IntakeException {
        Optional<FitsTable> table =
                FitsTable.named("SPECOBJ", units, path).or(() -> FitsTable.named("SPALL", units, path));
        if (table.isEmpty() || table.get().rows() != 1) {
            return Optional.empty();
        }
        FitsTable row = table.get();
        return Optional.of(new PipelineRedshift(
                row.numbers("Z")[0],
                row.integers("ZWARNING")[0],
                row.texts("CLASS").get(0)));
    }
}
