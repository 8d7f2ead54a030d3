package org.ladderregistry.access.login;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Somebody brings an API token. */
final class ApiTokenRequest extends BaseAuthenticationRequest {
    private final String token;

    ApiTokenRequest(String token) {
        this.token = token;
    }

    String token() {
        return token;
    }
}
