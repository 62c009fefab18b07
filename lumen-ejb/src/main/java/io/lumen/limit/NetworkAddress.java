package io.lumen.limit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Network addresses as limits count them. */
public final class NetworkAddress {
    private NetworkAddress() {}

    /** Of an IPv6 address the first 64 bits: the rest is chosen freely by whoever has them. What is no address counts as one and the same. */
    public static String network(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return InetAddress.getByAddress(bytes.length == 16 ? Arrays.copyOf(Arrays.copyOf(bytes, 8), 16) : bytes).getHostAddress();
        } catch (IllegalArgumentException | UnknownHostException noAddress) {
            return "unknown";
        }
    }
}
