package org.rightsdesk.bench;

import java.util.UUID;

import javax.sql.DataSource;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Cases as {@code bench/many-cases.sql} writes them, without any process. */
final class ManyCases {

	private final DataSource database;

	private final JdbcClient jdbc;

	/**
	 * @param database the application's
	 */
	ManyCases(DataSource database) {
		this.database = database;
		this.jdbc = JdbcClient.create(database);
	}

	/**
	 * Adds the cases of these numbers.
	 * @param open from this number on all are open
	 */
	void add(int first, int last, int open) {
		this.jdbc
			.sql("create table bench_range as select %d as first, %d as last, %d as open".formatted(first, last, open))
			.update();
		new ResourceDatabasePopulator(new ClassPathResource("bench/many-cases.sql")).execute(this.database);
		this.jdbc.sql("drop table bench_range").update();
		this.jdbc.sql("vacuum analyze").update();
	}

	String reference(int number) {
		return this.jdbc.sql("select reference from request where id = ?")
			.param(id("request", number))
			.query(String.class)
			.single();
	}

	static String email(int number) {
		return "%s.%s%d@example.com".formatted(given(number), family(number), number);
	}

	static String name(int number) {
		return given(number) + " " + family(number);
	}

	private static String given(int number) {
		return spelled(1000 + number % 97, "aeioulmnrs");
	}

	private static String family(int number) {
		return spelled(100_000 + number * 31 % 1999, "bdgkprstvz");
	}

	private static String spelled(int number, String letters) {
		StringBuilder word = new StringBuilder();
		String.valueOf(number).chars().forEach((digit) -> word.append(letters.charAt(digit - '0')));
		return word.toString();
	}

	private UUID id(String what, int number) {
		return this.jdbc.sql("select md5(?)::uuid").param(what + number).query(UUID.class).single();
	}

}
