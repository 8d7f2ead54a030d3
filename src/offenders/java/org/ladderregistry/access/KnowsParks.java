package org.ladderregistry.access;

import org.ladderregistry.park.ParkView;

/** Features stand on this room, it does not stand on them. */
record KnowsParks(ParkView park) {}
