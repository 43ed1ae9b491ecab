package org.rightsdesk.casework;

import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The Case file again after an entry that cannot be taken. */
@Component
class RefusedEntries {

	private final CaseFiles files;

	RefusedEntries(CaseFiles files) {
		this.files = files;
	}

	/** With what was typed, and the sentence at its top and at the field. */
	ModelAndView page(OpenCase open, Map<String, String> typed, String field, String sentence) {
		var page = new ModelAndView(open.page(), HttpStatus.BAD_REQUEST);
		page.addObject("file", this.files.of(open));
		page.addObject("typed", typed);
		page.addObject("errors", Map.of(field, sentence));
		return page;
	}

}
