package org.ladderregistry.launcher.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** One connection that asks and reads whole answers, with as little work of its own as can be: it shares the processors with what it measures. */
final class Wire implements AutoCloseable {
    private static final String LOGIN =
            Base64.getEncoder().encodeToString(("admin:" + TestBed.PASSWORD).getBytes(StandardCharsets.UTF_8));

    private final Socket socket;
    private final InputStream in;
    private int lastLength;

    Wire(InetSocketAddress address) throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.connect(address);
        in = new BufferedInputStream(socket.getInputStream());
    }

    static String authorization() {
        return "Basic " + LOGIN;
    }

    static byte[] get(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: bench\r\nAuthorization: Basic " + LOGIN + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] post(String path, String json) {
        var body = json.getBytes(StandardCharsets.UTF_8);
        var head = "POST " + path + " HTTP/1.1\r\nHost: bench\r\nAuthorization: Basic " + LOGIN
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n";
        return (head + json).getBytes(StandardCharsets.UTF_8);
    }

    /** Sends a request and reads the whole answer; returns its status. */
    int exchange(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        int status = Integer.parseInt(line().substring(9, 12));
        int length = 0;
        for (var line = line(); !line.isEmpty(); line = line()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        in.skipNBytes(length);
        lastLength = length;
        return status;
    }

    /** The same, for an answer that must have this status. */
    void demand(int wanted, byte[] request) throws IOException {
        int status = exchange(request);
        if (status != wanted) {
            throw new IOException("answered " + status + " instead of " + wanted);
        }
    }

    /** The size of the last answer's body in bytes. */
    int lastLength() {
        return lastLength;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the service hung up");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
