/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.micro;

import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.schemas.tokens.UnusableObservationException;
import dev.halflight.schemas.wire.RecordDeserializer;
import dev.halflight.schemas.wire.RecordSerializer;
import dev.halflight.schemas.wire.SchemaRegistry;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From a record's bytes to tokens. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ReadBenchmark {
    private static final String TOPIC = "observations";

    @Param({"false", "true"})
    public boolean spectra;

    private final List<byte[]> values = new ArrayList<>();
    private List<Observation> observations = List.of();
    private RecordDeserializer<Observation> reader;
    private Tokenizer tokenizer;
    private int next;

    @Setup
    public void prepare() throws IOException {
        SchemaRegistry registry = Observations.registry();
        RecordSerializer<Observation> writer = new RecordSerializer<>(registry);
        observations = Observations.of(spectra);
        observations.forEach(observation -> values.add(Objects.requireNonNull(writer.serialize(TOPIC, observation))));
        reader = new RecordDeserializer<>(registry, Observation.getClassSchema());
        tokenizer = Observations.tokenizer(Observations.model());
    }

    private int next() {
        next = (next + 1) % values.size();
        return next;
    }

    @Benchmark
    public Observation read() {
        return reader.deserialize(TOPIC, values.get(next()));
    }

    @Benchmark
    public Tokens tokenize() throws UnusableObservationException {
        return tokenizer.tokenize(observations.get(next()));
    }
}
