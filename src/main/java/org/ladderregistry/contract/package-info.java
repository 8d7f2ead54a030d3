/** The API document: what the resources' annotations can't say of it, read from the code where the code knows. */
@NullMarked
package org.ladderregistry.contract;

import org.jspecify.annotations.NullMarked;
