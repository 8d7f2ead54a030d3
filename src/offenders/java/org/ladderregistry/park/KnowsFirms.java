package org.ladderregistry.park;

import org.ladderregistry.ladder.FirmView;

/** The ladder knows parks already: together they go in a circle. */
record KnowsFirms(FirmView tenant) {}
