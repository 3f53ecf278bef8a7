/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.halflight", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String TRAINER = "dev.halflight.trainer";

    @ArchTest
    static final ArchRule shouldHaveNoCycles =
            slices().matching(TRAINER + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule shouldDefineTheNetworkWithoutObservations = noClasses()
            .that()
            .resideInAPackage(TRAINER + ".model")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.halflight.v1..", "dev.halflight.schemas..");

    @ArchTest
    static final ArchRule shouldKeepLibTorchWhereItTrains = noClasses()
            .that()
            .resideOutsideOfPackages(
                    TRAINER + ".torch",
                    TRAINER + ".train",
                    TRAINER + ".paper",
                    TRAINER + ".onnx",
                    TRAINER + ".baseline")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.bytedeco..");

    @ArchTest
    static final ArchRule shouldKeepOnnxInOnePackage = noClasses()
            .that()
            .resideOutsideOfPackage(TRAINER + ".onnx")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ai.djl..", "ai.onnx..", "ai.onnxruntime..");

    @ArchTest
    static final ArchRule shouldNotKnowTheProcessor = noClasses()
            .that()
            .resideInAPackage(TRAINER + "..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.halflight.processor..");

    @ArchTest
    static final ArchRule shouldSimulateWithoutTheNetwork = noClasses()
            .that()
            .resideInAPackage(TRAINER + ".simulate")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(TRAINER + ".model", TRAINER + ".data", TRAINER + ".train");
}
