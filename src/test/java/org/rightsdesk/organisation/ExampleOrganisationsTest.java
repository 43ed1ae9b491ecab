package org.rightsdesk.organisation;

import java.time.Period;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.rightsdesk.organisation.Marketing.Scope;
import org.rightsdesk.organisation.SpecialRule.Code;

import static org.assertj.core.api.Assertions.assertThat;

/** The facts of law.md section 2.1 and 2.2, table by table. */
class ExampleOrganisationsTest {

	private static final Organisations EXAMPLES = Organisations.examples();

	@Test
	void theFiveOrganisationsAreRead() {
		assertThat(EXAMPLES.all()).extracting(Organisation::slug)
			.containsExactly("community-buying", "constituency-office", "recruitment-agency", "repairs-service",
					"trade-body");
	}

	@ParameterizedTest
	@CsvSource({ "community-buying, UK-EW", "trade-body, UK-EW", "recruitment-agency, UK-EW", "repairs-service, UK-SCT",
			"constituency-office, UK-EW" })
	void calendarIsThatOfTheNation(String slug, String calendar) {
		assertThat(EXAMPLES.get(slug).calendar()).isEqualTo(calendar);
		assertThat(EXAMPLES.get(slug).zone().getId()).isEqualTo("Europe/London");
		assertThat(EXAMPLES.get(slug).courts()).isEqualTo(calendar.equals("UK-SCT")
				? "the sheriff court or the Court of Session" : "the county court or the High Court");
	}

	/**
	 * NOTICE: the notice names it; LAW: it is silent and the law adds it; NONE: no such
	 * right here.
	 */
	@ParameterizedTest
	@CsvSource({ "ACCESS,              NOTICE, NOTICE, NOTICE, NOTICE, NOTICE",
			"RECTIFICATION,       NOTICE, NOTICE, NOTICE, NOTICE, NOTICE",
			"ERASURE,             NOTICE, NOTICE, NOTICE, NOTICE, NOTICE",
			"RESTRICTION,         NOTICE, LAW,    NOTICE, NOTICE, NOTICE",
			"PORTABILITY,         NOTICE, LAW,    NOTICE, NOTICE, NONE",
			"OBJECTION,           NOTICE, NOTICE, NOTICE, NOTICE, NOTICE",
			"OBJECTION_MARKETING, NOTICE, NOTICE, NOTICE, NOTICE, NOTICE",
			"AUTOMATED_DECISION,  LAW,    LAW,    NOTICE, LAW,    LAW",
			"CONSENT_WITHDRAWAL,  NOTICE, NOTICE, NOTICE, NOTICE, NOTICE",
			"RECIPIENT_INFO,      LAW,    LAW,    LAW,    LAW,    NOTICE" })
	void rightsAreThoseOfTheNoticeAndTheLaw(String code, String buying, String trade, String agency, String repairs,
			String office) {
		assertThat(source("community-buying", code)).isEqualTo(buying);
		assertThat(source("trade-body", code)).isEqualTo(trade);
		assertThat(source("recruitment-agency", code)).isEqualTo(agency);
		assertThat(source("repairs-service", code)).isEqualTo(repairs);
		assertThat(source("constituency-office", code)).isEqualTo(office);
	}

	@ParameterizedTest
	@CsvSource({ "community-buying, ACCESS, why we hold", "community-buying, ACCESS, who could receive",
			"community-buying, ACCESS, form you can understand",
			"community-buying, RECTIFICATION, 'change, update or fix'", "community-buying, ERASURE, all or some",
			"community-buying, RESTRICTION, limit", "community-buying, PORTABILITY, you provided",
			"trade-body, ERASURE, inaccurate", "trade-body, OBJECTION, change how we contact you",
			"recruitment-agency, RECTIFICATION, business you work for", "recruitment-agency, ERASURE, lawful reason",
			"recruitment-agency, RESTRICTION, while we consider an objection", "recruitment-agency, PORTABILITY, CSV",
			"recruitment-agency, PORTABILITY, directly to another provider", "recruitment-agency, OBJECTION, profile",
			"recruitment-agency, AUTOMATED_DECISION, understand", "repairs-service, ACCESS, lawfully",
			"repairs-service, RECTIFICATION, check the new data", "repairs-service, ERASURE, when you ask",
			"repairs-service, PORTABILITY, somebody you name", "repairs-service, OBJECTION, compelling",
			"repairs-service, CONSENT_WITHDRAWAL, when you do so",
			"constituency-office, RECTIFICATION, tell those we passed", "constituency-office, ERASURE, may refuse",
			"constituency-office, ERASURE, tell those we passed", "constituency-office, RESTRICTION, just enough",
			"constituency-office, PORTABILITY, task in the public interest" })
	void rightsKeepTheirConditions(String slug, String code, String words) {
		assertThat(EXAMPLES.get(slug).right(code).orElseThrow().words()).contains(words);
	}

	@ParameterizedTest
	@CsvSource({ "community-buying, true, true, Unsubscribe link", "trade-body, true, true, ",
			"recruitment-agency, false, true, 'Contact page, Unsubscribe link'",
			"repairs-service, true, true, Opt-out link", "constituency-office, false, false, In person at surgeries" })
	void channelsAreThoseOfTheNoticeAndSpeakingIsEnough(String slug, boolean phone, boolean post, String others) {
		Contact contact = EXAMPLES.get(slug).contact();
		assertThat(contact.email()).endsWith("@" + slug + ".example.org");
		assertThat(contact.phone() != null).isEqualTo(phone);
		assertThat(!contact.address().isEmpty()).isEqualTo(post);
		assertThat(String.join(", ", contact.otherChannels().stream().map(OtherChannel::name).toList()))
			.isEqualTo((others != null) ? others : "");
		assertThat(contact.words()).as("G-8: an oral request counts").contains("no special").contains("write");
	}

	@ParameterizedTest
	@CsvSource({ "community-buying, NOTICE, calendar month, false", "trade-body, LAW, one month, false",
			"recruitment-agency, LAW, one month, false", "repairs-service, NOTICE, We try, true",
			"constituency-office, NOTICE, without undue delay, false" })
	void promisedTimeIsThatOfTheNotice(String slug, Source source, String words, boolean updates) {
		Promise promise = EXAMPLES.get(slug).promise();
		assertThat(promise.source()).isEqualTo(source);
		assertThat(promise.answerWithin()).isEqualTo(Period.ofMonths(1));
		assertThat(promise.words()).contains(words).contains("receiv");
		assertThat(promise.updates()).isEqualTo(updates);
	}

	@Test
	void anExtendedRepairsRequestIsKeptUpdated() {
		Promise promise = EXAMPLES.get("repairs-service").promise();
		assertThat(promise.extension()).contains("complex", "several", "keep you updated");
		assertThat(promise.updateEvery()).isEqualTo(Period.ofMonths(1));
	}

	@ParameterizedTest
	@CsvSource({ "community-buying, LAW, false, doubt", "trade-body, NOTICE, false, help us to know who you are",
			"recruitment-agency, NOTICE, true, always check", "repairs-service, NOTICE, false, specific information",
			"repairs-service, NOTICE, false, faster", "constituency-office, NOTICE, false, any information" })
	void identityRuleIsThatOfTheNotice(String slug, Source source, boolean always, String words) {
		IdentityRule rule = EXAMPLES.get(slug).identity();
		assertThat(rule.source()).isEqualTo(source);
		assertThat(rule.alwaysBeforeAccess()).isEqualTo(always);
		assertThat(rule.words()).contains(words);
	}

	@ParameterizedTest
	@CsvSource({ "community-buying, LAW, false, excessive", "trade-body, LAW, false, excessive",
			"recruitment-agency, LAW, false, excessive", "repairs-service, NOTICE, false, repetitive",
			"constituency-office, NOTICE, true, further copies" })
	void aRequestIsFreeExceptAsTheNoticeSays(String slug, Source source, boolean copies, String words) {
		FeeRule fee = EXAMPLES.get(slug).fee();
		assertThat(fee.source()).isEqualTo(source);
		assertThat(fee.furtherCopies()).isEqualTo(copies);
		assertThat(fee.words()).contains("request is free").contains(words);
	}

	@ParameterizedTest
	@CsvSource({ "community-buying, ALL_COMMUNICATIONS, NOTICE, 3", "trade-body, MARKETING_ONLY, LAW, 3",
			"recruitment-agency, MARKETING_ONLY, NOTICE, 2", "repairs-service, MARKETING_ONLY, LAW, 4",
			"constituency-office, MARKETING_ONLY, NOTICE, 2" })
	void stoppingMarketingStopsWhatTheNoticeSays(String slug, Scope scope, Source list, int ways) {
		Marketing marketing = EXAMPLES.get(slug).marketing();
		assertThat(marketing.scope()).isEqualTo(scope);
		assertThat(marketing.suppressionSource()).isEqualTo(list);
		assertThat(marketing.suppressionList()).contains("just enough");
		assertThat(marketing.howToStop()).hasSize(ways);
	}

	@ParameterizedTest
	@CsvSource({ "community-buying, reminders of order dates", "trade-body, straight away",
			"repairs-service, as soon as we receive", "repairs-service, purchase",
			"repairs-service, newsletters by post", "trade-body, marketing of others",
			"recruitment-agency, did not object", "recruitment-agency, have your other data erased",
			"community-buying, after your account is closed" })
	void marketingKeepsItsConditions(String slug, String words) {
		Marketing marketing = EXAMPLES.get(slug).marketing();
		assertThat(
				String.join(" ", marketing.basis(), marketing.stops(), marketing.goesOn(), marketing.suppressionList()))
			.contains(words);
	}

	@ParameterizedTest
	@CsvSource({ "community-buying, P2Y, NOTICE", "trade-body, P2Y, DEFAULT", "recruitment-agency, P2Y, DEFAULT",
			"repairs-service, P2Y, DEFAULT", "constituency-office, P2Y, DEFAULT" })
	void complaintFileIsKeptAsTheNoticeSays(String slug, Period period, Source source) {
		RetentionPeriod complaint = EXAMPLES.get(slug).retention().complaintFile();
		assertThat(complaint.period()).isEqualTo(period);
		assertThat(complaint.source()).isEqualTo(source);
	}

	@ParameterizedTest
	@CsvSource({ "community-buying, P3Y, the day you cancel", "recruitment-agency, P7Y, the day the contract ends",
			"recruitment-agency, P7Y, the end of the tax year of the order",
			"recruitment-agency, P24M, our last contact with you" })
	void periodsOfTheNoticesAreData(String slug, Period period, String from) {
		assertThat(EXAMPLES.get(slug).retention().data()).anySatisfy((entry) -> {
			assertThat(entry.period()).isEqualTo(period);
			assertThat(entry.from()).isEqualTo(from);
			assertThat(entry.source()).isEqualTo(Source.NOTICE);
		});
	}

	@ParameterizedTest
	@CsvSource({ "community-buying, as long as you have an account", "trade-body, as long as is reasonable",
			"recruitment-agency, a reasonable time", "recruitment-agency, unless you ask us to erase them sooner",
			"recruitment-agency, until you tell us to stop", "repairs-service, retention policy by e-mail",
			"repairs-service, made anonymous or destroyed",
			"constituency-office, a minimum of it after the case is closed",
			"constituency-office, until you tell us to stop", "constituency-office, hold office" })
	void criteriaOfTheNoticesAreWords(String slug, String words) {
		assertThat(EXAMPLES.get(slug).retention().data())
			.anySatisfy((entry) -> assertThat(entry.words()).contains(words));
	}

	@ParameterizedTest
	@CsvSource({ "community-buying, LAW, the data protection lead", "trade-body, LAW, the data protection contact",
			"recruitment-agency, NOTICE, the Data Protection Officer",
			"repairs-service, NOTICE, the Data Protection Officer", "constituency-office, NOTICE, the councillors" })
	void complaintsGoWhereTheNoticeSaysAndTheRegulatorStaysOpen(String slug, Source source, String to) {
		ComplaintRoute route = EXAMPLES.get(slug).complaints();
		assertThat(route.source()).isEqualTo(source);
		assertThat(route.to()).isEqualTo(to);
		assertThat(route.words()).contains("30 days").contains("You can go to the ICO at any time");
	}

	@Test
	void nobodyHasToComplainToRepairsFirst() {
		assertThat(EXAMPLES.get("repairs-service").complaints().words()).contains("first").contains("You need not");
	}

	@Test
	void theRegulatorCanBeReachedByWebChatAndPhone() {
		Regulator regulator = EXAMPLES.get("community-buying").regulator();
		assertThat(regulator.phone()).isEqualTo("0303 123 1113");
		assertThat(regulator.url()).startsWith("https://ico.org.uk");
		assertThat(regulator.words()).contains("chat");
	}

	@ParameterizedTest
	@MethodSource("specialRules")
	void specialRulesAreThoseOfTheNotice(String slug, List<Code> codes) {
		assertThat(EXAMPLES.get(slug).specialRules()).extracting(SpecialRule::code).containsExactlyElementsOf(codes);
	}

	@Test
	void politicalOpinionsAreNoLongerUsedAfter21Days() {
		assertThat(EXAMPLES.get("constituency-office").special(Code.POLITICAL_OPINION).orElseThrow().period())
			.isEqualTo(Period.ofDays(21));
	}

	@Test
	void aBreachIsToldTheSameWorkingDayAndWithin72HoursOfBecomingAware() {
		assertThat(EXAMPLES.get("repairs-service").special(Code.BREACH).orElseThrow().staff())
			.contains("same working day", "72 hours", "becoming aware", "as agreed");
	}

	private static Stream<Arguments> specialRules() {
		return Stream.of(
				Arguments.of("community-buying",
						List.of(Code.INFORMAL_BY_PHONE, Code.ACCOUNT_CLOSURE, Code.COMPLAINANT_DISCLOSED,
								Code.INFERRED_DATA)),
				Arguments.of("trade-body", List.of(Code.RECORDINGS, Code.AGGREGATED_DATA)),
				Arguments.of("recruitment-agency",
						List.of(Code.SEPARATE_NOTICE, Code.CONFIDENTIAL_PAPERS, Code.CORPORATE_CONTACTS, Code.PROFILING,
								Code.ACTS_AS_PROCESSOR)),
				Arguments.of("repairs-service", List.of(Code.RECORDINGS, Code.SPEECH_RECOGNITION, Code.BREACH)),
				Arguments.of("constituency-office", List.of(Code.CASEWORK_FOR_OTHERS, Code.SPECIAL_CATEGORY_CASEWORK,
						Code.POLITICAL_OPINION, Code.SHARED_FOR_CASE)));
	}

	private static String source(String slug, String code) {
		OrganisationRight right = EXAMPLES.get(slug).right(code).orElseThrow();
		return right.excluded() ? "NONE" : right.source().name();
	}

}
