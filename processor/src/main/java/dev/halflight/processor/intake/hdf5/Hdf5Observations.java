/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake.hdf5;

import dev.halflight.processor.intake.IntakeException;
import dev.halflight.v1.Band;
import dev.halflight.v1.Observation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Makes the objects of an HDF5 file observations, one by one. Known are the layouts of GalaxiesML (Do et al. 2024, arXiv 2410.00271),
 * GalaxiesML-Spectra (Zenodo 16989593), and the Multimodal Universe's images of HSC and spectra of DESI and SDSS (arXiv 2412.02527).
 */
public final class Hdf5Observations implements AutoCloseable {
    private final Hdf5File file;
    private final ObjectTable table;

    private Hdf5Observations(Hdf5File file, ObjectTable table) {
        this.file = file;
        this.table = table;
    }

    /**
     * Opens a file.
     *
     * @param filters the filters that are not the survey's defaults
     * @throws IntakeException if it is no HDF5 file, or of no layout that is known
     */
    public static Hdf5Observations open(Path path, Map<Band, String> filters) throws IntakeException {
        return of(Hdf5File.open(path), filters);
    }

    static Hdf5Observations of(Hdf5File file, Map<Band, String> filters) throws IntakeException {
        try {
            return new Hdf5Observations(file, table(file, filters));
        } catch (IntakeException e) {
            file.close();
            throw e;
        }
    }

    private static ObjectTable table(Hdf5File file, Map<Band, String> filters) throws IntakeException {
        if (GalaxiesMlSpectra.isIn(file)) {
            return new GalaxiesMlSpectra(file, filters);
        }
        if (GalaxiesMl.isIn(file)) {
            return new GalaxiesMl(file, filters);
        }
        if (MultimodalUniverse.isIn(file)) {
            return new MultimodalUniverse(file, filters);
        }
        throw new IntakeException(
                file.path() + " is of no layout that is known: GalaxiesML has arrays image and specz_redshift, "
                        + "GalaxiesML-Spectra image and spectrum/flux, the Multimodal Universe image_array or spectrum_flux; this file has "
                        + first(file.names()));
    }

    private static String first(List<String> names) {
        int shown = 8;
        String list = String.join(", ", names.subList(0, Math.min(shown, names.size())));
        return names.isEmpty() ? "none" : list + (names.size() > shown ? ", ..." : "");
    }

    /** How many objects there are. */
    public long rows() {
        return table.rows();
    }

    /** What the file does not say of any of its objects. */
    public List<String> remarks() {
        return table.remarks();
    }

    /**
     * Makes an observation of a row; asked for in their order, rows cost least.
     *
     * @throws IntakeException if it makes none, or the file is broken there
     */
    public Observation observe(long row) throws IntakeException {
        try {
            return table.observe(row);
        } catch (IntakeException e) {
            String message = String.valueOf(e.getMessage());
            boolean named = message.startsWith(file.path().toString());
            throw new IntakeException((named ? message : file.path() + ": " + message) + " (row " + row + ")", e);
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
