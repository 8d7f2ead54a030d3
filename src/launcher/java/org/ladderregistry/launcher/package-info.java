/** Runs the whole registry on one machine: a real PostgreSQL, a real Kafka broker and the unchanged service. */
@NullMarked
package org.ladderregistry.launcher;

import org.jspecify.annotations.NullMarked;
