/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.templates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A folder with the template files of redrock, as its repository redrock-templates has them. */
public final class TemplateFolder {
    private static final String ADVICE =
            "fetch rrtemplate-galaxy_v0_2016.fits from github.com/desihub/redrock-templates into it";

    private final Path folder;

    public TemplateFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * The galaxies: the first file rrtemplate-galaxy*.fits that has archetypes.
     *
     * @throws IOException if there is none, or it cannot be read
     */
    public TemplateBasis galaxies() throws IOException {
        List<Path> files = files("rrtemplate-galaxy");
        for (Path file : files) {
            TemplateBasis basis = TemplateFile.read(file);
            if (basis.coefficients().length > 0) {
                return basis;
            }
        }
        String found = files.isEmpty() ? "no rrtemplate-galaxy*.fits" : files + " but no ARCHETYPE_COEFF in any";
        throw new IOException(folder + " has " + found + ": " + ADVICE);
    }

    /**
     * The quasars: the files rrtemplate-QSO-LOZ*.fits and rrtemplate-QSO-HIZ*.fits that are there, low redshifts first; of no length
     * without any.
     *
     * @throws IOException if one cannot be read
     */
    public List<TemplateBasis> quasars() throws IOException {
        List<TemplateBasis> bases = new ArrayList<>();
        for (String prefix : List.of("rrtemplate-qso-loz", "rrtemplate-qso-hiz")) {
            for (Path file : files(prefix)) {
                bases.add(TemplateFile.read(file));
            }
        }
        return List.copyOf(bases);
    }

    private List<Path> files(String prefix) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException(folder + " is not a folder: make it, and " + ADVICE);
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(path -> {
                        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
                        return name.startsWith(prefix) && name.endsWith(".fits");
                    })
                    .sorted()
                    .toList();
        }
    }
}
