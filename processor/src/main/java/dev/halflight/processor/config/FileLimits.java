/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.config;

import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * How much of a file is read that nobody vouches for. It is set by system properties, as Avro's own limits are: files are read by
 * commands that have no settings.
 *
 * @param images bytes of a file with images, inflated, 1 MB to 2 GB
 * @param spectra bytes of a file with spectra, inflated, 1 MB to 2 GB
 * @param inflation how many times its size a large file may inflate to, 2 to 10,000
 */
public record FileLimits(int images, int spectra, int inflation) {
    private static final String PREFIX = "halflight.limits.";
    private static final String IMAGES = PREFIX + "image-file";
    private static final String SPECTRA = PREFIX + "spectrum-file";
    private static final String INFLATION = PREFIX + "inflation";

    /**
     * What holds where nothing is set. Images: more than the largest legal cutout needs, 2048 x 2048 pixels in float64, with a mask
     * and a variance, and tables. Spectra: more than a DESI coadd of one petal needs, 500 spectra with their resolution matrices.
     */
    public static final FileLimits DEFAULT = new FileLimits(128 << 20, 512 << 20, 100);

    private static final int LEAST_BYTES = 1 << 20;
    private static final int LEAST_INFLATION = 2;
    private static final int MOST_INFLATION = 10_000;

    public FileLimits {
        requireBytes(IMAGES, images);
        requireBytes(SPECTRA, spectra);
        if (inflation < LEAST_INFLATION || inflation > MOST_INFLATION) {
            throw new ConfigurationException(
                    INFLATION + " is " + inflation + "; it must be from " + LEAST_INFLATION + " to " + MOST_INFLATION);
        }
    }

    /** Takes {@code halflight.limits.image-file}, {@code .spectrum-file} and {@code .inflation}; no other may begin like these. */
    public static FileLimits from(Properties properties) {
        Map<String, String> ours = new TreeMap<>();
        for (String key : properties.stringPropertyNames()) {
            if (key.startsWith(PREFIX)) {
                ours.put(key, properties.getProperty(key));
            }
        }
        Configuration configuration = new Configuration(ours);
        FileLimits limits = new FileLimits(
                configuration.bytes(IMAGES, DEFAULT.images),
                configuration.bytes(SPECTRA, DEFAULT.spectra),
                configuration.integer(INFLATION, DEFAULT.inflation, LEAST_INFLATION, MOST_INFLATION));
        configuration.requireNothingLeft();
        return limits;
    }

    private static void requireBytes(String key, int bytes) {
        // an array has no more than 2^31 - 1 places, and one byte more than the limit is read
        if (bytes < LEAST_BYTES || bytes == Integer.MAX_VALUE) {
            throw new ConfigurationException(key + " is " + bytes + " bytes; it must be from 1MB to less than 2GB");
        }
    }
}
