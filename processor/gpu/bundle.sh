#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Makes what proves a GPU on a machine that has an NVIDIA driver, the CUDA 13 libraries and cuDNN 9, and nothing else:
#   processor/gpu/bundle.sh FOLDER
# FOLDER gets prove.sh, a tar archive in pieces of at most 60 MB (a Java runtime, the jars, ONNX Runtime for CUDA 13), and their checksums.
# It needs Linux on x86-64, Maven, and a JDK (JAVA_HOME, or the one on the PATH), whose runtime is taken along.
set -euo pipefail

fail() {
  echo "bundle: $*" >&2
  exit 1
}

[[ $# == 1 ]] || fail "usage: bundle.sh FOLDER"
mkdir -p "$1"
out=$(cd "$1" && pwd)
[[ -z "$(ls -A "$out")" ]] || fail "$out is not empty"
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
jdk=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")}
[[ -x "$jdk/bin/jlink" && -d "$jdk/jmods" ]] || fail "$jdk is no JDK with jlink and jmods: set JAVA_HOME"

# built for CUDA 13 by one project, and the JNI library of the same version by another: the former has none
version=1.24.1
cuda=org.bytedeco:onnxruntime:$version-1.5.13:jar:linux-x86_64-gpu
jni=com.microsoft.onnxruntime:onnxruntime_gpu:$version
grep -q "<onnxruntime.version>$version<" "$root/pom.xml" || fail "ONNX Runtime is not $version any more: change this script with it"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
bundle="$work/halflight-gpu"
mkdir -p "$bundle/lib" "$bundle/onnxruntime" "$work/fetched"

echo "bundle: building the processor" >&2
mvn -B -q -f "$root/pom.xml" -pl processor -am -DskipTests package
cp "$root"/processor/target/lib/*.jar "$root"/processor/target/halflight-processor-*.jar "$bundle/lib"

echo "bundle: fetching ONNX Runtime for CUDA 13; the first time 500 MB" >&2
for artifact in "$cuda" "$jni"; do
  mvn -B -q -f "$root/pom.xml" -N dependency:copy -Dartifact="$artifact" -DoutputDirectory="$work/fetched"
done
(cd "$work/fetched" && for jar in *.jar; do "$jdk/bin/jar" xf "$jar" org/bytedeco ai/onnxruntime/native/linux-x64; done)
from="$work/fetched/org/bytedeco/onnxruntime/linux-x86_64-gpu"
cp "$from"/libonnxruntime{.so.1,_providers_cuda.so,_providers_shared.so} "$bundle/onnxruntime"
cp "$work/fetched/ai/onnxruntime/native/linux-x64/libonnxruntime4j_jni.so" "$bundle/onnxruntime"
ln -s libonnxruntime.so.1 "$bundle/onnxruntime/libonnxruntime.so"

# a jar without the native libraries that are not used there, which an expression of find names
slim() {
  local jar=$1
  shift
  mkdir "$work/unpacked"
  (cd "$work/unpacked" && "$jdk/bin/jar" xf "$jar" && find . -type f "$@" -delete && "$jdk/bin/jar" cfM "$jar" .)
  rm -r "$work/unpacked"
}
slim "$bundle/lib/onnxruntime-$version.jar" -path './ai/onnxruntime/native/*'
slim "$(echo "$bundle"/lib/rocksdbjni-*.jar)" -name 'librocksdbjni*' ! -name librocksdbjni-linux64.so

echo "bundle: making the Java runtime" >&2
"$jdk/bin/jlink" --output "$bundle/java" --strip-java-debug-attributes --no-header-files --no-man-pages \
  --add-modules java.se,jdk.crypto.ec,jdk.httpserver,jdk.management,jdk.unsupported,jdk.zipfs

echo "bundle: packing" >&2
tar -C "$work" -c halflight-gpu | gzip -9 | split -b 60000000 -d - "$out/halflight-gpu.tar.gz."
(cd "$out" && sha256sum halflight-gpu.tar.gz.* > SHA256SUMS)
cp "$root/processor/gpu/prove.sh" "$out"
ls -l "$out" >&2
