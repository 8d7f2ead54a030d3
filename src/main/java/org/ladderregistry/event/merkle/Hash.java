package org.ladderregistry.event.merkle;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;

/** A SHA-256 hash of the tree. Leaves and nodes are hashed with different first bytes, so that none can be taken for the other. */
public final class Hash {
    /** The length of every hash. */
    public static final int BYTES = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The root of a tree without leaves. */
    public static Hash ofNothing() {
        return new Hash(sha256().digest());
    }

    /**
     * The leaf that stands for an event: of its canonical JSON (RFC 8785), so that white space and the order of fields don't matter.
     *
     * @throws IOException when the text is not JSON
     */
    public static Hash ofEvent(String json) throws IOException {
        return ofLeaf(canonical(json));
    }

    static Hash ofLeaf(byte[] content) {
        var sha256 = sha256();
        sha256.update(LEAF);
        return new Hash(sha256.digest(content));
    }

    static Hash ofNode(Hash left, Hash right) {
        var sha256 = sha256();
        sha256.update(NODE);
        sha256.update(left.bytes);
        return new Hash(sha256.digest(right.bytes));
    }

    /** @throws IllegalArgumentException when there are not 32 of them */
    public static Hash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /** @throws IllegalArgumentException when it is not a hash in hexadecimal digits */
    public static Hash ofHex(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    /** The form in which hashes go out. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }

    /** The library takes what comes after the end of the object for part of it, or fails without saying that the text is at fault. */
    private static byte[] canonical(String json) throws IOException {
        try {
            return new JsonCanonicalizer(json).getEncodedUTF8();
        } catch (RuntimeException unreadable) {
            throw new IOException("not JSON: " + unreadable.getMessage(), unreadable);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
