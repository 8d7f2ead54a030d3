/** Who is calling, and what they may do: denied unless allowed. */
@NullMarked
package org.ladderregistry.access;

import org.jspecify.annotations.NullMarked;
