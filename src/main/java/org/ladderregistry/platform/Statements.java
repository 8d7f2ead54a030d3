package org.ladderregistry.platform;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction writes, collected and sent to the database in one round trip; there each is a statement of its own
 * and runs in this order. Inside a transaction only: without one, each would commit alone.
 */
public final class Statements {
    private final List<String> statements = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();

    public void add(String sql, @Nullable Object... valuesOfIt) {
        statements.add(sql);
        values.addAll(Arrays.asList(valuesOfIt));
    }

    /** Sends them over the connection of the caller's transaction. */
    public void sendTo(DataSource database) {
        try (var connection = database.getConnection();
                var all = connection.prepareStatement(String.join(";\n", statements))) {
            for (int i = 0; i < values.size(); i++) {
                all.setObject(i + 1, bound(values.get(i)));
            }
            all.execute();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static @Nullable Object bound(@Nullable Object value) {
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    }
}
