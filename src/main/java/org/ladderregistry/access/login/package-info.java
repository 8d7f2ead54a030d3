/** The ways in: passwords, tokens, sessions of the console, an OpenID provider; and what keeps guessers out. */
@NullMarked
package org.ladderregistry.access.login;

import org.jspecify.annotations.NullMarked;
