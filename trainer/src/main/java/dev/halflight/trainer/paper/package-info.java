/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The model of Lizarraga et al. 2025, "Multi-Modal Masked Autoencoders for Learning Image-Spectrum Associations for Galaxy Evolution and
 * Cosmology" (arXiv 2510.22527), and its way of learning, to compare others with.
 */
@NullMarked
package dev.halflight.trainer.paper;

import org.jspecify.annotations.NullMarked;
