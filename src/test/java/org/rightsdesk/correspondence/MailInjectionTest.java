package org.rightsdesk.correspondence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.request.AnswerBy;
import org.rightsdesk.request.SubjectRequest;
import org.rightsdesk.testing.RightsdeskTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** S11: whatever is in a field, a mail has one recipient and our headers. */
@RightsdeskTest
@Import(MailCase.class)
class MailInjectionTest {

	private static final Set<String> OUR_HEADERS = Set.of("Return-Path", "Received", "Date", "From", "Reply-To", "To",
			"Message-ID", "Subject", "MIME-Version", "Content-Type", "Content-Transfer-Encoding", "Auto-Submitted");

	private static final List<String> BREAKS = List.of("\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029", "\u000b",
			"\u000c", "\u0000", "%0d%0a", "%0A", "=0D=0A", "\\r\\n", "\r\n ", "\n\t", "=?utf-8?q?=0D=0A?=",
			"=?utf-8?b?DQo=?=", "\uD83D\uDE00\r\n", "\u202e\n", "\ufeff\r\n");

	private static final List<String> INJECTIONS = List.of("Bcc: evil@example.net", "Cc: evil@example.net",
			"To: evil@example.net", "Subject: other", "X-Evil: yes", "Content-Type: text/html\r\n\r\n<h1>evil</h1>",
			".\r\nMAIL FROM:<a@example.net>\r\nRCPT TO:<evil@example.net>", "Reply-To: evil@example.net");

	private static final List<String> ADDRESSES = List.of("", " ", "ada", "@example.com", "ada@", "ada@example",
			"ada@example.com,evil@example.net", "ada@example.com;evil@example.net", "ada@example.com evil@example.net",
			"<ada@example.com>", "Ada <ada@example.com>", "ada@example.com>,<evil@example.net", "\"ada\"@example.com",
			"\"ada\r\nBcc: evil@example.net\"@example.com", "group:ada@example.com,evil@example.net;",
			"ada(comment)@example.com", "=?utf-8?q?ada=40example.net=3e?=@example.com",
			"=?utf-8?b?YWRhQGV4YW1wbGUubmV0Pg==?=@example.com", "ada@[127.0.0.1]", "ada@exa mple.com",
			"ada@example.com\u0000", "\u202eada@example.com", "ada@example..com", "ada@-example.com",
			"ada@example.com\t", "ad\u00e4@example.com", "ada@example.com/evil",
			"ada@example.com?bcc=evil@example.net");

	@Autowired
	private MailCase cases;

	@Autowired
	private Letters letters;

	@Autowired
	private Messages messages;

	@Autowired
	private StaffNotices notices;

	@Autowired
	private Delivery delivery;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void start() {
		this.jdbc.sql("update outbox set status = 'CLOSED' where status = 'WAITING'").update();
		this.cases.startServer();
	}

	@AfterEach
	void reset() {
		this.cases.reset();
	}

	@Test
	void anAddressThatIsNotOnePlainAddressGetsNothing() throws Exception {
		for (String address : addresses()) {
			this.letters.send(this.cases.requestOf(address, AnswerBy.DOWNLOAD).id(), MailCase.RECEIPT);
		}
		this.delivery.deliverDue();
		assertThat(this.cases.received()).as("each of %s addresses", addresses().size()).isEmpty();
	}

	@Test
	void anAddressOutsideAsciiGoesWhereItsDomainIs() throws Exception {
		this.letters.send(this.cases.requestOf("ada@b\u00fccher.example", AnswerBy.DOWNLOAD).id(), MailCase.RECEIPT);
		assertThat(this.delivery.deliverDue()).isEqualTo(1);
		assertOurs();
	}

	@Test
	void whatAMessageSaysReachesNoMail() throws Exception {
		SubjectRequest request = this.cases.request();
		for (String payload : payloads()) {
			this.messages.fromStaff(request.id(), payload, List.of(), "clerk");
		}
		assertThat(this.delivery.deliverDue()).isEqualTo(payloads().size());
		assertOurs();
	}

	@Test
	void noticesToStaffTakePlainSubjectsOnlyAndKeepTheirTextInTheBody() throws Exception {
		int refused = 0;
		for (String payload : payloads()) {
			refused += refused("staff@example.org" + payload, "RD-7K3M-9QXT: due soon") ? 1 : 0;
			this.notices.send("community-buying", "staff@example.org", "RD-7K3M-9QXT: due soon",
					payload.replace("\0", ""));
			if (!refused("staff@example.org", "RD-7K3M-9QXT: due" + payload)) {
				assertThat(payload).doesNotContainPattern("[\\r\\n\\u0000-\\u001f]");
			}
		}
		assertThat(refused).isEqualTo(payloads().size());
		assertThat(this.delivery.deliverDue()).isGreaterThanOrEqualTo(payloads().size());
		assertOurs();
	}

	private boolean refused(String to, String subject) {
		try {
			this.notices.send("community-buying", to, subject, "Due on 2 April 2026.");
			return false;
		}
		catch (IllegalArgumentException ex) {
			assertThat(ex.getMessage()).doesNotContain("evil", "@");
			return true;
		}
	}

	private void assertOurs() throws Exception {
		for (MimeMessage mail : this.cases.received()) {
			assertThat(mail.getAllRecipients()).hasSize(1);
			assertThat(mail.getAllRecipients()[0].toString()).doesNotContain("evil");
			Set<String> headers = Collections.list(mail.getAllHeaders())
				.stream()
				.map((header) -> header.getName())
				.collect(Collectors.toSet());
			assertThat(OUR_HEADERS).containsAll(headers);
			assertThat(mail.getSubject()).doesNotContain("\r", "\n");
		}
	}

	private static List<String> addresses() {
		var all = new ArrayList<>(ADDRESSES);
		payloads().forEach((payload) -> all.add("ada@example.com" + payload));
		// The database keeps no NUL, so none can wait in a case.
		all.removeIf((address) -> address.contains("\0"));
		return all;
	}

	/** 160 of them. */
	private static List<String> payloads() {
		return BREAKS.stream()
			.flatMap((lineBreak) -> INJECTIONS.stream().map((injection) -> lineBreak + injection))
			.toList();
	}

}
