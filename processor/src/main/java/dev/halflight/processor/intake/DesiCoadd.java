/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

import dev.halflight.v1.Observation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nom.tam.fits.BasicHDU;

/** Reads a coadd of DESI ({@code coadd-*.fits}): the targets of its table FIBERMAP, each with the spectrum that its arms make. */
final class DesiCoadd {
    private static final String SURVEY = "desi";
    private static final String SKY = "SKY";

    private final FitsTable fibers;
    private final DesiArms arms;
    private final Map<Long, PipelineRedshift> redshifts;

    private DesiCoadd(FitsTable fibers, DesiArms arms, Map<Long, PipelineRedshift> redshifts) {
        this.fibers = fibers;
        this.arms = arms;
        this.redshifts = redshifts;
    }

    /**
     * Reads all targets that have a spectrum; of the others the reason is told.
     *
     * @throws IntakeException if the file, or the redrock file beside it, cannot be read
     */
    static Converted read(List<BasicHDU<?>> units, Path path, Medium medium) throws IntakeException {
        FitsTable fibers = FitsTable.named("FIBERMAP", units, path)
                .orElseThrow(() -> new IntakeException(path + " has no table FIBERMAP: it is no coadd of DESI"));
        DesiArms arms = DesiArms.of(units, path, medium);
        if (arms.targets() != fibers.rows()) {
            throw new IntakeException(
                    path + " has " + fibers.rows() + " rows in FIBERMAP for " + arms.targets() + " spectra");
        }
        return new DesiCoadd(fibers, arms, RedrockFile.beside(path)).converted();
    }

    private Converted converted() throws IntakeException {
        long[] ids = fibers.integers("TARGETID");
        if (Arrays.stream(ids).distinct().count() < ids.length) {
            throw new IntakeException(fibers.path()
                    + " has several spectra of one target, as files of single exposures have: convert the coadd");
        }
        double[] ra = fibers.numbers("TARGET_RA");
        double[] dec = fibers.numbers("TARGET_DEC");
        Optional<double[]> ebv = fibers.has("EBV") ? Optional.of(fibers.numbers("EBV")) : Optional.empty();
        Optional<List<String>> types = fibers.has("OBJTYPE") ? Optional.of(fibers.texts("OBJTYPE")) : Optional.empty();
        List<Observation> observations = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        for (int target = 0; target < ids.length; target++) {
            int row = target;
            SpectrumTarget object = new SpectrumTarget(
                    Long.toString(ids[row]),
                    SURVEY,
                    ra[row],
                    dec[row],
                    ebv.map(values -> values[row]).filter(Double::isFinite),
                    Optional.ofNullable(redshifts.get(ids[row])));
            try {
                if (types.isPresent() && types.get().get(row).equals(SKY)) {
                    throw new IntakeException("its fiber looked at the sky");
                }
                observations.add(object.observed(arms.spectrum(row)));
            } catch (IntakeException e) {
                refusals.add(fibers.path() + ", target " + ids[row] + ": " + e.getMessage());
            }
        }
        return new Converted(observations, refusals);
    }
}
