package org.ladderregistry.launcher.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Reading a firm, and its yardstick: of the constant answers the same process gives, the one nearest in size. Asked by
 * wrk where it is installed, else by the crew.
 */
final class Reading {
    private static final String REFERENCE = "/api/v1/reference";
    private static final List<String> CONSTANTS = List.of(
            REFERENCE,
            REFERENCE + "/rungs",
            REFERENCE + "/tech-fields",
            REFERENCE + "/park-kinds",
            REFERENCE + "/park-levels",
            REFERENCE + "/end-outcomes",
            REFERENCE + "/graduation-grounds",
            REFERENCE + "/certification-ends");

    private final InetSocketAddress address;
    private final List<String> firms;
    private final String constant;
    private final int firmBytes;
    private final int constantBytes;

    /** @param uscc firms that nobody writes to meanwhile */
    Reading(InetSocketAddress address, List<String> uscc) throws IOException {
        this.address = address;
        this.firms = uscc.stream().map(code -> BenchFirms.FIRMS + "/" + code).toList();
        this.firmBytes = length(firms.getFirst());
        this.constant = nearest(firmBytes);
        this.constantBytes = length(constant);
    }

    double firms(Duration time) throws Exception {
        return rate(firms, time);
    }

    double constant(Duration time) throws Exception {
        return rate(List.of(constant), time);
    }

    private double rate(List<String> paths, Duration time) throws Exception {
        if (Wrk.isInstalled()) {
            return new Wrk(address).rate(paths, time);
        }
        var wires = new ArrayList<Wire>();
        var works = new ArrayList<Crew.Work>();
        for (int i = 0; i < Crew.SIZE; i++) {
            var wire = new Wire(address);
            var request = Wire.get(paths.get(i % paths.size()));
            wires.add(wire);
            works.add(() -> wire.demand(200, request));
        }
        double rate = Crew.rate(works, time);
        for (var wire : wires) {
            wire.close();
        }
        return rate;
    }

    private String nearest(int bytes) throws IOException {
        var nearest = CONSTANTS.getFirst();
        for (var path : CONSTANTS) {
            nearest = Math.abs(length(path) - bytes) < Math.abs(length(nearest) - bytes) ? path : nearest;
        }
        return nearest;
    }

    private int length(String path) throws IOException {
        try (var wire = new Wire(address)) {
            wire.demand(200, Wire.get(path));
            return wire.lastLength();
        }
    }

    @Override
    public String toString() {
        return "a firm has %d bytes, the constant answer %d; asked by %s"
                .formatted(firmBytes, constantBytes, Wrk.isInstalled() ? "wrk" : "sockets of our own");
    }
}
