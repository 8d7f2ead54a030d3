/** The shapes of rules: what can be measured, what can be demanded, and what comes of it for one firm on one day. */
@NullMarked
package org.ladderregistry.policy.rule;

import org.jspecify.annotations.NullMarked;
