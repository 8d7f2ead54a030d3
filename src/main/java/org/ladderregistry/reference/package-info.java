/** The sets of codes that forms and other systems choose from, open to everybody. */
@NullMarked
package org.ladderregistry.reference;

import org.jspecify.annotations.NullMarked;
