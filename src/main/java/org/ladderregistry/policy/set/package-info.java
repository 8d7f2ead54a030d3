/** Rule sets, which of them a day goes by, and the assessment of a firm against one. */
@NullMarked
package org.ladderregistry.policy.set;

import org.jspecify.annotations.NullMarked;
