package org.rightsdesk.recipients;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Turns a name into addresses on the public internet, or refuses (S16). Whoever connects
 * uses the address from here and asks for the name no second time, because the second
 * answer can be another one.
 */
class PublicAddresses {

	private static final List<Block> NOT_PUBLIC = Stream
		.of("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
				"192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24",
				"203.0.113.0/24", "224.0.0.0/3", "2001::/23", "2001:db8::/32", "2002::/16")
		.map(Block::of)
		.toList();

	/** All of IPv6 that is given out for the public internet. */
	private static final Block GLOBAL = Block.of("2000::/3");

	private final Names names;

	private final boolean loopback;

	/**
	 * @param loopback whether this machine counts as well, for tests
	 */
	PublicAddresses(Names names, boolean loopback) {
		this.names = names;
		this.loopback = loopback;
	}

	/**
	 * @throws UnknownHostException if the name leads nowhere
	 * @throws NotPublic if any of its addresses is not public
	 */
	InetAddress of(String host) throws UnknownHostException, NotPublic {
		InetAddress[] found = this.names.of(host);
		for (InetAddress address : found) {
			if (!isPublic(address) && !(this.loopback && address.isLoopbackAddress())) {
				throw new NotPublic();
			}
		}
		return Stream.of(found).findFirst().orElseThrow(() -> new UnknownHostException(host));
	}

	static boolean isPublic(InetAddress address) {
		boolean known = address instanceof Inet4Address || GLOBAL.holds(address);
		return known && NOT_PUBLIC.stream().noneMatch((block) -> block.holds(address));
	}

	/** The name service. */
	interface Names {

		InetAddress[] of(String host) throws UnknownHostException;

	}

	/** The name leads into a network that is none of the recipient's. */
	static class NotPublic extends Exception {

		private static final long serialVersionUID = 1L;

	}

	/** Addresses that begin with the same bits. */
	private record Block(byte[] start, int bits) {

		static Block of(String text) {
			int slash = text.indexOf('/');
			try {
				return new Block(InetAddress.getByName(text.substring(0, slash)).getAddress(),
						Integer.parseInt(text.substring(slash + 1)));
			}
			catch (UnknownHostException ex) {
				throw new IllegalStateException(ex);
			}
		}

		boolean holds(InetAddress address) {
			byte[] bytes = address.getAddress();
			int rest = bytes.length * 8 - this.bits;
			return bytes.length == this.start.length
					&& new BigInteger(1, bytes).shiftRight(rest).equals(new BigInteger(1, this.start).shiftRight(rest));
		}

	}

}
