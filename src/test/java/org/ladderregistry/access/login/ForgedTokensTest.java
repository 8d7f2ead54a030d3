package org.ladderregistry.access.login;

import static org.ladderregistry.AProblem.of;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ladderregistry.EmbeddedParts;
import org.ladderregistry.ProviderTokens;
import org.ladderregistry.Registry;

/** A provider's tokens, made by somebody who is not the provider. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class ForgedTokensTest {
    private static final String CLAIMS = """
            {"iss": "%s", "sub": "x", "preferred_username": "x", "aud": "%s", "groups": ["administrator"],
             "iat": %d, "exp": %d}""";

    @Test
    void the_providers_own_token_opens() {
        opens(ProviderTokens.signed(ProviderTokens.of("li", "auditor")));
    }

    static Stream<Arguments> forged() throws GeneralSecurityException {
        var other = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
        var sound = ProviderTokens.signed(ProviderTokens.of("li", "reader"));
        var publicKey = Base64.getDecoder().decode(ProviderTokens.publicKey());
        var pem = "-----BEGIN PUBLIC KEY-----\n" + ProviderTokens.publicKey() + "\n-----END PUBLIC KEY-----\n";
        return Stream.of(
                Arguments.of("no algorithm", unsigned("none") + "."),
                Arguments.of("no algorithm, in capitals", unsigned("NONE") + "."),
                Arguments.of("HS256 with the public key", hmac(publicKey)),
                Arguments.of("HS256 with the public key as text", hmac(pem.getBytes(StandardCharsets.UTF_8))),
                Arguments.of(
                        "another key",
                        ProviderTokens.of("li", "administrator")
                                .jws()
                                .algorithm(SignatureAlgorithm.RS256)
                                .sign(other)),
                Arguments.of("other claims under a sound signature", withClaimsOf(sound)),
                Arguments.of("a key that it brings itself", withOwnKey(other)),
                Arguments.of(
                        "of another issuer",
                        ProviderTokens.signed(ProviderTokens.of("li", "reader").issuer("https://other.example"))),
                Arguments.of(
                        "for another service",
                        ProviderTokens.signed(ProviderTokens.of("li", "reader").audience("another-service"))),
                Arguments.of(
                        "expired",
                        ProviderTokens.signed(ProviderTokens.of("li", "reader")
                                .issuedAt(Instant.now().minus(Duration.ofHours(2)))
                                .expiresAt(Instant.now().minus(Duration.ofMinutes(5))))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forged")
    void a_forged_one_does_not(String how, String token) {
        Registry.asBearer(token).get("/api/v1/firms").then().spec(of(401, "unauthenticated"));
    }

    private static void opens(String token) {
        Registry.asBearer(token).get("/api/v1/firms").then().statusCode(200);
    }

    private static String unsigned(String algorithm) {
        return encode("{\"alg\": \"" + algorithm + "\", \"typ\": \"JWT\"}") + "." + encode(claims());
    }

    private static String hmac(byte[] key) throws GeneralSecurityException {
        var content = encode("{\"alg\": \"HS256\", \"typ\": \"JWT\", \"kid\": \"test\"}") + "." + encode(claims());
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return content + "." + encode(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static String withClaimsOf(String sound) {
        var parts = sound.split("\\.");
        return parts[0] + "." + encode(claims()) + "." + parts[2];
    }

    private static String withOwnKey(java.security.PrivateKey key) {
        return ProviderTokens.of("li", "administrator")
                .jws()
                .header("jku", "https://evil.example/keys")
                .header("jwk", Map.of("kty", "RSA", "n", "AQAB", "e", "AQAB", "key_ops", List.of("verify")))
                .algorithm(SignatureAlgorithm.RS256)
                .sign(key);
    }

    private static String claims() {
        var now = Instant.now();
        return CLAIMS.formatted(
                ProviderTokens.ISSUER,
                ProviderTokens.AUDIENCE,
                now.getEpochSecond(),
                now.plusSeconds(300).getEpochSecond());
    }

    private static String encode(String text) {
        return encode(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
