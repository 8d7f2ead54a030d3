package org.ladderregistry.access.login;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A browser brings the cookie of its session. */
final class SessionRequest extends BaseAuthenticationRequest {
    private final String cookie;

    SessionRequest(String cookie) {
        this.cookie = cookie;
    }

    String cookie() {
        return cookie;
    }
}
