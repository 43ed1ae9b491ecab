package org.rightsdesk.trial;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

import static org.assertj.core.api.Assertions.assertThat;

class MailboxAccessTest {

	private static final Authentication NOBODY = new AnonymousAuthenticationToken("key", "anonymous",
			AuthorityUtils.createAuthorityList("ANONYMOUS"));

	private static final Authentication CLERK = new TestingAuthenticationToken("clerk", null, "case-handler");

	@ParameterizedTest
	@CsvSource({ "127.0.0.1, localhost, true", "127.0.0.1, 127.0.0.1, true", "0:0:0:0:0:0:0:1, [::1], true",
			"127.0.0.1, rebound.example.org, false", "192.0.2.7, localhost, false" })
	void onLoopbackOnlyThisMachineReadsUnderItsOwnName(String address, String name, boolean granted) {
		assertThat(granted("127.0.0.1", address, name, NOBODY)).isEqualTo(granted);
	}

	@Test
	void elsewhereOnlyStaffReads() {
		assertThat(granted("0.0.0.0", "127.0.0.1", "localhost", NOBODY)).isFalse();
		assertThat(granted("0.0.0.0", "192.0.2.7", "trial.example.org", CLERK)).isTrue();
	}

	private static boolean granted(String serverAddress, String remote, String name, Authentication who) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/trial/mailbox");
		request.setRemoteAddr(remote);
		request.setServerName(name);
		MailboxAccess access = new MailboxAccess(new MockEnvironment().withProperty("server.address", serverAddress));
		return access.check(() -> who, new RequestAuthorizationContext(request)).isGranted();
	}

}
