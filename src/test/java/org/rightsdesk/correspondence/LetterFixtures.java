package org.rightsdesk.correspondence;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.rightsdesk.correspondence.ComplaintAnswer.Outcome;
import org.rightsdesk.correspondence.LetterData.Acknowledgement;
import org.rightsdesk.correspondence.LetterData.Answer;
import org.rightsdesk.correspondence.LetterData.AnswerOutcome;
import org.rightsdesk.correspondence.LetterData.Delay;
import org.rightsdesk.correspondence.LetterData.Extension;
import org.rightsdesk.correspondence.LetterData.ExtensionGround;
import org.rightsdesk.correspondence.LetterData.Clarification;
import org.rightsdesk.correspondence.LetterData.Lapse;
import org.rightsdesk.correspondence.LetterData.PlainReply;
import org.rightsdesk.correspondence.LetterData.Withdrawal;
import org.rightsdesk.correspondence.LetterFacts.Addressee;
import org.rightsdesk.correspondence.Referral.Way;
import org.rightsdesk.organisation.FeeCost;
import org.rightsdesk.organisation.FeeItem;
import org.rightsdesk.organisation.FeeRates;
import org.rightsdesk.organisation.Jurisdiction;
import org.rightsdesk.organisation.Money;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.organisation.Regulator;
import org.rightsdesk.request.Ground;
import org.rightsdesk.request.Right;

import org.springframework.context.support.ResourceBundleMessageSource;

/** Letters to Adelheid Planted about RD-7K3M-9QXT. */
final class LetterFixtures {

	static final String NAME = "Adelheid Planted";

	static final String QUESTION = "In which year did you first order from us?\n\nWhich address did we deliver to?";

	static final String REASONS = "Your data lie in nine places.\n\nTwo of them hold letters about your neighbour as well.";

	static final String FEE_REASON = "You asked for the same copy four times since July.\n\nNothing has changed since the last one.";

	static final AnswerWait WAIT = new AnswerWait(LocalDate.of(2026, 12, 8), LocalDate.of(2026, 12, 23));

	static final UUID LINE = UUID.fromString("00000000-0000-0000-0000-000000000001");

	/** The letters of {@link #letters()} that are about a complaint. */
	private static final Set<String> COMPLAINTS = Set.of("L-10", "L-10-asks", "L-11", "L-11-not-upheld",
			"L-12-complaint");

	static final LetterRenderer RENDERER = new LetterRenderer();

	private static final LetterWriter WRITER = createWriter();

	private static final Map<String, Organisation> ORGANISATIONS = readOrganisations();

	private static final LeftOut NEIGHBOUR = new LeftOut(Ground.THIRD_PARTY,
			"Data Protection Act 2018, Schedule 2, paragraph 16", "Two letters of a neighbour");

	private static final LeftOut TWO_NAMES = new LeftOut(Ground.THIRD_PARTY,
			"Data Protection Act 2018, Schedule 2, paragraph 16", "Two names are blacked out in the orders.");

	private static final LeftOut REFERENCE = new LeftOut(Ground.CONFIDENTIAL_REFERENCE,
			"Data Protection Act 2018, Schedule 2, paragraph 24", "A reference for the post of treasurer");

	private LetterFixtures() {
	}

	static LetterWriter writer() {
		return WRITER;
	}

	private static LetterWriter createWriter() {
		var messages = new ResourceBundleMessageSource();
		messages.setBasename("texts/correspondence");
		messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
		messages.setFallbackToSystemLocale(false);
		var texts = new LetterTexts(messages);
		var parts = new LetterParts(texts);
		return new LetterWriter(List.of(new AcknowledgementLetter(texts, parts),
				new IdentityRequestLetter(texts, parts), new ExtensionLetter(texts, parts),
				new AnswerLetter(texts, parts, new LeftOutPart(texts, parts), new AccessInformationPart(texts, parts)),
				new PlainReplyLetter(texts, parts), new EvidenceDeletedLetter(texts, parts),
				new WithdrawalLetter(texts, parts), new DelayLetter(texts, parts),
				new RestrictionLiftLetter(texts, parts), new ClarificationLetter(texts, parts),
				new LapseLetter(texts, parts), new RefusalLetter(texts, parts), new ReferralLetter(texts, parts),
				new FamilyLetter(texts, parts), new FeeLetter(texts, parts), new MergerLetter(texts, parts),
				new PartyNoticeLetter(texts, parts), new ComplaintReceiptLetter(texts, parts),
				new ComplaintAnswerLetter(texts, parts), new RightAnswerLetter(texts, parts),
				new RightWithdrawalLetter(texts, parts)), texts, parts);
	}

	static Map<String, Organisation> organisations() {
		return ORGANISATIONS;
	}

	private static Map<String, Organisation> readOrganisations() {
		Organisations examples = Organisations.examples();
		var all = new LinkedHashMap<String, Organisation>();
		all.put("UK-EW", examples.get("community-buying"));
		all.put("UK-SCT", examples.get("repairs-service"));
		all.put("EU", european(examples.get("community-buying")));
		return all;
	}

	/** The same organisation, had it been founded in Ireland. */
	private static Organisation european(Organisation o) {
		var regulator = new Regulator("Data Protection Commission", "DPC", List.of("Example Square", "Dublin 2"),
				"https://www.dataprotection.ie", null, null);
		return new Organisation(o.slug(), o.name(), o.description(), Jurisdiction.EU, "EU-IE", o.zone(), o.contact(),
				o.dataProtection(), regulator, "the Circuit Court or the High Court", o.rights(), o.promise(),
				o.identity(), o.fee(), o.approval(), o.deputies(), o.systems(), o.desk(), o.recipients(), o.marketing(),
				o.retention(), o.complaints(), o.specialRules(), o.access(), o.privacyNotice(), o.mail(), o.letters(),
				o.release(), o.serviceLevels(), o.clarification(), o.portability());
	}

	static LetterFacts facts(Organisation organisation, boolean byPost) {
		return new LetterFacts(organisation, "RD-7K3M-9QXT", LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 23),
				false, List.of(Right.ACCESS),
				new Addressee(UUID.randomUUID(), NAME, "2 Sample Street\nExampleton", false, byPost, byPost),
				"http://127.0.0.1:8080/r/" + Mail.MASK);
	}

	/** What this letter is written from: about a request, or about a complaint. */
	static LetterFacts facts(String letter, String law, boolean byPost) {
		LetterFacts facts = facts(organisations().get(law), byPost);
		return COMPLAINTS.contains(letter) ? new LetterFacts(facts.organisation(), facts.reference(),
				facts.receivedOn(), facts.writtenOn(), true, List.of(), facts.addressee(), facts.link()) : facts;
	}

	/** Each letter in each of its outcomes. */
	static Map<String, LetterData> letters() {
		var all = new LinkedHashMap<String, LetterData>();
		all.put("L-1", new Acknowledgement(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 12, 2), List
			.of("We received your request on 2 November 2026.", "One month from that day is 2 December 2026.")));
		all.put("L-1-waiting",
				new Acknowledgement(null, null, List.of("We wait for your answer to our question since 3 November.")));
		all.put("L-2", asked(QUESTION, "", InDoubt.IDENTITY, ProofWanted.KNOWN_FACTS));
		all.put("L-2-code",
				asked("Please type the code that you get from us.", "", InDoubt.IDENTITY, ProofWanted.CODE));
		all.put("L-2-document",
				asked("Please send a bill.", "Two people use the address.", InDoubt.IDENTITY, ProofWanted.DOCUMENT));
		all.put("L-2-authority", asked("Please send a signed letter.", "", InDoubt.AUTHORITY, ProofWanted.DOCUMENT));
		all.put("L-2-both", asked("Please send a bill and a letter.", "", InDoubt.BOTH, ProofWanted.DOCUMENT));
		all.put("evidence-deleted", new EvidenceDeleted(LocalDate.of(2026, 11, 5)));
		all.put("L-3", clarification(ClockEffect.STANDS_STILL));
		all.put("L-3-goes-on", clarification(ClockEffect.GOES_ON));
		all.put("L-4", feeNotice());
		all.put("L-5", extension(ExtensionGround.COMPLEX, LocalDate.of(2026, 12, 2), LocalDate.of(2027, 2, 2)));
		all.put("L-5-paused", extension(ExtensionGround.NUMBER_OF_REQUESTS, null, null));
		all.put("L-7-granted", answer(AnswerOutcome.GRANTED, List.of("orders.pdf", "messages.pdf"), List.of()));
		all.put("L-7-part", answer(AnswerOutcome.PARTLY_GRANTED, List.of("orders.pdf"),
				List.of(NEIGHBOUR, REFERENCE, LeftOut.UNNAMED, TWO_NAMES)));
		all.put("L-7-part-neutral",
				answer(AnswerOutcome.PARTLY_GRANTED, List.of("orders.pdf"), List.of(LeftOut.UNNAMED)));
		all.put("L-7-no-copy", answer(AnswerOutcome.PARTLY_GRANTED, List.of(), List.of(REFERENCE)));
		all.put("L-6-exempt", answer(AnswerOutcome.REFUSED_EXEMPTION, List.of(), List.of(REFERENCE, LeftOut.UNNAMED)));
		all.put("L-6-exempt-neutral", answer(AnswerOutcome.REFUSED_EXEMPTION, List.of(), List.of(LeftOut.UNNAMED)));
		all.put("L-7-nothing", answer(AnswerOutcome.NO_DATA_HELD, List.of(), List.of()));
		for (RefusalGround ground : RefusalGround.values()) {
			all.put("L-6-" + ground.name().toLowerCase(Locale.ROOT).replace('_', '-'), refusal(ground));
		}
		all.put("L-13-passed-on", referral(Way.PASSED_ON, LocalDate.of(2026, 11, 20)));
		all.put("L-13-referred", referral(Way.REFERRED, null));
		all.put("L-13-processor", referral(Way.PROCESSOR, LocalDate.of(2026, 11, 20)));
		all.put("family", new WordToFamily(LINE));
		all.put("reply", new PlainReply("We are open on weekdays.\n\nYours is not a silly question."));
		all.put("somebody-asks", PartyNotice.SOMEBODY_ASKS);
		all.put("answered-person", PartyNotice.ANSWERED_PERSON);
		all.put("L-12", new Withdrawal(LocalDate.of(2026, 11, 20)));
		all.put("L-12-right", new RightWithdrawal(LINE, LocalDate.of(2026, 11, 20),
				List.of(Right.ERASURE, Right.OBJECTION_MARKETING)));
		all.put("L-9",
				new RestrictionLift(LINE, LocalDate.of(2026, 12, 14), "ACCURACY_VERIFIED",
						"The register of births shows the day that we have.",
						"We use your date of birth to check your age again."));
		all.put("L-14", new Delay(LocalDate.of(2026, 12, 2), "One system was out of order for two weeks.",
				"Your orders, sent on 20 November 2026.", LocalDate.of(2026, 12, 9)));
		all.put("L-14-nothing", new Delay(LocalDate.of(2026, 12, 2), "One system was out of order for two weeks.", "",
				LocalDate.of(2026, 12, 9)));
		all.put("L-15", new MergedRequest("RD-2B4D-6FGH", LocalDate.of(2026, 10, 19)));
		all.put("L-12-identity", new Lapse(null, LocalDate.of(2026, 12, 24), LapsedFor.IDENTITY));
		all.put("L-12-authority", new Lapse(null, LocalDate.of(2026, 12, 24), LapsedFor.AUTHORITY));
		all.put("L-12-fee", new Lapse(LINE, LocalDate.of(2026, 12, 24), LapsedFor.FEE));
		all.put("L-12-clarification", new Lapse(null, LocalDate.of(2026, 12, 24), LapsedFor.CLARIFICATION));
		all.put("L-10", new ComplaintReceipt(LocalDate.of(2027, 1, 1), true));
		all.put("L-10-asks", new ComplaintReceipt(LocalDate.of(2027, 1, 1), false));
		all.put("L-11",
				new ComplaintAnswer(Outcome.PARTLY_UPHELD, "We read your letters and asked the office.",
						"One letter went to your neighbour.", "We asked for it back and have it.",
						"Two people check each address."));
		all.put("L-11-not-upheld", new ComplaintAnswer(Outcome.NOT_UPHELD, "We read your letters.",
				"We were asked by the police, and the law let us answer.", "", ""));
		all.put("L-12-complaint", new Withdrawal(LocalDate.of(2026, 11, 20)));
		return all;
	}

	private static FeeNotice feeNotice() {
		FeeRates rates = ORGANISATIONS.get("UK-EW").fee().rates();
		List<FeeItem> items = List.of(rates.item(FeeCost.PAGE, 240), rates.item(FeeCost.POSTAGE, 385),
				rates.item(FeeCost.DATA_CARRIER, 1), rates.item(FeeCost.STAFF_TIME, 150));
		return new FeeNotice(LINE, FEE_REASON, items, items.stream().map(FeeItem::amount).reduce(Money::plus).get(),
				WAIT);
	}

	private static Refusal refusal(RefusalGround ground) {
		boolean unknown = ground == RefusalGround.NOT_IDENTIFIABLE;
		return new Refusal(LINE, ground, "You asked for the same four times since July.\n\nNothing has changed since.",
				unknown ? "The number on your ticket, and the day on which you came." : "");
	}

	private static Referral referral(Way way, LocalDate passedOn) {
		return new Referral(LINE, way, "Example Borough Council", "data@borough.example.org", passedOn);
	}

	private static IdentityRequest asked(String question, String why, InDoubt inDoubt, ProofWanted proof) {
		return new IdentityRequest(question, why, inDoubt, proof, WAIT);
	}

	private static Extension extension(ExtensionGround ground, LocalDate before, LocalDate until) {
		return new Extension(LINE, ground, REASONS, LocalDate.of(2026, 11, 2), before, until);
	}

	private static Clarification clarification(ClockEffect effect) {
		return new Clarification("Which years do you mean?", "We hold letters of more than twenty years.", effect,
				WAIT);
	}

	static Answer answer(AnswerOutcome outcome, List<String> files, List<LeftOut> leftOut) {
		return new Answer(LINE, outcome, files, leftOut,
				List.of("Members and orders database", "Mailboxes and calendars (Microsoft Outlook)"),
				LocalDate.of(2026, 12, 23));
	}

}
