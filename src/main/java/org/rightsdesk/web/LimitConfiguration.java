package org.rightsdesk.web;

import java.time.Clock;
import java.time.Duration;

import javax.sql.DataSource;

import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Counters in the database, one row for each key, so that all nodes share them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitSettings.class)
class LimitConfiguration {

	private static final Logger LOG = LoggerFactory.getLogger(LimitConfiguration.class);

	/** Nobody waits longer than this for a counter. */
	private static final Duration PATIENCE = Duration.ofSeconds(2);

	@Bean
	ProxyManager<String> limitCounters(DataSource database, Clock clock) {
		return Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
			.primaryKeyMapper(PrimaryKeyMapper.STRING)
			.table("limit_counter")
			.idColumn("key_digest")
			.stateColumn("state")
			.expiresAtColumn("expires_at")
			.clientClock(new ClockMeter(clock))
			.requestTimeout(PATIENCE)
			.expirationAfterWrite(
					ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
			.build();
	}

	/** TLS ends at a proxy, and without its word all people seem to be the proxy. */
	@Bean
	ApplicationRunner proxyCheck(@Value("${rightsdesk.base-url}") String address,
			@Value("${server.forward-headers-strategy:none}") String strategy,
			@Value("${server.ssl.enabled:false}") boolean tls) {
		return (arguments) -> {
			if (address.startsWith("https:") && !tls && "none".equalsIgnoreCase(strategy)) {
				LOG.warn("People reach {} by a proxy, but its word on where they come from is not believed, so all "
						+ "share one limit. Set server.forward-headers-strategy=native and "
						+ "server.tomcat.remoteip.internal-proxies.", address);
			}
		};
	}

	@Bean
	WebMvcConfigurer limitsOnPaths(LimitedPaths paths) {
		return new WebMvcConfigurer() {

			@Override
			public void addInterceptors(InterceptorRegistry registry) {
				registry.addInterceptor(paths).order(-100);
			}

		};
	}

	/** The one clock of the application. */
	private record ClockMeter(Clock clock) implements TimeMeter {

		@Override
		public long currentTimeNanos() {
			return this.clock.millis() * 1_000_000;
		}

		@Override
		public boolean isWallClockBased() {
			return true;
		}

	}

}
