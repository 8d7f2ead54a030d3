package org.ladderregistry.event;

import kafka.server.KafkaConfig;

/** A broker inside the service. */
record StartsKafka(KafkaConfig broker) {}
