/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.halflight", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String HALFLIGHT = "dev.halflight.processor";

    @ArchTest
    static final ArchRule shouldDependOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage(HALFLIGHT + "..")
            .withOptionalLayers(true)
            .layer("main")
            .definedBy(HALFLIGHT)
            .layer("commands")
            .definedBy(HALFLIGHT + ".cli")
            .layer("benchmark")
            .definedBy(HALFLIGHT + ".bench")
            .layer("operation")
            .definedBy(HALFLIGHT + ".doctor", HALFLIGHT + ".watch")
            .layer("application")
            .definedBy(HALFLIGHT + ".app")
            .layer("embedded")
            .definedBy(HALFLIGHT + ".embedded")
            .layer("page")
            .definedBy(HALFLIGHT + ".live")
            .layer("paths")
            .definedBy(
                    HALFLIGHT + ".enrich",
                    HALFLIGHT + ".intake..",
                    HALFLIGHT + ".publish",
                    HALFLIGHT + ".export",
                    HALFLIGHT + ".web")
            .layer("parts")
            .definedBy(
                    HALFLIGHT + ".inference",
                    HALFLIGHT + ".backlog",
                    HALFLIGHT + ".deadletter",
                    HALFLIGHT + ".topic",
                    HALFLIGHT + ".metrics",
                    HALFLIGHT + ".retry")
            .layer("log")
            .definedBy(HALFLIGHT + ".log")
            .layer("configuration")
            .definedBy(HALFLIGHT + ".config")
            .whereLayer("main")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("commands")
            .mayOnlyBeAccessedByLayers("main")
            .whereLayer("benchmark")
            .mayOnlyBeAccessedByLayers("commands")
            .whereLayer("operation")
            .mayOnlyBeAccessedByLayers("commands")
            .whereLayer("application")
            .mayOnlyBeAccessedByLayers("commands", "benchmark", "operation")
            .whereLayer("embedded")
            .mayOnlyBeAccessedByLayers("commands", "application", "benchmark")
            .whereLayer("page")
            .mayOnlyBeAccessedByLayers("application")
            .whereLayer("paths")
            .mayOnlyBeAccessedByLayers("commands", "application", "benchmark", "operation", "page")
            .whereLayer("parts")
            .mayOnlyBeAccessedByLayers("commands", "application", "benchmark", "operation", "page", "paths")
            .ensureAllClassesAreContainedInArchitectureIgnoring("dev.halflight.schemas..", "dev.halflight.v1");

    @ArchTest
    static final ArchRule shouldHaveNoCycles =
            slices().matching(HALFLIGHT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule shouldKeepModelsInInference = noClasses()
            .that()
            .resideOutsideOfPackage(HALFLIGHT + ".inference")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ai.djl..", "ai.onnxruntime..");

    @ArchTest
    static final ArchRule shouldKeepTheInternalsOfKafkaInEmbedded = noClasses()
            .that()
            .resideOutsideOfPackage(HALFLIGHT + ".embedded")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "kafka..",
                    "org.apache.kafka.server..",
                    "org.apache.kafka.metadata..",
                    "org.apache.kafka.raft..",
                    "org.apache.kafka.storage..",
                    "org.apache.kafka.coordinator..");

    @ArchTest
    static final ArchRule shouldKeepFitsInIntakeAndExport = noClasses()
            .that()
            .resideOutsideOfPackages(HALFLIGHT + ".intake..", HALFLIGHT + ".export")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("nom.tam..");

    @ArchTest
    static final ArchRule shouldKeepHdf5InIntakeAndExport = noClasses()
            .that()
            .resideOutsideOfPackages(HALFLIGHT + ".intake.hdf5", HALFLIGHT + ".export")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.jhdf..");

    @ArchTest
    static final ArchRule shouldKeepParquetInExport = noClasses()
            .that()
            .resideOutsideOfPackage(HALFLIGHT + ".export")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.parquet..", "org.apache.hadoop..");
}
