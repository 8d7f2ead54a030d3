package org.ladderregistry.event.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.ladderregistry.event.merkle.Hash;
import org.ladderregistry.event.merkle.TreeHead;

/** A head as it was sealed: signed, or not when there was no key. */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
record Seal(TreeHead head, Optional<Signed> signed) {
    static final String COLUMNS = "size, sealed_at, origin, root, public_key, signature";

    /** By which key (X.509), and the signature. */
    record Signed(byte[] publicKey, byte[] signature) {}

    static Seal of(ResultSet row) throws SQLException {
        var head = new TreeHead(
                row.getString("origin"),
                row.getLong("size"),
                Hash.of(row.getBytes("root")),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant());
        var key = Optional.ofNullable(row.getBytes("public_key"));
        var signature = row.getBytes("signature");
        return new Seal(head, key.map(known -> new Signed(known, signature)));
    }

    boolean isBy(byte[] publicKey) {
        return signed.filter(one -> Arrays.equals(one.publicKey(), publicKey)).isPresent();
    }
}
