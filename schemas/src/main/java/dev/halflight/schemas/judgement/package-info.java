/* SPDX-License-Identifier: Apache-2.0 */
/** What a user should think of a model's answer: the rules that serving and evaluation share. */
@NullMarked
package dev.halflight.schemas.judgement;

import org.jspecify.annotations.NullMarked;
