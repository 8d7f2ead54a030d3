# The service alone, as ./mvnw package left it: docker build -t ladder-registry:0.1.0 .
# For a release give the base by its digest, so that the same source gives the same image:
#   docker build --build-arg BASE=docker.io/library/eclipse-temurin@sha256:… .
ARG BASE=docker.io/library/eclipse-temurin:25-jre-noble
FROM ${BASE}

# Without a locale Java writes "?" for every Chinese character. The heap leaves 40 % of the memory limit to threads,
# buffers and classes; on few processors the parallel collector leaves the most of them to requests. A JVM that ran out
# of memory ends, and is started anew.
ENV LANG=C.UTF-8 \
    JAVA_TOOL_OPTIONS="-XX:+UseParallelGC -XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8"

# From what changes least to what changes most. All of it belongs to root, and the service writes to /tmp only.
WORKDIR /opt/ladder-registry
COPY target/quarkus-app/lib/ lib/
COPY target/quarkus-app/*.jar ./
COPY target/quarkus-app/app/ app/
COPY target/quarkus-app/quarkus/ quarkus/

# By number: Kubernetes can't tell whether a name is root.
USER 10001:10001
EXPOSE 8080 9000
ENTRYPOINT ["java", "-jar", "quarkus-run.jar"]
