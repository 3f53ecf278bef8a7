/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The catalogs that can be read. */
public enum Catalog {
    /** DEEP2, DEEP3 and 3D-HST redshifts in the Extended Groth Strip: MegaCam u g r i i2 z and Subaru Y. */
    DEEP2(
            "deep2_3dhst_ugrizy_specz.fits",
            List.of("cfht.u", "cfht.g", "cfht.r", "cfht.i", "cfht.i2", "cfht.z", "subaru.y"),
            "cfht.i",
            new Position(214.9, 52.8),
            Deep2Reader::read),
    /** VIMOS VLT Deep Survey, 02h field: MegaCam u g r i z. */
    VVDS(
            "vvds_deep_veryreliable.csv",
            List.of("cfht.u", "cfht.g", "cfht.r", "cfht.i", "cfht.z"),
            "cfht.i",
            new Position(36.6, -4.5),
            VvdsReader::read),
    /** SDSS Stripe 82: g r i z, without errors. */
    STRIPE82(
            "stripe82_galaxies.csv",
            List.of("sdss.g", "sdss.r", "sdss.i", "sdss.z"),
            "sdss.i",
            new Position(0, 0),
            Stripe82Reader::read),
    /** COSMOS galaxies with profiles fitted in F814W. */
    COSMOS(
            "real_galaxy_23.5_500_fits.fits",
            List.of("acs.f814w"),
            "acs.f814w",
            new Position(150.1, 2.2),
            CosmosReader::read);

    private static final int DEPTH = 4;

    /** Reads one survey's file. */
    private interface Reader {
        List<CatalogGalaxy> read(Path file) throws IOException;
    }

    private final String fileName;
    private final List<String> filters;
    private final String reference;
    private final Position field;
    private final Reader reader;

    Catalog(String fileName, List<String> filters, String reference, Position field, Reader reader) {
        this.fileName = fileName;
        this.filters = filters;
        this.reference = reference;
        this.field = field;
        this.reader = reader;
    }

    /** The name under which the catalog is published. */
    public String fileName() {
        return fileName;
    }

    /** Labels of its filters by wavelength. */
    public List<String> filters() {
        return filters;
    }

    /** The filter whose magnitude limits its samples. */
    public String reference() {
        return reference;
    }

    /** The middle of its field, the position of galaxies that it lists without one. */
    public Position field() {
        return field;
    }

    /** The catalog's file in a folder or up to three folders below, if it is there. */
    public Optional<Path> find(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder, DEPTH)) {
            return files.filter(file -> file.endsWith(fileName)).sorted().findFirst();
        }
    }

    /**
     * Reads its galaxies, in the order of the file; rows without the redshift of a galaxy are left out.
     *
     * @throws IOException if the file is not there or is not such a catalog
     */
    public List<CatalogGalaxy> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + " is not there, or is no file");
        }
        List<CatalogGalaxy> galaxies = reader.read(file);
        if (galaxies.isEmpty()) {
            throw new IOException(file + " holds no galaxy with a redshift");
        }
        return galaxies;
    }
}
