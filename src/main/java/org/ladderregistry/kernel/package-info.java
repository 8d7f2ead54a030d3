/** The plain words every feature may use: codes, names and days, without a framework. */
@NullMarked
package org.ladderregistry.kernel;

import org.jspecify.annotations.NullMarked;
