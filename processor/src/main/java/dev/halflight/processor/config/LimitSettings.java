/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.config;

/**
 * How large a record may be and still be looked at.
 *
 * @param payload bytes of a record's value, 1 KB to 512 MB
 * @param images images of an observation, 1 to 64; more than there are bands, so that a band that comes twice is told as such
 * @param pixels pixels of an image, 64 to 4096 x 4096
 * @param spectrumSamples samples of a spectrum, 2 to 16,777,216
 */
public record LimitSettings(int payload, int images, int pixels, int spectrumSamples) {
    /** The key of each limit. */
    public static final String PAYLOAD = "limits.payload";

    public static final String IMAGES = "limits.images";
    public static final String PIXELS = "limits.pixels";
    public static final String SPECTRUM_SAMPLES = "limits.spectrum-samples";

    /** What holds where nothing is set. */
    public static final LimitSettings DEFAULT = new LimitSettings(8 << 20, 12, 2048 * 2048, 1 << 16);

    private static final int SMALLEST_PAYLOAD = 1 << 10;
    private static final int LARGEST_PAYLOAD = 512 << 20;
    private static final int MOST_IMAGES = 64;
    private static final int FEWEST_PIXELS = 64;
    private static final int MOST_PIXELS = 4096 * 4096;
    private static final int MOST_SAMPLES = 1 << 24;

    public LimitSettings {
        require(PAYLOAD, payload, SMALLEST_PAYLOAD, LARGEST_PAYLOAD);
        require(IMAGES, images, 1, MOST_IMAGES);
        require(PIXELS, pixels, FEWEST_PIXELS, MOST_PIXELS);
        require(SPECTRUM_SAMPLES, spectrumSamples, 2, MOST_SAMPLES);
    }

    /**
     * Takes {@code limits.payload}, {@code limits.images}, {@code limits.pixels} and {@code limits.spectrum-samples}. A payload
     * may be as large as a record of the stream, unless it is set.
     */
    public static LimitSettings from(Configuration configuration, StreamSettings stream) {
        return new LimitSettings(
                configuration.bytes(PAYLOAD, stream.largestRecord()),
                configuration.integer(IMAGES, DEFAULT.images, 1, MOST_IMAGES),
                configuration.integer(PIXELS, DEFAULT.pixels, FEWEST_PIXELS, MOST_PIXELS),
                configuration.integer(SPECTRUM_SAMPLES, DEFAULT.spectrumSamples, 2, MOST_SAMPLES));
    }

    private static void require(String key, int value, int least, int most) {
        if (value < least || value > most) {
            throw new ConfigurationException(key + " is " + value + "; it must be from " + least + " to " + most);
        }
    }
}
