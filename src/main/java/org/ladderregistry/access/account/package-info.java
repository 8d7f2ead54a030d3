/** Accounts of people and tokens of systems: who there is, with which role and scope. */
@NullMarked
package org.ladderregistry.access.account;

import org.jspecify.annotations.NullMarked;
