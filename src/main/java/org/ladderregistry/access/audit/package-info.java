/** Who did what: written with the change itself, never altered. */
@NullMarked
package org.ladderregistry.access.audit;

import org.jspecify.annotations.NullMarked;
