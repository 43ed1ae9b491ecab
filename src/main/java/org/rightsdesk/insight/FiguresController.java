package org.rightsdesk.insight;

import java.util.List;
import java.util.Set;

import org.rightsdesk.insight.FigureChoices.Chosen;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The page "Rights" in Cockpit's menu, and the part of its dashboard. Figures only, of
 * the reader's own organisations.
 */
@Controller
@RequestMapping("/staff/figures")
class FiguresController {

	private final FigureChoices choices;

	private final OpenFigures open;

	private final PeriodFigures period;

	private final StageFlow stages;

	FiguresController(FigureChoices choices, OpenFigures open, PeriodFigures period, StageFlow stages) {
		this.choices = choices;
		this.open = open;
		this.period = period;
		this.stages = stages;
	}

	@GetMapping("/open")
	String dashboard(Model model) {
		Set<String> slugs = this.choices.slugs();
		model.addAttribute("slug", "");
		openNow(this.open.of(slugs), slugs, model);
		return "insight/open";
	}

	/** What Cockpit writes on the diagram of a model. */
	@GetMapping("/models/{process}")
	@ResponseBody
	List<ActivityFigures> steps(@PathVariable String process) {
		Set<String> slugs = this.choices.slugs();
		return slugs.isEmpty() ? List.of() : this.stages.of(process, slugs);
	}

	@GetMapping
	String page(Chosen chosen, Model model) {
		FigureFilter filter = this.choices.filter(chosen, model);
		Period counted = this.period.of(filter);
		model.addAttribute("totals", counted.totals());
		model.addAttribute("months", counted.months());
		model.addAttribute("chart", MonthChart.of(counted.months()));
		model.addAttribute("outcomes", counted.outcomes());
		List<StageFigures> flow = this.stages.of(filter);
		model.addAttribute("stages", flow);
		model.addAttribute("widest", flow.stream().mapToInt(StageFigures::reached).max().orElse(0));
		openNow(this.open.of(filter), filter.organisations(), model);
		return "insight/figures";
	}

	private void openNow(List<OpenLines> open, Set<String> organisations, Model model) {
		model.addAttribute("timeLeft", TimeLeft.values());
		model.addAttribute("open", open);
		model.addAttribute("others", this.open.others(organisations));
	}

}
