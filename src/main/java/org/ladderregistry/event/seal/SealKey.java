package org.ladderregistry.event.seal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.ladderregistry.event.EventSettings;
import org.ladderregistry.event.merkle.TreeHead;

/** The key that heads are signed with, if the operator gave one. One that can't be used keeps the service from starting. */
@ApplicationScoped
class SealKey {
    private final Optional<KeyPair> pair;

    SealKey(EventSettings settings) {
        if (settings.sealKey().isPresent() && settings.sealKeyFile().isPresent()) {
            throw new IllegalStateException("LADDER_EVENTS_SEAL_KEY and LADDER_EVENTS_SEAL_KEY_FILE are both given");
        }
        var pem = settings.sealKey().or(() -> settings.sealKeyFile().map(SealKey::read));
        this.pair = pem.map(SealKey::pair);
    }

    boolean isGiven() {
        return pair.isPresent();
    }

    /** The public key in X.509's form, which is also how others read it. */
    Optional<byte[]> publicKey() {
        return pair.map(keys -> keys.getPublic().getEncoded());
    }

    Optional<byte[]> sign(TreeHead head) {
        return pair.map(keys -> signature(keys, head.signedText()));
    }

    private static byte[] signature(KeyPair keys, byte[] text) {
        try {
            var signature = Signature.getInstance(TreeHead.ALGORITHM);
            signature.initSign(keys.getPrivate());
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String read(java.nio.file.Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException("LADDER_EVENTS_SEAL_KEY_FILE can't be read: " + unreadable, unreadable);
        }
    }

    /** PKCS#8, as {@code openssl genpkey -algorithm ed25519} writes it; as an environment variable its lines may have become one. */
    static KeyPair pair(String pem) {
        try {
            var base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
            var encoded = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
            return withPublicKey(
                    (EdECPrivateKey) KeyFactory.getInstance(TreeHead.ALGORITHM).generatePrivate(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            // Not the cause: it might quote the key.
            throw new IllegalStateException(
                    "LADDER_EVENTS_SEAL_KEY (or the file) is no Ed25519 private key in PKCS#8 PEM, as openssl genpkey makes it");
        }
    }

    /** The JDK derives a public key only while it makes a pair: so it is made once more, from the same seed. */
    private static KeyPair withPublicKey(EdECPrivateKey key) throws GeneralSecurityException {
        var seed = key.getBytes().orElseThrow(() -> new InvalidKeyException("no seed"));
        var generator = KeyPairGenerator.getInstance(TreeHead.ALGORITHM);
        generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
        var made = generator.generateKeyPair();
        var remade = ((EdECPrivateKey) made.getPrivate()).getBytes().orElseThrow();
        if (!Arrays.equals(remade, seed)) {
            throw new InvalidKeyException("this JDK makes another key of the seed");
        }
        return made;
    }

    private static final class Seed extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final byte[] seed;

        Seed(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
