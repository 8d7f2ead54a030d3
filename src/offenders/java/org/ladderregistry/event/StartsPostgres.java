package org.ladderregistry.event;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A database inside the service. */
record StartsPostgres(EmbeddedPostgres database) {}
