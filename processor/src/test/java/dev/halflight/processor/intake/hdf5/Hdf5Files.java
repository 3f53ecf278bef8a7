/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake.hdf5;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.DatasetCreationOptions;
import io.jhdf.api.WritableGroup;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Small HDF5 files, made as those of data sets are. */
public final class Hdf5Files {
    private Hdf5Files() {}

    /**
     * Writes arrays to a file, each in chunks of one row, compressed.
     *
     * @param namesAndArrays such as {@code "spectrum/flux", new float[2][5]}; a group is a name before a slash
     */
    public static Path write(Path path, Object... namesAndArrays) {
        try (WritableHdfFile file = HdfFile.write(path)) {
            Map<String, WritableGroup> groups = new HashMap<>();
            for (int k = 0; k < namesAndArrays.length; k += 2) {
                String[] name = ((String) namesAndArrays[k]).split("/");
                WritableGroup parent = name.length == 1 ? file : groups.computeIfAbsent(name[0], file::putGroup);
                put(parent, name[name.length - 1], namesAndArrays[k + 1]);
            }
        }
        return path;
    }

    private static void put(WritableGroup group, String name, Object array) {
        if (array instanceof String[]) {
            group.putDataset(name, array);
            return;
        }
        group.putDataset(
                name,
                array,
                DatasetCreationOptions.builder().shuffle().deflate().build());
    }

    /** Two objects in the layout of GalaxiesML, of 8 x 8 pixels; the second one's redshift is not secure. */
    public static Path galaxies(Path path, double... redshifts) {
        int objects = redshifts.length;
        long[] ids = new long[objects];
        byte[] secure = new byte[objects];
        double[] ra = new double[objects];
        for (int k = 0; k < objects; k++) {
            ids[k] = 900 + k;
            secure[k] = (byte) (k == 1 ? 0 : 1);
            ra[k] = 150 + k;
        }
        return write(
                path,
                "image",
                images(objects, 8),
                "object_id",
                ids,
                "specz_redshift",
                redshifts,
                "specz_flag_homogeneous",
                secure,
                "ra",
                ra,
                "dec",
                new double[objects]);
    }

    /** Images of which each pixel has a number of its own. */
    static float[][][][] images(int objects, int side) {
        float[][][][] images = new float[objects][5][side][side];
        for (int o = 0; o < objects; o++) {
            for (int b = 0; b < 5; b++) {
                for (int y = 0; y < side; y++) {
                    for (int x = 0; x < side; x++) {
                        images[o][b][y][x] = 10000 * o + 1000 * b + side * y + x;
                    }
                }
            }
        }
        return images;
    }
}
