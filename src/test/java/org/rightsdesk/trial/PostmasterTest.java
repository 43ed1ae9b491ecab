package org.rightsdesk.trial;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PostmasterTest {

	@TempDir
	Path data;

	@Test
	void processStartAndPortAreReadFromTheFile() throws Exception {
		write("4711\n/home/data\n1700000000\n5433\n\n127.0.0.1\n  123  4\nready\n");
		assertThat(Postmaster.in(this.data)).contains(new Postmaster(4711, Instant.ofEpochSecond(1_700_000_000), 5433));
	}

	@Test
	void missingOrDamagedFileNamesNobody() throws Exception {
		assertThat(Postmaster.in(this.data)).isEmpty();
		write("");
		assertThat(Postmaster.in(this.data)).isEmpty();
		write("nonsense\n\n\n\n");
		assertThat(Postmaster.in(this.data)).isEmpty();
	}

	@Test
	void numberThatNowBelongsToAnotherProcessIsNotTheServer() {
		ProcessHandle self = ProcessHandle.current();
		Instant start = self.info().startInstant().orElseThrow();
		assertThat(new Postmaster(self.pid(), start, 5433).isAlive()).isTrue();
		assertThat(new Postmaster(self.pid(), start.minusSeconds(3600), 5433).isAlive()).isFalse();
	}

	@Test
	void deadProcessIsNotAlive() throws Exception {
		Process dead = new ProcessBuilder("true").start();
		dead.waitFor();
		assertThat(new Postmaster(dead.pid(), Instant.now(), 5433).isAlive()).isFalse();
	}

	private void write(String text) throws Exception {
		Files.writeString(this.data.resolve("postmaster.pid"), text);
	}

}
