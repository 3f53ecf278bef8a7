/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.micro;

import dev.halflight.processor.bench.SyntheticAlerts;
import dev.halflight.processor.intake.alert.Alert;
import dev.halflight.processor.intake.alert.AlertException;
import dev.halflight.processor.intake.alert.AlertReader;
import dev.halflight.processor.intake.alert.LsstSchemas;
import dev.halflight.processor.intake.alert.Stamp;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.schemas.tokens.UnusableObservationException;
import dev.halflight.schemas.wire.SchemaRegistry;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From an alert's bytes to tokens. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class AlertBenchmark {
    private byte[] packet;
    private AlertReader reader;
    private Alert alert;
    private Observation observation;
    private Tokenizer tokenizer;

    @Setup
    public void prepare() throws IOException, AlertException {
        SchemaRegistry registry = Observations.registry();
        int id = registry.register("alerts", SyntheticAlerts.SCHEMA);
        packet = SyntheticAlerts.framed(SyntheticAlerts.alert(3), id);
        reader = new AlertReader(new LsstSchemas(Optional.of(registry), Optional.empty()), Set.of(Stamp.TEMPLATE));
        alert = reader.read(packet).get(0);
        observation = alert.observe(Stamp.TEMPLATE);
        tokenizer = Observations.tokenizer(Observations.model());
    }

    @Benchmark
    public Alert read() throws AlertException {
        return reader.read(packet).get(0);
    }

    @Benchmark
    public Observation observe() throws AlertException {
        return alert.observe(Stamp.TEMPLATE);
    }

    @Benchmark
    public Tokens tokenize() throws UnusableObservationException {
        return tokenizer.tokenize(observation);
    }
}
