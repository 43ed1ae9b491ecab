package org.rightsdesk.casework;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rightsdesk.identity.DataRisk;
import org.rightsdesk.identity.Evidence;
import org.rightsdesk.identity.IdentityQuestion;
import org.rightsdesk.identity.IdentityQuestions;
import org.rightsdesk.identity.KnownFact;
import org.rightsdesk.identity.OneTimeCodes;
import org.rightsdesk.identity.QuestionAbout;
import org.rightsdesk.identity.Rung;
import org.rightsdesk.identity.RungProposals;
import org.rightsdesk.web.Choice;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The ladder of identity in the Case file: what is proposed, asked, sent and deleted. */
@Component
class IdentitySection implements CaseSection {

	private final RungProposals proposals;

	private final IdentityQuestions questions;

	private final OneTimeCodes codes;

	private final Evidence evidence;

	private final OpenEvidence openEvidence;

	private final MessageSource texts;

	IdentitySection(RungProposals proposals, IdentityQuestions questions, OneTimeCodes codes, Evidence evidence,
			OpenEvidence openEvidence, MessageSource texts) {
		this.proposals = proposals;
		this.questions = questions;
		this.codes = codes;
		this.evidence = evidence;
		this.openEvidence = openEvidence;
		this.texts = texts;
	}

	@Override
	public String name() {
		return "identity";
	}

	@Override
	public IdentityView view(OpenCase open) {
		boolean judged = this.openEvidence.isJudgedBy(open);
		Map<UUID, List<KnownFact>> facts = this.questions.of(open.id())
			.stream()
			.filter((question) -> question.rung() == Rung.KNOWN_FACTS)
			.collect(Collectors.toMap(IdentityQuestion::id, (question) -> facts(question, judged)));
		return new IdentityView(this.proposals.of(open.id()).orElse(null), facts, judged,
				this.codes.isCallWanted(open.id()), this.evidence.deletions(open.id()),
				choices("risk", DataRisk.values()), choices("yesNo", YesNo.values()),
				choices("about", QuestionAbout.values()));
	}

	private List<KnownFact> facts(IdentityQuestion question, boolean judged) {
		return this.questions.facts(question.id())
			.stream()
			.map((fact) -> judged ? fact : new KnownFact(fact.number(), fact.question(), null))
			.toList();
	}

	private List<Choice> choices(String kind, Enum<?>... codes) {
		return Arrays.stream(codes)
			.map((code) -> new Choice(code.name(),
					this.texts.getMessage("casework.identity." + kind + "." + code, null, Locale.UK), null))
			.toList();
	}

}
