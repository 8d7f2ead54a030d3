package org.ladderregistry.ladder;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** A repository that other features can reach. */
public class PublicRows implements PanacheRepositoryBase<PublicRow, Long> {}
