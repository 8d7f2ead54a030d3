package org.ladderregistry.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Opens connections outside the pool: a lock that stands for leadership, and a listener, must live and die with a
 * connection that nobody else is ever handed.
 */
@ApplicationScoped
public class OwnConnection {
    private final String url;
    private final Optional<String> username;
    private final Optional<String> password;
    private final String stepDown;

    OwnConnection(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> username,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password,
            @ConfigProperty(name = "quarkus.datasource.jdbc.new-connection-sql") String stepDown) {
        this.url = url;
        this.username = username;
        this.password = password;
        this.stepDown = stepDown;
    }

    public Connection open(String purpose) throws SQLException {
        var properties = new Properties();
        username.ifPresent(name -> properties.setProperty("user", name));
        password.ifPresent(secret -> properties.setProperty("password", secret));
        properties.setProperty("ApplicationName", "ladder-" + purpose);
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "5");
        var connection = DriverManager.getConnection(url, properties);
        try (var statement = connection.createStatement()) {
            statement.execute(stepDown);
        }
        return connection;
    }
}
