package org.rightsdesk.fulfilment;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rightsdesk.documents.Disposition;
import org.rightsdesk.identity.HeldContact;
import org.rightsdesk.identity.IdentityQuestions;
import org.rightsdesk.identity.IdentityVerification;
import org.rightsdesk.identity.OneTimeCodes;
import org.rightsdesk.identity.QuestionDraft;
import org.rightsdesk.identity.Rung;
import org.rightsdesk.request.Ground;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.VerifiedRequest;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** G-6: whatever the gates of the tasks let through, the release itself refuses. */
@RightsdeskTest
class NothingLeavesUnverifiedTest {

	private static final Instant RECEIVED_AT = Instant.parse("2026-03-02T09:00:00Z");

	private static final Set<Outcome> GIVES_COPY = EnumSet.of(Outcome.GRANTED, Outcome.PARTLY_GRANTED);

	@Autowired
	private ApplicationContext context;

	@Autowired
	private TestClock clock;

	@BeforeEach
	void setClock() {
		this.clock.set(RECEIVED_AT);
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@ParameterizedTest
	@CsvSource({ "community-buying, GRANTED, false, false", "community-buying, PARTLY_GRANTED, false, false",
			"community-buying, GRANTED, true, true", "community-buying, PARTLY_GRANTED, true, true",
			"community-buying, REFUSED_EXEMPTION, false, false", "community-buying, REFUSED_EXEMPTION, true, true",
			"community-buying, NO_DATA_HELD, false, true", "recruitment-agency, NO_DATA_HELD, false, false",
			"recruitment-agency, NO_DATA_HELD, true, true", "recruitment-agency, GRANTED, false, false" })
	void releaseNeedsTheRecordOfTheCheck(String organisation, Outcome outcome, boolean recorded, boolean released) {
		CaseWalk walk = decided(organisation, outcome);
		if (recorded) {
			walk.bean(IdentityVerification.class).recordOtherCheck(walk.id(), "Called a number we held", "clerk");
		}
		if (released) {
			release(walk);
			assertThat(walk.bean(Releases.class).of(walk.id())).hasSize(GIVES_COPY.contains(outcome) ? 1 : 0);
		}
		else {
			assertThatIllegalStateException().isThrownBy(() -> release(walk)).withMessage("Identity is not settled");
			assertThat(walk.bean(Releases.class).of(walk.id())).isEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource(value = Rung.class, names = "NOTHING_MORE", mode = EnumSource.Mode.EXCLUDE)
	void openQuestionIsNoSettledIdentityWhateverItAsks(Rung rung) {
		CaseWalk walk = decided("community-buying", Outcome.GRANTED);
		walk.bean(IdentityVerification.class).recordOtherCheck(walk.id(), "Called a number we held", "clerk");
		QuestionDraft draft = switch (rung) {
			case CODE -> QuestionDraft.code(new HeldContact("held@example.com", "members-database", false), "");
			case KNOWN_FACTS -> QuestionDraft.knownFacts(List.of("First order?", "Last order?"), "");
			default -> QuestionDraft.inWords("Which street?");
		};
		walk.bean(IdentityQuestions.class).draft(walk.id(), draft, "clerk");
		walk.clerk("userTask_checkIdentity", "identityDecision", "ASK_FOR_MORE").deliver();
		assertThatIllegalStateException().isThrownBy(() -> release(walk)).withMessage("Identity is not settled");
		if (rung == Rung.CODE) {
			walk.bean(OneTimeCodes.class).want(walk.id(), new byte[] { 1 });
			walk.deliver();
			assertThatIllegalStateException().isThrownBy(() -> release(walk)).withMessage("Identity is not settled");
		}
	}

	@Test
	void x11ReleaseNeedsTheApprovalThatIsNeeded() {
		CaseWalk walk = decided("community-buying", Outcome.GRANTED);
		walk.bean(IdentityVerification.class).recordOtherCheck(walk.id(), "Called a number we held", "clerk");
		walk.bean(Decisions.class).needSecondPerson(walk.line().id(), true);
		assertThatIllegalStateException().isThrownBy(() -> release(walk)).withMessage("The answer is not approved");
	}

	@Test
	void copyCannotBeMadeWithoutAVerifiedRequest() {
		assertThatIllegalArgumentException().isThrownBy(() -> new CopyForPerson(null, UUID.randomUUID(), List.of()));
	}

	@Test
	void onlyTheIdentityModuleMakesAVerifiedRequest() {
		ArchRule rule = noClasses().that()
			.resideOutsideOfPackage("org.rightsdesk.identity..")
			.should()
			.callConstructorWhere(target(owner(type(VerifiedRequest.class))));
		rule.check(classes());
		assertThat(rule.evaluate(new ClassFileImporter().importClasses(MakesOneItself.class)).hasViolation()).isTrue();
	}

	@Test
	void onlyTheAnswerMakesACopyForAPerson() {
		noClasses().that()
			.doNotHaveFullyQualifiedName(Answers.class.getName())
			.should()
			.callConstructorWhere(target(owner(type(CopyForPerson.class))))
			.check(classes());
	}

	private static JavaClasses classes() {
		return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages("org.rightsdesk");
	}

	/** A case whose answer is prepared without asking any gate. */
	private CaseWalk decided(String organisation, Outcome outcome) {
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.access(organisation, RECEIVED_AT));
		if (GIVES_COPY.contains(outcome)) {
			UUID file = walk.collect("mailboxes", "account.txt");
			walk.bean(Review.class).release(walk.line().id(), file, "clerk");
			assertThat(walk.bean(Material.class).of(walk.line().id()).released()).singleElement()
				.satisfies((one) -> assertThat(one.disposition()).isEqualTo(Disposition.RELEASED));
		}
		if (outcome == Outcome.PARTLY_GRANTED || outcome == Outcome.REFUSED_EXEMPTION) {
			walk.bean(Review.class).explain(walk.line().id(), null, Ground.THIRD_PARTY, "Names of neighbours", "clerk");
		}
		inTransaction(() -> {
			walk.bean(Decisions.class).prepare(walk.line().id(), outcome, "clerk");
			walk.bean(Decisions.class).needSecondPerson(walk.line().id(), false);
		});
		return walk;
	}

	private void release(CaseWalk walk) {
		inTransaction(() -> walk.bean(Answers.class).release(walk.line().id()));
	}

	private void inTransaction(Runnable work) {
		this.context.getBean(TransactionTemplate.class).executeWithoutResult((status) -> work.run());
	}

	/** Fixture: what nobody may do. */
	private static final class MakesOneItself {

		VerifiedRequest make() {
			return new VerifiedRequest(null, null, null);
		}

	}

}
