#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Proves a GPU: that Halflight answers there as on the processor, that the GPU does the work, and how fast. From the folder that bundle.sh
# made, on a machine with an NVIDIA driver, the CUDA 13 libraries and cuDNN 9; nothing is installed, and no network is used:
#   ./prove.sh [--cpu] [--json FILE] [option of 'halflight prove' ...]
# --cpu rehearses the same on the processor, in a few minutes. The findings go to FILE, halflight-device.json if none is named.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
options=(--device cuda:0)
json=halflight-device.json
while [[ $# -gt 0 ]]; do
  case $1 in
    --cpu) options=(--device cpu --batches "32,64" --records 3000) ;;
    --json) json=${2:?--json needs a file} && shift ;;
    *) break ;;
  esac
  shift
done

home="$here/halflight-gpu"
if [[ ! -e "$home/unpacked" ]]; then
  (cd "$here" && sha256sum --quiet -c SHA256SUMS) || { echo "prove: a piece is missing or broken" >&2; exit 1; }
  rm -rf "$home"
  cat "$here"/halflight-gpu.tar.gz.* | tar -C "$here" -xz
  touch "$home/unpacked"
fi

# where the loader does not look by itself: CUDA's own folders, and those of Python packages
libraries=${LD_LIBRARY_PATH:-}
missing=()
if [[ "${options[1]}" != cpu ]]; then
  for library in libcuda.so.1 libcudart.so.13 libcublas.so.13 libcublasLt.so.13 libcufft.so.12 libcudnn.so.9 libnvrtc.so.13; do
    # no pipe into grep -q: it would end ldconfig early
    [[ "$(ldconfig -p 2> /dev/null)" == *"$library "* ]] && continue
    found=$(find -L /usr/local /usr/lib /opt "${HOME:-/root}" -name "$library" -print -quit 2> /dev/null || true)
    if [[ -n "$found" ]]; then
      libraries="$libraries${libraries:+:}$(dirname "$found")"
    else
      missing+=("$library")
    fi
  done
fi
[[ ${#missing[@]} -eq 0 ]] || echo "prove: this machine has no ${missing[*]}" >&2
about=$(nvidia-smi --query-gpu=name,driver_version,memory.total --format=csv,noheader 2> /dev/null || echo "no NVIDIA driver answers")
about="$about; $(sed -n '/^model name/ { s/.*: //p; q }' /proc/cpuinfo); $(uname -sr)"
echo "prove: $about" >&2

native=()
[[ "$(cat "$home/java/release")" =~ JAVA_VERSION=\"([0-9]+) ]]
[[ "${BASH_REMATCH[1]}" -ge 22 ]] && native=(--enable-native-access=ALL-UNNAMED)
LD_LIBRARY_PATH="$libraries" exec "$home/java/bin/java" "${native[@]}" -XX:+ExitOnOutOfMemoryError \
  -Donnxruntime.native.path="$home/onnxruntime" -cp "$home/lib/*" dev.halflight.processor.Halflight \
  prove "${options[@]}" --about "$about" --json "$json" "$@"
