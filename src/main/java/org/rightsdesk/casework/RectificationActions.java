package org.rightsdesk.casework;

import java.util.UUID;
import java.util.function.BiFunction;

import org.rightsdesk.rectification.Rectification.Change;
import org.rightsdesk.rectification.Rectifications;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What staff write down about a rectification. */
@Configuration(proxyBeanMethods = false)
class RectificationActions {

	@Bean
	CaseAction writeClaim(Rectifications rectifications) {
		return action("write-claim", (open, entry) -> {
			rectifications.writeClaim(line(open), entry.text("wrong", "what is wrong or missing"),
					entry.optional("correct"), entry.optional("evidence"), open.username());
			return "What the person says is kept.";
		});
	}

	@Bean
	CaseAction writeVerification(Rectifications rectifications) {
		return action("write-verification", (open, entry) -> {
			rectifications.writeFindings(line(open), entry.optional("accurateBecause"), entry.optional("lessBecause"),
					entry.optional("statement"), open.username());
			return "What you found is kept.";
		});
	}

	@Bean
	CaseAction writeCorrection(Rectifications rectifications) {
		return action("write-correction", (open, entry) -> {
			String system = entry.optional("system");
			if (open.organisation().system(system).isEmpty()) {
				throw new EntryRefused("system", "Choose the system.");
			}
			rectifications.change(line(open),
					new Change(system, entry.optional("was"), entry.text("becomes", "what it becomes")),
					open.username());
			return "What this system changes is kept.";
		});
	}

	@Bean
	CaseAction dropCorrection(Rectifications rectifications) {
		return action("drop-correction", (open, entry) -> {
			rectifications.drop(line(open), entry.optional("system"), open.username());
			return "This system changes nothing.";
		});
	}

	private static CaseAction action(String name, BiFunction<OpenCase, Entry, String> work) {
		return Action.of(name, RectificationSection.NAME, work);
	}

	private static UUID line(OpenCase open) {
		return RectificationSection.line(open).orElseThrow(CaseAccess::notFound).id();
	}

}
