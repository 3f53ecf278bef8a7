/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halflight.processor.TestObservations;
import dev.halflight.processor.app.Sample;
import dev.halflight.processor.app.ShippedModel;
import dev.halflight.processor.config.ModelSettings;
import dev.halflight.processor.deadletter.Reason;
import dev.halflight.processor.enrich.Decoded.Enrichable;
import dev.halflight.processor.enrich.Decoded.Refused;
import dev.halflight.processor.hostile.HostileObservation;
import dev.halflight.processor.hostile.HostileObservations;
import dev.halflight.processor.hostile.Numbers;
import dev.halflight.processor.inference.Device;
import dev.halflight.processor.inference.Model;
import dev.halflight.processor.inference.ModelOptions;
import dev.halflight.processor.inference.PrecisionChoice;
import dev.halflight.processor.inference.SourcePosition;
import dev.halflight.schemas.model.Calibration;
import dev.halflight.schemas.model.CalibrationAxis;
import dev.halflight.schemas.model.CalibrationAxis.Property;
import dev.halflight.schemas.model.CalibrationStage;
import dev.halflight.schemas.model.CalibrationStage.Bands;
import dev.halflight.schemas.model.ModelCard;
import dev.halflight.schemas.model.ModelFolder;
import dev.halflight.schemas.model.Precision;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.v1.Enriched;
import dev.halflight.v1.Observation;
import dev.halflight.v1.RedshiftEstimate;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever is observed, it is refused with a reason, or every number of the result is one. */
class HostileObservationsIT {
    private static final int BATCH = 32;
    private static final Source SOURCE =
            new Source(new SourcePosition("observations", 0, 0), Instant.EPOCH, OptionalInt.empty());

    private static ModelFolder folder;
    private static Model model;
    private static GalaxyModel galaxies;
    private static Preparation preparation;
    private static GalaxyEnricher enricher;
    private static HostileObservations hostile;

    @BeforeAll
    static void load() throws IOException {
        folder = ShippedModel.open(new ModelSettings(Optional.empty(), "cpu", "auto", 1, true));
        model = new Model(folder, new ModelOptions(new Device.Cpu(), PrecisionChoice.AUTO, 2, true));
        galaxies = new GalaxyModel(model);
        preparation = new Preparation(
                new Tokenizer(folder.card().layout(), folder.card().contextScaling()));
        enricher = new GalaxyEnricher(calibrated(folder), model.provider(), "1.2.3");
        List<Observation> good = new ArrayList<>(List.of(TestObservations.withSpectrum()));
        new Sample().cycle(8).forEachRemaining(good::add);
        hostile = new HostileObservations(good);
    }

    /** The same model with a calibration that leaves no distribution as it is. */
    private static ModelFolder calibrated(ModelFolder folder) {
        CalibrationAxis width = new CalibrationAxis(Property.WIDTH, List.of(-2.0, -1.0));
        CalibrationAxis magnitude = new CalibrationAxis(Property.MAGNITUDE, List.of(20.0, 25.0));
        List<List<Double>> maps = Collections.nCopies(4, List.of(0.1, 0.4, 0.9));
        Calibration calibration = new Calibration(
                List.of(0.16, 0.5, 0.84),
                List.of(
                        new CalibrationStage(false, Bands.ANY, width, magnitude, maps),
                        new CalibrationStage(true, Bands.ANY, width, magnitude, maps)));
        ObjectMapper json = new ObjectMapper();
        ObjectNode card = json.valueToTree(folder.card());
        card.set("calibration", json.valueToTree(calibration));
        ModelCard with = json.convertValue(card, ModelCard.class);
        return new ModelFolder(folder.path(), with, folder.sha256());
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @Test
    void shouldRefuseOrAnswerInNumbersWhateverIsWrong() {
        Outcomes outcomes = outcomes(hostile.named());

        assertThat(outcomes.faults).isEmpty();
        assertThat(outcomes.refused).isGreaterThan(100);
        assertThat(outcomes.enriched).isGreaterThan(100);
    }

    @Test
    void shouldRefuseOrAnswerInNumbersWhenSeveralThingsAreWrong() {
        Outcomes outcomes = outcomes(hostile.random(200, 17));

        assertThat(outcomes.faults).isEmpty();
        assertThat(outcomes.refused).isGreaterThan(30);
        assertThat(outcomes.enriched).isGreaterThan(30);
    }

    @Test
    void shouldAnswerInNumbersInHalfPrecisionToo() {
        assumeTrue(folder.card().has(Precision.HALF), "the shipped model has no networks in half precision");
        try (Model half = new Model(folder, new ModelOptions(new Device.Cpu(), PrecisionChoice.HALF, 2, true))) {
            Outcomes outcomes = outcomes(new GalaxyModel(half), hostile.random(100, 18));

            assertThat(outcomes.faults).isEmpty();
            assertThat(outcomes.enriched).isGreaterThan(15);
        }
    }

    private static Outcomes outcomes(List<HostileObservation> observations) {
        return outcomes(galaxies, observations);
    }

    private static Outcomes outcomes(GalaxyModel asked, List<HostileObservation> observations) {
        Outcomes outcomes = new Outcomes(asked);
        for (int from = 0; from < observations.size(); from += BATCH) {
            outcomes.add(observations.subList(from, Math.min(observations.size(), from + BATCH)));
        }
        return outcomes;
    }

    /** What became of some observations. */
    private static final class Outcomes {
        private final GalaxyModel asked;
        private final List<String> faults = new ArrayList<>();
        private int refused;
        private int enriched;

        Outcomes(GalaxyModel asked) {
            this.asked = asked;
        }

        void add(List<HostileObservation> observations) {
            List<String> names = new ArrayList<>();
            List<TokenizedObservation> tokens = new ArrayList<>();
            for (HostileObservation each : observations) {
                Decoded<TokenizedObservation> prepared = preparation.apply(each.observation());
                if (prepared instanceof Refused<TokenizedObservation> refusal) {
                    refused++;
                    check(
                            each.name() + " is refused without a word",
                            !refusal.message().isBlank());
                    check(each.name(), refusal.reason().type() == Reason.Type.INPUT);
                } else if (prepared instanceof Enrichable<TokenizedObservation> enrichable) {
                    names.add(each.name());
                    tokens.add(enrichable.input());
                }
            }
            List<Answer> answers = tokens.isEmpty() ? List.of() : asked.run(tokens);
            for (int k = 0; k < answers.size(); k++) {
                enriched++;
                check(names.get(k), answers.get(k));
            }
        }

        private void check(String name, Answer answer) {
            Enriched record;
            try {
                record = enricher.enrich(answer, SOURCE);
            } catch (RuntimeException e) {
                faults.add(name + ": " + e);
                return;
            }
            Numbers.notFinite(record).forEach(place -> faults.add(name + ": " + place));
            check(
                    name + ": no redshift",
                    record.getPhotoz().isPresent() || record.getSpecz().isPresent());
            record.getPhotoz().ifPresent(estimate -> checkPdf(name, estimate));
            record.getSpecz().ifPresent(estimate -> checkPdf(name, estimate));
        }

        private void checkPdf(String name, RedshiftEstimate estimate) {
            double sum =
                    estimate.getPdf().stream().mapToDouble(Float::doubleValue).sum();
            check(name + ": the PDF sums to " + sum, Math.abs(sum - 1) < 1e-4);
            check(name + ": low above high", estimate.getErr68Min() <= estimate.getErr68Max());
        }

        private void check(String fault, boolean holds) {
            if (!holds) {
                faults.add(fault);
            }
        }
    }
}
