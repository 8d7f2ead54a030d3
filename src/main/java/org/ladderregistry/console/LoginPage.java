package org.ladderregistry.console;

import org.jspecify.annotations.Nullable;

/**
 * The way in.
 *
 * @param to where it leads to
 * @param username that was typed before
 * @param fault why it did not work; null at first
 * @param hasProvider whether one can come in by an OpenID provider
 */
record LoginPage(
        Frame frame, String to, String username, @Nullable String fault, boolean hasProvider) {

    /** What to tell about it. */
    public String faultText() {
        return fault == null ? "" : frame.words().of(fault);
    }
}
