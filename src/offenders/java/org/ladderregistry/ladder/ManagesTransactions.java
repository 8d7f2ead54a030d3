package org.ladderregistry.ladder;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** A use case that opens and closes transactions by hand. */
final class ManagesTransactions {
    void change() {
        QuarkusTransaction.begin();
    }
}
