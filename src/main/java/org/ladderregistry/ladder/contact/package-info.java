/** Whom to call at a firm: personal data, sealed in one table, told by role and scope, erasable. */
@NullMarked
package org.ladderregistry.ladder.contact;

import org.jspecify.annotations.NullMarked;
