/** Incubators, makerspaces, science parks and zones: where firms grow up. */
@NullMarked
package org.ladderregistry.park;

import org.jspecify.annotations.NullMarked;
