/** The pages people read: firms found and shown, and what each problem means. */
@NullMarked
package org.ladderregistry.console;

import org.jspecify.annotations.NullMarked;
