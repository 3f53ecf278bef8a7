# SPDX-License-Identifier: Apache-2.0
# The processor on CPUs. From the root of the checkout:
#   docker build -f docker/processor.Dockerfile -t halflight:0.1.0 .
ARG BUILD_IMAGE=maven:3.9.11-eclipse-temurin-25
ARG RUNTIME_IMAGE=eclipse-temurin:25.0.1_8-jre-noble

FROM ${BUILD_IMAGE} AS build
WORKDIR /source
COPY pom.xml ./
COPY schemas schemas
COPY processor processor
COPY trainer/pom.xml trainer/
COPY k8s/checks/pom.xml k8s/checks/
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -ntp -P release -pl processor -am -Dmaven.test.skip -Dspotless.check.skip -Dmaven.javadoc.skip -Dmaven.source.skip package
COPY LICENSE ./
COPY docker/layers.sh docker/
RUN docker/layers.sh processor /layers

FROM ${RUNTIME_IMAGE}
# what changes seldom comes first: a change of code moves the last layer alone
COPY --from=build /layers/natives /opt/halflight/natives
COPY --from=build /layers/libraries /opt/halflight/libraries
COPY --from=build /layers/resources /opt/halflight/resources
COPY docker/processor.sh /opt/halflight/bin/halflight
COPY docker/health.sh /opt/halflight/bin/health
COPY --from=build /layers/share /opt/halflight/share
COPY --from=build /layers/schemas /opt/halflight/schemas
COPY --from=build /layers/code /opt/halflight/code

# the model's files, compression libraries and the stream's folder go to /tmp, the one place that is written to: mount it so that it
# may hold programs
ENV PATH=/opt/halflight/bin:$PATH \
    HALFLIGHT_WEB_HOST=0.0.0.0
WORKDIR /tmp
VOLUME /tmp
USER 10001:10001
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s CMD ["/opt/halflight/bin/health", "8080", "/livez"]
ENTRYPOINT ["/opt/halflight/bin/halflight"]
CMD ["enrich"]

ARG VERSION=development
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Halflight processor" \
      org.opencontainers.image.description="Photometric redshifts and reconstructions of galaxies, in the stream" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
