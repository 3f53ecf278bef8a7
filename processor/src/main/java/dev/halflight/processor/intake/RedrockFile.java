/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The redshifts that DESI's pipeline found: the table REDSHIFTS of {@code redrock-*.fits}, which lies beside {@code coadd-*.fits}. */
final class RedrockFile {
    private static final String COADD = "coadd-";
    private static final String REDROCK = "redrock-";

    private RedrockFile() {}

    /**
     * The redshift of each target; none where there is no such file beside the coadd.
     *
     * @throws IntakeException if there is one that cannot be read
     */
    static Map<Long, PipelineRedshift> beside(Path coadd) throws IntakeException {
        String name = coadd.getFileName().toString();
        Path path = coadd.resolveSibling(name.replaceFirst(COADD, REDROCK));
        if (!name.startsWith(COADD) || !Files.exists(path)) {
            return Map.of();
        }
        FitsTable table = FitsTable.named("REDSHIFTS", FitsReader.readSpectra(path), path)
                .orElseThrow(() -> new IntakeException(
                        path + " has no table REDSHIFTS: take it away, or fetch the one that belongs to " + coadd));
        long[] ids = table.integers("TARGETID");
        double[] redshifts = table.numbers("Z");
        long[] warnings = table.integers("ZWARN");
        List<String> types = table.texts("SPECTYPE");
        Map<Long, PipelineRedshift> found = new HashMap<>();
        for (int row = 0; row < ids.length; row++) {
            found.put(ids[row], new PipelineRedshift(redshifts[row], warnings[row], types.get(row)));
        }
        return found;
    }
}
