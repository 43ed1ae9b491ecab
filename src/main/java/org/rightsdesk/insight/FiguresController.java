package org.rightsdesk.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.rightsdesk.engine.CurrentStaff;
import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.Right;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The page "Rights" in Cockpit's menu, and the part of its dashboard. Figures only, of
 * the reader's own organisations.
 */
@Controller
@RequestMapping("/staff/figures")
class FiguresController {

	private final CurrentStaff currentStaff;

	private final Organisations organisations;

	private final OpenFigures open;

	private final PeriodFigures period;

	private final StageFlow stages;

	private final Clock clock;

	FiguresController(CurrentStaff currentStaff, Organisations organisations, OpenFigures open, PeriodFigures period,
			StageFlow stages, Clock clock) {
		this.currentStaff = currentStaff;
		this.organisations = organisations;
		this.open = open;
		this.period = period;
		this.stages = stages;
		this.clock = clock;
	}

	@ModelAttribute("own")
	List<Organisation> own() {
		StaffMember staff = this.currentStaff.require();
		if (!staff.is("manager") && !staff.is("officer")) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		return this.organisations.all().stream().filter((one) -> staff.worksFor(one.slug())).toList();
	}

	@ModelAttribute("timeLeft")
	TimeLeft[] timeLeft() {
		return TimeLeft.values();
	}

	@GetMapping("/open")
	String dashboard(@ModelAttribute("own") List<Organisation> own, Model model) {
		openNow(slugs(own), model);
		return "insight/open";
	}

	/**
	 * What somebody typed into the address and is none of the choices is left out, as if
	 * they had not chosen.
	 */
	@GetMapping
	String page(@ModelAttribute("own") List<Organisation> own,
			@RequestParam(name = "organisation", defaultValue = "") String slug,
			@RequestParam(name = "right", defaultValue = "") String code,
			@RequestParam(name = "period", defaultValue = "") String chosen, Model model) {
		Set<String> one = slugs(own).stream().filter(slug::equals).collect(Collectors.toSet());
		Right right = Arrays.stream(Right.values()).filter((each) -> each.name().equals(code)).findFirst().orElse(null);
		PeriodChoice choice = Arrays.stream(PeriodChoice.values())
			.filter((each) -> each.name().equals(chosen))
			.findFirst()
			.orElse(PeriodChoice.LAST_12_MONTHS);
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		FigureFilter filter = new FigureFilter(one.isEmpty() ? slugs(own) : one,
				(right != null) ? Set.of(right) : EnumSet.allOf(Right.class), choice.from(today), choice.to(today));
		model.addAttribute("slug", one.isEmpty() ? "" : slug);
		model.addAttribute("right", right);
		model.addAttribute("rights", Right.values());
		model.addAttribute("choice", choice);
		model.addAttribute("choices", PeriodChoice.values());
		return show(filter, model);
	}

	private String show(FigureFilter filter, Model model) {
		List<MonthFigures> months = this.period.months(filter);
		model.addAttribute("filter", filter);
		model.addAttribute("totals", this.period.totals(filter));
		model.addAttribute("months", months);
		model.addAttribute("chart", MonthChart.of(months));
		model.addAttribute("outcomes", this.period.outcomes(filter));
		List<StageFigures> flow = this.stages.of(filter);
		model.addAttribute("stages", flow);
		model.addAttribute("widest", flow.stream().mapToInt(StageFigures::reached).max().orElse(0));
		openNow(filter.organisations(), model);
		return "insight/figures";
	}

	private void openNow(Set<String> organisations, Model model) {
		model.addAttribute("open", this.open.of(organisations));
		model.addAttribute("others", this.open.others(organisations));
	}

	private static Set<String> slugs(List<Organisation> organisations) {
		return organisations.stream().map(Organisation::slug).collect(Collectors.toUnmodifiableSet());
	}

}
