package org.ladderregistry.platform;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Refuses to start on a database whose locale takes Chinese characters for no letters: names would be searched in vain, silently. */
@ApplicationScoped
class DatabaseLocale {
    private static final String KNOWS_CHINESE = "SELECT similarity('兰州新区石化有限公司', '兰州石化有限公司') > 0";

    private final DataSource database;

    DatabaseLocale(DataSource database) {
        this.database = database;
    }

    void check(@Observes StartupEvent event) throws SQLException {
        if (!knowsChinese()) {
            throw new IllegalStateException("The database's locale does not know Chinese letters:"
                    + " create it with LOCALE 'C.UTF-8' and ENCODING 'UTF8'");
        }
    }

    private boolean knowsChinese() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(KNOWS_CHINESE)) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
