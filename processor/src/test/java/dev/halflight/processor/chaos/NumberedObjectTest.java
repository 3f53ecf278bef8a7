/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NumberedObjectTest {
    private static final int SENT = 401;

    @Test
    void shouldBeFoundByItsIdentifier() {
        assertThat(IntStream.range(0, SENT))
                .allMatch(number ->
                        NumberedObject.number(NumberedObject.id(number), SENT).orElseThrow() == number);
    }

    @Test
    void shouldNotBeFoundWhereItWasNotSent() {
        assertThat(NumberedObject.number(NumberedObject.id(SENT), SENT)).isEmpty();
        assertThat(NumberedObject.number("object--1", SENT)).isEmpty();
        assertThat(NumberedObject.number("object-0", SENT)).isEmpty();
        assertThat(NumberedObject.number("", SENT)).isEmpty();
    }

    @Test
    void shouldBePoisonAsOftenAsIsSaid() {
        assertThat(IntStream.range(0, SENT).filter(NumberedObject::poison)).hasSize(NumberedObject.poisonAmong(SENT));
    }
}
