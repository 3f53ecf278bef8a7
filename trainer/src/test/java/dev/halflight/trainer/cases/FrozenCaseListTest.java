/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.v1.ObjectClass;
import org.junit.jupiter.api.Test;

class FrozenCaseListTest {
    private static final FrozenCaseList LIST = FrozenCaseList.ofProgram();

    @Test
    void shouldSayOfEachCaseWhatIsKnownAndWhatToExpect() {
        assertThat(LIST.entries()).hasSize(23).allSatisfy(entry -> {
            assertThat(entry.name()).matches("[a-z0-9+-]+");
            assertThat(entry.source()).isNotBlank();
            assertThat(entry.known()).endsWith(".");
            assertThat(entry.expected()).endsWith(".");
        });
    }

    @Test
    void shouldFindACaseByItsNameAndByTheIdsOfItsSurvey() {
        CaseEntry star = LIST.find("sdss-0266-51602-0031").orElseThrow();
        assertThat(star.knownClass()).hasValue(ObjectClass.STAR);
        assertThat(star.knownRedshift()).isEmpty();
        assertThat(LIST.find("spec-0266-51602-0031")).hasValue(star);
        assertThat(LIST.find("spec-0266-51602-0032")).isEmpty();
    }
}
