/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import dev.halflight.schemas.judgement.Judgement;
import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.v1.Flag;
import dev.halflight.v1.ObjectClass;
import dev.halflight.v1.RedshiftUse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the model said of one object, beside what is known of it. It holds numbers only, so that many can be kept.
 *
 * @param id the object's identifier
 * @param properties what may make it easy or hard
 * @param knownClass its class, where it is known
 * @param redshifts of a galaxy of known redshift: by what the model was shown
 * @param classes of an object of known class: by what the model was shown
 * @param use what the redshift to use is said to be fit for
 * @param flags what is said to be known before using it
 */
public record ObjectOutcome(
        String id,
        ObjectProperties properties,
        Optional<ObjectClass> knownClass,
        Map<Visible, RedshiftOutcome> redshifts,
        Map<Visible, ClassOutcome> classes,
        RedshiftUse use,
        List<Flag> flags) {
    public ObjectOutcome {
        redshifts = Map.copyOf(redshifts);
        classes = Map.copyOf(classes);
        flags = List.copyOf(flags);
    }

    static ObjectOutcome of(Sample sample, Answers answers, RedshiftGrid grid) {
        Map<Visible, RedshiftOutcome> redshifts = new EnumMap<>(Visible.class);
        Map<Visible, ClassOutcome> classes = new EnumMap<>(Visible.class);
        answers.of().forEach((visible, answer) -> {
            sample.redshift().ifPresent(truth -> redshifts.put(visible, RedshiftOutcome.of(answer.pdf(grid), truth)));
            sample.objectClass().ifPresent(known -> classes.put(visible, ClassOutcome.of(answer, known)));
        });
        Judgement judgement = answers.judgement(sample.tokens(), grid);
        return new ObjectOutcome(
                sample.observation().getObjectId(),
                ObjectProperties.of(sample.observation().getSurvey(), sample.tokens()),
                sample.objectClass(),
                redshifts,
                classes,
                judgement.use(),
                judgement.flags());
    }

    /** The redshift under what was shown, if it is known. */
    public Optional<RedshiftOutcome> redshift(Visible visible) {
        return Optional.ofNullable(redshifts.get(visible));
    }

    /** The redshift that is served: with the spectrum where there is one. */
    public Optional<RedshiftOutcome> served() {
        return redshift(Visible.EVERYTHING).or(() -> redshift(Visible.IMAGES));
    }

    /** The class that is served. */
    public Optional<ClassOutcome> servedClass() {
        return Optional.ofNullable(classes.get(Visible.EVERYTHING))
                .or(() -> Optional.ofNullable(classes.get(Visible.IMAGES)));
    }
}
