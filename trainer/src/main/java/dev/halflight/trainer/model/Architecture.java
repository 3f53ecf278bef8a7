/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.model;

import java.util.function.Function;

/**
 * How the networks of one architecture are made again from what was written of them.
 *
 * @param name the architecture's name
 * @param config the type of a network's size
 * @param network from the size to the network; its initial values do not matter
 * @param <C> the type of a network's size
 * @param <N> the type of the networks
 */
public record Architecture<C, N extends Network>(String name, Class<C> config, Function<C, N> network) {}
