package org.ladderregistry.policy;

import org.ladderregistry.park.ParkDirectory;

/** The rules know no feature. */
record KnowsParks(ParkDirectory parks) {}
