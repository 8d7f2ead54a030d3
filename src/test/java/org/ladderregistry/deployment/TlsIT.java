package org.ladderregistry.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ladderregistry.LaunchedRegistry;
import org.ladderregistry.launcher.FreePorts;

/** The packaged registry with the settings for TLS that docs/operations.md tells. */
class TlsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PASSWORD = "changeit";
    private static final int FATAL = 2;
    private static final int PROTOCOL_VERSION = 70;

    private final int port = FreePorts.next();

    @TempDir
    Path folder;

    @Test
    void a_renewed_certificate_is_served_without_a_restart_and_nothing_older_than_tls_1_2() throws Exception {
        var store = folder.resolve("tls.p12");
        makeCertificate(store, "CN=first");
        try (var registry = LaunchedRegistry.start(folder.resolve("data"), settings(store))) {
            assertThat(servedCertificate()).isEqualTo("CN=first");
            assertThat(get("/q/health/ready")).contains("200 OK").contains("Strict-Transport-Security: max-age=");
            assertThat(servedWith("TLSv1.2")).isEqualTo("TLSv1.2");
            assertThat(servedWith("TLSv1.3")).isEqualTo("TLSv1.3");
            assertThat(answerToTls11()).containsExactly(FATAL, PROTOCOL_VERSION);

            makeCertificate(folder.resolve("renewed.p12"), "CN=second");
            Files.move(folder.resolve("renewed.p12"), store, StandardCopyOption.ATOMIC_MOVE);
            await().atMost(PATIENCE)
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .until(() -> servedCertificate().equals("CN=second"));
            assertThat(registry.serviceLog()).containsOnlyOnce("Listening on");
        }
    }

    private Map<String, String> settings(Path store) {
        return Map.of(
                "QUARKUS_TLS_KEY_STORE_P12_PATH",
                store.toString(),
                "QUARKUS_TLS_KEY_STORE_P12_PASSWORD",
                PASSWORD,
                "QUARKUS_TLS_RELOAD_PERIOD",
                "1S",
                "QUARKUS_HTTP_SSL_PORT",
                String.valueOf(port),
                "QUARKUS_HTTP_INSECURE_REQUESTS",
                "enabled");
    }

    private static void makeCertificate(Path store, String name) throws IOException, InterruptedException {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-alias",
                        "registry",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        name,
                        "-validity",
                        "2")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(made.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(made.exitValue()).isZero();
    }

    private String servedCertificate() throws IOException, GeneralSecurityException {
        try (var socket = connect()) {
            socket.startHandshake();
            var certificate = (X509Certificate) socket.getSession().getPeerCertificates()[0];
            return certificate.getSubjectX500Principal().getName();
        }
    }

    private String servedWith(String protocol) throws IOException, GeneralSecurityException {
        try (var socket = connect()) {
            socket.setEnabledProtocols(new String[] {protocol});
            socket.startHandshake();
            return socket.getSession().getProtocol();
        }
    }

    private String get(String path) throws IOException, GeneralSecurityException {
        try (var socket = connect()) {
            var request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes());
            return new String(socket.getInputStream().readAllBytes());
        }
    }

    private SSLSocket connect() throws IOException, GeneralSecurityException {
        var context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Trusting()}, new SecureRandom());
        var socket = (SSLSocket) context.getSocketFactory().createSocket("localhost", port);
        socket.setSoTimeout((int) PATIENCE.toMillis());
        return socket;
    }

    /** The level and the code of the alert; this JDK's own client would refuse to say hello so. */
    private int[] answerToTls11() throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(hello());
            var record = socket.getInputStream().readNBytes(7);
            assertThat(record[0]).as("an alert").isEqualTo((byte) 21);
            return new int[] {record[5], record[6]};
        }
    }

    /** A ClientHello of TLS 1.1 (RFC 4346) with the usual cipher suites of its time. */
    private static byte[] hello() throws IOException {
        var bytes = HexFormat.of();
        var offer = bytes.parseHex("0302" + "00".repeat(32) + "00" + "0006" + "c009c013002f" + "0100");
        var all = new ByteArrayOutputStream();
        var out = new DataOutputStream(all);
        out.write(bytes.parseHex("160301"));
        out.writeShort(offer.length + 4);
        out.write(bytes.parseHex("0100"));
        out.writeShort(offer.length);
        out.write(offer);
        return all.toByteArray();
    }

    /** Looks at the certificate itself. */
    private static final class Trusting implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
