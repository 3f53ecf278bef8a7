/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import picocli.CommandLine.Command;

/** The list of what can be converted. */
@Command(
        name = "convert",
        description = "Makes files of a survey observations.",
        subcommands = {
            ConvertCutoutsCommand.class,
            ConvertSpectraCommand.class,
            ConvertHdf5Command.class,
            ConvertAlertsCommand.class,
            ConvertCasesCommand.class
        },
        subcommandsRepeatable = false)
public final class ConvertCommand {}
