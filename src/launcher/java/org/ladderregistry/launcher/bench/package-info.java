/** Measures the registry against what its own database could do, in one run, so that the ratios hold on any machine. */
@NullMarked
package org.ladderregistry.launcher.bench;

import org.jspecify.annotations.NullMarked;
