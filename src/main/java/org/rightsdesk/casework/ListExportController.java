package org.rightsdesk.casework;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import org.rightsdesk.insight.ListFilter;
import org.rightsdesk.request.CaseSearch.Searcher;
import org.rightsdesk.request.RecordId;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands out the list of cases as it is filtered, and tells who took one. */
@Controller
class ListExportController {

	private final ListReaders readers;

	private final ListExport export;

	private final ListExports exports;

	private final Clock clock;

	ListExportController(ListReaders readers, ListExport export, ListExports exports, Clock clock) {
		this.readers = readers;
		this.export = export;
		this.exports = exports;
		this.clock = clock;
	}

	@GetMapping("/staff/cases.csv")
	void csv(@RequestParam Map<String, String> chosen, HttpServletResponse response) throws IOException {
		Searcher searcher = this.readers.searcher();
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		response.setContentType("text/csv");
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename("cases-" + today + ".csv").build().toString());
		Writer out = response.getWriter();
		this.export.write(searcher, ListFilter.of(searcher.organisations(), chosen), out);
		out.flush();
	}

	@GetMapping("/staff/cases/exports")
	String exports(@RequestParam(required = false) String after, Model model) {
		Set<String> own = this.readers.watched();
		model.addAttribute("own", this.readers.organisations(own));
		model.addAttribute("page", this.exports.page(own, RecordId.read(after).orElse(null), CaseListController.MOST));
		return "casework/exports";
	}

}
