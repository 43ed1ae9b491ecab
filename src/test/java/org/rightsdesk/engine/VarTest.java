package org.rightsdesk.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class VarTest {

	@Test
	void handsOverPlainEngineTypes() {
		UUID id = UUID.randomUUID();
		assertThat(Var.yesNo("a").to(true)).containsEntry("a", true);
		assertThat(Var.number("a").to(3)).containsEntry("a", 3);
		assertThat(Var.code("a").to("ASK_FOR_MORE")).containsEntry("a", "ASK_FOR_MORE");
		assertThat(Var.date("a").to(LocalDate.of(2026, 12, 21))).containsEntry("a", "2026-12-21");
		assertThat(Var.instant("a").to(Instant.EPOCH)).containsEntry("a", "1970-01-01T00:00:00Z");
		assertThat(Var.id("a").to(id)).containsEntry("a", id.toString());
	}

	@Test
	void refusesTextWhereACodeBelongs() {
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Var.code("a").to("Jo Bloggs"))
			.withMessageContaining("'a'")
			.withMessageNotContaining("Bloggs");
	}

	@Test
	void refusesNull() {
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Var.number("a").to(null))
			.withMessageContaining("'a'");
	}

}
