package org.ladderregistry.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Nobody sees on its methods that they open transactions. */
@ApplicationScoped
@Transactional
class AlwaysTransactional {}
