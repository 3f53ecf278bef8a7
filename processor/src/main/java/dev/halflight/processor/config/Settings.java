/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.config;

/** All that the long-running application is told. */
public record Settings(
        KafkaSettings kafka,
        RegistrySettings registry,
        TopicNames topics,
        BatchSettings batch,
        StreamSettings stream,
        BreakerSettings breaker,
        LimitSettings limits,
        ModelSettings model,
        WebSettings web,
        ObservationSettings observations,
        SheddingSettings shedding) {

    /** Settings for a topic of observations, whatever can be used of them; nothing is left out, however late. */
    public Settings(
            KafkaSettings kafka,
            RegistrySettings registry,
            TopicNames topics,
            BatchSettings batch,
            StreamSettings stream,
            BreakerSettings breaker,
            LimitSettings limits,
            ModelSettings model,
            WebSettings web) {
        this(
                kafka,
                registry,
                topics,
                batch,
                stream,
                breaker,
                limits,
                model,
                web,
                ObservationSettings.DEFAULT,
                SheddingSettings.NONE);
    }

    /**
     * Takes everything from a configuration.
     *
     * @throws ConfigurationException if a value is wrong, or a key is left that nobody knows
     */
    public static Settings from(Configuration configuration) {
        BatchSettings batch = BatchSettings.from(configuration);
        StreamSettings stream = StreamSettings.from(configuration, batch);
        Settings settings = new Settings(
                KafkaSettings.from(configuration),
                RegistrySettings.from(configuration),
                TopicNames.from(configuration),
                batch,
                stream,
                BreakerSettings.from(configuration),
                LimitSettings.from(configuration, stream),
                ModelSettings.from(configuration),
                WebSettings.from(configuration),
                ObservationSettings.from(configuration),
                SheddingSettings.from(configuration));
        configuration.requireNothingLeft();
        return settings;
    }
}
