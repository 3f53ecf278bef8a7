#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Makes an authority of one's own and certificates for compose.tls.yaml, in docker/tls/made, for a year:
#   docker/tls/certificates.sh
# For development: whoever may read that folder has the keys. It needs keytool of a JDK.
set -euo pipefail

made="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/made"
[[ ! -e "$made" ]] || { echo "certificates: $made is there already; remove it for new ones" >&2; exit 1; }
command -v keytool > /dev/null || { echo "certificates: no keytool found: install a JDK" >&2; exit 1; }
mkdir -p "$made"
authority=$(mktemp -d)
trap 'rm -rf "$authority"' EXIT
password=$(od -An -tx1 -N16 /dev/urandom | tr -d ' \n')

keys() {
  keytool -storetype PKCS12 -storepass "$password" "$@" 2> "$authority/errors" || { cat "$authority/errors" >&2; exit 1; }
}

keys -genkeypair -keystore "$authority/ca.p12" -alias ca -keyalg EC -groupname secp256r1 -validity 365 \
  -dname "CN=Halflight development authority" -ext bc:critical=ca:true -ext ku:critical=keyCertSign
keys -exportcert -rfc -keystore "$authority/ca.p12" -alias ca -file "$made/ca.pem"
keys -importcert -noprompt -keystore "$made/trust.p12" -alias ca -file "$made/ca.pem"

for host in kafka registry; do
  store="$made/$host.p12"
  keys -genkeypair -keystore "$store" -alias "$host" -keyalg EC -groupname secp256r1 -validity 365 -dname "CN=$host"
  keys -certreq -keystore "$store" -alias "$host" -file "$authority/$host.csr"
  keys -gencert -rfc -keystore "$authority/ca.p12" -alias ca -validity 365 -infile "$authority/$host.csr" \
    -outfile "$authority/$host.pem" -ext "san=dns:$host,dns:localhost,ip:127.0.0.1"
  keys -importcert -noprompt -keystore "$store" -alias ca -file "$made/ca.pem"
  keys -importcert -noprompt -keystore "$store" -alias "$host" -file "$authority/$host.pem"
done

printf '%s' "$password" > "$made/password"
cat > "$made/halflight.env" << END
HALFLIGHT_KAFKA_SSL_TRUSTSTORE_PASSWORD=$password
HALFLIGHT_SCHEMA_REGISTRY_SSL_TRUSTSTORE_PASSWORD=$password
END
cat > "$made/registry.env" << END
APICURIO_KAFKASQL_SECURITY_SSL_TRUSTSTORE_PASSWORD=$password
QUARKUS_HTTP_SSL_CERTIFICATE_KEY_STORE_PASSWORD=$password
END
cat > "$made/client.properties" << END
security.protocol=SSL
ssl.truststore.type=PKCS12
ssl.truststore.location=/etc/kafka/secrets/trust.p12
ssl.truststore.password=$password
END
# containers read them as users of their own
chmod 755 "$made"
chmod 644 "$made"/*
echo "certificates: $made"
