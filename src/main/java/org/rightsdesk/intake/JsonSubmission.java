package org.rightsdesk.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.OrganisationRight;
import org.rightsdesk.request.Channel;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.request.SecondSecret;
import org.rightsdesk.request.SubjectRequest;
import org.rightsdesk.web.JsonBody;
import org.rightsdesk.web.JsonMistakes;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns the body that a program sent into a request with its second secret. */
@Service
class JsonSubmission {

	private final Registration registration;

	private final SecondSecret secondSecret;

	private final Requests requests;

	private final Deadlines deadlines;

	private final Words words;

	private final Clock clock;

	JsonSubmission(Registration registration, SecondSecret secondSecret, Requests requests, Deadlines deadlines,
			Words words, Clock clock) {
		this.registration = registration;
		this.secondSecret = secondSecret;
		this.requests = requests;
		this.deadlines = deadlines;
		this.words = words;
		this.clock = clock;
	}

	/**
	 * Takes the request in, in one transaction; the same again is another request.
	 */
	@Transactional
	public JsonReceipt send(Asked asked) {
		UUID requestId = this.registration.register(asked.submission(), "requester");
		String code = this.secondSecret.newCode(requestId, "requester");
		SubjectRequest request = this.requests.get(requestId);
		OffsetDateTime receivedAt = request.receivedAt()
			.truncatedTo(ChronoUnit.SECONDS)
			.atZone(request.zone())
			.toOffsetDateTime();
		LocalDate dueOn = this.deadlines.of(this.requests.lines(requestId).get(0).id()).dueDate();
		return new JsonReceipt(request.reference().value(), receivedAt, dueOn, code);
	}

	/**
	 * Reads the request.
	 * @throws org.rightsdesk.web.JsonRefused with every mistake that is in the body
	 */
	Asked asked(Organisation organisation, JsonBody<JsonRequest> body) {
		JsonMistakes mistakes = body.mistakes();
		if (body.value() == null) {
			mistakes.refuseIfAny();
		}
		checkRights(organisation, body.value().rights(), mistakes);
		Answers answers = JsonAnswers.of(body.value(), this.words);
		Asked asked = new Asked(organisation, Channel.API, answers, this.clock.instant(), this.words);
		JsonAbout.check(body.value(), this.words, mistakes);
		JsonAnswers.check(body.value(), answers, LocalDate.ofInstant(asked.at(), organisation.zone()), this.words,
				mistakes);
		if (!Representatives.offered(organisation, answers.get(Representatives.KIND))) {
			mistakes.add("onBehalfOf.kind", this.words.of("intake.json.kindNotHere", organisation.name()));
		}
		if (JsonAbout.closesAccount(body.value()) && !AskedRights.closesAccount(answers, organisation)) {
			mistakes.add("about", this.words.of("intake.json.notHere", AskedRights.CLOSE_ACCOUNT, organisation.name()));
		}
		mistakes.refuseIfAny();
		return asked;
	}

	private void checkRights(Organisation organisation, List<Right> rights, JsonMistakes mistakes) {
		for (int i = 0; rights != null && i < rights.size(); i++) {
			Right right = rights.get(i);
			String fault = (right != null) ? fault(organisation, rights, i) : null;
			if (fault != null) {
				mistakes.add("rights[" + i + "]",
						this.words.of("intake.json." + fault, right.name(), organisation.name()));
			}
		}
	}

	private static String fault(Organisation organisation, List<Right> rights, int i) {
		Right right = rights.get(i);
		if (rights.indexOf(right) < i) {
			return "twice";
		}
		Optional<OrganisationRight> entry = organisation.right(right.name());
		if (entry.isEmpty() || entry.get().excluded()) {
			return "notHere";
		}
		return null;
	}

}
