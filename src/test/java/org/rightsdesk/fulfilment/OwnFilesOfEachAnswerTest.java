package org.rightsdesk.fulfilment;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.documents.Documents;
import org.rightsdesk.documents.NewDocument;
import org.rightsdesk.documents.StoredDocument;
import org.rightsdesk.identity.IdentityVerification;
import org.rightsdesk.portability.Basis;
import org.rightsdesk.portability.NewDataSet;
import org.rightsdesk.portability.PortableData;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Art. 15 and Art. 20 in one case: two answers, and each has its own files. */
@RightsdeskTest
class OwnFilesOfEachAnswerTest {

	private static final Instant RECEIVED_AT = Instant.parse("2026-03-02T09:00:00Z");

	private static final String[] PORTABLE = { "01-orders.csv", "01-orders.json", "01-orders.schema.json",
			"01-orders.csv-metadata.json", "README.txt" };

	@Autowired
	private ApplicationContext context;

	@Autowired
	private TestClock clock;

	@Autowired
	private Documents documents;

	@Autowired
	private Material material;

	@Autowired
	private Answers answers;

	private CaseWalk walk;

	@BeforeEach
	void setClock() {
		this.clock.set(RECEIVED_AT);
		this.walk = CaseWalk.submit(this.context, Submissions.of("repairs-service", RECEIVED_AT,
				new NewParty("Ada Lovelace", "ada@example.com", "", "", "", ""), Right.ACCESS, Right.PORTABILITY));
		this.walk.bean(IdentityVerification.class).recordHeldInSystem(this.walk.id(), "mailboxes", "", "clerk");
		UUID orders = collect("orders.csv");
		collect("notes.csv");
		PortableData data = this.walk.bean(PortableData.class);
		data.add(line(Right.PORTABILITY), new NewDataSet("Orders", orders, true, Basis.CONTRACT, true, ""), "clerk");
		data.makeFiles(line(Right.PORTABILITY), "clerk");
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void theCopyHasWhatWasFoundAndTheOtherWhatWasMadeForIt() {
		Material.View before = this.material.of(line(Right.ACCESS));
		assertThat(before.undecided()).isTrue();
		assertThat(before.released()).as("nothing of the copy is released yet").isEmpty();
		assertThat(this.material.of(line(Right.PORTABILITY)).of("mailboxes")).as("what the owner exported").hasSize(2);
		release(Right.ACCESS, "orders.csv", "notes.csv");
		assertThat(names(Right.ACCESS)).containsExactlyInAnyOrder("orders.csv", "notes.csv");
		assertThat(names(Right.PORTABILITY)).containsExactlyInAnyOrder(PORTABLE);
		assertThat(page(Right.ACCESS)).contains("orders.csv", "notes.csv").doesNotContain("01-orders", "README.txt");
		assertThat(page(Right.PORTABILITY)).contains(PORTABLE).doesNotContain("notes.csv");
	}

	private void release(Right right, String... names) {
		Review review = this.walk.bean(Review.class);
		this.documents.of(this.walk.id())
			.stream()
			.filter((file) -> List.of(names).contains(file.fileName()))
			.forEach((file) -> review.release(line(right), file.id(), "clerk"));
	}

	/** What was released to the person with the answer to this line. */
	private List<String> names(Right right) {
		UUID line = line(right);
		this.walk.bean(TransactionTemplate.class).executeWithoutResult((status) -> {
			this.walk.bean(Decisions.class).prepare(line, Outcome.GRANTED, "clerk");
			this.answers.release(line);
		});
		return this.walk.bean(Releases.class)
			.of(this.walk.id())
			.stream()
			.filter((release) -> release.lineId().equals(line))
			.flatMap((release) -> release.documentIds().stream())
			.map((id) -> this.documents.find(id).orElseThrow())
			.map(StoredDocument::fileName)
			.toList();
	}

	private String page(Right right) {
		return this.answers.preview(line(right), Outcome.GRANTED).orElseThrow().page();
	}

	private UUID collect(String name) {
		return this.documents.store(NewDocument.collected(this.walk.id(), "mailboxes", name, null, "owner"),
				new ByteArrayInputStream("order\n4711\n".getBytes(StandardCharsets.UTF_8)));
	}

	private UUID line(Right right) {
		return this.walk.bean(Requests.class)
			.lines(this.walk.id())
			.stream()
			.filter((line) -> line.right() == right)
			.map(RequestLine::id)
			.findFirst()
			.orElseThrow();
	}

}
