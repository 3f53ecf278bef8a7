/* SPDX-License-Identifier: Apache-2.0 */
/**
 * From the alerts of surveys to observations. An alert tells that something changed at a place; its template stamp shows what is always
 * there, which is the galaxy. So one stamp becomes one observation of one band, and the template is the one that is asked for unless
 * another is named.
 */
@NullMarked
package dev.halflight.processor.intake.alert;

import org.jspecify.annotations.NullMarked;
