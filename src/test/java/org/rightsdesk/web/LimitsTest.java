package org.rightsdesk.web;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.rightsdesk.testing.Patience.PATIENCE;

/** S15: limits hold over all nodes, hurt nobody else, and keep no address. */
@RightsdeskTest
class LimitsTest {

	private static final LimitSettings SETTINGS = new LimitSettings(20, 120, 60, 600, 20, 10, 3, false);

	private static final AtomicInteger NEXT = new AtomicInteger();

	@Autowired
	private DataSource database;

	@Autowired
	private HikariDataSource pool;

	@Autowired
	private LimitKeys keys;

	@Autowired
	private LimitSweep sweep;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void realTime() {
		this.clock.reset();
	}

	@Test
	void twoNodesLetInNoMoreThanOneS15() throws Exception {
		String address = address();
		List<Limits> nodes = List.of(node(), node());
		int let = atOnce(100, (i) -> isLetIn(nodes.get(i % 2), Limit.SUBMISSIONS, address));
		assertThat(let).isEqualTo(20);
		assertThat(isLetIn(node(), Limit.SUBMISSIONS, address)).as("a node that is started anew").isFalse();
	}

	@Test
	void whoeverIsLimitedMayGoOnWhenTheTimeIsOver() {
		this.clock.stop(this.clock.instant());
		String address = address();
		Limits limits = node();
		IntStream.range(0, 60).forEach((i) -> limits.countAddress(Limit.CALCULATIONS, call(address)));
		LimitExceeded exceeded = catchThrowableOfType(LimitExceeded.class,
				() -> limits.countAddress(Limit.CALCULATIONS, call(address)));
		assertThat(exceeded.untilThereIsRoom()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(60));
		this.clock.advance(exceeded.untilThereIsRoom().plusSeconds(1));
		assertThat(isLetIn(limits, Limit.CALCULATIONS, address)).isTrue();
	}

	@Test
	void eachLimitIsCountedByItselfAndZeroIsNone() {
		String address = address();
		Limits limits = new Limits(new LimitSettings(1, 1, 0, 1, 1, 1, 1, false), counters(this.database), this.keys,
				this.clock);
		assertThat(isLetIn(limits, Limit.SUBMISSIONS, address)).isTrue();
		assertThat(isLetIn(limits, Limit.SUBMISSIONS, address)).isFalse();
		assertThat(isLetIn(limits, Limit.FORM_PAGES, address)).isTrue();
		IntStream.range(0, 5)
			.forEach((i) -> assertThat(isLetIn(limits, Limit.CALCULATIONS, address)).as("no limit").isTrue());
	}

	@Test
	void thisMachineIsCountedOnlyWhereThatIsSet() {
		IntStream.range(0, 30)
			.forEach((i) -> assertThat(isLetIn(node(), Limit.SUBMISSIONS, "127.0.0." + (i % 2 + 1))).isTrue());
		Limits counting = new Limits(new LimitSettings(1, 1, 1, 1, 1, 1, 1, true), counters(this.database), this.keys,
				this.clock);
		assertThat(isLetIn(counting, Limit.SUBMISSIONS, "127.0.0.77")).isTrue();
		assertThat(isLetIn(counting, Limit.SUBMISSIONS, "127.0.0.77")).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "ada@example.org, ADA@Example.org ", "ada@example.org, ada+2@example.org", "a+b@c.org, A+x+y@c.org" })
	void oneMailboxIsCountedOnceHoweverItIsWritten(String one, String other) {
		Limits limits = new Limits(new LimitSettings(1, 1, 1, 1, 1, 1, 1, false), counters(this.database), this.keys,
				this.clock);
		String domain = "." + NEXT.incrementAndGet();
		limits.countEmail(Limit.LINKS_OF_EMAIL, one + domain, call(address()));
		assertThatThrownBy(() -> limits.countEmail(Limit.LINKS_OF_EMAIL, other + domain, call(address())))
			.isInstanceOf(LimitExceeded.class);
	}

	@Test
	void aFloodFromOneAddressKeepsNobodyElseWaiting() throws Exception {
		String flooding = address();
		Limits limits = node();
		limits.countAddress(Limit.FORM_PAGES, call(flooding));
		ExecutorService threads = Executors.newFixedThreadPool(60);
		try (Connection other = this.database.getConnection()) {
			other.setAutoCommit(false);
			other.createStatement()
				.execute("select * from limit_counter where key_digest = '" + this.keys.of(Limit.FORM_PAGES, flooding)
						+ "' for update");
			int busy = this.pool.getHikariPoolMXBean().getActiveConnections();
			CountDownLatch started = new CountDownLatch(59);
			IntStream.range(0, 59).forEach((i) -> threads.submit(() -> {
				started.countDown();
				return isLetIn(limits, Limit.FORM_PAGES, flooding);
			}));
			assertThat(started.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
			Future<Boolean> neighbour = threads.submit(() -> isLetIn(node(), Limit.FORM_PAGES, address()));
			assertThat(isLetIn(limits, Limit.FORM_PAGES, address())).as("its row is free").isTrue();
			assertThat(this.pool.getHikariPoolMXBean().getActiveConnections() - busy).as("connections held")
				.isLessThanOrEqualTo(3);
			other.rollback();
			assertThat(neighbour.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
		}
		finally {
			threads.shutdownNow();
			threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		}
	}

	@Test
	void noAddressIsInTheDatabaseAndNoneStays(@TempDir Path elsewhere) {
		String address = address();
		node().countAddress(Limit.SUBMISSIONS, call(address));
		node().countEmail(Limit.LINKS_OF_EMAIL, "zephyrine@example.org", call(address));
		List<String> rows = this.jdbc.sql("select c::text || encode(state, 'escape') from limit_counter c")
			.query(String.class)
			.list();
		assertThat(rows).hasSizeGreaterThanOrEqualTo(2)
			.noneMatch((row) -> row.contains(address) || row.contains("zephyrine"));
		assertThat(new LimitKeys(elsewhere.resolve("none")).of(Limit.SUBMISSIONS, address))
			.as("nobody finds it by trying all addresses without the key")
			.isNotEqualTo(this.keys.of(Limit.SUBMISSIONS, address));
		this.sweep.sweep();
		assertThat(count()).as("still needed").isGreaterThanOrEqualTo(2);
		this.clock.advance(Duration.ofHours(25));
		this.sweep.sweep();
		assertThat(count()).isZero();
	}

	@Test
	void aCounterThatFailsLetsPeopleIn() {
		ProxyManager<String> broken = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(this.database)
			.primaryKeyMapper(PrimaryKeyMapper.STRING)
			.table("no_such_table")
			.build();
		Limits limits = new Limits(SETTINGS, broken, this.keys, this.clock);
		assertThat(isLetIn(limits, Limit.SUBMISSIONS, address())).isTrue();
	}

	@Test
	void withoutADatabaseThereIsAPlainFault() {
		DataSource gone = new AbstractDataSource() {

			@Override
			public Connection getConnection() throws SQLTransientConnectionException {
				throw new SQLTransientConnectionException("gone");
			}

			@Override
			public Connection getConnection(String name, String password) throws SQLTransientConnectionException {
				return getConnection();
			}
		};
		Limits limits = new Limits(SETTINGS, counters(gone), this.keys, this.clock);
		assertThatThrownBy(() -> limits.countAddress(Limit.SUBMISSIONS, call(address())))
			.isInstanceOf(DataAccessResourceFailureException.class);
	}

	@ParameterizedTest
	@CsvSource({ "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0, false", "::ffff:192.0.2.1, 192.0.2.1, false",
			"::1, 0:0:0:0:0:0:0:0, true", "127.3.2.1, 127.3.2.1, true", "192.0.2.1, 192.0.2.1, false" })
	void aHouseholdIsOneNetwork(String address, String network, boolean thisMachine) {
		assertThat(Caller.of(call(address))).isEqualTo(new Caller(network, thisMachine));
	}

	private Limits node() {
		return new Limits(SETTINGS, counters(this.database), this.keys, this.clock);
	}

	private ProxyManager<String> counters(DataSource where) {
		return new LimitConfiguration().limitCounters(where, this.clock);
	}

	private int count() {
		return this.jdbc.sql("select count(*) from limit_counter").query(Integer.class).single();
	}

	private static boolean isLetIn(Limits limits, Limit limit, String address) {
		return catchThrowableOfType(LimitExceeded.class, () -> limits.countAddress(limit, call(address))) == null;
	}

	private static MockHttpServletRequest call(String address) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setRemoteAddr(address);
		return request;
	}

	/** Of the block for documentation, each used once. */
	private static String address() {
		int number = NEXT.incrementAndGet();
		return "198.51." + (100 + number / 250) + "." + number % 250;
	}

	private static int atOnce(int times, IntPredicate what) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(16);
		try {
			List<Callable<Boolean>> all = IntStream.range(0, times)
				.<Callable<Boolean>>mapToObj((i) -> () -> what.test(i))
				.toList();
			int successes = 0;
			for (Future<Boolean> one : threads.invokeAll(all)) {
				successes += one.get() ? 1 : 0;
			}
			return successes;
		}
		finally {
			threads.shutdownNow();
		}
	}

}
