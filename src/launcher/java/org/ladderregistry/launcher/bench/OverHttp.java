package org.ladderregistry.launcher.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;

/** One client of the API: registers firms, and certifies those it registered. */
final class OverHttp implements AutoCloseable {
    private final Wire wire;
    private final Deque<String> firms = new ArrayDeque<>();

    OverHttp(InetSocketAddress address) throws IOException {
        wire = new Wire(address);
    }

    void register() throws IOException {
        var uscc = BenchFirms.freshUscc();
        wire.demand(201, Wire.post(BenchFirms.FIRMS, BenchFirms.registration(uscc)));
        firms.addLast(uscc);
    }

    void certify() throws IOException {
        var uscc = firms.removeFirst();
        var path = BenchFirms.FIRMS + "/" + uscc + "/certifications";
        wire.demand(201, Wire.post(path, BenchFirms.certification(BenchFirms.freshNumber())));
        firms.addLast(uscc);
    }

    /** A firm that was registered and certified once, and is left alone from here on. */
    String settled() throws IOException {
        register();
        firms.addFirst(firms.removeLast());
        certify();
        return firms.removeLast();
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
