package org.ladderregistry.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FreePortsTest {

    @Test
    void ports_lie_below_those_the_system_gives_to_connections_and_differ() {
        var ports = Stream.generate(FreePorts::next).limit(20).toList();
        assertThat(ports)
                .doesNotHaveDuplicates()
                .allSatisfy(port -> assertThat(port).isBetween(1024, 32_767));
    }

    @Test
    void a_port_is_taken_whichever_address_somebody_listens_on() throws Exception {
        try (var everywhere = new ServerSocket(FreePorts.next());
                var loopback = new ServerSocket(FreePorts.next(), 1, InetAddress.getLoopbackAddress())) {
            assertThat(FreePorts.isFree(everywhere.getLocalPort())).isFalse();
            assertThat(FreePorts.isFree(loopback.getLocalPort())).isFalse();
        }
    }
}
