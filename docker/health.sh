#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Asks the program in this container how it is: health PORT PATH. A shell starts in milliseconds, a JVM does not.
exec 3<> "/dev/tcp/127.0.0.1/$1" || exit 1
printf 'GET %s HTTP/1.0\r\n\r\n' "$2" >&3
read -r _ status _ <&3
[[ $status == 200 ]]
