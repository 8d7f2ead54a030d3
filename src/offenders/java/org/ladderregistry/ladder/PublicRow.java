package org.ladderregistry.ladder;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A row that other features can reach. */
@Entity
public class PublicRow {
    @Id
    private long id;
}
