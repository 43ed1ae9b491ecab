package org.rightsdesk.casework;

import java.time.LocalDate;

import org.rightsdesk.request.Notes;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Notes, and another right found in the free text, which gets a date of its own. */
@Configuration(proxyBeanMethods = false)
class NoteActions {

	@Bean
	CaseAction writeNote(Notes notes) {
		return Action.inAnyCase("write-note", "notes", (open, entry) -> {
			LocalDate due = entry.optionalDate("noteDue");
			boolean flagged = entry.ticked("noteFlagged");
			notes.add(open.id(), open.username(), entry.text("note", "the note"), flagged, due);
			return "The note is in the case file.";
		});
	}

}
