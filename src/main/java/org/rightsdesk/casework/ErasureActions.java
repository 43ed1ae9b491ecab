package org.rightsdesk.casework;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiFunction;

import org.rightsdesk.erasure.ErasureException;
import org.rightsdesk.erasure.ErasureGround;
import org.rightsdesk.erasure.ErasureHold;
import org.rightsdesk.erasure.ErasureItem.Anyway;
import org.rightsdesk.erasure.ErasurePlan.Wish;
import org.rightsdesk.erasure.Erasures;
import org.rightsdesk.erasure.Kept;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What staff enter about an erasure. */
@Configuration(proxyBeanMethods = false)
class ErasureActions {

	@Bean
	CaseAction sayErasureGround(Erasures erasures) {
		return action("erasure-ground", (open, entry) -> {
			ErasureGround ground = entry.choice("erasureGround", ErasureGround.class, "a ground, or that none is met");
			erasures.ground(line(open), ground, entry.text("erasureGroundWords", "why"), open.username());
			return "The ground is kept.";
		});
	}

	@Bean
	CaseAction sayErasureWish(Erasures erasures) {
		return action("erasure-wish", (open, entry) -> {
			erasures.wish(line(open), entry.choice("erasureWish", Wish.class, "what the person wants"),
					open.username());
			return "What the person wants is kept.";
		});
	}

	@Bean
	CaseAction sayBackups(Erasures erasures) {
		return action("erasure-backups", (open, entry) -> {
			LocalDate gone = entry.optionalDate("backupsGone");
			try {
				erasures.backups(line(open), gone, open.username());
			}
			catch (IllegalArgumentException ex) {
				throw new EntryRefused("backupsGone", ex.getMessage());
			}
			return "The day is kept; the letter says what happens to back-ups.";
		});
	}

	@Bean
	CaseAction eraseCategory(Erasures erasures) {
		return action("erasure-erase", (open, entry) -> {
			LocalDate on = entry.optionalDate("anywayOn");
			if (on != null && !open.officer()) {
				// It lets data go that the person waits to see, which is an offence where
				// it is wrong.
				throw new EntryRefused("anywayOn", "Only a data protection officer says that data go anyway.");
			}
			Anyway anyway = (on != null) ? new Anyway(on, entry.text("anywayBecause", "which rule erases them anyway"))
					: null;
			erasures.erase(line(open), entry.text("erasureSystem", "the system"),
					entry.text("eraseCategory", "which data"), anyway, open.username());
			return "These data are to be erased.";
		});
	}

	@Bean
	CaseAction keepCategory(Erasures erasures) {
		return action("erasure-keep", (open, entry) -> {
			String period = entry.optional("keptPeriod");
			Kept kept = new Kept(entry.text("keptCategory", "which data"),
					entry.choice("keptException", ErasureException.class, "why they may stay"),
					entry.text("keptWhy", "why they stay"), period.isEmpty() ? null : period,
					entry.optionalDate("keptFrom"), entry.optionalDate("keptUntil"));
			erasures.keep(line(open), entry.text("erasureSystem", "the system"), kept, open.username());
			return "These data stay. The letter says why and until when.";
		});
	}

	@Bean
	CaseAction nothingToErase(Erasures erasures) {
		return action("erasure-nothing", (open, entry) -> {
			erasures.nothingHeld(line(open), entry.text("erasureSystem", "the system"), open.username());
			return "This system holds nothing about the person.";
		});
	}

	@Bean
	CaseAction takeErasureBack(Erasures erasures) {
		return action("erasure-take-back", (open, entry) -> {
			erasures.takeBack(line(open), entry.id("erasureItem"), open.username());
			return "The entry is taken back.";
		});
	}

	@Bean
	CaseAction erasureOfSomebodyElse(ErasureHold hold) {
		return action("erasure-other-person", (open, entry) -> {
			String reference = entry.text("otherReference", "the reference");
			hold.isSomebodyElse(line(open), reference, entry.text("otherBecause", "how you know"), open.username());
			return "That case no longer holds up the erasure.";
		});
	}

	private static CaseAction action(String name, BiFunction<OpenCase, Entry, String> work) {
		return Action.of(name, ErasureSection.NAME, work);
	}

	private static UUID line(OpenCase open) {
		return ErasureSection.line(open).id();
	}

}
