/** The audit trail as it is read: listed, exported, numbered and sealed. It is written in {@code access.audit}. */
@NullMarked
package org.ladderregistry.trail;

import org.jspecify.annotations.NullMarked;
