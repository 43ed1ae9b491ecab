package org.rightsdesk.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Where a call comes from, as the connection says. A household has a whole IPv6 network
 * of 64 bits, so that is what counts.
 */
record Caller(String network, boolean thisMachine) {

	private static final int NETWORK_BYTES = 8;

	static Caller of(HttpServletRequest request) {
		try {
			InetAddress address = InetAddress.getByName(request.getRemoteAddr());
			byte[] bytes = address.getAddress();
			String network = (address instanceof Inet6Address)
					? InetAddress.getByAddress(Arrays.copyOf(Arrays.copyOf(bytes, NETWORK_BYTES), bytes.length))
						.getHostAddress()
					: address.getHostAddress();
			return new Caller(network, address.isLoopbackAddress());
		}
		catch (UnknownHostException ex) {
			return new Caller("unknown", false);
		}
	}

}
