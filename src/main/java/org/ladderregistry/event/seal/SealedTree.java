package org.ladderregistry.event.seal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.ladderregistry.event.merkle.Hash;
import org.ladderregistry.event.merkle.Subtree;

/** A log's tree and its heads in the database, over a connection of the caller's. Both are only ever added to. */
final class SealedTree {
    private static final String NEWEST =
            "SELECT " + Seal.COLUMNS + " FROM %s_seal ORDER BY size DESC, sealed_at DESC LIMIT 1";

    private static final String KNOWN = """
            SELECT level, index, hash FROM %s_tree
            JOIN unnest(?::smallint[], ?::bigint[]) AS wanted (level, index) USING (level, index)""";

    private static final String ADD =
            "INSERT INTO %s_tree (level, index, hash) SELECT * FROM unnest(?::smallint[], ?::bigint[], ?::bytea[])";

    private static final String SEAL =
            "INSERT INTO %s_seal (size, sealed_at, origin, root, public_key, signature) VALUES (?, ?, ?, ?, ?, ?)";

    private final SealedLog log;
    private final Connection connection;

    SealedTree(SealedLog log, Connection connection) {
        this.log = log;
        this.connection = connection;
    }

    Optional<Seal> newest() throws SQLException {
        try (var statement = prepared(NEWEST);
                var row = statement.executeQuery()) {
            return row.next() ? Optional.of(Seal.of(row)) : Optional.empty();
        }
    }

    /** The hashes of full subtrees, read at once. */
    Function<Subtree, Hash> known(List<Subtree> wanted) throws SQLException {
        var found = new HashMap<Subtree, Hash>();
        try (var statement = prepared(KNOWN)) {
            statement.setArray(1, levels(wanted));
            statement.setArray(2, indexes(wanted));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(new Subtree(rows.getInt(1), rows.getLong(2)), Hash.of(rows.getBytes(3)));
                }
            }
        }
        return subtree -> Optional.ofNullable(found.get(subtree))
                .orElseThrow(() -> new NoSuchElementException("not sealed: " + subtree));
    }

    void add(Map<Subtree, Hash> made) throws SQLException {
        var subtrees = new ArrayList<>(made.keySet());
        try (var statement = prepared(ADD)) {
            statement.setArray(1, levels(subtrees));
            statement.setArray(2, indexes(subtrees));
            var hashes = made.values().stream().map(Hash::bytes).toArray(byte[][]::new);
            statement.setArray(3, connection.createArrayOf("bytea", hashes));
            statement.executeUpdate();
        }
    }

    void add(Seal seal) throws SQLException {
        try (var statement = prepared(SEAL)) {
            statement.setLong(1, seal.head().size());
            statement.setObject(2, seal.head().sealedAt().atOffset(ZoneOffset.UTC));
            statement.setString(3, seal.head().origin());
            statement.setBytes(4, seal.head().root().bytes());
            statement.setBytes(5, seal.signed().map(Seal.Signed::publicKey).orElse(null));
            statement.setBytes(6, seal.signed().map(Seal.Signed::signature).orElse(null));
            statement.executeUpdate();
        }
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        return connection.prepareStatement(sql.formatted(log.table()));
    }

    private java.sql.Array levels(List<Subtree> subtrees) throws SQLException {
        return connection.createArrayOf(
                "smallint", subtrees.stream().map(Subtree::level).toArray());
    }

    private java.sql.Array indexes(List<Subtree> subtrees) throws SQLException {
        return connection.createArrayOf(
                "bigint", subtrees.stream().map(Subtree::index).toArray());
    }
}
