/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake.hdf5;

import dev.halflight.processor.intake.IntakeException;
import dev.halflight.v1.Band;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * GalaxiesML (Do et al. 2024, arXiv 2410.00271; Zenodo 11117528): {@code image} (objects x 5 x side x side, HSC PDR2, grizy, counts of
 * zero point 27), {@code object_id}, {@code ra} and {@code dec} (degrees), {@code specz_redshift} and {@code specz_flag_homogeneous}
 * (whether it is secure). The object is at the center to half a pixel.
 */
final class GalaxiesMl implements ObjectTable {
    private static final String IMAGE = "image";
    private static final String REDSHIFT = "specz_redshift";
    private static final String SECURE = "specz_flag_homogeneous";

    private final Catalog catalog;
    private final HscStamps stamps;
    private final Hdf5Array images;
    private final Hdf5Array redshifts;
    private final Optional<Hdf5Array> secure;

    GalaxiesMl(Hdf5File file, Map<Band, String> filters) throws IntakeException {
        catalog = Catalog.of(file, "");
        images = file.array(IMAGE);
        stamps = HscStamps.of(file, images, filters);
        redshifts = file.array(REDSHIFT);
        secure = file.find(SECURE);
    }

    static boolean isIn(Hdf5File file) throws IntakeException {
        return file.find(IMAGE).isPresent() && file.find(REDSHIFT).isPresent();
    }

    @Override
    public long rows() {
        return catalog.rows();
    }

    @Override
    public List<String> remarks() {
        return catalog.remarks();
    }

    @Override
    public Observation observe(long row) throws IntakeException {
        return catalog.object(row, HscStamps.SURVEY)
                .setImages(images(stamps, images.floats(row)))
                .setKnownRedshift(redshift(row).orElse(null))
                .build();
    }

    /**
     * The images of an object.
     *
     * @throws IntakeException if there is none
     */
    static List<BandImage> images(HscStamps stamps, float[] values) throws IntakeException {
        List<BandImage> images = new ArrayList<>();
        for (Band band : HscStamps.BANDS) {
            stamps.image(band, values, 0).ifPresent(image -> images.add(image.build()));
        }
        if (images.isEmpty()) {
            throw new IntakeException("no usable pixel: each one is not finite, or all are the same");
        }
        return images;
    }

    private Optional<Double> redshift(long row) throws IntakeException {
        boolean trusted = secure.isEmpty() || secure.get().flags(row)[0];
        return trusted ? Catalog.redshift(redshifts.number(row)) : Optional.empty();
    }
}
