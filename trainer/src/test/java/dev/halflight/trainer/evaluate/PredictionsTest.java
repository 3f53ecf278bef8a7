/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.schemas.model.RedshiftScatter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictionsTest {
    @TempDir
    Path folder;

    private Path file(String... lines) throws IOException {
        return Files.write(folder.resolve("predictions.csv"), List.of(lines));
    }

    /**
     * dz = (z - true)/(1 + true):
     *
     * <pre>
     * true 1.0, z 1.1:  0.1/2  =  0.05
     * true 1.0, z 0.9: -0.1/2  = -0.05
     * true 0.0, z 0.1:  0.1/1  =  0.10
     * true 3.0, z 3.0:  0/4    =  0.00
     * true 1.0, z 2.5:  1.5/2  =  0.75, an outlier (above 0.15) and a catastrophe (1.5 above 1)
     * </pre>
     *
     * Sorted: -0.05, 0, 0.05, 0.10, 0.75, so the bias is 0.05. The distances from it are 0.10, 0.05, 0, 0.05, 0.70, with the median
     * 0.05, so sigma_NMAD = 1.4826 x 0.05 = 0.07413. One of five is 0.2. The mean true redshift is 6/5 = 1.2, the squares about it sum to
     * 3 x 0.04 + 1.44 + 3.24 = 4.8, the squared errors to 3 x 0.01 + 2.25 = 2.28: R^2 = 1 - 2.28/4.8 = 0.525.
     */
    @Test
    void shouldFindWhatIsFoundByHand() throws IOException {
        Path file = file("id,z_spec,z_phot", "a,1.0,1.1", "b,1.0,0.9", "c,0.0,0.1", "d,3.0,3.0", "e,1.0,2.5");

        Predictions predictions = Predictions.read(file, "z_spec", "z_phot");

        RedshiftScatter scatter = predictions.scatter();
        assertThat(scatter.n()).isEqualTo(5);
        assertThat(scatter.bias()).isCloseTo(0.05, within(1e-12));
        assertThat(scatter.sigmaNmad()).isCloseTo(0.07413, within(1e-12));
        assertThat(scatter.outlierFraction()).isCloseTo(0.2, within(1e-12));
        assertThat(scatter.catastrophicFraction()).isCloseTo(0.2, within(1e-12));
        assertThat(scatter.r2()).isCloseTo(0.525, within(1e-12));
        assertThat(predictions.skipped()).isZero();
    }

    @Test
    void shouldCountTheRowsWithoutARedshift() throws IOException {
        Path file = file(
                "true , predicted", "0.5, 0.6", ",0.6", "0.5,", "unknown,0.5", "0.5,NaN", "-99,0.5", "0.5,-99", "0.5");

        Predictions predictions = Predictions.read(file, "true", "predicted");

        assertThat(predictions.redshifts()).containsExactly(RedshiftOutcome.of(0.6, 0.5));
        assertThat(predictions.skipped()).isEqualTo(7);
    }

    @Test
    void shouldReadQuotedFieldsAndAByteOrderMark() throws IOException {
        Path file = file("\uFEFFname,\"z, true\",z", "\"NGC 1, core\",0.5,\"0.75\"");

        assertThat(Predictions.read(file, "z, true", "z").redshifts()).containsExactly(RedshiftOutcome.of(0.75, 0.5));
        assertThatThrownBy(() -> Predictions.read(file, "name", "z")).hasMessageContaining("no row with numbers");
    }

    @Test
    void shouldNameTheColumnsThereAre() throws IOException {
        Path file = file("id,z_spec,z_phot", "a,1,1");

        assertThatThrownBy(() -> Predictions.read(file, "zspec", "z_phot"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("has no column 'zspec'; it has id, z_spec, z_phot");
    }

    @Test
    void shouldRefuseAFileThatSaysNothing() throws IOException {
        assertThatThrownBy(() -> Predictions.read(folder.resolve("none.csv"), "a", "b"))
                .hasMessageContaining("none.csv is not there");
        assertThatThrownBy(() -> Predictions.read(file("a,b"), "a", "b"))
                .hasMessageContaining("has no row with numbers in both 'a' and 'b'; 0 rows were skipped");
        assertThatThrownBy(() -> Predictions.read(file(), "a", "b"))
                .hasMessageContaining("is no CSV file with a header");
        assertThatThrownBy(() -> Predictions.read(file("a,b", "x,1", "2,y"), "a", "b"))
                .hasMessageContaining("has no row with numbers in both 'a' and 'b'; 2 rows were skipped");
    }
}
