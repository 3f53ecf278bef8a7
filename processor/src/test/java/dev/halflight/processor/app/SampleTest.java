/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halflight.v1.ObjectClass;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SampleTest {
    @Test
    void shouldHoldGalaxiesOfKnownRedshiftWithAndWithoutASpectrum() throws IOException {
        Sample sample = new Sample();
        List<Observation> all = new ArrayList<>();
        sample.cycle(sample.size()).forEachRemaining(all::add);

        assertThat(all).extracting(Observation::getObjectId).doesNotHaveDuplicates();
        assertThat(all).extracting(Observation::getKnownClass).contains(Optional.of(ObjectClass.GALAXY));
        assertThat(all).extracting(o -> o.getKnownRedshift().isPresent()).contains(true);
        assertThat(all).extracting(o -> o.getSpectrum().isPresent()).contains(true, false);
        assertThat(all).extracting(o -> o.getImages().isEmpty()).contains(false);
    }

    @Test
    void shouldComeAgainAsFurtherRevisions() throws IOException {
        Sample sample = new Sample();
        Iterator<Observation> twice = sample.cycle(sample.size() + 1);
        Observation first = twice.next();
        Observation last = first;
        while (twice.hasNext()) {
            last = twice.next();
        }

        assertThat(first.getRevision()).isZero();
        assertThat(last.equals(Observation.newBuilder(first).setRevision(1).build()))
                .isTrue();
        assertThatThrownBy(twice::next).isInstanceOf(NoSuchElementException.class);
    }
}
