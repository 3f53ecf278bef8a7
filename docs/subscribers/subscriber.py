#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Prints the redshifts of enriched records as they come.

    subscriber.py BROKER REGISTRY [--topic T] [--group G] [--count N]

On Debian: apt-get install python3-confluent-kafka python3-avro python3-requests
"""
import argparse
import io
import struct

import avro.io
import avro.schema
import requests
from confluent_kafka import Consumer

MAGIC = 0
readers = {}


def reader(registry, schema_id):
    """Reads what was written with the schema of that id, which the registry knows."""
    if schema_id not in readers:
        answer = requests.get(f"{registry}/schemas/ids/{schema_id}", timeout=10)
        answer.raise_for_status()
        readers[schema_id] = avro.io.DatumReader(avro.schema.parse(answer.json()["schema"]))
    return readers[schema_id]


def decode(registry, value):
    """Confluent's wire format: a zero, the schema's id in four bytes, then Avro."""
    magic, schema_id = struct.unpack(">bI", value[:5])
    if magic != MAGIC:
        raise ValueError(f"not in Confluent's wire format: it begins with {magic}")
    return reader(registry, schema_id).read(avro.io.BinaryDecoder(io.BytesIO(value[5:])))


def line(enriched):
    """The redshift with its 68% interval, what it is fit for, and the flags."""
    z = enriched["redshift"]
    flags = " ".join(enriched["flags"])
    return f"{enriched['objectId']}  z = {z['value']:.4f}  [{z['low']:.4f}, {z['high']:.4f}]  {z['method']}  {z['use']}  {flags}".rstrip()


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("broker")
    options.add_argument("registry")
    options.add_argument("--topic", default="halflight.enriched")
    options.add_argument("--group", default="subscriber")
    options.add_argument("--count", type=int, default=0, help="ends after so many")
    asked = options.parse_args()
    consumer = Consumer({
        "bootstrap.servers": asked.broker,
        "group.id": asked.group,
        "auto.offset.reset": "earliest",
        # a result of a transaction that was aborted comes again
        "isolation.level": "read_committed",
    })
    consumer.subscribe([asked.topic])
    shown = 0
    try:
        while not asked.count or shown < asked.count:
            record = consumer.poll(1.0)
            if record is None:
                continue
            if record.error():
                raise SystemExit(f"subscriber.py: {record.error()}")
            print(line(decode(asked.registry, record.value())), flush=True)
            shown += 1
    except KeyboardInterrupt:
        pass
    finally:
        consumer.close()


if __name__ == "__main__":
    main()
