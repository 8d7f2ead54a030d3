/** The figures of a firm, year by year: every version is kept, and what looks odd asks for a reason and is never refused. */
@NullMarked
package org.ladderregistry.indicator;

import org.jspecify.annotations.NullMarked;
