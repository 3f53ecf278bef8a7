#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Sorts what Maven built by how often it changes:
#   docker/layers.sh MODULE FOLDER
# FOLDER gets natives (ONNX Runtime's libraries, so that no start has to unpack them), libraries (jars of others), share (the bill of
# materials and the licenses), resources (models and samples), schemas (our records) and code. The time of each file is the same in every
# build, so that a layer of the same content is the same layer.
set -eu

module=$1
out=$2
built=$(pwd)/$module/target
moment=2026-11-23T00:00:00Z
case $(uname -m) in
  x86_64) onnxruntime=linux-x64 rocksdb=librocksdbjni-linux64.so ;;
  aarch64) onnxruntime=linux-aarch64 rocksdb=librocksdbjni-linux-aarch64.so ;;
  *) echo "layers: ONNX Runtime is not built for $(uname -m)" >&2; exit 1 ;;
esac
mkdir -p "$out/natives" "$out/libraries" "$out/share" "$out/resources" "$out/schemas" "$out/code"
work=$(mktemp -d)

# unpacks a jar
open() {
  rm -rf "$work/jar"
  mkdir "$work/jar"
  (cd "$work/jar" && jar --extract --file "$1")
}

# packs it again, the same bytes at every time; uncompressed, for layers are compressed as a whole
pack() {
  (cd "$work/jar" && mv META-INF/MANIFEST.MF "$work/manifest" &&
    jar --create --no-compress --file "$1" --date="$moment" --manifest "$work/manifest" .)
}

cp "$built"/lib/*.jar "$out/libraries"
cp "$built/bom.json" "$built/THIRD-PARTY.txt" LICENSE "$out/share"

# what runs must be on the bill of materials
sed -n 's|.*"purl" : "pkg:maven/[^/]*/\([^@]*\)@\([^?]*\)?\([^"]*\)".*|\1-\2 \3|p' "$built/bom.json" |
  sed 's| .*classifier=\([^&]*\).*|-\1|; s| .*||; s|$|.jar|' | sort > "$work/listed"
for jar in "$out"/libraries/*.jar; do
  grep -qxF "${jar##*/}" "$work/listed" || { echo "layers: ${jar##*/} is not on the bill of materials" >&2; exit 1; }
done

open "$(ls "$out"/libraries/halflight-schemas-*.jar)"
rm "$out"/libraries/halflight-schemas-*.jar
pack "$out/schemas/halflight-schemas.jar"

# natives of this machine alone
for jar in "$out"/libraries/onnxruntime*-[0-9]*.jar; do
  case $jar in *-engine-*) continue ;; esac
  open "$jar"
  mv "$work/jar/ai/onnxruntime/native/$onnxruntime"/*.so "$out/natives"
  rm -r "$work/jar/ai/onnxruntime/native"
  pack "$jar"
done
for jar in "$out"/libraries/rocksdbjni-*.jar; do
  [ -e "$jar" ] || continue
  open "$jar"
  find "$work/jar" -name 'librocksdbjni*' ! -name "$rocksdb" -delete
  pack "$jar"
done

# our jar without the model and the sample, which are megabytes and change with releases
open "$(ls "$built"/halflight-"$module"-*.jar)"
for resource in model reference sample.avro; do
  if [ -e "$work/jar/$resource" ]; then
    mv "$work/jar/$resource" "$out/resources"
  fi
done
pack "$out/code/halflight-$module.jar"

rm -r "$work"
find "$out" -exec touch -d "$moment" {} +
