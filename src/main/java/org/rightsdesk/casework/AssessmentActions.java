package org.rightsdesk.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.rightsdesk.assessment.Assessment.OtherBody;
import org.rightsdesk.assessment.Assessment.Words;
import org.rightsdesk.assessment.AssessmentEntries;
import org.rightsdesk.assessment.Assessments;
import org.rightsdesk.assessment.Factor;
import org.rightsdesk.assessment.Factor.Answer;
import org.rightsdesk.assessment.Factor.Weighed;
import org.rightsdesk.assessment.Finding;
import org.rightsdesk.assessment.PersonDeath;
import org.rightsdesk.request.RequestLine;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What staff find and write about a right that may be refused or is not for us. */
@Configuration(proxyBeanMethods = false)
class AssessmentActions {

	private static final String SECTION = "assessment";

	private final Assessments assessments;

	private final AssessmentEntries entries;

	private final AssessmentDesk desk;

	AssessmentActions(Assessments assessments, AssessmentEntries entries, AssessmentDesk desk) {
		this.assessments = assessments;
		this.entries = entries;
		this.desk = desk;
	}

	@Bean
	CaseAction openAssessment() {
		return Action.of("open-assessment", SECTION, (open, entry) -> {
			String because = entry.text("assessBecause", "why it is assessed");
			this.assessments.open(chosen(open, entry), because, open.username());
			return "The assessment is open. Its task comes when the check who is asking is done.";
		});
	}

	/** One right needs no choice. */
	private static UUID chosen(OpenCase open, Entry entry) {
		if (open.lines().size() == 1) {
			return open.line().id();
		}
		return open.lines()
			.stream()
			.map(RequestLine::id)
			.filter((id) -> id.toString().equals(entry.optional("assessLine")))
			.findFirst()
			.orElseThrow(() -> new EntryRefused("assessLine", "Choose which right is assessed."));
	}

	@Bean
	CaseAction findAssessment() {
		return Action.of("find-assessment", SECTION, (open, entry) -> {
			Finding finding = entry.choice("finding", Finding.class, "what you found");
			Boolean cover = null;
			if (finding.isManifest()) {
				cover = entry.choice("feeCouldCover", Answer.class, "whether a fee could cover it") == Answer.YES;
			}
			this.entries.find(line(open), finding, cover, open.username());
			return "What you found is in the case file.";
		});
	}

	@Bean
	CaseAction weighAssessment() {
		return Action.of("weigh-assessment", SECTION, (open, entry) -> {
			List<Weighed> weighed = new ArrayList<>();
			for (Factor factor : Factor.values()) {
				if (!entry.optional("factor-" + factor).isEmpty()) {
					weighed.add(weighed(entry, factor));
				}
			}
			this.entries.weigh(line(open), weighed, open.username());
			return "The factors are in the case file.";
		});
	}

	private static Weighed weighed(Entry entry, Factor factor) {
		Answer answer = entry.choice("factor-" + factor, Answer.class, "an answer to each factor");
		String words = entry.optional("words-" + factor);
		if (answer == Answer.YES && words.isEmpty()) {
			throw new EntryRefused("words-" + factor, "Write why, for each factor that you answer with yes.");
		}
		return new Weighed(factor, answer, words);
	}

	@Bean
	CaseAction writeAssessment() {
		return Action.of("write-assessment", SECTION, (open, entry) -> {
			this.entries.write(line(open), new Words(entry.optional("reasons"), entry.optional("assessNote"),
					entry.optional("differsBecause"), entry.optional("noFeeBecause"), entry.optional("wouldNeed")),
					open.username());
			return "What you wrote is in the case file.";
		});
	}

	@Bean
	CaseAction nameOther() {
		return Action.of("name-other", SECTION, (open, entry) -> {
			this.entries.nameOther(line(open),
					new OtherBody(entry.text("otherName", "who decides about the data"),
							entry.text("otherContact", "how to reach them"), entry.optionalDate("passedOn")),
					open.username());
			return "Who decides about the data is in the case file.";
		});
	}

	@Bean
	CaseAction returnAssessment() {
		return Action.of("return-assessment", SECTION, (open, entry) -> {
			this.assessments.draftReturn(line(open), entry.text("assessReturn", "what has to change"), open.username());
			return "Kept. The handler sees it when you complete the task with “Returned”.";
		}).onlyFor(AssessmentDesk::approves);
	}

	@Bean
	CaseAction personDied(PersonDeath death) {
		return Action.of("person-died", SECTION, (open, entry) -> {
			if (!entry.ticked("died")) {
				throw new EntryRefused("died", "Tick the box to say that the person has died.");
			}
			death.record(open.id(), open.username());
			return "All mail of this case is held, and nothing more goes to the person who died. Name whom of the "
					+ "family to write to.";
		});
	}

	@Bean
	CaseAction nameFamily(PersonDeath death) {
		return Action.of("name-family", SECTION, (open, entry) -> {
			death.nameFamily(open.id(), entry.text("familyName", "whom to write to"),
					entry.text("familyAddress", "their postal address"), open.username());
			return "Whom of the family to write to is in the case file.";
		});
	}

	private UUID line(OpenCase open) {
		return this.desk.line(open).id();
	}

}
