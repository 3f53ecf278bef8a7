/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.live;

/**
 * An object that the page can show, ready to be sent.
 *
 * @param key what the page calls it: partition and offset of its observation
 * @param event tells of it in short
 * @param details all that is shown, JSON
 * @param remarkable whether it is kept among the remarkable ones
 */
record LiveObject(String key, Event event, byte[] details, boolean remarkable) {}
