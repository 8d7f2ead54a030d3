/** The ladder itself: firms, the rungs they hold, the position that follows, and everything that changes them. */
@NullMarked
package org.ladderregistry.ladder;

import org.jspecify.annotations.NullMarked;
