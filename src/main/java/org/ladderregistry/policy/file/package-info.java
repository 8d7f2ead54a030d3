/** How a rule set is written down in a file, and what is wrong with one that can't be read. */
@NullMarked
package org.ladderregistry.policy.file;

import org.jspecify.annotations.NullMarked;
