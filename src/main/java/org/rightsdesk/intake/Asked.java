package org.rightsdesk.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.request.AnswerBy;
import org.rightsdesk.request.Channel;
import org.rightsdesk.request.Detail;
import org.rightsdesk.request.NewRequest;
import org.rightsdesk.request.NewRequest.NewParty;

/**
 * The answers of a form, read as a request.
 *
 * @param at the moment it was received (C-1): when the form was sent, or the true date
 * that staff entered
 * @param words for the headings between what helps to find a person
 */
record Asked(Organisation organisation, Channel channel, Answers answers, Instant at, Words words) {

	boolean complete() {
		return Steps.firstIncomplete(this.answers, LocalDate.ofInstant(this.at, this.organisation.zone())).isEmpty();
	}

	NewRequest submission() {
		boolean post = this.answers.is("answerBy", Steps.POST);
		List<String> needs = this.answers.all("needs");
		return new NewRequest(this.organisation.slug(), this.channel, this.at, this.organisation.zone(),
				AskedRights.of(this.answers, this.organisation), requester(), subject(), wanted(), hints(),
				date("from"), date("to"), post ? AnswerBy.POST : AnswerBy.DOWNLOAD, needs.contains(Steps.LARGE_PRINT),
				needs.contains(Steps.READING_HELP), get("safeContact"), date("neededBy"), get("neededByReason"),
				details());
	}

	private Map<Detail, String> details() {
		Map<Detail, String> said = AskedDetails.of(this.answers);
		if (AskedRights.closesAccount(this.answers, this.organisation)) {
			said.put(Detail.CLOSE_ACCOUNT, "YES");
		}
		return said;
	}

	private String wanted() {
		return this.answers.has("wanted") ? get("wanted") : this.words.of("intake.wanted.none");
	}

	private NewParty requester() {
		boolean other = Steps.forOther(this.answers);
		return new NewParty(get("name"), get("email"), get("phone"), get("address"), other ? get("relationship") : "",
				other ? get("authority") : "", other ? Representatives.kind(this.answers) : null, null);
	}

	/** Null where people ask for themselves, whatever they had entered before. */
	private NewParty subject() {
		return Steps.forOther(this.answers) ? new NewParty(get("personName"), get("personEmail"), "",
				get("personAddress"), "", "", null, Representatives.age(this.answers)) : null;
	}

	/** One text for whoever searches, each part under its own heading. */
	private String hints() {
		return Stream.of("references", "formerNames", "addresses")
			.filter(this.answers::has)
			.map((name) -> this.words.of("intake.field." + name) + ": " + get(name))
			.collect(Collectors.joining("\n"));
	}

	private String get(String name) {
		return this.answers.get(name);
	}

	private LocalDate date(String name) {
		return this.answers.date(name).orElse(null);
	}

}
