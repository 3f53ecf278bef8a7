/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.model;

/** A multi-modal masked autoencoder (Bachmann et al. 2022) of images and spectra with heads for redshift and class. */
public final class Mmae implements Network {
    /** How it is made again. */
    public static final Architecture<NetworkConfig, Mmae> ARCHITECTURE =
            new Architecture<>("mmae", NetworkConfig.class, config -> new Mmae(config, 0));

    private final NetworkConfig config;
    private final Parameters parameters;
    private final Encoder encoder;
    private final Decoder decoder;

    /**
     * A network that has not been trained.
     *
     * @param seed of the initial values
     */
    public Mmae(NetworkConfig config, long seed) {
        this.config = config;
        parameters = new Parameters(seed);
        encoder = new Encoder(parameters, config);
        decoder = new Decoder(parameters, config);
    }

    @Override
    public String architecture() {
        return ARCHITECTURE.name();
    }

    /** Its size. */
    @Override
    public NetworkConfig config() {
        return config;
    }

    /** All that it learns. */
    @Override
    public Parameters parameters() {
        return parameters;
    }

    /** Its first half. */
    public Encoder encoder() {
        return encoder;
    }

    /** Its second half. */
    public Decoder decoder() {
        return decoder;
    }
}
