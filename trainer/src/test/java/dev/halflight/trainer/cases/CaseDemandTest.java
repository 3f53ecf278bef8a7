/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.trainer.cases.CaseDemand.Outcome;
import dev.halflight.v1.Flag;
import dev.halflight.v1.ObjectClass;
import dev.halflight.v1.RedshiftUse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CaseDemandTest {
    private static final CaseEntry SWAPPED = entry("hsc-sdss-j0920+0034-swapped-g-y");
    private static final CaseEntry EMPTY = entry("sdss-0269-51581-0003");
    private static final CaseEntry ORDINARY = entry("hsc-gama-79635");

    private static CaseEntry entry(String name) {
        return FrozenCaseList.ofProgram().find(name).orElseThrow();
    }

    private static CaseFindings findings(CaseEntry entry, RedshiftUse use, Flag... flags) {
        return new CaseFindings(entry, List.of(), Optional.of(ObjectClass.GALAXY), 0.9, use, List.of(flags));
    }

    private static Outcome outcome(CaseEntry entry, CaseFindings... findings) {
        List<CaseDemand> demands = CaseDemand.check(List.of(entry), List.of(findings));
        assertThat(demands).singleElement().extracting(CaseDemand::entry).isEqualTo(entry);
        return demands.get(0).outcome();
    }

    @Test
    void shouldDemandTheRightFlagAndNoRecommendation() {
        assertThat(outcome(SWAPPED, findings(SWAPPED, RedshiftUse.CAUTION, Flag.OUT_OF_DOMAIN)))
                .isEqualTo(Outcome.PASS);
        assertThat(outcome(SWAPPED, findings(SWAPPED, RedshiftUse.CAUTION, Flag.EBV_UNKNOWN)))
                .isEqualTo(Outcome.FAIL);
        assertThat(outcome(SWAPPED, findings(SWAPPED, RedshiftUse.RECOMMENDED, Flag.OUT_OF_DOMAIN)))
                .isEqualTo(Outcome.FAIL);
        assertThat(outcome(SWAPPED)).isEqualTo(Outcome.UNSEEN);
    }

    @Test
    void shouldDemandThatAnEmptySpectrumBeRefused() {
        assertThat(outcome(EMPTY)).isEqualTo(Outcome.PASS);
        assertThat(outcome(EMPTY, findings(EMPTY, RedshiftUse.DO_NOT_USE, Flag.TRUNCATED)))
                .isEqualTo(Outcome.FAIL);
    }

    @Test
    void shouldDemandNothingOfAnOrdinaryCase() {
        assertThat(CaseDemand.check(List.of(ORDINARY), List.of())).isEmpty();
        assertThat(findings(ORDINARY, RedshiftUse.RECOMMENDED).isWarnedOf()).isTrue();
    }

    @Test
    void shouldPrintWhatCameOfEachByItsName() {
        StringWriter printed = new StringWriter();
        new CaseTable(new PrintWriter(printed)).print(List.of(findings(SWAPPED, RedshiftUse.RECOMMENDED)));

        assertThat(printed.toString().lines())
                .anyMatch(line -> line.matches(" +FAIL +hsc-sdss-j0920\\+0034-swapped-g-y"))
                .anyMatch(line -> line.matches(" +pass +sdss-0269-51581-0003"))
                .anyMatch(line -> line.matches(" +not observed +sdss-0266-51602-0031"));
    }
}
