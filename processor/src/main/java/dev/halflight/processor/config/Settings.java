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
        WebSettings web) {

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
                WebSettings.from(configuration));
        configuration.requireNothingLeft();
        return settings;
    }
}
