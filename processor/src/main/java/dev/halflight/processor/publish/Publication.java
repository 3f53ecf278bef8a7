/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.publish;

import dev.halflight.processor.config.Settings;
import dev.halflight.schemas.wire.AvroFileReader;
import dev.halflight.schemas.wire.RecordSerializer;
import dev.halflight.schemas.wire.SchemaRegistry;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.kafka.common.KafkaException;

/** A file of observations that is to be in the topic, each of them once, however often this is interrupted and begun again. */
public final class Publication {
    private final Path path;
    private final Settings settings;
    private final double rate;
    private final boolean again;
    private final PublishAccess access;

    /**
     * Nothing is done yet.
     *
     * @param rate records a second at most; infinity for no limit
     * @param again whether to publish all of it, whatever was published before
     */
    public Publication(Path path, Settings settings, double rate, boolean again) {
        this.path = path;
        this.settings = settings;
        this.rate = rate;
        this.again = again;
        access = new PublishAccess(settings, settings.stream().applicationId() + "-publish-");
    }

    /**
     * Publishes, until the end of the file or until it is told to stop.
     *
     * @throws IOException if file, registry or topic is not as it must be, or the cluster fails
     */
    public void run(PublishWatch watch) throws IOException {
        try (AvroFileReader<Observation> file = new AvroFileReader<>(path, Observation.getClassSchema());
                SchemaRegistry registry = new SchemaRegistry(
                        settings.registry().url(), settings.registry().properties())) {
            ObservationTopic topic = topic();
            registry.register(topic.name(), Observation.getClassSchema());
            try (RecordSerializer<Observation> serializer = new RecordSerializer<>(registry)) {
                publish(new ObservationFile(path, file), new ObservationEncoder(topic, serializer), watch);
            }
        }
    }

    private ObservationTopic topic() throws IOException {
        try {
            return ObservationTopic.find(settings);
        } catch (IOException e) {
            throw new IOException(access.refusal(e).orElseGet(e::getMessage), e);
        }
    }

    private void publish(ObservationFile file, ObservationEncoder encoder, PublishWatch watch) throws IOException {
        Mark committed = Mark.START;
        try (ObservationSender sender =
                new ObservationSender(settings.kafka(), encoder.topic(), access.prefix() + FileIdentity.of(path))) {
            committed = again ? Mark.START : sender.mark();
            watch.resumes(committed.published(), committed.refused());
            file.skip(committed);
            PublishRun run = new PublishRun(file, encoder, sender, new Pace(rate, System.nanoTime()), watch);
            try {
                run.all();
            } finally {
                committed = run.committed();
            }
        } catch (KafkaException e) {
            throw access.explain(e, committed);
        }
    }
}
