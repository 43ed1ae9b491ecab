package org.rightsdesk.examples;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rightsdesk.RightsdeskApplication;
import org.rightsdesk.insight.FigureFilter;
import org.rightsdesk.insight.OpenFigures;
import org.rightsdesk.insight.PeriodFigures;
import org.rightsdesk.insight.StageFlow;
import org.rightsdesk.insight.StatutoryReturn;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.Right;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** The example cases of the trial, made as a newcomer's first start makes them. */
@SpringBootTest(classes = RightsdeskApplication.class,
		properties = { "rightsdesk.test=true", "rightsdesk.trial.examples=true", "management.server.port=0" })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeededFiguresTest {

	private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");

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
	private JdbcClient jdbc;

	@DynamicPropertySource
	static void itIsTheDayOfTheCount(DynamicPropertyRegistry properties) {
		properties.add("rightsdesk.clock.offset", () -> Duration.between(Instant.now(), NOW).toString());
	}

	@BeforeAll
	void make() throws Exception {
		long began = System.nanoTime();
		int failures = this.examples.failures().get(300, TimeUnit.SECONDS);
		System.out.println("SECONDS " + (System.nanoTime() - began) / 1_000_000_000);
		assertThat(failures).isZero();
	}

	@Test
	void dump() {
		Set<String> all = this.organisations.all().stream().map(Organisation::slug).collect(Collectors.toSet());
		FigureFilter year = new FigureFilter(all, EnumSet.allOf(Right.class), LocalDate.parse("2026-03-01"),
				LocalDate.parse("2027-03-01"));
		System.out.println("OPEN " + this.open.of(all));
		System.out.println("OTHERS " + this.open.others(all));
		System.out.println("TOTALS " + this.period.totals(year));
		System.out.println("OUTCOMES " + this.period.outcomes(year));
		System.out.println("MONTHS " + this.period.months(year));
		System.out.println("STAGES " + this.stages.of(year));
		System.out.println("RETURN " + this.statutory.of(year));
		this.jdbc
			.sql("""
					select a.reference || ' ' || p.name || ' ' || a.process || ' ' || activity || ' ' || started_at || ' ' || (select count(*) from act_ru_execution x where x.act_inst_id_ = a.id)
					from activity_log a join request r on r.reference = a.reference join party p on p.request_id = r.id where ended_at is null
					""")
			.query(String.class)
			.list()
			.forEach((row) -> System.out.println("OPENLOG " + row));
		this.jdbc
			.sql("""
					select p.name || ' ' || f."right" || ' ' || received_on || ' ' || state || ' due ' || coalesce(due_on::text, '-')
					|| ' paused ' || paused_days || ' ext ' || extended || ' closed ' || coalesce(closed_on::text, '-') || ' '
					|| coalesce(outcome, '-') || ' days ' || coalesce(days, -1)
					from line_figure f join party p on p.request_id = f.request_id order by received_on, p.name, f."right"
					""")
			.query(String.class)
			.list()
			.forEach((row) -> System.out.println("LINE " + row));
	}

}
