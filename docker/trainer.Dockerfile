# SPDX-License-Identifier: Apache-2.0
# The trainer on CPUs. From the root of the checkout:
#   docker build -f docker/trainer.Dockerfile -t halflight-trainer:0.1.0 .
#   docker run --rm --read-only -v halflight-runs:/runs halflight-trainer:0.1.0 train --simulate 1 --run /runs/one --minutes 10
ARG BUILD_IMAGE=maven:3.9.11-eclipse-temurin-25
ARG RUNTIME_IMAGE=eclipse-temurin:25.0.1_8-jre-noble

FROM ${BUILD_IMAGE} AS build
WORKDIR /source
COPY pom.xml ./
COPY schemas schemas
COPY trainer trainer
COPY processor/pom.xml processor/
COPY k8s/checks/pom.xml k8s/checks/
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -ntp -P release -pl trainer -am -Dmaven.test.skip -Dspotless.check.skip -Dmaven.javadoc.skip -Dmaven.source.skip package
COPY LICENSE ./
COPY docker/layers.sh docker/
RUN docker/layers.sh trainer /layers
RUN mkdir -m 1777 /runs

FROM ${RUNTIME_IMAGE}
# what changes seldom comes first: a change of code moves the last layer alone
COPY --from=build /layers/natives /opt/halflight/natives
COPY --from=build /layers/libraries /opt/halflight/libraries
COPY docker/trainer.sh /opt/halflight/bin/halflight-trainer
COPY --from=build /runs /runs
COPY --from=build /layers/share /opt/halflight/share
COPY --from=build /layers/schemas /opt/halflight/schemas
COPY --from=build /layers/code /opt/halflight/code

# LibTorch unpacks 500 MB to /tmp and runs them there; models and checkpoints go to /runs. Plots need fontconfig with a font, which
# Temurin's images have
ENV PATH=/opt/halflight/bin:$PATH
WORKDIR /runs
VOLUME /tmp /runs
USER 10001:10001
STOPSIGNAL SIGTERM
ENTRYPOINT ["/opt/halflight/bin/halflight-trainer"]
CMD ["--help"]

ARG VERSION=development
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Halflight trainer" \
      org.opencontainers.image.description="Simulates galaxies, trains the network, exports and evaluates models" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
