/** What the rule sets fix in figures and days: plain Java over dated tables that say their source and whether a person checked it. */
@NullMarked
package org.ladderregistry.policy;

import org.jspecify.annotations.NullMarked;
