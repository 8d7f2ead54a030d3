/** A firm's figures for one year: exact numbers in whole units, where nothing is unknown and zero is a figure. */
@NullMarked
package org.ladderregistry.policy.figure;

import org.jspecify.annotations.NullMarked;
