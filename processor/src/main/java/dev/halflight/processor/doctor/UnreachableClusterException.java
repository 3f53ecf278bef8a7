/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.doctor;

/** Something cannot be looked at because the cluster cannot be asked, which {@link BrokerCheck} tells of. */
final class UnreachableClusterException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreachableClusterException() {
        super("not looked at: the cluster cannot be asked");
    }
}
