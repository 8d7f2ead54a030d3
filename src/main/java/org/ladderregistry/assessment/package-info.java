/** Whether a firm fulfils what a rung or a title asks for, and what it lacks: advice, which decides nothing. */
@NullMarked
package org.ladderregistry.assessment;

import org.jspecify.annotations.NullMarked;
