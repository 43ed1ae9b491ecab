package org.rightsdesk.portal;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.rightsdesk.request.Secrets;

import static org.assertj.core.api.Assertions.assertThat;

/** A recipient's link (L-8, S7). */
class RecipientPageTest extends PortalTest {

	@Test
	void readingOpensNothingAndAnUnknownLinkIsNotFound() {
		String path = "/n/" + Secrets.token();
		Browser.Page button = this.browser.get(path);
		assertThat(button.status()).isEqualTo(200);
		assertThat(this.browser.submit(button, path, Map.of()).status()).isEqualTo(404);
	}

	@Test
	void linkOpensThePageOfItsRecipient() {
		String token = Secrets.token();
		var mail = java.util.UUID.randomUUID();
		this.jdbc.sql("insert into recipient_mail values (?, 'repairs-service', 'opayo', null, current_date)")
			.param(mail)
			.update();
		this.jdbc.sql("insert into recipient_token values (?, ?, now(), now() + interval '30 days')")
			.params(Secrets.hash(token), mail)
			.update();
		String path = "/n/" + token;
		assertThat(this.browser.submit(this.browser.get(path), path, Map.of()).text())
			.contains("Notices about personal data");
	}

}
