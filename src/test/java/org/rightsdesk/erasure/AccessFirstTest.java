package org.rightsdesk.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.rightsdesk.erasure.AccessFirst.Line;
import org.rightsdesk.erasure.ErasureItem.Anyway;
import org.rightsdesk.erasure.ErasureItem.Fate;
import org.rightsdesk.request.Reference;
import org.rightsdesk.request.Right;

import static org.assertj.core.api.Assertions.assertThat;

/** G-10: never erase what the person has asked to see and not seen. */
class AccessFirstTest {

	private static final Reference REFERENCE = new Reference("RD-2222-2222");

	private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

	@ParameterizedTest
	@EnumSource(value = Right.class, names = { "ACCESS", "PORTABILITY" })
	void g10OpenAccessAndPortabilityBlockInThisCaseAndInAnother(Right right) {
		Line here = new Line(REFERENCE, right, true, true, false);
		Line elsewhere = new Line(REFERENCE, right, true, false, false);
		assertThat(AccessFirst.blockers(List.of(here, elsewhere))).containsExactly(here, elsewhere);
	}

	@ParameterizedTest
	@EnumSource(value = Right.class, names = { "ACCESS", "PORTABILITY" }, mode = Mode.EXCLUDE)
	void noOtherRightBlocks(Right right) {
		assertThat(AccessFirst.blockers(List.of(new Line(REFERENCE, right, true, true, false)))).isEmpty();
	}

	@Test
	void whatHasEndedOrIsAnotherPersonsDoesNotBlock() {
		assertThat(AccessFirst.blockers(List.of(new Line(REFERENCE, Right.ACCESS, false, true, false),
				new Line(REFERENCE, Right.ACCESS, true, false, true))))
			.isEmpty();
	}

	@Test
	void s173WhatGoesAnywayGoesOnItsDayAndNotBefore() {
		assertThat(AccessFirst.goesAnyway(item(Fate.ERASE, new Anyway(TODAY, "Monthly deletion")), TODAY)).isTrue();
		assertThat(AccessFirst.goesAnyway(item(Fate.ERASE, new Anyway(TODAY.minusDays(1), "Deletion")), TODAY))
			.isTrue();
		assertThat(AccessFirst.goesAnyway(item(Fate.ERASE, new Anyway(TODAY.plusDays(1), "Deletion")), TODAY))
			.isFalse();
		assertThat(AccessFirst.goesAnyway(item(Fate.ERASE, null), TODAY)).isFalse();
		assertThat(AccessFirst.goesAnyway(item(Fate.NOTHING_HELD, null), TODAY)).isFalse();
	}

	private static ErasureItem item(Fate fate, Anyway anyway) {
		return new ErasureItem(UUID.randomUUID(), UUID.randomUUID(), "mailboxes", "Mailboxes", fate, "Letters", null,
				"", null, null, anyway, false, "clerk", Instant.EPOCH);
	}

}
