package org.rightsdesk.correspondence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import org.rightsdesk.request.AnswerBy;
import org.rightsdesk.request.NewRequest;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestServers;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Cases to write letters in, and a mail server of the test's own to send them to. */
@TestComponent
class MailCase {

	static final LetterData.Acknowledgement RECEIPT = new LetterData.Acknowledgement(LocalDate.of(2026, 3, 2),
			LocalDate.of(2026, 4, 2), List.of("Received on 2 March 2026."));

	private final Requests requests;

	private final JavaMailSenderImpl sender;

	private final Clock clock;

	private final GreenMail server = TestServers.newMail();

	private final int port;

	MailCase(Requests requests, JavaMailSenderImpl sender, Clock clock) {
		this.requests = requests;
		this.sender = sender;
		this.clock = clock;
		this.port = sender.getPort();
	}

	SubjectRequest request() {
		return this.requests.register(submission(), "requester");
	}

	SubjectRequest requestOf(String email, AnswerBy answerBy) {
		NewRequest own = submission();
		return this.requests.register(
				new NewRequest(own.organisation(), own.channel(), own.receivedAt(), own.zone(), own.rights(),
						new NewParty("Ada Lovelace", email, "", "12 St James's Square\nLondon", "", ""), null,
						own.wanted(), own.findingHints(), null, null, answerBy, false, false, "", null, ""),
				"requester");
	}

	SubjectRequest requestForAnother() {
		return this.requests.register(Submissions.accessFor("community-buying", this.clock.instant()), "requester");
	}

	private NewRequest submission() {
		return Submissions.access("community-buying", this.clock.instant());
	}

	LetterData answer(SubjectRequest request) {
		UUID line = this.requests.lines(request.id()).get(0).id();
		return new LetterData.Answer(line, LetterData.AnswerOutcome.GRANTED, List.of("orders.pdf"), List.of(),
				List.of("Members and orders database"), LocalDate.of(2026, 12, 23));
	}

	/** Mail goes to a server that starts empty. */
	void startServer() {
		this.server.start();
		this.sender.setPort(this.server.getSmtp().getPort());
	}

	/** Nobody listens any more where mail goes. */
	void stopServer() {
		this.server.stop();
	}

	void sendTo(StubSmtp stub) {
		this.sender.setPort(stub.port());
	}

	/** Back to the server of the whole run. */
	void reset() {
		this.server.stop();
		this.sender.setPort(this.port);
	}

	List<MimeMessage> received() {
		return List.of(this.server.getReceivedMessages());
	}

}
