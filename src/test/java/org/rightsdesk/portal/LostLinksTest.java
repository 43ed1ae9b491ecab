package org.rightsdesk.portal;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.request.Outcome;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.testing.Patience.await;

class LostLinksTest extends PortalTest {

	@Autowired
	LostLinks lostLinks;

	@BeforeEach
	void onlyThisCaseHasTheAddress() {
		grantAll();
		this.jdbc.sql("update party set email = 'old-' || id || '@example.com' where request_id <> ?")
			.param(this.request)
			.update();
	}

	@Test
	void newLinkIsMailedToTheCaseOnceAndAgainAfterAPause() {
		int before = mails();
		assertThat(this.lostLinks.wish(" ADA@example.com ")).isTrue();
		this.lostLinks.wish("ada@example.com");
		grantAll();
		this.lostLinks.wish("ada@example.com");
		grantAll();
		assertThat(mails()).isEqualTo(before + 1);
		this.clock.advance(LostLinks.PAUSE.plus(Duration.ofSeconds(1)));
		this.lostLinks.wish("ada@example.com");
		grantAll();
		assertThat(mails()).isEqualTo(before + 2);
	}

	@Test
	void unknownAddressGetsNothingAndIsForgotten() {
		int before = mails();
		this.lostLinks.wish("nobody@example.com");
		grantAll();
		assertThat(mails()).isEqualTo(before);
	}

	@Test
	void heldCaseGetsNothing() {
		int before = mails();
		this.requests.denyAddress(this.request);
		this.lostLinks.wish("ada@example.com");
		grantAll();
		assertThat(mails()).isEqualTo(before);
	}

	@Test
	void answeredCaseStillGetsOne() {
		this.requests.closeLine(this.requests.lines(this.request).get(0).id(), Outcome.GRANTED, "clerk");
		this.requests.close(this.request, "system");
		int before = mails();
		this.lostLinks.wish("ada@example.com");
		grantAll();
		assertThat(mails()).isEqualTo(before + 1);
	}

	private void grantAll() {
		await().until(() -> {
			this.lostLinks.grant();
			return this.jdbc.sql("select count(*) from portal_link_wish").query(Integer.class).single() == 0;
		});
	}

	private int mails() {
		return this.jdbc.sql("select count(*) from outbox").query(Integer.class).single();
	}

}
