package org.ladderregistry;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** A request byte for byte as written here: for what well-behaved clients can't be made to send. */
public final class RawRequest {
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int BETWEEN_DRIPS_MILLIS = 50;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final String line;
    private final List<String> headers;
    private byte[] body = {};

    private RawRequest(String host, String line) {
        this.line = line;
        this.headers = new ArrayList<>(List.of("Host: " + host, "Connection: close"));
    }

    /** @param line for example {@code GET /%zz HTTP/1.1} */
    public static RawRequest of(String line) {
        return to("localhost", line);
    }

    /** @param host what the client takes the registry for */
    public static RawRequest to(String host, String line) {
        return new RawRequest(host, line);
    }

    public RawRequest asAdministrator() {
        var login = (Registry.ADMIN + ":" + Registry.PASSWORD).getBytes(UTF_8);
        return header("Authorization: Basic " + Base64.getEncoder().encodeToString(login));
    }

    public RawRequest header(String header) {
        headers.add(header);
        return this;
    }

    public RawRequest body(byte[] bytes) {
        body = bytes;
        return header("Content-Length: " + bytes.length);
    }

    /** In one chunk, without saying beforehand how long it is. */
    public RawRequest chunked(byte[] bytes) {
        var all = new ByteArrayOutputStream();
        all.writeBytes((Integer.toHexString(bytes.length) + "\r\n").getBytes(ISO_8859_1));
        all.writeBytes(bytes);
        all.writeBytes("\r\n0\r\n\r\n".getBytes(ISO_8859_1));
        body = all.toByteArray();
        return header("Transfer-Encoding: chunked");
    }

    /** All that comes back. */
    public Answer send() throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(head());
            sendBody(socket);
            return new Answer(new String(socket.getInputStream().readAllBytes(), UTF_8));
        }
    }

    /** All that comes back until the other side hangs up, while a byte follows every so often, and again from the beginning. */
    public Answer dripping(String bytes) throws IOException {
        return drip(head(), bytes);
    }

    /** The same, when not even its headers are ever there as a whole. */
    public static Answer drippingHeaders(String beginning, String bytes) throws IOException {
        return drip(beginning.getBytes(UTF_8), bytes);
    }

    private static Answer drip(byte[] beginning, String bytes) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(BETWEEN_DRIPS_MILLIS);
            socket.getOutputStream().write(beginning);
            var answer = new ByteArrayOutputStream();
            var patience = System.nanoTime() + PATIENCE_MILLIS * NANOS_PER_MILLI;
            for (int drip = 0; System.nanoTime() < patience; drip++) {
                try {
                    int read = socket.getInputStream().read();
                    if (read < 0) {
                        return new Answer(answer.toString(UTF_8));
                    }
                    answer.write(read);
                } catch (SocketTimeoutException nothingYet) {
                    socket.getOutputStream().write(bytes.charAt(drip % bytes.length()));
                }
            }
            throw new AssertionError("nobody hung up; what came: " + answer.toString(UTF_8));
        }
    }

    /** All that comes back, until the other side hangs up, when nothing is sent. */
    public static String silence() throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private byte[] head() {
        return (line + "\r\n" + String.join("\r\n", headers) + "\r\n\r\n").getBytes(UTF_8);
    }

    /** The other side may answer, and hang up, before it has taken all of it. */
    private void sendBody(Socket socket) {
        try {
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
        } catch (IOException hungUp) {
            // What it answered tells why.
        }
    }

    /** An answer as it came: the status line, the headers, the body. */
    public record Answer(String text) {
        public int status() {
            return Integer.parseInt(text.split(" ", 3)[1]);
        }

        /** Every value of a header, as it stands there. */
        public List<String> header(String name) {
            var start = name.toLowerCase(Locale.ROOT) + ":";
            return text.substring(0, text.indexOf("\r\n\r\n"))
                    .lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .toList();
        }

        public boolean isProblem() {
            return text.toLowerCase(Locale.ROOT).contains("content-type: application/problem+json");
        }
    }
}
