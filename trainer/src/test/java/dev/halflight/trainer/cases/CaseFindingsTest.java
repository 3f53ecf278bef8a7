/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.halflight.v1.Flag;
import dev.halflight.v1.ObjectClass;
import dev.halflight.v1.RedshiftUse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseFindingsTest {
    private static CaseFindings findings(String name, CaseEstimate... estimates) {
        CaseEntry entry = FrozenCaseList.ofProgram().find(name).orElseThrow();
        return new CaseFindings(
                entry,
                List.of(estimates),
                Optional.of(ObjectClass.GALAXY),
                0.75,
                RedshiftUse.CAUTION,
                List.of(Flag.EBV_UNKNOWN));
    }

    @ParameterizedTest
    @CsvSource({
        "0.50, true, WITHIN_68",
        "0.512, true, WITHIN_95",
        "0.4805, true, WITHIN_95",
        "0.53, true, OFF",
        "0.53, false, DOUBTED",
        ", true, UNKNOWN"
    })
    void shouldHoldAnEstimateAgainstWhatIsKnown(Double known, boolean trusted, Agreement expected) {
        CaseEstimate estimate = CaseEstimate.of("photoz", 0.5, 0.01, trusted);
        assertThat(Agreement.of(estimate, Optional.ofNullable(known))).isEqualTo(expected);
    }

    @Test
    void shouldTellATooNarrowIntervalFromAWrongRedshift() {
        CaseEstimate narrow = CaseEstimate.of("specz", 0.5, 1e-6, true);
        assertThat(Agreement.of(narrow, Optional.of(0.5040))).isEqualTo(Agreement.CLOSE);
        assertThat(Agreement.of(narrow, Optional.of(0.5060))).isEqualTo(Agreement.OFF);
    }

    @Test
    void shouldRefuseIntervalsThatDoNotLieInEachOther() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CaseEstimate("photoz", 0.5, 0.4, 0.6, 0.45, 0.7, true))
                .withMessageContaining("photoz");
    }

    @Test
    void shouldPrintACaseWithAllThatIsKnownAndFound() {
        CaseFindings galaxy = findings(
                "desi-39633345008634465",
                CaseEstimate.of("specz", 0.3690, 0.001, true),
                CaseEstimate.of("template fit", 0.7, 0.01, false));
        StringWriter printed = new StringWriter();
        new CaseTable(new PrintWriter(printed)).print(List.of(galaxy));
        assertThat(printed.toString().lines())
                .anyMatch(line -> line.startsWith("desi-39633345008634465: known 0.36874, galaxy (redrock"))
                .anyMatch(line -> line.contains("specz") && line.endsWith("within 68%"))
                .anyMatch(line -> line.contains("template fit") && line.contains("off, doubted"))
                .anyMatch(line -> line.contains("galaxy with probability 0.75, as known"))
                .anyMatch(line -> line.endsWith("CAUTION, flagged [EBV_UNKNOWN]"))
                .anyMatch(line -> line.startsWith("  expected: The redshift"));
    }

    @Test
    void shouldNotJudgeWhereNothingIsKnown() {
        CaseFindings unknown = findings("legacysurvey-j2351-5452", CaseEstimate.of("photoz", 0.2, 0.1, true));
        assertThat(unknown.agreement(unknown.estimates().get(0))).isEqualTo(Agreement.UNKNOWN);
        assertThat(unknown.isClassRight()).isEmpty();
        assertThat(findings("sdss-0266-51602-0031").isClassRight()).hasValue(false);
    }
}
