package org.rightsdesk.casework;

import java.time.LocalDate;

import org.rightsdesk.request.FilesKept;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps collected files longer than usual, and ends that; for officers. */
@Configuration(proxyBeanMethods = false)
class KeepingActions {

	private static final String SECTION = "keeping";

	@Bean
	CaseAction keepFiles(FilesKept kept) {
		return Action.of("keep-files", SECTION, (open, entry) -> {
			LocalDate until = entry.date("keepUntil");
			kept.hold(open.request(), until, entry.text("keepBecause", "why the files are kept longer"),
					open.username());
			return "The files are kept.";
		}).onlyFor(OpenCase::officer);
	}

	@Bean
	CaseAction endKeeping(FilesKept kept) {
		return Action.of("end-keeping", SECTION, (open, entry) -> {
			kept.endHold(open.request(), entry.text("keepNoLonger", "why they need not be kept longer"),
					open.username());
			return "The files are kept no longer than usual.";
		}).onlyFor(OpenCase::officer);
	}

}
