/** Records the demonstration province in a running registry, through its public API. */
@NullMarked
package org.ladderregistry.launcher.demo;

import org.jspecify.annotations.NullMarked;
