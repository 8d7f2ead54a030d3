/** What every operation gets without thinking: problems, strict bodies, idempotent answers, cursors, entity tags, the clock. */
@NullMarked
package org.ladderregistry.platform;

import org.jspecify.annotations.NullMarked;
