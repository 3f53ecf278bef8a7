# SPDX-License-Identifier: Apache-2.0
# The processor on NVIDIA GPUs, CUDA 12 with cuDNN 9. From the root of the checkout:
#   docker build -f docker/processor-cuda.Dockerfile -t halflight-cuda:0.1.0 .
# The machine needs NVIDIA's driver and container toolkit. TensorRT is not in it.
ARG BUILD_IMAGE=maven:3.9.11-eclipse-temurin-25
ARG JAVA_IMAGE=eclipse-temurin:25.0.1_8-jre-noble
ARG RUNTIME_IMAGE=nvidia/cuda:12.9.1-cudnn-runtime-ubuntu24.04

FROM ${BUILD_IMAGE} AS build
WORKDIR /source
COPY pom.xml ./
COPY schemas schemas
COPY processor processor
COPY trainer/pom.xml trainer/
COPY k8s/checks/pom.xml k8s/checks/
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -ntp -P gpu,release -pl processor -am -Dmaven.test.skip -Dspotless.check.skip -Dmaven.javadoc.skip -Dmaven.source.skip package
COPY LICENSE ./
COPY docker/layers.sh docker/
RUN docker/layers.sh processor /layers

FROM ${JAVA_IMAGE} AS java

FROM ${RUNTIME_IMAGE}
COPY --from=java /opt/java/openjdk /opt/java/openjdk
# what changes seldom comes first: a change of code moves the last layer alone
COPY --from=build /layers/natives /opt/halflight/natives
COPY --from=build /layers/libraries /opt/halflight/libraries
COPY --from=build /layers/resources /opt/halflight/resources
COPY docker/processor.sh /opt/halflight/bin/halflight
COPY docker/health.sh /opt/halflight/bin/health
COPY --from=build /layers/share /opt/halflight/share
COPY --from=build /layers/schemas /opt/halflight/schemas
COPY --from=build /layers/code /opt/halflight/code

# the model's files, compression libraries and the stream's folder go to /tmp: mount it so that it may hold programs
ENV PATH=/opt/halflight/bin:/opt/java/openjdk/bin:$PATH \
    JAVA_HOME=/opt/java/openjdk \
    HALFLIGHT_WEB_HOST=0.0.0.0 \
    HALFLIGHT_MODEL_DEVICE=cuda:0
WORKDIR /tmp
VOLUME /tmp
USER 10001:10001
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s CMD ["/opt/halflight/bin/health", "8080", "/livez"]
# not that of the base image, which prints a license at each start
ENTRYPOINT ["/opt/halflight/bin/halflight"]
CMD ["enrich"]

ARG VERSION=development
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Halflight processor for NVIDIA GPUs" \
      org.opencontainers.image.description="Photometric redshifts and reconstructions of galaxies, in the stream" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
