/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a user may tell ONNX Runtime's CUDA and TensorRT providers, by the names and in the values of their documentation. Left out are
 * options that hold addresses, that need inputs at fixed addresses, and those that follow from the device and the precision.
 */
enum ProviderOption {
    GPU_MEM_LIMIT(Kind.NUMBER),
    ARENA_EXTEND_STRATEGY(Kind.ARENA),
    CUDNN_CONV_ALGO_SEARCH(Kind.SEARCH),
    CUDNN_CONV_USE_MAX_WORKSPACE(Kind.SWITCH),
    CUDNN_CONV1D_PAD_TO_NC1D(Kind.SWITCH),
    DO_COPY_IN_DEFAULT_STREAM(Kind.SWITCH),
    ENABLE_SKIP_LAYER_NORM_STRICT_MODE(Kind.SWITCH),
    FUSE_CONV_BIAS(Kind.SWITCH),
    PREFER_NHWC(Kind.SWITCH),
    SDPA_KERNEL(Kind.NUMBER),
    TUNABLE_OP_ENABLE(Kind.SWITCH),
    TUNABLE_OP_TUNING_ENABLE(Kind.SWITCH),
    TUNABLE_OP_MAX_TUNING_DURATION_MS(Kind.NUMBER),
    USE_EP_LEVEL_UNIFIED_STREAM(Kind.SWITCH),
    USE_TF32(Kind.SWITCH),

    TRT_AUXILIARY_STREAMS(Kind.NUMBER),
    TRT_BUILDER_OPTIMIZATION_LEVEL(Kind.NUMBER),
    TRT_BUILD_HEURISTICS_ENABLE(Kind.SWITCH),
    TRT_CONTEXT_MEMORY_SHARING_ENABLE(Kind.SWITCH),
    TRT_DETAILED_BUILD_LOG(Kind.SWITCH),
    TRT_ENGINE_CACHE_ENABLE(Kind.SWITCH),
    TRT_ENGINE_CACHE_PATH(Kind.TEXT),
    TRT_ENGINE_CACHE_PREFIX(Kind.TEXT),
    TRT_ENGINE_HW_COMPATIBLE(Kind.SWITCH),
    TRT_FORCE_SEQUENTIAL_ENGINE_BUILD(Kind.SWITCH),
    TRT_FORCE_TIMING_CACHE(Kind.SWITCH),
    TRT_LAYER_NORM_FP32_FALLBACK(Kind.SWITCH),
    TRT_MAX_PARTITION_ITERATIONS(Kind.NUMBER),
    TRT_MAX_WORKSPACE_SIZE(Kind.NUMBER),
    TRT_MIN_SUBGRAPH_SIZE(Kind.NUMBER),
    TRT_OP_TYPES_TO_EXCLUDE(Kind.TEXT),
    TRT_PROFILE_MAX_SHAPES(Kind.TEXT),
    TRT_PROFILE_MIN_SHAPES(Kind.TEXT),
    TRT_PROFILE_OPT_SHAPES(Kind.TEXT),
    TRT_SPARSITY_ENABLE(Kind.SWITCH),
    TRT_TACTIC_SOURCES(Kind.TEXT),
    TRT_TIMING_CACHE_ENABLE(Kind.SWITCH),
    TRT_TIMING_CACHE_PATH(Kind.TEXT);

    private enum Kind {
        SWITCH("0 or 1", "[01]"),
        NUMBER("a whole number", "\\d{1,18}"),
        TEXT("a text", ".*\\S.*"),
        ARENA("kNextPowerOfTwo or kSameAsRequested", "kNextPowerOfTwo|kSameAsRequested"),
        SEARCH("EXHAUSTIVE, HEURISTIC or DEFAULT", "EXHAUSTIVE|HEURISTIC|DEFAULT");

        private final String told;
        private final String pattern;

        Kind(String told, String pattern) {
            this.told = told;
            this.pattern = pattern;
        }
    }

    private static final String KEY = "model.provider.";
    private static final String TENSORRT = "trt_";

    private final Kind kind;

    ProviderOption(Kind kind) {
        this.kind = kind;
    }

    /** Whether TensorRT is told an option, and not CUDA. */
    static boolean isOfTensorRt(String option) {
        return option.startsWith(TENSORRT);
    }

    /**
     * The options by their names, which may be written with dots and hyphens for underscores as settings are.
     *
     * @throws ModelException if one is unknown to the device, or its value is wrong
     */
    static Map<String, String> require(Device device, Map<String, String> options) {
        Map<String, String> named = new TreeMap<>();
        options.forEach((name, value) -> named.put(name.replace('.', '_').replace('-', '_'), value.strip()));
        named.forEach((name, value) -> of(device, name).require(value));
        return Map.copyOf(named);
    }

    private static ProviderOption of(Device device, String name) {
        if (device instanceof Device.Cpu) {
            throw new ModelException(KEY + name + " is for a GPU, and model.device is " + device);
        }
        if (name.equals("device_id")) {
            throw new ModelException(KEY + name + " cannot be set: the device is model.device, such as cuda:1");
        }
        if (name.matches("trt_(fp16|bf16|int8)_enable")) {
            throw new ModelException(KEY + name + " cannot be set: the precision is model.precision, fp32 or fp16");
        }
        Predicate<String> known = option -> device instanceof Device.TensorRt || !isOfTensorRt(option);
        return Arrays.stream(values())
                .filter(option -> option.toString().equals(name) && known.test(name))
                .findFirst()
                .orElseThrow(() -> new ModelException(KEY + name + " is unknown on " + device + "; known are "
                        + Arrays.stream(values())
                                .map(ProviderOption::toString)
                                .filter(known)
                                .collect(Collectors.joining(", "))));
    }

    private void require(String value) {
        if (!value.matches(kind.pattern)) {
            throw new ModelException(KEY + this + " is '" + value + "'; it must be " + kind.told);
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
