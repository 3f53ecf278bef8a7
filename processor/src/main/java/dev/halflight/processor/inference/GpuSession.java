/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.providers.OrtCUDAProviderOptions;
import ai.onnxruntime.providers.OrtTensorRTProviderOptions;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Adds the providers of a GPU to a session, the preferred one first. */
final class GpuSession {
    private static final String ENGINE_CACHE = "trt_engine_cache_path";
    private static final String TIMING_CACHE = "trt_timing_cache_path";

    private GpuSession() {}

    /**
     * The options of a session on a GPU; close them when the session is there.
     *
     * @throws OrtException if a provider cannot be loaded, or refuses an option
     */
    static SessionOptions options(Device.Gpu gpu, boolean half, Map<String, String> options) throws OrtException {
        SessionOptions session = new SessionOptions();
        try {
            if (gpu instanceof Device.TensorRt) {
                addTensorRt(session, gpu, half, options);
            }
            addCuda(session, gpu, options);
            return session;
        } catch (OrtException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private static void addTensorRt(SessionOptions session, Device.Gpu gpu, boolean half, Map<String, String> options)
            throws OrtException {
        try (OrtTensorRTProviderOptions tensorRt = new OrtTensorRTProviderOptions(gpu.index())) {
            for (var option : tensorRt(half, options).entrySet()) {
                tensorRt.add(option.getKey(), option.getValue());
            }
            session.addTensorrt(tensorRt);
        }
    }

    private static void addCuda(SessionOptions session, Device.Gpu gpu, Map<String, String> options)
            throws OrtException {
        try (OrtCUDAProviderOptions cuda = new OrtCUDAProviderOptions(gpu.index())) {
            for (var option :
                    chosen(options, name -> !ProviderOption.isOfTensorRt(name)).entrySet()) {
                cuda.add(option.getKey(), option.getValue());
            }
            session.addCUDA(cuda);
        }
    }

    /** TensorRT computes in half precision only where it is told so; a folder for a cache is of no use without the cache. */
    static Map<String, String> tensorRt(boolean half, Map<String, String> options) {
        Map<String, String> told = new TreeMap<>();
        told.put("trt_fp16_enable", half ? "1" : "0");
        if (options.containsKey(ENGINE_CACHE)) {
            told.put("trt_engine_cache_enable", "1");
        }
        if (options.containsKey(TIMING_CACHE)) {
            told.put("trt_timing_cache_enable", "1");
        }
        told.putAll(chosen(options, ProviderOption::isOfTensorRt));
        return told;
    }

    private static Map<String, String> chosen(Map<String, String> options, Predicate<String> which) {
        Map<String, String> chosen = new TreeMap<>(options);
        chosen.keySet().removeIf(which.negate());
        return chosen;
    }
}
