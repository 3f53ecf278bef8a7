/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.baseline;

import dev.halflight.schemas.model.RedshiftGrid;

/** A redshift grid of fewer, wider cells, which photometry cannot tell from the fine one, and the way back. */
final class CoarseGrid {
    private static final int CELLS_PER_CELL = 4;

    private final RedshiftGrid fine;
    private final RedshiftGrid coarse;

    CoarseGrid(RedshiftGrid fine) {
        this.fine = fine;
        int cells = Math.max(2, (fine.cells() + CELLS_PER_CELL - 1) / CELLS_PER_CELL);
        coarse = new RedshiftGrid(fine.step() * CELLS_PER_CELL, cells);
    }

    RedshiftGrid grid() {
        return coarse;
    }

    /** The PDF on the fine grid, by linear interpolation between the centers of the coarse cells. */
    float[] refine(float[] pdf) {
        float[] refined = new float[fine.cells()];
        double sum = 0;
        for (int cell = 0; cell < refined.length; cell++) {
            double place = Math.max(0, Math.min(pdf.length - 1.0, (cell + 0.5) / CELLS_PER_CELL - 0.5));
            int below = (int) Math.min(pdf.length - 2.0, place);
            refined[cell] = (float) (pdf[below] + (place - below) * (pdf[below + 1] - pdf[below]));
            sum += refined[cell];
        }
        for (int cell = 0; cell < refined.length; cell++) {
            refined[cell] = (float) (refined[cell] / sum);
        }
        return refined;
    }
}
