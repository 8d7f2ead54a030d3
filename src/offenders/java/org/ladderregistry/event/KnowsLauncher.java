package org.ladderregistry.event;

import org.ladderregistry.launcher.KafkaBroker;

/** A part of the launcher inside the service. */
record KnowsLauncher(KafkaBroker broker) {}
