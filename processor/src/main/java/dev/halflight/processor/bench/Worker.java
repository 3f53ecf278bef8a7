/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import dev.halflight.processor.app.Application;
import dev.halflight.processor.config.BatchSettings;
import dev.halflight.processor.config.BreakerSettings;
import dev.halflight.processor.config.KafkaSettings;
import dev.halflight.processor.config.LimitSettings;
import dev.halflight.processor.config.RegistrySettings;
import dev.halflight.processor.config.Settings;
import dev.halflight.processor.config.StreamSettings;
import dev.halflight.processor.config.WebSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Duration;

/** The stream as a user runs it, in a process of its own: one of several that share the partitions of a topic. */
public final class Worker {
    static final String READY = "ready";

    private Worker() {}

    /**
     * Works until the end of {@code in}, and says when it is ready.
     *
     * @param stream its application id is the prefix of the topics
     * @throws IOException if the model cannot be read, or the broker not be reached
     */
    public static void serve(
            WorkerSettings worker,
            KafkaSettings kafka,
            RegistrySettings registry,
            StreamSettings stream,
            Duration linger,
            String version,
            InputStream in,
            PrintStream out)
            throws IOException {
        Models models = new Models(worker.model(), worker.sleep());
        Scenario scenario = new Scenario(
                worker.network().toString(),
                worker.network(),
                Content.IMAGES,
                worker.model().reconstruct(),
                worker.batch(),
                worker.model().threads());
        Settings settings = new Settings(
                kafka,
                registry,
                LoadServer.topics(stream.applicationId()),
                new BatchSettings(worker.batch(), linger),
                stream,
                BreakerSettings.OFF,
                LimitSettings.DEFAULT,
                models.settings(scenario),
                new WebSettings("127.0.0.1", 0));
        try (Application application = new Application(settings, version, models.loader(scenario))) {
            out.println(READY + " " + application.address());
            while (in.read() >= 0) {
                // nothing that it could be told
            }
        }
    }
}
