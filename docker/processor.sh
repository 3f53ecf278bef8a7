#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Runs the processor in its container. HALFLIGHT_JAVA_OPTIONS are added to Java's, the later before the earlier.
# The heap is 60% of the container's memory: the rest is for ONNX Runtime, Kafka's buffers, compiled code and threads.
home=/opt/halflight
export DJL_CACHE_DIR=/tmp/djl
# shellcheck disable=SC2086 # several options may be given
exec java \
  -XX:InitialRAMPercentage=30 -XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError \
  --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
  -Djava.io.tmpdir=/tmp -Dai.djl.offline=true -Donnxruntime.native.path="$home/natives" \
  ${HALFLIGHT_JAVA_OPTIONS:-} \
  -cp "$home/code/*:$home/schemas/*:$home/resources:$home/libraries/*" dev.halflight.processor.Halflight "$@"
