package org.rightsdesk.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import org.rightsdesk.lifecycle.FurtherRights;
import org.rightsdesk.portability.Basis;
import org.rightsdesk.portability.NewDataSet;
import org.rightsdesk.portability.PortableData;
import org.rightsdesk.portability.TransferQuestions;
import org.rightsdesk.portability.Transfers;
import org.rightsdesk.request.Right;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What staff do for data that a person takes along (Art. 20). */
@Configuration(proxyBeanMethods = false)
class PortabilityActions {

	private static final String SECTION = PortabilitySection.NAME;

	@Bean
	CaseAction addPortableSet(PortableData data) {
		return Action.of("add-portable-set", SECTION, (open, entry) -> {
			UUID file = entry.optional("setFile").isEmpty() ? null : entry.id("setFile");
			data.add(line(open),
					new NewDataSet(entry.text("setName", "the name of the data set"), file, yes(entry, "setProvided"),
							entry.choice("setBasis", Basis.class, "on which ground it is used"),
							yes(entry, "setAutomated"), entry.optional("setOthers")),
					open.username());
			return "The data set is written down. Make the files when all are there.";
		});
	}

	private static boolean yes(Entry entry, String field) {
		return entry.choice(field, YesNo.class, "yes or no").yes();
	}

	@Bean
	CaseAction removePortableSet(PortableData data) {
		return Action.of("remove-portable-set", SECTION, (open, entry) -> {
			data.remove(line(open), entry.id("set"), open.username());
			return "The data set is taken out.";
		});
	}

	@Bean
	CaseAction makePortableFiles(PortableData data) {
		return Action.of("make-portable-files", SECTION, (open, entry) -> {
			data.makeFiles(line(open), open.username());
			return "The files are made and go with the answer.";
		});
	}

	@Bean
	CaseAction confirmTransfer(Transfers transfers) {
		return Action.of("confirm-transfer", SECTION, (open, entry) -> {
			transfers.confirm(line(open), entry.text("transferTo", "to whom the data go"),
					entry.text("transferHow", "how the person confirmed it"), entry.date("transferOn"),
					open.username());
			return "Recorded. The link is sent when the answer is approved.";
		});
	}

	@Bean
	CaseAction askTransfer(TransferQuestions questions) {
		return Action.of("ask-transfer", SECTION, (open, entry) -> {
			questions.ask(line(open), entry.text("askTransferTo", "to whom the data would go"), open.username());
			return "The person is asked on their own page, and told by mail that there is a message.";
		});
	}

	@Bean
	CaseAction takeTransferQuestionBack(TransferQuestions questions) {
		return Action.of("take-transfer-question-back", SECTION, (open, entry) -> {
			questions.takeBack(line(open), open.username());
			return "The person is not asked any more.";
		});
	}

	@Bean
	CaseAction giveUpTransfer(Transfers transfers) {
		return Action.of("give-up-transfer", SECTION, (open, entry) -> {
			transfers.giveUp(line(open), open.username());
			return "Recorded. The person gets the data themselves.";
		});
	}

	@Bean
	CaseAction makeTransferCode(Transfers transfers) {
		return Action.of("make-transfer-code", SECTION,
				(open, entry) -> "Tell this code by telephone, it is shown only now: "
						+ transfers.newCode(line(open), open.username()));
	}

	@Bean
	CaseAction writeTransfer(Transfers transfers) {
		return Action.of("write-transfer", SECTION, (open, entry) -> {
			transfers.write(line(open), entry.text("transferWords", "what happened"), open.username());
			return "Kept. Decide in the task what became of it.";
		});
	}

	/** Where the person wants access instead, or beside it (law.md 6.6). */
	@Bean
	CaseAction openAccessInstead(FurtherRights further, Clock clock) {
		return Action.of("open-access-instead", SECTION, (open, entry) -> {
			further.add(open.id(), Right.ACCESS, LocalDate.ofInstant(clock.instant(), open.request().zone()),
					open.username());
			return "Access is opened as a right of its own, received today.";
		});
	}

	private static UUID line(OpenCase open) {
		return PortabilitySection.line(open, Right.PORTABILITY).orElseThrow(CaseAccess::notFound).id();
	}

}
