package org.rightsdesk.portal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.rightsdesk.documents.Documents;
import org.rightsdesk.documents.NewDocument;
import org.rightsdesk.documents.Purpose;
import org.rightsdesk.lifecycle.Lifecycle;
import org.rightsdesk.request.AccessLinks;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SecondSecret;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What tests of the requester's pages share: a case and its link. */
@RightsdeskTest
abstract class PortalTest {

	static final byte[] PDF = "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
		.getBytes(StandardCharsets.US_ASCII);

	static final String PASSPHRASE = "purple rain on tuesday";

	@LocalServerPort
	int port;

	@Autowired
	Requests requests;

	@Autowired
	AccessLinks links;

	@Autowired
	SecondSecret secret;

	@Autowired
	Lifecycle lifecycle;

	@Autowired
	Documents documents;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	UUID request;

	Browser browser;

	@BeforeEach
	void caseOfTheDay() {
		this.request = newCase();
		this.browser = new Browser(this.port);
	}

	@AfterEach
	void backToRealTime() {
		this.clock.reset();
	}

	UUID newCase() {
		return this.transaction.execute((status) -> {
			UUID id = this.requests.register(Submissions.access("trade-body", this.clock.instant()), "requester").id();
			this.lifecycle.start(id);
			return id;
		});
	}

	/** Opens the link and stays before the question "Did you make this request?". */
	Browser.Page enter(Browser with, UUID requestId) {
		String path = "/r/" + this.links.issue(requestId);
		with.submit(with.get(path), path, Map.of());
		return with.get("/r/page");
	}

	/** Opens the link and says "This was me". */
	Browser.Page enterAndConfirm(Browser with, UUID requestId) {
		Browser.Page page = enter(with, requestId);
		if (page.html().selectFirst("form[action=/r/page/confirm]") != null) {
			with.submit(page, "/r/page/confirm", Map.of("answer", "me"));
		}
		return with.get("/r/page");
	}

	void giveSecret(Browser with, UUID requestId, SecretDoor door) {
		this.secret.choose(requestId, PASSPHRASE, "requester");
		with.submit(with.get("/r/page/secret?for=" + door.code()), "/r/page/secret", Map.of("secret", PASSPHRASE));
	}

	UUID staffFile(UUID requestId, Purpose purpose, String name) {
		NewDocument document = (purpose == Purpose.COLLECTED)
				? NewDocument.collected(requestId, "crm", name, "application/pdf", "owner")
				: NewDocument.byStaff(requestId, purpose, name, "application/pdf", "clerk");
		return this.documents.store(document, new ByteArrayInputStream(PDF));
	}

}
