package org.ladderregistry;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An OpenID provider as far as an API sees one: tokens, and the key that they are signed with. The key pair is made anew
 * for each run and shared through system properties, since Quarkus loads these classes twice.
 */
public final class ProviderTokens {
    public static final String ISSUER = "https://provider.example";
    public static final String AUDIENCE = "ladder-registry";

    private static final String PRIVATE = "ladder.test.provider.private";
    private static final String PUBLIC = "ladder.test.provider.public";

    private ProviderTokens() {}

    static Map<String, String> settings() {
        makeKeys();
        return Map.of(
                "quarkus.oidc.tenant-enabled",
                "true",
                "quarkus.oidc.application-type",
                "service",
                "quarkus.oidc.public-key",
                publicKey(),
                "quarkus.oidc.token.issuer",
                ISSUER);
    }

    /** A sound token of somebody, still to be signed. */
    public static JwtClaimsBuilder of(String name, String role, String... scope) {
        var claims = Jwt.claims()
                .issuer(ISSUER)
                .subject("subject-of-" + name)
                .preferredUserName(name)
                .audience(AUDIENCE)
                .issuedAt(Instant.now())
                .expiresIn(Duration.ofMinutes(5))
                .groups(Set.of(role));
        return scope.length == 0 ? claims : claims.claim("ladder_scope", List.of(scope));
    }

    public static String signed(JwtClaimsBuilder claims) {
        return claims.jws().keyId("test").sign(privateKey());
    }

    /** The public key as the registry has it, Base64 of its DER form. */
    public static String publicKey() {
        return System.getProperty(PUBLIC);
    }

    private static synchronized void makeKeys() {
        if (System.getProperty(PRIVATE) == null) {
            var keys = generated();
            System.setProperty(
                    PUBLIC, Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
            System.setProperty(
                    PRIVATE,
                    Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
        }
    }

    private static KeyPair generated() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static PrivateKey privateKey() {
        try {
            var der = Base64.getDecoder().decode(System.getProperty(PRIVATE));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
