package org.rightsdesk.insight;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.rightsdesk.insight.FigureChoices.Chosen;

import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The statutory return as a page to print and as CSV. */
@Controller
class ReturnController {

	private final FigureChoices choices;

	private final StatutoryReturn figures;

	private final MessageSource texts;

	ReturnController(FigureChoices choices, StatutoryReturn figures, MessageSource texts) {
		this.choices = choices;
		this.figures = figures;
		this.texts = texts;
	}

	@GetMapping("/staff/figures/return")
	String page(Chosen chosen, @RequestParam(defaultValue = "false") String hiding, Model model) {
		FigureFilter filter = this.choices.filter(chosen, model);
		model.addAttribute("hiding", Boolean.parseBoolean(hiding));
		model.addAttribute("parts", ReturnColumn.Part.values());
		model.addAttribute("rows", this.figures.of(filter));
		return "insight/return";
	}

	/** Holds codes and numbers only, so no cell is ever a formula. */
	@GetMapping("/staff/figures/return.csv")
	ResponseEntity<byte[]> csv(Chosen chosen, @RequestParam(defaultValue = "false") String hiding) throws IOException {
		FigureFilter filter = this.choices.filter(chosen, new ExtendedModelMap());
		StringWriter text = new StringWriter();
		try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
			List<String> head = new ArrayList<>(List.of("from", "to", "right"));
			Arrays.stream(ReturnColumn.values()).forEach((column) -> head.add(column.name().toLowerCase(Locale.ROOT)));
			csv.printRecord(head);
			for (ReturnRow row : this.figures.of(filter)) {
				csv.printRecord(record(row, filter, Boolean.parseBoolean(hiding)));
			}
		}
		String name = "statutory-return-%s-%s.csv".formatted(filter.from(), filter.to());
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header("Content-Disposition", ContentDisposition.attachment().filename(name).build().toString())
			.body(text.toString().getBytes(StandardCharsets.UTF_8));
	}

	private List<Object> record(ReturnRow row, FigureFilter filter, boolean hiding) {
		List<Object> cells = new ArrayList<>(List.of(filter.from(), filter.to(), (row.right() != null)
				? row.right().name() : this.texts.getMessage("figures.return.all", null, Locale.UK)));
		Arrays.stream(ReturnColumn.values()).forEach((column) -> cells.add(row.shown(column, hiding)));
		return cells;
	}

}
