package org.ladderregistry.launcher.province;

import java.util.List;

/**
 * What was invented of one firm, and of the firm its code leads to.
 *
 * @param place of the firm among all; of a firm nobody had heard of, another number that stays the same
 */
record Story(int place, List<Invention> inventions) {
    /** Whether it is told when each so many-th firm only is there. */
    boolean isOf(int every) {
        return place % every == 0;
    }
}
