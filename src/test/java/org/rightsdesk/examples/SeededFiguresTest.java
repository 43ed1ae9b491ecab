package org.rightsdesk.examples;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rightsdesk.RightsdeskApplication;
import org.rightsdesk.engine.OpenTasks;
import org.rightsdesk.engine.StaffTasks;
import org.rightsdesk.insight.CaseLists;
import org.rightsdesk.insight.FigureFilter;
import org.rightsdesk.insight.ListFilter;
import org.rightsdesk.insight.OpenFigures;
import org.rightsdesk.insight.OtherOpen;
import org.rightsdesk.insight.Period;
import org.rightsdesk.insight.PeriodFigures;
import org.rightsdesk.insight.PeriodTotals;
import org.rightsdesk.insight.ReturnColumn;
import org.rightsdesk.insight.ReturnRow;
import org.rightsdesk.insight.StageFlow;
import org.rightsdesk.insight.StatutoryReturn;
import org.rightsdesk.intake.Registration;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.Channel;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.Submissions;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The example cases of a trial, made as a newcomer's first start makes them. What
 * managers see of them is what a count by hand gives.
 */
@SpringBootTest(classes = RightsdeskApplication.class,
		properties = { "rightsdesk.test=true", "rightsdesk.trial.examples=true", "management.server.port=0" })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class SeededFiguresTest {

	private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");

	private static final String ALL_TEAMS = null;

	private static final LocalDate TODAY = LocalDate.parse("2027-03-01");

	private static final CSVFormat COUNTED = CSVFormat.RFC4180.builder()
		.setHeader()
		.setSkipHeaderRecord(true)
		.setCommentMarker('#')
		.get();

	@Autowired
	private ExampleCases examples;

	@Autowired
	private Organisations organisations;

	@Autowired
	private OpenFigures open;

	@Autowired
	private PeriodFigures period;

	@Autowired
	private StageFlow stages;

	@Autowired
	private StatutoryReturn statutory;

	@Autowired
	private OpenTasks openTasks;

	@Autowired
	private CaseLists lists;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Registration registration;

	@Autowired
	private Requests requests;

	@Autowired
	private StaffTasks tasks;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private Clock clock;

	private final Map<String, Integer> figures = new TreeMap<>();

	private FigureFilter year;

	@DynamicPropertySource
	static void itIsTheDayOfTheCount(DynamicPropertyRegistry properties) {
		properties.add("rightsdesk.clock.offset", () -> Duration.between(Instant.now(), NOW).toString());
	}

	@BeforeAll
	void make() throws Exception {
		serveAVisitorMeanwhile();
		assertThat(this.examples.failures().get(30, TimeUnit.MINUTES)).as("each step of the table").isZero();
		Set<String> all = this.organisations.all().stream().map(Organisation::slug).collect(Collectors.toSet());
		this.year = new FigureFilter(all, EnumSet.allOf(Right.class), TODAY.minusYears(1), TODAY, ALL_TEAMS);
	}

	/**
	 * Who asks on the day of the count is in it, and waits neither for mail nor for a
	 * task.
	 */
	private void serveAVisitorMeanwhile() {
		UUID id = this.transaction.execute((status) -> this.registration
			.register(Submissions.access("repairs-service", this.clock.instant()), "requester"));
		String reference = this.requests.get(id).reference().value();
		Awaitility.await().atMost(Duration.ofMinutes(5)).until(() -> !this.tasks.open(reference).isEmpty());
		Awaitility.await()
			.atMost(Duration.ofMinutes(5))
			.until(() -> this.jdbc.sql("select count(*) from outbox where request_id = ? and status = 'SENT'")
				.param(id)
				.query(Long.class)
				.single() > 0);
		assertThat(this.examples.underWay()).as("served before the examples are all there").isTrue();
	}

	/** The engine's clock is one for the whole run. */
	@AfterAll
	void resetClock() {
		ClockUtil.reset();
	}

	@Test
	void figuresAreWhatAHandCountOfTheTableGives() throws IOException {
		forgetTheHistoryOfTheEngine();
		open();
		Period counted = this.period.of(this.year);
		totals(counted.totals());
		others(this.open.others(this.year.organisations()));
		counted.outcomes().forEach((one) -> put("outcome", one.right(), one.outcome(), one.lines()));
		counted.months().forEach((month) -> {
			put("month", month.month(), "received", month.received());
			put("month", month.month(), "answered", month.answered());
			put("month", month.month(), "late", month.late());
		});
		stages();
		this.openTasks.byPerson(this.year.organisations())
			.forEach((person) -> put("person", person.who(), "tasks", person.open()));
		theReturn();
		assertThat(withoutZeros(this.figures)).isEqualTo(withoutZeros(counted()));
	}

	/** Its clean-up takes nothing away from the figures. */
	private void forgetTheHistoryOfTheEngine() {
		String tables = this.jdbc
			.sql("select string_agg(table_name, ', ') from information_schema.tables where table_name like 'act_hi_%'")
			.query(String.class)
			.single();
		assertThat(tables).contains("act_hi_taskinst", "act_hi_actinst", "act_hi_procinst");
		this.jdbc.sql("truncate table " + tables).update();
	}

	@Test
	void eachFigureOfOpenRequestsLeadsToAsManyCases() {
		Set<String> organisations = this.year.organisations();
		this.open.of(organisations).forEach((line) -> line.byTimeLeft().forEach((left, count) -> {
			Map<String, String> chosen = Map.of("right", line.right().name(), "left", left.name());
			assertThat(this.lists.page(ListFilter.of(organisations, chosen), 100)).as("%s", chosen).hasSize(count);
		}));
		assertThat(listed("COMPLAINTS")).isEqualTo(this.open.others(organisations).complaints()).isOne();
		assertThat(listed("LATE_UNEXPLAINED")).isEqualTo(this.open.others(organisations).unexplained()).isOne();
		assertThat(listed("RECIPIENTS")).as("the cases of those who have not answered").isEqualTo(2);
	}

	private int listed(String only) {
		return this.lists.page(ListFilter.of(this.year.organisations(), Map.of("only", only)), 100).size();
	}

	@Test
	void tableHasEveryOrganisationRightAndWayIn() {
		assertThat(ExampleTable.read()).hasSizeGreaterThan(40)
			.extracting(Example::organisation)
			.containsAll(this.year.organisations());
		assertThat(ExampleTable.read()).flatExtracting(Example::rights).contains(Right.values());
		assertThat(ExampleTable.read()).extracting(Example::channel)
			.contains(Channel.FORM, Channel.EMAIL, Channel.PHONE, Channel.POST, Channel.COUNTER);
	}

	@Test
	void everythingHappenedWhenTheTableSays() {
		for (String backwards : List.of("select count(*) from activity_log where started_at > ended_at",
				"select count(*) from request where closed_at < received_at",
				"select count(*) from outbox where status <> 'SENT' and status <> 'CLOSED'")) {
			assertThat(this.jdbc.sql(backwards).query(Long.class).single()).as(backwards).isZero();
		}
		assertThat(this.jdbc.sql("select min(started_at)::date from activity_log").query(LocalDate.class).single())
			.isEqualTo(TODAY.minusDays(352));
	}

	/**
	 * Whoever comes to work at a trial finds nothing that should have been done months
	 * ago.
	 */
	@Test
	void nobodyHasForgottenToLiftARestriction() {
		assertThat(this.jdbc
			.sql("select count(*) from data_restriction where lift_reason is not null and lifted_at is null")
			.query(Long.class)
			.single()).isZero();
		assertThat(this.jdbc.sql("select count(*) from data_restriction where lifted_at is not null")
			.query(Long.class)
			.single()).isEqualTo(2);
	}

	@Test
	void theNextStartNeedNotBeginAgain() {
		assertThat(this.jdbc.sql("select count(*) from example_run where completed_at is not null")
			.query(Long.class)
			.single()).isOne();
		assertThat(ExampleRun.isUnfinished(this.jdbc)).isFalse();
	}

	@Test
	void anotherStartMakesNoMore() {
		long cases = cases();
		this.examples.begin();
		assertThat(this.examples.underWay()).isFalse();
		assertThat(cases()).isEqualTo(cases);
	}

	private long cases() {
		return this.jdbc.sql("select count(*) from request").query(Long.class).single();
	}

	private void open() {
		this.open.of(this.year.organisations())
			.forEach((line) -> line.byTimeLeft().forEach((left, count) -> put("open", line.right(), left, count)));
	}

	private void totals(PeriodTotals totals) {
		put("total", "received", "", totals.received());
		put("total", "answered", "", totals.answered());
		put("total", "late", "", totals.late());
		put("total", "on_time_percent", "", totals.onTimePercent());
		put("total", "median_days", "", totals.medianDays());
		put("total", "ninetieth_days", "", totals.ninetiethDays());
		put("total", "extended", "", totals.extended());
		put("total", "paused", "", totals.paused());
		put("total", "paused_days", "", totals.pausedDays());
		put("total", "refused", "", totals.refused());
		put("total", "partly_granted", "", totals.partlyGranted());
		put("total", "lapsed", "", totals.lapsed());
	}

	private void others(OtherOpen others) {
		put("other", "complaints", "", others.complaints());
		put("other", "recipients", "", others.recipients());
		put("other", "unsent_mail", "", others.unsentMail());
		put("other", "incidents", "", (int) others.incidents());
	}

	private void theReturn() {
		for (ReturnRow row : this.statutory.of(this.year)) {
			if (row.right() == null) {
				row.counts().forEach((column, count) -> put("return", column, "", count));
			}
			else {
				List.of(ReturnColumn.RECEIVED, ReturnColumn.LATE, ReturnColumn.COMPLAINTS)
					.forEach((column) -> put("return", column, row.right(), row.counts().get(column)));
			}
		}
	}

	/** Medians of the stages whose steps all have whole days in the table. */
	private void stages() {
		this.stages.of(this.year).forEach((one) -> {
			put("stage", one.stage(), "reached", one.reached());
			put("stage", one.stage(), "waiting", one.waiting());
			if (Set.of("IDENTITY", "APPROVAL").contains(one.stage().name())) {
				put("stage", one.stage(), "median", (int) Math.round(one.medianDays()));
			}
		});
	}

	private void put(String figure, Object of, Object which, int count) {
		this.figures.put("%s %s %s".formatted(figure, of, which), count);
	}

	private static Map<String, Integer> counted() throws IOException {
		try (Reader text = new InputStreamReader(new ClassPathResource("examples/counted.csv").getInputStream(),
				StandardCharsets.UTF_8)) {
			return COUNTED.parse(text)
				.stream()
				.collect(Collectors.toMap(
						(row) -> "%s %s %s".formatted(row.get("figure"), row.get("of"), row.get("which")),
						(row) -> Integer.valueOf(row.get("count"))));
		}
	}

	/** A month or right without anything needs no row. */
	private static Map<String, Integer> withoutZeros(Map<String, Integer> figures) {
		Stream<Map.Entry<String, Integer>> some = figures.entrySet().stream().filter((one) -> one.getValue() != 0);
		return some
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
	}

}
