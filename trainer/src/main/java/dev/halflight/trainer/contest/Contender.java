/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest;

/** Who takes part. */
public enum Contender {
    /** This project's network and recipe. */
    STANDARD("halflight", "halflight"),
    /** The recipe of Lizarraga et al. 2025, arXiv 2510.22527. */
    PAPER("paper", "paper's recipe"),
    NEAREST_NEIGHBORS("nearest_neighbors", "nearest neighbors"),
    PERCEPTRON("perceptron", "perceptron on photometry"),
    /** An exported model, trained elsewhere and on more. */
    EXPORTED("exported", "exported model");

    private final String key;
    private final String title;

    Contender(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** Its name in files. */
    public String key() {
        return key;
    }

    /** Its name for a reader. */
    public String title() {
        return title;
    }

    /** Whether it is trained for a number of views, with a learning curve. */
    public boolean isRecipe() {
        return this == STANDARD || this == PAPER;
    }
}
