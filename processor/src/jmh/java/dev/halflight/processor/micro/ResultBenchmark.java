/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.micro;

import dev.halflight.processor.enrich.Answer;
import dev.halflight.processor.enrich.Decoded.Enrichable;
import dev.halflight.processor.enrich.GalaxyEnricher;
import dev.halflight.processor.enrich.GalaxyModel;
import dev.halflight.processor.enrich.Preparation;
import dev.halflight.processor.enrich.Source;
import dev.halflight.processor.enrich.TokenizedObservation;
import dev.halflight.processor.inference.Device;
import dev.halflight.processor.inference.Model;
import dev.halflight.processor.inference.ModelOptions;
import dev.halflight.processor.inference.PrecisionChoice;
import dev.halflight.processor.inference.SourcePosition;
import dev.halflight.schemas.model.ModelFolder;
import dev.halflight.schemas.wire.RecordSerializer;
import dev.halflight.v1.Enriched;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
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

/** From the model's answer to a record's bytes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ResultBenchmark {
    private static final String TOPIC = "enriched";

    @Param({"false", "true"})
    public boolean spectra;

    @Param({"false", "true"})
    public boolean reconstruct;

    private final List<Answer> answers = new ArrayList<>();
    private final List<Enriched> results = new ArrayList<>();
    private GalaxyEnricher enricher;
    private RecordSerializer<Enriched> writer;
    private Source source;
    private int next;

    @Setup
    public void prepare() throws IOException {
        ModelFolder folder = Observations.model();
        Preparation preparation = new Preparation(Observations.tokenizer(folder));
        List<TokenizedObservation> tokenized = new ArrayList<>();
        for (Observation observation : Observations.of(spectra)) {
            if (preparation.apply(observation) instanceof Enrichable<TokenizedObservation> enrichable) {
                tokenized.add(enrichable.input());
            }
        }
        try (Model model =
                new Model(folder, new ModelOptions(new Device.Cpu(), PrecisionChoice.parse("fp32"), 2, reconstruct))) {
            answers.addAll(new GalaxyModel(model).run(tokenized));
        }
        enricher = new GalaxyEnricher(folder, "CPU", "");
        source = new Source(new SourcePosition("observations", 0, 0), Instant.now(), OptionalInt.of(1));
        answers.forEach(answer -> results.add(enricher.enrich(answer, source)));
        writer = new RecordSerializer<>(Observations.registry());
    }

    private int next() {
        next = (next + 1) % answers.size();
        return next;
    }

    @Benchmark
    public Enriched judge() {
        return enricher.enrich(answers.get(next()), source);
    }

    @Benchmark
    public byte[] write() {
        return writer.serialize(TOPIC, results.get(next()));
    }
}
