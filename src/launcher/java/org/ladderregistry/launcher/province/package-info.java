/**
 * The demonstration province: made-up firms whose certifications add up to the figures that the real one published, and
 * how they might have gone on.
 */
@NullMarked
package org.ladderregistry.launcher.province;

import org.jspecify.annotations.NullMarked;
