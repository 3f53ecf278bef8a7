/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import dev.halflight.processor.intake.IntakeException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files that a user names, one by one or by the folder that they are in. */
final class InputFiles {
    private InputFiles() {}

    /**
     * Files as they are named; of a folder those below it that are wanted, by name.
     *
     * @throws IntakeException if a folder cannot be read, or has none
     */
    static List<Path> of(List<Path> named, Predicate<Path> wanted) throws IntakeException {
        List<Path> files = new ArrayList<>();
        for (Path path : named) {
            if (Files.isDirectory(path)) {
                files.addAll(below(path, wanted));
            } else {
                files.add(path);
            }
        }
        return files;
    }

    private static List<Path> below(Path folder, Predicate<Path> wanted) throws IntakeException {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> found =
                    walk.filter(Files::isRegularFile).filter(wanted).sorted().toList();
            if (found.isEmpty()) {
                throw new IntakeException("there is no file to convert in the folder " + folder);
            }
            return found;
        } catch (IOException | UncheckedIOException e) {
            throw new IntakeException("the folder " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Whether a file's name ends in one of these ways, in either case. */
    static Predicate<Path> ending(String... ends) {
        return path -> {
            String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
            return Stream.of(ends).anyMatch(name::endsWith);
        };
    }
}
