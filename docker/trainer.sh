#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Runs the trainer in its container. HALFLIGHT_JAVA_OPTIONS are added to Java's, the later before the earlier.
# The heap is 40% of the container's memory: LibTorch keeps its tensors outside it.
home=/opt/halflight
export DJL_CACHE_DIR=/tmp/djl
# shellcheck disable=SC2086 # several options may be given
exec java \
  -XX:MaxRAMPercentage=40 -XX:+ExitOnOutOfMemoryError \
  --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
  -Djava.io.tmpdir=/tmp -Dorg.bytedeco.javacpp.cachedir=/tmp/javacpp -Djava.awt.headless=true -Dai.djl.offline=true -Donnxruntime.native.path="$home/natives" \
  ${HALFLIGHT_JAVA_OPTIONS:-} \
  -cp "$home/code/*:$home/schemas/*:$home/libraries/*" dev.halflight.trainer.HalflightTrainer "$@"
