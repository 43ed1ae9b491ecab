package org.rightsdesk.examples;

import java.util.List;

import org.rightsdesk.documents.Documents;
import org.rightsdesk.documents.StoredDocument;
import org.rightsdesk.fulfilment.Review;
import org.rightsdesk.fulfilment.Weighing;
import org.rightsdesk.fulfilment.Weighing.Factors;
import org.rightsdesk.fulfilment.Weighings;
import org.rightsdesk.portability.Basis;
import org.rightsdesk.portability.NewDataSet;
import org.rightsdesk.portability.PortableData;
import org.rightsdesk.request.Ground;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Right;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Answers that hand data over. */
@OnlyWithExamples
@Configuration(proxyBeanMethods = false)
class GivingData {

	private static final Factors NEIGHBOUR = new Factors("What a neighbour wrote about a delivery",
			"They wrote in confidence", "We asked by mail and got no answer", "Yes", "No", false, "");

	@Bean
	Deciding exampleAccess(ExampleDesk desk, Documents documents, Review review, Weighings weighings) {
		return new Deciding(Right.ACCESS, (example, line, outcome) -> {
			List<StoredDocument> found = documents.of(example.id())
				.stream()
				.filter((document) -> document.systemId() != null)
				.toList();
			found.forEach((document) -> {
				if (outcome == Outcome.PARTLY_GRANTED && document.equals(found.get(0))) {
					review.leaveOut(line, document.id(), Ground.THIRD_PARTY, "A letter of a neighbour",
							ExampleDesk.CLERK);
				}
				else {
					review.release(line, document.id(), ExampleDesk.CLERK);
				}
			});
			review.reasons(line)
				.forEach((reason) -> weighings.write(line, reason.id(),
						new Weighing("Their wish to stay unknown weighs more", NEIGHBOUR, null), ExampleDesk.CLERK));
			desk.clerk(example, line, "userTask_reviewMaterial", "reviewOutcome", outcome.name());
		});
	}

	@Bean
	Deciding examplePortability(ExampleDesk desk, PortableData data) {
		return new Deciding(Right.PORTABILITY, (example, line, outcome) -> {
			if (outcome == Outcome.GRANTED) {
				data.sources(line)
					.forEach((source) -> data.add(line, new NewDataSet(source.fileName().replace(".csv", ""),
							source.id(), true, Basis.CONTRACT, true, ""), ExampleDesk.CLERK));
				data.makeFiles(line, ExampleDesk.CLERK);
			}
			desk.clerk(example, line, "userTask_decidePortability", "portabilityOutcome", outcome.name());
		});
	}

	/** The register of the organisation is the list. */
	@Bean
	Deciding exampleRecipientInfo(ExampleDesk desk) {
		return new Deciding(Right.RECIPIENT_INFO, (example, line, outcome) -> desk.clerk(example, line,
				"userTask_checkList", "listOutcome", outcome.name()));
	}

}
