package org.ladderregistry.platform;

import io.netty.util.NetUtil;
import io.vertx.core.net.SocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Who counts as one client. An IPv6 address counts by the 64 bits of its network, since whoever has one address there has them
 * all.
 *
 * @param key an IPv4 address or an IPv6 network in hexadecimal; empty for whatever is neither
 */
public record ClientAddress(String key) {
    private static final int IPV4_BYTES = 4;
    private static final int NETWORK_BYTES = 8;
    private static final int MAPPED_BYTES = 12;

    /** Ten zeros and two ones, before an IPv4 address that is written as IPv6 (RFC 4291, 2.5.5.2). */
    private static final byte[] MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};

    /** As the connection tells it, or a trusted proxy: what that says is text only. */
    static ClientAddress of(SocketAddress remote) {
        return of(remote.hostAddress() == null ? remote.host() : remote.hostAddress());
    }

    /** @param address an address in digits */
    public static ClientAddress of(@Nullable String address) {
        var bytes = address == null ? null : NetUtil.createByteArrayFromIpAddressString(address);
        return new ClientAddress(bytes == null ? "" : HexFormat.of().formatHex(shared(bytes)));
    }

    private static byte[] shared(byte[] bytes) {
        if (bytes.length == IPV4_BYTES) {
            return bytes;
        }
        return Arrays.equals(bytes, 0, MAPPED_BYTES, MAPPED, 0, MAPPED_BYTES)
                ? Arrays.copyOfRange(bytes, MAPPED_BYTES, bytes.length)
                : Arrays.copyOf(bytes, NETWORK_BYTES);
    }
}
