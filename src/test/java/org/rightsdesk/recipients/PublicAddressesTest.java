package org.rightsdesk.recipients;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** S16: no name leads us into our own network. */
class PublicAddressesTest {

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "127.1", "127.255.255.254", "2130706433", "0.0.0.0", "0", "10.0.0.1",
			"10.255.255.255", "100.64.0.1", "169.254.169.254", "169.254.0.1", "172.16.0.1", "172.31.255.255",
			"192.0.0.1", "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.18.0.1", "198.19.255.255", "198.51.100.1",
			"203.0.113.1", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255", "::", "::1",
			"::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:7f00:1", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a00:1",
			"100::1", "fc00::1", "fd00:ec2::254", "fe80::1", "fec0::1", "ff02::1", "2001::1", "2001:0:7f00:1::",
			"2001:db8::1", "2002:7f00:1::", "2002:a00:1::" })
	void refused(String host) {
		assertThatThrownBy(() -> new PublicAddresses(InetAddress::getAllByName, false).of(host))
			.isInstanceOf(PublicAddresses.NotPublic.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "8.8.8.8", "172.15.255.255", "172.32.0.1", "100.63.0.1", "100.128.0.1", "192.167.1.1",
			"198.20.0.1", "2a00:1450:4001::1", "2606:4700::1111" })
	void allowed(String host) throws Exception {
		assertThat(new PublicAddresses(InetAddress::getAllByName, false).of(host)).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "0x7f.0.0.1", "0x7f000001", "127.0.0.1.", "[::1", "" })
	void oddSpellingsLeadNowhereOrAreRefused(String host) {
		assertThatThrownBy(() -> new PublicAddresses((name) -> {
			throw new UnknownHostException(name);
		}, false).of(host)).isInstanceOf(UnknownHostException.class);
		assertThat(host).doesNotMatch(ofOrganisations());
	}

	@Test
	void aNameWithOnePrivateAddressIsRefusedWhicheverComesFirst() {
		InetAddress open = address(8, 8, 8, 8);
		InetAddress own = address(10, 0, 0, 1);
		for (InetAddress[] both : new InetAddress[][] { { open, own }, { own, open } }) {
			assertThatThrownBy(() -> new PublicAddresses((name) -> both, false).of("hooks.example.org"))
				.isInstanceOf(PublicAddresses.NotPublic.class);
		}
	}

	@Test
	void aNameIsAskedForOnceSoThatASecondAnswerCannotDifferS16() throws Exception {
		AtomicInteger asked = new AtomicInteger();
		var addresses = new PublicAddresses((name) -> new InetAddress[] {
				(asked.incrementAndGet() == 1) ? address(8, 8, 8, 8) : address(127, 0, 0, 1) }, false);
		assertThat(addresses.of("rebinding.example.org").getHostAddress()).isEqualTo("8.8.8.8");
		assertThat(asked).hasValue(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://127.0.0.1/", "https://2130706433/", "https://127.1/", "https://[::1]/",
			"https://[::ffff:127.0.0.1]/", "https://0x7f.1/", "http://hooks.example.org/", "https://localhost/",
			"https://user@hooks.example.org/", "https://hooks.example.org:0/", "https://hooks.example.org/a b",
			"https://hooks.example.org/\r\nX: y", "https://hooks.example.org/#part", "https://169.254.169.254/latest",
			"file:///etc/passwd", "ftp://hooks.example.org/", "gopher://hooks.example.org/", "http://127.0.0.1/",
			"https://hooks.example.org@127.0.0.1/", "https://hooks.example.org\\@127.0.0.1/" })
	void noSuchAddressStandsInTheFileOfAnOrganisation(String url) {
		assertThat(url).doesNotMatch(ofOrganisations());
	}

	@Test
	void namesStandThere() {
		assertThat("https://hooks.example.org/notices?from=us").matches(ofOrganisations());
		assertThat("https://hooks.example.org:8443").matches(ofOrganisations());
	}

	/** The pattern of the register, read from its annotation. */
	private static String ofOrganisations() {
		try {
			return org.rightsdesk.organisation.Recipient.class.getDeclaredField("webhook")
				.getAnnotation(jakarta.validation.constraints.Pattern.class)
				.regexp();
		}
		catch (NoSuchFieldException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static InetAddress address(int... bytes) {
		byte[] raw = { (byte) bytes[0], (byte) bytes[1], (byte) bytes[2], (byte) bytes[3] };
		try {
			return InetAddress.getByAddress(raw);
		}
		catch (UnknownHostException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
