package org.ladderregistry.launcher.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;

/** One client of the API: registers firms, certifies those it registered, reads one of them. */
final class OverHttp implements AutoCloseable {
    private final Wire wire;
    private final Deque<String> firms = new ArrayDeque<>();

    OverHttp(InetSocketAddress address) throws IOException {
        wire = new Wire(address);
    }

    void register() throws IOException {
        var uscc = BenchFirms.freshUscc();
        demand(201, wire.exchange(Wire.post(BenchFirms.FIRMS, BenchFirms.registration(uscc))));
        firms.addLast(uscc);
    }

    void certify() throws IOException {
        var uscc = firms.removeFirst();
        var path = BenchFirms.FIRMS + "/" + uscc + "/certifications";
        demand(201, wire.exchange(Wire.post(path, BenchFirms.certification(BenchFirms.freshNumber()))));
        firms.addLast(uscc);
    }

    void read() throws IOException {
        demand(200, wire.exchange(Wire.get(BenchFirms.FIRMS + "/" + firms.getFirst())));
    }

    void readConstant() throws IOException {
        demand(200, wire.exchange(Wire.get("/api/v1/reference/tech-fields")));
    }

    int lastLength() {
        return wire.lastLength();
    }

    private static void demand(int wanted, int status) throws IOException {
        if (status != wanted) {
            throw new IOException("answered " + status + " instead of " + wanted);
        }
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
