package org.ladderregistry.access.login;

import io.netty.util.NetUtil;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** By what callers are told apart: an IPv4 address, or the /64 that one IPv6 customer has. */
final class Network {
    private static final int PREFIX_BYTES = 8;

    private Network() {}

    static String of(String address) {
        var bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null) {
            return "unknown";
        }
        try {
            var parsed = InetAddress.getByAddress(bytes);
            return parsed instanceof Inet6Address ? prefix(bytes) : parsed.getHostAddress();
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String prefix(byte[] address) throws UnknownHostException {
        var prefix = Arrays.copyOf(Arrays.copyOf(address, PREFIX_BYTES), address.length);
        return InetAddress.getByAddress(prefix).getHostAddress() + "/64";
    }
}
